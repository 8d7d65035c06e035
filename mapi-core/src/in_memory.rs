//! Objects in memory: what providers hand out, and what tests call, where there is no MAPI.

mod object;
mod stream;
mod table;
mod view;
mod width;

pub use object::property_object;
pub use table::memory_table;
