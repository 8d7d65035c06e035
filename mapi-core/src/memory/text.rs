//! Strings of MAPI: 8-bit or UTF-16, NUL-terminated, sometimes told apart by a flag only.

use crate::boundary::arena::{Arena, Slots};
use crate::boundary::{AsText, Source, StringUnit, Text};
use crate::memory;
use core::ffi::c_void;
use core::fmt;
use core::marker::PhantomData;
use core::ptr::NonNull;
use widestring::U16String;
use windows_core::Result;

pub use crate::boundary::TStr;
pub use widestring::{U16CStr, U16CString, u16cstr};

impl<'a> From<&'a MapiText> for TStr<'a> {
    fn from(text: &'a MapiText) -> Self {
        text.as_tstr()
    }
}

/// An owned string in MAPI memory whose width is known when the program is compiled: `u16` for
/// an LPWSTR, `u8` for an LPSTR.
pub struct MapiStr<U> {
    ptr: NonNull<U>,
    owned: PhantomData<U>,
}

impl<U> MapiStr<U> {
    /// Takes a NUL-terminated string over.
    ///
    /// # Safety
    ///
    /// `ptr` is the start of a block of MAPI memory that nobody else frees, and the string in
    /// it is terminated.
    pub unsafe fn from_raw(ptr: NonNull<U>) -> Self {
        Self {
            ptr,
            owned: PhantomData,
        }
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer.
    pub fn into_raw(self) -> *mut U {
        let ptr = self.ptr.as_ptr();
        core::mem::forget(self);
        ptr
    }
}

impl<U: StringUnit> MapiStr<U> {
    /// Copies a string to MAPI memory. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(text: &U::Str) -> Result<Self> {
        let units = U::units(text);
        let copy = memory::copy_to_block(units)?;
        // SAFETY: `units` ends with the terminator, and the block is new.
        Ok(unsafe { Self::from_raw(copy) })
    }
}

impl<U> Drop for MapiStr<U> {
    fn drop(&mut self) {
        // SAFETY: `from_raw` took over the only right to free the block.
        unsafe { memory::free(self.ptr.as_ptr().cast()) }
    }
}

impl<U: StringUnit> core::ops::Deref for MapiStr<U> {
    type Target = U::Str;

    fn deref(&self) -> &U::Str {
        // SAFETY: `from_raw` requires a terminated string, and the block lives as long as `self`.
        unsafe { U::str_from_ptr(self.ptr.as_ptr()) }
    }
}

/// An owned LPTSTR in MAPI memory, with its width.
pub struct MapiText {
    ptr: NonNull<c_void>,
    wide: bool,
}

impl MapiText {
    /// Takes a NUL-terminated string over.
    ///
    /// # Safety
    ///
    /// `ptr` is the start of a block of MAPI memory that nobody else frees, and the string of
    /// that width in it is terminated.
    pub unsafe fn from_raw(ptr: NonNull<c_void>, wide: bool) -> Self {
        Self { ptr, wide }
    }

    /// Copies a string to MAPI memory. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new<'a>(text: impl Into<TStr<'a>>) -> Result<Self> {
        let text = text.into();
        let ptr = match text {
            TStr::Wide(text) => memory::copy_to_block(text.as_slice_with_nul())?.cast(),
            TStr::Narrow(text) => memory::copy_to_block(text.to_bytes_with_nul())?.cast(),
        };
        Ok(Self {
            ptr,
            wide: text.is_wide(),
        })
    }

    /// Copies `text` in the width that the caller asked for with MAPI_UNICODE. Fails with
    /// MAPI_E_BAD_CHARWIDTH if 8 bits are asked for and `text` is not ASCII, with
    /// MAPI_E_INVALID_PARAMETER if it has a NUL inside.
    pub fn with_width(text: &str, wide: bool) -> Result<Self> {
        use crate::abi::codes::{MAPI_E_BAD_CHARWIDTH, MAPI_E_INVALID_PARAMETER};
        if wide {
            let units = U16String::from_str(text);
            let text =
                widestring::U16CString::from_ustr(units).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
            Self::new(text.as_ucstr())
        } else if text.is_ascii() {
            let text = std::ffi::CString::new(text).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
            Self::new(text.as_c_str())
        } else {
            Err(MAPI_E_BAD_CHARWIDTH.into())
        }
    }

    /// Whether it is UTF-16.
    pub const fn is_wide(&self) -> bool {
        self.wide
    }

    /// The string, borrowed.
    pub fn as_tstr(&self) -> TStr<'_> {
        // SAFETY: `from_raw` requires a terminated string of that width, and a block of MAPI
        // memory is aligned for either.
        unsafe { TStr::from_ptr(self.ptr.as_ptr(), self.wide) }
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer.
    pub fn into_raw(self) -> *mut c_void {
        let ptr = self.ptr.as_ptr();
        core::mem::forget(self);
        ptr
    }
}

