//! MAPI structs made and read as C does it, so that the tests need not know how views look.
#![allow(dead_code)]

use mapi_core::abi::{PropTag, SPropTagArray, SPropValue, SRow, SRowSet};
use mapi_core::boundary::{LaidOut, View, tail};
use mapi_core::{MapiView, MapiViews, memory};
use std::mem::offset_of;
use std::ptr::NonNull;
use windows_core::Result;

/// The tags of an array.
///
/// # Safety
///
/// `tags` points to an array that is well-formed.
pub unsafe fn tags_at<'a>(tags: *const SPropTagArray) -> &'a [PropTag] {
    // SAFETY: as the caller vouches.
    unsafe { tail(tags, offset_of!(SPropTagArray, aulPropTag), (*tags).cValues) }
        .expect("an array that can be counted")
}

/// The tags behind a view.
pub fn tags(view: <SPropTagArray as View>::Borrowed<'_>) -> Vec<PropTag> {
    let laid_out = SPropTagArray::lay_out(view).unwrap();
    // SAFETY: it was laid out for C.
    unsafe { tags_at(laid_out.as_ptr()) }.to_vec()
}

/// A tag array in MAPI memory.
pub fn tag_array(tags: &[PropTag]) -> Result<MapiView<SPropTagArray>> {
    let count = tags.len() as u32;
    let at = offset_of!(SPropTagArray, aulPropTag);
    let laid_out = LaidOut::<SPropTagArray>::with_tail(count, at, tags)?;
    // SAFETY: the block has room for the array, which is copied as a whole.
    unsafe { copied(laid_out.as_ptr(), at + size_of_val(tags)) }
}

/// A struct of so many bytes, copied to MAPI memory.
unsafe fn copied<T: View>(from: *const T, size: usize) -> Result<MapiView<T>> {
    let block: NonNull<T> = memory::allocate(size.max(size_of::<T>()))?.cast();
    // SAFETY: as the caller vouches.
    unsafe {
        std::ptr::copy_nonoverlapping(from.cast::<u8>(), block.as_ptr().cast(), size);
        Ok(MapiView::from_raw(block))
    }
}

/// A number as a property value.
pub fn long(tag: PropTag, number: i32) -> SPropValue {
    SPropValue {
        ulPropTag: tag,
        Value: mapi_core::abi::__UPV { l: number },
        ..Default::default()
    }
}

/// The tags and numbers of property values.
pub fn longs(values: &[SPropValue]) -> Vec<(PropTag, i32)> {
    // SAFETY: the tests have numbers and errors only, which are numbers.
    let each = |value: &SPropValue| (value.ulPropTag, unsafe { value.Value.l });
    values.iter().map(each).collect()
}

/// Property values in MAPI memory.
pub fn value_array(values: &[SPropValue]) -> Result<MapiViews<SPropValue>> {
    let array = mapi_tests::raw::array(values)?;
    // SAFETY: numbers are there in full.
    Ok(unsafe { MapiViews::from_array(array) })
}

/// A row set in MAPI memory, with a block for each row.
pub fn row_set(rows: &[Vec<SPropValue>]) -> Result<MapiView<SRowSet>> {
    let rows: Vec<SRow> = rows
        .iter()
        .map(|row| {
            Ok(SRow {
                ulAdrEntryPad: 0,
                cValues: row.len() as u32,
                lpProps: mapi_tests::raw::array(row)?.into_raw(),
            })
        })
        .collect::<Result<_>>()?;
    let at = offset_of!(SRowSet, aRow);
    let laid_out = LaidOut::<SRowSet>::with_tail(rows.len() as u32, at, &rows)?;
    // SAFETY: the block has room for the row set, which is copied as a whole.
    unsafe { copied(laid_out.as_ptr(), at + size_of_val(&rows[..])) }
}

/// The numbers in a row set.
pub fn rows(set: &MapiView<SRowSet>) -> Vec<Vec<(PropTag, i32)>> {
    // SAFETY: a row set is well-formed.
    let rows: &[SRow] = unsafe {
        tail(
            set.as_ptr(),
            offset_of!(SRowSet, aRow),
            (*set.as_ptr()).cRows,
        )
    }
    .expect("rows that can be counted");
    rows.iter()
        .map(|row| {
            // SAFETY: as above.
            longs(unsafe { std::slice::from_raw_parts(row.lpProps, row.cValues as usize) })
        })
        .collect()
}
