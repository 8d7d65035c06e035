//! Names, values, addresses and rows of the MIME engine.

mod address;
mod blob;
mod names;
mod rows;
mod search;
mod variant;

pub use address::{Address, AddressRef, Addresses, ReadyAddress, ReadyAddresses};
pub use blob::Blob;
pub use names::{MIMEPROPNAMEPTR, MimePropName, MimePropNames};
pub use rows::{
    CountedText, HeaderRow, MimeParams, MimeProperty, ReadyHeaderRow, ReadyParams, ReadyProperty,
};
pub use search::{BodyQuery, BodySearch, HeaderQuery, HeaderSearch};
pub use variant::{MimeValue, MimeValueRef, ReadyValue};
