//! The logon objects of providers: one for each time that MAPI logs on.

use crate::abi::PropTag;
use crate::abi::{
    ADRLIST, Connection, ENTRYID, MAPIERROR, MAPIUID, MessageRef, OPTIONDATA, ObjectType,
    SPropTagArray, TCHAR, TransportData, UiParam,
    codes::S_OK,
    flags::{
        BeginMessageFlags, EndMessageFlags, EventMask, NoFlags, OpenEntryFlags, PrepareRecipsFlags,
        StatusEntryFlags, TemplateFlags, TransportFlushFlags, TransportLogoffFlags,
        TransportNotifyFlags, UnicodeFlags, ValidateStateFlags,
    },
};
use crate::data::{AddressTypes, Options, Uids};
use crate::interfaces::{IMAPIAdviseSink, IMAPIProp, IMAPIStatus, IMAPITable, IMailUser, IMessage};
use crate::mapi_interface;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// An address book provider that MAPI has logged on to.
///
/// Vtable order: `MAPISPI.h`, with which the reference agrees. Reference: IABLogon : IUnknown.
#[mapi_interface(
    iid = "00020314-0000-0000-c000-000000000046",
    implemented_by = "Address book providers",
    called_by = "MAPI"
)]
pub unsafe trait IABLogon: IUnknown {
    /// Tells more about the last error of the provider.
    ///
    /// `result` is what the failed method returned. There is no result where the provider has
    /// nothing to add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the provider does not have strings of this width.
    ///
    /// Reference: IABLogon::GetLastError.
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

