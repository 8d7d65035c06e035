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
//! - [`value`], [`props`]: property values, borrowed from C memory or owned, with typed access;
//!   [`named`]: their names.
//! - [`row`], [`address`], [`entryid`], [`sort`]: rows, recipients, entry identifiers, sort orders.
//! - [`restriction`], [`rules`]: restrictions as expressions, and what rules do.
//! - [`notification`], [`error`]: events, and what providers say of failures.
//! - [`forms`], [`dialog`]: what forms tell, and what dialogs show.
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
// The objects in memory use more of the rooms below them than all others do.
#![cfg_attr(not(feature = "in-memory"), allow(dead_code, unused_imports))]

// Generated code names this crate by its absolute path, here as everywhere.
extern crate self as mapi_core;

#[macro_use]
pub mod abi;
pub mod boundary;
pub mod client;
pub mod data;
#[cfg(feature = "embedded")]
pub mod embedded;
#[cfg(feature = "in-memory")]
pub mod in_memory;
pub mod interfaces;
pub mod memory;
#[cfg(feature = "mime")]
pub mod mime;
#[cfg(feature = "outlook")]
pub mod outlook;
#[doc(hidden)]
pub mod private;
pub mod provider;

pub use bitflags;

pub use boundary::{Abi, CLayout, LaidOutRefs, MapiError, Success, View, ViewMut, ViewRefs, Views};
pub use client::{Advise, advise_sink};
pub use data::{
    AsProps, EntryId, Notification, OwnedEntryId, OwnedPropName, OwnedPropValue, OwnedValue,
    PropName, PropValue, Props, Recipients, Restriction, RestrictionView, Row, RowChange,
    RowChanges, Rows, SortBy, SortOrders, Value,
};
pub use interfaces::*;
pub use mapi_macros::{forward, mapi_interface, unsupported};
pub use memory::{
    Fill, MapiArray, MapiBox, MapiPointers, MapiStr, MapiText, MapiTexts, MapiView, MapiViews, TStr,
};
#[cfg(feature = "mime")]
pub use mime::interfaces::*;
#[cfg(feature = "outlook")]
pub use outlook::interfaces::*;
pub use private::{Cleared, Filled, InPlace, Replaced};
pub use windows_core;
