use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, name: String) -> HRESULT;
    fn GetName(&self, #[out] name: *mut String) -> HRESULT;
}

fn main() {}
