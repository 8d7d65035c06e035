//! Looking at a restriction, C's or Rust's.

use super::{Kind, Restriction};
use crate::abi::{
    BitMaskOp, FuzzyLevel, MAPI_E_INVALID_PARAMETER, MAPI_E_TOO_COMPLEX, PropTag, RelOp,
    RestrictionType, SPropValue, SRestriction,
};
use crate::boundary::Views;
use crate::boundary::read::{Read, one, optional, slice};
use crate::data::props::Props;
use crate::data::value::{OwnedPropValue, PropValue};

/// How deep restrictions of C may be nested, so that whoever walks through one that was viewed
/// can do so recursively. Deeper ones are MAPI_E_TOO_COMPLEX.
pub const MAX_DEPTH: usize = 256;

/// How many parts a restriction of C may have, a part that is pointed to twice counted twice.
/// Larger ones are MAPI_E_TOO_COMPLEX.
pub const MAX_NODES: usize = 1 << 20;

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

impl<'a> Restrictions<'a> {
    /// The number of restrictions.
    pub const fn len(self) -> usize {
        match self.0 {
            Sources::C(parts) => parts.len(),
            Sources::Trees(parts) => parts.len(),
        }
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The restrictions in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = RestrictionView<'a>> + Clone {
        (0..self.len()).map(move |index| match self.0 {
            Sources::C(parts) => RestrictionView(Source::C(&parts[index])),
            Sources::Trees(parts) => parts[index].borrow(),
        })
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
    /// The restriction describes itself truly, and it and what it points to stay unchanged for
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

    /// What kind of restriction it is, and what is below it.
    pub fn node(self) -> Node<'a> {
        match self.0 {
            // SAFETY: `from_raw` requires that it stays as it was when it was checked.
            Source::C(raw) => unsafe { node(raw) }.expect("checked as a whole"),
            Source::Tree(tree) => tree_node(tree),
        }
    }

    /// Copies the restriction; that of Rust costs nothing.
    pub fn to_owned(self) -> Restriction {
        match self.0 {
            Source::Tree(tree) => tree.clone(),
            // No deeper than `MAX_DEPTH`, so recursion is safe.
            Source::C(_) => self.copy(),
        }
    }

    fn copy(self) -> Restriction {
        let values = |values: Props<'a>| values.to_owned().expect("checked as a whole");
        let (kind, children) = match self.node() {
            Node::And(parts) => (Kind::And, parts.iter().map(Self::copy).collect()),
            Node::Or(parts) => (Kind::Or, parts.iter().map(Self::copy).collect()),
            Node::Not(part) => (Kind::Not, vec![part.copy()]),
            Node::Content { tag, level, value } => {
                (Kind::Content(tag, level, value.into()), vec![])
            }
            Node::Property { tag, how, value } => (Kind::Property(tag, how, value.into()), vec![]),
            Node::CompareProps { left, how, right } => {
                (Kind::CompareProps(left, how, right), vec![])
            }
            Node::BitMask { tag, how, mask } => (Kind::BitMask(tag, how, mask), vec![]),
            Node::Size { tag, how, size } => (Kind::Size(tag, how, size), vec![]),
            Node::Exist(tag) => (Kind::Exist(tag), vec![]),
            Node::Sub {
                object,
                restriction,
            } => (Kind::Sub(object), vec![restriction.copy()]),
            Node::Comment {
                values: of,
                restriction,
            } => (
                Kind::Comment(values(of)),
                restriction.map(Self::copy).into_iter().collect(),
            ),
            Node::Annotation {
                values: of,
                restriction,
            } => (
                Kind::Annotation(values(of)),
                restriction.map(Self::copy).into_iter().collect(),
            ),
            Node::Count { count, restriction } => (Kind::Count(count), vec![restriction.copy()]),
        };
        Restriction::make(kind, children)
    }
}

