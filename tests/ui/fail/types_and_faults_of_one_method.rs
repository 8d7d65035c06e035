use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Move(&self, from: *const Point, to: Point, visible: bool, path: *mut Point) -> HRESULT;
}

fn main() {}
