use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe auto trait IFoo: windows_core::IUnknown {}

fn main() {}
