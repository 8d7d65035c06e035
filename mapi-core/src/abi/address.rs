//! Entry identifiers, address lists and the dialogs of the address book.

use super::{
    ACCELERATEABSDI, DISMISSMODELESS, ResolveState, SPropValue, SRestriction, TCHAR,
    flags::{AddressFlags, InitFlags, OptionFlags},
};
use core::ffi::c_void;
use windows_core::GUID;

/// The identifier of a provider, service or profile section: 16 bytes in the order in which they
/// are stored, whatever the processor.
///
/// C: `_MAPIUID` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MAPIUID {
    /// The bytes.
    pub ab: [u8; 16],
}

layout!(MAPIUID {
    size 16/16, align 1/1, ab 0/0
});

/// An entry identifier: four bytes of flags, and bytes that the provider alone understands. Its
/// length stands beside every pointer to it.
///
/// Declared in `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct ENTRYID {
    /// Whether it is short-term, and for how long it is valid: MAPI_SHORTTERM and so on in the first.
    pub abFlags: [u8; 4],
    /// The first of the provider's bytes, which start with its [`MAPIUID`].
    pub ab: [u8; 1],
}

layout!(ENTRYID {
    size 5/5, align 1/1, abFlags 0/0, ab 4/4
});

/// An entry identifier with its length in front.
///
/// Declared in `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct FLATENTRY {
    /// The number of bytes of the entry identifier.
    pub cb: u32,
    /// The first of `cb` bytes.
    pub abEntry: [u8; 1],
}

layout!(FLATENTRY {
    size 8/8, align 4/4, cb 0/0, abEntry 4/4
});

/// Entry identifiers one after another, each a [`FLATENTRY`] that starts at a multiple of four
/// bytes.
///
/// Declared in `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct FLATENTRYLIST {
    /// The number of entry identifiers.
    pub cEntries: u32,
    /// The number of bytes of all of them.
    pub cbEntries: u32,
    /// The first of `cbEntries` bytes.
    pub abEntries: [u8; 1],
}

layout!(FLATENTRYLIST {
    size 12/12, align 4/4, cEntries 0/0, cbEntries 4/4, abEntries 8/8
});

/// An identifier of a message transfer system, with its length in front.
///
/// Declared in `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct MTSID {
    /// The number of bytes.
    pub cb: u32,
    /// The first of `cb` bytes.
    pub ab: [u8; 1],
}

layout!(MTSID {
    size 8/8, align 4/4, cb 0/0, ab 4/4
});

/// Identifiers one after another, each an [`MTSID`] that starts at a multiple of four bytes.
///
/// Declared in `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct FLATMTSIDLIST {
    /// The number of identifiers.
    pub cMTSIDs: u32,
    /// The number of bytes of all of them.
    pub cbMTSIDs: u32,
    /// The first of `cbMTSIDs` bytes.
    pub abMTSIDs: [u8; 1],
}

layout!(FLATMTSIDLIST {
    size 12/12, align 4/4, cMTSIDs 0/0, cbMTSIDs 4/4, abMTSIDs 8/8
});

/// A recipient. Its properties are a block of memory of their own.
///
/// C: `_ADRENTRY` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ADRENTRY {
    /// Zero.
    pub ulReserved1: u32,
    /// The number of properties; none for an entry that was removed from its list.
    pub cValues: u32,
    /// The properties, `cValues` of them.
    pub rgPropVals: *mut SPropValue,
}

layout!(ADRENTRY {
    size 16/12, align 8/4, ulReserved1 0/0, cValues 4/4, rgPropVals 8/8
});

/// Recipients, as many as the count says; laid out as an [`SRowSet`](super::SRowSet).
///
/// The list is a block of memory, and so are the properties of each entry: who owns a list frees
/// the properties of every entry, then the list, as FreePadrlist does.
///
/// C: `_ADRLIST` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct ADRLIST {
    /// The number of entries.
    pub cEntries: u32,
    /// The first of `cEntries` entries.
    pub aEntries: [ADRENTRY; 1],
}

layout!(ADRLIST {
    size 24/16, align 8/4, cEntries 0/0, aEntries 8/4
});

/// What became of each name in IABContainer::ResolveNames, as many as the count says.
///
/// C: `_flaglist` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct FlagList {
    /// The number of flags, that of the entries of the address list.
    pub cFlags: u32,
    /// The first of `cFlags` flags.
    pub ulFlag: [ResolveState; 1],
}

layout!(FlagList {
    size 8/8, align 4/4, cFlags 0/0, ulFlag 4/4
});

