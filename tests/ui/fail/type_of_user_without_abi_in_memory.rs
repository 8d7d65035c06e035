use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn GetPosition(&self, #[out] position: *mut *mut Point) -> HRESULT;
    fn GetPath(&self, #[out] count: *mut u32, #[out] #[len_param(count)] path: *mut *mut Point) -> HRESULT;
    fn SetPath(&self, count: u32, #[len_param(count)] path: *const Point) -> HRESULT;
    fn Swap(&self, #[inout] position: *mut *mut Point) -> HRESULT;
}

fn main() {}
