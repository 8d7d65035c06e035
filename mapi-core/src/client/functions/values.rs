//! Functions on property values.

use super::block::{self, Plan};
use super::{Functions, needed, one};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::Views;
use crate::boundary::read::usable;
use crate::data::Props;
use crate::interfaces::*;
use crate::memory::{MapiView, MapiViews};
use crate::private::entry::{self, Step};
use core::ffi::{CStr, c_void};
use core::ptr;
use widestring::U16CStr;
use windows_core::{BOOL, HRESULT, Ref};

/// The values that C counts in an `int`: at least one.
///
/// # Safety
///
/// What is not null points to so many well-formed values that stay unchanged for `'a`.
unsafe fn counted<'a>(values: *const SPropValue, count: i32) -> Step<Views<'a, SPropValue>> {
    let count = usize::try_from(count).ok().filter(|count| *count > 0);
    // SAFETY: as the caller vouches.
    needed(unsafe { entry::views(values, needed(count)?) })
}

/// UlPropSize looks at no more than it has to: the counts of what is counted, and texts.
///
/// # Safety
///
/// The value is well-formed, but for pointers that are not needed.
unsafe fn prop_size(raw: &SPropValue) -> usize {
    let value = &raw.Value;
    // SAFETY: the type names the member, and null is no text.
    unsafe {
        let text = |text: *mut u8| match text.is_null() {
            true => 0,
            false => CStr::from_ptr(text.cast()).count_bytes() + 1,
        };
        let wide = |text: *mut u16| match text.is_null() {
            true => 0,
            false => size_of_val(U16CStr::from_ptr_str(text).as_slice_with_nul()),
        };
        match raw.ulPropTag.prop_type() {
            PropType::PT_I2 | PropType::PT_BOOLEAN => 2,
            PropType::PT_LONG | PropType::PT_R4 | PropType::PT_ERROR => 4,
            PropType::PT_DOUBLE
            | PropType::PT_CURRENCY
            | PropType::PT_APPTIME
            | PropType::PT_I8
            | PropType::PT_SYSTIME => 8,
            PropType::PT_CLSID => 16,
            PropType::PT_STRING8 => text(value.lpszA),
            PropType::PT_UNICODE => wide(value.lpszW),
            PropType::PT_BINARY => value.bin.cb as usize,
            PropType::PT_MV_STRING8 => {
                let all = value.MVszA;
                let list = entry::slice(all.lppszA.cast_const(), all.cValues as usize);
                list.unwrap_or_default()
                    .iter()
                    .map(|each| text(*each))
                    .sum()
            }
            PropType::PT_MV_UNICODE => {
                let all = value.MVszW;
                let list = entry::slice(all.lppszW.cast_const(), all.cValues as usize);
                list.unwrap_or_default()
                    .iter()
                    .map(|each| wide(*each))
                    .sum()
            }
            PropType::PT_MV_BINARY => {
                let all = value.MVbin;
                let list = entry::slice(all.lpbin.cast_const(), all.cValues as usize);
                list.unwrap_or_default()
                    .iter()
                    .map(|each| each.cb as usize)
                    .sum()
            }
            kind => match block::element(kind) {
                Some((size, _)) => value.bin.cb as usize * size,
                None => 0,
            },
        }
    }
}

/// One of many, wherever it is.
///
/// # Safety
///
/// There are more than `index`.
unsafe fn at<T>(many: *const T, index: usize) -> T {
    // SAFETY: as the caller vouches.
    unsafe { many.add(index).read_unaligned() }
}

/// Where the first value is that `is` asks for.
///
/// # Safety
///
/// What is not null points to so many values.
unsafe fn find(
    values: *const SPropValue,
    count: u32,
    is: impl Fn(PropTag) -> bool,
) -> *mut SPropValue {
    // SAFETY: as the caller vouches.
    let values = unsafe { entry::slice(values, count as usize) }.unwrap_or_default();
    let found = values.iter().find(|value| is(value.ulPropTag));
    found.map_or(ptr::null_mut(), |value| ptr::from_ref(value).cast_mut())
}

