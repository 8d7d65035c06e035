//! What implementations that leave methods to another object are made of.

pub use crate::boundary::describe::TypeDescription;
pub use mapi_macros::{MapiForward, forwarded};

/// What the methods of an interface are made of, for those who can name its trait and nothing else:
/// it is implemented for the trait object.
pub trait Signature {
    /// The interface.
    type Interface: windows_core::Interface;
    /// The types that its spec names, as a tree of pairs.
    type Types;
    /// Those whose name says nothing to C.
    const TYPES: &'static [TypeDescription];
}

/// A step in a tree of types.
pub trait Pair {
    /// The first half.
    type Left;
    /// The second half.
    type Right;
}

impl<A, B> Pair for (A, B) {
    type Left = A;
    type Right = B;
}
