use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, flags: mapi_core::abi::PropTag, #[encoding(flags)] name: *const TCHAR) -> HRESULT;
}

fn main() {}
