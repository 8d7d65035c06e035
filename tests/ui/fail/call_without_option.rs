use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetParent(&self, #[opt] parent: Ref<IUnknown>) -> HRESULT;
}

fn call(foo: &IFoo, parent: &IUnknown) -> Result<()> {
    foo.set_parent(parent)
}

fn main() {}
