use mapi_core::mapi_interface;
use windows_core::{HRESULT, Result, implement};

#[mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c6")]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(&self, count: u32, #[len_param(count)] tags: *const u32) -> HRESULT;
}

#[implement(IFoo)]
struct Foo;

impl IFoo_Impl for Foo_Impl {
    fn set_tags(&self, _tags: *const u32) -> Result<()> {
        Ok(())
    }
}

fn main() {}
