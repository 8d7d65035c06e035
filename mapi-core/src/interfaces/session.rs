//! Sessions: what a client logs on to.

use super::{
    IAddrBook, IMAPIAdviseSink, IMAPIFolder, IMAPITable, IMessage, IMsgServiceAdmin, IMsgStore,
    IProfSect,
};
use crate::abi::{
    Connection, DefaultStore, ENTRYID, MAPIERROR, MAPIUID, MessageToken, ObjectType, SPropValue,
    TCHAR, UiParam,
    codes::{MAPI_W_ERRORS_RETURNED, MAPI_W_NO_SERVICE, S_OK},
    flags::{
        AccessFlags, EventMask, MessageFlags, MessageStatus, NoFlags, OpenAddressBookFlags,
        OpenEntryFlags, OpenStoreFlags, ProfileSectionFlags, SessionLogoffFlags, ShowFormFlags,
        UnicodeFlags,
    },
};
use crate::mapi_interface;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// Gives a service provider the MAPI session of its support object.
///
/// A provider queries the support object that it was handed at logon for it. Not every support
/// object has it, so a provider goes on without a session where the query fails.
///
/// Vtable order: the reference; no header declares this interface. Reference: IMAPIGetSession :
/// IUnknown.
#[mapi_interface(
    iid = "614ab435-491d-4f5b-a8b4-60eb031030c6",
    implemented_by = "MAPI",
    called_by = "MAPI providers"
)]
pub unsafe trait IMAPIGetSession: IUnknown {
    /// Returns the session that the support object belongs to.
    ///
    /// The result is a reference of the caller's own; query it for [`IMAPISession`].
    ///
    /// Reference: IMAPIGetSession::GetMAPISession.
    // The page lists no codes. Without a session there is nothing to return, so the method fails;
    // a null one with S_OK is an error for the caller.
    fn GetMAPISession(&self, #[out] session: *mut Option<IUnknown>) -> HRESULT;
}

/// A session: the profile that a client logged on with, and everything that its providers have.
///
/// MAPILogonEx returns one to a client; a provider gets that of its support object from
/// [`IMAPIGetSession`]. After [`logoff`](Self::logoff) no method works any more.
///
/// Vtable order: `MAPIX.h`, with which the reference agrees. Reference: IMAPISession : IUnknown.
#[mapi_interface(
    iid = "00020300-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Client applications and MAPI"
)]
pub unsafe trait IMAPISession: IUnknown {
    /// Tells more about the last error of the session.
    ///
    /// `result` is what the failed method returned, or the MAPI_W_ERRORS_RETURNED of
    /// [`open_address_book`](Self::open_address_book) and
    /// [`open_msg_store`](Self::open_msg_store), in which case the result speaks for all the
    /// providers that failed. There is no result where MAPI has nothing to add. The strings are
    /// UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the session does not have strings of this width.
    ///
    /// Reference: IMAPISession::GetLastError.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Returns the message stores table: a row for each message store of the profile.
    ///
    /// MAPI keeps it up to date, and tells those who register with the table itself. String
    /// columns and their tags in the sort order are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the session does not have strings of this width.
    ///
    /// Reference: IMAPISession::GetMsgStoresTable.
    // The page says each store that is open. A client finds the stores to open there.
    fn GetMsgStoresTable(
        &self,
        flags: UnicodeFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Opens a message store.
    ///
    /// `entry_id` comes from the message stores table. `ui_param` is the parent of the dialogs
    /// that a provider may show unless MDB_NO_DIALOG is set in `flags`. Without MDB_WRITE or
    /// MAPI_BEST_ACCESS the store is for reading only, and so are its folders and messages; with
    /// one of them it need not be for writing, which PR_STORE_SUPPORT_MASK tells. The store is
    /// returned as the interface that the caller asks for, IMsgStore if a C caller names none.
    ///
    /// MAPI_W_ERRORS_RETURNED says that the store is open and that the provider has more to say
    /// through [`get_last_error`](Self::get_last_error).
    ///
    /// # Errors
    ///
    /// - MAPI_E_LOGON_FAILED: MDB_NO_DIALOG is set, and the provider would have had to ask.
    /// - MAPI_E_NOT_FOUND: there is no such store.
    /// - MAPI_E_NO_ACCESS: the user has no right to open it.
    /// - MAPI_E_UNKNOWN_CPID, MAPI_E_UNKNOWN_LCID: the server does not have the client's code page
    ///   or locale.
    ///
    /// Reference: IMAPISession::OpenMsgStore.
    // MAPI_E_LOGON_FAILED stands in the text of the page, not in its list.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn OpenMsgStore(
        &self,
        ui_param: UiParam,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[opt] iid: *const GUID,
        flags: OpenStoreFlags,
        #[out]
        #[iid_is(iid)]
        store: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// Opens the address book, which joins the containers of all address book providers.
    ///
    /// `ui_param` is the parent of the dialogs that providers may show unless AB_NO_DIALOG is set
    /// in `flags`. The address book is returned as the interface that the caller asks for,
    /// IAddrBook if a C caller names none.
    ///
    /// MAPI_W_ERRORS_RETURNED says that some providers could not be loaded; the address book is
    /// there with the others. [`get_last_error`](Self::get_last_error) tells which.
    ///
    /// Reference: IMAPISession::OpenAddressBook.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn OpenAddressBook(
        &self,
        ui_param: UiParam,
        #[opt] iid: *const GUID,
        flags: OpenAddressBookFlags,
        #[out]
        #[iid_is(iid)]
        address_book: *mut Option<IAddrBook>,
    ) -> HRESULT;

