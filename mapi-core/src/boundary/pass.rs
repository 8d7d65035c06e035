//! What a caller may pass where C takes text, or an array of structs with pointers inside.

use super::arena::Word;
use super::{TStr, View, Views};
use crate::abi::TCHAR;
use crate::abi::codes::{MAPI_E_BAD_CHARWIDTH, MAPI_E_INVALID_PARAMETER};
use core::ffi::{CStr, c_void};
use core::marker::PhantomData;
use core::ptr;
use std::ffi::CString;
use widestring::{U16CStr, U16CString};
use windows_core::{Error, Result};

/// Text that goes into a call: `&str` and `&String`, or what C has already.
///
/// | `U` | in C | besides `&str` |
/// |---|---|---|
/// | `TCHAR` | LPTSTR, whose width flags tell | [`TStr`], `&U16CStr`, `&CStr`, `&MapiText` |
/// | `u16` | LPWSTR | `&U16CStr`, `&MapiStr<u16>` |
/// | `u8` | LPSTR | `&CStr`, `&MapiStr<u8>` |
///
/// Rust's text is copied, with a terminator, to UTF-16 where either width will do, and to that of
/// the other texts of the call where one of them is C's. The call fails with
/// MAPI_E_INVALID_PARAMETER where there is a NUL in it, and with MAPI_E_BAD_CHARWIDTH where it is
/// not ASCII and C takes 8 bits. What C has already is passed as it is.
///
/// ```
/// # use mapi_core::IMAPIFolder;
/// # use mapi_core::abi::{FolderType, flags::CreateFolderFlags};
/// # fn create(root: &IMAPIFolder) -> windows_core::Result<()> {
/// let flags = CreateFolderFlags::empty();
/// let folder = root.create_folder::<IMAPIFolder>(FolderType::FOLDER_GENERIC, "Drafts", None, flags)?;
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no text that this call takes",
    label = "not a text for C of `{U}`",
    note = "pass `&str`, or a C string of the width: `&U16CStr`, `&CStr`, `TStr` where flags tell it"
)]
pub trait AsText<U = TCHAR>: Source {}

/// The same where there may be none: also `None`, or an `Option` of what C has: `Option<TStr>`,
/// `Option<&U16CStr>`, `Option<&CStr>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no text that this call takes",
    label = "not a text for C of `{U}`, or `None`",
    note = "pass `None` or text without `Some`: `&str`, or a C string of the width"
)]
pub trait MaybeText<U = TCHAR>: Source {}

#[diagnostic::do_not_recommend]
impl<U, S: AsText<U>> MaybeText<U> for S {}

/// Where the text is.
///
/// # Safety
///
/// It is the same each time, and there is one where the type implements [`AsText`].
#[doc(hidden)]
pub unsafe trait Source {
    fn text(&self) -> Option<Text<'_>>;
}

/// Text as the caller has it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Text<'a> {
    Rust(&'a str),
    C(TStr<'a>),
}

// SAFETY: as of what it refers to.
unsafe impl<S: Source + ?Sized> Source for &S {
    #[inline(always)]
    fn text(&self) -> Option<Text<'_>> {
        (**self).text()
    }
}

#[diagnostic::do_not_recommend]
impl<U, S: AsText<U> + ?Sized> AsText<U> for &S {}

macro_rules! texts {
    ($($ty:ty as $($unit:ty)*: |$text:ident| $get:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        // SAFETY: there is a text, which nobody changes while it is borrowed.
        unsafe impl Source for $ty {
            #[inline(always)]
            fn text(&self) -> Option<Text<'_>> {
                let $text = self;
                Some($get)
            }
        }
        $(
            #[diagnostic::do_not_recommend]
            impl AsText<$unit> for $ty {}
        )*
    )*};
}

texts! {
    str as TCHAR u16 u8 i8: |text| Text::Rust(text);
    String as TCHAR u16 u8 i8: |text| Text::Rust(text);
    U16CStr as TCHAR u16: |text| Text::C(TStr::Wide(text));
    U16CString as TCHAR u16: |text| Text::C(TStr::Wide(text));
    CStr as TCHAR u8 i8: |text| Text::C(TStr::Narrow(text));
    CString as TCHAR u8 i8: |text| Text::C(TStr::Narrow(text));
    TStr<'_> as TCHAR: |text| Text::C(*text);
}

// One type in an `Option` for each width: a plain `None` is of that type.
macro_rules! optional_texts {
    ($($ty:ty as $($unit:ty)*;)*) => {$(
        // SAFETY: as of the text, and it is none that has to be there.
        unsafe impl Source for Option<$ty> {
            #[inline(always)]
            fn text(&self) -> Option<Text<'_>> {
                match self {
                    Some(text) => text.text(),
                    None => None,
                }
            }
        }
        $(impl MaybeText<$unit> for Option<$ty> {})*
    )*};
}

