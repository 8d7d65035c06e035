//! Blocks of the caller's that the callee may replace or make.

use super::{Null, Param, Place, Seen, give};
use core::cell::UnsafeCell;
use core::marker::PhantomData;
use mapi_core::boundary::View;
use mapi_core::{Cleared, Fill, Filled, MapiBox, MapiView, Replaced, memory};

/// `#[inout] *mut *mut T`: a block that the callee may replace.
pub struct InOutBox<T> {
    block: Place<*mut T>,
    lent: UnsafeCell<Option<MapiBox<T>>>,
    null: Null,
}

impl<T> InOutBox<T> {
    pub fn new() -> Self {
        Self {
            block: Place::new(),
            lent: UnsafeCell::new(None),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *mut *mut T {
        self.null.or(self.block.ptr())
    }

    pub fn arg(&self) -> &mut Option<MapiBox<T>> {
        // SAFETY: borrowed once at a time.
        let lent = unsafe { &mut *self.lent.get() };
        *lent = Some(give::block());
        lent
    }
}

impl<T> Param for InOutBox<T> {
    fn set(&self, null: bool) {
        free(&self.block);
        self.null.set(null);
        self.block.set(give::block::<T>().into_raw());
    }

    fn seen(&self) -> Option<Seen> {
        Some(at(&self.block))
    }

    /// The checked call lends one of its own.
    fn is_same_when_checked(&self) -> bool {
        false
    }
}

impl<T> Drop for InOutBox<T> {
    fn drop(&mut self) {
        free(&self.block);
    }
}

fn at<T>(place: &Place<*mut T>) -> Seen {
    // SAFETY: the place is there.
    Seen::At(unsafe { *place.ptr() }.addr())
}

/// Frees the caller's block.
fn free<T>(place: &Place<*mut T>) {
    // SAFETY: null or a block that is the caller's.
    unsafe { memory::free((*place.ptr()).cast()) }
    place.clear();
}

/// `#[inout] #[view] *mut *mut T`, as `How` has it.
pub struct Placed<T, How> {
    place: Place<*mut T>,
    /// Of which C has the address where the callee may not replace it.
    block: MapiView<T>,
    lent: UnsafeCell<Option<MapiView<T>>>,
    null: Null,
    how: PhantomData<How>,
}

impl<T: View, How> Placed<T, How> {
    pub fn new() -> Self {
        Self {
            place: Place::new(),
            block: give::view(),
            lent: UnsafeCell::new(None),
            null: Null::default(),
            how: PhantomData,
        }
    }

    pub fn raw(&self) -> *mut *mut T {
        self.null.or(self.place.ptr())
    }

    fn lent(&self) -> &mut Option<MapiView<T>> {
        // SAFETY: borrowed once at a time.
        unsafe { &mut *self.lent.get() }
    }
}

impl<T: View> Placed<T, Replaced> {
    pub fn arg(&self) -> &mut Option<MapiView<T>> {
        let lent = self.lent();
        *lent = Some(give::view());
        lent
    }
}

impl<T: View> Param for Placed<T, Replaced> {
    fn set(&self, null: bool) {
        free(&self.place);
        self.null.set(null);
        self.place.set(give::block::<T>().into_raw());
    }

    fn seen(&self) -> Option<Seen> {
        Some(at(&self.place))
    }

    fn is_same_when_checked(&self) -> bool {
        false
    }

    fn end(&self) {
        free(&self.place);
    }
}

impl<T: View> Placed<T, Cleared> {
    pub fn arg(&self) -> &mut Option<MapiView<T>> {
        let lent = self.lent();
        *lent = None;
        lent
    }
}

impl<T: View> Param for Placed<T, Cleared> {
    fn set(&self, null: bool) {
        self.null.set(null);
        self.place.soil();
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::At(0))
    }

    fn is_same_when_checked(&self) -> bool {
        false
    }

    fn bad(&self) {
        assert!(self.null.get() || self.place.is_clear());
    }
}

impl<T: View> Placed<T, Filled> {
    pub fn arg(&self) -> Fill<'_, T> {
        let lent = self.lent();
        *lent = Some(give::view());
        Fill::Wanted(lent)
    }
}

impl<T: View> Param for Placed<T, Filled> {
    fn set(&self, null: bool) {
        self.null.set(null);
        self.place.set(self.block.as_ptr());
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::At(self.block.as_ptr().addr()))
    }

    fn is_same_when_checked(&self) -> bool {
        false
    }
}
