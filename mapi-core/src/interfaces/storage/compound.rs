//! Storages: folders of streams and of other storages, in one file or stream.

use super::IStream;
use crate::abi::{
    FILETIME, LPOLESTR, MoveMode, STATSTG,
    codes::S_FALSE,
    flags::{CommitFlags, StatFlags, StorageMode},
};
use crate::data::{ElementNames, ElementStat};
use crate::mapi_interface;
use windows_core::{GUID, HRESULT, Ref};

/// Named streams and storages.
///
/// IMAPISupport::IStorageFromStream and OpenProperty hand one out.
///
/// Everything in a storage is opened with STGM_SHARE_EXCLUSIVE. Codes other than MAPI's are of
/// facility 3 (`STG_E_…`, 0x8003…).
///
/// Vtable order: `objidl.h`.
#[mapi_interface(
    iid = "0000000b-0000-0000-c000-000000000046",
    implemented_by = "OLE, MAPI and message stores",
    called_by = "Everyone"
)]
pub unsafe trait IStorage: IUnknown {
    /// Creates a stream.
    ///
    /// # Errors
    ///
    /// - 0x80030050 (STG_E_FILEALREADYEXISTS): there is one of that name, and STGM_CREATE is not
    ///   set in `mode`.
    fn CreateStream(
        &self,
        #[string] name: *const u16,
        mode: StorageMode,
        #[reserved] reserved1: u32,
        #[reserved] reserved2: u32,
        #[out] stream: *mut Option<IStream>,
    ) -> HRESULT;

    /// Opens a stream.
    ///
    /// # Errors
    ///
    /// - STG_E_FILENOTFOUND: there is none of that name.
    // C has void* for the first reserved parameter, which is null.
    fn OpenStream(
        &self,
        #[string] name: *const u16,
        #[reserved] reserved1: *const u8,
        mode: StorageMode,
        #[reserved] reserved2: u32,
        #[out] stream: *mut Option<IStream>,
    ) -> HRESULT;

    /// Creates a storage in this one.
    ///
    /// # Errors
    ///
    /// - 0x80030050 (STG_E_FILEALREADYEXISTS): there is one of that name, and neither STGM_CREATE
    ///   nor STGM_CONVERT is set in `mode`.
    fn CreateStorage(
        &self,
        #[string] name: *const u16,
        mode: StorageMode,
        #[reserved] reserved1: u32,
        #[reserved] reserved2: u32,
        #[out] storage: *mut Option<IStorage>,
    ) -> HRESULT;

    /// Opens a storage in this one.
    ///
    /// `priority` and `exclude` are for storages that were opened before to copy from; pass `None`
    /// for both.
    ///
    /// # Errors
    ///
    /// - STG_E_FILENOTFOUND: there is none of that name.
    // The name may be null where an opened storage names it.
    fn OpenStorage(
        &self,
        #[opt]
        #[string]
        name: *const u16,
        #[opt] priority: Ref<IStorage>,
        mode: StorageMode,
        #[opt]
        #[view(ElementNames<'_>)]
        exclude: *const LPOLESTR,
        #[reserved] reserved: u32,
        #[out] storage: *mut Option<IStorage>,
    ) -> HRESULT;

    /// Copies what is in this storage to another.
    ///
    /// `exclude_iids` says what to leave out: storages, streams or byte arrays, by their
    /// interfaces; with `None` nothing. `exclude` leaves out elements by name, `None` none.
    fn CopyTo(
        &self,
        exclude_iid_count: u32,
        #[opt]
        #[len_param(exclude_iid_count)]
        exclude_iids: *const GUID,
        #[opt]
        #[view(ElementNames<'_>)]
        exclude: *const LPOLESTR,
        destination: Ref<IStorage>,
    ) -> HRESULT;

    /// Moves or copies an element to another storage, under a new name.
    fn MoveElementTo(
        &self,
        #[string] name: *const u16,
        destination: Ref<IStorage>,
        #[string] new_name: *const u16,
        mode: MoveMode,
    ) -> HRESULT;

    /// Saves what was changed, which in a storage that is not the outermost saves it into the one
    /// around it.
    fn Commit(&self, flags: CommitFlags) -> HRESULT;

    /// Drops what was changed since the last Commit. What was opened in the storage is of no use
    /// afterwards: its methods answer 0x80030102 (STG_E_REVERTED).
    fn Revert(&self) -> HRESULT;

    /// Returns what enumerates the elements.
    // C has void* for the second reserved parameter, which is null.
    fn EnumElements(
        &self,
        #[reserved] reserved1: u32,
        #[reserved] reserved2: *const u8,
        #[reserved] reserved3: u32,
        #[out] elements: *mut Option<IEnumSTATSTG>,
    ) -> HRESULT;

    /// Deletes an element.
    fn DestroyElement(&self, #[string] name: *const u16) -> HRESULT;

    /// Renames an element, which is not open.
    fn RenameElement(
        &self,
        #[string] old_name: *const u16,
        #[string] new_name: *const u16,
    ) -> HRESULT;

    /// Sets the times of an element, or of the storage itself if `name` is `None`; those that are
    /// `None` stay.
    fn SetElementTimes(
        &self,
        #[opt]
        #[string]
        name: *const u16,
        #[opt] created: *const FILETIME,
        #[opt] accessed: *const FILETIME,
        #[opt] modified: *const FILETIME,
    ) -> HRESULT;

    /// Sets the class that the storage belongs to.
    fn SetClass(&self, clsid: *const GUID) -> HRESULT;

    /// Changes bits that belong to the user of the storage: those in `mask` become those of `bits`.
    fn SetStateBits(&self, bits: u32, mask: u32) -> HRESULT;

    /// Tells what the storage is; as [`IStream::stat`].
    fn Stat(
        &self,
        #[out]
        #[owner(ElementStat)]
        stat: *mut STATSTG,
        flags: StatFlags,
    ) -> HRESULT;
}

/// Enumerates the elements of a storage.
///
/// Vtable order: `objidl.h`.
#[mapi_interface(
    iid = "0000000d-0000-0000-c000-000000000046",
    implemented_by = "OLE, MAPI and message stores",
    called_by = "Everyone"
)]
pub unsafe trait IEnumSTATSTG: IUnknown {
    /// Returns the next `count` elements, and how many these were: what is behind them is empty.
    /// S_FALSE says that there were fewer. A C caller that asks for one element may not want the
    /// number.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        #[owner(ElementStat)]
        elements: *mut STATSTG,
        #[out]
        #[opt]
        fetched: *mut u32,
    ) -> HRESULT;

    /// Leaves out the next ones. S_FALSE says that there were fewer.
    #[success(S_FALSE)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Starts again.
    fn Reset(&self) -> HRESULT;

    /// Returns a second enumerator, which is where this one is.
    fn Clone(&self, #[out] elements: *mut Option<IEnumSTATSTG>) -> HRESULT;
}
