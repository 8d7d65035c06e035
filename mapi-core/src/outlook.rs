//! What Outlook adds to MAPI: accounts, free/busy, personal folders, offline.

pub mod account;
pub mod freebusy;
pub(crate) mod interfaces;
pub mod offline;

pub use account::{AccountMemory, AccountValue, AccountValueRef};
pub use freebusy::{FoundAppointments, FreeBusyUsers};
pub use offline::{OfflineAdvise, SyncRequest};
