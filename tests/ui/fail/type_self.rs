use mapi_core::mapi_interface;
use windows_core::{HRESULT, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn CompareTo(&self, other: &Self, #[out] result: *mut u32) -> HRESULT;
    fn GetNext(&self, #[out] next: *mut Option<Self>) -> HRESULT;
    fn SetNext(&self, next: Ref<Self>) -> HRESULT;
}

fn main() {}
