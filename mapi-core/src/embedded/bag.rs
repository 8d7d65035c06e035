//! Properties by their identifiers.

use super::code_page::CodePages;
use crate::abi::{FILETIME, PropTag, PropType, flags::PropertyAttributes};
use crate::data::value::OwnedValue;
use crate::data::{OwnedPropValue, Props};
use std::collections::BTreeMap;

/// Properties, at most one of an identifier. It can be sent to another thread, as all data of the
/// embedded MAPI can.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Bag(BTreeMap<u16, OwnedPropValue>);

/// What a file says of properties, by their identifiers, where it says more than that they can be
/// read and written.
pub(crate) type Attributes = BTreeMap<u16, PropertyAttributes>;

impl Bag {
    pub(super) fn get(&self, tag: PropTag) -> Option<&OwnedPropValue> {
        self.0.get(&tag.id())
    }

    pub(super) fn has(&self, tag: PropTag) -> bool {
        self.0.contains_key(&tag.id())
    }

    pub(super) fn put(&mut self, value: OwnedPropValue) {
        self.0.insert(value.tag().id(), value);
    }

    pub(super) fn set(&mut self, tag: PropTag, value: impl Into<OwnedValue>) {
        self.put(OwnedPropValue::new(tag, value));
    }

    /// Sets a property that is not there yet.
    pub(super) fn set_default(&mut self, tag: PropTag, value: impl Into<OwnedValue>) {
        if !self.has(tag) {
            self.set(tag, value);
        }
    }

    pub(super) fn remove(&mut self, tag: PropTag) -> Option<OwnedPropValue> {
        self.0.remove(&tag.id())
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &OwnedPropValue> {
        self.0.values()
    }

    pub(super) fn tags(&self) -> impl Iterator<Item = PropTag> {
        self.0.values().map(OwnedPropValue::tag)
    }

    pub(super) fn long(&self, tag: PropTag) -> Option<i32> {
        match self.get(tag)?.value() {
            OwnedValue::Long(number) => Some(*number),
            _ => None,
        }
    }

    pub(super) fn flag(&self, tag: PropTag) -> bool {
        matches!(
            self.get(tag).map(OwnedPropValue::value),
            Some(OwnedValue::Boolean(true))
        )
    }

    pub(super) fn bytes(&self, tag: PropTag) -> Option<&[u8]> {
        match self.get(tag)?.value() {
            OwnedValue::Binary(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The code pages that its 8-bit text may be in.
    pub(super) fn code_pages(&self) -> CodePages {
        CodePages::named(|tag| self.long(tag))
    }

    /// Text of either width.
    pub(super) fn text(&self, tag: PropTag) -> Option<String> {
        self.get(tag).and_then(|value| text(value.value()))
    }

    pub(super) fn to_vec(&self) -> Vec<OwnedPropValue> {
        self.0.values().cloned().collect()
    }

    /// About how many bytes it takes in a message.
    pub(super) fn size(&self) -> usize {
        self.0.values().map(|value| 8 + size(value.value())).sum()
    }
}

impl FromIterator<OwnedPropValue> for Bag {
    fn from_iter<T: IntoIterator<Item = OwnedPropValue>>(values: T) -> Self {
        let mut bag = Self::default();
        bag.extend(values);
        bag
    }
}

impl Extend<OwnedPropValue> for Bag {
    fn extend<T: IntoIterator<Item = OwnedPropValue>>(&mut self, values: T) {
        for value in values {
            if is_stored(&value) {
                self.put(value);
            }
        }
    }
}

impl TryFrom<Props<'_>> for Bag {
    type Error = windows_core::HRESULT;

    fn try_from(values: Props<'_>) -> Result<Self, Self::Error> {
        Ok(values.to_owned()?.into_iter().collect())
    }
}

/// Whether it is a property: PR_NULL and errors are none.
pub(super) fn is_stored(value: &OwnedPropValue) -> bool {
    is_property(value.tag())
}

/// The same of a tag.
pub(super) const fn is_property(tag: PropTag) -> bool {
    tag.id() != 0
        && !matches!(
            tag.prop_type(),
            PropType::PT_ERROR | PropType::PT_NULL | PropType::PT_UNSPECIFIED
        )
}

/// Text of either width, in 8 bits without a code page.
pub(super) fn text(value: &OwnedValue) -> Option<String> {
    CodePages::default().text(value)
}

/// How many bytes a value takes, without its terminators.
pub(super) fn size(value: &OwnedValue) -> usize {
    match value {
        OwnedValue::I2(_) | OwnedValue::Boolean(_) => 2,
        OwnedValue::Long(_) | OwnedValue::R4(_) | OwnedValue::Error(_) => 4,
        OwnedValue::Clsid(_) => 16,
        OwnedValue::String8(text) => text.as_bytes().len(),
        OwnedValue::Unicode(text) => 2 * text.len(),
        OwnedValue::Binary(bytes) => bytes.len(),
        OwnedValue::MvI2(v) => 2 * v.len(),
        OwnedValue::MvLong(v) => 4 * v.len(),
        OwnedValue::MvR4(v) => 4 * v.len(),
        OwnedValue::MvDouble(v) | OwnedValue::MvAppTime(v) => 8 * v.len(),
        OwnedValue::MvCurrency(v) => 8 * v.len(),
        OwnedValue::MvI8(v) => 8 * v.len(),
        OwnedValue::MvString8(v) => v.iter().map(|text| text.as_bytes().len()).sum(),
        OwnedValue::MvUnicode(v) => v.iter().map(|text| 2 * text.len()).sum(),
        OwnedValue::MvSysTime(v) => 8 * v.len(),
        OwnedValue::MvClsid(v) => 16 * v.len(),
        OwnedValue::MvBinary(v) => v.iter().map(Vec::len).sum(),
        _ => 8,
    }
}

/// The time now, in MAPI's units.
pub(super) fn now() -> FILETIME {
    use std::time::{SystemTime, UNIX_EPOCH};
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    // 100 ns since 1601; 64 bits last for 58,000 years.
    let ticks = since.as_nanos() / 100 + 116_444_736_000_000_000;
    let ticks = u64::try_from(ticks).unwrap_or(u64::MAX);
    FILETIME {
        dwLowDateTime: ticks as u32,
        dwHighDateTime: (ticks >> 32) as u32,
    }
}
