//! Borrowed strings whose width a flag tells.

use super::StringUnit;
use core::ffi::{CStr, c_void};
use core::fmt;
use widestring::U16CStr;

/// A borrowed LPTSTR: what MAPI_UNICODE in the flags of the same call tells apart.
///
/// ```
/// use mapi_core::memory::text::{TStr, u16cstr};
///
/// let wide = TStr::from(u16cstr!("Inbox"));
/// assert!(wide.is_wide());
/// assert_eq!(wide.to_string(), "Inbox");
/// assert_eq!(TStr::from(c"Inbox").to_string(), "Inbox");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TStr<'a> {
    /// UTF-16, MAPI_UNICODE is set.
    Wide(&'a U16CStr),
    /// 8-bit in the code page of the process, MAPI_UNICODE is not set.
    Narrow(&'a CStr),
}

impl<'a> TStr<'a> {
    /// Whether it is UTF-16.
    pub const fn is_wide(self) -> bool {
        matches!(self, Self::Wide(_))
    }

    /// The first unit.
    pub fn as_ptr(self) -> *const c_void {
        match self {
            Self::Wide(text) => text.as_ptr().cast(),
            Self::Narrow(text) => text.as_ptr().cast(),
        }
    }

    /// The text. 8-bit text is read as UTF-8, which ASCII is; what is not well-formed becomes
    /// U+FFFD.
    pub fn to_string_lossy(self) -> String {
        match self {
            Self::Wide(text) => text.to_string_lossy(),
            Self::Narrow(text) => text.to_string_lossy().into_owned(),
        }
    }

    /// Borrows NUL-terminated text of a known width.
    ///
    /// # Safety
    ///
    /// `ptr` is aligned for the width and points to text that is terminated and stays unchanged
    /// for `'a`.
    pub unsafe fn from_ptr(ptr: *const c_void, wide: bool) -> Self {
        // SAFETY: the caller vouches for the pointer and the terminator.
        unsafe {
            if wide {
                Self::Wide(u16::str_from_ptr(ptr.cast()))
            } else {
                Self::Narrow(CStr::from_ptr(ptr.cast()))
            }
        }
    }
}

impl<'a> From<&'a U16CStr> for TStr<'a> {
    fn from(text: &'a U16CStr) -> Self {
        Self::Wide(text)
    }
}

impl<'a> From<&'a CStr> for TStr<'a> {
    fn from(text: &'a CStr) -> Self {
        Self::Narrow(text)
    }
}

impl fmt::Display for TStr<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_string_lossy())
    }
}

impl fmt::Debug for TStr<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wide(text) => write!(f, "Wide({:?})", text.to_string_lossy()),
            Self::Narrow(text) => write!(f, "Narrow({text:?})"),
        }
    }
}
