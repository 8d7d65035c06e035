use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetParent(&self, parent: *const dyn Send) -> HRESULT;
    fn SetOwner(&self, owner: &dyn Send) -> HRESULT;
    fn SetOther(&self, other: Box<dyn Send>) -> HRESULT;
}

fn main() {}
