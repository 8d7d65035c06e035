use mapi_core::mapi_interface;
use std::ffi::c_void;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Refresh(this: *mut c_void) -> HRESULT;
}

fn main() {}
