use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetVisible(&self, visible: bool) -> HRESULT;
}

fn main() {}
