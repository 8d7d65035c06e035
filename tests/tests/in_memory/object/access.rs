//! What may be changed, and what was.

use super::*;
use mapi_core::in_memory::property_object;
use mapi_core::{IStream, MapiView};

const CLEAN: PropAccessFlags = PropAccessFlags::IPROP_CLEAN;
const DIRTY: PropAccessFlags = PropAccessFlags::IPROP_DIRTY;
const READONLY: PropAccessFlags = PropAccessFlags::IPROP_READONLY;
const READWRITE: PropAccessFlags = PropAccessFlags::IPROP_READWRITE;

/// The tags and what is known of them; all of them if none are given.
fn access(object: &IPropData, tags: &[PropTag]) -> Result<(Vec<PropTag>, Vec<PropAccessFlags>)> {
    let mut place = match tags {
        [] => None,
        tags => Some(MapiView::<SPropTagArray>::new(tags)?),
    };
    let access = object
        .hr_get_prop_access(mapi_core::Fill::Wanted(&mut place))?
        .to_vec();
    Ok((place.expect("tags").get()?.to_vec(), access))
}

fn tagged(object: &IPropData) -> Result<Vec<(PropTag, PropAccessFlags)>> {
    let (tags, access) = access(object, &[])?;
    assert_eq!(tags.len(), access.len());
    Ok(tags.into_iter().zip(access).collect())
}

#[test]
fn a_read_only_property_stays() -> Result<()> {
    let object = property_object([long(PR_IMPORTANCE, 2)]);
    object.hr_set_prop_access(&[PR_IMPORTANCE], &[READONLY | CLEAN])?;
    let values = [long(PR_PRIORITY, 1), long(PR_IMPORTANCE, 1)];
    let denied = (1, PR_IMPORTANCE, MAPI_E_NO_ACCESS);
    assert_eq!(set(&object, &values)?, [denied]);
    assert_eq!(
        tagged(&object)?,
        [(PR_IMPORTANCE, READONLY | CLEAN), (PR_PRIORITY, DIRTY)]
    );
    let problems = object.delete_props(&[PR_PRIORITY, PR_IMPORTANCE])?;
    assert_eq!(list(problems)?, [denied]);
    assert_eq!(all(&object)?, "PR_IMPORTANCE: 2");

    object.hr_set_prop_access(&[PR_IMPORTANCE], &[READWRITE | CLEAN])?;
    assert_eq!(set(&object, &values)?, []);
    Ok(())
}

#[test]
fn a_read_only_object_stays() -> Result<()> {
    let object = property_object([
        long(PR_IMPORTANCE, 2),
        OwnedPropValue::new(BYTES, OwnedValue::Binary(vec![1])),
    ]);
    let modify = OpenPropertyFlags::MAPI_MODIFY;
    let stream: IStream = object.open_property(BYTES, 0, modify)?;
    stream.write(&[2])?;
    object.hr_set_obj_access(READONLY)?;
    let denied = |code| assert_eq!(code, MAPI_E_NO_ACCESS);
    denied(code(set(&object, &[long(PR_PRIORITY, 1)])));
    denied(code(object.delete_props(&[PR_IMPORTANCE])));
    denied(code(object.hr_add_obj_props(&[INNER])));
    denied(code(
        object.hr_set_prop_access(&[PR_IMPORTANCE], &[READWRITE | CLEAN]),
    ));
    denied(code(object.open_property::<IStream>(BYTES, 0, modify)));
    denied(code(stream.commit(CommitFlags::empty())));
    let target = as_prop(&property_object([]));
    denied(code(object.copy_to(
        &[],
        None,
        UiParam::default(),
        None,
        &target,
        CopyFlags::MAPI_MOVE,
    )));
    assert_eq!(all(&target)?, "");
    // What is read is read.
    object.open_property::<IStream>(BYTES, 0, OpenPropertyFlags::empty())?;

    object.hr_set_obj_access(READWRITE)?;
    stream.commit(CommitFlags::empty())?;
    assert_eq!(set(&object, &[long(PR_PRIORITY, 1)])?, []);
    let both = object.hr_set_obj_access(READONLY | READWRITE);
    assert_eq!(code(both), MAPI_E_INVALID_PARAMETER);
    let neither = object.hr_set_obj_access(PropAccessFlags::empty());
    assert_eq!(code(neither), MAPI_E_INVALID_PARAMETER);
    Ok(())
}

#[test]
fn a_committed_stream_does_not_pass_a_lock() -> Result<()> {
    let object = property_object([OwnedPropValue::new(BYTES, OwnedValue::Binary(vec![1]))]);
    let modify = OpenPropertyFlags::MAPI_MODIFY;
    let stream: IStream = object.open_property(BYTES, 0, modify)?;
    stream.write(&[2])?;
    object.hr_set_prop_access(&[BYTES], &[READONLY | CLEAN])?;
    assert_eq!(code(stream.commit(CommitFlags::empty())), MAPI_E_NO_ACCESS);
    let again = object.open_property::<IStream>(BYTES, 0, modify);
    assert_eq!(code(again), MAPI_E_NO_ACCESS);
    let value = get(&object, BYTES, UnicodeFlags::empty())?;
    assert_eq!(value.value(), &OwnedValue::Binary(vec![1]));
    Ok(())
}

