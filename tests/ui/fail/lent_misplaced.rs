use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[lent] count: u32) -> HRESULT;
    fn SetRows(&self, #[lent] rows: *const u32) -> HRESULT;
    fn SetParent(&self, #[lent] parent: Ref<IUnknown>) -> HRESULT;
    fn GetCount(&self, #[out] #[lent] count: *mut u32) -> HRESULT;
    fn GetRow(&self, #[out] #[lent] row: *mut *mut u32) -> HRESULT;
    fn Swap(&self, #[inout] #[lent] rows: *mut *mut u32) -> HRESULT;
}

fn main() {}
