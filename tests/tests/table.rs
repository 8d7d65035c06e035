//! IMAPITable, implemented for rows of numbers, and what mapi-core adds for those who read tables.

mod raw;

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::{IMAPITable, IMAPITable_Impl, MapiArray, MapiView, Success};
use raw::{long, row_set, rows, tag_array, tags};
use std::cell::{Cell, RefCell};
use std::ptr::{NonNull, null, null_mut};
use windows_core::{ComObject, Interface, Result, implement};

const NUMBER: PropTag = PropTag::new(0x6601, PT_LONG);
const DOUBLE: PropTag = PropTag::new(0x6602, PT_LONG);

type Tags<'a> = <SPropTagArray as View>::Borrowed<'a>;
type Order<'a> = <SSortOrderSet as View>::Borrowed<'a>;
type Restriction<'a> = <SRestriction as View>::Borrowed<'a>;

/// The numbers from zero on, and their doubles.
#[implement(IMAPITable)]
#[derive(Default)]
struct Numbers {
    total: u32,
    position: Cell<u32>,
    columns: RefCell<Vec<PropTag>>,
    /// What was called to set the table up, in order.
    calls: RefCell<Vec<&'static str>>,
    /// How often the rows are not ready yet.
    busy: Cell<u32>,
    waits: Cell<u32>,
    /// The position at which reading fails.
    broken_at: Option<u32>,
}

impl Numbers_Impl {
    fn row(&self, number: u32) -> Vec<SPropValue> {
        let value = |tag: &PropTag| match *tag {
            NUMBER => long(NUMBER, number as i32),
            DOUBLE => long(DOUBLE, 2 * number as i32),
            other => long(other.with_type(PT_ERROR), MAPI_E_NOT_FOUND.0),
        };
        self.columns.borrow().iter().map(value).collect()
    }
}

impl IMAPITable_Impl for Numbers_Impl {
    fn unadvise(&self, _connection: Connection) -> Result<()> {
        Err(MAPI_E_INVALID_PARAMETER.into())
    }

    fn get_status(&self) -> Result<(TableStatus, TableType)> {
        Ok((TableStatus::TBLSTAT_COMPLETE, TableType::TBLTYPE_SNAPSHOT))
    }

    fn set_columns(&self, columns: Tags<'_>, flags: SetColumnsFlags) -> Result<()> {
        assert_eq!(flags, SetColumnsFlags::TBL_BATCH);
        self.calls.borrow_mut().push("columns");
        *self.columns.borrow_mut() = tags(columns);
        Ok(())
    }

    fn query_columns(&self, flags: QueryColumnsFlags) -> Result<MapiView<SPropTagArray>> {
        if flags.contains(QueryColumnsFlags::TBL_ALL_COLUMNS) {
            return tag_array(&[NUMBER, DOUBLE]);
        }
        tag_array(&self.columns.borrow())
    }

    fn get_row_count(&self, _flags: RowCountFlags) -> Result<Success<u32>> {
        Ok(Success::new(self.total, MAPI_W_APPROX_COUNT))
    }

    fn seek_row(&self, origin: Bookmark, row_count: i32) -> Result<Success<i32>> {
        let from = match origin {
            Bookmark::BOOKMARK_BEGINNING => 0,
            Bookmark::BOOKMARK_CURRENT => self.position.get() as i32,
            Bookmark::BOOKMARK_END => self.total as i32,
            _ => return Err(MAPI_E_INVALID_BOOKMARK.into()),
        };
        let to = (from + row_count).clamp(0, self.total as i32);
        self.position.set(to as u32);
        Ok((to - from).into())
    }

    fn seek_row_approx(&self, numerator: u32, denominator: u32) -> Result<()> {
        if denominator == 0 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        self.position.set(self.total * numerator / denominator);
        Ok(())
    }

    fn query_position(&self) -> Result<(u32, u32, u32)> {
        let position = self.position.get();
        Ok((position, position, self.total))
    }

