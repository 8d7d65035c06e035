//! Containers and folders.

use super::{IMAPIProp, IMAPIProp_Impl, IMessage};
use crate::abi::{
    ENTRYID, ENTRYLIST, FolderType, ObjectType, SRestriction, SSortOrderSet, TCHAR, UiParam,
    codes::MAPI_W_PARTIAL_COMPLETION,
    flags::{
        ContentsTableFlags, CopyFolderFlags, CopyMessagesFlags, CreateFolderFlags,
        CreateMessageFlags, DeleteFolderFlags, DeleteMessagesFlags, EmptyFolderFlags,
        HierarchyTableFlags, MessageStatus, NoFlags, OpenEntryFlags, ReadFlags, SaveSortFlags,
        SearchFlags, SearchState, UnicodeFlags,
    },
};
use crate::data::RestrictionView;
use crate::data::SortOrders;
use crate::data::value::Binaries;
use crate::interfaces::{IMAPIProgress, IMAPITable};
use crate::mapi_interface;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// What contains entries and other containers: a folder, or a container or distribution list of
/// the address book. No object is nothing else.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIContainer :
/// IMAPIProp.
#[mapi_interface(
    iid = "0002030b-0000-0000-c000-000000000046",
    implemented_by = "Message store, address book, and remote transport providers",
    called_by = "Client applications"
)]
pub unsafe trait IMAPIContainer: IMAPIProp {
    /// Returns the contents table: a row for each entry, with MAPI_ASSOCIATED in `flags` for each
    /// hidden message of a folder instead.
    ///
    /// String columns are UTF-16 if MAPI_UNICODE is set in `flags`. A string or binary column may
    /// be cut off, at 255 characters for most providers; the whole of it the entry itself has. An
    /// implementer has the same table for PR_CONTAINER_CONTENTS.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the container does not have strings of this width.
    /// - MAPI_E_NO_SUPPORT: the container has no contents.
    ///
    /// Reference: IMAPIContainer::GetContentsTable.
    #[optional]
    fn GetContentsTable(
        &self,
        flags: ContentsTableFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Returns the hierarchy table: a row for each container right inside, with CONVENIENT_DEPTH in
    /// `flags` for those inside of them too, whose PR_DEPTH says how deep.
    ///
    /// String columns are UTF-16 if MAPI_UNICODE is set in `flags`, and may be cut off as those of
    /// the contents table. An implementer has the same table for PR_CONTAINER_HIERARCHY.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the container does not have strings of this width.
    /// - MAPI_E_NO_SUPPORT: the container has no containers.
    ///
    /// Reference: IMAPIContainer::GetHierarchyTable.
    #[optional]
    fn GetHierarchyTable(
        &self,
        flags: HierarchyTableFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Opens something in the container and says what it is; with `None` the container at the top
    /// of its hierarchy.
    ///
    /// Objects are for reading only unless MAPI_MODIFY or MAPI_BEST_ACCESS is set in `flags`; what
    /// was granted, PR_ACCESS_LEVEL of the object tells.
    ///
    /// The object is returned as the interface that the caller asks for. Asked for IUnknown, or by a
    /// C caller for none, it is the standard one of its type, IMAPIFolder, IMessage, IABContainer,
    /// IDistList or IMailUser: the implementer is told, and converts it with `into`, since what a
    /// query for IUnknown gives is another pointer.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the user has no right to open it, or not this way.
    /// - MAPI_E_NOT_FOUND: there is no such object.
    /// - MAPI_E_UNKNOWN_ENTRYID: the identifier is none that the container understands.
    ///
    /// Reference: IMAPIContainer::OpenEntry.
    // The page calls IMAPIMessageSite the standard interface of messages, which is one of forms;
    // it is IMessage, as IMsgStore::OpenEntry says.
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

    /// Sets what a search folder searches for and where, and starts or stops the search.
    ///
    /// The contents table of the container shows what is found. `restriction` says what,
    /// `containers` where; `None` leaves what was set before, so the first call has both.
    /// Recipients and attachments are searched with a sub-restriction on PR_MESSAGE_RECIPIENTS or
    /// PR_MESSAGE_ATTACHMENTS. Of RESTART_SEARCH and STOP_SEARCH, RECURSIVE_SEARCH and
    /// SHALLOW_SEARCH, FOREGROUND_SEARCH and BACKGROUND_SEARCH in `flags` there is at most one each.
    ///
    /// # Errors
    ///
    /// - MAPI_E_TOO_COMPLEX: the restriction is more than the provider can evaluate.
    ///
    /// Reference: IMAPIContainer::SetSearchCriteria.
    // NON_CONTENT_INDEXED_SEARCH, which the page lists, is in no header; its number is that of the
    // protocol (MS-OXCFOLD). The page says that the search has ended when this returns;
    // GetSearchCriteria and fnevSearchComplete say otherwise.
    fn SetSearchCriteria(
        &self,
        #[opt]
        #[view(RestrictionView<'_>)]
        restriction: *const SRestriction,
        #[opt]
        #[view(Binaries<'_>)]
        containers: *const ENTRYLIST,
        flags: SearchFlags,
    ) -> HRESULT;

    /// Returns what a search folder searches for, where, and how the search is going.
    ///
    /// Strings in the restriction are UTF-16 if MAPI_UNICODE is set in `flags`. A C caller need not
    /// want all three. A provider may have one of the first two only. Both belong to the caller, and
    /// each is one block.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the container does not have strings of this width.
    /// - MAPI_E_NOT_INITIALIZED: nothing was ever set.
    ///
    /// Reference: IMAPIContainer::GetSearchCriteria.
    // The page gives SEARCH_RUNNING and SEARCH_FOREGROUND each other's bits; the header's are
    // those that stores use. It does not say that a result may be null; it may be where C passed
    // null to SetSearchCriteria, as the search of an address book has no list of containers.
    fn GetSearchCriteria(
        &self,
        flags: UnicodeFlags,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        restriction: *mut *mut SRestriction,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        containers: *mut *mut ENTRYLIST,
        #[opt]
        #[out]
        search_state: *mut SearchState,
    ) -> HRESULT;
}

/// A folder of a message store. Changes of its properties last at once.
///
/// Where a method works on many messages or subfolders, MAPI_W_PARTIAL_COMPLETION says that it did
/// not do so for all; some providers answer MAPI_E_NOT_FOUND then. An error does not say that
/// nothing was done. `ui_param` and `progress` are used if a flag asks for a dialog; without
/// `progress` MAPI shows its own.
///
/// Each method has flags of its own, and takes no others:
///
/// ```
/// use mapi_core::IMAPIFolder;
/// use mapi_core::abi::{UiParam, flags::EmptyFolderFlags};
/// use mapi_core::windows_core::Result;
///
/// fn empty(folder: &IMAPIFolder) -> Result<bool> {
///     let flags = EmptyFolderFlags::DEL_ASSOCIATED;
///     let done = folder.empty_folder(UiParam(0), None, flags)?;
///     Ok(done.is_ok()) // else MAPI_W_PARTIAL_COMPLETION: something is left
/// }
/// ```
///
/// ```compile_fail,E0308
/// # use mapi_core::IMAPIFolder;
/// # use mapi_core::abi::{UiParam, flags::QueryRowsFlags};
/// # use mapi_core::windows_core::Result;
/// fn empty(folder: &IMAPIFolder) -> Result<bool> {
///     let flags = QueryRowsFlags::TBL_NOADVANCE;
///     let done = folder.empty_folder(UiParam(0), None, flags)?;
///     Ok(done.is_ok())
/// }
/// ```
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIFolder :
/// IMAPIContainer.
#[mapi_interface(
    iid = "0002030c-0000-0000-c000-000000000046",
    implemented_by = "Message store providers",
    called_by = "Client applications and MAPI"
)]
pub unsafe trait IMAPIFolder: IMAPIContainer {
    /// Creates a message, a hidden one with MAPI_ASSOCIATED in `flags`.
    ///
    /// It is in the contents table, and may have its PR_ENTRYID, when it has been saved only. It is
    /// returned as the interface that the caller asks for, IMessage if a C caller names none.
    ///
    /// Reference: IMAPIFolder::CreateMessage.
    // Of the identifiers that the page lists, those of IMAPIContainer and IMAPIFolder are no
    // interfaces of a message.
    fn CreateMessage(
        &self,
        #[opt] iid: *const GUID,
        flags: CreateMessageFlags,
        #[out]
        #[iid_is(iid)]
        message: *mut Option<IMessage>,
    ) -> HRESULT;

