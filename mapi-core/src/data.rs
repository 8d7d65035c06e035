//! Values, properties, rows, restrictions, sort orders, names, identifiers, notifications and
//! errors: read from C memory, owned, written to it.

#[macro_use]
mod sequence;

pub mod address;
pub mod dialog;
pub mod entryid;
pub mod error;
pub mod forms;
mod lent;
mod lists;
pub mod named;
mod nested;
pub mod notification;
mod place;
pub mod props;
pub mod restriction;
pub mod row;
pub mod rtf;
pub mod rules;
pub mod sort;
pub mod storage;
pub mod sync;
mod time;
mod uid;
pub mod value;

pub use address::Recipients;
pub use entryid::{EntryId, OwnedEntryId};
pub use lent::{AddressTypes, NoRef, Options, Uids};
pub use named::{OwnedPropName, PropName};
pub use notification::Notification;
pub use props::{Props, Row};
pub use restriction::{Restriction, RestrictionView};
pub use row::{AsProps, RowChange, RowChanges, Rows};
pub use sort::{SortBy, SortOrders};
pub use storage::{ElementNames, ElementStat};
pub use sync::{ReadState, ReadStates};
pub use value::{OwnedPropValue, OwnedValue, PropValue, Value};
