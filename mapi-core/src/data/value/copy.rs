//! From C to C: a value is copied as it is, with what it points to behind it.

use super::PropValue;
use crate::abi::{PropTag, PropType, SPropValue};
use crate::boundary::Views;
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, Read, string};
use core::ptr::{self, NonNull};
use core::slice;
use windows_core::Result;

/// What a value points to.
#[derive(Clone, Copy)]
enum Part<'a> {
    Nothing,
    /// One array, whose pointer is the value.
    Pointer(&'a [u8]),
    /// One array, whose pointer follows its count.
    Counted(&'a [u8]),
    /// Arrays of arrays, or more than that.
    More,
}

/// Where a value has pointers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Nothing,
    Pointer,
    Counted,
    More,
}

#[inline]
const fn shape(tag: PropTag) -> Shape {
    match tag.prop_type() {
        PropType::PT_I2
        | PropType::PT_LONG
        | PropType::PT_R4
        | PropType::PT_DOUBLE
        | PropType::PT_CURRENCY
        | PropType::PT_APPTIME
        | PropType::PT_ERROR
        | PropType::PT_BOOLEAN
        | PropType::PT_I8
        | PropType::PT_SYSTIME => Shape::Nothing,
        PropType::PT_STRING8 | PropType::PT_UNICODE | PropType::PT_CLSID => Shape::Pointer,
        PropType::PT_BINARY
        | PropType::PT_MV_I2
        | PropType::PT_MV_LONG
        | PropType::PT_MV_R4
        | PropType::PT_MV_DOUBLE
        | PropType::PT_MV_CURRENCY
        | PropType::PT_MV_APPTIME
        | PropType::PT_MV_I8
        | PropType::PT_MV_SYSTIME
        | PropType::PT_MV_CLSID => Shape::Counted,
        _ => Shape::More,
    }
}

/// The bytes of elements.
///
/// # Safety
///
/// A `T` has no padding.
#[inline]
unsafe fn bytes<T>(elements: &[T]) -> &[u8] {
    // SAFETY: the same memory, in which every byte has a value, as the caller vouches.
    unsafe { slice::from_raw_parts(elements.as_ptr().cast(), size_of_val(elements)) }
}

/// Fails as [`PropValue::from_raw`] for what is not [`Part::More`].
///
/// # Safety
///
/// As for [`PropValue::from_raw`].
#[inline(always)]
unsafe fn part(raw: &SPropValue) -> Read<Part<'_>> {
    let value = &raw.Value;
    // SAFETY: the caller vouches for the member that the type names.
    Ok(unsafe {
        match raw.ulPropTag.prop_type() {
            PropType::PT_STRING8 => Part::Pointer(string(value.lpszA)?.to_bytes_with_nul()),
            PropType::PT_UNICODE => Part::Pointer(bytes(string(value.lpszW)?.as_slice_with_nul())),
            PropType::PT_BINARY => Part::Counted(read::slice(value.bin.lpb, value.bin.cb)?),
            PropType::PT_MV_LONG => {
                Part::Counted(bytes(read::slice(value.MVl.lpl, value.MVl.cValues)?))
            }
            _ if matches!(shape(raw.ulPropTag), Shape::Nothing) => Part::Nothing,
            _ => Part::More,
        }
    })
}

/// Sets a slot to a copy of a value, with what it points to in the arena. Fails as
/// [`PropValue::from_raw`]; the slot is not set then.
///
/// Each kind is written by itself: a copy that is put together in memory first would be read
/// in other pieces than it was written, for which the processor waits.
///
/// # Safety
///
/// As for [`PropValue::from_raw`]; it is the part of just this value, and there is such a slot.
#[inline(always)]
unsafe fn put(
    raw: &SPropValue,
    part: Part<'_>,
    arena: &mut Arena,
    slots: Slots<SPropValue>,
    index: usize,
) -> Read<()> {
    let mut copy = *raw;
    // SAFETY: as the caller vouches.
    unsafe {
        match part {
            Part::Nothing => slots.set(index, copy),
            Part::Pointer(bytes) => {
                copy.Value.lpv = arena.put_aligned(bytes).cast();
                slots.set(index, copy);
            }
            // Counted arrays are all alike but for the elements' type.
            Part::Counted([]) => {
                copy.Value.bin.lpb = ptr::null_mut();
                slots.set(index, copy);
            }
            Part::Counted(bytes) => {
                copy.Value.bin.lpb = arena.put_aligned(bytes);
                slots.set(index, copy);
            }
            Part::More => slots.set(index, encode_more(raw, arena)?),
        }
    }
    Ok(())
}

/// # Safety
///
/// As for [`PropValue::from_raw`].
#[inline(never)]
unsafe fn encode_more(raw: &SPropValue, arena: &mut Arena) -> Read<SPropValue> {
    // SAFETY: as the caller vouches.
    unsafe { PropValue::from_raw(raw) }.map(|value| value.encode(arena))
}

