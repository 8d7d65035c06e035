//! Values, restrictions and actions lie in each other, as deep as whoever built them likes.
//!
//! What is done with all of one is done here, with a list of what is left to do in the place of
//! recursion, so that depth costs memory and never the stack: comparing, showing, laying out for
//! C, copying and freeing. What C has is another matter: its depth is limited where it is read
//! ([`MAX_DEPTH`](super::restriction::MAX_DEPTH)).

use super::props::Props;
use super::restriction::{MAX_NODES, MAX_SHOWN, Restriction, RestrictionView};
use super::row::Rows;
use super::rules::{Action, Actions, OwnedAction};
use super::value::{PropValue, Value};
use crate::abi::codes::MAPI_E_TOO_COMPLEX;
use crate::abi::{ACTION, ACTIONS, SPropValue, SRestriction};
use crate::boundary::MapiError;
use crate::boundary::arena::{Arena, Slots};
use core::fmt::{self, Display, Formatter};
use std::collections::HashSet;
use std::sync::Arc;

/// What has values in it, which may be of its own kind.
#[derive(Clone, Copy)]
pub(crate) enum Nested<'a> {
    Restriction(RestrictionView<'a>),
    Actions(Actions<'a>),
}

/// Pairs that are still to be compared.
pub(crate) type Pairs<'a> = Vec<(Nested<'a>, Nested<'a>)>;

/// Whether both hold the same.
pub(crate) fn same<'a>(left: Nested<'a>, right: Nested<'a>) -> bool {
    let mut open = vec![(left, right)];
    all_same(&mut open)
}

/// Whether the parts of each pair are the same. Parts that both sides share with others are
/// compared once, however many ways lead to them.
pub(crate) fn all_same(open: &mut Pairs<'_>) -> bool {
    let mut known = HashSet::new();
    while let Some(pair) = open.pop() {
        let same = match pair {
            (Nested::Restriction(a), Nested::Restriction(b)) => {
                let shared = a.shared().zip(b.shared());
                shared.is_some_and(|pair| !known.insert(pair)) || a.same_without_parts(b, open)
            }
            (Nested::Actions(a), Nested::Actions(b)) => {
                a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| a.same_without(b, open))
            }
            _ => false,
        };
        if !same {
            return false;
        }
    }
    true
}

/// Whether two values are the same, but for what is nested in them, which is left open.
pub(crate) fn same_value<'a>(a: PropValue<'a>, b: PropValue<'a>, open: &mut Pairs<'a>) -> bool {
    a.tag() == b.tag()
        && match (a.value().nested(), b.value().nested()) {
            (Some(a), Some(b)) => {
                open.push((a, b));
                true
            }
            (None, None) => a.value() == b.value(),
            _ => false,
        }
}

/// The same for values in order.
pub(crate) fn same_values<'a>(a: Props<'a>, b: Props<'a>, open: &mut Pairs<'a>) -> bool {
    a.len() == b.len()
        && a.iter().zip(b.iter()).all(|pair| match pair {
            (Ok(a), Ok(b)) => same_value(a, b, open),
            (a, b) => a.err() == b.err(),
        })
}

/// The same for rows in order.
pub(crate) fn same_rows<'a>(a: Rows<'a>, b: Rows<'a>, open: &mut Pairs<'a>) -> bool {
    a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same_values(a, b, open))
}

