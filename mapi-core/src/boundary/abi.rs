//! The traits by which a type takes part in a spec.

use crate::memory;
use core::ffi::{CStr, c_char, c_void};
use core::slice;
use widestring::U16CStr;
use windows_core::{BOOL, GUID, HRESULT, Interface};

/// A type with a C layout, which can stand in a spec by value or behind a pointer.
///
/// Implement it for a `#[repr(C)]` struct or union, or a `#[repr(transparent)]` newtype of one:
///
/// ```
/// #[repr(C)]
/// struct Point { x: i32, y: i32 }
///
/// // SAFETY: `repr(C)`, and any bits are two numbers.
/// unsafe impl mapi_core::Abi for Point {}
/// ```
///
/// # Safety
///
/// The type is `repr(C)` or `repr(transparent)`, and every bit pattern, all zeros included, is
/// one of its values: what C writes is not checked. So no `bool`, no `char`, no `enum`, no
/// reference, no `NonNull`; a function pointer is an `Option`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to have a C layout",
    label = "not an ABI type",
    note = "for a `#[repr(C)]` struct of your own, write `unsafe impl mapi_core::Abi for {Self} {{}}`",
    note = "an interface stands in a spec as `Ref<IFoo>`, or as `#[out] *mut Option<IFoo>`"
)]
pub unsafe trait Abi: Sized + 'static {
    /// Frees a block of MAPI memory that holds one `Self`: with MAPIFreeBuffer, unless the type
    /// has blocks of its own behind it, as a row set has.
    ///
    /// # Safety
    ///
    /// `block` is null or a live block of MAPI memory that holds one `Self`, and nobody uses it
    /// any more.
    unsafe fn free(block: *mut Self) {
        // SAFETY: the caller vouches for the block.
        unsafe { free_buffer(block.cast()) }
    }
}

/// MAPIFreeBuffer of the process's allocator; null is nothing to free.
///
/// # Safety
///
/// `block` is null or a live block of MAPI memory, and nobody uses it any more.
pub unsafe fn free_buffer(block: *mut c_void) {
    // SAFETY: the caller vouches for the block.
    unsafe { memory::free(block) }
}

/// A type that counts: the `n` of `#[len_param(n)]` and `#[size_param(n)]`.
///
/// # Safety
///
/// `from_usize(n).to_usize()` is `n` where it is something.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not count anything",
    label = "not a count",
    note = "a count is an integer, such as `u32`"
)]
pub unsafe trait Count: Abi + Copy {
    /// The count; one that does not fit is `usize::MAX`, which no array reaches.
    fn to_usize(self) -> usize;
    /// The same count; `None` where it does not fit.
    fn from_usize(count: usize) -> Option<Self>;
}

/// A struct with a counted tail by which other arrays are counted too: the `p` of
/// `#[len_param(p)]` where `p` is a viewed struct.
///
/// # Safety
///
/// `count` reads no more than the struct describes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not count the elements of another array",
    label = "not a struct with a count",
    note = "a count is an integer, such as `u32`, or a struct that implements `mapi_core::boundary::Counted`"
)]
pub unsafe trait Counted: Abi {
    /// The number of elements.
    ///
    /// # Safety
    ///
    /// `ptr` is aligned and points to a struct that describes itself truly.
    unsafe fn count(ptr: *const Self) -> usize;
}

/// Flags with MAPI_UNICODE among them: the `flags` of `#[encoding(flags)]`.
///
/// # Safety
///
/// `with_unicode(on).is_unicode()` is `on`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no MAPI_UNICODE among its flags",
    label = "not flags that tell the width of a string",
    note = "write `u32`, or a flag set that implements `mapi_core::boundary::UnicodeFlag`"
)]
pub unsafe trait UnicodeFlag: Abi + Copy {
    /// Whether MAPI_UNICODE is set.
    fn is_unicode(self) -> bool;
    /// The same flags with MAPI_UNICODE set or not.
    #[must_use]
    fn with_unicode(self, on: bool) -> Self;
}

const MAPI_UNICODE: u32 = 0x8000_0000;

// SAFETY: the flag is one bit of the number.
#[diagnostic::do_not_recommend]
unsafe impl UnicodeFlag for u32 {
    fn is_unicode(self) -> bool {
        self & MAPI_UNICODE != 0
    }

    fn with_unicode(self, on: bool) -> Self {
        if on {
            self | MAPI_UNICODE
        } else {
            self & !MAPI_UNICODE
        }
    }
}

/// A unit of a NUL-terminated string of known width.
///
/// # Safety
///
/// `units` ends with the only unit that is zero.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a unit of a string",
    label = "not a unit of a string",
    note = "write `u16` for UTF-16, `u8` for 8-bit text"
)]
pub unsafe trait StringUnit: Abi + Copy {
    /// The borrowed string.
    type Str: ?Sized + 'static;

    /// The units with the terminator.
    fn units(text: &Self::Str) -> &[Self];

    /// Borrows a string.
    ///
    /// # Safety
    ///
    /// `ptr` is aligned and points to a terminated string that stays unchanged for `'a`.
    unsafe fn str_from_ptr<'a>(ptr: *const Self) -> &'a Self::Str;
}

