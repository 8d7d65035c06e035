use mapi_core::mapi_interface;
use windows_core::{GUID, HRESULT, Interface};

#[mapi_interface(iid = "614AB435-491D-4F5B-A8B4-60EB031030C6")]
unsafe trait IFoo: windows_core::IUnknown {
    fn Refresh(&self) -> HRESULT;
}

fn main() {
    assert_eq!(IFoo::IID, GUID::from_u128(0x614ab435_491d_4f5b_a8b4_60eb031030c6));
}
