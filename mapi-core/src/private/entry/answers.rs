//! What a method answers: a code, and what it returned.

use super::{Place, Step};
use crate::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_NO_SUPPORT, S_OK};
use windows_core::{Error, HRESULT};

/// What a method answers where nothing failed and no other code was given.
pub const OK: HRESULT = S_OK;

/// What a method answers that the implementer left out.
#[cold]
pub fn no_support() -> Error {
    Error::from_hresult(MAPI_E_NO_SUPPORT)
}

/// What a method without results answers that the implementer left out, where the reference says
/// what that is.
pub fn left_out(code: HRESULT) -> windows_core::Result<()> {
    code.ok()
}

/// The same for a method with results, which cannot succeed without them.
#[cold]
pub fn failing(code: HRESULT) -> Error {
    Error::from_hresult(if code.is_err() {
        code
    } else {
        MAPI_E_NO_SUPPORT
    })
}

/// What a step returned, or the code of its error.
#[inline(always)]
pub fn answer<T>(result: windows_core::Result<T>) -> Step<T> {
    result.map_err(failure)
}

/// Writes the results of a method, once nothing can fail any more.
///
/// # Safety
///
/// As for [`Place::write`].
#[inline(always)]
pub unsafe fn finish<P: Place>(result: windows_core::Result<P::Value>, place: P) -> Step<HRESULT> {
    match result {
        Ok(value) => {
            // SAFETY: as the caller vouches.
            let ready = unsafe { place.ready(value) }?;
            let code = P::code(&ready);
            // SAFETY: as the caller vouches.
            unsafe { place.write(ready) };
            Ok(code)
        }
        Err(error) => Err(failure(error)),
    }
}

/// The code of an error, which says failure whatever the error says.
#[cold]
fn failure(error: Error) -> HRESULT {
    let code = HRESULT::from(error);
    if code.is_err() {
        code
    } else {
        MAPI_E_CALL_FAILED
    }
}