/// What the dialog of IAddrBook::Address shows and how it behaves.
///
/// C: `_ADRPARM` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ADRPARM {
    /// Zero.
    pub cbABContEntryID: u32,
    /// Null.
    pub lpABContEntryID: *mut ENTRYID,
    /// How the dialog behaves, and whether the strings are UTF-16.
    pub ulFlags: AddressFlags,
    /// Null.
    pub lpReserved: *mut c_void,
    /// The page of help for the dialog.
    pub ulHelpContext: u32,
    /// The help file; null for none.
    pub lpszHelpFileName: *mut TCHAR,
    /// With DIALOG_SDI: where the address book puts the function that handles its accelerator keys.
    pub lpfnABSDI: Option<ACCELERATEABSDI>,
    /// With DIALOG_SDI: is called when the dialog closes.
    pub lpfnDismiss: Option<DISMISSMODELESS>,
    /// What `lpfnDismiss` gets.
    pub lpvDismissContext: *mut c_void,
    /// The caption of the dialog.
    pub lpszCaption: *mut TCHAR,
    /// The label of the well for new entries.
    pub lpszNewEntryTitle: *mut TCHAR,
    /// The title around the wells for recipients.
    pub lpszDestWellsTitle: *mut TCHAR,
    /// The number of wells: none for a dialog that only shows, `u32::MAX` for the usual ones.
    pub cDestFields: u32,
    /// The index of the well that has the focus.
    pub nDestFieldFocus: u32,
    /// The labels of the wells, `cDestFields` of them.
    pub lppszDestTitles: *mut *mut TCHAR,
    /// The recipient type of each well, MAPI_TO and so on; null for the usual ones.
    pub lpulDestComps: *mut u32,
    /// Limits the entries that are shown; null for all.
    pub lpContRestriction: *mut SRestriction,
    /// Limits the containers that are shown; null for all.
    pub lpHierRestriction: *mut SRestriction,
}

layout!(ADRPARM {
    size 136/72, align 8/4,
    cbABContEntryID 0/0,
    lpABContEntryID 8/4,
    ulFlags 16/8,
    lpReserved 24/12,
    ulHelpContext 32/16,
    lpszHelpFileName 40/20,
    lpfnABSDI 48/24,
    lpfnDismiss 56/28,
    lpvDismissContext 64/32,
    lpszCaption 72/36,
    lpszNewEntryTitle 80/40,
    lpszDestWellsTitle 88/44,
    cDestFields 96/48,
    nDestFieldFocus 100/52,
    lppszDestTitles 104/56,
    lpulDestComps 112/60,
    lpContRestriction 120/64,
    lpHierRestriction 128/68
});

/// The options that a transport registers for an address type.
///
/// C: `_OPTIONDATA` of `MAPISPI.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OPTIONDATA {
    /// Whether the options are those of recipients or of messages.
    pub ulFlags: OptionFlags,
    /// Who encodes the options of recipients.
    pub lpRecipGUID: *mut GUID,
    /// The address type.
    pub lpszAdrType: *mut TCHAR,
    /// The DLL with the function that shows the options.
    pub lpszDLLName: *mut TCHAR,
    /// The ordinal of that function, an OPTIONCALLBACK.
    pub ulOrdinal: u32,
    /// The number of bytes of `lpbOptionsData`.
    pub cbOptionsData: u32,
    /// Bytes that the function gets.
    pub lpbOptionsData: *mut u8,
    /// The number of default values.
    pub cOptionsProps: u32,
    /// The default values, `cOptionsProps` of them.
    pub lpOptionsProps: *mut SPropValue,
}

layout!(OPTIONDATA {
    size 64/36, align 8/4,
    ulFlags 0/0,
    lpRecipGUID 8/4,
    lpszAdrType 16/8,
    lpszDLLName 24/12,
    ulOrdinal 32/16,
    cbOptionsData 36/20,
    lpbOptionsData 40/24,
    cOptionsProps 48/28,
    lpOptionsProps 56/32
});

/// The key by which a provider tells the objects of its notifications apart.
///
/// Declared in `MAPISPI.h`.
#[repr(C)]
#[derive(Debug)]
pub struct NOTIFKEY {
    /// The number of bytes.
    pub cb: u32,
    /// The first of `cb` bytes.
    pub ab: [u8; 1],
}

layout!(NOTIFKEY {
    size 8/8, align 4/4, cb 0/0, ab 4/4
});

/// How MAPIInitialize initializes MAPI.
///
/// Declared in `MAPIX.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MAPIINIT_0 {
    /// The version of the struct: MAPI_INIT_VERSION.
    pub ulVersion: u32,
    /// How.
    pub ulFlags: InitFlags,
}

layout!(MAPIINIT_0 {
    size 8/8, align 4/4, ulVersion 0/0, ulFlags 4/4
});

/// The current version of [`MAPIINIT_0`] (`MAPIX.h`).
pub type MAPIINIT = MAPIINIT_0;

with_pointers_zeroed!(
    ENTRYID,
    FLATENTRY,
    FLATENTRYLIST,
    MTSID,
    FLATMTSIDLIST,
    ADRENTRY,
    FlagList,
    ADRPARM,
    OPTIONDATA,
    NOTIFKEY
);
plain_zeroed!(MAPIUID, MAPIINIT_0);
with_pointers_zeroed!(ADRLIST);
