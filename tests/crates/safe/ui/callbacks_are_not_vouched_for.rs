//! Vouching for a function is unsafe.
#![deny(unsafe_code)]

use mapi_core::abi::*;
use mapi_core::data::dialog::Modeless;
use std::ffi::c_void;

fn main() {
    let _ = CALLERRELEASE::new(release::released);
    let _ = LPFNDISMISS::new(release::dismissed);
    let _ = Callback::new(release::released);
    let _ = Routine::new(release::released);
    let _ = Modeless::new(release::dismissed, CallbackContext::default());
}

mod release {
    #![allow(unsafe_code)]

    use super::*;

    pub unsafe extern "system" fn released(_: usize, _: *mut c_void, _: *mut c_void) {}
    pub unsafe extern "system" fn dismissed(_: UiParam, _: *mut c_void) {}
}
