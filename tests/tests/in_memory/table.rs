//! Tables in memory.

mod changes;
mod data;
mod view;

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::in_memory::memory_table;
use mapi_core::{IMAPITable, ITableData, MapiView, OwnedPropValue, PropValue};
use mapi_tests::code;
use windows_core::Result;

const COLUMNS: [PropTag; 3] = [PR_ROWID, PR_DISPLAY_NAME_W, PR_IMPORTANCE];

fn empty() -> Result<ITableData> {
    memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &COLUMNS)
}

fn row(id: i32, name: &str, importance: i32) -> [OwnedPropValue; 3] {
    [
        OwnedPropValue::new(PR_ROWID, id),
        OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
        OwnedPropValue::new(PR_IMPORTANCE, importance),
    ]
}

fn put(data: &ITableData, id: i32, name: &str, importance: i32) -> Result<()> {
    data.hr_modify_row(row(id, name, importance).as_slice().into())
}

fn delete(data: &ITableData, id: i32) -> Result<()> {
    data.hr_delete_row(PropValue::new(PR_ROWID, id))
}

/// Five rows, whose names are in another order than their numbers.
fn five() -> Result<ITableData> {
    let data = empty()?;
    for (id, name, importance) in [
        (1, "delta", 1),
        (2, "alpha", 2),
        (3, "charlie", 1),
        (4, "bravo", 2),
        (5, "echo", 0),
    ] {
        put(&data, id, name, importance)?;
    }
    Ok(data)
}

fn view(data: &ITableData) -> Result<IMAPITable> {
    data.view(None)
}

fn ids(rows: &MapiView<SRowSet>) -> Vec<i32> {
    let rows = rows.get().expect("good rows");
    let id = |row: mapi_core::Row<'_>| row.get(PR_ROWID).expect("an identifier");
    rows.iter().map(id).collect()
}

/// Those that are shown, the position left at the end.
fn shown(table: &IMAPITable) -> Result<Vec<i32>> {
    Ok(ids(&table.query_all_rows(1000)?))
}

/// The next rows, up to so many.
fn next(table: &IMAPITable, count: i32) -> Result<Vec<i32>> {
    Ok(ids(&table.query_rows(count, QueryRowsFlags::empty())?))
}

fn position(table: &IMAPITable) -> Result<u32> {
    Ok(table.query_position()?.0)
}
