//! Flags of providers, the spooler and transports.

flags! {
    /// IMAPISupport::Subscribe: when notifications come.
    pub struct SubscribeFlags {
        /// While the provider calls Notify.
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
        /// There is a new message.
        const NOTIFY_NEWMAIL = 0x00000001;
        /// The transport can send again.
        const NOTIFY_READYTOSEND = 0x00000002;
        /// A message that was put off has been sent.
        const NOTIFY_SENTDEFERRED = 0x00000004;
        /// The transport must not be disturbed.
        const NOTIFY_CRITSEC = 0x00001000;
        /// The transport may be disturbed again.
        const NOTIFY_NONCRIT = 0x00002000;
        /// The settings have changed.
        const NOTIFY_CONFIG_CHANGE = 0x00004000;
        /// The transport has failed.
        const NOTIFY_CRITICAL_ERROR = 0x10000000;
        /// A message that a store received itself.
        const NOTIFY_NEWMAIL_RECEIVED = 0x20000000;
    }

    /// IMAPISupport::IStorageFromStream: how to open the storage. Without a flag it is for reading,
    /// from the start: STGSTRM_RESET.
    pub struct StorageFlags {
        /// Open for writing too.
        const STGSTRM_MODIFY = 0x00000002;
        /// Create a new storage.
        const STGSTRM_CREATE = 0x00001000;
        /// Start at the position of the stream.
        const STGSTRM_CURRENT = 0x10000000;
    }

    /// Shutdown of a provider: how much time there is.
    pub struct ShutdownFlags {
        /// As much as it takes.
        const DEINIT_NORMAL = 0x00000001;
        /// Little: Windows is ending.
        const DEINIT_HURRY = 0x80000000;
    }

    /// IXPProvider::TransportLogon: how to log on, and what the transport wants.
    pub struct TransportLogonFlags {
        /// Show no dialog.
        const LOGON_NO_DIALOG = 0x00000001;
        /// Do not connect.
        const LOGON_NO_CONNECT = 0x00000004;
        /// Do not receive.
        const LOGON_NO_INBOUND = 0x00000008;
        /// Do not send.
        const LOGON_NO_OUTBOUND = 0x00000010;
        /// Answer: call Idle now and then.
        const LOGON_SP_IDLE = 0x00010000;
        /// Answer: call Poll now and then.
        const LOGON_SP_POLL = 0x00020000;
        /// Answer: expand all recipients.
        const LOGON_SP_RESOLVE = 0x00040000;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IXPLogon::TransportNotify: what the transport is told.
    pub struct TransportNotifyFlags {
        /// Start to receive.
        const NOTIFY_BEGIN_INBOUND = 0x00000001;
        /// Start to send.
        const NOTIFY_BEGIN_OUTBOUND = 0x00000002;
        /// Start to empty the queue of incoming messages.
        const NOTIFY_BEGIN_INBOUND_FLUSH = 0x00000004;
        /// Start to empty the queue of outgoing messages.
        const NOTIFY_BEGIN_OUTBOUND_FLUSH = 0x00000008;
        /// Receive no more.
        const NOTIFY_END_INBOUND = 0x00010000;
        /// Send no more.
        const NOTIFY_END_OUTBOUND = 0x00020000;
        /// The queue of incoming messages need not be emptied any more.
        const NOTIFY_END_INBOUND_FLUSH = 0x00040000;
        /// The queue of outgoing messages need not be emptied any more.
        const NOTIFY_END_OUTBOUND_FLUSH = 0x00080000;
        /// A message that was put off is not to be sent.
        const NOTIFY_ABORT_DEFERRED = 0x40000000;
        /// Stop sending the message.
        const NOTIFY_CANCEL_MESSAGE = 0x80000000;
    }

    /// IXPLogon::TransportLogoff: how much time there is.
    pub struct TransportLogoffFlags {
        /// As much as it takes.
        const LOGOFF_NORMAL = 0x00000001;
        /// Little: Windows is ending.
        const LOGOFF_HURRY = 0x80000000;
    }

    /// IXPLogon::SubmitMessage: what the spooler knows of the message.
    pub struct BeginMessageFlags {
        /// It was put off before.
        const BEGIN_DEFERRED = 0x00000001;
    }

    /// IXPLogon::EndMessage: what the spooler is to do with the message.
    pub struct EndMessageFlags {
        /// Offer it again at once.
        const END_RESEND_NOW = 0x00010000;
        /// Offer it again later.
        const END_RESEND_LATER = 0x00020000;
        /// Leave it to the transport, which put it off.
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
