use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetCount(&self, #[out] count: *mut u32);
    fn CountRows(&self, #[out] count: *mut u32, #[out] rest: *mut u32) -> u32;
}

fn main() {}
