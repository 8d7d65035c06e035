//! What a method gets for good, if it succeeds.

use super::{Block, MapiView};
use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use crate::boundary::View;
use core::ffi::c_void;
use windows_core::{HRESULT, Interface, Result};

/// What a caller gives away for good: `#[owner(Type)]` on a parameter that comes in. If the method
/// succeeds, the callee lets go of it; if it fails, it is still the caller's.
///
/// Callers pass it by value, implementers get a reference.
///
/// # Safety
///
/// `from_raw(x.as_raw())` is the same as `x`.
pub unsafe trait Given: Sized {
    /// The pointer that C has.
    fn as_raw(&self) -> *mut c_void;

    /// What C has. Fails with MAPI_E_INVALID_PARAMETER where it is null or misaligned.
    ///
    /// # Safety
    ///
    /// What is not null is what [`as_raw`](Self::as_raw) returns, and nobody else lets go of it as
    /// long as the result is not forgotten.
    unsafe fn from_raw(raw: *mut c_void) -> core::result::Result<Self, HRESULT>;

    /// Another one of the same, for an object that hands on what it was given: a reference, or a
    /// copy.
    ///
    /// # Errors
    ///
    /// Those of [`Duplicate::duplicate`].
    fn another(&self) -> Result<Self>;
}

// SAFETY: an interface is one pointer to an object with a reference.
unsafe impl<I: Interface> Given for I {
    fn as_raw(&self) -> *mut c_void {
        Interface::as_raw(self)
    }

    unsafe fn from_raw(raw: *mut c_void) -> core::result::Result<Self, HRESULT> {
        if raw.is_null() {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        // SAFETY: not null, and as the caller vouches.
        Ok(unsafe { Interface::from_raw(raw) })
    }

    fn another(&self) -> Result<Self> {
        Ok(self.clone())
    }
}

/// A struct of which MAPI memory can have a copy, as [`forward`](macro@crate::forward) needs where a
/// block is given to the object for good.
#[diagnostic::on_unimplemented(
    message = "nobody knows how to copy a `{Self}` to MAPI memory",
    label = "`MapiView<{Self}>` can be given away but once",
    note = "an object in front of another one hands a copy on: implement `mapi_core::memory::Duplicate`"
)]
pub trait Duplicate: View {
    /// Copies what is viewed, with all that it points to.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_ENOUGH_MEMORY, and those of what the view has inside.
    fn duplicate(view: Self::Borrowed<'_>) -> Result<MapiView<Self>>;
}

// SAFETY: a view owns one block.
unsafe impl<T: Duplicate> Given for MapiView<T> {
    fn as_raw(&self) -> *mut c_void {
        self.as_ptr().cast()
    }

    unsafe fn from_raw(raw: *mut c_void) -> core::result::Result<Self, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { Self::take(raw.cast()) }.ok_or(MAPI_E_INVALID_PARAMETER)
    }

    fn another(&self) -> Result<Self> {
        T::duplicate(self.get()?)
    }
}
