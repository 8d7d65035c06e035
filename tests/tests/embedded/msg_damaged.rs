//! Damaged messages in files.
