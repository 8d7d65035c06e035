//! Ambiguous names: what a container of an address book provider makes of what users type.

use crate::abi::tags::{
    PR_ACCOUNT_W, PR_ADDRTYPE_W, PR_DISPLAY_NAME_W, PR_DISPLAY_TYPE, PR_EMAIL_ADDRESS_W,
    PR_ENTRYID, PR_OBJECT_TYPE, PR_RECORD_KEY, PR_SEARCH_KEY,
};
use crate::abi::{
    ADRLIST, Bookmark, FlagList, PropTag, PropType, ResolveState, SPropValue,
    codes::MAPI_E_INVALID_PARAMETER,
    flags::{FuzzyLevel, QueryRowsFlags, RestrictFlags, SetColumnsFlags},
};
use crate::boundary::ViewMut;
use crate::data::{OwnedPropValue, Props, Restriction};
use crate::interfaces::IMAPITable;
use crate::memory::MapiViews;
use windows_core::Result;

/// The properties that a resolved recipient has, where the caller of ResolveNames names none.
pub const RESOLVED: [PropTag; 8] = [
    PR_ENTRYID,
    PR_DISPLAY_NAME_W,
    PR_ADDRTYPE_W,
    PR_EMAIL_ADDRESS_W,
    PR_SEARCH_KEY,
    PR_OBJECT_TYPE,
    PR_DISPLAY_TYPE,
    PR_RECORD_KEY,
];

/// What PR_ANR stands for in a restriction, for a table that does not know it: that a name, a word
/// in it, an address or an account begins with the text.
pub fn ambiguous_name(text: &str) -> Restriction {
    let text = text.trim();
    let begins = FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE;
    let within = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE;
    Restriction::or([
        Restriction::content(PR_DISPLAY_NAME_W, text, begins),
        Restriction::content(PR_DISPLAY_NAME_W, format!(" {text}"), within),
        Restriction::content(PR_EMAIL_ADDRESS_W, text, begins),
        Restriction::content(PR_ACCOUNT_W, text, begins),
    ])
}

/// The body of [`IABContainer::ResolveNames`](crate::IABContainer), for a container whose
/// `contents` are a table of its own for this call: its columns and its restriction change.
///
/// A recipient that is not resolved yet becomes the one row whose name or address it is, or else the
/// one that its name [begins](ambiguous_name); it gets the properties of `prop_tags`, or
/// [`RESOLVED`]. Where several rows fit it is ambiguous, where none does it stays as it is.
///
/// # Errors
///
/// MAPI_E_INVALID_PARAMETER where there are not as many states as recipients, and those of the
/// table.
pub fn resolve_names(
    contents: &IMAPITable,
    prop_tags: Option<&[PropTag]>,
    recipients: &mut ViewMut<'_, ADRLIST>,
    states: &mut ViewMut<'_, FlagList>,
) -> Result<()> {
    contents.set_columns(prop_tags.unwrap_or(&RESOLVED), SetColumnsFlags::empty())?;
    resolve_each(recipients, states, |name| {
        // Somebody whose name or address it is as a whole is meant, though others begin so too.
        let whole = |tag| Restriction::content(tag, name, FuzzyLevel::FL_IGNORECASE);
        let exact = Restriction::or([whole(PR_DISPLAY_NAME_W), whole(PR_EMAIL_ADDRESS_W)]);
        let found = up_to_two(contents, &exact)?;
        if found.is_empty() {
            return up_to_two(contents, &ambiguous_name(name));
        }
        Ok(found)
    })
}

/// The same, where up to two whom a name can mean are found in another way.
pub(crate) fn resolve_each(
    recipients: &mut ViewMut<'_, ADRLIST>,
    states: &mut ViewMut<'_, FlagList>,
    up_to_two: impl Fn(&str) -> Result<Vec<Vec<OwnedPropValue>>>,
) -> Result<()> {
    let before = states.get()?.to_vec();
    let names = recipients.get()?.rows().to_owned()?;
    if before.len() != names.len() {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    for (index, recipient) in names.iter().enumerate() {
        let Some(name) = name_of(Props::from(recipient)) else {
            continue;
        };
        if before[index] != ResolveState::MAPI_UNRESOLVED {
            continue;
        }
        let mut found = up_to_two(name.trim())?;
        match found.len() {
            0 => {}
            1 => {
                resolve(recipients, index, found.remove(0))?;
                states.set(index, ResolveState::MAPI_RESOLVED)?;
            }
            _ => states.set(index, ResolveState::MAPI_AMBIGUOUS)?,
        }
    }
    Ok(())
}

/// The name that is to be resolved, in either width.
pub(crate) fn name_of(recipient: Props<'_>) -> Option<String> {
    let narrow = PR_DISPLAY_NAME_W.with_type(PropType::PT_STRING8);
    let text = recipient.get::<String>(PR_DISPLAY_NAME_W);
    let text = text.or_else(|_| recipient.get::<String>(narrow)).ok();
    text.filter(|text| !text.trim().is_empty())
}

fn up_to_two(table: &IMAPITable, restriction: &Restriction) -> Result<Vec<Vec<OwnedPropValue>>> {
    table.restrict(Some(restriction.borrow()), RestrictFlags::empty())?;
    table.seek_row(Bookmark::BOOKMARK_BEGINNING, 0)?;
    let rows = table.query_rows(2, QueryRowsFlags::empty())?;
    Ok(rows.get()?.to_owned()?)
}

/// Gives a recipient what was found of it; what else it has stays.
pub(crate) fn resolve(
    recipients: &mut ViewMut<'_, ADRLIST>,
    index: usize,
    found: Vec<OwnedPropValue>,
) -> Result<()> {
    let mut recipient = recipients.entry(index)?;
    let mut values = recipient.get()?.to_owned()?;
    for new in found {
        if new.tag().prop_type() != PropType::PT_ERROR {
            values.retain(|old| !old.tag().is_same_property(new.tag()));
            values.push(new);
        }
    }
    recipient.replace(MapiViews::<SPropValue>::new(&values)?)
}
