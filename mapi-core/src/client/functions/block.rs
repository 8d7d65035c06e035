//! Values and notifications as one block, in just as many bytes as are counted.
//!
//! What is aligned more comes first, so that nothing is lost between the parts: each part is as long
//! as a multiple of its own alignment.

use super::needed;
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::read::{self, fits, usable};
use crate::data::Notification;
use crate::data::value::PropValue;
use crate::memory::text::TStr;
use crate::private::entry::{self, Step};
use core::ffi::c_void;
use core::mem::offset_of;
use core::ptr;
use windows_core::HRESULT;

/// A part, and where the pointer to it is: in which part and how far behind its start. The part of
/// the structs themselves is the first and has none.
struct Part {
    source: *const u8,
    size: usize,
    align: usize,
    pointer: (usize, usize),
}

impl Part {
    /// How many bytes it takes in the block.
    const fn room(&self) -> usize {
        self.size.next_multiple_of(self.align)
    }
}

/// How structs and all that they point to are copied.
pub(super) struct Plan<'a> {
    parts: Vec<Part>,
    moved: Option<Moved<'a>>,
}

/// Where a pointer of structs leads that were moved, with all that they point to.
type Moved<'a> = &'a dyn Fn(*mut u8) -> *mut u8;

/// A struct whose pointers are known.
pub(super) trait Pointers: Sized {
    /// Adds what a struct in a part points to, and judges all of it.
    ///
    /// # Safety
    ///
    /// As for [`Plan::new`], for this struct, which is in that part.
    unsafe fn follow(raw: *mut Self, part: usize, plan: &mut Plan<'_>) -> Step<()>;
}

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

impl<'a> Plan<'a> {
    /// Looks at structs, at least one. With `moved` their pointers are those of another place, and
    /// become what it makes of them. Fails with MAPI_E_INVALID_PARAMETER where one is malformed.
    ///
    /// # Safety
    ///
    /// What is not null points to so many well-formed structs, which stay unchanged as long as the
    /// plan lives; but with `moved` nobody else uses them, and what it makes of their pointers is
    /// well-formed.
    pub unsafe fn new<T: Pointers>(
        count: i32,
        structs: *const T,
        moved: Option<Moved<'a>>,
    ) -> Step<Self> {
        let count = needed(usize::try_from(count).ok().filter(|count| *count > 0))?;
        if !usable(structs, count) {
            return Err(entry::invalid());
        }
        let all = Part {
            source: structs.cast(),
            size: count * size_of::<T>(),
            align: 8,
            pointer: (0, 0),
        };
        let mut plan = Self {
            parts: vec![all],
            moved,
        };
        for index in 0..count {
            // SAFETY: as the caller vouches.
            unsafe { T::follow(structs.add(index).cast_mut(), 0, &mut plan) }?;
        }
        Ok(plan)
    }

    /// A pointer in a part, where it leads to.
    ///
    /// # Safety
    ///
    /// As for [`new`](Self::new); `slot` is in one of those structs.
    unsafe fn pointer<T>(&self, slot: *mut *mut T) -> *mut T {
        // SAFETY: as the caller vouches; it is written to only where that was vouched for.
        unsafe {
            if let Some(moved) = self.moved
                && !(*slot).is_null()
            {
                *slot = moved((*slot).cast()).cast();
            }
            *slot
        }
    }

    fn add<T>(
        &mut self,
        part: usize,
        slot: *mut *mut T,
        source: *mut T,
        size: usize,
        align: usize,
    ) -> Step<usize> {
        let start = needed(self.parts.get(part))?.source;
        self.parts.push(Part {
            source: source.cast(),
            size,
            align,
            pointer: (part, slot.addr() - start.addr()),
        });
        Ok(self.parts.len() - 1)
    }

    /// Adds bytes: `count` times `size`.
    ///
    /// # Safety
    ///
    /// As for [`pointer`](Self::pointer).
    unsafe fn bytes<T>(
        &mut self,
        part: usize,
        slot: *mut *mut T,
        count: u32,
        (size, align): (usize, usize),
    ) -> Step<()> {
        // SAFETY: as the caller vouches.
        let source = unsafe { self.pointer(slot) };
        let size = needed(size.checked_mul(count as usize))?;
        if size > 0 && (source.is_null() || !fits(source.cast::<u8>(), size)) {
            return Err(entry::invalid());
        }
        self.add(part, slot, source, size, align).map(drop)
    }

