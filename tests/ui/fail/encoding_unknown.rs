use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, flags: u32, #[encoding(falgs)] name: *const TCHAR) -> HRESULT;
    fn SetLabel(&self, flags: u32, #[encoding] label: *const TCHAR) -> HRESULT;
    fn SetTitle(&self, #[encoding(MAPI_UNICODE)] title: *const TCHAR) -> HRESULT;
}

fn main() {}
