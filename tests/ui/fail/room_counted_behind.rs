use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn Next(&self, #[out] #[len_param(room)] objects: *mut Option<IUnknown>, room: u32) -> HRESULT;
}

fn main() {}
