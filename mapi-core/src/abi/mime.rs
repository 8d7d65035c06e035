//! Structs, handles and constants of the MIME engine of Windows (`mimeole.h`), which converts
//! Internet mail. [`IConverterSession`](crate::IConverterSession) shares some of them.

pub(super) mod codes;
pub mod edit;
mod kinds;
mod limits;
mod props;
mod structs;
mod variant;

pub use kinds::*;
pub use limits::*;
pub use props::*;
pub use structs::*;
pub use variant::*;
