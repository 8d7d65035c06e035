use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(raw, iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn call(foo: &IFoo) -> HRESULT {
    let mut count = 0;
    foo.GetCount(&mut count)
}

fn main() {}
