use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[reserved]
    fn Unknown1(&self, count: *mut u32, name: &str) -> HRESULT;
    #[reserved]
    fn Unknown2(&self) -> u32;
}

fn main() {}
