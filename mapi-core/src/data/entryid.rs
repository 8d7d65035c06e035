//! Entry identifiers, and lists of them.

use crate::abi::{
    FLATENTRYLIST, FLATMTSIDLIST, MAPIUID, SBinary, SBinaryArray, codes::MAPI_E_INVALID_PARAMETER,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, one, slice, tail};
use crate::boundary::{LaidOut, MapiError, View, count};
use crate::data::uid::from_hex;
use crate::data::value::{Binaries, FromValue, Value};
use crate::memory::{Duplicate, MapiView};
use core::fmt;
use core::mem::offset_of;
use windows_core::{Error, HRESULT, Result};

/// A borrowed entry identifier: four bytes of flags, the UID of the provider, and bytes that the
/// provider alone understands.
///
/// ```
/// use mapi_core::{EntryId, OwnedEntryId};
///
/// let owned: OwnedEntryId = "00000000DCA740C8C042101AB4B908002B2FE1820100".parse()?;
/// let id = owned.borrow();
/// assert!(!id.is_short_term());
/// assert_eq!(id.provider().unwrap().to_string(), "DCA740C8C042101AB4B908002B2FE182");
/// assert_eq!(id.data(), [1, 0]);
/// assert_eq!(id, EntryId::new(id.as_bytes())?);
/// # mapi_core::windows_core::Result::Ok(())
/// ```
///
/// `==` compares bytes. Two identifiers with different bytes may still be of one object, as
/// long-term and short-term ones are: CompareEntryIDs of the session or the provider tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId<'a>(&'a [u8]);

/// MAPI_SHORTTERM in the first byte (`MAPIDefS.h`): all the bits that say "not for long".
const MAPI_SHORTTERM: u8 = 0x80;
const MAPI_NOTRECIP: u8 = 0x40;
const MAPI_THISSESSION: u8 = 0x20;
const MAPI_NOW: u8 = 0x10;
const MAPI_NOTRESERVED: u8 = 0x08;

impl<'a> EntryId<'a> {
    /// An entry identifier in bytes. Fails with MAPI_E_INVALID_ENTRYID where they are not even
    /// enough for its flags.
    pub fn new(bytes: &'a [u8]) -> Result<Self> {
        if bytes.len() < 4 {
            return Err(Error::from_hresult(
                crate::abi::codes::MAPI_E_INVALID_ENTRYID,
            ));
        }
        Ok(Self(bytes))
    }

    /// All bytes, as methods take them.
    pub const fn as_bytes(self) -> &'a [u8] {
        self.0
    }

    /// The four bytes of flags.
    pub fn flags(self) -> [u8; 4] {
        [self.0[0], self.0[1], self.0[2], self.0[3]]
    }

    /// Whether it is valid for some time only, and unfit to be stored (MAPI_SHORTTERM).
    pub fn is_short_term(self) -> bool {
        self.0[0] & MAPI_SHORTTERM != 0
    }

    /// Whether it cannot stand for a recipient (MAPI_NOTRECIP).
    pub fn is_not_recipient(self) -> bool {
        self.0[0] & MAPI_NOTRECIP != 0
    }

    /// Whether other sessions cannot use it (MAPI_THISSESSION).
    pub fn is_this_session(self) -> bool {
        self.0[0] & MAPI_THISSESSION != 0
    }

    /// Whether it may be invalid later (MAPI_NOW).
    pub fn is_now(self) -> bool {
        self.0[0] & MAPI_NOW != 0
    }

    /// Whether other sessions may use it at the same time (MAPI_NOTRESERVED).
    pub fn is_not_reserved(self) -> bool {
        self.0[0] & MAPI_NOTRESERVED != 0
    }

    /// The UID of the provider, behind the flags; `None` where there is no room for one.
    pub fn provider(self) -> Option<MAPIUID> {
        self.0[4..].first_chunk().copied().map(MAPIUID::new)
    }

    /// What is behind flags and UID, for the provider to understand.
    pub fn data(self) -> &'a [u8] {
        self.0.get(20..).unwrap_or_default()
    }

    /// Copies the identifier.
    pub fn to_owned(self) -> OwnedEntryId {
        OwnedEntryId(self.0.to_vec())
    }
}

/// The bytes in hexadecimal, as in the `EntryID` properties of Outlook's object model.
impl fmt::Display for EntryId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02X}"))
    }
}

impl fmt::Debug for EntryId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EntryId({self})")
    }
}

impl AsRef<[u8]> for EntryId<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0
    }
}

