use mapi_core::mapi_interface;
use windows_core::{HRESULT, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn call(foo: &IFoo) -> Result<u32> {
    let mut count = 0;
    foo.get_count(&mut count)?;
    Ok(count)
}

fn main() {}
