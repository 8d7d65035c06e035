use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[optional(true)]
    fn Refresh(&self) -> HRESULT;
    #[optional = "E_NOTIMPL"]
    fn Update(&self) -> HRESULT;
    #[optional()]
    fn Reload(&self) -> HRESULT;
    #[optional(3)]
    fn Load(&self) -> HRESULT;
}

fn main() {}
