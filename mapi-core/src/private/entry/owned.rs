//! What has an owner of its own.

use super::{Step, answer};
use crate::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER};
use windows_core::Result;

/// The count that the C caller left behind a pointer.
///
/// # Safety
///
/// What is not null points to a `T`.
#[inline]
pub unsafe fn behind<T: Copy>(count: *const T) -> Step<T> {
    if count.is_null() || !count.is_aligned() {
        return Err(MAPI_E_INVALID_PARAMETER);
    }
    // SAFETY: not null, aligned, and as the caller vouches.
    Ok(unsafe { count.read() })
}

/// Hands over what has an owner of its own, or drops it where it is not wanted.
///
/// # Safety
///
/// `out` is null or a place for an `R`.
#[inline]
pub unsafe fn give_owned<R, X>(out: *mut R, ready: X, hand_over: fn(X) -> R) {
    if !out.is_null() {
        // SAFETY: not null, and a place for an `R`.
        unsafe { out.write(hand_over(ready)) }
    }
}

/// What a method returned for an array with room for `len`, ready to be handed over.
pub fn filling<X, Y>(values: Vec<X>, len: usize, ready: fn(X) -> Result<Y>) -> Step<Vec<Y>> {
    if values.len() > len {
        return Err(MAPI_E_CALL_FAILED);
    }
    answer(values.into_iter().map(ready).collect())
}

/// Fills an array from its start; what is behind the values stays cleared.
///
/// # Safety
///
/// `out` is null or has room for the values.
pub unsafe fn fill<R, X>(out: *mut R, ready: Vec<X>, hand_over: fn(X) -> R) {
    if out.is_null() {
        return;
    }
    for (i, value) in ready.into_iter().enumerate() {
        // SAFETY: not null, and there is room.
        unsafe { out.add(i).write(hand_over(value)) }
    }
}
