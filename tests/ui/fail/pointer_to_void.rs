use mapi_core::mapi_interface;
use std::ffi::c_void;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetData(&self, data: *const c_void) -> HRESULT;
    fn GetData(&self, #[out] data: *mut *mut c_void) -> HRESULT;
    fn Read(&self, #[out] data: *mut c_void) -> HRESULT;
    fn Wait(&self, nothing: *mut c_void) -> HRESULT;
}

fn main() {}
