use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, length: u32, #[string] #[len_param(length)] name: *const u16) -> HRESULT;
}

fn main() {}
