use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetType(&self, type: u32) -> HRESULT;
    fn SetName(&self, name: String) -> HRESULT;
}

fn main() {}