impl<'a> FromValue<'a> for EntryId<'a> {
    const TYPE: crate::abi::PropType = crate::abi::PropType::PT_BINARY;

    fn from_value(value: Value<'a>) -> Option<Self> {
        match value {
            Value::Binary(bytes) => Self::new(bytes).ok(),
            _ => None,
        }
    }
}

impl<'a> From<EntryId<'a>> for Value<'a> {
    fn from(id: EntryId<'a>) -> Self {
        Self::Binary(id.0)
    }
}

/// An entry identifier that owns its bytes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnedEntryId(Vec<u8>);

impl OwnedEntryId {
    /// An identifier of a provider: flags, its UID, and bytes of its own.
    pub fn new(flags: [u8; 4], provider: MAPIUID, data: &[u8]) -> Self {
        Self([&flags[..], &provider.ab, data].concat())
    }

    /// The identifier, borrowed.
    pub fn borrow(&self) -> EntryId<'_> {
        EntryId(&self.0)
    }

    /// All bytes, as methods take them.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes alone.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Fails with MAPI_E_INVALID_ENTRYID as [`EntryId::new`].
impl TryFrom<Vec<u8>> for OwnedEntryId {
    type Error = Error;

    fn try_from(bytes: Vec<u8>) -> Result<Self> {
        EntryId::new(&bytes)?;
        Ok(Self(bytes))
    }
}

/// Reads hexadecimal digits. Fails with MAPI_E_INVALID_PARAMETER where there is anything else,
/// and with MAPI_E_INVALID_ENTRYID as [`EntryId::new`].
impl core::str::FromStr for OwnedEntryId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        from_hex(text)?.try_into()
    }
}

impl<'a> From<&'a OwnedEntryId> for EntryId<'a> {
    fn from(id: &'a OwnedEntryId) -> Self {
        id.borrow()
    }
}

impl AsRef<[u8]> for OwnedEntryId {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for OwnedEntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.borrow(), f)
    }
}

impl fmt::Debug for OwnedEntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.borrow(), f)
    }
}

// SAFETY: `view` reads the bytes that are counted; what is laid out points to those it borrows.
unsafe impl View for SBinary {
    type Borrowed<'a> = &'a [u8];

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<&'a [u8], HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe {
            let binary: &Self = one(ptr)?;
            slice(binary.lpb, binary.cb)
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(Self {
            cb: count(view.len())?,
            lpb: view.as_ptr().cast_mut(),
        })
    }
}

// SAFETY: `view` reads the blocks that are counted; what is laid out points into the arena or to
// the array that the view borrows.
unsafe impl View for SBinaryArray {
    type Borrowed<'a> = Binaries<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Binaries<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe {
            let array: &Self = one(ptr)?;
            Binaries::from_raw(slice(array.lpbin, array.cValues)?)
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        match view.as_raw() {
            Some(blocks) => LaidOut::made(Self {
                cValues: count(blocks.len())?,
                lpbin: blocks.as_ptr().cast_mut(),
            }),
            None => LaidOut::in_arena(|arena| encode_list(view, arena)),
        }
    }
}

fn encode_list(list: Binaries<'_>, arena: &mut Arena) -> Slots<SBinaryArray> {
    let slot = arena.reserve(1);
    let array = list.encode(arena);
    // SAFETY: room for one was made.
    unsafe { slot.set(0, array) };
    slot
}

impl MapiView<SBinary> {
    /// Copies bytes and the struct that counts them to one block of MAPI memory. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(bytes: &[u8]) -> Result<Self> {
        let block = Arena::block(|arena| {
            let head = arena.reserve(1);
            let binary = SBinary {
                cb: arena.count(bytes.len()),
                lpb: arena.put(bytes),
            };
            // SAFETY: room for one was made.
            unsafe { head.set(0, binary) };
            head
        })?;
        // SAFETY: a new block with a struct that points into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}

impl Duplicate for SBinary {
    fn duplicate(view: Self::Borrowed<'_>) -> Result<MapiView<Self>> {
        MapiView::<Self>::new(view)
    }
}

impl Duplicate for SBinaryArray {
    fn duplicate(view: Self::Borrowed<'_>) -> Result<MapiView<Self>> {
        MapiView::<Self>::new(view)
    }
}

impl MapiView<SBinaryArray> {
    /// Copies blocks of bytes, such as entry identifiers, to one block of MAPI memory. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(list: Binaries<'_>) -> Result<Self> {
        let block = Arena::block(|arena| encode_list(list, arena))?;
        // SAFETY: a new block with an array that points into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}

/// Blocks of bytes one after another: entry identifiers in a `FLATENTRYLIST`, or identifiers of a
/// transfer system in a `FLATMTSIDLIST`. Each has its length in front and starts at a multiple of
/// four bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FlatList<'a> {
    count: u32,
    /// Checked: as many entries as counted are in it.
    bytes: &'a [u8],
}

/// Splits the first entry off. `None` where its length or its bytes are not there.
fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_ne_bytes(*length)).ok()?;
    let entry = rest.get(..length)?;
    // Behind the last entry there may be no padding.
    let next = length.checked_next_multiple_of(4)?.min(rest.len());
    Some((entry, &rest[next..]))
}

