use mapi_core::mapi_interface;
use windows_core::HRESULT;

struct Counter(u32);

#[mapi_interface(iid = none)]
unsafe trait IFoo: Counter {
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;
}

fn main() {}
