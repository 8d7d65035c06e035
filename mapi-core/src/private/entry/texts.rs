//! Strings whose width flags tell.

use super::{Step, invalid, pointee};
use crate::abi::codes::MAPI_E_BAD_CHARWIDTH;
use crate::boundary::{UnicodeFlag, View};
use crate::memory::MapiView;
use crate::memory::text::{MapiText, MapiTexts, TStr};

/// Whether flags behind a pointer ask for UTF-16.
///
/// # Safety
///
/// What is not null points to flags.
#[inline]
pub unsafe fn is_unicode<F: UnicodeFlag>(flags: *const F) -> Step<bool> {
    // SAFETY: as the caller vouches.
    unsafe { pointee(flags) }.map(|flags| flags.is_unicode())
}

/// A string whose width the flags tell.
///
/// # Safety
///
/// What is not null points to a terminated string of that width that stays unchanged for `'a`.
#[inline]
pub unsafe fn text<'a, T>(ptr: *const T, wide: bool) -> Step<TStr<'a>> {
    if ptr.is_null() || (wide && !ptr.cast::<u16>().is_aligned()) {
        return Err(invalid());
    }
    // SAFETY: not null, aligned for its width, and as the caller vouches.
    Ok(unsafe { TStr::from_ptr(ptr.cast(), wide) })
}

/// A string whose width the flags tell, or nothing.
///
/// # Safety
///
/// As for [`text`].
#[inline]
pub unsafe fn optional_text<'a, T>(ptr: *const T, wide: bool) -> Step<Option<TStr<'a>>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { text(ptr, wide) }.map(Some)
    }
}

/// A string of the width that the caller asked for.
pub fn text_of_width(text: MapiText, wide: bool) -> Step<MapiText> {
    if text.is_wide() == wide {
        Ok(text)
    } else {
        Err(MAPI_E_BAD_CHARWIDTH)
    }
}

/// A struct with texts of the width that the caller asked for.
pub fn view_of_width<T: View>(view: MapiView<T>, wide: bool) -> Step<MapiView<T>> {
    if view.is_of_width(wide) {
        Ok(view)
    } else {
        Err(MAPI_E_BAD_CHARWIDTH)
    }
}

/// Strings of the width that the caller asked for.
pub fn texts_of_width(texts: MapiTexts, wide: bool) -> Step<MapiTexts> {
    if texts.is_wide() == wide || texts.is_empty() {
        Ok(texts)
    } else {
        Err(MAPI_E_BAD_CHARWIDTH)
    }
}
