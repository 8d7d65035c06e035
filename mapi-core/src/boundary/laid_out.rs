//! The C struct of a view, for the duration of a call.

use crate::memory::arena::{Arena, Slots};
use core::marker::PhantomData;
use core::ptr;

/// A struct that C can read: the one that was viewed, or a temporary one.
#[derive(Debug)]
pub struct LaidOut<'a, T> {
    place: Place,
    of: PhantomData<(&'a (), *const T)>,
}

/// Small structs need no allocation.
const INLINE: usize = 9;

#[derive(Debug)]
enum Place {
    There(*const u8),
    /// Nothing in it points into it. Aligned for every ABI type, as the buffer is.
    Inline([u64; INLINE]),
    Buffer(Vec<u64>),
}

impl<T> LaidOut<'_, T> {
    const fn at(place: Place) -> Self {
        Self {
            place,
            of: PhantomData,
        }
    }

    /// The struct that was viewed.
    ///
    /// # Safety
    ///
    /// It describes itself truly and stays unchanged for the lifetime.
    pub const unsafe fn there(there: *const T) -> Self {
        Self::at(Place::There(there.cast()))
    }

    /// A copy of a struct whose pointers live as long as the view.
    pub fn made(value: T) -> Self
    where
        T: Copy,
    {
        Self::with_tail::<T, u8>(value, size_of::<T>(), &[])
    }

    /// A header, zeros up to `tail_at` bytes from its start, and a tail. Nothing is allocated
    /// for up to 72 bytes.
    ///
    /// # Panics
    ///
    /// Where the header does not fit before the tail.
    pub fn with_tail<H: Copy, E: Copy>(header: H, tail_at: usize, tail: &[E]) -> Self {
        assert!(size_of::<H>() <= tail_at && align_of::<H>().max(align_of::<E>()) <= 8);
        let size = (tail_at + size_of_val(tail)).max(size_of::<T>());
        let mut place = if size <= size_of::<[u64; INLINE]>() {
            Place::Inline([0; INLINE])
        } else {
            Place::Buffer(vec![0; size.div_ceil(8)])
        };
        let start = match &mut place {
            Place::There(_) => unreachable!("made above"),
            Place::Inline(buffer) => buffer.as_mut_ptr().cast::<u8>(),
            Place::Buffer(buffer) => buffer.as_mut_ptr().cast::<u8>(),
        };
        // SAFETY: the buffer has room for the header before `tail_at` and for the tail behind
        // it, as `size` was made of them; it is aligned for both, as was just asserted, and new.
        unsafe {
            start.cast::<H>().write(header);
            let target = start.add(tail_at);
            ptr::copy_nonoverlapping(tail.as_ptr().cast::<u8>(), target, size_of_val(tail));
        }
        Self::at(place)
    }

    /// A struct with all that it points to in a buffer: what `steps` place first.
    pub(crate) fn in_arena(steps: impl Fn(&mut Arena) -> Slots<T>) -> Self {
        Self::at(Place::Buffer(Arena::buffer(steps)))
    }

    /// The same place, seen as another struct of its layout.
    pub(crate) fn cast<'b, U>(self) -> LaidOut<'b, U>
    where
        Self: 'b,
    {
        LaidOut::at(self.place)
    }

    /// Where the struct is. It stays there while this is not moved.
    pub fn as_ptr(&self) -> *const T {
        match &self.place {
            Place::There(there) => there.cast(),
            Place::Inline(buffer) => buffer.as_ptr().cast(),
            Place::Buffer(buffer) => buffer.as_ptr().cast(),
        }
    }
}

/// The pointer to a struct that may be absent.
#[doc(hidden)]
pub fn optional_laid_out<T>(laid_out: &Option<LaidOut<'_, T>>) -> *const T {
    laid_out.as_ref().map_or(ptr::null(), LaidOut::as_ptr)
}
