//! The implementer's side: from what a C caller passes to what a safe method takes, and back; one
//! file for each family of roles.
//!
//! Pointers that come in here are judged by what can be judged, null and alignment; that what is
//! not null points to what the C declaration says is the C caller's contract.

mod answers;
mod arrays;
mod given;
mod interfaces;
mod owners;
mod places;
mod pointers;
mod replaced;
mod texts;

pub use answers::*;
pub use arrays::*;
pub use given::*;
pub use interfaces::*;
pub use owners::*;
pub use places::*;
pub use pointers::*;
pub use replaced::*;
pub use texts::*;

use crate::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER, MAPI_E_NO_SUPPORT};
use crate::boundary::read::separate_cold_path;
use core::ffi::c_void;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use windows_core::{HRESULT, IUnknown_Vtbl, IUnknownImpl};

/// What a step of an entry point makes, or the code that the method answers.
pub type Step<T> = core::result::Result<T, HRESULT>;

/// Runs the steps of a call; a panic becomes MAPI_E_CALL_FAILED.
#[inline(always)]
pub fn guard(method: impl FnOnce() -> Step<HRESULT>) -> HRESULT {
    match catch_unwind(AssertUnwindSafe(method)) {
        Ok(Ok(code)) | Ok(Err(code)) => code,
        Err(payload) => {
            discard(payload);
            MAPI_E_CALL_FAILED
        }
    }
}

/// Runs a method that cannot report failure; where it fails all the same, it answers zero.
///
/// # Safety
///
/// `T` is an ABI type or `()`.
#[inline(always)]
pub unsafe fn guard_value<T>(method: impl FnOnce() -> Step<T>) -> T {
    match catch_unwind(AssertUnwindSafe(method)) {
        Ok(Ok(value)) => return value,
        Ok(Err(_)) => {}
        Err(payload) => discard(payload),
    }
    // SAFETY: zeros are a value of every ABI type.
    unsafe { core::mem::zeroed() }
}

/// Runs a method whose result has to have a place, which is cleared where the method fails.
///
/// # Safety
///
/// As for [`clear`] and [`Place::write`], where `place` is `out`.
#[inline(always)]
unsafe fn run_into<T, P: Place>(
    out: *mut T,
    place: P,
    method: impl FnOnce() -> windows_core::Result<P::Value>,
) -> HRESULT {
    if !present(out) {
        return invalid();
    }
    // SAFETY: as the caller vouches.
    let code = guard(|| unsafe { finish(method(), place) });
    if code.is_err() {
        // SAFETY: not null, aligned, and a place for a `T`, with nothing to drop in it as nothing was
        // written.
        unsafe { out.write_bytes(0, 1) }
    }
    code
}

/// The answer to an argument that cannot be used, where there is a result to clear.
///
/// # Safety
///
/// As for [`clear`].
#[cold]
#[inline(never)]
unsafe fn refused<T>(out: *mut T) -> HRESULT {
    // SAFETY: as the caller vouches.
    let _ = unsafe { clear(out) };
    invalid()
}