/// Something that is still to be shown.
pub(crate) enum Step<'a> {
    Say(&'static str),
    Restriction(RestrictionView<'a>),
    Actions(Actions<'a>),
    Action(Action<'a>),
    Value(Value<'a>),
    Prop(PropValue<'a>),
    Props(Props<'a>),
    Rows(Rows<'a>),
    Row(Props<'a>),
    Malformed(MapiError),
}

/// Steps that are still to be done, the last one first.
pub(crate) struct Steps<'a> {
    open: Vec<Step<'a>>,
    /// Whether a developer wants to see all, or a person what it means.
    pub(crate) debug: bool,
}

impl<'a> Steps<'a> {
    /// Adds steps that come before all that are there.
    pub(crate) fn next(&mut self, steps: impl IntoIterator<Item = Step<'a>>) {
        let start = self.open.len();
        self.open.extend(steps);
        self.open[start..].reverse();
    }

    /// Adds many with words before, between and behind them.
    pub(crate) fn list(
        &mut self,
        [before, between, behind]: [&'static str; 3],
        steps: impl Iterator<Item = Step<'a>>,
    ) {
        let each = steps.enumerate().flat_map(|(index, step)| {
            let word = if index == 0 { before } else { between };
            [Step::Say(word), step]
        });
        let start = self.open.len();
        self.open.extend(each);
        if self.open.len() == start {
            self.open.push(Step::Say(before));
        }
        self.open.push(Step::Say(behind));
        self.open[start..].reverse();
    }
}

/// Shows what is there for people.
pub(crate) fn show(step: Step<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    run(step, false, f)
}

/// Shows all of it.
pub(crate) fn show_all(step: Step<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    run(step, true, f)
}

/// No more than [`MAX_SHOWN`] parts are shown; behind them comes `…`. Parts that are shared are shown for
/// each who shares them, and that could be more than there is room for.
fn run(step: Step<'_>, debug: bool, f: &mut Formatter<'_>) -> fmt::Result {
    let mut steps = Steps {
        open: vec![step],
        debug,
    };
    let mut left = MAX_SHOWN;
    while let Some(step) = steps.open.pop() {
        if matches!(step, Step::Restriction(_) | Step::Action(_)) {
            if left == 0 {
                return f.write_str("…");
            }
            left -= 1;
        }
        match step {
            Step::Say(words) => f.write_str(words)?,
            Step::Restriction(view) => view.show(f, &mut steps)?,
            Step::Actions(actions) => {
                steps.list(["[", ", ", "]"], actions.iter().map(Step::Action));
            }
            Step::Action(action) => action.show(f, &mut steps)?,
            Step::Value(value) => match value.nested() {
                Some(Nested::Restriction(view)) => steps.open.push(Step::Restriction(view)),
                Some(Nested::Actions(actions)) => steps.open.push(Step::Actions(actions)),
                None => value.show_plain(f)?,
            },
            Step::Prop(value) => {
                write!(f, "{}: ", value.name())?;
                steps.open.push(Step::Value(value.value()));
            }
            Step::Props(values) => {
                let each = values.iter().zip(values.tags());
                let each = each.map(|(value, tag)| match value {
                    Ok(value) => Step::Prop(value),
                    Err(error) => Step::Malformed(MapiError::malformed(tag, error.code())),
                });
                steps.list(["", ", ", ""], each);
            }
            Step::Rows(rows) => steps.list(["[", ", ", "]"], rows.iter().map(Step::Row)),
            Step::Row(values) => {
                steps.next([Step::Say("{"), Step::Props(values), Step::Say("}")]);
            }
            Step::Malformed(error) => error.fmt(f)?,
        }
    }
    Ok(())
}

/// Something that has a place in an arena already, and is still to be laid out there.
pub(crate) enum Job<'a> {
    /// With the index of the place.
    Restriction(RestrictionView<'a>, Slots<SRestriction>, usize),
    Actions(Actions<'a>, Slots<ACTIONS>),
}

/// What is still to be laid out.
pub(crate) type Jobs<'a> = Vec<Job<'a>>;

/// Lays out all that is open: MAPI_E_TOO_COMPLEX where that is more than could be read again, as
/// parts that are shared are laid out for each who shares them.
pub(crate) fn lay_out(mut open: Jobs<'_>, arena: &mut Arena) {
    let mut left = MAX_NODES;
    while let Some(job) = open.pop() {
        left -= 1;
        if left == 0 {
            arena.fail(MAPI_E_TOO_COMPLEX);
            return;
        }
        match job {
            Job::Restriction(view, slots, index) => {
                let raw = view.encode_without_parts(arena, &mut open);
                // SAFETY: the index is one of those that the room was made for.
                unsafe { slots.set(index, raw) };
            }
            Job::Actions(actions, head) => {
                let each = arena.reserve::<ACTION>(actions.len());
                for (index, action) in actions.iter().enumerate() {
                    let raw = action.encode(arena, &mut open);
                    // SAFETY: room for as many was made.
                    unsafe { each.set(index, raw) };
                }
                // SAFETY: room for one was made.
                unsafe { head.set(0, actions.head(each, arena)) };
            }
        }
    }
}

/// Values with a place, those left out that are malformed. Their number comes with them.
pub(crate) fn encode_values<'a>(
    values: Props<'a>,
    arena: &mut Arena,
    open: &mut Jobs<'a>,
) -> (Slots<SPropValue>, usize) {
    let slots = arena.reserve(values.len());
    let mut count = 0;
    for value in values.iter().flatten() {
        let raw = value.encode_later(arena, open);
        // SAFETY: room for as many as there are was made, malformed ones or not.
        unsafe { slots.set(count, raw) };
        count += 1;
    }
    (slots, count)
}

/// Something of Rust that has values in it, to be freed.
pub(crate) enum Owned {
    Restriction(Restriction),
    Actions(Vec<OwnedAction>),
}

/// Frees things with all that is nested in them, but for what others share.
pub(crate) fn free(mut open: Vec<Owned>) {
    while let Some(next) = open.pop() {
        match next {
            Owned::Restriction(Restriction(tree)) => {
                // Of those who free it at once, just one gets it.
                if let Some(mut tree) = Arc::into_inner(tree) {
                    tree.take_nested(&mut open);
                }
            }
            Owned::Actions(mut actions) => {
                let values = actions
                    .iter_mut()
                    .flat_map(|action| action.kind.values_mut());
                values.for_each(|value| value.take_nested(&mut open));
            }
        }
    }
}

/// Copies actions with all that is nested in them.
pub(crate) fn copy_actions(from: &[OwnedAction]) -> Vec<OwnedAction> {
    let mut copy = vec![];
    fill_copies(vec![(from, &mut copy)]);
    copy
}

/// Fills copies that are empty still.
pub(crate) fn fill_copies<'a>(mut open: Vec<(&'a [OwnedAction], &'a mut Vec<OwnedAction>)>) {
    while let Some((from, to)) = open.pop() {
        to.extend(from.iter().map(OwnedAction::copy_without));
        for (from, to) in from.iter().zip(to) {
            from.kind.pair_nested(&mut to.kind, &mut open);
        }
    }
}