impl Drop for MapiText {
    fn drop(&mut self) {
        // SAFETY: `from_raw` took over the only right to free the block.
        unsafe { memory::free(self.ptr.as_ptr()) }
    }
}

impl fmt::Display for MapiText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_tstr().fmt(f)
    }
}

impl fmt::Debug for MapiText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_tstr(), f)
    }
}

// SAFETY: there is a text, which nobody changes while it is borrowed.
unsafe impl Source for MapiText {
    fn text(&self) -> Option<Text<'_>> {
        Some(Text::C(self.as_tstr()))
    }
}

#[diagnostic::do_not_recommend]
impl AsText for MapiText {}

macro_rules! strings {
    ($($unit:ty: $width:ident),*) => {$(
        // SAFETY: as for `MapiText`.
        unsafe impl Source for MapiStr<$unit> {
            fn text(&self) -> Option<Text<'_>> {
                Some(Text::C(TStr::$width(self)))
            }
        }

        impl fmt::Debug for MapiStr<$unit> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&TStr::$width(self).to_string_lossy(), f)
            }
        }

        #[diagnostic::do_not_recommend]
        impl AsText for MapiStr<$unit> {}
        #[diagnostic::do_not_recommend]
        impl AsText<$unit> for MapiStr<$unit> {}
    )*};
}

strings!(u16: Wide, u8: Narrow);

/// An owned array of LPTSTRs, all of one width, all in one block of MAPI memory.
pub struct MapiTexts {
    /// `None` for no strings.
    ptr: Option<NonNull<*mut c_void>>,
    len: usize,
    wide: bool,
}

impl MapiTexts {
    /// Takes an array of strings over.
    ///
    /// # Safety
    ///
    /// `ptr` is null with `len` 0, or the start of a block of MAPI memory that nobody else
    /// frees, with `len` pointers that are null or point to terminated strings of that width
    /// which are freed with the block.
    pub unsafe fn from_raw(ptr: *mut *mut c_void, len: usize, wide: bool) -> Self {
        Self {
            ptr: NonNull::new(ptr),
            len,
            wide,
        }
    }

    /// Copies strings to one block of MAPI memory. Fails with MAPI_E_BAD_CHARWIDTH where their
    /// widths differ and with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(texts: &[TStr<'_>]) -> Result<Self> {
        use crate::abi::codes::MAPI_E_BAD_CHARWIDTH;
        let wide = texts.first().is_none_or(|t| t.is_wide());
        if texts.iter().any(|t| t.is_wide() != wide) {
            return Err(MAPI_E_BAD_CHARWIDTH.into());
        }
        if texts.is_empty() {
            // SAFETY: no strings.
            return Ok(unsafe { Self::from_raw(core::ptr::null_mut(), 0, wide) });
        }
        let block = Arena::block(|arena| {
            let pointers: Slots<*mut c_void> = arena.reserve(texts.len());
            for (index, text) in texts.iter().enumerate() {
                let copy = match text {
                    TStr::Wide(text) => arena.put(text.as_slice_with_nul()).cast(),
                    TStr::Narrow(text) => arena.put(text.to_bytes_with_nul()).cast(),
                };
                // SAFETY: room for as many was made.
                unsafe { pointers.set(index, copy) };
            }
            pointers
        })?;
        // SAFETY: a new block with as many pointers to terminated strings in it.
        Ok(unsafe { Self::from_raw(block.as_ptr(), texts.len(), wide) })
    }

    /// The number of strings.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether they are UTF-16.
    pub const fn is_wide(&self) -> bool {
        self.wide
    }

    /// The strings; `None` for one that is null.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<TStr<'_>>> {
        let pointers = match self.ptr {
            // SAFETY: `from_raw` requires `len` pointers there.
            Some(ptr) => unsafe { core::slice::from_raw_parts(ptr.as_ptr(), self.len) },
            None => &[],
        };
        pointers.iter().map(|p| {
            // SAFETY: `from_raw` requires terminated strings of that width; alignment is checked.
            (!p.is_null() && (!self.wide || p.cast::<u16>().is_aligned()))
                .then(|| unsafe { TStr::from_ptr(*p, self.wide) })
        })
    }

    /// Where the pointers are; null for no strings.
    pub fn as_ptr(&self) -> *mut *mut c_void {
        self.ptr.map_or(core::ptr::null_mut(), NonNull::as_ptr)
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer.
    pub fn into_raw(self) -> *mut *mut c_void {
        let ptr = self.ptr.map_or(core::ptr::null_mut(), NonNull::as_ptr);
        core::mem::forget(self);
        ptr
    }
}

impl Drop for MapiTexts {
    fn drop(&mut self) {
        if let Some(ptr) = self.ptr {
            // SAFETY: `from_raw` took over the only right to free the block.
            unsafe { memory::free(ptr.as_ptr().cast()) }
        }
    }
}

impl fmt::Debug for MapiTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
