use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetCount(&self, #[always] count: u32) -> HRESULT;
    fn SetRows(&self, #[always] rows: *const u32) -> HRESULT;
    fn GetCount(&self, #[out] #[always] count: *mut u32) -> HRESULT;
    fn Swap(&self, #[inout] #[always] rows: *mut *mut u32) -> HRESULT;
}

fn main() {}
