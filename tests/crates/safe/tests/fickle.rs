//! Values that are others whenever they are looked at: what is measured is not what is written.
#![deny(unsafe_code)]

use mapi_core::abi::tags::{PR_DISPLAY_NAME_W, PR_ENTRYID};
use mapi_core::abi::{ADRLIST, SPropValue, SRowSet};
use mapi_core::data::row::AsProps;
use mapi_core::data::value::AsPropValue;
use mapi_core::{MapiView, MapiViews, OwnedPropValue, PropValue, Props};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Each of them in turn.
struct Fickle {
    turn: Cell<usize>,
    values: Vec<Vec<OwnedPropValue>>,
}

impl Fickle {
    fn new(first: usize) -> Self {
        let short = vec![OwnedPropValue::new(PR_ENTRYID, vec![1_u8; 3])];
        let long: Vec<_> = (0..40)
            .map(|_| OwnedPropValue::new(PR_DISPLAY_NAME_W, "long ".repeat(200).as_str()))
            .collect();
        let (turn, values) = (Cell::new(first), vec![short, long]);
        Self { turn, values }
    }

    fn next(&self) -> &Vec<OwnedPropValue> {
        let turn = self.turn.replace(self.turn.get() + 1);
        &self.values[turn % self.values.len()]
    }
}

impl AsPropValue for Fickle {
    fn as_prop_value(&self) -> PropValue<'_> {
        self.next()[0].borrow()
    }
}

impl AsProps for Fickle {
    fn as_props(&self) -> Props<'_> {
        self.next().into()
    }
}

/// What was made, if anything, can be read.
fn fine(made: impl FnOnce() -> bool) {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let outcome = catch_unwind(AssertUnwindSafe(made));
    std::panic::set_hook(hook);
    assert!(outcome.unwrap_or(true));
}

#[test]
fn they_are_refused_or_written_as_they_were_once() {
    for first in [0, 1] {
        let each = || Fickle::new(first);
        fine(|| {
            MapiViews::<SPropValue>::new(&[each(), each(), each()])
                .map_or(true, |made| !format!("{made:?}").is_empty())
        });
        fine(|| {
            MapiView::<SPropValue>::new(each()).map_or(true, |made| !format!("{made:?}").is_empty())
        });
        fine(|| {
            MapiView::<SRowSet>::new(&[each(), each()])
                .map_or(true, |made| made.get().is_ok_and(|rows| rows.len() == 2))
        });
        fine(|| {
            MapiView::<ADRLIST>::new(&[each()])
                .map_or(true, |made| made.get().is_ok_and(|rows| rows.len() == 1))
        });
    }
}
