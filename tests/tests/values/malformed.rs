//! C memory that contradicts itself gives an error.

use core::mem::offset_of;
use core::ptr;
use mapi_core::Props;
use mapi_core::abi::{codes::*, tags::*, *};
use mapi_core::boundary::{View, Views};
use mapi_core::data::entryid::FlatList;
use mapi_core::windows_core::HRESULT;

/// What a view of a struct fails with.
fn refused<T: View>(raw: &T) -> Option<HRESULT> {
    // SAFETY: what is counted and not null is there.
    unsafe { T::view(raw) }.err()
}

fn value(prop_type: PropType, fill: impl FnOnce(&mut __UPV)) -> SPropValue {
    let mut value = SPropValue {
        ulPropTag: PropTag::new(0x1000, prop_type),
        ..SPropValue::default()
    };
    fill(&mut value.Value);
    value
}

#[test]
fn counts_without_an_array() {
    let types = [
        PT_BINARY,
        PT_MV_I2,
        PT_MV_LONG,
        PT_MV_R4,
        PT_MV_DOUBLE,
        PT_MV_CURRENCY,
        PT_MV_APPTIME,
        PT_MV_I8,
        PT_MV_STRING8,
        PT_MV_UNICODE,
        PT_MV_SYSTIME,
        PT_MV_CLSID,
        PT_MV_BINARY,
    ];
    for prop_type in types {
        for count in [1, u32::MAX] {
            let raw = value(prop_type, |v| v.MVl.cValues = count);
            assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER), "{prop_type}");
        }
        // Nothing counted needs nothing there, wherever the pointer points.
        let raw = value(prop_type, |v| {
            v.MVl.lpl = ptr::without_provenance_mut(0x1001)
        });
        assert_eq!(refused(&raw), None, "{prop_type}");
    }
    for raw in [
        SRow::default(),
        SRow {
            cValues: 3,
            ..SRow::default()
        },
    ] {
        assert_eq!(refused(&raw).is_some(), raw.cValues != 0);
    }
    let list = SBinaryArray {
        cValues: 2,
        ..SBinaryArray::default()
    };
    assert_eq!(refused(&list), Some(MAPI_E_INVALID_PARAMETER));
    let actions = ACTIONS {
        cActions: 2,
        ..ACTIONS::default()
    };
    assert_eq!(refused(&actions), Some(MAPI_E_INVALID_PARAMETER));
}

#[test]
fn pointers_that_may_not_be_null() {
    for prop_type in [
        PT_STRING8,
        PT_UNICODE,
        PT_CLSID,
        PT_SRESTRICTION,
        PT_ACTIONS,
    ] {
        let raw = value(prop_type, |_| {});
        assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER), "{prop_type}");
    }
    let mut null = [ptr::null_mut::<u16>()];
    let raw = value(PT_MV_UNICODE, |v| {
        v.MVszW = SWStringArray {
            cValues: 1,
            lppszW: null.as_mut_ptr(),
        };
    });
    assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER));
    let mut counted = [SBinary {
        cb: 1,
        lpb: ptr::null_mut(),
    }];
    let raw = value(PT_MV_BINARY, |v| {
        v.MVbin = SBinaryArray {
            cValues: 1,
            lpbin: counted.as_mut_ptr(),
        };
    });
    assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER));
    for rt in [2, 3, 4, 9, 11] {
        let raw = SRestriction {
            rt: RestrictionType(rt),
            ..SRestriction::default()
        };
        assert_eq!(
            refused(&raw),
            Some(MAPI_E_INVALID_PARAMETER),
            "{:?}",
            raw.rt
        );
    }
    // A comment needs no restriction.
    let raw = SRestriction {
        rt: RestrictionType::RES_COMMENT,
        ..SRestriction::default()
    };
    assert_eq!(refused(&raw), None);
    assert_eq!(
        refused(&MAPINAMEID::default()),
        Some(MAPI_E_INVALID_PARAMETER)
    );
    // SAFETY: null is refused before anything is read.
    unsafe {
        assert_eq!(
            SRowSet::view(ptr::null()).err(),
            Some(MAPI_E_INVALID_PARAMETER)
        );
        assert_eq!(
            SPropTagArray::view(ptr::null()).err(),
            Some(MAPI_E_INVALID_PARAMETER)
        );
        assert_eq!(
            NOTIFICATION::view(ptr::null()).err(),
            Some(MAPI_E_INVALID_PARAMETER)
        );
    }
}

#[test]
fn misaligned_pointers() {
    let mut there = [0u64; 4];
    let odd = there.as_mut_ptr().wrapping_byte_add(1);
    let cases = [
        value(PT_UNICODE, |v| v.lpszW = odd.cast()),
        value(PT_CLSID, |v| v.lpguid = odd.cast()),
        value(PT_SRESTRICTION, |v| v.lpv = odd.cast()),
        value(PT_MV_LONG, |v| {
            v.MVl = SLongArray {
                cValues: 1,
                lpl: odd.cast(),
            }
        }),
        value(PT_MV_I8, |v| {
            v.MVli = SLargeIntegerArray {
                cValues: 1,
                lpli: odd.cast(),
            }
        }),
        value(PT_MV_BINARY, |v| {
            v.MVbin = SBinaryArray {
                cValues: 1,
                lpbin: odd.cast(),
            }
        }),
    ];
    for raw in &cases {
        assert_eq!(
            refused(raw),
            Some(MAPI_E_INVALID_PARAMETER),
            "{}",
            raw.ulPropTag
        );
    }
    let mut strings = [odd.cast::<u16>()];
    let raw = value(PT_MV_UNICODE, |v| {
        v.MVszW = SWStringArray {
            cValues: 1,
            lppszW: strings.as_mut_ptr(),
        };
    });
    assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER));
    // SAFETY: a misaligned pointer is refused before anything is read.
    let outcome = unsafe { SRowSet::view(odd.cast()) };
    assert_eq!(outcome.err(), Some(MAPI_E_INVALID_PARAMETER));
}

