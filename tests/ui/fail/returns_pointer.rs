use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetName(&self) -> *const u16;
    fn GetSize(&self) -> *mut u32;
}

fn main() {}
