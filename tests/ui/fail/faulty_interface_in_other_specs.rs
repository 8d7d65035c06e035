use mapi_core::mapi_interface;
use windows_core::{HRESULT, Ref, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo<T>: windows_core::IUnknown {
    fn Refresh(&mut self);
}

#[mapi_interface(iid = none)]
unsafe trait IBar: IFoo {
    fn SetFoo(&self, #[opt] foo: Ref<IFoo>) -> HRESULT;
    fn GetFoo(&self, #[out] foo: *mut Option<IFoo>) -> HRESULT;
}

fn call(bar: &IBar) -> Result<()> {
    bar.refresh();
    let foo: IFoo = bar.get_foo()?;
    foo.refresh();
    foo.nothing_of_this_name(3);
    bar.set_foo(Some(&foo))
}

fn main() {}
