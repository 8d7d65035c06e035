//! The specs of what Outlook adds, one file a family.

mod account;
mod freebusy;
mod offline;
mod outlook;
mod pst;

pub use account::*;
pub use freebusy::*;
pub use offline::*;
pub use outlook::*;
pub use pst::*;
