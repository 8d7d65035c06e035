use mapi_core::mapi_interface;
use std::ffi::c_void;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Write(&self, size: u32, #[len_param(size)] data: *const c_void) -> HRESULT;
    fn Read(&self, size: u32, #[out] #[len_param(size)] data: *mut c_void) -> HRESULT;
}

fn main() {}
