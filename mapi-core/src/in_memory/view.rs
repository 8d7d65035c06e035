//! A view of a table in memory.

mod order;
mod state;

pub(super) use state::State;

use super::table::notify::NewSink;
use super::table::rows::{Room, Row, Rows, Slot};
use super::table::{Shared, lock};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::Success;
use crate::data::restriction::{self, Matcher, RestrictionView};
use crate::data::sort::SortOrders;
use crate::interfaces::{IMAPIAdviseSink, IMAPITable, IMAPITable_Impl, ITableData};
use crate::memory::{MapiArray, MapiView, MapiViews};
use core::ffi::c_void;
use core::ptr;
use state::Verdicts;
use std::sync::Arc;
use std::sync::atomic::{AtomicPtr, Ordering};
use windows_core::{ComObjectInner, HRESULT, Interface, Result, implement};

#[implement(IMAPITable, Agile = false)]
struct View {
    shared: Arc<Shared>,
    number: u64,
    data: ITableData,
    release: (CALLERRELEASE, usize),
    /// The interface that was handed out, to tell the callback which view is gone.
    address: AtomicPtr<c_void>,
}

/// A view, which calls `release` when it is gone. Fails with MAPI_E_TOO_COMPLEX for an order that
/// rows cannot be in; it is not called then.
pub(super) fn new(
    shared: &Arc<Shared>,
    data: ITableData,
    order: SortOrders<'_>,
    release: (CALLERRELEASE, usize),
) -> Result<IMAPITable> {
    let number = {
        let mut state = lock(shared);
        order::check(order, &state.columns)?;
        let view = State::new(&state.rows, &state.columns, order.to_owned());
        state.add_view(view)
    };
    let view = View {
        shared: Arc::clone(shared),
        number,
        data,
        release,
        address: AtomicPtr::new(ptr::null_mut()),
    }
    .into_object();
    let table: IMAPITable = view.to_interface();
    view.address.store(table.as_raw(), Ordering::Release);
    Ok(table)
}

impl Drop for View {
    fn drop(&mut self) {
        let gone = lock(&self.shared).views.remove(&self.number);
        // Its sinks are released here, where there is no lock.
        drop(gone);
        if let (CALLERRELEASE(Some(release)), data) = &self.release {
            // SAFETY: whoever made the callback vouched for a call with any number, and this is the
            // one that came with it. The table data object is there until this returns.
            unsafe {
                release(
                    *data,
                    self.data.as_raw(),
                    self.address.load(Ordering::Acquire),
                )
            };
        }
    }
}

impl View {
    /// What a method does under the lock.
    fn with<T>(&self, work: impl FnOnce(&mut State, &Arc<Rows>, &[PropTag]) -> T) -> T {
        let mut state = lock(&self.shared);
        let table = &mut *state;
        let view = table.views.get_mut(&self.number);
        // It is there as long as this is.
        work(view.expect("this view"), &table.rows, &table.columns)
    }
}

/// As often a search starts again because its rows have changed meanwhile. After that, the table
/// waits for it.
const TURNS: usize = 4;

fn no<T>() -> Result<T> {
    Err(MAPI_E_NO_SUPPORT.into())
}

fn moved(moved: bool) -> HRESULT {
    if moved { MAPI_W_POSITION_CHANGED } else { S_OK }
}

/// Rows for a caller, one block each. Those that are told to be [whole](Row::is_whole) are copied
/// as such.
fn row_set(rows: &[(Row, bool)], columns: &[PropTag]) -> Result<MapiView<SRowSet>> {
    let mut room = Room::default();
    MapiView::<SRowSet>::collect(rows.iter().map(|(row, whole)| {
        if *whole {
            row.copy_whole()
        } else {
            MapiViews::<SPropValue>::copy(row.select(columns, &mut room))
        }
    }))
}