// A method is a pointer and what is checked an `Option`, which cost the compiler less than a bound and
// a pattern in each expansion; the most frequent kinds of results cost it less than a `Place`.
macro_rules! calls {
    ($($call:ident $done:ident $put:ident $put_some:ident: $($arg:ident $ty:ident),*;)*) => {$(
        /// Calls a method with what the checks made of the arguments, and writes its results.
        ///
        /// # Safety
        ///
        /// As for [`this`] and [`Place::write`].
        #[inline(always)]
        #[allow(clippy::too_many_arguments)]
        pub unsafe fn $call<'a, S: 'a, $($ty,)* P: Place>(
            method: fn(&'a S, $($ty),*) -> windows_core::Result<P::Value>,
            this: *mut c_void,
            offset: isize,
            $($arg: $ty,)*
            place: P,
        ) -> HRESULT {
            // SAFETY: as the caller vouches.
            guard(|| unsafe { finish(method(self::this(this, offset), $($arg),*), place) })
        }

        /// Calls a method without results if the checks made something of each argument.
        ///
        /// # Safety
        ///
        /// As for [`this`].
        #[inline(always)]
        #[allow(clippy::too_many_arguments, irrefutable_let_patterns)]
        pub unsafe fn $done<'a, S: 'a, $($ty),*>(
            method: fn(&'a S, $($ty),*) -> windows_core::Result<()>,
            this: *mut c_void,
            offset: isize,
            $($arg: Option<$ty>,)*
        ) -> HRESULT {
            let ($(Some($arg),)*) = ($($arg,)*) else {
                return invalid();
            };
            // SAFETY: as the caller vouches; nothing is written.
            unsafe { $call(method, this, offset, $($arg,)* Nothing) }
        }

        /// The same of a method with one result, for which there has to be a place.
        ///
        /// # Safety
        ///
        /// As for [`this`] and [`clear`].
        #[inline(always)]
        #[allow(clippy::too_many_arguments, irrefutable_let_patterns)]
        pub unsafe fn $put<'a, S: 'a, $($ty,)* T>(
            method: fn(&'a S, $($ty),*) -> windows_core::Result<T>,
            this: *mut c_void,
            offset: isize,
            $($arg: Option<$ty>,)*
            out: *mut T,
        ) -> HRESULT {
            let ($(Some($arg),)*) = ($($arg,)*) else {
                // SAFETY: as the caller vouches.
                return unsafe { refused(out) };
            };
            // SAFETY: as the caller vouches.
            unsafe { run_into(out, Put(out), || method(self::this(this, offset), $($arg),*)) }
        }

        /// The same of a method with one result, where there is place for none too.
        ///
        /// # Safety
        ///
        /// As for [`this`] and [`clear`].
        #[inline(always)]
        #[allow(clippy::too_many_arguments, irrefutable_let_patterns)]
        pub unsafe fn $put_some<'a, S: 'a, $($ty,)* T>(
            method: fn(&'a S, $($ty),*) -> windows_core::Result<T>,
            this: *mut c_void,
            offset: isize,
            $($arg: Option<$ty>,)*
            out: *mut Option<T>,
        ) -> HRESULT {
            let ($(Some($arg),)*) = ($($arg,)*) else {
                // SAFETY: as the caller vouches.
                return unsafe { refused(out) };
            };
            // SAFETY: as the caller vouches.
            unsafe { run_into(out, PutSome(out), || method(self::this(this, offset), $($arg),*)) }
        }
    )*};
}

calls! {
    call0 done0 put0 put_some0: ;
    call1 done1 put1 put_some1: a A;
    call2 done2 put2 put_some2: a A, b B;
    call3 done3 put3 put_some3: a A, b B, c C;
    call4 done4 put4 put_some4: a A, b B, c C, d D;
    call5 done5 put5 put_some5: a A, b B, c C, d D, e E;
    call6 done6 put6 put_some6: a A, b B, c C, d D, e E, f F;
    call7 done7 put7 put_some7: a A, b B, c C, d D, e E, f F, g G;
    call8 done8 put8 put_some8: a A, b B, c C, d D, e E, f F, g G, h H;
    call9 done9 put9 put_some9: a A, b B, c C, d D, e E, f F, g G, h H, i I;
    call10 done10 put10 put_some10: a A, b B, c C, d D, e E, f F, g G, h H, i I, j J;
    call11 done11 put11 put_some11: a A, b B, c C, d D, e E, f F, g G, h H, i I, j J, k K;
    call12 done12 put12 put_some12: a A, b B, c C, d D, e E, f F, g G, h H, i I, j J, k K, l L;
}

/// A panic's payload may panic when it is dropped.
#[cold]
fn discard(payload: Box<dyn Any + Send>) {
    if let Err(another) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        core::mem::forget(another);
    }
}

/// What others' code makes; `None` where it panics.
pub(crate) fn caught<T>(call: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(call)).map_err(discard).ok()
}

/// What others have made, which may panic when it is dropped: nobody could catch that in Release.
pub(crate) struct Theirs<T>(Option<T>);

impl<T> Theirs<T> {
    pub(crate) const fn new(value: T) -> Self {
        Self(Some(value))
    }

    pub(crate) fn get(&self) -> &T {
        self.0.as_ref().expect("until it is dropped")
    }
}

impl<T> Drop for Theirs<T> {
    fn drop(&mut self) {
        let value = self.0.take();
        caught(|| drop(value));
    }
}

/// The slots of IUnknown, of which Release survives an object that panics as it is dropped: C must not
/// unwind, and windows-core's own would end the process.
pub const fn unknown<T: IUnknownImpl, const OFFSET: isize>() -> IUnknown_Vtbl {
    unsafe extern "system" fn release<T: IUnknownImpl, const OFFSET: isize>(
        this: *mut c_void,
    ) -> u32 {
        let object = this.cast::<*mut c_void>().wrapping_offset(OFFSET).cast();
        // SAFETY: the slot is reached through a vtable for the object and offset, and whoever calls it
        // gives a reference away.
        caught(|| unsafe { T::Release(object) }).unwrap_or_default()
    }
    let mut slots = IUnknown_Vtbl::new::<T, OFFSET>();
    slots.Release = release::<T, OFFSET>;
    slots
}

/// A slot that nobody documented.
pub unsafe extern "system" fn reserved_slot(_this: *mut c_void) -> HRESULT {
    MAPI_E_NO_SUPPORT
}

/// The object behind an interface pointer.
///
/// # Safety
///
/// `this` points to a vtable pointer of an `Identity`, `offset` vtable pointers behind its
/// start, as `windows_core::implement` lays objects out.
#[inline(always)]
pub unsafe fn this<'a, Identity>(this: *mut c_void, offset: isize) -> &'a Identity {
    // SAFETY: as the caller vouches.
    unsafe { &*this.cast::<*const ()>().offset(offset).cast::<Identity>() }
}

/// The answer to a pointer that cannot be used. Out of line, or its number would be in a register
/// before every check.
#[cold]
#[inline(never)]
pub extern "C" fn invalid() -> HRESULT {
    MAPI_E_INVALID_PARAMETER
}

/// Whether there is something for a pointer to point to.
#[inline(always)]
pub(crate) fn present<T>(ptr: *const T) -> bool {
    if !ptr.is_aligned() {
        separate_cold_path();
        return false;
    }
    if ptr.is_null() {
        separate_cold_path();
        return false;
    }
    true
}
