//! The state of a view: its rows, its position and its bookmarks.

use super::order;
use crate::abi::{
    Bookmark, PropTag,
    codes::{MAPI_E_INVALID_BOOKMARK, MAPI_E_UNABLE_TO_COMPLETE},
};
use crate::data::restriction::{self, Matcher};
use crate::data::sort::SortBy;
use crate::in_memory::table::notify::{Change, Sinks};
use crate::in_memory::table::rows::{Row, Rows, Slot};
use std::collections::BTreeMap;
use std::sync::Arc;
use windows_core::Result;

/// How many bookmarks of its own a view can have.
pub(super) const MAX_BOOKMARKS: usize = 1024;

pub(in crate::in_memory) struct State {
    pub(super) columns: Arc<[PropTag]>,
    pub(super) sort: SortBy,
    restriction: Option<Arc<Matcher>>,
    /// Those that are shown, in their order. Whoever searches them without the lock shares them; a
    /// change then makes others.
    rows: Arc<Vec<Slot>>,
    /// The number of the row that is read next.
    position: usize,
    bookmarks: BTreeMap<usize, Mark>,
    next_bookmark: usize,
    pub(in crate::in_memory) sinks: Sinks,
}

struct Mark {
    /// `None` behind the last row.
    at: Option<Slot>,
    /// Whether its row was another one when it was made or last used.
    moved: bool,
}

impl State {
    pub(in crate::in_memory) fn new(rows: &Rows, columns: &[PropTag], sort: SortBy) -> Self {
        let mut state = Self {
            columns: columns.into(),
            sort,
            restriction: None,
            rows: Arc::default(),
            position: 0,
            bookmarks: BTreeMap::new(),
            next_bookmark: Bookmark::BOOKMARK_END.0 + 1,
            sinks: Sinks::default(),
        };
        state.show(rows, |_| true);
        state
    }

    /// Shows those of the rows that fit, in order.
    fn show(&mut self, rows: &Rows, fits: impl Fn(Slot) -> bool) {
        let shown = rows.order().iter().copied().filter(|slot| fits(*slot));
        let mut shown: Vec<Slot> = shown.collect();
        order::sort(rows, &mut shown, self.sort.borrow().columns());
        self.rows = Arc::new(shown);
    }

    fn restart(&mut self) {
        self.position = 0;
        self.bookmarks.clear();
    }

    /// Shows the rows that a restriction holds for, which is known; all of them without one.
    pub(super) fn restrict(&mut self, rows: &Rows, restriction: Option<&Verdicts>) {
        self.restriction = restriction.map(|verdicts| Arc::clone(&verdicts.matcher));
        self.restart();
        self.show(rows, |slot| {
            restriction.is_none_or(|verdicts| verdicts.holds(slot))
        });
    }

    pub(in crate::in_memory) const fn restriction(&self) -> Option<&Arc<Matcher>> {
        self.restriction.as_ref()
    }

    pub(super) fn sort(&mut self, rows: &Rows, sort: SortBy) {
        self.sort = sort;
        self.restart();
        let shown = self.flags(rows);
        self.show(rows, |slot| shown[slot as usize]);
    }

    /// Which slots are of rows that are shown.
    fn flags(&self, rows: &Rows) -> Vec<bool> {
        let mut shown = vec![false; rows.bound()];
        for slot in self.rows.iter() {
            shown[*slot as usize] = true;
        }
        shown
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) const fn position(&self) -> usize {
        self.position
    }

    pub(super) fn set_position(&mut self, position: usize) {
        self.position = position.min(self.rows.len());
    }

    pub(super) const fn rows(&self) -> &Arc<Vec<Slot>> {
        &self.rows
    }

    pub(super) fn number(&self, slot: Slot) -> Option<usize> {
        self.rows.iter().position(|other| *other == slot)
    }

