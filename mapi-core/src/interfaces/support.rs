//! What MAPI does for providers: the support object, which each of them is handed at logon.
//!
//! [`IMAPISupport`] is one interface of 41 methods, of which MAPI's support objects implement
//! those that the kind of provider needs; the others answer MAPI_E_NO_SUPPORT.

// Rust has no way to declare one trait in several files, so this one is longer than the others.

use super::{
    IAddrBook, IMAPIAdviseSink, IMAPIFolder, IMAPIProgress, IMAPIProp, IMAPITable, IMailUser,
    IMessage, IProfSect, IStorage, IStream,
};
use crate::abi::PropTag;
use crate::abi::{
    ADRLIST, ADRPARM, CallbackContext, Connection, DoomedObject, ENTRYID, ENTRYLIST,
    LPALLOCATEBUFFER, LPALLOCATEMORE, LPFNBUTTON, LPFNDISMISS, LPFREEBUFFER, MAPIERROR, MAPIUID,
    NOTIFICATION, NOTIFKEY, ObjectType, SPropProblemArray, SPropTagArray, SPropValue, SpoolerData,
    TCHAR, UiParam,
    codes::{MAPI_W_CANCEL_MESSAGE, MAPI_W_ERRORS_RETURNED, MAPI_W_PARTIAL_COMPLETION, S_OK},
    flags::{
        DetailsFlags, DoCopyFlags, EventMask, ExpandRecipsFlags, ModifyProfileFlags, NoFlags,
        NotifyFlags, OneOffFlags, OpenEntryFlags, PrepareSubmitFlags, ProfileSectionFlags,
        ProgressFlags, ReceiptFlags, SpoolerNotifyFlags, StatusRowFlags, StorageFlags,
        StoreLogoffFlags, SubscribeFlags, SupportCopyFolderFlags, SupportCopyMessagesFlags,
        TemplateFlags, UnicodeFlags,
    },
};
use crate::data::value::Binaries;
use crate::mapi_interface;
use crate::memory::MapiView;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// What MAPI does for a provider or a message service.
///
/// MAPI hands one to the logon method of a provider and to the entry function of a service. A
/// provider keeps a reference to it in its logon object; when the last reference is gone, MAPI
/// may unload the provider. [`IMAPIGetSession`](crate::IMAPIGetSession) is what a query to it gives
/// the session.
///
/// Vtable order: `MAPISPI.h`. The reference prints another: it leaves out UpdatePAB and
/// Preprocess, so whoever declares the interface from its page calls the wrong method from
/// [`do_sent_mail`](Self::do_sent_mail) on. Reference: IMAPISupport : IUnknown.
#[mapi_interface(
    iid = "0002030f-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Service providers"
)]
pub unsafe trait IMAPISupport: IUnknown {
    /// Tells more about the last error of the support object.
    ///
    /// `result` is what the failed method returned. There is no result where MAPI has nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: MAPI does not have strings of this width.
    ///
    /// Reference: IMAPISupport::GetLastError.
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

    /// Returns the functions of MAPI's allocator: MAPIAllocateBuffer, MAPIAllocateMore and
    /// MAPIFreeBuffer, those that the provider's init function was handed too.
    ///
    /// [`Allocator::from_routines`](crate::memory::Allocator::from_routines) makes an allocator of
    /// the three.
    ///
    /// Reference: IMAPISupport::GetMemAllocRoutines.
    fn GetMemAllocRoutines(
        &self,
        #[out] allocate_buffer: *mut LPALLOCATEBUFFER,
        #[out] allocate_more: *mut LPALLOCATEMORE,
        #[out] free_buffer: *mut LPFREEBUFFER,
    ) -> HRESULT;

