//! MAPI, the COM API of Outlook and Exchange, for those who call it and those who implement it,
//! without `unsafe`.
//!
//! Every interface of MAPI stands at the root of this crate: [`IMAPISession`] and what it opens,
//! [`IMAPIGetSession`] that no header has, and so on. Each comes as a type to call, a trait to
//! implement (`IFoo_Impl`, which [`windows_core::implement`] takes), a vtable (`IFoo_Vtbl`) and a
//! description that a program can read (`IFoo::DESCRIPTION`). On Windows they are those of the MAPI
//! that is installed; the same code runs on Linux and macOS, for tests.
//!
//! # A first call
//!
//! ```no_run
//! use mapi_core::prelude::*;
//!
//! fn main() -> Result<(), MapiError> {
//!     let mapi = Mapi::load()?.initialize(InitFlags::empty())?;
//!     let session = mapi.logon(&LogonOptions::default())?;
//!     let stores = session.get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)?;
//!     for row in stores.query_all_rows(100)?.get()? {
//!         println!("{}", row.get::<String>(PR_DISPLAY_NAME_W)?);
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # A first provider
//!
//! ```
//! use mapi_core::prelude::*;
//! use mapi_core::windows_core; // whose `implement` expands to paths of its crate
//! use windows_core::{Result, implement};
//!
//! #[implement(IABProvider)]
//! struct Provider;
//!
//! #[unsupported] // what is not written here answers MAPI_E_NO_SUPPORT
//! impl IABProvider_Impl for Provider_Impl {}
//!
//! fn new(_init: ProviderInit<'_>) -> Result<IABProvider> {
//!     Ok(Provider.into())
//! }
//! mapi_core::provider_entry!(ABProviderInit = new); // what MAPI looks for in the DLL
//! ```
//!
//! # The interfaces
//!
//! | family | interfaces | what they are for |
//! |---|---|---|
//! | session | [`IMAPISession`], [`IMAPIGetSession`], [`IMAPIStatus`] | logging on; opening everything else |
//! | properties | [`IMAPIProp`], [`IPropData`], [`IProfSect`] | what nearly every object is |
//! | stores | [`IMsgStore`], [`IMAPIFolder`], [`IMessage`], [`IAttach`] | mailboxes and what is in them |
//! | tables | [`IMAPITable`], [`ITableData`] | lists of objects: columns, restrictions, sort orders |
//! | address book | [`IAddrBook`], [`IABContainer`], [`IMailUser`], [`IDistList`] | people and lists |
//! | notifications | [`IMAPIAdviseSink`] | hearing of changes |
//! | profiles | [`IProfAdmin`], [`IMsgServiceAdmin`], [`IProviderAdmin`] | which stores and services there are |
//! | forms | [`IMAPIForm`], [`IMAPIFormMgr`], [`IMAPIMessageSite`], [`IMAPIViewContext`] | windows of messages |
//! | providers | [`IMSProvider`], [`IMSLogon`], [`IABProvider`], [`IABLogon`], [`IXPProvider`], [`IXPLogon`], [`IMAPISupport`] | being loaded by MAPI |
//! | TNEF | [`ITnef`] | messages through transports that know text only |
//! | Exchange | [`IExchangeManageStore`], [`IExchangeModifyTable`], [`IExchangeExportChanges`] | mailboxes, rules, synchronization |
//! | COM | [`IStream`], [`IStorage`] | large properties, files |
//! | Outlook | `IOlkAccountManager`, `IFreeBusySupport`, `IPSTX` (feature `outlook`, on by default) | accounts, free/busy, personal folders, offline |
//! | MIME | `IMimeMessage`, `IMimeBody` (feature `mime`) | `mimeole.h` |
//!
//! [`INTERFACES`] lists them all.
//!
//! # The modules, as they are needed
//!
//! - [`prelude`]: one `use` for clients and providers.
//! - [`client`]: MAPI loaded at run time, logging on, single properties, tables, streams,
//!   notifications.
//! - [`data`]: property values, rows, restrictions, sort orders, names, identifiers, read from C
//!   memory without a copy and written to it.
//! - [`provider`]: the entry points of a provider DLL; [`forward`] and [`unsupported`] write the
//!   methods that have nothing to do.
//! - [`in_memory`]: streams over bytes; property objects and tables to hand out, and for tests
//!   (feature `in-memory`).
//! - `embedded` (feature `embedded`): a MAPI in this process, where there is no Outlook: profiles, a
//!   session, a message store, an address book and a transport; providers run on it.
//! - [`memory`]: MAPI's allocator, and owners of what methods hand over.
//! - [`mapi_interface`], [`boundary`]: interfaces of your own, and types of yours in them.
//! - [`abi`]: structs and constants as C has them; property tags, codes and flags.
//!
//! Features `jiff` and `time` turn [`FILETIME`](abi::FILETIME) into their types and back.
//!
//! # Errors
//!
//! [`MapiError`] is the error of what this crate does itself. A checked call gives the
//! [`windows_core::Error`] that implementers of the same method give, so that one can be returned as
//! the other. Each turns into the other by `?`. A function that returns `Result<_, MapiError>` says the
//! code's name and meaning on every system, where `windows_core::Error` has Windows say it;
//! [`Explain::in_call`] adds the name of the method, [`Explain::explained_by`] what the object has to
//! say.
#![cfg_attr(docsrs, feature(doc_cfg))]
// The objects in memory use more of the rooms below them than all others do.
#![cfg_attr(not(feature = "in-memory"), allow(dead_code, unused_imports))]

// Generated code names this crate by its absolute path, here as everywhere.
extern crate self as mapi_core;

#[macro_use]
pub mod abi;
mod all;
pub mod boundary;
pub mod client;
pub mod data;
#[cfg(feature = "embedded")]
pub mod embedded;
pub mod in_memory;
pub mod interfaces;
pub mod memory;
#[cfg(feature = "mime")]
pub mod mime;
#[cfg(feature = "outlook")]
pub mod outlook;
pub mod prelude;
#[doc(hidden)]
pub mod private;
pub mod provider;

pub use bitflags;

pub use all::{INTERFACES, Interfaces};
pub use boundary::success::IntoValue;
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
