//! A documented unsafe function is no callback until somebody vouches for it.
#![deny(unsafe_code)]

use mapi_core::abi::*;
use std::ffi::c_void;

fn main() {
    let _ = CALLERRELEASE(Some(release::released));
    let _ = LPFNDISMISS(Some(release::dismissed));
    let _ = LPFNABSDI(Some(release::accelerated));
    let _ = LPFNBUTTON(Some(release::pressed));
    let _ = PFNIDLE(Some(release::idle));
    let _ = MSGCALLRELEASE(Some(release::message));
    let _ = LPNOTIFCALLBACK(Some(release::notified));
    let _ = LPALLOCATEBUFFER(Some(mapi_core::memory::allocator().allocate_buffer));
}

mod release {
    #![allow(unsafe_code)]

    use super::*;
    use mapi_core::windows_core::{BOOL, HRESULT};

    pub unsafe extern "system" fn released(_: usize, _: *mut c_void, _: *mut c_void) {}
    pub unsafe extern "system" fn dismissed(_: UiParam, _: *mut c_void) {}
    pub unsafe extern "system" fn accelerated(_: UiParam, _: *mut c_void) -> BOOL {
        BOOL(0)
    }
    pub unsafe extern "system" fn pressed(
        _: UiParam,
        _: *mut c_void,
        _: u32,
        _: *const ENTRYID,
        _: u32,
    ) -> HRESULT {
        HRESULT(0)
    }
    pub unsafe extern "system" fn idle(_: *mut c_void) -> BOOL {
        BOOL(0)
    }
    pub unsafe extern "system" fn message(_: u32, _: *mut c_void) {}
    pub unsafe extern "system" fn notified(_: *mut c_void, _: u32, _: *const NOTIFICATION) -> i32 {
        0
    }
}
