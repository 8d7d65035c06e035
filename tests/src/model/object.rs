//! Property objects in memory, and objects inside them, beside maps.

mod expected;

use super::same;
use crate::arbitrary::Source;
use crate::encode::Maker;
use crate::fuzz::Tally;
use expected::{Content, Expected, Shared, contains, copy, is_empty_multivalue};
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::data::named::OwnedPropNameKind;
use mapi_core::in_memory::property_object;
use mapi_core::{
    IMAPIProp, IPropData, IStream, LaidOutRefs, MapiView, MapiViews, OwnedPropName, OwnedPropValue,
    OwnedValue,
};
use std::rc::Rc;
use windows_core::{GUID, HRESULT, Interface};

/// An object that was opened, and what it should have.
struct Handle {
    object: IPropData,
    expected: Shared,
    /// Whether it was opened without MAPI_MODIFY.
    for_reading: bool,
}

type Problems = Vec<(u32, PropTag, HRESULT)>;

fn listed(problems: Option<MapiView<SPropProblemArray>>) -> Problems {
    let Some(problems) = problems else {
        return vec![];
    };
    let problems = problems.get().expect("good problems").iter();
    problems
        .map(|problem| (problem.ulIndex, problem.ulPropTag, problem.scode))
        .collect()
}

/// One of few identifiers, some of names, with any type.
fn tag(source: &Source<'_>) -> PropTag {
    let byte = u16::from(source.byte());
    let id = match byte % 16 {
        15 => 0,
        other @ 0..8 => 0x6600 + other,
        other => 0x8000 + other % 8,
    };
    PropTag::new(id, source.tag().prop_type())
}

fn name(source: &Source<'_>) -> OwnedPropName {
    OwnedPropName {
        set: GUID::from_u128(u128::from(source.byte() % 2) + 1),
        kind: OwnedPropNameKind::Id((source.byte() % 4).into()),
    }
}

impl Handle {
    fn changeable(&self) -> core::result::Result<(), HRESULT> {
        match self.for_reading || self.expected.borrow().read_only {
            true => Err(MAPI_E_NO_ACCESS),
            false => Ok(()),
        }
    }

    /// All that can be asked is as it should be.
    fn check(&self) {
        let expected = self.expected.borrow();
        for (flags, wide) in [
            (UnicodeFlags::empty(), false),
            (UnicodeFlags::MAPI_UNICODE, true),
        ] {
            let values = self.object.get_props(None, flags).expect("values");
            let failed = same_values(&values, &expected.values(wide));
            let code = if failed { MAPI_W_ERRORS_RETURNED } else { S_OK };
            assert_eq!(values.code, code);
            let tags = self.object.get_prop_list(flags).expect("tags");
            assert_eq!(tags.get(), Ok(expected.tags(wide).as_slice()));
        }
        let names = self.object.get_ids_from_names(None, GetIdsFlags::empty());
        let ids = names.expect("names").get().expect("tags").to_vec();
        let all = (0..expected.names.len()).map(|index| 0x8000 + index as u16);
        assert!(ids.iter().map(|tag| tag.id()).eq(all));
    }
}

/// Whether there is an error among them.
fn same_values(values: &MapiViews<SPropValue>, expected: &[OwnedPropValue]) -> bool {
    let seen = values.props().to_owned().expect("good values");
    // What is not a number is not equal to itself, but looks the same.
    assert!(
        seen == expected || format!("{seen:?}") == format!("{expected:?}"),
        "{seen:?}, not {expected:?}"
    );
    seen.iter().any(|value| value.borrow().error().is_some())
}

/// Calls of property objects.
pub fn object(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let make = Maker(&source);
    let mut handles: Vec<Handle> = (0..2)
        .map(|_| {
            let values: Vec<_> = (0..source.byte() % 4)
                .map(|_| OwnedPropValue::new(tag(&source), make.value(1)))
                .collect();
            let mut expected = Expected::default();
            for value in &values {
                let nothing =
                    value.tag().id() == 0 || matches!(value.value(), OwnedValue::Error(_));
                if !nothing && !is_empty_multivalue(value) {
                    expected.put(value.clone());
                }
            }
            expected.clean();
            Handle {
                object: property_object(values),
                expected: Rc::new(expected.into()),
                for_reading: false,
            }
        })
        .collect();
    for _ in 0..100 {
        if source.is_at_end() {
            break;
        }
        let which = usize::from(source.byte()) % handles.len();
        let good = match source.byte() % 12 {
            0..3 => set(&handles[which], &make),
            3 => get(&handles[which], &source),
            4 => delete(&handles[which], &source),
            5 => access(&handles[which], &source),
            6 => save(&handles[which], &source),
            7 => {
                let opened = open(&handles[which], &source);
                let good = opened.is_some();
                handles.extend(opened);
                if handles.len() > 6 {
                    handles.remove(usize::from(source.byte()) % 6);
                }
                good
            }
            8 => stream(&handles[which], &source),
            9 => names(&handles[which], &source),
            10 => {
                let to = usize::from(source.byte()) % handles.len();
                copies(&handles[which], &handles[to], &source)
            }
            _ => add_objects(&handles[which], &source),
        };
        tally.count(good);
        handles.iter().for_each(Handle::check);
    }
}

