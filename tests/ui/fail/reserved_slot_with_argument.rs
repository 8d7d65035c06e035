use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[reserved(1)]
    fn Unknown1(&self);
}

fn main() {}