    /// Adds an array of what is looked into, and returns it and which part it is.
    ///
    /// # Safety
    ///
    /// As for [`pointer`](Self::pointer).
    unsafe fn array<T>(
        &mut self,
        part: usize,
        slot: *mut *mut T,
        count: u32,
    ) -> Step<(*mut T, usize)> {
        // SAFETY: as the caller vouches.
        let array = unsafe { self.pointer(slot) };
        let count = count as usize;
        if count > 0 && !usable(array, count) {
            return Err(entry::invalid());
        }
        let size = count * size_of::<T>();
        let part = self.add(part, slot, array, size, align_of::<T>())?;
        Ok((array, part))
    }

    /// Adds a text; null is left as it is.
    ///
    /// # Safety
    ///
    /// As for [`pointer`](Self::pointer).
    unsafe fn text<T>(&mut self, part: usize, slot: *mut *mut T, wide: bool) -> Step<()> {
        // SAFETY: as the caller vouches.
        let source = unsafe { self.pointer(slot) };
        // SAFETY: as above: what is not null is a text of that width.
        let (size, align) = match unsafe { read::text(source.cast(), wide) }? {
            None => return Ok(()),
            Some(TStr::Narrow(text)) => (text.to_bytes_with_nul().len(), 1),
            Some(TStr::Wide(text)) => (size_of_val(text.as_slice_with_nul()), 2),
        };
        self.add(part, slot, source, size, align).map(drop)
    }

    /// Adds the bytes of an entry identifier, whose flags may be read as one number.
    ///
    /// # Safety
    ///
    /// As for [`pointer`](Self::pointer).
    unsafe fn entry_id(&mut self, part: usize, slot: *mut *mut ENTRYID, size: u32) -> Step<()> {
        // SAFETY: as the caller vouches.
        unsafe { self.bytes(part, slot, size, (1, 4)) }
    }

    /// Adds values.
    ///
    /// # Safety
    ///
    /// As for [`pointer`](Self::pointer).
    unsafe fn values(&mut self, part: usize, slot: *mut *mut SPropValue, count: u32) -> Step<()> {
        // SAFETY: as the caller vouches.
        unsafe {
            let (values, part) = self.array(part, slot, count)?;
            for index in 0..count as usize {
                SPropValue::follow(values.add(index), part, self)?;
            }
        }
        Ok(())
    }

    /// How many bytes all of it takes, and how many without the structs themselves.
    pub fn size(&self) -> (usize, usize) {
        // Many may point to one block, so that there are more bytes than memory has.
        let sum = |parts: &[Part]| parts.iter().map(Part::room).fold(0, usize::saturating_add);
        (sum(&self.parts), sum(&self.parts[1..]))
    }

    /// All of it, as 32 bits count it.
    pub fn size32(&self) -> Step<u32> {
        u32::try_from(self.size().0).map_err(|_| MAPI_E_TOO_BIG)
    }

