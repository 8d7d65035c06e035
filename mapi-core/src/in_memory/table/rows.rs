//! The rows of a table, in the order of insertion, and by the value of the index column.

use crate::abi::{
    __UPV, PropTag, PropType, SPropValue,
    codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_FOUND, MAPI_E_TABLE_TOO_BIG},
    tags::PR_NULL,
};
use crate::boundary::arena::{Arena, Word};
use crate::boundary::{MapiError, Views};

use crate::data::props::Props;
use crate::data::value::{OwnedPropValue, PropValue, Value, is_movable, move_raw};
use crate::in_memory::width::value_with_width;
use crate::memory;
use crate::memory::MapiViews;
use core::hash::{Hash, Hasher};
use core::ptr;
use std::collections::HashMap;
use std::sync::Arc;
use windows_core::Result;

/// The values of a row, one behind the other with what they point to behind them, so that going
/// through many rows is going through little memory. They never change; whoever reads them shares
/// them with the table.
#[derive(Clone)]
pub(in crate::in_memory) struct Row {
    /// It starts with as many `SPropValue`, which point into it.
    block: Arc<[Word]>,
    count: usize,
    /// Whether all values are movable.
    movable: bool,
}

impl Row {
    pub(super) fn new(values: &[PropValue<'_>]) -> Result<Self> {
        let values = Props::from(values);
        Ok(Self {
            block: Arena::shared(|arena| values.encode(arena))?,
            count: values.len(),
            movable: values.tags().all(is_movable),
        })
    }

    #[inline]
    fn raw(&self) -> &[SPropValue] {
        let values = self.block.as_ptr().cast();
        // SAFETY: the block starts with as many values, none of which is left out where they come
        // from `PropValue`. Nothing changes them.
        unsafe { core::slice::from_raw_parts(values, self.count) }
    }

    #[inline]
    pub(in crate::in_memory) fn props(&self) -> Props<'_> {
        // SAFETY: they are well-formed, and nothing changes what they point to, which
        // lives as long as the block.
        unsafe { Views::new(self.raw()) }.props()
    }

    /// Whether the values are just those of the columns, in their order, and can be copied as a
    /// whole.
    pub(in crate::in_memory) fn is_whole(&self, columns: &[PropTag]) -> bool {
        let tags = self.raw().iter().map(|value| value.ulPropTag);
        self.movable && tags.eq(columns.iter().copied())
    }

    /// Copies a row that [is whole](Self::is_whole) to a block of MAPI. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub(in crate::in_memory) fn copy_whole(&self) -> Result<MapiViews<SPropValue>> {
        if self.count == 0 || !self.movable {
            return MapiViews::copy(self.props());
        }
        let size = size_of_val(&*self.block);
        let from = self.block.as_ptr().cast::<u8>();
        let to = memory::allocate(size)?.cast::<u8>().as_ptr();
        // SAFETY: the new block is as large as the old one, which starts with as many values,
        // whose pointers go to it or are null, since they were encoded there.
        unsafe {
            ptr::copy_nonoverlapping(from, to, size);
            let values = core::slice::from_raw_parts_mut(to.cast(), self.count);
            move_raw(values, from, to);
            Ok(MapiViews::from_raw(to.cast(), self.count))
        }
    }

    /// The values in the order of columns, text in the width of the column; PT_ERROR where there
    /// is none of the type that the tag has. They are put in `room`.
    pub(in crate::in_memory) fn select<'a>(
        &'a self,
        columns: &[PropTag],
        room: &'a mut Room,
    ) -> Props<'a> {
        let there = self.raw();
        let mut good = true;
        room.raw.clear();
        room.raw.extend(columns.iter().enumerate().map(|(at, tag)| {
            // Mostly they are in that order.
            let same = there.get(at).filter(|value| value.ulPropTag == *tag);
            match same.or_else(|| find(there, *tag)) {
                Some(value) => *value,
                None if tag.id() == 0 => SPropValue {
                    ulPropTag: PR_NULL,
                    ..SPropValue::default()
                },
                None => {
                    let other = |value: &SPropValue| value.ulPropTag.is_same_property(*tag);
                    good &= !there.iter().any(other);
                    SPropValue {
                        ulPropTag: tag.with_type(PropType::PT_ERROR),
                        dwAlignPad: 0,
                        Value: __UPV {
                            err: MAPI_E_NOT_FOUND,
                        },
                    }
                }
            }
        }));
        // SAFETY: they are those of the row, which outlives what is returned, or have no pointers.
        let selected = unsafe { Views::new(&room.raw) }.props();
        if good {
            return selected;
        }
        let each = selected.iter().zip(columns);
        room.owned = each
            .map(|(value, column)| self.in_width(value, *column))
            .collect();
        Props::from(&room.owned)
    }

    /// What is selected for a column, or else text that the row has in the other width.
    fn in_width(
        &self,
        selected: core::result::Result<PropValue<'_>, MapiError>,
        column: PropTag,
    ) -> OwnedPropValue {
        if let Ok(value) = selected
            && value.error().is_none()
        {
            return value.into();
        }
        let Some(other) = self.props().find_value(|tag| tag.is_same_property(column)) else {
            return OwnedPropValue::new(column, MAPI_E_NOT_FOUND);
        };
        let wide = column.prop_type() == column.prop_type().wide();
        match value_with_width(&other.value().into(), wide) {
            Ok(value) => OwnedPropValue::new(column, value),
            Err(code) => OwnedPropValue::new(column, code),
        }
    }

    /// Whether both are one and the same.
    pub(in crate::in_memory) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.block, &other.block)
    }
}

