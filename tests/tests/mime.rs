//! What the MIME engine's interfaces hand over, from an implementer to a caller through the raw
//! vtable: values of every type, searches that go on, enumerators that run out.

use mapi_core::abi::*;
use mapi_core::interfaces::*;
use mapi_core::owners::*;
use mapi_core::rt::{View as _, ViewMut};
use mapi_core::{Success, stream};
use std::cell::{Cell, RefCell};
use std::ffi::CStr;
use widestring::u16cstr;
use windows_core::{BOOL, Error, GUID, HRESULT, IUnknown, Interface as _, Result, implement};

/// One property, whatever its name, and the type that was asked for last.
#[implement(IMimeEnumHeaderRows)]
struct Rows {
    left: Cell<usize>,
}

impl IMimeEnumHeaderRows_Impl for Rows_Impl {
    fn next(&self, count: u32) -> Result<Success<(Vec<HeaderRow>, u32)>> {
        let some = self.left.get().min(count as usize);
        self.left.set(self.left.get() - some);
        let row = HeaderRow {
            row: HHEADERROW(7),
            header: Some(c"Subject".to_owned()),
            data: Some(c"Hello".to_owned()),
        };
        let code = if some < count as usize { S_FALSE } else { S_OK };
        Ok(Success::new((vec![row; some], some as u32), code))
    }

    fn skip(&self, _count: u32) -> Result<Success<()>> {
        Ok(Success::new((), S_OK))
    }

    fn reset(&self) -> Result<()> {
        Ok(())
    }

    fn clone_(&self) -> Result<IMimeEnumHeaderRows> {
        Err(E_NOTIMPL.into())
    }

    fn count(&self) -> Result<u32> {
        Ok(self.left.get() as u32)
    }
}

#[test]
fn an_enumerator_that_runs_out_leaves_empty_rows() {
    let rows = IMimeEnumHeaderRows::from(Rows { left: Cell::new(3) });
    let first = rows.next(2).unwrap();
    assert_eq!(first.code(), S_OK);
    let (two, fetched) = first.into_inner();
    assert_eq!((two.len(), fetched), (2, 2));
    assert_eq!(two[1].data.as_deref(), Some(c"Hello"));
    let last = rows.next(2).unwrap();
    assert_eq!(last.code(), S_FALSE);
    let (two, fetched) = last.into_inner();
    assert_eq!(fetched, 1);
    assert_eq!(two[0].header.as_deref(), Some(c"Subject"));
    assert_eq!(two[1], HeaderRow::default());
}

/// A converter of values: each is handed back as it came.
#[implement(IMimeInternational)]
#[derive(Default)]
struct Echo {
    asked: Cell<VARTYPE>,
}
