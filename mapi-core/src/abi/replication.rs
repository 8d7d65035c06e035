//! Structs with which a client replicates the changes of a local store to a server and back.
//!
//! No header declares these; they are as the reference has them, with the usual alignment of C.
//! The store allocates one for each state (IOSTX::SyncBeg) and fills it in; the client answers in
//! its flags and in the members that are said to be the client's. Interface pointers in them are
//! borrowed. Members called Reserved are Outlook's own.

use super::{
    ENTRYLIST, FILETIME, MAPIUID, SBinary, SPropTagArray, SRestriction, SSortOrderSet,
    flags::{
        DnhFlags, DntFlags, HsfFlags, UpcFlags, UpdFlags, UpfFlags, UphFlags, UpmFlags, UprFlags,
        UpsFlags, UptFlags, UpvFlags,
    },
};
use core::ffi::c_void;
use windows_core::{BOOL, GUID};

/// Declares the structs, as C lays them out.
macro_rules! structs {
    ($(
        $(#[$meta:meta])*
        pub struct $type:ident { $($(#[$doc:meta])* $field:ident: $ty:ty,)* }
    )*) => {$(
        $(#[$meta])*
        #[repr(C)]
        #[derive(Clone, Copy, Debug)]
        pub struct $type {
            $($(#[$doc])* pub $field: $ty,)*
        }

        plain_zeroed!($type);
    )*};
}

structs! {
    /// The long-term identifier of an object of a local store.
    pub struct LTID {
        /// The server that created it.
        guid: GUID,
        /// Its number there.
        globcnt: [u8; 6],
        /// How deep it is among the favorites of public folders.
        wLevel: u16,
    }

    /// The identifier of a folder.
    pub struct FEID {
        /// The flags of an entry identifier.
        abFlags: [u8; 4],
        /// The provider of the store.
        muid: MAPIUID,
        /// Reserved.
        placeholder: u16,
        /// The folder.
        ltid: LTID,
    }

    /// The identifier of an item.
    pub struct MEID {
        /// The flags of an entry identifier.
        abFlags: [u8; 4],
        /// The provider of the store.
        muid: MAPIUID,
        /// Reserved.
        placeholder: u16,
        /// Its folder.
        ltidFld: LTID,
        /// The item.
        ltidMsg: LTID,
    }

    /// The source key of an item.
    pub struct SKEY {
        /// The server that created it.
        guid: GUID,
        /// Its number there.
        globcnt: [u8; 6],
    }

    /// LR_SYNC: the start of a synchronization.
    pub struct SYNC {
        /// Which way to go, and from the client whether it was done.
        ulFlags: UpsFlags,
        /// The path of the local store, in UTF-16.
        pwzPath: *mut u16,
        /// Reserved.
        Reserved1: FEID,
        /// Reserved.
        Reserved2: MEID,
        /// From the client: the folders, with UPS_THESE_FOLDERS.
        pel: *mut ENTRYLIST,
        /// From the client: for each of the folders its options, flags of a UPFLD.
        pulFolderOptions: *const UpfFlags,
    }

    /// LR_SYNC_UPLOAD_HIERARCHY: folders go to the server.
    pub struct UPHIER {
        /// From the client: whether it was done.
        ulFlags: UphFlags,
        /// Reserved.
        pstmReserved: *mut c_void,
        /// The number of the folder that is next.
        iEnt: u32,
        /// How many folders there are to upload.
        cEnt: u32,
    }

    /// LR_SYNC_UPLOAD_FOLDER: a folder goes to the server.
    pub struct UPFLD {
        /// Why it does, and from the client whether it was done.
        ulFlags: UpfFlags,
        /// The folder, an IMAPIFolder.
        pfld: *mut c_void,
        /// Its identifier.
        feid: FEID,
    }

    /// LR_SYNC_CONTENTS: the items of folders are synchronized.
    pub struct SYNCCONT {
        /// From the client: whether it was done.
        ulFlags: UpcFlags,
        /// The number of the folder that is next.
        iEnt: u32,
        /// How many folders there are.
        cEnt: u32,
        /// Reserved.
        pvReserved: *mut c_void,
        /// Reserved.
        ptagaReserved: *mut SPropTagArray,
        /// Reserved.
        psosReserved: *mut SSortOrderSet,
    }

    /// How many items of a folder go to the server.
    pub struct UPTBLE {
        /// The number of the new or changed item that is next.
        iEntMod: u32,
        /// How many are new or changed.
        cEntMod: u32,
        /// The number of the read item that is next.
        iEntRead: u32,
        /// How many have been read.
        cEntRead: u32,
        /// The number of the deleted item that is next.
        iEntDel: u32,
        /// How many were deleted.
        cEntDel: u32,
    }

    /// LR_SYNC_UPLOAD_TABLE: the items of a folder go to the server.
    pub struct UPTBL {
        /// From the client: whether it was done.
        ulFlags: UptFlags,
        /// Reserved.
        pstmReserved: *mut c_void,
        /// The name of the folder, in 8 bits.
        pszName: *mut u8,
        /// Its identifier.
        feid: FEID,
        /// Reserved.
        uintReserved: u32,
        /// Standard items, and associated ones.
        rgte: [UPTBLE; 2],
        /// The number of the change that is next.
        iEnt: u32,
        /// How many changes there are.
        cEnt: u32,
        /// The first of the folders that items were moved to.
        pupmovHead: *mut UPMOV,
        /// Reserved.
        pReserved: *mut c_void,
    }

    /// A folder that items were moved to.
    pub struct UPMOV {
        /// From the client: what became of it.
        ulFlags: UpvFlags,
        /// Reserved.
        pReserved: *mut c_void,
        /// Reserved.
        pstmReserved: *mut c_void,
        /// The name of the folder, in 8 bits.
        pszName: *mut u8,
        /// Its identifier.
        feid: FEID,
        /// From the client: the folder on the server, an IMAPIFolder.
        pfld: *mut c_void,
        /// From the client: its IExchangeImportContentsChanges.
        pxicc: *mut c_void,
        /// Reserved.
        dwReserved: u32,
        /// The next folder.
        pupmovNext: *mut UPMOV,
        /// From the client: how many items were moved there.
        cEntMov: u32,
    }

    /// LR_SYNC_UPLOAD_MESSAGE: an item goes to the server.
    pub struct UPMSG {
        /// Why it does, and from the client what to do with it.
        ulFlags: UpmFlags,
        /// The item, an IMessage.
        pmsg: *mut c_void,
        /// Its identifier.
        meid: MEID,
        /// Reserved.
        binReserved1: SBinary,
        /// Reserved.
        binReserved2: SBinary,
        /// The folder that it was moved from.
        feid: FEID,
        /// The change key that it got there.
        binChg: SBinary,
        /// The list of changes that it got there.
        binPcl: SBinary,
        /// The source key that it had.
        skeySrc: SKEY,
    }

    /// Whether an item has been read.
    pub struct UPREADE {
        /// Whether it was, and from the client whether it was done.
        ulFlags: UprFlags,
        /// The item.
        skey: SKEY,
    }

    /// LR_SYNC_UPLOAD_MESSAGE_READ: which items have been read goes to the server.
    pub struct UPREAD {
        /// The items, `cEnt` of them.
        pupre: *mut UPREADE,
        /// How many there are.
        cEnt: u32,
    }

    /// An item that was deleted or moved away.
    pub struct UPDELE {
        /// How it went away, and from the client whether it was done.
        ulFlags: UpdFlags,
        /// The item.
        skey: SKEY,
        /// Reserved.
        dwReserved: u32,
        /// The change key that it got where it was moved to.
        binChg: SBinary,
        /// The list of changes that it got there.
        binPcl: SBinary,
        /// The source key that it got there.
        skeyDst: SKEY,
        /// The folder that it was moved to.
        pupmov: *mut UPMOV,
    }

    /// LR_SYNC_UPLOAD_MESSAGE_DEL: which items were deleted goes to the server.
    pub struct UPDEL {
        /// The items, `cEnt` of them.
        pupde: *mut UPDELE,
        /// How many there are.
        cEnt: u32,
    }

    /// LR_SYNC_DOWNLOAD_HIERARCHY: folders come from the server.
    pub struct DNHIER {
        /// From the client: whether it was done.
        ulFlags: DnhFlags,
        /// Reserved.
        pstmReserved: *mut c_void,
        /// What takes them, an IExchangeImportHierarchyChanges.
        pxihc: *mut c_void,
        /// How many were added.
        cEntNew: u32,
        /// How many were changed.
        cEntMod: u32,
        /// How many were deleted.
        cEntDel: u32,
    }

    /// How many items of a folder came from the server.
    pub struct DNTBLE {
        /// How many were added.
        cEntNew: u32,
        /// How many were changed.
        cEntMod: u32,
        /// Of how many it changed whether they have been read.
        cEntRead: u32,
        /// How many were deleted.
        cEntDel: u32,
    }

    /// LR_SYNC_DOWNLOAD_TABLE: the items of a folder come from the server.
    pub struct DNTBL {
        /// From the client: whether it was done.
        ulFlags: DntFlags,
        /// Reserved.
        pstmReserved1: *mut c_void,
        /// Reserved.
        pstmReserved2: *mut c_void,
        /// Reserved.
        pstmReserved3: *mut c_void,
        /// Reserved.
        pstmReserved4: *mut c_void,
        /// What takes the items, an IExchangeImportContentsChanges.
        pxicc: *mut c_void,
        /// What takes folders, an IExchangeImportHierarchyChanges.
        pxihc: *mut c_void,
        /// The name of the folder, in 8 bits.
        pszName: *mut u8,
        /// When it was changed last.
        ftLastMod: FILETIME,
        /// Its PR_RIGHTS.
        ulRights: u32,
        /// Its identifier.
        feid: FEID,
        /// Reserved.
        uintReserved: u32,
        /// Standard items, and associated ones.
        rgte: [DNTBLE; 2],
        /// Reserved.
        psrReserved: *mut SRestriction,
        /// Reserved.
        boReserved: BOOL,
        /// Reserved.
        pReserved1: *mut c_void,
        /// Reserved.
        pReserved2: *mut c_void,
    }

    /// LR_SYNC_DOWNLOAD_HEADER: a whole item comes in place of its header.
    pub struct HDRSYNC {
        /// The header as it is.
        pupmsg: *mut UPMSG,
        /// The folder of the item.
        feidPar: FEID,
        /// Reserved.
        pstmReserved: *mut c_void,
        /// From the client: what the whole item is like.
        ulFlags: HsfFlags,
        /// From the client: the whole item, an IMessage.
        pmsgFull: *mut c_void,
    }
}
