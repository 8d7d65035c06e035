use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, name: *const TCHAR) -> HRESULT;
    fn SetLabel(&self, #[string] label: *const TCHAR) -> HRESULT;
    fn GetName(&self, #[out] name: *mut *mut TCHAR) -> HRESULT;
}

fn main() {}