#[test]
fn counts_that_no_memory_has() {
    // The elements would end behind the end of the address space.
    let end = ptr::without_provenance_mut::<i32>(usize::MAX - 7);
    let raw = value(PT_MV_LONG, |v| {
        v.MVl = SLongArray {
            cValues: 3,
            lpl: end,
        }
    });
    assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER));
    let raw = SRow {
        cValues: u32::MAX,
        lpProps: end.cast(),
        ..SRow::default()
    };
    assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER));
    // A row set at the end of the address space is not to be read, so this one only counts.
    let sets = [[u32::MAX; 2]; 4];
    let rows = &raw const sets[0];
    #[cfg(target_pointer_width = "32")]
    {
        // SAFETY: the header is there, and the tail cannot be.
        let outcome = unsafe { SRowSet::view(rows.cast()) };
        assert_eq!(outcome.err(), Some(MAPI_E_INVALID_PARAMETER));
    }
    let _ = rows;
}

#[test]
fn types_and_kinds_that_are_none() {
    for prop_type in [
        0x0999, 0xffff, 0x1000, 0x1001, 0x100d, 0x10fd, 0x0104, 0x0105, 0x2003,
    ] {
        let raw = value(PropType(prop_type), |_| {});
        assert_eq!(refused(&raw), Some(MAPI_E_INVALID_TYPE), "{prop_type:#x}");
    }
    let raw = SRestriction {
        rt: RestrictionType(13),
        ..SRestriction::default()
    };
    assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER));
    let raw = ACTION {
        acttype: ACTTYPE(12),
        ..ACTION::default()
    };
    assert_eq!(refused(&raw), Some(MAPI_E_INVALID_PARAMETER));
    let control = DTCTL {
        ulCtlType: ControlType(10),
        ..DTCTL::default()
    };
    assert_eq!(refused(&control), Some(MAPI_E_INVALID_PARAMETER));
}

#[test]
fn one_bad_value_does_not_hide_the_others() {
    let raw = [
        value(PT_UNICODE, |_| {}),
        value(PT_LONG, |v| v.l = 5),
        SPropValue {
            ulPropTag: PR_SUBJECT_W,
            ..SPropValue::default()
        },
    ];
    // SAFETY: what is counted and not null is there.
    let props = Props::from(unsafe { Views::new(&raw) });
    assert_eq!(props.iter().filter(Result::is_ok).count(), 1);
    assert_eq!(props.get::<i32>(raw[1].ulPropTag), Ok(5));
    let error = props.get::<String>(PR_SUBJECT_W).unwrap_err();
    assert_eq!(error.code(), MAPI_E_INVALID_PARAMETER);
    assert_eq!(
        error.to_string(),
        "the value of PR_SUBJECT contradicts itself: MAPI_E_INVALID_PARAMETER (0x80070057)"
    );
    assert!(props.to_string().contains("contradicts itself"));
    assert_eq!(props.to_owned().unwrap_err(), MAPI_E_INVALID_PARAMETER);
}

#[test]
fn lists_of_bytes_end_where_their_size_says() {
    let ok = |count, bytes: &[u8]| FlatList::new(count, bytes).is_ok();
    let four = 4u32.to_ne_bytes();
    assert!(ok(0, &[]) && ok(0, &[1, 2, 3]));
    assert!(!ok(1, &[]) && !ok(1, &four[..3]) && !ok(1, &four));
    assert!(ok(1, &[&four[..], b"1234"].concat()));
    // One byte less than the length says.
    assert!(!ok(1, &[&four[..], b"123"].concat()));
    // A second one that is not there.
    assert!(!ok(2, &[&four[..], b"1234"].concat()));
    // A length that overflows whatever is added to it.
    assert!(!ok(1, &[&u32::MAX.to_ne_bytes()[..], b"1234"].concat()));
    assert!(!ok(u32::MAX, &[0; 64]));
    // Padding behind the last is not needed, between two it is.
    let one = 1u32.to_ne_bytes();
    assert!(ok(2, &[&one[..], b"a\0\0\0", &one, b"b"].concat()));
    assert!(!ok(2, &[&one[..], b"a", &one, b"b"].concat()));
}

#[test]
fn only_the_header_of_an_empty_list_is_read() {
    // Each count alone in a block, so that valgrind sees a read behind it.
    let count = Box::new(0u32);
    let counts = Box::new([0u32; 2]);
    // SAFETY: a list without elements is its header.
    unsafe {
        let count = &raw const *count;
        assert_eq!(SPropTagArray::view(count.cast()), Ok(&[][..]));
        assert_eq!(SPropProblemArray::view(count.cast()), Ok(&[][..]));
        assert_eq!(FlagList::view(count.cast()), Ok(&[][..]));
        let counts = &raw const *counts;
        assert!(SRowSet::view(counts.cast()).unwrap().is_empty());
        assert!(ADRLIST::view(counts.cast()).unwrap().is_empty());
        assert!(ROWLIST::view(counts.cast()).unwrap().is_empty());
        assert!(FLATENTRYLIST::view(counts.cast()).unwrap().is_empty());
    }
    assert!(offset_of!(SRowSet, aRow) <= size_of_val(&*counts));
}
