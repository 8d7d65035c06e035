//! A storage as plain data.

use crate::abi::FILETIME;
use crate::abi::codes::MAPI_E_CORRUPT_DATA;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;
use widestring::{U16CStr, U16CString};
use windows_core::{GUID, HRESULT};

/// The name of an element. Names differ where they do without regard to case; they are in the order
/// that a compound file has: by length, and then by their capitals.
#[derive(Clone, Debug)]
pub(crate) struct Name(U16CString);

/// How many units a name has at most.
pub(super) const LONGEST: usize = 31;

fn capital(unit: u16) -> u16 {
    let mut capitals = char::from_u32(unit.into())
        .into_iter()
        .flat_map(char::to_uppercase);
    match (capitals.next(), capitals.next()) {
        (Some(one), None) => u16::try_from(u32::from(one)).unwrap_or(unit),
        // Half of a surrogate pair, or a letter with more than one capital.
        _ => unit,
    }
}

impl Name {
    /// A name that an element can have.
    pub(crate) fn new(name: &U16CStr) -> Option<Self> {
        let units = name.as_slice();
        let forbidden = |unit: &u16| [b'/', b'\\', b':', b'!'].map(u16::from).contains(unit);
        // A file has text alone, and `cfb` takes these two for other storages.
        let text = name
            .to_string()
            .ok()
            .filter(|name| name != "." && name != "..");
        if units.is_empty()
            || units.len() > LONGEST
            || units.iter().any(forbidden)
            || text.is_none()
        {
            return None;
        }
        Some(Self(name.to_owned()))
    }

    /// A name that a file has, where nobody chose it now.
    pub(super) fn of_file(name: &str) -> Option<Self> {
        let name = U16CString::from_str(name).ok()?;
        (1..=LONGEST).contains(&name.len()).then_some(Self(name))
    }

    /// A name of ours, which is short enough.
    pub(crate) fn of(name: &str) -> Self {
        Self(U16CString::from_str_truncate(name))
    }

    pub(crate) fn text(&self) -> &U16CStr {
        &self.0
    }

    fn key(&self) -> impl Iterator<Item = u16> {
        self.0.as_slice().iter().copied().map(capital)
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        let lengths = self.0.len().cmp(&other.0.len());
        lengths.then_with(|| self.key().cmp(other.key()))
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Name {}

/// What a storage says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct About {
    pub(crate) class: GUID,
    pub(crate) state_bits: u32,
    pub(crate) created: FILETIME,
    pub(crate) modified: FILETIME,
}

/// A storage with all that is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tree {
    pub(crate) about: About,
    pub(crate) elements: BTreeMap<Name, Element>,
}

/// What is in a storage. Bytes are shared until someone writes them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Element {
    Storage(Tree),
    Stream(Arc<Vec<u8>>),
}

/// How deep storages may be in storages.
pub(crate) const DEPTH: usize = 160;

impl Tree {
    pub(crate) fn stream(&self, name: &str) -> Option<&[u8]> {
        match self.elements.get(&Name::of(name))? {
            Element::Stream(bytes) => Some(bytes),
            Element::Storage(_) => None,
        }
    }

    pub(crate) fn storage(&self, name: &str) -> Option<&Self> {
        match self.elements.get(&Name::of(name))? {
            Element::Storage(tree) => Some(tree),
            Element::Stream(_) => None,
        }
    }

    pub(crate) fn put_stream(&mut self, name: &str, bytes: Vec<u8>) {
        let bytes = Element::Stream(Arc::new(bytes));
        self.elements.insert(Name::of(name), bytes);
    }

    pub(crate) fn put_storage(&mut self, name: &str, tree: Self) {
        self.elements.insert(Name::of(name), Element::Storage(tree));
    }

    /// How many storages are in each other at most, itself included.
    pub(super) fn depth(&self) -> usize {
        let depths = self.elements.values().map(|element| match element {
            Element::Storage(tree) => tree.depth(),
            Element::Stream(_) => 0,
        });
        1 + depths.max().unwrap_or(0)
    }

    /// How many bytes its streams have.
    pub(crate) fn size(&self) -> usize {
        let sizes = self.elements.values().map(|element| match element {
            Element::Storage(tree) => tree.size(),
            Element::Stream(bytes) => bytes.len(),
        });
        sizes.sum()
    }
}

/// Adds an element that is not there yet.
pub(super) fn add(tree: &mut Tree, name: Name, element: Element) -> Result<(), HRESULT> {
    match tree.elements.insert(name, element) {
        None => Ok(()),
        Some(_) => Err(MAPI_E_CORRUPT_DATA),
    }
}
