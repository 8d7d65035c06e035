//! Flags of sessions, profiles and message services.

flags! {
    /// MAPILogonEx: how to log on.
    pub struct LogonFlags {
        /// Show the dialog for logging on if need be.
        const MAPI_LOGON_UI = 0x00000001;
        /// Try to start a session of its own, do not take the shared one.
        const MAPI_NEW_SESSION = 0x00000002;
        /// Offer profiles of applications too. Not all of MAPI knows it.
        const MAPI_APP_PROFILE = 0x00000004;
        /// Make it the shared session, which later clients get without credentials.
        const MAPI_ALLOW_OTHERS = 0x00000008;
        /// Do not take the default profile: the user has to name one.
        const MAPI_EXPLICIT_PROFILE = 0x00000010;
        /// Log on with extended MAPI: always set.
        const MAPI_EXTENDED = 0x00000020;
        /// Take the default profile, whatever name is given.
        const MAPI_USE_DEFAULT = 0x00000040;
        /// Try to fetch all messages before the call returns.
        const MAPI_FORCE_DOWNLOAD = 0x00001000;
        /// Show the settings of every service of the profile.
        const MAPI_SERVICE_UI_ALWAYS = 0x00002000;
        /// Do not tell the spooler: no mail is sent or received, but by a tightly coupled store
        /// and transport.
        const MAPI_NO_MAIL = 0x00008000;
        /// The caller is a Windows service.
        const MAPI_NT_SERVICE = 0x00010000;
        /// Ask for the password only.
        const MAPI_PASSWORD_UI = 0x00020000;
        /// Fail if logging on takes more than a few seconds.
        const MAPI_TIMEOUT_SHORT = 0x00100000;
        /// The session works in the background.
        const MAPI_BG_SESSION = 0x00200000;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// MAPIInitialize: how to initialize.
    pub struct InitFlags {
        /// Notifications come on a thread of their own, not on the first that initialized.
        const MAPI_MULTITHREAD_NOTIFICATIONS = 0x00000001;
        /// Do not initialize COM, which the caller has done.
        const MAPI_NO_COINIT = 0x00000008;
        /// The caller is a Windows service.
        const MAPI_NT_SERVICE = 0x00010000;
    }

    /// IMAPISession::Logoff: what ends.
    pub struct SessionLogoffFlags {
        /// Tell all clients of the shared session to log off.
        const MAPI_LOGOFF_SHARED = 0x00000001;
        /// A dialog may be shown, to ask the user.
        const MAPI_LOGOFF_UI = 0x00000002;
    }

    /// IMAPISession::OpenAddressBook: what the user sees.
    pub struct OpenAddressBookFlags {
        /// Show no dialog.
        const AB_NO_DIALOG = 0x00000001;
    }

    /// IMAPISession::ShowForm: what the form shows.
    pub struct ShowFormFlags {
        /// Save the message to its folder; without it, it goes to the Outbox to be sent.
        const MAPI_POST_MESSAGE = 0x00000001;
        /// The message has never been saved.
        const MAPI_NEW_MESSAGE = 0x00000002;
    }

    /// IProfAdmin: what to do with a profile.
    pub struct ProfileFlags {
        /// CreateProfile: the new profile gets the default services of MapiSvc.inf.
        const MAPI_DEFAULT_SERVICES = 0x00000001;
        /// The profile is one of an application, which few see. Not all of MAPI knows it.
        const MAPI_APP_PROFILE = 0x00000004;
        /// CreateProfile: show the settings of the new services. CopyProfile: ask for the
        /// password.
        const MAPI_DIALOG = 0x00000008;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IProfAdmin::GetProfileTable: which profiles are listed.
    pub struct ProfileTableFlags {
        /// List profiles of applications too. Not all of MAPI knows it.
        const MAPI_APP_PROFILE = 0x00000004;
    }

    /// CreateMsgService and CopyMsgService: what the user sees.
    pub struct CreateServiceFlags {
        /// Show the settings.
        const SERVICE_UI_ALWAYS = 0x00000002;
        /// The settings may be shown if need be; not for CopyMsgService.
        const SERVICE_UI_ALLOWED = 0x00000010;
        /// Do not tell the user to start Outlook again; not for CopyMsgService.
        const SERVICE_NO_RESTART_WARNING = 0x00000080;
        /// Name of the service and display name are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMsgServiceAdmin::ConfigureMsgService, and the entry function of a service: what the user sees.
    pub struct ConfigureServiceFlags {
        /// Show the settings.
        const SERVICE_UI_ALWAYS = 0x00000002;
        /// Entry function of a service: show the settings of the active provider on top.
        const UI_CURRENT_PROVIDER_FIRST = 0x00000004;
        /// Show the settings, but let the user change nothing. Most services ignore it.
        const MSG_SERVICE_UI_READ_ONLY = 0x00000008;
        /// Show the settings if the service is not completely configured.
        const SERVICE_UI_ALLOWED = 0x00000010;
        /// Entry function of a service: it could not log on before.
        const SERVICE_LOGON_FAILED = 0x00000020;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Roles of a provider or service, as in PR_RESOURCE_FLAGS of its status row.
    pub struct ResourceFlags {
        /// Its identity is that of outgoing messages, where the profile has the transport more
        /// than once.
        const STATUS_DEFAULT_OUTBOUND = 0x00000001;
        /// It is the default store.
        const STATUS_DEFAULT_STORE = 0x00000002;
        /// It gives the session its primary identity.
        const STATUS_PRIMARY_IDENTITY = 0x00000004;
        /// Simple MAPI uses it as its default store.
        const STATUS_SIMPLE_STORE = 0x00000008;
        /// It wants to be the last transport that is asked to send.
        const STATUS_XP_PREFER_LAST = 0x00000010;
        /// It gives no identity.
        const STATUS_NO_PRIMARY_IDENTITY = 0x00000020;
        /// It cannot be the default store.
        const STATUS_NO_DEFAULT_STORE = 0x00000040;
        /// It is not in the message store table, and leaves the profile at the end.
        const STATUS_TEMP_SECTION = 0x00000080;
        /// The transport is tightly coupled with a store.
        const STATUS_OWN_STORE = 0x00000100;
        /// Its standard folders have not been checked yet.
        const STATUS_NEED_IPM_TREE = 0x00000800;
        /// It is the store for clients that log on, to become the default.
        const STATUS_PRIMARY_STORE = 0x00001000;
        /// It is the store for clients that log on while the primary one is not available.
        const STATUS_SECONDARY_STORE = 0x00002000;
    }

    /// What a message service can be, as in PR_RESOURCE_FLAGS of its row.
    pub struct ServiceRoles {
        /// It has the default store: the user is asked before it is removed.
        const SERVICE_DEFAULT_STORE = 0x00000001;
        /// A profile has it once at most.
        const SERVICE_SINGLE_COPY = 0x00000002;
        /// Reserved.
        const SERVICE_CREATE_WITH_STORE = 0x00000004;
        /// It has the provider of the session's primary identity.
        const SERVICE_PRIMARY_IDENTITY = 0x00000008;
        /// None of its providers can give an identity.
        const SERVICE_NO_PRIMARY_IDENTITY = 0x00000020;
    }
}

unicode!(
    LogonFlags,
    ProfileFlags,
    CreateServiceFlags,
    ConfigureServiceFlags
);
