//! What is set, returned and deleted.

use super::*;
use mapi_core::PropValue;
use mapi_core::in_memory::property_object;
use widestring::U16CString;

const MANY: PropTag = PropTag::new(0x6604, PropType::PT_MV_UNICODE);
const NUMBERS: PropTag = PropTag::new(0x6605, PropType::PT_MV_LONG);

fn wide(text: &str) -> OwnedValue {
    OwnedValue::Unicode(U16CString::from_str(text).unwrap())
}

#[test]
fn what_is_set_is_there_until_deleted() -> Result<()> {
    let object = property_object([long(PR_IMPORTANCE, 2)]);
    let values = [
        PropValue::new(PR_SUBJECT_W, u16cstr!("Minutes")),
        PropValue::new(PR_NULL, 0),
        PropValue::new(PR_ACCESS, MAPI_E_NO_ACCESS),
    ];
    let values = MapiViews::<SPropValue>::new(&values)?;
    assert!(object.set_props(values.get())?.is_none());

    let asked = [PR_SUBJECT_W.with_type(PropType::PT_UNSPECIFIED), PR_ACCESS];
    let got = object.get_props(Some(&asked), UnicodeFlags::MAPI_UNICODE)?;
    assert_eq!(got.code, MAPI_W_ERRORS_RETURNED);
    assert_eq!(got.props().get::<String>(PR_SUBJECT_W)?, "Minutes");
    let absent = got.props().get::<i32>(PR_ACCESS).unwrap_err();
    assert!(absent.is_not_found());

    assert!(object.delete_props(&[PR_SUBJECT_A])?.is_none());
    assert_eq!(all(&object)?, "PR_IMPORTANCE: 2");
    let none = object.delete_props(&[]);
    assert_eq!(code(none), MAPI_E_INVALID_PARAMETER);
    let none = object.get_props(Some(&[]), UnicodeFlags::empty());
    assert_eq!(code(none), MAPI_E_INVALID_PARAMETER);
    Ok(())
}

#[test]
fn a_new_one_leaves_out_what_is_nothing() -> Result<()> {
    let object = property_object([
        long(PR_NULL, 1),
        OwnedPropValue::new(PR_ACCESS, MAPI_E_NO_ACCESS),
        OwnedPropValue::new(NUMBERS, OwnedValue::MvLong(vec![])),
        long(PR_IMPORTANCE, 1),
        long(PR_IMPORTANCE, 2),
    ]);
    assert_eq!(all(&object)?, "PR_IMPORTANCE: 2");
    let none = property_object([]);
    let got = none.get_props(None, UnicodeFlags::empty())?;
    assert_eq!((got.code, got.len()), (S_OK, 0));
    Ok(())
}

#[test]
fn some_values_fail_the_whole_call() -> Result<()> {
    let object = property_object([]);
    for bad in [
        OwnedPropValue::new(INNER, OwnedValue::Object(0)),
        OwnedPropValue::new(NUMBERS, OwnedValue::MvLong(vec![])),
        OwnedPropValue::new(MANY, OwnedValue::MvUnicode(vec![])),
        OwnedPropValue::new(
            BYTES.with_type(PropType::PT_MV_BINARY),
            OwnedValue::MvBinary(vec![]),
        ),
    ] {
        let values = [long(PR_IMPORTANCE, 2), bad];
        assert_eq!(code(set(&object, &values)), MAPI_E_INVALID_PARAMETER);
    }
    assert_eq!(code(set(&object, &[])), MAPI_E_INVALID_PARAMETER);
    assert_eq!(all(&object)?, "");
    // An empty block of bytes is one value.
    let empty = [OwnedPropValue::new(BYTES, OwnedValue::Binary(vec![]))];
    assert_eq!(set(&object, &empty)?, []);
    assert_eq!(
        get(&object, BYTES, UnicodeFlags::empty())?.value(),
        &OwnedValue::Binary(vec![])
    );
    Ok(())
}

#[test]
fn the_last_type_that_was_set_counts() -> Result<()> {
    let object = property_object([long(PR_IMPORTANCE, 2)]);
    let other = PR_IMPORTANCE.with_type(PropType::PT_BOOLEAN);
    set(
        &object,
        &[OwnedPropValue::new(other, OwnedValue::Boolean(true))],
    )?;
    let flags = UnicodeFlags::empty();
    let old = get(&object, PR_IMPORTANCE, flags)?;
    assert_eq!(old.borrow().error(), Some(MAPI_E_NOT_FOUND));
    assert_eq!(old.tag().id(), PR_IMPORTANCE.id());
    assert_eq!(
        get(&object, other, flags)?.value(),
        &OwnedValue::Boolean(true)
    );
    Ok(())
}

