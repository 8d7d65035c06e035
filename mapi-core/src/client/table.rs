//! What people want from a table: its rows in batches, all of them at once, and columns,
//! restriction and order in one call.
//!
//! ```
//! use mapi_core::{IMAPITable, windows_core::Result};
//!
//! fn batches(table: &IMAPITable) -> Result<usize> {
//!     let mut batches = 0;
//!     for rows in table.row_sets() {
//!         let _rows = rows?; // a `MapiView<SRowSet>`, which frees its rows
//!         batches += 1;
//!     }
//!     Ok(batches)
//! }
//! ```

use crate::abi::{
    Bookmark, CALLERRELEASE, PropTag, SRow, SRowSet,
    codes::{MAPI_E_BUSY, MAPI_E_NOT_ENOUGH_MEMORY, MAPI_E_TABLE_TOO_BIG},
    flags::{QueryRowsFlags, RestrictFlags, SetColumnsFlags, SortFlags},
};
use crate::data::{RestrictionView, SortOrders};
use crate::interfaces::{IMAPITable, ITableData};
use crate::memory;
use crate::memory::MapiView;
use crate::memory::lock;
use crate::private::entry::guard_value;
use core::ffi::c_void;
use core::fmt;
use core::iter::FusedIterator;
use core::mem::offset_of;
use core::ptr;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};
use windows_core::{Interface, Result};

/// How many rows [`IMAPITable::row_sets`] asks for at a time.
pub const BATCH: u16 = 64;

impl IMAPITable {
    /// The rows from the current position on, [`BATCH`] of them at a time.
    ///
    /// The position moves with the iterator. A table that is busy is waited for.
    pub fn row_sets(&self) -> RowSets<'_> {
        self.row_sets_of(BATCH)
    }

    /// The rows from the current position on, up to `batch` of them at a time, and at least one.
    pub fn row_sets_of(&self, batch: u16) -> RowSets<'_> {
        RowSets {
            table: self,
            batch: batch.max(1),
            ended: false,
        }
    }

    /// A query of the table: columns, restriction and order, to be set in one call.
    ///
    /// ```
    /// use mapi_core::abi::SRowSet;
    /// use mapi_core::{IMAPITable, MapiView, windows_core::Result};
    ///
    /// fn all(table: &IMAPITable) -> Result<MapiView<SRowSet>> {
    ///     table.query().unrestricted().all(1000)
    /// }
    /// ```
    pub fn query(&self) -> TableQuery<'_> {
        TableQuery {
            table: self,
            columns: None,
            restriction: None,
            sort_order: None,
        }
    }

    /// All rows from the first on, as the table is: what HrQueryAllRows does. Other columns, a
    /// restriction or an order are set with [`query`](Self::query), which ends in the same.
    ///
    /// Fails with MAPI_E_TABLE_TOO_BIG where there are more than `max_rows`.
    pub fn query_all_rows(&self, max_rows: u32) -> Result<MapiView<SRowSet>> {
        self.query().all(max_rows)
    }

    /// Rows as [`query_rows`](Self::query_rows) returns them; a table that is busy is waited for
    /// once.
    fn query_rows_when_ready(&self, row_count: i32) -> Result<MapiView<SRowSet>> {
        let query = || self.query_rows(row_count, QueryRowsFlags::empty());
        match query() {
            Err(busy) if busy.code() == MAPI_E_BUSY => match self.wait_for_completion(u32::MAX) {
                Ok(_) => query(),
                Err(_) => Err(busy),
            },
            answer => answer,
        }
    }
}

/// The rows of a table in batches, from [`IMAPITable::row_sets`].
///
/// It ends where the table has no more rows, and after an error.
#[derive(Clone, Debug)]
pub struct RowSets<'a> {
    table: &'a IMAPITable,
    batch: u16,
    ended: bool,
}

impl Iterator for RowSets<'_> {
    type Item = Result<MapiView<SRowSet>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let rows = self.table.query_rows_when_ready(self.batch.into());
        self.ended = rows.as_ref().map_or(true, |rows| row_count(rows) == 0);
        match rows {
            Ok(_) if self.ended => None,
            rows => Some(rows),
        }
    }
}

