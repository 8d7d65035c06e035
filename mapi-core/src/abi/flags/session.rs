//! Flags of sessions, profiles and message services.

flags! {
    /// MAPILogonEx: how to log on.
    pub struct LogonFlags {
        /// Show the dialog for logging on if need be.
        const MAPI_LOGON_UI = 0x00000001;
        /// Start a session of its own, do not join the shared one.
        const MAPI_NEW_SESSION = 0x00000002;
        /// Let others join the session.
        const MAPI_ALLOW_OTHERS = 0x00000008;
        /// Do not take the default profile where none is named.
        const MAPI_EXPLICIT_PROFILE = 0x00000010;
        /// Log on with extended MAPI.
        const MAPI_EXTENDED = 0x00000020;
        /// Take the default profile.
        const MAPI_USE_DEFAULT = 0x00000040;
        /// Fetch messages before the call returns.
        const MAPI_FORCE_DOWNLOAD = 0x00001000;
        /// Show the settings of every service.
        const MAPI_SERVICE_UI_ALWAYS = 0x00002000;
        /// No mail is sent or received.
        const MAPI_NO_MAIL = 0x00008000;
        /// The caller is a Windows service.
        const MAPI_NT_SERVICE = 0x00010000;
        /// Ask for the password only.
        const MAPI_PASSWORD_UI = 0x00020000;
        /// Do not wait long for servers.
        const MAPI_TIMEOUT_SHORT = 0x00100000;
        /// The session works in the background.
        const MAPI_BG_SESSION = 0x00200000;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// MAPIInitialize: how to initialize.
    pub struct InitFlags {
        /// Notifications come on a thread of their own.
        const MAPI_MULTITHREAD_NOTIFICATIONS = 0x00000001;
        /// Do not initialize COM.
        const MAPI_NO_COINIT = 0x00000008;
        /// The caller is a Windows service.
        const MAPI_NT_SERVICE = 0x00010000;
    }

    /// IMAPISession::Logoff: what ends.
    pub struct SessionLogoffFlags {
        /// All clients of the shared session are to log off.
        const MAPI_LOGOFF_SHARED = 0x00000001;
        /// A dialog may be shown.
        const MAPI_LOGOFF_UI = 0x00000002;
    }

    /// IMAPISession::OpenAddressBook: what the user sees.
    pub struct OpenAddressBookFlags {
        /// Show no dialog.
        const AB_NO_DIALOG = 0x00000001;
    }

    /// IMAPISession::ShowForm: what the form shows.
    pub struct ShowFormFlags {
        /// A message that goes to its folder.
        const MAPI_POST_MESSAGE = 0x00000001;
        /// A message that is new.
        const MAPI_NEW_MESSAGE = 0x00000002;
    }

    /// IProfAdmin: what to do with a profile.
    pub struct ProfileFlags {
        /// A new profile gets the services of the default profile.
        const MAPI_DEFAULT_SERVICES = 0x00000001;
        /// The profile belongs to an application.
        const MAPI_APP_PROFILE = 0x00000004;
        /// Show dialogs.
        const MAPI_DIALOG = 0x00000008;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IProfAdmin::GetProfileTable: which profiles are listed.
    pub struct ProfileTableFlags {
        /// Those that belong to an application too.
        const MAPI_APP_PROFILE = 0x00000004;
    }

    /// CreateMsgService and CopyMsgService: what the user sees.
    pub struct CreateServiceFlags {
        /// Show the settings.
        const SERVICE_UI_ALWAYS = 0x00000002;
        /// Show the settings if some are missing.
        const SERVICE_UI_ALLOWED = 0x00000010;
        /// Do not tell the user to start Outlook again.
        const SERVICE_NO_RESTART_WARNING = 0x00000080;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// IMsgServiceAdmin::ConfigureMsgService, and the entry function of a service: what the user sees.
    pub struct ConfigureServiceFlags {
        /// Show the settings.
        const SERVICE_UI_ALWAYS = 0x00000002;
        /// Show the settings of the active provider on top.
        const UI_CURRENT_PROVIDER_FIRST = 0x00000004;
        /// Let the user change nothing.
        const MSG_SERVICE_UI_READ_ONLY = 0x00000008;
        /// Show the settings if some are missing.
        const SERVICE_UI_ALLOWED = 0x00000010;
        /// The service could not log on before.
        const SERVICE_LOGON_FAILED = 0x00000020;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// Roles of a provider or service, as in PR_RESOURCE_FLAGS of its status row.
    pub struct ResourceFlags {
        /// It sends first.
        const STATUS_DEFAULT_OUTBOUND = 0x00000001;
        /// It is the default store.
        const STATUS_DEFAULT_STORE = 0x00000002;
        /// It gives the user an identity.
        const STATUS_PRIMARY_IDENTITY = 0x00000004;
        /// It is the store of Simple MAPI.
        const STATUS_SIMPLE_STORE = 0x00000008;
        /// It sends last.
        const STATUS_XP_PREFER_LAST = 0x00000010;
        /// It gives the user no identity.
        const STATUS_NO_PRIMARY_IDENTITY = 0x00000020;
        /// It cannot be the default store.
        const STATUS_NO_DEFAULT_STORE = 0x00000040;
        /// Its profile section is temporary.
        const STATUS_TEMP_SECTION = 0x00000080;
        /// The transport belongs to its store.
        const STATUS_OWN_STORE = 0x00000100;
        /// Its store needs the folders for mail.
        const STATUS_NEED_IPM_TREE = 0x00000800;
        /// It is the store to log on to first.
        const STATUS_PRIMARY_STORE = 0x00001000;
        /// It is the store to log on to second.
        const STATUS_SECONDARY_STORE = 0x00002000;
    }

    /// What a message service can be, as in PR_RESOURCE_FLAGS of its row.
    pub struct ServiceRoles {
        /// It has the default store.
        const SERVICE_DEFAULT_STORE = 0x00000001;
        /// A profile has it once at most.
        const SERVICE_SINGLE_COPY = 0x00000002;
        /// It is created with its store.
        const SERVICE_CREATE_WITH_STORE = 0x00000004;
        /// It gives the user an identity.
        const SERVICE_PRIMARY_IDENTITY = 0x00000008;
        /// It gives the user no identity.
        const SERVICE_NO_PRIMARY_IDENTITY = 0x00000020;
    }
}

unicode!(
    LogonFlags,
    ProfileFlags,
    CreateServiceFlags,
    ConfigureServiceFlags
);
