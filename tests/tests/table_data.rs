//! ITableData, implemented for rows that nobody keeps, and views with a closure.

mod raw;

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View as ViewOf;
use mapi_core::{IMAPITable, IMAPITable_Impl, ITableData, ITableData_Impl, MapiView, Views};
use raw::{long, longs, row_set};
use std::cell::Cell;
use std::ptr::null_mut;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use windows_core::{Interface, Result, implement};

const NUMBER: PropTag = PropTag::new(0x6601, PT_LONG);

type Order<'a> = <SSortOrderSet as ViewOf>::Borrowed<'a>;

/// A view that can be aborted, and nothing else.
#[implement(IMAPITable)]
struct View;

#[mapi_core::unsupported]
impl IMAPITable_Impl for View_Impl {
    fn abort(&self) -> Result<()> {
        Ok(())
    }
}

/// Table data whose views are tables of numbers.
#[implement(ITableData)]
struct Data {
    /// What is to be called for the last view.
    release: Rc<Cell<(CALLERRELEASE, usize)>>,
    fails: bool,
}

impl ITableData_Impl for Data_Impl {
    fn hr_get_view(
        &self,
        sort_order: Option<Order<'_>>,
        caller_release: CALLERRELEASE,
        caller_data: usize,
    ) -> Result<IMAPITable> {
        assert!(sort_order.is_none());
        if self.fails {
            return Err(MAPI_E_NOT_ENOUGH_MEMORY.into());
        }
        self.release.set((caller_release, caller_data));
        Ok(View.into())
    }

    fn hr_modify_row(&self, _row: <SRow as ViewOf>::Borrowed<'_>) -> Result<()> {
        Ok(())
    }

    fn hr_delete_row(&self, _index: <SPropValue as ViewOf>::Borrowed<'_>) -> Result<()> {
        Err(MAPI_E_NOT_FOUND.into())
    }

    fn hr_query_row(
        &self,
        _index: <SPropValue as ViewOf>::Borrowed<'_>,
    ) -> Result<(MapiView<SRow>, u32)> {
        let row = mapi_tests::raw::block(SRow {
            ulAdrEntryPad: 0,
            cValues: 1,
            lpProps: null_mut(),
        })?;
        // SAFETY: one value, which is in the same chain.
        let row = unsafe {
            (*row.as_ptr()).lpProps = row.attach(&[long(NUMBER, 8)])?.as_ptr();
            MapiView::from_box(row)
        };
        Ok((row, 8))
    }

    fn hr_enum_row(&self, _row_number: u32) -> Result<Option<MapiView<SRow>>> {
        Ok(None)
    }

    fn hr_notify(&self, values: Views<'_, SPropValue>) -> Result<()> {
        assert_eq!(longs(values.as_raw()), [(NUMBER, 1)]);
        Ok(())
    }

    fn hr_insert_row(&self, row_number: u32, _row: <SRow as ViewOf>::Borrowed<'_>) -> Result<()> {
        assert_eq!(row_number, 4);
        Ok(())
    }

    fn hr_modify_rows(&self, _rows: <SRowSet as ViewOf>::Borrowed<'_>) -> Result<()> {
        Ok(())
    }

    fn hr_delete_rows(
        &self,
        flags: DeleteRowsFlags,
        rows: Option<<SRowSet as ViewOf>::Borrowed<'_>>,
    ) -> Result<u32> {
        match rows {
            None if flags == DeleteRowsFlags::TAD_ALL_ROWS => Ok(7),
            None => Err(MAPI_E_INVALID_PARAMETER.into()),
            Some(_) => Ok(1),
        }
    }
}

type Release = Rc<Cell<(CALLERRELEASE, usize)>>;

fn data(fails: bool) -> (ITableData, Release) {
    let release = Release::default();
    let data = Data {
        release: Rc::clone(&release),
        fails,
    };
    (data.into(), release)
}

#[test]
fn table_data_is_changed_row_by_row() -> Result<()> {
    let (data, _) = data(false);
    let value = raw::value_array(&[long(NUMBER, 1)])?;
    data.hr_notify(value.get())?;
    let index = value.get().get(0).expect("a value")?;
    assert_eq!(
        data.hr_delete_row(index).unwrap_err().code(),
        MAPI_E_NOT_FOUND
    );
    let (row, number) = data.hr_query_row(index)?;
    assert_eq!(number, 8);
    data.hr_modify_row(row.get()?)?;
    data.hr_insert_row(4, row.get()?)?;
    assert!(data.hr_enum_row(0)?.is_none());
    let set = row_set(&[vec![long(NUMBER, 1)]])?;
    data.hr_modify_rows(set.get()?)?;
    assert_eq!(
        data.hr_delete_rows(DeleteRowsFlags::empty(), Some(set.get()?))?,
        1
    );
    assert_eq!(data.hr_delete_rows(DeleteRowsFlags::TAD_ALL_ROWS, None)?, 7);
    Ok(())
}

#[test]
fn a_closure_is_called_when_the_view_is_gone() -> Result<()> {
    let (data, release) = data(false);
    let seen = Arc::new(Mutex::new(None));
    let closure = {
        let seen = Arc::clone(&seen);
        move |data: &ITableData| *seen.lock().unwrap() = Some(data.as_raw() as usize)
    };
    let view = data.view_with(None, closure)?;
    view.abort()?;
    assert_eq!(*seen.lock().unwrap(), None);
    let (CALLERRELEASE(Some(function)), argument) = release.take() else {
        panic!("a function was passed");
    };
    // SAFETY: as the table data object does when the view is gone.
    unsafe { function(argument, data.as_raw(), view.as_raw()) };
    assert_eq!(*seen.lock().unwrap(), Some(data.as_raw() as usize));
    assert_eq!(Arc::strong_count(&seen), 1, "the closure is dropped");

    let view = data.view_with(None, |_| panic!("in the closure"))?;
    let (CALLERRELEASE(Some(function)), argument) = release.take() else {
        panic!("a function was passed");
    };
    // SAFETY: as above.
    unsafe { function(argument, data.as_raw(), view.as_raw()) };
    Ok(())
}

#[test]
fn closures_are_told_apart_by_number_whoever_calls() -> Result<()> {
    let (data, release) = data(false);
    let called = Arc::new(Mutex::new(Vec::new()));
    let mut numbers = vec![];
    let mut function = None;
    for id in 0..2 {
        let called = Arc::clone(&called);
        data.view_with(None, move |_| called.lock().unwrap().push(id))?;
        let (CALLERRELEASE(made), number) = release.take();
        numbers.push(number);
        function = made;
    }
    let function = function.expect("a function was passed");
    // The second one first, each of them twice, and numbers of nobody.
    for number in [
        numbers[1],
        0,
        usize::MAX,
        numbers[1],
        numbers[0],
        numbers[0],
    ] {
        // SAFETY: the table data object is one; any number may be passed.
        unsafe { function(number, data.as_raw(), std::ptr::null_mut()) };
    }
    assert_eq!(*called.lock().unwrap(), [1, 0]);
    Ok(())
}

#[test]
fn a_closure_is_dropped_without_a_view() {
    let (data, _) = data(true);
    let alive = Arc::new(());
    let held = Arc::clone(&alive);
    let failed = data.view_with(None, move |_| drop(held));
    assert_eq!(failed.unwrap_err().code(), MAPI_E_NOT_ENOUGH_MEMORY);
    assert_eq!(Arc::strong_count(&alive), 1);
}
