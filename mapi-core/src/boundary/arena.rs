//! One block for many things: their size is taken first, then they are laid out.

use super::ALIGN;
use super::read::cold_path;
use crate::abi::codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY};
use core::mem::MaybeUninit;
use core::ptr::{self, NonNull};
use std::alloc::{Layout, alloc_zeroed};
use std::sync::Arc;
use windows_core::HRESULT;

/// A block in the making. The same steps run twice: first to measure, without memory, and then
/// to write. What they write goes behind what they wrote before.
///
/// A step that cannot be done, because memory has no room for it or C no number, is remembered,
/// and the others go on; who made the block gets the error and no block.
pub(crate) struct Arena {
    /// Null while measuring.
    start: *mut u8,
    size: usize,
    used: usize,
    /// Why there will be no block.
    failure: Option<HRESULT>,
}

/// A part of a block that is aligned for all that is in one, on any machine. That of `u64` is 4 on
/// some with 32 bits.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(8))]
pub(crate) struct Word([u8; ALIGN]);

const _: () = assert!(size_of::<Word>() == ALIGN && align_of::<Word>() == ALIGN);

impl Word {
    pub const ZERO: Self = Self([0; ALIGN]);
}

/// Zeros, no less than `size` bytes of them. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
pub(crate) fn words(size: usize) -> Result<Box<[Word]>, HRESULT> {
    let count = size.div_ceil(ALIGN);
    if count == 0 {
        return Ok(Box::default());
    }
    let layout = Layout::array::<Word>(count).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
    // SAFETY: the layout has a size.
    let words = unsafe { alloc_zeroed(layout) }.cast::<Word>();
    if words.is_null() {
        return Err(MAPI_E_NOT_ENOUGH_MEMORY);
    }
    // SAFETY: a new block of the layout that a box of as many words has, and zeros are words.
    Ok(unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(words, count)) })
}

impl Arena {
    /// What measures.
    const fn measuring() -> Self {
        Self {
            start: ptr::null_mut(),
            size: isize::MAX as usize & !(ALIGN - 1),
            used: 0,
            failure: None,
        }
    }

    /// A block to write to.
    ///
    /// # Safety
    ///
    /// `start` is a new block of `size` bytes that is aligned as [`Word`] is, and that nobody else
    /// uses while the steps run.
    pub const unsafe fn writing(start: NonNull<u8>, size: usize) -> Self {
        Self {
            start: start.as_ptr(),
            size,
            used: 0,
            failure: None,
        }
    }

    /// How much `steps` need. Fails with what made one of them fail.
    pub fn measured<R>(steps: impl FnOnce(&mut Self) -> R) -> Result<usize, HRESULT> {
        let mut arena = Self::measuring();
        steps(&mut arena);
        arena.done().map(|()| arena.used)
    }

    /// Whether all steps were done.
    #[inline(always)]
    pub fn done(&self) -> Result<(), HRESULT> {
        self.failure.map_or(Ok(()), Err)
    }

    /// Notes that a step cannot be done. Inline, as all that the steps for most values are made of,
    /// so that nobody needs the address of the arena, which stays in registers then.
    #[inline(always)]
    pub fn fail(&mut self, code: HRESULT) {
        cold_path();
        self.failure = self.failure.or(Some(code));
    }

    /// Runs steps that need its address, which are rare, on a copy.
    #[inline(always)]
    pub fn elsewhere<R>(&mut self, steps: impl FnOnce(&mut Self) -> R) -> R {
        let mut copy = Self { ..*self };
        let done = steps(&mut copy);
        *self = copy;
        done
    }

    /// How much `steps` need, which end at a multiple of 8 bytes. What fails in them fails again
    /// when they write.
    pub fn measure<R>(steps: impl FnOnce(&mut Self) -> R) -> usize {
        let mut arena = Self::measuring();
        steps(&mut arena);
        arena.used.next_multiple_of(ALIGN)
    }

