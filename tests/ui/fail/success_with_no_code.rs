use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[success(LIMIT)]
    fn Refresh(&self) -> HRESULT;
}

const LIMIT: u32 = 3;

fn main() {}
