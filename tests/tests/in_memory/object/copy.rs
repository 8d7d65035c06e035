//! Copies between objects of this kind.

use super::*;
use mapi_core::in_memory::property_object;
use windows_core::IUnknown;

const MODIFY: OpenPropertyFlags = OpenPropertyFlags::MAPI_MODIFY;
const MOVE: CopyFlags = CopyFlags::MAPI_MOVE;
const NOREPLACE: CopyFlags = CopyFlags::MAPI_NOREPLACE;

type Found = Vec<(u32, PropTag, HRESULT)>;

fn copy_to(
    source: &IMAPIProp,
    exclude: Option<&[PropTag]>,
    to: &IMAPIProp,
    flags: CopyFlags,
) -> Result<Found> {
    list(source.copy_to(&[], exclude, UiParam::default(), None, to, flags)?)
}

fn copy_props(
    source: &IMAPIProp,
    include: &[PropTag],
    to: &IMAPIProp,
    flags: CopyFlags,
) -> Result<Found> {
    list(source.copy_props(include, UiParam::default(), None, to, flags)?)
}

fn two() -> IMAPIProp {
    as_prop(&property_object([
        long(PR_IMPORTANCE, 2),
        long(PR_PRIORITY, 1),
    ]))
}

#[test]
fn what_is_excluded_is_left_out() -> Result<()> {
    let target = as_prop(&property_object([
        long(PR_IMPORTANCE, 0),
        long(PR_ACCESS, 3),
    ]));
    // Only the identifiers count.
    let exclude = [PR_PRIORITY.with_type(PropType::PT_UNICODE)];
    let source = two();
    let problems = copy_to(&source, Some(&exclude), &target, CopyFlags::empty())?;
    assert_eq!(problems, []);
    assert_eq!(all(&target)?, "PR_IMPORTANCE: 2; PR_ACCESS: 3");
    assert_eq!(all(&source)?, all(&two())?);
    for bad in [&[][..], &[PR_PRIORITY, PR_NULL][..]] {
        let result = copy_to(&source, Some(bad), &target, CopyFlags::empty());
        assert_eq!(code(result), MAPI_E_INVALID_PARAMETER);
        let result = copy_props(&source, bad, &target, CopyFlags::empty());
        assert_eq!(code(result), MAPI_E_INVALID_PARAMETER);
    }
    Ok(())
}

#[test]
fn what_is_included_is_copied() -> Result<()> {
    let target = as_prop(&property_object([]));
    let include = [PR_ACCESS, PR_PRIORITY.with_type(PropType::PT_UNSPECIFIED)];
    let problems = copy_props(&two(), &include, &target, CopyFlags::MAPI_DECLINE_OK)?;
    assert_eq!(problems, [(0, PR_ACCESS, MAPI_E_NOT_FOUND)]);
    assert_eq!(all(&target)?, "PR_PRIORITY: 1");
    Ok(())
}

#[test]
fn names_keep_their_properties() -> Result<()> {
    let source = two();
    let (made, _) = ids(&source, &[colour()], GetIdsFlags::MAPI_CREATE)?;
    set(
        &source,
        &[OwnedPropValue::new(made[0], OwnedValue::Long(7))],
    )?;
    let target = as_prop(&property_object([]));
    // The other object gives another identifier to the name.
    let other = PropName::id(&SET, 1).to_owned();
    let (_, made_there) = ids(&target, &[other], GetIdsFlags::MAPI_CREATE)?;
    assert_eq!(made_there, S_OK);
    assert_eq!(copy_to(&source, None, &target, CopyFlags::empty())?, []);
    let (there, code) = ids(&target, &[colour()], GetIdsFlags::empty())?;
    assert_eq!(code, S_OK);
    assert_ne!(there[0].id(), made[0].id());
    let value = get(&target, there[0], UnicodeFlags::empty())?;
    assert_eq!(value.value(), &OwnedValue::Long(7));
    // By name, it is there.
    set(
        &source,
        &[OwnedPropValue::new(made[0], OwnedValue::Long(8))],
    )?;
    assert_eq!(copy_props(&source, &made, &target, NOREPLACE | MOVE)?, []);
    let value = get(&target, there[0], UnicodeFlags::empty())?;
    assert_eq!(value.value(), &OwnedValue::Long(7));
    let value = get(&source, made[0], UnicodeFlags::empty())?;
    assert_eq!(value.value(), &OwnedValue::Long(8));
    Ok(())
}

