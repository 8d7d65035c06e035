//! Every MAPI interface, one file a family.

mod addrbook;
mod convert;
mod exchange;
mod form;
mod last_error;
mod lifecycle;
mod notify;
mod profile;
mod property;
mod provider;
mod session;
mod storage;
mod store;
mod support;
mod sync;
mod table;
mod tnef;

pub use addrbook::*;
pub use convert::*;
pub use exchange::*;
pub use form::*;
pub use last_error::{Explain, LastError};
pub(crate) use last_error::{ask_last_error, last_error};
pub use lifecycle::*;
pub use notify::*;
pub use profile::*;
pub use property::*;
pub use provider::*;
pub use session::*;
pub use storage::*;
pub use store::*;
pub use support::*;
pub use sync::*;
pub use table::*;
pub use tnef::*;
