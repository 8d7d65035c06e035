//! Names of properties: MAPINAMEID.

use crate::abi::{
    MAPINAMEID, MAPINAMEID_Kind, NameKind, codes::MAPI_E_INVALID_PARAMETER, names::NamedProp,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{one, string};
use crate::boundary::{LaidOut, LaidOutRefs, MapiError, View};
use crate::data::uid::Guid;
use crate::memory::MapiPointers;
use core::fmt;
use core::ptr;
use widestring::{U16CStr, U16CString};
use windows_core::{GUID, HRESULT, Result};

/// The name of a property, borrowed: a property set, and a number or a string in it.
///
/// ```
/// use mapi_core::PropName;
/// use mapi_core::abi::names::{PS_PUBLIC_STRINGS, PidNameKeywords};
/// use mapi_core::memory::text::u16cstr;
///
/// let name = PropName::string(&PS_PUBLIC_STRINGS, u16cstr!("Keywords"));
/// assert_eq!(name, PidNameKeywords.into());
/// assert_eq!(name.to_string(), "{00020329-0000-0000-C000-000000000046} \"Keywords\"");
/// ```
///
/// [`abi::names`](crate::abi::names) has those of the reference as constants.
///
/// `==` tells strings of different case apart, as MAPI does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PropName<'a> {
    /// The property set.
    pub set: &'a GUID,
    /// What it is in the set.
    pub kind: PropNameKind<'a>,
}

pub use crate::abi::names::PropNameKind;

impl<'a> PropName<'a> {
    /// A number in a set.
    pub const fn id(set: &'a GUID, id: i32) -> Self {
        let kind = PropNameKind::Id(id);
        Self { set, kind }
    }

    /// A string in a set.
    pub const fn string(set: &'a GUID, name: &'a U16CStr) -> Self {
        let kind = PropNameKind::String(name);
        Self { set, kind }
    }

    /// Copies the name.
    pub fn to_owned(self) -> OwnedPropName {
        OwnedPropName {
            set: *self.set,
            kind: match self.kind {
                PropNameKind::Id(id) => OwnedPropNameKind::Id(id),
                PropNameKind::String(name) => OwnedPropNameKind::String(name.into()),
            },
        }
    }

    /// Looks at a name of C. Fails with MAPI_E_INVALID_PARAMETER where the set or the string is
    /// null, or the kind is neither.
    ///
    /// # Safety
    ///
    /// The name is well-formed and stays unchanged for `'a`.
    pub(crate) unsafe fn from_raw(raw: &'a MAPINAMEID) -> core::result::Result<Self, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe {
            Ok(Self {
                set: one(raw.lpguid)?,
                kind: match raw.ulKind {
                    NameKind::MNID_ID => PropNameKind::Id(raw.Kind.lID),
                    NameKind::MNID_STRING => PropNameKind::String(string(raw.Kind.lpwstrName)?),
                    _ => return Err(MAPI_E_INVALID_PARAMETER),
                },
            })
        }
    }

    /// The name for C, pointing to what this one borrows.
    fn borrow_raw(self) -> MAPINAMEID {
        raw(self, ptr::from_ref(self.set).cast_mut(), |name| {
            name.as_ptr().cast_mut()
        })
    }

    /// The name for C with all that it points to in the arena.
    pub(crate) fn encode(self, arena: &mut Arena) -> MAPINAMEID {
        let set = arena.put(&[*self.set]);
        raw(self, set, |name| arena.put(name.as_slice_with_nul()))
    }
}

fn raw(
    name: PropName<'_>,
    set: *mut GUID,
    string: impl FnOnce(&U16CStr) -> *mut u16,
) -> MAPINAMEID {
    let mut kind = MAPINAMEID_Kind::default();
    let which = match name.kind {
        PropNameKind::Id(id) => {
            kind.lID = id;
            NameKind::MNID_ID
        }
        PropNameKind::String(name) => {
            kind.lpwstrName = string(name);
            NameKind::MNID_STRING
        }
    };
    MAPINAMEID {
        lpguid: set,
        ulKind: which,
        Kind: kind,
    }
}

