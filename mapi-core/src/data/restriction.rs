//! Restrictions: which rows of a table, or which messages, are asked for.
//!
//! A [`Restriction`] is an expression that Rust builds and owns; a [`RestrictionView`] looks at
//! one, or at an `SRestriction` of C. Methods take views:
//!
//! ```
//! use mapi_core::Restriction;
//! use mapi_core::abi::{flags::FuzzyLevel, tags::{PR_IMPORTANCE, PR_SUBJECT_W}};
//!
//! let urgent = Restriction::ge(PR_IMPORTANCE, 2)
//!     & !Restriction::content(PR_SUBJECT_W, "spam", FuzzyLevel::FL_SUBSTRING);
//! assert_eq!(
//!     urgent.to_string(),
//!     "(PR_IMPORTANCE >= 2 and not PR_SUBJECT contains \"spam\")"
//! );
//! let for_a_call = Some(urgent.borrow());
//! # let _ = for_a_call;
//! ```
//!
//! Which rows a restriction asks for is said where the feature `in-memory` is on.

mod encode;
#[cfg(feature = "in-memory")]
mod matches;
mod show;
#[cfg(feature = "in-memory")]
mod text;
mod view;

#[cfg(feature = "in-memory")]
pub use matches::Matcher;
#[cfg(feature = "in-memory")]
pub(crate) use matches::{compare, found};
#[cfg(feature = "in-memory")]
pub(crate) use text::Room;
pub use view::{MAX_DEPTH, MAX_NODES, MAX_SHOWN, Node, RestrictionView, Restrictions};

use super::nested::{self, Owned};
use super::value::{OwnedPropValue, OwnedValue};
use crate::abi::{BitMaskOp, PropTag, RelOp, RestrictionType, flags::FuzzyLevel};
use core::fmt;
use std::sync::Arc;

/// A restriction, owned by Rust: an expression to build, to clone at no cost, and to print.
///
/// It may be as deep as memory allows, be it by restrictions in restrictions or by those in values
/// (PT_SRESTRICTION, PT_ACTIONS): nothing that is done with it depends on the stack. Clones share
/// their parts, and what is done with them takes no longer for that: `==` compares what is shared
/// once, and no more than [`MAX_SHOWN`] parts are shown, with `…` behind them. What C makes
/// of it is another question: providers have limits of their own (MAPI_E_TOO_COMPLEX), and so has
/// what is read back ([`MAX_DEPTH`]).
#[derive(Clone)]
pub struct Restriction(pub(super) Arc<Tree>);

/// What all kinds of restriction are made of, however C lays them out.
pub(super) struct Tree {
    rt: RestrictionType,
    /// Tags, operators and the like, in the order of the C struct.
    numbers: [u32; 3],
    /// Any number for a comment, one for those that compare with a value.
    values: Vec<OwnedPropValue>,
    /// Any number for RES_AND and RES_OR, at most one for the others.
    parts: Vec<Restriction>,
}

impl Tree {
    /// Moves what is nested in this one to things that are to be freed.
    pub(super) fn take_nested(&mut self, open: &mut Vec<Owned>) {
        open.extend(self.parts.drain(..).map(Owned::Restriction));
        self.values
            .iter_mut()
            .for_each(|value| value.take_nested(open));
    }
}

/// Without recursion, however deep it is.
impl Drop for Tree {
    fn drop(&mut self) {
        let mut open = vec![];
        self.take_nested(&mut open);
        nested::free(open);
    }
}

macro_rules! comparisons {
    ($($(#[$doc:meta])* $name:ident => $how:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(tag: PropTag, value: impl Into<OwnedValue>) -> Self {
            Self::property(tag, RelOp::$how, value)
        }
    )*};
}

impl Restriction {
    fn make(rt: RestrictionType, numbers: [u32; 3]) -> Self {
        Self::with(rt, numbers, vec![], vec![])
    }

    fn with(
        rt: RestrictionType,
        numbers: [u32; 3],
        values: Vec<OwnedPropValue>,
        parts: Vec<Self>,
    ) -> Self {
        Self(Arc::new(Tree {
            rt,
            numbers,
            values,
            parts,
        }))
    }

    fn of_parts(rt: RestrictionType, number: u32, parts: Vec<Self>) -> Self {
        Self::with(rt, [number, 0, 0], vec![], parts)
    }

    /// Every one of many (RES_AND). Of none, it holds always.
    pub fn and(restrictions: impl IntoIterator<Item = Self>) -> Self {
        let parts = restrictions.into_iter().collect();
        Self::of_parts(RestrictionType::RES_AND, 0, parts)
    }

    /// At least one of many (RES_OR). Of none, it never holds.
    pub fn or(restrictions: impl IntoIterator<Item = Self>) -> Self {
        let parts = restrictions.into_iter().collect();
        Self::of_parts(RestrictionType::RES_OR, 0, parts)
    }

    /// A property whose text or bytes have `value` in them, as the level says (RES_CONTENT).
    pub fn content(tag: PropTag, value: impl Into<OwnedValue>, level: FuzzyLevel) -> Self {
        Self::content_value(tag, OwnedPropValue::new(tag, value), level)
    }

