//! Whether a restriction holds for some properties.

use super::text::{Room, Search, Text};
use super::{MAX_DEPTH, MAX_NODES, Node, Restriction, RestrictionView};
use crate::abi::codes::MAPI_E_TOO_COMPLEX;
use crate::abi::flags::FuzzyLevel;
use crate::abi::tags::PR_ANR;
use crate::abi::{BitMaskOp, PropTag, PropType, RelOp};
use crate::data::props::Props;
use crate::data::value::{OwnedValue, PropValue, Strings, TextUnit, Value};
use core::cmp::Ordering;
use core::fmt;
use windows_core::Result;

/// A restriction made ready to be matched: what is looked for is folded once, however many rows
/// there are.
///
/// What compares a property that is not there, or of another type than its tag has, does not hold,
/// so that its opposite does. Text of 8 bits and of UTF-16 is one type, and 8-bit text is UTF-8 (a
/// byte that is not is equal to itself alone). Where the property has many values and the other
/// side one, one of the many is enough. Values compare as [`Value::satisfies`] says. The size of
/// text is that in the width of the tag, in the other width as if it were ASCII.
///
/// Content restrictions find text character by character, or bytes. Of [`FuzzyLevel`],
/// FL_IGNORECASE is full case folding as Unicode has it (`ß` is `SS`, `ς` is `Σ`),
/// FL_IGNORENONSPACE leaves nonspacing and enclosing marks out (general categories Mn and Me) after
/// canonical decomposition, so that `é` is found by `e` in either form, and FL_LOOSE is both; a
/// looser level finds no less than a stricter one. Units that are no characters stay what they
/// are. FL_PREFIX_ON_ANY_WORD finds the start of a text, or whatever follows a character that is
/// neither letter, digit nor mark. It takes time in proportion to the text and what is looked for.
///
/// ```
/// use mapi_core::abi::flags::FuzzyLevel;
/// use mapi_core::abi::tags::PR_SUBJECT_W;
/// use mapi_core::data::restriction::Matcher;
/// use mapi_core::{OwnedPropValue, Restriction};
///
/// let level = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_LOOSE;
/// let restriction = Restriction::content(PR_SUBJECT_W, "resume", level);
/// let matcher = Matcher::new(restriction.borrow())?;
/// let found = ["My Résumé", "Minutes"].map(|subject| {
///     matcher.matches([OwnedPropValue::new(PR_SUBJECT_W, subject)].as_slice().into())
/// });
/// assert_eq!(found, [true, false]);
/// # mapi_core::windows_core::Result::Ok(())
/// ```
pub struct Matcher(Check);

enum Check {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Content(PropTag, Box<Search>),
    Property(PropTag, RelOp, OwnedValue),
    Compare(PropTag, RelOp, PropTag),
    Bits { tag: PropTag, mask: u32, none: bool },
    Size(PropTag, RelOp, u32),
    Exist(PropTag),
}

impl Matcher {
    /// Makes a restriction ready.
    ///
    /// # Errors
    ///
    /// MAPI_E_TOO_COMPLEX where the reference asks for it, and where the properties are not
    /// enough:
    ///
    /// - types that differ: of the tag and the value, or of two properties that compare. A tag of
    ///   many values goes with a value of one, and with MV_INSTANCE (MVI_FLAG) or without;
    /// - an order (RELOP_LT, LE, GT, GE) of many values without MVI_FLAG, of what has none
    ///   (PT_OBJECT, PT_PTR, …), and any comparison of PT_UNSPECIFIED or PT_OBJECT;
    /// - a content restriction on what is neither text nor bytes, or with a fuzzy level whose
    ///   lower half is none of FL_FULLSTRING, FL_SUBSTRING, FL_PREFIX and, for text,
    ///   FL_PREFIX_ON_ANY_WORD (with FL_PREFIX or without);
    /// - a bit mask on anything but PT_LONG;
    /// - PR_ANR, which tables answer that resolve names: whoever has such a table puts a
    ///   restriction of its own in its place;
    /// - RES_SUBRESTRICTION, RES_COUNT, regular expressions, membership, unknown operators;
    /// - more than [`MAX_DEPTH`] levels or [`MAX_NODES`] parts.
    pub fn new(restriction: RestrictionView<'_>) -> Result<Self> {
        let mut left = MAX_NODES;
        prepare(restriction, MAX_DEPTH, &mut left).map(Self)
    }

    /// Whether the restriction holds for a row or an object with these properties.
    pub fn matches(&self, props: Props<'_>) -> bool {
        self.matches_in(props, &mut Room::new())
    }

    /// The same with memory that was used for other rows.
    pub(crate) fn matches_in(&self, props: Props<'_>, room: &mut Room) -> bool {
        self.0.holds(props, room)
    }
}

