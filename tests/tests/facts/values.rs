//! Functions on property values.

use crate::mapi;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::Views;
use mapi_core::client::Exports;
use mapi_core::memory::{self, MapiArray, MapiViews};
use mapi_core::{OwnedPropValue, OwnedValue};
use mapi_tests::samples::ones;
use std::ffi::{CString, c_void};
use std::mem::size_of;
use std::ptr::{null, null_mut};
use widestring::{U16CString, u16cstr};
use windows_core::{GUID, HRESULT};

const fn tag(kind: PropType) -> PropTag {
    PropTag::new(0x6601, kind)
}

fn raw(kind: PropType, value: __UPV) -> SPropValue {
    SPropValue {
        ulPropTag: tag(kind),
        dwAlignPad: 0,
        Value: value,
    }
}

/// Values of each type with many, too.
fn all() -> Vec<OwnedPropValue> {
    let text = |text: &str| CString::new(text).unwrap();
    let wide = |text: &str| U16CString::from_str(text).unwrap();
    let many: Vec<OwnedValue> = vec![
        OwnedValue::MvI2(vec![1, 2, 3]),
        OwnedValue::MvLong(vec![1, 2, 3]),
        OwnedValue::MvR4(vec![1.5]),
        OwnedValue::MvDouble(vec![1.5, 2.5]),
        OwnedValue::MvAppTime(vec![1.5]),
        OwnedValue::MvCurrency(vec![CURRENCY { int64: 7 }]),
        OwnedValue::MvI8(vec![7, 8]),
        OwnedValue::MvString8(vec![text("Hi!"), text(""), text("odd")]),
        OwnedValue::MvUnicode(vec![wide("Hi!"), wide("")]),
        OwnedValue::MvSysTime(vec![FILETIME::from_intervals(9)]),
        OwnedValue::MvClsid(vec![GUID::from_u128(1), GUID::from_u128(2)]),
        OwnedValue::MvBinary(vec![vec![1; 17], vec![2], vec![]]),
    ];
    let prop = |value| OwnedPropValue::new(tag(PropType::PT_NULL), value);
    ones(3)
        .into_iter()
        .chain(many.into_iter().map(prop))
        .collect()
}

fn laid_out(values: &[OwnedPropValue]) -> MapiViews<SPropValue> {
    MapiViews::<SPropValue>::new(values).unwrap()
}

#[test]
fn sizes_need_counts_and_texts_only() {
    use PropType as T;
    let mapi = mapi();
    let exports = mapi.exports();
    // SAFETY: a value whose pointers are those that the function may follow.
    let size = |value: SPropValue| unsafe { exports.UlPropSize(&value) }.unwrap();
    let nothing = || __UPV {
        li: Default::default(),
    };
    let counted = |count| __UPV {
        bin: SBinary {
            cb: count,
            lpb: null_mut(),
        },
    };
    let fixed = [
        (T::PT_I2, 2),
        (T::PT_LONG, 4),
        (T::PT_R4, 4),
        (T::PT_DOUBLE, 8),
        (T::PT_CURRENCY, 8),
        (T::PT_APPTIME, 8),
        (T::PT_SYSTIME, 8),
        (T::PT_ERROR, 4),
        (T::PT_BOOLEAN, 2),
        (T::PT_OBJECT, 0),
        (T::PT_I8, 8),
        (T::PT_CLSID, 16),
        (T::PT_NULL, 0),
    ];
    for (kind, expected) in fixed {
        assert_eq!(size(raw(kind, nothing())), expected, "{kind:?}");
    }
    let many = [
        (T::PT_MV_I2, 2),
        (T::PT_MV_LONG, 4),
        (T::PT_MV_R4, 4),
        (T::PT_MV_DOUBLE, 8),
        (T::PT_MV_CURRENCY, 8),
        (T::PT_MV_APPTIME, 8),
        (T::PT_MV_SYSTIME, 8),
        (T::PT_MV_I8, 8),
        (T::PT_MV_CLSID, 16),
    ];
    for (kind, each) in many {
        assert_eq!(size(raw(kind, counted(2))), 2 * each, "{kind:?}");
    }
    assert_eq!(size(raw(T::PT_BINARY, counted(19))), 19);
    // No other type has a size.
    let known = fixed
        .map(|(kind, _)| kind.0)
        .into_iter()
        .chain(many.map(|(kind, _)| kind.0));
    let known: Vec<u16> = known
        .chain([T::PT_BINARY, T::PT_STRING8, T::PT_UNICODE].map(|kind| kind.0))
        .chain([T::PT_MV_BINARY, T::PT_MV_STRING8, T::PT_MV_UNICODE].map(|kind| kind.0))
        .collect();
    for kind in (0..=u16::MAX).filter(|kind| !known.contains(kind)) {
        assert_eq!(size(raw(PropType(kind), nothing())), 0, "{kind:#x}");
    }
    for value in all() {
        let views = laid_out(std::slice::from_ref(&value));
        let expected = value.value().borrow().size();
        assert_eq!(size(views.get().as_raw()[0]) as usize, expected, "{value}");
    }
    // SAFETY: no value.
    assert_eq!(unsafe { exports.UlPropSize(null()) }.unwrap(), 0);
}

