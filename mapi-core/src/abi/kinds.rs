//! What objects, recipients, attachments, controls and so on are: open enumerations, one value of many.

mod exchange;
mod forms;
mod icons;
mod message;

pub use exchange::*;
pub use forms::*;
pub use icons::*;
pub use message::*;

choices! {
    /// What an object is, as in PR_OBJECT_TYPE (`MAPIDefS.h`).
    pub struct ObjectType: u32 {
        /// A message store.
        const MAPI_STORE = 1;
        /// The address book.
        const MAPI_ADDRBOOK = 2;
        /// A folder.
        const MAPI_FOLDER = 3;
        /// An address book container.
        const MAPI_ABCONT = 4;
        /// A message.
        const MAPI_MESSAGE = 5;
        /// A user.
        const MAPI_MAILUSER = 6;
        /// An attachment.
        const MAPI_ATTACH = 7;
        /// A distribution list.
        const MAPI_DISTLIST = 8;
        /// A profile section.
        const MAPI_PROFSECT = 9;
        /// A status object.
        const MAPI_STATUS = 10;
        /// A session.
        const MAPI_SESSION = 11;
        /// A form.
        const MAPI_FORMINFO = 12;
    }

    /// What a resource of a profile is, as in PR_RESOURCE_TYPE (`MAPIDefS.h`).
    pub struct ResourceType: u32 {
        /// A message store provider.
        const MAPI_STORE_PROVIDER = 33;
        /// The address book.
        const MAPI_AB = 34;
        /// An address book provider.
        const MAPI_AB_PROVIDER = 35;
        /// A transport.
        const MAPI_TRANSPORT_PROVIDER = 36;
        /// The spooler.
        const MAPI_SPOOLER = 37;
        /// The profile provider.
        const MAPI_PROFILE_PROVIDER = 38;
        /// MAPI itself.
        const MAPI_SUBSYSTEM = 39;
        /// A spooler hook.
        const MAPI_HOOK_PROVIDER = 40;
    }

    /// What kind of folder it is, as in PR_FOLDER_TYPE (`MAPIDefS.h`).
    pub struct FolderType: u32 {
        /// The root folder.
        const FOLDER_ROOT = 0;
        /// A folder with messages.
        const FOLDER_GENERIC = 1;
        /// A folder with the results of a search.
        const FOLDER_SEARCH = 2;
    }

    /// Whether the spooler holds a message, for IMsgStore::SetLockState (`MAPIDefS.h`).
    pub struct LockState: u32 {
        /// It does.
        const MSG_LOCKED = 1;
        /// It does not.
        const MSG_UNLOCKED = 0;
    }

    /// Why someone receives a message, as in PR_RECIPIENT_TYPE (`MAPIDefS.h`). Two bits may be set with it:
    /// MAPI_P1 and MAPI_SUBMITTED.
    pub struct RecipientType: u32 {
        /// They sent it.
        const MAPI_ORIG = 0;
        /// It is for them.
        const MAPI_TO = 1;
        /// They get a copy.
        const MAPI_CC = 2;
        /// They get a copy that others do not see.
        const MAPI_BCC = 3;
        /// A bit: the message is sent again, to those who did not get it.
        const MAPI_P1 = 0x10000000;
        /// A bit: they got it when it was sent first.
        const MAPI_SUBMITTED = 0x80000000;
    }

    /// What became of a name in IABContainer::ResolveNames (`MAPIDefS.h`).
    pub struct ResolveState: u32 {
        /// Nothing fits.
        const MAPI_UNRESOLVED = 0;
        /// More than one entry fits.
        const MAPI_AMBIGUOUS = 1;
        /// One entry fits, and its properties are in the list.
        const MAPI_RESOLVED = 2;
    }

    /// How an entry of the address book is shown, as in PR_DISPLAY_TYPE (`MAPIDefS.h`).
    pub struct DisplayType: u32 {
        /// A user.
        const DT_MAILUSER = 0;
        /// A distribution list.
        const DT_DISTLIST = 1;
        /// A bulletin board or public folder.
        const DT_FORUM = 2;
        /// An automatic agent.
        const DT_AGENT = 3;
        /// An alias of a large group.
        const DT_ORGANIZATION = 4;
        /// A private distribution list.
        const DT_PRIVATE_DISTLIST = 5;
        /// A user elsewhere.
        const DT_REMOTE_MAILUSER = 6;
        /// A room.
        const DT_ROOM = 7;
        /// Equipment.
        const DT_EQUIPMENT = 8;
        /// A distribution list that has rights.
        const DT_SEC_DISTLIST = 9;
        /// A container that can be changed.
        const DT_MODIFIABLE = 0x10000;
        /// The global address list.
        const DT_GLOBAL = 0x20000;
        /// A local address list.
        const DT_LOCAL = 0x30000;
        /// An address list of a wider network.
        const DT_WAN = 0x40000;
        /// A container of no particular kind.
        const DT_NOT_SPECIFIC = 0x50000;
        /// A folder.
        const DT_FOLDER = 0x1000000;
        /// A link to a folder.
        const DT_FOLDER_LINK = 0x2000000;
        /// A folder that an application shows its own way.
        const DT_FOLDER_SPECIAL = 0x4000000;
    }

    /// Where the contents of an attachment are, as in PR_ATTACH_METHOD (`MAPIDefS.h`).
    pub struct AttachMethod: u32 {
        /// Nowhere yet.
        const NO_ATTACHMENT = 0;
        /// In PR_ATTACH_DATA_BIN.
        const ATTACH_BY_VALUE = 1;
        /// In the file of PR_ATTACH_PATHNAME.
        const ATTACH_BY_REFERENCE = 2;
        /// In the file of PR_ATTACH_PATHNAME, until the spooler copies it.
        const ATTACH_BY_REF_RESOLVE = 3;
        /// In the file of PR_ATTACH_PATHNAME, always.
        const ATTACH_BY_REF_ONLY = 4;
        /// In a message in PR_ATTACH_DATA_OBJ.
        const ATTACH_EMBEDDED_MSG = 5;
        /// In an OLE object in PR_ATTACH_DATA_OBJ.
        const ATTACH_OLE = 6;
        /// On a web server.
        const ATTACH_BY_WEBREFERENCE = 7;
    }

    /// Whether the name of a property is a number or a string (`MAPIDefS.h`).
    pub struct NameKind: u32 {
        /// A number.
        const MNID_ID = 0;
        /// A string.
        const MNID_STRING = 1;
    }

    /// Which store IMAPISession::SetDefaultStore makes it (`MAPIX.h`).
    pub struct DefaultStore: u32 {
        /// The default store.
        const MAPI_DEFAULT_STORE = 1;
        /// The store of Simple MAPI, for this session.
        const MAPI_SIMPLE_STORE_TEMPORARY = 2;
        /// The store of Simple MAPI, for good.
        const MAPI_SIMPLE_STORE_PERMANENT = 3;
        /// The store to log on to first.
        const MAPI_PRIMARY_STORE = 4;
        /// The store to log on to second.
        const MAPI_SECONDARY_STORE = 5;
    }

    /// Why the entry function of a message service is called (`MAPISPI.h`).
    pub struct ServiceContext: u32 {
        /// It has been installed.
        const MSG_SERVICE_INSTALL = 1;
        /// It is added to a profile.
        const MSG_SERVICE_CREATE = 2;
        /// Its settings change.
        const MSG_SERVICE_CONFIGURE = 3;
        /// It is removed from a profile.
        const MSG_SERVICE_DELETE = 4;
        /// It is to be uninstalled.
        const MSG_SERVICE_UNINSTALL = 5;
        /// A provider is added to it.
        const MSG_SERVICE_PROVIDER_CREATE = 6;
        /// A provider is removed from it.
        const MSG_SERVICE_PROVIDER_DELETE = 7;
    }

    /// What a form does about changes when it closes (`MAPIForm.h`).
    pub struct SAVEOPTS: u32 {
        /// Saves them.
        const SAVEOPTS_SAVEIFDIRTY = 0;
        /// Drops them.
        const SAVEOPTS_NOSAVE = 1;
        /// Asks the user.
        const SAVEOPTS_PROMPTSAVE = 2;
    }

    /// What happened to an account, for IOlkAccountNotify::Notify (`actMgmt.h`).
    pub struct AccountNotification: u32 {
        /// It has changed.
        const NOTIFY_ACCT_CHANGED = 1;
        /// It is new.
        const NOTIFY_ACCT_CREATED = 2;
        /// It is gone.
        const NOTIFY_ACCT_DELETED = 3;
        /// The order of accounts has changed.
        const NOTIFY_ACCT_ORDER_CHANGED = 4;
        /// It is about to go.
        const NOTIFY_ACCT_PREDELETED = 5;
    }

    /// What a user is during a span of time (FBStatus of the reference; no header has it).
    pub struct FBStatus: i32 {
        /// Free.
        const fbFree = 0;
        /// Perhaps busy.
        const fbTentative = 1;
        /// Busy.
        const fbBusy = 2;
        /// Out of office.
        const fbOutOfOffice = 3;
    }

    /// A form registry (`MAPIForm.h`).
    pub struct HFRMREG: u32 {
        /// The one that suits, as the form library has it.
        const HFRMREG_DEFAULT = 0;
        /// That of this computer.
        const HFRMREG_LOCAL = 1;
        /// That of the default message store, which is the user's.
        const HFRMREG_PERSONAL = 2;
        /// That of a folder.
        const HFRMREG_FOLDER = 3;
    }

    /// Whether a form names the values of a property (`MAPIForm.h`).
    pub struct FORMPROPSPECIALTYPE: u32 {
        /// It does not.
        const FPST_VANILLA = 0;
        /// It does.
        const FPST_ENUM_PROP = 1;
    }

    /// The format that a form saves a message in (`MAPIForm.h`).
    pub struct SaveFormat: u32 {
        /// Text.
        const SAVE_FORMAT_TEXT = 1;
        /// RTF.
        const SAVE_FORMAT_RICHTEXT = 2;
    }

    /// Whether the user can use a control (`MAPIDefS.h`).
    pub struct ControlState: u32 {
        /// Yes.
        const MAPI_ENABLED = 0;
        /// No.
        const MAPI_DISABLED = 1;
    }

    /// What a control of a display table is, as in PR_CONTROL_TYPE (`MAPIDefS.h`).
    pub struct ControlType: u32 {
        /// A label.
        const DTCT_LABEL = 0;
        /// An edit field.
        const DTCT_EDIT = 1;
        /// A list box.
        const DTCT_LBX = 2;
        /// A list box with an edit field.
        const DTCT_COMBOBOX = 3;
        /// A list box that drops down.
        const DTCT_DDLBX = 4;
        /// A check box.
        const DTCT_CHECKBOX = 5;
        /// A box around others.
        const DTCT_GROUPBOX = 6;
        /// A push button.
        const DTCT_BUTTON = 7;
        /// A page with a tab.
        const DTCT_PAGE = 8;
        /// A radio button.
        const DTCT_RADIOBUTTON = 9;
        /// A list box with the values of a property.
        const DTCT_MVLISTBOX = 11;
        /// A list box that drops down, with the values of a property.
        const DTCT_MVDDLBX = 12;
    }

    /// What a rule does (`EdkMdb.h`).
    pub struct ACTTYPE: u32 {
        /// Moves the message.
        const OP_MOVE = 1;
        /// Copies the message.
        const OP_COPY = 2;
        /// Replies.
        const OP_REPLY = 3;
        /// Replies that the user is away.
        const OP_OOF_REPLY = 4;
        /// Leaves it to the client.
        const OP_DEFER_ACTION = 5;
        /// Returns the message.
        const OP_BOUNCE = 6;
        /// Forwards the message.
        const OP_FORWARD = 7;
        /// Forwards the message to a delegate.
        const OP_DELEGATE = 8;
        /// Sets a property.
        const OP_TAG = 9;
        /// Deletes the message.
        const OP_DELETE = 10;
        /// Marks the message as read.
        const OP_MARK_AS_READ = 11;
    }

    /// What IExchangeFastTransfer transfers as (`EdkMdb.h`).
    pub struct TransferMethod: u32 {
        /// As IMAPIProp::CopyTo does.
        const TRANSFER_COPYTO = 1;
        /// As IMAPIProp::CopyProps does.
        const TRANSFER_COPYPROPS = 2;
        /// As IMAPIFolder::CopyMessages does.
        const TRANSFER_COPYMESSAGES = 3;
        /// As IMAPIFolder::CopyFolder does.
        const TRANSFER_COPYFOLDER = 4;
    }

    /// How an offline object calls back (reference: MAPIOFFLINE_CALLBACK_TYPE).
    pub struct MAPIOFFLINE_CALLBACK_TYPE: u32 {
        /// Through IMAPIOfflineNotify.
        const MAPIOFFLINE_CALLBACK_TYPE_NOTIFY = 0;
    }

    /// How far a change of an offline object is (reference: MAPIOFFLINE_NOTIFY_TYPE).
    pub struct MAPIOFFLINE_NOTIFY_TYPE: u32 {
        /// It is about to happen.
        const MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_START = 1;
        /// It happens.
        const MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE = 2;
        /// It has happened.
        const MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_DONE = 3;
    }

    /// What a local store is replicating (reference: SYNCSTATE).
    pub struct SYNCSTATE: u32 {
        /// Nothing.
        const LR_SYNC_IDLE = 0;
        /// Folders or items, as a [`SYNC`](crate::abi::SYNC) says.
        const LR_SYNC = 1;
        /// Folders go to the server: [`UPHIER`](crate::abi::UPHIER).
        const LR_SYNC_UPLOAD_HIERARCHY = 2;
        /// A folder goes to the server: [`UPFLD`](crate::abi::UPFLD).
        const LR_SYNC_UPLOAD_FOLDER = 3;
        /// The items of folders: [`SYNCCONT`](crate::abi::SYNCCONT).
        const LR_SYNC_CONTENTS = 4;
        /// The items of a folder go to the server: [`UPTBL`](crate::abi::UPTBL).
        const LR_SYNC_UPLOAD_TABLE = 5;
        /// An item goes to the server: [`UPMSG`](crate::abi::UPMSG).
        const LR_SYNC_UPLOAD_MESSAGE = 6;
        /// Which items have been read goes to the server: [`UPREAD`](crate::abi::UPREAD).
        const LR_SYNC_UPLOAD_MESSAGE_READ = 8;
        /// Which items were deleted goes to the server: [`UPDEL`](crate::abi::UPDEL).
        const LR_SYNC_UPLOAD_MESSAGE_DEL = 9;
        /// Folders come from the server: [`DNHIER`](crate::abi::DNHIER).
        const LR_SYNC_DOWNLOAD_HIERARCHY = 10;
        /// The items of a folder come from the server: [`DNTBL`](crate::abi::DNTBL).
        const LR_SYNC_DOWNLOAD_TABLE = 11;
        /// A whole item comes in place of its header: [`HDRSYNC`](crate::abi::HDRSYNC).
        const LR_SYNC_DOWNLOAD_HEADER = 17;
    }

    /// What IPSTX2::SetSpoolSuspendState makes of the spooler (reference: MAPI constants).
    pub struct SpoolState: u32 {
        /// It sends.
        const SS_ACTIVE = 0;
        /// It waits.
        const SS_SUSPENDED = 1;
    }

    /// What IMSCapabilities is asked about (`EdkMdb.h`).
    pub struct MSCAP_SELECTOR: u32 {
        /// Reserved.
        const MSCAP_SEL_RESERVED1 = 0;
        /// Reserved.
        const MSCAP_SEL_RESERVED2 = 1;
        /// Folders.
        const MSCAP_SEL_FOLDER = 2;
        /// Reserved.
        const MSCAP_SEL_RESERVED3 = 3;
        /// Restrictions.
        const MSCAP_SEL_RESTRICTION = 4;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_print_their_names() {
        assert_eq!(format!("{:?}", ObjectType::MAPI_FOLDER), "MAPI_FOLDER");
        assert_eq!(format!("{:?}", ObjectType(77)), "ObjectType(0x4d)");
        assert_eq!(u32::from(ACTTYPE::OP_COPY), 2);
    }
}
