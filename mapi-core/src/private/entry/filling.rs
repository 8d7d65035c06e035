//! A struct that is there, or the place for one.

use super::{Step, aligned, optional_aligned};
use crate::boundary::{Counted, ViewMut};
use crate::memory::{Fill, MapiView};
use core::fmt;
use core::ptr::{self, NonNull};

/// A struct of the C caller's, or the place for one.
pub struct Filling<T> {
    home: *mut *mut T,
    there: Option<NonNull<T>>,
    made: Option<MapiView<T>>,
}

impl<T> fmt::Debug for Filling<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filling")
            .field("home", &self.home)
            .finish_non_exhaustive()
    }
}

impl<T> Filling<T> {
    /// # Safety
    ///
    /// What is not null points to a variable with null or the address of a well-formed struct
    /// that nobody else uses while this value lives.
    pub unsafe fn new(home: *mut *mut T) -> Step<Self> {
        aligned(home)?;
        // SAFETY: as the caller vouches.
        unsafe { Self::optional(home) }
    }

    /// The same where the C caller may not want what the method makes.
    ///
    /// # Safety
    ///
    /// As for [`new`](Self::new).
    pub unsafe fn optional(home: *mut *mut T) -> Step<Self> {
        let there = match optional_aligned(home)? {
            // SAFETY: not null, aligned, and as the caller vouches.
            Some(home) => unsafe { *home },
            None => ptr::null_mut(),
        };
        optional_aligned(there)?;
        Ok(Self {
            home,
            there: NonNull::new(there),
            made: None,
        })
    }

    /// What the method gets.
    pub fn lend(&mut self) -> Fill<'_, T> {
        match self.there {
            // SAFETY: `new` requires a well-formed struct.
            Some(there) => Fill::There(unsafe { ViewMut::new(there) }),
            None => Fill::Wanted(&mut self.made),
        }
    }

    /// Hands over what the method made, or frees it where it is not wanted.
    pub fn commit(&mut self) {
        if let Some(made) = self.made.take()
            && !self.home.is_null()
        {
            // SAFETY: not null, and what is not is a variable, as `new` requires.
            unsafe { *self.home = made.into_raw() }
        }
    }
}

impl<T: Counted> Filling<T> {
    /// How much the struct counts that was there or that the method made.
    pub fn count(&self) -> usize {
        let made = self.made.as_ref().map(|made| made.as_ptr());
        let counted = self.there.map(NonNull::as_ptr).or(made);
        // SAFETY: `new` and `MapiView` require a well-formed struct.
        counted.map_or(0, |counted| unsafe { T::count(counted) })
    }
}
