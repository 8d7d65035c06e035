use mapi_core::mapi_interface;
use std::ffi::c_void;
use windows_core::{GUID, HRESULT};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, iid: *const GUID, #[out] #[iid_is(iid)] count: *mut u32) -> HRESULT;
    fn Open(&self, iid: *const GUID, #[out] #[iid_is(iid)] object: *mut *mut c_void) -> HRESULT;
    fn SetCount(&self, iid: *const GUID, #[iid_is(iid)] count: u32) -> HRESULT;
    fn SetRow(&self, iid: *const GUID, #[iid_is(iid)] row: *const u32) -> HRESULT;
}

fn main() {}
