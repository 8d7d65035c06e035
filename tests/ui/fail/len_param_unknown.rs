use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(&self, count: u32, #[len_param(cuont)] tags: *const u32) -> HRESULT;
    fn SetRows(&self, #[len_param(count)] rows: *const u32) -> HRESULT;
}

fn main() {}