    /// A buffer that `steps` fill; what they place first is at its start.
    ///
    /// Fails with MAPI_E_NOT_ENOUGH_MEMORY, and as the steps do.
    pub fn buffer<R>(steps: impl Fn(&mut Self) -> R) -> Result<Box<[Word]>, HRESULT> {
        let size = Self::measured(&steps)?;
        let mut buffer = words(size)?;
        // SAFETY: the buffer is new, has as many bytes or more, and starts with a word.
        let mut arena = unsafe { Self::writing(NonNull::from(&mut *buffer).cast(), size) };
        steps(&mut arena);
        arena.done().map(|()| buffer)
    }

    /// A block that `steps` fill and many can read; what they place first is at its start. Fails
    /// as the steps do.
    pub fn shared<R>(steps: impl Fn(&mut Self) -> R) -> Result<Arc<[Word]>, HRESULT> {
        let size = Self::measured(&steps)?;
        let mut block: Arc<[Word]> =
            core::iter::repeat_n(Word::ZERO, size.div_ceil(ALIGN)).collect();
        if let Some(words) = Arc::get_mut(&mut block) {
            // SAFETY: nobody else has the block, which has as many bytes or more and starts with a
            // word.
            let mut arena = unsafe { Self::writing(NonNull::from(words).cast(), size) };
            steps(&mut arena);
            arena.done()?;
        }
        Ok(block)
    }

    /// A count for C. Where 32 bits do not count as many, there will be no block:
    /// MAPI_E_INVALID_PARAMETER.
    #[inline(always)]
    pub fn count(&mut self, len: usize) -> u32 {
        u32::try_from(len).unwrap_or_else(|_| {
            self.fail(MAPI_E_INVALID_PARAMETER);
            0
        })
    }

    /// What comes next is at a multiple of `align` bytes, which is one of 8 at most.
    pub fn align_to(&mut self, align: usize) {
        let padding = self.used.next_multiple_of(align) - self.used;
        self.reserve::<u8>(padding);
    }

    /// Room for `count` elements of `T`, which all have to be set; none where memory has no room
    /// for so many.
    #[inline(always)]
    pub fn reserve<T: Copy>(&mut self, count: usize) -> Slots<T> {
        const { assert!(align_of::<T>() <= ALIGN) };
        let at = self.used.next_multiple_of(align_of::<T>());
        let end = count
            .checked_mul(size_of::<T>())
            .and_then(|bytes| bytes.checked_add(at));
        Slots(self.place(at, end).cast())
    }

    /// Copies elements, and returns where they are; null while measuring.
    #[inline(always)]
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
    #[inline(always)]
    fn put_at<T: Copy>(&mut self, at: usize, elements: &[T]) -> *mut T {
        // No overflow: neither a block nor elements have more than half of the address space.
        let place = self.place(at, Some(at + size_of_val(elements)));
        let place = place.cast::<T>();
        if !place.is_null() {
            // SAFETY: there is room for the elements, which is aligned for them; the block is new,
            // so they are not in it.
            unsafe { ptr::copy_nonoverlapping(elements.as_ptr(), place, elements.len()) }
        }
        place
    }

