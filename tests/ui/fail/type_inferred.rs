use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetCount(&self, count: _) -> HRESULT;
    fn SetRows(&self, rows: ulong!()) -> HRESULT;
    fn SetAny(&self, any: *const _) -> HRESULT;
}

fn main() {}