#[test]
fn what_is_moved_is_gone_unless_it_is_read_only() -> Result<()> {
    let source = property_object([long(PR_IMPORTANCE, 2), long(PR_PRIORITY, 1)]);
    let read_only = PropAccessFlags::IPROP_READONLY | PropAccessFlags::IPROP_CLEAN;
    source.hr_set_prop_access(&[PR_PRIORITY], &[read_only])?;
    let target = as_prop(&property_object([]));
    let problems = copy_to(&source, None, &target, MOVE)?;
    assert_eq!(problems, [(1, PR_PRIORITY, MAPI_E_NO_ACCESS)]);
    assert_eq!(all(&source)?, "PR_PRIORITY: 1");
    assert_eq!(all(&target)?, "PR_IMPORTANCE: 2; PR_PRIORITY: 1");

    let source = two();
    let problems = copy_props(&source, &[PR_PRIORITY], &target, MOVE)?;
    assert_eq!(problems, []);
    assert_eq!(all(&source)?, "PR_IMPORTANCE: 2");
    Ok(())
}

#[test]
fn what_the_destination_refuses_stays() -> Result<()> {
    let target = property_object([long(PR_IMPORTANCE, 0)]);
    let read_only = PropAccessFlags::IPROP_READONLY | PropAccessFlags::IPROP_CLEAN;
    target.hr_set_prop_access(&[PR_IMPORTANCE], &[read_only])?;
    let source = two();
    let problems = copy_to(&source, None, &target, MOVE)?;
    assert_eq!(problems, [(0, PR_IMPORTANCE, MAPI_E_NO_ACCESS)]);
    assert_eq!(all(&source)?, "PR_IMPORTANCE: 2");
    assert_eq!(all(&target)?, "PR_IMPORTANCE: 0; PR_PRIORITY: 1");
    target.hr_set_obj_access(PropAccessFlags::IPROP_READONLY)?;
    let denied = copy_to(&source, None, &target, CopyFlags::empty());
    assert_eq!(code(denied), MAPI_E_NO_ACCESS);
    Ok(())
}

#[test]
fn what_is_there_is_kept_if_asked_for() -> Result<()> {
    let target = as_prop(&property_object([long(PR_IMPORTANCE, 0)]));
    let source = two();
    assert_eq!(copy_to(&source, None, &target, NOREPLACE | MOVE)?, []);
    assert_eq!(all(&target)?, "PR_IMPORTANCE: 0; PR_PRIORITY: 1");
    assert_eq!(all(&source)?, "PR_IMPORTANCE: 2");
    assert_eq!(
        copy_props(&source, &[PR_IMPORTANCE], &target, NOREPLACE)?,
        []
    );
    assert_eq!(all(&target)?, "PR_IMPORTANCE: 0; PR_PRIORITY: 1");
    Ok(())
}

#[test]
fn interfaces_decide_whether_it_is_copied() -> Result<()> {
    let source = two();
    let target = as_prop(&property_object([]));
    let copy = |exclude: &[GUID]| {
        source.copy_to(
            exclude,
            None,
            UiParam::default(),
            None,
            &target,
            CopyFlags::empty(),
        )
    };
    for iid in [IUnknown::IID, IMAPIProp::IID] {
        let result = copy(&[IPropData::IID, iid]);
        assert_eq!(code(result), MAPI_E_INTERFACE_NOT_SUPPORTED);
    }
    assert_eq!(all(&target)?, "");
    copy(&[IPropData::IID, mapi_core::IMAPITable::IID])?;
    assert_eq!(all(&target)?, all(&source)?);

    // A stream is nothing to copy to.
    let stream = mapi_core::client::stream::memory_stream(vec![]);
    let result = source.copy_to(
        &[],
        None,
        UiParam::default(),
        None,
        &stream,
        CopyFlags::empty(),
    );
    assert_eq!(code(result), MAPI_E_INTERFACE_NOT_SUPPORTED);
    let unknown: IUnknown = property_object([]).into();
    let none = CopyFlags::empty();
    let result = source.copy_props(&[PR_PRIORITY], UiParam::default(), None, &unknown, none)?;
    assert_eq!(list(result)?, []);
    assert_eq!(all(&unknown.cast()?)?, "PR_PRIORITY: 1");
    Ok(())
}

