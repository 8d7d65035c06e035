//! Rows, and when views are gone.

use super::*;
use mapi_core::Rows;
use std::ffi::c_void;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use windows_core::Interface;

#[test]
fn rows_are_told_apart_by_the_index_column() -> Result<()> {
    let data = five()?;
    put(&data, 2, "changed", 7)?;
    put(&data, 6, "new", 0)?;
    let table = view(&data)?;
    assert_eq!(shown(&table)?, [1, 2, 3, 4, 5, 6]);
    let (found, number) = data.hr_query_row(PropValue::new(PR_ROWID, 2))?;
    assert_eq!(number, 1);
    assert_eq!(found.get()?.get::<String>(PR_DISPLAY_NAME_W)?, "changed");

    let partial = [OwnedPropValue::new(PR_ROWID, 2)];
    data.hr_modify_row(partial.as_slice().into())?;
    let (found, _) = data.hr_query_row(PropValue::new(PR_ROWID, 2))?;
    assert_eq!(found.get()?.len(), 1, "the other columns are gone");

    let without = [OwnedPropValue::new(PR_DISPLAY_NAME_W, "no index")];
    let refused = MAPI_E_INVALID_PARAMETER;
    assert_eq!(code(data.hr_modify_row(without.as_slice().into())), refused);
    let wrong = PropValue::new(PR_IMPORTANCE, 2);
    assert_eq!(code(data.hr_query_row(wrong)), refused);
    let absent = PropValue::new(PR_ROWID, 77);
    assert_eq!(code(data.hr_query_row(absent)), MAPI_E_NOT_FOUND);
    assert_eq!(code(data.hr_delete_row(absent)), MAPI_E_NOT_FOUND);
    Ok(())
}

#[test]
fn rows_are_inserted_and_numbered() -> Result<()> {
    let data = five()?;
    data.hr_insert_row(0, row(10, "first", 0).as_slice().into())?;
    data.hr_insert_row(3, row(11, "middle", 0).as_slice().into())?;
    data.hr_insert_row(7, row(12, "last", 0).as_slice().into())?;
    let order = [10, 1, 2, 11, 3, 4, 5, 12];
    assert_eq!(shown(&view(&data)?)?, order);
    for (number, id) in order.into_iter().enumerate() {
        let row = data.hr_enum_row(number as u32)?.expect("a row");
        assert_eq!(row.get()?.get::<i32>(PR_ROWID)?, id);
        let (_, found) = data.hr_query_row(PropValue::new(PR_ROWID, id))?;
        assert_eq!(found as usize, number);
    }
    assert!(data.hr_enum_row(8)?.is_none());
    let refused = MAPI_E_INVALID_PARAMETER;
    let there = row(11, "again", 0);
    assert_eq!(
        code(data.hr_insert_row(0, there.as_slice().into())),
        refused
    );
    let beyond = row(13, "beyond", 0);
    assert_eq!(
        code(data.hr_insert_row(9, beyond.as_slice().into())),
        refused
    );
    delete(&data, 1)?;
    data.hr_insert_row(1, row(14, "", 0).as_slice().into())?;
    put(&data, 15, "", 0)?;
    assert_eq!(shown(&view(&data)?)?, [10, 14, 2, 11, 3, 4, 5, 12, 15]);
    Ok(())
}

#[test]
fn many_rows_change_at_once_or_not_at_all() -> Result<()> {
    let data = five()?;
    let bad = [row(1, "changed", 0).to_vec(), vec![]];
    let failed = data.hr_modify_rows(Rows::from_owned(&bad));
    assert_eq!(code(failed), MAPI_E_INVALID_PARAMETER);
    let (first, _) = data.hr_query_row(PropValue::new(PR_ROWID, 1))?;
    assert_eq!(first.get()?.get::<String>(PR_DISPLAY_NAME_W)?, "delta");

    let rows: Vec<_> = (4..20).map(|id| row(id, "many", 0).to_vec()).collect();
    data.hr_modify_rows(Rows::from_owned(&rows))?;
    let table = view(&data)?;
    assert_eq!(shown(&table)?, (1..20).collect::<Vec<_>>());

    let some: Vec<_> = [3, 7, 7, 100].map(|id| row(id, "", 0).to_vec()).into();
    let no_flags = DeleteRowsFlags::empty();
    let deleted = data.hr_delete_rows(no_flags, Some(Rows::from_owned(&some)))?;
    assert_eq!(deleted, 2);
    assert_eq!(table.get_row_count(RowCountFlags::empty())?.value, 17);
    assert_eq!(
        code(data.hr_delete_rows(no_flags, None)),
        MAPI_E_INVALID_PARAMETER
    );
    let all = DeleteRowsFlags::TAD_ALL_ROWS;
    assert_eq!(data.hr_delete_rows(all, None)?, 17);
    assert!(shown(&table)?.is_empty());
    assert_eq!(data.hr_delete_rows(all, None)?, 0);
    Ok(())
}

