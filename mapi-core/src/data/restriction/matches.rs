//! Whether a restriction holds for some properties.

use super::{MAX_DEPTH, Node, Restriction, RestrictionView};
use crate::abi::{
    BitMaskOp, PropTag, PropType, RelOp, codes::MAPI_E_TOO_COMPLEX, flags::FuzzyLevel,
};
use crate::data::props::Props;
use crate::data::value::{PropValue, Value};
use windows_core::Result;

impl RestrictionView<'_> {
    /// Whether the restriction holds for a row or an object with these properties.
    ///
    /// What compares a property that is not there, or that is a PT_ERROR, does not hold, so that
    /// its opposite does; nor does what compares values of different types. Where the property has
    /// many values and the other side one, one of the many is enough. Values compare as
    /// [`Value::satisfies`] says, text with [`FuzzyLevel`] as it asks: without regard to case, or
    /// to combining marks (those that follow a letter; precomposed letters stay what they are).
    ///
    /// Fails with MAPI_E_TOO_COMPLEX where the answer needs more than the properties
    /// (RES_SUBRESTRICTION, RES_COUNT, membership), for a regular expression, for an operator that
    /// is not known, and beyond [`MAX_DEPTH`]. What decides earlier in an AND or OR hides what
    /// comes later.
    pub fn matches(self, props: Props<'_>) -> Result<bool> {
        holds(self, props, MAX_DEPTH)
    }

    /// Whether rows of any values can be evaluated. Fails as [`matches`](Self::matches) would
    /// where nothing decides earlier.
    pub(crate) fn check_rows(self) -> Result<()> {
        check_rows(self, MAX_DEPTH)
    }
}

impl Restriction {
    /// Whether the restriction holds for these properties; as [`RestrictionView::matches`].
    ///
    /// ```
    /// use mapi_core::abi::tags::PR_IMPORTANCE;
    /// use mapi_core::{OwnedPropValue, Restriction};
    ///
    /// let message = [OwnedPropValue::new(PR_IMPORTANCE, 2)];
    /// assert!(Restriction::ge(PR_IMPORTANCE, 1).matches(message.as_slice().into())?);
    /// # mapi_core::windows_core::Result::Ok(())
    /// ```
    pub fn matches(&self, props: Props<'_>) -> Result<bool> {
        self.borrow().matches(props)
    }
}

