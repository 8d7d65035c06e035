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

/// One `T` in a block of MAPI memory, with what is chained to it. Dropping it frees the block with
/// MAPIFreeBuffer.
///
/// It is read and written as a `T` where that is an [`Abi`] type. What has pointers or counts
/// inside is in a [`MapiView`](super::MapiView) instead.
pub struct MapiBox<T> {
    ptr: NonNull<T>,
    owned: PhantomData<T>,
}

impl<T: Abi> MapiBox<T> {
    /// Moves `value` to a new block. Fails with MAPI_E_NOT_ENOUGH_MEMORY. A type that needs more
    /// alignment than MAPI's memory has, 8 bytes, does not compile.
    pub fn new(value: T) -> Result<Self> {
        const { super::assert_aligned::<T>() };
        let block = allocate(size_of::<T>())?.cast::<T>();
        // SAFETY: the block is new, aligned for a `T` as was just asserted, and has room for one.
        unsafe {
            block.write(value);
            Ok(Self::from_raw(block))
        }
    }
}

impl<T> MapiBox<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// `ptr` is the aligned start of a block of MAPI memory that holds a `T` and that nobody else
    /// frees.
    pub const unsafe fn from_raw(ptr: NonNull<T>) -> Self {
        let owned = PhantomData;
        Self { ptr, owned }
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
    pub const fn as_ptr(&self) -> *mut T {
        self.ptr.as_ptr()
    }
}

impl<T> Drop for MapiBox<T> {
    fn drop(&mut self) {
        // SAFETY: `from_raw` took over the only right to free the block.
        unsafe { free(self.ptr.as_ptr().cast()) }
    }
}

impl<T: Abi> Deref for MapiBox<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: `from_raw` requires a `T` there, and the block lives as long as `self`.
        unsafe { self.ptr.as_ref() }
    }
}

impl<T: Abi> DerefMut for MapiBox<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as for `deref`, and `self` is borrowed mutably.
        unsafe { self.ptr.as_mut() }
    }
}

impl<T: Abi + fmt::Debug> fmt::Debug for MapiBox<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

/// A counted array in a block of MAPI memory, with what is chained to it. Dropping it frees the
/// block with MAPIFreeBuffer.
///
/// It is a slice of `T` where that is an [`Abi`] type. What has pointers or counts inside is in
/// [`MapiViews`](super::MapiViews) instead.
pub struct MapiArray<T> {
    /// `None` where no block came with a count of 0.
    ptr: Option<NonNull<T>>,
    len: usize,
    owned: PhantomData<T>,
}

impl<T: Abi + Copy> MapiArray<T> {
    /// Copies `elements` to a new block. Fails with MAPI_E_NOT_ENOUGH_MEMORY. A type that needs
    /// more alignment than MAPI's memory has, 8 bytes, does not compile.
    pub fn new(elements: &[T]) -> Result<Self> {
        if elements.is_empty() {
            return Ok(Self::default());
        }
        let block = copy_to_block(elements)?;
        // SAFETY: a new block with a copy of the elements.
        Ok(unsafe { Self::from_raw(block.as_ptr(), elements.len()) })
    }
}

impl<T> MapiArray<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// `ptr` is null with `len` 0, or the aligned start of a block of MAPI memory that holds
    /// `len` elements and that nobody else frees.
    pub const unsafe fn from_raw(ptr: *mut T, len: usize) -> Self {
        Self {
            ptr: NonNull::new(ptr),
            len,
            owned: PhantomData,
        }
    }

    /// The number of elements.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer. Null where there is
    /// no element and no block.
    pub fn into_raw(self) -> *mut T {
        let ptr = self.as_ptr();
        core::mem::forget(self);
        ptr
    }

    /// Where the first element is; null where there is no element and no block.
    pub const fn as_ptr(&self) -> *mut T {
        match self.ptr {
            Some(ptr) => ptr.as_ptr(),
            None => ptr::null_mut(),
        }
    }

    /// The elements, whatever is in them.
    pub(super) const fn elements(&self) -> &[T] {
        match self.ptr {
            // SAFETY: `from_raw` requires `len` elements there.
            Some(ptr) => unsafe { core::slice::from_raw_parts(ptr.as_ptr(), self.len) },
            None => &[],
        }
    }

    /// Copies `units` to memory that is freed with this block, and returns where they are.
    /// Fails with MAPI_E_NOT_ENOUGH_MEMORY, also where an empty array has no block.
    pub fn attach<U: Copy>(&self, units: &[U]) -> Result<NonNull<U>> {
        attach(self.ptr.ok_or(MAPI_E_NOT_ENOUGH_MEMORY)?.cast(), units)
    }
}

impl<T> Default for MapiArray<T> {
    /// No element and no block.
    fn default() -> Self {
        // SAFETY: null with no element.
        unsafe { Self::from_raw(ptr::null_mut(), 0) }
    }
}

impl<T> Drop for MapiArray<T> {
    fn drop(&mut self) {
        // SAFETY: `from_raw` took over the only right to free the block.
        unsafe { free(self.as_ptr().cast()) }
    }
}

impl<T: Abi> Deref for MapiArray<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.elements()
    }
}

impl<T: Abi> DerefMut for MapiArray<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        match self.ptr {
            // SAFETY: `from_raw` requires `len` elements there, and `self` is borrowed mutably.
            Some(ptr) => unsafe { core::slice::from_raw_parts_mut(ptr.as_ptr(), self.len) },
            None => &mut [],
        }
    }
}

impl<T: Abi + fmt::Debug> fmt::Debug for MapiArray<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

fn attach<U: Copy>(parent: NonNull<c_void>, units: &[U]) -> Result<NonNull<U>> {
    const { super::assert_aligned::<U>() };
    // SAFETY: an owner's block is live.
    let block = unsafe { allocate_more(size_of_val(units), parent) }?.cast::<U>();
    // SAFETY: the block has room for `units` and is new, so they do not overlap.
    unsafe { ptr::copy_nonoverlapping(units.as_ptr(), block.as_ptr(), units.len()) };
    Ok(block)
}
