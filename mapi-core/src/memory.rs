//! MAPI's allocator, and owners of what methods hand over.
//!
//! What a MAPI method allocates, its caller frees, so both sides must use one allocator:
//! MAPIAllocateBuffer, MAPIAllocateMore (a block that is freed with another) and MAPIFreeBuffer.
//! The process has one such allocator. It is the built-in one until [`adopt`] is called with the
//! functions of a MAPI DLL, such as those that a provider's init function is handed.
//!
//! ```
//! use mapi_core::MapiArray;
//!
//! let ids = MapiArray::new(&[1u32, 2, 3])?;
//! assert_eq!(&*ids, [1, 2, 3]);
//! # mapi_core::windows_core::Result::Ok(())
//! ```

mod blocks;
mod builtin;
mod given;
mod lock;
pub mod task;
pub mod text;
mod views;

pub use blocks::{MapiArray, MapiBox};
pub use given::{Duplicate, Given};
pub(crate) use lock::lock;
pub use task::{HandsOverTaskMemory, TaskArray, TaskBlock, TaskBytes};
pub use text::{MapiStr, MapiText, MapiTexts, TStr};
#[doc(hidden)]
pub use views::Block;
pub use views::{Fill, MapiPointers, MapiView, MapiViews};

use crate::abi::{
    LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER,
    codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY},
};
use crate::boundary::ALIGN;
use crate::boundary::arena::{Arena, Slots};
use core::ffi::c_void;
use core::ptr::{self, NonNull};
use std::sync::OnceLock;
use windows_core::Result;

pub use crate::abi::{AllocateBuffer, AllocateMore, FreeBuffer};

/// The three functions of a MAPI allocator.
#[derive(Clone, Copy, Debug)]
pub struct Allocator {
    allocate_buffer: AllocateBuffer,
    allocate_more: AllocateMore,
    free_buffer: FreeBuffer,
}

impl Allocator {
    /// The one that comes with this crate: the same semantics, safe from any thread. In a debug
    /// build it ends the process when it is asked to free what is no block of its own; in a release
    /// build it answers MAPI_E_INVALID_PARAMETER and leaves the memory alone.
    pub const BUILT_IN: Self = Self {
        allocate_buffer: builtin::allocate_buffer,
        allocate_more: builtin::allocate_more,
        free_buffer: builtin::free_buffer,
    };

    /// Three functions that belong together.
    ///
    /// # Safety
    ///
    /// They behave as MAPI documents them, from any thread, as long as the process lives.
    pub const unsafe fn new(
        allocate_buffer: AllocateBuffer,
        allocate_more: AllocateMore,
        free_buffer: FreeBuffer,
    ) -> Self {
        Self {
            allocate_buffer,
            allocate_more,
            free_buffer,
        }
    }

    /// MAPIAllocateBuffer.
    pub const fn allocate_buffer(self) -> AllocateBuffer {
        self.allocate_buffer
    }

    /// MAPIAllocateMore.
    pub const fn allocate_more(self) -> AllocateMore {
        self.allocate_more
    }

    /// MAPIFreeBuffer.
    pub const fn free_buffer(self) -> FreeBuffer {
        self.free_buffer
    }

    /// The three functions as
    /// [`get_mem_alloc_routines`](crate::IMAPISupport::get_mem_alloc_routines) returns them;
    /// `None` where one of them is null.
    pub fn from_routines(
        (allocate_buffer, allocate_more, free_buffer): (
            LPALLOCATEBUFFER,
            LPALLOCATEMORE,
            LPFREEBUFFER,
        ),
    ) -> Option<Self> {
        Some(Self {
            allocate_buffer: *allocate_buffer.0?,
            allocate_more: *allocate_more.0?,
            free_buffer: *free_buffer.0?,
        })
    }

    /// The three functions as [`from_routines`](Self::from_routines) takes them.
    pub const fn routines(self) -> (LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER) {
        // SAFETY: `new` requires that each can be called as MAPI documents it, and
        // `from_routines` takes those for which that was said before.
        unsafe {
            (
                LPALLOCATEBUFFER::new(self.allocate_buffer),
                LPALLOCATEMORE::new(self.allocate_more),
                LPFREEBUFFER::new(self.free_buffer),
            )
        }
    }
}

impl PartialEq for Allocator {
    fn eq(&self, other: &Self) -> bool {
        ptr::fn_addr_eq(self.allocate_buffer, other.allocate_buffer)
            && ptr::fn_addr_eq(self.allocate_more, other.allocate_more)
            && ptr::fn_addr_eq(self.free_buffer, other.free_buffer)
    }
}

impl Eq for Allocator {}

static ADOPTED: OnceLock<Allocator> = OnceLock::new();

/// Makes `allocator` that of the process. Blocks that the built-in one has allocated before are
/// still freed by it.
///
/// Fails with MAPI_E_INVALID_PARAMETER where another one was adopted before: blocks of that one
/// may be alive and nobody could tell whose they are. Adopting the same one again is fine, as
/// happens where one DLL holds several providers.
///
/// # Safety
///
/// The three functions are of one allocator: a block of the first can be passed to the others.
pub unsafe fn adopt(allocator: Allocator) -> Result<()> {
    if *ADOPTED.get_or_init(|| allocator) == allocator {
        Ok(())
    } else {
        Err(MAPI_E_INVALID_PARAMETER.into())
    }
}

