use mapi_core::mapi_interface;
use windows_core::{HRESULT, Interface};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn OpenEntry<T: Interface>(&self, #[out] object: *mut Option<T>) -> HRESULT;
    fn GetCount<const N: usize>(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