#[test]
fn an_index_has_values_that_tell_rows_apart() -> Result<()> {
    for index in [
        PR_NULL,
        PropTag::new(0x6601, PropType::PT_MV_LONG),
        PropTag::new(0x6601, PropType::PT_DOUBLE),
    ] {
        let made = memory_table(TableType::TBLTYPE_DYNAMIC, index, &COLUMNS);
        assert_eq!(code(made), MAPI_E_INVALID_PARAMETER, "{index}");
    }
    let data = memory_table(TableType::TBLTYPE_SNAPSHOT, PR_INSTANCE_KEY, &[])?;
    for key in [vec![1u8], vec![1, 0], vec![], vec![1]] {
        let row = [OwnedPropValue::new(PR_INSTANCE_KEY, key)];
        assert_eq!(
            code(data.hr_modify_row(row.as_slice().into())),
            S_OK,
            "{row:?}"
        );
    }
    let table = view(&data)?;
    assert_eq!(table.get_row_count(RowCountFlags::empty())?.value, 3);
    let columns = table.query_columns(QueryColumnsFlags::empty())?;
    assert_eq!(columns.get()?, [PR_INSTANCE_KEY]);
    let complete = TableStatus::TBLSTAT_COMPLETE;
    assert_eq!(table.get_status()?, (complete, TableType::TBLTYPE_SNAPSHOT));
    Ok(())
}

#[test]
fn the_caller_hears_when_a_view_is_released() -> Result<()> {
    let data = five()?;
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let identity = data.as_raw() as usize;
    let table = data.view_with(None, move |data: &ITableData| {
        assert_eq!(data.as_raw() as usize, identity);
        // The lock is not held.
        assert!(data.hr_enum_row(0).is_ok_and(|row| row.is_some()));
        counted.fetch_add(1, Ordering::Relaxed);
    })?;
    let second = table.clone();
    drop(table);
    assert_eq!(calls.load(Ordering::Relaxed), 0);
    drop(data);
    assert_eq!(shown(&second)?, [1, 2, 3, 4, 5], "a view keeps its table");
    drop(second);
    assert_eq!(calls.load(Ordering::Relaxed), 1);
    assert_eq!(Arc::strong_count(&calls), 1);
    Ok(())
}

/// What the callback was told: the table data object and the view.
type Told = Mutex<Option<(usize, usize)>>;

/// # Safety
///
/// `told` is the address of a `Told`.
unsafe extern "system" fn released(told: usize, data: *mut c_void, view: *mut c_void) {
    // SAFETY: as the caller vouches.
    let told = unsafe { &*std::ptr::with_exposed_provenance::<Told>(told) };
    *told.lock().unwrap() = Some((data as usize, view as usize));
}

#[test]
fn the_callback_hears_which_view_it_was() -> Result<()> {
    let data = five()?;
    let told = Told::default();
    let address = (&raw const told).expose_provenance();
    // SAFETY: the table data object is one of this crate's, which hands the address back as it is,
    // and `told` outlives its views.
    let first = unsafe { data.hr_get_view(None, CALLERRELEASE::new(released), address) }?;
    let second = view(&data)?;
    let expected = (data.as_raw() as usize, first.as_raw() as usize);
    drop(second);
    assert_eq!(*told.lock().unwrap(), None);
    drop(first);
    assert_eq!(*told.lock().unwrap(), Some(expected));
    Ok(())
}

#[test]
fn new_columns_are_those_of_later_views() -> Result<()> {
    let data = five()?;
    let before = view(&data)?;
    let more = [
        OwnedPropValue::new(PR_COMMENT_W, "more"),
        OwnedPropValue::new(PR_ROWID, 9),
    ];
    data.hr_modify_row(more.as_slice().into())?;
    delete(&data, 9)?;
    let columns = |table: &IMAPITable, flags| -> Result<Vec<PropTag>> {
        Ok(table.query_columns(flags)?.get()?.to_vec())
    };
    let all = [PR_ROWID, PR_DISPLAY_NAME_W, PR_IMPORTANCE, PR_COMMENT_W];
    assert_eq!(columns(&before, QueryColumnsFlags::empty())?, COLUMNS);
    assert_eq!(columns(&before, QueryColumnsFlags::TBL_ALL_COLUMNS)?, all);
    assert_eq!(columns(&view(&data)?, QueryColumnsFlags::empty())?, all);
    Ok(())
}
