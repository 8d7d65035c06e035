//! Flags of the address book.

flags! {
    /// The dialog of IAddrBook::Address, `ulFlags` of its [`ADRPARM`](crate::abi::ADRPARM).
    pub struct AddressFlags {
        /// Wait until the user closes the dialog. Either this or DIALOG_SDI.
        const DIALOG_MODAL = 0x00000001;
        /// Return at once, the dialog stays. Outlook alone heeds it.
        const DIALOG_SDI = 0x00000002;
        /// Show the button for send options; with DIALOG_MODAL only.
        const DIALOG_OPTIONS = 0x00000004;
        /// The user chooses exactly one recipient; with DIALOG_MODAL and without destination
        /// fields only.
        const ADDRESS_ONE = 0x00000008;
        /// The user may not enter addresses; with DIALOG_MODAL only.
        const AB_SELECTONLY = 0x00000010;
        /// Resolve all names when the dialog closes, and ask the user about ambiguous ones.
        const AB_RESOLVE = 0x00000020;
        /// Show UTF-16 text.
        const AB_UNICODEUI = 0x00000040;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Details: how the dialog behaves.
    pub struct DetailsFlags {
        /// Wait until the user closes the dialog. Either this or DIALOG_SDI.
        const DIALOG_MODAL = 0x00000001;
        /// Return at once, the dialog stays. Outlook alone heeds it.
        const DIALOG_SDI = 0x00000002;
        /// The text of the button is UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IAddrBook::ResolveName: what to do about names that are not clear.
    pub struct ResolveFlags {
        /// Ask the user about names that are not clear.
        const MAPI_DIALOG = 0x00000008;
        /// The title of the dialog is UTF-16.
        const AB_UNICODEUI = 0x00000040;
        /// Look in the offline address book only. Exchange's provider alone knows it.
        const MAPI_CACHE_ONLY = 0x00004000;
        /// Text properties that are added to the list are PT_UNICODE.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Interface options of OpenProperty, where it opens a table of Exchange's address book
    /// (`EMSABTAG.H`).
    pub struct EmsAbTableFlags {
        /// Show entries that are no longer there.
        const AB_SHOW_PHANTOMS = 0x00000002;
        /// Show entries of other kinds.
        const AB_SHOW_OTHERS = 0x00000004;
    }

    /// IABContainer::ResolveNames: where to look.
    pub struct ResolveNamesFlags {
        /// Take exact proxy addresses only; Exchange's provider knows it (`EmsAbTag.h`).
        const EMS_AB_ADDRESS_LOOKUP = 0x00000001;
        /// Look in the offline address book only. Exchange's provider alone knows it.
        const MAPI_CACHE_ONLY = 0x00004000;
        /// Text properties that are added to the list are PT_UNICODE.
        const MAPI_UNICODE = 0x80000000;
    }

    /// PrepareRecips: where to look.
    pub struct PrepareRecipsFlags {
        /// Look in the offline address book only. Exchange's provider alone knows it.
        const MAPI_CACHE_ONLY = 0x00004000;
    }

    /// IABContainer::CreateEntry: what to do about duplicates.
    pub struct CreateEntryFlags {
        /// Check strictly for duplicates, as the provider does that: same display name and
        /// address, say.
        const CREATE_CHECK_DUP_STRICT = 0x00000001;
        /// Check loosely for duplicates, as the provider does that: same display name, say.
        const CREATE_CHECK_DUP_LOOSE = 0x00000002;
        /// Replace a duplicate by the new entry.
        const CREATE_REPLACE = 0x00000004;
    }

    /// IABContainer::CopyEntries: what to do about duplicates. CREATE_CHECK_DUP_STRICT, which the
    /// reference lists too, is the same bit as AB_NO_DIALOG.
    pub struct CopyEntriesFlags {
        /// Do not show the progress.
        const AB_NO_DIALOG = 0x00000001;
        /// Check loosely for duplicates, as the provider does that: same display name, say.
        const CREATE_CHECK_DUP_LOOSE = 0x00000002;
        /// Replace a duplicate by the new entry.
        const CREATE_REPLACE = 0x00000004;
    }

    /// CreateOneOff: what the address is like.
    pub struct OneOffFlags {
        /// The recipient cannot handle formatted content: PR_SEND_RICH_INFO becomes false.
        const MAPI_SEND_NO_RICH_INFO = 0x00010000;
        /// Name, address type and address are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// OpenTemplateID: what to do with the entry.
    pub struct TemplateFlags {
        /// A new entry is being created from the template.
        const FILL_ENTRY = 0x00000001;
    }

    /// IABProvider::Logon: how to log on.
    pub struct AddressBookLogonFlags {
        /// Show no dialog.
        const AB_NO_DIALOG = 0x00000001;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// What an address book container is like, as in PR_CONTAINER_FLAGS.
    pub struct ContainerFlags {
        /// It can hold recipients.
        const AB_RECIPIENTS = 0x00000001;
        /// It can hold containers, so it has GetHierarchyTable.
        const AB_SUBCONTAINERS = 0x00000002;
        /// Entries can be added to it and removed from it.
        const AB_MODIFIABLE = 0x00000004;
        /// Entries cannot be added to it or removed from it. With AB_MODIFIABLE, nobody knows
        /// before trying.
        const AB_UNMODIFIABLE = 0x00000008;
        /// Ask the user for a restriction before showing what it has.
        const AB_FIND_ON_OPEN = 0x00000010;
        /// It is not to be the default.
        const AB_NOT_DEFAULT = 0x00000020;
    }
}

// SAFETY: the flag is one bit of the set. MAPI_UNICODE is about the properties that are returned;
// the string that is passed is a label of the dialog, about which AB_UNICODEUI says it.
#[diagnostic::do_not_recommend]
unsafe impl crate::abi::UnicodeFlag for ResolveFlags {
    fn is_unicode(self) -> bool {
        self.contains(Self::AB_UNICODEUI)
    }

    fn with_unicode(mut self, on: bool) -> Self {
        self.set(Self::AB_UNICODEUI, on);
        self
    }
}

unicode!(
    AddressFlags,
    DetailsFlags,
    ResolveNamesFlags,
    OneOffFlags,
    AddressBookLogonFlags
);
