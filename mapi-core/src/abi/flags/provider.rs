//! Flags of providers, the spooler and transports.

flags! {
    /// IMAPISupport::Subscribe: when notifications come.
    pub struct SubscribeFlags {
        /// Notify tells the sink before it returns; without it the notification is queued.
        const NOTIFY_SYNC = 0x40000000;
    }

    /// IMAPISupport::Notify: what the notifications are like, and what came of them. Both flags are
    /// the same bit.
    pub struct NotifyFlags {
        /// Before the call: strings in the notifications are UTF-16.
        const MAPI_UNICODE = 0x80000000;
        /// After the call: a callback stopped the notifications.
        const NOTIFY_CANCELED = 0x80000000;
    }

    /// IMAPISupport::PrepareSubmit. The reference calls them reserved, the header has names for
    /// them.
    pub struct PrepareSubmitFlags {
        /// Before the call: check the sender.
        const CHECK_SENDER = 0x00000001;
        /// After the call: the message is not a standard one.
        const NON_STANDARD = 0x00010000;
    }

    /// MSProviderInit, ABProviderInit and XPProviderInit: where the provider is loaded.
    pub struct ProviderInitFlags {
        /// In a Windows service, which shows no windows.
        const MAPI_NT_SERVICE = 0x00010000;
    }

    /// IMAPIAdviseSink::OnNotify and notification callbacks: the answer. Without a flag it is S_OK.
    pub struct CallbackFlags {
        /// A provider's answer while it is told synchronously (NOTIFY_SYNC): tell nobody else.
        const CALLBACK_DISCONTINUE = 0x80000000;
    }

    /// IMAPISupport::ModifyStatusRow: whether the row is new.
    pub struct StatusRowFlags {
        /// Change the row that is there.
        const STATUSROW_UPDATE = 0x10000000;
    }

    /// IMAPISupport::SpoolerNotify: what the spooler is told.
    pub struct SpoolerNotifyFlags {
        /// The spooler is to fetch new messages as soon as it can.
        const NOTIFY_NEWMAIL = 0x00000001;
        /// The transport or store is ready to send.
        const NOTIFY_READYTOSEND = 0x00000002;
        /// A message that was put off is to be sent now, through SubmitMessage.
        const NOTIFY_SENTDEFERRED = 0x00000004;
        /// The transport asks for a critical section.
        const NOTIFY_CRITSEC = 0x00001000;
        /// The transport leaves its critical section.
        const NOTIFY_NONCRIT = 0x00002000;
        /// The transport's settings are to change.
        const NOTIFY_CONFIG_CHANGE = 0x00004000;
        /// The transport has failed for good. Not with NOTIFY_SENTDEFERRED.
        const NOTIFY_CRITICAL_ERROR = 0x10000000;
        /// A store that is tightly coupled with a transport received a message.
        const NOTIFY_NEWMAIL_RECEIVED = 0x20000000;
    }

    /// IMAPISupport::IStorageFromStream: how to open the storage. Without a flag it is for reading,
    /// from the start: STGSTRM_RESET.
    pub struct StorageFlags {
        /// Open for reading and writing.
        const STGSTRM_MODIFY = 0x00000002;
        /// Create a new storage.
        const STGSTRM_CREATE = 0x00001000;
        /// Start at the position of the stream.
        const STGSTRM_CURRENT = 0x10000000;
    }

    /// IXPProvider::Shutdown: how much time there is (`MAPISPI.h`). The page reserves the flags.
    pub struct ShutdownFlags {
        /// As much as it takes.
        const DEINIT_NORMAL = 0x00000001;
        /// Little: Windows is ending.
        const DEINIT_HURRY = 0x80000000;
    }

    /// IXPProvider::TransportLogon: how to log on, and what the transport wants.
    pub struct TransportLogonFlags {
        /// Show no dialog, even if credentials are missing.
        const LOGON_NO_DIALOG = 0x00000001;
        /// Connect to no other system: nothing is sent or received.
        const LOGON_NO_CONNECT = 0x00000004;
        /// Do not receive until TransportNotify says so.
        const LOGON_NO_INBOUND = 0x00000008;
        /// Do not send until TransportNotify says so.
        const LOGON_NO_OUTBOUND = 0x00000010;
        /// Answer: call Idle often, while nothing else is to do.
        const LOGON_SP_IDLE = 0x00010000;
        /// Answer: call Poll often, to check for new messages.
        const LOGON_SP_POLL = 0x00020000;
        /// Answer: resolve the addresses of recipients of other transports too.
        const LOGON_SP_RESOLVE = 0x00040000;
        /// The name of the profile is UTF-16; in the answer, the texts of the error are.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IXPLogon::TransportNotify: what the transport is told.
    pub struct TransportNotifyFlags {
        /// The spooler takes incoming messages from now on.
        const NOTIFY_BEGIN_INBOUND = 0x00000001;
        /// Messages can be sent from now on: SubmitMessage follows.
        const NOTIFY_BEGIN_OUTBOUND = 0x00000002;
        /// Receive as fast as you can, without yielding, until all is there.
        const NOTIFY_BEGIN_INBOUND_FLUSH = 0x00000004;
        /// Send as fast as you can, without yielding, until all is gone.
        const NOTIFY_BEGIN_OUTBOUND_FLUSH = 0x00000008;
        /// Receive no more; finish what is in work.
        const NOTIFY_END_INBOUND = 0x00010000;
        /// Send no more; finish what is in work.
        const NOTIFY_END_OUTBOUND = 0x00020000;
        /// Go on receiving in the background.
        const NOTIFY_END_INBOUND_FLUSH = 0x00040000;
        /// Go on sending in the background.
        const NOTIFY_END_OUTBOUND_FLUSH = 0x00080000;
        /// A message that the transport took on and put off is cancelled: the data is its entry
        /// identifier.
        const NOTIFY_ABORT_DEFERRED = 0x40000000;
        /// Stop the message of the value that SubmitMessage or StartMessage set, and return from
        /// its call soon. What an incoming message has so far is dropped; it is to be delivered
        /// again.
        const NOTIFY_CANCEL_MESSAGE = 0x80000000;
    }

    /// IXPLogon::TransportLogoff: how much time there is (`MAPISPI.h`). The page reserves the flags.
    pub struct TransportLogoffFlags {
        /// As much as it takes.
        const LOGOFF_NORMAL = 0x00000001;
        /// Little: Windows is ending.
        const LOGOFF_HURRY = 0x80000000;
    }

    /// IXPLogon::SubmitMessage: what the spooler knows of the message.
    pub struct BeginMessageFlags {
        /// It was put off before, with the same entry identifier.
        const BEGIN_DEFERRED = 0x00000001;
    }

    /// IXPLogon::EndMessage: what the spooler is to do with the message.
    pub struct EndMessageFlags {
        /// Start again with it at once.
        const END_RESEND_NOW = 0x00010000;
        /// Offer it again later; nothing is wrong.
        const END_RESEND_LATER = 0x00020000;
        /// Leave it to the transport, which tells by SpoolerNotify when it needs more or has sent
        /// it.
        const END_DONT_RESEND = 0x00040000;
    }

    /// Whose options an [`OPTIONDATA`](crate::abi::OPTIONDATA) is about.
    pub struct OptionFlags {
        /// Those of recipients.
        const OPTION_TYPE_RECIPIENT = 0x00000001;
        /// Those of messages.
        const OPTION_TYPE_MESSAGE = 0x00000002;
    }

    /// ISpoolerHook: what became of the message; HPProviderInit: which messages the hook is for.
    pub struct HookFlags {
        /// It is to be deleted.
        const HOOK_DELETE = 0x00000001;
        /// No other hook is to see it.
        const HOOK_CANCEL = 0x00000002;
        /// The hook is for incoming messages.
        const HOOK_INBOUND = 0x00000200;
        /// The hook is for outgoing messages.
        const HOOK_OUTBOUND = 0x00000400;
    }
}

unicode!(TransportLogonFlags);

impl From<()> for CallbackFlags {
    /// S_OK.
    fn from((): ()) -> Self {
        Self::empty()
    }
}
