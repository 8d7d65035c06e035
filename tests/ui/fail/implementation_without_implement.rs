use mapi_core::mapi_interface;
use windows_core::{HRESULT, Result};

#[mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c6")]
unsafe trait IFoo: windows_core::IUnknown {
    fn Refresh(&self) -> HRESULT;
}

struct Foo;

impl IFoo_Impl for Foo {
    fn refresh(&self) -> Result<()> {
        Ok(())
    }
}

fn main() {
    let _ = IFoo::from(Foo);
}