/// The values for C with all that they point to in the arena, those left out that cannot be
/// read. Their number comes with them.
pub(crate) fn encode_raw(
    values: Views<'_, SPropValue>,
    arena: &mut Arena,
) -> (Slots<SPropValue>, usize) {
    let slots = arena.reserve(values.len());
    let mut count = 0;
    for raw in values.as_raw() {
        // SAFETY: a `Views` is made of well-formed elements. Room for as many
        // as there are was made, malformed or not.
        let done = unsafe { part(raw).and_then(|part| put(raw, part, arena, slots, count)) };
        count += usize::from(done.is_ok());
    }
    (slots, count)
}

/// The parts of so many values are known when they are copied. Those of others are looked for
/// again.
const KNOWN: usize = 32;

/// A part without its address: whether there is one and of which kind, and how long it is. It is
/// one number, because the processor waits where a number is read as a whole that was written in
/// pieces. What is longer than 32 bits tell may be told wrongly: no block has room for it.
#[derive(Clone, Copy)]
struct Found(u64);

impl Found {
    const NOTHING: Self = Self(0);

    #[inline(always)]
    const fn new(part: Part<'_>) -> Self {
        match part {
            Part::Nothing => Self::NOTHING,
            Part::Pointer(bytes) => Self((bytes.len() as u64) << 2 | 1),
            Part::Counted(bytes) => Self((bytes.len() as u64) << 2 | 2),
            Part::More => Self(3),
        }
    }

    /// # Safety
    ///
    /// It was made of the part of just this value, which is of a size of 32 bits.
    #[inline(always)]
    unsafe fn part(self, raw: &SPropValue) -> Part<'_> {
        let len = (self.0 >> 2) as usize;
        // SAFETY: so many bytes were seen at the address, which is where the kind says. Where
        // none is counted there may be no address.
        unsafe {
            match self.0 & 3 {
                0 => Part::Nothing,
                1 => Part::Pointer(slice::from_raw_parts(raw.Value.lpszA, len)),
                2 if len == 0 => Part::Counted(&[]),
                2 => Part::Counted(slice::from_raw_parts(raw.Value.bin.lpb, len)),
                _ => Part::More,
            }
        }
    }
}

/// Values in a block of their own, which are looked at here for the first time. Fails as
/// [`PropValue::from_raw`], and with MAPI_E_NOT_ENOUGH_MEMORY.
pub(super) fn block_raw(values: Views<'_, SPropValue>) -> Result<NonNull<SPropValue>> {
    let mut known = [Found::NOTHING; KNOWN];
    let mut size = size_of_val(values.as_raw());
    for (index, raw) in values.as_raw().iter().enumerate() {
        // SAFETY: a `Views` is made of well-formed elements.
        let part = unsafe { part(raw) }?;
        if let Some(known) = known.get_mut(index) {
            *known = Found::new(part);
        }
        let bytes = match part {
            Part::Nothing => continue,
            Part::Pointer(bytes) | Part::Counted(bytes) => bytes.len(),
            // SAFETY: as above.
            Part::More => unsafe { room_of_more(raw) }?,
        };
        size = size.saturating_add(bytes.saturating_add(7) & !7);
    }
    Arena::block_of(size, |arena| {
        let slots = arena.reserve(values.len());
        for (index, raw) in values.as_raw().iter().enumerate() {
            // SAFETY: as above; what was found is the part of this value, which fits in a block,
            // as there is one for all. Room for as many was made.
            unsafe {
                let part = match known.get(index) {
                    Some(found) => Ok(found.part(raw)),
                    None => part(raw),
                };
                part.and_then(|part| put(raw, part, arena, slots, index))
                    .expect("as well-formed as it was");
            }
        }
        slots
    })
}

/// # Safety
///
/// As for [`PropValue::from_raw`].
#[inline(never)]
unsafe fn room_of_more(raw: &SPropValue) -> Read<usize> {
    // SAFETY: as the caller vouches.
    unsafe { PropValue::from_raw(raw) }.map(|value| value.value.room())
}

/// Whether values with this tag can be [moved](move_raw).
pub(crate) fn is_movable(tag: PropTag) -> bool {
    shape(tag) != Shape::More
}

