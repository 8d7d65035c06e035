use mapi_core::mapi_interface;
use windows_core::{HRESULT, HSTRING, IUnknown, OutRef, PCWSTR};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetName(&self, name: HSTRING) -> HRESULT;
    fn SetLabel(&self, label: PCWSTR) -> HRESULT;
    fn GetParent(&self, parent: OutRef<IUnknown>) -> HRESULT;
}

fn main() {}