/// Memory for the values that are selected of one row after the other.
#[derive(Default)]
pub(in crate::in_memory) struct Room {
    raw: Vec<SPropValue>,
    owned: Vec<OwnedPropValue>,
}

/// Where a row is kept. It stays the same until the row is deleted, whatever its values are.
pub(in crate::in_memory) type Slot = u32;

/// The value of the index column, as bytes that are equal if it is. Mostly they are few.
#[derive(Clone)]
pub(super) enum Key {
    Short(u8, [u8; 22]),
    Long(Box<[u8]>),
}

impl Key {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let mut short = [0; 22];
        match (short.get_mut(..bytes.len()), u8::try_from(bytes.len())) {
            (Some(room), Ok(len)) => {
                room.copy_from_slice(bytes);
                Self::Short(len, short)
            }
            _ => Self::Long(bytes.into()),
        }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Short(len, short) => &short[..usize::from(*len)],
            Self::Long(bytes) => bytes,
        }
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes().hash(state);
    }
}

#[derive(Clone)]
struct Place {
    row: Row,
    /// Grows with the order of insertion, with gaps.
    rank: u64,
}

/// Whoever goes through them without the lock shares them; a change then makes others.
#[derive(Clone)]
pub(in crate::in_memory) struct Rows {
    index: PropTag,
    places: Vec<Option<Place>>,
    free: Vec<Slot>,
    order: Vec<Slot>,
    by_key: HashMap<Key, Slot>,
}

impl Rows {
    /// Fails with MAPI_E_INVALID_PARAMETER where values of the tag's type do not tell rows apart.
    pub(super) fn new(index: PropTag) -> Result<Self> {
        match index.prop_type() {
            PropType::PT_I2
            | PropType::PT_LONG
            | PropType::PT_CURRENCY
            | PropType::PT_BOOLEAN
            | PropType::PT_I8
            | PropType::PT_SYSTIME
            | PropType::PT_CLSID
            | PropType::PT_STRING8
            | PropType::PT_UNICODE
            | PropType::PT_BINARY
                if index.id() != 0 => {}
            _ => return Err(MAPI_E_INVALID_PARAMETER.into()),
        }
        Ok(Self {
            index,
            places: vec![],
            free: vec![],
            order: vec![],
            by_key: HashMap::new(),
        })
    }

    /// The rows in the order of insertion.
    pub(in crate::in_memory) fn order(&self) -> &[Slot] {
        &self.order
    }

    fn place(&self, slot: Slot) -> &Place {
        self.places[slot as usize]
            .as_ref()
            .expect("the slot of a row that is there")
    }

    /// No slot is as large.
    pub(in crate::in_memory) fn bound(&self) -> usize {
        self.places.len()
    }

    pub(in crate::in_memory) fn row(&self, slot: Slot) -> &Row {
        &self.place(slot).row
    }

    /// The row in a slot, if there is one.
    pub(in crate::in_memory) fn get(&self, slot: Slot) -> Option<&Row> {
        let place = self.places.get(slot as usize)?.as_ref()?;
        Some(&place.row)
    }

    pub(in crate::in_memory) fn rank(&self, slot: Slot) -> u64 {
        self.place(slot).rank
    }

    /// The number of a row in the order of insertion.
    pub(super) fn number(&self, slot: Slot) -> usize {
        let rank = self.rank(slot);
        self.order.partition_point(|other| self.rank(*other) < rank)
    }

