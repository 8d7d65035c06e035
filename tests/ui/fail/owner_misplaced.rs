use mapi_core::abi::SPropTagArray;
use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[owner(Rows)] count: u32) -> HRESULT;
    fn SetRows(&self, #[owner(Rows)] rows: *const u32) -> HRESULT;
    fn SetParent(&self, #[owner(Rows)] parent: Ref<IUnknown>) -> HRESULT;
    fn Swap(&self, #[inout] #[owner(Rows)] #[opt] rows: *mut *mut u32) -> HRESULT;
    fn GetTags(&self, #[out] #[view] #[owner(Rows)] rows: *mut *mut SPropTagArray) -> HRESULT;
}

fn main() {}
