//! Flags of the structs with which a local store is replicated. The reference has them in its
//! list of MAPI constants; no header does.

flags! {
    /// A [`SYNC`](crate::abi::SYNC): in which direction to synchronize, and what came of it.
    pub struct UpsFlags {
        /// To the server only: Outlook returns folders that were changed here.
        const UPS_UPLOAD_ONLY = 0x00000001;
        /// From the server only: Outlook keeps the marks of what is to be uploaded.
        const UPS_DNLOAD_ONLY = 0x00000002;
        /// One folder.
        const UPS_ONE_FOLDER = 0x00000004;
        /// The folders of the list.
        const UPS_THESE_FOLDERS = 0x00000080;
        /// Done.
        const UPS_OK = 0x00010000;
    }

    /// A [`UPHIER`](crate::abi::UPHIER): what came of it.
    pub struct UphFlags {
        /// Done.
        const UPH_OK = 0x00010000;
    }

    /// A [`UPFLD`](crate::abi::UPFLD): why the folder goes to the server, and what came of it.
    pub struct UpfFlags {
        /// It is new.
        const UPF_NEW = 0x00000001;
        /// It was moved.
        const UPF_MOD_PARENT = 0x00000002;
        /// Its properties were changed.
        const UPF_MOD_PROPS = 0x00000004;
        /// It was deleted.
        const UPF_DEL = 0x00000008;
        /// Done.
        const UPF_OK = 0x00010000;
    }

    /// A [`SYNCCONT`](crate::abi::SYNCCONT): what came of it.
    pub struct UpcFlags {
        /// Done.
        const UPC_OK = 0x00010000;
    }

    /// A [`UPTBL`](crate::abi::UPTBL): what came of it.
    pub struct UptFlags {
        /// The folder is a public one.
        const UPT_PUBLIC = 0x00000001;
        /// Done.
        const UPT_OK = 0x00010000;
    }

    /// A [`UPMSG`](crate::abi::UPMSG): why the item goes to the server, and what to do with it.
    pub struct UpmFlags {
        /// It is an associated message.
        const UPM_ASSOC = 0x00000001;
        /// It is new.
        const UPM_NEW = 0x00000002;
        /// It was moved here.
        const UPM_MOV = 0x00000004;
        /// Its properties were changed.
        const UPM_MOD_PROPS = 0x00000008;
        /// It is a header only.
        const UPM_HEADER = 0x00000010;
        /// Done.
        const UPM_OK = 0x00010000;
        /// It has been moved on the server too.
        const UPM_MOVED = 0x00020000;
        /// Keep how far the upload is.
        const UPM_COMMIT = 0x00040000;
        /// Delete the item.
        const UPM_DELETE = 0x00080000;
        /// Save the item.
        const UPM_SAVE = 0x00100000;
    }

    /// A [`UPREADE`](crate::abi::UPREADE): whether the item was read, and what came of it.
    pub struct UprFlags {
        /// It is an associated message.
        const UPR_ASSOC = 0x00000001;
        /// Whether it was read has changed.
        const UPR_READ = 0x00000002;
        /// Done.
        const UPR_OK = 0x00010000;
        /// Keep how far the upload is.
        const UPR_COMMIT = 0x00020000;
    }

    /// A [`UPDELE`](crate::abi::UPDELE): how the item went away, and what came of it.
    pub struct UpdFlags {
        /// It is an associated message.
        const UPD_ASSOC = 0x00000001;
        /// It was moved to another folder.
        const UPD_MOV = 0x00000002;
        /// Done.
        const UPD_OK = 0x00010000;
        /// It has been moved on the server too.
        const UPD_MOVED = 0x00020000;
        /// Mark the source as changed.
        const UPD_UPDATE = 0x00040000;
        /// Keep how far the upload is; in the first entry.
        const UPD_COMMIT = 0x00080000;
    }

    /// A [`UPMOV`](crate::abi::UPMOV): what became of the folder that items were moved to.
    pub struct UpvFlags {
        /// The folder could not be opened on the server.
        const UPV_ERROR = 0x00010000;
        /// The state of the upload has changed.
        const UPV_DIRTY = 0x00020000;
        /// Keep how far the upload is.
        const UPV_COMMIT = 0x00040000;
    }

    /// A [`DNHIER`](crate::abi::DNHIER): what came of it.
    pub struct DnhFlags {
        /// Done.
        const DNH_OK = 0x00010000;
    }

    /// A [`DNTBL`](crate::abi::DNTBL): what came of it.
    pub struct DntFlags {
        /// Done.
        const DNT_OK = 0x00010000;
    }

    /// A [`HDRSYNC`](crate::abi::HDRSYNC): what the whole item is like.
    pub struct HsfFlags {
        /// It is in the same store as the header.
        const HSF_LOCAL = 0x00000008;
        /// Copies may be made faster, at the cost of losing data. Needs HSF_LOCAL.
        const HSF_COPYDESTRUCTIVE = 0x00000010;
        /// Done.
        const HSF_OK = 0x00010000;
    }
}
