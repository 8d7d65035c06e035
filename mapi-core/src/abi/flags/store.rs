//! Flags of message stores, and the events they tell about.

flags! {
    /// IMAPISession::OpenMsgStore: how to open a message store.
    pub struct OpenStoreFlags {
        /// Show no dialog.
        const MDB_NO_DIALOG = 0x00000001;
        /// Open for writing too.
        const MDB_WRITE = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Open for writing if the caller may write, else for reading.
        const MAPI_BEST_ACCESS = 0x00000010;
        /// The store is not to stand in the profile.
        const MDB_TEMPORARY = 0x00000020;
        /// The store is not used for mail.
        const MDB_NO_MAIL = 0x00000080;
        /// Open the store on the server, not the cached one.
        const MDB_ONLINE = 0x00000100;
        /// Ask the server, not the local cache.
        const MAPI_NO_CACHE = 0x00000200;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMSProvider::Logon and SpoolerLogon: how a provider opens a message store.
    pub struct StoreLogonFlags {
        /// Show no dialog.
        const MDB_NO_DIALOG = 0x00000001;
        /// Open for writing too.
        const MDB_WRITE = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Open for writing if the caller may write, else for reading.
        const MAPI_BEST_ACCESS = 0x00000010;
        /// The store does not stand in the profile.
        const MDB_TEMPORARY = 0x00000020;
        /// The store is not used for mail.
        const MDB_NO_MAIL = 0x00000080;
        /// Open the store on the server, not the cached one.
        const MDB_ONLINE = 0x00000100;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Logging off a message store: what is asked for, and what came of it.
    pub struct StoreLogoffFlags {
        /// Wait for no transport.
        const LOGOFF_NO_WAIT = 0x00000001;
        /// Let transports finish what they are doing.
        const LOGOFF_ORDERLY = 0x00000002;
        /// As LOGOFF_NO_WAIT, and tell the transports of this store.
        const LOGOFF_PURGE = 0x00000004;
        /// Stop what transports are doing.
        const LOGOFF_ABORT = 0x00000008;
        /// Show no dialog.
        const LOGOFF_QUIET = 0x00000010;
        /// Answer: everything has been done.
        const LOGOFF_COMPLETE = 0x00010000;
        /// Answer: a message is coming in.
        const LOGOFF_INBOUND = 0x00020000;
        /// Answer: a message is going out.
        const LOGOFF_OUTBOUND = 0x00040000;
        /// Answer: messages are waiting to go out.
        const LOGOFF_OUTBOUND_QUEUE = 0x00080000;
    }

    /// IMAPISupport::ModifyProfile: whether to keep the store.
    pub struct ModifyProfileFlags {
        /// Leave it out of the profile.
        const MDB_TEMPORARY = 0x00000020;
    }

    /// IExchangeManageStore::CreateStoreEntryID: how to open a mailbox or the public folders.
    pub struct ExchangeStoreFlags {
        /// Use the rights of an administrator.
        const OPENSTORE_USE_ADMIN_PRIVILEGE = 0x00000001;
        /// Open the public folders.
        const OPENSTORE_PUBLIC = 0x00000002;
        /// Open the mailbox of the user.
        const OPENSTORE_HOME_LOGON = 0x00000004;
        /// Act as the owner of the mailbox.
        const OPENSTORE_TAKE_OWNERSHIP = 0x00000008;
        /// Open the mailbox although another server is its home.
        const OPENSTORE_OVERRIDE_HOME_MDB = 0x00000010;
        /// Open it for a transport.
        const OPENSTORE_TRANSPORT = 0x00000020;
        /// Open it for a transport on another computer.
        const OPENSTORE_REMOTE_TRANSPORT = 0x00000040;
        /// Open it for an anonymous user.
        const OPENSTORE_INTERNET_ANONYMOUS = 0x00000080;
        /// Open the public folders of another server.
        const OPENSTORE_ALTERNATE_SERVER = 0x00000100;
        /// Do not check which server is the home.
        const OPENSTORE_IGNORE_HOME_MDB = 0x00000200;
        /// Open it without mail.
        const OPENSTORE_NO_MAIL = 0x00000400;
        /// The caller sets who changed a message last.
        const OPENSTORE_OVERRIDE_LAST_MODIFIER = 0x00000800;
        /// The server itself logs on.
        const OPENSTORE_CALLBACK_LOGON = 0x00001000;
        /// The caller is on the computer of the server.
        const OPENSTORE_LOCAL = 0x00002000;
        /// Fail if the mailbox does not exist.
        const OPENSTORE_FAIL_IF_NO_MAILBOX = 0x00004000;
        /// Open it for a cache.
        const OPENSTORE_CACHE_EXCHANGE = 0x00008000;
        /// The client has the fix of named properties.
        const OPENSTORE_CLI_WITH_NAMEDPROP_FIX = 0x00010000;
        /// Commit logs later.
        const OPENSTORE_ENABLE_LAZY_LOGGING = 0x00020000;
        /// The client has the fix of replica identifiers.
        const OPENSTORE_CLI_WITH_REPLID_GUID_MAPPING_FIX = 0x00040000;
        /// Do not translate the names of folders.
        const OPENSTORE_NO_LOCALIZATION = 0x00080000;
        /// Open a database that was restored.
        const OPENSTORE_RESTORE_DATABASE = 0x00100000;
        /// Open it to move a mailbox between forests.
        const OPENSTORE_XFOREST_MOVE = 0x00200000;
    }

    /// What a message store can do, as in PR_STORE_SUPPORT_MASK.
    pub struct StoreSupport {
        /// Entry identifiers stay the same.
        const STORE_ENTRYID_UNIQUE = 0x00000001;
        /// Nothing can be changed.
        const STORE_READONLY = 0x00000002;
        /// It searches.
        const STORE_SEARCH_OK = 0x00000004;
        /// Messages can be changed.
        const STORE_MODIFY_OK = 0x00000008;
        /// Messages can be created.
        const STORE_CREATE_OK = 0x00000010;
        /// Messages have attachments.
        const STORE_ATTACH_OK = 0x00000020;
        /// Attachments can be OLE objects.
        const STORE_OLE_OK = 0x00000040;
        /// Messages can be submitted.
        const STORE_SUBMIT_OK = 0x00000080;
        /// It notifies.
        const STORE_NOTIFY_OK = 0x00000100;
        /// Properties can have many values.
        const STORE_MV_PROPS_OK = 0x00000200;
        /// Tables can have categories.
        const STORE_CATEGORIZE_OK = 0x00000400;
        /// Messages can be RTF.
        const STORE_RTF_OK = 0x00000800;
        /// Tables can be restricted.
        const STORE_RESTRICTION_OK = 0x00001000;
        /// Tables can be sorted.
        const STORE_SORT_OK = 0x00002000;
        /// It has public folders.
        const STORE_PUBLIC_FOLDERS = 0x00004000;
        /// RTF can be without compression.
        const STORE_UNCOMPRESSED_RTF = 0x00008000;
        /// It has UTF-16 properties.
        const STORE_UNICODE_OK = 0x00040000;
        /// It processes messages by rules and the like.
        const STORE_ITEMPROC = 0x00200000;
        /// It has search folders.
        const STORE_HAS_SEARCHES = 0x01000000;
    }

    /// Which folders of a message store have valid entry identifiers, as in PR_VALID_FOLDER_MASK.
    pub struct FolderMask {
        /// The root of the user's folders.
        const FOLDER_IPM_SUBTREE_VALID = 0x00000001;
        /// The inbox.
        const FOLDER_IPM_INBOX_VALID = 0x00000002;
        /// The outbox.
        const FOLDER_IPM_OUTBOX_VALID = 0x00000004;
        /// The folder of deleted messages.
        const FOLDER_IPM_WASTEBASKET_VALID = 0x00000008;
        /// The folder of sent messages.
        const FOLDER_IPM_SENTMAIL_VALID = 0x00000010;
        /// The folder of views.
        const FOLDER_VIEWS_VALID = 0x00000020;
        /// The folder of common views.
        const FOLDER_COMMON_VIEWS_VALID = 0x00000040;
        /// The folder of search results.
        const FOLDER_FINDER_VALID = 0x00000080;
    }

    /// Events of notifications: one in a notification, any number in a registration.
    pub struct EventMask {
        /// An error that ends the work with the object.
        const fnevCriticalError = 0x00000001;
        /// A message has arrived.
        const fnevNewMail = 0x00000002;
        /// An object was created.
        const fnevObjectCreated = 0x00000004;
        /// An object was deleted.
        const fnevObjectDeleted = 0x00000008;
        /// An object was changed.
        const fnevObjectModified = 0x00000010;
        /// An object was moved.
        const fnevObjectMoved = 0x00000020;
        /// An object was copied.
        const fnevObjectCopied = 0x00000040;
        /// A search has ended.
        const fnevSearchComplete = 0x00000080;
        /// A table has changed.
        const fnevTableModified = 0x00000100;
        /// A status object has changed.
        const fnevStatusObjectModified = 0x00000200;
        /// MAPI's own.
        const fnevReservedForMapi = 0x40000000;
        /// An event of a provider's own.
        const fnevExtended = 0x80000000;
    }
}

unicode!(OpenStoreFlags, StoreLogonFlags);