// SAFETY: a `U16CStr` ends with its only zero.
#[diagnostic::do_not_recommend]
unsafe impl StringUnit for u16 {
    type Str = U16CStr;

    fn units(text: &U16CStr) -> &[u16] {
        text.as_slice_with_nul()
    }

    #[inline]
    unsafe fn str_from_ptr<'a>(ptr: *const u16) -> &'a U16CStr {
        // SAFETY: the caller vouches for the pointer and the terminator, which is the last unit
        // of the slice and its only zero.
        unsafe { U16CStr::from_slice_unchecked(slice::from_raw_parts(ptr, wide_len(ptr) + 1)) }
    }
}

/// The number of units before the terminator, none of them read before those in front of it.
///
/// # Safety
///
/// `ptr` is aligned and points to a terminated string.
#[inline]
unsafe fn wide_len(ptr: *const u16) -> usize {
    let mut len = 0;
    macro_rules! look_at {
        ($($ahead:literal)*) => {$(
            // SAFETY: no unit up to here was the terminator, so the next one is in the string.
            if unsafe { *ptr.add(len + $ahead) } == 0 {
                return len + $ahead;
            }
        )*};
    }
    // Eight at a time, because the counting costs as much as the looking.
    loop {
        look_at!(0 1 2 3 4 5 6 7);
        len += 8;
    }
}

// SAFETY: a `CStr` ends with its only zero.
#[diagnostic::do_not_recommend]
unsafe impl StringUnit for u8 {
    type Str = CStr;

    fn units(text: &CStr) -> &[u8] {
        text.to_bytes_with_nul()
    }

    #[inline]
    unsafe fn str_from_ptr<'a>(ptr: *const u8) -> &'a CStr {
        // SAFETY: the caller vouches for the pointer and the terminator.
        unsafe { CStr::from_ptr(ptr.cast::<c_char>()) }
    }
}

// SAFETY: a `CStr` ends with its only zero.
#[diagnostic::do_not_recommend]
unsafe impl StringUnit for i8 {
    type Str = CStr;

    fn units(text: &CStr) -> &[i8] {
        let units = text.to_bytes_with_nul();
        // SAFETY: `i8` and `u8` have the same layout.
        unsafe { slice::from_raw_parts(units.as_ptr().cast(), units.len()) }
    }

    unsafe fn str_from_ptr<'a>(ptr: *const i8) -> &'a CStr {
        // SAFETY: the caller vouches for the pointer and the terminator.
        unsafe { CStr::from_ptr(ptr.cast::<c_char>()) }
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        // SAFETY: any bits are a number.
        #[diagnostic::do_not_recommend]
        unsafe impl Abi for $number {}
    )*};
}

numbers!(u8, i8, u16, i16, u32, i32, u64, i64, usize, isize, f32, f64);

macro_rules! counts {
    ($($count:ty),*) => {$(
        // SAFETY: both conversions keep the number or say that it does not fit.
        #[diagnostic::do_not_recommend]
        unsafe impl Count for $count {
            #[inline]
            fn to_usize(self) -> usize {
                usize::try_from(self).unwrap_or(usize::MAX)
            }

            #[inline]
            fn from_usize(count: usize) -> Option<Self> {
                Self::try_from(count).ok()
            }
        }
    )*};
}

counts!(u8, i8, u16, i16, u32, i32, u64, i64, usize, isize);

macro_rules! wrappers {
    ($($wrapper:ty),*) => {$(
        // SAFETY: a transparent wrapper or C struct of numbers or of a pointer that may be null.
        #[diagnostic::do_not_recommend]
        unsafe impl Abi for $wrapper {}
    )*};
}

wrappers!(HRESULT, GUID, BOOL);

/// Pointers to strings, which windows-core 0.62 has on Windows only. Where its glob brings no such
/// name into the block, those of [`absent`] are found, so that one source does for all.
const _: () = {
    #[allow(unused_imports)]
    use windows_core::*;

    wrappers!(PCSTR, PCWSTR, PSTR, PWSTR);
};

#[allow(clippy::upper_case_acronyms, dead_code)]
mod absent {
    pub struct PCSTR;
    pub struct PCWSTR;
    pub struct PSTR;
    pub struct PWSTR;
}
#[allow(unused_imports)]
use absent::*;

// SAFETY: any bits are a raw pointer.
#[diagnostic::do_not_recommend]
unsafe impl<T: 'static> Abi for *const T {}

// SAFETY: any bits are a raw pointer.
#[diagnostic::do_not_recommend]
unsafe impl<T: 'static> Abi for *mut T {}

// SAFETY: an interface is a pointer that is not null, so its `Option` has the layout of one that
// may be; that what C writes is such an interface is the contract of the spec.
#[diagnostic::do_not_recommend]
unsafe impl<I: Interface + 'static> Abi for Option<I> {}

// SAFETY: an array is its elements in a row.
#[diagnostic::do_not_recommend]
unsafe impl<T: Abi, const N: usize> Abi for [T; N] {}
