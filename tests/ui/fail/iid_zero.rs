use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = "00000000-0000-0000-0000-000000000000")]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
