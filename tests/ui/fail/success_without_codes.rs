use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[success]
    fn Refresh(&self) -> HRESULT;
    #[success()]
    fn Update(&self) -> HRESULT;
    #[success = "MAPI_W_ERRORS_RETURNED"]
    fn Reload(&self) -> HRESULT;
    #[success(0x40380)]
    fn Load(&self) -> HRESULT;
}

fn main() {}
