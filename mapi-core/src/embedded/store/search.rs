//! What search folders look for.

use super::content::{Content, Id};
use crate::abi::codes::MAPI_E_TOO_COMPLEX;
use crate::abi::tags::{PR_MESSAGE_ATTACHMENTS, PR_MESSAGE_RECIPIENTS};
use crate::data::Props;
use crate::data::restriction::{Matcher, Node, Restriction, RestrictionView};
use crate::embedded::tables;
use windows_core::Result;

/// What a search folder shows.
pub(crate) struct Criteria {
    pub(crate) restriction: Restriction,
    pub(crate) containers: Vec<Id>,
    pub(crate) recursive: bool,
    filter: Filter,
}

impl Criteria {
    /// Fails with MAPI_E_TOO_COMPLEX.
    pub(crate) fn new(
        restriction: Restriction,
        containers: Vec<Id>,
        recursive: bool,
    ) -> Result<Self> {
        let filter = Filter::new(restriction.borrow())?;
        Ok(Self {
            restriction,
            containers,
            recursive,
            filter,
        })
    }

    /// Whether a message fits, with its row in contents tables.
    pub(crate) fn fits(&self, row: Props<'_>, content: &Content) -> bool {
        self.filter.fits(row, content)
    }
}

/// A restriction on messages, with those on their recipients and attachments in it.
enum Filter {
    Row(Matcher),
    Recipient(Matcher),
    Attachment(Matcher),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}

impl Filter {
    fn new(restriction: RestrictionView<'_>) -> Result<Self> {
        if let Ok(matcher) = Matcher::new(restriction) {
            return Ok(Self::Row(matcher));
        }
        Ok(match restriction.node() {
            Node::And(parts) => Self::All(parts.iter().map(Self::new).collect::<Result<_>>()?),
            Node::Or(parts) => Self::Any(parts.iter().map(Self::new).collect::<Result<_>>()?),
            Node::Not(part) => Self::Not(Box::new(Self::new(part)?)),
            Node::Comment {
                restriction: Some(inner),
                ..
            }
            | Node::Annotation {
                restriction: Some(inner),
                ..
            } => Self::new(inner)?,
            Node::Sub {
                object,
                restriction,
            } if object.id() == PR_MESSAGE_RECIPIENTS.id() => {
                Self::Recipient(Matcher::new(restriction)?)
            }
            Node::Sub {
                object,
                restriction,
            } if object.id() == PR_MESSAGE_ATTACHMENTS.id() => {
                Self::Attachment(Matcher::new(restriction)?)
            }
            _ => return Err(MAPI_E_TOO_COMPLEX.into()),
        })
    }

    fn fits(&self, row: Props<'_>, content: &Content) -> bool {
        match self {
            Self::Row(matcher) => matcher.matches(row),
            Self::Recipient(matcher) => {
                let pages = content.code_pages();
                content.recipients.values().any(|bag| {
                    let row = tables::whole_row(&pages, &bag.to_vec());
                    matcher.matches(row.as_slice().into())
                })
            }
            Self::Attachment(matcher) => {
                let pages = content.code_pages();
                content.attachments.iter().any(|(number, one)| {
                    let row = one.row(*number, &pages);
                    matcher.matches(row.as_slice().into())
                })
            }
            Self::All(parts) => parts.iter().all(|part| part.fits(row, content)),
            Self::Any(parts) => parts.iter().any(|part| part.fits(row, content)),
            Self::Not(part) => !part.fits(row, content),
        }
    }
}
