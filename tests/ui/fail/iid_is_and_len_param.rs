use mapi_core::mapi_interface;
use windows_core::{GUID, HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn Open(
        &self,
        iid: *const GUID,
        count: u32,
        #[out] #[iid_is(iid)] #[len_param(count)] objects: *mut Option<IUnknown>,
    ) -> HRESULT;
}

fn main() {}
