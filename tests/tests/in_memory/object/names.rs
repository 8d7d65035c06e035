//! Names and their identifiers.

use super::*;
use mapi_core::MapiView;
use mapi_core::data::named::OwnedPropNameKind;
use mapi_core::in_memory::property_object;

const PS_MAPI: GUID = GUID::from_u128(0x00020328_0000_0000_c000_000000000046);
const PS_PUBLIC_STRINGS: GUID = GUID::from_u128(0x00020329_0000_0000_c000_000000000046);

fn number(set: &GUID, number: i32) -> OwnedPropName {
    PropName::id(set, number).to_owned()
}

fn keywords() -> OwnedPropName {
    PropName::string(&PS_PUBLIC_STRINGS, u16cstr!("Keywords")).to_owned()
}

/// The names of tags, and what became of the tags.
#[allow(clippy::type_complexity)]
fn names(
    object: &IMAPIProp,
    tags: &[PropTag],
    set: Option<&GUID>,
    flags: GetNamesFlags,
) -> Result<(Vec<Option<OwnedPropName>>, Vec<PropTag>, HRESULT)> {
    let mut place = match tags {
        [] => None,
        tags => Some(MapiView::<SPropTagArray>::new(tags)?),
    };
    let found = object.get_names_from_ids(Some(mapi_core::Fill::Wanted(&mut place)), set, flags)?;
    let mut names = vec![];
    for name in found.iter() {
        names.push(name.transpose()?.map(|name| name.to_owned()));
    }
    let tags = place.expect("tags").get()?.to_vec();
    Ok((names, tags, found.code))
}

#[test]
fn names_get_identifiers() -> Result<()> {
    let object = property_object([]);
    let (unknown, code) = ids(&object, &[colour()], GetIdsFlags::empty())?;
    assert_eq!(unknown, [PropTag::new(0, PropType::PT_ERROR)]);
    assert_eq!(code, MAPI_W_ERRORS_RETURNED);

    let asked = [colour(), number(&SET, 7), colour(), keywords()];
    let (made, code) = ids(&object, &asked, GetIdsFlags::MAPI_CREATE)?;
    assert_eq!(code, S_OK);
    let tag = |id| PropTag::new(id, PropType::PT_UNSPECIFIED);
    let expected = [tag(0x8000), tag(0x8001), tag(0x8000), tag(0x8002)];
    assert_eq!(made, expected);
    // The set is part of the name, and so is the case of a string.
    let others = [
        number(&PS_PUBLIC_STRINGS, 7),
        PropName::string(&SET, u16cstr!("colour")).to_owned(),
        number(&SET, 7),
    ];
    let (found, code) = ids(&object, &others, GetIdsFlags::empty())?;
    assert_eq!((found[2], code), (tag(0x8001), MAPI_W_ERRORS_RETURNED));
    let none = PropTag::new(0, PropType::PT_ERROR);
    assert_eq!(found[..2], [none, none]);

    let all = object.get_ids_from_names(None, GetIdsFlags::empty())?;
    assert_eq!(all.get()?, [tag(0x8000), tag(0x8001), tag(0x8002)]);
    let none = object.get_ids_from_names(None, GetIdsFlags::MAPI_CREATE);
    assert_eq!(super::code(none), MAPI_E_INVALID_PARAMETER);
    // Another object has names of its own.
    let other = property_object([]);
    let all = other.get_ids_from_names(None, GetIdsFlags::empty())?;
    assert_eq!(all.get()?, []);
    Ok(())
}

