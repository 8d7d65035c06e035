//! Flags of Exchange that are no parameters of interfaces: those of profiles, rights, rules,
//! locks and versions.

#![expect(clippy::upper_case_acronyms, reason = "named as in C")]

flags! {
    /// How to connect by HTTP (`MAPIAux.h`).
    pub struct RohFlags {
        /// By HTTP.
        const ROHFLAGS_USE_ROH = 0x00000001;
        /// Encrypted only.
        const ROHFLAGS_SSL_ONLY = 0x00000002;
        /// The proxy proves who it is.
        const ROHFLAGS_MUTUAL_AUTH = 0x00000004;
        /// HTTP first on a fast network.
        const ROHFLAGS_HTTP_FIRST_ON_FAST = 0x00000008;
        /// HTTP first on a slow network.
        const ROHFLAGS_HTTP_FIRST_ON_SLOW = 0x00000020;
    }

    /// The settings of a profile (`EdkMdb.h`).
    pub struct ExchangeConfigFlags {
        /// Service.
        const CONFIG_SERVICE = 0x00000001;
        /// Show startup ui.
        const CONFIG_SHOW_STARTUP_UI = 0x00000002;
        /// Show connect ui.
        const CONFIG_SHOW_CONNECT_UI = 0x00000004;
        /// Prompt for credentials.
        const CONFIG_PROMPT_FOR_CREDENTIALS = 0x00000008;
        /// No auto detect.
        const CONFIG_NO_AUTO_DETECT = 0x00000010;
        /// The offline store only.
        const CONFIG_OST_CACHE_ONLY = 0x00000020;
    }

    /// How to connect to a server (`EdkMdb.h`).
    pub struct ExchangeConnectFlags {
        /// Use admin privilege.
        const CONNECT_USE_ADMIN_PRIVILEGE = 0x00000001;
        /// No rpc encryption.
        const CONNECT_NO_RPC_ENCRYPTION = 0x00000002;
        /// Use separate connection.
        const CONNECT_USE_SEPARATE_CONNECTION = 0x00000004;
        /// No under cover connection.
        const CONNECT_NO_UNDER_COVER_CONNECTION = 0x00000008;
        /// Anonymous access.
        const CONNECT_ANONYMOUS_ACCESS = 0x00000010;
        /// No notifications.
        const CONNECT_NO_NOTIFICATIONS = 0x00000020;
        /// No table notifications.
        const CONNECT_NO_TABLE_NOTIFICATIONS = 0x00000020;
        /// No address resolution.
        const CONNECT_NO_ADDRESS_RESOLUTION = 0x00000040;
        /// Restore database.
        const CONNECT_RESTORE_DATABASE = 0x00000080;
    }

    /// What is transferred (`EdkMdb.h`).
    pub struct ExchangeTransportFlags {
        /// Download.
        const TRANSPORT_DOWNLOAD = 0x00000001;
        /// Upload.
        const TRANSPORT_UPLOAD = 0x00000002;
    }

    /// How conflicts are resolved (`EdkMdb.h`).
    pub struct ResolveMethod {
        /// Default.
        const RESOLVE_METHOD_DEFAULT = 0x00000000;
        /// Last writer wins.
        const RESOLVE_METHOD_LAST_WRITER_WINS = 0x00000001;
        /// No conflict notification.
        const RESOLVE_METHOD_NO_CONFLICT_NOTIFICATION = 0x00000002;
    }

    /// What a user may do with a mailbox (`EdkMdb.h`).
    pub struct MailboxPermissions {
        /// User delete mailbox.
        const fsdpermUserDeleteMailbox = 0x00010000;
        /// User mailbox owner.
        const fsdpermUserMailboxOwner = 0x00000001;
        /// User send as.
        const fsdpermUserSendAs = 0x00000002;
        /// User primary user.
        const fsdpermUserPrimaryUser = 0x00000004;
        /// User generic read.
        const sdpermUserGenericRead = 0x00020000;
        /// User generic execute.
        const sdpermUserGenericExecute = 0x00020000;
        /// User generic write.
        const sdpermUserGenericWrite = 0x00030000;
        /// User generic all.
        const sdpermUserGenericAll = 0x001F0007;
    }

    /// What a user may see of free and busy times (`EdkMdb.h`).
    pub struct FreeBusyRights {
        /// Free busy simple.
        const fsdrightFreeBusySimple = 0x00000001;
        /// Free busy detailed.
        const fsdrightFreeBusyDetailed = 0x00000002;
    }

    /// The rights in a security descriptor (`EdkMdb.h`).
    pub struct SDRIGHTS {
        /// Read body.
        const fsdrightReadBody = 0x00000001;
        /// List contents.
        const fsdrightListContents = 0x00000001;
        /// Write body.
        const fsdrightWriteBody = 0x00000002;
        /// Create item.
        const fsdrightCreateItem = 0x00000002;
        /// Append msg.
        const fsdrightAppendMsg = 0x00000004;
        /// Create container.
        const fsdrightCreateContainer = 0x00000004;
        /// Read property.
        const fsdrightReadProperty = 0x00000008;
        /// Write property.
        const fsdrightWriteProperty = 0x00000010;
        /// Execute.
        const fsdrightExecute = 0x00000020;
        /// Reserved1.
        const fsdrightReserved1 = 0x00000040;
        /// Read attributes.
        const fsdrightReadAttributes = 0x00000080;
        /// Write attributes.
        const fsdrightWriteAttributes = 0x00000100;
        /// Write own property.
        const fsdrightWriteOwnProperty = 0x00000200;
        /// Delete own item.
        const fsdrightDeleteOwnItem = 0x00000400;
        /// View item.
        const fsdrightViewItem = 0x00000800;
        /// Owner.
        const fsdrightOwner = 0x00004000;
        /// Contact.
        const fsdrightContact = 0x00008000;
        /// Change the security descriptor.
        const fsdrightWriteSD = 0x00040000;
        /// Delete.
        const fsdrightDelete = 0x00010000;
        /// Write owner.
        const fsdrightWriteOwner = 0x00080000;
        /// Read control.
        const fsdrightReadControl = 0x00020000;
        /// Synchronize.
        const fsdrightSynchronize = 0x00100000;
        /// None.
        const sdrightsNone = 0x00000000;
        /// Best access.
        const sdrightsBestAccess = 0x02000000;
        /// Read only.
        const sdrightsReadOnly = 0x80000000;
        /// Read write.
        const sdrightsReadWrite = 0xC0000000;
        /// Generic read.
        const sdrightsGenericRead = 0x00120889;
        /// Generic write.
        const sdrightsGenericWrite = 0x001F4116;
        /// Generic execute.
        const sdrightsGenericExecute = 0x001208A0;
        /// Generic all.
        const sdrightsGenericAll = 0x001FCFFF;
        /// Folder owner.
        const sdrightsFolderOwner = 0x000D4110;
        /// Folders.
        const sdrightsFolders = 0x001FC9FF;
        /// Items.
        const sdrightsItems = 0x001F0FBF;
        /// Ignored.
        const sdrightsIgnored = 0x00008064;
        /// Generic read.
        const msgrightsGenericRead = 0x00120889;
        /// Generic write.
        const msgrightsGenericWrite = 0x001F0116;
        /// Generic execute.
        const msgrightsGenericExecute = 0x001208A0;
        /// Generic all.
        const msgrightsGenericAll = 0x001F0FBF;
        /// Generic read.
        const fldrightsGenericRead = 0x00120889;
        /// Generic write.
        const fldrightsGenericWrite = 0x001F4116;
        /// Generic execute.
        const fldrightsGenericExecute = 0x001208A0;
        /// Generic all.
        const fldrightsGenericAll = 0x001FC9FF;
    }

    /// ACTION of OP_REPLY: how it is done (`EdkMdb.h`).
    pub struct ReplyFlavor {
        /// Not to the sender.
        const DO_NOT_SEND_TO_ORIGINATOR = 0x00000001;
        /// With the usual template.
        const STOCK_REPLY_TEMPLATE = 0x00000002;
    }

    /// ACTION of OP_FORWARD: how it is done (`EdkMdb.h`).
    pub struct ForwardFlavor {
        /// The sender stays.
        const FWD_PRESERVE_SENDER = 0x00000001;
        /// The message stays as it is.
        const FWD_DO_NOT_MUNGE_MSG = 0x00000002;
        /// As an attachment.
        const FWD_AS_ATTACHMENT = 0x00000004;
    }

    /// What a folder is (`EdkMdb.h`).
    pub struct MdbFolderFlags {
        /// One that users see.
        const MDB_FOLDER_IPM = 0x00000001;
        /// Search.
        const MDB_FOLDER_SEARCH = 0x00000002;
        /// Normal.
        const MDB_FOLDER_NORMAL = 0x00000004;
        /// Rules.
        const MDB_FOLDER_RULES = 0x00000008;
    }

    /// Which limits of size a mailbox has reached (`EdkMdb.h`).
    pub struct QuotaLimits {
        /// Below.
        const MDB_LIMIT_BELOW = 0x00000001;
        /// Issue warning.
        const MDB_LIMIT_ISSUE_WARNING = 0x00000002;
        /// Prohibit send.
        const MDB_LIMIT_PROHIBIT_SEND = 0x00000004;
        /// No check.
        const MDB_LIMIT_NO_CHECK = 0x00000008;
        /// Disabled.
        const MDB_LIMIT_DISABLED = 0x00000010;
    }

    /// Whether a folder is available offline (`EdkMdb.h`).
    pub struct OfflineFolderFlags {
        /// Available offline.
        const OF_AVAILABLE_OFFLINE = 0x00000001;
        /// Whatever the store thinks of it.
        const OF_FORCE = 0x80000000;
    }

    /// When a store is synchronized (`EdkMdb.h`).
    pub struct OfflineSyncFlags {
        /// Not at the start.
        const SF_DISABLE_STARTUP_SYNC = 0x00000001;
    }

    /// How messages are opened and exported (`EdkMdb.h`).
    pub struct MessageOpenFlags {
        /// Without waiting.
        const MDB_OPEN_MSG_NO_BLOCK = 0x00000020;
        /// It is unlocked when it is saved.
        const MDB_SAVE_MSG_UNLOCK = 0x00000040;
        /// With the body in the format it was written in.
        const MESSAGE_BEST_BODY = 0x00000010;
        /// With its entry identifier.
        const MESSAGE_SEND_ENTRYID = 0x00000020;
    }

    /// Whether a message has been read, in the import of read states (`EdkMdb.h`).
    pub struct ReadStateFlags {
        /// It has.
        const SYNC_READ = 0x00000001;
    }

    /// How a resource is locked (`EdkMdb.h`).
    pub struct WebLockFlags {
        /// Non persistent.
        const LOCK_NON_PERSISTENT = 0x00000001;
        /// Blocking mid lock.
        const LOCK_BLOCKING_MID_LOCK = 0x00000002;
        /// Null resource.
        const LOCK_NULL_RESOURCE = 0x00000004;
        /// Read access check only.
        const LOCK_READ_ACCESS_CHECK_ONLY = 0x00000008;
        /// Through to the disk.
        const LOCK_WRITE_THROUGH_GOP = 0x00010000;
        /// Reserved.
        const LOCK_RESERVED = 0x80000000;
    }

    /// How a resource is unlocked (`EdkMdb.h`).
    pub struct WebUnlockFlags {
        /// Checkin abort.
        const UNLOCK_CHECKIN_ABORT = 0x00000001;
        /// Checkin keep locked.
        const UNLOCK_CHECKIN_KEEP_LOCKED = 0x00000002;
        /// Blocking mid lock all.
        const UNLOCK_BLOCKING_MID_LOCK_ALL = 0x00000004;
        /// Blocking mid lock logon only.
        const UNLOCK_BLOCKING_MID_LOCK_LOGON_ONLY = 0x00000008;
        /// Null resource.
        const UNLOCK_NULL_RESOURCE = 0x00000010;
        /// Through to the disk.
        const UNLOCK_WRITE_THROUGH_GOP = 0x00010000;
    }

    /// What became of a version (`EdkMdb.h`).
    pub struct VersioningFlags {
        /// Delete.
        const fVersionedDelete = 0x00000001;
        /// Un delete.
        const fVersionedUnDelete = 0x00000002;
        /// Pin.
        const fVersionedPin = 0x00000004;
        /// Un pin.
        const fVersionedUnPin = 0x00000008;
        /// Move in.
        const fVersionedMoveIn = 0x00000010;
        /// Move out.
        const fVersionedMoveOut = 0x00000020;
    }

    /// How a security descriptor is set (`EdkMdb.h`).
    pub struct ModifySecurityFlags {
        /// It is set as it is.
        const EXCHANGE_RM_SET_EXPLICIT_SD = 0x00000001;
    }
}