#[test]
fn a_value_contains_another() {
    let mapi = mapi();
    let (none, prefix, part) = (
        FuzzyLevel::empty(),
        FuzzyLevel::FL_PREFIX,
        FuzzyLevel::FL_SUBSTRING,
    );
    let case = FuzzyLevel::FL_IGNORECASE;
    // What is looked for, how, and whether it is in text, and in bytes.
    let facts = [
        ("Full String", none, true, true),
        ("full string", none | case, true, false),
        ("Full", none, false, false),
        ("Full", prefix, true, true),
        ("Full", part, true, true),
        ("full", prefix, false, false),
        ("full", part, false, false),
        ("full", prefix | case, true, false),
        ("full", part | case, true, false),
        ("ll St", none, false, false),
        ("ll St", prefix, false, false),
        ("ll St", part, true, true),
        ("ll st", part, false, false),
        ("ll st", prefix | case, false, false),
        ("ll st", part | case, true, false),
    ];
    let ask = |whole: OwnedValue, key: OwnedValue, level: FuzzyLevel| {
        let values = [whole, key].map(|value| OwnedPropValue::new(tag(PropType::PT_NULL), value));
        let values = laid_out(&values);
        let [whole, key] = values.get().as_raw() else {
            panic!()
        };
        // SAFETY: two values that describe themselves.
        unsafe { mapi.exports().FPropContainsProp(whole, key, level.bits()) }
            .unwrap()
            .as_bool()
    };
    let text = |text: &str| OwnedValue::String8(CString::new(text).unwrap());
    let bytes = |text: &str| OwnedValue::Binary(text.into());
    for (key, level, in_text, in_bytes) in facts {
        assert_eq!(
            ask(text("Full String"), text(key), level),
            in_text,
            "{key} {level:?}"
        );
        let found = ask(bytes("Full String"), bytes(key), level);
        assert_eq!(found, in_bytes, "{key} {level:?}");
    }
    // Nothing else contains anything.
    let exports = mapi.exports();
    for kind in 0..=u16::MAX {
        if [PropType::PT_STRING8.0, PropType::PT_BINARY.0].contains(&kind) {
            continue;
        }
        let value = raw(
            PropType(kind),
            __UPV {
                li: Default::default(),
            },
        );
        // SAFETY: values without what they could point to.
        let found = unsafe { exports.FPropContainsProp(&value, &value, 0) }.unwrap();
        assert!(!found.as_bool(), "{kind:#x}");
    }
}

#[test]
fn values_compare() {
    use RelOp as Op;
    let mapi = mapi();
    let exports = mapi.exports();
    let facts = [
        (Op::RELOP_LT, [true, false, false]),
        (Op::RELOP_LE, [true, true, false]),
        (Op::RELOP_GT, [false, false, true]),
        (Op::RELOP_GE, [false, true, true]),
        (Op::RELOP_EQ, [false, true, false]),
    ];
    for (at, (left, right)) in [(1, 2), (1, 1), (2, 1)].into_iter().enumerate() {
        let (left, right) = (laid_out(&ones(left)), laid_out(&ones(right)));
        for (left, right) in left.get().as_raw().iter().zip(right.get().as_raw()) {
            let kind = left.ulPropTag.prop_type();
            // Truths that are not false are all the same.
            let at = if kind == PropType::PT_BOOLEAN { 1 } else { at };
            for (how, expected) in facts {
                // SAFETY: two values that describe themselves.
                let holds = unsafe { exports.FPropCompareProp(left, how.0, right) }.unwrap();
                assert_eq!(holds.as_bool(), expected[at], "{kind:?} {how:?}");
            }
            // SAFETY: as above.
            let order = unsafe { exports.LPropCompareProp(left, right) }.unwrap();
            assert_eq!(order, at as i32 - 1, "{kind:?}");
        }
    }
}

