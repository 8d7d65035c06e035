use mapi_core::mapi_interface;
use windows_core::{HRESULT, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(&self, count: u32, #[len_param(count)] tags: *const u32) -> HRESULT;
}

fn call(foo: &IFoo) -> Result<()> {
    foo.set_tags(2, &[1, 2])
}

fn main() {}
