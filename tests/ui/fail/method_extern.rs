use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    extern "system" fn Refresh(&self) -> HRESULT;
    extern "C" fn Update(&self) -> HRESULT;
}

fn main() {}