optional_texts! {
    TStr<'_> as TCHAR;
    &U16CStr as u16;
    &CStr as u8 i8;
}

/// Whether the texts of a call are UTF-16, which they are where all of them are Rust's. Fails with
/// MAPI_E_BAD_CHARWIDTH where C has them in two widths.
#[doc(hidden)]
#[inline]
pub fn width(texts: &[Option<Text<'_>>]) -> Result<bool> {
    let mut wide = None;
    for text in texts.iter().flatten() {
        if let Text::C(text) = text {
            if wide.is_some_and(|wide| wide != text.is_wide()) {
                return Err(bad_width());
            }
            wide = Some(text.is_wide());
        }
    }
    Ok(wide.unwrap_or(true))
}

/// Fails where texts are not of the width that the flags of the call tell.
#[doc(hidden)]
pub fn same_width(texts: &[Option<Text<'_>>], wide: bool) -> Result<()> {
    let fits = |text: &Text<'_>| matches!(text, Text::C(text) if text.is_wide() == wide);
    if texts.iter().flatten().all(fits) {
        Ok(())
    } else {
        Err(bad_width())
    }
}

#[cold]
fn bad_width() -> Error {
    Error::from_hresult(MAPI_E_BAD_CHARWIDTH)
}

/// Text on its way into a call, which lives until the call is over.
#[doc(hidden)]
#[derive(Debug)]
pub enum Passed<'a> {
    /// Null, or what C has already.
    There(*const c_void, PhantomData<&'a ()>),
    Wide(Vec<u16>),
    Narrow(Vec<u8>),
}

impl Passed<'_> {
    /// Where the first unit is.
    #[inline(always)]
    pub fn as_ptr<T>(&self) -> *const T {
        match self {
            Self::There(there, _) => there.cast(),
            Self::Wide(units) => units.as_ptr().cast(),
            Self::Narrow(units) => units.as_ptr().cast(),
        }
    }
}

/// Text for C, in a width. Fails with MAPI_E_BAD_CHARWIDTH where it has another one or is not
/// ASCII for 8 bits, and with MAPI_E_INVALID_PARAMETER where it has a NUL inside.
#[doc(hidden)]
#[inline(always)]
pub fn pass(text: Option<Text<'_>>, wide: bool) -> Result<Passed<'_>> {
    match text {
        None => Ok(Passed::There(ptr::null(), PhantomData)),
        Some(Text::C(text)) if text.is_wide() == wide => {
            Ok(Passed::There(text.as_ptr(), PhantomData))
        }
        Some(Text::C(_)) => Err(bad_width()),
        Some(Text::Rust(text)) => terminated(text, wide),
    }
}

#[inline(never)]
fn terminated(text: &str, wide: bool) -> Result<Passed<'static>> {
    if text.as_bytes().contains(&0) {
        return Err(Error::from_hresult(MAPI_E_INVALID_PARAMETER));
    }
    if wide {
        let mut units = Vec::with_capacity(text.len() + 1);
        units.extend(text.encode_utf16().chain([0]));
        return Ok(Passed::Wide(units));
    }
    if !text.is_ascii() {
        return Err(bad_width());
    }
    let mut units = Vec::with_capacity(text.len() + 1);
    units.extend_from_slice(text.as_bytes());
    units.push(0);
    Ok(Passed::Narrow(units))
}

/// An array of structs that goes into a call: [`Views`], or values that Rust has. Arrays of
/// SPropValue are made of a reference to an array, slice or `Vec` of
/// [`OwnedPropValue`](crate::OwnedPropValue), of a slice of [`PropValue`](crate::PropValue), and of
/// [`Props`](crate::Props).
///
/// ```
/// # use mapi_core::IMAPIProp;
/// # use mapi_core::abi::tags::{PR_IMPORTANCE, PR_SUBJECT_W};
/// # fn set(message: &IMAPIProp) -> windows_core::Result<()> {
/// message.set_props(&[(PR_SUBJECT_W, "Minutes").into(), (PR_IMPORTANCE, 2).into()])?;
/// # Ok(()) }
/// ```
///
/// The call fails with MAPI_E_UNEXPECTED_TYPE where a value is of another type than the tag that
/// it was made with.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no array of `{T}`",
    label = "not an array of `{T}`",
    note = "pass a reference to an array or slice of what Rust has, such as `&[(PR_SUBJECT_W, \"Hi\").into()]` of SPropValue, or `Views<'_, {T}>`"
)]
pub trait AsViews<T>: ViewsSource<T> {}

/// The same where there may be none: also `None`, or an `Option` of [`Views`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no array of `{T}`",
    label = "not an array of `{T}`, or `None`",
    note = "pass `None`, or without `Some` a reference to an array or slice of what Rust has, such as `&[(PR_SUBJECT_W, \"Hi\").into()]` of SPropValue"
)]
pub trait MaybeViews<T>: ViewsSource<T> {}

impl<T: View, S: AsViews<T> + ?Sized> MaybeViews<T> for &S {}