impl fmt::Debug for Matcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Matcher").finish_non_exhaustive()
    }
}

impl RestrictionView<'_> {
    /// Whether the restriction holds for a row or an object with these properties; as a
    /// [`Matcher`], which is made for this once.
    ///
    /// Fails as [`Matcher::new`].
    pub fn matches(self, props: Props<'_>) -> Result<bool> {
        Ok(Matcher::new(self)?.matches(props))
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

fn prepare(restriction: RestrictionView<'_>, depth: usize, left: &mut usize) -> Result<Check> {
    let depth = depth.checked_sub(1).ok_or(MAPI_E_TOO_COMPLEX)?;
    *left = left.checked_sub(1).ok_or(MAPI_E_TOO_COMPLEX)?;
    let too_complex = || Err(MAPI_E_TOO_COMPLEX.into());
    Ok(match restriction.node() {
        Node::And(parts) => {
            let parts = parts.iter().map(|part| prepare(part, depth, left));
            Check::All(parts.collect::<Result<_>>()?)
        }
        Node::Or(parts) => {
            let parts = parts.iter().map(|part| prepare(part, depth, left));
            Check::Any(parts.collect::<Result<_>>()?)
        }
        Node::Not(part) => Check::Not(Box::new(prepare(part, depth, left)?)),
        Node::Content { tag, level, value } => {
            let value = value.value();
            let wanted = tag.prop_type().single().wide();
            let search = Search::new(value, level);
            match search {
                Some(search) if wanted == value.prop_type().wide() && !is_anr(tag) => {
                    Check::Content(tag, Box::new(search))
                }
                _ => return too_complex(),
            }
        }
        Node::Property { tag, how, value } => {
            let value = value.value();
            if is_anr(tag) || !comparable(tag.prop_type(), how, value.prop_type()) {
                return too_complex();
            }
            Check::Property(tag, how, value.into())
        }
        Node::CompareProps {
            left: tag,
            how,
            right,
        } => {
            let anr = is_anr(tag) || is_anr(right);
            if anr || !comparable(tag.prop_type(), how, right.prop_type().stored()) {
                return too_complex();
            }
            Check::Compare(tag, how, right)
        }
        Node::BitMask { tag, how, mask } => Check::Bits {
            tag,
            mask,
            none: match how {
                BitMaskOp::BMR_EQZ if tag.prop_type() == PropType::PT_LONG => true,
                BitMaskOp::BMR_NEZ if tag.prop_type() == PropType::PT_LONG => false,
                _ => return too_complex(),
            },
        },
        Node::Size { tag, how, size } if is_equality(how) || is_order(how) => {
            Check::Size(tag, how, size)
        }
        Node::Exist(tag) => Check::Exist(tag),
        Node::Comment { restriction, .. } | Node::Annotation { restriction, .. } => {
            match restriction {
                Some(inner) => prepare(inner, depth, left)?,
                None => Check::All(vec![]),
            }
        }
        Node::Size { .. } | Node::Sub { .. } | Node::Count { .. } => return too_complex(),
    })
}

const fn is_anr(tag: PropTag) -> bool {
    tag.id() == PR_ANR.id()
}

const fn is_equality(how: RelOp) -> bool {
    matches!(how, RelOp::RELOP_EQ | RelOp::RELOP_NE)
}

const fn is_order(how: RelOp) -> bool {
    matches!(
        how,
        RelOp::RELOP_LT | RelOp::RELOP_LE | RelOp::RELOP_GT | RelOp::RELOP_GE
    )
}

/// Whether properties of a type compare so with values of another.
fn comparable(left: PropType, how: RelOp, right: PropType) -> bool {
    let same = left.wide() == right.wide();
    let one_of_many = left.is_multivalued() && left.single().wide() == right.wide();
    let equal = match right {
        PropType::PT_UNSPECIFIED | PropType::PT_OBJECT => false,
        _ => is_equality(how),
    };
    let ordered = match right {
        PropType::PT_UNSPECIFIED
        | PropType::PT_NULL
        | PropType::PT_OBJECT
        | PropType::PT_PTR
        | PropType::PT_SRESTRICTION
        | PropType::PT_ACTIONS => false,
        other => is_order(how) && !other.is_multivalued(),
    };
    let whole = left.is_multivalued() && !left.is_instance();
    (same || one_of_many) && (equal || ordered && !whole)
}

impl Check {
    fn holds(&self, props: Props<'_>, room: &mut Room) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(props, room)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(props, room)),
            Self::Not(part) => !part.holds(props, room),
            Self::Content(tag, search) => {
                found(props, *tag).is_some_and(|value| value.any(|one| search.finds(one, room)))
            }
            Self::Property(tag, how, right) => {
                found(props, *tag).is_some_and(|left| compares(left, *how, right.borrow()))
            }
            Self::Compare(left, how, right) => found(props, *left)
                .zip(found(props, *right))
                .is_some_and(|(left, right)| compares(left, *how, right)),
            Self::Bits { tag, mask, none } => match found(props, *tag) {
                Some(Value::Long(bits)) => (bits.cast_unsigned() & mask == 0) == *none,
                _ => false,
            },
            Self::Size(tag, how, size) => found(props, *tag).is_some_and(|value| {
                let own = value.size();
                let own = match (
                    value.prop_type().single(),
                    tag.prop_type().stored().single(),
                ) {
                    (PropType::PT_UNICODE, PropType::PT_STRING8) => own / 2,
                    (PropType::PT_STRING8, PropType::PT_UNICODE) => own.saturating_mul(2),
                    _ => own,
                };
                let left = Value::I8(i64::try_from(own).unwrap_or(i64::MAX));
                left.satisfies(*how, &Value::I8((*size).into())) == Some(true)
            }),
            Self::Exist(tag) => found(props, *tag).is_some(),
        }
    }
}

