use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetParent(&self, parent: IUnknown) -> HRESULT;
    fn SetOwner(&self, owner: *const IUnknown) -> HRESULT;
    fn GetOwner(&self, #[out] owner: *mut IUnknown) -> HRESULT;
}

fn main() {}
