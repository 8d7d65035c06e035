use mapi_core::mapi_interface;
use windows_core::{GUID, HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn Open(&self, iid: *const GUID, #[out] #[iid_is] object: *mut Option<IUnknown>) -> HRESULT;
}

fn main() {}