#[test]
fn properties_are_found() {
    use PropType as T;
    let mapi = mapi();
    let exports = mapi.exports();
    let value = raw(T::PT_I2, __UPV { i: 1 });
    let at = &raw const value;
    // SAFETY: one value, or none.
    unsafe {
        let by_tag = |tag| exports.PpropFindProp(at, 1, tag).unwrap().cast_const();
        assert_eq!(by_tag(tag(T::PT_I2)), at);
        assert_eq!(by_tag(tag(T::PT_LONG)), null());
        assert_eq!(by_tag(tag(T::PT_UNSPECIFIED)), at);
        assert_eq!(by_tag(PropTag::new(0, T::PT_UNSPECIFIED)), null());
        let by_id = |tag| exports.LpValFindProp(tag, 1, at).unwrap().cast_const();
        assert_eq!(by_id(tag(T::PT_I2)), at);
        assert_eq!(by_id(tag(T::PT_NULL)), at);
        assert_eq!(by_id(PropTag::new(0, T::PT_I2)), null());
        assert_eq!(
            exports.PpropFindProp(null(), 1, value.ulPropTag).unwrap(),
            null_mut()
        );
        assert_eq!(
            exports.LpValFindProp(value.ulPropTag, 0, null()).unwrap(),
            null_mut()
        );
    }
}

fn count(exports: &Exports, values: Views<'_, SPropValue>) -> (HRESULT, u32) {
    let mut size = u32::MAX;
    // SAFETY: so many values that describe themselves, and a place for a number.
    let code =
        unsafe { exports.ScCountProps(values.len() as i32, values.as_raw().as_ptr(), &mut size) };
    (code.unwrap(), size)
}

#[test]
fn values_are_counted() {
    let mapi = mapi();
    let exports = mapi.exports();
    for value in all() {
        let views = laid_out(std::slice::from_ref(&value));
        let (code, size) = count(exports, views.get());
        let pointers = match value.value() {
            OwnedValue::MvString8(all) => all.len() * size_of::<*mut u8>(),
            OwnedValue::MvUnicode(all) => all.len() * size_of::<*mut u16>(),
            OwnedValue::MvBinary(all) => all.len() * size_of::<SBinary>(),
            _ => 0,
        };
        let kind = value.tag().prop_type();
        let beside = kind.is_multivalued()
            || [
                PropType::PT_STRING8,
                PropType::PT_UNICODE,
                PropType::PT_BINARY,
                PropType::PT_CLSID,
            ]
            .contains(&kind);
        let more = if beside {
            value.value().borrow().size()
        } else {
            0
        };
        let expected = size_of::<SPropValue>() + more + pointers;
        assert_eq!((code, size as usize), (S_OK, expected), "{value}");
    }
    // What cannot be counted is refused, and the number stays as it was.
    let refused = (MAPI_E_INVALID_PARAMETER, u32::MAX);
    for kind in [PropType::PT_NULL, PropType(0x999), PropType::PT_MV_LONG] {
        let value = raw(
            kind,
            __UPV {
                li: Default::default(),
            },
        );
        // SAFETY: a value without what it could point to.
        let views = unsafe { Views::new(std::slice::from_ref(&value)) };
        assert_eq!(count(exports, views), refused, "{kind:?}");
    }
    assert_eq!(count(exports, Views::default()), refused);
}

#[test]
fn a_copy_is_in_as_many_bytes_as_were_counted() {
    let mapi = mapi();
    let exports = mapi.exports();
    let values = all();
    let views = laid_out(&values);
    let number = values.len() as i32;
    let (code, size) = count(exports, views.get());
    assert_eq!(code, S_OK);
    // Words, for the alignment, with a mark behind the bytes.
    let mut target = vec![u64::from_le_bytes([0xEE; 8]); size as usize / 8 + 2];
    let bytes = target.as_mut_ptr().cast::<c_void>();
    let mut copied = 0;
    // SAFETY: so many values, and room for as many bytes as were counted.
    let code =
        unsafe { exports.ScCopyProps(number, views.get().as_raw().as_ptr(), bytes, &mut copied) };
    assert_eq!((code.unwrap(), copied), (S_OK, size));
    // SAFETY: more bytes than were counted.
    let behind = unsafe { bytes.cast::<u8>().add(size as usize).read() };
    assert_eq!(behind, 0xEE);
    let read = |at: *mut c_void| {
        // SAFETY: so many values were copied or moved there, with what they point to.
        let values =
            unsafe { std::slice::from_raw_parts(at.cast::<SPropValue>(), number as usize) };
        // SAFETY: as above.
        mapi_core::Props::from(unsafe { Views::new(values) })
            .to_owned()
            .unwrap()
    };
    assert_eq!(read(bytes), values);

    // Moved to another block, while the first is gone.
    let mut moved = target.clone();
    let place = moved.as_mut_ptr().cast::<c_void>();
    target.fill(0);
    let mut relocated = 0;
    // SAFETY: so many values whose pointers lead into the first block, which is where it was.
    let code = unsafe { exports.ScRelocProps(number, place.cast(), bytes, place, &mut relocated) };
    assert_eq!((code.unwrap(), relocated), (S_OK, size));
    assert_eq!(read(place), values);
}

