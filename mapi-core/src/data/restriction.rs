//! Restrictions: which rows of a table, or which messages, are asked for.
//!
//! A [`Restriction`] is an expression that Rust builds and owns; a [`RestrictionView`] looks at
//! one, or at an `SRestriction` of C. Methods take views:
//!
//! ```
//! use mapi_core::Restriction;
//! use mapi_core::abi::{FuzzyLevel, PR_IMPORTANCE, PR_SUBJECT_W};
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

mod encode;
mod matches;
mod show;
mod view;

pub(crate) use matches::found;
pub use view::{MAX_DEPTH, MAX_NODES, Node, RestrictionView, Restrictions};

use crate::abi::{BitMaskOp, FuzzyLevel, PropTag, RelOp};
use crate::data::value::{OwnedPropValue, OwnedValue};
use core::fmt;
use std::sync::Arc;

/// A restriction, owned by Rust: an expression to build, to clone at no cost, and to print.
///
/// It may be as deep as memory allows. What C makes of it is another question: providers have
/// limits of their own (MAPI_E_TOO_COMPLEX), and so has what is read back ([`MAX_DEPTH`]).
#[derive(Clone)]
pub struct Restriction(Arc<Tree>);

struct Tree {
    kind: Kind,
    /// Any number for `And` and `Or`, at most one for the others.
    children: Vec<Restriction>,
}

enum Kind {
    And,
    Or,
    Not,
    Content(PropTag, FuzzyLevel, OwnedPropValue),
    Property(PropTag, RelOp, OwnedPropValue),
    CompareProps(PropTag, RelOp, PropTag),
    BitMask(PropTag, BitMaskOp, u32),
    Size(PropTag, RelOp, u32),
    Exist(PropTag),
    Sub(PropTag),
    Comment(Vec<OwnedPropValue>),
    Annotation(Vec<OwnedPropValue>),
    Count(u32),
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
    fn make(kind: Kind, children: Vec<Self>) -> Self {
        Self(Arc::new(Tree { kind, children }))
    }

    /// Every one of many (RES_AND). Of none, it holds always.
    pub fn and(restrictions: impl IntoIterator<Item = Self>) -> Self {
        Self::make(Kind::And, restrictions.into_iter().collect())
    }

    /// At least one of many (RES_OR). Of none, it never holds.
    pub fn or(restrictions: impl IntoIterator<Item = Self>) -> Self {
        Self::make(Kind::Or, restrictions.into_iter().collect())
    }

    /// A property whose text or bytes have `value` in them, as the level says (RES_CONTENT).
    pub fn content(tag: PropTag, value: impl Into<OwnedValue>, level: FuzzyLevel) -> Self {
        let value = OwnedPropValue::new(tag, value);
        Self::make(Kind::Content(tag, level, value), vec![])
    }

    /// The same with a tag of its own for the value: where the property has many values, the
    /// value may be one of them.
    pub fn content_value(tag: PropTag, value: OwnedPropValue, level: FuzzyLevel) -> Self {
        Self::make(Kind::Content(tag, level, value), vec![])
    }

    /// A property that compares with a value (RES_PROPERTY).
    pub fn property(tag: PropTag, how: RelOp, value: impl Into<OwnedValue>) -> Self {
        let value = OwnedPropValue::new(tag, value);
        Self::make(Kind::Property(tag, how, value), vec![])
    }

    /// The same with a tag of its own for the value.
    pub fn property_value(tag: PropTag, how: RelOp, value: OwnedPropValue) -> Self {
        Self::make(Kind::Property(tag, how, value), vec![])
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
        Self::make(Kind::CompareProps(left, how, right), vec![])
    }

    /// A number at least one of whose masked bits is set, or none (RES_BITMASK).
    pub fn bit_mask(tag: PropTag, how: BitMaskOp, mask: u32) -> Self {
        Self::make(Kind::BitMask(tag, how, mask), vec![])
    }

    /// A property whose value is of some size in bytes (RES_SIZE).
    pub fn size(tag: PropTag, how: RelOp, size: u32) -> Self {
        Self::make(Kind::Size(tag, how, size), vec![])
    }

    /// A property that exists (RES_EXIST).
    pub fn exist(tag: PropTag) -> Self {
        Self::make(Kind::Exist(tag), vec![])
    }

    /// A row of PR_MESSAGE_RECIPIENTS or PR_MESSAGE_ATTACHMENTS that a restriction holds for
    /// (RES_SUBRESTRICTION).
    pub fn sub(object: PropTag, restriction: Self) -> Self {
        Self::make(Kind::Sub(object), vec![restriction])
    }

    /// A restriction with values that play no part in it (RES_COMMENT); without a restriction, it
    /// holds always.
    pub fn comment(values: impl Into<Vec<OwnedPropValue>>, restriction: Option<Self>) -> Self {
        Self::make(
            Kind::Comment(values.into()),
            restriction.into_iter().collect(),
        )
    }

    /// The same as RES_ANNOTATION.
    pub fn annotation(values: impl Into<Vec<OwnedPropValue>>, restriction: Option<Self>) -> Self {
        Self::make(
            Kind::Annotation(values.into()),
            restriction.into_iter().collect(),
        )
    }

    /// The first matches of a restriction, that many (RES_COUNT).
    pub fn count(count: u32, restriction: Self) -> Self {
        Self::make(Kind::Count(count), vec![restriction])
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
        self.join(other, Kind::And, |kind| matches!(kind, Kind::And))
    }
}

/// Joins two, in one RES_OR where the left one already is one.
impl core::ops::BitOr for Restriction {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.join(other, Kind::Or, |kind| matches!(kind, Kind::Or))
    }
}

impl Restriction {
    fn join(mut self, other: Self, kind: Kind, same: impl Fn(&Kind) -> bool) -> Self {
        match Arc::get_mut(&mut self.0) {
            Some(tree) if same(&tree.kind) => {
                tree.children.push(other);
                self
            }
            _ => Self::make(kind, vec![self, other]),
        }
    }
}

/// The opposite (RES_NOT).
impl core::ops::Not for Restriction {
    type Output = Self;

    fn not(self) -> Self {
        Self::make(Kind::Not, vec![self])
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

/// Takes a tree down without recursion, however deep it is.
impl Drop for Restriction {
    fn drop(&mut self) {
        let mut open = match Arc::get_mut(&mut self.0) {
            Some(tree) if !tree.children.is_empty() => core::mem::take(&mut tree.children),
            _ => return,
        };
        while let Some(mut next) = open.pop() {
            if let Some(tree) = Arc::get_mut(&mut next.0) {
                open.append(&mut tree.children);
            }
        }
    }
}