#[test]
fn text_has_the_width_asked_for() -> Result<()> {
    let object = property_object([
        OwnedPropValue::new(PR_SUBJECT_W, wide("Minutes")),
        OwnedPropValue::new(PR_BODY_A, OwnedValue::String8(c"\xc3\xbcber".into())),
    ]);
    let any = |tag: PropTag| tag.with_type(PropType::PT_UNSPECIFIED);
    let narrow = OwnedPropValue::new(PR_SUBJECT_A, OwnedValue::String8(c"Minutes".into()));
    let unicode = OwnedPropValue::new(PR_SUBJECT_W, wide("Minutes"));
    let both = [UnicodeFlags::empty(), UnicodeFlags::MAPI_UNICODE];
    for flags in both {
        // A type in the tag is stronger than the flag.
        assert_eq!(get(&object, PR_SUBJECT_A, flags)?, narrow);
        assert_eq!(get(&object, PR_SUBJECT_W, flags)?, unicode);
        let body = get(&object, PR_BODY_W, flags)?;
        assert_eq!(body.value(), &wide("über"));
        let number = get(&object, PR_SUBJECT_W.with_type(PropType::PT_LONG), flags)?;
        assert_eq!(number.borrow().error(), Some(MAPI_E_NOT_FOUND));
    }
    let subject = any(PR_SUBJECT_W);
    assert_eq!(get(&object, subject, both[0])?, narrow);
    assert_eq!(get(&object, subject, both[1])?, unicode);

    let tags = |flags| -> Result<Vec<PropTag>> { Ok(object.get_prop_list(flags)?.get()?.to_vec()) };
    assert_eq!(tags(both[0])?, [PR_SUBJECT_A, PR_BODY_A]);
    assert_eq!(tags(both[1])?, [PR_SUBJECT_W, PR_BODY_W]);
    let got = object.get_props(None, both[1])?;
    let got: Vec<_> = got.props().tags().collect();
    assert_eq!(got, [PR_SUBJECT_W, PR_BODY_W]);
    Ok(())
}

#[test]
fn text_that_8_bits_do_not_have_is_an_error() -> Result<()> {
    let object = property_object([
        OwnedPropValue::new(PR_SUBJECT_W, wide("über")),
        OwnedPropValue::new(PR_BODY_A, OwnedValue::String8(c"\xfcber".into())),
    ]);
    let both = [UnicodeFlags::empty(), UnicodeFlags::MAPI_UNICODE];
    let subject = get(&object, PR_SUBJECT_A, both[1])?;
    assert_eq!(subject.borrow().error(), Some(MAPI_E_BAD_CHARWIDTH));
    // This is not UTF-8, but it is there in its own width.
    let body = get(&object, PR_BODY_W, both[0])?;
    assert_eq!(body.borrow().error(), Some(MAPI_E_BAD_CHARWIDTH));
    let body = get(&object, PR_BODY_A, both[1])?;
    assert_eq!(body.value(), &OwnedValue::String8(c"\xfcber".into()));
    // Another type is not there at all.
    let number = get(&object, PR_SUBJECT_A.with_type(PropType::PT_LONG), both[0])?;
    assert_eq!(number.borrow().error(), Some(MAPI_E_NOT_FOUND));

    let all = object.get_props(None, both[0])?;
    assert_eq!(all.code, MAPI_W_ERRORS_RETURNED);
    assert_eq!(all.props().get::<&core::ffi::CStr>(PR_BODY_A)?, c"\xfcber");
    Ok(())
}

#[test]
fn texts_have_the_width_asked_for() -> Result<()> {
    let texts = |texts: &[&str]| {
        let texts = texts.iter().map(|text| U16CString::from_str(text).unwrap());
        OwnedPropValue::new(MANY, OwnedValue::MvUnicode(texts.collect()))
    };
    let object = property_object([texts(&["one", "two"])]);
    let narrow_tag = MANY.with_type(PropType::PT_MV_STRING8);
    let narrow = OwnedValue::MvString8(vec![c"one".into(), c"two".into()]);
    let empty = UnicodeFlags::empty();
    assert_eq!(get(&object, narrow_tag, empty)?.value(), &narrow);
    let any = MANY.with_type(PropType::PT_UNSPECIFIED);
    assert_eq!(get(&object, any, empty)?.tag(), narrow_tag);
    assert_eq!(get(&object, MANY, empty)?, texts(&["one", "two"]));

    set(&object, &[OwnedPropValue::new(narrow_tag, narrow)])?;
    let unicode = UnicodeFlags::MAPI_UNICODE;
    assert_eq!(get(&object, any, unicode)?, texts(&["one", "two"]));

    set(&object, &[texts(&["one", "zwölf"])])?;
    let lost = get(&object, narrow_tag, unicode)?;
    assert_eq!(lost.borrow().error(), Some(MAPI_E_BAD_CHARWIDTH));
    // One text is no list of texts.
    let single = get(&object, MANY.with_type(PropType::PT_UNICODE), unicode)?;
    assert_eq!(single.borrow().error(), Some(MAPI_E_NOT_FOUND));
    Ok(())
}

/// The tag of a column of one value of many is no property's: what is set under it is that value.
#[test]
fn one_value_of_many_is_set_as_what_it_is() -> Result<()> {
    let column = PropTag::new(0x6601, PropType(PropType::MVI_FLAG | PropType::PT_LONG.0));
    let value = long(column, 5);
    assert_eq!(value.tag(), column);
    let stored = long(column.with_type(PropType::PT_LONG), 5);
    let made = as_prop(&property_object([value.clone()]));
    let changed = as_prop(&property_object([]));
    assert_eq!(set(&changed, &[value])?, []);
    for object in [made, changed] {
        let values = object.get_props(None, UnicodeFlags::empty())?;
        assert_eq!(values.props(), [stored.clone()].as_slice().into());
        let tags = object.get_prop_list(UnicodeFlags::empty())?;
        assert_eq!(tags.get()?, [stored.tag()]);
        assert_eq!(get(&object, stored.tag(), UnicodeFlags::empty())?, stored);
    }
    Ok(())
}