impl FusedIterator for RowSets<'_> {}

/// Columns, restriction and order that a table is to have, from [`IMAPITable::query`].
///
/// What is not said stays as it is.
#[derive(Clone, Copy)]
#[must_use = "it does nothing before `apply`, `row_sets` or `all`"]
pub struct TableQuery<'a> {
    table: &'a IMAPITable,
    columns: Option<&'a [PropTag]>,
    /// `Some(None)` takes a restriction away.
    restriction: Option<Option<RestrictionView<'a>>>,
    sort_order: Option<SortOrders<'a>>,
}

impl fmt::Debug for TableQuery<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TableQuery")
            .field("table", self.table)
            .field("columns", &self.columns.is_some())
            .field("restriction", &self.restriction.map(|r| r.is_some()))
            .field("sort_order", &self.sort_order.is_some())
            .finish()
    }
}

impl<'a> TableQuery<'a> {
    /// The columns, as for [`IMAPITable::set_columns`].
    pub fn columns(mut self, columns: &'a [PropTag]) -> Self {
        self.columns = Some(columns);
        self
    }

    /// The rows, as for [`IMAPITable::restrict`].
    pub fn restrict(mut self, restriction: RestrictionView<'a>) -> Self {
        self.restriction = Some(Some(restriction));
        self
    }

    /// All rows, whatever the table was restricted to.
    pub fn unrestricted(mut self) -> Self {
        self.restriction = Some(None);
        self
    }

    /// The order, as for [`IMAPITable::sort_table`].
    pub fn sort(mut self, sort_order: SortOrders<'a>) -> Self {
        self.sort_order = Some(sort_order);
        self
    }

    /// Sets all of it, and moves to the first row. The table may do the work when its rows are
    /// asked for, and tell of an error then.
    pub fn apply(self) -> Result<()> {
        // In the order that the reference recommends: fewer columns and rows are less to sort.
        if let Some(columns) = self.columns {
            self.table
                .set_columns(columns, SetColumnsFlags::TBL_BATCH)?;
        }
        if let Some(restriction) = self.restriction {
            self.table.restrict(restriction, RestrictFlags::TBL_BATCH)?;
        }
        if let Some(sort_order) = self.sort_order {
            self.table.sort_table(sort_order, SortFlags::TBL_BATCH)?;
        }
        self.table.seek_row(Bookmark::BOOKMARK_BEGINNING, 0)?;
        Ok(())
    }

    /// Sets all of it, and returns the rows in batches.
    pub fn row_sets(self) -> Result<RowSets<'a>> {
        self.apply()?;
        Ok(self.table.row_sets())
    }

    /// Sets all of it, and returns all rows in one set.
    ///
    /// Fails with MAPI_E_TABLE_TOO_BIG where there are more than `max_rows`.
    pub fn all(self, max_rows: u32) -> Result<MapiView<SRowSet>> {
        let mut sets = Vec::new();
        let mut count = 0u32;
        for rows in self.row_sets()? {
            let rows = rows?;
            count = count
                .checked_add(row_count(&rows))
                .filter(|count| *count <= max_rows)
                .ok_or(MAPI_E_TABLE_TOO_BIG)?;
            sets.push(rows);
        }
        join(sets, count)
    }
}

/// The number of rows.
fn row_count(rows: &MapiView<SRowSet>) -> u32 {
    // SAFETY: `MapiView` has a row set in a live block.
    unsafe { (*rows.as_ptr()).cRows }
}

