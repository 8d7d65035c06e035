use mapi_core::mapi_interface;
use windows_core::{GUID, HRESULT, IUnknown, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn Open(&self, iid: *const GUID, #[out] #[iid_is(iid)] object: *mut Option<IUnknown>) -> HRESULT;
}

fn open(foo: &IFoo) -> Result<IFoo> {
    foo.open()
}

fn main() {
    let _: fn(&IFoo) -> Result<IFoo> = open;
}
