//! MAPI's functions under their C names, as `export_mapi!` exports them, where its function fails.

use mapi_core::abi::{UiParam, codes::*, flags::LogonFlags};
use mapi_core::embedded::Profiles;
use mapi_core::{IMAPISession, windows_core::Result};
use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicUsize, Ordering};
use windows_core::HRESULT;

static CALLS: AtomicUsize = AtomicUsize::new(0);

fn setup(profiles: &Profiles) -> Result<()> {
    CALLS.fetch_add(1, Ordering::Relaxed);
    assert!(profiles.names().is_empty());
    Err(MAPI_E_DISK_ERROR.into())
}

mapi_core::export_mapi!(setup);

unsafe extern "system" {
    fn MAPIInitialize(init: *mut c_void) -> HRESULT;
    fn MAPILogonEx(
        ui: UiParam,
        profile: *const u8,
        password: *const u8,
        flags: LogonFlags,
        session: *mut Option<IMAPISession>,
    ) -> HRESULT;
}

#[test]
fn the_function_is_called_once_and_its_failure_is_told_each_time() {
    for _ in 0..3 {
        // SAFETY: null is no struct.
        assert_eq!(unsafe { MAPIInitialize(null_mut()) }, MAPI_E_DISK_ERROR);
    }
    assert_eq!(CALLS.load(Ordering::Relaxed), 1);
    let mut session = None;
    let flags = LogonFlags::empty();
    // SAFETY: no texts, and a place for an interface.
    let code = unsafe { MAPILogonEx(UiParam(0), null(), null(), flags, &mut session) };
    assert_eq!(code, MAPI_E_NOT_INITIALIZED);
    assert!(session.is_none());
}
