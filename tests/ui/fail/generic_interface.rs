use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo<T>: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut T) -> HRESULT;
}

fn main() {}
