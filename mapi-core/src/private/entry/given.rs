//! What the method gets, if it succeeds.

use super::Step;
use crate::memory::Given;
use core::fmt;
use core::mem::{self, ManuallyDrop};

/// What the C caller gives away: lent to the method, and its own once it has succeeded.
pub struct Taken<X: Given>(ManuallyDrop<X>);

impl<X: Given> fmt::Debug for Taken<X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Taken").finish_non_exhaustive()
    }
}

impl<X: Given> Taken<X> {
    /// # Safety
    ///
    /// `R` is a pointer, which is null or to what an `X` owns.
    pub unsafe fn new<R>(raw: R) -> Step<Self> {
        const {
            assert!(
                size_of::<R>() == size_of::<*mut ()>(),
                "what is given is one pointer"
            )
        };
        let raw = ManuallyDrop::new(raw);
        // SAFETY: as wide as a pointer, which it is.
        let raw = unsafe { mem::transmute_copy(&raw) };
        // SAFETY: as the caller vouches.
        unsafe { X::from_raw(raw) }.map(|given| Self(ManuallyDrop::new(given)))
    }

    /// What the method gets.
    pub fn get(&self) -> &X {
        &self.0
    }

    /// Takes it over, once the method has succeeded, and lets go of it.
    pub fn take(&mut self) {
        // SAFETY: called once, at the end.
        unsafe { ManuallyDrop::drop(&mut self.0) }
    }
}
