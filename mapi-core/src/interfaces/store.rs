//! Message stores, and what is in them: folders and messages.

mod folder;
mod message;

pub use folder::*;
pub use message::*;

use super::{IMAPIAdviseSink, IMAPIProp, IMAPIProp_Impl, IMAPITable};
use crate::abi::{
    Connection, ENTRYID, LockState, NOTIFICATION, ObjectType, TCHAR,
    flags::{EventMask, NoFlags, OpenEntryFlags, StoreLogoffFlags, TableFlags, UnicodeFlags},
};
use crate::data::Notification;
use crate::mapi_interface;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// A message store: a tree of folders with messages.
///
/// [`IMAPISession::open_msg_store`](crate::IMAPISession::open_msg_store) opens one. What it can do,
/// PR_STORE_SUPPORT_MASK tells; where its usual folders are, PR_IPM_SUBTREE_ENTRYID and the like.
/// Changes of its properties last at once.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMsgStore : IMAPIProp.
#[mapi_interface(
    iid = "00020306-0000-0000-c000-000000000046",
    implemented_by = "Message store providers",
    called_by = "Client applications, the MAPI spooler, and MAPI"
)]
pub unsafe trait IMsgStore: IMAPIProp {
    /// Registers an advise sink for events, until [`unadvise`](Self::unadvise).
    ///
    /// `entry_id` is the folder or message to watch; with `None` it is the whole store. The events
    /// of `event_mask` can be all but those of tables and status objects. The store keeps
    /// `advise_sink`, or may release it earlier, so the caller need not. Notifications come on any
    /// thread at any time. The connection that is returned is not zero.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the store does not notify.
    ///
    /// Reference: IMsgStore::Advise.
    // The page writes ULONG_PTR for the connection where the header has a pointer to one, and says
    // itself that it is returned.
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

    /// Ends a registration. The store releases the advise sink, at the latest when a notification
    /// that is under way has returned.
    ///
    /// Reference: IMsgStore::Unadvise.
    fn Unadvise(&self, connection: Connection) -> HRESULT;

    /// Says whether two entry identifiers of the store stand for the same object. They need not be
    /// the same bytes for that.
    ///
    /// If this fails, nothing is known.
    ///
    /// # Errors
    ///
    /// - MAPI_E_UNKNOWN_ENTRYID: one of them stands for no object that is open or within reach.
    ///
    /// Reference: IMsgStore::CompareEntryIDs.
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

    /// Opens a folder or message and says what it is; with `None` the root folder.
    ///
    /// Where the folder around it is open, [`IMAPIContainer::open_entry`] is faster. Objects are for
    /// reading only unless MAPI_MODIFY or MAPI_BEST_ACCESS is set in `flags`; what was granted,
    /// PR_ACCESS_LEVEL of the object tells. MAPI_NO_CACHE opens it on the server where the store is
    /// a cached one.
    ///
    /// The object is returned as the interface that the caller asks for. Asked for IUnknown, or by a
    /// C caller for none, it is the standard one of its type, IMAPIFolder or IMessage: the
    /// implementer is told, and converts it with `into`, since what a query for IUnknown gives is
    /// another pointer.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the user has no right to open it, or not this way.
    ///
    /// Reference: IMsgStore::OpenEntry.
    // The page lists MAPI_NO_CACHE among the codes; it is a flag.
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

