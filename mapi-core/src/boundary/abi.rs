//! The traits by which a type takes part in a spec.

use crate::abi::SPropTagArray;
use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use crate::abi::{Abi, CLayout};
use core::ffi::{CStr, c_char};
use core::slice;
use widestring::U16CStr;
use windows_core::HRESULT;

/// The alignment of MAPI's memory, and of all that is laid out for C.
pub(crate) const ALIGN: usize = 8;

/// A count as C has it.
///
/// # Errors
///
/// MAPI_E_INVALID_PARAMETER where 32 bits do not count as many.
#[inline]
pub fn count(len: usize) -> Result<u32, HRESULT> {
    u32::try_from(len).map_err(|_| MAPI_E_INVALID_PARAMETER)
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
pub unsafe trait Counted: CLayout {
    /// The number of elements.
    ///
    /// # Safety
    ///
    /// `ptr` is aligned and points to a well-formed struct.
    unsafe fn count(ptr: *const Self) -> usize;
}

// SAFETY: reads the count, which is always there.
unsafe impl Counted for SPropTagArray {
    unsafe fn count(ptr: *const Self) -> usize {
        // SAFETY: the caller vouches for the struct.
        unsafe { (*ptr).cValues as usize }
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
