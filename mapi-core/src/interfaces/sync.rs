//! Incremental synchronization with Exchange: what exports changes, what imports them, and what
//! tells that there are some.
//!
//! None of these interfaces has a page in the reference, only a declaration in `EdkMdb.h`. What is
//! said about them comes from there, from the protocol behind them (MS-OXCFXICS) and from what
//! other implementations of them do.

use super::{IMessage, IStream};
use crate::abi::PropTag;
use crate::abi::{
    ENTRYLIST, MAPIERROR, READSTATE, SBinary, SPropTagArray, SPropValue, SRestriction,
    codes::{S_OK, SYNC_W_CLIENT_CHANGE_NEWER, SYNC_W_PROGRESS},
    flags::{ChangeAdviseFlags, ChangeFlags, NoFlags, SyncDeletionFlags, SyncFlags, UnicodeFlags},
};
use crate::data::RestrictionView;
use crate::data::value::Binaries;
use crate::mapi_interface;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// Exports the changes of a folder, its messages or its subfolders, since the last time.
///
/// [`IMAPIProp::open_property`](crate::IMAPIProp::open_property) of a folder hands it out for
/// PR_CONTENTS_SYNCHRONIZER and PR_HIERARCHY_SYNCHRONIZER.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "a3ea9cc0-d1b2-11cd-80fc-00aa004bba0b",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeExportChanges: IUnknown {
    /// Tells more about the last error of the exporter.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
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

    /// Says what is exported and to whom, before anything else.
    ///
    /// `state` is what [`update_state`](Self::update_state) wrote the last time; everything is
    /// exported where it is empty. `importer` is an
    /// [`IExchangeImportContentsChanges`] or
    /// [`IExchangeImportHierarchyChanges`]; with
    /// SYNC_CATCHUP in `flags` none is needed. `restriction` leaves out messages.
    /// `include_props` are all properties that are exported, with SYNC_ONLY_SPECIFIED_PROPS, or
    /// such as are exported although they are large; `exclude_props` are not exported.
    /// `buffer_size` limits what is sent at once, 0 for the usual size.
    // The header does not say what may be null. Exporters take a null state for an empty one.
    fn Config(
        &self,
        #[opt] state: Ref<IStream>,
        flags: SyncFlags,
        #[opt] importer: Ref<IUnknown>,
        #[opt]
        #[view(RestrictionView<'_>)]
        restriction: *const SRestriction,
        #[opt]
        #[view(&[PropTag])]
        include_props: *const SPropTagArray,
        #[opt]
        #[view(&[PropTag])]
        exclude_props: *const SPropTagArray,
        buffer_size: u32,
    ) -> HRESULT;

    /// Exports some of the changes. SYNC_W_PROGRESS: there are more, so it has to be called again.
    ///
    /// `steps` is set to the number of steps in all, `progress` to that of steps done.
    // The header does not say which way the numbers go. Callers keep them from call to call, so
    // they are handed in too.
    #[success(SYNC_W_PROGRESS)]
    fn Synchronize(&self, #[inout] steps: *mut u32, #[inout] progress: *mut u32) -> HRESULT;

    /// Writes to `state`, or where it is `None` to that of [`config`](Self::config), what has been
    /// exported, for the next time.
    fn UpdateState(&self, #[opt] state: Ref<IStream>) -> HRESULT;
}

/// [`IExchangeExportChanges`] of messages that are converted to streams.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "387cebe0-f53f-11cf-a48f-00c04fd65595",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeExportChanges2: IExchangeExportChanges {
    /// [`IExchangeExportChanges::config`] for messages that are converted as `conversion` says.
    /// The importer has to be an
    /// [`IExchangeImportContentsChanges2`].
    fn ConfigForConversionStream(
        &self,
        #[opt] state: Ref<IStream>,
        flags: SyncFlags,
        #[opt] importer: Ref<IUnknown>,
        #[opt]
        #[view(RestrictionView<'_>)]
        restriction: *const SRestriction,
        conversion_count: u32,
        #[view]
        #[len_param(conversion_count)]
        conversion: *const SPropValue,
        buffer_size: u32,
    ) -> HRESULT;
}

/// [`IExchangeExportChanges2`] that can export chosen messages only.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "702e7f86-50a6-11d1-abd6-00a0c905660a",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeExportChanges3: IExchangeExportChanges2 {
    /// [`IExchangeExportChanges::config`] for the messages of a list only.
    // `EdkMdb.h` says of SYNC_MSG_SELECTIVE, which this sets, that clients may not pass it.
    fn ConfigForSelectiveSync(
        &self,
        #[opt] state: Ref<IStream>,
        flags: SyncFlags,
        #[opt] importer: Ref<IUnknown>,
        #[view(Binaries<'_>)] messages: *const ENTRYLIST,
        #[opt]
        #[view(RestrictionView<'_>)]
        restriction: *const SRestriction,
        #[opt]
        #[view(&[PropTag])]
        include_props: *const SPropTagArray,
        #[opt]
        #[view(&[PropTag])]
        exclude_props: *const SPropTagArray,
        buffer_size: u32,
    ) -> HRESULT;
}

