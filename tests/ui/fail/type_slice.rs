use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(&self, tags: &[u32]) -> HRESULT;
    fn GetTags(&self, tags: &mut [u32]) -> HRESULT;
    fn SetRows(&self, rows: *const [u32]) -> HRESULT;
}

fn main() {}
