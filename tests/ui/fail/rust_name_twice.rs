use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[rust_name = "count"]
    #[rust_name = "rows"]
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
