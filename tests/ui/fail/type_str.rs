use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, name: &str) -> HRESULT;
    fn SetLabel(&self, label: *const str) -> HRESULT;
    fn SetTitle(&self, title: &'static str) -> HRESULT;
}

fn main() {}