impl IMAPITable_Impl for View_Impl {
    fn advise(&self, event_mask: EventMask, advise_sink: &IMAPIAdviseSink) -> Result<Connection> {
        if !event_mask.contains(EventMask::fnevTableModified) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let sink = NewSink::new(advise_sink);
        Ok(self.with(|view, _, _| view.sinks.add(sink)))
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        let ended = self.with(|view, _, _| view.sinks.remove(connection))?;
        drop(ended);
        Ok(())
    }

    fn get_status(&self) -> Result<(TableStatus, TableType)> {
        Ok((TableStatus::TBLSTAT_COMPLETE, self.shared.table_type))
    }

    fn set_columns(&self, columns: &[PropTag], _flags: SetColumnsFlags) -> Result<()> {
        if columns.is_empty() || !columns.iter().all(|tag| tag.is_column()) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let columns = columns.into();
        self.with(|view, _, _| view.columns = columns);
        Ok(())
    }

    fn query_columns(&self, flags: QueryColumnsFlags) -> Result<MapiView<SPropTagArray>> {
        let columns = self.with(|view, _, all| {
            if flags.contains(QueryColumnsFlags::TBL_ALL_COLUMNS) {
                all.into()
            } else {
                Arc::clone(&view.columns)
            }
        });
        MapiView::<SPropTagArray>::new(&columns)
    }

    fn get_row_count(&self, _flags: RowCountFlags) -> Result<Success<u32>> {
        // There are no more rows than slots.
        Ok((self.with(|view, _, _| view.len()) as u32).into())
    }

    fn seek_row(&self, origin: Bookmark, row_count: i32) -> Result<Success<i32>> {
        self.with(|view, _, _| {
            let (from, changed) = view.origin(origin)?;
            let to = if row_count < 0 {
                from.saturating_sub(row_count.unsigned_abs() as usize)
            } else {
                from.saturating_add(row_count as usize).min(view.len())
            };
            view.set_position(to);
            let sought = to as i64 - from as i64;
            // It is no more than was asked for.
            Ok(Success::new(sought as i32, moved(changed)))
        })
    }

    fn seek_row_approx(&self, numerator: u32, denominator: u32) -> Result<()> {
        if denominator == 0 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        self.with(|view, _, _| {
            let numerator = u128::from(numerator.min(denominator));
            let position = view.len() as u128 * numerator / u128::from(denominator);
            // No more than there are.
            view.set_position(position as usize);
        });
        Ok(())
    }

    fn query_position(&self) -> Result<(u32, u32, u32)> {
        let (position, len) = self.with(|view, _, _| (view.position(), view.len()));
        Ok((position as u32, position as u32, len.max(1) as u32))
    }

    fn find_row(
        &self,
        restriction: RestrictionView<'_>,
        origin: Bookmark,
        flags: FindRowFlags,
    ) -> Result<Success<()>> {
        let matcher = Matcher::new(restriction)?;
        let mut room = restriction::Room::new();
        let mut moved_before = false;
        for turn in 1.. {
            let search =
                |shown: &[Slot], from: usize, rows: &Rows, room: &mut restriction::Room| {
                    let mut fits = |number: &usize| {
                        let row = rows.row(shown[*number]);
                        matcher.matches_in(row.props(), room)
                    };
                    if flags.contains(FindRowFlags::DIR_BACKWARD) {
                        (0..from).rev().find(&mut fits)
                    } else {
                        (from..shown.len()).find(&mut fits)
                    }
                };
            let start = self.with(|view, rows, _| {
                let (from, changed) = view.origin(origin)?;
                moved_before |= changed;
                if turn < TURNS {
                    return Ok(Some((from, Arc::clone(view.rows()), Arc::clone(rows))));
                }
                let shown = Arc::clone(view.rows());
                let found = search(&shown, from, rows, &mut room);
                view.set_position(found.ok_or(MAPI_E_NOT_FOUND)?);
                Ok::<_, windows_core::Error>(None)
            })?;
            let Some((from, shown, rows)) = start else {
                break;
            };
            let found = search(&shown, from, &rows, &mut room);
            let number = found.ok_or(MAPI_E_NOT_FOUND)?;
            let slot = shown[number];
            let there = self.with(|view, now, _| {
                let number = if Arc::ptr_eq(view.rows(), &shown) {
                    Some(number)
                } else {
                    view.number(slot)
                };
                let same = now.get(slot).is_some_and(|row| row.is(rows.row(slot)));
                let number = number.filter(|_| same);
                if let Some(number) = number {
                    view.set_position(number);
                }
                number.is_some()
            });
            if there {
                break;
            }
        }
        Ok(Success::new((), moved(moved_before)))
    }

