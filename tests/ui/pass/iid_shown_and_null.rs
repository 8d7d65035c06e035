use mapi_core::mapi_interface;
use windows_core::{GUID, HRESULT, IUnknown, Result};

#[mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c6")]
unsafe trait IFoo: IUnknown {
    fn Open(
        &self,
        #[opt]
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
}

fn call(foo: &IFoo) -> Result<IFoo> {
    foo.open()
}

fn main() {
    let _ = call;
}