/// How the array is laid out.
///
/// # Safety
///
/// There is an array where the type implements [`AsViews`].
#[doc(hidden)]
pub unsafe trait ViewsSource<T> {
    fn lay_out(&self) -> Result<LaidOutViews<'_, T>>;
}

/// An array on its way into a call.
#[doc(hidden)]
#[allow(missing_debug_implementations)]
pub struct LaidOutViews<'a, T>(Place<'a, T>);

enum Place<'a, T> {
    Absent,
    There(Views<'a, T>),
    /// So many of them at the start.
    Made(Box<[Word]>, usize),
}

impl<'a, T> LaidOutViews<'a, T> {
    /// What C has already.
    #[inline(always)]
    pub(crate) const fn there(views: Views<'a, T>) -> Self {
        Self(Place::There(views))
    }

    /// An array of `len` well-formed elements at the start of a buffer, which may point to what
    /// lives as long.
    pub(crate) const fn made(buffer: Box<[Word]>, len: usize) -> Self {
        Self(Place::Made(buffer, len))
    }

    /// Of how many, if it is there.
    #[inline(always)]
    pub fn given_len(&self) -> Option<usize> {
        match &self.0 {
            Place::Absent => None,
            Place::There(views) => Some(views.len()),
            Place::Made(_, len) => Some(*len),
        }
    }

    #[inline(always)]
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        self.given_len().unwrap_or(0)
    }

    /// Where the first is; null for none.
    #[inline(always)]
    pub fn as_ptr(&self) -> *const T {
        match &self.0 {
            Place::There(views) if !views.is_empty() => views.as_raw().as_ptr(),
            Place::Made(buffer, _) => buffer.as_ptr().cast(),
            _ => ptr::null(),
        }
    }
}

// SAFETY: as of what it refers to.
unsafe impl<T: View, S: ViewsSource<T> + ?Sized> ViewsSource<T> for &S {
    #[inline(always)]
    fn lay_out(&self) -> Result<LaidOutViews<'_, T>> {
        (**self).lay_out()
    }
}

#[diagnostic::do_not_recommend]
impl<T: View, S: AsViews<T> + ?Sized> AsViews<T> for &S {}

// SAFETY: it is one.
unsafe impl<T: View> ViewsSource<T> for Views<'_, T> {
    #[inline(always)]
    fn lay_out(&self) -> Result<LaidOutViews<'_, T>> {
        Ok(LaidOutViews::there(*self))
    }
}

impl<T: View> AsViews<T> for Views<'_, T> {}

impl<T: View> MaybeViews<T> for Views<'_, T> {}

// SAFETY: it is none that has to be there.
unsafe impl<T: View> ViewsSource<T> for Option<Views<'_, T>> {
    #[inline(always)]
    fn lay_out(&self) -> Result<LaidOutViews<'_, T>> {
        Ok(match self {
            Some(views) => LaidOutViews::there(*views),
            None => LaidOutViews(Place::Absent),
        })
    }
}

impl<T: View> MaybeViews<T> for Option<Views<'_, T>> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::text::u16cstr;

    fn units(text: impl AsText, wide: bool) -> Result<Vec<u16>> {
        match pass(text.text(), wide)? {
            Passed::Wide(units) => Ok(units),
            Passed::Narrow(units) => Ok(units.into_iter().map(u16::from).collect()),
            Passed::There(..) => Ok(vec![]),
        }
    }

    #[test]
    fn text_gets_a_terminator_and_the_width_of_the_call() {
        assert_eq!(units("aé", true).unwrap(), [0x61, 0xe9, 0]);
        assert_eq!(units(String::from("a"), false).unwrap(), [0x61, 0]);
        let code = |text, wide| units(text, wide).unwrap_err().code();
        assert_eq!(code("é", false), MAPI_E_BAD_CHARWIDTH);
        assert_eq!(code("a\0b", true), MAPI_E_INVALID_PARAMETER);
        assert_eq!(units(c"a", true).unwrap_err().code(), MAPI_E_BAD_CHARWIDTH);
        assert_eq!(units(u16cstr!("a"), true).unwrap(), []);
    }

    #[test]
    fn what_c_has_decides_the_width() {
        let of = |texts: &[Option<Text<'_>>]| width(texts).map_err(|error| error.code());
        assert_eq!(of(&[None, "a".text()]), Ok(true));
        assert_eq!(of(&["a".text(), c"b".text()]), Ok(false));
        assert_eq!(
            of(&[u16cstr!("a").text(), c"b".text()]),
            Err(MAPI_E_BAD_CHARWIDTH)
        );
    }

    #[test]
    fn none_needs_no_type() {
        fn optional(text: impl MaybeText, wide: impl MaybeText<u16>, narrow: impl MaybeText<u8>) {
            assert!(text.text().is_none() && wide.text().is_none() && narrow.text().is_none());
        }
        optional(None, None, None);
    }
}
