//! Looking at a restriction, C's or Rust's.

use super::Restriction;
use crate::abi::{
    BitMaskOp, PropTag, RelOp, RestrictionType, SPropValue, SRestriction,
    codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_TOO_COMPLEX},
    flags::FuzzyLevel,
};
use crate::boundary::Views;
use crate::boundary::read::{Read, one, optional, slice};
use crate::data::nested::{self, Nested, Pairs};
use crate::data::props::Props;
use crate::data::value::PropValue;
use core::slice::from_ref;
use std::sync::Arc;

/// How deep restrictions of C may be nested, so that whoever walks through one that was viewed
/// can do so recursively. Deeper ones are MAPI_E_TOO_COMPLEX.
pub const MAX_DEPTH: usize = 256;

/// How many parts a restriction of C may have, a part that is pointed to twice counted twice.
/// Larger ones are MAPI_E_TOO_COMPLEX.
pub const MAX_NODES: usize = 1 << 20;

/// How many parts of a restriction or of actions are shown to people.
pub const MAX_SHOWN: usize = 1 << 17;

/// A borrowed restriction: an `SRestriction` that has been checked as a whole, or a
/// [`Restriction`].
#[derive(Clone, Copy)]
pub struct RestrictionView<'a>(Source<'a>);

#[derive(Clone, Copy)]
enum Source<'a> {
    /// Checked, with all that is below it.
    C(&'a SRestriction),
    Tree(&'a Restriction),
}

/// A part of a restriction, with views of the parts below it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Node<'a> {
    /// RES_AND: every one.
    And(Restrictions<'a>),
    /// RES_OR: at least one.
    Or(Restrictions<'a>),
    /// RES_NOT: the opposite.
    Not(RestrictionView<'a>),
    /// RES_CONTENT: a property that has a value in it.
    Content {
        /// The property.
        tag: PropTag,
        /// How exactly.
        level: FuzzyLevel,
        /// What to look for.
        value: PropValue<'a>,
    },
    /// RES_PROPERTY: a property that compares with a value.
    Property {
        /// The property, on the left.
        tag: PropTag,
        /// How.
        how: RelOp,
        /// The right side.
        value: PropValue<'a>,
    },
    /// RES_COMPAREPROPS: two properties that compare.
    CompareProps {
        /// The left side.
        left: PropTag,
        /// How.
        how: RelOp,
        /// The right side.
        right: PropTag,
    },
    /// RES_BITMASK: a number some of whose bits are set, or none.
    BitMask {
        /// The property.
        tag: PropTag,
        /// Whether some or none.
        how: BitMaskOp,
        /// Which bits.
        mask: u32,
    },
    /// RES_SIZE: a property of some size.
    Size {
        /// The property.
        tag: PropTag,
        /// How its size compares.
        how: RelOp,
        /// With what, in bytes.
        size: u32,
    },
    /// RES_EXIST: a property that exists.
    Exist(PropTag),
    /// RES_SUBRESTRICTION: a recipient or attachment.
    Sub {
        /// PR_MESSAGE_RECIPIENTS or PR_MESSAGE_ATTACHMENTS.
        object: PropTag,
        /// What holds for one of its rows.
        restriction: RestrictionView<'a>,
    },
    /// RES_COMMENT: a restriction, and values that play no part in it.
    Comment {
        /// The values.
        values: Props<'a>,
        /// The restriction; without one, it holds always.
        restriction: Option<RestrictionView<'a>>,
    },
    /// RES_ANNOTATION: the same.
    Annotation {
        /// The values.
        values: Props<'a>,
        /// The restriction; without one, it holds always.
        restriction: Option<RestrictionView<'a>>,
    },
    /// RES_COUNT: the first matches.
    Count {
        /// How many.
        count: u32,
        /// Of what.
        restriction: RestrictionView<'a>,
    },
}

/// Several restrictions in order.
#[derive(Clone, Copy, Debug)]
pub struct Restrictions<'a>(Sources<'a>);

#[derive(Clone, Copy, Debug)]
enum Sources<'a> {
    /// Checked.
    C(&'a [SRestriction]),
    Trees(&'a [Restriction]),
}

sequence! {
    impl['a] Restrictions<'a> as RestrictionView<'a>, self.0 {
        Sources::C(parts) => parts, |part| RestrictionView(Source::C(part));
        Sources::Trees(parts) => parts, |part| part.borrow();
    }
}

impl<'a> RestrictionView<'a> {
    pub(super) const fn of_tree(tree: &'a Restriction) -> Self {
        Self(Source::Tree(tree))
    }

    /// Looks at a restriction of C, all of it.
    ///
    /// Fails with MAPI_E_TOO_COMPLEX beyond [`MAX_DEPTH`] or [`MAX_NODES`], with
    /// MAPI_E_INVALID_PARAMETER where a kind is unknown or a pointer is null that may not be, and
    /// as [`PropValue::from_raw`] for its values. Values of rules (PT_SRESTRICTION, PT_ACTIONS)
    /// inside a restriction are MAPI_E_INVALID_TYPE.
    ///
    /// # Safety
    ///
    /// The restriction is well-formed, and it and what it points to stay unchanged for
    /// `'a`.
    pub unsafe fn from_raw(raw: &'a SRestriction) -> Read<Self> {
        let mut left = MAX_NODES;
        // SAFETY: as the caller vouches.
        unsafe { check(raw, MAX_DEPTH, &mut left) }?;
        Ok(Self(Source::C(raw)))
    }

    /// The struct, where C already has one.
    pub(crate) const fn as_raw(self) -> Option<*mut SRestriction> {
        match self.0 {
            Source::C(raw) => Some(core::ptr::from_ref(raw).cast_mut()),
            Source::Tree(_) => None,
        }
    }

    /// What tells it apart from others, where somebody else has it too.
    pub(crate) fn shared(self) -> Option<*const ()> {
        match self.0 {
            // Parts of C's are few enough to be looked at each time.
            Source::C(_) => None,
            Source::Tree(Restriction(tree)) => {
                (Arc::strong_count(tree) > 1).then(|| Arc::as_ptr(tree).cast())
            }
        }
    }

    /// What kind of restriction it is, and what is below it.
    pub fn node(self) -> Node<'a> {
        self.parts().node()
    }

    /// What it is made of.
    pub(super) fn parts(self) -> Parts<'a> {
        match self.0 {
            // SAFETY: `from_raw` requires that it stays as it was when it was checked.
            Source::C(raw) => unsafe { read(raw) }.expect("checked as a whole"),
            Source::Tree(Restriction(tree)) => Parts {
                rt: tree.rt,
                numbers: tree.numbers,
                values: Props::from(&tree.values),
                below: Restrictions(Sources::Trees(&tree.parts)),
            },
        }
    }

    /// Copies the restriction; that of Rust costs nothing.
    pub fn to_owned(self) -> Restriction {
        match self.0 {
            Source::Tree(tree) => tree.clone(),
            Source::C(_) => {
                // No deeper than `MAX_DEPTH`, and without rules in its values.
                let parts = self.parts();
                Restriction::with(
                    parts.rt,
                    parts.numbers,
                    parts.values.to_owned().expect("checked as a whole"),
                    parts.below.iter().map(Self::to_owned).collect(),
                )
            }
        }
    }

    /// Whether both are the same but for what is nested in them, which is left open.
    pub(crate) fn same_without_parts(self, other: Self, open: &mut Pairs<'a>) -> bool {
        let (a, b) = (self.parts(), other.parts());
        open.extend(
            a.below
                .iter()
                .zip(b.below.iter())
                .map(|(a, b)| (Nested::Restriction(a), Nested::Restriction(b))),
        );
        a.rt == b.rt
            && a.numbers == b.numbers
            && a.below.len() == b.below.len()
            && nested::same_values(a.values, b.values, open)
    }
}

/// The same expression, value for value.
impl PartialEq for RestrictionView<'_> {
    fn eq(&self, other: &Self) -> bool {
        nested::same(Nested::Restriction(*self), Nested::Restriction(*other))
    }
}