fn set(handle: &Handle, make: &Maker<'_, '_>) -> bool {
    let source = make.0;
    let values: Vec<_> = (0..source.byte() % 4)
        .map(|_| OwnedPropValue::new(tag(source), make.value(1)))
        .collect();
    let views = MapiViews::<SPropValue>::new(&values).expect("there is memory");
    let refused = |value: &OwnedPropValue| {
        matches!(value.value(), OwnedValue::Object(_)) || is_empty_multivalue(value)
    };
    // Values of rules may be such that C may not have them.
    let unfit = views.props().to_owned().err();
    let called = handle.object.set_props(views.get()).map(listed);
    let expected = if let Some(error) = unfit {
        Err(error.code())
    } else if values.is_empty() || values.iter().any(refused) {
        Err(MAPI_E_INVALID_PARAMETER)
    } else {
        handle.changeable().map(|()| {
            let mut expected = handle.expected.borrow_mut();
            let mut problems = vec![];
            for (index, value) in values.into_iter().enumerate() {
                let tag = value.tag();
                if tag.id() == 0 || matches!(value.value(), OwnedValue::Error(_)) {
                    continue;
                }
                if expected.locked(tag.id()) {
                    problems.push((index as u32, tag, MAPI_E_NO_ACCESS));
                } else {
                    expected.put(value);
                }
            }
            problems
        })
    };
    same(called, expected)
}

fn some_tags(source: &Source<'_>) -> Vec<PropTag> {
    (0..source.byte() % 4).map(|_| tag(source)).collect()
}

fn get(handle: &Handle, source: &Source<'_>) -> bool {
    let tags = some_tags(source);
    let wide = source.byte() & 1 == 0;
    let flags = UnicodeFlags::from(u32::from(wide) << 31);
    let got = handle.object.get_props(Some(&tags), flags);
    if tags.is_empty() {
        assert_eq!(got.expect_err("no tags").code(), MAPI_E_INVALID_PARAMETER);
        return false;
    }
    let expected = handle.expected.borrow();
    let values: Vec<_> = tags.iter().map(|tag| expected.value(*tag, wide)).collect();
    !same_values(&got.expect("values"), &values)
}

fn delete(handle: &Handle, source: &Source<'_>) -> bool {
    let tags = some_tags(source);
    let called = handle.object.delete_props(&tags).map(listed);
    if tags.is_empty() {
        return same(called, Err(MAPI_E_INVALID_PARAMETER));
    }
    let expected = handle.changeable().map(|()| {
        let mut expected = handle.expected.borrow_mut();
        let mut problems = vec![];
        for (index, tag) in tags.iter().enumerate() {
            if let Err(code) = expected.delete(tag.id()) {
                problems.push((index as u32, *tag, code));
            }
        }
        problems
    });
    same(called, expected)
}

