//! The functions that look for faults find none in what mapi-core lays out, and some elsewhere.
//! The crate does not declare them; their signatures are those of `mapival.h`.

use super::mapi;
use super::values::properties;
use mapi_core::abi::{tags::*, *};
use mapi_core::boundary::View;
use mapi_core::client::Mapi;
use mapi_core::{MapiView, MapiViews, OwnedPropValue, OwnedValue, Value};
use std::ptr::{null, null_mut};
use widestring::u16cstr;

/// A function that answers 0 where it finds no fault.
type Check<T> = unsafe extern "system" fn(*const T) -> u32;
/// The same for so many.
type CheckAll<T> = unsafe extern "system" fn(*const T, u32) -> u32;

fn check<T>(mapi: &Mapi, name: &str) -> Check<T> {
    let address = mapi.exports().address(name, 4).expect("it is exported");
    // SAFETY: each takes a pointer and returns a number.
    unsafe { std::mem::transmute(address) }
}

fn check_all<T>(mapi: &Mapi, name: &str) -> CheckAll<T> {
    let address = mapi.exports().address(name, 8).expect("it is exported");
    // SAFETY: each takes a pointer and a number and returns a number.
    unsafe { std::mem::transmute(address) }
}

#[test]
fn values_and_rows_are_good() {
    let mapi = mapi();
    let bad_prop = check::<SPropValue>(&mapi, "FBadProp");
    let bad_row = check::<SRow>(&mapi, "FBadRow");
    let bad_rows = check::<SRowSet>(&mapi, "FBadRowSet");
    let values: Vec<_> = properties().into_iter().flatten().collect();
    for value in &values {
        let views = MapiViews::<SPropValue>::new(std::slice::from_ref(value)).unwrap();
        let raw = views.get().as_raw();
        let row = SRow {
            ulAdrEntryPad: 0,
            cValues: 1,
            lpProps: raw.as_ptr().cast_mut(),
        };
        // SAFETY: a value that is well-formed, and a row with it.
        let answers = unsafe { [bad_prop(raw.as_ptr()), bad_row(&row)] };
        assert_eq!(answers, [0, 0], "{value:?}");
    }
    assert_eq!(values.len(), 83);
    let empty: Vec<OwnedPropValue> = vec![];
    // Wine 8 asks for an array of values, also where a row has none.
    for (rows, fault) in [(vec![values.clone(), values.clone()], 0), (vec![empty], 1)] {
        let raw = MapiView::<SRowSet>::new(&rows).unwrap();
        // SAFETY: a row set that is well-formed.
        assert_eq!(unsafe { bad_rows(raw.as_ptr()) }, fault);
        // SAFETY: a row set of the allocator of the process.
        unsafe { mapi.exports().FreeProws(raw.into_raw()) }.unwrap();
    }

    let mut wrong = SPropValue {
        ulPropTag: PropTag::new(0x6600, PropType(0x999)),
        ..Default::default()
    };
    let row = SRow {
        ulAdrEntryPad: 0,
        cValues: 1,
        lpProps: &raw mut wrong,
    };
    // SAFETY: a value of no known type, whose contents nobody reads.
    let answers = unsafe { [bad_prop(&wrong), bad_row(&row)] };
    assert!(answers.iter().all(|answer| *answer != 0), "{answers:?}");
    let row = SRow {
        ulAdrEntryPad: 0,
        cValues: 1,
        lpProps: null_mut(),
    };
    // SAFETY: the function is there to find out that there are no values.
    assert_ne!(unsafe { bad_row(&row) }, 0);
}

#[test]
fn tags_and_columns_are_good() {
    let mapi = mapi();
    let address = mapi.exports().address("FBadPropTag", 4);
    // SAFETY: it takes a number and returns one.
    let bad_tag: unsafe extern "system" fn(PropTag) -> u32 =
        unsafe { std::mem::transmute(address.expect("it is exported")) };
    let bad_columns = check::<SPropTagArray>(&mapi, "FBadColumnSet");
    let mut differences = vec![];
    for kind in 0..=0x1fff {
        let prop_type = PropType(kind);
        // SAFETY: a number.
        let bad = unsafe { bad_tag(PropTag::new(0x6600, prop_type)) } != 0;
        let known = format!("{prop_type:?}").starts_with("PT_");
        if bad == known {
            differences.push((prop_type, bad));
        }
    }
    // Wine 8 does not know the types of rules and pointers, and takes some with many for types
    // that have none.
    let expected = [
        (PropType::PT_SRESTRICTION, true),
        (PropType::PT_ACTIONS, true),
        (PropType::PT_PTR, true),
        (PropType::PT_FILE_EA, true),
        (PropType::PT_VIRTUAL, true),
        (PropType(0x1000), false),
        (PropType(0x1001), false),
        (PropType(0x100a), false),
        (PropType(0x100b), false),
        (PropType(0x100d), false),
    ];
    assert_eq!(differences, expected);
    let tags = [PR_ROWID, PR_DISPLAY_NAME_W, PR_ENTRYID];
    let laid_out = SPropTagArray::lay_out(&tags).unwrap();
    // SAFETY: an array that is well-formed.
    assert_eq!(unsafe { bad_columns(laid_out.as_ptr()) }, 0);
    // No column is an error.
    let tags = [PR_ROWID, PR_ENTRYID.with_type(PropType::PT_ERROR)];
    let laid_out = SPropTagArray::lay_out(&tags).unwrap();
    // SAFETY: an array that is well-formed.
    assert_ne!(unsafe { bad_columns(laid_out.as_ptr()) }, 0);
}

#[test]
fn lists_and_texts_are_good() {
    let mapi = mapi();
    let bad_list = check::<SBinaryArray>(&mapi, "FBadEntryList");
    let list = OwnedValue::MvBinary(vec![b"one".to_vec(), vec![0; 24]]);
    let Value::MvBinary(blocks) = list.borrow() else {
        unreachable!("it is one");
    };
    let list = MapiView::<SBinaryArray>::new(blocks).unwrap();
    let raw = &list;
    // SAFETY: a list that is well-formed.
    assert_eq!(unsafe { bad_list(raw.as_ptr()) }, 0);
    let nowhere = SBinaryArray {
        cValues: 1,
        lpbin: null_mut(),
    };
    // SAFETY: the function is there to find out that there are no values.
    assert_ne!(unsafe { bad_list(&nowhere) }, 0);

    let bad_narrow = check_all::<*const u8>(&mapi, "FBadRglpszA");
    let bad_wide = check_all::<*const u16>(&mapi, "FBadRglpszW");
    let narrow = [c"one".as_ptr().cast::<u8>(), c"".as_ptr().cast()];
    let wide = [u16cstr!("one").as_ptr(), u16cstr!("").as_ptr()];
    // SAFETY: so many terminated strings.
    let answers = unsafe { (bad_narrow(narrow.as_ptr(), 2), bad_wide(wide.as_ptr(), 2)) };
    assert_eq!(answers, (0, 0));
    let (narrow, wide) = ([null()], [null()]);
    // SAFETY: the functions are there to find out that there is no string.
    let answers = unsafe { (bad_narrow(narrow.as_ptr(), 1), bad_wide(wide.as_ptr(), 1)) };
    assert!(answers.0 != 0 && answers.1 != 0, "{answers:?}");
}
