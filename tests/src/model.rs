//! Objects in memory beside simple models of them: any calls, of which both say the same.

/// Property objects.
pub mod object;
/// Message stores.
pub mod store;
/// Streams.
pub mod stream;
/// Tables.
pub mod table;

use windows_core::{HRESULT, Result};

/// Both say the same, be it a value or a code. Whether it is a value comes back.
fn same<T: PartialEq + core::fmt::Debug>(
    called: Result<T>,
    expected: core::result::Result<T, HRESULT>,
) -> bool {
    let called = called.map_err(|error| error.code());
    assert_eq!(called, expected);
    called.is_ok()
}
