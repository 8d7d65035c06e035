use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetCount(&self, (a, b): u32) -> HRESULT;
    fn SetRows(&self, mut count: u32) -> HRESULT;
    fn SetUser(&self, ref user: u32) -> HRESULT;
}

fn main() {}
