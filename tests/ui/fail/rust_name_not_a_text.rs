use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[rust_name(count)]
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
    #[rust_name = 3]
    fn GetRows(&self, #[out] count: *mut u32) -> HRESULT;
    #[rust_name]
    fn GetFirst(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