/// Values that were copied from one block to another together with what they point to, which is
/// in the same block: their pointers are changed from the old block to the new one.
///
/// # Safety
///
/// The values are [movable](is_movable); each pointer that is not null goes to the old block, of
/// which the new one is a copy.
pub(crate) unsafe fn move_raw(values: &mut [SPropValue], from: *const u8, to: *mut u8) {
    let moved = |place: *mut u8| {
        if place.is_null() {
            place
        } else {
            to.wrapping_add(place.addr().wrapping_sub(from.addr()))
        }
    };
    for value in values {
        // SAFETY: the pointer is where its type says. Counted arrays are all alike but for the
        // elements' type.
        unsafe {
            match shape(value.ulPropTag) {
                Shape::Pointer => value.Value.lpszA = moved(value.Value.lpszA),
                Shape::Counted => value.Value.bin.lpb = moved(value.Value.bin.lpb),
                Shape::Nothing | Shape::More => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{
        FILETIME,
        codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_INVALID_TYPE, MAPI_E_NOT_FOUND},
        tags::{PR_BODY_W, PR_ENTRYID, PR_IMPORTANCE, PR_NULL, PR_SEARCH_KEY, PR_SUBJECT_A},
    };
    use crate::data::value::{OwnedPropValue, OwnedValue};
    use crate::memory::MapiViews;
    use crate::memory::text::u16cstr;

    fn values() -> Vec<OwnedPropValue> {
        let numbered = |id: u32| PropTag(0x8000_0000 | id << 16);
        let mut values = vec![
            OwnedPropValue::new(PR_BODY_W, u16cstr!("Text").to_owned()),
            OwnedPropValue::new(PR_SUBJECT_A, c"Minutes".to_owned()),
            OwnedPropValue::new(PR_ENTRYID, vec![1u8, 2, 3]),
            OwnedPropValue::new(PR_SEARCH_KEY, Vec::<u8>::new()),
            OwnedPropValue::new(PR_NULL, OwnedValue::Null),
            OwnedPropValue::new(numbered(1), vec![1i32, 2, 3]),
            OwnedPropValue::new(numbered(2), vec![1i16, 2, 3]),
            OwnedPropValue::new(numbered(3), vec![FILETIME::from_intervals(7)]),
            OwnedPropValue::new(numbered(4), OwnedValue::MvBinary(vec![vec![1], vec![]])),
            OwnedPropValue::new(numbered(5), MAPI_E_NOT_FOUND),
            OwnedPropValue::new(numbered(6), 1.5f64),
        ];
        // Beyond those whose parts are kept.
        for id in 7..KNOWN as u32 * 2 {
            values.push(OwnedPropValue::new(numbered(id), format!("Text {id}")));
        }
        values
    }

    #[test]
    fn a_copy_is_the_same_and_stands_alone() -> windows_core::Result<()> {
        let values = values();
        let first = MapiViews::<SPropValue>::new(&values)?;
        let copy = MapiViews::copy(first.props())?;
        let copy_of_few = MapiViews::copy(values[..6].into())?;
        drop(first);
        assert_eq!(copy.props(), values.as_slice().into());
        assert_eq!(copy_of_few.props(), values[..6].into());
        Ok(())
    }

    #[test]
    fn moved_values_point_to_the_new_block() -> windows_core::Result<()> {
        let values: Vec<_> = values()
            .into_iter()
            .filter(|value| is_movable(value.tag()))
            .collect();
        assert!(values.len() > KNOWN);
        let mut old = Arena::buffer(|arena| crate::data::Props::from(&values).encode(arena))?;
        let mut new = old.clone();
        let (from, to) = (old.as_ptr().cast(), new.as_mut_ptr().cast::<u8>());
        // SAFETY: both start with as many values, whose pointers go to the old block.
        let moved = unsafe {
            let moved = slice::from_raw_parts_mut(to.cast::<SPropValue>(), values.len());
            move_raw(moved, from, to);
            moved
        };
        old.fill(crate::boundary::arena::Word::ZERO);
        // SAFETY: they are well-formed in the new block.
        let moved = unsafe { Views::new(moved) }.props();
        assert_eq!(moved, values.as_slice().into());
        Ok(())
    }

    #[test]
    fn what_is_malformed_is_not_copied() {
        let mut raw = [SPropValue::default(); KNOWN + 2];
        raw.fill(SPropValue {
            ulPropTag: PR_IMPORTANCE,
            ..SPropValue::default()
        });
        for at in [0, KNOWN + 1] {
            for (tag, code) in [
                (PR_BODY_W, MAPI_E_INVALID_PARAMETER),
                (PR_SUBJECT_A, MAPI_E_INVALID_PARAMETER),
                (PropTag(0x8001_0fff), MAPI_E_INVALID_TYPE),
            ] {
                raw[at].ulPropTag = tag;
                // SAFETY: nothing is pointed to, and all that is not null is a number.
                let copy = MapiViews::copy(unsafe { Views::new(&raw) }.props());
                assert_eq!(copy.expect_err("a bad one").code(), code);
                raw[at].ulPropTag = PR_IMPORTANCE;
            }
        }
        for tag in [PR_ENTRYID, PropTag(0x8001_1003)] {
            raw[1].ulPropTag = tag;
            raw[1].Value.bin.cb = 1;
            // SAFETY: as above.
            let copy = MapiViews::copy(unsafe { Views::new(&raw) }.props());
            let code = copy.expect_err("a bad one").code();
            assert_eq!(code, MAPI_E_INVALID_PARAMETER);
        }
    }
}
