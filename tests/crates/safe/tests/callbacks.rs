//! Closures that are called when a view is released, and table data that hands them on wrongly.
#![deny(unsafe_code)]

use mapi_core::abi::tags::PR_ROWID;
use mapi_core::abi::{TableType, codes::*};
use mapi_core::in_memory::memory_table;
use mapi_core::{ITableData, OwnedPropValue};
use mapi_tests::safe::proxy::{Data, Kept, Lies};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use windows_core::Result;

/// One test at a time: an object that changes the number it was handed may call a closure of
/// another test.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn data() -> ITableData {
    memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &[PR_ROWID]).unwrap()
}

/// Table data that answers in this way, and then truly.
fn proxy(lies: &[u8], kept: &Rc<Kept>) -> ITableData {
    let (lies, kept) = (Lies::new(lies.to_vec()), Rc::clone(kept));
    let inner = data();
    Data { inner, lies, kept }.into()
}

/// Counts its calls and its end.
#[derive(Clone, Default)]
struct Calls {
    called: Arc<AtomicUsize>,
    alive: Arc<()>,
}

impl Calls {
    fn closure(&self) -> impl FnOnce(&ITableData) + Send + 'static {
        let Self { called, alive } = self.clone();
        move |data| {
            assert!(data.hr_enum_row(0).unwrap().is_none());
            called.fetch_add(1, Ordering::Relaxed);
            drop(alive);
        }
    }

    /// How often it was called, and how many are alive.
    fn so_far(&self) -> (usize, usize) {
        let called = self.called.load(Ordering::Relaxed);
        (called, Arc::strong_count(&self.alive) - 1)
    }
}

#[test]
fn it_is_called_once_when_the_view_is_gone() -> Result<()> {
    let _alone = alone();
    let calls = Calls::default();
    let data = data();
    let view = data.view_with(None, calls.closure())?;
    let again = view.clone();
    drop((view, data));
    assert_eq!(calls.so_far(), (0, 1));
    drop(again);
    assert_eq!(calls.so_far(), (1, 0));
    Ok(())
}

#[test]
fn it_is_dropped_where_there_is_no_view() {
    let _alone = alone();
    let calls = Calls::default();
    for lie in [2, 3] {
        let failed = proxy(&[lie], &Rc::default()).view_with(None, calls.closure());
        assert_eq!(failed.unwrap_err().code(), MAPI_E_CALL_FAILED);
        assert_eq!(calls.so_far(), (0, 0));
    }
}

#[test]
fn it_is_not_called_by_an_object_that_forgets_or_keeps_it() -> Result<()> {
    let _alone = alone();
    let (calls, kept) = (Calls::default(), Rc::default());
    for lie in [0, 1] {
        drop(proxy(&[lie], &kept).view_with(None, calls.closure())?);
    }
    drop(kept);
    assert_eq!(calls.so_far(), (0, 2));
    Ok(())
}

#[test]
fn it_may_make_views_change_the_table_and_panic() -> Result<()> {
    let _alone = alone();
    let data = data();
    let calls = Calls::default();
    let inner = calls.closure();
    let view = data.view_with(None, move |data| {
        let row = [OwnedPropValue::new(PR_ROWID, 1)];
        data.hr_modify_row(row.as_slice().into()).unwrap();
        data.hr_delete_row(row[0].borrow()).unwrap();
        drop(data.view_with(None, inner));
        panic!("nobody hears of it");
    })?;
    drop(data);
    drop(view);
    assert_eq!(calls.so_far(), (1, 0));
    Ok(())
}
