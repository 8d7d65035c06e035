//! What may be read of C memory: where something is counted, it has to be there.
//!
//! What can be judged from a pointer and a count is judged here: null, alignment, and sizes that
//! no memory has. That the memory has as much as its count says is what the caller guarantees.

use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use crate::boundary::{StringUnit, TStr};
use core::ffi::c_void;
use core::slice;
use windows_core::HRESULT;

/// What was read, or the code that says why not.
pub(crate) type Read<T> = Result<T, HRESULT>;

/// Whether `count` elements are no more than memory has behind the pointer.
#[inline(always)]
pub(crate) fn fits<T>(ptr: *const T, count: usize) -> bool {
    let size = const {
        if size_of::<T>() == 0 {
            1
        } else {
            size_of::<T>()
        }
    };
    if count > isize::MAX as usize / size {
        return false;
    }
    if cfg!(target_pointer_width = "64") {
        // The lower half of the address space, which is that of programs, has room behind it for
        // what is no more than half of it.
        ptr.addr() as isize >= 0
    } else {
        ptr.addr().checked_add(count * size_of::<T>()).is_some()
    }
}

/// Marks a branch that is never taken, as `core::hint::cold_path` does from Rust 1.95 on.
#[cold]
#[inline(always)]
pub(crate) const fn cold_path() {}

/// The same for a branch of which the optimiser would make one condition with the branches around
/// it, which takes longer than two branches that are never taken.
#[inline(always)]
pub(crate) fn separate_cold_path() {
    cold_path();
    core::hint::black_box(());
}

/// Whether `count` elements can be where the pointer says.
#[inline(always)]
pub(crate) fn usable<T>(ptr: *const T, count: usize) -> bool {
    // Branches that are never taken cost less than the one that the optimiser would make of all
    // tests, hence the hints.
    if !ptr.is_aligned() {
        cold_path();
        return false;
    }
    // On 64 bits one comparison tells both null and the upper half.
    let nowhere = if cfg!(target_pointer_width = "64") {
        ptr.addr() as isize <= 0
    } else {
        ptr.is_null()
    };
    if nowhere || !fits(ptr, count) {
        cold_path();
        return false;
    }
    true
}

/// Whether one element can be where the pointer says.
#[inline]
fn usable_one<T>(ptr: *const T) -> bool {
    if const { size_of::<T>() != align_of::<T>() } {
        return usable(ptr, 1);
    }
    // Elements as large as their alignment lie at multiples of their size. What is not such a
    // multiple becomes a number that is too large, null becomes the largest, and behind the last
    // element there is no address; on 64 bits, the upper half of the address space is too large.
    let bits = const { align_of::<T>().trailing_zeros() };
    let number = ptr.addr().rotate_right(bits);
    let end = const {
        let bits = align_of::<T>().trailing_zeros();
        if cfg!(target_pointer_width = "64") {
            isize::MAX as usize >> bits
        } else {
            (usize::MAX >> bits) - 1
        }
    };
    number.wrapping_sub(1) < end
}

/// Whether [`slice`] has something to return.
#[inline]
pub(crate) fn countable<T>(ptr: *const T, count: u32) -> bool {
    let addr = ptr.addr();
    let aligned = addr & (align_of::<T>() - 1) == 0;
    // On 64 bits the lower half of the address space, which is that of programs, has room behind
    // it for all that 32 bits count.
    if const { (u32::MAX as u64).saturating_mul(size_of::<T>() as u64) < isize::MAX as u64 } {
        let there = addr.wrapping_sub(1) < isize::MAX as usize;
        (count == 0) | (there & aligned)
    } else {
        let bytes = u64::from(count) * size_of::<T>() as u64;
        let fits = (bytes <= isize::MAX as u64) & (addr as u64 + bytes <= usize::MAX as u64);
        (count == 0) | ((addr != 0) & aligned & fits)
    }
}

/// Whether all of these are [`countable`].
#[inline]
pub(crate) fn all_countable<T>(arrays: impl Iterator<Item = (*const T, u32)> + Clone) -> bool {
    if const { (u32::MAX as u64).saturating_mul(size_of::<T>() as u64) < isize::MAX as u64 } {
        // As a rule none is null, so it need not be known what is counted. Taking the alignment
        // off gives the highest bit to null and to what is beyond the lower half of the address
        // space by as much, and changes nothing in what is misaligned.
        let align = align_of::<T>();
        let bits = arrays
            .clone()
            .fold(0, |bits, (ptr, _)| bits | ptr.addr().wrapping_sub(align));
        if bits & (1 << (usize::BITS - 1) | (align - 1)) == 0 {
            return true;
        }
    }
    // Without a branch, since as a rule all of them are usable.
    arrays.fold(true, |good, (ptr, count)| good & countable(ptr, count))
}