fn holds(restriction: RestrictionView<'_>, props: Props<'_>, depth: usize) -> Result<bool> {
    let depth = depth.checked_sub(1).ok_or(MAPI_E_TOO_COMPLEX)?;
    match restriction.node() {
        Node::And(parts) => {
            for part in parts.iter() {
                if !holds(part, props, depth)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Node::Or(parts) => {
            for part in parts.iter() {
                if holds(part, props, depth)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Node::Not(part) => Ok(!holds(part, props, depth)?),
        Node::Content { tag, level, value } => Ok(found(props, tag).is_some_and(|left| {
            any(left, value.value(), |left, right| {
                contains(left, right, level)
            })
        })),
        Node::Property { tag, how, value } => {
            check(how)?;
            Ok(found(props, tag).is_some_and(|left| compares(left, how, value.value())))
        }
        Node::CompareProps { left, how, right } => {
            check(how)?;
            let both = found(props, left).zip(found(props, right));
            Ok(both.is_some_and(|(left, right)| compares(left, how, right)))
        }
        Node::BitMask { tag, how, mask } => {
            let Some(Value::Long(bits)) = found(props, tag) else {
                return Ok(false);
            };
            let none = bits.cast_unsigned() & mask == 0;
            match how {
                BitMaskOp::BMR_EQZ => Ok(none),
                BitMaskOp::BMR_NEZ => Ok(!none),
                _ => Err(MAPI_E_TOO_COMPLEX.into()),
            }
        }
        Node::Size { tag, how, size } => {
            check(how)?;
            let Some(value) = found(props, tag) else {
                return Ok(false);
            };
            let left = Value::I8(i64::try_from(value.size()).unwrap_or(i64::MAX));
            Ok(left.satisfies(how, &Value::I8(size.into())) == Some(true))
        }
        Node::Exist(tag) => Ok(found(props, tag).is_some()),
        Node::Comment { restriction, .. } | Node::Annotation { restriction, .. } => {
            restriction.map_or(Ok(true), |inner| holds(inner, props, depth))
        }
        Node::Sub { .. } | Node::Count { .. } => Err(MAPI_E_TOO_COMPLEX.into()),
    }
}

fn check_rows(restriction: RestrictionView<'_>, depth: usize) -> Result<()> {
    let depth = depth.checked_sub(1).ok_or(MAPI_E_TOO_COMPLEX)?;
    match restriction.node() {
        Node::And(parts) | Node::Or(parts) => {
            parts.iter().try_for_each(|part| check_rows(part, depth))
        }
        Node::Not(part) => check_rows(part, depth),
        Node::Property { how, .. } | Node::CompareProps { how, .. } | Node::Size { how, .. } => {
            check(how)
        }
        Node::BitMask { how, .. } => match how {
            BitMaskOp::BMR_EQZ | BitMaskOp::BMR_NEZ => Ok(()),
            _ => Err(MAPI_E_TOO_COMPLEX.into()),
        },
        Node::Content { .. } | Node::Exist(_) => Ok(()),
        Node::Comment { restriction, .. } | Node::Annotation { restriction, .. } => {
            restriction.map_or(Ok(()), |inner| check_rows(inner, depth))
        }
        Node::Sub { .. } | Node::Count { .. } => Err(MAPI_E_TOO_COMPLEX.into()),
    }
}

/// Whether the operator is one of order or equality.
fn check(how: RelOp) -> Result<()> {
    match how {
        RelOp::RELOP_LT
        | RelOp::RELOP_LE
        | RelOp::RELOP_GT
        | RelOp::RELOP_GE
        | RelOp::RELOP_EQ
        | RelOp::RELOP_NE => Ok(()),
        _ => Err(MAPI_E_TOO_COMPLEX.into()),
    }
}

/// The value of a property, if it has one.
#[inline]
pub(crate) fn found<'a>(props: Props<'a>, tag: PropTag) -> Option<Value<'a>> {
    if tag.prop_type() != PropType::PT_ERROR
        && let Some(value) = props.exact(tag)
    {
        return Some(value);
    }
    found_slowly(props, tag)
}

/// The same whatever the type of the value is.
fn found_slowly<'a>(props: Props<'a>, tag: PropTag) -> Option<Value<'a>> {
    let value = props.value(tag).map(PropValue::value).ok()?;
    let wanted = tag.prop_type();
    let stored = wanted == PropType::PT_UNSPECIFIED
        || wanted.single() == value.prop_type().single()
        || matches!(value, Value::String8(_) | Value::Unicode(_)) && is_text(wanted);
    (stored && !matches!(value, Value::Error(_))).then_some(value)
}

fn is_text(prop_type: PropType) -> bool {
    matches!(prop_type, PropType::PT_STRING8 | PropType::PT_UNICODE)
}

fn compares(left: Value<'_>, how: RelOp, right: Value<'_>) -> bool {
    any(left, right, |left, right| {
        left.satisfies(how, &right) == Some(true)
    })
}

/// Whether the value, or where only the left side has many, one of them, is as it should be.
fn any<'a>(
    left: Value<'a>,
    right: Value<'a>,
    mut fits: impl FnMut(Value<'a>, Value<'a>) -> bool,
) -> bool {
    if right.prop_type().is_multivalued() {
        return fits(left, right);
    }
    let mut each = |left| fits(left, right);
    match left {
        Value::MvI2(all) => all.iter().any(|v| each(Value::I2(*v))),
        Value::MvLong(all) => all.iter().any(|v| each(Value::Long(*v))),
        Value::MvR4(all) => all.iter().any(|v| each(Value::R4(*v))),
        Value::MvDouble(all) => all.iter().any(|v| each(Value::Double(*v))),
        Value::MvCurrency(all) => all.iter().any(|v| each(Value::Currency(*v))),
        Value::MvAppTime(all) => all.iter().any(|v| each(Value::AppTime(*v))),
        Value::MvI8(all) => all.iter().any(|v| each(Value::I8(*v))),
        Value::MvString8(all) => all.iter().any(|v| each(Value::String8(v))),
        Value::MvUnicode(all) => all.iter().any(|v| each(Value::Unicode(v))),
        Value::MvSysTime(all) => all.iter().any(|v| each(Value::SysTime(*v))),
        Value::MvClsid(all) => all.iter().any(|v| each(Value::Clsid(v))),
        Value::MvBinary(all) => all.iter().any(|v| each(Value::Binary(v))),
        single => each(single),
    }
}

