//! Arrays beside their counts.

use super::{Step, invalid};
use crate::boundary::ViewRefs;
use crate::boundary::read::usable;
use core::ptr;
use core::slice;

/// An array to read.
///
/// # Safety
///
/// What is not null points to `len` elements that stay unchanged for `'a`.
#[inline]
pub unsafe fn slice<'a, T>(ptr: *const T, len: usize) -> Step<&'a [T]> {
    if usable(ptr, len) {
        // SAFETY: not null, aligned, in the address space, and as the caller vouches.
        Ok(unsafe { slice::from_raw_parts(ptr, len) })
    } else if ptr.is_null() && len == 0 {
        Ok(&[])
    } else {
        Err(invalid())
    }
}

/// An array to read, or nothing. A count without an array is an error, unless the count is
/// `shared` with another array.
///
/// # Safety
///
/// As for [`slice()`].
#[inline]
pub unsafe fn optional_slice<'a, T>(
    ptr: *const T,
    len: usize,
    shared: bool,
) -> Step<Option<&'a [T]>> {
    if ptr.is_null() && (shared || len == 0) {
        return Ok(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { slice(ptr, len) }.map(Some)
}

/// An array to write.
///
/// # Safety
///
/// What is not null points to `len` elements that nobody else uses for `'a`.
#[inline]
pub unsafe fn slice_mut<'a, T>(ptr: *mut T, len: usize) -> Step<&'a mut [T]> {
    if usable(ptr, len) {
        // SAFETY: not null, aligned, in the address space, and as the caller vouches.
        Ok(unsafe { slice::from_raw_parts_mut(ptr, len) })
    } else if ptr.is_null() && len == 0 {
        Ok(&mut [])
    } else {
        Err(invalid())
    }
}

/// An array to write, or nothing; as [`optional_slice`].
///
/// # Safety
///
/// As for [`slice_mut`].
#[inline]
pub unsafe fn optional_slice_mut<'a, T>(
    ptr: *mut T,
    len: usize,
    shared: bool,
) -> Step<Option<&'a mut [T]>> {
    if ptr.is_null() && (shared || len == 0) {
        return Ok(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { slice_mut(ptr, len) }.map(Some)
}

/// An array of pointers, none of them null, as references.
///
/// # Safety
///
/// What is not null points to a `T` that stays unchanged as long as the array.
#[inline]
pub unsafe fn references<T>(pointers: &[*const T]) -> Step<&[&T]> {
    if pointers.iter().all(|p| usable(*p, 1)) {
        // SAFETY: a reference has the layout of a pointer, and none is null or misaligned; that
        // each points to a `T` is what the caller vouches for.
        Ok(unsafe { slice::from_raw_parts(pointers.as_ptr().cast(), pointers.len()) })
    } else {
        Err(invalid())
    }
}

/// An array of pointers, none of them null, to structs that are seen through views.
///
/// # Safety
///
/// What is not null points to a well-formed `T` that stays unchanged as long as the array.
#[inline]
pub unsafe fn view_refs<T>(pointers: &[*const T]) -> Step<ViewRefs<'_, T>> {
    if pointers.iter().all(|p| usable(*p, 1)) {
        // SAFETY: none is null or misaligned, and as the caller vouches.
        Ok(unsafe { ViewRefs::new(pointers) })
    } else {
        Err(invalid())
    }
}

/// Clears an array that the method writes.
///
/// # Safety
///
/// `out` is null or a place for `len` elements, and zeros are an element.
#[inline]
pub unsafe fn clear_array<T>(out: *mut T, len: usize) {
    if usable(out, len) {
        // SAFETY: not null, aligned, and a place for that many elements.
        unsafe { out.write_bytes(0, len) }
    }
}

/// Shows an array to a caller who does not free it.
///
/// # Safety
///
/// `out` is null or a place for a pointer, and what the caller reads there are elements.
#[inline]
pub unsafe fn lend_array<T, E>(out: *mut *mut T, elements: &[E]) {
    if !out.is_null() {
        let ptr = if elements.is_empty() {
            ptr::null()
        } else {
            elements.as_ptr()
        };
        // SAFETY: not null, and a place for a pointer.
        unsafe { out.write(ptr.cast::<T>().cast_mut()) }
    }
}
