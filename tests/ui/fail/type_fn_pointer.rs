use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetCallback(&self, callback: fn(u32) -> u32) -> HRESULT;
    fn SetHook(&self, hook: extern "C" fn(u32)) -> HRESULT;
    fn SetFilter(&self, filter: Option<extern "system" fn(u32)>) -> HRESULT;
}

fn main() {}
