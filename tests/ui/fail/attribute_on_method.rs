use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[inline]
    fn Refresh(&self) -> HRESULT;
    #[opt]
    fn Update(&self) -> HRESULT;
}

fn main() {}
