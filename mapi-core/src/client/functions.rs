//! The functions of MAPI over the embedded MAPI, as C calls them: what [`Exports`](super::Exports)
//! has where there is no DLL, and what a DLL exports with [`export_mapi!`](crate::export_mapi).
//!
//! Every pointer is judged as generated entry points judge them: results are cleared first, null
//! where something has to be is MAPI_E_INVALID_PARAMETER, a panic is MAPI_E_CALL_FAILED. A function
//! that cannot say that it failed answers zero, null or false then.

mod block;
mod book;
mod file;
mod ids;
mod objects;
mod paths;
mod rtf;
mod storage;
mod text;
mod values;

use super::advise::{AnyThreadCall, any_thread_call, any_thread_call_of_c};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::UnicodeFlag;
use crate::embedded::{self, Profiles};
use crate::interfaces::*;
use crate::memory::text::TStr;
use crate::memory::{self, Allocator, task};
use crate::private::entry::{self, Step};
use core::ffi::c_void;
use core::fmt;
use core::sync::atomic::{AtomicUsize, Ordering};
use std::sync::OnceLock;
use windows_core::{HRESULT, Result};

/// What the declarations of the functions name, for macros.
#[doc(hidden)]
pub mod in_scope {
    pub use super::Functions;
    pub use crate::abi::{flags::*, *};
    pub use crate::interfaces::*;
    pub use core::ffi::c_void;
    pub use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};
}

/// The functions of an embedded MAPI. Each is `unsafe`: its arguments are what MAPI's headers
/// declare, null or not.
#[doc(hidden)]
pub struct Functions {
    make: fn() -> Result<Profiles>,
    profiles: OnceLock<core::result::Result<Profiles, HRESULT>>,
    /// How many calls of MAPIInitialize are not balanced yet.
    users: AtomicUsize,
    /// How sinks are called on a thread of MAPI's own, where that is asked for.
    way: fn(&IMAPIAdviseSink) -> Option<AnyThreadCall>,
}

impl fmt::Debug for Functions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Functions")
            .field("profiles", &self.profiles)
            .field("users", &self.users)
            .finish_non_exhaustive()
    }
}

/// Where the profiles of a DLL are made by `setup`, once, before the first call that needs them.
/// `this` is anything in that DLL, beside which MAPISVC.INF may be.
///
/// Where no profile was made, there is one with the services that are there by default.
///
/// # Errors
///
/// Those of `setup`, and MAPI_E_CORRUPT_DATA where a MAPISVC.INF cannot be read.
#[doc(hidden)]
pub fn profiles_of_dll(this: &'static (), setup: fn(&Profiles) -> Result<()>) -> Result<Profiles> {
    let profiles = Profiles::empty();
    profiles.register_installed(this)?;
    setup(&profiles)?;
    if profiles.names().is_empty() {
        profiles.create_default("Embedded")?;
    }
    Ok(profiles)
}

impl Functions {
    /// Functions for C over profiles that are made when they are needed first.
    pub const fn new(make: fn() -> Result<Profiles>) -> Self {
        Self {
            make,
            profiles: OnceLock::new(),
            users: AtomicUsize::new(0),
            way: any_thread_call_of_c,
        }
    }

    /// Functions for Rust over these profiles.
    pub(super) fn of(profiles: Profiles) -> Self {
        Self {
            profiles: OnceLock::from(Ok(profiles)),
            way: any_thread_call,
            ..Self::new(|| Err(MAPI_E_NOT_INITIALIZED.into()))
        }
    }

    fn profiles(&self) -> Step<&Profiles> {
        let made = self.profiles.get_or_init(|| Ok((self.make)()?));
        made.as_ref().map_err(|code| *code)
    }
}

/// A function with one result: clears its place, runs, and writes it on success.
///
/// # Safety
///
/// `out` is null or a place for a `T`, of which zeros are one.
unsafe fn one<T>(out: *mut T, run: impl FnOnce() -> Step<T>) -> HRESULT {
    // SAFETY: as the caller vouches.
    if !unsafe { entry::clear(out) } {
        return entry::invalid();
    }
    entry::guard(|| {
        let value = run()?;
        // SAFETY: there, as was just seen, and cleared.
        unsafe { entry::put(out, value) };
        Ok(S_OK)
    })
}

/// The same for a block of MAPI memory or an array, and its size beside it.
///
/// # Safety
///
/// As for [`one`], for both.
unsafe fn sized<T>(
    size: *mut u32,
    out: *mut *mut T,
    run: impl FnOnce() -> Step<memory::MapiArray<u8>>,
) -> HRESULT {
    // SAFETY: as the caller vouches.
    if !unsafe { entry::clear(size) & entry::clear(out) } {
        return entry::invalid();
    }
    entry::guard(|| {
        let bytes = run()?;
        // SAFETY: both are there, as was just seen. The number is that of a block, which 32 bits
        // count.
        unsafe {
            entry::put(size, bytes.len() as u32);
            entry::put(out, bytes.into_raw().cast());
        }
        Ok(S_OK)
    })
}

/// Something that has to be there.
fn needed<T>(there: Option<T>) -> Step<T> {
    there.ok_or_else(|| entry::invalid())
}