/// The value of one property of an object: alone in a block. Fails with what it has in its place.
fn get_one(object: &IMAPIProp, tag: PropTag) -> Step<MapiViews<SPropValue>> {
    let values = entry::answer(object.get_props(Some(&[tag]), UnicodeFlags::empty()))?.value;
    let value = needed(values.props().at(0))??;
    match value.error() {
        Some(code) => Err(code),
        None => Ok(values),
    }
}

#[expect(
    non_snake_case,
    reason = "the names of C; what each takes is declared there"
)]
impl Functions {
    pub unsafe fn PropCopyMore(
        &self,
        target: *mut SPropValue,
        source: *const SPropValue,
        allocate_more: LPALLOCATEMORE,
        parent: *mut c_void,
    ) -> HRESULT {
        entry::guard(|| {
            // SAFETY: null or values, as the caller vouches.
            let source = needed(unsafe { entry::pointee(source) })?;
            let allocate_more = needed(allocate_more.0)?;
            if !usable(target, 1) {
                return Err(entry::invalid());
            }
            // SAFETY: the value is well-formed, the function is MAPIAllocateMore and the place one
            // for a value, as the caller vouches. The block is new, of that size, and aligned as
            // MAPI's are.
            unsafe {
                let plan = Plan::new(1, source, None)?;
                let mut rest = ptr::null_mut();
                if let size @ 1.. = plan.size().1 {
                    let size = u32::try_from(size).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
                    allocate_more(size, parent, &mut rest).ok()?;
                }
                plan.copy(target, Some(rest.cast()))?;
            }
            Ok(S_OK)
        })
    }

    pub unsafe fn UlPropSize(&self, value: *const SPropValue) -> u32 {
        // SAFETY: null or a value, as the caller vouches; zeros are a number.
        unsafe {
            entry::guard_value(|| {
                let size = prop_size(needed(entry::pointee(value))?);
                u32::try_from(size).map_err(|_| MAPI_E_TOO_BIG)
            })
        }
    }

    pub unsafe fn FEqualNames(&self, one: *const MAPINAMEID, other: *const MAPINAMEID) -> BOOL {
        // SAFETY: null or names, as the caller vouches; zero is false.
        unsafe {
            entry::guard_value(|| {
                let (one, other) = (entry::view(one)?, entry::view(other)?);
                Ok(BOOL::from(one == other))
            })
        }
    }

    pub unsafe fn GetInstance(&self, many: *const SPropValue, one: *mut SPropValue, index: u32) {
        // SAFETY: null or values, as the caller vouches. The type names the member, and the index
        // is below the count.
        unsafe {
            entry::guard_value(|| {
                let many = needed(entry::pointee(many))?;
                let one = needed(entry::pointee_mut(one))?;
                let index = index as usize;
                let value = &many.Value;
                let is = |count: u32| index < count as usize;
                let kind = many.ulPropTag.prop_type().stored();
                // All of many values count in the same place.
                if !is(value.bin.cb) || value.bin.lpb.is_null() {
                    return Err(entry::invalid());
                }
                let single = &mut one.Value;
                match kind {
                    PropType::PT_MV_I2 => single.i = at(value.MVi.lpi, index),
                    PropType::PT_MV_LONG => single.l = at(value.MVl.lpl, index),
                    PropType::PT_MV_R4 => single.flt = at(value.MVflt.lpflt, index),
                    PropType::PT_MV_DOUBLE => single.dbl = at(value.MVdbl.lpdbl, index),
                    PropType::PT_MV_CURRENCY => single.cur = at(value.MVcur.lpcur, index),
                    PropType::PT_MV_APPTIME => single.at = at(value.MVat.lpat, index),
                    PropType::PT_MV_SYSTIME => single.ft = at(value.MVft.lpft, index),
                    PropType::PT_MV_I8 => single.li = at(value.MVli.lpli, index),
                    PropType::PT_MV_BINARY => single.bin = at(value.MVbin.lpbin, index),
                    PropType::PT_MV_STRING8 => single.lpszA = at(value.MVszA.lppszA, index),
                    PropType::PT_MV_UNICODE => single.lpszW = at(value.MVszW.lppszW, index),
                    PropType::PT_MV_CLSID => single.lpguid = value.MVguid.lpguid.add(index),
                    _ => return Err(entry::invalid()),
                }
                one.ulPropTag = many.ulPropTag.with_type(kind.single());
                Ok(())
            });
        }
    }

