//! Pointers to one value.

use super::{Step, invalid, usable};
use crate::boundary::{View, ViewMut};
use crate::memory::{Block, MapiView};
use core::ptr::NonNull;

/// One T to read.
///
/// # Safety
///
/// What is not null points to a `T` that stays unchanged for `'a`.
#[inline(always)]
pub unsafe fn pointee<'a, T>(ptr: *const T) -> Step<&'a T> {
    if usable(ptr) {
        // SAFETY: not null, aligned, and as the caller vouches.
        Ok(unsafe { &*ptr })
    } else {
        Err(invalid())
    }
}

/// One T to read, or nothing.
///
/// # Safety
///
/// As for [`pointee`].
#[inline(always)]
pub unsafe fn optional<'a, T>(ptr: *const T) -> Step<Option<&'a T>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { pointee(ptr) }.map(Some)
    }
}

/// One T to read and write.
///
/// # Safety
///
/// What is not null points to a `T` that nobody else uses for `'a`.
#[inline(always)]
pub unsafe fn pointee_mut<'a, T>(ptr: *mut T) -> Step<&'a mut T> {
    if usable(ptr) {
        // SAFETY: not null, aligned, and as the caller vouches.
        Ok(unsafe { &mut *ptr })
    } else {
        Err(invalid())
    }
}

/// One T to read and write, or nothing.
///
/// # Safety
///
/// As for [`pointee_mut`].
#[inline(always)]
pub unsafe fn optional_mut<'a, T>(ptr: *mut T) -> Step<Option<&'a mut T>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { pointee_mut(ptr) }.map(Some)
    }
}

/// A pointer to something whose extent its type knows.
#[inline]
pub fn aligned<T>(ptr: *const T) -> Step<*const T> {
    if usable(ptr) { Ok(ptr) } else { Err(invalid()) }
}

/// A pointer to something whose extent its type knows, or nothing.
#[inline]
pub fn optional_aligned<T>(ptr: *const T) -> Step<Option<*const T>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        aligned(ptr).map(Some)
    }
}

/// A struct that the method changes in place; it stays the C caller's.
///
/// # Safety
///
/// What is not null points to a well-formed `T` that nobody else uses for `'a`.
pub unsafe fn lent<'a, T>(ptr: *mut T) -> Step<ViewMut<'a, T>> {
    // SAFETY: as the caller vouches.
    unsafe { optional_lent(ptr) }?.ok_or_else(|| invalid())
}

/// The same where it may be absent.
///
/// # Safety
///
/// As for [`lent`].
pub unsafe fn optional_lent<'a, T>(ptr: *mut T) -> Step<Option<ViewMut<'a, T>>> {
    optional_aligned(ptr)?;
    // SAFETY: aligned, and as the caller vouches.
    Ok(NonNull::new(ptr).map(|ptr| unsafe { ViewMut::new(ptr) }))
}

/// Frees what the C caller gave away and the method has looked at.
///
/// # Safety
///
/// `ptr` is null or a block of MAPI memory with a well-formed `T` that is the callee's now, and
/// nobody uses it any more.
pub unsafe fn free_given<T: View>(ptr: *mut T) {
    // SAFETY: as the caller vouches.
    drop(unsafe { MapiView::take(ptr) });
}
