//! Values, restrictions and actions in each other, very deep: nothing that safe code does with
//! them depends on the stack. A thread of the test harness has 2 MiB of it.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::data::rules::{Action, OwnedAction, OwnedActionKind};
use mapi_core::in_memory::{memory_table, property_object};
use mapi_core::{
    MapiView, MapiViews, OwnedPropValue, OwnedValue, Props, Recipients, Restriction, Rows,
};

/// Beyond the stack by far: with recursion, a debug build overflows it at about 3,000.
const FAR: usize = 10_000;
const VERY_FAR: usize = 100_000;
const CONDITION: PropTag = PropTag::new(0x6601, PropType::PT_SRESTRICTION);
const ACTIONS: PropTag = PropTag::new(0x6602, PropType::PT_ACTIONS);

fn around(inner: OwnedValue, wrap: impl Fn(OwnedPropValue) -> OwnedValue) -> OwnedValue {
    let tag = match inner {
        OwnedValue::Restriction(_) => CONDITION,
        _ => ACTIONS,
    };
    wrap(OwnedPropValue::new(tag, inner))
}

fn action(kind: OwnedActionKind) -> OwnedAction {
    OwnedAction {
        flavor: 1,
        flags: 2,
        kind,
    }
}

type Way = fn(OwnedPropValue) -> OwnedValue;

/// All ways from a value into the next one.
fn ways() -> Vec<(&'static str, Way)> {
    vec![
        ("property", |value| {
            Restriction::property_value(value.tag(), RelOp::RELOP_EQ, value).into()
        }),
        ("content", |value| {
            Restriction::content_value(value.tag(), value, FuzzyLevel::empty()).into()
        }),
        ("comment", |value| {
            Restriction::comment(vec![value], None).into()
        }),
        ("annotation", |value| {
            let inner = Restriction::exist(PR_SUBJECT_W);
            Restriction::annotation(vec![value], Some(inner)).into()
        }),
        ("parts", |value| {
            let inner = Restriction::eq(value.tag(), value.into_value());
            let inner = Restriction::count(1, Restriction::sub(PR_MESSAGE_RECIPIENTS, inner));
            (!Restriction::and([Restriction::or([inner])])).into()
        }),
        ("tag", |value| {
            vec![action(OwnedActionKind::Tag(Box::new(value)))].into()
        }),
        ("forward", |value| {
            let to = vec![vec![OwnedPropValue::new(PR_RECIPIENT_TYPE, 1), value]];
            vec![action(OwnedActionKind::Forward(to))].into()
        }),
        ("delegate", |value| {
            vec![
                action(OwnedActionKind::Delegate(vec![vec![], vec![value]])),
                action(OwnedActionKind::Delete),
            ]
            .into()
        }),
    ]
}

fn deep(depth: usize, wraps: &[fn(OwnedPropValue) -> OwnedValue]) -> OwnedValue {
    let start = OwnedValue::from(Restriction::exist(PR_SUBJECT_W));
    (0..depth).fold(start, |inner, index| {
        around(inner, wraps[index % wraps.len()])
    })
}

