use mapi_core::abi::MAPIUID;
use mapi_core::mapi_interface;
use windows_core::{GUID, HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn Open(&self, flags: u32, #[out] #[iid_is(flags)] object: *mut Option<IUnknown>) -> HRESULT;
    fn OpenBy(&self, uid: *const MAPIUID, #[out] #[iid_is(uid)] object: *mut Option<IUnknown>) -> HRESULT;
    fn OpenAt(&self, iid: GUID, #[out] #[iid_is(iid)] object: *mut Option<IUnknown>) -> HRESULT;
}

fn main() {}
