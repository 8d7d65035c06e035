//! The MIME engine of Windows: Internet messages, their bodies, headers and addresses.
//!
//! [`IConverterSession`](crate::IConverterSession) of Outlook converts through these. The engine
//! hands things over in task memory; see [`task`](crate::memory::task).

// `mimeole.h` has no public page, so the order and the types are its own. It says "in" and "out"
// of parameters, but nothing of who frees what; that an array or string is freed one by one in
// task memory follows from the methods of IMimeAllocator.

mod address;
mod allocator;
mod body;
mod edit;
mod enumerate;
mod header;
mod international;
mod message;
mod parts;
mod persist;
mod property;
mod security;
mod tools;
mod tree;

pub use address::*;
pub use allocator::*;
pub use body::*;
pub use edit::*;
pub use enumerate::*;
pub use header::*;
pub use international::*;
pub use message::*;
pub use parts::*;
pub use persist::*;
pub use property::*;
pub use security::*;
pub use tools::*;
pub use tree::*;