/// The same expression, value for value. Takes no recursion.
impl PartialEq for RestrictionView<'_> {
    fn eq(&self, other: &Self) -> bool {
        let mut open = vec![(*self, *other)];
        while let Some((left, right)) = open.pop() {
            match (left.node(), right.node()) {
                (Node::And(a), Node::And(b)) | (Node::Or(a), Node::Or(b)) => {
                    if a.len() != b.len() {
                        return false;
                    }
                    open.extend(a.iter().zip(b.iter()));
                }
                (Node::Not(a), Node::Not(b)) => open.push((a, b)),
                (
                    Node::Sub {
                        object: a,
                        restriction: c,
                    },
                    Node::Sub {
                        object: b,
                        restriction: d,
                    },
                ) if a == b => open.push((c, d)),
                (
                    Node::Count {
                        count: a,
                        restriction: c,
                    },
                    Node::Count {
                        count: b,
                        restriction: d,
                    },
                ) if a == b => open.push((c, d)),
                (
                    Node::Comment {
                        values: a,
                        restriction: c,
                    },
                    Node::Comment {
                        values: b,
                        restriction: d,
                    },
                )
                | (
                    Node::Annotation {
                        values: a,
                        restriction: c,
                    },
                    Node::Annotation {
                        values: b,
                        restriction: d,
                    },
                ) if a == b && c.is_some() == d.is_some() => open.extend(c.zip(d)),
                (a, b) if same_leaf(&a, &b) => {}
                _ => return false,
            }
        }
        true
    }
}

fn same_leaf(a: &Node<'_>, b: &Node<'_>) -> bool {
    match (*a, *b) {
        (
            Node::Content { tag, level, value },
            Node::Content {
                tag: t,
                level: l,
                value: v,
            },
        ) => tag == t && level == l && value == v,
        (
            Node::Property { tag, how, value },
            Node::Property {
                tag: t,
                how: h,
                value: v,
            },
        ) => tag == t && how == h && value == v,
        (
            Node::CompareProps { left, how, right },
            Node::CompareProps {
                left: l,
                how: h,
                right: r,
            },
        ) => left == l && how == h && right == r,
        (
            Node::BitMask { tag, how, mask },
            Node::BitMask {
                tag: t,
                how: h,
                mask: m,
            },
        ) => tag == t && how == h && mask == m,
        (
            Node::Size { tag, how, size },
            Node::Size {
                tag: t,
                how: h,
                size: s,
            },
        ) => tag == t && how == h && size == s,
        (Node::Exist(tag), Node::Exist(t)) => tag == t,
        _ => false,
    }
}

/// # Safety
///
/// As for [`RestrictionView::from_raw`].
unsafe fn check(raw: &SRestriction, depth: usize, left: &mut usize) -> Read<()> {
    if depth == 0 || *left == 0 {
        return Err(MAPI_E_TOO_COMPLEX);
    }
    *left -= 1;
    // SAFETY: as the caller vouches.
    let below = match unsafe { node(raw) }? {
        Node::And(parts) | Node::Or(parts) => {
            if parts.len() > *left {
                return Err(MAPI_E_TOO_COMPLEX);
            }
            for part in parts.iter() {
                // SAFETY: a part of what the caller vouches for.
                unsafe { check_view(part, depth, left) }?;
            }
            None
        }
        Node::Not(part)
        | Node::Sub {
            restriction: part, ..
        }
        | Node::Count {
            restriction: part, ..
        } => Some(part),
        Node::Comment {
            values,
            restriction,
        }
        | Node::Annotation {
            values,
            restriction,
        } => {
            values.iter().try_for_each(|value| value.map(drop))?;
            restriction
        }
        _ => None,
    };
    match below {
        // SAFETY: a part of what the caller vouches for.
        Some(part) => unsafe { check_view(part, depth, left) },
        None => Ok(()),
    }
}

/// # Safety
///
/// As for [`check`].
unsafe fn check_view(view: RestrictionView<'_>, depth: usize, left: &mut usize) -> Read<()> {
    match view.0 {
        // SAFETY: as the caller vouches.
        Source::C(raw) => unsafe { check(raw, depth - 1, left) },
        Source::Tree(_) => Ok(()),
    }
}

