use mapi_core::mapi_interface;
use windows_core::Result;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Refresh(&self) -> Result<()>;
    fn GetCount(&self, #[out] count: *mut u32) -> Result<()>;
}

fn main() {}
