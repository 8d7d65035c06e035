use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetTags(&self, #[out] #[opt] count: *mut u32, #[out] #[len_param(count)] tags: *mut *mut u32) -> HRESULT;
}

fn main() {}
