use mapi_core::abi::codes::MAPI_W_ERRORS_RETURNED;
use mapi_core::mapi_interface;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[reserved]
    #[optional]
    fn Unknown1(&self);
    #[reserved]
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn Unknown2(&self);
    #[reserved]
    #[rust_name = "unknown"]
    fn Unknown3(&self);
}

fn main() {}
