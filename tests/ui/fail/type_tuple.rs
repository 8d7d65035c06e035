use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetSize(&self, size: (u32, u32)) -> HRESULT;
    fn SetNothing(&self, nothing: ()) -> HRESULT;
}

fn main() {}
