use mapi_core::mapi_interface;
use std::ffi::c_void;
use windows_core::{GUID, HRESULT};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn QueryInterface(&self, iid: *const GUID, object: *mut *mut c_void) -> HRESULT;
    fn AddRef(&self) -> u32;
    fn Release(&self) -> u32;
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
