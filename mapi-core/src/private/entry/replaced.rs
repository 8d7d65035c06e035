//! Memory that a method may replace or fill.

use super::{Step, invalid, present};
use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use crate::boundary::read::fits;
use crate::boundary::{Abi, Count, Counted, View, ViewMut};
use crate::memory::{Block, Fill, MapiArray, MapiView};
use crate::private::in_place::{How, InPlace};
use core::fmt;
use core::ptr::{self, NonNull};

/// Memory that the method may replace: in its hands for the call, back in the C caller's
/// variable afterwards, whatever happens.
#[derive(Debug)]
pub struct Borrowed<T, B: Block<T>> {
    home: *mut *mut T,
    /// Whether the caller takes texts for UTF-16, where flags of the call tell.
    wide: Option<bool>,
    /// What the method works on.
    pub value: Option<B>,
}

impl<T, B: Block<T>> Borrowed<T, B> {
    /// # Safety
    ///
    /// What is not null points to a variable with null or a block of MAPI memory with a `T`, which
    /// is well-formed where it is viewed.
    pub unsafe fn new(home: *mut *mut T) -> Step<Self> {
        if !present(home) {
            return Err(invalid());
        }
        // SAFETY: not null, aligned, and as the caller vouches.
        let block = unsafe { *home };
        if !block.is_aligned() {
            return Err(invalid());
        }
        // SAFETY: as the caller vouches.
        let value = unsafe { B::take(block) };
        let wide = None;
        Ok(Self { home, wide, value })
    }

    /// The same where flags of the call tell the width of texts. What the method leaves in another
    /// one is freed, and the caller gets nothing.
    pub fn of_width(mut self, wide: bool) -> Self {
        self.wide = Some(wide);
        self
    }

    /// # Safety
    ///
    /// As for [`new`](Self::new).
    pub unsafe fn optional(home: *mut *mut T) -> Step<Option<Self>> {
        if home.is_null() {
            Ok(None)
        } else {
            // SAFETY: as the caller vouches.
            unsafe { Self::new(home) }.map(Some)
        }
    }
}

impl<T, B: Block<T>> Drop for Borrowed<T, B> {
    fn drop(&mut self) {
        let value = self.value.take();
        let value = value.filter(|value| self.wide.is_none_or(|wide| value.is_of_width(wide)));
        let block = value.map_or(ptr::null_mut(), B::into_raw);
        // SAFETY: `new` saw that the variable is there.
        unsafe { *self.home = block }
    }
}

/// An array that the method may replace: in its hands for the call, back in the C caller's
/// variables afterwards, whatever happens.
#[derive(Debug)]
pub struct BorrowedArray<T: Abi, C: Count> {
    home: *mut *mut T,
    count: *mut C,
    /// What the method works on.
    pub value: MapiArray<T>,
}

impl<T: Abi, C: Count> BorrowedArray<T, C> {
    /// # Safety
    ///
    /// What is not null points to variables with null or a block of MAPI memory, and with the
    /// number of elements in it.
    pub unsafe fn new(home: *mut *mut T, count: *mut C) -> Step<Self> {
        if !present(home) || !present(count) {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        // SAFETY: not null, aligned, and as the caller vouches.
        let (block, len) = unsafe { (*home, (*count).to_usize()) };
        if !block.is_aligned() || !fits(block, len) || (block.is_null() && len != 0) {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        // SAFETY: aligned, not too long, there where elements are counted, and as the caller
        // vouches.
        let value = unsafe { MapiArray::from_raw(block, len) };
        Ok(Self { home, count, value })
    }
}

impl<T: Abi, C: Count> Drop for BorrowedArray<T, C> {
    fn drop(&mut self) {
        let array = core::mem::take(&mut self.value);
        let (block, count) = match C::from_usize(array.len()) {
            Some(count) => (array.into_raw(), count),
            // More than the caller can count is freed here.
            None => (ptr::null_mut(), zero()),
        };
        // SAFETY: `new` saw that the variables are there.
        unsafe {
            *self.home = block;
            *self.count = count;
        }
    }
}

fn zero<C: Count>() -> C {
    // SAFETY: zeros are a value of every ABI type.
    unsafe { core::mem::zeroed() }
}

impl<T: View + Counted> Borrowed<T, MapiView<T>> {
    /// How much the struct counts that is there now.
    pub fn count(&self) -> usize {
        // SAFETY: a `MapiView` has a well-formed struct.
        self.value
            .as_ref()
            .map_or(0, |there| unsafe { T::count(there.as_ptr()) })
    }
}

/// A struct of the C caller's, or the place for one.
pub struct Filling<T: View> {
    home: *mut *mut T,
    there: Option<NonNull<T>>,
    made: Option<MapiView<T>>,
}

impl<T: View> fmt::Debug for Filling<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filling")
            .field("home", &self.home)
            .finish_non_exhaustive()
    }
}

impl<T: View> Filling<T> {
    /// # Safety
    ///
    /// What is not null points to a variable with null or the address of a well-formed struct
    /// that nobody else uses while this value lives.
    pub unsafe fn new(home: *mut *mut T) -> Step<Self> {
        if !present(home) {
            return Err(invalid());
        }
        // SAFETY: as the caller vouches.
        unsafe { Self::optional(home) }
    }

    /// The same where the C caller may not want what the method makes.
    ///
    /// # Safety
    ///
    /// As for [`new`](Self::new).
    pub unsafe fn optional(home: *mut *mut T) -> Step<Self> {
        if !home.is_aligned() {
            return Err(invalid());
        }
        // SAFETY: aligned, and as the caller vouches.
        let there = unsafe { home.as_ref() }.map_or(ptr::null_mut(), |there| *there);
        if !there.is_aligned() {
            return Err(invalid());
        }
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

impl<T: View + Counted> Filling<T> {
    /// How much the struct counts that was there or that the method made.
    pub fn count(&self) -> usize {
        let made = self.made.as_ref().map(|made| made.as_ptr());
        let counted = self.there.map(NonNull::as_ptr).or(made);
        // SAFETY: `new` and `MapiView` require a well-formed struct.
        counted.map_or(0, |counted| unsafe { T::count(counted) })
    }
}

/// Treats a place as its type says before anything else is done.
///
/// # Safety
///
/// As for [`How::arrive`].
pub unsafe fn arrive<T: InPlace>(home: *mut *mut T) {
    // SAFETY: as the caller vouches.
    unsafe { <T::How as How<T>>::arrive(home) }
}

/// What is in a place, as its type says.
///
/// # Safety
///
/// As for [`How::receive`].
pub unsafe fn receive<T: InPlace>(
    home: *mut *mut T,
    wide: Option<bool>,
) -> Step<<T::How as How<T>>::Home> {
    // SAFETY: as the caller vouches.
    unsafe { <T::How as How<T>>::receive(home, wide) }
}

/// The same where the C caller may have no place.
///
/// # Safety
///
/// As for [`How::receive`].
pub unsafe fn receive_optional<T: InPlace>(
    home: *mut *mut T,
    wide: Option<bool>,
) -> Step<Option<<T::How as How<T>>::Home>> {
    if home.is_null() {
        return Ok(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { receive(home, wide) }.map(Some)
}
