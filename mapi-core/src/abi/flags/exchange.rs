//! Flags of Exchange.

flags! {
    /// Config and the import of messages: what is synchronized, and how.
    pub struct SyncFlags {
        /// Strings are UTF-16.
        const SYNC_UNICODE = 0x00000001;
        /// Without deletions.
        const SYNC_NO_DELETIONS = 0x00000002;
        /// Without deletions that can be undone.
        const SYNC_NO_SOFT_DELETIONS = 0x00000004;
        /// With changes of the read state.
        const SYNC_READ_STATE = 0x00000008;
        /// Associated messages.
        const SYNC_ASSOCIATED = 0x00000010;
        /// Normal messages.
        const SYNC_NORMAL = 0x00000020;
        /// Without conflicts.
        const SYNC_NO_CONFLICTS = 0x00000040;
        /// Only the properties of the list.
        const SYNC_ONLY_SPECIFIED_PROPS = 0x00000080;
        /// Keys are those of this server only.
        const SYNC_NO_FOREIGN_KEYS = 0x00000100;
        /// Messages have the methods that are needed only.
        const SYNC_LIMITED_IMESSAGE = 0x00000200;
        /// Only bring the state up to date.
        const SYNC_CATCHUP = 0x00000400;
        /// The message is new.
        const SYNC_NEW_MESSAGE = 0x00000800;
        /// Only messages that are chosen.
        const SYNC_MSG_SELECTIVE = 0x00001000;
        /// The body in the format it was written in.
        const SYNC_BEST_BODY = 0x00002000;
        /// The list of properties is not for associated messages.
        const SYNC_IGNORE_SPECIFIED_ON_ASSOCIATED = 0x00004000;
        /// Report the progress.
        const SYNC_PROGRESS_MODE = 0x00008000;
        /// Go on after messages that cannot be transferred.
        const SYNC_FXRECOVERMODE = 0x00010000;
        /// Configure later.
        const SYNC_DEFER_CONFIG = 0x00040000;
        /// All strings become UTF-16. C gives it the number of SYNC_DEFER_CONFIG too.
        const SYNC_FORCE_UNICODE = 0x00040000;
    }

    /// The import of deletions: how they came about.
    pub struct SyncDeletionFlags {
        /// What is deleted can be restored.
        const SYNC_SOFT_DELETE = 0x00000001;
        /// It has grown too old.
        const SYNC_EXPIRY = 0x00000002;
    }

    /// IExchangeChangeAdvisor::Config: what is told.
    pub struct ChangeAdviseFlags {
        /// Nothing about changes of the caller.
        const SUPRESS_NOTIFICATIONS_ON_MY_ACTIONS = 0x00001000;
    }

    /// IExchangeChangeAdviseSink::OnNotify: what has changed.
    pub struct ChangeFlags {
        /// The hierarchy.
        const ulHierChanged = 0x00000001;
    }

    /// The rights of a user in a folder, as in PR_RIGHTS.
    pub struct Rights {
        /// Read all messages.
        const frightsReadAny = 0x00000001;
        /// Create messages.
        const frightsCreate = 0x00000002;
        /// Change messages of their own.
        const frightsEditOwned = 0x00000008;
        /// Delete messages of their own.
        const frightsDeleteOwned = 0x00000010;
        /// Change all messages.
        const frightsEditAny = 0x00000020;
        /// Delete all messages.
        const frightsDeleteAny = 0x00000040;
        /// Create subfolders.
        const frightsCreateSubfolder = 0x00000080;
        /// Everything, and give rights to others.
        const frightsOwner = 0x00000100;
        /// Be the contact for the folder.
        const frightsContact = 0x00000200;
        /// See the folder.
        const frightsVisible = 0x00000400;
        /// See free and busy times.
        const frightsFreeBusySimple = 0x00000800;
        /// See free and busy times with subject and location.
        const frightsFreeBusyDetailed = 0x00001000;
        /// Nothing.
        const rightsNone = 0x00000000;
        /// Read only.
        const rightsReadOnly = 0x00000001;
        /// Read and write.
        const rightsReadWrite = 0x00000021;
        /// All but what concerns free and busy times.
        const rightsAll = 0x000005FB;
    }

    /// The state of a rule, as in PR_RULE_STATE.
    pub struct RuleState {
        /// It is on.
        const ST_ENABLED = 0x00000001;
        /// It has failed.
        const ST_ERROR = 0x00000002;
        /// It is on while the user is away.
        const ST_ONLY_WHEN_OOF = 0x00000004;
        /// It remembers who got a reply while the user is away.
        const ST_KEEP_OOF_HIST = 0x00000008;
        /// No later rule is to run.
        const ST_EXIT_LEVEL = 0x00000010;
        /// It leaves out messages that are not spam.
        const ST_SKIP_IF_SCL_IS_SAFE = 0x00000020;
        /// It cannot be understood.
        const ST_RULE_PARSE_ERROR = 0x00000040;
        /// It is to forget who got a reply.
        const ST_CLEAR_OOF_HIST = 0x80000000;
    }

    /// GetPublicFolderTable and GetPublicFolderTableOffset: which folders are listed.
    pub struct PublicFolderTableFlags {
        /// Those that users do not see.
        const MDB_NON_IPM = 0x00000010;
        /// Those that users see.
        const MDB_IPM = 0x00000020;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IExchangeFastTransfer: how to transfer.
    pub struct FastTransferFlags {
        /// Move, that is, the source is deleted afterwards.
        const MAPI_MOVE = 0x00000001;
    }

    /// IMSCapabilities::GetCapabilities: what a message store can do. What a bit means depends on
    /// what was asked for.
    pub struct MSCapabilities {
        /// MSCAP_SEL_FOLDER: folders have home pages, although the store is not the default one.
        const MSCAP_SECURE_FOLDER_HOMEPAGES = 0x00000001;
        /// MSCAP_SEL_RESTRICTION: it takes RES_ANNOTATION restrictions, and goes on where what is
        /// annotated makes no sense to it.
        const MSCAP_RES_ANNOTATION = 0x00000001;
    }
}
