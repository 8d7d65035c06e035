use mapi_core::mapi_interface;
use windows_core::{HRESULT, implement};

#[mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c6")]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

#[implement(IFoo)]
struct Foo;

impl IFoo_Impl for Foo_Impl {
    fn get_count(&self) -> u32 {
        3
    }
}

fn main() {}