/// The restriction itself; what is below it is not checked.
///
/// # Safety
///
/// As for [`RestrictionView::from_raw`].
unsafe fn node<'a>(raw: &'a SRestriction) -> Read<Node<'a>> {
    let res = &raw.res;
    let c = |raw: &'a SRestriction| RestrictionView(Source::C(raw));
    // SAFETY: the caller vouches for the member that the kind names.
    unsafe {
        Ok(match raw.rt {
            RestrictionType::RES_AND => {
                let parts = slice(res.resAnd.lpRes, res.resAnd.cRes)?;
                Node::And(Restrictions(Sources::C(parts)))
            }
            RestrictionType::RES_OR => {
                let parts = slice(res.resOr.lpRes, res.resOr.cRes)?;
                Node::Or(Restrictions(Sources::C(parts)))
            }
            RestrictionType::RES_NOT => Node::Not(c(one(res.resNot.lpRes)?)),
            RestrictionType::RES_CONTENT => Node::Content {
                tag: res.resContent.ulPropTag,
                level: res.resContent.ulFuzzyLevel,
                value: PropValue::from_raw_inside(one(res.resContent.lpProp)?)?,
            },
            RestrictionType::RES_PROPERTY => Node::Property {
                tag: res.resProperty.ulPropTag,
                how: res.resProperty.relop,
                value: PropValue::from_raw_inside(one(res.resProperty.lpProp)?)?,
            },
            RestrictionType::RES_COMPAREPROPS => Node::CompareProps {
                left: res.resCompareProps.ulPropTag1,
                how: res.resCompareProps.relop,
                right: res.resCompareProps.ulPropTag2,
            },
            RestrictionType::RES_BITMASK => Node::BitMask {
                tag: res.resBitMask.ulPropTag,
                how: res.resBitMask.relBMR,
                mask: res.resBitMask.ulMask,
            },
            RestrictionType::RES_SIZE => Node::Size {
                tag: res.resSize.ulPropTag,
                how: res.resSize.relop,
                size: res.resSize.cb,
            },
            RestrictionType::RES_EXIST => Node::Exist(res.resExist.ulPropTag),
            RestrictionType::RES_SUBRESTRICTION => Node::Sub {
                object: res.resSub.ulSubObject,
                restriction: c(one(res.resSub.lpRes)?),
            },
            RestrictionType::RES_COMMENT => Node::Comment {
                values: values(res.resComment.lpProp, res.resComment.cValues)?,
                restriction: optional(res.resComment.lpRes)?.map(c),
            },
            RestrictionType::RES_ANNOTATION => Node::Annotation {
                values: values(res.resAnnotation.lpProp, res.resAnnotation.cValues)?,
                restriction: optional(res.resAnnotation.lpRes)?.map(c),
            },
            RestrictionType::RES_COUNT => Node::Count {
                count: res.resCount.ulCount,
                restriction: c(one(res.resCount.lpRes)?),
            },
            _ => return Err(MAPI_E_INVALID_PARAMETER),
        })
    }
}

/// # Safety
///
/// What is not null points to as many values, which describe themselves truly and stay unchanged
/// for `'a`.
unsafe fn values<'a>(ptr: *const SPropValue, count: u32) -> Read<Props<'a>> {
    // SAFETY: as the caller vouches.
    unsafe { Ok(Props::inside(Views::new(slice(ptr, count)?))) }
}

fn tree_node(tree: &Restriction) -> Node<'_> {
    let children = tree.0.children.as_slice();
    let parts = Restrictions(Sources::Trees(children));
    let first = children.first().map(Restriction::borrow);
    // Those that need a part below them are made with one.
    let part = || first.expect("a restriction below");
    match &tree.0.kind {
        Kind::And => Node::And(parts),
        Kind::Or => Node::Or(parts),
        Kind::Not => Node::Not(part()),
        Kind::Content(tag, level, value) => Node::Content {
            tag: *tag,
            level: *level,
            value: value.borrow(),
        },
        Kind::Property(tag, how, value) => Node::Property {
            tag: *tag,
            how: *how,
            value: value.borrow(),
        },
        Kind::CompareProps(left, how, right) => Node::CompareProps {
            left: *left,
            how: *how,
            right: *right,
        },
        Kind::BitMask(tag, how, mask) => Node::BitMask {
            tag: *tag,
            how: *how,
            mask: *mask,
        },
        Kind::Size(tag, how, size) => Node::Size {
            tag: *tag,
            how: *how,
            size: *size,
        },
        Kind::Exist(tag) => Node::Exist(*tag),
        Kind::Sub(object) => Node::Sub {
            object: *object,
            restriction: part(),
        },
        Kind::Comment(values) => Node::Comment {
            values: owned(values),
            restriction: first,
        },
        Kind::Annotation(values) => Node::Annotation {
            values: owned(values),
            restriction: first,
        },
        Kind::Count(count) => Node::Count {
            count: *count,
            restriction: part(),
        },
    }
}

fn owned(values: &[OwnedPropValue]) -> Props<'_> {
    Props::from(values)
}
