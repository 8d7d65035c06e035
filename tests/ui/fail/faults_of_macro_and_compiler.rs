use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn SetVisible(&self, visible: bool) -> HRESULT;
    fn MoveTo(&self, to: *const Point) -> HRESULT;
}

fn main() {}
