//! Tables over the data of the embedded MAPI.

use super::bag;
use super::code_page::CodePages;
use crate::abi::{flags::*, *};
use crate::data::row::Rows;
use crate::data::value::{OwnedValue, Value};
use crate::data::{OwnedPropValue, PropValue, Restriction};
use crate::in_memory::width::tag_with_width;
use crate::in_memory::{SharedRow, memory_table};
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

/// A row as [`shown`] has it.
pub(super) fn row(values: impl IntoIterator<Item = OwnedPropValue>) -> Vec<OwnedPropValue> {
    let values: Vec<_> = values.into_iter().collect();
    let values = borrowed(&values);
    shown(&CodePages::of_values(&values), &values, to_owned)
}

/// The same, where 8-bit text is in these code pages.
pub(super) fn row_in(pages: &CodePages, values: &[OwnedPropValue]) -> Vec<OwnedPropValue> {
    shown(pages, &borrowed(values), to_owned)
}

/// A row that has all of its values: a recipient is nowhere else.
pub(super) fn whole_row(pages: &CodePages, values: &[OwnedPropValue]) -> Vec<OwnedPropValue> {
    in_both_widths(pages, &borrowed(values), |_| None, to_owned)
}

/// The same for many tables. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
pub(super) fn shared_row(values: &[OwnedPropValue]) -> Result<SharedRow> {
    let values = borrowed(values);
    shown(&CodePages::of_values(&values), &values, SharedRow::new)
}

fn borrowed(values: &[OwnedPropValue]) -> Vec<PropValue<'_>> {
    values.iter().map(OwnedPropValue::borrow).collect()
}

fn to_owned(values: &[PropValue<'_>]) -> Vec<OwnedPropValue> {
    values.iter().copied().map(OwnedPropValue::from).collect()
}

/// What a table shows of values, where 8-bit text is in these code pages: long text is cut, and
/// what else is too large for a table is left out.
pub(super) fn shown<R>(
    pages: &CodePages,
    values: &[PropValue<'_>],
    then: impl FnOnce(&[PropValue<'_>]) -> R,
) -> R {
    let fits = |value: &PropValue<'_>| {
        let cut = matches!(value.value(), Value::Unicode(_) | Value::String8(_));
        cut || size(value.value()) <= 4 * CUT
    };
    let cut = |value: PropValue<'_>| cut(pages, value);
    if values.iter().all(fits) {
        return in_both_widths(pages, values, cut, then);
    }
    let values: Vec<_> = values.iter().copied().filter(fits).collect();
    in_both_widths(pages, &values, cut, then)
}

/// Values as a row has them: text in both widths, as far as it can be had. Text in ASCII is there
/// once, since tables read that in the other width as it is.
fn in_both_widths<R>(
    pages: &CodePages,
    values: &[PropValue<'_>],
    cut: impl Fn(PropValue<'_>) -> Option<OwnedPropValue>,
    then: impl FnOnce(&[PropValue<'_>]) -> R,
) -> R {
    // What is made of a value: what is shown in its place, and beside it.
    let mut made = vec![];
    for (index, value) in values.iter().enumerate() {
        let short = cut(*value);
        let text = short.as_ref().map_or(*value, OwnedPropValue::borrow);
        let other = pages.in_other_width(text.value());
        if short.is_some() || other.is_some() {
            let other = other.map(|other| OwnedPropValue::new(value.tag(), other));
            made.push((index, short, other));
        }
    }
    let mut row = Vec::with_capacity(values.len() + made.len());
    let mut made = made.iter().peekable();
    for (index, value) in values.iter().enumerate() {
        let (short, other) = match made.next_if(|(of, ..)| *of == index) {
            Some((_, short, other)) => (short.as_ref(), other.as_ref()),
            None => (None, None),
        };
        if bag::is_property(value.tag()) && value.tag().prop_type() != PropType::PT_OBJECT {
            row.push(short.map_or(*value, OwnedPropValue::borrow));
            row.extend(other.map(OwnedPropValue::borrow));
        }
    }
    then(&row)
}

/// How many bytes a value takes, without the terminators of many texts.
fn size(value: Value<'_>) -> usize {
    match value {
        Value::MvString8(texts) => value.size() - texts.len(),
        Value::MvUnicode(texts) => value.size() - 2 * texts.len(),
        _ => value.size(),
    }
}

/// The start of a text that is too long.
fn cut(pages: &CodePages, value: PropValue<'_>) -> Option<OwnedPropValue> {
    let short = match value.value() {
        Value::Unicode(text) if text.len() > CUT => {
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
        Value::String8(text) if text.count_bytes() > CUT => {
            OwnedValue::String8(pages.cut(text, CUT))
        }
        _ => return None,
    };
    Some(OwnedPropValue::new(value.tag(), short))
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
