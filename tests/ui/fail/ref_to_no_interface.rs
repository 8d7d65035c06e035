use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetParent(&self, parent: Ref<u32>) -> HRESULT;
    fn SetOwner(&self, owner: *const Ref<IUnknown>) -> HRESULT;
}

fn main() {}
