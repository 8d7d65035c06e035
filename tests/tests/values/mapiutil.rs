//! The functions of MAPIUTIL.H that look at property values, by the names that they have here,
//! held to what Windows answers as Wine's tests have written it down, and to the reference.
//!
//! | there | here |
//! |---|---|
//! | PropCopyMore | `MapiView::<SPropValue>::new`, `MapiViews::copy` |
//! | UlPropSize | `Value::size` |
//! | FPropContainsProp | `Value::contains` |
//! | FPropCompareProp | `Value::satisfies` |
//! | LPropCompareProp | `PropValue::compare` |
//! | PpropFindProp, LpValFindProp | `Props::find_prop`, `Props::value` |
//! | ScCountProps | `Props::count_bytes` |
//! | FBadProp, FBadRow | `View::view` |
//! | FBadPropTag, FBadColumnSet | `PropTag::is_valid`, `PropTag::is_column` |

use core::cmp::Ordering;
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::{MapiView, OwnedPropValue, OwnedValue, PropValue, Props, Value};
use mapi_tests::samples::ones;
use std::ffi::CString;
use widestring::U16CString;
use windows_core::{GUID, HRESULT};

fn tag(prop_type: PropType) -> PropTag {
    PropTag::new(0x6601, prop_type)
}

fn prop(value: impl Into<OwnedValue>) -> OwnedPropValue {
    OwnedPropValue::new(tag(PropType::PT_NULL), value)
}

#[test]
fn values_of_each_type_compare() {
    use RelOp as Op;
    let answers = [
        (Op::RELOP_LT, [true, false, false]),
        (Op::RELOP_LE, [true, true, false]),
        (Op::RELOP_GT, [false, false, true]),
        (Op::RELOP_GE, [false, true, true]),
        (Op::RELOP_EQ, [false, true, false]),
        (Op::RELOP_NE, [true, false, true]),
    ];
    let orders = [Ordering::Less, Ordering::Equal, Ordering::Greater];
    for (at, (left, right)) in [(1, 2), (1, 1), (2, 1)].into_iter().enumerate() {
        for (left, right) in ones(left).iter().zip(&ones(right)) {
            // Truths that are not false are all the same.
            let truth = matches!(left.value(), OwnedValue::Boolean(_));
            let at = if truth { 1 } else { at };
            assert_eq!(
                left.borrow().compare(right.borrow()),
                orders[at],
                "{left} {right}"
            );
            for (how, expected) in answers {
                let holds = left
                    .value()
                    .borrow()
                    .satisfies(how, &right.value().borrow());
                assert_eq!(holds, Some(expected[at]), "{left} {how:?} {right}");
            }
        }
    }
    // Of different types: false whatever is asked, and in the order of the types.
    let all = ones(1);
    for (index, left) in all.iter().enumerate() {
        for right in all.iter().skip(index + 1) {
            for (how, _) in answers {
                let (left, right) = (left.value().borrow(), right.value().borrow());
                assert_eq!(left.satisfies(how, &right), None);
            }
            let types = left.tag().prop_type().cmp(&right.tag().prop_type());
            assert_eq!(left.borrow().compare(right.borrow()), types);
        }
        assert_eq!(
            left.value()
                .borrow()
                .satisfies(Op::RELOP_RE, &left.value().borrow()),
            None
        );
    }
    let null = prop(OwnedValue::Null);
    assert_eq!(null.borrow().compare(null.borrow()), Ordering::Equal);
    let negative = prop(HRESULT(i32::MIN));
    assert_eq!(
        negative.borrow().compare(prop(S_OK).borrow()),
        Ordering::Less
    );
    let longer = (prop(vec![1u8]), prop(vec![1u8, 0]));
    assert_eq!(longer.0.borrow().compare(longer.1.borrow()), Ordering::Less);
}

