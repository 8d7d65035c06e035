use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(&self, count: u32, #[len_param] tags: *const u32) -> HRESULT;
    fn SetRows(&self, count: u32, #[len_param()] rows: *const u32) -> HRESULT;
    fn SetIds(&self, count: u32, #[len_param(count, 2)] ids: *const u32) -> HRESULT;
    fn SetUids(&self, count: u32, #[len_param = "count"] uids: *const u32) -> HRESULT;
    fn SetFixed(&self, #[len_param(16)] fixed: *const u32) -> HRESULT;
}

fn main() {}
