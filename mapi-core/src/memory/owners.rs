//! Owners of MAPI memory: one struct, or a counted array.

use super::{allocate, allocate_more, copy_to_block, free};
use crate::abi::codes::MAPI_E_NOT_ENOUGH_MEMORY;
use crate::boundary::Abi;
use core::ffi::c_void;
use core::fmt;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use core::ptr::{self, NonNull};
use windows_core::Result;

/// One `T` in a block of MAPI memory, with what is chained to it. Dropping it frees the block
/// the way its type asks for: MAPIFreeBuffer, or FreeProws for a row set.
pub struct MapiBox<T> {
    ptr: NonNull<T>,
    free: unsafe fn(*mut T),
}

impl<T: Abi> MapiBox<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// `ptr` is the start of a block of MAPI memory that holds a `T` and that nobody else frees.
    pub unsafe fn from_raw(ptr: NonNull<T>) -> Self {
        // SAFETY: as the caller vouches.
        unsafe { Self::from_raw_with(ptr, T::free) }
    }

    /// Moves `value` to a new block. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(value: T) -> Result<Self> {
        let block = allocate(size_of::<T>())?.cast::<T>();
        // SAFETY: the block is new, aligned for every ABI type and has room for one `T`.
        unsafe {
            block.write(value);
            Ok(Self::from_raw(block))
        }
    }
}

impl<T> MapiBox<T> {
    /// Takes a block over that `free` frees.
    ///
    /// # Safety
    ///
    /// As for [`from_raw`](Self::from_raw), and `free` frees such a block.
    pub(crate) unsafe fn from_raw_with(ptr: NonNull<T>, free: unsafe fn(*mut T)) -> Self {
        Self { ptr, free }
    }

    /// Copies `units` to memory that is freed with this block, and returns where they are.
    /// Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn attach<U: Copy>(&self, units: &[U]) -> Result<NonNull<U>> {
        attach(self.ptr.cast(), units)
    }

    /// Hands the block over; whoever gets it frees it.
    pub fn into_raw(self) -> *mut T {
        let ptr = self.ptr.as_ptr();
        core::mem::forget(self);
        ptr
    }

    /// Where the value is.
    pub fn as_ptr(&self) -> *mut T {
        self.ptr.as_ptr()
    }
}

impl<T> Drop for MapiBox<T> {
    fn drop(&mut self) {
        // SAFETY: `from_raw` took over the only right to free the block.
        unsafe { (self.free)(self.ptr.as_ptr()) }
    }
}

impl<T> Deref for MapiBox<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: `from_raw` requires a `T` there, and the block lives as long as `self`.
        unsafe { self.ptr.as_ref() }
    }
}

impl<T> DerefMut for MapiBox<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as for `deref`, and `self` is borrowed mutably.
        unsafe { self.ptr.as_mut() }
    }
}

impl<T: fmt::Debug> fmt::Debug for MapiBox<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

/// A counted array in a block of MAPI memory, with what is chained to it.
pub struct MapiArray<T> {
    /// `None` where no block came with a count of 0.
    ptr: Option<NonNull<T>>,
    len: usize,
    owned: PhantomData<T>,
}

impl<T> MapiArray<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// `ptr` is null with `len` 0, or the aligned start of a block of MAPI memory that holds
    /// `len` valid elements and that nobody else frees.
    pub unsafe fn from_raw(ptr: *mut T, len: usize) -> Self {
        Self {
            ptr: NonNull::new(ptr),
            len,
            owned: PhantomData,
        }
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer. Null where there is
    /// no element and no block.
    pub fn into_raw(self) -> *mut T {
        let ptr = self.as_ptr();
        core::mem::forget(self);
        ptr
    }

    /// Where the first element is; null where there is no element and no block.
    pub fn as_ptr(&self) -> *mut T {
        self.ptr.map_or(ptr::null_mut(), NonNull::as_ptr)
    }

    /// Copies `units` to memory that is freed with this block, and returns where they are.
    /// Fails with MAPI_E_NOT_ENOUGH_MEMORY, also where an empty array has no block.
    pub fn attach<U: Copy>(&self, units: &[U]) -> Result<NonNull<U>> {
        attach(self.ptr.ok_or(MAPI_E_NOT_ENOUGH_MEMORY)?.cast(), units)
    }
}

impl<T: Copy> MapiArray<T> {
    /// Copies `elements` to a new block. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(elements: &[T]) -> Result<Self> {
        let ptr = if elements.is_empty() {
            ptr::null_mut()
        } else {
            copy_to_block(elements)?.as_ptr()
        };
        // SAFETY: null with no elements, or a new block with a copy of them.
        Ok(unsafe { Self::from_raw(ptr, elements.len()) })
    }
}

impl<T> Default for MapiArray<T> {
    /// No element and no block.
    fn default() -> Self {
        Self {
            ptr: None,
            len: 0,
            owned: PhantomData,
        }
    }
}

impl<T> Drop for MapiArray<T> {
    fn drop(&mut self) {
        // SAFETY: `from_raw` took over the only right to free the block.
        unsafe { free(self.as_ptr().cast()) }
    }
}

impl<T> Deref for MapiArray<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self.ptr {
            // SAFETY: `from_raw` requires `len` elements there.
            Some(ptr) => unsafe { core::slice::from_raw_parts(ptr.as_ptr(), self.len) },
            None => &[],
        }
    }
}

impl<T> DerefMut for MapiArray<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        match self.ptr {
            // SAFETY: as for `deref`, and `self` is borrowed mutably.
            Some(ptr) => unsafe { core::slice::from_raw_parts_mut(ptr.as_ptr(), self.len) },
            None => &mut [],
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for MapiArray<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

fn attach<U: Copy>(parent: NonNull<c_void>, units: &[U]) -> Result<NonNull<U>> {
    // SAFETY: an owner's block is live.
    let block = unsafe { allocate_more(size_of_val(units), parent) }?.cast::<U>();
    // SAFETY: the block has room for `units` and is new, so they do not overlap.
    unsafe { ptr::copy_nonoverlapping(units.as_ptr(), block.as_ptr(), units.len()) };
    Ok(block)
}