#[test]
fn changes_are_told_until_saved() -> Result<()> {
    let object = property_object([long(PR_IMPORTANCE, 2), long(PR_PRIORITY, 1)]);
    let clean = READWRITE | CLEAN;
    let untouched = [(PR_PRIORITY, clean), (PR_IMPORTANCE, clean)];
    let sorted = |object| -> Result<Vec<_>> {
        let mut tagged = tagged(object)?;
        tagged.sort_by_key(|(tag, _)| *tag != PR_PRIORITY);
        Ok(tagged)
    };
    assert_eq!(sorted(&object)?, untouched);
    set(&object, &[long(PR_IMPORTANCE, 0)])?;
    object.delete_props(&[PR_PRIORITY])?;
    assert_eq!(
        sorted(&object)?,
        [(PR_PRIORITY, DIRTY), (PR_IMPORTANCE, DIRTY)]
    );
    // The caller's tag of a property that was deleted becomes zero.
    let asked = [PR_IMPORTANCE, PR_PRIORITY, PR_ACCESS];
    let (tags, flags) = access(&object, &asked)?;
    assert_eq!(tags, [PR_IMPORTANCE, PropTag(0), PR_ACCESS]);
    assert_eq!(flags, [DIRTY, DIRTY, PropAccessFlags::empty()]);

    object.save_changes(SaveFlags::KEEP_OPEN_READWRITE)?;
    assert_eq!(tagged(&object)?, [(PR_IMPORTANCE, clean)]);
    let (tags, _) = access(&object, &asked)?;
    assert_eq!(tags, asked);

    object.hr_set_prop_access(&[PR_IMPORTANCE], &[READWRITE | DIRTY])?;
    assert_eq!(tagged(&object)?, [(PR_IMPORTANCE, DIRTY)]);
    Ok(())
}

#[test]
fn flags_that_exclude_each_other_are_refused() -> Result<()> {
    let object = property_object([long(PR_IMPORTANCE, 2)]);
    for flags in [
        READONLY | READWRITE | CLEAN,
        READONLY | CLEAN | DIRTY,
        READONLY,
        DIRTY,
        PropAccessFlags::empty(),
    ] {
        let result = object.hr_set_prop_access(&[PR_IMPORTANCE], &[flags]);
        assert_eq!(code(result), MAPI_E_INVALID_PARAMETER, "{flags:?}");
    }
    assert_eq!(tagged(&object)?, [(PR_IMPORTANCE, READWRITE | CLEAN)]);
    Ok(())
}

#[test]
fn saving_may_end_the_changes() -> Result<()> {
    let object = property_object([]);
    let save = |flags| object.save_changes(flags);
    let both = SaveFlags::KEEP_OPEN_READONLY | SaveFlags::KEEP_OPEN_READWRITE;
    assert_eq!(code(save(both)), MAPI_E_INVALID_PARAMETER);
    save(SaveFlags::empty())?;
    save(SaveFlags::FORCE_SAVE)?;
    save(SaveFlags::KEEP_OPEN_READWRITE)?;
    set(&object, &[long(PR_PRIORITY, 1)])?;
    save(SaveFlags::KEEP_OPEN_READONLY)?;
    assert_eq!(tagged(&object)?, [(PR_PRIORITY, READWRITE | CLEAN)]);
    let denied = set(&object, &[long(PR_PRIORITY, 2)]);
    assert_eq!(code(denied), MAPI_E_NO_ACCESS);
    for flags in [SaveFlags::FORCE_SAVE, SaveFlags::KEEP_OPEN_READWRITE] {
        assert_eq!(code(save(flags)), MAPI_E_NO_ACCESS);
    }
    save(SaveFlags::KEEP_OPEN_READONLY)?;
    save(SaveFlags::empty())
}

#[test]
fn objects_are_added_by_tag() -> Result<()> {
    let object = property_object([long(PR_IMPORTANCE, 2)]);
    let number = object.hr_add_obj_props(&[INNER, PR_PRIORITY]);
    assert_eq!(code(number), MAPI_E_INVALID_TYPE);
    assert_eq!(all(&object)?, "PR_IMPORTANCE: 2");

    let added = object.hr_add_obj_props(&[INNER])?;
    assert_eq!((added.code, list(added.value)?), (S_OK, vec![]));
    let tags = object.get_prop_list(UnicodeFlags::empty())?;
    assert_eq!(tags.get()?, [PR_IMPORTANCE, INNER]);

    // One that is there keeps what is inside.
    let modify = OpenPropertyFlags::MAPI_MODIFY;
    let inner: IMAPIProp = object.open_property(INNER, 0, modify)?;
    set(&inner, &[long(PR_PRIORITY, 1)])?;
    object.hr_set_prop_access(&[PR_IMPORTANCE], &[READONLY | CLEAN])?;
    let taken = PR_IMPORTANCE.with_type(PropType::PT_OBJECT);
    let other = PropTag::new(0x6610, PropType::PT_OBJECT);
    let added = object.hr_add_obj_props(&[INNER, taken, other])?;
    assert_eq!(added.code, MAPI_W_PARTIAL_COMPLETION);
    assert_eq!(list(added.value)?, [(1, taken, MAPI_E_NO_ACCESS)]);
    let inner: IMAPIProp = object.open_property(INNER, 0, OpenPropertyFlags::empty())?;
    assert_eq!(all(&inner)?, "PR_PRIORITY: 1");
    object.open_property::<IMAPIProp>(other, 0, OpenPropertyFlags::empty())?;
    Ok(())
}
