//! What windows are given: rectangles.

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

plain_zeroed!(RECT);
