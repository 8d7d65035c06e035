//! Many strings, many blocks of bytes: arrays of pointers in C.

use crate::abi::{SBinary, codes::MAPI_E_INVALID_PARAMETER};
use crate::boundary::StringUnit;
use crate::boundary::read::{self, Read};
use core::borrow::Borrow;
use core::fmt;
use std::ffi::CString;
use widestring::U16CString;

/// A unit of strings that can be owned too: `u16` or `u8`.
pub trait TextUnit: StringUnit<Str: fmt::Debug + PartialEq> {
    /// The owned string.
    type Owned: Borrow<Self::Str> + Clone + fmt::Debug + PartialEq;

    /// Copies a string.
    fn to_owned(text: &Self::Str) -> Self::Owned;

    /// The text for people; what is not well-formed becomes U+FFFD.
    fn show(text: &Self::Str) -> String;
}

impl TextUnit for u8 {
    type Owned = CString;

    fn to_owned(text: &Self::Str) -> CString {
        text.into()
    }

    fn show(text: &Self::Str) -> String {
        text.to_string_lossy().into_owned()
    }
}

impl TextUnit for u16 {
    type Owned = U16CString;

    fn to_owned(text: &Self::Str) -> U16CString {
        text.into()
    }

    fn show(text: &Self::Str) -> String {
        text.to_string_lossy()
    }
}

/// The strings of a PT_MV_UNICODE (`u16`) or PT_MV_STRING8 (`u8`), borrowed from C memory or
/// from Rust.
pub struct Strings<'a, U: TextUnit>(List<'a, U>);

enum List<'a, U: TextUnit> {
    /// None of the pointers is null or misaligned, and each string is terminated.
    C(&'a [*mut U]),
    Borrowed(&'a [&'a U::Str]),
    Owned(&'a [U::Owned]),
}

impl<U: TextUnit> Clone for Strings<'_, U> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<U: TextUnit> Copy for Strings<'_, U> {}

impl<U: TextUnit> Clone for List<'_, U> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<U: TextUnit> Copy for List<'_, U> {}

impl<'a, U: TextUnit> Strings<'a, U> {
    /// Strings from Rust.
    pub const fn new(strings: &'a [&'a U::Str]) -> Self {
        Self(List::Borrowed(strings))
    }

    /// Owned strings.
    pub const fn from_owned(strings: &'a [U::Owned]) -> Self {
        Self(List::Owned(strings))
    }

    /// Strings from C. Fails with MAPI_E_INVALID_PARAMETER where a pointer is null or misaligned.
    ///
    /// # Safety
    ///
    /// The other pointers point to terminated strings that stay unchanged for `'a`.
    pub(crate) unsafe fn from_raw(pointers: &'a [*mut U]) -> Read<Self> {
        if pointers.iter().all(|p| !p.is_null() && p.is_aligned()) {
            Ok(Self(List::C(pointers)))
        } else {
            Err(MAPI_E_INVALID_PARAMETER)
        }
    }

    /// The array of pointers, where C already has one.
    pub(crate) const fn as_raw(self) -> Option<&'a [*mut U]> {
        match self.0 {
            List::C(pointers) => Some(pointers),
            _ => None,
        }
    }

    /// Copies the strings.
    pub fn to_owned(self) -> Vec<U::Owned> {
        self.iter().map(U::to_owned).collect()
    }
}

sequence! {
    impl['a, U: TextUnit] Strings<'a, U> as &'a U::Str, self.0 {
        // SAFETY: `from_raw` saw that no pointer is null or misaligned, and requires strings.
        List::C(strings) => strings, |one| unsafe { U::str_from_ptr(*one) };
        List::Borrowed(strings) => strings, |one| *one;
        List::Owned(strings) => strings, |one| one.borrow();
    }
}

impl<'a, U: TextUnit> From<&'a [U::Owned]> for Strings<'a, U> {
    fn from(strings: &'a [U::Owned]) -> Self {
        Self::from_owned(strings)
    }
}

impl<U: TextUnit> PartialEq for Strings<'_, U> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<U: TextUnit> fmt::Debug for Strings<'_, U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(U::show)).finish()
    }
}

/// Blocks of bytes, borrowed from C memory or from Rust: the value of a PT_MV_BINARY, or a list
/// of entry identifiers (`ENTRYLIST`).
#[derive(Clone, Copy)]
pub struct Binaries<'a>(Blocks<'a>);

#[derive(Clone, Copy)]
enum Blocks<'a> {
    /// Where bytes are counted they are there.
    C(&'a [SBinary]),
    Borrowed(&'a [&'a [u8]]),
    Owned(&'a [Vec<u8>]),
}

impl<'a> Binaries<'a> {
    /// Blocks from Rust.
    pub const fn new(blocks: &'a [&'a [u8]]) -> Self {
        Self(Blocks::Borrowed(blocks))
    }

    /// Owned blocks.
    pub const fn from_owned(blocks: &'a [Vec<u8>]) -> Self {
        Self(Blocks::Owned(blocks))
    }

    /// Blocks from C. Fails with MAPI_E_INVALID_PARAMETER where bytes are counted and none are
    /// there.
    ///
    /// # Safety
    ///
    /// What is not null points to as many bytes as counted, which stay unchanged for `'a`.
    pub(crate) unsafe fn from_raw(blocks: &'a [SBinary]) -> Read<Self> {
        for block in blocks {
            // SAFETY: as the caller vouches.
            unsafe { read::slice(block.lpb, block.cb) }?;
        }
        Ok(Self(Blocks::C(blocks)))
    }

    /// The array, where C already has one.
    pub(crate) const fn as_raw(self) -> Option<&'a [SBinary]> {
        match self.0 {
            Blocks::C(blocks) => Some(blocks),
            _ => None,
        }
    }

    /// Copies the blocks.
    pub fn to_owned(self) -> Vec<Vec<u8>> {
        self.iter().map(<[u8]>::to_vec).collect()
    }
}

sequence! {
    impl['a] Binaries<'a> as &'a [u8], self.0 and Debug, PartialEq {
        // SAFETY: `from_raw` requires the bytes, and saw that they can be there.
        Blocks::C(blocks) => blocks, |one| unsafe { read::slice(one.lpb, one.cb) }
            .unwrap_or_default();
        Blocks::Borrowed(blocks) => blocks, |one| *one;
        Blocks::Owned(blocks) => blocks, |one| one.as_slice();
    }
}

impl<'a> From<&'a [Vec<u8>]> for Binaries<'a> {
    fn from(blocks: &'a [Vec<u8>]) -> Self {
        Self::from_owned(blocks)
    }
}
