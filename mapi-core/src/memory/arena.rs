//! One block for many things: their size is taken first, then they are laid out.

use crate::abi::codes::MAPI_E_NOT_ENOUGH_MEMORY;
use crate::memory;
use core::ptr::{self, NonNull};
use std::sync::Arc;
use windows_core::{Error, Result};

/// A block in the making. The same steps run twice: first to measure, without memory, and then
/// to write. What they write goes behind what they wrote before.
pub(crate) struct Arena {
    /// Null while measuring.
    start: *mut u8,
    size: usize,
    used: usize,
}

/// Blocks start at a multiple of this, and nothing in them asks for more.
const ALIGN: usize = 8;

/// A part of a block that is aligned for all that is in one.
#[derive(Clone, Copy)]
#[repr(align(8))]
pub(crate) struct Word(#[expect(dead_code, reason = "it is room")] u64);

impl Arena {
    /// What measures.
    fn measuring() -> Self {
        Self {
            start: ptr::null_mut(),
            size: isize::MAX as usize & !(ALIGN - 1),
            used: 0,
        }
    }

    /// Runs the steps to measure, has memory allocated, and runs them again to write. Returns
    /// what they made of the second run.
    fn twice<R>(
        steps: impl Fn(&mut Self) -> R,
        allocate: impl FnOnce(usize) -> Result<NonNull<u8>>,
    ) -> Result<R> {
        let mut measure = Self::measuring();
        steps(&mut measure);
        let start = allocate(measure.used)?;
        let mut arena = Self {
            start: start.as_ptr(),
            size: measure.used,
            used: 0,
        };
        Ok(steps(&mut arena))
    }

    /// A block of MAPI memory that `steps` fill; what they place first is at its start.
    /// Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn block<T>(steps: impl Fn(&mut Self) -> Slots<T>) -> Result<NonNull<T>> {
        let slots = Self::twice(steps, |size| Ok(memory::allocate(size)?.cast()))?;
        NonNull::new(slots.0).ok_or_else(|| Error::from_hresult(MAPI_E_NOT_ENOUGH_MEMORY))
    }

    /// The same where the size is known, or more than that.
    pub fn block_of<T>(
        size: usize,
        steps: impl FnOnce(&mut Self) -> Slots<T>,
    ) -> Result<NonNull<T>> {
        let mut arena = Self {
            start: memory::allocate(size)?.cast().as_ptr(),
            size,
            used: 0,
        };
        // A panic of the steps leaves the block behind, which is better than to free what may
        // be in use.
        NonNull::new(steps(&mut arena).0)
            .ok_or_else(|| Error::from_hresult(MAPI_E_NOT_ENOUGH_MEMORY))
    }

    /// How much `steps` need, which end at a multiple of 8 bytes.
    pub fn measure<R>(steps: impl FnOnce(&mut Self) -> R) -> usize {
        let mut measure = Self::measuring();
        steps(&mut measure);
        measure.used.next_multiple_of(ALIGN)
    }

    /// A buffer that `steps` fill; what they place first is at its start.
    pub fn buffer<R>(steps: impl Fn(&mut Self) -> R) -> Vec<u64> {
        let mut buffer = Vec::new();
        // Nothing fails here: a vector always has an address.
        let _ = Self::twice(steps, |size| {
            buffer = vec![0; size.div_ceil(ALIGN)];
            NonNull::new(buffer.as_mut_ptr().cast())
                .ok_or_else(|| Error::from_hresult(MAPI_E_NOT_ENOUGH_MEMORY))
        });
        buffer
    }

    /// A block that `steps` fill and many can read; what they place first is at its start.
    pub fn shared<R>(steps: impl Fn(&mut Self) -> R) -> Arc<[Word]> {
        let mut block: Arc<[Word]> = Arc::new([]);
        // Nothing fails here: a slice always has an address.
        let _ = Self::twice(steps, |size| {
            block = core::iter::repeat_n(Word(0), size.div_ceil(ALIGN)).collect();
            // Nobody else has it yet.
            Arc::get_mut(&mut block)
                .and_then(|words| NonNull::new(words.as_mut_ptr().cast()))
                .ok_or_else(|| Error::from_hresult(MAPI_E_NOT_ENOUGH_MEMORY))
        });
        block
    }

    /// What comes next is at a multiple of `align` bytes, which is one of 8 at most.
    pub fn align_to(&mut self, align: usize) {
        let padding = self.used.next_multiple_of(align) - self.used;
        self.reserve::<u8>(padding);
    }

    /// Room for `count` elements of `T`, which all have to be set.
    ///
    /// # Panics
    ///
    /// Where more is asked for than memory can have, or more than was measured.
    #[inline]
    pub fn reserve<T: Copy>(&mut self, count: usize) -> Slots<T> {
        const { assert!(align_of::<T>() <= ALIGN) };
        let at = self.used.next_multiple_of(align_of::<T>());
        let end = count
            .checked_mul(size_of::<T>())
            .and_then(|bytes| bytes.checked_add(at))
            .filter(|end| *end <= self.size)
            .expect("a value fits in memory, and is as large as it was");
        if self.start.is_null() {
            self.used = end;
            return Slots(ptr::null_mut());
        }
        self.used = end;
        // SAFETY: `at` is in the block; the place is aligned, since the block is.
        Slots(unsafe { self.start.add(at) }.cast())
    }

    /// Copies elements, and returns where they are; null while measuring.
    #[inline]
    pub fn put<T: Copy>(&mut self, elements: &[T]) -> *mut T {
        const { assert!(align_of::<T>() <= ALIGN) };
        self.put_at(self.used.next_multiple_of(align_of::<T>()), elements)
    }

    /// The same for bytes that are elements of anything.
    #[inline]
    pub fn put_aligned(&mut self, elements: &[u8]) -> *mut u8 {
        self.put_at(self.used.next_multiple_of(ALIGN), elements)
    }

    /// Copies elements to `at`, which is no less than `used` and aligned for them.
    #[inline]
    fn put_at<T: Copy>(&mut self, at: usize, elements: &[T]) -> *mut T {
        let end = at
            .checked_add(size_of_val(elements))
            .filter(|end| *end <= self.size)
            .expect("a value fits in memory, and is as large as it was");
        self.used = end;
        if self.start.is_null() {
            return ptr::null_mut();
        }
        // SAFETY: from `at` to `end` is in the block, as was just checked, and `at` is where the
        // elements are aligned; the block is new, so the elements are not in it.
        unsafe {
            let place = self.start.add(at).cast::<T>();
            ptr::copy_nonoverlapping(elements.as_ptr(), place, elements.len());
            place
        }
    }
}

