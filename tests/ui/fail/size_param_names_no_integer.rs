use mapi_core::mapi_interface;
use windows_core::{BOOL, HRESULT};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Write(&self, size: BOOL, #[size_param(size)] data: *const u8) -> HRESULT;
}

fn main() {}
