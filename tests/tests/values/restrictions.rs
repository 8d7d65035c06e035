//! Restrictions and sort orders.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::data::restriction::{MAX_DEPTH, MAX_SHOWN, Node};
use mapi_core::{
    MapiView, OwnedPropValue, OwnedValue, PropValue, Props, Restriction, RestrictionView, SortBy,
};

fn every_kind() -> Restriction {
    let comment = vec![OwnedPropValue::new(PR_COMMENT_W, "note")];
    let ignoring = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE;
    let recipient = Restriction::eq(PR_RECIPIENT_TYPE, 1)
        & Restriction::content(PR_DISPLAY_NAME_W, "Ada", FuzzyLevel::FL_PREFIX);
    Restriction::or([
        Restriction::ge(PR_IMPORTANCE, 2) & !Restriction::content(PR_SUBJECT_W, "spam", ignoring),
        Restriction::compare_props(PR_CREATION_TIME, RelOp::RELOP_LT, PR_LAST_MODIFICATION_TIME),
        Restriction::bit_mask(PR_MESSAGE_FLAGS, BitMaskOp::BMR_NEZ, 0x10),
        Restriction::bit_mask(PR_MESSAGE_FLAGS, BitMaskOp::BMR_EQZ, 1),
        Restriction::size(PR_BODY_W, RelOp::RELOP_GT, 100),
        Restriction::exist(PR_ENTRYID),
        Restriction::sub(PR_MESSAGE_RECIPIENTS, recipient),
        Restriction::comment(comment.clone(), Some(Restriction::exist(PR_SUBJECT_W))),
        Restriction::annotation(comment, None),
        Restriction::count(5, Restriction::and([])),
        Restriction::or([]),
        // A tag of its own for the value: one of many.
        Restriction::property_value(
            PropTag(0x8001_101f),
            RelOp::RELOP_EQ,
            OwnedPropValue::new(PropTag(0x8001_001f), "red"),
        ),
    ])
}

const EVERY_KIND: &str = "((PR_IMPORTANCE >= 2 and not PR_SUBJECT contains \"spam\" ignoring case) \
    or PR_CREATION_TIME < PR_LAST_MODIFICATION_TIME \
    or PR_MESSAGE_FLAGS has a bit of 0x10 \
    or PR_MESSAGE_FLAGS has no bit of 0x1 \
    or the size of PR_BODY > 100 \
    or PR_ENTRYID exists \
    or one of PR_MESSAGE_RECIPIENTS has (PR_RECIPIENT_TYPE = 1 and PR_DISPLAY_NAME starts with \"Ada\") \
    or PR_SUBJECT exists {PR_COMMENT: \"note\"} \
    or always {PR_COMMENT: \"note\"} \
    or the first 5 with always \
    or never \
    or 0x8001101F = \"red\")";

#[test]
fn every_kind_goes_to_c_and_back() {
    let restriction = every_kind();
    assert_eq!(restriction.to_string(), EVERY_KIND);
    let copy = MapiView::<SRestriction>::new(restriction.borrow()).unwrap();
    let view = copy.get().unwrap();
    assert!(view == restriction.borrow());
    assert_eq!(view.to_string(), EVERY_KIND);
    assert!(view.to_owned() == restriction);
    // What was viewed is passed on as it is; what is Rust's is laid out.
    assert_eq!(
        SRestriction::lay_out(view).unwrap().as_ptr(),
        copy.as_ptr().cast_const()
    );
    let laid_out = SRestriction::lay_out(restriction.borrow()).unwrap();
    // SAFETY: it was laid out of a restriction that is alive.
    let again = unsafe { SRestriction::view(laid_out.as_ptr()) }.unwrap();
    assert!(again == view);
    // A change anywhere is a difference.
    let other = Restriction::or(match restriction.borrow().node() {
        Node::Or(parts) => parts
            .iter()
            .skip(1)
            .map(Restriction::from)
            .collect::<Vec<_>>(),
        _ => unreachable!("it is an or"),
    });
    assert!(other != restriction);
}

