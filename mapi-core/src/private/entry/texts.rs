//! Strings whose width flags tell.

use super::pointee;
use crate::boundary::{UnicodeFlag, View};
use crate::memory::MapiView;
use crate::memory::text::{MapiText, MapiTexts, TStr};

/// Whether flags behind a pointer ask for UTF-16; not where there are none.
///
/// # Safety
///
/// What is not null points to flags.
#[inline]
pub unsafe fn is_unicode<F: UnicodeFlag>(flags: *const F) -> bool {
    // SAFETY: as the caller vouches.
    unsafe { pointee(flags) }.is_some_and(|flags| flags.is_unicode())
}

/// A string whose width the flags tell.
///
/// # Safety
///
/// What is not null points to a terminated string of that width that stays unchanged for `'a`.
#[inline]
pub unsafe fn text<'a, T>(ptr: *const T, wide: bool) -> Option<TStr<'a>> {
    if ptr.is_null() || (wide && !ptr.cast::<u16>().is_aligned()) {
        return None;
    }
    // SAFETY: not null, aligned for its width, and as the caller vouches.
    Some(unsafe { TStr::from_ptr(ptr.cast(), wide) })
}

/// A string whose width the flags tell, or nothing.
///
/// # Safety
///
/// As for [`text`].
#[inline]
pub unsafe fn optional_text<'a, T>(ptr: *const T, wide: bool) -> Option<Option<TStr<'a>>> {
    if ptr.is_null() {
        Some(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { text(ptr, wide) }.map(Some)
    }
}

/// What a method returns that has strings of one width.
pub trait OfWidth {
    /// Whether the strings are of that width.
    fn is_of_width(&self, wide: bool) -> bool;
}

impl OfWidth for MapiText {
    fn is_of_width(&self, wide: bool) -> bool {
        self.is_wide() == wide
    }
}

impl OfWidth for MapiTexts {
    fn is_of_width(&self, wide: bool) -> bool {
        self.is_wide() == wide || self.is_empty()
    }
}

impl<T: View> OfWidth for MapiView<T> {
    fn is_of_width(&self, wide: bool) -> bool {
        Self::is_of_width(self, wide)
    }
}

impl<T: OfWidth> OfWidth for Option<T> {
    fn is_of_width(&self, wide: bool) -> bool {
        self.as_ref().is_none_or(|there| there.is_of_width(wide))
    }
}