    /// Makes a folder the one where messages of a class arrive; without `entry_id` the default
    /// takes its place.
    ///
    /// Without a class, or with an empty one, it is the default that is set. If this fails, nothing
    /// changes.
    ///
    /// Reference: IMsgStore::SetReceiveFolder.
    // The page writes LPSTR and says that MAPI_UNICODE tells the width; the header has LPTSTR.
    fn SetReceiveFolder(
        &self,
        #[opt]
        #[encoding(flags)]
        message_class: *const TCHAR,
        flags: UnicodeFlags,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// Returns the folder where messages of a class arrive, and the class for which it was set,
    /// which is that class or one that it continues.
    ///
    /// Without a class, or with an empty one, and where no folder was set for the class, the folder
    /// is the default, which always exists, and its class is empty or absent. A C caller need not
    /// want the class. Both results belong to the caller.
    ///
    /// Reference: IMsgStore::GetReceiveFolder.
    // The page does not say that the class may go unwanted; that C callers pass null for it is
    // common. It has "passing NULL" say that the folder is the default, about a result.
    fn GetReceiveFolder(
        &self,
        #[opt]
        #[encoding(flags)]
        message_class: *const TCHAR,
        flags: UnicodeFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
        #[opt]
        #[out]
        #[nullable]
        #[encoding(flags)]
        explicit_class: *mut *mut TCHAR,
    ) -> HRESULT;

    /// Returns a table with a row for each class of messages that has a folder where they arrive.
    ///
    /// String columns and their tags in the sort order are UTF-16 if MAPI_UNICODE is set in
    /// `flags`.
    ///
    /// Reference: IMsgStore::GetReceiveFolderTable.
    fn GetReceiveFolderTable(
        &self,
        flags: TableFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Says what is to become of transports that work for the store when it is released, and
    /// returns what they do.
    ///
    /// `flags` come in with one of LOGOFF_ABORT, LOGOFF_NO_WAIT, LOGOFF_ORDERLY, LOGOFF_PURGE and
    /// LOGOFF_QUIET, and go out with any of LOGOFF_INBOUND, LOGOFF_OUTBOUND, LOGOFF_OUTBOUND_QUEUE
    /// and LOGOFF_COMPLETE. An implementer keeps what came in for
    /// [`IMAPISupport`](crate::IMAPISupport)'s StoreLogoffTransports, which it calls when the last
    /// reference goes, with LOGOFF_ABORT if nothing came in.
    ///
    /// Reference: IMsgStore::StoreLogoff.
    // LOGOFF_COMPLETE is not on this page, but beside the others in the header.
    fn StoreLogoff(&self, #[inout] flags: *mut StoreLogoffFlags) -> HRESULT;

    /// Takes a message out of the queue of outgoing messages: the only thing that can be done with
    /// one that was submitted.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_IN_QUEUE: it is no longer there, most often because it has been sent.
    /// - MAPI_E_UNABLE_TO_ABORT: the spooler holds it.
    ///
    /// Reference: IMsgStore::AbortSubmit.
    fn AbortSubmit(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[reserved] flags: NoFlags,
    ) -> HRESULT;

    /// Returns the queue of outgoing messages, in the order of submission or to be sorted so. Only
    /// the spooler calls it, and it registers with the table for changes.
    ///
    /// Reference: IMsgStore::GetOutgoingQueue.
    fn GetOutgoingQueue(
        &self,
        #[reserved] flags: NoFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Locks a message, so that it cannot be taken out of the queue, or unlocks it. Only the spooler
    /// calls it. The implementer saves the message.
    ///
    /// Reference: IMsgStore::SetLockState.
    fn SetLockState(&self, message: Ref<IMessage>, lock_state: LockState) -> HRESULT;

    /// Does with a message that has been sent what its PR_SENTMAIL_ENTRYID and
    /// PR_DELETE_AFTER_SUBMIT ask for: moves it, deletes it, or leaves it. Only the spooler calls
    /// it, for a message that is locked.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the store does not do it, or not for this caller.
    ///
    /// Reference: IMsgStore::FinishedMsg.
    #[optional]
    fn FinishedMsg(
        &self,
        #[reserved] flags: NoFlags,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// A message has arrived. Only the spooler calls it. The implementer tells those who registered
    /// for fnevNewMail, with a copy of `notification`.
    ///
    /// Reference: IMsgStore::NotifyNewMail.
    fn NotifyNewMail(&self, #[view(Notification<'_>)] notification: *const NOTIFICATION)
    -> HRESULT;
}
