use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetRows(&self, rows: *const *const u32) -> HRESULT;
    fn GetRows(&self, #[out] rows: *mut *const u32) -> HRESULT;
    fn GetDeep(&self, #[out] rows: *mut *mut *mut u32) -> HRESULT;
}

fn main() {}
