use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(&self, count: mapi_core::abi::PropTag, #[len_param(count)] tags: *const u32) -> HRESULT;
}

fn main() {}
