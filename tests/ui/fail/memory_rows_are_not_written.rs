use mapi_core::abi::{ADRLIST, SRowSet};
use mapi_core::{MapiBox, MapiView, MapiViews, abi::SPropValue};

fn written(mut rows: MapiView<SRowSet>) {
    rows.cRows = 1_000_000;
    rows.into_box().cRows = 1_000_000;
}

fn boxed(mut rows: MapiBox<SRowSet>) {
    rows.cRows = 1_000_000;
    *rows = SRowSet::default();
}

fn swapped(one: &mut MapiBox<ADRLIST>, other: &mut MapiBox<ADRLIST>) {
    std::mem::swap(&mut one.cEntries, &mut other.cEntries);
}

fn values(mut values: MapiViews<SPropValue>) {
    values[0] = SPropValue::default();
}

fn main() {}
