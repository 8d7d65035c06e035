//! A table in memory: its rows, which views show.

pub(super) mod notify;
pub(super) mod rows;

use super::view::{self, State as View};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::Views;
use crate::data::props::{Props, Row};
use crate::data::row::Rows as RowSet;
use crate::data::sort::SortOrders;
use crate::{IMAPITable, ITableData, ITableData_Impl, MapiView, PropValue};
use notify::{Change, Pending};
use rows::{Rows, Slot};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use windows_core::{ComObjectInner, IUnknownImpl, Result, implement};

/// A table without rows yet, whose rows the property `index` tells apart, with `columns` in its
/// views; as [`Mapi::create_table`](crate::client::Mapi::create_table) makes one where MAPI is.
///
/// It is filled through [`ITableData`], and read through its views, [`IMAPITable`]. What the
/// reference leaves open is so:
///
/// - The columns of a view are those that the table had when the view was made, among them the
///   index column. A column whose tag has another type than the value is PT_ERROR; so is a column
///   with one value of many (MVI_FLAG), which makes no rows of its own.
/// - A new value of a row takes away the old ones. A row may have columns that no other has.
/// - Text is sorted unit by unit, as restrictions compare it. Rows without a value come first, or
///   last where the order descends. Rows that are the same are in the order of insertion.
/// - A restriction may be on any property of the rows, and an order on any column that the table
///   has had. MAPI_E_TOO_COMPLEX is what [`RestrictionView::matches`] does not evaluate, and what
///   needs categories.
/// - Rows that come before the position move it along, those that come just there are read next. A
///   bookmark whose row is gone stands for the next row, and says so once
///   (MAPI_W_POSITION_CHANGED). There are up to 1024 bookmarks in a view.
/// - Sinks are told of changes in the order in which they have happened, by one thread at a time:
///   that of the change, or the one that is telling already. They may call the table.
/// - `table_type` is only what GetStatus says: all views follow every change.
/// - What is set is there when the call returns, whether TBL_ASYNC or TBL_BATCH is asked for or
///   not.
///
/// The index column is of a type whose values are known for equal by their bytes: a whole number,
/// a Boolean, a time, a GUID, text or bytes. Fails with MAPI_E_INVALID_PARAMETER where it is not.
///
/// ```
/// use mapi_core::abi::{*, codes::*, flags::*, tags::*};
/// use mapi_core::in_memory::memory_table;
/// use mapi_core::{OwnedPropValue, Restriction};
///
/// let columns = [PR_ROWID, PR_DISPLAY_NAME_W];
/// let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns)?;
/// for (id, name) in [(1, "Inbox"), (2, "Outbox")] {
///     let row = [
///         OwnedPropValue::new(PR_ROWID, id),
///         OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
///     ];
///     data.hr_modify_row(row.as_slice().into())?;
/// }
/// let table = data.hr_get_view(None, CALLERRELEASE(None), 0)?;
/// let level = FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE;
/// let out = Restriction::content(PR_DISPLAY_NAME_W, "out", level);
/// let rows = table.query().restrict(out.borrow()).all(10)?;
/// assert_eq!(rows.get()?.to_string(), "PR_ROWID: 2, PR_DISPLAY_NAME: \"Outbox\"\n");
/// # mapi_core::windows_core::Result::Ok(())
/// ```
///
/// [`RestrictionView::matches`]: crate::RestrictionView::matches
pub fn memory_table(
    table_type: TableType,
    index: PropTag,
    columns: &[PropTag],
) -> Result<ITableData> {
    let mut all: Vec<PropTag> = vec![];
    for tag in columns.iter().copied().chain([index]) {
        if tag.id() != 0 && !all.contains(&tag) {
            all.push(tag);
        }
    }
    let state = State {
        rows: Rows::new(index)?,
        columns: all,
        views: BTreeMap::new(),
        last_view: 0,
        pending: VecDeque::new(),
        telling: false,
    };
    let shared = Shared {
        index,
        table_type,
        state: Mutex::new(state),
    };
    Ok(TableData {
        shared: Arc::new(shared),
    }
    .into_object()
    .into_interface())
}

