use mapi_core::mapi_interface;
use windows_core::{IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn GetParent(&self) -> Option<IUnknown>;
    fn GetOwner(&self) -> IUnknown;
    fn GetOther(&self) -> Ref<IUnknown>;
}

fn main() {}
