use mapi_core::mapi_interface;
use windows_core::{HRESULT, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(
        &self,
        count: u32,
        #[len_param(count)] tags: *const u32,
        #[opt]
        #[len_param(count)]
        types: *const u16,
        #[out]
        #[len_param(count)]
        codes: *mut i32,
    ) -> HRESULT;
}

fn call(foo: &IFoo) -> Result<()> {
    foo.set_tags(&[1, 2], Some(&[3, 4]), &mut [0; 2])?;
    foo.set_tags(&[1, 2], None, &mut [0; 2])
}

fn main() {
    let _ = call;
}
