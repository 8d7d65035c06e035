use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = "614ab435", implmented_by = "MAPI")]
trait IFoo: Send {
    fn SetName(&self, name: &str) -> HRESULT;
    fn GetCount(&self, #[out] count: *const u32) -> HRESULT;
}

fn main() {}
