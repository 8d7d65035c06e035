//! Every MAPI interface, one file a family.
pub mod session;
pub use session::*;
