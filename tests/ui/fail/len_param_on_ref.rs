use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetParents(&self, count: u32, #[len_param(count)] parents: Ref<IUnknown>) -> HRESULT;
}

fn main() {}
