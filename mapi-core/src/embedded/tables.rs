//! Tables over the data of the embedded MAPI.

use super::bag;
use super::code_page::CodePages;
use crate::abi::{flags::*, *};
use crate::data::row::Rows;
use crate::data::value::OwnedValue;
use crate::data::{OwnedPropValue, Restriction};
use crate::in_memory::memory_table;
use crate::in_memory::width::tag_with_width;
use crate::interfaces::{IMAPITable, ITableData};
use windows_core::Result;

/// A table that stays as it is. Its text columns are of one width; rows have text in both, for who
/// asks for the other one.
pub(super) fn snapshot(
    index: PropTag,
    columns: &[PropTag],
    rows: Vec<Vec<OwnedPropValue>>,
    wide: bool,
) -> Result<IMAPITable> {
    view(&filled(
        TableType::TBLTYPE_SNAPSHOT,
        index,
        columns,
        rows,
        wide,
    )?)
}

/// A table with rows, to be changed.
pub(super) fn filled(
    kind: TableType,
    index: PropTag,
    columns: &[PropTag],
    rows: Vec<Vec<OwnedPropValue>>,
    wide: bool,
) -> Result<ITableData> {
    let columns: Vec<_> = columns
        .iter()
        .map(|tag| tag_with_width(*tag, wide))
        .collect();
    let data = memory_table(kind, index, &columns)?;
    if !rows.is_empty() {
        data.hr_modify_rows(Rows::from_owned(&rows))?;
    }
    Ok(data)
}

pub(super) fn view(data: &ITableData) -> Result<IMAPITable> {
    data.view(None)
}

/// From which length on text in a table is cut, as stores do.
const CUT: usize = 255;

/// A row with text in both widths, as far as it can be had, and without what is too large for a
/// table.
pub(super) fn row(values: impl IntoIterator<Item = OwnedPropValue>) -> Vec<OwnedPropValue> {
    let values: Vec<_> = values.into_iter().collect();
    row_in(&CodePages::of_row(&values), values)
}

/// The same, where 8-bit text is in these code pages.
pub(super) fn row_in(
    pages: &CodePages,
    values: impl IntoIterator<Item = OwnedPropValue>,
) -> Vec<OwnedPropValue> {
    let fits = |value: &OwnedPropValue| bag::size(value.value()) <= 4 * CUT;
    let cut = |value| cut(pages, value);
    whole_row(pages, values.into_iter().map(cut).filter(fits))
}

/// A row with text in both widths that has all of its values: a recipient is nowhere else.
pub(super) fn whole_row(
    pages: &CodePages,
    values: impl IntoIterator<Item = OwnedPropValue>,
) -> Vec<OwnedPropValue> {
    let mut row = vec![];
    for value in values {
        if !bag::is_stored(&value) || value.tag().prop_type() == PropType::PT_OBJECT {
            continue;
        }
        let wide = match value.tag().prop_type().single() {
            PropType::PT_UNICODE => Some(false),
            PropType::PT_STRING8 => Some(true),
            _ => None,
        };
        let other = wide.and_then(|wide| pages.with_width(value.value(), wide).ok());
        let other = other.map(|other| OwnedPropValue::new(value.tag(), other));
        row.push(value);
        row.extend(other);
    }
    row
}

fn cut(pages: &CodePages, value: OwnedPropValue) -> OwnedPropValue {
    let short = match value.value() {
        OwnedValue::Unicode(text) if text.len() > CUT => {
            let mut units = text.as_slice()[..CUT].to_vec();
            // Half a pair of surrogates is no text.
            if units
                .last()
                .is_some_and(|unit| (0xD800..0xDC00).contains(unit))
            {
                units.pop();
            }
            OwnedValue::Unicode(widestring::U16CString::from_vec_truncate(units))
        }
        OwnedValue::String8(text) if text.as_bytes().len() > CUT => {
            OwnedValue::String8(pages.cut(text, CUT))
        }
        _ => return value,
    };
    OwnedPropValue::new(value.tag(), short)
}

/// All rows of a table with these columns, from the first on; each has as many values as there are
/// columns, and a PT_ERROR where the row has none.
pub(super) fn all_rows(
    table: &IMAPITable,
    columns: &[PropTag],
) -> Result<Vec<Vec<OwnedPropValue>>> {
    table.set_columns(columns, SetColumnsFlags::empty())?;
    table.seek_row(Bookmark::BOOKMARK_BEGINNING, 0)?;
    let mut all = vec![];
    loop {
        let rows = table.query_rows(256, QueryRowsFlags::empty())?;
        let mut rows = rows.get()?.to_owned()?;
        if rows.is_empty() {
            return Ok(all);
        }
        all.append(&mut rows);
    }
}

/// The same, for the rows that a restriction lets through.
pub(super) fn rows_where(
    table: &IMAPITable,
    columns: &[PropTag],
    restriction: &Restriction,
) -> Result<Vec<Vec<OwnedPropValue>>> {
    table.restrict(Some(restriction.borrow()), RestrictFlags::empty())?;
    all_rows(table, columns)
}