/// All that there is to do with a value.
fn survives(name: &str, make: &dyn Fn() -> OwnedValue) {
    let prop = OwnedPropValue::new(PR_SUBJECT_W, make());
    let copy = prop.clone();
    assert!(copy == prop, "{name}");
    assert!(prop.value() == copy.value() && prop.borrow() == copy.borrow());
    // Built once more, so that nothing is shared.
    assert!(prop == OwnedPropValue::new(PR_SUBJECT_W, make()), "{name}");
    let other = OwnedPropValue::new(PR_SUBJECT_W, Restriction::exist(PR_BODY_W));
    assert!(prop != other);
    let text = prop.to_string();
    assert!(text.len() > FAR, "{name}");
    assert!(format!("{prop:?}").len() > FAR && format!("{:?}", prop.value()).len() > FAR);
    let again = OwnedPropValue::from(prop.borrow());
    assert!(again == prop && OwnedValue::from(prop.borrow().value()) == *prop.value());

    // For C. What is read back has a limit.
    let limited = |code| [MAPI_E_INVALID_TYPE, MAPI_E_TOO_COMPLEX].contains(&code);
    let block = MapiView::<SPropValue>::new(&prop).expect("there is memory");
    assert!(
        limited(block.get().expect_err("it is too deep").code()),
        "{name}"
    );
    let block = MapiViews::<SPropValue>::new(std::slice::from_ref(&prop)).expect("memory");
    assert!(block.props().to_owned().is_err());
    let block = MapiViews::copy(std::slice::from_ref(&prop).into()).expect("memory");
    assert!(block.props().to_owned().is_err());
    let laid_out = SPropValue::lay_out(prop.borrow()).unwrap();
    // SAFETY: it was laid out of a value that is alive.
    assert!(unsafe { SPropValue::view(laid_out.as_ptr()) }.is_err());
    drop(laid_out);
    let row = [vec![prop.clone()]];
    let rows = MapiView::<SRowSet>::new(&row).expect("memory");
    assert!(
        rows.get()
            .expect("a row")
            .get(0)
            .expect("a row")
            .to_owned()
            .is_err()
    );
    let props = Props::from(row[0].as_slice());
    assert!(props == Props::from(row[0].as_slice()) && props.to_string() == text);
    assert!(Rows::from_owned(&row) == Rows::from_owned(&row));
    assert!(format!("{:?}", Rows::from_owned(&row)).len() > FAR);
    assert!(Recipients::from_owned(&row) == Recipients::from_owned(&row));
    assert!(format!("{}", Recipients::from_owned(&row)).len() > FAR);

    // Objects and tables in memory.
    let object = property_object([prop.clone()]);
    let values = object
        .get_props(None, UnicodeFlags::empty())
        .expect("values");
    assert_eq!(values.value.len(), 1);
    match prop.value() {
        OwnedValue::Restriction(restriction) => {
            let restriction = restriction.clone();
            assert!(restriction.borrow() == restriction.borrow());
            assert!(format!("{restriction:?} {}", restriction.borrow()).len() > 2 * FAR);
            let block = MapiView::<SRestriction>::new(restriction.borrow()).expect("memory");
            assert!(block.get().is_err());
            drop(SRestriction::lay_out(restriction.borrow()));
            let _ = restriction.matches(props);
            let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &[PR_ROWID]);
            let data = data.expect("a good index");
            let row = [OwnedPropValue::new(PR_ROWID, 1), prop.clone()];
            // What cannot be read back cannot be handed over either.
            let put = data.hr_modify_row(row.as_slice().into());
            assert!(put.is_err());
            let table = data.view(None).expect("a view");
            let _ = table.restrict(Some(restriction.borrow()), RestrictFlags::empty());
            let _ = table.find_row(
                restriction.borrow(),
                Bookmark::BOOKMARK_BEGINNING,
                FindRowFlags::empty(),
            );
        }
        OwnedValue::Actions(actions) => {
            assert!(*actions == actions.clone() && actions[0] == actions[0].clone());
            assert!(actions[0].kind == actions[0].kind.clone());
            assert!(format!("{actions:?}").len() > FAR);
            let borrowed: Action<'_> = actions[0].borrow();
            let again: Action<'_> = actions[0].borrow();
            assert!(borrowed == again && borrowed.kind == again.kind);
            assert!(format!("{borrowed} {borrowed:?} {:?}", borrowed.kind).len() > 3 * FAR);
            assert!(OwnedAction::from(borrowed) == actions[0]);
            let block = MapiView::<ACTION>::new(borrowed).expect("memory");
            assert!(block.get().is_err());
            drop(ACTION::lay_out(borrowed));
            let all = mapi_core::data::rules::Actions::from(actions.as_slice());
            let again = mapi_core::data::rules::Actions::from(actions.as_slice());
            assert!(all == again && format!("{all}").len() > FAR && all.to_owned() == *actions);
            let block = MapiView::<ACTIONS>::new(all).expect("memory");
            assert!(block.get().is_err());
        }
        other => unreachable!("{other:?}"),
    }
    // Taken apart by hand.
    drop(again.into_value());
    drop(copy);
    drop(prop);
}

#[test]
fn each_way_is_as_deep_as_memory_allows() {
    for (name, wrap) in ways() {
        survives(name, &|| deep(FAR, &[wrap]));
    }
}