/// What all kinds of restriction are made of: see [`Tree`](super::Tree).
pub(super) struct Parts<'a> {
    pub(super) rt: RestrictionType,
    pub(super) numbers: [u32; 3],
    pub(super) values: Props<'a>,
    pub(super) below: Restrictions<'a>,
}

impl<'a> Parts<'a> {
    /// The value of a kind that has one.
    fn value(&self) -> PropValue<'a> {
        let value = self.values.at(0).expect("a value, as its kind has one");
        value.expect("checked as a whole")
    }

    fn node(&self) -> Node<'a> {
        let [first, second, third] = self.numbers;
        let below = self.below.iter().next();
        let part = || below.expect("a part, as its kind has one");
        match self.rt {
            RestrictionType::RES_AND => Node::And(self.below),
            RestrictionType::RES_OR => Node::Or(self.below),
            RestrictionType::RES_NOT => Node::Not(part()),
            RestrictionType::RES_CONTENT => Node::Content {
                tag: PropTag(second),
                level: FuzzyLevel::from(first),
                value: self.value(),
            },
            RestrictionType::RES_PROPERTY => Node::Property {
                tag: PropTag(second),
                how: RelOp(first),
                value: self.value(),
            },
            RestrictionType::RES_COMPAREPROPS => Node::CompareProps {
                left: PropTag(second),
                how: RelOp(first),
                right: PropTag(third),
            },
            RestrictionType::RES_BITMASK => Node::BitMask {
                tag: PropTag(second),
                how: BitMaskOp(first),
                mask: third,
            },
            RestrictionType::RES_SIZE => Node::Size {
                tag: PropTag(second),
                how: RelOp(first),
                size: third,
            },
            RestrictionType::RES_EXIST => Node::Exist(PropTag(first)),
            RestrictionType::RES_SUBRESTRICTION => Node::Sub {
                object: PropTag(first),
                restriction: part(),
            },
            RestrictionType::RES_COMMENT => Node::Comment {
                values: self.values,
                restriction: below,
            },
            RestrictionType::RES_ANNOTATION => Node::Annotation {
                values: self.values,
                restriction: below,
            },
            RestrictionType::RES_COUNT => Node::Count {
                count: first,
                restriction: part(),
            },
            other => unreachable!("{other:?} is neither made nor read"),
        }
    }
}

