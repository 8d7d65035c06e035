use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[rust_name = "get count"]
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
    #[rust_name = ""]
    fn GetRows(&self, #[out] count: *mut u32) -> HRESULT;
    #[rust_name = "2nd"]
    fn GetSecond(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
