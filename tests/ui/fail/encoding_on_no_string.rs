use mapi_core::abi::{MAPIUID, TCHAR};
use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, flags: u32, #[encoding(flags)] count: u32) -> HRESULT;
    fn SetParent(&self, flags: u32, #[encoding(flags)] parent: Ref<IUnknown>) -> HRESULT;
    fn SetUid(&self, flags: u32, #[encoding(flags)] uid: *const MAPIUID) -> HRESULT;
    fn SetName(&self, flags: u32, #[encoding(flags)] name: *const u32) -> HRESULT;
    fn GetName(&self, flags: u32, #[out] #[encoding(flags)] name: *mut TCHAR) -> HRESULT;
    fn GetLabel(&self, flags: u32, #[out] #[encoding(flags)] label: *mut *mut u64) -> HRESULT;
}

fn main() {}
