//! Pointers to one value.

use super::{Step, invalid, present};
use crate::boundary::{StringUnit, View, ViewMut};
use core::ptr::NonNull;

/// One T to read.
///
/// # Safety
///
/// What is not null points to a `T` that stays unchanged for `'a`.
#[inline(always)]
pub unsafe fn pointee<'a, T>(ptr: *const T) -> Option<&'a T> {
    // SAFETY: not null, aligned, and as the caller vouches.
    present(ptr).then(|| unsafe { &*ptr })
}

/// One T to read, or nothing.
///
/// # Safety
///
/// As for [`pointee`].
#[inline(always)]
pub unsafe fn optional<'a, T>(ptr: *const T) -> Option<Option<&'a T>> {
    if !ptr.is_aligned() {
        return None;
    }
    // SAFETY: aligned, and as the caller vouches.
    Some(unsafe { ptr.as_ref() })
}

/// One T to read and write.
///
/// # Safety
///
/// What is not null points to a `T` that nobody else uses for `'a`.
#[inline(always)]
pub unsafe fn pointee_mut<'a, T>(ptr: *mut T) -> Option<&'a mut T> {
    // SAFETY: not null, aligned, and as the caller vouches.
    present(ptr).then(|| unsafe { &mut *ptr })
}

/// One T to read and write, or nothing.
///
/// # Safety
///
/// As for [`pointee_mut`].
#[inline(always)]
pub unsafe fn optional_mut<'a, T>(ptr: *mut T) -> Option<Option<&'a mut T>> {
    if !ptr.is_aligned() {
        return None;
    }
    // SAFETY: aligned, and as the caller vouches.
    Some(unsafe { ptr.as_mut() })
}

/// A terminated string.
///
/// # Safety
///
/// What is not null points to a terminated string that stays unchanged for `'a`.
#[inline(always)]
pub unsafe fn string<'a, U: StringUnit>(ptr: *const U) -> Option<&'a U::Str> {
    // SAFETY: not null, aligned, and as the caller vouches.
    present(ptr).then(|| unsafe { U::str_from_ptr(ptr) })
}

/// A terminated string, or nothing.
///
/// # Safety
///
/// As for [`string`].
#[inline(always)]
pub unsafe fn optional_string<'a, U: StringUnit>(ptr: *const U) -> Option<Option<&'a U::Str>> {
    if ptr.is_null() {
        Some(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { string(ptr) }.map(Some)
    }
}

/// A struct that is seen through its view.
///
/// # Safety
///
/// What is not null points to a well-formed `T` that stays unchanged for `'a`.
#[inline]
pub unsafe fn view<'a, T: View>(ptr: *const T) -> Step<T::Borrowed<'a>> {
    if present(ptr) {
        // SAFETY: not null, aligned, and as the caller vouches.
        unsafe { T::view(ptr) }
    } else {
        Err(invalid())
    }
}

/// The same, or nothing.
///
/// # Safety
///
/// As for [`view`].
#[inline]
pub unsafe fn optional_view<'a, T: View>(ptr: *const T) -> Step<Option<T::Borrowed<'a>>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { view(ptr) }.map(Some)
    }
}

/// A struct that the method changes in place; it stays the C caller's.
///
/// # Safety
///
/// What is not null points to a well-formed `T` that nobody else uses for `'a`.
#[inline]
pub unsafe fn lent<'a, T>(ptr: *mut T) -> Option<ViewMut<'a, T>> {
    // SAFETY: as the caller vouches.
    unsafe { optional_lent(ptr) }?
}

/// The same where it may be absent.
///
/// # Safety
///
/// As for [`lent`].
#[inline]
pub unsafe fn optional_lent<'a, T>(ptr: *mut T) -> Option<Option<ViewMut<'a, T>>> {
    // SAFETY: aligned, and as the caller vouches.
    let lent = || NonNull::new(ptr).map(|ptr| unsafe { ViewMut::new(ptr) });
    ptr.is_aligned().then(lent)
}
