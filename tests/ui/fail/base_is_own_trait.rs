use mapi_core::mapi_interface;
use windows_core::HRESULT;

trait Counted {}

#[mapi_interface(iid = none)]
unsafe trait IFoo: Counted {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
