//! Sorting: the order of rows by some columns.

use crate::abi::{PropTag, PropType, SSortOrder, SortOrder, codes::MAPI_E_TOO_COMPLEX};
use crate::data::restriction::{self, found};
use crate::data::sort::SortOrders;
use crate::data::value::Value;
use crate::in_memory::table::rows::{Row, Rows, Slot};
use core::cmp::Ordering;
use windows_core::Result;

/// Whether rows with these columns can be sorted so. Fails with MAPI_E_TOO_COMPLEX.
pub(super) fn check(order: SortOrders<'_>, columns: &[PropTag]) -> Result<()> {
    let by = order.columns();
    let good = |(index, column): (usize, &SSortOrder)| {
        let tag = column.ulPropTag;
        let known = matches!(
            column.ulOrder,
            SortOrder::TABLE_SORT_ASCEND | SortOrder::TABLE_SORT_DESCEND
        );
        let ordered = match tag.prop_type() {
            PropType::PT_OBJECT | PropType::PT_NULL | PropType::PT_ERROR | PropType::PT_PTR => {
                false
            }
            PropType::PT_SRESTRICTION | PropType::PT_ACTIONS => false,
            other => !other.is_multivalued(),
        };
        let twice = by[..index]
            .iter()
            .any(|other| other.ulPropTag.id() == tag.id());
        let there = columns.iter().any(|other| other.id() == tag.id());
        known && ordered && !twice && there
    };
    if order.categories() != 0 || !by.iter().enumerate().all(good) {
        return Err(MAPI_E_TOO_COMPLEX.into());
    }
    Ok(())
}

/// The order of two different rows: by the columns, then by insertion.
pub(super) fn compare(rows: &Rows, by: &[SSortOrder], left: Slot, right: Slot) -> Ordering {
    let row = |slot| (rows.row(slot), rows.rank(slot));
    compare_values(by, row(left), row(right))
}

/// The same of rows with their ranks.
pub(super) fn compare_values(by: &[SSortOrder], left: (&Row, u64), right: (&Row, u64)) -> Ordering {
    for column in by {
        let tag = column.ulPropTag;
        let (one, other) = (found(left.0.props(), tag), found(right.0.props(), tag));
        let order = directed(&one, &other, column.ulOrder);
        if order.is_ne() {
            return order;
        }
    }
    left.1.cmp(&right.1)
}

/// What has no value comes first, as if it were less than any. Values of different types, which a
/// column that is not typed can have, are ordered by the numbers of the types.
fn directed(left: &Option<Value<'_>>, right: &Option<Value<'_>>, order: SortOrder) -> Ordering {
    let ordering = match (left, right) {
        (Some(left), Some(right)) => restriction::compare(*left, *right).unwrap_or_else(|| {
            let kind = |value: &Value<'_>| (value.prop_type().0, is_nan(value));
            kind(left).cmp(&kind(right))
        }),
        (left, right) => left.is_some().cmp(&right.is_some()),
    };
    if order == SortOrder::TABLE_SORT_DESCEND {
        ordering.reverse()
    } else {
        ordering
    }
}

/// What is not a number comes behind those that are, so that the order is one.
const fn is_nan(value: &Value<'_>) -> bool {
    match value {
        Value::R4(value) => value.is_nan(),
        Value::Double(value) | Value::AppTime(value) => value.is_nan(),
        _ => false,
    }
}

/// Sorts rows that are in the order of insertion.
///
/// The values of each row are looked up once. As many columns as fit, or as much of a text as
/// fits, are packed into one number whose order is theirs; rows that are the same there are
/// sorted by what comes behind, as often as needed. So nearly all comparisons are of numbers.
pub(super) fn sort(rows: &Rows, slots: &mut [Slot], by: &[SSortOrder]) {
    if by.is_empty() || sort_numbers(rows, slots, by) {
        return;
    }
    let mut values = Vec::with_capacity(slots.len() * by.len());
    for slot in &*slots {
        let row = rows.row(*slot).props();
        values.extend(by.iter().map(|column| found(row, column.ulPropTag)));
    }
    let kinds = (0..by.len()).map(|index| kind(values.iter().skip(index).step_by(by.len())));
    let sorting = Sorting {
        by,
        kinds: kinds.collect(),
        values: &values,
    };
    // Numbers of rows fit, as slots do.
    let mut entries: Vec<_> = (0u32..)
        .zip(&*slots)
        .map(|(number, slot)| Entry {
            packed: 0,
            number,
            slot: *slot,
        })
        .collect();
    sorting.run(&mut entries, Place::default());
    for (slot, entry) in slots.iter_mut().zip(entries) {
        *slot = entry.slot;
    }
}

