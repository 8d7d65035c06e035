//! Arrays beside their counts.

use super::{Step, invalid};
use crate::boundary::read::{separate_cold_path, usable};
use crate::boundary::{Count, Counted, ViewRefs, Views};
use core::slice;

/// An array to read.
///
/// # Safety
///
/// What is not null points to `len` elements that stay unchanged for `'a`.
#[inline]
pub unsafe fn slice<'a, T>(ptr: *const T, len: usize) -> Option<&'a [T]> {
    if !ptr.is_aligned() {
        separate_cold_path();
        return None;
    }
    if usable(ptr, len) {
        // SAFETY: it is usable. The optimiser would ask it again of the result.
        unsafe { core::hint::assert_unchecked(!ptr.is_null()) };
        // SAFETY: not null, aligned, in the address space, and as the caller vouches.
        Some(unsafe { slice::from_raw_parts(ptr, len) })
    } else if ptr.is_null() && len == 0 {
        Some(&[])
    } else {
        None
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
) -> Option<Option<&'a [T]>> {
    if ptr.is_null() && (shared || len == 0) {
        return Some(None);
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
pub unsafe fn slice_mut<'a, T>(ptr: *mut T, len: usize) -> Option<&'a mut [T]> {
    if usable(ptr, len) {
        // SAFETY: not null, aligned, in the address space, and as the caller vouches.
        Some(unsafe { slice::from_raw_parts_mut(ptr, len) })
    } else if ptr.is_null() && len == 0 {
        Some(&mut [])
    } else {
        None
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
) -> Option<Option<&'a mut [T]>> {
    if ptr.is_null() && (shared || len == 0) {
        return Some(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { slice_mut(ptr, len) }.map(Some)
}

/// An array of pointers, none of them null, as references.
///
/// # Safety
///
/// As for [`slice()`], and what the pointers point to is a `T` that stays unchanged for `'a`.
#[inline]
pub unsafe fn references<'a, T>(ptr: *const *const T, len: usize) -> Option<&'a [&'a T]> {
    // SAFETY: as the caller vouches.
    let pointers = unsafe { all_there(ptr, len) }?;
    // SAFETY: a reference has the layout of a pointer, and none is null or misaligned; as the
    // caller vouches.
    Some(unsafe { slice::from_raw_parts(pointers.as_ptr().cast(), pointers.len()) })
}

/// The same, or nothing; as [`optional_slice`].
///
/// # Safety
///
/// As for [`references`].
#[inline]
pub unsafe fn optional_references<'a, T>(
    ptr: *const *const T,
    len: usize,
    shared: bool,
) -> Option<Option<&'a [&'a T]>> {
    if ptr.is_null() && (shared || len == 0) {
        return Some(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { references(ptr, len) }.map(Some)
}

/// An array of pointers, each of them to something.
///
/// # Safety
///
/// As for [`slice()`].
unsafe fn all_there<'a, T>(ptr: *const *const T, len: usize) -> Option<&'a [*const T]> {
    // SAFETY: as the caller vouches.
    let pointers = unsafe { slice(ptr, len) }?;
    pointers
        .iter()
        .all(|pointer| usable(*pointer, 1))
        .then_some(pointers)
}

/// An array of structs that are seen through views.
///
/// # Safety
///
/// As for [`slice()`], and each is well-formed.
#[inline]
pub unsafe fn views<'a, T>(ptr: *const T, len: usize) -> Option<Views<'a, T>> {
    // SAFETY: as the caller vouches.
    unsafe { slice(ptr, len).map(|elements| Views::new(elements)) }
}

/// The same, or nothing; as [`optional_slice`].
///
/// # Safety
///
/// As for [`views`].
#[inline]
pub unsafe fn optional_views<'a, T>(
    ptr: *const T,
    len: usize,
    shared: bool,
) -> Option<Option<Views<'a, T>>> {
    if ptr.is_null() && (shared || len == 0) {
        return Some(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { views(ptr, len) }.map(Some)
}

/// An array of pointers, none of them null, to structs that are seen through views.
///
/// # Safety
///
/// As for [`slice()`], and what the pointers point to is well-formed and stays unchanged for `'a`.
#[inline]
pub unsafe fn view_refs<'a, T>(ptr: *const *const T, len: usize) -> Option<ViewRefs<'a, T>> {
    // SAFETY: none is null or misaligned, and as the caller vouches.
    unsafe { all_there(ptr, len).map(|pointers| ViewRefs::new(pointers)) }
}

/// The same, or nothing; as [`optional_slice`].
///
/// # Safety
///
/// As for [`view_refs`].
#[inline]
pub unsafe fn optional_view_refs<'a, T>(
    ptr: *const *const T,
    len: usize,
    shared: bool,
) -> Option<Option<ViewRefs<'a, T>>> {
    if ptr.is_null() && (shared || len == 0) {
        return Some(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { view_refs(ptr, len) }.map(Some)
}

/// Whether there is an array of the caller's to fill.
#[inline]
pub fn is_array<T>(ptr: *const T, len: usize) -> bool {
    usable(ptr, len) || (ptr.is_null() && len == 0)
}

/// The same where the caller may not want it; as [`optional_slice`].
#[inline]
pub fn is_optional_array<T>(ptr: *const T, len: usize, shared: bool) -> bool {
    (ptr.is_null() && shared) || is_array(ptr, len)
}

/// The number that the C caller left behind a pointer; 0 where there is none.
///
/// # Safety
///
/// What is not null points to a `C`.
#[inline]
pub unsafe fn count_behind<C: Count>(count: *const C) -> usize {
    // SAFETY: as the caller vouches.
    unsafe { super::pointee(count) }.map_or(0, |count| count.to_usize())
}

/// How much a struct counts.
///
/// # Safety
///
/// What is not null points to a well-formed struct.
pub unsafe fn count_of<T: Counted>(ptr: *const T) -> Step<usize> {
    if !super::present(ptr) {
        return Err(invalid());
    }
    // SAFETY: not null, aligned, and as the caller vouches.
    Ok(unsafe { T::count(ptr) })
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
