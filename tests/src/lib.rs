//! Tests of the workspace from outside; see `tests/`.

/// The examples of the language reference.
#[cfg(doctest)]
#[doc = include_str!("../../mapi-macros/src/language.md")]
mod language {}

/// The examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}

pub mod arbitrary;
pub mod calls;
pub mod decode;
pub mod encode;
pub mod fuzz;
pub mod model;
pub mod msg;
pub mod raw;
pub mod safe;
pub mod samples;
