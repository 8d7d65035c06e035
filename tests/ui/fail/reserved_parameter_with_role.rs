use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetCount(&self, #[reserved] #[opt] count: *const u32) -> HRESULT;
    fn GetCount(&self, #[out] #[reserved] count: *mut u32) -> HRESULT;
    fn GetParent(&self, #[out] #[reserved] parent: *mut Option<IUnknown>) -> HRESULT;
}

fn main() {}
