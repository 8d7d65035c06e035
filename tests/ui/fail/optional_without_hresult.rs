use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[optional]
    fn Refresh(&self);
    #[optional]
    fn CountRows(&self) -> u32;
}

fn main() {}