/// A text of TCHARs, which has to be there: 8-bit without flags that say otherwise.
///
/// # Safety
///
/// Null, or a terminated text of that width that stays unchanged for `'a`.
unsafe fn tchars<'a>(text: *const TCHAR, wide: bool) -> Step<TStr<'a>> {
    // SAFETY: as the caller vouches.
    needed(unsafe { entry::text(text, wide) })
}

#[expect(
    non_snake_case,
    reason = "the names of C; what each takes is declared there"
)]
impl Functions {
    pub unsafe fn MAPIInitialize(&self, init: *mut c_void) -> HRESULT {
        entry::guard(|| {
            // SAFETY: null or a MAPIINIT, as the caller vouches.
            let init = needed(unsafe { entry::optional(init.cast::<MAPIINIT>()) })?;
            if init.is_some_and(|init| init.ulVersion != MAPI_INIT_VERSION) {
                return Err(MAPI_E_VERSION);
            }
            let flags = init.map_or(InitFlags::empty(), |init| init.ulFlags);
            self.profiles()?.initialize(flags);
            self.users.fetch_add(1, Ordering::AcqRel);
            Ok(S_OK)
        })
    }

    pub unsafe fn MAPIUninitialize(&self) {
        let less = |users: usize| users.checked_sub(1);
        let before = self
            .users
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, less);
        // One call too many changes nothing.
        if let (Ok(_), Ok(profiles)) = (before, self.profiles()) {
            profiles.uninitialize();
        }
    }

    /// The window is not looked at: some headers have 32 bits for it, and without dialogs nobody
    /// needs it.
    pub unsafe fn MAPILogonEx(
        &self,
        _ui: UiParam,
        profile: *const TCHAR,
        password: *const TCHAR,
        flags: LogonFlags,
        session: *mut Option<IMAPISession>,
    ) -> HRESULT {
        let run = || {
            if self.users.load(Ordering::Acquire) == 0 {
                return Err(MAPI_E_NOT_INITIALIZED);
            }
            let wide = flags.is_unicode();
            // SAFETY: null or text of the width that the flags tell, as the caller vouches.
            let (profile, password) = unsafe {
                (
                    needed(entry::optional_text(profile, wide))?,
                    needed(entry::optional_text(password, wide))?,
                )
            };
            // Profiles have no passwords here, as on Windows NT.
            let _ = password;
            let profile = profile.map(TStr::to_string_lossy);
            // An empty name is none, as a dialog's field that was left alone.
            let profile = profile.as_deref().filter(|name| !name.is_empty());
            entry::answer(self.profiles()?.log_on(profile, flags, self.way)).map(Some)
        };
        // SAFETY: as the caller vouches.
        unsafe { one(session, run) }
    }

    pub unsafe fn MAPIAdminProfiles(
        &self,
        flags: u32,
        profiles: *mut Option<IProfAdmin>,
    ) -> HRESULT {
        let run = || {
            if self.users.load(Ordering::Acquire) == 0 {
                return Err(MAPI_E_NOT_INITIALIZED);
            }
            if flags & !UnicodeFlags::MAPI_UNICODE.bits() != 0 {
                return Err(MAPI_E_UNKNOWN_FLAGS);
            }
            Ok(Some(self.profiles()?.admin()))
        };
        // SAFETY: as the caller vouches.
        unsafe { one(profiles, run) }
    }

    pub unsafe fn MAPIAllocateBuffer(&self, size: u32, block: *mut *mut c_void) -> HRESULT {
        // SAFETY: as the caller vouches.
        unsafe {
            if !entry::clear(block) {
                return entry::invalid();
            }
            (Allocator::BUILT_IN.allocate_buffer())(size, block)
        }
    }

    pub unsafe fn MAPIAllocateMore(
        &self,
        size: u32,
        parent: *mut c_void,
        block: *mut *mut c_void,
    ) -> HRESULT {
        // SAFETY: as above.
        unsafe {
            if !entry::clear(block) {
                return entry::invalid();
            }
            (Allocator::BUILT_IN.allocate_more())(size, parent, block)
        }
    }

    pub unsafe fn MAPIFreeBuffer(&self, block: *mut c_void) -> u32 {
        // SAFETY: the caller vouches that it is a block that nobody uses any more.
        unsafe { memory::free_checked(block) }
    }

    pub unsafe fn MAPIGetDefaultMalloc(&self) -> *mut c_void {
        task::malloc()
    }

    pub unsafe fn ScInitMapiUtil(&self, flags: u32) -> HRESULT {
        match flags {
            0 => S_OK,
            _ => MAPI_E_INVALID_PARAMETER,
        }
    }

    pub unsafe fn DeinitMapiUtil(&self) {}

    pub unsafe fn HrDispatchNotifications(&self, _flags: u32) -> HRESULT {
        entry::guard(|| {
            super::advise::deliver();
            embedded::dispatch();
            Ok(S_OK)
        })
    }

    pub unsafe fn MapStorageSCode(&self, code: HRESULT) -> HRESULT {
        embedded::msg::map_storage_code(code)
    }
}
