use mapi_core::mapi_interface;
use windows_core::{HRESULT, Result, implement};

#[mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c6")]
unsafe trait IFoo: windows_core::IUnknown {
    fn Refresh(&self) -> HRESULT;
}

#[implement(IFoo)]
struct Foo;

impl IFoo_Impl for Foo_Impl {
    fn refresh(&mut self) -> Result<()> {
        Ok(())
    }
}

fn main() {}
