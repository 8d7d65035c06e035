//! Objects in memory: what providers hand out, and what tests call, where there is no MAPI.
//!
//! A stream is always there; tables and property objects are behind the feature `in-memory`.

#[cfg(feature = "in-memory")]
mod object;
#[cfg(feature = "in-memory")]
mod property_stream;
mod stream;
#[cfg(feature = "in-memory")]
mod table;
#[cfg(feature = "in-memory")]
mod view;
#[cfg(feature = "in-memory")]
pub(crate) mod width;

#[cfg(feature = "embedded")]
pub(crate) use object::{names, state, steps};
#[cfg(feature = "embedded")]
pub(crate) use property_stream::property_stream;
#[cfg(feature = "embedded")]
pub(crate) use table::{SharedRow, put_rows};

#[cfg(feature = "embedded")]
pub(crate) use stream::copy_to;

#[cfg(feature = "in-memory")]
pub use object::property_object;
pub use stream::memory_stream;
#[cfg(feature = "in-memory")]
pub use table::memory_table;