/// What a table and its views have in common.
pub(super) struct Shared {
    pub(super) index: PropTag,
    pub(super) table_type: TableType,
    state: Mutex<State>,
}

pub(super) struct State {
    pub(super) rows: Rows,
    /// All columns that rows have had.
    pub(super) columns: Vec<PropTag>,
    pub(super) views: BTreeMap<u64, View>,
    last_view: u64,
    pending: VecDeque<Pending>,
    /// Whether a thread tells sinks of what is pending.
    telling: bool,
}

/// Nobody else's code runs before this is dropped: no sink, no callback, no allocator of MAPI.
pub(super) fn lock(shared: &Shared) -> MutexGuard<'_, State> {
    // Nothing panics between changes that belong together.
    shared.state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Beyond that many rows, views are told that much has changed.
const FEW: usize = 8;

impl State {
    /// Adds a view, and returns its number.
    pub(super) fn add_view(&mut self, view: View) -> u64 {
        self.last_view += 1;
        self.views.insert(self.last_view, view);
        self.last_view
    }

    fn follow(&mut self, mut follow: impl FnMut(&mut View, &Rows) -> Option<Change>) {
        for (number, view) in &mut self.views {
            if let Some(change) = follow(view, &self.rows) {
                self.pending
                    .extend(Pending::new(*number, &view.sinks, change));
            }
        }
    }

    /// Lets all views follow much that has happened to rows, or with `gone` what is about to
    /// happen.
    fn follow_much(&mut self, gone: &[Slot]) {
        self.follow(|view, rows| {
            view.refill(rows, gone);
            Some(Change::Much)
        });
    }

    fn add_columns(&mut self, row: &rows::Row) {
        for tag in row.props().tags() {
            let stored = tag.id() != 0 && tag.prop_type() != PropType::PT_ERROR;
            if stored && !self.columns.contains(&tag) {
                self.columns.push(tag);
            }
        }
    }

    /// Puts a row in the place of that with the same index, or else at the end. Whether it is a
    /// new one comes with it.
    fn put(&mut self, row: rows::Row) -> Result<(Slot, bool)> {
        self.add_columns(&row);
        match self.rows.find_like(row.props())? {
            Some(slot) => {
                self.rows.replace(slot, row);
                Ok((slot, false))
            }
            None => Ok((self.rows.insert(None, row)?, true)),
        }
    }

    /// The same, and lets all views follow at once: a view finds the place of a row only where the
    /// others are in order.
    fn put_one(&mut self, row: rows::Row) -> Result<()> {
        let (slot, new) = self.put(row)?;
        self.follow(|view, rows| view.put(rows, slot, new));
        Ok(())
    }
}

#[implement(ITableData)]
struct TableData {
    shared: Arc<Shared>,
}

impl TableData_Impl {
    /// Changes the table, and tells of it when the lock is gone.
    fn change<T>(&self, change: impl FnOnce(&mut State) -> Result<T>) -> Result<T> {
        let done = change(&mut lock(&self.shared));
        notify::tell(&self.shared);
        done
    }

    /// Copies a row. Fails with MAPI_E_INVALID_PARAMETER where it has no index column, and as
    /// [`PropValue::from_raw`].
    fn copied(&self, row: Row<'_>) -> Result<rows::Row> {
        let is_index = |tag| tag == self.shared.index;
        if row.tags().filter(|tag| is_index(*tag)).count() != 1 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let values: core::result::Result<Vec<_>, _> = row.iter().collect();
        let mut values = values?;
        values.retain(|value| value.tag().id() != 0);
        rows::Row::new(&values)
    }

    fn returned(&self, row: &rows::Row) -> Result<MapiView<SRow>> {
        MapiView::<SRow>::new(row.props())
    }
}