#[test]
fn nothing_is_copied_to_itself() -> Result<()> {
    let source = two();
    let same = copy_to(&source, None, &source, MOVE);
    assert_eq!(code(same), MAPI_E_NO_ACCESS);
    let same = copy_props(&source, &[PR_PRIORITY], &source, CopyFlags::empty());
    assert_eq!(code(same), MAPI_E_NO_ACCESS);
    assert_eq!(all(&source)?, all(&two())?);

    // Opened twice, it is still one; and what is inside cannot take what it is in.
    let create = MODIFY | OpenPropertyFlags::MAPI_CREATE;
    let inner: IMAPIProp = source.open_property(INNER, 0, create)?;
    let again: IMAPIProp = source.open_property(INNER, 0, MODIFY)?;
    let same = copy_to(&inner, None, &again, CopyFlags::empty());
    assert_eq!(code(same), MAPI_E_NO_ACCESS);
    let innermost: IMAPIProp = inner.open_property(INNER, 0, create)?;
    for inside in [&inner, &innermost] {
        let cycle = copy_to(&source, None, inside, CopyFlags::empty());
        assert_eq!(code(cycle), MAPI_E_FOLDER_CYCLE);
    }
    assert_eq!(all(&innermost)?, "");
    // Outwards, there is no cycle.
    set(&innermost, &[long(PR_ACCESS, 5)])?;
    assert_eq!(copy_to(&innermost, None, &source, CopyFlags::empty())?, []);
    assert!(all(&source)?.contains("PR_ACCESS: 5"));
    Ok(())
}

#[test]
fn what_is_inside_is_copied_as_a_whole() -> Result<()> {
    let source = two();
    let create = MODIFY | OpenPropertyFlags::MAPI_CREATE;
    let inner: IMAPIProp = source.open_property(INNER, 0, create)?;
    set(&inner, &[long(PR_PRIORITY, 5)])?;
    let innermost: IMAPIProp = inner.open_property(INNER, 0, create)?;
    set(&innermost, &[long(PR_PRIORITY, 6)])?;

    let target = as_prop(&property_object([]));
    assert_eq!(copy_to(&source, None, &target, CopyFlags::empty())?, []);
    let open = |from: &IMAPIProp| from.open_property::<IMAPIProp>(INNER, 0, MODIFY);
    let copied = open(&target)?;
    assert!(all(&copied)?.contains("PR_PRIORITY: 5"));
    assert_eq!(all(&open(&copied)?)?, "PR_PRIORITY: 6");
    // It is a copy.
    set(&copied, &[long(PR_PRIORITY, 7)])?;
    assert!(all(&inner)?.contains("PR_PRIORITY: 5"));

    assert_eq!(
        copy_props(&source, &[INNER], &target, NOREPLACE | MOVE)?,
        []
    );
    assert!(all(&open(&target)?)?.contains("PR_PRIORITY: 7"));
    assert_eq!(copy_props(&source, &[INNER], &target, MOVE)?, []);
    assert!(all(&open(&target)?)?.contains("PR_PRIORITY: 5"));
    assert_eq!(code(open(&source)), MAPI_E_NOT_FOUND);
    Ok(())
}

#[test]
fn what_is_too_deep_inside_is_a_problem() -> Result<()> {
    let create = MODIFY | OpenPropertyFlags::MAPI_CREATE;
    let nested = |depth: usize| -> Result<IMAPIProp> {
        let outer = as_prop(&property_object([]));
        let mut innermost = outer.clone();
        for _ in 0..depth {
            innermost = innermost.open_property(INNER, 0, create)?;
        }
        Ok(outer)
    };
    let target = as_prop(&property_object([]));
    assert_eq!(copy_to(&nested(64)?, None, &target, MOVE)?, []);
    let source = nested(65)?;
    let problems = copy_to(&source, None, &target, MOVE)?;
    assert_eq!(problems, [(0, INNER, MAPI_E_TOO_COMPLEX)]);
    source.open_property::<IMAPIProp>(INNER, 0, MODIFY)?;
    Ok(())
}
