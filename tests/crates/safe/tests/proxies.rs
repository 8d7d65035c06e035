//! Objects that answer wrongly: with more, with less, with another's, again, in the midst of a call.
#![deny(unsafe_code)]

use mapi_core::abi::flags::{EventMask, QueryRowsFlags};
use mapi_core::abi::tags::{PR_DISPLAY_NAME_W, PR_ROWID};
use mapi_core::abi::{Connection, SPropTagArray, TableType, codes::*};
use mapi_core::client::advise::Advise;
use mapi_core::client::stream::{StreamIo, memory_stream};
use mapi_core::in_memory::memory_table;
use mapi_core::{
    Explain, IMAPIAdviseSink, IMAPITable, IStream, ITableData, LastError, MapiView, OwnedPropValue,
};
use mapi_tests::safe::proxy::{Kept, Lies, Sink, Stream, Table};
use std::cell::{Cell, RefCell};
use std::io::{ErrorKind, Read, Seek, Write};
use std::rc::Rc;
use windows_core::Result;

/// A table of so many rows.
fn rows(count: i32) -> (ITableData, IMAPITable) {
    let columns = [PR_ROWID, PR_DISPLAY_NAME_W];
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns).unwrap();
    for number in 0..count {
        let row = [
            OwnedPropValue::new(PR_ROWID, number),
            OwnedPropValue::new(PR_DISPLAY_NAME_W, "Ada"),
        ];
        data.hr_modify_row(row.as_slice().into()).unwrap();
    }
    let table = data.view_with(None, |_| ()).unwrap();
    (data, table)
}

fn lying(inner: &IMAPITable, lies: &[u8]) -> IMAPITable {
    Table {
        inner: inner.clone(),
        lies: Lies::new(lies.to_vec()),
        kept: Rc::new(Kept::default()),
    }
    .into()
}

fn count(table: &IMAPITable, ask: i32) -> Result<usize> {
    let rows = table.query_rows(ask, QueryRowsFlags::empty())?;
    Ok(rows.get()?.len())
}

#[test]
fn more_or_fewer_rows_than_asked_for_are_what_they_are() -> Result<()> {
    let (_data, table) = rows(10);
    assert_eq!(count(&lying(&table, &[1]), 3)?, 10);
    // One row that is empty.
    let one = lying(&table, &[3]).query_rows(5, QueryRowsFlags::empty())?;
    assert_eq!(
        one.get()?.iter().map(|row| row.len()).collect::<Vec<_>>(),
        [0]
    );
    // Two batches of an object that returns all of them in the first.
    let (_data, table) = rows(10);
    let batches: Result<Vec<_>> = lying(&table, &[1]).row_sets_of(2).collect();
    let lens: Vec<_> = batches?
        .iter()
        .map(|rows| rows.get().unwrap().len())
        .collect();
    assert_eq!(lens, [10]);
    let (_data, table) = rows(10);
    let refused = lying(&table, &[0, 1]).query().all(9);
    assert_eq!(refused.unwrap_err().code(), MAPI_E_TABLE_TOO_BIG);
    Ok(())
}

#[test]
fn a_panic_is_an_error() {
    let (_data, table) = rows(1);
    let failed = count(&lying(&table, &[5]), 1);
    assert_eq!(failed.unwrap_err().code(), MAPI_E_CALL_FAILED);
}

#[test]
fn rows_of_an_earlier_call_are_owned_once() -> Result<()> {
    let (_data, table) = rows(9);
    let proxy = lying(&table, &[7; 6]);
    let sets: Result<Vec<_>> = (0..4)
        .map(|_| proxy.query_rows(2, QueryRowsFlags::empty()))
        .collect();
    let sets = sets?;
    let shown: Vec<_> = sets
        .iter()
        .map(|rows| rows.get().unwrap().to_string())
        .collect();
    assert!(shown.iter().all(|rows| rows.contains("Ada")), "{shown:?}");
    Ok(())
}

#[test]
fn a_table_that_calls_itself_is_not_locked() -> Result<()> {
    let (_data, table) = rows(4);
    // Its position moved meanwhile.
    assert_eq!(count(&lying(&table, &[6]), 4)?, 0);
    Ok(())
}

#[test]
fn errors_of_other_questions_are_not_believed() {
    let (_data, table) = rows(1);
    // UTF-16 for the first question, which then is the answer to another one.
    let proxy = lying(&table, &[1; 8]);
    let failed = proxy.expand_row(&[1], 1).map(drop);
    assert_eq!(failed, Ok(()));
    for _ in 0..3 {
        let error = proxy.last_error(MAPI_E_CALL_FAILED);
        let text = error.and_then(|error| error.message().map(str::to_owned));
        assert!(matches!(
            text.as_deref(),
            None | Some("it failed") | Some("failed in 8 bits")
        ));
    }
    let refused = table
        .query_rows(0, QueryRowsFlags::empty())
        .explained_by(&proxy);
    assert_eq!(refused.unwrap_err().code(), MAPI_E_INVALID_PARAMETER);
}

