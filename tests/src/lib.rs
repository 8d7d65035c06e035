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

/// The code of an answer: S_OK where it is a value.
pub fn code<T, E: Into<windows_core::Error>>(answer: Result<T, E>) -> windows_core::HRESULT {
    answer.map_or_else(|error| error.into().code(), |_| windows_core::HRESULT(0))
}