    /// Logs off: the provider releases every object that is open, and its support object.
    ///
    /// Reference: IABLogon::Logoff.
    fn Logoff(&self, #[reserved] flags: NoFlags) -> HRESULT;

    /// Opens a container, user or distribution list of this provider, and says what it is.
    ///
    /// Without `entry_id` it is the root container. It is for reading only unless MAPI_MODIFY or
    /// MAPI_BEST_ACCESS is set in `flags`. An entry that has a PR_TEMPLATEID is bound with
    /// [`IMAPISupport::open_template_id`](crate::IMAPISupport::open_template_id) first.
    ///
    /// The object is returned as the interface that the caller asks for, as the standard one of
    /// its type if a C caller names none: for that, an implementer converts it with `into`, which
    /// keeps its interface.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the user has no right to open it, or not for writing.
    /// - MAPI_E_NOT_FOUND: there is no such object.
    /// - MAPI_E_UNKNOWN_ENTRYID: the identifier is not one of this provider.
    ///
    /// Reference: IABLogon::OpenEntry.
    fn OpenEntry(
        &self,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
        #[opt] iid: *const GUID,
        flags: OpenEntryFlags,
        #[out] object_type: *mut ObjectType,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Says whether two entry identifiers stand for the same object. They need not be the same
    /// bytes for that.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_ENTRYID: one of them is not of this provider.
    ///
    /// Reference: IABLogon::CompareEntryIDs.
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

    /// Registers an advise sink for events of an object, until [`unadvise`](Self::unadvise).
    ///
    /// The provider keeps the sink, or leaves that to
    /// [`IMAPISupport::subscribe`](crate::IMAPISupport::subscribe). The connection that it returns
    /// is not zero.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_ENTRYID: the bytes are no entry identifier.
    /// - MAPI_E_NO_SUPPORT: the provider does not notify, maybe because nothing can change.
    /// - MAPI_E_UNKNOWN_ENTRYID: the identifier is not one of this provider.
    ///
    /// Reference: IABLogon::Advise.
    // The page writes ULONG for the connection, here and in Unadvise; the header ULONG_PTR.
    #[optional]
    fn Advise(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        event_mask: EventMask,
        advise_sink: Ref<IMAPIAdviseSink>,
        #[out] connection: *mut Connection,
    ) -> HRESULT;

    /// Ends a registration.
    ///
    /// Reference: IABLogon::Unadvise.
    fn Unadvise(&self, connection: Connection) -> HRESULT;

    /// Opens the status object of the provider, and says that it is one. Every address book
    /// provider has one.
    ///
    /// It is for reading only unless MAPI_MODIFY is set in `flags`. It is returned as the
    /// interface that the caller asks for, IMAPIStatus if a C caller names none.
    ///
    /// Reference: IABLogon::OpenStatusEntry.
    fn OpenStatusEntry(
        &self,
        #[opt] iid: *const GUID,
        flags: StatusEntryFlags,
        #[out] object_type: *mut ObjectType,
        #[out]
        #[iid_is(iid)]
        entry: *mut Option<IMAPIStatus>,
    ) -> HRESULT;

    /// Binds an entry that another provider has copied from this one to the code of this one.
    ///
    /// `template_id` is the PR_TEMPLATEID of the entry, `prop_data` the object that the other
    /// provider has for it. What is returned is `prop_data` itself, or an object that keeps it and
    /// passes on what it does not do itself. With FILL_ENTRY in `flags` the entry is new, and is
    /// to be filled in. A C caller that names no interface gets an IMailUser.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the provider does not bind entries.
    /// - MAPI_E_UNKNOWN_ENTRYID: the identifier is not one of this provider.
    ///
    /// Reference: IABLogon::OpenTemplateID.
    #[optional]
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

    /// Returns the table of the provider's templates for recipients who are in no address book.
    /// MAPI keeps it open to learn of changes.
    ///
    /// String columns and their tags in the sort order are UTF-16 if MAPI_UNICODE is set in
    /// `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the provider does not have strings of this width.
    /// - MAPI_E_NO_SUPPORT: the provider has no such templates.
    ///
    /// Reference: IABLogon::GetOneOffTable.
    #[optional]
    fn GetOneOffTable(&self, flags: UnicodeFlags, #[out] table: *mut Option<IMAPITable>)
    -> HRESULT;

    /// Prepares the recipients of a list that are the provider's: gives them long-term entry
    /// identifiers, and puts the properties of `prop_tags` first, fetching those that are missing.
    ///
    /// The list stays where it is, with as many entries; the values of an entry can be replaced.
    /// A property that cannot be had is PT_ERROR. Recipients without an entry identifier, and
    /// those of other providers, are left alone. With MAPI_CACHE_ONLY in `flags` nobody asks a
    /// server.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such recipient.
    ///
    /// Reference: IABLogon::PrepareRecips.
    fn PrepareRecips(
        &self,
        flags: PrepareRecipsFlags,
        #[opt]
        #[view(&[PropTag])]
        prop_tags: *const SPropTagArray,
        #[inout]
        #[view]
        recipients: *mut ADRLIST,
    ) -> HRESULT;
}

/// A transport that the spooler has logged on to.
///
/// Vtable order: `MAPISPI.h`, with which the reference agrees. Reference: IXPLogon : IUnknown.
#[mapi_interface(
    iid = "00020315-0000-0000-c000-000000000046",
    implemented_by = "Transport providers",
    called_by = "The MAPI spooler"
)]
pub unsafe trait IXPLogon: IUnknown {
    /// Returns the recipients that the transport handles: their address types, such as SMTP, and
    /// the identifiers that their entry identifiers begin with.
    ///
    /// No address types at all say that it takes every recipient, a single empty one that it takes
    /// none by its type. Both arrays stay the transport's, until
    /// [`transport_logoff`](Self::transport_logoff); a caller gets copies.
    ///
    /// Reference: IXPLogon::AddressTypes.
    fn AddressTypes(
        &self,
        #[out] flags: *mut UnicodeFlags,
        #[out] address_type_count: *mut u32,
        #[out]
        #[owner(AddressTypes<'_>)]
        #[encoding(flags)]
        #[len_param(address_type_count)]
        address_types: *mut *mut *mut TCHAR,
        #[out] uid_count: *mut u32,
        #[out]
        #[owner(Uids<'_>)]
        #[len_param(uid_count)]
        uids: *mut *mut *mut MAPIUID,
    ) -> HRESULT;

    /// Returns the options that users have for messages and recipients of the transport's address
    /// types. The flags before them say how wide their strings are.
    ///
    /// MAPI does not call it any more.
    // The reference lists it as not supported or documented, hence `#[optional]`. What it is for
    // is what pages of earlier editions say. They do not say whose the array is; that of
    // AddressTypes, whose strings it repeats, is the transport's.
    #[optional]
    fn RegisterOptions(
        &self,
        #[out] flags: *mut UnicodeFlags,
        #[out] option_count: *mut u32,
        #[out]
        #[owner(Options<'_>)]
        #[encoding(flags)]
        #[len_param(option_count)]
        options: *mut *mut OPTIONDATA,
    ) -> HRESULT;

