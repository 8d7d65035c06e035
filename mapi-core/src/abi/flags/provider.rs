//! Flags of providers, the spooler and transports.

flags! {
    /// IMAPISupport::Subscribe: when notifications come.
    pub struct SubscribeFlags {
        /// While the provider calls Notify.
        const NOTIFY_SYNC = 0x4000_0000;
    }

    /// IMAPISupport::Notify: what the notifications are like, and what came of them. Both flags are
    /// the same bit.
    pub struct NotifyFlags {
        /// Before the call: strings in the notifications are UTF-16.
        const MAPI_UNICODE = 0x8000_0000;
        /// After the call: a callback stopped the notifications.
        const NOTIFY_CANCELED = 0x8000_0000;
    }

    /// IMAPISupport::PrepareSubmit. The reference calls them reserved, the header has names for
    /// them.
    pub struct PrepareSubmitFlags {
        /// Before the call: check the sender.
        const CHECK_SENDER = 0x0000_0001;
        /// After the call: the message is not a standard one.
        const NON_STANDARD = 0x0001_0000;
    }

    /// MSProviderInit, ABProviderInit and XPProviderInit: where the provider is loaded.
    pub struct ProviderInitFlags {
        /// In a Windows service, which shows no windows.
        const MAPI_NT_SERVICE = 0x0001_0000;
    }

    /// IMAPIAdviseSink::OnNotify and notification callbacks: the answer. Without a flag it is S_OK.
    pub struct CallbackFlags {
        /// A provider's answer while it is told synchronously (NOTIFY_SYNC): tell nobody else.
        const CALLBACK_DISCONTINUE = 0x8000_0000;
    }

    /// IMAPISupport::ModifyStatusRow: whether the row is new.
    pub struct StatusRowFlags {
        /// Change the row that is there.
        const STATUSROW_UPDATE = 0x1000_0000;
    }

    /// IMAPISupport::SpoolerNotify: what the spooler is told.
    pub struct SpoolerNotifyFlags {
        /// There is a new message.
        const NOTIFY_NEWMAIL = 0x0000_0001;
        /// The transport can send again.
        const NOTIFY_READYTOSEND = 0x0000_0002;
        /// A message that was put off has been sent.
        const NOTIFY_SENTDEFERRED = 0x0000_0004;
        /// The transport must not be disturbed.
        const NOTIFY_CRITSEC = 0x0000_1000;
        /// The transport may be disturbed again.
        const NOTIFY_NONCRIT = 0x0000_2000;
        /// The settings have changed.
        const NOTIFY_CONFIG_CHANGE = 0x0000_4000;
        /// The transport has failed.
        const NOTIFY_CRITICAL_ERROR = 0x1000_0000;
        /// A message that a store received itself.
        const NOTIFY_NEWMAIL_RECEIVED = 0x2000_0000;
    }

    /// IMAPISupport::IStorageFromStream: how to open the storage. Without a flag it is for reading,
    /// from the start: STGSTRM_RESET.
    pub struct StorageFlags {
        /// Open for writing too.
        const STGSTRM_MODIFY = 0x0000_0002;
        /// Create a new storage.
        const STGSTRM_CREATE = 0x0000_1000;
        /// Start at the position of the stream.
        const STGSTRM_CURRENT = 0x1000_0000;
    }

    /// Shutdown of a provider: how much time there is.
    pub struct ShutdownFlags {
        /// As much as it takes.
        const DEINIT_NORMAL = 0x0000_0001;
        /// Little: Windows is ending.
        const DEINIT_HURRY = 0x8000_0000;
    }

    /// IXPProvider::TransportLogon: how to log on, and what the transport wants.
    pub struct TransportLogonFlags {
        /// Show no dialog.
        const LOGON_NO_DIALOG = 0x0000_0001;
        /// Do not connect.
        const LOGON_NO_CONNECT = 0x0000_0004;
        /// Do not receive.
        const LOGON_NO_INBOUND = 0x0000_0008;
        /// Do not send.
        const LOGON_NO_OUTBOUND = 0x0000_0010;
        /// Answer: call Idle now and then.
        const LOGON_SP_IDLE = 0x0001_0000;
        /// Answer: call Poll now and then.
        const LOGON_SP_POLL = 0x0002_0000;
        /// Answer: expand all recipients.
        const LOGON_SP_RESOLVE = 0x0004_0000;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x8000_0000;
    }

    /// IXPLogon::TransportNotify: what the transport is told.
    pub struct TransportNotifyFlags {
        /// Start to receive.
        const NOTIFY_BEGIN_INBOUND = 0x0000_0001;
        /// Start to send.
        const NOTIFY_BEGIN_OUTBOUND = 0x0000_0002;
        /// Start to empty the queue of incoming messages.
        const NOTIFY_BEGIN_INBOUND_FLUSH = 0x0000_0004;
        /// Start to empty the queue of outgoing messages.
        const NOTIFY_BEGIN_OUTBOUND_FLUSH = 0x0000_0008;
        /// Receive no more.
        const NOTIFY_END_INBOUND = 0x0001_0000;
        /// Send no more.
        const NOTIFY_END_OUTBOUND = 0x0002_0000;
        /// The queue of incoming messages need not be emptied any more.
        const NOTIFY_END_INBOUND_FLUSH = 0x0004_0000;
        /// The queue of outgoing messages need not be emptied any more.
        const NOTIFY_END_OUTBOUND_FLUSH = 0x0008_0000;
        /// A message that was put off is not to be sent.
        const NOTIFY_ABORT_DEFERRED = 0x4000_0000;
        /// Stop sending the message.
        const NOTIFY_CANCEL_MESSAGE = 0x8000_0000;
    }

    /// IXPLogon::TransportLogoff: how much time there is.
    pub struct TransportLogoffFlags {
        /// As much as it takes.
        const LOGOFF_NORMAL = 0x0000_0001;
        /// Little: Windows is ending.
        const LOGOFF_HURRY = 0x8000_0000;
    }

    /// IXPLogon::SubmitMessage: what the spooler knows of the message.
    pub struct BeginMessageFlags {
        /// It was put off before.
        const BEGIN_DEFERRED = 0x0000_0001;
    }

    /// IXPLogon::EndMessage: what the spooler is to do with the message.
    pub struct EndMessageFlags {
        /// Offer it again at once.
        const END_RESEND_NOW = 0x0001_0000;
        /// Offer it again later.
        const END_RESEND_LATER = 0x0002_0000;
        /// Leave it to the transport, which put it off.
        const END_DONT_RESEND = 0x0004_0000;
    }

    /// Whose options an [`OPTIONDATA`](crate::abi::OPTIONDATA) is about.
    pub struct OptionFlags {
        /// Those of recipients.
        const OPTION_TYPE_RECIPIENT = 0x0000_0001;
        /// Those of messages.
        const OPTION_TYPE_MESSAGE = 0x0000_0002;
    }

    /// ISpoolerHook: what became of the message; HPProviderInit: which messages the hook is for.
    pub struct HookFlags {
        /// It is to be deleted.
        const HOOK_DELETE = 0x0000_0001;
        /// No other hook is to see it.
        const HOOK_CANCEL = 0x0000_0002;
        /// The hook is for incoming messages.
        const HOOK_INBOUND = 0x0000_0200;
        /// The hook is for outgoing messages.
        const HOOK_OUTBOUND = 0x0000_0400;
    }
}

unicode!(TransportLogonFlags);

impl From<()> for CallbackFlags {
    /// S_OK.
    fn from((): ()) -> Self {
        Self::empty()
    }
}
