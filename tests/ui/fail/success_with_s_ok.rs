use mapi_core::abi::codes::S_OK;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[success(S_OK)]
    fn Refresh(&self) -> HRESULT;
}

fn main() {}
