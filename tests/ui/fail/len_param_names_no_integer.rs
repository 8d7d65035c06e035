use mapi_core::mapi_interface;
use windows_core::{HRESULT, IUnknown, Ref};

#[mapi_interface(iid = none)]
unsafe trait IFoo: IUnknown {
    fn SetTags(&self, count: f64, #[len_param(count)] tags: *const u32) -> HRESULT;
    fn SetRows(&self, count: *const u32, #[len_param(count)] rows: *const u32) -> HRESULT;
    fn SetIds(&self, parent: Ref<IUnknown>, #[len_param(parent)] ids: *const u32) -> HRESULT;
}

fn main() {}
