//! Owners of what methods hand over that is not in MAPI memory.

use super::Abi;
use windows_core::Result;

/// Owns what a method of `I` hands over where MAPI's allocator has no part in it:
/// `#[owner(Type)]` in a spec.
///
/// One type serves both sides: a caller gets it from the object, which it may keep to free the
/// memory later; an implementer makes it, and the generated code hands it over.
///
/// # Safety
///
/// What `hand_over` returns is what C callers of the method expect, with as many elements as
/// `count` said before.
pub unsafe trait Owner<I>: Sized {
    /// What stands in the out-parameter.
    type Raw: Abi;

    /// Takes over what a method of `object` left. Fails where it left nothing that the type could
    /// own.
    ///
    /// # Safety
    ///
    /// The method has succeeded, `raw` is what it left, zeros if it left nothing, and where it
    /// counts, `count` is what it counted.
    unsafe fn take(object: &I, raw: Self::Raw, count: usize) -> Result<Self>;

    /// The number of elements, where the method counts them.
    fn count(&self) -> usize {
        1
    }

    /// The same for another to own. Fails where that cannot be made.
    fn ready(self) -> Result<Self> {
        Ok(self)
    }

    /// Hands over what is [`ready`](Self::ready); whoever gets it frees it.
    fn hand_over(self) -> Self::Raw;
}