/// The same where all columns are numbers which fit into one, so that no values need be kept.
/// Whether that was so.
fn sort_numbers(rows: &Rows, slots: &mut [Slot], by: &[SSortOrder]) -> bool {
    let kinds = by.iter().map(|column| {
        let width = width(column.ulPropTag.prop_type());
        width.map_or(Kind::None, Kind::Bits)
    });
    let sorting = Sorting {
        by,
        kinds: kinds.collect(),
        values: &[],
    };
    let parts = sorting.parts(Place::default());
    if parts.len() < by.len() {
        return false;
    }
    let mut entries = Vec::with_capacity(slots.len());
    for (number, slot) in (0u32..).zip(&*slots) {
        let row = rows.row(*slot).props();
        let mut good = true;
        let packed = pack(&parts, |column| {
            let tag = by[column].ulPropTag;
            let value = found(row, tag)?;
            good &= value.prop_type() == tag.prop_type();
            Some(value)
        });
        if !good {
            return false;
        }
        entries.push(Entry {
            packed,
            number,
            slot: *slot,
        });
    }
    entries.sort_unstable_by_key(|entry| (entry.packed, entry.number));
    for (slot, entry) in slots.iter_mut().zip(entries) {
        *slot = entry.slot;
    }
    true
}

struct Entry {
    packed: u128,
    /// In the order of insertion.
    number: u32,
    slot: Slot,
}

/// Up to where rows are the same.
#[derive(Clone, Copy, Default)]
struct Place {
    column: usize,
    /// Bytes or UTF-16 units of the column.
    offset: usize,
}

/// How the values of a column are packed.
#[derive(Clone, Copy)]
enum Kind {
    /// As a number of so many bits.
    Bits(u32),
    /// As units of so many bits each, zero behind the last.
    Units(u32),
    /// Not at all.
    None,
}

/// What is packed of a column.
#[derive(Clone, Copy)]
struct Part {
    column: usize,
    kind: Kind,
    /// Of the first unit, and of the first one that is not packed.
    units: (usize, usize),
    /// With one more, which says that there is a value.
    bits: u32,
    descends: bool,
}

struct Sorting<'a> {
    by: &'a [SSortOrder],
    kinds: Vec<Kind>,
    /// Those of the columns, row by row.
    values: &'a [Option<Value<'a>>],
}

/// Fewer rows are sorted by comparing their values.
const SHORT: usize = 8;

/// Units behind that many are compared, so that long text does not make for many rounds.
const FAR: usize = 256;

impl Sorting<'_> {
    fn values(&self, entry: &Entry) -> &[Option<Value<'_>>] {
        let first = entry.number as usize * self.by.len();
        &self.values[first..first + self.by.len()]
    }

    /// Sorts rows that are the same up to a place.
    fn run(&self, entries: &mut [Entry], from: Place) {
        let parts = self.parts(from);
        if parts.is_empty() || entries.len() < SHORT {
            entries.sort_unstable_by(|left, right| {
                let pairs = self.values(left).iter().zip(self.values(right));
                let columns = pairs.zip(self.by).skip(from.column);
                let mut orders = columns.map(|((l, r), column)| directed(l, r, column.ulOrder));
                let order = orders.find(|order| order.is_ne());
                order.unwrap_or_else(|| left.number.cmp(&right.number))
            });
            return;
        }
        for entry in &mut *entries {
            let values = self.values(entry);
            entry.packed = pack(&parts, |column| values[column]);
        }
        entries.sort_unstable_by_key(|entry| (entry.packed, entry.number));
        for same in entries.chunk_by_mut(|left, right| left.packed == right.packed) {
            if let [first, _, ..] = same {
                let next = self.behind(&parts, first);
                if next.column < self.by.len() {
                    self.run(same, next);
                }
            }
        }
    }

    /// What is packed from a place on.
    fn parts(&self, from: Place) -> Vec<Part> {
        let mut parts = vec![];
        let mut left = u128::BITS;
        let mut offset = from.offset;
        for (column, order) in self.by.iter().enumerate().skip(from.column) {
            let kind = self.kinds[column];
            let (bits, units) = match kind {
                Kind::Bits(bits) if bits < left => (bits, (0, 0)),
                Kind::Units(size) if size < left && offset < FAR => {
                    let count = (left - 1) / size;
                    (count * size, (offset, offset + count as usize))
                }
                _ => break,
            };
            offset = 0;
            left -= bits + 1;
            parts.push(Part {
                column,
                kind,
                units,
                bits: bits + 1,
                descends: order.ulOrder == SortOrder::TABLE_SORT_DESCEND,
            });
            if matches!(kind, Kind::Units(_)) {
                break;
            }
        }
        parts
    }

    /// Where rows that are packed as this one may differ.
    fn behind(&self, parts: &[Part], entry: &Entry) -> Place {
        let Some(last) = parts.last() else {
            return Place::default();
        };
        let longer = match &self.values(entry)[last.column] {
            Some(value) if matches!(last.kind, Kind::Units(_)) => length(value) >= last.units.1,
            _ => false,
        };
        if longer {
            Place {
                column: last.column,
                offset: last.units.1,
            }
        } else {
            Place {
                column: last.column + 1,
                offset: 0,
            }
        }
    }
}

