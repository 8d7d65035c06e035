//! Memory that a method may replace.

use super::{Step, invalid, usable};
use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use crate::boundary::read::fits;
use crate::boundary::{Abi, Count};
use crate::memory::{Block, MapiArray};
use core::ptr;

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
        if !usable(home) {
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
        if !usable(home) || !usable(count) {
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
