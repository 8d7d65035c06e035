//! Messages on storages, and the storages themselves.
