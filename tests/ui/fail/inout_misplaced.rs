use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[inout] count: u32) -> HRESULT;
    fn SetRows(&self, #[inout] rows: *const u32) -> HRESULT;
    fn SetParent(&self, #[inout] parent: Ref<IUnknown>) -> HRESULT;
    fn SwapParent(&self, #[inout] parent: *mut Option<IUnknown>) -> HRESULT;
}

fn main() {}
