use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetRows(&self, count: u32, #[r#in] #[size_is(count)] rows: *const u32) -> HRESULT;
    fn SetName(&self, #[optional] name: *const u32) -> HRESULT;
    fn GetRows(&self, #[out] #[retval] rows: *mut u32) -> HRESULT;
}

fn main() {}
