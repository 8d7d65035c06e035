use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetSize(&self, size: u128) -> HRESULT;
    fn GetSize(&self, #[out] size: *mut i128) -> HRESULT;
}

fn main() {}
