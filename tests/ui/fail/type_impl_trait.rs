use mapi_core::mapi_interface;
use windows_core::{HRESULT, Interface};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetParent(&self, parent: impl Interface) -> HRESULT;
}

fn main() {}
