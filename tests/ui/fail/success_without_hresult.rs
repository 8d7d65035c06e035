use mapi_core::abi::codes::MAPI_W_ERRORS_RETURNED;
use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn CountRows(&self) -> u32;
}

fn main() {}
