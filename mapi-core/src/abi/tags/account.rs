//! Properties of accounts, which IOlkAccount has instead of MAPI's.
//!
//! Their identifiers are those of other MAPI properties, so they have no names in
//! [`tag_name`](super::tag_name).

use super::{PropTag, PropType};

macro_rules! props {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $type:ident;)*) => {$(
        $(#[$doc])*
        ///
        #[doc = concat!("`", stringify!($id), digits!($type), "`, [`", stringify!($type), "`](PropType::", stringify!($type), ").")]
        pub const $name: PropTag = PropTag::new($id, PropType::$type);
    )*};
}

props! {
    /// The identifier of the account, as Outlook 2000 and before used it.
    PROP_ACCT_ID = 0x0001, PT_LONG;
    /// The name of the account.
    PROP_ACCT_NAME = 0x0002, PT_UNICODE;
    /// The identifier of the account, as later versions use it.
    PROP_ACCT_MINI_UID = 0x0003, PT_LONG;
    /// The name of the user for others to see.
    PROP_ACCT_USER_DISPLAY_NAME = 0x000B, PT_UNICODE;
    /// The e-mail address.
    PROP_ACCT_USER_EMAIL_ADDR = 0x000C, PT_UNICODE;
    /// The stamp of messages that came by this account.
    PROP_ACCT_STAMP = 0x000D, PT_UNICODE;
    /// The stamp of messages that go by this account.
    PROP_ACCT_SEND_STAMP = 0x000E, PT_UNICODE;
    /// Not zero if it is an Exchange account.
    PROP_ACCT_IS_EXCH = 0x0014, PT_LONG;
    /// The entry identifier of the message store for new messages.
    PROP_ACCT_DELIVERY_STORE = 0x0018, PT_BINARY;
    /// The entry identifier of the folder for new messages.
    PROP_ACCT_DELIVERY_FOLDER = 0x0019, PT_BINARY;
    /// The entry identifier of the folder for sent messages.
    PROP_ACCT_SENTITEMS_EID = 0x0020, PT_BINARY;
    /// The profile section with the preferences of the account.
    PROP_ACCT_PREFERENCES_UID = 0x0022, PT_BINARY;

    /// The server for incoming mail.
    PROP_INET_SERVER = 0x0100, PT_UNICODE;
    /// The name of the user on it.
    PROP_INET_USER = 0x0101, PT_UNICODE;
    /// The password there.
    PROP_INET_PASSWORD = 0x0102, PT_UNICODE;
    /// Its port.
    PROP_INET_PORT = 0x0104, PT_LONG;
    /// Not zero if the connection is encrypted.
    PROP_INET_SSL = 0x0105, PT_LONG;
    /// Not zero if the password is authenticated securely.
    PROP_INET_USE_SPA = 0x0108, PT_LONG;

    /// The server for outgoing mail.
    PROP_SMTP_SERVER = 0x0200, PT_UNICODE;
    /// Its port.
    PROP_SMTP_PORT = 0x0201, PT_LONG;
    /// Not zero if the connection is encrypted with SSL.
    PROP_SMTP_SSL = 0x0202, PT_LONG;
    /// Not zero if the server asks who sends.
    PROP_SMTP_USE_AUTH = 0x0203, PT_LONG;
    /// The name of the user on it.
    PROP_SMTP_USER = 0x0204, PT_UNICODE;
    /// The password there.
    PROP_SMTP_PASSWORD = 0x0205, PT_UNICODE;
    /// Not zero if the password is authenticated securely.
    PROP_SMTP_USE_SPA = 0x0207, PT_LONG;
    /// How the user logs on to it.
    PROP_SMTP_AUTH_METHOD = 0x0208, PT_LONG;
    /// How the connection is encrypted.
    PROP_SMTP_SECURE_CONNECTION = 0x020A, PT_LONG;

    /// What becomes of messages on the POP3 server when they have been fetched.
    PROP_POP_LEAVE_ON_SERVER = 0x1000, PT_LONG;

    /// The entry identifier of the user in the address book.
    PROP_MAPI_IDENTITY_ENTRYID = 0x2002, PT_BINARY;
    /// The identifier of an Exchange account's provider.
    PROP_MAPI_EMSMDB_UID = 0x2009, PT_BINARY;
    /// What the transport can do.
    PROP_MAPI_TRANSPORT_FLAGS = 0x2010, PT_BINARY;
}