/// Reads a restriction and all that is below it.
///
/// # Safety
///
/// As for [`RestrictionView::from_raw`].
unsafe fn check(raw: &SRestriction, depth: usize, left: &mut usize) -> Read<()> {
    if depth == 0 || *left == 0 {
        return Err(MAPI_E_TOO_COMPLEX);
    }
    *left -= 1;
    // SAFETY: as the caller vouches.
    let parts = unsafe { read(raw) }?;
    parts.values.iter().try_for_each(|value| value.map(drop))?;
    if parts.below.len() > *left {
        return Err(MAPI_E_TOO_COMPLEX);
    }
    parts.below.iter().try_for_each(|part| match part.0 {
        // SAFETY: a part of what the caller vouches for.
        Source::C(raw) => unsafe { check(raw, depth - 1, left) },
        Source::Tree(_) => Ok(()),
    })
}

/// The restriction itself; neither its values nor what is below it are checked.
///
/// # Safety
///
/// As for [`RestrictionView::from_raw`].
unsafe fn read<'a>(raw: &'a SRestriction) -> Read<Parts<'a>> {
    const NO_VALUES: &[SPropValue] = &[];
    let res = &raw.res;
    // SAFETY: the caller vouches for the member that the kind names.
    let (numbers, values, below) = unsafe {
        match raw.rt {
            RestrictionType::RES_AND => {
                let parts = slice(res.resAnd.lpRes, res.resAnd.cRes)?;
                ([0; 3], NO_VALUES, parts)
            }
            RestrictionType::RES_OR => {
                let parts = slice(res.resOr.lpRes, res.resOr.cRes)?;
                ([0; 3], NO_VALUES, parts)
            }
            RestrictionType::RES_NOT => ([0; 3], NO_VALUES, from_ref(one(res.resNot.lpRes)?)),
            RestrictionType::RES_CONTENT => {
                let with = &res.resContent;
                let numbers = [with.ulFuzzyLevel.bits(), with.ulPropTag.0, 0];
                (numbers, from_ref(one(with.lpProp)?), &[][..])
            }
            RestrictionType::RES_PROPERTY => {
                let with = &res.resProperty;
                let numbers = [with.relop.0, with.ulPropTag.0, 0];
                (numbers, from_ref(one(with.lpProp)?), &[][..])
            }
            RestrictionType::RES_COMPAREPROPS => {
                let with = &res.resCompareProps;
                let numbers = [with.relop.0, with.ulPropTag1.0, with.ulPropTag2.0];
                (numbers, NO_VALUES, &[][..])
            }
            RestrictionType::RES_BITMASK => {
                let with = &res.resBitMask;
                let numbers = [with.relBMR.0, with.ulPropTag.0, with.ulMask];
                (numbers, NO_VALUES, &[][..])
            }
            RestrictionType::RES_SIZE => {
                let with = &res.resSize;
                let numbers = [with.relop.0, with.ulPropTag.0, with.cb];
                (numbers, NO_VALUES, &[][..])
            }
            RestrictionType::RES_EXIST => ([res.resExist.ulPropTag.0, 0, 0], NO_VALUES, &[][..]),
            RestrictionType::RES_SUBRESTRICTION => {
                let with = &res.resSub;
                let numbers = [with.ulSubObject.0, 0, 0];
                (numbers, NO_VALUES, from_ref(one(with.lpRes)?))
            }
            RestrictionType::RES_COMMENT => {
                let with = &res.resComment;
                let part = optional(with.lpRes)?.map_or(&[][..], from_ref);
                ([0; 3], slice(with.lpProp, with.cValues)?, part)
            }
            RestrictionType::RES_ANNOTATION => {
                let with = &res.resAnnotation;
                let part = optional(with.lpRes)?.map_or(&[][..], from_ref);
                ([0; 3], slice(with.lpProp, with.cValues)?, part)
            }
            RestrictionType::RES_COUNT => {
                let with = &res.resCount;
                ([with.ulCount, 0, 0], NO_VALUES, from_ref(one(with.lpRes)?))
            }
            _ => return Err(MAPI_E_INVALID_PARAMETER),
        }
    };
    Ok(Parts {
        rt: raw.rt,
        numbers,
        // SAFETY: as the caller vouches.
        values: Props::inside(unsafe { Views::new(values) }),
        below: Restrictions(Sources::C(below)),
    })
}
