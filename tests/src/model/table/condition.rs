//! Restrictions as Rust has them.

use super::row::{self, BYTES, COLUMNS, ID, NUMBER, REAL, Record, TEXT};
use crate::arbitrary::Source;
use mapi_core::abi::{flags::*, *};
use mapi_core::{OwnedPropValue, Restriction};
use std::ffi::CString;
use widestring::U16CString;

#[derive(Clone, Debug)]
pub enum Condition {
    And(Vec<Self>),
    Or(Vec<Self>),
    Not(Box<Self>),
    Number(u32, i32),
    Real(u32, f64),
    NumberWithId(u32),
    Content {
        place: Place,
        case: bool,
        /// Whether the part is 8-bit text.
        narrow: bool,
        part: U16CString,
    },
    Has(Vec<u8>),
    Exists(PropTag),
    Bits(bool, u32),
    Size(u32, u32),
    /// What no table evaluates.
    TooComplex,
}

/// Where a text has to be in another.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    All = 0,
    Anywhere = 1,
    Start = 2,
    StartOfWord = 0x10,
}

/// What a text is compared by, and whether a word may start there. Case folding of the letters that
/// [`row::text`] has, of which two become other letters.
fn folded(text: &U16CString, case: bool) -> Vec<(u32, bool)> {
    let (mut all, mut in_word) = (vec![], false);
    for c in char::decode_utf16(text.as_slice().iter().copied()) {
        let start = !in_word;
        in_word = c.as_ref().is_ok_and(|c| c.is_alphanumeric());
        let units: Vec<u32> = match c {
            Ok('ß') if case => vec!['s'.into(), 's'.into()],
            Ok('µ') if case => vec!['μ'.into()],
            Ok(c) if case => c.to_lowercase().map(u32::from).collect(),
            Ok(c) => vec![c.into()],
            Err(error) => vec![error.unpaired_surrogate().into()],
        };
        let each = units.into_iter().enumerate();
        all.extend(each.map(|(index, unit)| (unit, start && index == 0)));
    }
    all
}

fn contains(all: &U16CString, part: &U16CString, place: Place, case: bool) -> bool {
    let (all, part) = (folded(all, case), folded(part, case));
    let starts = |at: usize| {
        let mut pairs = all[at..].iter().zip(&part);
        all.len() - at >= part.len() && pairs.all(|((a, _), (b, _))| a == b)
    };
    match place {
        Place::All => all.len() == part.len() && starts(0),
        Place::Start => starts(0),
        Place::Anywhere => (0..=all.len()).any(starts),
        Place::StartOfWord => part.is_empty() || (0..all.len()).any(|at| all[at].1 && starts(at)),
    }
}

const OPERATORS: [RelOp; 6] = [
    RelOp::RELOP_LT,
    RelOp::RELOP_LE,
    RelOp::RELOP_GT,
    RelOp::RELOP_GE,
    RelOp::RELOP_EQ,
    RelOp::RELOP_NE,
];

fn holds<T: PartialOrd>(how: u32, left: Option<T>, right: Option<T>) -> bool {
    let (Some(left), Some(right)) = (left, right) else {
        return false;
    };
    match how {
        0 => left < right,
        1 => left <= right,
        2 => left > right,
        3 => left >= right,
        4 => left == right,
        _ => left != right,
    }
}