    /// The row with this value in the index column, which has to be a value of that column.
    pub(super) fn find(&self, index: PropValue<'_>) -> Result<Option<Slot>> {
        if index.tag() != self.index {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        Ok(self.by_key.get(&key(index.value())?).copied())
    }

    /// The row with the same value in the index column as these values have.
    pub(super) fn find_like(&self, values: Props<'_>) -> Result<Option<Slot>> {
        Ok(self.by_key.get(&self.key_of(values)?).copied())
    }

    /// The value in the index column. Fails with MAPI_E_INVALID_PARAMETER where there is none.
    pub(super) fn key_of(&self, values: Props<'_>) -> Result<Key> {
        let index = values
            .value(self.index)
            .ok()
            .filter(|index| index.tag() == self.index);
        key(index.ok_or(MAPI_E_INVALID_PARAMETER)?.value())
    }

    /// Puts a row in the place of that with the same value in the index column, which is known and
    /// comes back, or else at the end.
    pub(super) fn put(&mut self, key: Key, row: Row) -> Result<(Slot, Option<Row>)> {
        match self.by_key.get(&key) {
            Some(slot) => Ok((*slot, Some(self.replace(*slot, row)))),
            None => Ok((self.insert_new(None, key, row)?, None)),
        }
    }

    /// Puts other values in the place of those that there are. The index column is the same.
    fn replace(&mut self, slot: Slot, row: Row) -> Row {
        let place = self.places[slot as usize].as_mut();
        core::mem::replace(&mut place.expect("a row that is there").row, row)
    }

    /// Inserts a row before the one of a number.
    ///
    /// Fails with MAPI_E_INVALID_PARAMETER where there is no such number, or a row of the same
    /// index already.
    pub(super) fn insert(&mut self, number: usize, row: Row) -> Result<Slot> {
        let key = self.key_of(row.props())?;
        if number > self.order.len() || self.by_key.contains_key(&key) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        self.insert_new(Some(number), key, row)
    }

    /// The same where it is known that there is none of the index, and that there is such a number.
    fn insert_new(&mut self, number: Option<usize>, key: Key, row: Row) -> Result<Slot> {
        let number = number.unwrap_or(self.order.len());
        let last = self.order.last().map_or(0, |slot| self.rank(*slot));
        let place = Place {
            row,
            rank: last + 1,
        };
        let slot = match self.free.pop() {
            Some(slot) => {
                self.places[slot as usize] = Some(place);
                slot
            }
            None => {
                let slot = Slot::try_from(self.places.len()).map_err(|_| MAPI_E_TABLE_TOO_BIG)?;
                self.places.push(Some(place));
                slot
            }
        };
        self.order.insert(number, slot);
        if number + 1 < self.order.len() {
            for (rank, slot) in self.order.iter().enumerate().skip(number) {
                if let Some(place) = &mut self.places[*slot as usize] {
                    // Beyond every rank that is there.
                    place.rank = last + 1 + rank as u64;
                }
            }
        }
        self.by_key.insert(key, slot);
        Ok(slot)
    }

    /// Takes rows away, each of which is there and is named once.
    pub(super) fn remove(&mut self, slots: &[Slot]) -> Vec<Row> {
        let mut gone = Vec::with_capacity(slots.len());
        if let [slot] = slots {
            let number = self.number(*slot);
            self.order.remove(number);
        } else {
            let mut stays = vec![true; self.places.len()];
            for slot in slots {
                stays[*slot as usize] = false;
            }
            self.order.retain(|slot| stays[*slot as usize]);
        }
        for slot in slots {
            let place = self.places[*slot as usize].take();
            let row = place.expect("a row that is there").row;
            let index = row.props().value(self.index);
            if let Some(key) = index.ok().and_then(|index| key(index.value()).ok()) {
                self.by_key.remove(&key);
            }
            self.free.push(*slot);
            gone.push(row);
        }
        gone
    }
}

fn key(value: Value<'_>) -> Result<Key> {
    Ok(match value {
        Value::I2(v) => Key::new(&v.to_ne_bytes()),
        Value::Long(v) => Key::new(&v.to_ne_bytes()),
        Value::Currency(v) => Key::new(&v.int64.to_ne_bytes()),
        Value::Boolean(v) => Key::new(&[u8::from(v)]),
        Value::I8(v) => Key::new(&v.to_ne_bytes()),
        Value::SysTime(v) => Key::new(&v.intervals().to_ne_bytes()),
        Value::Clsid(v) => Key::new(&crate::abi::MAPIUID::from(*v).ab),
        Value::String8(v) => Key::new(v.to_bytes()),
        Value::Unicode(v) => {
            let bytes = v.as_slice().iter().flat_map(|unit| unit.to_ne_bytes());
            Key::Long(bytes.collect())
        }
        Value::Binary(v) => Key::new(v),
        _ => return Err(MAPI_E_INVALID_PARAMETER.into()),
    })
}

fn find(row: &[SPropValue], tag: PropTag) -> Option<&SPropValue> {
    let any = tag.prop_type() == PropType::PT_UNSPECIFIED && tag.id() != 0;
    row.iter()
        .find(|value| value.ulPropTag == tag || any && value.ulPropTag.id() == tag.id())
}
