use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    #[reserved]
    fn Unknown1(&self);
    #[reserved]
    fn Unknown2(&self) -> HRESULT;
    fn Refresh(
        &self,
        #[reserved] number: u32,
        #[reserved] pointer: *mut core::ffi::c_void,
        #[reserved] interface: Ref<IUnknown>,
        #[reserved] place: *mut Option<IUnknown>,
    ) -> HRESULT;
}

fn call(foo: &IFoo) -> Result<()> {
    foo.refresh()
}

fn main() {
    let _ = call;
}
