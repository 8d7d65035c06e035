//! Objects may be anything, also what only one thread may touch.
#![deny(unsafe_code)]

use mapi_core::abi::SRowSet;
use mapi_core::client::{Initialized, Session};
use mapi_core::{IMAPIAdviseSink, IMAPITable, ITableData, MapiView};

fn send<T: Send>() {}
fn share<T: Sync>() {}

fn main() {
    send::<IMAPITable>();
    share::<ITableData>();
    send::<IMAPIAdviseSink>();
    send::<MapiView<SRowSet>>();
    // MAPI and COM are initialized for a thread.
    send::<Initialized>();
    share::<Session>();
}
