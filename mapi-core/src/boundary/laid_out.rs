//! The C struct of a view, for the duration of a call.

use super::arena::{Arena, Slots, Word, words};
use super::{ALIGN, CLayout};
use crate::abi::codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY};
use core::marker::PhantomData;
use core::ptr;
use windows_core::{HRESULT, Result as CoreResult};

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
    /// Nothing in it points into it.
    Inline([Word; INLINE]),
    Buffer(Box<[Word]>),
    /// The first word is in front of the struct.
    #[cfg(feature = "mime")]
    Behind(Box<[Word]>),
}

impl<'a, T> LaidOut<'a, T> {
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
    /// It is [well-formed](super::View) and stays unchanged for the lifetime.
    pub const unsafe fn there(there: *const T) -> Self {
        Self::at(Place::There(there.cast()))
    }

    /// A copy of a struct whose pointers live as long as the view.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    #[inline]
    pub fn made(value: T) -> Result<Self, HRESULT>
    where
        T: Copy,
    {
        Self::with_tail::<T, u8>(value, size_of::<T>(), &[])
    }

    /// A header, zeros up to `tail_at` bytes from its start, and a tail. Nothing is allocated
    /// for up to 72 bytes. Headers and elements that need more alignment than 8 bytes do not
    /// compile.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where the header does not fit before the tail,
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    #[inline]
    pub fn with_tail<H: Copy, E: Copy>(
        header: H,
        tail_at: usize,
        tail: &[E],
    ) -> Result<Self, HRESULT> {
        const { assert!(align_of::<H>() <= ALIGN && align_of::<E>() <= ALIGN) };
        const { assert!(align_of::<T>() <= ALIGN) };
        if size_of::<H>() > tail_at {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        let size = tail_at
            .checked_add(size_of_val(tail))
            .ok_or(MAPI_E_NOT_ENOUGH_MEMORY)?
            .max(size_of::<T>());
        let mut place = if size <= size_of::<[Word; INLINE]>() {
            Place::Inline([Word::ZERO; INLINE])
        } else {
            Place::Buffer(words(size)?)
        };
        let start = match &mut place {
            Place::Inline(buffer) => buffer.as_mut_ptr().cast::<u8>(),
            Place::Buffer(buffer) => buffer.as_mut_ptr().cast::<u8>(),
            _ => ptr::null_mut(),
        };
        // SAFETY: the buffer, which was made above, has room for the header before `tail_at` and
        // for the tail behind it, as `size` was made of them; its start is aligned for a header,
        // as was asserted, and nothing else points to it.
        unsafe {
            start.cast::<H>().write(header);
            let target = start.add(tail_at);
            ptr::copy_nonoverlapping(tail.as_ptr().cast::<u8>(), target, size_of_val(tail));
        }
        Ok(Self::at(place))
    }

    /// An array with something in front of it. Fails as [`with_tail`](Self::with_tail).
    #[cfg(feature = "mime")]
    pub(crate) fn behind<E: Copy>(front: [u8; ALIGN], elements: &[E]) -> Result<Self, HRESULT> {
        const { assert!(align_of::<E>() <= ALIGN && align_of::<T>() <= ALIGN) };
        let len = size_of_val(elements);
        let size = ALIGN
            .checked_add(len.max(size_of::<T>()))
            .ok_or(MAPI_E_NOT_ENOUGH_MEMORY)?;
        let mut buffer = words(size)?;
        let start = buffer.as_mut_ptr().cast::<u8>();
        // SAFETY: the buffer has room for a word and the elements, and nothing else points to it.
        unsafe {
            ptr::copy_nonoverlapping(front.as_ptr(), start, ALIGN);
            ptr::copy_nonoverlapping(elements.as_ptr().cast::<u8>(), start.add(ALIGN), len);
        }
        Ok(Self::at(Place::Behind(buffer)))
    }

    /// A struct with all that it points to in a buffer: what `steps` place first. Fails as
    /// [`Arena::buffer`].
    pub(crate) fn in_arena(steps: impl Fn(&mut Arena) -> Slots<T>) -> Result<Self, HRESULT> {
        Arena::buffer(steps).map(|buffer| Self::at(Place::Buffer(buffer)))
    }

    /// The same place, seen as another struct of its layout.
    pub(crate) fn cast<U>(self) -> LaidOut<'a, U> {
        LaidOut::at(self.place)
    }

    /// Where the struct is. It stays there while this is not moved.
    #[inline]
    pub const fn as_ptr(&self) -> *const T {
        match &self.place {
            Place::There(there) => there.cast(),
            Place::Inline(buffer) => buffer.as_ptr().cast(),
            Place::Buffer(buffer) => buffer.as_ptr().cast(),
            #[cfg(feature = "mime")]
            // SAFETY: `behind` made the buffer of one word and what is behind it.
            Place::Behind(buffer) => unsafe { buffer.as_ptr().add(1) }.cast(),
        }
    }
}

/// Where a struct is that was to be laid out, or why it was not. It is not taken out of the
/// result, because that would copy it.
#[doc(hidden)]
#[inline(always)]
pub fn laid_out<T: CLayout>(result: &Result<LaidOut<'_, T>, HRESULT>) -> CoreResult<*const T> {
    match result {
        Ok(laid_out) => Ok(laid_out.as_ptr()),
        Err(code) => Err((*code).into()),
    }
}

/// The same of a struct that may be absent: null then.
#[doc(hidden)]
#[inline(always)]
pub fn optional_laid_out<T: CLayout>(
    result: &Option<Result<LaidOut<'_, T>, HRESULT>>,
) -> CoreResult<*const T> {
    result.as_ref().map_or(Ok(ptr::null()), laid_out)
}