#[test]
fn operators_join() {
    let (a, b, c) = (
        Restriction::exist(PR_SUBJECT_W),
        Restriction::exist(PR_BODY_W),
        Restriction::exist(PR_ENTRYID),
    );
    let joined = a.clone() & b.clone() & c.clone();
    assert!(joined == Restriction::and([a.clone(), b.clone(), c.clone()]));
    let kept = a.clone() & b.clone();
    let more = kept.clone() & c.clone();
    assert_eq!(kept.to_string(), "(PR_SUBJECT exists and PR_BODY exists)");
    assert_eq!(
        more.to_string(),
        "((PR_SUBJECT exists and PR_BODY exists) and PR_ENTRYID exists)"
    );
    assert_eq!(
        (!(a | b)).to_string(),
        "not (PR_SUBJECT exists or PR_BODY exists)"
    );
}

/// A chain of RES_NOT around RES_EXIST, as C has it.
fn chain(depth: usize) -> Vec<SRestriction> {
    let mut parts = vec![SRestriction::default(); depth];
    let start = parts.as_mut_ptr();
    for index in 0..depth {
        // SAFETY: the parts are in a vector that does not grow any more.
        unsafe {
            let part = &mut *start.add(index);
            if index + 1 == depth {
                part.rt = RestrictionType::RES_EXIST;
            } else {
                part.rt = RestrictionType::RES_NOT;
                part.res.resNot.lpRes = start.add(index + 1);
            }
        }
    }
    parts
}

#[test]
fn depth_has_a_limit() {
    let view = |parts: &[SRestriction]| {
        // SAFETY: the chain is well-formed.
        unsafe { RestrictionView::from_raw(&parts[0]) }.map(|view| view.to_owned())
    };
    assert!(view(&chain(MAX_DEPTH)).is_ok());
    assert_eq!(view(&chain(MAX_DEPTH + 1)).unwrap_err(), MAPI_E_TOO_COMPLEX);
    assert_eq!(view(&chain(10_000)).unwrap_err(), MAPI_E_TOO_COMPLEX);
    assert_eq!(view(&chain(1_000_000)).unwrap_err(), MAPI_E_TOO_COMPLEX);
}

#[test]
fn circles_and_fans_end() {
    // A restriction that contains itself.
    let mut circle = SRestriction {
        rt: RestrictionType::RES_NOT,
        ..SRestriction::default()
    };
    circle.res.resNot.lpRes = &raw mut circle;
    // SAFETY: it is well-formed, if strangely.
    let outcome = unsafe { RestrictionView::from_raw(&circle) };
    assert_eq!(outcome.unwrap_err(), MAPI_E_TOO_COMPLEX);

    // Each level points to the next one twice: 2 to the power of 200 parts in 400 structs.
    let mut levels = vec![[SRestriction::default(); 2]; 200];
    let start = levels.as_mut_ptr();
    for index in 0..200 {
        for half in 0..2 {
            // SAFETY: the levels are in a vector that does not grow any more.
            unsafe {
                let part = &mut (*start.add(index))[half];
                part.rt = RestrictionType::RES_EXIST;
                if index + 1 < 200 {
                    part.rt = RestrictionType::RES_AND;
                    part.res.resAnd = SAndRestriction {
                        cRes: 2,
                        lpRes: start.add(index + 1).cast(),
                    };
                }
            }
        }
    }
    // SAFETY: as before.
    let outcome = unsafe { RestrictionView::from_raw(&levels[0][0]) };
    assert_eq!(outcome.unwrap_err(), MAPI_E_TOO_COMPLEX);
}

#[test]
fn rust_may_build_as_deep_as_it_likes() {
    let mut deep = Restriction::exist(PR_SUBJECT_W);
    for _ in 0..100_000 {
        deep = !deep;
    }
    let copy = deep.clone();
    assert!(deep == copy);
    assert_eq!(
        deep.to_string().len(),
        100_000 * 4 + "PR_SUBJECT exists".len()
    );
    let encoded = MapiView::<SRestriction>::new(deep.borrow()).unwrap();
    assert_eq!(encoded.get().unwrap_err(), MAPI_E_TOO_COMPLEX);
    let rest = !Restriction::or([deep, copy]);
    drop(rest);
}

