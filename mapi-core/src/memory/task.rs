//! COM's task memory (CoTaskMemAlloc), in which the MIME engine hands things over.
//!
//! A caller never sees it: what is handed over is copied and freed at once. What an implementer
//! returns is handed over in it. Outside of Windows it is the memory of the C library.

#[cfg(feature = "embedded")]
mod malloc;
mod os;

use crate::abi::codes::{E_POINTER, MAPI_E_NOT_ENOUGH_MEMORY};
use crate::boundary::{Abi, Owner};
use core::mem;
use core::ptr::{self, NonNull};
use core::slice;
use std::ffi::CString;
use windows_core::Result;

/// The IMalloc of task memory, with a reference that is the caller's; null where COM gives none.
#[cfg(feature = "embedded")]
pub(crate) use malloc::get as malloc;

/// Frees a block; null is nothing to free.
///
/// # Safety
///
/// `block` is null or a live block of task memory, and nobody uses it any more.
pub unsafe fn free<T>(block: *mut T) {
    // SAFETY: the caller vouches for the block.
    unsafe { os::free(block.cast()) }
}

/// An array in task memory, which is freed with its owner.
#[derive(Debug)]
pub struct TaskArray<T> {
    /// Null where there is no element.
    ptr: *mut T,
    len: usize,
}

impl<T> TaskArray<T> {
    /// Moves `elements` to a new block. Fails with MAPI_E_NOT_ENOUGH_MEMORY. A type that needs more
    /// than the 8 bytes of alignment that COM's memory has everywhere does not compile:
    ///
    /// ```compile_fail,E0080
    /// #[repr(align(16))]
    /// struct Wide(u8);
    ///
    /// let _ = mapi_core::memory::TaskArray::of(vec![Wide(1)]);
    /// ```
    pub fn of(elements: Vec<T>) -> Result<Self> {
        const { super::assert_aligned::<T>() };
        let len = elements.len();
        if len == 0 {
            let ptr = ptr::null_mut();
            return Ok(Self { ptr, len });
        }
        // SAFETY: any size may be asked for.
        let block = unsafe { os::allocate(size_of_val(&elements[..])) }.cast::<T>();
        if block.is_null() {
            return Err(MAPI_E_NOT_ENOUGH_MEMORY.into());
        }
        // SAFETY: the block is new, aligned as was just asserted, and has room for the elements,
        // which are moved: the vector that is left has none to drop.
        unsafe {
            let mut elements = elements;
            ptr::copy_nonoverlapping(elements.as_ptr(), block, len);
            elements.set_len(0);
        }
        Ok(Self { ptr: block, len })
    }

    /// The number of elements.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Hands the block over; whoever gets it frees it. Null where there is no element.
    pub fn into_raw(self) -> *mut T {
        let ptr = self.ptr;
        mem::forget(self);
        ptr
    }
}

impl<T> Drop for TaskArray<T> {
    fn drop(&mut self) {
        if let Some(block) = NonNull::new(self.ptr) {
            // SAFETY: the block has as many elements, and this is its only owner.
            unsafe {
                ptr::drop_in_place(ptr::slice_from_raw_parts_mut(block.as_ptr(), self.len));
                free(block.as_ptr());
            }
        }
    }
}

/// A copy of an array that was handed over. Fails with E_POINTER where elements are counted and
/// cannot be there.
///
/// # Safety
///
/// `raw` is null or points to `count` elements.
pub(crate) unsafe fn copy_array<T: Copy>(raw: *const T, count: usize) -> Result<Vec<T>> {
    let fits = count <= isize::MAX as usize / size_of::<T>().max(1);
    if count == 0 {
        Ok(Vec::new())
    } else if raw.is_null() || !raw.is_aligned() || !fits {
        Err(E_POINTER.into())
    } else {
        // SAFETY: not null, aligned, not too long, and as the caller vouches.
        Ok(unsafe { slice::from_raw_parts(raw, count) }.to_vec())
    }
}

/// Copies an array that was handed over, and frees it.
///
/// # Safety
///
/// `raw` is null or a block of task memory with `count` elements that nobody else uses.
pub(crate) unsafe fn take_array<T: Copy>(raw: *mut T, count: usize) -> Result<Vec<T>> {
    // SAFETY: as the caller vouches.
    let copy = unsafe { copy_array(raw, count) };
    // SAFETY: the block is the caller's, and the copy has been made.
    unsafe { free(raw) };
    copy
}

