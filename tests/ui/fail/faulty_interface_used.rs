use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Interface, Ref, Result, implement};

#[mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c6")]
unsafe trait IFoo: IUnknown {
    fn GetCount(&self, count: *mut u32) -> HRESULT;
    fn SetName(&self, flags: u32, #[encoding(flags)] name: *const TCHAR) -> HRESULT;
    #[rust_name = "parent"]
    fn GetParent(&self, #[out] parent: *mut Option<IFoo>) -> HRESULT;
}

#[mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c7")]
unsafe trait IBar: IFoo {
    fn SetFoo(&self, foo: Ref<IFoo>) -> HRESULT;
}

#[implement(IFoo)]
struct Foo;

impl IFoo_Impl for Foo_Impl {
    fn get_count(&self) -> Result<u32> {
        Ok(3)
    }

    fn set_name(&self, _flags: u32, _name: mapi_core::TStr) -> Result<()> {
        Ok(())
    }

    fn parent(&self) -> Result<IFoo> {
        Ok(Foo.into())
    }
}

fn use_it(object: &IUnknown) -> Result<u32> {
    let foo: IFoo = object.cast()?;
    let parent = foo.parent()?;
    let unknown: IUnknown = parent.clone().into();
    let bar: IBar = unknown.cast()?;
    bar.set_foo(&foo)?;
    bar.get_count()?;
    IFoo::from(Foo).get_count()
}

fn main() {
    let _ = use_it;
}
