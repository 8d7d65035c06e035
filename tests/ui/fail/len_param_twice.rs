use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Write(&self, a: u32, b: u32, #[len_param(a)] #[len_param(b)] data: *const u8) -> HRESULT;
}

fn main() {}
