//! What the message store of a mailbox on Exchange can do besides holding messages: open other
//! mailboxes and list those of a server.
//!
//! C declares each of these interfaces on its own, with the methods of the one before repeated.
//! So does this module: they can be told apart in C, and no conversion is implied.

use crate::abi::{
    ENTRYID, SPropValue,
    flags::{ExchangeStoreFlags, PublicFolderTableFlags, Rights, UnicodeFlags},
};
use crate::interfaces::IMAPITable;
use crate::mapi_interface;
use windows_core::HRESULT;

/// Opens other mailboxes and lists those of a server.
///
/// The message store of a mailbox on Exchange answers to a query for it.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "559d10b0-a772-11cd-9bc8-00aa002fc45a",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeManageStore: IUnknown {
    /// Makes the entry identifier with which
    /// [`open_msg_store`](crate::IMAPISession::open_msg_store) opens a mailbox, or the public
    /// folders.
    ///
    /// `store_dn` is the distinguished name of the message store, `mailbox_dn` that of the
    /// mailbox, `None` for public folders. `flags` says how the store is opened.
    // Old pages have LPTSTR here; the header has LPCSTR, and no flag tells the width: 8-bit. That
    // the second name may be null is how Microsoft's MFCMAPI opens public folders.
    fn CreateStoreEntryID(
        &self,
        #[string] store_dn: *const u8,
        #[opt]
        #[string]
        mailbox_dn: *const u8,
        flags: ExchangeStoreFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Returns the entry identifier of a message or folder whose PR_SOURCE_KEY is known.
    ///
    /// `folder_key` is the source key of the folder, `message_key` that of the message in it, or
    /// `None` for the folder itself. The store has to be on Exchange.
    fn EntryIDFromSourceKey(
        &self,
        folder_key_size: u32,
        #[size_param(folder_key_size)] folder_key: *const u8,
        message_key_size: u32,
        #[opt]
        #[size_param(message_key_size)]
        message_key: *const u8,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Returns what the user of `user_entry_id` may do in the folder of `entry_id`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the caller may not ask.
    fn GetRights(
        &self,
        user_entry_id_size: u32,
        #[size_param(user_entry_id_size)] user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[out] rights: *mut Rights,
    ) -> HRESULT;

    /// Returns the mailboxes of a server, whose distinguished name is `server_name`, as many as a
    /// table holds (64 Ki).
    ///
    /// # Errors
    ///
    /// - MAPI_E_LOGON_FAILED: the message stores of the server are not running.
    /// - MAPI_E_NETWORK_ERROR: the server cannot be reached.
    /// - MAPI_E_NO_ACCESS: the caller may not see them.
    // The name is LPSTR in the header. Old pages say that MAPI_UNICODE tells its width, but
    // Microsoft's MFCMAPI sets the flag and passes 8 bits. As 8-bit text either is read within
    // its bounds.
    fn GetMailboxTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: UnicodeFlags,
    ) -> HRESULT;

    /// Returns the public folders of a server, as many as a table holds (64 Ki); which, `flags`
    /// says.
    ///
    /// # Errors
    ///
    /// As for [`get_mailbox_table`](Self::get_mailbox_table).
    fn GetPublicFolderTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: PublicFolderTableFlags,
    ) -> HRESULT;
}