/// Copies a string that was handed over, and frees it; `None` for null.
///
/// # Safety
///
/// `raw` is null or a block of task memory with a terminated string that nobody else uses.
pub(crate) unsafe fn take_string(raw: *mut u8) -> Option<CString> {
    if raw.is_null() {
        return None;
    }
    // SAFETY: not null, and as the caller vouches.
    let copy = unsafe { core::ffi::CStr::from_ptr(raw.cast()) }.to_owned();
    // SAFETY: the block is the caller's, and the copy has been made.
    unsafe { free(raw) };
    Some(copy)
}

/// A string in task memory.
pub(crate) fn string(text: CString) -> Result<TaskArray<u8>> {
    TaskArray::of(text.into_bytes_with_nul())
}

/// An interface whose methods hand over task memory, which their caller frees.
///
/// # Safety
///
/// They do.
pub unsafe trait HandsOverTaskMemory {}

// SAFETY: a terminated string in task memory; there is nothing to count.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for CString {
    type Raw = *mut u8;
    type Ready = TaskArray<u8>;

    unsafe fn take(_object: &I, raw: *mut u8, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so what it left is the caller's.
        unsafe { take_string(raw) }.ok_or_else(|| E_POINTER.into())
    }

    fn ready(self) -> Result<TaskArray<u8>> {
        string(self)
    }

    fn count(_ready: &TaskArray<u8>) -> usize {
        1
    }

    fn hand_over(ready: TaskArray<u8>) -> *mut u8 {
        ready.into_raw()
    }
}

// SAFETY: a terminated string in task memory or null; there is nothing to count.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for Option<CString> {
    type Raw = *mut u8;
    type Ready = Option<TaskArray<u8>>;

    unsafe fn take(_object: &I, raw: *mut u8, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so what it left is the caller's.
        Ok(unsafe { take_string(raw) })
    }

    fn ready(self) -> Result<Option<TaskArray<u8>>> {
        self.map(string).transpose()
    }

    fn count(_ready: &Option<TaskArray<u8>>) -> usize {
        1
    }

    fn hand_over(ready: Option<TaskArray<u8>>) -> *mut u8 {
        ready.map_or(ptr::null_mut(), TaskArray::into_raw)
    }
}

// SAFETY: the block has as many elements as it counts.
unsafe impl<I: HandsOverTaskMemory, T: Abi + Copy> Owner<I> for Vec<T> {
    type Raw = *mut T;
    type Ready = TaskArray<T>;

    unsafe fn take(_object: &I, raw: *mut T, count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so there are as many as it counted.
        unsafe { take_array(raw, count) }
    }

    fn ready(self) -> Result<TaskArray<T>> {
        TaskArray::of(self)
    }

    fn count(ready: &TaskArray<T>) -> usize {
        ready.len()
    }

    fn hand_over(ready: TaskArray<T>) -> *mut T {
        ready.into_raw()
    }
}

/// A block of task memory that an allocator is asked to free or to resize:
/// [`IMalloc`](crate::IMalloc) and [`IMimeAllocator`](crate::IMimeAllocator).
///
/// Safe code gets one from an allocator only, and hands it back once. Where it is dropped instead,
/// the block stays.
#[repr(transparent)]
#[derive(Debug)]
pub struct TaskBlock<T = TaskBytes>(*mut T);

// SAFETY: transparent over a raw pointer.
#[diagnostic::do_not_recommend]
unsafe impl<T: 'static> Abi for TaskBlock<T> {}

impl<T> TaskBlock<T> {
    /// Names a block.
    ///
    /// # Safety
    ///
    /// `block` is null or what the method to which this is passed may do its work on, with the
    /// numbers that are passed beside it.
    pub const unsafe fn from_raw(block: *mut T) -> Self {
        Self(block)
    }

    /// Where the block is; null where there is none.
    pub const fn as_ptr(&self) -> *mut T {
        self.0
    }
}

impl TaskBlock {
    /// The block, to ask about it; `None` where there is none.
    pub fn bytes(&self) -> Option<&TaskBytes> {
        // SAFETY: null, or an address that is not; nothing of the block belongs to the struct.
        unsafe { self.0.as_ref() }
    }
}

/// What is in a block of task memory. Only its address means anything.
// It has no size, so that a reference to it is one to any block, an empty one included.
#[repr(C)]
#[derive(Debug)]
pub struct TaskBytes([u8; 0]);

// SAFETY: nothing is read or written through it.
#[diagnostic::do_not_recommend]
unsafe impl Abi for TaskBytes {}
