//! Views beside what they should show.

use super::condition::Condition;
use super::row::{BYTES, COLUMNS, ID, NUMBER, REAL, Record, TEXT};
use super::same;
use crate::arbitrary::Source;
use core::cmp::Ordering;
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::{Advise, IMAPITable, Notification, SortBy, Success, advise_sink};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use windows_core::HRESULT;

/// Columns, and whether from large to small.
pub type Order = Vec<(PropTag, bool)>;

/// The columns to sort by; one at times twice.
pub fn order(source: &Source<'_>) -> Order {
    let column = |_| {
        let byte = source.byte();
        (COLUMNS[usize::from(byte) % COLUMNS.len()], byte & 128 != 0)
    };
    (0..source.byte() % 4).map(column).collect()
}

pub fn sort_by(order: &Order) -> SortBy {
    let add = |by: SortBy, (tag, descends): &(PropTag, bool)| {
        if *descends {
            by.then_descending(*tag)
        } else {
            by.then_ascending(*tag)
        }
    };
    order.iter().fold(SortBy::default(), add)
}

/// Whether a column is named twice.
pub fn is_too_complex(order: &Order) -> bool {
    let twice = |(at, (tag, _)): (usize, &(PropTag, bool))| {
        order[..at].iter().any(|(other, _)| other == tag)
    };
    order.iter().enumerate().any(twice)
}

/// A bookmark: at which row, if not at the end, and whether that was another one.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: Option<i32>,
    moved: bool,
}

/// What a view should be at.
#[derive(Debug)]
pub struct Expected {
    condition: Option<Condition>,
    order: Order,
    columns: Vec<PropTag>,
    /// The identifiers of what is shown, in its order.
    shown: Vec<i32>,
    position: usize,
    marks: BTreeMap<usize, Mark>,
}

impl Expected {
    pub fn new(order: Order, records: &[Record]) -> Self {
        let mut new = Self {
            condition: None,
            order,
            columns: COLUMNS.to_vec(),
            shown: vec![],
            position: 0,
            marks: BTreeMap::new(),
        };
        new.shown = new.all(records);
        new
    }

    /// What the condition and the order leave.
    fn all(&self, records: &[Record]) -> Vec<i32> {
        let shown = |record: &&Record| self.condition.as_ref().is_none_or(|c| c.holds(record));
        let mut all: Vec<&Record> = records.iter().filter(shown).collect();
        // It keeps the order of insertion.
        all.sort_by(|left, right| {
            let by = |(tag, descends): &(PropTag, bool)| {
                let order = left.compare(right, *tag);
                if *descends { order.reverse() } else { order }
            };
            let orders = self.order.iter().map(by);
            orders.fold(Ordering::Equal, Ordering::then)
        });
        all.into_iter().map(|record| record.id).collect()
    }

    fn restarted(&mut self, records: &[Record]) {
        self.shown = self.all(records);
        self.position = 0;
        self.marks.clear();
    }

    fn number(&self, id: i32) -> Option<usize> {
        self.shown.iter().position(|other| *other == id)
    }

    /// A row is gone; bookmarks at it go to the next one.
    pub fn deleted(&mut self, id: i32) {
        let Some(number) = self.number(id) else {
            return;
        };
        self.shown.remove(number);
        self.position -= usize::from(number < self.position);
        let next = self.shown.get(number).copied();
        for mark in self.marks.values_mut().filter(|mark| mark.at == Some(id)) {
            *mark = Mark {
                at: next,
                moved: true,
            };
        }
    }

    /// A row is new or has new values.
    pub fn put(&mut self, records: &[Record], id: i32) {
        let before = self.number(id);
        let all = self.all(records);
        let Some(number) = all.iter().position(|other| *other == id) else {
            return self.deleted(id);
        };
        if before != Some(number) {
            if before.is_some_and(|before| before < self.position) {
                self.position -= 1;
            }
            self.position += usize::from(number < self.position);
        }
        self.shown = all;
    }

