//! Blocks of the caller's that the callee may replace or make.

use super::{Null, Param, Place, Seen, give};
use core::cell::UnsafeCell;
use mapi_core::boundary::View;
use mapi_core::{MapiBox, MapiView, memory};

/// `#[inout] *mut *mut T`, `#[out] #[always] *mut *mut T`: a block that the callee may replace.
pub struct InOutBox<T, const VIEW: bool> {
    block: Place<*mut T>,
    lent: UnsafeCell<Option<MapiBox<T>>>,
    lent_view: UnsafeCell<Option<MapiView<T>>>,
    /// Whether the callee clears it first.
    clear: bool,
    null: Null,
}

impl<T, const VIEW: bool> InOutBox<T, VIEW> {
    pub fn new(clear: bool) -> Self {
        Self {
            block: Place::new(),
            lent: UnsafeCell::new(None),
            lent_view: UnsafeCell::new(None),
            clear,
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *mut *mut T {
        self.null.or(self.block.ptr())
    }

    fn free(&self) {
        // SAFETY: null or a block that is the caller's; where it is to be cleared, nothing was.
        let block = unsafe { *self.block.ptr() };
        if !self.clear {
            // SAFETY: as above.
            unsafe { memory::free(block.cast()) }
        }
        self.block.clear();
    }
}

impl<T> InOutBox<T, false> {
    pub fn arg(&self) -> &mut Option<MapiBox<T>> {
        // SAFETY: borrowed once at a time.
        let lent = unsafe { &mut *self.lent.get() };
        *lent = (!self.clear).then(give::block);
        lent
    }
}

impl<T: View> InOutBox<T, true> {
    pub fn arg(&self) -> &mut Option<MapiView<T>> {
        // SAFETY: borrowed once at a time.
        let lent = unsafe { &mut *self.lent_view.get() };
        *lent = (!self.clear).then(give::view);
        lent
    }
}

impl<T, const VIEW: bool> Param for InOutBox<T, VIEW> {
    fn set(&self, null: bool) {
        self.free();
        self.null.set(null);
        if self.clear {
            self.block.soil();
        } else {
            self.block.set(give::block::<T>().into_raw());
        }
    }

    fn seen(&self) -> Option<Seen> {
        // SAFETY: the place is there.
        let block = unsafe { *self.block.ptr() };
        Some(Seen::At(if self.clear { 0 } else { block.addr() }))
    }

    /// The checked call lends one of its own.
    fn is_same_when_checked(&self) -> bool {
        false
    }

    fn bad(&self) {
        assert!(!self.clear || self.null.get() || self.block.is_clear());
    }
}

impl<T, const VIEW: bool> Drop for InOutBox<T, VIEW> {
    fn drop(&mut self) {
        self.free();
    }
}

/// `#[inout] #[fill] #[view] *mut *mut T`: one that is there.
pub struct Fill<T> {
    block: MapiView<T>,
    place: Place<*mut T>,
    lent: UnsafeCell<Option<MapiView<T>>>,
    null: Null,
}

impl<T: View> Fill<T> {
    pub fn new() -> Self {
        Self {
            block: give::view(),
            place: Place::new(),
            lent: UnsafeCell::new(None),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *mut *mut T {
        self.null.or(self.place.ptr())
    }

    pub fn arg(&self) -> &mut Option<MapiView<T>> {
        // SAFETY: borrowed once at a time.
        let lent = unsafe { &mut *self.lent.get() };
        *lent = Some(give::view());
        lent
    }
}

impl<T: View> Param for Fill<T> {
    fn set(&self, null: bool) {
        self.null.set(null);
        self.place.set(self.block.as_ptr());
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::At(self.block.as_ptr().addr()))
    }

    /// The checked call lends one of its own.
    fn is_same_when_checked(&self) -> bool {
        false
    }
}
