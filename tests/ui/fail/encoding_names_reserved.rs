use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, #[reserved] flags: u32, #[encoding(flags)] name: *const TCHAR) -> HRESULT;
}

fn main() {}
