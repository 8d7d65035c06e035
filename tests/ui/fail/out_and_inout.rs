use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] #[inout] count: *mut u32) -> HRESULT;
}

fn main() {}
