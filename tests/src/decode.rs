//! What has to hold for whatever C memory says: decoding gives a value or an error, and a value
//! survives being printed, copied, encoded and decoded again.

use crate::arbitrary::Source;
use mapi_core::abi::{FLATENTRYLIST, NOTIFICATION, SPropValue, SRestriction, SRowSet};
use mapi_core::rt::View;
use mapi_core::{
    MapiView, MapiViews, Notification, OwnedPropValue, PropValue, Restriction, RestrictionView,
    Rows,
};

/// How many of the things that were decoded were good ones.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// Those that gave a value.
    pub good: u32,
    /// Those that gave an error.
    pub bad: u32,
}

impl Tally {
    fn count(&mut self, good: bool) {
        if good {
            self.good += 1;
        } else {
            self.bad += 1;
        }
    }
}

/// Decodes one of each kind of struct, made of arbitrary bytes.
pub fn decode(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    match source.byte() % 5 {
        0 => {
            let raw = source.value(4);
            // SAFETY: it was made to describe itself truly, and lives as long as the source.
            let value = unsafe { SPropValue::view(&raw) };
            tally.count(value.is_ok());
            if let Ok(value) = value {
                check_value(value);
            }
        }
        1 => {
            let raw = source.restriction(6);
            // SAFETY: as before.
            let restriction = unsafe { SRestriction::view(&raw) };
            tally.count(restriction.is_ok());
            if let Ok(restriction) = restriction {
                check_restriction(restriction);
            }
        }
        2 => {
            let raw = source.rows(3);
            // SAFETY: as before.
            let rows = unsafe { SRowSet::view(raw) };
            tally.count(rows.is_ok());
            if let Ok(rows) = rows {
                check_rows(rows);
            }
        }
        3 => {
            let raw = source.flat_list();
            // SAFETY: as before.
            let list = unsafe { FLATENTRYLIST::view(raw) };
            tally.count(list.is_ok());
            if let Ok(list) = list {
                assert_eq!(list.iter().count(), list.len());
                let copy = MapiView::<FLATENTRYLIST>::new(list).expect("there is memory");
                assert_eq!(copy.get(), Ok(list));
            }
        }
        _ => {
            let raw = source.notification();
            // SAFETY: as before.
            let event = unsafe { NOTIFICATION::view(&raw) };
            tally.count(event.is_ok());
            if let Ok(event) = event {
                check_notification(event);
            }
        }
    }
}

fn check_value(value: PropValue<'_>) {
    let text = value.to_string();
    let copy = MapiView::<SPropValue>::new(value).expect("there is memory");
    let copied = copy.get().expect("what was encoded is a good one");
    assert_eq!(copied, value);
    assert_eq!(copied.to_string(), text);
    let laid_out = SPropValue::lay_out(value);
    // SAFETY: it was laid out of a view that is alive.
    assert_eq!(unsafe { SPropValue::view(laid_out.as_ptr()) }, Ok(value));
    let owned = OwnedPropValue::from(value);
    assert_eq!(owned.borrow(), value);
    assert_eq!(owned.to_string(), text);
    value.value().size();
}

fn check_restriction(restriction: RestrictionView<'_>) {
    let text = restriction.to_string();
    let owned: Restriction = restriction.to_owned();
    assert!(owned.borrow() == restriction);
    assert_eq!(owned.to_string(), text);
    let copy = MapiView::<SRestriction>::new(owned.borrow()).expect("there is memory");
    assert!(copy.get() == Ok(restriction));
}

fn check_rows(rows: Rows<'_>) {
    let _ = rows.to_string();
    let good = rows.iter().flatten().all(|value| value.is_ok());
    let copy = MapiView::<SRowSet>::new(&rows.iter().collect::<Vec<_>>());
    assert_eq!(copy.is_ok(), good);
    let Ok(copy) = copy else { return };
    assert!(copy.get() == Ok(rows));
    for row in rows.iter() {
        for value in row.iter().flatten() {
            check_value(value);
        }
        for tag in row.tags() {
            let _ = row.value(tag);
        }
    }
    let kept = copy.into_rows();
    assert!(kept.iter().zip(rows).all(|(kept, row)| kept.props() == row));
    drop(MapiView::<SRowSet>::from_rows(kept).expect("there is memory"));
}

fn check_notification(event: Notification<'_>) {
    let _ = event.to_string();
    let copy = MapiViews::<NOTIFICATION>::new(&[event]).expect("its texts have one width");
    let copied = copy.get().get(0).expect("one was encoded");
    // Values that are no good ones are left out of a row.
    if copied != Ok(event) {
        let text = format!("{event:?}");
        assert!(text.contains("Err("), "{text}\n{copied:?}");
    }
}
