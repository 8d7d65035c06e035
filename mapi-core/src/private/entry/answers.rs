//! What a method answers: a code, and what it returned.

use super::{Step, Written};
use crate::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_NO_SUPPORT, S_OK};
use crate::boundary::success::Success;
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

/// What the method returned, or the code of its error.
#[inline(always)]
pub fn answer<T>(result: windows_core::Result<T>) -> Step<T> {
    result.map_err(failure)
}

/// What the method returned with its success code, or the code of its error.
#[inline(always)]
pub fn answer_with_code<T>(result: windows_core::Result<Success<T>>) -> Step<(T, HRESULT)> {
    let Success { value, code } = result.map_err(failure)?;
    if code.is_err() {
        return Err(code);
    }
    Ok((value, code))
}

/// What a method without results answers.
#[inline(always)]
pub fn answer_done(result: windows_core::Result<()>) -> Step<HRESULT> {
    answer(result).map(|()| OK)
}

/// Writes the one result of a method.
///
/// # Safety
///
/// As for [`Written::write`].
#[inline(always)]
pub unsafe fn answer_written<P: Written>(
    result: windows_core::Result<P::Value>,
    place: P,
) -> Step<HRESULT> {
    let value = answer(result)?;
    // SAFETY: as the caller vouches.
    unsafe { place.write(value) };
    Ok(OK)
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

/// The count of a result, where it fits in its type.
#[inline]
pub fn fitting<C>(count: Option<C>) -> Step<C> {
    count.ok_or(MAPI_E_CALL_FAILED)
}

/// Fails where the method returned another number of elements than it said beside them.
#[inline]
pub fn same_len(counted: usize, len: usize) -> Step<()> {
    if counted == len {
        Ok(())
    } else {
        Err(MAPI_E_CALL_FAILED)
    }
}