#[test]
fn all_ways_together_are() {
    let wraps: Vec<_> = ways().into_iter().map(|(_, wrap)| wrap).collect();
    survives("all", &|| deep(VERY_FAR, &wraps));
}

/// Whoever frees the last of several clones frees all, wherever that happens.
#[test]
fn threads_free_what_they_share() {
    let (_, wrap) = ways().swap_remove(0);
    for _ in 0..20 {
        let OwnedValue::Restriction(one) = deep(FAR, &[wrap]) else {
            unreachable!("it is a restriction");
        };
        let clones: Vec<_> = (0..4).map(|_| one.clone()).collect();
        drop(one);
        let threads = clones
            .into_iter()
            .map(|clone| std::thread::spawn(move || drop(clone)));
        threads
            .collect::<Vec<_>>()
            .into_iter()
            .for_each(|thread| thread.join().expect("it ended"));
    }
}

/// Restrictions of C whose values lead to the next one. Their types are looked at without flags:
/// 0x30FD is what 0x00FD is, and what MV_FLAG or MV_INSTANCE alone make of it is no type.
#[test]
fn rules_of_c_do_not_lead_into_each_other() {
    for kind in [
        RestrictionType::RES_PROPERTY,
        RestrictionType::RES_CONTENT,
        RestrictionType::RES_COMMENT,
        RestrictionType::RES_ANNOTATION,
    ] {
        for flags in [0, 0x1000, 0x2000, 0x3000] {
            let count = 50_000;
            let mut parts = vec![SRestriction::default(); count];
            let mut values = vec![SPropValue::default(); count];
            let (first_part, first_value) = (parts.as_mut_ptr(), values.as_mut_ptr());
            for index in 0..count {
                // SAFETY: both are in vectors that do not grow any more.
                unsafe {
                    let (part, value) = (&mut *first_part.add(index), first_value.add(index));
                    part.rt = kind;
                    match kind {
                        RestrictionType::RES_PROPERTY => part.res.resProperty.lpProp = value,
                        RestrictionType::RES_CONTENT => part.res.resContent.lpProp = value,
                        _ => {
                            part.res.resComment.cValues = 1;
                            part.res.resComment.lpProp = value;
                        }
                    }
                    let next = first_part.add((index + 1) % count);
                    (*value).ulPropTag = PropTag(0x6601_00FD | flags);
                    (*value).Value.lpv = next.cast();
                }
            }
            // SAFETY: each part is a well-formed restriction of its kind.
            let view = unsafe { SRestriction::view(first_part) };
            assert_eq!(view.unwrap_err(), MAPI_E_INVALID_TYPE, "{kind:?} {flags:x}");
            // SAFETY: as above.
            let value = unsafe { SPropValue::view(first_value) };
            assert_eq!(
                value.unwrap_err(),
                MAPI_E_INVALID_TYPE,
                "{kind:?} {flags:x}"
            );
        }
    }
}

/// The same for actions, by the value that they set and by recipients.
#[test]
fn actions_of_c_do_not_lead_into_each_other() {
    for flags in [0, 0x1000, 0x2000, 0x3000] {
        for forward in [false, true] {
            let mut action = ACTION::default();
            let mut head = mapi_core::abi::ACTIONS::default();
            let mut value = SPropValue {
                ulPropTag: PropTag(0x6601_00FE | flags),
                ..SPropValue::default()
            };
            head.cActions = 1;
            head.lpAction = &raw mut action;
            value.Value.lpv = (&raw mut head).cast();
            let mut list = ADRLIST::default();
            if forward {
                list.cEntries = 1;
                list.aEntries[0].cValues = 1;
                list.aEntries[0].rgPropVals = &raw mut value;
                action.acttype = ACTTYPE::OP_FORWARD;
                action.u.lpadrlist = &raw mut list;
            } else {
                action.acttype = ACTTYPE::OP_TAG;
                action.u.propTag = value;
            }
            // SAFETY: all is well-formed, if in a circle.
            let view = unsafe { SPropValue::view(&raw const value) };
            assert_eq!(view.unwrap_err(), MAPI_E_INVALID_TYPE, "{flags:x}");
        }
    }
}