    pub unsafe fn FPropContainsProp(
        &self,
        whole: *const SPropValue,
        part: *const SPropValue,
        level: u32,
    ) -> BOOL {
        // SAFETY: null or values, as the caller vouches; zero is false.
        unsafe {
            entry::guard_value(|| {
                let (whole, part) = (entry::view(whole)?, entry::view(part)?);
                let kind = whole.tag().prop_type();
                let texts = [
                    PropType::PT_STRING8,
                    PropType::PT_UNICODE,
                    PropType::PT_BINARY,
                ];
                let same = texts.contains(&kind) && kind == part.tag().prop_type();
                let level = FuzzyLevel::from(level);
                Ok(BOOL::from(
                    same && whole.value().contains(&part.value(), level),
                ))
            })
        }
    }

    pub unsafe fn FPropCompareProp(
        &self,
        left: *const SPropValue,
        how: u32,
        right: *const SPropValue,
    ) -> BOOL {
        // SAFETY: null or values, as the caller vouches; zero is false.
        unsafe {
            entry::guard_value(|| {
                let (left, right) = (entry::view(left)?, entry::view(right)?);
                let holds = left.value().satisfies(RelOp(how), &right.value());
                Ok(BOOL::from(holds == Some(true)))
            })
        }
    }

    pub unsafe fn LPropCompareProp(
        &self,
        left: *const SPropValue,
        right: *const SPropValue,
    ) -> i32 {
        // SAFETY: null or values, as the caller vouches; zero says that nothing is less.
        unsafe { entry::guard_value(|| Ok(entry::view(left)?.compare(entry::view(right)?) as i32)) }
    }

    /// The size stays as it is where there is none, as on Windows.
    pub unsafe fn ScCountProps(
        &self,
        count: i32,
        values: *const SPropValue,
        size: *mut u32,
    ) -> HRESULT {
        entry::guard(|| {
            // SAFETY: null or values, as the caller vouches.
            let bytes = Props::from(unsafe { counted(values, count) }?).count_bytes();
            // Of a type that is none it says that, too.
            let bytes = bytes.map_err(|_| entry::invalid())?;
            let bytes = u32::try_from(bytes).map_err(|_| MAPI_E_TOO_BIG)?;
            // SAFETY: null or a place for a number, as the caller vouches.
            *needed(unsafe { entry::pointee_mut(size) })? = bytes;
            Ok(S_OK)
        })
    }

    pub unsafe fn LpValFindProp(
        &self,
        tag: PropTag,
        count: u32,
        values: *const SPropValue,
    ) -> *mut SPropValue {
        // SAFETY: null or so many values, as the caller vouches.
        unsafe { find(values, count, |other| other.id() == tag.id()) }
    }

    pub unsafe fn PpropFindProp(
        &self,
        values: *const SPropValue,
        count: u32,
        tag: PropTag,
    ) -> *mut SPropValue {
        let any = tag.prop_type() == PropType::PT_UNSPECIFIED;
        let is = |other: PropTag| other == tag || (any && other.id() == tag.id());
        // SAFETY: null or so many values, as the caller vouches.
        unsafe { find(values, count, is) }
    }

    pub unsafe fn ScCopyProps(
        &self,
        count: i32,
        values: *const SPropValue,
        target: *mut c_void,
        size: *mut u32,
    ) -> HRESULT {
        // SAFETY: null or values, as the caller vouches, and room for as many bytes as
        // ScCountProps counted; the size is optional.
        unsafe { block::copy(count, values, target, size) }
    }

    pub unsafe fn ScRelocProps(
        &self,
        count: i32,
        values: *mut SPropValue,
        old_base: *mut c_void,
        new_base: *mut c_void,
        size: *mut u32,
    ) -> HRESULT {
        // SAFETY: null or values that were copied with what they point to, from a block at the old
        // base to one at the new, as the caller vouches.
        unsafe { block::relocate(count, values, old_base, new_base, size) }
    }

