//! Property objects.

use mapi_core::abi::*;
use mapi_core::in_memory::property_object;
use mapi_core::text::u16cstr;
use mapi_core::{
    IMAPIProp, IStream, LaidOutRefs, MapiViews, OwnedPropName, OwnedPropValue, OwnedValue,
    PropName, PropValue,
};
use windows_core::{GUID, Interface, Result};

const BYTES: PropTag = PropTag::new(0x6602, PropType::PT_BINARY);
const SET: GUID = GUID::from_u128(0xb0a7da7e_2003_4000_8000_000000000001);

#[test]
fn what_is_set_is_there_until_deleted() -> Result<()> {
    let object = property_object([OwnedPropValue::new(PR_IMPORTANCE, 2)]);
    let values = [
        PropValue::new(PR_SUBJECT_W, u16cstr!("Minutes")),
        PropValue::new(PR_NULL, 0),
    ];
    let values = MapiViews::<SPropValue>::new(&values)?;
    assert!(object.set_props(values.get())?.is_none());

    let mut tags = object.get_prop_list(UnicodeFlags::empty())?.get()?.to_vec();
    tags.sort();
    assert_eq!(tags, [PR_IMPORTANCE, PR_SUBJECT_W]);

    let asked = [PR_SUBJECT_W.with_type(PropType::PT_UNSPECIFIED), PR_ACCESS];
    let got = object.get_props(Some(&asked), UnicodeFlags::empty())?;
    assert_eq!(got.code, MAPI_W_ERRORS_RETURNED);
    assert_eq!(got.props().get::<String>(PR_SUBJECT_W)?, "Minutes");
    let absent = got.props().get::<i32>(PR_ACCESS).unwrap_err();
    assert!(absent.is_not_found());

    assert!(object.delete_props(&[PR_SUBJECT_A])?.is_none());
    let all = object.get_props(None, UnicodeFlags::empty())?;
    assert!(all.is_ok());
    assert_eq!(all.props().to_string(), "PR_IMPORTANCE: 2");
    object.save_changes(SaveFlags::KEEP_OPEN_READWRITE)
}

#[test]
fn a_property_is_a_stream() -> Result<()> {
    let object = property_object([]);
    let open = |flags| -> Result<IStream> { object.open_property(BYTES, 0, flags) };
    let missing = open(OpenPropertyFlags::empty()).unwrap_err();
    assert_eq!(missing.code(), MAPI_E_NOT_FOUND);
    let stream = open(OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY)?;
    stream.write(b"abc")?;
    let bytes = || -> Result<Vec<u8>> {
        let values = object.get_props(Some(&[BYTES]), UnicodeFlags::empty())?;
        Ok(values.props().get::<&[u8]>(BYTES)?.to_vec())
    };
    assert_eq!(bytes()?, b"");
    stream.commit(CommitFlags::empty())?;
    assert_eq!(bytes()?, b"abc");
    let reader = open(OpenPropertyFlags::empty())?;
    assert_eq!(reader.write(b"x").unwrap_err().code(), MAPI_E_NO_ACCESS);
    Ok(())
}

#[test]
fn copies_leave_out_what_is_excluded() -> Result<()> {
    let name = OwnedPropName::from(PropName::string(&SET, u16cstr!("Colour")));
    let source = property_object([
        OwnedPropValue::new(PR_IMPORTANCE, 2),
        OwnedPropValue::new(PR_PRIORITY, 1),
    ]);
    let names = LaidOutRefs::names([&name]);
    let unknown = source.get_ids_from_names(Some(names.get()), GetIdsFlags::empty())?;
    assert_eq!(unknown.code, MAPI_W_ERRORS_RETURNED);
    let made = source.get_ids_from_names(Some(names.get()), GetIdsFlags::MAPI_CREATE)?;
    let colour = made.get()?[0];
    assert!(colour.is_named());
    let value = OwnedPropValue::new(colour, OwnedValue::Long(7));
    source.set_props(MapiViews::<SPropValue>::new(&[value])?.get())?;

    let mut tags = None;
    let known = source.get_names_from_ids(&mut tags, None, GetNamesFlags::empty())?;
    let first = known.iter().next().flatten().expect("a name")?;
    assert_eq!(first, name.borrow());

    let target = property_object([]);
    // The other object gives another identifier to the name.
    let other = OwnedPropName::from(PropName::id(&SET, 1));
    let others = LaidOutRefs::names([&other]);
    target.get_ids_from_names(Some(others.get()), GetIdsFlags::MAPI_CREATE)?;
    let destination: IMAPIProp = target.cast()?;
    let problems = source.copy_to(
        &[],
        Some(&[PR_PRIORITY]),
        UiParam::default(),
        None,
        &destination,
        CopyFlags::empty(),
    )?;
    assert!(problems.is_none());
    let there = target.get_ids_from_names(Some(names.get()), GetIdsFlags::empty())?;
    let there = there.get()?[0];
    assert_ne!(there, colour);
    let all = target.get_props(None, UnicodeFlags::empty())?;
    assert_eq!(all.len(), 2);
    assert_eq!(all.props().get::<i32>(there)?, 7);
    assert_eq!(all.props().get::<i32>(PR_IMPORTANCE)?, 2);
    Ok(())
}

#[test]
fn read_only_is_read_only() -> Result<()> {
    let object = property_object([OwnedPropValue::new(PR_IMPORTANCE, 2)]);
    let locked = PropAccessFlags::IPROP_READONLY | PropAccessFlags::IPROP_CLEAN;
    object.hr_set_prop_access(&[PR_IMPORTANCE], &[locked])?;
    let values = MapiViews::<SPropValue>::new(&[
        PropValue::new(PR_IMPORTANCE, 1),
        PropValue::new(PR_PRIORITY, 1),
    ])?;
    let problems = object.set_props(values.get())?.expect("one is read-only");
    let problems = problems.get()?;
    assert_eq!((problems.len(), problems[0].scode), (1, MAPI_E_NO_ACCESS));
    let mut tags = None;
    let mut access = object.hr_get_prop_access(&mut tags)?.to_vec();
    access.sort_by_key(|flags| flags.bits());
    let mut expected = vec![locked, PropAccessFlags::IPROP_DIRTY];
    expected.sort_by_key(|flags| flags.bits());
    assert_eq!(access, expected);

    object.hr_set_obj_access(PropAccessFlags::IPROP_READONLY)?;
    let denied = object.delete_props(&[PR_PRIORITY]).unwrap_err();
    assert_eq!(denied.code(), MAPI_E_NO_ACCESS);
    Ok(())
}
