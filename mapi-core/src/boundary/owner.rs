//! Owners of what methods hand over that is not in MAPI memory.

use super::CLayout;
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
    type Raw: CLayout;

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

    /// The same where flags told whether the texts in it are UTF-16: `#[encoding(flags)]`.
    ///
    /// # Safety
    ///
    /// As for [`take`](Self::take), and the texts are of that width.
    unsafe fn take_wide(object: &I, raw: Self::Raw, count: usize, wide: bool) -> Result<Self> {
        let _ = wide;
        // SAFETY: as the caller vouches.
        unsafe { Self::take(object, raw, count) }
    }

    /// Makes what is to be handed over. Fails where there is no memory for it.
    fn ready(self) -> Result<Self::Ready>;

    /// The number of elements, where the method counts them.
    fn count(ready: &Self::Ready) -> usize;

    /// Whether the texts in it are UTF-16, where flags have to tell that.
    fn is_wide(ready: &Self::Ready) -> bool {
        let _ = ready;
        true
    }

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