/// [`IExchangeManageStore`] with newsgroups.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "b6dca470-0ff3-11d0-a409-00c04fd7bd87",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeManageStore2: IUnknown {
    /// See [`IExchangeManageStore::create_store_entry_id`].
    fn CreateStoreEntryID(
        &self,
        #[string] store_dn: *const u8,
        #[opt]
        #[string]
        mailbox_dn: *const u8,
        flags: ExchangeStoreFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::entry_id_from_source_key`].
    fn EntryIDFromSourceKey(
        &self,
        folder_key_size: u32,
        #[size_param(folder_key_size)] folder_key: *const u8,
        message_key_size: u32,
        #[opt]
        #[size_param(message_key_size)]
        message_key: *const u8,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_rights`].
    fn GetRights(
        &self,
        user_entry_id_size: u32,
        #[size_param(user_entry_id_size)] user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[out] rights: *mut Rights,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_mailbox_table`].
    fn GetMailboxTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: UnicodeFlags,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_public_folder_table`].
    fn GetPublicFolderTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: PublicFolderTableFlags,
    ) -> HRESULT;

    /// Makes the entry identifier of a newsgroup's folder from the name of the newsgroup.
    fn CreateNewsgroupNameEntryID(
        &self,
        #[string] newsgroup_name: *const u8,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;
}

/// [`IExchangeManageStore2`] for servers with more mailboxes than a table holds.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "166d9bc2-db75-44a9-8a93-9f3ffc994d76",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeManageStore3: IUnknown {
    /// See [`IExchangeManageStore::create_store_entry_id`].
    fn CreateStoreEntryID(
        &self,
        #[string] store_dn: *const u8,
        #[opt]
        #[string]
        mailbox_dn: *const u8,
        flags: ExchangeStoreFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::entry_id_from_source_key`].
    fn EntryIDFromSourceKey(
        &self,
        folder_key_size: u32,
        #[size_param(folder_key_size)] folder_key: *const u8,
        message_key_size: u32,
        #[opt]
        #[size_param(message_key_size)]
        message_key: *const u8,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_rights`].
    fn GetRights(
        &self,
        user_entry_id_size: u32,
        #[size_param(user_entry_id_size)] user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[out] rights: *mut Rights,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_mailbox_table`].
    fn GetMailboxTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: UnicodeFlags,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_public_folder_table`].
    fn GetPublicFolderTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: PublicFolderTableFlags,
    ) -> HRESULT;

    /// See [`IExchangeManageStore2::create_newsgroup_name_entry_id`].
    fn CreateNewsgroupNameEntryID(
        &self,
        #[string] newsgroup_name: *const u8,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Returns the mailboxes of a server from the one numbered `offset` on. The table is empty
    /// behind the last.
    ///
    /// # Errors
    ///
    /// As for [`IExchangeManageStore::get_mailbox_table`].
    fn GetMailboxTableOffset(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: UnicodeFlags,
        offset: u32,
    ) -> HRESULT;
}

/// [`IExchangeManageStore3`] for servers with more public folders than a table holds.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "2590ff87-c431-4f9c-b1a8-cd69d760cd10",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeManageStore4: IUnknown {
    /// See [`IExchangeManageStore::create_store_entry_id`].
    fn CreateStoreEntryID(
        &self,
        #[string] store_dn: *const u8,
        #[opt]
        #[string]
        mailbox_dn: *const u8,
        flags: ExchangeStoreFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::entry_id_from_source_key`].
    fn EntryIDFromSourceKey(
        &self,
        folder_key_size: u32,
        #[size_param(folder_key_size)] folder_key: *const u8,
        message_key_size: u32,
        #[opt]
        #[size_param(message_key_size)]
        message_key: *const u8,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_rights`].
    fn GetRights(
        &self,
        user_entry_id_size: u32,
        #[size_param(user_entry_id_size)] user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[out] rights: *mut Rights,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_mailbox_table`].
    fn GetMailboxTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: UnicodeFlags,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_public_folder_table`].
    fn GetPublicFolderTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: PublicFolderTableFlags,
    ) -> HRESULT;

    /// See [`IExchangeManageStore2::create_newsgroup_name_entry_id`].
    fn CreateNewsgroupNameEntryID(
        &self,
        #[string] newsgroup_name: *const u8,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore3::get_mailbox_table_offset`].
    fn GetMailboxTableOffset(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: UnicodeFlags,
        offset: u32,
    ) -> HRESULT;

    /// Returns the public folders of a server from the one numbered `offset` on. The table is
    /// empty behind the last.
    ///
    /// # Errors
    ///
    /// As for [`IExchangeManageStore::get_mailbox_table`].
    fn GetPublicFolderTableOffset(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: PublicFolderTableFlags,
        offset: u32,
    ) -> HRESULT;
}

/// [`IExchangeManageStore`] for entry identifiers that say more about the mailbox: those that
/// MAPI over HTTP needs, and those that stay with the server that the caller names.
///
/// Outlook 2010 and later have it, if brought up to date since 2014.
///
/// Vtable order: that of Microsoft's MFCMAPI (`core/mapi/interfaces.h`). The headers have nothing
/// but the IID (`EdkGuid.h`), and the reference has no page.
#[mapi_interface(
    iid = "7fe3c629-4d9a-4510-a479-56962b246dc6",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeManageStoreEx: IUnknown {
    /// See [`IExchangeManageStore::create_store_entry_id`].
    fn CreateStoreEntryID(
        &self,
        #[string] store_dn: *const u8,
        #[opt]
        #[string]
        mailbox_dn: *const u8,
        flags: ExchangeStoreFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::entry_id_from_source_key`].
    fn EntryIDFromSourceKey(
        &self,
        folder_key_size: u32,
        #[size_param(folder_key_size)] folder_key: *const u8,
        message_key_size: u32,
        #[opt]
        #[size_param(message_key_size)]
        message_key: *const u8,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_rights`].
    fn GetRights(
        &self,
        user_entry_id_size: u32,
        #[size_param(user_entry_id_size)] user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[out] rights: *mut Rights,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_mailbox_table`].
    fn GetMailboxTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: UnicodeFlags,
    ) -> HRESULT;

    /// See [`IExchangeManageStore::get_public_folder_table`].
    fn GetPublicFolderTable(
        &self,
        #[string] server_name: *const u8,
        #[out] table: *mut Option<IMAPITable>,
        flags: PublicFolderTableFlags,
    ) -> HRESULT;

    /// Makes the entry identifier of the mailbox that `properties` describe.
    ///
    /// PR_PROFILE_MAILBOX is the distinguished name of the mailbox, PR_PROFILE_MDB_DN that of the
    /// message store, both 8-bit; PR_FORCE_USE_ENTRYID_SERVER keeps Outlook from going on to the
    /// home server; PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W is needed for MAPI over HTTP.
    fn CreateStoreEntryID2(
        &self,
        property_count: u32,
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
        flags: ExchangeStoreFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;
}
