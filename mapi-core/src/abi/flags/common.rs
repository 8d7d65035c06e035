//! Flags that calls of many interfaces take.

flags! {
    /// Calls that only need to know the width of strings.
    pub struct UnicodeFlags {
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Calls whose flags are reserved: pass the default, zero.
    pub struct NoFlags {}

    /// OpenEntry of containers, stores, sessions and address books, and OpenAttach: how to open.
    pub struct OpenEntryFlags {
        /// Open for reading and writing. The provider may open for reading all the same.
        const MAPI_MODIFY = 0x00000001;
        /// Show what is deleted and can still be restored; IMAPIContainer and IMAPISession.
        const SHOW_SOFT_DELETES = 0x00000002;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Open with all the rights that the user and the client have.
        const MAPI_BEST_ACCESS = 0x00000010;
        /// Look in the global address list only; IAddrBook. Exchange's provider alone knows it.
        const MAPI_GAL_ONLY = 0x00000080;
        /// Open what is on the server, not what is in the cache: of the message store for
        /// IMsgStore; of the offline address book for IAddrBook and IMAPISession, where Exchange's
        /// provider alone knows it.
        const MAPI_NO_CACHE = 0x00000200;
        /// Look in the offline address book only; IAddrBook and IMAPISession. Exchange's provider
        /// alone knows it.
        const MAPI_CACHE_ONLY = 0x00004000;
    }

    /// OpenStatusEntry: how to open a status object.
    pub struct StatusEntryFlags {
        /// Open for reading and writing. The provider may open for reading all the same.
        const MAPI_MODIFY = 0x00000001;
    }

    /// OpenProfileSection: how to open a section of a profile.
    pub struct ProfileSectionFlags {
        /// Open for reading and writing. Clients cannot write sections of providers.
        const MAPI_MODIFY = 0x00000001;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Open any section, those of other providers too; not for IMAPISupport.
        const MAPI_FORCE_ACCESS = 0x00080000;
    }

    /// Tables of recipients, attachments and receive folders.
    pub struct TableFlags {
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Text columns are PT_UNICODE.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Administration that may show a dialog.
    pub struct DialogFlags {
        /// A dialog may be shown, to ask for settings.
        const MAPI_DIALOG = 0x00000008;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMAPIProgress and DoProgressDialog: whose progress it is.
    pub struct ProgressFlags {
        /// The values are those of the object that the caller named, not of one inside it.
        const MAPI_TOP_LEVEL = 0x00000001;
    }
}

unicode!(UnicodeFlags, TableFlags, DialogFlags);
