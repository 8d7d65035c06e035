//! Functions on one or two property values, compared with what mapi-core says of the same values.

use super::mapi;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::{OwnedPropName, OwnedPropValue, OwnedValue, PropName, Value};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use widestring::U16CString;
use windows_core::GUID;

/// A property without a meaning.
const ID: PropTag = PropTag::new(0x6601, PropType::PT_UNSPECIFIED);

fn time(number: u64) -> FILETIME {
    FILETIME {
        dwLowDateTime: number as u32,
        dwHighDateTime: (number >> 32) as u32,
    }
}

fn narrow(text: &str) -> std::ffi::CString {
    std::ffi::CString::new(text).unwrap()
}

fn wide(text: &str) -> U16CString {
    U16CString::from_str(text).unwrap()
}

fn currency(number: i64) -> CURRENCY {
    CURRENCY { int64: number }
}

/// Values of each type, several of most, each type by itself.
pub fn table() -> Vec<Vec<OwnedValue>> {
    use OwnedValue as V;
    let texts = ["", "a", "aa", "B", "b", "minutes"];
    let guids = [1, 1 << 96, 0x0102_0304_0506_0708_090a_0b0c_0d0e_0f10].map(GUID::from_u128);
    let bytes: [&[u8]; 6] = [&[], &[0], &[1], &[0, 0], &[1, 2, 3], &[0xff]];
    let times = [0, 1, u64::from(u32::MAX), 1 << 32, 0x01d9_1b2a_3c4d_5e6f];
    let doubles = [-1.5, -0.0, 0.0, 0.1, 0.2, 1e300];
    vec![
        vec![V::Null],
        [i16::MIN, -1, 0, 1, i16::MAX].map(V::I2).into(),
        [i32::MIN, -1, 0, 1, i32::MAX].map(V::Long).into(),
        [-1.5, 0.0, 0.25, 3e38].map(V::R4).into(),
        doubles.map(V::Double).into(),
        doubles.map(V::AppTime).into(),
        [i64::MIN, -1, 0, 1 << 32, i64::MAX]
            .map(|n| V::Currency(currency(n)))
            .into(),
        [i64::MIN, -1, 0, 1 << 32, i64::MAX].map(V::I8).into(),
        [MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS, S_OK]
            .map(V::Error)
            .into(),
        [false, true].map(V::Boolean).into(),
        vec![V::Object(0), V::Object(1)],
        texts.map(|text| V::String8(narrow(text))).into(),
        texts.map(|text| V::Unicode(wide(text))).into(),
        times.map(|number| V::SysTime(time(number))).into(),
        guids.map(V::Clsid).into(),
        bytes.map(|bytes| V::Binary(bytes.into())).into(),
        vec![V::MvI2(vec![1, 2, 3])],
        vec![V::MvLong(vec![1]), V::MvLong(vec![1, 2])],
        vec![V::MvR4(vec![0.5, 1.5])],
        vec![V::MvDouble(vec![0.5, 1.5])],
        vec![V::MvAppTime(vec![0.5])],
        vec![V::MvCurrency(vec![currency(1), currency(2)])],
        vec![V::MvI8(vec![5, 6, 7])],
        vec![V::MvString8(["", "ab", "abc"].map(narrow).into())],
        vec![V::MvUnicode(["", "ab", "abc"].map(wide).into())],
        vec![V::MvSysTime(vec![time(1), time(2)])],
        vec![V::MvClsid(guids.into())],
        vec![V::MvBinary(bytes.map(<[u8]>::to_vec).into())],
    ]
}

/// The property with each value.
pub fn properties() -> Vec<Vec<OwnedPropValue>> {
    let property = |value| OwnedPropValue::new(ID, value);
    let group = |group: Vec<_>| group.into_iter().map(property).collect();
    table().into_iter().map(group).collect()
}