    /// The number of the row at a bookmark, and whether it is another row than before. Fails with
    /// MAPI_E_INVALID_BOOKMARK.
    pub(super) fn origin(&mut self, bookmark: Bookmark) -> Result<(usize, bool)> {
        match bookmark {
            Bookmark::BOOKMARK_BEGINNING => return Ok((0, false)),
            Bookmark::BOOKMARK_CURRENT => return Ok((self.position, false)),
            Bookmark::BOOKMARK_END => return Ok((self.rows.len(), false)),
            _ => {}
        }
        let mark = self.bookmarks.get_mut(&bookmark.0);
        let mark = mark.ok_or(MAPI_E_INVALID_BOOKMARK)?;
        let moved = core::mem::take(&mut mark.moved);
        let number = match mark.at {
            None => self.rows.len(),
            Some(slot) => self.number(slot).ok_or(MAPI_E_INVALID_BOOKMARK)?,
        };
        Ok((number, moved))
    }

    pub(super) fn create_bookmark(&mut self) -> Result<Bookmark> {
        if self.bookmarks.len() >= MAX_BOOKMARKS {
            return Err(MAPI_E_UNABLE_TO_COMPLETE.into());
        }
        let bookmark = self.next_bookmark;
        let next = bookmark.checked_add(1).ok_or(MAPI_E_UNABLE_TO_COMPLETE)?;
        self.next_bookmark = next;
        let mark = Mark {
            at: self.rows.get(self.position).copied(),
            moved: false,
        };
        self.bookmarks.insert(bookmark, mark);
        Ok(Bookmark(bookmark))
    }

    pub(super) fn free_bookmark(&mut self, bookmark: Bookmark) -> Result<()> {
        let always = bookmark.0 <= Bookmark::BOOKMARK_END.0;
        if always || self.bookmarks.remove(&bookmark.0).is_some() {
            Ok(())
        } else {
            Err(MAPI_E_INVALID_BOOKMARK.into())
        }
    }

    /// The number of a row that is shown, by its place in the order, with the values that it had
    /// when it was put there.
    fn placed(&self, rows: &Rows, slot: Slot, values: &Row) -> Option<usize> {
        let by = self.sort.borrow();
        let placed = (values, rows.rank(slot));
        let precedes = |other: &Slot| {
            // It may stand there with other values by now.
            let other = (
                if *other == slot {
                    values
                } else {
                    rows.row(*other)
                },
                rows.rank(*other),
            );
            order::compare_values(by.columns(), other, placed).is_lt()
        };
        let number = self.rows.partition_point(precedes);
        (self.rows.get(number) == Some(&slot)).then_some(number)
    }

    /// Takes a row out of the view, if it is shown.
    fn take_out(&mut self, rows: &Rows, slot: Slot, values: &Row) -> Option<usize> {
        let number = self.placed(rows, slot, values)?;
        Arc::make_mut(&mut self.rows).remove(number);
        if number < self.position {
            self.position -= 1;
        }
        Some(number)
    }

    /// Bookmarks of a row that is gone move to the one that has its number now.
    fn move_marks(&mut self, slot: Slot, number: usize) {
        let next = self.rows.get(number).copied();
        for mark in self.bookmarks.values_mut() {
            if mark.at == Some(slot) {
                mark.at = next;
                mark.moved = true;
            }
        }
    }

    /// Follows a row that is about to be deleted.
    pub(in crate::in_memory) fn deleted(&mut self, rows: &Rows, slot: Slot) -> Option<Change> {
        let number = self.take_out(rows, slot, rows.row(slot))?;
        self.move_marks(slot, number);
        Some(Change::Deleted {
            row: rows.row(slot).clone(),
        })
    }

    /// Follows a row that is new, or else has new values in the place of others. Whether the
    /// restriction holds for it is known.
    pub(in crate::in_memory) fn put(
        &mut self,
        rows: &Rows,
        slot: Slot,
        old: Option<&Row>,
        shown: bool,
    ) -> Option<Change> {
        let position = self.position;
        let before = old.and_then(|old| self.take_out(rows, slot, old));
        if !shown {
            self.move_marks(slot, before?);
            return Some(Change::Deleted {
                row: rows.row(slot).clone(),
            });
        }
        let by = self.sort.borrow();
        let precedes = |other: &Slot| order::compare(rows, by.columns(), *other, slot).is_lt();
        let number = self.rows.partition_point(precedes);
        Arc::make_mut(&mut self.rows).insert(number, slot);
        if before == Some(number) {
            self.position = position;
        } else if number < self.position {
            // A row that comes just where reading goes on is read.
            self.position += 1;
        }
        Some(if before.is_some() {
            self.modified(rows, number)
        } else {
            Change::Added {
                row: rows.row(slot).clone(),
                prior: self.prior(rows, number),
                columns: Arc::clone(&self.columns),
            }
        })
    }