#[test]
fn texts_of_many_are_behind_their_pointers() {
    let mapi = mapi();
    let exports = mapi.exports();
    let text = CString::new("Test").unwrap();
    let value = OwnedPropValue::new(tag(PropType::PT_NULL), OwnedValue::MvString8(vec![text]));
    let views = laid_out(&[value]);
    // As MAPI's memory is aligned, which a u64 is not everywhere.
    #[repr(align(8))]
    struct Buffer([u8; 128]);
    let mut buffer = Buffer([0; 128]);
    let start = buffer.0.as_mut_ptr();
    let mut size = 0;
    // SAFETY: a value, and room for more than it needs; the copy is of that type.
    unsafe {
        let raw = views.get().as_raw().as_ptr();
        let code = exports
            .ScCopyProps(1, raw, start.cast(), &mut size)
            .unwrap();
        let behind = size_of::<SPropValue>() + size_of::<*mut u8>();
        assert_eq!((code, size as usize), (S_OK, behind + 5));
        let first = *(*start.cast::<SPropValue>()).Value.MVszA.lppszA;
        assert_eq!(first, start.add(behind));
        let null_size = exports.ScCopyProps(1, raw, start.cast(), null_mut());
        assert_eq!(null_size.unwrap(), S_OK);
        for code in [
            exports.ScCopyProps(0, raw, start.cast(), null_mut()),
            exports.ScCopyProps(1, null(), start.cast(), null_mut()),
            exports.ScCopyProps(1, raw, null_mut(), null_mut()),
        ] {
            assert_eq!(code.unwrap(), MAPI_E_INVALID_PARAMETER);
        }
    }
}

#[test]
fn values_are_duplicated_with_the_callers_allocator() {
    let mapi = mapi();
    let exports = mapi.exports();
    let (allocate_buffer, allocate_more, _) = memory::allocator().routines();
    let values = all();
    let views = laid_out(&values);
    let raw = views.get().as_raw();
    let mut copies = null_mut();
    // SAFETY: so many values, the allocator of the process, and places for a pointer and a value; the
    // blocks are taken over.
    unsafe {
        let number = raw.len() as i32;
        let code = exports.ScDupPropset(number, raw.as_ptr(), allocate_buffer, &mut copies);
        assert_eq!(code.unwrap(), S_OK);
        let copies = MapiViews::from_array(MapiArray::from_raw(copies, raw.len()));
        assert_eq!(copies.props().to_owned().unwrap(), values);
        for (value, expected) in raw.iter().zip(&values) {
            let block = memory::allocate(size_of::<SPropValue>()).unwrap();
            let place = block.as_ptr().cast::<SPropValue>();
            let code = exports.PropCopyMore(place, value, allocate_more, block.as_ptr());
            assert_eq!(code.unwrap(), S_OK, "{expected}");
            let copy = MapiViews::<SPropValue>::from_array(MapiArray::from_raw(place, 1));
            assert_eq!(
                copy.props().to_owned().unwrap(),
                std::slice::from_ref(expected)
            );
        }
        let mut none = null_mut();
        let code = exports.ScDupPropset(1, null(), allocate_buffer, &mut none);
        assert_eq!(code.unwrap(), MAPI_E_INVALID_PARAMETER);
        let code = exports.ScDupPropset(1, raw.as_ptr(), LPALLOCATEBUFFER(None), &mut none);
        assert_eq!(
            (code.unwrap(), none),
            (MAPI_E_INVALID_PARAMETER, null_mut())
        );
    }
}

#[test]
fn one_of_many_is_an_instance() {
    let mapi = mapi();
    let many = OwnedValue::MvUnicode(vec![u16cstr!("a").to_owned(), u16cstr!("b").to_owned()]);
    let many = laid_out(&[OwnedPropValue::new(tag(PropType::PT_NULL), many)]);
    let mut one = SPropValue::default();
    // SAFETY: a value with two, and a place for one.
    unsafe {
        let many = many.get().as_raw().as_ptr();
        mapi.exports().GetInstance(many, &mut one, 1).unwrap();
        assert_eq!(one.ulPropTag, tag(PropType::PT_UNICODE));
        let text = widestring::U16CStr::from_ptr_str(one.Value.lpszW);
        assert_eq!(text, u16cstr!("b"));
        let mut none = SPropValue::default();
        mapi.exports().GetInstance(many, &mut none, 2).unwrap();
        assert_eq!(none.ulPropTag, SPropValue::default().ulPropTag);
    }
}