const OPERATORS: [RelOp; 6] = [
    RelOp::RELOP_LT,
    RelOp::RELOP_LE,
    RelOp::RELOP_GT,
    RelOp::RELOP_GE,
    RelOp::RELOP_EQ,
    RelOp::RELOP_NE,
];

/// How often each reason was there.
type Reasons = BTreeMap<&'static str, usize>;

#[test]
fn sizes_are_the_same() {
    let mapi = mapi();
    let values: Vec<_> = properties().into_iter().flatten().collect();
    for value in &values {
        let size = mapi.ul_prop_size(value.borrow()).unwrap();
        assert_eq!(size as usize, value.borrow().value().size(), "{value:?}");
    }
    assert_eq!(values.len(), 83);
}

/// How Wine 8 orders two values of one type that mapi-core orders otherwise or not at all, and
/// why. The reference has an order for values of one type with one value and speaks of no language.
fn order_of_wine(left: Value<'_>, right: Value<'_>) -> Option<(&'static str, Ordering)> {
    let (reason, order) = match (left, right) {
        (Value::Null | Value::Object(_), _) => ("what has no order is equal", Ordering::Equal),
        (left, _) if left.prop_type().is_multivalued() => {
            ("what has many values is equal", Ordering::Equal)
        }
        (Value::Long(a), Value::Long(b)) => {
            ("the difference of numbers wraps", a.wrapping_sub(b).cmp(&0))
        }
        (Value::String8(a), Value::String8(b)) => (
            "text is in the order of a dictionary",
            dictionary(&a.to_string_lossy(), &b.to_string_lossy()),
        ),
        (Value::Unicode(a), Value::Unicode(b)) => (
            "text is in the order of a dictionary",
            dictionary(&a.to_string_lossy(), &b.to_string_lossy()),
        ),
        _ => return None,
    };
    (left.partial_cmp(&right) != Some(order)).then_some((reason, order))
}

/// Letters without regard to case first, then small ones before large ones.
fn dictionary(a: &str, b: &str) -> Ordering {
    let folded = a.to_lowercase().cmp(&b.to_lowercase());
    folded.then_with(|| b.cmp(a))
}

#[test]
fn order_is_the_same_but_for_these() {
    let mapi = mapi();
    let (mut same, mut different) = (0, Reasons::new());
    for group in properties() {
        for (left, right) in group.iter().flat_map(|l| group.iter().map(move |r| (l, r))) {
            let (left, right) = (left.borrow(), right.borrow());
            let theirs = mapi.l_prop_compare_prop(left, right).unwrap();
            let ours = left.value().partial_cmp(&right.value());
            match order_of_wine(left.value(), right.value()) {
                Some((reason, order)) => {
                    assert_eq!(theirs, order, "{left} and {right}: {reason}");
                    *different.entry(reason).or_default() += 1;
                }
                None => {
                    assert_eq!(Some(theirs), ours, "{left} and {right}");
                    same += 1;
                }
            }
        }
    }
    assert_eq!(same, 325);
    assert_eq!(
        Vec::from_iter(different),
        [
            ("text is in the order of a dictionary", 12),
            ("the difference of numbers wraps", 6),
            ("what has many values is equal", 15),
            ("what has no order is equal", 5)
        ]
    );
}

#[test]
fn comparisons_are_the_same_but_for_these() {
    let mapi = mapi();
    let (mut same, mut different) = (0, Reasons::new());
    for group in properties() {
        for (left, right) in group.iter().flat_map(|l| group.iter().map(move |r| (l, r))) {
            let (left, right) = (left.borrow(), right.borrow());
            let otherwise = order_of_wine(left.value(), right.value());
            for how in OPERATORS {
                let theirs = mapi.f_prop_compare_prop(left, how, right).unwrap();
                let ours = left.value().satisfies(how, &right.value());
                match otherwise {
                    Some((reason, order)) if ours != Some(theirs) => {
                        assert_eq!(
                            theirs,
                            holds(how, order),
                            "{left} {how:?} {right}: {reason}"
                        );
                        *different.entry(reason).or_default() += 1;
                    }
                    _ => {
                        assert_eq!(Some(theirs), ours, "{left} {how:?} {right}");
                        same += 1;
                    }
                }
            }
        }
    }
    assert_eq!(same, 2018);
    assert_eq!(
        Vec::from_iter(different),
        [
            ("text is in the order of a dictionary", 48),
            ("the difference of numbers wraps", 24),
            ("what has many values is equal", 64),
            ("what has no order is equal", 24)
        ]
    );
}

