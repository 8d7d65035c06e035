use mapi_core::mapi_interface;
use windows_core::HRESULT;

const NOT_NOW: HRESULT = HRESULT(0x8004_0fff_u32 as i32);

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[success(NOT_NOW)]
    fn Refresh(&self) -> HRESULT;
}

fn main() {}
