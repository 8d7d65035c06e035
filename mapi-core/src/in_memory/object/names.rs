//! The names of an object's properties.

use crate::abi::{PropTag, PropType, codes::MAPI_E_TOO_BIG, flags::GetNamesFlags};
use crate::data::named::{OwnedPropName, OwnedPropNameKind};
use std::collections::HashMap;
use windows_core::{GUID, HRESULT};

/// The set of the names of properties that need none: the number is the identifier.
const PS_MAPI: GUID = GUID::from_u128(0x00020328_0000_0000_c000_000000000046);

/// The first identifier of those that are given to names.
const FIRST: u16 = 0x8000;
/// How many identifiers there are: the last one is 0xFFFE.
const COUNT: usize = 0xFFFF - FIRST as usize;

/// The names of the identifiers from 0x8000 on.
#[derive(Default)]
pub(crate) struct Names {
    /// In the order of the identifiers.
    names: Vec<OwnedPropName>,
    indexes: HashMap<OwnedPropName, usize>,
}

impl Names {
    /// The tags of all names.
    pub(crate) fn tags(&self) -> impl Iterator<Item = PropTag> {
        (0..self.names.len()).map(tag)
    }

    /// The tag of a name.
    pub(crate) fn tag(&self, name: &OwnedPropName) -> Option<PropTag> {
        if name.set == PS_MAPI {
            return reserved(name);
        }
        self.indexes.get(name).copied().map(tag)
    }

    /// The tag of a name, which it is given where it has none. There is none for a name that
    /// MAPI reserves.
    pub(crate) fn create(&mut self, name: OwnedPropName) -> Option<PropTag> {
        if let Some(known) = self.tag(&name) {
            return Some(known);
        }
        if name.set == PS_MAPI || self.names.len() >= COUNT {
            return None;
        }
        let index = self.names.len();
        self.names.push(name.clone());
        self.indexes.insert(name, index);
        Some(tag(index))
    }

    /// Fails where there are not enough identifiers for what of these has none.
    pub(crate) fn room(&self, names: &[OwnedPropName]) -> Result<(), HRESULT> {
        let unknown = names
            .iter()
            .filter(|name| name.set != PS_MAPI && !self.indexes.contains_key(*name));
        let unknown: std::collections::HashSet<_> = unknown.collect();
        if unknown.len() > COUNT - self.names.len() {
            return Err(MAPI_E_TOO_BIG);
        }
        Ok(())
    }

    /// The name that an identifier was given to.
    pub(crate) fn given(&self, tag: PropTag) -> Option<&OwnedPropName> {
        let index = tag.id().checked_sub(FIRST)?;
        self.names.get(usize::from(index))
    }

    /// The name of an identifier: that which it was given to, or that which it is.
    pub(crate) fn name(&self, tag: PropTag) -> Option<OwnedPropName> {
        match tag.id() {
            0 => None,
            id if id < FIRST => Some(OwnedPropName {
                set: PS_MAPI,
                kind: OwnedPropNameKind::Id(id.into()),
            }),
            _ => self.given(tag).cloned(),
        }
    }
}

fn tag(index: usize) -> PropTag {
    // `create` keeps the number of names below that of identifiers.
    PropTag::new(FIRST + index as u16, PropType::PT_UNSPECIFIED)
}

fn reserved(name: &OwnedPropName) -> Option<PropTag> {
    let OwnedPropNameKind::Id(number) = name.kind else {
        return None;
    };
    let id = u16::try_from(number).ok()?;
    (1..FIRST)
        .contains(&id)
        .then(|| PropTag::new(id, PropType::PT_UNSPECIFIED))
}

/// Whether the flags leave a name of this kind.
pub(crate) fn wanted(name: &OwnedPropName, flags: GetNamesFlags) -> bool {
    let unwanted = match name.kind {
        OwnedPropNameKind::Id(_) => GetNamesFlags::MAPI_NO_IDS,
        OwnedPropNameKind::String(_) => GetNamesFlags::MAPI_NO_STRINGS,
    };
    !flags.contains(unwanted)
}
