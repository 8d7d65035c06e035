use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: 'static {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