    fn restrict(
        &self,
        restriction: Option<RestrictionView<'_>>,
        _flags: RestrictFlags,
    ) -> Result<()> {
        let Some(restriction) = restriction else {
            self.with(|view, rows, _| view.restrict(rows, None));
            return Ok(());
        };
        let mut verdicts = Verdicts::new(Arc::new(Matcher::new(restriction)?));
        for turn in 1.. {
            let rows = self.with(|view, rows, _| {
                if turn >= TURNS && !verdicts.are_of(rows) {
                    verdicts.look(Arc::clone(rows));
                }
                if !verdicts.are_of(rows) {
                    return Some(Arc::clone(rows));
                }
                view.restrict(rows, Some(&verdicts));
                None
            });
            match rows {
                Some(rows) => verdicts.look(rows),
                None => break,
            }
        }
        Ok(())
    }

    fn create_bookmark(&self) -> Result<Bookmark> {
        self.with(|view, _, _| view.create_bookmark())
    }

    fn free_bookmark(&self, position: Bookmark) -> Result<()> {
        self.with(|view, _, _| view.free_bookmark(position))
    }

    fn sort_table(&self, sort_order: SortOrders<'_>, _flags: SortFlags) -> Result<()> {
        self.with(|view, rows, all| {
            order::check(sort_order, all)?;
            view.sort(rows, sort_order.to_owned());
            Ok(())
        })
    }

    fn query_sort_order(&self) -> Result<MapiView<SSortOrderSet>> {
        let order = self.with(|view, _, _| view.sort.clone());
        MapiView::<SSortOrderSet>::new(order.borrow())
    }

    fn query_rows(&self, row_count: i32, flags: QueryRowsFlags) -> Result<MapiView<SRowSet>> {
        if row_count == 0 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let stay = flags.contains(QueryRowsFlags::TBL_NOADVANCE);
        let count = row_count.unsigned_abs() as usize;
        let (rows, columns, turn) = self.with(|view, rows, _| {
            let before = view.position();
            let (from, to) = if row_count < 0 {
                (before.saturating_sub(count), before)
            } else {
                (before, before.saturating_add(count).min(view.len()))
            };
            let there = || view.rows()[from..to].iter().map(|slot| rows.row(*slot));
            // Before any is shared, which is measured by the benchmark `table`: looking at many rows
            // takes less time than counting up who shares each in between.
            let whole: Vec<bool> = there().map(|row| row.is_whole(&view.columns)).collect();
            let there: Vec<(Row, bool)> = there().cloned().zip(whole).collect();
            view.set_position(if stay { from } else { to });
            (there, Arc::clone(&view.columns), before)
        });
        let set = row_set(&rows, &columns);
        if set.is_err() {
            // They have not been read.
            self.with(|view, _, _| view.set_position(turn));
        }
        set
    }

    fn abort(&self) -> Result<()> {
        Err(MAPI_E_UNABLE_TO_ABORT.into())
    }

    fn expand_row(&self, _: &[u8], _: u32) -> Result<(Option<MapiView<SRowSet>>, u32)> {
        no()
    }

    fn collapse_row(&self, _: &[u8]) -> Result<u32> {
        no()
    }

    fn wait_for_completion(&self, _timeout: u32) -> Result<TableStatus> {
        Ok(TableStatus::TBLSTAT_COMPLETE)
    }

    fn get_collapse_state(&self, _: &[u8]) -> Result<MapiArray<u8>> {
        no()
    }

    fn set_collapse_state(&self, _: &[u8]) -> Result<Bookmark> {
        no()
    }
}
