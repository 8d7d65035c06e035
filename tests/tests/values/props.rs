//! Values of every type, both ways.

use mapi_core::abi::{codes::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::data::value::{Binaries, Strings};
use mapi_core::memory::text::u16cstr;
use mapi_core::windows_core::{GUID, HRESULT};
use mapi_core::{
    EntryId, MapiView, MapiViews, OwnedPropValue, PropValue, Props, Restriction, TStr, Value,
    memory,
};

const GUID_1: GUID = GUID::from_u128(0x00020329_0000_0000_c000_000000000046);

fn value(id: u16, value: Value<'_>) -> PropValue<'_> {
    PropValue::new(PropTag::new(id, PT_NULL), value)
}

/// Gives one value of each type to a closure.
pub fn with_every_type(test: impl FnOnce(&[(PropValue<'_>, PropType, &str)])) {
    let restriction = Restriction::exist(PR_SUBJECT_W);
    let actions = [mapi_core::data::rules::OwnedAction::from(
        mapi_core::data::rules::OwnedActionKind::Delete,
    )];
    let mut target = 0u8;
    // SAFETY: nobody follows it.
    let pointer = unsafe { OpaquePtr::new((&raw mut target).cast()) };
    let strings = [u16cstr!("a"), u16cstr!(""), u16cstr!("\u{20ac}")];
    let narrow = [c"b", c""];
    let owned_strings = ["c".parse().unwrap()];
    let blocks: [&[u8]; 2] = [b"\x01\x02", b""];
    let owned_blocks = [vec![3]];
    let times = [
        FILETIME::from_intervals(0),
        FILETIME::from_intervals(10_000_000),
    ];
    let p = format!("0x10120103: {:p}", pointer.as_ptr());
    test(&[
        (
            value(0x1000, Value::Unspecified),
            PT_UNSPECIFIED,
            "unspecified",
        ),
        (value(0x1001, Value::Null), PT_NULL, "null"),
        (value(0x1002, Value::I2(-2)), PT_I2, "-2"),
        (value(0x1003, Value::Long(-3)), PT_LONG, "-3"),
        (value(0x1004, Value::R4(1.5)), PT_R4, "1.5"),
        (value(0x1005, Value::Double(-2.25)), PT_DOUBLE, "-2.25"),
        (
            value(0x1006, Value::Currency(CURRENCY { int64: 12_345 })),
            PT_CURRENCY,
            "1.2345",
        ),
        (
            value(0x1007, Value::AppTime(2.5)),
            PT_APPTIME,
            "1900-01-01T12:00:00",
        ),
        (
            value(0x1008, Value::Error(MAPI_E_NOT_FOUND)),
            PT_ERROR,
            "MAPI_E_NOT_FOUND (0x8004010F): what was asked for does not exist",
        ),
        (value(0x1009, Value::Boolean(true)), PT_BOOLEAN, "true"),
        (value(0x100a, Value::Object(0)), PT_OBJECT, "object"),
        (
            value(0x100b, Value::I8(i64::MIN)),
            PT_I8,
            "-9223372036854775808",
        ),
        (value(0x100c, c"text".into()), PT_STRING8, "\"text\""),
        (
            value(0x100d, u16cstr!("t\u{e4}xt").into()),
            PT_UNICODE,
            "\"t\u{e4}xt\"",
        ),
        (
            value(0x100e, times[1].into()),
            PT_SYSTIME,
            "1601-01-01T00:00:01Z",
        ),
        (
            value(0x100f, (&GUID_1).into()),
            PT_CLSID,
            "{00020329-0000-0000-C000-000000000046}",
        ),
        (value(0x1010, b"\x00\xff".into()), PT_BINARY, "00FF"),
        (value(0x1011, b"".into()), PT_BINARY, "0 bytes"),
        (value(0x1012, Value::Pointer(pointer)), PT_PTR, &p[12..]),
        (
            value(0x1013, restriction.borrow().into()),
            PT_SRESTRICTION,
            "PR_SUBJECT exists",
        ),
        (
            value(0x1014, Value::Actions(actions.as_slice().into())),
            PT_ACTIONS,
            "[delete]",
        ),
        (value(0x1015, Value::MvI2(&[1, -1])), PT_MV_I2, "[1, -1]"),
        (value(0x1016, Value::MvLong(&[])), PT_MV_LONG, "[]"),
        (value(0x1017, Value::MvR4(&[0.5])), PT_MV_R4, "[0.5]"),
        (
            value(0x1018, Value::MvDouble(&[0.25, 2.0])),
            PT_MV_DOUBLE,
            "[0.25, 2]",
        ),
        (
            value(0x1019, Value::MvCurrency(&[CURRENCY { int64: 1 }])),
            PT_MV_CURRENCY,
            "[0.0001]",
        ),
        (
            value(0x101a, Value::MvAppTime(&[0.0])),
            PT_MV_APPTIME,
            "[1899-12-30T00:00:00]",
        ),
        (value(0x101b, Value::MvI8(&[7])), PT_MV_I8, "[7]"),
        (
            value(0x101c, Strings::<u8>::new(&narrow).into()),
            PT_MV_STRING8,
            r#"["b", ""]"#,
        ),
        (
            value(0x101d, Strings::<u16>::new(&strings).into()),
            PT_MV_UNICODE,
            "[\"a\", \"\", \"\u{20ac}\"]",
        ),
        (
            value(0x101e, Strings::<u8>::from_owned(&owned_strings).into()),
            PT_MV_STRING8,
            r#"["c"]"#,
        ),
        (
            value(0x101f, Value::MvSysTime(&times)),
            PT_MV_SYSTIME,
            "[1601-01-01T00:00:00Z, 1601-01-01T00:00:01Z]",
        ),
        (
            value(0x1020, Value::MvClsid(&[GUID_1])),
            PT_MV_CLSID,
            "[{00020329-0000-0000-C000-000000000046}]",
        ),
        (
            value(0x1021, Binaries::new(&blocks).into()),
            PT_MV_BINARY,
            "[0102, 0 bytes]",
        ),
        (
            value(0x1022, Binaries::from_owned(&owned_blocks).into()),
            PT_MV_BINARY,
            "[03]",
        ),
    ]);
}

#[test]
fn every_type_goes_to_c_and_back() {
    with_every_type(|values| {
        for (value, prop_type, text) in values {
            assert_eq!(value.tag().prop_type(), *prop_type);
            assert_eq!(value.value().to_string(), *text);
            // Into MAPI memory.
            let copy = MapiView::<SPropValue>::new(value).unwrap();
            assert_eq!(copy.get(), Ok(*value), "{text}");
            // Laid out for a call.
            let laid_out = SPropValue::lay_out(*value).unwrap();
            // SAFETY: it was laid out of values that are alive.
            let back = unsafe { SPropValue::view(laid_out.as_ptr()) };
            assert_eq!(back, Ok(*value), "{text}");
            // Owned by Rust.
            let owned = OwnedPropValue::from(copy.get().unwrap());
            assert_eq!(owned.borrow(), *value, "{text}");
            assert_eq!(owned.to_string(), value.to_string());
        }
        // All in one block.
        let all: Vec<_> = values.iter().map(|(value, ..)| *value).collect();
        let copies = MapiViews::<SPropValue>::new(&all).unwrap();
        assert!(copies.props() == Props::from(&all[..]));
        let owned = copies.props().to_owned().unwrap();
        let copies = MapiViews::<SPropValue>::new(&owned).unwrap();
        assert!(copies.props() == Props::from(&all[..]));
    });
}

#[test]
fn what_was_viewed_is_passed_on_as_it_is() {
    // Arrays of pointers in C memory are not built again.
    let strings = [u16cstr!("a"), u16cstr!("b")];
    let value = PropValue::new(PropTag(0x8001_101f), Strings::<u16>::new(&strings));
    let copy = MapiView::<SPropValue>::new(value).unwrap();
    let laid_out = SPropValue::lay_out(copy.get().unwrap()).unwrap();
    // SAFETY: both are values of that type.
    unsafe {
        let (there, here) = (
            (*copy.as_ptr()).Value.MVszW,
            (*laid_out.as_ptr()).Value.MVszW,
        );
        assert_eq!((there.lppszW, there.cValues), (here.lppszW, here.cValues));
    }
}

#[test]
fn values_are_got_by_type() {
    let values = [
        PropValue::new(PR_IMPORTANCE, 1),
        PropValue::new(PR_SUBJECT_A, c"8-bit"),
        PropValue::new(PR_BODY_W, MAPI_E_NOT_ENOUGH_MEMORY),
        PropValue::new(PR_ENTRYID, b"\0\0\0\0provider--------data"),
        PropValue::new(PR_READ, true),
        PropValue::new(PR_MESSAGE_SIZE_EXTENDED, 1i64 << 40),
        PropValue::new(PR_SENDER_NAME_W, MAPI_E_NOT_FOUND),
    ];
    let props = Props::from(&values);
    assert_eq!(props.get::<i32>(PR_IMPORTANCE), Ok(1));
    assert_eq!(props.get::<u32>(PR_IMPORTANCE), Ok(1));
    assert_eq!(
        props.get::<TStr<'_>>(PR_SUBJECT_W),
        Ok(TStr::Narrow(c"8-bit"))
    );
    assert_eq!(props.get::<String>(PR_SUBJECT_W).as_deref(), Ok("8-bit"));
    assert_eq!(props.get::<bool>(PR_READ), Ok(true));
    assert_eq!(props.get::<i64>(PR_MESSAGE_SIZE_EXTENDED), Ok(1 << 40));
    assert_eq!(
        props.get::<EntryId<'_>>(PR_ENTRYID).unwrap().data(),
        b"data"
    );
    // A type of tag that fits any.
    let any = PR_IMPORTANCE.with_type(PT_UNSPECIFIED);
    assert_eq!(props.get::<i32>(any), Ok(1));

    let missing = props.get::<i32>(PR_PRIORITY).unwrap_err();
    assert_eq!(missing.code(), MAPI_E_NOT_FOUND);
    assert_eq!(
        missing.to_string(),
        "there is no PR_PRIORITY: MAPI_E_NOT_FOUND (0x8004010F)"
    );
    let other = props.get::<&[u8]>(PR_IMPORTANCE).unwrap_err();
    assert_eq!(other.code(), MAPI_E_UNEXPECTED_TYPE);
    assert_eq!(
        other.to_string(),
        "PR_IMPORTANCE is of type PT_LONG, not PT_BINARY: MAPI_E_UNEXPECTED_TYPE (0x80040304)"
    );
    // The type can hold it, but it is not what the tag asked for.
    let tag = PR_IMPORTANCE.with_type(PT_I8);
    assert_eq!(
        props.get::<i32>(tag).unwrap_err().code(),
        MAPI_E_UNEXPECTED_TYPE
    );
    let failed = props.get::<String>(PR_BODY_W).unwrap_err();
    assert_eq!(failed.code(), MAPI_E_NOT_ENOUGH_MEMORY);
    assert_eq!(
        failed.to_string(),
        "PR_BODY has no value: MAPI_E_NOT_ENOUGH_MEMORY (0x8007000E)"
    );
    assert_eq!(
        props.get::<HRESULT>(PR_BODY_W),
        Ok(MAPI_E_NOT_ENOUGH_MEMORY)
    );
    assert_eq!(props.find::<String>(PR_SENDER_NAME_W), Ok(None));
    assert_eq!(props.find::<String>(PR_BODY_W).unwrap_err(), failed);
    let error: mapi_core::windows_core::Error = failed.into();
    assert_eq!(error.code(), MAPI_E_NOT_ENOUGH_MEMORY);
}

#[test]
fn tags_take_the_type_of_the_value() {
    assert_eq!(PropValue::new(PR_SUBJECT_W, c"").tag(), PR_SUBJECT_A);
    assert!(PropValue::checked(PR_SUBJECT_W, c"").is_err());
    assert!(PropValue::checked(PR_SUBJECT_W, u16cstr!("")).is_ok());
    // A column of one value of many keeps its tag, and reads as one value.
    let column = PropTag(0x8001_0000).with_type(PropType(PT_MV_UNICODE.0 | PropType::MV_INSTANCE));
    let value = PropValue::checked(column, u16cstr!("one")).unwrap();
    assert_eq!(value.tag(), column);
    let copy = MapiView::<SPropValue>::new(value).unwrap();
    assert_eq!(copy.get().unwrap().get::<String>().as_deref(), Ok("one"));
}

#[test]
fn values_compare_by_type() {
    use RelOp as R;
    let (small, large) = (Value::Long(-1), Value::Long(1));
    assert_eq!(small.satisfies(R::RELOP_LT, &large), Some(true));
    assert_eq!(small.satisfies(R::RELOP_LE, &small), Some(true));
    assert_eq!(small.satisfies(R::RELOP_GT, &large), Some(false));
    assert_eq!(small.satisfies(R::RELOP_GE, &large), Some(false));
    assert_eq!(small.satisfies(R::RELOP_NE, &large), Some(true));
    assert_eq!(small.satisfies(R::RELOP_EQ, &Value::I2(-1)), None);
    assert_eq!(small.satisfies(R::RELOP_RE, &large), None);
    assert!(Value::from(b"a") < Value::from(b"ab"));
    assert!(Value::from(c"B") < Value::from(c"a"));
    assert!(Value::Boolean(false) < Value::Boolean(true));
    assert_eq!(Value::MvLong(&[1]).partial_cmp(&Value::MvLong(&[2])), None);
    assert_eq!(
        Value::Double(f64::NAN).satisfies(R::RELOP_LT, &Value::Double(0.0)),
        None
    );
    assert_eq!(Value::from(u16cstr!("ab")).size(), 6);
    assert_eq!(Value::MvLong(&[1, 2]).size(), 8);
}

#[test]
fn nothing_is_left_behind() {
    // Other tests run beside this one, so a process of its own counts.
    if std::env::var_os("MAPI_COUNTING").is_none() {
        let program = std::env::current_exe().unwrap();
        let run = std::process::Command::new(program)
            .args([
                "--exact",
                "props::nothing_is_left_behind",
                "--test-threads=1",
            ])
            .env("MAPI_COUNTING", "1")
            .output()
            .unwrap();
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stdout)
        );
        return;
    }
    assert_eq!(memory::built_in_blocks(), 0);
    with_every_type(|values| {
        let all: Vec<_> = values.iter().map(|(value, ..)| *value).collect();
        let copies = MapiViews::<SPropValue>::new(&all).unwrap();
        // One block, and no chain.
        assert_eq!(memory::built_in_blocks(), 1);
        let rows = MapiView::<SRowSet>::new(&[copies.props(), Props::EMPTY]).unwrap();
        assert_eq!(memory::built_in_blocks(), 3);
        let kept = rows.into_rows();
        assert_eq!(memory::built_in_blocks(), 2);
        let list = MapiView::<ADRLIST>::from_entries(kept).unwrap();
        assert_eq!(memory::built_in_blocks(), 3);
        drop(list);
        assert_eq!(memory::built_in_blocks(), 1);
    });
    assert_eq!(memory::built_in_blocks(), 0);
}
