use mapi_core::abi::SPropTagArray;
use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[fill] count: u32) -> HRESULT;
    fn SetRows(&self, #[fill] rows: *const u32) -> HRESULT;
    fn SetParent(&self, #[fill] parent: Ref<IUnknown>) -> HRESULT;
    fn GetTags(&self, #[out] #[fill] tags: *mut *mut SPropTagArray) -> HRESULT;
    fn Update(&self, #[inout] #[fill] tags: *mut *mut SPropTagArray) -> HRESULT;
    fn Change(&self, #[inout] #[fill] #[view] tags: *mut SPropTagArray) -> HRESULT;
}

fn main() {}
