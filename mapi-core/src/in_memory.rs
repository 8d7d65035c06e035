//! Objects in memory: what providers hand out, and what tests call, where there is no MAPI.

mod object;
mod stream;

pub use object::property_object;
