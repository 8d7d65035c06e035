use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = "614ab435491d4f5ba8b460eb031030c6")]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
