use mapi_core::mapi_interface;

#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Position(&self) -> Point;
}

fn main() {}