/// The value of a property, if it has one of the tag's type. Text is of either width; a PT_ERROR
/// is a value for those alone who ask for one.
#[inline]
pub(crate) fn found<'a>(props: Props<'a>, tag: PropTag) -> Option<Value<'a>> {
    match props.exact(tag) {
        Some(value) => Some(value),
        None => found_slowly(props, tag),
    }
}

fn found_slowly<'a>(props: Props<'a>, tag: PropTag) -> Option<Value<'a>> {
    let wanted = tag.prop_type().0 & !PropType::MV_INSTANCE;
    let wanted = PropType(wanted).wide();
    let fits = |other: PropTag| {
        let there = other.prop_type().wide();
        let any = wanted == PropType::PT_UNSPECIFIED && there != PropType::PT_ERROR;
        other.id() == tag.id() && (any || there == wanted || there == tag.prop_type().wide())
    };
    props.find_value(fits).map(PropValue::value)
}

fn compares(left: Value<'_>, how: RelOp, right: Value<'_>) -> bool {
    let pair = |left: Value<'_>| match (Text::new(left), Text::new(right)) {
        (Some(left), Some(right)) => how.holds(left.compare(right)),
        _ => match (left, right) {
            (Value::MvString8(left), Value::MvUnicode(right)) => {
                how.holds(compare_many(left, right))
            }
            (Value::MvUnicode(left), Value::MvString8(right)) => {
                how.holds(compare_many(left, right))
            }
            _ => left.satisfies(how, &right) == Some(true),
        },
    };
    if right.prop_type().is_multivalued() {
        pair(left)
    } else {
        left.any(pair)
    }
}

/// Strings of different widths; those that are not all the same are less.
fn compare_many<A: TextUnit, B: TextUnit>(a: Strings<'_, A>, b: Strings<'_, B>) -> Ordering
where
    for<'a> Value<'a>: From<&'a A::Str> + From<&'a B::Str>,
{
    let text = |value| Text::new(value);
    let mut pairs = a.iter().zip(b.iter()).map(|(a, b)| {
        let pair = text(Value::from(a)).zip(text(Value::from(b)));
        pair.is_some_and(|(a, b)| a.compare(b).is_eq())
    });
    if a.len() == b.len() && pairs.all(|same| same) {
        Ordering::Equal
    } else {
        Ordering::Less
    }
}

/// The order of two values of one type, text of either width.
pub(crate) fn compare(left: Value<'_>, right: Value<'_>) -> Option<Ordering> {
    match (Text::new(left), Text::new(right)) {
        (Some(left), Some(right)) => Some(left.compare(right)),
        _ => left.partial_cmp(&right),
    }
}

impl Value<'_> {
    /// Whether text or bytes are found in this value as a level says: FPropContainsProp, for text
    /// of UTF-16 too.
    ///
    /// False where the types differ, but for the width of text, or are no text nor bytes. A level
    /// whose lower half is not known asks for all of it (FL_FULLSTRING), as the reference has it.
    ///
    /// ```
    /// use mapi_core::Value;
    /// use mapi_core::abi::flags::FuzzyLevel;
    ///
    /// let text = Value::String8(c"Full String");
    /// let level = FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE;
    /// assert!(text.contains(&Value::String8(c"full"), level));
    /// assert!(!text.contains(&Value::String8(c"full"), FuzzyLevel::FL_PREFIX));
    /// ```
    pub fn contains(&self, part: &Self, level: FuzzyLevel) -> bool {
        let full = FuzzyLevel::from(level.bits() & !0xFFFF);
        let search = Search::new(*part, level).or_else(|| Search::new(*part, full));
        search.is_some_and(|search| search.finds(*self, &mut Room::new()))
    }
}