    /// Many rows have changed at once: the next one that is still there is read next.
    pub fn refilled(&mut self, records: &[Record]) {
        let old = core::mem::take(&mut self.shown);
        self.shown = self.all(records);
        let next = |from: usize| {
            let mut rest = old[from..].iter();
            rest.find(|id| self.shown.contains(id)).copied()
        };
        let behind_last = || {
            let last = old[..self.position].iter().rev();
            let last = last.filter_map(|id| self.number(*id)).next();
            last.map_or(0, |last| last + 1)
        };
        let number = next(self.position).and_then(|id| self.number(id));
        let position = number.unwrap_or_else(behind_last);
        for mark in self.marks.values_mut() {
            let at = mark
                .at
                .and_then(|id| old.iter().position(|other| *other == id));
            let to = at.and_then(next);
            mark.moved |= to != mark.at;
            mark.at = to;
        }
        self.position = position;
    }

    fn origin(&mut self, bookmark: Bookmark) -> Result<(usize, HRESULT), HRESULT> {
        let number = match bookmark {
            Bookmark::BOOKMARK_BEGINNING => 0,
            Bookmark::BOOKMARK_CURRENT => self.position,
            Bookmark::BOOKMARK_END => self.shown.len(),
            Bookmark(other) => {
                let mark = self.marks.get_mut(&other).ok_or(MAPI_E_INVALID_BOOKMARK)?;
                let moved = core::mem::take(&mut mark.moved);
                let at = mark.at;
                let number = at.map_or(self.shown.len(), |id| self.number(id).expect("shown"));
                let code = if moved { MAPI_W_POSITION_CHANGED } else { S_OK };
                return Ok((number, code));
            }
        };
        Ok((number, S_OK))
    }
}

/// What a listener knows of a view.
#[derive(Debug, Default)]
struct Heard {
    shown: Vec<i32>,
    /// Whether it has to read the view again.
    much: bool,
}

/// A view of the table, with what it should show, and what it tells.
#[derive(Debug)]
pub struct View {
    pub expected: Expected,
    heard: Arc<Mutex<Heard>>,
    _advise: Advise<IMAPITable>,
    table: IMAPITable,
}

impl Heard {
    fn hear(&mut self, event: Notification<'_>) {
        let Notification::Table(change) = event else {
            panic!("not of a table: {event}");
        };
        let id = |value: Option<mapi_core::PropValue<'_>>| {
            value.map(|value| value.get::<i32>().expect("an identifier"))
        };
        let (index, prior) = (id(change.index), id(change.prior));
        match change.event {
            TableEvent::TABLE_CHANGED => {
                self.much = true;
                return;
            }
            _ if self.much => return,
            TableEvent::TABLE_ROW_ADDED => assert!(!self.shown.contains(&index.expect("a row"))),
            TableEvent::TABLE_ROW_DELETED | TableEvent::TABLE_ROW_MODIFIED => {
                let at = self.shown.iter().position(|other| Some(*other) == index);
                self.shown.remove(at.expect("a row that was shown"));
            }
            other => panic!("{other:?}"),
        }
        if change.event != TableEvent::TABLE_ROW_DELETED {
            let behind = prior.map(|prior| self.shown.iter().position(|other| *other == prior));
            let at = behind.map_or(0, |at| at.expect("a row that is shown") + 1);
            self.shown.insert(at, index.expect("a row"));
        }
    }
}

impl View {
    pub fn new(table: IMAPITable, expected: Expected) -> Self {
        let heard = Arc::new(Mutex::new(Heard {
            shown: expected.shown.clone(),
            much: false,
        }));
        let hears = Arc::clone(&heard);
        let sink = advise_sink(move |events| {
            for event in events.iter() {
                let mut heard = hears.lock().expect("nobody panicked");
                heard.hear(event.expect("a good event"));
            }
        });
        let advise = Advise::new(&table, (), EventMask::fnevTableModified, &sink);
        Self {
            expected,
            heard,
            _advise: advise.expect("a registration"),
            table,
        }
    }

