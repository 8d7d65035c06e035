use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, #[string] name: *const u32) -> HRESULT;
    fn GetName(&self, #[out] #[string] name: *mut *mut u32) -> HRESULT;
}

fn main() {}
