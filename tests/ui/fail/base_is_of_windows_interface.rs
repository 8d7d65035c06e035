use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[windows_core::interface("614ab435-491d-4f5b-a8b4-60eb031030c7")]
unsafe trait IBase: windows_core::IUnknown {
    fn One(&self) -> HRESULT;
}

#[mapi_interface(iid = none)]
unsafe trait IFoo: IBase {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
