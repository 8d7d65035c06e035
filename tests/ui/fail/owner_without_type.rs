use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetRows(&self, #[out] #[owner] rows: *mut *mut u32) -> HRESULT;
    fn GetIds(&self, #[out] #[owner(3)] ids: *mut *mut u32) -> HRESULT;
    fn GetTags(&self, #[out] #[owner()] tags: *mut *mut u32) -> HRESULT;
}

fn main() {}
