use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTag(&self, count: u32, #[len_param(count)] tag: u32) -> HRESULT;
}

fn main() {}
