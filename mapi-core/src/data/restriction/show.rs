//! Restrictions for people to read.

use super::{Node, RestrictionView};
use crate::abi::{BitMaskOp, FuzzyLevel, RelOp};
use crate::data::props::Props;
use core::fmt::{self, Display, Formatter};

impl fmt::Debug for RestrictionView<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Restriction({self})")
    }
}

enum Step<'a> {
    Show(RestrictionView<'a>),
    Say(&'static str),
    List(Props<'a>),
}

/// The expression: `(PR_IMPORTANCE >= 2 and not PR_SUBJECT contains "spam")`. Takes no recursion.
impl Display for RestrictionView<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // The last step comes first.
        let mut open = vec![Step::Show(*self)];
        while let Some(step) = open.pop() {
            let view = match step {
                Step::Show(view) => view,
                Step::Say(words) => {
                    f.write_str(words)?;
                    continue;
                }
                Step::List(values) => {
                    write!(f, "{values}")?;
                    continue;
                }
            };
            match view.node() {
                Node::And(parts) if parts.is_empty() => f.write_str("always")?,
                Node::Or(parts) if parts.is_empty() => f.write_str("never")?,
                Node::And(parts) => join(parts.iter(), " and ", &mut open),
                Node::Or(parts) => join(parts.iter(), " or ", &mut open),
                Node::Not(part) => {
                    f.write_str("not ")?;
                    open.push(Step::Show(part));
                }
                Node::Content { tag, level, value } => {
                    write!(f, "{tag} {}{}", content(level), value.value())?;
                    looseness(level, f)?;
                }
                Node::Property { tag, how, value } => {
                    write!(f, "{tag} {} {}", Operator(how), value.value())?;
                }
                Node::CompareProps { left, how, right } => {
                    write!(f, "{left} {} {right}", Operator(how))?;
                }
                Node::BitMask { tag, how, mask } => match how {
                    BitMaskOp::BMR_EQZ => write!(f, "{tag} has no bit of {mask:#x}")?,
                    BitMaskOp::BMR_NEZ => write!(f, "{tag} has a bit of {mask:#x}")?,
                    other => write!(f, "{tag} {other:?} {mask:#x}")?,
                },
                Node::Size { tag, how, size } => {
                    write!(f, "the size of {tag} {} {size}", Operator(how))?;
                }
                Node::Exist(tag) => write!(f, "{tag} exists")?,
                Node::Sub {
                    object,
                    restriction,
                } => {
                    write!(f, "one of {object} has ")?;
                    open.push(Step::Show(restriction));
                }
                Node::Comment {
                    values,
                    restriction,
                }
                | Node::Annotation {
                    values,
                    restriction,
                } => {
                    open.extend([Step::Say("}"), Step::List(values), Step::Say(" {")]);
                    open.push(restriction.map_or(Step::Say("always"), Step::Show));
                }
                Node::Count { count, restriction } => {
                    write!(f, "the first {count} with ")?;
                    open.push(Step::Show(restriction));
                }
            }
        }
        Ok(())
    }
}

fn join<'a>(
    parts: impl Iterator<Item = RestrictionView<'a>>,
    word: &'static str,
    open: &mut Vec<Step<'a>>,
) {
    let start = open.len();
    open.push(Step::Say("("));
    for (index, part) in parts.enumerate() {
        if index != 0 {
            open.push(Step::Say(word));
        }
        open.push(Step::Show(part));
    }
    open.push(Step::Say(")"));
    open[start..].reverse();
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

fn content(level: FuzzyLevel) -> &'static str {
    if level.contains(FuzzyLevel::FL_SUBSTRING) {
        "contains "
    } else if level.contains(FuzzyLevel::FL_PREFIX) {
        "starts with "
    } else {
        "is "
    }
}

fn looseness(level: FuzzyLevel, f: &mut Formatter<'_>) -> fmt::Result {
    let known = [
        (FuzzyLevel::FL_IGNORECASE, " ignoring case"),
        (FuzzyLevel::FL_IGNORENONSPACE, " ignoring accents"),
        (FuzzyLevel::FL_LOOSE, " loosely"),
    ];
    known
        .iter()
        .filter(|(flag, _)| level.contains(*flag))
        .try_for_each(|(_, words)| f.write_str(words))
}
