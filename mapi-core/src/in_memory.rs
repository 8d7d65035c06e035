//! Objects in memory: what providers hand out, and what tests call, where there is no MAPI.

mod object;
mod stream;
mod table;
mod view;
pub(crate) mod width;

#[cfg(feature = "embedded")]
pub(crate) use object::{names, state, steps};
#[cfg(feature = "embedded")]
pub(crate) use stream::property_stream;

pub use object::property_object;
pub use table::memory_table;
