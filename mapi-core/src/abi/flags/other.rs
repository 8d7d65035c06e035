//! Flags of account management, converters and compressed RTF.

flags! {
    /// IOlkAccountManager::Init: what to initialize.
    pub struct AccountInitFlags {
        /// Keep MAPI services from being brought in line with accounts.
        const ACCT_INIT_NOSYNCH_MAPI_ACCTS = 0x00000001;
        /// Keep an account, an IMAP one say, from being brought in line with its store.
        const ACCT_INIT_NO_STORES_CHECK = 0x00000002;
        /// Do not intercept broadcasts that are meant for other programs.
        const ACCT_INIT_NO_NOTIFICATIONS = 0x00000004;
    }

    /// IOlkAccountManager::DisplayAccountList: what to show.
    pub struct AccountUiFlags {
        /// No warning that changes take effect with the next start only; within Outlook.
        const ACCTUI_NO_WARNING = 0x00000100;
        /// Account settings, at the tab of data files. Not with ACCTUI_SHOW_ACCTWIZARD.
        const ACCTUI_SHOW_DATA_TAB = 0x00000200;
        /// The dialog that adds an account.
        const ACCTUI_SHOW_ACCTWIZARD = 0x00000400;
    }

    /// IConverterSession: how to convert between MIME and MAPI.
    pub struct ConverterFlags {
        /// The message came by SMTP or goes by it; MAPIToMIMEStm always needs it.
        const CCSF_SMTP = 0x00000002;
        /// Ignore the headers of the message outside; MAPIToMIMEStm only.
        const CCSF_NOHEADERS = 0x00000004;
        /// Use TNEF; MAPIToMIMEStm only.
        const CCSF_USE_TNEF = 0x00000010;
        /// Keep the recipients of hidden copies.
        const CCSF_INCLUDE_BCC = 0x00000020;
        /// Headers may have 8-bit text; MAPIToMIMEStm only.
        const CCSF_8BITHEADERS = 0x00000040;
        /// Convert HTML to RTF.
        const CCSF_USE_RTF = 0x00000080;
        /// Write plain text only; MAPIToMIMEStm only.
        const CCSF_PLAIN_TEXT_ONLY = 0x00001000;
        /// Write no `Message-ID`; MAPIToMIMEStm only.
        const CCSF_NO_MSGID = 0x00004000;
        /// Keep in `X-Unsent` whether the message was sent.
        const CCSF_EMBEDDED_MESSAGE = 0x00008000;
        /// Leave the source as it is (on no page).
        const CCSF_PRESERVE_SOURCE = 0x00040000;
        /// An international message, as EAI (RFC 6530) says.
        const CCSF_GLOBAL_MESSAGE = 0x00200000;
    }

    /// IMAPIOffline::SetCurrentState: when to return.
    pub struct OfflineFlags {
        /// Return when the state has changed; without it at once, and E_PENDING comes until then.
        const MAPIOFFLINE_FLAG_BLOCK = 0x00002000;
    }

    /// IMAPIOffline: whether an account is online. One state, or a mask of what can change.
    pub struct OfflineState {
        /// It is offline.
        const MAPIOFFLINE_STATE_OFFLINE = 0x00000001;
        /// It is online.
        const MAPIOFFLINE_STATE_ONLINE = 0x00000002;
        /// A mask: whether it is the one or the other.
        const MAPIOFFLINE_STATE_OFFLINE_MASK = 0x00000003;
        /// A mask: everything, documented or not.
        const MAPIOFFLINE_STATE_ALL = 0x003F037F;
    }

    /// IMAPIOffline::GetCapabilities: what an offline object can tell of.
    pub struct OfflineCapabilities {
        /// That it goes offline.
        const MAPIOFFLINE_CAPABILITY_OFFLINE = 0x00000001;
        /// That it goes online.
        const MAPIOFFLINE_CAPABILITY_ONLINE = 0x00000002;
    }

    /// IMAPIOfflineMgr::Advise: what to be told of.
    pub struct OfflineAdviseTypes {
        /// Changes of the state.
        const MAPIOFFLINE_ADVISE_TYPE_STATECHANGE = 0x00000001;
    }

    /// What a [`MAPISIB`](crate::abi::MAPISIB) and IOSTX::InitSync ask to synchronize.
    pub struct StoreSyncFlags {
        /// Send changes of folders to the server.
        const SYNC_UPLOAD_HIERARCHY = 0x00000001;
        /// Fetch changes of folders from the server.
        const SYNC_DOWNLOAD_HIERARCHY = 0x00000002;
        /// Send changes of messages to the server.
        const SYNC_UPLOAD_CONTENTS = 0x00000040;
        /// Fetch changes of messages from the server.
        const SYNC_DOWNLOAD_CONTENTS = 0x00000080;
        /// Send messages.
        const SYNC_OUTGOING_MAIL = 0x00000200;
        /// In the background.
        const SYNC_BACKGROUND = 0x00001000;
        /// Certain folders only.
        const SYNC_THESE_FOLDERS = 0x00020000;
        /// Headers only. SYNC_GLOBAL_HEADERS is the same bit.
        const SYNC_HEADERS = 0x02000000;
        /// The user asked for it, so it is urgent.
        const SYNC_ON_DEMAND = 0x20000000;
    }

    /// ITnef::OpenTaggedBody: how to open the stream.
    pub struct TaggedBodyFlags {
        /// Open for reading and writing.
        const MAPI_MODIFY = 0x00000001;
        /// Create the property, or replace its data by that of TNEF. Needs MAPI_MODIFY.
        const MAPI_CREATE = 0x00000002;
    }

    /// ITnef::AddProps: which properties to encode.
    pub struct TnefPropFlags {
        /// Those of the list.
        const TNEF_PROP_INCLUDE = 0x00000001;
        /// Those that are not in the list.
        const TNEF_PROP_EXCLUDE = 0x00000002;
        /// Those of the attachment with the number that is given, whose data may be too.
        const TNEF_PROP_CONTAINED = 0x00000004;
        /// Those of the list that are the message's own.
        const TNEF_PROP_MESSAGE_ONLY = 0x00000008;
        /// Those of the list that are attachments'.
        const TNEF_PROP_ATTACHMENTS_ONLY = 0x00000010;
        /// Those of the message or attachment with the number that is given; the data has to be a
        /// stream.
        const TNEF_PROP_CONTAINED_TNEF = 0x00000040;
    }

    /// ITnef::ExtractProps: which properties to decode.
    pub struct TnefExtractFlags {
        /// Those of the list.
        const TNEF_PROP_INCLUDE = 0x00000001;
        /// Those that are not in the list.
        const TNEF_PROP_EXCLUDE = 0x00000002;
    }

    /// ITnef::SetProps: what the properties are of. Without a flag, the message.
    pub struct TnefSetFlags {
        /// The message or attachment with the number that is given.
        const TNEF_PROP_CONTAINED = 0x00000004;
    }

    /// ITnef::FinishComponent: what is finished.
    pub struct TnefComponentFlags {
        /// The message.
        const TNEF_COMPONENT_MESSAGE = 0x00001000;
        /// An attachment.
        const TNEF_COMPONENT_ATTACHMENT = 0x00002000;
    }

    /// What [`RTF_WCSINFO`](crate::abi::RTF_WCSINFO) asks for.
    pub struct RtfFlags {
        /// Write the stream.
        const MAPI_MODIFY = 0x00000001;
        /// Write without compression.
        const STORE_UNCOMPRESSED_RTF = 0x00008000;
        /// Read the body in the format it was written in.
        const MAPI_NATIVE_BODY = 0x00010000;
    }

    /// The format that a body was written in.
    pub struct NativeBodyFlags {
        /// RTF.
        const MAPI_NATIVE_BODY_TYPE_RTF = 0x00000001;
        /// HTML.
        const MAPI_NATIVE_BODY_TYPE_HTML = 0x00000002;
        /// Plain text.
        const MAPI_NATIVE_BODY_TYPE_PLAINTEXT = 0x00000004;
    }
}
