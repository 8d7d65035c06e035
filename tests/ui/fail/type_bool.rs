use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetVisible(&self, visible: bool) -> HRESULT;
    fn GetVisible(&self, #[out] visible: *mut bool) -> HRESULT;
    fn IsVisible(&self) -> bool;
}

fn main() {}
