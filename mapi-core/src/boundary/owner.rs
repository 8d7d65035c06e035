//! Owners of what methods hand over that is not in MAPI memory.

use super::Abi;
use crate::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER};
use crate::private::entry::{Step, answer};
use windows_core::Result;

/// What a method of `I` hands over where MAPI's allocator has no part in it, or where each call
/// has rules of its own: `#[owner(Type)]` in a spec.
///
/// One type serves both sides: a caller gets what the object left in the out-parameter as this
/// type, an implementer returns it. Either the type keeps the memory and frees it when it is
/// dropped, or it copies what is there and frees it at once.
///
/// # Safety
///
/// What `hand_over` returns is what C callers of the method expect, with as many elements as
/// `count` said before.
pub unsafe trait Owner<I>: Sized {
    /// What stands in the out-parameter.
    type Raw: Abi;

    /// The same when nothing can fail any more. Where no step can, `Self`.
    type Ready;

    /// Takes over what a method of `object` left. Fails where it left nothing that the type could
    /// own.
    ///
    /// # Safety
    ///
    /// The method has succeeded, `raw` is what it left, zeros if it left nothing, and where it
    /// counts, `count` is what it counted.
    unsafe fn take(object: &I, raw: Self::Raw, count: usize) -> Result<Self>;

    /// Makes what is to be handed over. Fails where there is no memory for it.
    fn ready(self) -> Result<Self::Ready>;

    /// The number of elements, where the method counts them.
    fn count(ready: &Self::Ready) -> usize;

    /// Hands over; whoever gets it frees it.
    fn hand_over(ready: Self::Ready) -> Self::Raw;
}

/// An [`Owner`] for which the caller leaves a request where the method then leaves the result:
/// `#[inout] #[owner(Type)]`. The caller passes the request and gets the result; the implementer
/// gets the request and returns the result.
///
/// # Safety
///
/// `ask` makes something that needs not be freed.
pub unsafe trait Asked<I>: Owner<I> {
    /// What is asked for.
    type Request;

    /// What stands in the parameter before the call.
    fn ask(request: Self::Request) -> Self::Raw;

    /// What is asked for. Only what `ask` sets is looked at: C callers leave the rest undefined.
    ///
    /// # Safety
    ///
    /// A C caller of the method made `raw`.
    unsafe fn asked(raw: &Self::Raw) -> Self::Request;
}

/// The count that the C caller left behind a pointer.
///
/// # Safety
///
/// What is not null points to a `T`.
#[doc(hidden)]
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
#[doc(hidden)]
#[inline]
pub unsafe fn give_owned<R, X>(out: *mut R, ready: X, hand_over: fn(X) -> R) {
    if !out.is_null() {
        // SAFETY: not null, and a place for an `R`.
        unsafe { out.write(hand_over(ready)) }
    }
}

/// What a method returned for an array with room for `len`, ready to be handed over.
#[doc(hidden)]
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
#[doc(hidden)]
pub unsafe fn fill<R, X>(out: *mut R, ready: Vec<X>, hand_over: fn(X) -> R) {
    if out.is_null() {
        return;
    }
    for (i, value) in ready.into_iter().enumerate() {
        // SAFETY: not null, and there is room.
        unsafe { out.add(i).write(hand_over(value)) }
    }
}