    /// Tells the transport to start or stop receiving, sending or emptying a queue, or to stop
    /// with a message, as `flags` say, which it leaves as they are.
    ///
    /// `data` belongs to some of the flags. With NOTIFY_CANCEL_MESSAGE it is what
    /// [`submit_message`](Self::submit_message) or [`start_message`](Self::start_message) called
    /// the message; the transport returns from that call as soon as it can. With
    /// NOTIFY_ABORT_DEFERRED it is the entry identifier of a message that was put off.
    ///
    /// The call may come on another thread, or while the transport is in another call.
    ///
    /// # Safety
    ///
    /// `data` is what belongs to `flags`, and lives until the call has returned. The methods whose
    /// names start with `transport_notify_` see to that.
    ///
    /// Reference: IXPLogon::TransportNotify.
    // The page calls `data` a result and describes what comes in, so it is not written here, where
    // C has a pointer to what may change. Without one of the two flags there is nothing to point to.
    #[unsafe_call]
    fn TransportNotify(
        &self,
        #[inout] flags: *mut TransportNotifyFlags,
        #[opt] data: *const TransportData,
    ) -> HRESULT;

    /// The system has nothing to do; the transport asked for this call with LOGON_SP_IDLE.
    ///
    /// Reference: IXPLogon::Idle.
    fn Idle(&self, #[reserved] flags: NoFlags) -> HRESULT;

    /// Logs off, at any time: the transport stops what it is doing, releases what it has, and last
    /// its support object.
    ///
    /// The transport is logged off even if it fails.
    ///
    /// Reference: IXPLogon::TransportLogoff.
    // The page calls the flags reserved; the header has two for the method.
    fn TransportLogoff(&self, flags: TransportLogoffFlags) -> HRESULT;

    /// Takes a message to send.
    ///
    /// The transport sends it to those of its recipients that it handles and whose
    /// PR_RESPONSIBILITY is not set, and sets that. `message` is valid until
    /// [`end_message`](Self::end_message), which follows if this succeeds. With BEGIN_DEFERRED in
    /// `flags` it was put off before. If this fails, the spooler drops changes that are not saved.
    ///
    /// `message_ref` is 0 when it goes in. The transport puts its own number for the message there
    /// before it starts, so that [`transport_notify`](Self::transport_notify) can cancel it.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: the transport is doing something else; the spooler calls again later, and
    ///   not `end_message`.
    /// - MAPI_E_CANCEL: the message, which the transport had asked for, is not to be sent any more.
    /// - MAPI_E_NETWORK_ERROR, MAPI_E_WAIT: it cannot be sent now. The spooler calls again after
    ///   the seconds that the transport puts in `wait_seconds`.
    /// - MAPI_E_NOT_ME: the transport does not handle it; another one may.
    ///
    /// Reference: IXPLogon::SubmitMessage.
    // The page calls both numbers results, of ULONG; the header has ULONG_PTR. They count while
    // the method runs and where it fails, so they are written in place.
    fn SubmitMessage(
        &self,
        flags: BeginMessageFlags,
        message: Ref<IMessage>,
        #[inout] message_ref: *mut MessageRef,
        #[inout] wait_seconds: *mut usize,
    ) -> HRESULT;

    /// The spooler is done with a message. The number for it is free again. The transport has to
    /// have released every object of the message that it opened by the time that it returns; the
    /// message itself is not valid any more.
    ///
    /// What is returned says what becomes of the message: no flag that it was sent.
    ///
    /// Reference: IXPLogon::EndMessage.
    fn EndMessage(&self, message_ref: MessageRef, #[out] flags: *mut EndMessageFlags) -> HRESULT;

    /// Says whether messages have come in. The transport asked for this call with LOGON_SP_POLL.
    ///
    /// Reference: IXPLogon::Poll.
    // C has ULONG; the page says zero or not, as wide as a BOOL.
    fn Poll(&self, #[out] incoming: *mut BOOL) -> HRESULT;

    /// Takes a message in: the transport fills `message`, which is valid for the call, and saves
    /// it. Without anything to take in, it does not save it.
    ///
    /// `message_ref` is 1 when it goes in, and otherwise as for
    /// [`submit_message`](Self::submit_message). If this fails, the message is lost.
    ///
    /// Reference: IXPLogon::StartMessage.
    // As for SubmitMessage.
    fn StartMessage(
        &self,
        #[reserved] flags: NoFlags,
        message: Ref<IMessage>,
        #[inout] message_ref: *mut MessageRef,
    ) -> HRESULT;

    /// Opens the status object of the transport, and says that it is one.
    ///
    /// It is for reading only unless MAPI_MODIFY is set in `flags`. It is returned as the
    /// interface that the caller asks for, IMAPIStatus if a C caller names none.
    ///
    /// Reference: IXPLogon::OpenStatusEntry.
    fn OpenStatusEntry(
        &self,
        #[opt] iid: *const GUID,
        flags: StatusEntryFlags,
        #[out] object_type: *mut ObjectType,
        #[out]
        #[iid_is(iid)]
        entry: *mut Option<IMAPIStatus>,
    ) -> HRESULT;

    /// Checks the transport, as [`IMAPIStatus`]'s ValidateState does; the spooler calls it for
    /// every transport.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: something else is under way.
    /// - MAPI_E_NO_SUPPORT: a remote transport has no dialog of its own.
    /// - MAPI_E_USER_CANCEL: the user cancelled it.
    ///
    /// Reference: IXPLogon::ValidateState.
    #[optional]
    fn ValidateState(&self, ui_param: UiParam, flags: ValidateStateFlags) -> HRESULT;

    /// Has the transport get ready to empty its queues, as `flags` say: it says so in its status
    /// row, and the spooler then sends.
    ///
    /// Reference: IXPLogon::FlushQueues.
    fn FlushQueues(
        &self,
        ui_param: UiParam,
        #[reserved] target_transport_size: u32,
        #[reserved] target_transport: *const ENTRYID,
        flags: TransportFlushFlags,
    ) -> HRESULT;
}

/// A message store that MAPI has logged on to. It belongs to the IMsgStore that the same logon
/// returned.
///
/// Vtable order: `MAPISPI.h`, with which the reference agrees. Reference: IMSLogon : IUnknown.
#[mapi_interface(
    iid = "00020313-0000-0000-c000-000000000046",
    implemented_by = "Message store providers",
    called_by = "MAPI"
)]
pub unsafe trait IMSLogon: IUnknown {
    /// Tells more about the last error of the store.
    ///
    /// `result` is what the failed method returned. There is no result where the store has nothing
    /// to add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the store does not have strings of this width.
    ///
    /// Reference: IMSLogon::GetLastError.
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

