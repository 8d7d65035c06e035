//! Flags in properties of messages and recipients.

flags! {
    /// How a message is secured, as in PR_SECURITY (`MAPIDefS.h`).
    pub struct MessageSecurityFlags {
        /// It is signed.
        const SECURITY_SIGNED = 0x00000001;
        /// It is encrypted.
        const SECURITY_ENCRYPTED = 0x00000002;
    }

    /// Which automatic answers to a message are suppressed (`EdkMdb.h`).
    pub struct AutoResponseFlags {
        /// Delivery reports.
        const AUTO_RESPONSE_SUPPRESS_DR = 0x00000001;
        /// Reports that it was not delivered.
        const AUTO_RESPONSE_SUPPRESS_NDR = 0x00000002;
        /// Reports that it was read.
        const AUTO_RESPONSE_SUPPRESS_RN = 0x00000004;
        /// Reports that it was not read.
        const AUTO_RESPONSE_SUPPRESS_NRN = 0x00000008;
        /// Messages that the recipient is out of office.
        const AUTO_RESPONSE_SUPPRESS_OOF = 0x00000010;
        /// Other automatic replies.
        const AUTO_RESPONSE_SUPPRESS_AUTO_REPLY = 0x00000020;
        /// No sender on the envelope of what answers.
        const AUTO_RESPONSE_SUPPRESS_NORFC821FROM = 0x00000040;
    }

    /// How long a message is kept (`EdkMdb.h`).
    pub struct RetentionFlags {
        /// The tag was set on the item itself.
        const RETENTION_FLAGS_EXPLICIT = 0x00000001;
        /// The user did not change the tag, which came with the item.
        const RETENTION_FLAGS_TAG_CHANGED = 0x00000002;
        /// The tag was set by itself.
        const RETENTION_FLAGS_AUTOTAG = 0x00000004;
        /// The tag is one that the user set on a folder.
        const RETENTION_FLAGS_PERSONAL = 0x00000008;
        /// The tag for the archive was set on the item itself.
        const RETENTION_FLAGS_EXPLICIT_ARCHIVE = 0x00000010;
    }

    /// A one-off entry identifier (`MAPIDefS.h`).
    pub struct OneOffEntryIdFlags {
        /// Its strings are UTF-16.
        const MAPI_ONE_OFF_UNICODE = 0x00008000;
        /// The recipient cannot handle formatted content.
        const MAPI_ONE_OFF_NO_RICH_INFO = 0x00000001;
    }

    /// What the envelope of a message has (`EdkMdb.h`).
    pub struct EnvelopeFlags {
        /// Nothing.
        const ENV_BLANK = 0x00000000;
        /// Numbers of recipients.
        const ENV_RECIP_NUM = 0x00000001;
        /// Extensions of the message.
        const ENV_MSG_EXT = 0x00000002;
        /// Extensions of recipients.
        const ENV_RECIP_EXT = 0x00000004;
        /// Nothing of X.400.
        const X400_ENV_PLAIN = 0x00000000;
        /// What valid recipients of X.400 need.
        const X400_ENV_VALID_RECIP = 0x00000003;
        /// All extensions of X.400.
        const X400_ENV_FULL_EXT = 0x00000007;
    }

    /// The two parts of PR_DISPLAY_TYPE_EX (`MAPIAux.h`).
    pub struct DisplayTypeExFlags {
        /// The part of the other organization has a value.
        const DTE_FLAG_REMOTE_VALID = 0x80000000;
        /// It can have rights.
        const DTE_FLAG_ACL_CAPABLE = 0x40000000;
        /// The display type in the other organization.
        const DTE_MASK_REMOTE = 0x0000FF00;
        /// The display type here.
        const DTE_MASK_LOCAL = 0x000000FF;
    }

    /// How a private distribution list answers (`EdkMdb.h`).
    pub struct PrivateListFlags {
        /// Senders do not see the members.
        const PRIV_DL_HIDE_MEMBERS = 0x00000001;
        /// Reports go to the sender.
        const PRIV_DL_REPORT_TO_ORIG = 0x00000002;
        /// Reports go to the owner of the list.
        const PRIV_DL_REPORT_TO_OWNER = 0x00000004;
        /// The sender gets replies that members are out of office.
        const PRIV_DL_ALLOW_OOF = 0x00000008;
    }
}
