use mapi_core::mapi_interface;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetUid(&self, #[shown] uid: *const GUID) -> HRESULT;
    fn SetCount(&self, #[shown] count: u32) -> HRESULT;
    fn SetParent(&self, #[shown] parent: Ref<IUnknown>) -> HRESULT;
}

fn main() {}
