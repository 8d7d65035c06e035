use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    const VERSION: u32;
    type Item;
    methods!();
}

fn main() {}
