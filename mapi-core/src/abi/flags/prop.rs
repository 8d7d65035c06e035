//! Flags of properties and their objects.

use super::{CopyFolderFlags, CopyMessagesFlags, SupportCopyFolderFlags, SupportCopyMessagesFlags};

flags! {
    /// IMAPIProp::SaveChanges: what becomes of the object.
    pub struct SaveFlags {
        /// Keep the object open, for reading.
        const KEEP_OPEN_READONLY = 0x00000001;
        /// Keep the object open, for reading and writing.
        const KEEP_OPEN_READWRITE = 0x00000002;
        /// Save over the changes that someone else made meanwhile, after MAPI_E_OBJECT_CHANGED.
        const FORCE_SAVE = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Filter the message for spam; SMTP senders and personal stores only.
        const SPAMFILTER_ONSAVE = 0x00000080;
        /// Rules are to process the message (not on the page; see CreateMessageFlags).
        const ITEMPROC_FORCE = 0x00000800;
        /// No Exchange server delivered the message. With ITEMPROC_FORCE of CreateMessage, rules
        /// process it in a personal store before clients hear of it.
        const NON_EMS_XP_SAVE = 0x00001000;
    }

    /// IMAPIProp::OpenProperty: how to open a property.
    pub struct OpenPropertyFlags {
        /// Open for reading and writing.
        const MAPI_MODIFY = 0x00000001;
        /// Create the property, or drop the value that it has. Needs MAPI_MODIFY.
        const MAPI_CREATE = 0x00000002;
        /// Let a stream start at the end of the property (`MAPIDefS.h`; not on the page).
        const STREAM_APPEND = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
    }

    /// CopyTo and CopyProps: how to copy properties.
    pub struct CopyFlags {
        /// Move instead of copying.
        const MAPI_MOVE = 0x00000001;
        /// Leave properties that the destination has as they are.
        const MAPI_NOREPLACE = 0x00000002;
        /// Where the object would call DoCopyTo or DoCopyProps of its support object, it returns
        /// MAPI_E_DECLINE_COPY at once. MAPI sets it, clients do not.
        const MAPI_DECLINE_OK = 0x00000004;
        /// Show the progress.
        const MAPI_DIALOG = 0x00000008;
    }

    /// DoCopyTo and DoCopyProps of IMAPISupport: how to copy properties. [`CopyFlags`] without
    /// MAPI_DECLINE_OK.
    pub struct DoCopyFlags {
        /// Move instead of copying.
        const MAPI_MOVE = 0x00000001;
        /// Leave properties that the destination has as they are.
        const MAPI_NOREPLACE = 0x00000002;
        /// Show the progress.
        const MAPI_DIALOG = 0x00000008;
    }

    /// IMAPIProp::GetNamesFromIDs: which names are asked for.
    pub struct GetNamesFlags {
        /// Only names that are numbers.
        const MAPI_NO_STRINGS = 0x00000001;
        /// Only names that are strings.
        const MAPI_NO_IDS = 0x00000002;
    }

    /// IMAPIProp::GetIDsFromNames: what to do about a name without an identifier.
    pub struct GetIdsFlags {
        /// Give one to each name that has none.
        const MAPI_CREATE = 0x00000002;
    }

    /// What the caller may do with an object, as in PR_ACCESS, and how it is opened, as in PR_ACCESS_LEVEL.
    pub struct AccessFlags {
        /// Write.
        const MAPI_ACCESS_MODIFY = 0x00000001;
        /// Read.
        const MAPI_ACCESS_READ = 0x00000002;
        /// Delete.
        const MAPI_ACCESS_DELETE = 0x00000004;
        /// Create subfolders.
        const MAPI_ACCESS_CREATE_HIERARCHY = 0x00000008;
        /// Create messages.
        const MAPI_ACCESS_CREATE_CONTENTS = 0x00000010;
        /// Create associated messages.
        const MAPI_ACCESS_CREATE_ASSOCIATED = 0x00000020;
    }

    /// IPropData: access to an object and to its properties.
    pub struct PropAccessFlags {
        /// It cannot be changed.
        const IPROP_READONLY = 0x00000001;
        /// It can be changed.
        const IPROP_READWRITE = 0x00000002;
        /// It was not changed.
        const IPROP_CLEAN = 0x00010000;
        /// It was changed.
        const IPROP_DIRTY = 0x00020000;
    }

    /// Attributes of the properties of a message in a storage.
    pub struct PropertyAttributes {
        /// It has to be there.
        const PROPATTR_MANDATORY = 0x00000001;
        /// It can be read.
        const PROPATTR_READABLE = 0x00000002;
        /// It can be written.
        const PROPATTR_WRITEABLE = 0x00000004;
        /// It is not there.
        const PROPATTR_NOT_PRESENT = 0x00000008;
    }
}

/// Lets a set that a method took be handed on to one that does not know all of its flags.
macro_rules! narrower {
    ($($wide:ident - $flag:ident => $narrow:ident;)*) => {$(
        impl From<$wide> for $narrow {
            /// All but the flag that these do not have.
            fn from(flags: $wide) -> Self {
                Self::from_bits_retain((flags - $wide::$flag).bits())
            }
        }
    )*};
}

narrower! {
    CopyFlags - MAPI_DECLINE_OK => DoCopyFlags;
    CopyMessagesFlags - MAPI_DECLINE_OK => SupportCopyMessagesFlags;
    CopyFolderFlags - MAPI_DECLINE_OK => SupportCopyFolderFlags;
}