#[test]
fn columns_that_are_none_are_looked_at() -> Result<()> {
    let (_data, table) = rows(1);
    let columns: MapiView<SPropTagArray> = lying(&table, &[2]).query_columns(Default::default())?;
    let columns = columns.get()?.to_vec();
    assert_eq!(columns.len(), 2);
    let refused = table.set_columns(&columns, Default::default());
    assert_eq!(refused.unwrap_err().code(), MAPI_E_INVALID_PARAMETER);
    assert_eq!(count(&table, 1)?, 1);
    Ok(())
}

fn stream(lies: &[u8]) -> StreamIo {
    let inner = memory_stream(b"0123456789".to_vec());
    let lies = Lies::new(lies.to_vec());
    StreamIo::new(IStream::from(Stream { inner, lies }))
}

#[test]
fn a_stream_that_claims_more_than_the_buffer_is_refused() {
    for lie in [1, 2] {
        let mut buffer = [0; 4];
        let read = stream(&[lie]).read(&mut buffer).unwrap_err();
        assert_eq!(read.kind(), ErrorKind::InvalidData);
        let written = stream(&[lie]).write(&buffer).unwrap_err();
        assert_eq!(written.kind(), ErrorKind::InvalidData);
        let all = stream(&[lie]).read_to_end(&mut Vec::new()).unwrap_err();
        assert_eq!(all.kind(), ErrorKind::InvalidData);
    }
    // It claims to have filled the buffer, and has not.
    let mut buffer = [7; 4];
    assert_eq!(stream(&[3]).read(&mut buffer).unwrap(), 4);
    assert_eq!(buffer, [0; 4], "what nobody wrote is cleared");
    assert_eq!(stream(&[1]).stream_position().unwrap(), u64::MAX);
}

#[test]
fn a_stream_that_is_copied_to_itself_ends() {
    let stream = stream(&[0, 0, 0, 0]);
    let clone = stream.get_ref().clone_().unwrap();
    assert_eq!(clone.copy_to(&clone, u64::MAX).unwrap(), (10, 10));
}

/// A sink that answers in this way.
fn sink(
    lies: &[u8],
    table: Option<&IMAPITable>,
    next: Option<&IMAPIAdviseSink>,
) -> (IMAPIAdviseSink, Rc<Cell<usize>>) {
    let heard = Rc::new(Cell::new(0));
    let sink = Sink {
        lies: Lies::new(lies.to_vec()),
        heard: Rc::clone(&heard),
        table: RefCell::new(table.cloned()),
        next: RefCell::new(next.cloned()),
    };
    (sink.into(), heard)
}

#[test]
fn sinks_may_call_panic_and_let_go_of_the_table() -> Result<()> {
    let (data, table) = rows(2);
    let mask = EventMask::fnevTableModified;
    let (last, heard_last) = sink(&[], None, None);
    let (calls, heard_calls) = sink(&[1, 2], Some(&table), Some(&last));
    let (panics, _) = sink(&[4, 4], None, None);
    let (drops, _) = sink(&[3], Some(&table), None);
    let registrations: Result<Vec<_>> = [&calls, &panics, &drops]
        .into_iter()
        .map(|sink| Advise::new(&table, (), mask, sink))
        .collect();
    drop(table);
    let row = [OwnedPropValue::new(PR_ROWID, 7)];
    data.hr_modify_row(row.as_slice().into())?;
    data.hr_delete_row(row[0].borrow())?;
    assert_eq!(heard_calls.get(), 2);
    // It was called twice with the second.
    assert_eq!(heard_last.get(), 2);
    drop(registrations);
    data.hr_modify_row(row.as_slice().into())?;
    assert_eq!(heard_calls.get(), 2);
    Ok(())
}

#[test]
fn registrations_that_are_not_there_end_with_an_error() -> Result<()> {
    let (_data, table) = rows(1);
    let mask = EventMask::fnevTableModified;
    let (sink, _) = sink(&[], None, None);
    // Registered twice, or said to be registered.
    for lie in [1, 2, 3] {
        let proxy = lying(&table, &[lie, 2]);
        let made = Advise::new(&proxy, (), mask, &sink);
        assert_eq!(made.is_err(), lie == 3);
        assert!(made.is_err() || made.unwrap().unadvise().is_err());
    }
    for number in [0, 1 << 20, usize::MAX] {
        assert!(table.unadvise(Connection(number)).is_err());
    }
    Ok(())
}
