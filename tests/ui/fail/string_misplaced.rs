use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[string] count: u32) -> HRESULT;
    fn SetParent(&self, #[string] parent: Ref<IUnknown>) -> HRESULT;
    fn GetParent(&self, #[out] #[string] parent: *mut Option<IUnknown>) -> HRESULT;
    fn GetName(&self, #[out] #[string] name: *mut u16) -> HRESULT;
    fn SetName(&self, #[string(wide)] name: *const u16) -> HRESULT;
}

fn main() {}
