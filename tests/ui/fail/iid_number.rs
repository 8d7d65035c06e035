use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = 0x614ab435_491d_4f5b_a8b4_60eb031030c6)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
