//! Values as one block, in just as many bytes as ScCountProps counts.
//!
//! What is aligned more comes first, so that nothing is lost between the parts: each part is as long
//! as a multiple of its own alignment.

use crate::abi::{codes::*, *};
use crate::data::value::PropValue;
use crate::private::entry::Step;
use core::ffi::CStr;
use core::mem::offset_of;
use core::ptr;
use widestring::U16CStr;

/// A part, and where the pointer to it is: in which part and how far behind its start. The part of
/// the values themselves is the first and has none.
struct Part {
    source: *const u8,
    size: usize,
    align: usize,
    pointer: (usize, usize),
}

/// How values and all that they point to are copied.
pub(super) struct Plan(Vec<Part>);

/// Where the pointer of a value stands: alone, and behind a count.
const ALONE: usize = offset_of!(SPropValue, Value);
const COUNTED: usize = ALONE + offset_of!(SBinary, lpb);

/// The size and alignment of one of many values that are all of one size.
pub(super) const fn element(kind: PropType) -> Option<(usize, usize)> {
    Some(match kind {
        PropType::PT_MV_I2 => (2, 2),
        PropType::PT_MV_LONG | PropType::PT_MV_R4 => (4, 4),
        PropType::PT_MV_DOUBLE
        | PropType::PT_MV_APPTIME
        | PropType::PT_MV_CURRENCY
        | PropType::PT_MV_I8 => (8, 8),
        PropType::PT_MV_SYSTIME => (8, 4),
        PropType::PT_MV_CLSID => (16, 4),
        _ => return None,
    })
}

impl Plan {
    /// Looks at values. Fails with MAPI_E_INVALID_PARAMETER where one is malformed.
    ///
    /// # Safety
    ///
    /// The values are well-formed, and stay unchanged as long as the plan lives.
    pub unsafe fn new(values: &[SPropValue]) -> Step<Self> {
        let all = Part {
            source: values.as_ptr().cast(),
            size: size_of_val(values),
            align: 8,
            pointer: (0, 0),
        };
        let mut plan = Self(vec![all]);
        for (index, raw) in values.iter().enumerate() {
            // SAFETY: as the caller vouches.
            unsafe { plan.value(raw, index * size_of::<SPropValue>()) }?;
        }
        Ok(plan)
    }

    fn add(&mut self, source: *const u8, size: usize, align: usize, pointer: (usize, usize)) {
        self.0.push(Part {
            source,
            size,
            align,
            pointer,
        });
    }

    /// # Safety
    ///
    /// As for [`new`](Self::new).
    unsafe fn value(&mut self, raw: &SPropValue, at: usize) -> Step<()> {
        // SAFETY: as the caller vouches. What is malformed to see is refused, so that a pointer
        // below is null only where nothing is counted.
        unsafe { PropValue::from_raw(raw) }?;
        let value = &raw.Value;
        let (alone, counted) = ((0, at + ALONE), (0, at + COUNTED));
        // SAFETY: the type names the member, and what was just seen is well-formed.
        unsafe {
            match raw.ulPropTag.prop_type() {
                PropType::PT_STRING8 => self.text(value.lpszA, alone),
                PropType::PT_UNICODE => self.wide_text(value.lpszW, alone),
                PropType::PT_CLSID => self.add(value.lpguid.cast(), 16, 4, alone),
                PropType::PT_BINARY => {
                    self.add(value.bin.lpb, value.bin.cb as usize, 1, counted);
                }
                PropType::PT_MV_STRING8 => {
                    let count = value.MVszA.cValues as usize;
                    let list = self.list(value.MVszA.lppszA.cast::<*mut u8>(), count, counted);
                    for index in 0..count {
                        let text = value.MVszA.lppszA.add(index).read();
                        self.text(text, (list, index * size_of::<*mut u8>()));
                    }
                }
                PropType::PT_MV_UNICODE => {
                    let count = value.MVszW.cValues as usize;
                    let list = self.list(value.MVszW.lppszW.cast::<*mut u16>(), count, counted);
                    for index in 0..count {
                        let text = value.MVszW.lppszW.add(index).read();
                        self.wide_text(text, (list, index * size_of::<*mut u16>()));
                    }
                }
                PropType::PT_MV_BINARY => {
                    let count = value.MVbin.cValues as usize;
                    let list = self.list(value.MVbin.lpbin, count, counted);
                    for index in 0..count {
                        let SBinary { cb, lpb } = value.MVbin.lpbin.add(index).read();
                        let pointer = index * size_of::<SBinary>() + offset_of!(SBinary, lpb);
                        self.add(lpb, cb as usize, 1, (list, pointer));
                    }
                }
                kind => {
                    if let Some((size, align)) = element(kind) {
                        // Every counted array has its count and its pointer in the same places.
                        let SBinary { cb, lpb } = value.bin;
                        self.add(lpb, cb as usize * size, align, counted);
                    }
                }
            }
        }
        Ok(())
    }

