use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetRows(&self, rows: Vec<u32>) -> HRESULT;
    fn SetRow(&self, row: Box<u32>) -> HRESULT;
    fn SetShared(&self, row: std::sync::Arc<u32>) -> HRESULT;
    fn GetRows(&self, #[out] rows: *mut Vec<u32>) -> HRESULT;
    fn GetRow(&self, #[out] row: *mut Box<u32>) -> HRESULT;
    fn SetMap(&self, map: std::collections::HashMap<u32, u32>) -> HRESULT;
}

fn main() {}
