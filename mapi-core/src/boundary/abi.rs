//! The traits by which a type takes part in a spec.

use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use core::ffi::{CStr, c_char};
use core::slice;
use widestring::U16CStr;
use windows_core::{BOOL, GUID, HRESULT, Interface};

/// A type that is laid out as C has it: what stands behind a pointer in a spec, whatever is in it.
///
/// Every [`Abi`] type is one. A struct with pointers inside, or with a count of what lies behind
/// it, is this and no more: safe code sees it through its [`View`], because somebody frees, walks
/// or measures memory by what is in it.
///
/// ```
/// use mapi_core::boundary::{CLayout, LaidOut, View, count, tail};
/// use mapi_core::windows_core::HRESULT;
/// use std::mem::offset_of;
///
/// /// Numbers, as many as the count says.
/// #[repr(C)]
/// struct Numbers { count: u32, first: [u32; 1] }
///
/// // SAFETY: `repr(C)`, and any bits are numbers.
/// unsafe impl CLayout for Numbers {}
///
/// // SAFETY: reads as many numbers as are counted, and counts those that it lays out.
/// unsafe impl View for Numbers {
///     type Borrowed<'a> = &'a [u32];
///
///     unsafe fn view<'a>(ptr: *const Self) -> Result<&'a [u32], HRESULT> {
///         // SAFETY: as the caller vouches.
///         unsafe { tail(ptr, offset_of!(Self, first), (*ptr).count) }
///     }
///
///     fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
///         LaidOut::with_tail(count(view.len())?, offset_of!(Self, first), view)
///     }
/// }
/// ```
///
/// # Safety
///
/// The type is `repr(C)` or `repr(transparent)`, and every bit pattern, all zeros included, is
/// one of its values: what C writes is not checked. So no `bool`, no `char`, no `enum`, no
/// reference, no `NonNull`; a function pointer is an `Option`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to have a C layout",
    label = "not laid out as C has it",
    note = "for a `#[repr(C)]` struct of your own, write `unsafe impl mapi_core::Abi for {Self} {{}}`",
    note = "if it has pointers or a counted tail, write `unsafe impl mapi_core::boundary::CLayout for {Self} {{}}`"
)]
pub unsafe trait CLayout: Sized + 'static {
    #[doc(hidden)]
    const IS_LAID_OUT: () = ();
}

// SAFETY: `Abi` asks for all of that and more.
#[diagnostic::do_not_recommend]
unsafe impl<T: Abi> CLayout for T {}

/// A C type that safe code can make, change and pass on as it likes: by value, behind a pointer,
/// or in an array.
///
/// Implement it for a `#[repr(C)]` struct or union, or a `#[repr(transparent)]` newtype of one:
///
/// ```
/// #[repr(C)]
/// struct Point { x: i32, y: i32 }
///
/// // SAFETY: `repr(C)`, any bits are two numbers, and nothing but numbers is in it.
/// unsafe impl mapi_core::Abi for Point {}
/// ```
///
/// # Safety
///
/// - The type is [laid out as C has it](CLayout), and every bit pattern is one of its values.
/// - Whoever gets a value from safe code, be it an object in C, can do no harm by using it as its
///   C declaration says. So there is no pointer in it, no function, and no count or size by which
///   something is freed, walked or measured. A struct that has those implements [`CLayout`] and
///   [`View`] instead.
///
/// A newtype may be an exception whose inside is private: safe code cannot build one (its
/// constructor is `unsafe` and says what a value may be used for, by whom and how often) nor copy
/// one that may be used but once.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an ABI type",
    label = "not known to be a C type without pointers and counts inside",
    note = "for a `#[repr(C)]` struct of your own, write `unsafe impl mapi_core::Abi for {Self} {{}}`",
    note = "a struct with pointers or a counted tail is seen through a view: write `#[view]` in a spec, and build it with `MapiView::new`",
    note = "an interface stands in a spec as `Ref<IFoo>`, or as `#[out] *mut Option<IFoo>`"
)]
pub unsafe trait Abi: Sized + 'static {
    #[doc(hidden)]
    const IS_ABI: () = ();
}

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
    ($($trait:ident: $($wrapper:ty),*;)*) => {$($(
        // SAFETY: a transparent wrapper or C struct of numbers or of a pointer that may be null.
        #[diagnostic::do_not_recommend]
        unsafe impl $trait for $wrapper {}
    )*)*};
}

wrappers! {
    Abi: HRESULT, GUID, BOOL;
}

/// Pointers to strings, which windows-core 0.62 has on Windows only. Where its glob brings no such
/// name into the block, those of [`absent`] are found, so that one source does for all.
const _: () = {
    #[allow(unused_imports)]
    use windows_core::*;

    wrappers! {
        CLayout: PCSTR, PCWSTR, PSTR, PWSTR;
    }
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
unsafe impl<T: 'static> CLayout for *const T {}

// SAFETY: any bits are a raw pointer.
#[diagnostic::do_not_recommend]
unsafe impl<T: 'static> CLayout for *mut T {}

// SAFETY: an interface is a pointer that is not null, so its `Option` has the layout of one that
// may be; that what C writes is such an interface is the contract of the spec.
#[diagnostic::do_not_recommend]
unsafe impl<I: Interface + 'static> CLayout for Option<I> {}

// SAFETY: an array is its elements in a row.
#[diagnostic::do_not_recommend]
unsafe impl<T: Abi, const N: usize> Abi for [T; N] {}
