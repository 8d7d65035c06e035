//! Restrictions for people to read.

use super::{Node, RestrictionView};
use crate::abi::{BitMaskOp, RelOp, flags::FuzzyLevel};
use crate::data::nested::{self, Step, Steps};
use core::fmt::{self, Display, Formatter};

impl fmt::Debug for RestrictionView<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Restriction(")?;
        nested::show_all(Step::Restriction(*self), f)?;
        f.write_str(")")
    }
}

/// The expression: `(PR_IMPORTANCE >= 2 and not PR_SUBJECT contains "spam")`.
impl Display for RestrictionView<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        nested::show(Step::Restriction(*self), f)
    }
}

impl<'a> RestrictionView<'a> {
    /// Shows what comes first, and leaves the rest to steps.
    pub(crate) fn show(self, f: &mut Formatter<'_>, steps: &mut Steps<'a>) -> fmt::Result {
        match self.node() {
            Node::And(parts) if parts.is_empty() => f.write_str("always"),
            Node::Or(parts) if parts.is_empty() => f.write_str("never"),
            Node::And(parts) => {
                steps.list(["(", " and ", ")"], parts.iter().map(Step::Restriction));
                Ok(())
            }
            Node::Or(parts) => {
                steps.list(["(", " or ", ")"], parts.iter().map(Step::Restriction));
                Ok(())
            }
            Node::Not(part) => {
                steps.next([Step::Restriction(part)]);
                f.write_str("not ")
            }
            Node::Content { tag, level, value } => {
                steps.next([Step::Value(value.value()), Step::Say(looseness(level))]);
                write!(f, "{tag} ")?;
                content(level, f)
            }
            Node::Property { tag, how, value } => {
                steps.next([Step::Value(value.value())]);
                write!(f, "{tag} {} ", Operator(how))
            }
            Node::CompareProps { left, how, right } => {
                write!(f, "{left} {} {right}", Operator(how))
            }
            Node::BitMask { tag, how, mask } => match how {
                BitMaskOp::BMR_EQZ => write!(f, "{tag} has no bit of {mask:#x}"),
                BitMaskOp::BMR_NEZ => write!(f, "{tag} has a bit of {mask:#x}"),
                other => write!(f, "{tag} {other:?} {mask:#x}"),
            },
            Node::Size { tag, how, size } => {
                write!(f, "the size of {tag} {} {size}", Operator(how))
            }
            Node::Exist(tag) => write!(f, "{tag} exists"),
            Node::Sub {
                object,
                restriction,
            } => {
                steps.next([Step::Restriction(restriction)]);
                write!(f, "one of {object} has ")
            }
            Node::Comment {
                values,
                restriction,
            }
            | Node::Annotation {
                values,
                restriction,
            } => {
                steps.next([
                    restriction.map_or(Step::Say("always"), Step::Restriction),
                    Step::Say(" {"),
                    Step::Props(values),
                    Step::Say("}"),
                ]);
                Ok(())
            }
            Node::Count { count, restriction } => {
                steps.next([Step::Restriction(restriction)]);
                write!(f, "the first {count} with ")
            }
        }
    }
}

struct Operator(RelOp);

impl Display for Operator {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            RelOp::RELOP_LT => "<",
            RelOp::RELOP_LE => "<=",
            RelOp::RELOP_GT => ">",
            RelOp::RELOP_GE => ">=",
            RelOp::RELOP_EQ => "=",
            RelOp::RELOP_NE => "!=",
            RelOp::RELOP_RE => "matches",
            RelOp::RELOP_MEMBER_OF_DL => "is a member of",
            other => return write!(f, "{other:?}"),
        })
    }
}

/// How much of a property has to be there, in the lower half of the level.
fn content(level: FuzzyLevel, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str(match level.bits() & 0xFFFF {
        0 => "is ",
        1 => "contains ",
        2 => "starts with ",
        0x10 | 0x12 => "has a word that starts with ",
        unknown => return write!(f, "matches at the unknown level {unknown:#x} "),
    })
}

/// What does not count, in the upper half of the level.
const fn looseness(level: FuzzyLevel) -> &'static str {
    match level.bits() >> 16 & 7 {
        0 => "",
        1 => " ignoring case",
        2 => " ignoring accents",
        3 => " ignoring case ignoring accents",
        4 => " loosely",
        5 => " ignoring case loosely",
        6 => " ignoring accents loosely",
        _ => " ignoring case ignoring accents loosely",
    }
}