impl<'a> FlatList<'a> {
    /// Entries in bytes. Fails with MAPI_E_INVALID_PARAMETER where there are not as many, or where
    /// one is longer than what is there.
    pub fn new(count: u32, bytes: &'a [u8]) -> core::result::Result<Self, MapiError> {
        let mut rest = bytes;
        for _ in 0..count {
            (_, rest) = split(rest).ok_or(MAPI_E_INVALID_PARAMETER)?;
        }
        Ok(Self { count, bytes })
    }

    /// The number of entries.
    pub const fn len(self) -> usize {
        self.count as usize
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.count == 0
    }

    /// The bytes of all entries, lengths and padding included.
    pub const fn as_bytes(self) -> &'a [u8] {
        self.bytes
    }

    /// The entries in order.
    pub fn iter(self) -> impl Iterator<Item = &'a [u8]> + Clone {
        let mut rest = self.bytes;
        (0..self.count).map_while(move |_| {
            let (entry, next) = split(rest)?;
            rest = next;
            Some(entry)
        })
    }
}

impl fmt::Debug for FlatList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// An owned [`FlatList`], to make one.
///
/// ```
/// use mapi_core::data::entryid::FlatEntries;
///
/// let mut list = FlatEntries::default();
/// list.push(&[1, 2, 3, 4, 5])?;
/// list.push(&[6, 7, 8, 9])?;
/// assert_eq!(list.borrow().iter().last(), Some(&[6, 7, 8, 9][..]));
/// # mapi_core::windows_core::Result::Ok(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlatEntries {
    count: u32,
    bytes: Vec<u8>,
}

impl FlatEntries {
    /// Adds an entry.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where 32 bits do not count the entries and their bytes any more;
    /// the list stays as it was.
    pub fn push(&mut self, entry: &[u8]) -> Result<()> {
        let padded = self.bytes.len().next_multiple_of(4);
        let length = count(entry.len())?;
        let size = padded.saturating_add(4).saturating_add(entry.len());
        count(size)?;
        self.count = self.count.checked_add(1).ok_or(MAPI_E_INVALID_PARAMETER)?;
        self.bytes.resize(padded, 0);
        self.bytes.extend(length.to_ne_bytes());
        self.bytes.extend(entry);
        Ok(())
    }

    /// The list, borrowed.
    pub fn borrow(&self) -> FlatList<'_> {
        FlatList {
            count: self.count,
            bytes: &self.bytes,
        }
    }
}

macro_rules! flat_lists {
    ($($list:ident { $entries:ident: $count:ident, $size:ident })*) => {$(
        // SAFETY: `view` reads the bytes that are counted, `lay_out` counts those it copies.
        unsafe impl View for $list {
            type Borrowed<'a> = FlatList<'a>;

            unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<FlatList<'a>, HRESULT> {
                // SAFETY: as the caller vouches; only the header is read before the size is
                // known.
                unsafe {
                    let [count, size] = read::start(ptr)?.cast::<[u32; 2]>().read();
                    Ok(FlatList::new(
                        count,
                        tail(ptr, offset_of!(Self, $entries), size)?,
                    )?)
                }
            }

            fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
                let header = [view.count, count(view.bytes.len())?];
                LaidOut::with_tail(header, offset_of!(Self, $entries), view.bytes)
            }
        }

        impl MapiView<$list> {
            /// Copies a list to one block of MAPI memory. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
            pub fn new(list: FlatList<'_>) -> Result<Self> {
                let block = Arena::block(|arena| {
                    let at = offset_of!($list, $entries);
                    let made = Slots::with_tail(arena, at, list.bytes.len());
                    made.write_at(0, list.count);
                    made.write_at(1, arena.count(list.bytes.len()));
                    made.fill(list.bytes);
                    made.header
                })?;
                // SAFETY: a new block with as many bytes as it counts.
                Ok(unsafe { Self::from_raw(block) })
            }
        }

        const _: () = assert!(
            offset_of!($list, $count) == 0 && offset_of!($list, $size) == 4
        );
    )*};
}

flat_lists! {
    FLATENTRYLIST { abEntries: cEntries, cbEntries }
    FLATMTSIDLIST { abMTSIDs: cMTSIDs, cbMTSIDs }
}