/// Counted elements; no pointer is needed where none is counted.
///
/// # Safety
///
/// What is not null points to `count` elements that stay unchanged for `'a`.
#[inline]
pub(crate) unsafe fn slice<'a, T>(ptr: *const T, count: u32) -> Read<&'a [T]> {
    if count == 0 {
        Ok(&[])
    } else if usable(ptr, count as usize) {
        // SAFETY: not null, aligned, in the address space, and as the caller vouches.
        Ok(unsafe { slice::from_raw_parts(ptr, count as usize) })
    } else {
        Err(MAPI_E_INVALID_PARAMETER)
    }
}

/// One `T`.
///
/// # Safety
///
/// What is not null points to a `T` that stays unchanged for `'a`.
#[inline]
pub(crate) unsafe fn one<'a, T>(ptr: *const T) -> Read<&'a T> {
    if usable_one(ptr) {
        // SAFETY: not null, aligned, in the address space, and as the caller vouches.
        Ok(unsafe { &*ptr })
    } else {
        Err(MAPI_E_INVALID_PARAMETER)
    }
}

/// One `T`, or nothing where the pointer is null.
///
/// # Safety
///
/// As for [`one`].
#[inline]
pub(crate) unsafe fn optional<'a, T>(ptr: *const T) -> Read<Option<&'a T>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { one(ptr) }.map(Some)
    }
}

/// A terminated string.
///
/// # Safety
///
/// What is not null points to a terminated string that stays unchanged for `'a`.
#[inline]
pub(crate) unsafe fn string<'a, U: StringUnit>(ptr: *const U) -> Read<&'a U::Str> {
    if usable_one(ptr) {
        // SAFETY: not null, aligned, and as the caller vouches.
        Ok(unsafe { U::str_from_ptr(ptr) })
    } else {
        Err(MAPI_E_INVALID_PARAMETER)
    }
}

/// A terminated string whose width is told elsewhere, or nothing where the pointer is null.
///
/// # Safety
///
/// What is not null points to a terminated string of that width that stays unchanged for `'a`.
pub(crate) unsafe fn text<'a>(ptr: *const c_void, wide: bool) -> Read<Option<TStr<'a>>> {
    if ptr.is_null() {
        return Ok(None);
    }
    // SAFETY: as the caller vouches.
    unsafe {
        if wide {
            string(ptr.cast::<u16>()).map(|text| Some(TStr::Wide(text)))
        } else {
            string(ptr.cast::<u8>()).map(|text| Some(TStr::Narrow(text)))
        }
    }
}

/// A counted tail of a struct, `offset` bytes from its start.
///
/// # Safety
///
/// `start` is aligned and not null; `count` elements lie there and stay unchanged for `'a`.
#[inline]
pub(crate) unsafe fn tail<'a, S, E>(start: *const S, offset: usize, count: u32) -> Read<&'a [E]> {
    // SAFETY: as the caller vouches; the tail of a struct is aligned for its elements.
    unsafe { slice(start.wrapping_byte_add(offset).cast::<E>(), count) }
}

/// A struct of which only the header may be there yet.
#[inline]
pub(crate) fn start<T>(ptr: *const T) -> Read<*const T> {
    if !ptr.is_null() && ptr.is_aligned() {
        Ok(ptr)
    } else {
        Err(MAPI_E_INVALID_PARAMETER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_element_is_judged_as_an_array_of_one() {
        fn check<T>() {
            let around = |address: usize| (0..40).map(move |by| address.wrapping_add(by));
            let ends = around(0).chain(around(usize::MAX - 39));
            for address in ends.chain(around(isize::MAX as usize - 20)) {
                let ptr = core::ptr::without_provenance::<T>(address);
                assert_eq!(usable_one(ptr), usable(ptr, 1), "{address:x}");
            }
        }
        check::<u8>();
        check::<u16>();
        check::<u32>();
        check::<u64>();
        check::<[u32; 4]>();
    }

    #[test]
    fn arrays_together_are_judged_as_each_alone() {
        let there = core::ptr::from_ref(&0u64);
        let at = core::ptr::without_provenance::<u64>;
        let good = [(there, 1), (at(0), 0), (at(3), 0)];
        let bad = [(at(0), 1), (at(3), 1), (at(usize::MAX - 7), 1)];
        for first in good {
            assert!(all_countable([(there, 1), first].into_iter()));
            for second in bad {
                assert!(!all_countable([first, second].into_iter()));
                assert!(!all_countable([second, first].into_iter()));
            }
        }
        assert!(all_countable::<u64>([].into_iter()));
    }
}
