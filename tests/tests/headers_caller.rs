//! Objects of mapi-core, driven by C that MinGW's MAPI headers describe to, which nobody here
//! wrote: the vtables, structs, identifiers and codes are theirs.
#![cfg(windows)]

use core::ffi::c_void;
use mapi_core::abi::{codes::*, tags::*, *};
use mapi_core::in_memory::{memory_table, property_object};
use mapi_core::memory::{self, AllocateBuffer, AllocateMore, FreeBuffer};
use mapi_core::{IMAPIProp, OwnedPropValue, OwnedValue};
use std::sync::{Mutex, PoisonError};
use widestring::U16CString;
use windows_core::{GUID, Interface};

#[repr(C)]
struct Allocator {
    allocate_buffer: AllocateBuffer,
    allocate_more: AllocateMore,
    free_buffer: FreeBuffer,
}

/// The allocator of the process, as C takes it.
fn allocator() -> Allocator {
    let allocator = memory::allocator();
    Allocator {
        allocate_buffer: allocator.allocate_buffer(),
        allocate_more: allocator.allocate_more(),
        free_buffer: allocator.free_buffer(),
    }
}

#[link(name = "mapi_headers", kind = "static")]
unsafe extern "C" {
    fn headers_drive_props(
        object: *mut c_void,
        target: *mut c_void,
        allocator: *const Allocator,
    ) -> i32;
    fn headers_drive_table(
        table: *mut c_void,
        data: *mut c_void,
        allocator: *const Allocator,
    ) -> i32;
}

// Identifiers of the system's own interfaces.
#[link(name = "uuid")]
unsafe extern "C" {}

/// One test counts blocks at a time.
static ALONE: Mutex<()> = Mutex::new(());

fn wide(text: &str) -> U16CString {
    U16CString::from_str(text).expect("no NUL inside")
}

fn values() -> Vec<OwnedPropValue> {
    let test = |id| PropTag::new(id, PropType::PT_UNSPECIFIED);
    vec![
        OwnedPropValue::new(PR_IMPORTANCE, 2),
        OwnedPropValue::new(PR_SUBJECT_W, "Minutes"),
        OwnedPropValue::new(PR_RECORD_KEY, OwnedValue::Binary(vec![1, 2, 3])),
        OwnedPropValue::new(PR_HASATTACH, true),
        OwnedPropValue::new(
            PR_CREATION_TIME,
            OwnedValue::SysTime(FILETIME {
                dwLowDateTime: 0x3c4d_5e6f,
                dwHighDateTime: 0x01d9_1b2a,
            }),
        ),
        OwnedPropValue::new(test(0x6605), OwnedValue::MvLong(vec![7, -8, 9])),
        OwnedPropValue::new(
            test(0x6606),
            OwnedValue::MvUnicode(["", "two"].map(wide).into()),
        ),
        OwnedPropValue::new(test(0x6607), OwnedValue::MvBinary(vec![vec![], vec![4, 5]])),
        OwnedPropValue::new(test(0x6608), OwnedValue::Double(0.25)),
        OwnedPropValue::new(test(0x6609), OwnedValue::I8(-5_000_000_000)),
        OwnedPropValue::new(
            test(0x660a),
            OwnedValue::Clsid(GUID::from_u128(0x0102_0304_0506_0708_090a_0b0c_0d0e_0f10)),
        ),
        OwnedPropValue::new(
            test(0x660b),
            OwnedValue::Currency(CURRENCY { int64: 12345 }),
        ),
        OwnedPropValue::new(test(0x660c), OwnedValue::I2(-2)),
        OwnedPropValue::new(test(0x660d), OwnedValue::R4(1.5)),
        OwnedPropValue::new(test(0x660e), OwnedValue::String8(c"narrow".into())),
    ]
}

#[test]
fn a_property_object_is_one_for_the_headers() {
    let object: IMAPIProp = property_object(values()).into();
    let target: IMAPIProp = property_object([]).into();
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let blocks = memory::built_in_blocks();
    // SAFETY: two objects with the vtable of an IMAPIProp, and the allocator of the process.
    let line = unsafe { headers_drive_props(object.as_raw(), target.as_raw(), &allocator()) };
    assert_eq!(line, 0, "line of c/headers_caller.c");
    assert_eq!(
        memory::built_in_blocks(),
        blocks,
        "C has freed all that it was given"
    );
}

#[test]
fn a_table_is_one_for_the_headers() {
    let columns = [PR_ROWID, PR_DISPLAY_NAME_W, PR_IMPORTANCE];
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns).unwrap();
    for (id, name, importance) in [
        (1, "delta", 1),
        (2, "alpha", 2),
        (3, "charlie", 1),
        (4, "bravo", 2),
        (5, "echo", 0),
    ] {
        let row = [
            OwnedPropValue::new(PR_ROWID, id),
            OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
            OwnedPropValue::new(PR_IMPORTANCE, importance),
        ];
        data.hr_modify_row(row.as_slice().into()).unwrap();
    }
    let table = data.view(None).unwrap();
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let blocks = memory::built_in_blocks();
    // SAFETY: objects with the vtables of an IMAPITable and an ITableData, and the allocator of
    // the process.
    let line = unsafe { headers_drive_table(table.as_raw(), data.as_raw(), &allocator()) };
    assert_eq!(line, 0, "line of c/headers_table.c");
    assert_eq!(
        memory::built_in_blocks(),
        blocks,
        "C has freed all that it was given"
    );
}
