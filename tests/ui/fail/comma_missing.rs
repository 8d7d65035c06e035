use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none implemented_by = "MAPI" called_by = "clients")]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
