//! Entry identifiers of messages with that of their store in them.

use super::text::{bytes, from_hex, hex_text};
use super::{Functions, needed, one, sized};
use crate::abi::tags::{PR_ENTRYID, PR_RECORD_KEY};
use crate::abi::{codes::*, flags::UnicodeFlags, *};
use crate::data::Restriction;
use crate::interfaces::*;
use crate::memory::MapiArray;
use crate::private::entry::{self, Step};
use windows_core::{HRESULT, Ref};

/// What those with a store in them begin with: flags, and a UID that no provider has.
const HEAD: [u8; 20] = *b"\0\x80\0\0MAPI box compnd.";
const _: () = assert!(HEAD[1] == MAPI_COMPOUND);

/// The identifier of a message in the store with this record key; without one, that of the message.
fn compose(key: &[u8], id: &[u8]) -> Step<Vec<u8>> {
    if id.is_empty() {
        return Err(entry::invalid());
    }
    if key.is_empty() {
        return Ok(id.to_vec());
    }
    let size = u32::try_from(key.len()).map_err(|_| MAPI_E_TOO_BIG)?;
    Ok([&HEAD[..], &size.to_le_bytes(), key, id].concat())
}

/// The record key of the store and the identifier of the message; `None` without a store.
fn parts(id: &[u8]) -> Option<(&[u8], &[u8])> {
    let (size, rest) = id.strip_prefix(&HEAD)?.split_first_chunk()?;
    let size = usize::try_from(u32::from_le_bytes(*size)).ok()?;
    rest.split_at_checked(size)
}

/// The entry identifier of the store of a session that has this record key.
fn store_of(session: &IMAPISession, key: &[u8]) -> Step<Vec<u8>> {
    let stores = entry::answer(session.get_msg_stores_table(UnicodeFlags::empty()))?;
    let is_it = Restriction::eq(PR_RECORD_KEY, key);
    let query = stores
        .query()
        .columns(&[PR_ENTRYID])
        .restrict(is_it.borrow());
    let rows = entry::answer(query.all(1000))?;
    let row = rows.get()?.get(0).ok_or(MAPI_E_NOT_FOUND)?;
    Ok(row.get::<&[u8]>(PR_ENTRYID)?.to_vec())
}

/// The places of two entry identifiers.
struct Places([(*mut u32, *mut *mut ENTRYID); 2]);

impl Places {
    /// Writes the entry identifiers of the store, if there is one in it, and of the message.
    ///
    /// # Safety
    ///
    /// Each is null or a place for a number and for a pointer.
    unsafe fn put(
        self,
        session: Ref<'_, IMAPISession>,
        id: impl FnOnce() -> Step<Vec<u8>>,
    ) -> HRESULT {
        let [store, message] = self.0;
        // SAFETY: as the caller vouches. That of the store is written last, when nothing can fail.
        unsafe {
            if !entry::clear(store.0) || !entry::clear(store.1) {
                return entry::invalid();
            }
            let mut of_store: Option<MapiArray<u8>> = None;
            let done = sized(message.0, message.1, || {
                let session = needed(session.as_ref())?;
                let id = id()?;
                let Some((key, message)) = parts(&id) else {
                    return entry::answer(MapiArray::new(&id));
                };
                of_store = Some(entry::answer(MapiArray::new(&store_of(session, key)?))?);
                entry::answer(MapiArray::new(message))
            });
            if done.is_ok()
                && let Some(id) = of_store
            {
                entry::put(store.0, id.len() as u32);
                entry::put(store.1, id.into_raw().cast());
            }
            done
        }
    }
}

#[expect(
    non_snake_case,
    clippy::too_many_arguments,
    reason = "the names of C; what each takes is declared there"
)]
impl Functions {
    pub unsafe fn HrComposeEID(
        &self,
        session: Ref<'_, IMAPISession>,
        key_size: u32,
        key: *const u8,
        id_size: u32,
        id: *const ENTRYID,
        size: *mut u32,
        composed: *mut *mut ENTRYID,
    ) -> HRESULT {
        let run = || {
            // SAFETY: null or so many bytes each, as the caller vouches.
            let id = unsafe { compose_raw(session, key_size, key, id_size, id) }?;
            entry::answer(MapiArray::new(&id))
        };
        // SAFETY: as the caller vouches.
        unsafe { sized(size, composed, run) }
    }

    /// The identifier that is taken apart stays the caller's. The reference says that it is freed,
    /// and C's callers, who may have it anywhere, that it is theirs.
    pub unsafe fn HrDecomposeEID(
        &self,
        session: Ref<'_, IMAPISession>,
        size: u32,
        id: *const ENTRYID,
        store_size: *mut u32,
        store: *mut *mut ENTRYID,
        message_size: *mut u32,
        message: *mut *mut ENTRYID,
    ) -> HRESULT {
        let id = || {
            // SAFETY: null or so many bytes, as the caller vouches.
            let id = needed(unsafe { entry::slice(id.cast::<u8>(), size as usize) })?;
            if id.is_empty() {
                Err(entry::invalid())
            } else {
                Ok(id.to_vec())
            }
        };
        // SAFETY: as the caller vouches.
        unsafe { Places([(store_size, store), (message_size, message)]).put(session, id) }
    }

    pub unsafe fn HrComposeMsgID(
        &self,
        session: Ref<'_, IMAPISession>,
        key_size: u32,
        key: *const u8,
        id_size: u32,
        id: *const ENTRYID,
        composed: *mut *mut TCHAR,
    ) -> HRESULT {
        let run = || {
            // SAFETY: null or so many bytes each, as the caller vouches.
            let id = unsafe { compose_raw(session, key_size, key, id_size, id) }?;
            hex_text(&id)
        };
        // SAFETY: as the caller vouches.
        unsafe { one(composed, run) }
    }

    pub unsafe fn HrDecomposeMsgID(
        &self,
        session: Ref<'_, IMAPISession>,
        composed: *const TCHAR,
        store_size: *mut u32,
        store: *mut *mut ENTRYID,
        message_size: *mut u32,
        message: *mut *mut ENTRYID,
    ) -> HRESULT {
        // SAFETY: null or a text, as the caller vouches.
        let id = || from_hex(unsafe { bytes(composed) }?);
        // SAFETY: as the caller vouches.
        unsafe { Places([(store_size, store), (message_size, message)]).put(session, id) }
    }
}

/// The identifier that a session has for one of a store, from the store's record key, which may be
/// none, and the identifier.
///
/// # Safety
///
/// What is not null points to so many bytes.
unsafe fn compose_raw(
    session: Ref<'_, IMAPISession>,
    key_size: u32,
    key: *const u8,
    id_size: u32,
    id: *const ENTRYID,
) -> Step<Vec<u8>> {
    needed(session.as_ref())?;
    // SAFETY: as the caller vouches.
    let (key, id) = unsafe {
        (
            needed(entry::slice(key, key_size as usize))?,
            needed(entry::slice(id.cast::<u8>(), id_size as usize))?,
        )
    };
    compose(key, id)
}
