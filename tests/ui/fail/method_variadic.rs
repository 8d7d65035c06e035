use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Format(&self, count: u32, args: ...) -> HRESULT;
}

fn main() {}
