use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetCount(&self, count: Option<u32>) -> HRESULT;
    fn GetCount(&self, #[out] count: *mut Option<u32>) -> HRESULT;
}

fn main() {}