    /// Registers an advise sink with MAPI, until [`unsubscribe`](Self::unsubscribe). A provider
    /// calls it from its Advise methods, to leave notifications to MAPI.
    ///
    /// `key` stands for the object that the sink watches; it is the provider's choice, such as its
    /// entry identifier, and the same that it passes to [`notify`](Self::notify). `event_mask`
    /// says of which events to tell. MAPI keeps the sink. With NOTIFY_SYNC in `flags`, `notify`
    /// returns after the sink has been called; without it, notifications are queued. The
    /// connection that is returned is not zero.
    ///
    /// Reference: IMAPISupport::Subscribe.
    // The page writes ULONG for the connection, here and in Unsubscribe; the header ULONG_PTR.
    fn Subscribe(
        &self,
        #[view(&[u8])] key: *const NOTIFKEY,
        event_mask: EventMask,
        flags: SubscribeFlags,
        advise_sink: Ref<IMAPIAdviseSink>,
        #[out] connection: *mut Connection,
    ) -> HRESULT;

    /// Ends a registration. MAPI releases the sink, at the latest when a call to it that is under
    /// way on another thread has returned.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such registration.
    ///
    /// Reference: IMAPISupport::Unsubscribe.
    fn Unsubscribe(&self, connection: Connection) -> HRESULT;

    /// Tells those who registered for `key` of events.
    ///
    /// MAPI copies `notifications`; entry identifiers in them are long-term ones. Set MAPI_UNICODE
    /// in `flags` before the call if the strings in them are UTF-16. After the call
    /// NOTIFY_CANCELED in `flags` says that a callback of a sink with NOTIFY_SYNC wants no more:
    /// its process is not active any more.
    ///
    /// Reference: IMAPISupport::Notify.
    // MAPI_UNICODE and NOTIFY_CANCELED are one bit. Nobody clears it: a caller that set it cannot
    // tell.
    fn Notify(
        &self,
        #[view(&[u8])] key: *const NOTIFKEY,
        notification_count: u32,
        #[view]
        #[len_param(notification_count)]
        notifications: *const NOTIFICATION,
        #[inout] flags: *mut NotifyFlags,
    ) -> HRESULT;

    /// Adds the provider's row to the status table, or with STATUSROW_UPDATE in `flags` changes
    /// some columns of the row that it has.
    ///
    /// Reference: IMAPISupport::ModifyStatusRow.
    fn ModifyStatusRow(
        &self,
        column_count: u32,
        #[view]
        #[len_param(column_count)]
        columns: *const SPropValue,
        flags: StatusRowFlags,
    ) -> HRESULT;

    /// Opens a section of the profile; without `uid`, that of the caller.
    ///
    /// With MAPI_MODIFY in `flags` it is opened for writing too, and created if it is not there.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such section, and it is opened for reading.
    /// - MAPI_E_NO_ACCESS: the caller has no right to open it, or not for writing.
    /// - MAPI_E_UNKNOWN_FLAGS: a flag is not one that MAPI takes.
    ///
    /// Reference: IMAPISupport::OpenProfileSection.
    fn OpenProfileSection(
        &self,
        #[opt] uid: *const MAPIUID,
        flags: ProfileSectionFlags,
        #[out] section: *mut Option<IProfSect>,
    ) -> HRESULT;

    /// Registers a transport's function that preprocesses messages before they are sent.
    ///
    /// The function is called for recipients whose entry identifiers have `uid`, and for those of
    /// `address_type`; with neither, for all. `dll_name` is the DLL that exports it as
    /// `preprocess`, and as `remove_preprocess_info` another one that takes back what the first
    /// wrote. The names are such as GetProcAddress takes.
    ///
    /// # Safety
    ///
    /// The DLL can be loaded, and what it exports under these names is what `MAPISPI.h` declares.
    ///
    /// Reference: IMAPISupport::RegisterPreprocessor.
    // The header has LPTSTR for the first two names. Nothing tells their width: the flags are
    // reserved and zero, which says 8 bits everywhere else, and the page has LPSTR.
    #[unsafe_call]
    fn RegisterPreprocessor(
        &self,
        #[opt] uid: *const MAPIUID,
        #[opt]
        #[string]
        address_type: *const u8,
        #[string] dll_name: *const u8,
        #[opt]
        #[string]
        preprocess: *const u8,
        #[opt]
        #[string]
        remove_preprocess_info: *const u8,
        #[reserved] flags: NoFlags,
    ) -> HRESULT;

