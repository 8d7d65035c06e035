use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetRows(&self, #[opt] rows: *mut u32, #[nullable] #[opt] more: *const u32) -> HRESULT;
}

fn main() {}
