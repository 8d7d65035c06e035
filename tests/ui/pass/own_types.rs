use mapi_core::mapi_interface;
use mapi_core::boundary::Count;
use windows_core::{HRESULT, Result};

#[repr(C)]
#[derive(Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
}

// SAFETY: `repr(C)`, and any bits are two numbers.
unsafe impl mapi_core::Abi for Point {}

#[repr(transparent)]
#[derive(Clone, Copy)]
struct Points(u16);

// SAFETY: transparent over a number.
unsafe impl mapi_core::Abi for Points {}

// SAFETY: both conversions keep the number or say that it does not fit.
unsafe impl Count for Points {
    fn to_usize(self) -> usize {
        self.0.into()
    }

    fn from_usize(count: usize) -> Option<Self> {
        count.try_into().ok().map(Self)
    }
}

const MORE: HRESULT = HRESULT(0x0004_0fff);

#[mapi_interface(iid = none)]
unsafe trait IPath: windows_core::IUnknown {
    #[success(MORE)]
    fn Append(&self, count: Points, #[len_param(count)] points: *const Point, by: Point) -> HRESULT;
    fn GetEnd(&self, #[out] end: *mut Point) -> HRESULT;
    fn End(&self) -> Point;
}

fn call(path: &IPath, by: Point) -> Result<i32> {
    let more = path.append(&[by, by], by)?.code == MORE;
    Ok(path.get_end()?.x + path.end().y + i32::from(more))
}

fn main() {
    let _ = call;
}
