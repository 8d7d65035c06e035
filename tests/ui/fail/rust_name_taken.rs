use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    #[rust_name = "clone"]
    fn Duplicate(&self, #[out] other: *mut Option<IUnknown>) -> HRESULT;
}

fn main() {}
