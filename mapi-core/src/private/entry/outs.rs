//! Places for results.

use super::usable;
use crate::memory::{
    MapiArray, MapiBox, MapiPointers, MapiStr, MapiText, MapiTexts, MapiView, MapiViews,
};
use core::ffi::c_void;
use core::ptr;

/// Clears a result before anything can fail, and says whether there is a place for it.
///
/// # Safety
///
/// `out` is null or a place for a `T`, and zeros are a `T`.
#[inline(always)]
#[must_use]
pub unsafe fn clear<T>(out: *mut T) -> bool {
    let usable = usable(out);
    if usable {
        // SAFETY: not null, aligned, and a place for a `T`.
        unsafe { out.write_bytes(0, 1) }
    }
    usable
}

/// The same for a result that the caller may not want.
///
/// # Safety
///
/// As for [`clear`].
#[inline(always)]
#[must_use]
pub unsafe fn clear_optional<T>(out: *mut T) -> bool {
    // SAFETY: as the caller vouches.
    out.is_null() || unsafe { clear(out) }
}

/// Writes a result, or drops it where it is not wanted.
///
/// # Safety
///
/// `out` is null or a place for a `T` with nothing to drop in it.
#[inline(always)]
pub unsafe fn write<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: not null, and a place for a `T`.
        unsafe { out.write(value) }
    }
}

/// Where a result goes.
pub trait Written {
    /// As the method returns it.
    type Value;

    /// # Safety
    ///
    /// The pointer is null or a place for what it points to, with nothing to drop in it.
    unsafe fn write(self, value: Self::Value);
}

/// A place for the value itself.
#[derive(Debug)]
pub struct Place<T>(pub *mut T);

/// A place for a value that may be absent elsewhere.
#[derive(Debug)]
pub struct PlaceOfSome<T>(pub *mut Option<T>);

impl<T> Written for Place<T> {
    type Value = T;

    #[inline(always)]
    unsafe fn write(self, value: T) {
        // SAFETY: as the caller vouches.
        unsafe { write(self.0, value) }
    }
}

impl<T> Written for PlaceOfSome<T> {
    type Value = T;

    #[inline(always)]
    unsafe fn write(self, value: T) {
        // SAFETY: as the caller vouches.
        unsafe { write(self.0, Some(value)) }
    }
}

/// An owner of MAPI memory that can be handed over.
pub trait MapiMemory {
    /// The block, whose owner is now whoever gets it.
    fn hand_over(self) -> *mut c_void;
}

macro_rules! mapi_memory {
    ($([$($generics:tt)*] $owner:ty,)*) => {$(
        impl<$($generics)*> MapiMemory for $owner {
            fn hand_over(self) -> *mut c_void {
                self.into_raw().cast()
            }
        }
    )*};
}

mapi_memory!(
    [T] MapiBox<T>,
    [T] MapiArray<T>,
    [T] MapiView<T>,
    [T] MapiViews<T>,
    [T] MapiPointers<T>,
    [U] MapiStr<U>,
    [] MapiText,
    [] MapiTexts,
);

impl<O: MapiMemory> MapiMemory for Option<O> {
    fn hand_over(self) -> *mut c_void {
        self.map_or(ptr::null_mut(), O::hand_over)
    }
}

/// Hands MAPI memory over, or frees it where it is not wanted.
///
/// # Safety
///
/// `out` is null or a place for a pointer.
#[inline]
pub unsafe fn give<T>(out: *mut *mut T, value: impl MapiMemory) {
    if !out.is_null() {
        // SAFETY: not null, and a place for a pointer.
        unsafe { out.write(value.hand_over().cast()) }
    }
}
