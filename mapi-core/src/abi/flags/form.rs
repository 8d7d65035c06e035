//! Flags of forms.

flags! {
    /// What a form viewer or message site can do.
    pub struct ViewStatus {
        /// There is a next message.
        const VCSTATUS_NEXT = 0x00000001;
        /// There is a previous message.
        const VCSTATUS_PREV = 0x00000002;
        /// The form is modal to the viewer.
        const VCSTATUS_MODAL = 0x00000004;
        /// The form shows dialogs; without it none, whatever the verb.
        const VCSTATUS_INTERACTIVE = 0x00000008;
        /// The message is for reading only: no deleting, submitting or moving.
        const VCSTATUS_READONLY = 0x00000010;
        /// The message can be deleted.
        const VCSTATUS_DELETE = 0x00010000;
        /// The message can be copied.
        const VCSTATUS_COPY = 0x00020000;
        /// The message can be moved.
        const VCSTATUS_MOVE = 0x00040000;
        /// The message can be submitted.
        const VCSTATUS_SUBMIT = 0x00080000;
        /// What is deleted is moved to Deleted Items.
        const VCSTATUS_DELETE_IS_MOVE = 0x00100000;
        /// The message can be saved.
        const VCSTATUS_SAVE = 0x00200000;
        /// A message can be created.
        const VCSTATUS_NEW_MESSAGE = 0x00400000;
    }

    /// Which message a form viewer goes to.
    pub struct ViewDirection {
        /// The next.
        const VCDIR_NEXT = 0x00000001;
        /// The previous.
        const VCDIR_PREV = 0x00000002;
        /// Another, since this one is deleted.
        const VCDIR_DELETE = 0x00010000;
        /// Another, since this one is moved.
        const VCDIR_MOVE = 0x00040000;
    }

    /// IMAPIFormMgr::LoadForm: how to find the form.
    pub struct LoadFormFlags {
        /// A dialog may show what goes on or ask for more.
        const MAPI_DIALOG = 0x00000008;
        /// A form of exactly that message class only.
        const MAPIFORM_EXACTMATCH = 0x00000020;
    }

    /// ResolveMessageClass: which form will do.
    pub struct ResolveClassFlags {
        /// A form of exactly that message class only.
        const MAPIFORM_EXACTMATCH = 0x00000020;
    }

    /// CalcFormPropSet: which properties of many forms. Without a flag, those of any: FORMPROPSET_UNION.
    pub struct FormPropSetFlags {
        /// Those that all forms have.
        const FORMPROPSET_INTERSECTION = 0x00000001;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }

    /// CreateForm and PrepareForm: what the user sees.
    pub struct CreateFormFlags {
        /// A dialog may show what goes on or ask for more.
        const MAPI_DIALOG = 0x00000008;
    }

    /// IMAPIFormMgr::SelectFormContainer: which containers are offered. Without a flag, all:
    /// MAPIFORM_SELECT_ALL_REGISTRIES.
    pub struct SelectContainerFlags {
        /// Those of folders.
        const MAPIFORM_SELECT_FOLDER_REGISTRY_ONLY = 0x00000001;
        /// Those of no folder.
        const MAPIFORM_SELECT_NON_FOLDER_REGISTRY_ONLY = 0x00000002;
    }

    /// IMAPIFormContainer::InstallForm: how to install.
    pub struct InstallFormFlags {
        /// Show the progress, or ask for more. The page calls it MAPI_DIALOG.
        const MAPIFORM_INSTALL_DIALOG = 0x00000008;
        /// Replace a form of the same message class; without MAPIFORM_INSTALL_DIALOG only.
        const MAPIFORM_INSTALL_OVERWRITEONCONFLICT = 0x00000010;
        /// Strings are UTF-16.
        const MAPI_UNICODE = 0x80000000;
    }
}

unicode!(FormPropSetFlags, InstallFormFlags);
