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
        /// Open for writing too.
        const MAPI_MODIFY = 0x00000001;
        /// Show what is marked as deleted but can be restored.
        const SHOW_SOFT_DELETES = 0x00000002;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Open for writing if the caller may write, else for reading.
        const MAPI_BEST_ACCESS = 0x00000010;
        /// Look in the global address list only.
        const MAPI_GAL_ONLY = 0x00000080;
        /// Ask the server, not the local cache.
        const MAPI_NO_CACHE = 0x00000200;
        /// Use the local cache only, never the server.
        const MAPI_CACHE_ONLY = 0x00004000;
    }

    /// OpenStatusEntry: how to open a status object.
    pub struct StatusEntryFlags {
        /// Open for writing too.
        const MAPI_MODIFY = 0x00000001;
    }

    /// OpenProfileSection: how to open a section of a profile.
    pub struct ProfileSectionFlags {
        /// Open for writing too.
        const MAPI_MODIFY = 0x00000001;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Open the profile section of another provider too.
        const MAPI_FORCE_ACCESS = 0x00080000;
    }

    /// Tables of recipients, attachments and receive folders.
    pub struct TableFlags {
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Administration that may show a dialog.
    pub struct DialogFlags {
        /// Show a dialog or the progress.
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
