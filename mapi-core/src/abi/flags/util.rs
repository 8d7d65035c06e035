//! Flags of the functions beside the interfaces.

flags! {
    /// FtgRegisterIdleRoutine: when the routine is called (`MAPIUtil.h`).
    pub struct IdleOptions {
        /// None of these.
        const IRONULL = 0x00000000;
        /// Not before the interval has passed once.
        const FIROWAIT = 0x00000001;
        /// Once an interval.
        const FIROINTERVAL = 0x00000002;
        /// Once each time that the process is idle.
        const FIROPERBLOCK = 0x00000004;
        /// Not at all, for now.
        const FIRODISABLED = 0x00000020;
        /// Once.
        const FIROONCEONLY = 0x00000040;
    }

    /// ChangeIdleRoutine: what changes (`MAPIUtil.h`).
    pub struct IdleChangeFlags {
        /// Nothing.
        const IRCNULL = 0x00000000;
        /// The routine.
        const FIRCPFN = 0x00000001;
        /// Its parameter.
        const FIRCPV = 0x00000002;
        /// Its priority.
        const FIRCPRI = 0x00000004;
        /// The interval.
        const FIRCCSEC = 0x00000008;
        /// The options.
        const FIRCIRO = 0x00000010;
    }

    /// HrValidateIPMSubtree: what is made (`MAPIUtil.h`).
    pub struct ValidateTreeFlags {
        /// Folders that are there already too.
        const MAPI_FORCE_CREATE = 0x00000001;
        /// All folders, not only those that are always needed.
        const MAPI_FULL_IPM_TREE = 0x00000002;
    }

    /// RTFSync: what has changed (`MAPIUtil.h`).
    pub struct RtfSyncFlags {
        /// The RTF.
        const RTF_SYNC_RTF_CHANGED = 0x00000001;
        /// The plain text.
        const RTF_SYNC_BODY_CHANGED = 0x00000002;
    }

    /// OpenIMsgOnIStg: how to save (`IMessage.h`).
    pub struct MessageSessionFlags {
        /// The storage is not committed.
        const IMSG_NO_ISTG_COMMIT = 0x00000001;
    }

    /// TransportLogon: what the spooler wants (`MAPISPI.h`).
    pub struct SpoolerLogonFlags {
        /// The spooler logs on for a transport.
        const LOGON_SP_TRANSPORT = 0x00000001;
        /// The user may be asked.
        const LOGON_SP_PROMPT = 0x00000002;
        /// The password is a new one.
        const LOGON_SP_NEWPW = 0x00000004;
        /// The settings have changed.
        const LOGON_CHANGED = 0x00000008;
    }

    /// The dialogs of copying and deleting (`MAPISPI.h`).
    pub struct CopyDialogFlags {
        /// Folders are copied, moved or deleted.
        const DIALOG_FOLDER = 0x00000001;
        /// Messages are.
        const DIALOG_MESSAGE = 0x00000002;
        /// Properties are.
        const DIALOG_PROP = 0x00000004;
        /// Attachments are.
        const DIALOG_ATTACH = 0x00000008;
        /// They are moved.
        const DIALOG_MOVE = 0x00000010;
        /// They are copied.
        const DIALOG_COPY = 0x00000020;
        /// They are deleted.
        const DIALOG_DELETE = 0x00000040;
        /// The user can cancel.
        const DIALOG_ALLOW_CANCEL = 0x00000080;
        /// The user is asked before it is cancelled.
        const DIALOG_CONFIRM_CANCEL = 0x00000100;
    }

    /// LaunchWizard: what the profile wizard does (`MAPIWz.h`).
    pub struct ProfileWizardFlags {
        /// The profile is the first one.
        const MAPI_PW_FIRST_PROFILE = 0x00000001;
        /// The control panel calls the wizard.
        const MAPI_PW_LAUNCHED_BY_CONFIG = 0x00000002;
        /// Add a service to a profile only.
        const MAPI_PW_ADD_SERVICE_ONLY = 0x00000004;
        /// Show the pages of providers only.
        const MAPI_PW_PROVIDER_UI_ONLY = 0x00000008;
        /// Do not show the list of services.
        const MAPI_PW_HIDE_SERVICES_LIST = 0x00000010;
    }

    /// The encryption of an offline store (`EdkMdb.h`).
    pub struct OstEncryption {
        /// None.
        const OSTF_NO_ENCRYPTION = 0x80000000;
        /// One after which the file can still be compressed.
        const OSTF_COMPRESSABLE_ENCRYPTION = 0x40000000;
        /// The best.
        const OSTF_BEST_ENCRYPTION = 0x20000000;
    }

    /// The encryption of a personal store (`MSPST.h`).
    pub struct PstEncryption {
        /// None.
        const PSTF_NO_ENCRYPTION = 0x80000000;
        /// One after which the file can still be compressed.
        const PSTF_COMPRESSABLE_ENCRYPTION = 0x40000000;
        /// The best.
        const PSTF_BEST_ENCRYPTION = 0x20000000;
    }
}
