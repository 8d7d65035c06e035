use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[reserved]
    #[reserved]
    fn Unknown1(&self);
    fn SetCount(&self, #[reserved] #[reserved] count: u32) -> HRESULT;
}

fn main() {}