impl Condition {
    pub fn make(source: &Source<'_>, depth: u32) -> Self {
        let how = || u32::from(source.byte() % 6);
        let below = || Self::make(source, depth.saturating_sub(1));
        let some = || (0..source.byte() % 4).map(|_| below()).collect();
        match source.byte() % 12 {
            0 if depth > 0 => Self::And(some()),
            1 if depth > 0 => Self::Or(some()),
            2 if depth > 0 => Self::Not(Box::new(below())),
            3 => Self::Real(how(), f64::from(source.byte() % 8) - 3.0),
            4 => Self::NumberWithId(how()),
            5 => {
                let part = row::text(source);
                let how = source.byte();
                let places = [
                    Place::Start,
                    Place::All,
                    Place::Anywhere,
                    Place::StartOfWord,
                ];
                Self::Content {
                    place: places[usize::from(how) % 4],
                    case: how & 4 != 0,
                    narrow: how & 8 != 0 && part.as_slice().iter().all(|unit| *unit < 0x80),
                    part,
                }
            }
            6 => Self::Has(row::bytes(source)),
            7 => Self::Exists(COLUMNS[usize::from(source.byte()) % COLUMNS.len()]),
            8 => Self::Bits(source.byte() & 1 == 0, source.byte().into()),
            9 => Self::Size(how(), source.byte().into()),
            10 if source.byte() < 16 => Self::TooComplex,
            _ => Self::Number(how(), row::number(source)),
        }
    }

    pub fn holds(&self, record: &Record) -> bool {
        match self {
            Self::And(all) => all.iter().all(|one| one.holds(record)),
            Self::Or(all) => all.iter().any(|one| one.holds(record)),
            Self::Not(one) => !one.holds(record),
            Self::Number(how, number) => holds(*how, record.number, Some(*number)),
            Self::Real(how, real) => holds(*how, record.real, Some(*real)),
            Self::NumberWithId(how) => holds(*how, record.number, Some(record.id)),
            Self::Content {
                place, case, part, ..
            } => {
                let all = record.text.as_ref();
                all.is_some_and(|all| contains(all, part, *place, *case))
            }
            Self::Has(part) => record.bytes.as_ref().is_some_and(|all| {
                part.is_empty() || all.windows(part.len()).any(|there| there == part)
            }),
            Self::Exists(tag) => record.value(*tag).is_some(),
            Self::Bits(none, mask) => record
                .number
                .is_some_and(|number| (number.cast_unsigned() & mask == 0) == *none),
            Self::Size(how, size) => {
                let bytes = record.bytes.as_ref();
                holds(*how, bytes.map(|bytes| bytes.len() as u32), Some(*size))
            }
            Self::TooComplex => false,
        }
    }

    pub fn is_too_complex(&self) -> bool {
        match self {
            Self::And(all) | Self::Or(all) => all.iter().any(Self::is_too_complex),
            Self::Not(one) => one.is_too_complex(),
            Self::TooComplex => true,
            _ => false,
        }
    }

    pub fn restriction(&self) -> Restriction {
        let how = |how: &u32| OPERATORS[*how as usize];
        match self {
            Self::And(all) => Restriction::and(all.iter().map(Self::restriction)),
            Self::Or(all) => Restriction::or(all.iter().map(Self::restriction)),
            Self::Not(one) => !one.restriction(),
            Self::Number(op, number) => Restriction::property(NUMBER, how(op), *number),
            Self::Real(op, real) => Restriction::property(REAL, how(op), *real),
            Self::NumberWithId(op) => Restriction::compare_props(NUMBER, how(op), ID),
            Self::Content {
                place,
                case,
                narrow,
                part,
            } => {
                let level = FuzzyLevel::from(*place as u32 | u32::from(*case) << 16);
                if *narrow {
                    let part = CString::new(part.to_string_lossy()).expect("no zero");
                    let tag = TEXT.with_type(PropType::PT_STRING8);
                    Restriction::content(tag, part, level)
                } else {
                    Restriction::content(TEXT, part.clone(), level)
                }
            }
            Self::Has(part) => Restriction::content(BYTES, part.clone(), FuzzyLevel::FL_SUBSTRING),
            Self::Exists(tag) => Restriction::exist(*tag),
            Self::Bits(true, mask) => Restriction::bit_mask(NUMBER, BitMaskOp::BMR_EQZ, *mask),
            Self::Bits(false, mask) => Restriction::bit_mask(NUMBER, BitMaskOp::BMR_NEZ, *mask),
            Self::Size(op, size) => Restriction::size(BYTES, how(op), *size),
            Self::TooComplex => {
                Restriction::property_value(NUMBER, RelOp::RELOP_RE, OwnedPropValue::new(NUMBER, 1))
            }
        }
    }
}
