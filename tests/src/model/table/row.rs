//! Rows as Rust has them.

use crate::arbitrary::Source;
use core::cmp::Ordering;
use mapi_core::OwnedPropValue;
use mapi_core::abi::{codes::*, tags::*, *};
use widestring::U16CString;

pub const ID: PropTag = PR_ROWID;
pub const NUMBER: PropTag = PropTag::new(0x6601, PropType::PT_LONG);
pub const TEXT: PropTag = PropTag::new(0x6602, PropType::PT_UNICODE);
pub const REAL: PropTag = PropTag::new(0x6603, PropType::PT_DOUBLE);
pub const BYTES: PropTag = PropTag::new(0x6604, PropType::PT_BINARY);
pub const COLUMNS: [PropTag; 5] = [ID, NUMBER, TEXT, REAL, BYTES];

#[derive(Clone, Debug)]
pub struct Record {
    pub id: i32,
    pub number: Option<i32>,
    pub text: Option<U16CString>,
    pub real: Option<f64>,
    pub bytes: Option<Vec<u8>>,
}

/// One of few, so that calls meet.
pub fn id(source: &Source<'_>) -> i32 {
    i32::from(source.byte() % 24) - 2
}

/// A number, of which there are few but those at the ends.
pub fn number(source: &Source<'_>) -> i32 {
    match source.byte() {
        0 => i32::MIN,
        1 => i32::MAX,
        other => i32::from(other % 8) - 4,
    }
}

/// Bytes, long ones of which are alike for long.
pub fn bytes(source: &Source<'_>) -> Vec<u8> {
    let mut bytes = match source.byte() {
        0..16 => vec![b'a'; usize::from(source.byte()) + 100],
        _ => vec![],
    };
    bytes.extend((0..source.byte() % 4).map(|_| match source.byte() {
        other @ 0..200 => other % 4,
        other => other,
    }));
    bytes
}

/// Text, long ones of which are alike for long.
pub fn text(source: &Source<'_>) -> U16CString {
    let wide = source.byte() < 64;
    let unit = |byte: u8| match byte {
        0 => 1,
        // Surrogates among them.
        200.. if wide => 0xd7f0 + u16::from(byte),
        other => other.into(),
    };
    let units: Vec<u16> = bytes(source).into_iter().map(unit).collect();
    U16CString::from_vec(units).expect("no zero")
}

impl Record {
    pub fn make(source: &Source<'_>) -> Self {
        let there = source.byte();
        let has = |bit: u32| there >> bit & 3 != 0;
        Self {
            id: id(source),
            number: has(0).then(|| number(source)),
            text: has(2).then(|| text(source)),
            real: has(4).then(|| match source.byte() % 8 {
                0 => f64::NAN,
                1 => -0.0,
                2 => f64::NEG_INFINITY,
                other => f64::from(other) - 3.0,
            }),
            bytes: has(6).then(|| bytes(source)),
        }
    }

    pub fn value(&self, tag: PropTag) -> Option<OwnedPropValue> {
        match tag {
            ID => Some(OwnedPropValue::new(ID, self.id)),
            NUMBER => Some(OwnedPropValue::new(NUMBER, self.number?)),
            TEXT => Some(OwnedPropValue::new(TEXT, self.text.clone()?)),
            REAL => Some(OwnedPropValue::new(REAL, self.real?)),
            BYTES => Some(OwnedPropValue::new(BYTES, self.bytes.clone()?)),
            _ => None,
        }
    }

    pub fn values(&self) -> Vec<OwnedPropValue> {
        COLUMNS.iter().filter_map(|tag| self.value(*tag)).collect()
    }

    pub fn shown(&self) -> String {
        format!("{:?}", self.values())
    }

    /// What a view with these columns has of it.
    pub fn selected(&self, columns: &[PropTag]) -> Vec<OwnedPropValue> {
        let select = |tag: &PropTag| {
            let value = self.value(*tag);
            value.unwrap_or_else(|| OwnedPropValue::new(*tag, MAPI_E_NOT_FOUND))
        };
        columns.iter().map(select).collect()
    }

    /// By a column: those without a value come first, what is not a number last.
    pub fn compare(&self, other: &Self, tag: PropTag) -> Ordering {
        let real = |record: &Self| record.real.map(|real| (real.is_nan(), real));
        match tag {
            ID => self.id.cmp(&other.id),
            NUMBER => self.number.cmp(&other.number),
            TEXT => {
                let units = |record: &Self| record.text.as_ref().map(|t| t.as_slice().to_vec());
                units(self).cmp(&units(other))
            }
            BYTES => self.bytes.cmp(&other.bytes),
            _ => real(self)
                .partial_cmp(&real(other))
                .unwrap_or(Ordering::Equal),
        }
    }
}
