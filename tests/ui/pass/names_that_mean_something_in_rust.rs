use mapi_core::mapi_interface;
use windows_core::{HRESULT, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Clone(&self, r#type: u32) -> HRESULT;
    fn Drop(&self) -> HRESULT;
    fn Move(&self, r#in: u32) -> HRESULT;
    fn refresh(&self) -> HRESULT;
    #[rust_name = "self"]
    fn This(&self) -> HRESULT;
}

fn call(foo: &IFoo) -> Result<()> {
    let foo = foo.clone();
    foo.clone_(1)?;
    foo.drop_()?;
    foo.r#move(2)?;
    foo.refresh()?;
    foo.self_()
}

fn main() {
    let _ = call;
}