fn holds(how: RelOp, order: Ordering) -> bool {
    match how {
        RelOp::RELOP_LT => order.is_lt(),
        RelOp::RELOP_LE => order.is_le(),
        RelOp::RELOP_GT => order.is_gt(),
        RelOp::RELOP_GE => order.is_ge(),
        RelOp::RELOP_EQ => order.is_eq(),
        _ => order.is_ne(),
    }
}

/// Why Wine 8 does not find in `left` what mapi-core finds there.
fn not_found_by_wine(left: Value<'_>, right: Value<'_>, level: FuzzyLevel) -> &'static str {
    match (left, right) {
        (Value::Unicode(_), Value::Unicode(_)) => "UTF-16 text is never found",
        (Value::String8(_), Value::Unicode(_)) | (Value::Unicode(_), Value::String8(_)) => {
            "texts of two widths are not compared"
        }
        (Value::String8(_), Value::String8(text)) if text.is_empty() => {
            assert!(level.contains(FuzzyLevel::FL_SUBSTRING));
            "no text is in any text"
        }
        other => panic!("{other:?} {level:?}"),
    }
}

#[test]
fn contents_are_the_same_but_for_these() {
    let mapi = mapi();
    let (mut same, mut different) = (0, Reasons::new());
    let whole: Vec<_> = properties().into_iter().flatten().collect();
    for (left, right) in whole.iter().flat_map(|l| whole.iter().map(move |r| (l, r))) {
        // Wine 8 reads the first byte of what is looked for, also where there is none.
        if matches!(right.value(), OwnedValue::Binary(bytes) if bytes.is_empty()) {
            continue;
        }
        for level in [
            FuzzyLevel::empty(),
            FuzzyLevel::FL_SUBSTRING,
            FuzzyLevel::FL_PREFIX,
            FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE,
            FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE,
        ] {
            let theirs = mapi
                .f_prop_contains_prop(left.borrow(), right.borrow(), level)
                .unwrap();
            let ours = left
                .borrow()
                .value()
                .contains(&right.borrow().value(), level);
            if ours == theirs {
                same += 1;
                continue;
            }
            assert!(ours, "{left} {level:?} {right}");
            let (left, right) = (left.borrow().value(), right.borrow().value());
            let reason = not_found_by_wine(left, right, level);
            *different.entry(reason).or_default() += 1;
        }
    }
    assert_eq!(same, 33844);
    assert_eq!(
        Vec::from_iter(different),
        [
            ("UTF-16 text is never found", 58),
            ("no text is in any text", 12),
            ("texts of two widths are not compared", 116)
        ]
    );
}

#[test]
fn names() {
    let mapi = mapi();
    let sets = [1, 2].map(GUID::from_u128);
    let texts = ["Colour", "colour", ""].map(wide);
    let mut names: Vec<OwnedPropName> = vec![];
    for set in &sets {
        names.extend([0, 1].map(|id| PropName::id(set, id).into()));
        names.extend(texts.iter().map(|text| PropName::string(set, text).into()));
    }
    let mut equal = 0;
    for (left, right) in names.iter().flat_map(|l| names.iter().map(move |r| (l, r))) {
        let theirs = mapi.f_equal_names(left.borrow(), right.borrow()).unwrap();
        assert_eq!(theirs, left == right, "{left:?} and {right:?}");
        equal += usize::from(theirs);
    }
    assert_eq!((names.len(), equal), (10, 10));
}
