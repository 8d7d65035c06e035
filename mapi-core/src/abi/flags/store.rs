//! Flags of message stores, and the events they tell about.

flags! {
    /// IMAPISession::OpenMsgStore: how to open a message store.
    pub struct OpenStoreFlags {
        /// Show no dialog.
        const MDB_NO_DIALOG = 0x00000001;
        /// Open for reading and writing.
        const MDB_WRITE = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Open with all the rights that the user and the client have.
        const MAPI_BEST_ACCESS = 0x00000010;
        /// The store is not added to the message store table.
        const MDB_TEMPORARY = 0x00000020;
        /// The store is not used for mail: the spooler is not told.
        const MDB_NO_MAIL = 0x00000080;
        /// Open the store on the server, although the profile has a local one.
        const MDB_ONLINE = 0x00000100;
    }

    /// IMSProvider::Logon: how a provider opens a message store.
    pub struct StoreLogonFlags {
        /// Show no dialog; if logging on fails then, it is MAPI_E_LOGON_FAILED.
        const MDB_NO_DIALOG = 0x00000001;
        /// Open for reading and writing.
        const MDB_WRITE = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Open with all the rights that the user and the client have (of OpenMsgStore; not on the
        /// page).
        const MAPI_BEST_ACCESS = 0x00000010;
        /// The store is not added to the message store table.
        const MDB_TEMPORARY = 0x00000020;
        /// The store is not used for mail: neither MAPI nor the provider tells the spooler.
        const MDB_NO_MAIL = 0x00000080;
        /// Open the store on the server, although the profile has a local one (of OpenMsgStore;
        /// not on the page).
        const MDB_ONLINE = 0x00000100;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMSProvider::SpoolerLogon: how a provider opens a message store for the spooler.
    pub struct StoreSpoolerLogonFlags {
        /// Show no dialog; if logging on fails then, it is MAPI_E_LOGON_FAILED.
        const MDB_NO_DIALOG = 0x00000001;
        /// Open for reading and writing.
        const MDB_WRITE = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// The name of the profile is UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Logging off a message store: what is asked for, and what came of it.
    pub struct StoreLogoffFlags {
        /// Send what is ready and finish what is coming in, then log off without waiting for
        /// transports.
        const LOGOFF_NO_WAIT = 0x00000001;
        /// Finish the messages in work, and start with no other.
        const LOGOFF_ORDERLY = 0x00000002;
        /// As LOGOFF_NO_WAIT, and flush the queues of the transports first.
        const LOGOFF_PURGE = 0x00000004;
        /// Stop what transports do for the store, then log off.
        const LOGOFF_ABORT = 0x00000008;
        /// Do not log off while a transport works for the store; say what it does.
        const LOGOFF_QUIET = 0x00000010;
        /// Answer: the logoff can complete, all that was asked for is done or will be.
        const LOGOFF_COMPLETE = 0x00010000;
        /// Answer: messages are coming in.
        const LOGOFF_INBOUND = 0x00020000;
        /// Answer: messages are being sent.
        const LOGOFF_OUTBOUND = 0x00040000;
        /// Answer: messages are waiting in the outgoing queue.
        const LOGOFF_OUTBOUND_QUEUE = 0x00080000;
    }

    /// IMAPISupport::ModifyProfile: whether to keep the store.
    pub struct ModifyProfileFlags {
        /// Leave it out of the message store table: the call does nothing.
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
        /// Entry identifiers are never used again.
        const STORE_ENTRYID_UNIQUE = 0x00000001;
        /// Everything is for reading only.
        const STORE_READONLY = 0x00000002;
        /// It has search folders.
        const STORE_SEARCH_OK = 0x00000004;
        /// Messages can be changed.
        const STORE_MODIFY_OK = 0x00000008;
        /// Messages can be created.
        const STORE_CREATE_OK = 0x00000010;
        /// Messages can have attachments.
        const STORE_ATTACH_OK = 0x00000020;
        /// Attachments can be OLE objects.
        const STORE_OLE_OK = 0x00000040;
        /// Messages can be submitted.
        const STORE_SUBMIT_OK = 0x00000080;
        /// It has notifications.
        const STORE_NOTIFY_OK = 0x00000100;
        /// Properties can have many values, whose order stays, and tables a row for each.
        const STORE_MV_PROPS_OK = 0x00000200;
        /// Tables can have categories.
        const STORE_CATEGORIZE_OK = 0x00000400;
        /// Messages can be RTF, which the store keeps in line with the text.
        const STORE_RTF_OK = 0x00000800;
        /// Tables can be restricted.
        const STORE_RESTRICTION_OK = 0x00001000;
        /// Tables can be sorted.
        const STORE_SORT_OK = 0x00002000;
        /// Its folders are public.
        const STORE_PUBLIC_FOLDERS = 0x00004000;
        /// RTF can be stored without compression.
        const STORE_UNCOMPRESSED_RTF = 0x00008000;
        /// Messages can be HTML, in PR_BODY_HTML.
        const STORE_HTML_OK = 0x00010000;
        /// It has 8-bit text.
        const STORE_ANSI_OK = 0x00020000;
        /// It stores UTF-16.
        const STORE_UNICODE_OK = 0x00040000;
        /// Reserved.
        const STORE_LOCALSTORE = 0x00080000;
        /// Rules and spam filters process a new message separately; wrapped personal stores.
        const STORE_ITEMPROC = 0x00200000;
        /// The store tells the indexer of changes, which does not crawl it.
        const STORE_PUSHER_OK = 0x00800000;
        /// It has search folders.
        const STORE_HAS_SEARCHES = 0x01000000;
        /// Rules are stored in it although it is not the default store; personal stores.
        const STORE_RULES_OK = 0x10000000;
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
        /// A severe error, such as too little memory.
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
        /// An event of a provider's own, or the end of the session.
        const fnevExtended = 0x80000000;
    }
}

unicode!(StoreLogonFlags, StoreSpoolerLogonFlags);

impl From<StoreSpoolerLogonFlags> for StoreLogonFlags {
    /// The same flags.
    fn from(flags: StoreSpoolerLogonFlags) -> Self {
        Self::from_bits_retain(flags.bits())
    }
}
