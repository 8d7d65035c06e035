//! A struct that is there, or the place for one.

use super::{Counted, MapiView, View, ViewMut};
use crate::private::entry::{Step, aligned, optional_aligned};
use core::fmt;
use core::ptr::{self, NonNull};
use windows_core::HRESULT;

/// What an implementer gets for `#[inout] #[fill] #[view] *mut *mut T`: the C caller's struct, or
/// the place for one where the C caller has none.
///
/// The C caller's need not be MAPI memory, it may stand on the stack. So it can be changed in
/// place, but neither freed nor replaced.
pub enum Fill<'a, T> {
    /// The C caller's.
    There(ViewMut<'a, T>),
    /// There is none. What is put here goes to the C caller if the method succeeds.
    Wanted(&'a mut Option<MapiView<T>>),
}

impl<T: View> Fill<'_, T> {
    /// The view of what is there; `None` where nothing is. Fails as [`View::view`].
    pub fn get(&self) -> Result<Option<T::Borrowed<'_>>, HRESULT> {
        match self {
            Self::There(there) => there.get().map(Some),
            Self::Wanted(made) => made.as_ref().map(MapiView::get).transpose(),
        }
    }
}

impl<T: View> fmt::Debug for Fill<'_, T>
where
    for<'a> T::Borrowed<'a>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::There(there) => f.debug_tuple("There").field(there).finish(),
            Self::Wanted(made) => f.debug_tuple("Wanted").field(made).finish(),
        }
    }
}

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
    /// What is not null points to a variable with null or the address of a struct that describes
    /// itself truly and that nobody else uses while this value lives.
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
            // SAFETY: `new` requires a struct that describes itself truly.
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
        // SAFETY: `new` and `MapiView` require a struct that describes itself truly.
        counted.map_or(0, |counted| unsafe { T::count(counted) })
    }
}
