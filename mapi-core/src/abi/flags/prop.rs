//! Flags of properties and their objects.

flags! {
    /// IMAPIProp::SaveChanges: what becomes of the object.
    pub struct SaveFlags {
        /// Keep the object open, for reading.
        const KEEP_OPEN_READONLY = 0x00000001;
        /// Keep the object open, for writing.
        const KEEP_OPEN_READWRITE = 0x00000002;
        /// Save over the changes that someone else made meanwhile.
        const FORCE_SAVE = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Filter the message for spam when it is saved.
        const SPAMFILTER_ONSAVE = 0x00000080;
        /// Process the message by rules and the like although a transport that is not Exchange's delivered it.
        const ITEMPROC_FORCE = 0x00000800;
        /// A transport that is not Exchange's delivered the message.
        const NON_EMS_XP_SAVE = 0x00001000;
    }

    /// IMAPIProp::OpenProperty: how to open a property.
    pub struct OpenPropertyFlags {
        /// Open for writing too.
        const MAPI_MODIFY = 0x00000001;
        /// Create the property or empty it. Needs MAPI_MODIFY.
        const MAPI_CREATE = 0x00000002;
        /// Let a stream start at the end of the property.
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
        /// The provider may leave the copy to the caller with MAPI_E_DECLINE_COPY.
        const MAPI_DECLINE_OK = 0x00000004;
        /// Show a dialog or the progress.
        const MAPI_DIALOG = 0x00000008;
    }

    /// IMAPIProp::GetNamesFromIDs: which names are asked for.
    pub struct GetNamesFlags {
        /// Leave out names that are strings.
        const MAPI_NO_STRINGS = 0x00000001;
        /// Leave out names that are numbers.
        const MAPI_NO_IDS = 0x00000002;
    }

    /// IMAPIProp::GetIDsFromNames: what to do about a name without an identifier.
    pub struct GetIdsFlags {
        /// Give it one.
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
