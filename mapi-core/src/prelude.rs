//! What a client or a provider needs, in one `use`:
//!
//! ```
//! use mapi_core::prelude::*;
//! use windows_core::*;
//!
//! fn subjects(table: &IMAPITable) -> std::result::Result<Vec<String>, MapiError> {
//!     let columns = [PR_SUBJECT_W];
//!     let mut subjects = vec![];
//!     for rows in table.query().columns(&columns).row_sets()? {
//!         for row in rows?.get()? {
//!             subjects.push(row.get(PR_SUBJECT_W)?);
//!         }
//!     }
//!     Ok(subjects)
//! }
//! ```
//!
//! Nothing in it has a name that something else in [`windows_core`] has, so both can be had at once;
//! neither `Error` nor `Result` is in it.

pub use crate::abi::codes::*;
pub use crate::abi::flags::*;
pub use crate::abi::tags::*;
pub use crate::abi::{
    ADRLIST, AdviseToken, Bookmark, Connection, DisplayType, ENTRYID, ENTRYLIST, FILETIME,
    FlagList, MAPIERROR, MAPINAMEID, MAPIUID, NOTIFICATION, ObjectType, PropTag, PropType,
    RecipientType, SPropProblemArray, SPropTagArray, SPropValue, SRestriction, SRow, SRowSet,
    SSortOrderSet, TCHAR, TableType, UiParam,
};
pub use crate::client::advise::{
    Advise, AnyThread, Events, advise_channel, advise_sink, this_thread_sink,
};
pub use crate::client::stream::{StreamIo, memory_stream};
pub use crate::client::{Initialized, LogonOptions, Mapi, Session};
pub use crate::data::{
    EntryId, Notification, OwnedEntryId, OwnedPropName, OwnedPropValue, OwnedValue, PropName,
    PropValue, Props, Recipients, Restriction, RestrictionView, Row, Rows, SortBy, SortOrders,
    Value,
};
pub use crate::interfaces::*;
pub use crate::memory::text::{U16CStr, U16CString, u16cstr};
pub use crate::memory::{
    Fill, MapiArray, MapiBox, MapiPointers, MapiStr, MapiText, MapiTexts, MapiView, MapiViews, TStr,
};
#[cfg(feature = "outlook")]
pub use crate::outlook::interfaces::*;
pub use crate::provider::{ProviderInit, ServiceCall};
pub use crate::{
    IntoValue, MapiError, Success, View, ViewMut, ViewRefs, Views, forward, mapi_interface,
    unsupported,
};
