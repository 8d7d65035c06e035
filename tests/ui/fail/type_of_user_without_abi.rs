use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn MoveBy(&self, by: Point) -> HRESULT;
    fn MoveTo(&self, to: *const Point) -> HRESULT;
    fn GetPosition(&self, #[out] position: *mut Point) -> HRESULT;
}

fn main() {}