    /// Copies the structs to `structs`, and what they point to to `rest`, or behind them.
    ///
    /// # Safety
    ///
    /// `structs` is aligned and has room for the structs; `rest` is aligned to 8 bytes and has room
    /// for what they point to. Nothing of the source is there.
    pub unsafe fn copy<T: Pointers>(&self, structs: *mut T, rest: Option<*mut u8>) -> Step<()> {
        let start = structs.cast::<u8>();
        let mut places = vec![start; self.parts.len()];
        let mut next = rest.unwrap_or_else(|| start.wrapping_add(self.parts[0].room()));
        for align in [8, 4, 2, 1] {
            for (index, part) in self.parts.iter().enumerate().skip(1) {
                if part.align == align {
                    places[index] = next;
                    next = next.wrapping_add(part.room());
                }
            }
        }
        for (part, place) in self.parts.iter().zip(&places) {
            if part.size > 0 {
                // SAFETY: the source was looked at, and room for all parts was vouched for.
                unsafe { ptr::copy_nonoverlapping(part.source, *place, part.size) };
            }
        }
        for (part, place) in self.parts.iter().zip(&places).skip(1) {
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

impl Pointers for SPropValue {
    unsafe fn follow(raw: *mut Self, part: usize, plan: &mut Plan<'_>) -> Step<()> {
        // SAFETY: as the caller vouches; the type names the member, and every counted array has its
        // count and its pointer in the same places.
        unsafe {
            let kind = (*raw).ulPropTag.prop_type();
            let value = &raw mut (*raw).Value;
            let count = (*value).bin.cb;
            match kind {
                PropType::PT_STRING8 => plan.text(part, &raw mut (*value).lpszA, false)?,
                PropType::PT_UNICODE => plan.text(part, &raw mut (*value).lpszW, true)?,
                PropType::PT_CLSID => plan.bytes(part, &raw mut (*value).lpguid, 1, (16, 4))?,
                PropType::PT_BINARY => {
                    plan.bytes(part, &raw mut (*value).bin.lpb, count, (1, 1))?;
                }
                PropType::PT_MV_STRING8 | PropType::PT_MV_UNICODE => {
                    let slot = &raw mut (*value).MVszA.lppszA;
                    let (list, part) = plan.array(part, slot, count)?;
                    for index in 0..count as usize {
                        plan.text(part, list.add(index), kind == PropType::PT_MV_UNICODE)?;
                    }
                }
                PropType::PT_MV_BINARY => {
                    let (list, part) = plan.array(part, &raw mut (*value).MVbin.lpbin, count)?;
                    for index in 0..count as usize {
                        let one = list.add(index);
                        plan.bytes(part, &raw mut (*one).lpb, (*one).cb, (1, 1))?;
                    }
                }
                _ => {
                    if let Some(each) = element(kind) {
                        plan.bytes(part, &raw mut (*value).bin.lpb, count, each)?;
                    }
                }
            }
            // A pointer that was not followed would be copied as it is.
            if !PropValue::from_raw(&*raw)?.is_known() {
                return Err(entry::invalid());
            }
            Ok(())
        }
    }
}

impl Pointers for NOTIFICATION {
    unsafe fn follow(raw: *mut Self, part: usize, plan: &mut Plan<'_>) -> Step<()> {
        // SAFETY: as the caller vouches; the event names the member.
        unsafe {
            let info = &raw mut (*raw).info;
            match (*raw).ulEventType {
                EventMask::fnevCriticalError => {
                    let error = &raw mut (*info).err;
                    plan.entry_id(part, &raw mut (*error).lpEntryID, (*error).cbEntryID)?;
                    let wide = (*error).ulFlags.contains(UnicodeFlags::MAPI_UNICODE);
                    let there = u32::from(!(*error).lpMAPIError.is_null());
                    let slot = &raw mut (*error).lpMAPIError;
                    let (more, part) = plan.array(part, slot, there)?;
                    if there > 0 {
                        plan.text(part, &raw mut (*more).lpszError, wide)?;
                        plan.text(part, &raw mut (*more).lpszComponent, wide)?;
                    }
                }
                EventMask::fnevNewMail => {
                    let mail = &raw mut (*info).newmail;
                    plan.entry_id(part, &raw mut (*mail).lpEntryID, (*mail).cbEntryID)?;
                    plan.entry_id(part, &raw mut (*mail).lpParentID, (*mail).cbParentID)?;
                    let wide = (*mail).ulFlags.contains(UnicodeFlags::MAPI_UNICODE);
                    plan.text(part, &raw mut (*mail).lpszMessageClass, wide)?;
                }
                EventMask::fnevObjectCreated
                | EventMask::fnevObjectDeleted
                | EventMask::fnevObjectModified
                | EventMask::fnevObjectMoved
                | EventMask::fnevObjectCopied
                | EventMask::fnevSearchComplete => {
                    let object = &raw mut (*info).obj;
                    plan.entry_id(part, &raw mut (*object).lpEntryID, (*object).cbEntryID)?;
                    plan.entry_id(part, &raw mut (*object).lpParentID, (*object).cbParentID)?;
                    plan.entry_id(part, &raw mut (*object).lpOldID, (*object).cbOldID)?;
                    let slot = &raw mut (*object).lpOldParentID;
                    plan.entry_id(part, slot, (*object).cbOldParentID)?;
                    let slot = &raw mut (*object).lpPropTagArray;
                    let tags = plan.pointer(slot);
                    if !tags.is_null() {
                        if !usable(tags.cast::<u32>(), 1) {
                            return Err(entry::invalid());
                        }
                        let count = (*tags).cValues as usize;
                        let size = needed(count.checked_mul(size_of::<PropTag>()))?;
                        let size = needed(size.checked_add(offset_of!(SPropTagArray, aulPropTag)))?;
                        if !fits(tags.cast::<u8>(), size) {
                            return Err(entry::invalid());
                        }
                        plan.add(part, slot, tags, size, align_of::<SPropTagArray>())?;
                    }
                }
                EventMask::fnevTableModified => {
                    let table = &raw mut (*info).tab;
                    let event = (*table).ulTableEvent;
                    let has_row = matches!(
                        event,
                        TableEvent::TABLE_ROW_ADDED | TableEvent::TABLE_ROW_MODIFIED
                    );
                    // What the event does not have may be anything.
                    if has_row || event == TableEvent::TABLE_ROW_DELETED {
                        SPropValue::follow(&raw mut (*table).propIndex, part, plan)?;
                    }
                    if has_row {
                        SPropValue::follow(&raw mut (*table).propPrior, part, plan)?;
                        let row = &raw mut (*table).row;
                        plan.values(part, &raw mut (*row).lpProps, (*row).cValues)?;
                    }
                }
                EventMask::fnevStatusObjectModified => {
                    let status = &raw mut (*info).statobj;
                    plan.entry_id(part, &raw mut (*status).lpEntryID, (*status).cbEntryID)?;
                    plan.values(part, &raw mut (*status).lpPropVals, (*status).cValues)?;
                }
                EventMask::fnevExtended => {
                    let event = &raw mut (*info).ext;
                    let slot = &raw mut (*event).pbEventParameters;
                    plan.bytes(part, slot, (*event).cb, (1, 1))?;
                }
                _ => {}
            }
            Notification::from_raw(&*raw).map(drop)
        }
    }
}

/// Counts the bytes of a block with structs, where there is a place for the number:
/// ScCountNotifications.
///
/// # Safety
///
/// Null or so many well-formed structs, and null or a place for a number.
pub(super) unsafe fn count<T: Pointers>(count: i32, structs: *const T, size: *mut u32) -> HRESULT {
    // SAFETY: as the caller vouches.
    entry::guard(|| unsafe { put_size(size, &Plan::new(count, structs, None)?) })
}

/// Copies structs to a block, and writes its size where there is a place for it: ScCopyProps,
/// ScCopyNotifications.
///
/// # Safety
///
/// Null or so many well-formed structs, room for as many bytes as are counted, and null or a place
/// for a number.
pub(super) unsafe fn copy<T: Pointers>(
    count: i32,
    structs: *const T,
    target: *mut c_void,
    size: *mut u32,
) -> HRESULT {
    entry::guard(|| {
        let target = target.cast::<T>();
        if !usable(target, 1) {
            return Err(entry::invalid());
        }
        // SAFETY: as the caller vouches.
        unsafe {
            let plan = Plan::new(count, structs, None)?;
            plan.copy(target, None)?;
            put_size(size, &plan)
        }
    })
}

/// Changes the pointers of structs, which were copied with all that they point to, from where the
/// block was to where it is: ScRelocProps, ScRelocNotifications.
///
/// # Safety
///
/// Null or so many structs, which nobody else uses, with pointers into a block that was at the old
/// base and is at the new one; and null or a place for a number.
pub(super) unsafe fn relocate<T: Pointers>(
    count: i32,
    structs: *mut T,
    old_base: *mut c_void,
    new_base: *mut c_void,
    size: *mut u32,
) -> HRESULT {
    entry::guard(|| {
        if old_base.is_null() || new_base.is_null() {
            return Err(entry::invalid());
        }
        let moved = |pointer: *mut u8| {
            let offset = pointer.addr().wrapping_sub(old_base.addr());
            new_base.cast::<u8>().wrapping_add(offset)
        };
        // SAFETY: as the caller vouches.
        unsafe { put_size(size, &Plan::new(count, structs, Some(&moved))?) }
    })
}

/// # Safety
///
/// Null or a place for a number.
unsafe fn put_size(size: *mut u32, plan: &Plan<'_>) -> Step<HRESULT> {
    let bytes = plan.size32()?;
    // SAFETY: as the caller vouches.
    if let Some(size) = needed(unsafe { entry::optional_mut(size) })? {
        *size = bytes;
    }
    Ok(S_OK)
}