    pub unsafe fn ScCountNotifications(
        &self,
        count: i32,
        notifications: *const NOTIFICATION,
        size: *mut u32,
    ) -> HRESULT {
        // SAFETY: null or notifications, as the caller vouches; the size is optional.
        unsafe { block::count(count, notifications, size) }
    }

    pub unsafe fn ScCopyNotifications(
        &self,
        count: i32,
        notifications: *const NOTIFICATION,
        target: *mut c_void,
        size: *mut u32,
    ) -> HRESULT {
        // SAFETY: as for ScCopyProps.
        unsafe { block::copy(count, notifications, target, size) }
    }

    pub unsafe fn ScRelocNotifications(
        &self,
        count: i32,
        notifications: *mut NOTIFICATION,
        old_base: *mut c_void,
        new_base: *mut c_void,
        size: *mut u32,
    ) -> HRESULT {
        // SAFETY: as for ScRelocProps.
        unsafe { block::relocate(count, notifications, old_base, new_base, size) }
    }

    pub unsafe fn ScDupPropset(
        &self,
        count: i32,
        values: *const SPropValue,
        allocate_buffer: LPALLOCATEBUFFER,
        copies: *mut *mut SPropValue,
    ) -> HRESULT {
        let run = || {
            let allocate_buffer = needed(allocate_buffer.0)?;
            // SAFETY: null or values, and a function that is MAPIAllocateBuffer, as the caller
            // vouches. The block is new, of that size, and aligned as MAPI's are.
            unsafe {
                let plan = Plan::new(count, values, None)?;
                let mut block = ptr::null_mut();
                allocate_buffer(plan.size32()?, &mut block).ok()?;
                let block = block.cast::<SPropValue>();
                plan.copy(block, None)?;
                Ok(block)
            }
        };
        // SAFETY: as the caller vouches.
        unsafe { one(copies, run) }
    }

    pub unsafe fn HrGetOneProp(
        &self,
        object: Ref<'_, IMAPIProp>,
        tag: PropTag,
        value: *mut *mut SPropValue,
    ) -> HRESULT {
        let run = || Ok(get_one(needed(object.as_ref())?, tag)?.into_raw());
        // SAFETY: as the caller vouches.
        unsafe { one(value, run) }
    }

    pub unsafe fn HrSetOneProp(
        &self,
        object: Ref<'_, IMAPIProp>,
        value: *const SPropValue,
    ) -> HRESULT {
        entry::guard(|| {
            let object = needed(object.as_ref())?;
            // SAFETY: null or a value, as the caller vouches.
            let value = unsafe { counted(value, 1) }?;
            let problems = entry::answer(object.set_props(value))?;
            let problems = problems.as_ref().map(MapiView::get).transpose()?;
            match problems.and_then(|problems| problems.first().map(|problem| problem.scode)) {
                Some(code) => Err(code),
                None => Ok(S_OK),
            }
        })
    }

    pub unsafe fn FPropExists(&self, object: Ref<'_, IMAPIProp>, tag: PropTag) -> BOOL {
        // SAFETY: zero is false.
        unsafe {
            entry::guard_value(|| {
                let there = match get_one(needed(object.as_ref())?, tag) {
                    // It is there, and too large for GetProps.
                    Ok(_) | Err(MAPI_E_NOT_ENOUGH_MEMORY) => true,
                    Err(_) => false,
                };
                Ok(BOOL::from(there))
            })
        }
    }

    pub unsafe fn FreePadrlist(&self, list: *mut ADRLIST) {
        // SAFETY: null or a list in MAPI memory that nobody uses any more, as the caller vouches.
        unsafe {
            entry::guard_value(|| {
                drop(MapiView::from_raw(needed(ptr::NonNull::new(list))?));
                Ok(())
            });
        }
    }

    pub unsafe fn FreeProws(&self, rows: *mut SRowSet) {
        // SAFETY: null or a row set in MAPI memory that nobody uses any more, as the caller vouches.
        unsafe {
            entry::guard_value(|| {
                drop(MapiView::from_raw(needed(ptr::NonNull::new(rows))?));
                Ok(())
            });
        }
    }
}
