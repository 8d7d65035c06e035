use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetFlags(&self, flags: *const [bool; 4]) -> HRESULT;
}

fn main() {}
