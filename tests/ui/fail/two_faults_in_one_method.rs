use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&mut self, name: String, visible: bool, count: *mut u32) -> HRESULT;
}

fn main() {}