impl ITableData_Impl for TableData_Impl {
    fn hr_get_view(
        &self,
        sort_order: Option<SortOrders<'_>>,
        caller_release: CALLERRELEASE,
        caller_data: usize,
    ) -> Result<IMAPITable> {
        let data = self.to_object().into_interface();
        let order = sort_order.unwrap_or_default();
        view::new(&self.shared, data, order, (caller_release, caller_data))
    }

    fn hr_modify_row(&self, row: Row<'_>) -> Result<()> {
        let row = self.copied(row)?;
        self.change(|state| state.put_one(row))
    }

    fn hr_delete_row(&self, index: PropValue<'_>) -> Result<()> {
        self.change(|state| {
            let slot = state.rows.find(index)?.ok_or(MAPI_E_NOT_FOUND)?;
            state.follow(|view, rows| view.deleted(rows, slot));
            state.rows.remove(&[slot]);
            Ok(())
        })
    }

    fn hr_query_row(&self, index: PropValue<'_>) -> Result<(MapiView<SRow>, u32)> {
        let (row, number) = {
            let state = lock(&self.shared);
            let slot = state.rows.find(index)?.ok_or(MAPI_E_NOT_FOUND)?;
            (state.rows.row(slot).clone(), state.rows.number(slot))
        };
        // There are no more rows than slots.
        Ok((self.returned(&row)?, number as u32))
    }

    fn hr_enum_row(&self, row_number: u32) -> Result<Option<MapiView<SRow>>> {
        let row = {
            let state = lock(&self.shared);
            let slot = state.rows.order().get(row_number as usize);
            slot.map(|slot| state.rows.row(*slot).clone())
        };
        row.map(|row| self.returned(&row)).transpose()
    }

    fn hr_notify(&self, values: Views<'_, SPropValue>) -> Result<()> {
        let values = Props::from(values);
        self.change(|state| {
            let slot = state.rows.find_like(values)?.ok_or(MAPI_E_NOT_FOUND)?;
            state.follow(|view, rows| view.touched(rows, slot));
            Ok(())
        })
    }

    fn hr_insert_row(&self, row_number: u32, row: Row<'_>) -> Result<()> {
        let row = self.copied(row)?;
        self.change(|state| {
            let slot = state.rows.insert(Some(row_number as usize), row.clone())?;
            state.add_columns(&row);
            state.follow(|view, rows| view.put(rows, slot, true));
            Ok(())
        })
    }

    fn hr_modify_rows(&self, rows: RowSet<'_>) -> Result<()> {
        let rows: Result<Vec<_>> = rows.iter().map(|row| self.copied(row)).collect();
        let rows = rows?;
        self.change(|state| {
            if rows.len() <= FEW {
                return rows.into_iter().try_for_each(|row| state.put_one(row));
            }
            let mut rows = rows.into_iter();
            let done = rows.try_for_each(|row| state.put(row).map(drop));
            state.follow_much(&[]);
            done
        })
    }

    fn hr_delete_rows(&self, flags: DeleteRowsFlags, rows: Option<RowSet<'_>>) -> Result<u32> {
        self.change(|state| {
            let slots = if flags.contains(DeleteRowsFlags::TAD_ALL_ROWS) {
                state.rows.order().to_vec()
            } else {
                let rows = rows.ok_or(MAPI_E_INVALID_PARAMETER)?;
                let there = rows.iter().map(|row| state.rows.find_like(row));
                let there: Result<Vec<_>> = there.collect();
                let mut slots: Vec<_> = there?.into_iter().flatten().collect();
                slots.sort_unstable();
                slots.dedup();
                slots
            };
            if slots.is_empty() {
                return Ok(0);
            }
            if slots.len() > FEW {
                state.follow_much(&slots);
            } else {
                for slot in &slots {
                    state.follow(|view, rows| view.deleted(rows, *slot));
                }
            }
            state.rows.remove(&slots);
            Ok(slots.len() as u32)
        })
    }
}