    /// Logs off, whatever is open: the session ends, or the store has been released.
    ///
    /// Reference: IMSLogon::Logoff.
    // The page wants a pointer to zero, not null.
    fn Logoff(&self, #[inout] flags: *mut NoFlags) -> HRESULT;

    /// Opens a folder or message of the store, and says what it is; it does what the method of the
    /// store does, for MAPI.
    ///
    /// It is for reading only unless MAPI_MODIFY or MAPI_BEST_ACCESS is set in `flags`. It is
    /// returned as the interface that the caller asks for, as the standard one of its type if a C
    /// caller names none: for that, an implementer converts it with `into`, which keeps its
    /// interface.
    ///
    /// Reference: IMSLogon::OpenEntry.
    // The page does not say that the entry identifier may be null, as it may be for the store.
    fn OpenEntry(
        &self,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
        #[opt] iid: *const GUID,
        flags: OpenEntryFlags,
        #[out] object_type: *mut ObjectType,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Says whether two entry identifiers stand for the same object. They need not be the same
    /// bytes for that.
    ///
    /// Reference: IMSLogon::CompareEntryIDs.
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

    /// Registers an advise sink for events of an object of the store, or without `entry_id` of the
    /// whole store, until [`unadvise`](Self::unadvise).
    ///
    /// The store keeps the sink, and may call it on any thread. The connection that it returns is
    /// not zero.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the store does not notify.
    ///
    /// Reference: IMSLogon::Advise.
    // The page writes ULONG for the connection, here and in Unadvise; the header ULONG_PTR.
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

    /// Ends a registration. The store releases the sink, at the latest when a call to it that is
    /// under way on another thread has returned.
    ///
    /// Reference: IMSLogon::Unadvise.
    fn Unadvise(&self, connection: Connection) -> HRESULT;

    /// Opens the status object of the store, and says that it is one.
    ///
    /// It is for reading only unless MAPI_MODIFY is set in `flags`. It is returned as the
    /// interface that the caller asks for, IMAPIStatus if a C caller names none.
    ///
    /// Reference: IMSLogon::OpenStatusEntry.
    fn OpenStatusEntry(
        &self,
        #[opt] iid: *const GUID,
        flags: StatusEntryFlags,
        #[out] object_type: *mut ObjectType,
        #[out]
        #[iid_is(iid)]
        entry: *mut Option<IMAPIStatus>,
    ) -> HRESULT;
}
