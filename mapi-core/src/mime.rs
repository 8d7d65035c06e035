//! The MIME engine of Windows: what its interfaces pass.

mod address;
mod blob;
mod bstr;
pub(crate) mod interfaces;
mod names;
mod rows;
mod search;
mod variant;

pub use address::{Address, AddressRef, Addresses, ReadyAddress, ReadyAddresses};
pub use blob::Blob;
pub use bstr::{Bstr, ReadyBstr, free_bstr};
pub use names::{MIMEPROPNAMEPTR, MimePropName, MimePropNames};
pub use rows::{
    CountedText, HeaderRow, MimeParams, MimeProperty, ReadyHeaderRow, ReadyParams, ReadyProperty,
};
pub use search::{BodyQuery, BodySearch, HeaderQuery, HeaderSearch};
pub use variant::{MimeValue, MimeValueRef, ReadyValue};

use crate::memory::HandsOverTaskMemory;
use interfaces::*;

macro_rules! hands_over {
    ($($interface:ident)*) => {$(
        // SAFETY: the methods of `IMimeAllocator` free what its methods hand over, in task memory.
        unsafe impl HandsOverTaskMemory for $interface {}
    )*};
}

hands_over! {
    IHashTable
    IMimeAddressTable
    IMimeBody
    IMimeEnumAddressTypes
    IMimeEnumHeaderRows
    IMimeEnumProperties
    IMimeHeaderTable
    IMimeInternational
    IMimeMessage
    IMimeMessageTree
    IMimePropertySchema
    IMimePropertySet
    IMimeSecurity
    IMimeWebDocument
}
