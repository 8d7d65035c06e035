//! The message store in memory.

pub(super) mod content;
pub(super) mod data;
mod folder;
pub(super) mod logon;
pub(super) mod message;
mod search;
mod tables;
