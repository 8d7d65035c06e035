//! What a method gets for good, if it succeeds.

use super::{Block, MapiView};
use crate::abi::codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_NO_SUPPORT};
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

    /// Another one of the same, for an object that hands on what it was given.
    ///
    /// # Errors
    ///
    /// MAPI_E_NO_SUPPORT where there can only be one.
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

// SAFETY: a view owns one block.
unsafe impl<T: View> Given for MapiView<T> {
    fn as_raw(&self) -> *mut c_void {
        self.as_ptr().cast()
    }

    unsafe fn from_raw(raw: *mut c_void) -> core::result::Result<Self, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { Self::take(raw.cast()) }.ok_or(MAPI_E_INVALID_PARAMETER)
    }

    fn another(&self) -> Result<Self> {
        Err(MAPI_E_NO_SUPPORT.into())
    }
}
