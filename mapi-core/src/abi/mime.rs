//! Structs, handles and constants of the MIME engine of Windows (`mimeole.h`), which converts
//! Internet mail. [`IConverterSession`](crate::IConverterSession) shares some of them.

mod codes;
mod kinds;
mod props;
mod structs;
mod variant;

pub use codes::*;
pub use kinds::*;
pub use props::*;
pub use structs::*;
pub use variant::*;
