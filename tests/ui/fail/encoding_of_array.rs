use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetNames(&self, flags: u32, count: u32, #[encoding(flags)] #[len_param(count)] names: *const TCHAR) -> HRESULT;
    fn GetNames(&self, flags: u32, #[out] count: *mut u32, #[out] #[encoding(flags)] #[len_param(count)] names: *mut *mut TCHAR) -> HRESULT;
}

fn main() {}