#[test]
fn a_value_contains_another() {
    let full = FuzzyLevel::empty();
    let (prefix, part) = (FuzzyLevel::FL_PREFIX, FuzzyLevel::FL_SUBSTRING);
    let case = FuzzyLevel::FL_IGNORECASE;
    // Whether it is found in "Full String": text of either width, and bytes, which have no case.
    for (what, level, text, bytes) in [
        ("Full String", full, true, true),
        ("full string", full, false, false),
        ("full string", full | case, true, false),
        ("Full", full, false, false),
        ("Full", prefix, true, true),
        ("Full", part, true, true),
        ("full", prefix, false, false),
        ("full", part, false, false),
        ("full", prefix | case, true, false),
        ("full", part | case, true, false),
        ("ll St", full, false, false),
        ("ll St", prefix, false, false),
        ("ll St", part, true, true),
        ("ll st", part, false, false),
        ("ll st", prefix | case, false, false),
        ("ll st", part | case, true, false),
        // Levels that are none ask for all of it.
        ("Full String", prefix | part, true, true),
        ("Full", prefix | part, false, false),
        ("Full", FuzzyLevel::from(7), false, false),
    ] {
        let narrow = |text: &str| prop(CString::new(text).expect("no zero"));
        let whole = "Full String";
        let found = |all: OwnedPropValue, what: OwnedPropValue| {
            all.value().borrow().contains(&what.value().borrow(), level)
        };
        assert_eq!(found(narrow(whole), narrow(what)), text, "{what} {level:?}");
        assert_eq!(found(prop(whole), prop(what)), text, "{what} {level:?}");
        assert_eq!(found(prop(whole), narrow(what)), text, "{what} {level:?}");
        assert_eq!(found(narrow(whole), prop(what)), text, "{what} {level:?}");
        let binary = |text: &str| prop(text.as_bytes());
        assert_eq!(
            found(binary(whole), binary(what)),
            bytes,
            "{what} {level:?}"
        );
        assert!(!found(binary(whole), narrow(what)));
    }
    for value in ones(1).iter().take(11) {
        let value = value.value().borrow();
        assert!(!value.contains(&value, full), "{value}");
    }
}

/// Two or three values of each type of many, and how large each is.
fn many(count: usize) -> Vec<(OwnedPropValue, usize)> {
    let text = || CString::from(c"Hi!");
    let wide = || U16CString::from_str_truncate("Hi!");
    vec![
        (prop(vec![1i16; count]), 2),
        (prop(vec![1i32; count]), 4),
        (prop(vec![1f32; count]), 4),
        (prop(vec![1f64; count]), 8),
        (prop(vec![CURRENCY { int64: 1 }; count]), 8),
        (prop(OwnedValue::MvAppTime(vec![1.0; count])), 8),
        (prop(vec![FILETIME::from_intervals(1); count]), 8),
        (prop(vec![1i64; count]), 8),
        (prop(vec![GUID::zeroed(); count]), 16),
        (prop(vec![text(); count]), 4),
        (prop(vec![wide(); count]), 8),
        (prop(vec![vec![7u8; 19]; count]), 19),
    ]
}

#[test]
fn values_are_as_large_as_what_they_hold() {
    let sizes = [2, 4, 4, 8, 8, 8, 8, 4, 2, 8, 16, 2, 1, 4];
    let structs = size_of::<SPropValue>();
    let none: &[OwnedPropValue] = &[];
    assert_eq!(
        Props::from(none).count_bytes(),
        Err(MAPI_E_INVALID_PARAMETER.into())
    );
    for (value, size) in ones(1).into_iter().zip(sizes) {
        assert_eq!(value.value().borrow().size(), size, "{value}");
        let pointed = matches!(
            value.value(),
            OwnedValue::Clsid(_)
                | OwnedValue::String8(_)
                | OwnedValue::Unicode(_)
                | OwnedValue::Binary(_)
        );
        let bytes = Props::from([value].as_slice()).count_bytes();
        assert_eq!(bytes, Ok(structs + if pointed { size } else { 0 }));
    }
    for (value, size) in many(3) {
        assert_eq!(value.value().borrow().size(), 3 * size, "{value}");
        let each = match value.value() {
            OwnedValue::MvString8(_) | OwnedValue::MvUnicode(_) => size_of::<usize>(),
            OwnedValue::MvBinary(_) => size_of::<SBinary>(),
            _ => 0,
        };
        let bytes = Props::from([value].as_slice()).count_bytes();
        assert_eq!(bytes, Ok(structs + 3 * (size + each)));
    }
    // Those that are counted together.
    let all: Vec<OwnedPropValue> = many(2).into_iter().map(|(value, _)| value).collect();
    let each = all.iter().map(|value| {
        Props::from(core::slice::from_ref(value))
            .count_bytes()
            .expect("valid")
    });
    assert_eq!(Props::from(&all).count_bytes(), Ok(each.sum()));
    // An object has a value that is reserved.
    let object = [prop(OwnedValue::Object(0))];
    assert_eq!(Props::from(object.as_slice()).count_bytes(), Ok(structs));
    assert_eq!(object[0].value().borrow().size(), 0);
    // What cannot be counted.
    let mut bad = vec![
        prop(OwnedValue::Null),
        prop(OwnedValue::Unspecified),
        prop(OwnedValue::Pointer(OpaquePtr::NONE)),
        prop(mapi_core::Restriction::exist(PR_SUBJECT_W)),
        prop(Vec::<u8>::new()),
        OwnedPropValue::new(PropTag(0), 1),
        OwnedPropValue::new(PropTag(0xFFFF_0000), 1),
    ];
    bad.extend(many(0).into_iter().map(|(value, _)| value));
    for value in bad {
        let values = [prop(1), value];
        let bytes = Props::from(values.as_slice()).count_bytes();
        assert_eq!(bytes, Err(MAPI_E_INVALID_PARAMETER.into()), "{}", values[1]);
    }
}

