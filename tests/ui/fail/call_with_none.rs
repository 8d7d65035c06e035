use mapi_core::abi::MAPIUID;
use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetParent(&self, parent: Ref<IUnknown>, uid: *const MAPIUID) -> HRESULT;
}

fn call(foo: &IFoo) -> Result<()> {
    foo.set_parent(None, None)
}

fn main() {}
