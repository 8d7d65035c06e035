use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, flags: *const u32, #[encoding(flags)] name: *const TCHAR) -> HRESULT;
    fn SetLabel(&self, flags: HRESULT, #[encoding(flags)] label: *const TCHAR) -> HRESULT;
    fn SetTitle(&self, #[out] flags: *mut u32, #[encoding(flags)] title: *const TCHAR) -> HRESULT;
}

fn main() {}
