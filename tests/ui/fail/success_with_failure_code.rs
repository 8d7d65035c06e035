use mapi_core::abi::codes::MAPI_E_NOT_FOUND;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[success(MAPI_E_NOT_FOUND)]
    fn Refresh(&self) -> HRESULT;
}

fn main() {}
