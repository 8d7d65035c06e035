use mapi_core::abi::codes::MAPI_W_ERRORS_RETURNED;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[success(MAPI_W_ERRORS_RETURNED, MAPI_W_ERRORS_RETURNED)]
    fn Refresh(&self) -> HRESULT;
}

fn main() {}
