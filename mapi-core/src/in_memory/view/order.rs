//! Sorting: the order of rows by some columns.

use crate::abi::{MAPI_E_TOO_COMPLEX, PropTag, PropType, SSortOrder, SortOrder};
use crate::in_memory::table::rows::{Rows, Slot};
use crate::restriction::found;
use crate::sort::SortOrders;
use crate::value::Value;
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

/// How two rows are to each other, which are not the same: by the columns, then by insertion.
pub(super) fn compare(rows: &Rows, by: &[SSortOrder], left: Slot, right: Slot) -> Ordering {
    let value = |slot, tag| found((&**rows.row(slot)).into(), tag);
    for column in by {
        let tag = column.ulPropTag;
        let order = directed(&value(left, tag), &value(right, tag), column.ulOrder);
        if order.is_ne() {
            return order;
        }
    }
    rows.rank(left).cmp(&rows.rank(right))
}

/// What has no value comes first, as if it were less than any. Values of different types, which a
/// column that is not typed can have, are ordered by the numbers of the types.
fn directed(left: &Option<Value<'_>>, right: &Option<Value<'_>>, order: SortOrder) -> Ordering {
    let ordering = match (left, right) {
        (Some(left), Some(right)) => left.partial_cmp(right).unwrap_or_else(|| {
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
/// The values of each row are looked up once. As much of them as fits is packed into one number
/// whose order is theirs, so that most comparisons are of numbers alone.
pub(super) fn sort(rows: &Rows, slots: &mut [Slot], by: &[SSortOrder]) {
    if by.is_empty() {
        return;
    }
    let mut values = Vec::with_capacity(slots.len() * by.len());
    for slot in &*slots {
        let row = (&**rows.row(*slot)).into();
        values.extend(by.iter().map(|column| found(row, column.ulPropTag)));
    }
    let plan = Plan::new(by, &values);
    // A slot fits, and there are no more rows than slots.
    let mut entries: Vec<_> = values
        .chunks_exact(by.len())
        .zip(&*slots)
        .enumerate()
        .map(|(number, (values, slot))| Entry {
            packed: plan.pack(values),
            number: number as u32,
            slot: *slot,
        })
        .collect();
    let of = |entry: &Entry| {
        let first = entry.number as usize * by.len();
        &values[first..first + by.len()]
    };
    entries.sort_unstable_by(|left, right| {
        let rest = || {
            let pairs = of(left).iter().zip(of(right)).zip(by).skip(plan.exact);
            let mut orders = pairs.map(|((l, r), column)| directed(l, r, column.ulOrder));
            orders.find(|order| order.is_ne())
        };
        left.packed
            .cmp(&right.packed)
            .then_with(|| rest().unwrap_or(Ordering::Equal))
            .then(left.number.cmp(&right.number))
    });
    for (slot, entry) in slots.iter_mut().zip(entries) {
        *slot = entry.slot;
    }
}

struct Entry {
    packed: u128,
    /// In the order of insertion.
    number: u32,
    slot: Slot,
}

/// How values are packed.
struct Plan {
    /// The columns that are packed, with the number of bits of each and whether it descends.
    parts: Vec<(u32, bool)>,
    /// How many columns are packed as a whole.
    exact: usize,
}

impl Plan {
    fn new(by: &[SSortOrder], values: &[Option<Value<'_>>]) -> Self {
        let mut plan = Self {
            parts: vec![],
            exact: 0,
        };
        let mut left = u128::BITS;
        for (index, column) in by.iter().enumerate() {
            let all = values.iter().skip(index).step_by(by.len());
            let Some(width) = width(all) else { break };
            let bits = width.unwrap_or(u32::MAX).min(left.saturating_sub(1));
            if bits < 8 {
                break;
            }
            let descends = column.ulOrder == SortOrder::TABLE_SORT_DESCEND;
            plan.parts.push((bits, descends));
            left -= bits + 1;
            if width != Some(bits) {
                break;
            }
            plan.exact += 1;
        }
        plan
    }

    fn pack(&self, values: &[Option<Value<'_>>]) -> u128 {
        let mut packed = 0;
        let mut left = u128::BITS;
        for ((bits, descends), value) in self.parts.iter().zip(values) {
            left -= bits + 1;
            // A bit more, which says that there is a value.
            let part = value
                .as_ref()
                .map_or(0, |value| first_bits(value, *bits) | 1 << bits);
            let part = if *descends {
                !part & mask(bits + 1)
            } else {
                part
            };
            packed |= part << left;
        }
        packed
    }
}

/// The number of bits that the values of a column have, `Some(None)` if they are of any length;
/// `None` if they cannot be packed.
fn width<'a>(values: impl Iterator<Item = &'a Option<Value<'a>>>) -> Option<Option<u32>> {
    let mut kind = None;
    for value in values.flatten() {
        let this = value.prop_type();
        if *kind.get_or_insert(this) != this {
            return None;
        }
    }
    match kind? {
        PropType::PT_BOOLEAN => Some(Some(8)),
        PropType::PT_I2 => Some(Some(16)),
        PropType::PT_LONG => Some(Some(32)),
        PropType::PT_I8 | PropType::PT_CURRENCY | PropType::PT_SYSTIME => Some(Some(64)),
        PropType::PT_UNICODE | PropType::PT_STRING8 | PropType::PT_BINARY => Some(None),
        _ => None,
    }
}

const fn mask(bits: u32) -> u128 {
    if bits >= u128::BITS {
        u128::MAX
    } else {
        (1 << bits) - 1
    }
}

/// The first bits of a value, which are ordered as the values are, but may be equal where they are
/// not.
fn first_bits(value: &Value<'_>, bits: u32) -> u128 {
    // Negative numbers come before the others.
    let signed = |value: i64| u64::from_ne_bytes(value.to_ne_bytes()) ^ 1 << 63;
    match *value {
        Value::Boolean(v) => shortened(u64::from(v) << 63, bits),
        Value::I2(v) => shortened(signed(i64::from(v) << 48), bits),
        Value::Long(v) => shortened(signed(i64::from(v) << 32), bits),
        Value::I8(v) => shortened(signed(v), bits),
        Value::Currency(v) => shortened(signed(v.int64), bits),
        Value::SysTime(v) => shortened(v.intervals(), bits),
        Value::String8(text) => joined(text.to_bytes().iter().copied(), bits),
        Value::Binary(bytes) => joined(bytes.iter().copied(), bits),
        Value::Unicode(text) => joined(latin(text.as_slice()), bits),
        _ => 0,
    }
}

/// A byte for each unit as long as they fit, since most text is such. Behind the first that does
/// not, nothing is known.
fn latin(units: &[u16]) -> impl Iterator<Item = u8> {
    let mut ended = false;
    units.iter().map_while(move |unit| {
        let byte = u8::try_from(*unit).unwrap_or(u8::MAX);
        let known = !ended;
        ended |= byte == u8::MAX;
        known.then_some(byte)
    })
}

/// The upper ones of 64 bits.
fn shortened(value: u64, bits: u32) -> u128 {
    if bits > 64 {
        u128::from(value) << (bits - 64)
    } else {
        u128::from(value >> (64 - bits))
    }
}

fn joined(bytes: impl Iterator<Item = u8>, bits: u32) -> u128 {
    let mut joined = 0;
    let mut left = bits;
    for byte in bytes {
        if left < 8 {
            break;
        }
        left -= 8;
        joined |= u128::from(byte) << left;
    }
    joined
}
