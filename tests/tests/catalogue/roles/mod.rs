//! What is done with a parameter, one type a role: what C passes for it, what arrives, what is
//! there afterwards.

#![allow(
    clippy::new_without_default,
    clippy::mut_from_ref,
    reason = "the generated calls name `new` alike for all, and borrow each parameter once"
)]

mod arrays;
mod dummy;
mod exceptions;
pub mod give;
mod inputs;
mod outputs;
mod owned;
mod place;
mod replaced;
pub mod run;
mod samples;
pub mod see;

pub use arrays::*;
pub use dummy::{alive, dummy};
pub use inputs::*;
pub use outputs::*;
pub use owned::*;
pub use place::{Null, Place, bytes_of, sample};
pub use replaced::*;
pub use run::Lends;
pub use samples::{COUNTED, Sample};

/// The length of every array.
pub const LEN: usize = 2;

/// What methods return that return a value.
pub const RETURNED: u8 = 200;

/// What arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nothing, where there may be nothing.
    Absent,
    /// A value.
    Bytes(Vec<u8>),
    /// A pointer, an interface included.
    At(usize),
    /// An array; where it is empty, it is nowhere.
    Array(usize, usize),
    /// A string whose width flags tell.
    Text(usize, bool),
    /// What a view shows.
    View(String),
}

impl Seen {
    pub fn array<T>(at: *const T, len: usize) -> Self {
        Self::Array(if len == 0 { 0 } else { at.addr() }, len)
    }
}

/// A parameter of a call.
pub trait Param {
    /// Makes it ready for a call, with null in its place if `null`.
    fn set(&self, null: bool);

    /// What an implementer sees of it, where it sees it.
    fn seen(&self) -> Option<Seen> {
        None
    }

    /// Whether a checked call is seen the same way.
    fn is_same_when_checked(&self) -> bool {
        true
    }

    /// Whether a checked call leaves memory behind that nobody can free.
    fn stays_when_checked(&self) -> bool {
        false
    }

    /// The method has succeeded: what it handed over is there, and is freed.
    fn good(&self) {}

    /// There are no more calls.
    fn end(&self) {}

    /// The method has failed: what it could have handed over is cleared.
    fn bad(&self) {}
}
