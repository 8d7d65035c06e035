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
}
