use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Interface, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn Refresh(&self) -> HRESULT;
}

fn refresh(object: &IUnknown) -> Result<()> {
    object.cast::<IFoo>()?.refresh()
}

fn main() {
    let _: fn(&IUnknown) -> Result<()> = refresh;
}