#[test]
fn identifiers_tell_their_names() -> Result<()> {
    let object = property_object([]);
    let asked = [colour(), number(&SET, 7), keywords()];
    let (made, _) = ids(&object, &asked, GetIdsFlags::MAPI_CREATE)?;
    let empty = GetNamesFlags::empty();

    let asked = [
        made[1].with_type(PropType::PT_LONG),
        PropTag(0x8123_0003),
        made[0],
    ];
    // With tags, the property set does not count.
    for set in [None, Some(&PS_PUBLIC_STRINGS)] {
        let (found, tags, code) = names(&object, &asked, set, empty)?;
        assert_eq!(found, [Some(number(&SET, 7)), None, Some(colour())]);
        assert_eq!(tags, [asked[0], PropTag(0x8123_000a), made[0]]);
        assert_eq!(code, MAPI_W_ERRORS_RETURNED);
    }
    let (_, tags, code) = names(&object, &asked[..1], None, empty)?;
    assert_eq!((tags, code), (asked[..1].to_vec(), S_OK));

    for (set, flags, expected) in [
        (None, empty, vec![made[0], made[1], made[2]]),
        (Some(&SET), empty, vec![made[0], made[1]]),
        (None, GetNamesFlags::MAPI_NO_IDS, vec![made[0], made[2]]),
        (None, GetNamesFlags::MAPI_NO_STRINGS, vec![made[1]]),
        (
            None,
            GetNamesFlags::MAPI_NO_IDS | GetNamesFlags::MAPI_NO_STRINGS,
            vec![],
        ),
        (Some(&PS_MAPI), empty, vec![]),
    ] {
        let (found, tags, code) = names(&object, &[], set, flags)?;
        assert_eq!((&tags, code), (&expected, S_OK), "{set:?} {flags:?}");
        assert_eq!(found.len(), expected.len());
    }
    let (found, tags, code) = names(&object, &made[..2], None, GetNamesFlags::MAPI_NO_STRINGS)?;
    assert_eq!(found, [None, Some(number(&SET, 7))]);
    assert_eq!(tags, [made[0].with_type(PropType::PT_ERROR), made[1]]);
    assert_eq!(code, MAPI_W_ERRORS_RETURNED);

    let mut no_tags = Some(MapiView::<SPropTagArray>::new(&[])?);
    let no_tags =
        object.get_names_from_ids(Some(mapi_core::Fill::Wanted(&mut no_tags)), None, empty);
    assert_eq!(super::code(no_tags), MAPI_E_INVALID_PARAMETER);
    Ok(())
}

#[test]
fn the_set_of_mapi_is_what_has_no_names() -> Result<()> {
    let object = property_object([]);
    let asked = [
        number(&PS_MAPI, PR_SUBJECT_W.id().into()),
        number(&PS_MAPI, 0),
        number(&PS_MAPI, 0x8000),
        number(&PS_MAPI, -1),
        PropName::string(&PS_MAPI, u16cstr!("Subject")).to_owned(),
    ];
    for flags in [GetIdsFlags::empty(), GetIdsFlags::MAPI_CREATE] {
        let (found, code) = ids(&object, &asked, flags)?;
        assert_eq!(found[0], PR_SUBJECT_W.with_type(PropType::PT_UNSPECIFIED));
        let none = PropTag::new(0, PropType::PT_ERROR);
        assert_eq!(found[1..], [none; 4]);
        assert_eq!(code, MAPI_W_ERRORS_RETURNED);
    }
    let all = object.get_ids_from_names(None, GetIdsFlags::empty())?;
    assert_eq!(all.get()?, []);

    let flags = GetNamesFlags::empty();
    let (found, tags, code) = names(&object, &[PR_SUBJECT_W, PR_NULL], None, flags)?;
    assert_eq!(found, [Some(asked[0].clone()), None]);
    assert_eq!(tags[0], PR_SUBJECT_W);
    assert_eq!(tags[1].prop_type(), PropType::PT_ERROR);
    assert_eq!(code, MAPI_W_ERRORS_RETURNED);
    Ok(())
}

#[test]
fn there_are_so_many_identifiers_and_no_more() -> Result<()> {
    let object = property_object([]);
    let many: Vec<_> = (0..0x7fff).map(|n| number(&SET, n)).collect();
    let (made, code) = ids(&object, &many, GetIdsFlags::MAPI_CREATE)?;
    assert_eq!((made.len(), code), (0x7fff, S_OK));
    assert_eq!(made.last().map(|tag| tag.id()), Some(0xfffe));
    let one_more = ids(
        &object,
        &[colour(), many[0].clone()],
        GetIdsFlags::MAPI_CREATE,
    );
    assert_eq!(super::code(one_more), MAPI_E_TOO_BIG);
    let (known, _) = ids(&object, &many[..1], GetIdsFlags::MAPI_CREATE)?;
    assert_eq!(known, made[..1]);
    let kind = OwnedPropNameKind::Id(0x7ffe);
    let (found, ..) = names(&object, &made[0x7ffe..], None, GetNamesFlags::empty())?;
    assert_eq!(found, [Some(OwnedPropName { set: SET, kind })]);
    Ok(())
}