    /// The same with a tag of its own for the value: where the property has many values, the
    /// value may be one of them.
    pub fn content_value(tag: PropTag, value: OwnedPropValue, level: FuzzyLevel) -> Self {
        let numbers = [level.bits(), tag.0, 0];
        Self::with(RestrictionType::RES_CONTENT, numbers, vec![value], vec![])
    }

    /// A property that compares with a value (RES_PROPERTY).
    pub fn property(tag: PropTag, how: RelOp, value: impl Into<OwnedValue>) -> Self {
        Self::property_value(tag, how, OwnedPropValue::new(tag, value))
    }

    /// The same with a tag of its own for the value.
    pub fn property_value(tag: PropTag, how: RelOp, value: OwnedPropValue) -> Self {
        let numbers = [how.0, tag.0, 0];
        Self::with(RestrictionType::RES_PROPERTY, numbers, vec![value], vec![])
    }

    comparisons! {
        /// A property that is equal to a value.
        eq => RELOP_EQ;
        /// A property that is not equal to a value.
        ne => RELOP_NE;
        /// A property that is less than a value.
        lt => RELOP_LT;
        /// A property that is not greater than a value.
        le => RELOP_LE;
        /// A property that is greater than a value.
        gt => RELOP_GT;
        /// A property that is not less than a value.
        ge => RELOP_GE;
    }

    /// Two properties that compare with each other (RES_COMPAREPROPS).
    pub fn compare_props(left: PropTag, how: RelOp, right: PropTag) -> Self {
        let numbers = [how.0, left.0, right.0];
        Self::make(RestrictionType::RES_COMPAREPROPS, numbers)
    }

    /// A number at least one of whose masked bits is set, or none (RES_BITMASK).
    pub fn bit_mask(tag: PropTag, how: BitMaskOp, mask: u32) -> Self {
        Self::make(RestrictionType::RES_BITMASK, [how.0, tag.0, mask])
    }

    /// A property whose value is of some size in bytes (RES_SIZE).
    pub fn size(tag: PropTag, how: RelOp, size: u32) -> Self {
        Self::make(RestrictionType::RES_SIZE, [how.0, tag.0, size])
    }

    /// A property that exists (RES_EXIST).
    pub fn exist(tag: PropTag) -> Self {
        Self::make(RestrictionType::RES_EXIST, [tag.0, 0, 0])
    }

    /// A row of PR_MESSAGE_RECIPIENTS or PR_MESSAGE_ATTACHMENTS that a restriction holds for
    /// (RES_SUBRESTRICTION).
    pub fn sub(object: PropTag, restriction: Self) -> Self {
        Self::of_parts(
            RestrictionType::RES_SUBRESTRICTION,
            object.0,
            vec![restriction],
        )
    }

    /// A restriction with values that play no part in it (RES_COMMENT); without a restriction, it
    /// holds always.
    pub fn comment(values: impl Into<Vec<OwnedPropValue>>, restriction: Option<Self>) -> Self {
        let parts = restriction.into_iter().collect();
        Self::with(RestrictionType::RES_COMMENT, [0; 3], values.into(), parts)
    }

    /// The same as RES_ANNOTATION.
    pub fn annotation(values: impl Into<Vec<OwnedPropValue>>, restriction: Option<Self>) -> Self {
        let parts = restriction.into_iter().collect();
        Self::with(
            RestrictionType::RES_ANNOTATION,
            [0; 3],
            values.into(),
            parts,
        )
    }

    /// The first matches of a restriction, that many (RES_COUNT).
    pub fn count(count: u32, restriction: Self) -> Self {
        Self::of_parts(RestrictionType::RES_COUNT, count, vec![restriction])
    }

    /// The restriction as methods take it.
    pub const fn borrow(&self) -> RestrictionView<'_> {
        RestrictionView::of_tree(self)
    }
}

/// Joins two, in one RES_AND where the left one already is one.
impl core::ops::BitAnd for Restriction {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.join(other, RestrictionType::RES_AND)
    }
}

/// Joins two, in one RES_OR where the left one already is one.
impl core::ops::BitOr for Restriction {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.join(other, RestrictionType::RES_OR)
    }
}

impl Restriction {
    fn join(mut self, other: Self, rt: RestrictionType) -> Self {
        match Arc::get_mut(&mut self.0) {
            Some(tree) if tree.rt == rt => {
                tree.parts.push(other);
                self
            }
            _ => Self::of_parts(rt, 0, vec![self, other]),
        }
    }
}

/// The opposite (RES_NOT).
impl core::ops::Not for Restriction {
    type Output = Self;

    fn not(self) -> Self {
        Self::of_parts(RestrictionType::RES_NOT, 0, vec![self])
    }
}

impl PartialEq for Restriction {
    fn eq(&self, other: &Self) -> bool {
        self.borrow() == other.borrow()
    }
}

impl fmt::Debug for Restriction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.borrow(), f)
    }
}

impl fmt::Display for Restriction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.borrow(), f)
    }
}

impl From<RestrictionView<'_>> for Restriction {
    fn from(view: RestrictionView<'_>) -> Self {
        view.to_owned()
    }
}