    /// Returns a new unique identifier.
    ///
    /// It is for objects. The one that a provider registers with
    /// [`set_provider_uid`](Self::set_provider_uid) is always the same.
    ///
    /// Reference: IMAPISupport::NewUID.
    fn NewUID(&self, #[out] uid: *mut MAPIUID) -> HRESULT;

    /// Makes an object unusable that clients may still have references to: all of its methods
    /// but AddRef and Release fail with MAPI_E_INVALID_OBJECT from then on.
    ///
    /// MAPI puts a vtable of its own in place of the object's, with `method_count` slots, and
    /// frees the memory when the last of `ref_count` references is gone. So the object has to be
    /// a block of MAPI memory of the caller's own; see [`DoomedObject`]. An object that
    /// `windows_core::implement` made is not, and answers MAPI_E_INVALID_OBJECT by itself where
    /// its provider wants it to.
    ///
    /// # Safety
    ///
    /// `object` has as many slots and references as these numbers say.
    ///
    /// Reference: IMAPISupport::MakeInvalid.
    #[unsafe_call]
    fn MakeInvalid(
        &self,
        #[reserved] flags: NoFlags,
        object: DoomedObject,
        ref_count: u32,
        method_count: u32,
    ) -> HRESULT;

    /// Lets the spooler do what it has to do, in the middle of a lengthy operation of a
    /// transport.
    ///
    /// MAPI_W_CANCEL_MESSAGE says that the message that is being sent is not to go to recipients
    /// who do not have it yet; the transport answers its caller MAPI_E_USER_CANCEL.
    ///
    /// Reference: IMAPISupport::SpoolerYield.
    #[success(MAPI_W_CANCEL_MESSAGE)]
    fn SpoolerYield(&self, #[reserved] flags: NoFlags) -> HRESULT;

    /// Tells the spooler what has happened, or asks something of it, as `flags` say.
    ///
    /// A message store uses NOTIFY_READYTOSEND, once in a session before its first
    /// [`prepare_submit`](Self::prepare_submit), and NOTIFY_NEWMAIL_RECEIVED; a transport uses all
    /// the others.
    ///
    /// `data` belongs to some of the flags: with NOTIFY_SENTDEFERRED it is the entry identifier
    /// of the message, with NOTIFY_NEWMAIL_RECEIVED a NEWMAIL_NOTIFICATION, with
    /// NOTIFY_CRITICAL_ERROR something about the error; otherwise [`SpoolerData::NONE`].
    /// [`spooler_notify_sent_deferred`](IMAPISupport::spooler_notify_sent_deferred) is the safe way for
    /// the first.
    ///
    /// # Safety
    ///
    /// `data` is what belongs to `flags`, and lives until the call has returned. The methods whose names
    /// start with `spooler_notify_` see to that.
    ///
    /// Reference: IMAPISupport::SpoolerNotify.
    // What NOTIFY_CRITICAL_ERROR points to is nowhere said.
    #[unsafe_call]
    fn SpoolerNotify(&self, flags: SpoolerNotifyFlags, data: SpoolerData) -> HRESULT;

    /// Makes the entry identifier of a recipient who is in no address book.
    ///
    /// `address_type` is such as SMTP. MAPI_SEND_NO_RICH_INFO in `flags` says that the recipient
    /// gets messages without formatting; without it, that is so for addresses of the Internet.
    ///
    /// Reference: IMAPISupport::CreateOneOff.
    fn CreateOneOff(
        &self,
        #[opt]
        #[encoding(flags)]
        name: *const TCHAR,
        #[encoding(flags)] address_type: *const TCHAR,
        #[encoding(flags)] address: *const TCHAR,
        flags: OneOffFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Registers the identifier by which MAPI knows entry identifiers of the provider. A provider
    /// with several calls it for each; none can be taken back.
    ///
    /// Reference: IMAPISupport::SetProviderUID.
    fn SetProviderUID(&self, provider_id: *const MAPIUID, #[reserved] flags: NoFlags) -> HRESULT;

    /// Says whether two entry identifiers of one provider stand for the same object. They need
    /// not be the same bytes for that.
    ///
    /// # Errors
    ///
    /// - MAPI_E_UNKNOWN_ENTRYID: one of them stands for no object that is open or within reach.
    ///
    /// Reference: IMAPISupport::CompareEntryIDs.
    // C has ULONG for the answer; the page says that it is TRUE or FALSE, as wide as a BOOL.
    fn CompareEntryIDs(
        &self,
        entry_id_1_size: u32,
        #[size_param(entry_id_1_size)] entry_id_1: *const ENTRYID,
        entry_id_2_size: u32,
        #[size_param(entry_id_2_size)] entry_id_2: *const ENTRYID,
        #[reserved] compare_flags: NoFlags,
        #[out] same: *mut BOOL,
    ) -> HRESULT;

    /// Binds an entry of the caller, an address book provider, to code of the provider from which
    /// it was copied.
    ///
    /// `template_id` is the PR_TEMPLATEID of the entry, `prop_data` the caller's own object for it,
    /// which can be written and has the interface that is asked for. With FILL_ENTRY in `flags`
    /// the entry is new, and the other provider fills it in. What is returned is the object to
    /// give to clients: another one that keeps `prop_data`, or `prop_data` itself. A C caller that
    /// names no interface gets an IMailUser.
    ///
    /// # Errors
    ///
    /// - MAPI_E_UNKNOWN_ENTRYID: the other provider is not there. The caller goes on with an entry
    ///   that can only be read.
    ///
    /// Reference: IMAPISupport::OpenTemplateID.
    fn OpenTemplateID(
        &self,
        template_id_size: u32,
        #[size_param(template_id_size)] template_id: *const ENTRYID,
        flags: TemplateFlags,
        prop_data: Ref<IMAPIProp>,
        #[opt] iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        bound: *mut Option<IMailUser>,
        #[reserved] sibling: Ref<IMAPIProp>,
    ) -> HRESULT;

    /// Opens an object of any provider, and says what it is.
    ///
    /// Who knows what it is does better with the OpenEntry of the store or of the address book.
    /// The object is for reading only unless MAPI_MODIFY or MAPI_BEST_ACCESS is set in `flags`.
    /// It is returned as the interface that the caller asks for, as the standard one of its type
    /// if a C caller names none.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such object.
    /// - MAPI_E_NO_ACCESS: the user has no right to open it, or not this way.
    /// - MAPI_E_UNKNOWN_ENTRYID: no provider that is open knows the identifier.
    ///
    /// Reference: IMAPISupport::OpenEntry.
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

    /// Returns the table of the templates for recipients who are in no address book: those of
    /// MAPI and of every address book provider.
    ///
    /// String columns and their tags in the sort order are UTF-16 if MAPI_UNICODE is set in
    /// `flags`.
    ///
    /// Reference: IMAPISupport::GetOneOffTable.
    fn GetOneOffTable(&self, flags: UnicodeFlags, #[out] table: *mut Option<IMAPITable>)
    -> HRESULT;

    /// Lets the user choose recipients in the address book.
    ///
    /// `ui_param` is the parent window; with DIALOG_SDI in `parameters` it becomes the window of
    /// the dialog, and the call returns at once. `recipients` is the list to begin with, `None`
    /// for an empty one, and afterwards what the user chose; MAPI changes the list or puts
    /// another in its place. Those who have a PR_ENTRYID are resolved.
    ///
    /// Reference: IMAPISupport::Address.
    fn Address(
        &self,
        #[inout] ui_param: *mut UiParam,
        #[inout]
        #[view]
        parameters: *mut ADRPARM,
        #[inout]
        #[view(&mut Option<MapiView<ADRLIST>>)]
        recipients: *mut *mut ADRLIST,
    ) -> HRESULT;

    /// Shows an entry of the address book.
    ///
    /// `ui_param` is the parent window. With DIALOG_SDI in `flags` it becomes the window of the
    /// dialog, the call returns at once, and `dismiss` is called with `dismiss_context` when the
    /// user closes it. `button` is called with `button_context` for a button that is added, the
    /// text of which is `button_text`. Null calls nothing;
    /// [`show_details`](IMAPISupport::show_details) has neither.
    ///
    /// # Safety
    ///
    /// The functions can be called with the contexts beside them as long as the dialog is there.
    ///
    /// Reference: IMAPISupport::Details.
    // The page calls the window a result. It is that of the parent when it goes in, as in
    // IAddrBook::Details, whose parameters are these.
    #[unsafe_call]
    fn Details(
        &self,
        #[inout] ui_param: *mut UiParam,
        dismiss: LPFNDISMISS,
        dismiss_context: CallbackContext,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        button: LPFNBUTTON,
        button_context: CallbackContext,
        #[opt]
        #[encoding(flags)]
        button_text: *const TCHAR,
        flags: DetailsFlags,
    ) -> HRESULT;

    /// Adds an entry to a container of the address book, with a dialog.
    ///
    /// Without `container` the entry is one for the recipients of a message, as
    /// [`create_one_off`](Self::create_one_off) makes it. Without `template` the user chooses
    /// among those of the [one-off table](Self::get_one_off_table). The entry identifier of the new
    /// entry is returned, to those who want it.
    ///
    /// Reference: IMAPISupport::NewEntry.
    // As for IAddrBook::NewEntry, the page has the caller pass pointers for the result to get it.
    fn NewEntry(
        &self,
        ui_param: UiParam,
        #[reserved] flags: NoFlags,
        container_size: u32,
        #[opt]
        #[size_param(container_size)]
        container: *const ENTRYID,
        template_size: u32,
        #[opt]
        #[size_param(template_size)]
        template: *const ENTRYID,
        #[opt]
        #[out]
        entry_id_size: *mut u32,
        #[opt]
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Shows a property sheet with the settings of a provider or service.
    ///
    /// `display_table` describes the controls, and `config_data` has the properties behind them.
    /// `top_page` is the number of the page that is shown first, from zero.
    ///
    /// Reference: IMAPISupport::DoConfigPropsheet.
    // The page calls the flags reserved; the header says that MAPI_UNICODE is for this method too,
    // and the title is an LPTSTR.
    fn DoConfigPropsheet(
        &self,
        ui_param: UiParam,
        flags: UnicodeFlags,
        #[encoding(flags)] title: *const TCHAR,
        display_table: Ref<IMAPITable>,
        config_data: Ref<IMAPIProp>,
        top_page: u32,
    ) -> HRESULT;

    /// Copies or moves messages from one folder to another, for a store that does it no better
    /// way itself: [`IMAPIFolder::copy_messages`](crate::IMAPIFolder) may call it.
    ///
    /// MESSAGE_MOVE in `flags` moves them; MESSAGE_DIALOG shows the progress with `progress`, or
    /// without one with MAPI's own, below `ui_param`.
    ///
    /// MAPI_W_PARTIAL_COMPLETION says that some messages were not copied.
    ///
    /// # Errors
    ///
    /// - MAPI_E_USER_CANCEL: the user stopped it.
    ///
    /// Reference: IMAPISupport::CopyMessages.
    // The page has the text of the progress object for the window as well, and lists no partial
    // success, which CopyFolder and the method of folders list. That IIDs may be null is what that
    // method says, whose arguments a store passes on.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn CopyMessages(
        &self,
        #[opt] source_iid: *const GUID,
        #[iid_is(source_iid)] source: Ref<IMAPIFolder>,
        #[view(Binaries<'_>)] messages: *const ENTRYLIST,
        #[opt] destination_iid: *const GUID,
        #[iid_is(destination_iid)] destination: Ref<IMAPIFolder>,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: SupportCopyMessagesFlags,
    ) -> HRESULT;

    /// Copies or moves a folder to another parent, for a store that does it no better way itself.
    ///
    /// `source` is the parent that it has, `entry_id` the folder. Without `new_name` it keeps its
    /// name. FOLDER_MOVE in `flags` moves it, always with its subfolders; COPY_SUBFOLDERS copies
    /// them too; FOLDER_DIALOG shows the progress with `progress`, or without one with MAPI's own,
    /// below `ui_param`.
    ///
    /// MAPI_W_PARTIAL_COMPLETION says that some folders were not copied. Where it fails, some may
    /// have been.
    ///
    /// # Errors
    ///
    /// - MAPI_E_COLLISION: the destination has a folder of that name.
    ///
    /// Reference: IMAPISupport::CopyFolder.
    // The header calls the second IID lpDestInterface; the page says that it is reserved and null,
    // so the destination is an IMAPIFolder. That the first may be null,
    // IMAPIFolder::CopyFolder says.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn CopyFolder(
        &self,
        #[opt] source_iid: *const GUID,
        #[iid_is(source_iid)] source: Ref<IMAPIFolder>,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[reserved] destination_iid: *const GUID,
        destination: Ref<IMAPIFolder>,
        #[opt]
        #[encoding(flags)]
        new_name: *const TCHAR,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: SupportCopyFolderFlags,
    ) -> HRESULT;

    /// Copies or moves all properties of one object to another but those that are excluded, for a
    /// store that does it no better way itself: [`IMAPIProp::copy_to`](crate::IMAPIProp) may call
    /// it.
    ///
    /// `exclude_iids` are interfaces that are not used for what belongs to the object, with all
    /// that continue them; unknown ones do no harm. `exclude_props` are properties that are left
    /// out, by their identifiers. MAPI_MOVE, MAPI_NOREPLACE and MAPI_DIALOG in `flags` move, leave
    /// alone what the destination has, and show the progress with `progress` or MAPI's own, below
    /// `ui_param`.
    ///
    /// What is returned are the properties that could not be copied, with a reason for each, if
    /// there are any: MAPI_E_BAD_CHARWIDTH, MAPI_E_COMPUTED (which can be ignored),
    /// MAPI_E_INVALID_TYPE or MAPI_E_UNEXPECTED_TYPE. Their `ulIndex` means nothing.
    ///
    /// # Errors
    ///
    /// - MAPI_E_COLLISION: a property is there already, and MAPI_NOREPLACE is set.
    /// - MAPI_E_FOLDER_CYCLE: the source contains the destination. Much may have been copied.
    /// - MAPI_E_INTERFACE_NOT_SUPPORTED: an object does not have the interface named for it.
    /// - MAPI_E_NO_ACCESS: the caller has no right to do this, or both objects are the same.
    /// - MAPI_E_INVALID_PARAMETER: `exclude_props` is there and empty.
    ///
    /// Reference: IMAPISupport::DoCopyTo.
    fn DoCopyTo(
        &self,
        source_iid: *const GUID,
        #[iid_is(source_iid)] source: Ref<IUnknown>,
        exclude_iid_count: u32,
        #[len_param(exclude_iid_count)] exclude_iids: *const GUID,
        #[opt]
        #[view(&[PropTag])]
        exclude_props: *const SPropTagArray,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        destination_iid: *const GUID,
        #[iid_is(destination_iid)] destination: Ref<IUnknown>,
        flags: DoCopyFlags,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Copies or moves some properties of one object to another, for a store that does it no
    /// better way itself.
    ///
    /// As [`do_copy_to`](Self::do_copy_to), but for the properties of `include_props` that the
    /// source has.
    ///
    /// # Errors
    ///
    /// As for [`do_copy_to`](Self::do_copy_to), but for MAPI_E_INVALID_PARAMETER.
    ///
    /// Reference: IMAPISupport::DoCopyProps.
    // An IID of the destination that is null is MAPI_E_INVALID_PARAMETER, says the page; there is
    // always one here.
    // The page calls the problems [in, out] and describes what only comes out.
    fn DoCopyProps(
        &self,
        source_iid: *const GUID,
        #[iid_is(source_iid)] source: Ref<IUnknown>,
        #[view(&[PropTag])] include_props: *const SPropTagArray,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        destination_iid: *const GUID,
        #[iid_is(destination_iid)] destination: Ref<IUnknown>,
        flags: DoCopyFlags,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Returns a progress object that shows a dialog below `ui_param`.
    ///
    /// MAPI_TOP_LEVEL in `flags` says that the progress is counted in items of the whole
    /// operation.
    ///
    /// Reference: IMAPISupport::DoProgressDialog.
    fn DoProgressDialog(
        &self,
        ui_param: UiParam,
        flags: ProgressFlags,
        #[out] progress: *mut Option<IMAPIProgress>,
    ) -> HRESULT;

    /// Makes the report that a message was read, or with MAPI_NON_READ in `flags` that it was
    /// not.
    ///
    /// `report` is an empty message when it goes in. If there is a message when it comes out, the
    /// store submits it; where the method fails, it only releases it. There is one report at most
    /// for a message.
    ///
    /// Reference: IMAPISupport::ReadReceipt.
    fn ReadReceipt(
        &self,
        flags: ReceiptFlags,
        read_message: Ref<IMessage>,
        #[inout] report: *mut Option<IMessage>,
    ) -> HRESULT;

    /// Prepares a message to be submitted: where it is sent again (MSGFLAG_RESEND), its recipients
    /// are marked by whether they have it already.
    ///
    /// A store calls it in [`IMessage::submit_message`](crate::IMessage). It has called
    /// [`spooler_notify`](Self::spooler_notify) with NOTIFY_READYTOSEND before, once in the
    /// session.
    ///
    /// Reference: IMAPISupport::PrepareSubmit.
    // The page calls the flags reserved on both ways, and says NULL for zero; the header has two
    // for the method.
    fn PrepareSubmit(
        &self,
        message: Ref<IMessage>,
        #[inout] flags: *mut PrepareSubmitFlags,
    ) -> HRESULT;

    /// Completes the recipients of a message: expands personal distribution lists, restores
    /// display names, marks duplicates and resolves one-off addresses.
    ///
    /// It is among the first things that a store calls in
    /// [`IMessage::submit_message`](crate::IMessage). What is returned says whether the message has
    /// to be preprocessed, and whether the spooler has to send it rather than a transport that
    /// belongs to the store.
    ///
    /// Reference: IMAPISupport::ExpandRecips.
    fn ExpandRecips(&self, message: Ref<IMessage>, #[out] flags: *mut ExpandRecipsFlags)
    -> HRESULT;

    /// Adds the recipients of a message to the personal address book, by its name.
    // The reference does not mention the method; the header has no more than this.
    fn UpdatePAB(&self, flags: NoFlags, message: Ref<IMessage>) -> HRESULT;

    /// Does what is left to do with a message that has been sent: runs hooks, and moves it to the
    /// folder of sent items or deletes it.
    ///
    /// A store calls it in FinishedMsg, when it has unlocked the message. The message has no other
    /// reference, and this one is MAPI's if it succeeds.
    ///
    /// Reference: IMAPISupport::DoSentMail.
    // That it releases the message is the last of the tasks that the page lists. Microsoft's sample
    // store releases it itself where the method fails.
    fn DoSentMail(
        &self,
        #[reserved] flags: NoFlags,
        #[owner(IMessage)] message: Ref<IMessage>,
    ) -> HRESULT;

    /// Opens the address book, as the interface that the caller asks for: IAddrBook, which a C
    /// caller gets too if it names none.
    ///
    /// MAPI_W_ERRORS_RETURNED says that some address book providers could not be loaded, maybe
    /// all; [`get_last_error`](Self::get_last_error) tells which.
    ///
    /// Reference: IMAPISupport::OpenAddressBook.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn OpenAddressBook(
        &self,
        #[opt] iid: *const GUID,
        #[reserved] flags: NoFlags,
        #[out]
        #[iid_is(iid)]
        address_book: *mut Option<IAddrBook>,
    ) -> HRESULT;

    /// Has the spooler preprocess a message, by its name.
    // The reference does not mention the method; the header has no more than this. CompleteMsg,
    // which follows it and has the same parameters, says what they are there.
    fn Preprocess(
        &self,
        flags: NoFlags,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// Has the spooler finish a message that a store has sent itself, together with a transport
    /// that belongs to it.
    ///
    /// The store calls it if it sent the message to all of its recipients, and the message was
    /// preprocessed or has to be postprocessed.
    ///
    /// Reference: IMAPISupport::CompleteMsg.
    fn CompleteMsg(
        &self,
        #[reserved] flags: NoFlags,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// Asks the transports to let go of a store that is logged off.
    ///
    /// `flags` go in as they came to the store's StoreLogoff: one of LOGOFF_ABORT,
    /// LOGOFF_NO_WAIT, LOGOFF_ORDERLY, LOGOFF_PURGE and LOGOFF_QUIET. They come out as what
    /// transports are doing with the store: LOGOFF_INBOUND, LOGOFF_OUTBOUND,
    /// LOGOFF_OUTBOUND_QUEUE, or LOGOFF_COMPLETE, after which the store is only released. A store
    /// that is released without StoreLogoff calls it with LOGOFF_ABORT.
    ///
    /// Reference: IMAPISupport::StoreLogoffTransports.
    fn StoreLogoffTransports(&self, #[inout] flags: *mut StoreLogoffFlags) -> HRESULT;

    /// Reports to the sender of a message which recipients have it and which have not.
    ///
    /// `recipients` carry the properties of delivery reports. The list is MAPI's if the method
    /// succeeds, and MAPI frees it. One call for all recipients of a message is best, since each
    /// call makes a report.
    ///
    /// MAPI_W_ERRORS_RETURNED says that there are no options for recipients of this type.
    ///
    /// Reference: IMAPISupport::StatusRecips.
    // MAPIAllocateMore, which the page wants the list to be allocated with, is for what hangs on
    // the values: Microsoft's sample transport passes an ordinary ADRLIST, and frees it as one
    // where the method fails.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn StatusRecips(
        &self,
        message: Ref<IMessage>,
        #[owner(MapiView<ADRLIST>)] recipients: *mut ADRLIST,
    ) -> HRESULT;

    /// Makes of the entry identifier that a store has for itself the one that clients get: MAPI
    /// puts the provider's DLL in front, so that it finds the provider again.
    ///
    /// A store returns it as its PR_STORE_ENTRYID. Its own logon methods get the identifier
    /// without that.
    ///
    /// Reference: IMAPISupport::WrapStoreEntryID.
    fn WrapStoreEntryID(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[out] wrapped_size: *mut u32,
        #[out]
        #[size_param(wrapped_size)]
        wrapped: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Makes the profile section of a message store permanent, so that the store stands in the
    /// message stores table from then on.
    ///
    /// With MDB_TEMPORARY in `flags` it does nothing.
    ///
    /// Reference: IMAPISupport::ModifyProfile.
    fn ModifyProfile(&self, flags: ModifyProfileFlags) -> HRESULT;

    /// Returns a storage that is in a stream, for a property that is opened as an IStorage.
    ///
    /// `stream` is an IStream or an ILockBytes, an IStream if a C caller does not say; the storage
    /// keeps it. As `flags` say, the storage is
    /// new or there, can be written or not, and begins where the stream begins or where it is.
    ///
    /// Reference: IMAPISupport::IStorageFromStream.
    #[rust_name = "storage_from_stream"]
    fn IStorageFromStream(
        &self,
        #[iid_is(iid)] stream: Ref<IStream>,
        #[opt] iid: *const GUID,
        flags: StorageFlags,
        #[out] storage: *mut Option<IStorage>,
    ) -> HRESULT;

    /// Returns a support object for the entry function of a message service.
    ///
    /// Reference: IMAPISupport::GetSvcConfigSupportObj.
    fn GetSvcConfigSupportObj(
        &self,
        #[reserved] flags: NoFlags,
        #[out] support: *mut Option<IMAPISupport>,
    ) -> HRESULT;
}
