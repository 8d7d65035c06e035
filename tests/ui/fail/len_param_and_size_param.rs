use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Write(&self, size: u32, #[len_param(size)] #[size_param(size)] data: *const u8) -> HRESULT;
}

fn main() {}