    /// All that can be asked of the view is as it should be.
    pub fn check(&mut self, records: &[Record]) {
        let expected = &self.expected;
        assert_eq!(expected.shown, expected.all(records), "the model itself");
        let count = expected.shown.len();
        let counted = self.table.get_row_count(RowCountFlags::empty());
        assert_eq!(counted.expect("a count").value as usize, count);
        let position = self.table.query_position().expect("a position");
        let at = expected.position as u32;
        assert_eq!(position, (at, at, count.max(1) as u32));
        {
            let mut heard = self.heard.lock().expect("no listener panicked");
            if core::mem::take(&mut heard.much) {
                heard.shown.clone_from(&expected.shown);
            }
            assert_eq!(heard.shown, expected.shown, "what was heard");
        }
        let start = self.table.seek_row(Bookmark::BOOKMARK_BEGINNING, 0);
        assert_eq!(start.expect("the start").value, 0);
        self.check_rows(i32::MAX, QueryRowsFlags::empty(), 0..count, records);
        let back = self.table.seek_row(Bookmark::BOOKMARK_BEGINNING, at as i32);
        assert_eq!(back.expect("where it was").value as u32, at);
    }

    fn check_rows(
        &self,
        count: i32,
        flags: QueryRowsFlags,
        numbers: core::ops::Range<usize>,
        records: &[Record],
    ) {
        let rows = self.table.query_rows(count, flags).expect("rows");
        let rows = rows.get().expect("good rows");
        let expected = &self.expected.shown[numbers];
        assert_eq!(rows.len(), expected.len());
        for (row, id) in rows.iter().zip(expected) {
            let record = records.iter().find(|record| record.id == *id);
            let expected = record.expect("a row").selected(&self.expected.columns);
            assert_eq!(row.len(), expected.len());
            for (value, expected) in row.iter().zip(&expected) {
                let value = value.expect("a good value");
                // What is not a number is not equal to itself, but looks the same.
                let same = value == expected.borrow() || value.to_string() == expected.to_string();
                assert!(same, "{value}, not {expected}");
            }
        }
    }

    /// A bookmark: one of three, of its own, or none.
    fn bookmark(&self, source: &Source<'_>) -> Bookmark {
        let byte = usize::from(source.byte());
        let marks = &self.expected.marks;
        match byte % 8 {
            other @ 0..3 => Bookmark(other),
            3 => Bookmark(source.word() as usize),
            _ => match marks.keys().nth(byte / 8 % marks.len().max(1)) {
                Some(mark) => Bookmark(*mark),
                None => Bookmark(byte),
            },
        }
    }

    /// One call. Whether it was a good one.
    pub fn step(&mut self, source: &Source<'_>, records: &[Record]) -> bool {
        match source.byte() % 10 {
            0 => self.restrict(source, records),
            1 => {
                let order = order(source);
                let by = sort_by(&order);
                let sorted = self.table.sort_table(by.borrow(), SortFlags::empty());
                if is_too_complex(&order) {
                    return same(sorted, Err(MAPI_E_TOO_COMPLEX));
                }
                self.expected.order = order;
                self.expected.restarted(records);
                self.heard.lock().expect("no panic").much = true;
                let asked = self.table.query_sort_order().expect("an order");
                assert_eq!(asked.get().expect("valid"), by.borrow());
                same(sorted, Ok(()))
            }
            2 => self.seek(source),
            3 | 4 => self.query_rows(source, records),
            5 => {
                let made = self.table.create_bookmark().expect("few bookmarks");
                let at = self.expected.shown.get(self.expected.position).copied();
                let mark = Mark { at, moved: false };
                assert!(self.expected.marks.insert(made.0, mark).is_none());
                true
            }
            6 => {
                let mark = self.bookmark(source);
                let freed = self.table.free_bookmark(mark);
                let known = self.expected.marks.remove(&mark.0).is_some() || mark.0 < 3;
                same(
                    freed,
                    if known {
                        Ok(())
                    } else {
                        Err(MAPI_E_INVALID_BOOKMARK)
                    },
                )
            }
            7 => self.find(source, records),
            8 => {
                let (numerator, denominator) =
                    (source.word(), source.word() >> (source.byte() % 32));
                let sought = self.table.seek_row_approx(numerator, denominator);
                if denominator == 0 {
                    return same(sought, Err(MAPI_E_INVALID_PARAMETER));
                }
                let part = u64::from(numerator.min(denominator));
                let count = self.expected.shown.len() as u64;
                self.expected.position = (part * count / u64::from(denominator)) as usize;
                same(sought, Ok(()))
            }
            _ => {
                let some = [ID, NUMBER, TEXT, REAL, BYTES, PR_SUBJECT_W];
                let column = |_| some[usize::from(source.byte()) % some.len()];
                let columns: Vec<_> = (0..source.byte() % 8).map(column).collect();
                let set = self.table.set_columns(&columns, SetColumnsFlags::empty());
                if columns.is_empty() {
                    return same(set, Err(MAPI_E_INVALID_PARAMETER));
                }
                let asked = self.table.query_columns(QueryColumnsFlags::empty());
                assert_eq!(asked.expect("columns").get(), Ok(columns.as_slice()));
                self.expected.columns = columns;
                same(set, Ok(()))
            }
        }
    }

