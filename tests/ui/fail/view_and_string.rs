use mapi_core::abi::SPropTagArray;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(&self, #[view] #[string] tags: *const SPropTagArray) -> HRESULT;
}

fn main() {}