fn access(handle: &Handle, source: &Source<'_>) -> bool {
    use PropAccessFlags as Flags;
    if source.byte() < 96 {
        let read_only = source.byte() < 64;
        let flags = match read_only {
            true => Flags::IPROP_READONLY,
            false => Flags::IPROP_READWRITE,
        };
        let called = handle.object.hr_set_obj_access(flags);
        if handle.for_reading {
            return same(
                called,
                if read_only {
                    Ok(())
                } else {
                    Err(MAPI_E_NO_ACCESS)
                },
            );
        }
        handle.expected.borrow_mut().read_only = read_only;
        return same(called, Ok(()));
    }
    let tag = tag(source);
    let flags = Flags::from(u32::from(source.byte() % 4) | u32::from(source.byte() % 4) << 16);
    let called = handle.object.hr_set_prop_access(&[tag], &[flags]);
    let expected = handle.changeable().and_then(|()| {
        let both = |a: Flags, b: Flags| flags.contains(a) == flags.contains(b);
        if both(Flags::IPROP_READONLY, Flags::IPROP_READWRITE)
            || both(Flags::IPROP_CLEAN, Flags::IPROP_DIRTY)
        {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        if let Some(property) = handle.expected.borrow_mut().props.get_mut(&tag.id()) {
            property.read_only = flags.contains(Flags::IPROP_READONLY);
            property.dirty = flags.contains(Flags::IPROP_DIRTY);
        }
        Ok(())
    });
    same(called, expected)
}

fn save(handle: &Handle, source: &Source<'_>) -> bool {
    let flags = SaveFlags::from(u32::from(source.byte() % 8));
    let writes = flags.intersects(SaveFlags::KEEP_OPEN_READWRITE | SaveFlags::FORCE_SAVE);
    let read_only = flags.contains(SaveFlags::KEEP_OPEN_READONLY);
    let called = handle.object.save_changes(flags);
    let expected = if read_only && flags.contains(SaveFlags::KEEP_OPEN_READWRITE) {
        Err(MAPI_E_INVALID_PARAMETER)
    } else if handle.changeable().is_ok() {
        let mut expected = handle.expected.borrow_mut();
        expected.clean();
        expected.read_only |= read_only;
        Ok(())
    } else if writes {
        Err(MAPI_E_NO_ACCESS)
    } else {
        Ok(())
    };
    same(called, expected)
}

/// How OpenProperty is called, and whether to create and to modify.
fn how(source: &Source<'_>) -> (OpenPropertyFlags, bool, bool) {
    let byte = source.byte();
    let (create, modify) = (byte & 3 == 0, byte & 15 != 0);
    let mut flags = OpenPropertyFlags::empty();
    flags.set(OpenPropertyFlags::MAPI_CREATE, create);
    flags.set(OpenPropertyFlags::MAPI_MODIFY, modify);
    (flags, create, modify)
}

/// What has to hold before anything is opened, and what creates it.
fn may_open(
    handle: &Handle,
    tag: PropTag,
    (create, modify): (bool, bool),
    new: OwnedValue,
) -> core::result::Result<(), HRESULT> {
    if tag.id() == 0 || (create && !modify) {
        return Err(MAPI_E_INVALID_PARAMETER);
    }
    if modify {
        handle.changeable()?;
        if handle.expected.borrow().locked(tag.id()) {
            return Err(MAPI_E_NO_ACCESS);
        }
    }
    if create {
        let mut expected = handle.expected.borrow_mut();
        expected.put(OwnedPropValue::new(tag, new));
    }
    Ok(())
}

fn open(handle: &Handle, source: &Source<'_>) -> Option<Handle> {
    let tag = tag(source).with_type(PropType::PT_OBJECT);
    let (flags, create, modify) = how(source);
    let opened = handle.object.open_property::<IPropData>(tag, 0, flags);
    let opened = opened.map_err(|error| error.code());
    let may = may_open(handle, tag, (create, modify), OwnedValue::Object(0));
    let inner = may.and_then(|()| match handle.expected.borrow().props.get(&tag.id()) {
        Some(property) => match &property.content {
            Content::Object(inner) => Ok(Rc::clone(inner)),
            Content::Value(_) => Err(MAPI_E_NOT_FOUND),
        },
        None => Err(MAPI_E_NOT_FOUND),
    });
    match (opened, inner) {
        (Ok(object), Ok(expected)) => Some(Handle {
            object,
            expected,
            for_reading: !modify,
        }),
        (opened, inner) => {
            assert_eq!(opened.err(), inner.err());
            None
        }
    }
}

fn stream(handle: &Handle, source: &Source<'_>) -> bool {
    let kinds = [
        PropType::PT_BINARY,
        PropType::PT_STRING8,
        PropType::PT_UNICODE,
    ];
    let tag = tag(source).with_type(kinds[usize::from(source.byte()) % 3]);
    let (flags, create, modify) = how(source);
    let opened = handle.object.open_property::<IStream>(tag, 0, flags);
    let new = match tag.prop_type() {
        PropType::PT_STRING8 => OwnedValue::String8(c"".into()),
        PropType::PT_UNICODE => "".into(),
        _ => OwnedValue::Binary(vec![]),
    };
    let bytes = may_open(handle, tag, (create, modify), new).and_then(|()| {
        let value = handle.expected.borrow().value(tag, false);
        match value.into_value() {
            OwnedValue::Binary(bytes) => Ok(bytes),
            OwnedValue::String8(text) => Ok(text.into_bytes()),
            OwnedValue::Unicode(text) => Ok(text
                .as_slice()
                .iter()
                .flat_map(|u| u.to_le_bytes())
                .collect()),
            OwnedValue::Error(code) => Err(code),
            other => panic!("{other:?}"),
        }
    });
    let (stream, mut bytes) = match (opened.map_err(|error| error.code()), bytes) {
        (Ok(stream), Ok(bytes)) => (stream, bytes),
        (opened, bytes) => {
            assert_eq!(opened.err(), bytes.err());
            return false;
        }
    };
    let mut read = vec![0; bytes.len() + 1];
    let got = stream.read(&mut read).expect("bytes").value as usize;
    assert_eq!(&read[..got], bytes);
    let data: Vec<u8> = (0..source.byte() % 16).map(|_| source.byte()).collect();
    let written = stream.write(&data);
    if !modify {
        assert_eq!(written.expect_err("for reading").code(), MAPI_E_NO_ACCESS);
        return false;
    }
    assert_eq!(written.expect("bytes") as usize, data.len());
    bytes.extend(&data);
    if source.byte() < 64 {
        // It was not committed.
        return true;
    }
    stream
        .commit(CommitFlags::default())
        .expect("nothing has changed");
    let value = match tag.prop_type() {
        PropType::PT_STRING8 => {
            let text = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
            OwnedValue::String8(std::ffi::CString::new(text).expect("no zero"))
        }
        PropType::PT_UNICODE => {
            let units: Vec<u16> = bytes
                .chunks_exact(2)
                .map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
                .take_while(|unit| *unit != 0)
                .collect();
            OwnedValue::Unicode(widestring::U16CString::from_vec(units).expect("no zero"))
        }
        _ => OwnedValue::Binary(bytes),
    };
    handle
        .expected
        .borrow_mut()
        .put(OwnedPropValue::new(tag, value));
    true
}

fn names(handle: &Handle, source: &Source<'_>) -> bool {
    // None at all asks for all that there are.
    let names: Vec<_> = (0..source.byte() % 3 + 1).map(|_| name(source)).collect();
    let create = source.byte() & 1 == 0;
    let flags = match create {
        true => GetIdsFlags::MAPI_CREATE,
        false => GetIdsFlags::empty(),
    };
    let refs = LaidOutRefs::names(names.iter().map(OwnedPropName::borrow)).unwrap();
    let got = handle.object.get_ids_from_names(Some(refs.get()), flags);
    let got = got.expect("identifiers");
    let ids: Vec<u16> = got
        .get()
        .expect("tags")
        .iter()
        .map(|tag| tag.id())
        .collect();
    let mut expected = handle.expected.borrow_mut();
    let known: Vec<u16> = names
        .iter()
        .map(|name| match create || expected.names.contains(name) {
            true => expected.identifier(name),
            false => 0,
        })
        .collect();
    assert_eq!(ids, known);
    let all = !known.contains(&0);
    assert_eq!(got.code == S_OK, all);
    all
}

fn copies(from: &Handle, to: &Handle, source: &Source<'_>) -> bool {
    let flags = CopyFlags::from(u32::from(source.byte() % 4));
    let to_prop: IMAPIProp = to.object.cast().expect("all are");
    let ui = UiParam::default();
    let tags = some_tags(source);
    let some = source.byte() & 1 == 0;
    let object = &from.object;
    let called = match some {
        true => object.copy_props(&tags, ui, None, &to_prop, flags),
        false => object.copy_to(&[], None, ui, None, &to_prop, flags),
    };
    let expected = || {
        if some && (tags.is_empty() || tags.iter().any(|tag| tag.id() == 0)) {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        if Rc::ptr_eq(&from.expected, &to.expected) {
            return Err(MAPI_E_NO_ACCESS);
        }
        if contains(&from.expected, &to.expected) {
            return Err(MAPI_E_FOLDER_CYCLE);
        }
        if flags.contains(CopyFlags::MAPI_MOVE) {
            from.changeable()?;
        }
        let tags = match some {
            true => tags.clone(),
            false => from.expected.borrow().tags_as_kept(),
        };
        let (from, for_reading) = (&from.expected, to.for_reading);
        copy(from, &to.expected, for_reading, &tags, flags, 0)
    };
    same(called.map(listed), expected())
}

fn add_objects(handle: &Handle, source: &Source<'_>) -> bool {
    let tags: Vec<_> = some_tags(source)
        .into_iter()
        .map(|tag| tag.with_type(PropType::PT_OBJECT))
        .collect();
    let called = handle.object.hr_add_obj_props(&tags);
    let expected = handle.changeable().map(|()| {
        let mut expected = handle.expected.borrow_mut();
        let mut problems = vec![];
        for (index, tag) in tags.iter().enumerate() {
            let known = expected.props.get(&tag.id()).map(|property| property.tag);
            if tag.id() == 0 {
                problems.push((index as u32, *tag, MAPI_E_INVALID_PARAMETER));
            } else if expected.locked(tag.id()) {
                problems.push((index as u32, *tag, MAPI_E_NO_ACCESS));
            } else if known != Some(*tag) {
                expected.put(OwnedPropValue::new(*tag, OwnedValue::Object(0)));
            }
        }
        problems
    });
    same(called.map(|added| listed(added.value)), expected)
}