/// One row set with the rows of several, of which there are `count`.
fn join(sets: Vec<MapiView<SRowSet>>, count: u32) -> Result<MapiView<SRowSet>> {
    let sets = match <[_; 1]>::try_from(sets) {
        Ok([only]) => return Ok(only),
        Err(sets) => sets,
    };
    const ROWS: usize = offset_of!(SRowSet, aRow);
    let size = (count as usize)
        .checked_mul(size_of::<SRow>())
        .and_then(|rows| rows.checked_add(ROWS))
        .ok_or(MAPI_E_NOT_ENOUGH_MEMORY)?;
    let block = memory::allocate(size.max(size_of::<SRowSet>()))?.cast::<SRowSet>();
    // SAFETY: the block is new, aligned for every ABI type, and has room for the count and, behind
    // it, for `count` rows, which is how many the sets have together. Each row moves to the new
    // set, so of the old ones only the blocks of the sets themselves are freed.
    unsafe {
        (&raw mut (*block.as_ptr()).cRows).write(count);
        let mut place = block.as_ptr().byte_add(ROWS).cast::<SRow>();
        for set in sets {
            let rows = row_count(&set) as usize;
            let set = set.into_raw();
            ptr::copy_nonoverlapping(set.byte_add(ROWS).cast::<SRow>(), place, rows);
            place = place.add(rows);
            memory::free(set.cast());
        }
        Ok(MapiView::from_raw(block))
    }
}

/// What is called when a view is released.
type Released = Box<dyn FnOnce(&ITableData) + Send>;

/// The closures whose views are there, by the number that the table data object was handed. It
/// may be an object that hands the number on twice, never, or to another.
static RELEASED: Mutex<Closures> = Mutex::new(Closures {
    last: 0,
    waiting: BTreeMap::new(),
});

struct Closures {
    last: usize,
    waiting: BTreeMap<usize, Released>,
}

fn closures() -> MutexGuard<'static, Closures> {
    // No code of others runs under the lock.
    lock(&RELEASED)
}

impl Closures {
    fn add(&mut self, released: Released) -> usize {
        loop {
            self.last = self.last.wrapping_add(1);
            if self.last != 0 && !self.waiting.contains_key(&self.last) {
                self.waiting.insert(self.last, released);
                return self.last;
            }
        }
    }
}

impl ITableData {
    /// A new view, sorted if there is an order: [`hr_get_view`](Self::hr_get_view) that calls
    /// nobody back.
    pub fn view(&self, sort_order: Option<SortOrders<'_>>) -> Result<IMAPITable> {
        // SAFETY: there is nothing to call.
        unsafe { self.hr_get_view(sort_order, CALLERRELEASE(None), 0) }
    }

    /// [`hr_get_view`](Self::hr_get_view) with a closure, which is called when the view has been
    /// released; on whichever thread that is. It is called once, however often the object calls
    /// back, and not at all where the object never does. It is dropped without a call where the
    /// view cannot be made.
    ///
    /// ```
    /// use mapi_core::{IMAPITable, ITableData, windows_core::Result};
    ///
    /// fn view(data: &ITableData) -> Result<IMAPITable> {
    ///     data.view_with(None, |_data| println!("the view is gone"))
    /// }
    /// ```
    pub fn view_with(
        &self,
        sort_order: Option<SortOrders<'_>>,
        released: impl FnOnce(&ITableData) + Send + 'static,
    ) -> Result<IMAPITable> {
        let number = closures().add(Box::new(released));
        // SAFETY: whatever number it is called with, on whichever thread, it looks it up.
        let made = unsafe {
            let callback = CALLERRELEASE::new(call_released);
            self.hr_get_view(sort_order, callback, number)
        };
        made.inspect_err(|_| {
            let unused = closures().waiting.remove(&number);
            drop(unused);
        })
    }
}

/// Calls a closure of [`ITableData::view_with`], if it has not been called yet.
///
/// # Safety
///
/// `table_data` is null or a table data object.
unsafe extern "system" fn call_released(data: usize, table_data: *mut c_void, _view: *mut c_void) {
    // There is nobody to tell that the closure has panicked, and C must not unwind.
    // SAFETY: `()` is a value, and the caller vouches for the table data object.
    unsafe {
        guard_value(|| {
            let released = closures().waiting.remove(&data);
            let table_data = ITableData::from_raw_borrowed(&table_data);
            if let (Some(released), Some(table_data)) = (released, table_data) {
                released(table_data);
            }
            Ok(())
        })
    }
}