    /// Copies messages to another folder, or with MESSAGE_MOVE in `flags` moves them.
    ///
    /// The status of messages is not copied. MAPI_DECLINE_OK, which only MAPI sets, has a provider
    /// answer MAPI_E_DECLINE_COPY where it would ask [`IMAPISupport`](crate::IMAPISupport) to copy.
    /// Before it copies to another store, an implementer has reports sent for messages that are
    /// unread.
    ///
    /// # Errors
    ///
    /// - MAPI_E_DECLINE_COPY: the provider does not copy by itself.
    ///
    /// Reference: IMAPIFolder::CopyMessages.
    // The page says that clients pass null for the IID, which IMAPIFolder stands for.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn CopyMessages(
        &self,
        #[view(Binaries<'_>)] messages: *const ENTRYLIST,
        #[opt] iid: *const GUID,
        #[iid_is(iid)] dest_folder: Ref<IMAPIFolder>,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: CopyMessagesFlags,
    ) -> HRESULT;

    /// Deletes messages; with DELETE_HARD_DELETE in `flags` so that they cannot be restored.
    ///
    /// Those that are open for writing or submitted stay.
    ///
    /// Reference: IMAPIFolder::DeleteMessages.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn DeleteMessages(
        &self,
        #[view(Binaries<'_>)] messages: *const ENTRYLIST,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: DeleteMessagesFlags,
    ) -> HRESULT;

    /// Creates a subfolder, or with OPEN_IF_EXISTS in `flags` opens the one of that name.
    ///
    /// `folder_type` is FOLDER_GENERIC or FOLDER_SEARCH. Name and comment are of one width. The
    /// folder may have its PR_ENTRYID when it has been saved only. It is returned as the interface
    /// that the caller asks for, IMAPIFolder if a C caller names none, as clients have to.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the store does not have strings of this width.
    /// - MAPI_E_COLLISION: there is a subfolder of that name.
    ///
    /// Reference: IMAPIFolder::CreateFolder.
    // The page writes LPSTR and says that MAPI_UNICODE tells the width; the header has LPTSTR.
    fn CreateFolder(
        &self,
        folder_type: FolderType,
        #[encoding(flags)] name: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        comment: *const TCHAR,
        #[opt] iid: *const GUID,
        flags: CreateFolderFlags,
        #[out]
        #[iid_is(iid)]
        folder: *mut Option<IMAPIFolder>,
    ) -> HRESULT;

    /// Copies a subfolder to another folder, with COPY_SUBFOLDERS in `flags` what is inside it too;
    /// or with FOLDER_MOVE moves it with all that is inside.
    ///
    /// `new_name` is its name there; `None` keeps the one that it has. MAPI_DECLINE_OK is as for
    /// [`copy_messages`](Self::copy_messages). Entry identifiers may change, and do where the store
    /// is another one.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the store does not have strings of this width.
    /// - MAPI_E_COLLISION: the destination has a subfolder of that name.
    /// - MAPI_E_DECLINE_COPY: the provider does not copy by itself.
    /// - MAPI_E_FOLDER_CYCLE: the subfolder contains the destination; some of it may have been
    ///   copied.
    ///
    /// Reference: IMAPIFolder::CopyFolder.
    // The page writes LPSTR and says that MAPI_UNICODE tells the width; the header has LPTSTR.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn CopyFolder(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[opt] iid: *const GUID,
        #[iid_is(iid)] dest_folder: Ref<IMAPIFolder>,
        #[opt]
        #[encoding(flags)]
        new_name: *const TCHAR,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: CopyFolderFlags,
    ) -> HRESULT;

    /// Deletes a subfolder, with DEL_MESSAGES in `flags` its messages, with DEL_FOLDERS its
    /// subfolders too, and with DELETE_HARD_DELETE so that nothing can be restored.
    ///
    /// # Errors
    ///
    /// - MAPI_E_HAS_FOLDERS: it has subfolders, and DEL_FOLDERS is not set.
    /// - MAPI_E_HAS_MESSAGES: it has messages, and DEL_MESSAGES is not set.
    ///
    /// Reference: IMAPIFolder::DeleteFolder.
    // The page writes ULONG_PTR for the size; the header has ULONG.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn DeleteFolder(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: DeleteFolderFlags,
    ) -> HRESULT;

    /// Marks messages as read, or with CLEAR_READ_FLAG in `flags` as not read, and sends the reports
    /// that are due; without `messages` all of the folder.
    ///
    /// SUPPRESS_RECEIPT marks them and drops the reports, GENERATE_RECEIPT_ONLY sends the reports
    /// and marks nothing, and both together drop the reports and mark nothing. Messages that are
    /// open for writing or submitted stay as they are.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: CLEAR_READ_FLAG is set with one of the two.
    /// - MAPI_E_NO_SUPPRESS: the store cannot drop reports.
    ///
    /// Reference: IMAPIFolder::SetReadFlags.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn SetReadFlags(
        &self,
        #[opt]
        #[view(Binaries<'_>)]
        messages: *const ENTRYLIST,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: ReadFlags,
    ) -> HRESULT;

    /// Returns the status of a message in this folder, its PR_MSG_STATUS: whether it is highlighted,
    /// tagged, hidden, marked for deletion and so on.
    ///
    /// Reference: IMAPIFolder::GetMessageStatus.
    // The page reserves bits 0 to 15, among which are all the flags that it lists.
    fn GetMessageStatus(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[reserved] flags: NoFlags,
        #[out] status: *mut MessageStatus,
    ) -> HRESULT;

    /// Sets those bits of the status of a message that are in `new_status_mask` to what they are in
    /// `new_status`. Returns the status that it had, by which clients can agree who has a message;
    /// a C caller need not want it.
    ///
    /// Reference: IMAPIFolder::SetMessageStatus.
    // The page does not say that the old status may go unwanted; C callers exist that pass null.
    fn SetMessageStatus(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        new_status: MessageStatus,
        new_status_mask: MessageStatus,
        #[opt]
        #[out]
        old_status: *mut MessageStatus,
    ) -> HRESULT;

    /// Sets the order that the contents table has when it is opened; with RECURSIVE_SORT in `flags`
    /// for all subfolders too.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the store keeps no order.
    ///
    /// Reference: IMAPIFolder::SaveContentsSort.
    #[optional]
    fn SaveContentsSort(
        &self,
        #[view(SortOrders<'_>)] sort_order: *const SSortOrderSet,
        flags: SaveSortFlags,
    ) -> HRESULT;

    /// Deletes the messages and subfolders; with DEL_ASSOCIATED in `flags` hidden messages of the
    /// folder and subfolders that have some too, and with DELETE_HARD_DELETE so that nothing can be
    /// restored. Submitted messages stay.
    ///
    /// Reference: IMAPIFolder::EmptyFolder.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn EmptyFolder(
        &self,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: EmptyFolderFlags,
    ) -> HRESULT;
}
