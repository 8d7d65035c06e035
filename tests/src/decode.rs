//! What has to hold for whatever C memory says: decoding gives a value or an error, and a value
//! survives being printed, copied, encoded and decoded again.

use crate::arbitrary::Source;
use crate::fuzz::Tally;
use core::fmt::Debug;
use mapi_core::MapiPointers;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::View;
use mapi_core::data::entryid::FlatList;
use mapi_core::data::value::Binaries;
use mapi_core::{
    EntryId, LaidOutRefs, MapiError, MapiView, MapiViews, Notification, OwnedPropName,
    OwnedPropValue, PropValue, Recipients, Restriction, RowChange, RowChanges, Rows, SortBy,
};
use windows_core::HRESULT;

/// Looks at a struct of C, and counts what came of it.
///
/// # Safety
///
/// As for [`View::view`].
unsafe fn look<'a, T: View>(raw: *const T, tally: &mut Tally) -> Result<T::Borrowed<'a>, HRESULT> {
    // SAFETY: as the caller vouches.
    let seen = unsafe { T::view(raw) };
    tally.count(seen.is_ok());
    seen
}

/// What is laid out of a view is seen as that view.
fn same_laid_out<T: View>(view: T::Borrowed<'_>, same: impl FnOnce(T::Borrowed<'_>) -> bool) {
    let laid_out = T::lay_out(view).expect("C can count it");
    // SAFETY: it was laid out of a view that is alive.
    let seen = unsafe { T::view(laid_out.as_ptr()) };
    assert!(same(seen.expect("what is laid out is a good one")));
}