    /// Opens a section of the profile.
    ///
    /// `uid` is its identifier. With MAPI_MODIFY in `flags` it is created if it is not there.
    /// MAPI_FORCE_ACCESS opens the section of a provider too. Any number of clients may read a
    /// section at a time, or one may write it. The section is returned as the interface that the
    /// caller asks for, IProfSect if a C caller names none.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such section, and it is opened for reading.
    /// - MAPI_E_NO_ACCESS: another client has it open in a way that rules this out, or the caller
    ///   has no right to open it.
    ///
    /// Reference: IMAPISession::OpenProfileSection.
    fn OpenProfileSection(
        &self,
        uid: *const MAPIUID,
        #[opt] iid: *const GUID,
        flags: ProfileSectionFlags,
        #[out]
        #[iid_is(iid)]
        section: *mut Option<IProfSect>,
    ) -> HRESULT;

    /// Returns the status table: a row each for MAPI, the spooler, the address book, and every
    /// provider of the profile.
    ///
    /// String columns and their tags in the sort order are UTF-16 if MAPI_UNICODE is set in
    /// `flags`.
    ///
    /// Reference: IMAPISession::GetStatusTable.
    fn GetStatusTable(&self, flags: UnicodeFlags, #[out] table: *mut Option<IMAPITable>)
    -> HRESULT;

    /// Opens an object of a message store or of the address book, whichever `entry_id` belongs
    /// to, and says what it is.
    ///
    /// Who knows what it is does better with the OpenEntry of the store or of the address book,
    /// and has to for public folders. The identifier of a message store opens that store, without
    /// dialogs. Objects are for reading only unless MAPI_MODIFY or MAPI_BEST_ACCESS is set in
    /// `flags`; what was granted, PR_ACCESS_LEVEL of the object tells.
    ///
    /// The object is returned as the interface that the caller asks for, as the standard one of
    /// its type if a C caller names none.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such object.
    /// - MAPI_E_NO_ACCESS: the user has no right to open it, or not this way.
    /// - MAPI_E_UNKNOWN_ENTRYID: no provider that is open knows the identifier.
    ///
    /// Reference: IMAPISession::OpenEntry.
    // An empty identifier opens the root folder of a store and the root container of the address
    // book; the session has no such root, and the page lists no null. MAPI_CACHE_OK, which the
    // page lists, is in no header.
    fn OpenEntry(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[opt] iid: *const GUID,
        flags: OpenEntryFlags,
        #[out] object_type: *mut ObjectType,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Says whether two entry identifiers of one provider stand for the same object. They need
    /// not be the same bytes for that.
    ///
    /// # Errors
    ///
    /// - MAPI_E_UNKNOWN_ENTRYID: one of them stands for no object that is open or within reach.
    ///
    /// Reference: IMAPISession::CompareEntryIDs.
    // C has ULONG for the answer; the page says that it is TRUE or FALSE, as wide as a BOOL.
    fn CompareEntryIDs(
        &self,
        entry_id_1_size: u32,
        #[size_param(entry_id_1_size)] entry_id_1: *const ENTRYID,
        entry_id_2_size: u32,
        #[size_param(entry_id_2_size)] entry_id_2: *const ENTRYID,
        #[reserved] flags: NoFlags,
        #[out] same: *mut BOOL,
    ) -> HRESULT;

    /// Registers an advise sink for events, until [`unadvise`](Self::unadvise).
    ///
    /// `entry_id` is the object to watch, in a store or in the address book; with `None` it is the
    /// session itself, which tells of critical errors and, as an extended event, of its end. The
    /// sink is referenced until it is unregistered, and called on any thread at any time. The
    /// connection that is returned is not zero. [`Advise`](crate::Advise) unregisters by itself.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_ENTRYID: the bytes are no entry identifier.
    /// - MAPI_E_NO_SUPPORT: the provider does not tell of such events.
    /// - MAPI_E_UNKNOWN_ENTRYID: no provider of the profile knows the identifier.
    ///
    /// Reference: IMAPISession::Advise.
    // The page writes ULONG_PTR without a pointer for the connection; the header has the pointer.
    #[optional]
    fn Advise(
        &self,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
        event_mask: EventMask,
        advise_sink: Ref<IMAPIAdviseSink>,
        #[out] connection: *mut Connection,
    ) -> HRESULT;

    /// Ends a registration. The session releases the sink, at the latest when a call to it that is
    /// under way on another thread has returned.
    ///
    /// Reference: IMAPISession::Unadvise.
    fn Unadvise(&self, connection: Connection) -> HRESULT;

    /// Shows the options of a message that apply to an address type.
    ///
    /// `ui_param` is the parent of the dialog. The string is UTF-16 if MAPI_UNICODE is set in
    /// `flags`.
    ///
    /// Reference: IMAPISession : IUnknown, where it is called not supported and has no page.
    // The header has the parameters. What they mean is taken from IAddrBook::RecipOptions and
    // QueryDefaultRecipOpt, which do the same for recipients.
    #[optional]
    fn MessageOptions(
        &self,
        ui_param: UiParam,
        flags: UnicodeFlags,
        #[encoding(flags)] address_type: *const TCHAR,
        message: Ref<IMessage>,
    ) -> HRESULT;

    /// Returns the default options of messages that apply to an address type.
    ///
    /// Strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// Reference: IMAPISession : IUnknown, where it is called not supported and has no page.
    // As for MessageOptions.
    #[optional]
    fn QueryDefaultMessageOpt(
        &self,
        #[encoding(flags)] address_type: *const TCHAR,
        flags: UnicodeFlags,
        #[out] count: *mut u32,
        #[out]
        #[view]
        #[len_param(count)]
        options: *mut *mut SPropValue,
    ) -> HRESULT;

    /// Returns the address types that the transports of the session handle, as long as they are
    /// loaded.
    ///
    /// Reference: IMAPISession::EnumAdrTypes, which calls it deprecated.
    // The page has LPSTR for the strings and describes MAPI_UNICODE; the header has LPTSTR.
    fn EnumAdrTypes(
        &self,
        flags: UnicodeFlags,
        #[out] count: *mut u32,
        #[out]
        #[encoding(flags)]
        #[len_param(count)]
        address_types: *mut *mut *mut TCHAR,
    ) -> HRESULT;

    /// Returns the entry identifier of the session's primary identity, which is most often the
    /// user as an entry of the address book.
    ///
    /// MAPI_W_NO_SERVICE says that there is none; the identifier is then one of MAPI's own.
    ///
    /// Reference: IMAPISession::QueryIdentity.
    #[success(MAPI_W_NO_SERVICE)]
    fn QueryIdentity(
        &self,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Ends the session. Afterwards it can only be released.
    ///
    /// With MAPI_LOGOFF_UI in `flags` the user may be asked, in a child of `ui_param`. With
    /// MAPI_LOGOFF_SHARED all other clients of a shared session are told to log off.
    ///
    /// Reference: IMAPISession::Logoff.
    fn Logoff(
        &self,
        ui_param: UiParam,
        flags: SessionLogoffFlags,
        #[reserved] reserved: u32,
    ) -> HRESULT;

    /// Makes a message store the default one, the one for Simple MAPI, or the first or second to
    /// log on to, as `role` says. With `None` no store has the role.
    ///
    /// The default store has STORE_SUBMIT_OK, STORE_CREATE_OK and STORE_MODIFY_OK in its
    /// PR_STORE_SUPPORT_MASK. Both tables of the session tell of the change.
    ///
    /// Reference: IMAPISession::SetDefaultStore.
    // C calls the role ulFlags; the page says that only one may be set.
    fn SetDefaultStore(
        &self,
        role: DefaultStore,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// Returns what changes the message services of the profile. Changes take effect in the next
    /// session.
    ///
    /// Reference: IMAPISession::AdminServices.
    fn AdminServices(
        &self,
        #[reserved] flags: NoFlags,
        #[out] service_admin: *mut Option<IMsgServiceAdmin>,
    ) -> HRESULT;

    /// Shows the form of a message that [`prepare_form`](Self::prepare_form) was given, and
    /// consumes the token.
    ///
    /// `ui_param` is the parent of the form, `parent_folder` the folder of the message, which is
    /// in `store`. `iid` names the interface of the message, `None` or that of IMessage.
    /// `message_status`, `message_flags`, `access` and `message_class` are PR_MSG_STATUS,
    /// PR_MESSAGE_FLAGS, PR_ACCESS and PR_MESSAGE_CLASS of the message. `flags` says whether the
    /// message has never been saved, and whether it is posted to the folder instead of sent.
    ///
    /// The caller has released the message before. Forms may fail with codes of their own, which
    /// then say as much as MAPI_E_CALL_FAILED.
    ///
    /// # Errors
    ///
    /// - MAPI_E_USER_CANCEL: the user closed the form without going on.
    ///
    /// Reference: IMAPISession::ShowForm.
    // The page has ULONG for the token; the header ULONG_PTR. What the IID names is behind the
    // token, so no parameter of this call depends on it. A message class has 8-bit characters:
    // there is no flag for its width.
    fn ShowForm(
        &self,
        ui_param: UiParam,
        store: Ref<IMsgStore>,
        parent_folder: Ref<IMAPIFolder>,
        #[opt] iid: *const GUID,
        message_token: MessageToken,
        #[reserved] message_sent: Ref<IMessage>,
        flags: ShowFormFlags,
        message_status: MessageStatus,
        message_flags: MessageFlags,
        access: AccessFlags,
        #[string] message_class: *const u8,
    ) -> HRESULT;

    /// Makes the token by which [`show_form`](Self::show_form) finds a message. The session
    /// references the message; the caller releases it before it shows the form.
    ///
    /// `message` is an IMessage, whether or not a C caller names the interface.
    ///
    /// Reference: IMAPISession::PrepareForm.
    // The page has ULONG for the token; the header ULONG_PTR.
    fn PrepareForm(
        &self,
        #[opt] iid: *const GUID,
        #[iid_is(iid)] message: Ref<IMessage>,
        #[out] message_token: *mut MessageToken,
    ) -> HRESULT;
}
