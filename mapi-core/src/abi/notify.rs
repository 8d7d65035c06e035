//! Notifications: what an advise sink hears of.

use super::{
    ENTRYID, MAPIERROR, ObjectType, SPropTagArray, SPropValue, SRow, TCHAR, TableEvent,
    flags::{EventMask, MessageFlags, UnicodeFlags},
};
use core::fmt;
use windows_core::HRESULT;

/// A critical error.
///
/// C: `_ERROR_NOTIFICATION` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ERROR_NOTIFICATION {
    /// The number of bytes of `lpEntryID`.
    pub cbEntryID: u32,
    /// The entry identifier of the object.
    pub lpEntryID: *mut ENTRYID,
    /// The error.
    pub scode: HRESULT,
    /// Whether the strings of `lpMAPIError` are UTF-16.
    pub ulFlags: UnicodeFlags,
    /// More about the error; may be null.
    pub lpMAPIError: *mut MAPIERROR,
}

layout!(ERROR_NOTIFICATION {
    size 32/20, align 8/4,
    cbEntryID 0/0,
    lpEntryID 8/4,
    scode 16/8,
    ulFlags 20/12,
    lpMAPIError 24/16
});

/// A message has arrived.
///
/// C: `_NEWMAIL_NOTIFICATION` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NEWMAIL_NOTIFICATION {
    /// The number of bytes of `lpEntryID`.
    pub cbEntryID: u32,
    /// The entry identifier of the message.
    pub lpEntryID: *mut ENTRYID,
    /// The number of bytes of `lpParentID`.
    pub cbParentID: u32,
    /// The entry identifier of its folder.
    pub lpParentID: *mut ENTRYID,
    /// Whether the message class is UTF-16.
    pub ulFlags: UnicodeFlags,
    /// The message class.
    pub lpszMessageClass: *mut TCHAR,
    /// The state of the message, as in PR_MESSAGE_FLAGS.
    pub ulMessageFlags: MessageFlags,
}

layout!(NEWMAIL_NOTIFICATION {
    size 56/28, align 8/4,
    cbEntryID 0/0,
    lpEntryID 8/4,
    cbParentID 16/8,
    lpParentID 24/12,
    ulFlags 32/16,
    lpszMessageClass 40/20,
    ulMessageFlags 48/24
});

/// An object was created, changed, copied, moved or deleted, or a search has ended.
///
/// C: `_OBJECT_NOTIFICATION` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OBJECT_NOTIFICATION {
    /// The number of bytes of `lpEntryID`.
    pub cbEntryID: u32,
    /// The entry identifier of the object.
    pub lpEntryID: *mut ENTRYID,
    /// What the object is.
    pub ulObjType: ObjectType,
    /// The number of bytes of `lpParentID`.
    pub cbParentID: u32,
    /// The entry identifier of the folder or container around it.
    pub lpParentID: *mut ENTRYID,
    /// The number of bytes of `lpOldID`.
    pub cbOldID: u32,
    /// The entry identifier that it was copied or moved from.
    pub lpOldID: *mut ENTRYID,
    /// The number of bytes of `lpOldParentID`.
    pub cbOldParentID: u32,
    /// The entry identifier of the folder that it was copied or moved from.
    pub lpOldParentID: *mut ENTRYID,
    /// The properties that changed; may be null.
    pub lpPropTagArray: *mut SPropTagArray,
}

layout!(OBJECT_NOTIFICATION {
    size 72/40, align 8/4,
    cbEntryID 0/0,
    lpEntryID 8/4,
    ulObjType 16/8,
    cbParentID 20/12,
    lpParentID 24/16,
    cbOldID 32/20,
    lpOldID 40/24,
    cbOldParentID 48/28,
    lpOldParentID 56/32,
    lpPropTagArray 64/36
});

/// A table has changed.
///
/// C: `_TABLE_NOTIFICATION` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct TABLE_NOTIFICATION {
    /// How.
    pub ulTableEvent: TableEvent,
    /// The error, for TABLE_ERROR.
    pub hResult: HRESULT,
    /// PR_INSTANCE_KEY of the row.
    pub propIndex: SPropValue,
    /// PR_INSTANCE_KEY of the row before it; PR_NULL for the first.
    pub propPrior: SPropValue,
    /// The row, where it was added or changed.
    pub row: SRow,
    /// Padding.
    pub ulPad: u32,
}

layout!(TABLE_NOTIFICATION {
    size 80/56, align 8/8,
    ulTableEvent 0/0,
    hResult 4/4,
    propIndex 8/8,
    propPrior 32/24,
    row 56/40,
    ulPad 72/52
});

/// An event of a provider's own.
///
/// C: `_EXTENDED_NOTIFICATION` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct EXTENDED_NOTIFICATION {
    /// What happened, in a number of the provider.
    pub ulEvent: u32,
    /// The number of bytes of `pbEventParameters`.
    pub cb: u32,
    /// Bytes of the provider.
    pub pbEventParameters: *mut u8,
}

layout!(EXTENDED_NOTIFICATION {
    size 16/12, align 8/4, ulEvent 0/0, cb 4/4, pbEventParameters 8/8
});

/// A status object has changed.
///
/// Declared in `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct STATUS_OBJECT_NOTIFICATION {
    /// The number of bytes of `lpEntryID`.
    pub cbEntryID: u32,
    /// The entry identifier of the status object.
    pub lpEntryID: *mut ENTRYID,
    /// The number of values.
    pub cValues: u32,
    /// The properties that changed, `cValues` of them.
    pub lpPropVals: *mut SPropValue,
}

layout!(STATUS_OBJECT_NOTIFICATION {
    size 32/16, align 8/4, cbEntryID 0/0, lpEntryID 8/4, cValues 16/8, lpPropVals 24/12
});

/// An event that an advise sink is told about. The pointers are valid during the call.
///
/// C: `_NOTIFICATION` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NOTIFICATION {
    /// What happened: one event.
    pub ulEventType: EventMask,
    /// Padding.
    pub ulAlignPad: u32,
    /// More about it.
    pub info: NOTIFICATION_info,
}

layout!(NOTIFICATION {
    size 88/64, align 8/8, ulEventType 0/0, ulAlignPad 4/4, info 8/8
});

/// More about an event, which `ulEventType` of the [`NOTIFICATION`] tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub union NOTIFICATION_info {
    /// fnevCriticalError.
    pub err: ERROR_NOTIFICATION,
    /// fnevNewMail.
    pub newmail: NEWMAIL_NOTIFICATION,
    /// fnevObjectCreated to fnevSearchComplete.
    pub obj: OBJECT_NOTIFICATION,
    /// fnevTableModified.
    pub tab: TABLE_NOTIFICATION,
    /// fnevExtended.
    pub ext: EXTENDED_NOTIFICATION,
    /// fnevStatusObjectModified.
    pub statobj: STATUS_OBJECT_NOTIFICATION,
}

impl fmt::Debug for NOTIFICATION_info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NOTIFICATION_info").finish_non_exhaustive()
    }
}

layout!(NOTIFICATION_info {
    size 80/56, align 8/8
});

with_pointers_zeroed!(
    ERROR_NOTIFICATION,
    NEWMAIL_NOTIFICATION,
    OBJECT_NOTIFICATION,
    TABLE_NOTIFICATION,
    EXTENDED_NOTIFICATION,
    STATUS_OBJECT_NOTIFICATION,
    NOTIFICATION,
    NOTIFICATION_info
);