/// Imports changes of the messages of a folder.
///
/// [`IMAPIProp::open_property`](crate::IMAPIProp::open_property) of a folder hands it out for
/// PR_COLLECTOR; a client implements it to receive what [`IExchangeExportChanges`] exports.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "f75abfa0-d0e0-11cd-80fc-00aa004bba0b",
    implemented_by = "Message stores of Exchange and client applications",
    called_by = "Client applications and message stores of Exchange"
)]
pub unsafe trait IExchangeImportContentsChanges: IUnknown {
    /// Tells more about the last error of the importer; see
    /// [`IExchangeExportChanges::get_last_error`].
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

    /// Prepares the import. `state` is what [`update_state`](Self::update_state) wrote the last
    /// time, empty or `None` the first time.
    fn Config(&self, #[opt] state: Ref<IStream>, flags: SyncFlags) -> HRESULT;

    /// Writes what has been imported to `state`, or where it is `None` to that of
    /// [`config`](Self::config).
    fn UpdateState(&self, #[opt] state: Ref<IStream>) -> HRESULT;

    /// Returns the message to which a change is to be written and which is then saved.
    ///
    /// `properties` tell which message it is: PR_SOURCE_KEY, PR_LAST_MODIFICATION_TIME,
    /// PR_CHANGE_KEY, PR_PREDECESSOR_CHANGE_LIST. SYNC_NEW_MESSAGE in `flags` says that the
    /// destination has not had it, SYNC_ASSOCIATED that it is an associated one.
    ///
    /// # Errors
    ///
    /// - SYNC_E_IGNORE: the destination has the change already.
    /// - SYNC_E_OBJECT_DELETED: the message has been deleted there.
    /// - SYNC_E_CONFLICT: it has been changed there too, and conflicts are not resolved.
    fn ImportMessageChange(
        &self,
        property_count: u32,
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
        flags: SyncFlags,
        #[out] message: *mut Option<IMessage>,
    ) -> HRESULT;

    /// Deletes the messages with these source keys.
    fn ImportMessageDeletion(
        &self,
        flags: SyncDeletionFlags,
        #[view(Binaries<'_>)] source_keys: *const ENTRYLIST,
    ) -> HRESULT;

    /// Sets the read state of messages.
    fn ImportPerUserReadStateChange(
        &self,
        count: u32,
        #[view]
        #[len_param(count)]
        read_states: *const READSTATE,
    ) -> HRESULT;

    /// Moves a message here from another folder. SYNC_W_CLIENT_CHANGE_NEWER: it was moved, and
    /// the one at the client is newer than that at the destination.
    ///
    /// The source keys are those of the folder it comes from, of the message there and of the
    /// message here. `predecessor_change_list` and `change_number` are its
    /// PR_PREDECESSOR_CHANGE_LIST there and its PR_CHANGE_KEY here.
    ///
    /// # Errors
    ///
    /// - SYNC_E_OBJECT_DELETED: the folder has no such message any more.
    #[success(SYNC_W_CLIENT_CHANGE_NEWER)]
    fn ImportMessageMove(
        &self,
        source_folder_size: u32,
        #[size_param(source_folder_size)] source_folder: *const u8,
        source_message_size: u32,
        #[size_param(source_message_size)] source_message: *const u8,
        predecessor_change_list_size: u32,
        #[size_param(predecessor_change_list_size)] predecessor_change_list: *const u8,
        destination_message_size: u32,
        #[size_param(destination_message_size)] destination_message: *const u8,
        change_number_size: u32,
        #[size_param(change_number_size)] change_number: *const u8,
    ) -> HRESULT;
}

/// [`IExchangeImportContentsChanges`] of messages that are converted to streams.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "7dfdd720-f53f-11cf-a48f-00c04fd65595",
    implemented_by = "Message stores of Exchange and client applications",
    called_by = "Client applications and message stores of Exchange"
)]
pub unsafe trait IExchangeImportContentsChanges2: IExchangeImportContentsChanges {
    /// [`IExchangeImportContentsChanges::config`] for messages that are converted as
    /// `conversion` says.
    fn ConfigForConversionStream(
        &self,
        #[opt] state: Ref<IStream>,
        flags: SyncFlags,
        conversion_count: u32,
        #[view]
        #[len_param(conversion_count)]
        conversion: *const SPropValue,
    ) -> HRESULT;

    /// [`IExchangeImportContentsChanges::import_message_change`], but the message is written to
    /// the stream that is returned.
    fn ImportMessageChangeAsAStream(
        &self,
        property_count: u32,
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
        flags: SyncFlags,
        #[out] stream: *mut Option<IStream>,
    ) -> HRESULT;
}

