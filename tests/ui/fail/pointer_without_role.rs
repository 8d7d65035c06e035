use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn GetCount(&self, count: *mut u32) -> HRESULT;
    fn GetParent(&self, parent: *mut Option<IUnknown>) -> HRESULT;
    fn GetRows(&self, rows: *mut *mut u32) -> HRESULT;
}

fn main() {}
