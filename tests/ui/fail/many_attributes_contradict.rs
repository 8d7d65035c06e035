use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetName(&self, flags: u32, #[inout] #[encoding(flags)] #[string] name: *mut TCHAR) -> HRESULT;
}

fn main() {}