/// The allocator of the process.
pub fn allocator() -> Allocator {
    ADOPTED.get().copied().unwrap_or(Allocator::BUILT_IN)
}

/// How many blocks of the built-in allocator are live, those that are chained to others not
/// counted. A test that compares it before and after finds what was never freed.
pub fn built_in_blocks() -> usize {
    builtin::live()
}

/// A new block of `size` bytes, aligned for every MAPI struct; its content is not defined.
/// Fails with MAPI_E_NOT_ENOUGH_MEMORY, also where `size` does not fit in 32 bits.
pub fn allocate(size: usize) -> Result<NonNull<c_void>> {
    let size = u32::try_from(size).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
    let mut block = ptr::null_mut();
    // SAFETY: `block` is a place for one pointer.
    unsafe { (allocator().allocate_buffer)(size, &mut block) }.ok()?;
    NonNull::new(block).ok_or_else(|| MAPI_E_NOT_ENOUGH_MEMORY.into())
}

/// A block of `size` bytes that is freed together with `parent`.
/// Fails with MAPI_E_NOT_ENOUGH_MEMORY, also where `size` does not fit in 32 bits.
///
/// # Safety
///
/// `parent` is a live block that [`allocate`] or MAPIAllocateBuffer returned.
pub unsafe fn allocate_more(size: usize, parent: NonNull<c_void>) -> Result<NonNull<c_void>> {
    let size = u32::try_from(size).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
    let mut block = ptr::null_mut();
    let allocate_more = match ADOPTED.get() {
        Some(adopted) if !builtin::owns(parent.as_ptr()) => adopted.allocate_more,
        _ => builtin::allocate_more,
    };
    // SAFETY: the caller vouches for `parent`; `block` is a place for one pointer.
    unsafe { allocate_more(size, parent.as_ptr(), &mut block) }.ok()?;
    NonNull::new(block).ok_or_else(|| MAPI_E_NOT_ENOUGH_MEMORY.into())
}

/// Frees a block and all that is chained to it; null is nothing to free.
///
/// # Safety
///
/// `block` is null or a live block that [`allocate`] or MAPIAllocateBuffer returned, and nobody
/// uses it or what is chained to it any more.
pub unsafe fn free(block: *mut c_void) {
    if !block.is_null() {
        // SAFETY: as the caller vouches.
        unsafe { free_checked(block) };
    }
}

/// [`free`] for a caller in C, who is told of what is no block: MAPIFreeBuffer.
///
/// # Safety
///
/// As for [`free`]; what is no block is found out, where the process has no other allocator.
pub(crate) unsafe fn free_checked(block: *mut c_void) -> u32 {
    let free_buffer = match ADOPTED.get() {
        Some(adopted) if !builtin::owns(block) => adopted.free_buffer,
        _ => builtin::free_buffer,
    };
    // SAFETY: the caller vouches for `block`, and it goes back to the allocator that made it.
    unsafe { free_buffer(block) }
}

/// Fails to compile where a type needs more alignment than MAPI's memory, or COM's, has.
const fn assert_aligned<T>() {
    assert!(
        align_of::<T>() <= ALIGN,
        "MAPI's memory is aligned to 8 bytes, and the type needs more"
    );
}

/// A new block with a copy of `units`.
pub(crate) fn copy_to_block<T: Copy>(units: &[T]) -> Result<NonNull<T>> {
    const { assert_aligned::<T>() };
    let block = allocate(size_of_val(units))?.cast::<T>();
    // SAFETY: the block has room for `units` and is new, so they do not overlap.
    unsafe { ptr::copy_nonoverlapping(units.as_ptr(), block.as_ptr(), units.len()) };
    Ok(block)
}

impl Arena {
    /// A block of MAPI memory that `steps` fill; what they place first is at its start.
    /// Fails with MAPI_E_NOT_ENOUGH_MEMORY, and as the steps do.
    pub fn block<T>(steps: impl Fn(&mut Self) -> Slots<T>) -> Result<NonNull<T>> {
        Self::block_of(Self::measured(&steps)?, steps)
    }

    /// The same where the size is known, or more than that.
    #[inline]
    pub fn block_of<T>(
        size: usize,
        steps: impl FnOnce(&mut Self) -> Slots<T>,
    ) -> Result<NonNull<T>> {
        let block = allocate(size)?;
        // SAFETY: a new block of that size, which MAPI aligns.
        let mut arena = unsafe { Self::writing(block.cast(), size) };
        let unused = Unused(block);
        let start = NonNull::new(steps(&mut arena).as_ptr());
        match (arena.done(), start) {
            (Ok(()), Some(start)) => {
                core::mem::forget(unused);
                Ok(start)
            }
            (done, _) => Err(done.err().unwrap_or(MAPI_E_NOT_ENOUGH_MEMORY).into()),
        }
    }
}

/// A block that nobody has yet.
struct Unused(NonNull<c_void>);

impl Drop for Unused {
    fn drop(&mut self) {
        // SAFETY: `block_of` makes one of a new block, which it hands over only where this is
        // forgotten.
        unsafe { free(self.0.as_ptr()) }
    }
}
