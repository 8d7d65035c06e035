//! What one side allocates, the other frees.

use super::mapi;
use mapi_core::abi::{codes::*, tags::*, *};
use mapi_core::{MapiView, MapiViews, OwnedPropValue, PropValue, memory};
use std::ptr::{NonNull, null_mut};
use widestring::u16cstr;
use windows_core::{IUnknown, Interface};

fn rows() -> Vec<Vec<OwnedPropValue>> {
    let row = |index: i32| {
        let mut row = vec![
            OwnedPropValue::new(PR_ROWID, index),
            OwnedPropValue::new(PR_DISPLAY_NAME_W, "Inbox"),
        ];
        row.truncate(index as usize);
        row
    };
    // One row has no values.
    (0..3).map(row).collect()
}

/// A process's heap is checked by what frees a block that is none of it.
#[test]
fn rows_of_ours_are_freed_there() {
    let mapi = mapi();
    for _ in 0..50 {
        let set = MapiView::<SRowSet>::new(&rows()).unwrap();
        let raw = set.into_raw();
        // SAFETY: a row set of the allocator of the process, which is that of the DLL.
        unsafe { mapi.exports().FreeProws(raw) }.unwrap();
        let set = MapiView::<SRowSet>::new(&rows()).unwrap();
        let list = MapiView::<ADRLIST>::from(set);
        let raw = list.into_raw();
        // SAFETY: as above, for an address list.
        unsafe { mapi.exports().FreePadrlist(raw) }.unwrap();
    }
    // SAFETY: no rows.
    unsafe { mapi.exports().FreeProws(null_mut()) }.unwrap();
}

#[test]
fn rows_of_theirs_are_freed_here() {
    let mapi = mapi();
    let value = PropValue::new(PR_DISPLAY_NAME_W, u16cstr!("Inbox"));
    let values = MapiViews::<SPropValue>::new(&[value]).unwrap();
    let exports = mapi.exports();
    let mut block = null_mut();
    // SAFETY: a place for a pointer.
    let code = unsafe { exports.MAPIAllocateBuffer(size_of::<SRowSet>() as u32 + 64, &mut block) };
    assert_eq!(code.unwrap(), S_OK);
    let set = block.cast::<SRowSet>();
    let mut copy = null_mut();
    // SAFETY: a value that is well-formed, the allocator of the DLL, and a place for a pointer.
    let code = unsafe {
        exports.ScDupPropset(
            1,
            values.get().as_raw().as_ptr(),
            memory::allocator().routines().0,
            &mut copy,
        )
    };
    assert_eq!(code.unwrap(), S_OK);
    // SAFETY: a block with room for a row set with a row, whose values are in a block of their own.
    let set = unsafe {
        (*set).cRows = 1;
        (*set).aRow[0] = SRow {
            ulAdrEntryPad: 0,
            cValues: 1,
            lpProps: copy,
        };
        MapiView::from_raw(NonNull::new(set).unwrap())
    };
    let rows = set.get().unwrap().to_owned().unwrap();
    assert_eq!(rows, [[OwnedPropValue::from(value)]]);
}

#[test]
fn blocks_are_chained_to_others() {
    let mapi = mapi();
    let exports = mapi.exports();
    let first = memory::allocate(16).unwrap();
    let mut sizes = vec![];
    for size in [1u32, 8, 4096, 1 << 20] {
        let mut more = null_mut();
        // SAFETY: a live block that was not chained itself, and a place for a pointer.
        let code = unsafe { exports.MAPIAllocateMore(size, first.as_ptr(), &mut more) };
        assert_eq!(code.unwrap(), S_OK);
        assert!(more.is_aligned() && !more.is_null());
        // SAFETY: a block of that size.
        unsafe { more.cast::<u8>().write_bytes(0xaa, size as usize) };
        sizes.push(size);
        // SAFETY: as above, by our call.
        let ours = unsafe { memory::allocate_more(size as usize, first) }.unwrap();
        // SAFETY: a block of that size.
        unsafe { ours.cast::<u8>().as_ptr().write_bytes(0xbb, size as usize) };
    }
    assert_eq!(sizes.len(), 4);
    // SAFETY: the block that the others are chained to.
    assert_eq!(
        unsafe { exports.MAPIFreeBuffer(first.as_ptr()) }.unwrap(),
        0
    );
    // SAFETY: no block.
    unsafe { memory::free(null_mut()) };
}

#[test]
fn references_are_counted() {
    let mapi = mapi();
    let object = mapi_core::in_memory::property_object([]);
    let exports = mapi.exports();
    let raw = object.as_raw();
    // SAFETY: a live object, whose references are given back below.
    let counts = unsafe {
        [
            exports.UlAddRef(raw).unwrap(),
            exports.UlAddRef(raw).unwrap(),
            exports.UlRelease(raw).unwrap(),
            exports.UlRelease(raw).unwrap(),
        ]
    };
    assert_eq!(counts, [2, 3, 2, 1]);
    // SAFETY: no object.
    assert_eq!(unsafe { exports.UlAddRef(null_mut()) }.unwrap(), 0);
    // SAFETY: the IMalloc of MAPI, with a reference that is ours.
    let malloc = unsafe { IUnknown::from_raw(exports.MAPIGetDefaultMalloc().unwrap()) };
    assert_eq!(malloc.cast::<IUnknown>().unwrap(), malloc);
}