    /// Adds an array of pointers or of what has pointers, and returns which part it is.
    fn list<T>(&mut self, list: *const T, count: usize, pointer: (usize, usize)) -> usize {
        let align = align_of::<*mut u8>();
        self.add(list.cast(), count * size_of::<T>(), align, pointer);
        self.0.len() - 1
    }

    /// # Safety
    ///
    /// A terminated text.
    unsafe fn text(&mut self, text: *const u8, pointer: (usize, usize)) {
        // SAFETY: as the caller vouches.
        let size = unsafe { CStr::from_ptr(text.cast()) }.count_bytes() + 1;
        self.add(text, size, 1, pointer);
    }

    /// # Safety
    ///
    /// A terminated text.
    unsafe fn wide_text(&mut self, text: *const u16, pointer: (usize, usize)) {
        // SAFETY: as the caller vouches.
        let size = size_of_val(unsafe { U16CStr::from_ptr_str(text) }.as_slice_with_nul());
        self.add(text.cast(), size, 2, pointer);
    }

    /// How many bytes all of it takes, and how many without the values themselves.
    pub fn size(&self) -> (usize, usize) {
        let all = self.0.iter().map(|part| part.size).sum();
        (all, all - self.0[0].size)
    }

    /// Copies the values to `values`, and what they point to to `rest`.
    ///
    /// # Safety
    ///
    /// `values` is aligned and has room for the values; `rest` is aligned to 8 bytes and has room
    /// for what they point to. Nothing of the source is there.
    pub unsafe fn copy(&self, values: *mut SPropValue, rest: *mut u8) -> Step<()> {
        let mut places = vec![values.cast::<u8>(); self.0.len()];
        let mut next = rest;
        for align in [8, 4, 2, 1] {
            for (index, part) in self.0.iter().enumerate().skip(1) {
                if part.align == align {
                    places[index] = next;
                    next = next.wrapping_add(part.size);
                }
            }
        }
        for (part, place) in self.0.iter().zip(&places) {
            if part.size > 0 {
                // SAFETY: the source was looked at, and room for all parts was vouched for.
                unsafe { ptr::copy_nonoverlapping(part.source, *place, part.size) };
            }
        }
        for (part, place) in self.0.iter().zip(&places).skip(1) {
            let (of, offset) = part.pointer;
            let pointer = if part.size > 0 {
                *place
            } else {
                ptr::null_mut()
            };
            let slot = places.get(of).ok_or(MAPI_E_CALL_FAILED)?;
            // SAFETY: the pointer is in that part, which was copied.
            unsafe { slot.add(offset).cast::<*mut u8>().write_unaligned(pointer) };
        }
        Ok(())
    }
}

/// Changes the pointers of values, which were copied with all that they point to, from where the
/// block was to where it is. Returns how many bytes the block has.
///
/// # Safety
///
/// The values are well-formed but for their pointers, each of which is null or into the old block;
/// `moved` makes of it one into the block where it is now, which nobody else uses.
pub(super) unsafe fn relocate(
    values: &mut [SPropValue],
    moved: impl Fn(*mut u8) -> *mut u8,
) -> Step<usize> {
    let move_one = |pointer: &mut *mut u8| {
        if !pointer.is_null() {
            *pointer = moved(*pointer);
        }
    };
    for raw in &mut *values {
        let kind = raw.ulPropTag.prop_type();
        let value = &mut raw.Value;
        // SAFETY: the type names the member; every counted array has its count and its pointer in
        // the same places; and where the pointer is changed, its array is there.
        unsafe {
            match kind {
                PropType::PT_STRING8 | PropType::PT_UNICODE | PropType::PT_CLSID => {
                    move_one(&mut value.lpszA);
                }
                PropType::PT_BINARY => move_one(&mut value.bin.lpb),
                PropType::PT_MV_STRING8 | PropType::PT_MV_UNICODE => {
                    move_one(&mut value.bin.lpb);
                    let SBinary { cb, lpb } = value.bin;
                    for index in 0..cb as usize {
                        move_one(&mut *lpb.cast::<*mut u8>().add(index));
                    }
                }
                PropType::PT_MV_BINARY => {
                    move_one(&mut value.bin.lpb);
                    for index in 0..value.MVbin.cValues as usize {
                        move_one(&mut (*value.MVbin.lpbin.add(index)).lpb);
                    }
                }
                kind if element(kind).is_some() => move_one(&mut value.bin.lpb),
                _ => {}
            }
        }
    }
    // SAFETY: the pointers are what they should be now.
    Ok(unsafe { Plan::new(values) }?.size().0)
}