/// The set in braces, then the number in hexadecimal or the string in quotes.
impl fmt::Display for PropName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let set = Guid(*self.set);
        match self.kind {
            PropNameKind::Id(id) => write!(f, "{set} {id:#06x}"),
            PropNameKind::String(name) => write!(f, "{set} {:?}", name.to_string_lossy()),
        }
    }
}

/// The name of a property, owned by Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnedPropName {
    /// The property set.
    pub set: GUID,
    /// What it is in the set.
    pub kind: OwnedPropNameKind,
}

/// What a property is in its set.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum OwnedPropNameKind {
    /// A number (MNID_ID).
    Id(i32),
    /// A string (MNID_STRING).
    String(U16CString),
}

impl OwnedPropNameKind {
    fn borrow(&self) -> PropNameKind<'_> {
        match self {
            Self::Id(id) => PropNameKind::Id(*id),
            Self::String(name) => PropNameKind::String(name),
        }
    }
}

impl fmt::Debug for OwnedPropNameKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.borrow(), f)
    }
}

impl OwnedPropName {
    /// The name, borrowed.
    pub fn borrow(&self) -> PropName<'_> {
        PropName {
            set: &self.set,
            kind: self.kind.borrow(),
        }
    }
}

impl core::hash::Hash for OwnedPropName {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.set.to_u128().hash(state);
        self.kind.hash(state);
    }
}

impl From<NamedProp> for PropName<'static> {
    fn from(known: NamedProp) -> Self {
        let NamedProp { set, kind, .. } = known;
        Self { set, kind }
    }
}

impl From<NamedProp> for OwnedPropName {
    fn from(known: NamedProp) -> Self {
        PropName::from(known).to_owned()
    }
}

impl<'a> From<&'a OwnedPropName> for PropName<'a> {
    fn from(name: &'a OwnedPropName) -> Self {
        name.borrow()
    }
}

impl From<PropName<'_>> for OwnedPropName {
    fn from(name: PropName<'_>) -> Self {
        name.to_owned()
    }
}

impl fmt::Display for OwnedPropName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.borrow(), f)
    }
}

// SAFETY: `view` reads the member that the kind names; what is laid out points to what the view
// borrows.
unsafe impl View for MAPINAMEID {
    type Borrowed<'a> = PropName<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<PropName<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { PropName::from_raw(one(ptr)?) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(view.borrow_raw())
    }
}

impl MapiPointers<MAPINAMEID> {
    /// Copies names to MAPI memory, all of it in one block, as GetNamesFromIDs returns them.
    /// `None`, for a property without a name, is a null pointer. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(names: &[Option<PropName<'_>>]) -> Result<Self> {
        if names.is_empty() {
            return Ok(Self::default());
        }
        let block = Arena::block(|arena| {
            let pointers = arena.reserve::<*mut MAPINAMEID>(names.len());
            for (index, name) in names.iter().enumerate() {
                let pointer = name.map_or(Slots::NONE, |name| {
                    let slot = arena.reserve(1);
                    let raw = name.encode(arena);
                    // SAFETY: room for one was made.
                    unsafe { slot.set(0, raw) };
                    slot
                });
                // SAFETY: room for as many was made.
                unsafe { pointers.set(index, pointer.as_ptr()) };
            }
            pointers
        })?;
        // SAFETY: a new block with as many pointers, which are null or point into it.
        Ok(unsafe { Self::from_raw(block.as_ptr(), names.len()) })
    }
}

impl<'a> LaidOutRefs<'a, MAPINAMEID> {
    /// Names as GetIDsFromNames takes them. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn names<T: Into<PropName<'a>>>(
        names: impl IntoIterator<Item = T>,
    ) -> core::result::Result<Self, MapiError> {
        Self::new(names.into_iter().map(Into::into))
    }
}
