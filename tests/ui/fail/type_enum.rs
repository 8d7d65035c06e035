use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[repr(u32)]
enum Kind {
    Folder = 1,
}

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetKind(&self, kind: Kind) -> HRESULT;
}

fn main() {}