/// Room for elements in a block; none while measuring.
pub(crate) struct Slots<T>(*mut T);

impl<T> Clone for Slots<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slots<T> {}

impl<T> Slots<T> {
    /// No room.
    pub const NONE: Self = Self(ptr::null_mut());

    /// Where the first of `count` elements is; null for none.
    pub fn or_null(self, count: usize) -> *mut T {
        if count == 0 { ptr::null_mut() } else { self.0 }
    }

    /// Where the first element is; null while measuring.
    pub fn as_ptr(self) -> *mut T {
        self.0
    }

    /// Sets an element.
    ///
    /// # Safety
    ///
    /// `index` is less than the count that the room was made for, and the block is not shared
    /// yet.
    #[inline]
    pub unsafe fn set(self, index: usize, value: T) {
        if !self.0.is_null() {
            // SAFETY: as the caller vouches.
            unsafe { self.0.add(index).write(value) }
        }
    }
}

/// Room for a struct with a counted tail.
pub(crate) struct Counted<T, E> {
    /// The struct, which starts with its count.
    pub header: Slots<T>,
    /// The tail.
    pub tail: Slots<E>,
    count: usize,
}

impl<T> Slots<T> {
    /// Room for a struct whose tail of `count` elements starts `at` bytes from its start.
    pub fn header_with_tail<E: Copy>(arena: &mut Arena, at: usize, count: usize) -> Counted<T, E> {
        const { assert!(align_of::<T>() >= align_of::<E>() && size_of::<T>() >= 4) };
        let bytes = count
            .checked_mul(size_of::<E>())
            .and_then(|tail| tail.checked_add(at))
            .expect("a value fits in memory")
            .max(size_of::<T>());
        arena.align_to(align_of::<T>());
        let start = arena.reserve::<u8>(bytes).as_ptr();
        if !start.is_null() {
            // SAFETY: the room is at least as large as the struct, whose one element is there for
            // whoever copies it.
            unsafe { start.write_bytes(0, size_of::<T>()) }
        }
        Counted {
            header: Slots(start.cast()),
            tail: Slots(if start.is_null() {
                ptr::null_mut()
            } else {
                start.wrapping_add(at).cast()
            }),
            count,
        }
    }
}

impl<T, E> Counted<T, E> {
    /// Copies elements to the tail.
    ///
    /// # Panics
    ///
    /// Where the tail was made for another number.
    pub fn fill(&self, elements: &[E])
    where
        E: Copy,
    {
        assert_eq!(self.count, elements.len());
        if !self.tail.0.is_null() {
            // SAFETY: the tail has room for as many, and is in a new block.
            unsafe {
                ptr::copy_nonoverlapping(elements.as_ptr(), self.tail.0, elements.len());
            }
        }
    }

    /// Writes the first member, a number of 32 bits.
    pub fn write(&self, first: u32) {
        self.write_at(0, first);
    }

    /// Writes the number of 32 bits that is `index` such numbers behind the start.
    pub fn write_at(&self, index: usize, number: u32) {
        assert!((index + 1) * 4 <= size_of::<T>() && align_of::<T>() >= 4);
        if !self.header.0.is_null() {
            // SAFETY: the room has a whole `T`, in which the number is, as was just asserted.
            unsafe { self.header.0.cast::<u32>().add(index).write(number) }
        }
    }
}

/// A count for C.
///
/// # Panics
///
/// Where there are more elements than 32 bits count.
#[inline]
pub(crate) fn counted(len: usize) -> u32 {
    u32::try_from(len).expect("C counts in 32 bits")
}
