use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetCount<'a>(&self, count: *const u32) -> HRESULT;
}

fn main() {}
