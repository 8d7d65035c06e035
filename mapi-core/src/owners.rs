//! What methods hand over that is not in MAPI memory, as both sides see it.
//!
//! Most methods of MAPI hand over blocks of MAPIAllocateBuffer, whose owners are in
//! [`memory`](crate::memory). Account management frees its memory with methods of its own. Its
//! results are ordinary Rust values here; the generated code copies what an object left and has
//! the object free it.

pub mod account;
pub mod freebusy;
pub mod mime;
pub mod storage;
pub mod sync;
pub mod task;

pub use account::{AccountMemory, AccountValue, AccountValueRef};
pub use freebusy::FreeBusyUsers;
pub use mime::{
    Address, AddressRef, Addresses, Blob, BodyQuery, BodySearch, CountedText, HeaderQuery,
    HeaderRow, HeaderSearch, MIMEPROPNAMEPTR, MimeParams, MimePropName, MimePropNames,
    MimeProperty, MimeValue, MimeValueRef,
};
pub use storage::ElementStat;
pub use sync::{ReadState, ReadStates};
pub use task::{HandsOverTaskMemory, TaskArray, TaskBlock, TaskBytes};