    fn find_row(
        &self,
        _restriction: Restriction<'_>,
        _origin: Bookmark,
        flags: FindRowFlags,
    ) -> Result<Success<()>> {
        if flags.contains(FindRowFlags::DIR_BACKWARD) {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        Ok(Success::new((), MAPI_W_POSITION_CHANGED))
    }

    fn restrict(&self, restriction: Option<Restriction<'_>>, _flags: RestrictFlags) -> Result<()> {
        let call = match restriction {
            Some(_) => "restrict",
            None => "unrestrict",
        };
        self.calls.borrow_mut().push(call);
        Ok(())
    }

    fn free_bookmark(&self, position: Bookmark) -> Result<()> {
        match position {
            Bookmark(0..3) => Ok(()),
            _ => Err(MAPI_E_INVALID_BOOKMARK.into()),
        }
    }

    fn sort_table(&self, _sort_order: Order<'_>, _flags: SortFlags) -> Result<()> {
        self.calls.borrow_mut().push("sort");
        Ok(())
    }

    fn query_sort_order(&self) -> Result<MapiView<SSortOrderSet>> {
        sort_order()
    }

    fn query_rows(&self, row_count: i32, flags: QueryRowsFlags) -> Result<MapiView<SRowSet>> {
        if self.busy.get() > 0 {
            self.busy.set(self.busy.get() - 1);
            return Err(MAPI_E_BUSY.into());
        }
        let from = self.position.get();
        if self.broken_at == Some(from) {
            return Err(MAPI_E_NETWORK_ERROR.into());
        }
        if row_count == 0 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let to = (from + row_count.unsigned_abs()).min(self.total);
        if !flags.contains(QueryRowsFlags::TBL_NOADVANCE) {
            self.position.set(to);
        }
        let rows: Vec<_> = (from..to).map(|number| self.row(number)).collect();
        row_set(&rows)
    }

    fn abort(&self) -> Result<()> {
        Err(MAPI_E_UNABLE_TO_ABORT.into())
    }

    fn expand_row(
        &self,
        instance_key: &[u8],
        row_count: u32,
    ) -> Result<(Option<MapiView<SRowSet>>, u32)> {
        let [key] = instance_key else {
            return Err(MAPI_E_NOT_FOUND.into());
        };
        let rows = (row_count > 0).then(|| row_set(&[self.row(u32::from(*key))]));
        Ok((rows.transpose()?, 5))
    }

    fn collapse_row(&self, instance_key: &[u8]) -> Result<u32> {
        Ok(instance_key.len() as u32)
    }

    fn wait_for_completion(&self, timeout: u32) -> Result<TableStatus> {
        assert_eq!(timeout, u32::MAX);
        self.waits.set(self.waits.get() + 1);
        Ok(TableStatus::TBLSTAT_COMPLETE)
    }

    fn get_collapse_state(&self, instance_key: &[u8]) -> Result<MapiArray<u8>> {
        MapiArray::new(&instance_key.iter().rev().copied().collect::<Vec<_>>())
    }

    fn set_collapse_state(&self, state: &[u8]) -> Result<Bookmark> {
        Ok(Bookmark(state.len()))
    }
}

fn sort_order() -> Result<MapiView<SSortOrderSet>> {
    let order = mapi_tests::raw::block(SSortOrderSet {
        cSorts: 1,
        aSort: [SSortOrder {
            ulPropTag: NUMBER,
            ulOrder: SortOrder::TABLE_SORT_DESCEND,
        }],
        ..Default::default()
    })?;
    // SAFETY: one column, which is there.
    Ok(unsafe { MapiView::from_box(order) })
}

fn restriction() -> Result<MapiView<SRestriction>> {
    let restriction = mapi_tests::raw::block(SRestriction {
        rt: RestrictionType::RES_EXIST,
        res: SRestriction_res {
            resExist: SExistRestriction {
                ulPropTag: NUMBER,
                ..Default::default()
            },
        },
    })?;
    // SAFETY: one restriction without pointers.
    Ok(unsafe { MapiView::from_box(restriction) })
}

fn numbers(total: u32) -> Numbers {
    Numbers {
        total,
        columns: RefCell::new(vec![NUMBER]),
        ..Numbers::default()
    }
}

fn table(numbers: Numbers) -> (ComObject<Numbers>, IMAPITable) {
    let object = ComObject::new(numbers);
    let table = object.to_interface();
    (object, table)
}

fn first_column(set: &MapiView<SRowSet>) -> Vec<i32> {
    rows(set).iter().map(|row| row[0].1).collect()
}

#[test]
fn rows_come_from_the_position_on() -> Result<()> {
    let (_, table) = table(numbers(5));
    let none = QueryRowsFlags::empty();
    assert_eq!(
        first_column(&table.query_rows(2, QueryRowsFlags::TBL_NOADVANCE)?),
        [0, 1]
    );
    assert_eq!(first_column(&table.query_rows(2, none)?), [0, 1]);
    assert_eq!(table.query_position()?, (2, 2, 5));
    assert_eq!(*table.seek_row(Bookmark::BOOKMARK_CURRENT, 2)?, 2);
    assert_eq!(first_column(&table.query_rows(2, none)?), [4]);
    assert!(first_column(&table.query_rows(2, none)?).is_empty());
    assert_eq!(*table.seek_row(Bookmark::BOOKMARK_END, -9)?, -5);
    let unknown = table.seek_row(Bookmark(77), 0).unwrap_err();
    assert_eq!(unknown.code(), MAPI_E_INVALID_BOOKMARK);
    table.seek_row_approx(1, 2)?;
    assert_eq!(first_column(&table.query_rows(1, none)?), [2]);
    assert_eq!(
        table.query_rows(0, none).unwrap_err().code(),
        MAPI_E_INVALID_PARAMETER
    );
    Ok(())
}

#[test]
fn warnings_reach_the_caller() -> Result<()> {
    let (_, table) = table(numbers(5));
    let count = table.get_row_count(RowCountFlags::empty())?;
    assert_eq!((*count, count.code), (5, MAPI_W_APPROX_COUNT));
    let (restriction, start) = (restriction()?, Bookmark::BOOKMARK_BEGINNING);
    let found = table.find_row(restriction.get()?, start, FindRowFlags::empty())?;
    assert_eq!(found.code, MAPI_W_POSITION_CHANGED);
    let backward = table.find_row(restriction.get()?, start, FindRowFlags::DIR_BACKWARD);
    assert_eq!(backward.unwrap_err().code(), MAPI_E_NOT_FOUND);
    Ok(())
}

#[test]
fn categories_are_expanded_collapsed_and_remembered() -> Result<()> {
    let (_, table) = table(numbers(9));
    let (rows, more) = table.expand_row(&[3], 1)?;
    assert_eq!(more, 5);
    assert_eq!(first_column(&rows.expect("a row was asked for")), [3]);
    let (rows, _) = table.expand_row(&[3], 0)?;
    assert!(rows.is_none());
    let missing = table.expand_row(&[], 1).unwrap_err();
    assert_eq!(missing.code(), MAPI_E_NOT_FOUND);
    assert_eq!(table.collapse_row(&[1, 2])?, 2);
    let state = table.get_collapse_state(&[1, 2, 3])?;
    assert_eq!(&*state, [3, 2, 1]);
    assert_eq!(table.set_collapse_state(&state)?, Bookmark(3));
    Ok(())
}

#[test]
fn what_a_table_leaves_out_is_no_support() -> Result<()> {
    let (_, table) = table(numbers(1));
    assert_eq!(
        table.create_bookmark().unwrap_err().code(),
        MAPI_E_NO_SUPPORT
    );
    let left_out = IMAPITable::DESCRIPTION
        .methods
        .iter()
        .filter(|m| m.optional);
    let names: Vec<_> = left_out.map(|m| m.name).collect();
    let expected = [
        "GetLastError",
        "Advise",
        "GetRowCount",
        "CreateBookmark",
        "SortTable",
        "WaitForCompletion",
        "GetCollapseState",
    ];
    assert_eq!(names, expected);
    Ok(())
}

#[test]
fn batches_end_with_the_rows() -> Result<()> {
    let (_, table) = table(numbers(7));
    let sets = table.row_sets_of(3).collect::<Result<Vec<_>>>()?;
    let read: Vec<_> = sets.iter().map(first_column).collect();
    assert_eq!(read, [vec![0, 1, 2], vec![3, 4, 5], vec![6]]);
    assert!(table.row_sets().next().is_none());
    table.seek_row(Bookmark::BOOKMARK_END, -2)?;
    let last = table.row_sets().collect::<Result<Vec<_>>>()?;
    assert_eq!(last.len(), 1);
    assert_eq!(first_column(&last[0]), [5, 6]);
    Ok(())
}

#[test]
fn an_error_ends_the_batches() {
    let (_, table) = table(Numbers {
        broken_at: Some(2),
        ..numbers(5)
    });
    let mut sets = table.row_sets_of(2);
    assert!(sets.next().is_some_and(|set| set.is_ok()));
    let error = sets.next().expect("an error").unwrap_err();
    assert_eq!(error.code(), MAPI_E_NETWORK_ERROR);
    assert!(sets.next().is_none());
    let all = table.query_all_rows(100).map(|rows| first_column(&rows));
    assert_eq!(
        all,
        Ok(vec![0, 1, 2, 3, 4]),
        "64 rows at a time pass the broken place"
    );
}

#[test]
fn a_busy_table_is_waited_for_once() -> Result<()> {
    let busy = |times| {
        table(Numbers {
            busy: Cell::new(times),
            ..numbers(2)
        })
    };
    let (object, table) = busy(1);
    assert_eq!(first_column(&table.query_all_rows(2)?), [0, 1]);
    assert_eq!(object.waits.get(), 1);
    let (object, table) = busy(2);
    assert_eq!(table.query_all_rows(2).unwrap_err().code(), MAPI_E_BUSY);
    assert_eq!(object.waits.get(), 1);
    Ok(())
}

#[test]
fn a_query_sets_columns_rows_and_order_in_one_call() -> Result<()> {
    let (object, table) = table(numbers(150));
    let (columns, restriction, order) =
        (tag_array(&[DOUBLE, NUMBER])?, restriction()?, sort_order()?);
    table.seek_row(Bookmark::BOOKMARK_END, 0)?;
    let query = table
        .query()
        .sort(order.get()?)
        .restrict(restriction.get()?)
        .columns(columns.get()?);
    let all = query.all(150)?;
    assert_eq!(*object.calls.borrow(), ["columns", "restrict", "sort"]);
    let doubles: Vec<_> = (0..150).map(|n| 2 * n).collect();
    assert_eq!(first_column(&all), doubles);
    assert_eq!(rows(&all)[149], [(DOUBLE, 298), (NUMBER, 149)]);
    assert_eq!(query.all(149).unwrap_err().code(), MAPI_E_TABLE_TOO_BIG);

    object.calls.borrow_mut().clear();
    let batches = table.query().unrestricted().row_sets()?.count();
    assert_eq!(batches, 3);
    assert_eq!(*object.calls.borrow(), ["unrestrict"]);
    object.calls.borrow_mut().clear();
    table.query().apply()?;
    assert!(object.calls.borrow().is_empty());
    assert_eq!(object.position.get(), 0);
    Ok(())
}

#[test]
fn no_rows_are_a_row_set_too() -> Result<()> {
    let (_, table) = table(numbers(0));
    assert!(rows(&table.query_all_rows(0)?).is_empty());
    Ok(())
}

#[test]
fn c_reads_rows() {
    let (_, table) = table(numbers(3));
    let (flags, refused) = (QueryRowsFlags::empty(), MAPI_E_INVALID_PARAMETER);
    let mut set: *mut SRowSet = NonNull::dangling().as_ptr();
    // SAFETY: what is not null is what C passes; what is taken over is a row set.
    unsafe {
        assert_eq!(
            (table.vtable().QueryRows)(table.as_raw(), 0, flags, &mut set),
            refused
        );
        assert!(set.is_null());
        assert_eq!(
            (table.vtable().QueryRows)(table.as_raw(), 1, flags, null_mut()),
            refused
        );
        assert_eq!(
            (table.vtable().QueryRows)(table.as_raw(), 2, flags, &mut set),
            S_OK
        );
        assert_eq!((*set).cRows, 2);
        drop(MapiView::from_raw(NonNull::new(set).expect("rows")));

        let mut sought = 0;
        assert_eq!(
            (table.vtable().SeekRow)(table.as_raw(), Bookmark::BOOKMARK_BEGINNING, 2, null_mut()),
            S_OK
        );
        assert_eq!(
            (table.vtable().SeekRow)(table.as_raw(), Bookmark::BOOKMARK_CURRENT, 2, &mut sought),
            S_OK
        );
        assert_eq!(sought, 1);
        assert_eq!(
            (table.vtable().Restrict)(table.as_raw(), null(), RestrictFlags::empty()),
            S_OK
        );
        assert_eq!(
            (table.vtable().SortTable)(table.as_raw(), null(), SortFlags::empty()),
            refused
        );
        assert_eq!(
            (table.vtable().SetColumns)(table.as_raw(), null(), SetColumnsFlags::TBL_BATCH),
            refused
        );

        let mut more = 0;
        let none = NoFlags::empty();
        let code =
            (table.vtable().ExpandRow)(table.as_raw(), 1, &3, 0, none, null_mut(), &mut more);
        assert_eq!((code, more), (S_OK, 5));
        let (mut size, mut state) = (0, null_mut());
        let code = (table.vtable().GetCollapseState)(
            table.as_raw(),
            none,
            2,
            [1, 2].as_ptr(),
            &mut size,
            &mut state,
        );
        assert_eq!((code, size), (S_OK, 2));
        assert_eq!(&*MapiArray::from_raw(state, 2), [2, 1]);
        assert_eq!(
            (table.vtable().WaitForCompletion)(table.as_raw(), none, u32::MAX, null_mut()),
            S_OK
        );
    }
}
