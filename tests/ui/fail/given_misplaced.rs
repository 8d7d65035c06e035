use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[given] count: u32) -> HRESULT;
    fn SetRows(&self, #[given] rows: *const u32) -> HRESULT;
    fn TakeRows(&self, #[given] rows: *mut u32) -> HRESULT;
    fn TakeParent(&self, #[given] #[opt] parent: Ref<IUnknown>) -> HRESULT;
    fn GetParent(&self, #[out] #[given] parent: *mut Option<IUnknown>) -> HRESULT;
    fn Drop(&self, #[given] parent: Ref<IUnknown>);
}

fn main() {}
