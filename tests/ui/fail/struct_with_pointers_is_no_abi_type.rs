use mapi_core::mapi_interface;
use mapi_core::windows_core::HRESULT;

#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[mapi_interface(iid = none)]
unsafe trait ICanvas: windows_core::IUnknown {
    fn Draw(&self, to: *const Point) -> HRESULT;
}

fn main() {
    let _ = mapi_core::MapiBox::new(Point { x: 1, y: 2 });
}
