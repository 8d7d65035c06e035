use mapi_core::mapi_interface;
use windows_core::Result;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[reserved]
    fn Unknown1(&self);
}

fn call(foo: &IFoo) -> Result<()> {
    foo.unknown1()
}

fn main() {}