    /// What is told of a row that is shown, whether it has changed or not.
    pub(in crate::in_memory) fn touched(&self, rows: &Rows, slot: Slot) -> Option<Change> {
        let number = self.placed(rows, slot, rows.row(slot))?;
        Some(self.modified(rows, number))
    }

    fn modified(&self, rows: &Rows, number: usize) -> Change {
        Change::Modified {
            row: rows.row(self.rows[number]).clone(),
            prior: self.prior(rows, number),
            columns: Arc::clone(&self.columns),
        }
    }

    fn prior(&self, rows: &Rows, number: usize) -> Option<Row> {
        let prior = self.rows[..number].last()?;
        Some(rows.row(*prior).clone())
    }

    /// Follows many changes at once: rows with new values, with whether the restriction holds for
    /// them, and rows that are about to be deleted. No slot of a row that was shown has been given
    /// to another.
    pub(in crate::in_memory) fn refill(
        &mut self,
        rows: &Rows,
        changed: impl Iterator<Item = (Slot, bool)>,
        gone: &[Slot],
    ) {
        let mut fits = self.flags(rows);
        for (slot, holds) in changed {
            fits[slot as usize] = holds;
        }
        for slot in gone {
            fits[*slot as usize] = false;
        }
        let old = core::mem::take(&mut self.rows);
        self.show(rows, |slot| fits[slot as usize]);
        let mut numbers: Vec<Option<usize>> = vec![None; rows.bound()];
        for (number, slot) in self.rows.iter().enumerate() {
            numbers[*slot as usize] = Some(number);
        }
        // For each old row, the next one that is still there.
        let mut next = vec![None; old.len() + 1];
        for (index, slot) in old.iter().enumerate().rev() {
            let stays = numbers[*slot as usize].is_some();
            next[index] = if stays { Some(*slot) } else { next[index + 1] };
        }
        let last = old[..self.position].iter().rev();
        let last = last.filter_map(|slot| numbers[*slot as usize]).next();
        let current = next[self.position].and_then(|slot| numbers[slot as usize]);
        self.position = match (current, last) {
            (Some(current), _) => current,
            (None, last) => last.map_or(0, |last| last + 1),
        };
        if self.bookmarks.is_empty() {
            return;
        }
        let mut was = vec![None; rows.bound()];
        for (index, slot) in old.iter().enumerate() {
            was[*slot as usize] = Some(index);
        }
        for mark in self.bookmarks.values_mut() {
            let Some(slot) = mark.at else { continue };
            mark.at = was[slot as usize].and_then(|index: usize| next[index]);
            mark.moved |= mark.at != Some(slot);
        }
    }
}

/// For which rows a restriction holds: found out without the lock of the table, so that it can
/// take as long as it does.
pub(super) struct Verdicts {
    matcher: Arc<Matcher>,
    /// Those that were looked at last.
    rows: Option<Arc<Rows>>,
    /// By slot.
    holds: Vec<bool>,
}

impl Verdicts {
    pub(super) const fn new(matcher: Arc<Matcher>) -> Self {
        Self {
            matcher,
            rows: None,
            holds: vec![],
        }
    }

    fn holds(&self, slot: Slot) -> bool {
        self.holds[slot as usize]
    }

    /// Whether these are the rows that were looked at last.
    pub(super) fn are_of(&self, rows: &Arc<Rows>) -> bool {
        self.rows
            .as_ref()
            .is_some_and(|last| Arc::ptr_eq(last, rows))
    }

    /// Looks at rows; those that were there before are not looked at again.
    pub(super) fn look(&mut self, rows: Arc<Rows>) {
        let mut room = restriction::Room::new();
        self.holds.resize(rows.bound(), false);
        for slot in rows.order() {
            let row = rows.row(*slot);
            let before = self.rows.as_ref().and_then(|last| last.get(*slot));
            if !before.is_some_and(|before| before.is(row)) {
                self.holds[*slot as usize] = self.matcher.matches_in(row.props(), &mut room);
            }
        }
        self.rows = Some(rows);
    }
}
