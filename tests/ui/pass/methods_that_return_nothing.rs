use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Refresh(&self);
    fn Update(&self) -> ();
    fn CountRows(&self) -> u32;
}

fn call(foo: &IFoo) -> u32 {
    foo.refresh();
    foo.update();
    foo.count_rows()
}

fn main() {
    let _ = call;
}
