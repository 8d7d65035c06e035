//! MAPI, the COM API of Outlook and Exchange, for those who call it and those who implement it.
//!
//! Every MAPI interface is declared with [`mapi_interface`] and available at the root of this
//! crate: [`IMAPISession`] and what it opens, [`IMAPIGetSession`] that no header has, and so on.
//! Each comes with its vtable (`IFoo_Vtbl`), a trait to implement (`IFoo_Impl`) that
//! `windows_core::implement` takes, and a description that a program can read
//! (`IFoo::DESCRIPTION`).
//!
//! - [`abi`]: structs, property tags, flags and codes, as MAPI's headers lay them out.
//! - [`memory`]: MAPI's allocator, and owners of what methods hand over.
//! - [`subsystem`]: MAPI itself, loaded at run time, and its functions.
//! - [`table`]: tables read in batches, or all at once.
//! - [`text`]: strings whose width a flag tells.
//! - [`owners`]: what methods hand over that is not in MAPI memory.
//! - [`advise`]: notifications that reach a closure.
//! - [`in_memory`]: objects in memory, for tests and providers.
//! - [`stream`]: `std::io` over a stream, and a stream over bytes.
//! - [`describe`]: what the const descriptions are made of.
//! - [`rt`]: what generated code calls, and the traits by which types of any crate take part.
#![cfg_attr(docsrs, feature(doc_cfg))]

// Generated code names this crate by its absolute path, here as everywhere.
extern crate self as mapi_core;

pub mod abi;
pub mod address;
pub mod advise;
mod arena;
pub mod describe;
pub mod dialog;
pub mod entryid;
pub mod error;
pub mod forms;
pub mod in_memory;
pub mod interfaces;
mod lists;
pub mod memory;
pub mod named;
pub mod notification;
pub mod owners;
pub mod props;
pub mod provider;
mod read;
pub mod restriction;
pub mod row;
pub mod rt;
pub mod rules;
pub mod sort;
pub mod stream;
pub mod subsystem;
pub mod success;
pub mod table;
pub mod text;
mod uid;
pub mod value;

pub use bitflags;

pub use address::Recipients;
pub use advise::{Advise, advise_sink};
pub use entryid::{EntryId, OwnedEntryId};
pub use error::{Explain, LastError, MapiError};
pub use interfaces::*;
pub use mapi_macros::mapi_interface;
pub use memory::{MapiArray, MapiBox};
pub use named::{OwnedPropName, PropName};
pub use notification::Notification;
pub use props::{Props, Row};
pub use restriction::{Restriction, RestrictionView};
pub use row::{AsProps, RowChange, RowChanges, Rows};
pub use rt::{Abi, Fill, LaidOutRefs, MapiPointers, MapiView, MapiViews, ViewRefs, Views};
pub use sort::{SortBy, SortOrders};
pub use success::Success;
pub use text::{MapiStr, MapiText, MapiTexts, TStr};
pub use value::{OwnedPropValue, OwnedValue, PropValue, Value, ValueError};
pub use windows_core;