    /// Room from `at` to `end`, which is no less; null while measuring, and where memory has none.
    #[inline(always)]
    fn place(&mut self, at: usize, end: Option<usize>) -> *mut u8 {
        match end {
            Some(end) if end <= self.size => {
                self.used = end;
                if self.start.is_null() {
                    return ptr::null_mut();
                }
                // SAFETY: `at` is in the block, or where it ends.
                unsafe { self.start.add(at) }
            }
            _ => {
                self.fail(MAPI_E_NOT_ENOUGH_MEMORY);
                ptr::null_mut()
            }
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

    /// Makes an element of a clear one, where it is; somewhere while measuring.
    ///
    /// # Safety
    ///
    /// As for [`set`](Self::set), and zeros are a `T`.
    #[inline(always)]
    pub unsafe fn make(self, index: usize, make: impl FnOnce(&mut T)) {
        let mut somewhere = MaybeUninit::<T>::uninit();
        let place = if self.0.is_null() {
            somewhere.as_mut_ptr()
        } else {
            // SAFETY: as the caller vouches.
            unsafe { self.0.add(index) }
        };
        // SAFETY: a place for a `T` that nobody else uses, and zeros are one.
        unsafe {
            place.write_bytes(0, 1);
            make(&mut *place);
        }
    }

    /// Room for a struct whose tail of `count` elements starts `at` bytes from its start.
    pub fn with_tail<E: Copy>(arena: &mut Arena, at: usize, count: usize) -> WithTail<T, E> {
        const { assert!(align_of::<T>() >= align_of::<E>() && align_of::<T>() <= ALIGN) };
        let start = arena.used.next_multiple_of(align_of::<T>());
        let end = count
            .checked_mul(size_of::<E>())
            .and_then(|tail| tail.checked_add(at))
            .and_then(|size| start.checked_add(size.max(size_of::<T>())));
        let start = arena.place(start, end);
        if start.is_null() {
            return WithTail {
                header: Slots::NONE,
                tail: Slots::NONE,
                count,
            };
        }
        // SAFETY: the room is at least as large as the struct, whose one element is there for
        // whoever copies it.
        unsafe { start.write_bytes(0, size_of::<T>()) }
        WithTail {
            header: Slots(start.cast()),
            tail: Slots(start.wrapping_add(at).cast()),
            count,
        }
    }
}

/// Room for a struct with a counted tail.
pub(crate) struct WithTail<T, E> {
    /// The struct, which starts with its count.
    pub header: Slots<T>,
    /// The tail.
    pub tail: Slots<E>,
    count: usize,
}

impl<T, E> WithTail<T, E> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_memory_has_no_room_for_fails() {
        let too_many = |arena: &mut Arena| arena.reserve::<u32>(usize::MAX / 8);
        assert_eq!(
            Arena::buffer(too_many).err(),
            Some(MAPI_E_NOT_ENOUGH_MEMORY)
        );
        let too_often = |arena: &mut Arena| {
            for _ in 0..8 {
                arena.reserve::<u8>(isize::MAX as usize / 4);
            }
        };
        assert_eq!(
            Arena::buffer(too_often).err(),
            Some(MAPI_E_NOT_ENOUGH_MEMORY)
        );
        let tail =
            |arena: &mut Arena| Slots::<u32>::with_tail::<u32>(arena, 4, usize::MAX / 4).header;
        assert_eq!(Arena::buffer(tail).err(), Some(MAPI_E_NOT_ENOUGH_MEMORY));
    }

    #[cfg(target_pointer_width = "64")]
    #[test]
    fn what_c_cannot_count_fails() {
        let counts = |arena: &mut Arena| {
            let number = arena.count(1 << 32);
            arena.put(&[number])
        };
        assert_eq!(Arena::buffer(counts).err(), Some(MAPI_E_INVALID_PARAMETER));
        assert_eq!(
            Arena::measured(|arena| arena.count(u32::MAX as usize)),
            Ok(0)
        );
    }

    #[test]
    fn steps_that_need_more_when_they_write_fail() {
        let times = std::cell::Cell::new(0);
        let growing = |arena: &mut Arena| {
            times.set(times.get() + 1);
            arena.put(&vec![7u8; times.get() * 8])
        };
        assert_eq!(Arena::buffer(growing).err(), Some(MAPI_E_NOT_ENOUGH_MEMORY));
    }

    #[test]
    fn buffers_are_aligned_for_all_of_mapi() {
        for size in 1..200 {
            let words = words(size).unwrap();
            assert_eq!(words.as_ptr().addr() % 8, 0);
        }
    }
}
