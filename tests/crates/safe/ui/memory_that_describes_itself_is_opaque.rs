//! What is freed, walked or measured by its own content.
#![deny(unsafe_code)]

use mapi_core::abi::{ADRLIST, MAPIERROR, SPropValue, SRowSet};
use mapi_core::{IMAPITable, MapiArray, MapiBox, MapiView};

fn count(table: &IMAPITable) {
    let mut rows = table.query_rows(10, Default::default()).unwrap().into_box();
    rows.cRows = 1_000_000;
}

fn made() {
    let _ = MapiBox::new(SRowSet::default());
    let _ = MapiBox::new(ADRLIST::default());
    let _ = MapiArray::new(&[SPropValue::default()]);
    let _ = MapiBox::new(MAPIERROR::default());
}

fn viewed(rows: MapiBox<SRowSet>) -> MapiView<SRowSet> {
    MapiView::from_box(rows)
}

fn main() {}
