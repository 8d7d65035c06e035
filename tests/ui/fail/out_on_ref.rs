use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn GetParent(&self, #[out] parent: Ref<IUnknown>) -> HRESULT;
}

fn main() {}
