//! Flags of status objects.

flags! {
    /// What the methods of a status object can do, as in PR_RESOURCE_METHODS.
    pub struct StatusMethods {
        /// ValidateState.
        const STATUS_VALIDATE_STATE = 0x00000001;
        /// SettingsDialog.
        const STATUS_SETTINGS_DIALOG = 0x00000002;
        /// ChangePassword.
        const STATUS_CHANGE_PASSWORD = 0x00000004;
        /// FlushQueues.
        const STATUS_FLUSH_QUEUES = 0x00000008;
    }

    /// The state of a component, as in PR_STATUS_CODE.
    pub struct StatusCode {
        /// It works.
        const STATUS_AVAILABLE = 0x00000001;
        /// Only local data or services are available.
        const STATUS_OFFLINE = 0x00000002;
        /// It has a problem; a provider may be shut down soon.
        const STATUS_FAILURE = 0x00000004;
        /// It can receive.
        const STATUS_INBOUND_ENABLED = 0x00010000;
        /// It is receiving.
        const STATUS_INBOUND_ACTIVE = 0x00020000;
        /// It is emptying its queue of incoming messages.
        const STATUS_INBOUND_FLUSH = 0x00040000;
        /// It can send.
        const STATUS_OUTBOUND_ENABLED = 0x00100000;
        /// It is taking an outgoing message.
        const STATUS_OUTBOUND_ACTIVE = 0x00200000;
        /// It is emptying its queue of outgoing messages.
        const STATUS_OUTBOUND_FLUSH = 0x00400000;
        /// It supports remote access.
        const STATUS_REMOTE_ACCESS = 0x00800000;
    }

    /// ValidateState: what to check or to do.
    pub struct ValidateStateFlags {
        /// Show no dialog.
        const SUPPRESS_UI = 0x00000001;
        /// Fetch the headers of messages anew, and clear all marks on them; remote transports.
        const REFRESH_XP_HEADER_CACHE = 0x00010000;
        /// Fetch the messages that are marked for it, and delete those that are marked for it;
        /// what has both marks is moved.
        const PROCESS_XP_HEADER_CACHE = 0x00020000;
        /// Connect; with another of these operations, without caching.
        const FORCE_XP_CONNECT = 0x00040000;
        /// Disconnect; with another of these operations, without caching.
        const FORCE_XP_DISCONNECT = 0x00080000;
        /// Settings have changed: the spooler may mend a transport that had failed.
        const CONFIG_CHANGED = 0x00100000;
        /// The user has cancelled: stop, and return MAPI_E_USER_CANCEL, or go on.
        const ABORT_XP_HEADER_OPERATION = 0x00200000;
        /// Show the dialog of the session (`MAPIX.h`; on no page).
        const SHOW_XP_SESSION_UI = 0x00400000;
    }

    /// IMAPIStatus::SettingsDialog: what the user may do.
    pub struct SettingsFlags {
        /// The user should not change settings; a provider may ignore it.
        const UI_READONLY = 0x00000001;
    }

    /// IXPLogon::FlushQueues: which queues to empty, and how.
    pub struct TransportFlushFlags {
        /// The queue of outgoing messages.
        const FLUSH_UPLOAD = 0x00000002;
        /// The queue of incoming messages.
        const FLUSH_DOWNLOAD = 0x00000004;
        /// If possible, even if it takes long.
        const FLUSH_FORCE = 0x00000008;
        /// Show no dialog.
        const FLUSH_NO_UI = 0x00000010;
    }

    /// IMAPIStatus::FlushQueues: which queues to empty, and how.
    pub struct FlushFlags {
        /// The queue of outgoing messages.
        const FLUSH_UPLOAD = 0x00000002;
        /// The queue of incoming messages.
        const FLUSH_DOWNLOAD = 0x00000004;
        /// At all costs; an asynchronous transport needs it.
        const FLUSH_FORCE = 0x00000008;
        /// Show no dialog and no progress.
        const FLUSH_NO_UI = 0x00000010;
        /// The call may return before the end.
        const FLUSH_ASYNC_OK = 0x00000020;
    }
}
