//! Calls trust what they are passed as texts and arrays, and readers that a line of bases ends.
#![deny(unsafe_code)]

use mapi_core::abi::SPropValue;
use mapi_core::boundary::{LaidOutViews, Source, Text, ViewsSource};
use mapi_core::windows_core::Result;
use mapi_core::{IMAPITable, Views};

struct Nothing;

impl Source for Nothing {
    fn text(&self) -> Option<Text<'_>> {
        None
    }
}

impl ViewsSource<SPropValue> for Nothing {
    fn lay_out(&self) -> Result<LaidOutViews<'_, SPropValue>> {
        None::<Views<'_, SPropValue>>.lay_out()
    }
}

fn main() {
    let mut again = *IMAPITable::DESCRIPTION;
    again.base = Some(IMAPITable::DESCRIPTION);
}
