use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[nullable] count: u32) -> HRESULT;
    fn SetRows(&self, #[nullable] rows: *const u32) -> HRESULT;
    fn SetParent(&self, #[nullable] parent: Ref<IUnknown>) -> HRESULT;
    fn GetCount(&self, #[out] #[nullable] count: *mut u32) -> HRESULT;
    fn Update(&self, #[inout] #[nullable] row: *mut *mut u32) -> HRESULT;
}

fn main() {}