#[test]
fn values_are_found_by_tag_or_identifier() {
    for (at, value) in ones(1).iter().enumerate() {
        let all = core::slice::from_ref(value);
        let props = Props::from(all);
        assert_eq!(props.find_prop(value.tag()), Some(value.borrow()));
        let other = &ones(1)[(at + 1) % 14];
        assert_eq!(props.find_prop(other.tag()), None);
        assert_eq!(
            props.find_prop(tag(PropType::PT_UNSPECIFIED)),
            Some(value.borrow())
        );
        assert_eq!(
            props.find_prop(PropTag::new(1, PropType::PT_UNSPECIFIED)),
            None
        );
        assert_eq!(props.value(tag(PropType::PT_NULL)), Ok(value.borrow()));
        assert!(
            props
                .value(PropTag::new(1, value.tag().prop_type()))
                .is_err()
        );
    }
    // A tag that is none is passed over.
    let values = [prop(OwnedValue::Pointer(OpaquePtr::NONE)), prop(1)];
    let found = Props::from(values.as_slice()).find_prop(tag(PropType::PT_UNSPECIFIED));
    assert_eq!(found, Some(values[1].borrow()));
}

/// All types that there could be: which of them FBadPropTag and FBadColumnSet pass, and for which
/// FBadProp passes a value of zeros with a text or GUID where one is needed.
#[test]
fn types_are_good_or_bad() {
    const GOOD: [u16; 17] = [
        0, 1, 2, 3, 4, 5, 6, 7, 0xA, 0xB, 0xD, 0x14, 0x1E, 0x1F, 0x40, 0x48, 0x102,
    ];
    let empty = [0u64; 2]; // aligned for a GUID too
    for number in 0..=u16::MAX {
        let prop_type = PropType(number);
        let tag = tag(prop_type);
        let is_good = GOOD.contains(&(number & !PropType::MV_FLAG));
        // Tables alone take MVI_FLAG.
        let instance = prop_type.is_instance() && GOOD.contains(&prop_type.single().0);
        assert_eq!(tag.is_valid(), is_good || instance, "{number:x}");
        let is_error = prop_type == PropType::PT_ERROR;
        assert_eq!(
            tag.is_column(),
            (is_good || instance) && !is_error,
            "{number:x}"
        );

        let mut raw = SPropValue {
            ulPropTag: tag,
            ..SPropValue::default()
        };
        if [0x1E, 0x1F, 0x48].contains(&prop_type.stored().0) {
            raw.Value.lpv = empty.as_ptr().cast_mut().cast();
        }
        // SAFETY: what is not null points to zeros, which are as much as is needed.
        let seen = unsafe { SPropValue::view(&raw const raw) };
        // Values of rules need what they point to.
        let needs = [0xFD, 0xFE].contains(&prop_type.stored().0);
        let expected = match number {
            // Many values of those are no type: there is no member of the union for them.
            0x1000 | 0x1001 | 0x100A | 0x100B | 0x100D => Err(MAPI_E_INVALID_TYPE),
            // PT_PTR means something in one process, which FBadProp knows nothing of.
            0x103 | 0x3103 => Ok(()),
            _ if needs => Err(MAPI_E_INVALID_PARAMETER),
            _ if is_good || instance => Ok(()),
            _ => Err(MAPI_E_INVALID_TYPE),
        };
        assert_eq!(seen.map(drop), expected, "{number:x}");
    }
}

#[test]
fn copies_hold_the_same() -> windows_core::Result<()> {
    let all = ones(3)
        .into_iter()
        .chain(many(2).into_iter().map(|(value, _)| value));
    for value in all {
        let copy = MapiView::<SPropValue>::new(&value)?;
        let seen: PropValue<'_> = copy.get()?;
        assert_eq!(seen, value.borrow());
        match (seen.value(), value.value().borrow()) {
            (Value::Unicode(copy), Value::Unicode(text)) => {
                assert_ne!(copy.as_ptr(), text.as_ptr());
            }
            (Value::Binary(copy), Value::Binary(bytes)) => {
                assert_ne!(copy.as_ptr(), bytes.as_ptr())
            }
            _ => {}
        }
    }
    Ok(())
}
