//! Flags of containers and folders.

flags! {
    /// IFolderSupport::GetSupportMask: what a folder can do. Without a flag it is FS_NONE.
    pub struct FolderSupportFlags {
        /// It can be shared.
        const FS_SUPPORTS_SHARING = 0x00000001;
    }

    /// IMAPIContainer::GetContentsTable: which contents are asked for.
    pub struct ContentsTableFlags {
        /// PR_MEMBER_RIGHTS has the rights to see free and busy times too.
        const ACLTABLE_FREEBUSY = 0x00000002;
        /// Show what is deleted and can still be restored.
        const SHOW_SOFT_DELETES = 0x00000002;
        /// Show the contents of subfolders too (`EdkMdb.h`; not on the page).
        const SHOW_SUBFOLDERS = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Associated contents instead of the standard ones; folders only.
        const MAPI_ASSOCIATED = 0x00000040;
        /// Tell a progress callback more (`EdkMdb.h`; not on the page).
        const MAPI_EXTENDEDCALLBACKS = 0x00000400;
        /// Text columns are PT_UNICODE.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMAPIContainer::GetHierarchyTable: which containers are asked for.
    pub struct HierarchyTableFlags {
        /// Rows for containers at several levels, not only for those right below.
        const CONVENIENT_DEPTH = 0x00000001;
        /// Show what is deleted and can still be restored.
        const SHOW_SOFT_DELETES = 0x00000002;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Text columns are PT_UNICODE.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMAPIContainer::SetSearchCriteria: how to search.
    pub struct SearchFlags {
        /// Stop the search. Not with RESTART_SEARCH.
        const STOP_SEARCH = 0x00000001;
        /// Start the search, or start it again if it is not active. Not with STOP_SEARCH.
        const RESTART_SEARCH = 0x00000002;
        /// Search the containers and all below them. Not with SHALLOW_SEARCH.
        const RECURSIVE_SEARCH = 0x00000004;
        /// Search the containers themselves only. Not with RECURSIVE_SEARCH.
        const SHALLOW_SEARCH = 0x00000008;
        /// Search at high priority. Not with BACKGROUND_SEARCH.
        const FOREGROUND_SEARCH = 0x00000010;
        /// Search at normal priority. Not with FOREGROUND_SEARCH.
        const BACKGROUND_SEARCH = 0x00000020;
        /// Do not use the content index; stores of Exchange only. No header has it.
        const NON_CONTENT_INDEXED_SEARCH = 0x00020000;
    }

    /// IMAPIContainer::GetSearchCriteria: how the search is going. The flags from SEARCH_COMPLETE on
    /// are in no header; the reference page of the method has them.
    pub struct SearchState {
        /// The search is active, and the contents table follows it.
        const SEARCH_RUNNING = 0x00000001;
        /// The search is in the part that needs the processor most; with SEARCH_RUNNING only.
        const SEARCH_REBUILD = 0x00000002;
        /// The containers and all below them are searched.
        const SEARCH_RECURSIVE = 0x00000004;
        /// The search runs at high priority; otherwise at normal priority.
        const SEARCH_FOREGROUND = 0x00000008;
        /// All results are there.
        const SEARCH_COMPLETE = 0x00001000;
        /// Some parts of messages are left out.
        const SEARCH_PARTIAL = 0x00002000;
        /// The results do not follow changes.
        const SEARCH_STATIC = 0x00010000;
        /// Whether the results follow changes is not known yet.
        const SEARCH_MAYBE_STATIC = 0x00020000;
        /// The search uses the index only.
        const CI_TOTALLY = 0x01000000;
        /// The search uses the index for most of it.
        const CI_WITH_TWIR_RESIDUAL = 0x02000000;
        /// The search uses the index for a little of it.
        const TWIR_MOSTLY = 0x04000000;
        /// The search does not use the index.
        const TWIR_TOTALLY = 0x08000000;
    }

    /// IMAPIFolder::CreateMessage: what kind of message to create.
    pub struct CreateMessageFlags {
        /// The call may succeed before the message is there.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// An associated message, which users do not see.
        const MAPI_ASSOCIATED = 0x00000040;
        /// Rules are to process the message, which no Exchange server delivered, before clients
        /// hear of it; it is saved with NON_EMS_XP_SAVE then. Personal stores only.
        const ITEMPROC_FORCE = 0x00000800;
        /// A transport that is not Exchange's delivered the message.
        const NON_EMS_XP_SAVE = 0x00001000;
    }

    /// IMAPIFolder::CopyMessages: how to copy messages.
    pub struct CopyMessagesFlags {
        /// Move instead of copying.
        const MESSAGE_MOVE = 0x00000001;
        /// Show the progress.
        const MESSAGE_DIALOG = 0x00000002;
        /// A provider that would call DoCopyTo or DoCopyProps of its support object returns
        /// MAPI_E_DECLINE_COPY at once. MAPI sets it.
        const MAPI_DECLINE_OK = 0x00000004;
    }

    /// IMAPISupport::CopyMessages: how to copy messages. [`CopyMessagesFlags`] without
    /// MAPI_DECLINE_OK.
    pub struct SupportCopyMessagesFlags {
        /// Move instead of copying.
        const MESSAGE_MOVE = 0x00000001;
        /// Show the progress.
        const MESSAGE_DIALOG = 0x00000002;
    }

    /// IMAPISupport::CopyFolder: how to copy a subfolder. [`CopyFolderFlags`] without
    /// MAPI_DECLINE_OK.
    pub struct SupportCopyFolderFlags {
        /// Move instead of copying.
        const FOLDER_MOVE = 0x00000001;
        /// Show the progress.
        const FOLDER_DIALOG = 0x00000002;
        /// Copy all subfolders too; a move always does.
        const COPY_SUBFOLDERS = 0x00000010;
        /// The new name is UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMAPIFolder::DeleteMessages: how to delete messages.
    pub struct DeleteMessagesFlags {
        /// Show the progress.
        const MESSAGE_DIALOG = 0x00000002;
        /// Delete for good, also what was deleted before and can still be restored.
        const DELETE_HARD_DELETE = 0x00000010;
    }

    /// IMAPIFolder::CreateFolder: how to create a subfolder.
    pub struct CreateFolderFlags {
        /// Open the folder of that name if there is one.
        const OPEN_IF_EXISTS = 0x00000001;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Name and comment are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMAPIFolder::CopyFolder: how to copy a subfolder.
    pub struct CopyFolderFlags {
        /// Move instead of copying.
        const FOLDER_MOVE = 0x00000001;
        /// Show the progress.
        const FOLDER_DIALOG = 0x00000002;
        /// A provider that would call DoCopyTo or DoCopyProps of its support object returns
        /// MAPI_E_DECLINE_COPY at once. MAPI sets it.
        const MAPI_DECLINE_OK = 0x00000004;
        /// Copy all subfolders too; a move always does.
        const COPY_SUBFOLDERS = 0x00000010;
        /// The new name is UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMAPIFolder::DeleteFolder: what to delete with a subfolder.
    pub struct DeleteFolderFlags {
        /// Delete the messages in it too.
        const DEL_MESSAGES = 0x00000001;
        /// Show the progress.
        const FOLDER_DIALOG = 0x00000002;
        /// Delete the subfolders too.
        const DEL_FOLDERS = 0x00000004;
        /// Delete for good, so that nothing can be restored.
        const DELETE_HARD_DELETE = 0x00000010;
    }

    /// IMAPIFolder::EmptyFolder: what to delete.
    pub struct EmptyFolderFlags {
        /// Show the progress.
        const FOLDER_DIALOG = 0x00000002;
        /// Delete associated messages too, and subfolders that have some; of the folder itself
        /// only.
        const DEL_ASSOCIATED = 0x00000008;
        /// Delete for good, also what was deleted before and can still be restored.
        const DELETE_HARD_DELETE = 0x00000010;
    }

    /// IMAPIFolder::SaveContentsSort: for which folders.
    pub struct SaveSortFlags {
        /// Set the sort order of the subfolders too.
        const RECURSIVE_SORT = 0x00000002;
    }

    /// The status of a message in a contents table, as in PR_MSG_STATUS.
    pub struct MessageStatus {
        /// It is to be shown highlighted.
        const MSGSTATUS_HIGHLIGHTED = 0x00000001;
        /// It is tagged for a purpose of the client.
        const MSGSTATUS_TAGGED = 0x00000002;
        /// It is not to be shown.
        const MSGSTATUS_HIDDEN = 0x00000004;
        /// It is marked for deletion.
        const MSGSTATUS_DELMARKED = 0x00000008;
        /// Two versions of it conflict.
        const MSGSTATUS_IN_CONFLICT = 0x00000800;
        /// It is marked to be fetched from the remote store.
        const MSGSTATUS_REMOTE_DOWNLOAD = 0x00001000;
        /// It is marked to be deleted from the remote store.
        const MSGSTATUS_REMOTE_DELETE = 0x00002000;
        /// The report that it was read has been sent.
        const MSGSTATUS_MDNSENT = 0x00004000;
    }

    /// The status of a folder in a hierarchy table, as in PR_STATUS.
    pub struct FolderStatus {
        /// It is to be shown highlighted.
        const FLDSTATUS_HIGHLIGHTED = 0x00000001;
        /// It is tagged for a purpose of the client.
        const FLDSTATUS_TAGGED = 0x00000002;
        /// It is not to be shown.
        const FLDSTATUS_HIDDEN = 0x00000004;
        /// It is marked for deletion.
        const FLDSTATUS_DELMARKED = 0x00000008;
    }
}

unicode!(
    ContentsTableFlags,
    HierarchyTableFlags,
    CreateFolderFlags,
    CopyFolderFlags,
    SupportCopyFolderFlags
);