fn contains(left: Value<'_>, right: Value<'_>, level: FuzzyLevel) -> bool {
    match (left, right) {
        (Value::Unicode(left), Value::Unicode(right)) => {
            let (left, right) = (left.as_slice(), right.as_slice());
            if level.bits() >> 16 == 0 {
                return within(left, right, level, |a, b| a == b);
            }
            if is_ascii(left) && is_ascii(right) {
                if level.bits() & CASE == 0 {
                    return within(left, right, level, |a, b| a == b);
                }
                return within(left, right, level, |a, b| lower(*a) == lower(*b));
            }
            folded_within(fold(left, level), fold(right, level), level)
        }
        (Value::String8(left), Value::String8(right)) => {
            let (left, right) = (left.to_bytes(), right.to_bytes());
            // The code page is not known, so only ASCII has a case.
            if level.bits() & CASE == 0 {
                within(left, right, level, |a, b| a == b)
            } else {
                within(left, right, level, u8::eq_ignore_ascii_case)
            }
        }
        (Value::Binary(left), Value::Binary(right)) => within(left, right, level, |a, b| a == b),
        _ => false,
    }
}

/// FL_IGNORECASE, or FL_LOOSE which includes it.
const CASE: u32 = 0x0005_0000;
/// FL_IGNORENONSPACE, or FL_LOOSE which includes it.
const MARKS: u32 = 0x0006_0000;

fn is_ascii(units: &[u16]) -> bool {
    // Without a branch for each, as most text is short and ASCII.
    units.iter().fold(0, |all, unit| all | unit) < 0x80
}

/// The small letter of an ASCII one.
#[inline(always)]
const fn lower(unit: u16) -> u16 {
    let capital = unit.wrapping_sub(0x41) < 26;
    unit | (capital as u16) << 5
}

/// The characters without what does not count.
fn fold(units: &[u16], level: FuzzyLevel) -> impl Iterator<Item = char> + Clone {
    let counts = move |c: &char| level.bits() & MARKS == 0 || !('\u{300}'..='\u{36f}').contains(c);
    char::decode_utf16(units.iter().copied())
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .filter(counts)
        .flat_map(move |c| {
            let lower = (level.bits() & CASE != 0).then(|| c.to_lowercase());
            let same = lower.is_none().then_some(c);
            lower.into_iter().flatten().chain(same)
        })
}

const FULL: u32 = 0;
const SUBSTRING: u32 = 1;
const PREFIX: u32 = 2;

#[inline]
fn within<T>(text: &[T], part: &[T], level: FuzzyLevel, same: impl Fn(&T, &T) -> bool) -> bool {
    let starts = |text: &[T]| {
        let mut pairs = text.iter().zip(part);
        text.len() >= part.len() && pairs.all(|(a, b)| same(a, b))
    };
    match level.bits() & 0xFFFF {
        FULL => text.len() == part.len() && starts(text),
        SUBSTRING => {
            let (Some(first), Some(last)) = (part.first(), text.len().checked_sub(part.len()))
            else {
                return part.is_empty();
            };
            // Whole blocks, in which the first unit is seldom, are looked through without a
            // branch for each unit.
            let begins = |unit: &T| same(unit, first);
            let (blocks, rest) = text[..=last].as_chunks::<BLOCK>();
            let seen = |block: &[T; BLOCK]| block.iter().fold(false, |any, u| any | begins(u));
            let found = |from: usize, units: &[T]| {
                let mut each = units.iter().enumerate();
                each.any(|(at, unit)| begins(unit) && starts(&text[from + at..]))
            };
            let mut blocks = blocks.iter().enumerate();
            blocks.any(|(n, block)| seen(block) && found(n * BLOCK, block))
                || found(last + 1 - rest.len(), rest)
        }
        PREFIX => starts(text),
        _ => false,
    }
}

/// Units that are looked at together.
const BLOCK: usize = 8;

/// The same for characters that are made on the way.
fn folded_within(
    mut text: impl Iterator<Item = char> + Clone,
    part: impl Iterator<Item = char> + Clone,
    level: FuzzyLevel,
) -> bool {
    match level.bits() & 0xFFFF {
        FULL => text.eq(part),
        SUBSTRING => loop {
            if starts_with(text.clone(), part.clone()) {
                return true;
            }
            if text.next().is_none() {
                return false;
            }
        },
        PREFIX => starts_with(text, part),
        _ => false,
    }
}

fn starts_with(mut text: impl Iterator<Item = char>, mut part: impl Iterator<Item = char>) -> bool {
    part.all(|c| text.next() == Some(c))
}
