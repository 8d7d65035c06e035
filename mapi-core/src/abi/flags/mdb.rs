//! Flags of Exchange that are no parameters of interfaces: those of profiles, rights, rules,
//! locks and versions.

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
        /// The profile is one of a Windows service.
        const CONFIG_SERVICE = 0x00000001;
        /// Ask at the start whether to work online.
        const CONFIG_SHOW_STARTUP_UI = 0x00000002;
        /// Show the progress of connecting.
        const CONFIG_SHOW_CONNECT_UI = 0x00000004;
        /// Ask for name and password.
        const CONFIG_PROMPT_FOR_CREDENTIALS = 0x00000008;
        /// Do not find out by itself whether the server can be reached.
        const CONFIG_NO_AUTO_DETECT = 0x00000010;
        /// The offline store only.
        const CONFIG_OST_CACHE_ONLY = 0x00000020;
    }

    /// How to connect to a server (`EdkMdb.h`).
    pub struct ExchangeConnectFlags {
        /// Use the rights of an administrator.
        const CONNECT_USE_ADMIN_PRIVILEGE = 0x00000001;
        /// Do not encrypt calls.
        const CONNECT_NO_RPC_ENCRYPTION = 0x00000002;
        /// Use a connection of its own.
        const CONNECT_USE_SEPARATE_CONNECTION = 0x00000004;
        /// Do not connect without being asked.
        const CONNECT_NO_UNDER_COVER_CONNECTION = 0x00000008;
        /// Connect as nobody in particular.
        const CONNECT_ANONYMOUS_ACCESS = 0x00000010;
        /// Get no notifications.
        const CONNECT_NO_NOTIFICATIONS = 0x00000020;
        /// Get no notifications of tables.
        const CONNECT_NO_TABLE_NOTIFICATIONS = 0x00000020;
        /// Do not resolve addresses.
        const CONNECT_NO_ADDRESS_RESOLUTION = 0x00000040;
        /// Connect to a database that was restored.
        const CONNECT_RESTORE_DATABASE = 0x00000080;
    }

    /// What is transferred (`EdkMdb.h`).
    pub struct ExchangeTransportFlags {
        /// What comes in.
        const TRANSPORT_DOWNLOAD = 0x00000001;
        /// What goes out.
        const TRANSPORT_UPLOAD = 0x00000002;
    }

    /// How conflicts are resolved (`EdkMdb.h`).
    pub struct ResolveMethod {
        /// By a message about the conflict.
        const RESOLVE_METHOD_DEFAULT = 0x00000000;
        /// The last change wins.
        const RESOLVE_METHOD_LAST_WRITER_WINS = 0x00000001;
        /// Without telling anybody.
        const RESOLVE_METHOD_NO_CONFLICT_NOTIFICATION = 0x00000002;
    }

    /// What a user may do with a mailbox (`EdkMdb.h`).
    pub struct MailboxPermissions {
        /// Delete the mailbox.
        const fsdpermUserDeleteMailbox = 0x00010000;
        /// Act as its owner.
        const fsdpermUserMailboxOwner = 0x00000001;
        /// Send in its name.
        const fsdpermUserSendAs = 0x00000002;
        /// Be its primary user.
        const fsdpermUserPrimaryUser = 0x00000004;
        /// Reading: to read the security descriptor.
        const sdpermUserGenericRead = 0x00020000;
        /// Executing: to read the security descriptor.
        const sdpermUserGenericExecute = 0x00020000;
        /// Writing: to change the security descriptor and delete the mailbox.
        const sdpermUserGenericWrite = 0x00030000;
        /// Everything.
        const sdpermUserGenericAll = 0x001F0007;
    }

    /// What a user may see of free and busy times (`EdkMdb.h`).
    pub struct FreeBusyRights {
        /// When the user is free or busy.
        const fsdrightFreeBusySimple = 0x00000001;
        /// When, with what and where the user is busy.
        const fsdrightFreeBusyDetailed = 0x00000002;
    }

    /// The rights in a security descriptor (`EdkMdb.h`).
    pub struct SDRIGHTS {
        /// Read the text of a message.
        const fsdrightReadBody = 0x00000001;
        /// List what a folder has.
        const fsdrightListContents = 0x00000001;
        /// Write the text of a message.
        const fsdrightWriteBody = 0x00000002;
        /// Create messages in a folder.
        const fsdrightCreateItem = 0x00000002;
        /// Append to a message; the number of fsdrightCreateContainer.
        const fsdrightAppendMsg = 0x00000004;
        /// Create folders in a folder.
        const fsdrightCreateContainer = 0x00000004;
        /// Read properties.
        const fsdrightReadProperty = 0x00000008;
        /// Write properties.
        const fsdrightWriteProperty = 0x00000010;
        /// Execute.
        const fsdrightExecute = 0x00000020;
        /// Reserved.
        const fsdrightReserved1 = 0x00000040;
        /// Read attributes.
        const fsdrightReadAttributes = 0x00000080;
        /// Write attributes.
        const fsdrightWriteAttributes = 0x00000100;
        /// Write properties of messages of their own.
        const fsdrightWriteOwnProperty = 0x00000200;
        /// Delete messages of their own.
        const fsdrightDeleteOwnItem = 0x00000400;
        /// See the item in its folder.
        const fsdrightViewItem = 0x00000800;
        /// Own the folder.
        const fsdrightOwner = 0x00004000;
        /// Be the contact for the folder.
        const fsdrightContact = 0x00008000;
        /// Change the security descriptor.
        const fsdrightWriteSD = 0x00040000;
        /// Delete the object.
        const fsdrightDelete = 0x00010000;
        /// Change who owns the object.
        const fsdrightWriteOwner = 0x00080000;
        /// Read the security descriptor.
        const fsdrightReadControl = 0x00020000;
        /// Wait for the object.
        const fsdrightSynchronize = 0x00100000;
        /// No right.
        const sdrightsNone = 0x00000000;
        /// All the rights that the caller has.
        const sdrightsBestAccess = 0x02000000;
        /// What reading needs.
        const sdrightsReadOnly = 0x80000000;
        /// What reading and writing need.
        const sdrightsReadWrite = 0xC0000000;
        /// What GENERIC_READ means.
        const sdrightsGenericRead = 0x00120889;
        /// What GENERIC_WRITE means.
        const sdrightsGenericWrite = 0x001F4116;
        /// What GENERIC_EXECUTE means.
        const sdrightsGenericExecute = 0x001208A0;
        /// What GENERIC_ALL means.
        const sdrightsGenericAll = 0x001FCFFF;
        /// What the owner of a folder may do.
        const sdrightsFolderOwner = 0x000D4110;
        /// All rights that folders have.
        const sdrightsFolders = 0x001FC9FF;
        /// All rights that messages have.
        const sdrightsItems = 0x001F0FBF;
        /// Rights that mean nothing here.
        const sdrightsIgnored = 0x00008064;
        /// What GENERIC_READ means for a message.
        const msgrightsGenericRead = 0x00120889;
        /// What GENERIC_WRITE means for a message.
        const msgrightsGenericWrite = 0x001F0116;
        /// What GENERIC_EXECUTE means for a message.
        const msgrightsGenericExecute = 0x001208A0;
        /// What GENERIC_ALL means for a message.
        const msgrightsGenericAll = 0x001F0FBF;
        /// What GENERIC_READ means for a folder.
        const fldrightsGenericRead = 0x00120889;
        /// What GENERIC_WRITE means for a folder.
        const fldrightsGenericWrite = 0x001F4116;
        /// What GENERIC_EXECUTE means for a folder.
        const fldrightsGenericExecute = 0x001208A0;
        /// What GENERIC_ALL means for a folder.
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
        /// A search folder.
        const MDB_FOLDER_SEARCH = 0x00000002;
        /// An ordinary folder.
        const MDB_FOLDER_NORMAL = 0x00000004;
        /// A folder with rules.
        const MDB_FOLDER_RULES = 0x00000008;
    }

    /// Which limits of size a mailbox has reached (`EdkMdb.h`).
    pub struct QuotaLimits {
        /// None.
        const MDB_LIMIT_BELOW = 0x00000001;
        /// The one for a warning.
        const MDB_LIMIT_ISSUE_WARNING = 0x00000002;
        /// The one for sending no more.
        const MDB_LIMIT_PROHIBIT_SEND = 0x00000004;
        /// Nobody has looked.
        const MDB_LIMIT_NO_CHECK = 0x00000008;
        /// The mailbox is disabled.
        const MDB_LIMIT_DISABLED = 0x00000010;
    }

    /// Whether a folder is available offline (`EdkMdb.h`).
    pub struct OfflineFolderFlags {
        /// It is.
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
        /// The lock ends with the session.
        const LOCK_NON_PERSISTENT = 0x00000001;
        /// The message itself is locked against others.
        const LOCK_BLOCKING_MID_LOCK = 0x00000002;
        /// The resource does not exist yet.
        const LOCK_NULL_RESOURCE = 0x00000004;
        /// The right to read is enough.
        const LOCK_READ_ACCESS_CHECK_ONLY = 0x00000008;
        /// Through to the disk.
        const LOCK_WRITE_THROUGH_GOP = 0x00010000;
        /// Reserved.
        const LOCK_RESERVED = 0x80000000;
    }

    /// How a resource is unlocked (`EdkMdb.h`).
    pub struct WebUnlockFlags {
        /// What was checked out is dropped.
        const UNLOCK_CHECKIN_ABORT = 0x00000001;
        /// What was checked out is checked in and stays locked.
        const UNLOCK_CHECKIN_KEEP_LOCKED = 0x00000002;
        /// All locks of the message itself end.
        const UNLOCK_BLOCKING_MID_LOCK_ALL = 0x00000004;
        /// The locks of the message itself that this logon has end.
        const UNLOCK_BLOCKING_MID_LOCK_LOGON_ONLY = 0x00000008;
        /// The resource does not exist.
        const UNLOCK_NULL_RESOURCE = 0x00000010;
        /// Through to the disk.
        const UNLOCK_WRITE_THROUGH_GOP = 0x00010000;
    }

    /// What became of a version (`EdkMdb.h`).
    pub struct VersioningFlags {
        /// It was deleted.
        const fVersionedDelete = 0x00000001;
        /// It was restored.
        const fVersionedUnDelete = 0x00000002;
        /// It was pinned.
        const fVersionedPin = 0x00000004;
        /// It was unpinned.
        const fVersionedUnPin = 0x00000008;
        /// It was moved in.
        const fVersionedMoveIn = 0x00000010;
        /// It was moved out.
        const fVersionedMoveOut = 0x00000020;
    }

    /// How a security descriptor is set (`EdkMdb.h`).
    pub struct ModifySecurityFlags {
        /// It is set as it is.
        const EXCHANGE_RM_SET_EXPLICIT_SD = 0x00000001;
    }
}
