use mapi_core::{IMAPIProp, mapi_interface};
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: IMAPIProp {
    fn Refresh(&self) -> HRESULT;
}

fn main() {}
