use mapi_core::abi::SPropTagArray;
use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[view] count: u32) -> HRESULT;
    fn SetParent(&self, #[view] parent: Ref<IUnknown>) -> HRESULT;
    fn GetTags(&self, #[out] #[view] tags: *mut SPropTagArray) -> HRESULT;
    fn SetTags(&self, size: u32, #[view] #[size_param(size)] tags: *const SPropTagArray) -> HRESULT;
}

fn main() {}
