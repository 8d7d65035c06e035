//! What windows are given and show: rectangles and icons.

use core::ffi::c_void;
use core::fmt;

/// A rectangle on the screen, in pixels.
///
/// C: `tagRECT` of `windef.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RECT {
    /// Where it starts.
    pub left: i32,
    /// Where it starts.
    pub top: i32,
    /// Where it ends: the first column that is not inside.
    pub right: i32,
    /// Where it ends: the first row that is not inside.
    pub bottom: i32,
}

layout!(RECT {
    size 16/16, align 4/4, left 0/0, top 4/4, right 8/8, bottom 12/12
});

/// A handle of an icon (`windef.h`). It means nothing outside of Windows; DestroyIcon destroys
/// the icon.
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct HICON(pub *mut c_void);

impl HICON {
    /// Whether there is no icon.
    pub const fn is_null(self) -> bool {
        self.0.is_null()
    }
}

impl fmt::Debug for HICON {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HICON({:?})", self.0)
    }
}

plain_zeroed!(RECT, HICON);
