//! Class identifiers: what `CoCreateInstance` makes objects of.

use windows_core::GUID;

macro_rules! guids {
    ($($(#[$doc:meta])* $name:ident = $guid:literal;)*) => {$(
        $(#[$doc])*
        pub const $name: GUID = GUID::from_u128($guid);
    )*};
}

guids! {
    /// The account manager of Outlook, an [`IOlkAccountManager`](crate::IOlkAccountManager).
    CLSID_OlkAccountManager = 0xed475410_b0d6_11d2_8c3b_00104b2a6676;
    /// The type of POP3 accounts.
    CLSID_OlkPOP3Account = 0xed475411_b0d6_11d2_8c3b_00104b2a6676;
    /// The type of IMAP4 accounts.
    CLSID_OlkIMAP4Account = 0xed475412_b0d6_11d2_8c3b_00104b2a6676;
    /// The type of accounts of MAPI services, Exchange among them.
    CLSID_OlkMAPIAccount = 0xed475414_b0d6_11d2_8c3b_00104b2a6676;
    /// The category of accounts with mail.
    CLSID_OlkMail = 0xed475418_b0d6_11d2_8c3b_00104b2a6676;
    /// The category of accounts with an address book.
    CLSID_OlkAddressBook = 0xed475419_b0d6_11d2_8c3b_00104b2a6676;
    /// The category of accounts with a message store.
    CLSID_OlkStore = 0xed475420_b0d6_11d2_8c3b_00104b2a6676;
    /// The type of Hotmail accounts.
    CLSID_OlkHotmailAccount = 0x4db5cbf0_3b77_4852_bc8e_bb81908861f3;
    /// The type of LDAP accounts.
    CLSID_OlkLDAPAccount = 0x4db5cbf2_3b77_4852_bc8e_bb81908861f3;
    /// What converts between MAPI messages and Internet mail, an
    /// [`IConverterSession`](crate::IConverterSession).
    CLSID_IConverterSession = 0x4e3a7680_b77a_11d0_9da5_00c04fd65685;

    /// The MIME engine's character sets, an [`IMimeInternational`](crate::IMimeInternational).
    CLSID_IMimeInternational = 0xfd853cd9_7f86_11d0_8252_00c04fd85ab4;
    /// A body of the MIME engine, an [`IMimeBody`](crate::IMimeBody).
    CLSID_IMimeBody = 0xfd853cdb_7f86_11d0_8252_00c04fd85ab4;
    /// Parts of a message, an [`IMimeMessageParts`](crate::IMimeMessageParts).
    CLSID_IMimeMessageParts = 0xfd853cdc_7f86_11d0_8252_00c04fd85ab4;
    /// The MIME engine's allocator, an [`IMimeAllocator`](crate::IMimeAllocator).
    CLSID_IMimeAllocator = 0xfd853cdd_7f86_11d0_8252_00c04fd85ab4;
    /// The MIME engine's security, an [`IMimeSecurity`](crate::IMimeSecurity).
    CLSID_IMimeSecurity = 0xfd853cde_7f86_11d0_8252_00c04fd85ab4;
    /// A stream in memory that grows into a file.
    CLSID_IVirtualStream = 0xfd853cdf_7f86_11d0_8252_00c04fd85ab4;
    /// A header, an [`IMimeHeaderTable`](crate::IMimeHeaderTable).
    CLSID_IMimeHeaderTable = 0xfd853ce0_7f86_11d0_8252_00c04fd85ab4;
    /// Properties, an [`IMimePropertySet`](crate::IMimePropertySet).
    CLSID_IMimePropertySet = 0xfd853ce1_7f86_11d0_8252_00c04fd85ab4;
    /// A tree of bodies, an [`IMimeMessageTree`](crate::IMimeMessageTree).
    CLSID_IMimeMessageTree = 0xfd853ce2_7f86_11d0_8252_00c04fd85ab4;
    /// A message, an [`IMimeMessage`](crate::IMimeMessage).
    CLSID_IMimeMessage = 0xfd853ce3_7f86_11d0_8252_00c04fd85ab4;
    /// The names of properties, an [`IMimePropertySchema`](crate::IMimePropertySchema).
    CLSID_IMimePropertySchema = 0xfd853ced_7f86_11d0_8252_00c04fd85ab4;
    /// A hash table, an [`IHashTable`](crate::IHashTable).
    CLSID_IHashTable = 0x64577982_86d7_11d1_bdfc_00c04fa31009;
    /// A cache of fonts, an [`IFontCache`](crate::IFontCache).
    CLSID_IFontCache = 0xb0d17fc2_7bc4_11d1_bdfa_00c04fa31009;
    /// What finds messages by moniker, an [`IMimeObjResolver`](crate::IMimeObjResolver).
    CLSID_IMimeObjResolver = 0x35461e30_c488_11d1_960e_00c04fbd7c09;
}
