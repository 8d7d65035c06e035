use mapi_core::abi::TCHAR;
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetTags(
        &self,
        flags: u32,
        #[encoding(flags)] name: *const TCHAR,
        #[len_param(flags)] tags: *const u32,
    ) -> HRESULT;
}

fn main() {}