#[inline(always)]
fn pack<'a>(parts: &[Part], mut value: impl FnMut(usize) -> Option<Value<'a>>) -> u128 {
    let mut packed = 0;
    let mut left = u128::BITS;
    for part in parts {
        left -= part.bits;
        let bits = match value(part.column) {
            Some(value) => 1 << (part.bits - 1) | bits(&value, part),
            None => 0,
        };
        let all = u128::MAX >> (u128::BITS - part.bits);
        packed |= if part.descends { bits ^ all } else { bits } << left;
    }
    packed
}

/// How the values of a column can be packed, all of which have to be of one type.
fn kind<'a>(values: impl Iterator<Item = &'a Option<Value<'a>>>) -> Kind {
    let mut found = None;
    let mut units = 0u16;
    for value in values.flatten() {
        let this = value.prop_type();
        if *found.get_or_insert(this) != this {
            return Kind::None;
        }
        match value {
            Value::Unicode(text) => units |= text.as_slice().iter().fold(0, |all, unit| all | unit),
            Value::String8(text) => {
                units |= u16::from(text.to_bytes().iter().fold(0, |all, byte| all | byte));
            }
            _ => {}
        }
    }
    if let Some(width) = found.and_then(width) {
        return Kind::Bits(width);
    }
    match found {
        // Other text of 8 bits is in the order of the UTF-16 that it stands for.
        Some(PropType::PT_STRING8) if units < 0x80 => Kind::Units(8),
        // Most text has no larger units.
        Some(PropType::PT_UNICODE) if units < 0x100 => Kind::Units(8),
        Some(PropType::PT_UNICODE) => Kind::Units(16),
        // One more than the byte, which may be zero.
        Some(PropType::PT_BINARY) => Kind::Units(9),
        _ => Kind::None,
    }
}

/// The number of bits of a whole number, or a time.
const fn width(prop_type: PropType) -> Option<u32> {
    match prop_type {
        PropType::PT_BOOLEAN => Some(1),
        PropType::PT_I2 => Some(16),
        PropType::PT_LONG => Some(32),
        PropType::PT_I8 | PropType::PT_CURRENCY | PropType::PT_SYSTIME => Some(64),
        _ => None,
    }
}

/// The number of units.
fn length(value: &Value<'_>) -> usize {
    match value {
        Value::String8(text) => text.to_bytes().len(),
        Value::Unicode(text) => text.len(),
        Value::Binary(bytes) => bytes.len(),
        _ => 0,
    }
}

#[inline(always)]
fn bits(value: &Value<'_>, part: &Part) -> u128 {
    // Negative numbers come before the others.
    match *value {
        Value::Boolean(v) => v.into(),
        Value::I2(v) => (v.cast_unsigned() ^ 1 << 15).into(),
        Value::Long(v) => (v.cast_unsigned() ^ 1 << 31).into(),
        Value::I8(v) => (v.cast_unsigned() ^ 1 << 63).into(),
        Value::Currency(v) => (v.int64.cast_unsigned() ^ 1 << 63).into(),
        Value::SysTime(v) => v.intervals().into(),
        Value::String8(text) => joined(text.to_bytes(), part, |byte| byte.into()),
        Value::Binary(bytes) => joined(bytes, part, |byte| u128::from(byte) + 1),
        Value::Unicode(text) => joined(text.as_slice(), part, |unit| unit.into()),
        _ => 0,
    }
}

fn joined<T: Copy>(all: &[T], part: &Part, unit: impl Fn(T) -> u128) -> u128 {
    let Kind::Units(size) = part.kind else {
        return 0;
    };
    let (from, to) = part.units;
    let there = &all[from.min(all.len())..to.min(all.len())];
    if size == 8 {
        let mut bytes = [0; 16];
        for (byte, one) in bytes.iter_mut().zip(there) {
            // What is packed into a byte is one.
            *byte = unit(*one) as u8;
        }
        return u128::from_be_bytes(bytes) >> (u128::BITS - part.bits + 1);
    }
    let mut joined = 0;
    for one in there {
        joined = joined << size | unit(*one);
    }
    // Zeros behind the last.
    let missing = (to - from - there.len()) as u32;
    joined.checked_shl(missing * size).unwrap_or(0)
}
