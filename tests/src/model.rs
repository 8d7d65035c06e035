//! Objects in memory beside simple models of them: any calls, of which both say the same.

/// Property objects.
pub mod object;
/// Message stores.
pub mod store;
/// Streams.
pub mod stream;
/// Tables.
pub mod table;
