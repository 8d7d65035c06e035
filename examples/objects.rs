//! A property object and a table, read and written as values: `cargo run --example objects`.
//!
//! On Windows the property object is one of the MAPI that is installed, elsewhere one that
//! `mapi_core` keeps in memory. What is done with it is the same source, and prints the same. The
//! table is kept in memory everywhere, in blocks of the installed MAPI's allocator where there is
//! one: `Mapi::create_table` takes the same arguments, but Wine's MAPI has no CreateTable, and ends
//! the program that calls it.

use mapi_core::abi::{flags::*, tags::*, *};
use mapi_core::client::Mapi;
use mapi_core::in_memory::{memory_table, property_object};
use mapi_core::memory::text::{U16CStr, u16cstr};
use mapi_core::{
    IPropData, ITableData, MapiError, MapiViews, OwnedPropValue, PropValue, Restriction, SortBy,
};
use std::io::{self, Write};
use windows_core::Result;

/// Who makes the objects.
#[derive(Debug)]
pub enum Maker {
    /// A loaded MAPI.
    Mapi(Mapi),
    /// `mapi_core`, and why it is not MAPI.
    Memory(MapiError),
}

impl Maker {
    /// MAPI where there is one.
    pub fn find() -> Self {
        match Mapi::load() {
            Ok(mapi) => Self::Mapi(mapi),
            Err(error) => Self::Memory(error),
        }
    }

    fn property_object(&self) -> Result<IPropData> {
        match self {
            Self::Mapi(mapi) => Ok(mapi.create_iprop()?),
            Self::Memory(_) => Ok(property_object([])),
        }
    }
}

/// Sets, reads and deletes properties.
pub fn properties(object: &IPropData) -> Result<Vec<String>> {
    let values = [
        PropValue::new(PR_SUBJECT_W, u16cstr!("Minutes")),
        PropValue::new(PR_IMPORTANCE, 2),
        PropValue::new(PR_RECORD_KEY, &[0x17u8, 0xaa][..]),
    ];
    // What could not be set would come back, each with its reason.
    let problems = object.set_props(MapiViews::<SPropValue>::new(&values)?.get())?;
    assert!(problems.is_none());

    let wanted = [PR_SUBJECT_W, PR_IMPORTANCE, PR_BODY_W];
    let found = object.get_props(Some(&wanted), UnicodeFlags::MAPI_UNICODE)?;
    let props = found.props();
    let subject: &U16CStr = props.get(PR_SUBJECT_W)?;
    let importance: i32 = props.get(PR_IMPORTANCE)?;
    let subject = format!("{}, importance {importance}", subject.display());
    let body = match props.get::<&U16CStr>(PR_BODY_W) {
        Ok(body) => body.display().to_string(),
        Err(_) => "no body".to_owned(),
    };

    object.delete_props(&[PR_IMPORTANCE])?;
    let left = object.get_prop_list(UnicodeFlags::MAPI_UNICODE)?;
    let mut left = left.get()?.to_vec();
    left.sort();
    Ok(vec![subject, body, format!("left: {left:?}")])
}

/// Fills a table, looks at some of its rows in another order, and finds one.
pub fn rows(data: &ITableData) -> Result<Vec<String>> {
    for (id, name, unread) in [
        (1, "Inbox", 12),
        (2, "Outbox", 0),
        (3, "Drafts", 3),
        (4, "Archive", 7),
    ] {
        let row = [
            OwnedPropValue::new(PR_ROWID, id),
            OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
            OwnedPropValue::new(PR_CONTENT_UNREAD, unread),
        ];
        data.hr_modify_row(row.as_slice().into())?;
    }
    let table = data.view(None)?;
    let some = Restriction::gt(PR_CONTENT_UNREAD, 0);
    let order = SortBy::descending(PR_CONTENT_UNREAD);
    let columns = [PR_DISPLAY_NAME_W, PR_CONTENT_UNREAD];
    let mut lines = vec![];
    let query = table.query().columns(&columns);
    for rows in query
        .restrict(some.borrow())
        .sort(order.borrow())
        .row_sets()?
    {
        for row in rows?.get()? {
            let name: &U16CStr = row.get(PR_DISPLAY_NAME_W)?;
            let unread: i32 = row.get(PR_CONTENT_UNREAD)?;
            lines.push(format!("{unread:>3} {}", name.display()));
        }
    }
    Ok(lines)
}

/// Everything.
pub fn show(maker: &Maker, out: &mut impl Write) -> io::Result<()> {
    match maker {
        Maker::Mapi(mapi) => writeln!(out, "MAPI is {}", mapi.path().display())?,
        Maker::Memory(why) => writeln!(out, "without MAPI: {why}")?,
    }
    writeln!(out, "a property object")?;
    let lines = properties(&maker.property_object()?)?;
    lines
        .iter()
        .try_for_each(|line| writeln!(out, "  {line}"))?;
    writeln!(out, "a table")?;
    let columns = [PR_ROWID, PR_DISPLAY_NAME_W];
    let table = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns)?;
    let lines = rows(&table)?;
    lines.iter().try_for_each(|line| writeln!(out, "  {line}"))
}

fn main() -> io::Result<()> {
    show(&Maker::find(), &mut io::stdout())
}
