use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, name: &str) -> HRESULT;
    fn GetCount(&self, count: *mut u32) -> HRESULT;
    fn Refresh(self) -> HRESULT;
    fn SetCount(&self, count: u32) -> HRESULT;
    fn AddRef(&self) -> u32;
}

fn main() {}