/// Imports changes of the subfolders of a folder.
///
/// [`IMAPIProp::open_property`](crate::IMAPIProp::open_property) of a folder hands it out for
/// PR_COLLECTOR; a client implements it to receive what [`IExchangeExportChanges`] exports.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "85a66cf0-d0e0-11cd-80fc-00aa004bba0b",
    implemented_by = "Message stores of Exchange and client applications",
    called_by = "Client applications and message stores of Exchange"
)]
pub unsafe trait IExchangeImportHierarchyChanges: IUnknown {
    /// Tells more about the last error of the importer; see
    /// [`IExchangeExportChanges::get_last_error`].
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

    /// Prepares the import; see [`IExchangeImportContentsChanges::config`].
    fn Config(&self, #[opt] state: Ref<IStream>, flags: SyncFlags) -> HRESULT;

    /// Writes what has been imported; see [`IExchangeImportContentsChanges::update_state`].
    fn UpdateState(&self, #[opt] state: Ref<IStream>) -> HRESULT;

    /// Creates or changes a folder. `properties` tell which it is (PR_PARENT_SOURCE_KEY,
    /// PR_SOURCE_KEY, PR_LAST_MODIFICATION_TIME, PR_CHANGE_KEY, PR_PREDECESSOR_CHANGE_LIST,
    /// PR_DISPLAY_NAME) and have its new values.
    ///
    /// # Errors
    ///
    /// - SYNC_E_IGNORE: the destination has the change already.
    /// - SYNC_E_NO_PARENT: the destination has no such parent.
    /// - SYNC_E_CYCLE: the folder would become its own ancestor.
    /// - SYNC_E_CONFLICT: it has been changed there too.
    fn ImportFolderChange(
        &self,
        property_count: u32,
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
    ) -> HRESULT;

    /// Deletes the folders with these source keys.
    fn ImportFolderDeletion(
        &self,
        flags: SyncDeletionFlags,
        #[view(Binaries<'_>)] source_keys: *const ENTRYLIST,
    ) -> HRESULT;
}

/// Is told that there are changes to be synchronized.
///
/// Vtable order: `EdkMdb.h`; the reference has no page. The interface identifier is not published.
#[mapi_interface(
    iid = none,
    implemented_by = "Client applications",
    called_by = "Message stores of Exchange"
)]
pub unsafe trait IExchangeChangeAdviseSink: IUnknown {
    /// The folders with these keys have changed; with ulHierChanged in `flags` the hierarchy has.
    ///
    /// What the number that is returned means is not published; 0 says that all is well, as in
    /// [`IMAPIAdviseSink`](crate::IMAPIAdviseSink).
    // Where only the hierarchy has changed there is no key to name, hence `#[opt]`.
    fn OnNotify(
        &self,
        flags: ChangeFlags,
        #[opt]
        #[view(Binaries<'_>)]
        keys: *const ENTRYLIST,
    ) -> u32;
}

/// Tells a sink that there are changes to be synchronized.
///
/// [`IMAPIProp::open_property`](crate::IMAPIProp::open_property) of a message store hands it out
/// for PR_CHANGE_ADVISOR.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "1e300720-a839-11cf-bde0-00004c7531e3",
    implemented_by = "Message stores of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeChangeAdvisor: IUnknown {
    /// Tells more about the last error of the advisor; see
    /// [`IExchangeExportChanges::get_last_error`].
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

    /// Says from which state on `sink` is told of changes.
    ///
    /// `state` is what [`update_state`](Self::update_state) wrote the last time, empty or `None`
    /// the first time. What `guid` stands for is not published.
    fn Config(
        &self,
        #[opt] state: Ref<IStream>,
        #[opt] guid: *const GUID,
        sink: Ref<IExchangeChangeAdviseSink>,
        flags: ChangeAdviseFlags,
    ) -> HRESULT;

    /// Writes to `state`, or where it is `None` to that of [`config`](Self::config), of which
    /// changes the sink has been told.
    fn UpdateState(&self, #[opt] state: Ref<IStream>) -> HRESULT;

    /// Watches the folders with these keys too.
    fn AddKeys(&self, #[view(Binaries<'_>)] keys: *const ENTRYLIST) -> HRESULT;

    /// Does not watch the folders with these keys any more.
    fn RemoveKeys(&self, #[view(Binaries<'_>)] keys: *const ENTRYLIST) -> HRESULT;
}

/// Is told of items that cannot be moved with a mailbox.
///
/// Vtable order: `EdkMdb.h`; the reference has no page. No flags were published.
#[mapi_interface(
    iid = "1df85ab7-4d20-4a57-b170-2f062136c1d6",
    implemented_by = "Client applications",
    called_by = "Message stores of Exchange"
)]
pub unsafe trait IExchangeBadItemCallback: IUnknown {
    /// An item failed with the code `result`: where it is, by name and entry identifier of the
    /// folder, and some of its properties.
    // What may be null is not published. The move of a mailbox must not fail for a callback that
    // wants a name, so what can be missing may be.
    fn BadItem(
        &self,
        result: HRESULT,
        flags: NoFlags,
        #[opt]
        #[string]
        folder_name: *const u16,
        #[opt]
        #[view(&[u8])]
        folder_entry_id: *const SBinary,
        property_count: u32,
        #[opt]
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
    ) -> HRESULT;
}