    fn restrict(&mut self, source: &Source<'_>, records: &[Record]) -> bool {
        let condition = (source.byte() > 32).then(|| Condition::make(source, 3));
        let restriction = condition.as_ref().map(Condition::restriction);
        let restriction = restriction.as_ref().map(|restriction| restriction.borrow());
        let done = self.table.restrict(restriction, RestrictFlags::empty());
        if condition.as_ref().is_some_and(Condition::is_too_complex) {
            return same(done, Err(MAPI_E_TOO_COMPLEX));
        }
        self.expected.condition = condition;
        self.expected.restarted(records);
        self.heard.lock().expect("no panic").much = true;
        same(done, Ok(()))
    }

    fn seek(&mut self, source: &Source<'_>) -> bool {
        let bookmark = self.bookmark(source);
        let count = match source.byte() {
            0 => i32::MIN,
            1 => i32::MAX,
            other => i32::from(other.cast_signed()) / 8,
        };
        let sought = self.table.seek_row(bookmark, count);
        let expected = self.expected.origin(bookmark).map(|(from, code)| {
            let len = self.expected.shown.len() as i64;
            let to = (from as i64 + i64::from(count)).clamp(0, len);
            self.expected.position = to as usize;
            Success::new((to - from as i64) as i32, code)
        });
        same(sought, expected)
    }

    fn query_rows(&mut self, source: &Source<'_>, records: &[Record]) -> bool {
        let count = match source.byte() {
            0 => i32::MIN,
            1 => i32::MAX,
            other => i32::from(other.cast_signed()) / 8,
        };
        let stay = source.byte() < 64;
        let flags = if stay {
            QueryRowsFlags::TBL_NOADVANCE
        } else {
            QueryRowsFlags::empty()
        };
        if count == 0 {
            let code = self.table.query_rows(0, flags).expect_err("no rows").code();
            assert_eq!(code, MAPI_E_INVALID_PARAMETER);
            return false;
        }
        let (here, len) = (self.expected.position, self.expected.shown.len());
        let other = (here as i64 + i64::from(count)).clamp(0, len as i64) as usize;
        let (from, to) = (here.min(other), here.max(other));
        self.check_rows(count, flags, from..to, records);
        self.expected.position = if stay { from } else { to };
        true
    }

    fn find(&mut self, source: &Source<'_>, records: &[Record]) -> bool {
        let condition = Condition::make(source, 2);
        let bookmark = self.bookmark(source);
        let back = source.byte() & 1 == 0;
        let flags = if back {
            FindRowFlags::DIR_BACKWARD
        } else {
            FindRowFlags::empty()
        };
        let restriction = condition.restriction();
        let found = self.table.find_row(restriction.borrow(), bookmark, flags);
        if condition.is_too_complex() {
            return same(found, Err(MAPI_E_TOO_COMPLEX));
        }
        let expected = self.expected.origin(bookmark).and_then(|(from, code)| {
            let fits = |number: &usize| {
                let id = self.expected.shown[*number];
                let record = records.iter().find(|record| record.id == id);
                condition.holds(record.expect("a row"))
            };
            let number = if back {
                (0..from).rev().find(fits)
            } else {
                (from..self.expected.shown.len()).find(fits)
            };
            self.expected.position = number.ok_or(MAPI_E_NOT_FOUND)?;
            Ok(Success::new((), code))
        });
        same(found, expected)
    }
}
