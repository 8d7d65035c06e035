//! What CreateIProp makes, and mapi-core's property object, take the same calls.

mod differences;

use super::mapi;
use differences::DIFFERENCES;
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::in_memory::property_object;
use mapi_core::{
    IMAPIProp, IPropData, IStream, MapiView, MapiViews, OwnedPropValue, OwnedValue, PropValue,
};
use std::fmt::Debug;
use widestring::u16cstr;
use windows_core::{HRESULT, Interface, Result};

const NUMBER: PropTag = PR_IMPORTANCE;
const TEXT: PropTag = PR_DISPLAY_NAME_W;
const BYTES: PropTag = PR_RECORD_KEY;
const OBJECT: PropTag = PR_CONTAINER_CONTENTS;
const MANY: PropTag = PropTag::new(0x6605, PropType::PT_MV_LONG);
const MISSING: PropTag = PR_SUBJECT_W;

/// What each call answered, as text, in order.
#[derive(Default)]
struct Log(Vec<(&'static str, String)>);

impl Log {
    fn note<T: Debug>(&mut self, step: &'static str, answer: Result<T>) {
        let text = match answer {
            Ok(answer) => format!("{answer:?}"),
            Err(error) => code(error.code()),
        };
        self.0.push((step, text));
    }
}

/// The name of a code.
fn code(code: HRESULT) -> String {
    let text = describe(code).to_string();
    text.split(' ').next().unwrap_or_default().to_owned()
}

fn problems(answer: Option<MapiView<SPropProblemArray>>) -> Result<Vec<String>> {
    let Some(answer) = answer else {
        return Ok(vec![]);
    };
    let one = |p: &SPropProblem| format!("{} {:?} {}", p.ulIndex, p.ulPropTag, code(p.scode));
    Ok(answer.get()?.iter().map(one).collect())
}

fn set(object: &IPropData, values: &[PropValue<'_>]) -> Result<Vec<String>> {
    problems(object.set_props(MapiViews::<SPropValue>::new(values)?.get())?)
}

/// A value. Wine 8 leaves the code of a PT_ERROR as it finds it, so no code is told.
fn show(value: &OwnedPropValue) -> String {
    match value.borrow().error() {
        None => value.to_string(),
        Some(_) => format!("{:?} is an error", value.tag()),
    }
}

/// The values, in the order of their tags where all are asked for.
fn get(object: &IMAPIProp, tags: Option<&[PropTag]>) -> Result<(String, Vec<String>)> {
    let answer = object.get_props(tags, UnicodeFlags::MAPI_UNICODE)?;
    let mut values = answer.props().to_owned()?;
    if tags.is_none() {
        values.sort_by_key(OwnedPropValue::tag);
    }
    Ok((code(answer.code), values.iter().map(show).collect()))
}

fn list(object: &IPropData) -> Result<Vec<PropTag>> {
    let answer = object.get_prop_list(UnicodeFlags::MAPI_UNICODE)?;
    let mut tags = answer.get()?.to_vec();
    tags.sort();
    Ok(tags)
}

/// The access to these properties.
fn access(object: &IPropData, tags: &[PropTag]) -> Result<Vec<String>> {
    let mut tags = MapiView::<SPropTagArray>::new(tags)?;
    let access = object.hr_get_prop_access(mapi_core::Fill::There(tags.lend()))?;
    Ok(access.iter().copied().map(names).collect())
}

/// The names of flags without what all begin with.
fn names(access: PropAccessFlags) -> String {
    let text = format!("{access:?}").replace("IPROP_", "");
    let text = text.trim_start_matches("PropAccessFlags(");
    text.trim_end_matches(')').to_owned()
}

/// The access to all properties, deleted ones too, in the order of their tags.
fn all_access(object: &IPropData) -> Result<Vec<(PropTag, String)>> {
    let mut tags = None;
    let access = object.hr_get_prop_access(mapi_core::Fill::Wanted(&mut tags))?;
    let tags = tags.ok_or(MAPI_E_CALL_FAILED)?;
    let access = access.iter().copied().map(names);
    let mut all: Vec<_> = tags.get()?.iter().copied().zip(access).collect();
    all.sort_by_key(|one| one.0);
    Ok(all)
}

/// What a new object answers to these calls.
fn script(object: &IPropData) -> Vec<(&'static str, String)> {
    let mut log = Log::default();
    let flags = PropAccessFlags::IPROP_READONLY | PropAccessFlags::IPROP_CLEAN;
    let clean = PropAccessFlags::IPROP_READWRITE | PropAccessFlags::IPROP_CLEAN;
    log.note("list nothing", list(object));
    log.note("get all of nothing", get(object, None));
    log.note("get one of nothing", get(object, Some(&[NUMBER])));
    let values = [
        PropValue::new(NUMBER, 7),
        PropValue::new(TEXT, u16cstr!("Minutes")),
        PropValue::new(BYTES, &[1u8, 2, 3][..]),
        PropValue::new(MANY, &[4, 5][..]),
    ];
    log.note("set four", set(object, &values));
    log.note("list four", list(object));
    log.note("get all", get(object, None));
    log.note("get in order", get(object, Some(&[TEXT, MISSING, NUMBER])));
    let any = PropTag::new(NUMBER.id(), PropType::PT_UNSPECIFIED);
    log.note("get any type", get(object, Some(&[any])));
    let other = PropTag::new(NUMBER.id(), PropType::PT_BOOLEAN);
    log.note("get another type", get(object, Some(&[other])));
    log.note(
        "get 8-bit text",
        get(object, Some(&[TEXT.with_type(PropType::PT_STRING8)])),
    );
    log.note("get no tags", get(object, Some(&[])));
    log.note("set again", set(object, &[PropValue::new(NUMBER, 8)]));
    log.note("get again", get(object, Some(&[NUMBER])));
    log.note(
        "set another type",
        set(object, &[PropValue::new(NUMBER, true)]),
    );
    log.note("get of another type", get(object, Some(&[any])));
    log.note("set back", set(object, &[PropValue::new(NUMBER, 8)]));
    log.note(
        "set an error",
        set(object, &[PropValue::new(MISSING, MAPI_E_NO_ACCESS)]),
    );
    log.note("get the error", get(object, Some(&[MISSING])));
    log.note("set no values", set(object, &[]));
    log.note(
        "set an object",
        set(
            object,
            &[OwnedPropValue::new(OBJECT, OwnedValue::Object(0)).borrow()],
        ),
    );
    log.note("access to one set", access(object, &[NUMBER]));
    log.note("access to all", all_access(object));
    log.note("save", object.save_changes(SaveFlags::KEEP_OPEN_READWRITE));
    log.note("make clean", object.hr_set_prop_access(&[NUMBER], &[clean]));
    log.note("access to a clean one", access(object, &[NUMBER]));
    log.note("set a clean one", set(object, &[PropValue::new(NUMBER, 9)]));
    log.note("access to a dirty one", access(object, &[NUMBER]));
    log.note(
        "make read-only",
        object.hr_set_prop_access(&[NUMBER], &[flags]),
    );
    log.note("access to a read-only one", access(object, &[NUMBER]));
    log.note(
        "set a read-only one",
        set(object, &[PropValue::new(NUMBER, 10)]),
    );
    log.note("get a read-only one", get(object, Some(&[NUMBER])));
    log.note(
        "delete a read-only one",
        object.delete_props(&[NUMBER]).and_then(problems),
    );
    log.note("list with a read-only one", list(object));
    let both = PropAccessFlags::IPROP_READONLY | PropAccessFlags::IPROP_READWRITE;
    log.note(
        "access that excludes itself",
        object.hr_set_prop_access(&[NUMBER], &[both]),
    );
    log.note(
        "access to nothing there",
        object.hr_set_prop_access(&[MISSING], &[clean]),
    );
    log.note(
        "make writable",
        object.hr_set_prop_access(&[NUMBER], &[clean]),
    );
    log.note("delete", object.delete_props(&[NUMBER]).and_then(problems));
    log.note("list without it", list(object));
    log.note(
        "delete it again",
        object.delete_props(&[NUMBER]).and_then(problems),
    );
    log.note(
        "delete by another type",
        object
            .delete_props(&[TEXT.with_type(PropType::PT_STRING8)])
            .and_then(problems),
    );
    log.note("list after that", list(object));
    log.note(
        "delete no tags",
        object.delete_props(&[]).and_then(problems),
    );
    log.note("access to all with a deleted one", all_access(object));
    let added = object.hr_add_obj_props(&[OBJECT]);
    log.note(
        "add an object",
        added.and_then(|added| problems(added.value)),
    );
    log.note("list with an object", list(object));
    let added = object.hr_add_obj_props(&[NUMBER]);
    log.note(
        "add what is no object",
        added.and_then(|added| problems(added.value)),
    );
    let stream = object.open_property::<IStream>(BYTES, 0, OpenPropertyFlags::empty());
    log.note("open as a stream", stream.map(drop));
    log.note(
        "last error",
        object
            .get_last_error(MAPI_E_NOT_FOUND, UnicodeFlags::empty())
            .map(|info| info.is_some()),
    );
    let target = property_object([]);
    let target: IMAPIProp = target.cast().unwrap();
    let copied = object.copy_to(
        &[],
        None,
        UiParam::default(),
        None,
        &target,
        CopyFlags::empty(),
    );
    log.note("copy to", copied.and_then(problems));
    log.note("get the copy", get(&target, None));
    let copied = object.copy_props(
        &[BYTES],
        UiParam::default(),
        None,
        &target,
        CopyFlags::empty(),
    );
    log.note("copy one", copied.and_then(problems));
    let names = object.get_ids_from_names(None, GetIdsFlags::empty());
    log.note("all names", names.and_then(|tags| Ok(tags.get()?.to_vec())));
    let access = PropAccessFlags::IPROP_READONLY;
    log.note("object read-only", object.hr_set_obj_access(access));
    log.note("set in it", set(object, &[PropValue::new(NUMBER, 1)]));
    log.note(
        "delete in it",
        object.delete_props(&[BYTES]).and_then(problems),
    );
    log.note(
        "access in it",
        object.hr_set_prop_access(&[BYTES], &[clean]),
    );
    let added = object.hr_add_obj_props(&[OBJECT]);
    log.note("add in it", added.and_then(|added| problems(added.value)));
    log.note("save it", object.save_changes(SaveFlags::empty()));
    log.note("get in it", get(object, Some(&[TEXT])));
    let wrong = PropAccessFlags::IPROP_DIRTY;
    log.note("object dirty", object.hr_set_obj_access(wrong));
    log.note(
        "object writable",
        object.hr_set_obj_access(PropAccessFlags::IPROP_READWRITE),
    );
    log.note("set in it again", set(object, &[PropValue::new(NUMBER, 1)]));
    log.0
}

#[test]
fn both_objects_answer_the_same_but_for_these() {
    let theirs = script(&mapi().create_iprop().unwrap());
    let ours = script(&property_object([]));
    let mut expected: Vec<_> = DIFFERENCES.iter().flat_map(|(_, steps)| *steps).collect();
    for ((step, theirs), (same_step, ours)) in theirs.iter().zip(&ours) {
        assert_eq!(step, same_step);
        if theirs == ours {
            continue;
        }
        let known = expected.iter().position(|known| known.0 == *step);
        let known = known.unwrap_or_else(|| panic!("{step}: {theirs}, not {ours}"));
        let known = expected.remove(known);
        assert_eq!(
            (known.1, known.2),
            (theirs.as_str(), ours.as_str()),
            "{step}"
        );
    }
    assert_eq!(expected, [&("", "", ""); 0], "no longer different");
    assert_eq!((theirs.len(), ours.len()), (62, 62));
}