/// A copy in MAPI memory is seen as what it is a copy of.
fn same_copy<T: View>(
    copy: windows_core::Result<MapiView<T>>,
    same: impl FnOnce(T::Borrowed<'_>) -> bool,
) {
    let copy = copy.expect("there is memory");
    assert!(same(copy.get().expect("what was encoded is a good one")));
}

/// A property value.
pub fn values(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let raw = source.value(4);
    // SAFETY: it was made to describe itself truly, and lives as long as the source.
    if let Ok(value) = unsafe { look(&raw, tally) } {
        check_value(value);
    }
}

fn check_value(value: PropValue<'_>) {
    let text = value.to_string();
    same_copy(MapiView::<SPropValue>::new(value), |copied| {
        copied == value && copied.to_string() == text
    });
    same_laid_out::<SPropValue>(value, |seen| seen == value);
    let owned = OwnedPropValue::from(value);
    assert_eq!(owned.borrow(), value);
    assert_eq!(owned.to_string(), text);
    assert_eq!(format!("{owned:?}"), format!("{value:?}"));
    value.value().size();
    let _ = value.get::<EntryId<'_>>();
    let _ = value.get::<String>();
    let _ = value.get::<i32>();
    let _ = value.value().partial_cmp(&owned.value().borrow());
}

/// A restriction, or a chain of very many.
pub fn restrictions(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let raw = if source.byte() < 16 {
        source.deep_restriction()
    } else {
        source.restriction(6)
    };
    // SAFETY: as for a value.
    let Ok(restriction) = (unsafe { look(&raw, tally) }) else {
        return;
    };
    let text = restriction.to_string();
    let owned: Restriction = restriction.to_owned();
    assert!(owned.borrow() == restriction);
    assert_eq!(owned.to_string(), text);
    let _ = format!("{restriction:?}");
    same_copy(MapiView::<SRestriction>::new(owned.borrow()), |copied| {
        copied == restriction
    });
    same_laid_out::<SRestriction>(owned.borrow(), |seen| seen == restriction);
    let row: Vec<OwnedPropValue> = {
        let raw = source.rows(2);
        // SAFETY: as for a value.
        let rows = unsafe { SRowSet::view(raw) }.ok();
        let row = rows.and_then(|rows| rows.get(0));
        row.and_then(|row| row.to_owned().ok()).unwrap_or_default()
    };
    let holds = owned.matches(row.as_slice().into());
    assert_eq!(restriction.matches(row.as_slice().into()), holds);
    if let Ok(holds) = holds {
        match (!owned).matches(row.as_slice().into()) {
            Ok(not) => assert_eq!(not, !holds),
            // It was as deep as can be.
            Err(error) => assert_eq!(error.code(), MAPI_E_TOO_COMPLEX),
        }
    }
}

/// A set of rows, an address list, or a list of changes.
pub fn rows(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    match source.byte() % 4 {
        0 => {
            let raw = source.row_list();
            // SAFETY: as for a value.
            if let Ok(changes) = unsafe { look::<ROWLIST>(raw, tally) } {
                check_changes(changes);
            }
        }
        1 => {
            let raw = source.rows(3).cast::<ADRLIST>();
            // SAFETY: as for a value; an address list is laid out as rows are.
            if let Ok(recipients) = unsafe { look(raw.cast_const(), tally) } {
                check_recipients(recipients);
            }
        }
        _ => {
            let raw = source.rows(3);
            // SAFETY: as for a value.
            if let Ok(rows) = unsafe { look(raw.cast_const(), tally) } {
                check_rows(rows);
            }
        }
    }
}

fn check_rows(rows: Rows<'_>) {
    let _ = rows.to_string();
    let good = rows.iter().flatten().all(|value| value.is_ok());
    assert_eq!(rows.to_owned().is_ok(), good);
    let copy = MapiView::<SRowSet>::new(&rows.iter().collect::<Vec<_>>());
    assert_eq!(copy.is_ok(), good);
    for row in rows.iter() {
        for tag in row.tags() {
            let _ = row.value(tag);
        }
        assert_eq!(row.iter().len(), row.tags().len());
    }
    let Ok(copy) = copy else { return };
    assert!(copy.get() == Ok(rows));
    for row in rows.iter() {
        for value in row.iter().flatten() {
            check_value(value);
        }
        let one = MapiView::<SRow>::new(row);
        same_copy(one, |copied| copied == row);
        same_laid_out::<SRow>(row, |seen| seen == row);
    }
    let owned = rows.to_owned().expect("all are good ones");
    same_laid_out::<SRowSet>(Rows::from_owned(&owned), |seen| seen == rows);
    let kept = copy.into_rows();
    assert!(kept.iter().zip(rows).all(|(kept, row)| kept.props() == row));
    drop(MapiView::<SRowSet>::from_rows(kept).expect("there is memory"));
}

fn check_recipients(recipients: Recipients<'_>) {
    check_rows(recipients.rows());
    let Ok(owned) = recipients.rows().to_owned() else {
        return;
    };
    same_copy(MapiView::<ADRLIST>::new(&owned), |seen| seen == recipients);
    same_laid_out::<ADRLIST>(Recipients::from_owned(&owned), |seen| seen == recipients);
    let entries = MapiView::<ADRLIST>::new(&owned).map(MapiView::<ADRLIST>::into_entries);
    let entries = entries.expect("there is memory");
    same_copy(MapiView::<ADRLIST>::from_entries(entries), |seen| {
        seen == recipients
    });
}

fn check_changes(changes: RowChanges<'_>) {
    let _ = format!("{changes:?}");
    let good = |change: &RowChange<'_>| change.values.iter().all(|value| value.is_ok());
    let all: Vec<RowChange<'_>> = changes.iter().collect();
    if all.iter().all(good) {
        same_laid_out::<ROWLIST>(RowChanges::new(&all), |seen| seen.iter().eq(changes.iter()));
    }
}

/// Lists of plain things, and sort orders.
pub fn lists(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    match source.byte() % 7 {
        0 => {
            let raw = source.flat_list();
            // SAFETY: as for a value.
            if let Ok(list) = unsafe { look(raw.cast_const(), tally) } {
                check_flat_list(list);
                same_copy(MapiView::<FLATENTRYLIST>::new(list), |copied| {
                    copied == list
                });
                same_laid_out::<FLATENTRYLIST>(list, |seen| seen == list);
            }
        }
        1 => {
            let raw = source.flat_list().cast::<FLATMTSIDLIST>();
            // SAFETY: as for a value; both lists are laid out alike.
            if let Ok(list) = unsafe { look(raw.cast_const(), tally) } {
                check_flat_list(list);
                same_copy(MapiView::<FLATMTSIDLIST>::new(list), |copied| {
                    copied == list
                });
            }
        }
        2 => {
            let raw = source.sort_order();
            // SAFETY: as for a value.
            if let Ok(order) = unsafe { look(raw.cast_const(), tally) } {
                let owned: SortBy = order.to_owned();
                assert_eq!(owned.borrow(), order);
                assert_eq!(owned.to_string(), order.to_string());
                same_copy(MapiView::<SSortOrderSet>::new(order), |seen| seen == order);
                same_laid_out::<SSortOrderSet>(owned.borrow(), |seen| seen == order);
            }
        }
        3 => {
            let raw = source.tags();
            // SAFETY: as for a value.
            check_list(unsafe { look(raw.cast_const(), tally) }, |list| {
                same_copy(MapiView::<SPropTagArray>::new(list), |seen| seen == list);
                same_laid_out::<SPropTagArray>(list, |seen| seen == list);
            });
        }
        4 => {
            let raw = source.problems();
            // SAFETY: as for a value.
            check_list(unsafe { look(raw.cast_const(), tally) }, |list| {
                let _ = list.iter().map(ToString::to_string).collect::<String>();
                same_copy(MapiView::<SPropProblemArray>::new(list), |seen| {
                    seen == list
                });
                same_laid_out::<SPropProblemArray>(list, |seen| seen == list);
            });
        }
        5 => {
            let raw = source.flags();
            // SAFETY: as for a value.
            check_list(unsafe { look(raw.cast_const(), tally) }, |list| {
                same_laid_out::<FlagList>(list, |seen| seen == list);
            });
        }
        _ => {
            let raw = source.binaries();
            // SAFETY: as for a value.
            if let Ok(list) = unsafe { look(&raw, tally) } {
                let owned = list.to_owned();
                assert!(list.iter().eq(owned.iter().map(Vec::as_slice)));
                same_copy(MapiView::<SBinaryArray>::new(list), |seen| seen == list);
                same_laid_out::<SBinaryArray>(Binaries::from_owned(&owned), |seen| seen == list);
            }
        }
    }
}

fn check_list<E: Debug>(list: Result<&[E], HRESULT>, check: impl FnOnce(&[E])) {
    let list = list.expect("all that is counted is there");
    let _ = format!("{list:?}");
    check(list);
}

fn check_flat_list(list: FlatList<'_>) {
    assert_eq!(list.iter().count(), list.len());
    let _ = format!("{list:?}");
    let mut again = mapi_core::data::entryid::FlatEntries::default();
    list.iter()
        .for_each(|entry| again.push(entry).expect("it is short"));
    assert!(again.borrow().iter().eq(list.iter()));
    let checked = FlatList::new(again.borrow().len() as u32, again.borrow().as_bytes());
    assert_eq!(checked, Ok(again.borrow()));
}

/// An event.
pub fn notifications(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let raw = source.notification();
    // SAFETY: as for a value.
    let Ok(event) = (unsafe { look(&raw, tally) }) else {
        return;
    };
    let event: Notification<'_> = event;
    let _ = event.to_string();
    let copy = MapiViews::<NOTIFICATION>::new(&[event]).expect("its texts have one width");
    let copied = copy.get().get(0).expect("one was encoded");
    // Values that are no good ones are left out of a row.
    if copied != Ok(event) {
        let text = format!("{event:?}");
        assert!(text.contains("Err("), "{text}\n{copied:?}");
    }
}

/// Names of properties, and what providers say of failures.
pub fn names(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    if source.byte() & 1 == 0 {
        let raw = source.name();
        // SAFETY: as for a value.
        let Ok(name) = (unsafe { look(&raw, tally) }) else {
            return;
        };
        let name: mapi_core::PropName<'_> = name;
        let owned: OwnedPropName = name.to_owned();
        assert_eq!(owned.borrow(), name);
        assert_eq!(owned.to_string(), name.to_string());
        same_laid_out::<MAPINAMEID>(owned.borrow(), |seen| seen == name);
        let pointers = MapiPointers::<MAPINAMEID>::new(&[Some(name), None, Some(name)]);
        let pointers = pointers.expect("there is memory");
        let seen: Vec<_> = pointers.iter().collect();
        assert_eq!(seen, [Some(Ok(name)), None, Some(Ok(name))]);
        let refs = LaidOutRefs::names([name, owned.borrow()]).unwrap();
        assert!(refs.get().iter().all(|seen| seen == Ok(name)));
    } else {
        let wide = source.byte() & 1 == 0;
        let flags = UnicodeFlags::from(u32::from(wide) << 31);
        let raw = source.error(wide);
        // SAFETY: as for a value; its texts have the width that the flags say.
        let read = unsafe { MAPIERROR::view(&raw).and_then(|info| info.read(flags)) };
        tally.count(read.is_ok());
        let Ok(info) = read else { return };
        let error = MapiError::with_info(HRESULT(info.low_level as i32), info);
        let _ = error.to_string();
        let copy = MapiView::<MAPIERROR>::new(info, flags).expect("there is memory");
        // SAFETY: the same flags.
        let copied = unsafe { copy.get().map(|info| info.read(flags)) };
        assert_eq!(copied, Ok(Ok(info)));
    }
}
