use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetParent(&self, parent: Option<IUnknown>) -> HRESULT;
    fn SetOwner(&self, owner: *const Option<IUnknown>) -> HRESULT;
}

fn main() {}
