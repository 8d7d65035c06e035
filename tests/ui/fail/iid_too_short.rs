use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c")]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