#[test]
fn rules_do_not_lead_into_each_other() {
    // A value inside a restriction that is a restriction itself.
    let inner = MapiView::<SRestriction>::new(Restriction::exist(PR_SUBJECT_W).borrow()).unwrap();
    let value = PropValue::new(PR_SUBJECT_W, inner.get().unwrap());
    let value = MapiView::<SPropValue>::new(value).unwrap();
    let mut raw = SRestriction {
        rt: RestrictionType::RES_PROPERTY,
        ..SRestriction::default()
    };
    raw.res.resProperty.lpProp = value.as_ptr();
    // SAFETY: it is well-formed.
    let outcome = unsafe { RestrictionView::from_raw(&raw) };
    assert_eq!(outcome.unwrap_err(), MAPI_E_INVALID_TYPE);
}

#[test]
fn sort_orders_go_to_c_and_back() {
    let order = SortBy::ascending(PR_CONVERSATION_TOPIC_W)
        .then(PR_MESSAGE_DELIVERY_TIME, SortOrder::TABLE_SORT_CATEG_MAX)
        .then_descending(PR_IMPORTANCE)
        .grouped(2, 1);
    assert_eq!(
        order.to_string(),
        "PR_CONVERSATION_TOPIC ascending, the largest PR_MESSAGE_DELIVERY_TIME, \
         PR_IMPORTANCE descending; grouped by 2, 1 expanded"
    );
    let copy = MapiView::<SSortOrderSet>::new(order.borrow()).unwrap();
    assert_eq!(copy.get().unwrap(), order.borrow());
    assert_eq!(copy.get().unwrap().to_owned(), order);
    let laid_out = SSortOrderSet::lay_out(order.borrow()).unwrap();
    // SAFETY: it was laid out of an order that is alive.
    let back = unsafe { SSortOrderSet::view(laid_out.as_ptr()) };
    assert_eq!(back, Ok(order.borrow()));
    // More groups than columns.
    let raw = [1u32, 2, 0, PR_IMPORTANCE.0, 0];
    // SAFETY: it has as many columns as it counts.
    let outcome = unsafe { SSortOrderSet::view(raw.as_ptr().cast()) };
    assert_eq!(outcome, Err(MAPI_E_INVALID_PARAMETER));
    assert_eq!(
        SortBy::ascending(PR_IMPORTANCE)
            .grouped(9, 9)
            .borrow()
            .categories(),
        1
    );
}

/// Clones share their parts: two each time is more parts than there are atoms, and no work.
#[test]
fn shared_parts_are_looked_at_once() {
    let doubled = |tag| {
        let twice = |part: Restriction, _| Restriction::and([part.clone(), part]);
        (0..1_000).fold(Restriction::exist(tag), twice)
    };
    let (one, other) = (doubled(PR_SUBJECT_W), doubled(PR_SUBJECT_W));
    assert!(one == other);
    assert!(one == one.clone());
    assert!(one != doubled(PR_IMPORTANCE));
    // Neither in values.
    let within = |restriction| {
        let value = OwnedPropValue::new(PR_ENTRYID, OwnedValue::Restriction(restriction));
        Restriction::comment(vec![value], None)
    };
    assert!(within(one.clone()) == within(other));
    let shown = one.to_string();
    assert!(shown.starts_with("((((") && shown.ends_with('…'));
    assert!(shown.matches("exists").count() < MAX_SHOWN);
    assert_eq!(format!("{one:?}").matches('…').count(), 1);
    let no_row = one.matches(Props::default());
    assert_eq!(no_row.unwrap_err().code(), MAPI_E_TOO_COMPLEX);
    let copy = MapiView::<SRestriction>::new(one.borrow());
    assert_eq!(copy.unwrap_err().code(), MAPI_E_TOO_COMPLEX);
    // What is not equal to itself is not because it is shared.
    let nan = Restriction::eq(PR_IMPORTANCE, f64::NAN);
    assert!(Restriction::and([nan.clone(), nan.clone()]) != Restriction::and([nan.clone(), nan]));
}
