//! Which types are laid out as C has them, and which of those safe code may make as it likes.

use windows_core::{BOOL, GUID, HRESULT, Interface};

/// A type that is laid out as C has it: what stands behind a pointer in a spec, whatever is in it.
///
/// Every [`Abi`] type is one. A struct with pointers inside, or with a count of what lies behind
/// it, is this and no more: safe code sees it through its [`View`](crate::boundary::View), because somebody frees, walks
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
///   [`View`](crate::boundary::View) instead.
///
/// A newtype may be an exception whose inside is private: safe code cannot build one (its
/// constructor is `unsafe` and says what a value may be used for, by whom and how often) nor copy
/// one that may be used but once.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an ABI type",
    label = "not known to be a C type without pointers and counts inside",
    note = "an interface stands in a spec as `Ref<IFoo>`, or as `#[out] *mut Option<IFoo>`",
    note = "a struct with pointers or a counted tail is seen through a view: write `#[view]` in a spec, and build it with `MapiView::new`",
    note = "for a `#[repr(C)]` struct of your own without these, write `unsafe impl mapi_core::Abi for {Self} {{}}`; for an enum, write it for a `#[repr(transparent)]` struct around the number"
)]
pub unsafe trait Abi: Sized + 'static {
    #[doc(hidden)]
    const IS_ABI: () = ();
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

macro_rules! numbers {
    ($($number:ty),*) => {$(
        // SAFETY: any bits are a number.
        #[diagnostic::do_not_recommend]
        unsafe impl Abi for $number {}
    )*};
}

numbers!(u8, i8, u16, i16, u32, i32, u64, i64, usize, isize, f32, f64);

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
