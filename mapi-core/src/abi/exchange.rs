//! Exchange: rules, synchronization and traces of messages.

use super::{
    ACTTYPE, ADRLIST, ENTRYID, FILETIME, SPropTagArray, SPropValue, SRestriction,
    flags::MessageFlags,
};
use core::fmt;
use windows_core::{GUID, HRESULT};

/// What a rule does. Behind a property of type PT_ACTIONS there is an array of these.
///
/// C: `_action` of `EdkMdb.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACTION {
    /// Which action it is.
    pub acttype: ACTTYPE,
    /// How it is done: flags whose meaning depends on the action, FWD_PRESERVE_SENDER and so on.
    pub ulActionFlavor: u32,
    /// Null.
    pub lpRes: *mut SRestriction,
    /// Null.
    pub lpPropTagArray: *mut SPropTagArray,
    /// Flags of the user's own.
    pub ulFlags: u32,
    /// Padding.
    pub dwAlignPad: u32,
    /// The parameters of the action. C has no name for this member.
    pub u: ACTION_u,
}

layout!(ACTION {
    size 64/48, align 8/8,
    acttype 0/0,
    ulActionFlavor 4/4,
    lpRes 8/8,
    lpPropTagArray 16/12,
    ulFlags 24/16,
    dwAlignPad 28/20,
    u 32/24
});

/// Where to move or copy a message.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACTION_actMoveCopy {
    /// The number of bytes of `lpStoreEntryId`.
    pub cbStoreEntryId: u32,
    /// The message store.
    pub lpStoreEntryId: *mut ENTRYID,
    /// The number of bytes of `lpFldEntryId`.
    pub cbFldEntryId: u32,
    /// The folder.
    pub lpFldEntryId: *mut ENTRYID,
}

layout!(ACTION_actMoveCopy {
    size 32/16, align 8/4, cbStoreEntryId 0/0, lpStoreEntryId 8/4, cbFldEntryId 16/8, lpFldEntryId 24/12
});

/// What to reply with.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACTION_actReply {
    /// The number of bytes of `lpEntryId`.
    pub cbEntryId: u32,
    /// The message that is the template of the reply.
    pub lpEntryId: *mut ENTRYID,
    /// The template as the server knows it.
    pub guidReplyTemplate: GUID,
}

layout!(ACTION_actReply {
    size 32/24, align 8/4, cbEntryId 0/0, lpEntryId 8/4, guidReplyTemplate 16/8
});

/// What the client is to do later.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACTION_actDeferAction {
    /// The number of bytes of `pbData`.
    pub cbData: u32,
    /// Bytes that the client understands.
    pub pbData: *mut u8,
}

layout!(ACTION_actDeferAction {
    size 16/8, align 8/4, cbData 0/0, pbData 8/4
});

/// The parameters of an [`ACTION`], which its `acttype` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub union ACTION_u {
    /// OP_MOVE and OP_COPY.
    pub actMoveCopy: ACTION_actMoveCopy,
    /// OP_REPLY and OP_OOF_REPLY.
    pub actReply: ACTION_actReply,
    /// OP_DEFER_ACTION.
    pub actDeferAction: ACTION_actDeferAction,
    /// OP_BOUNCE: the reason, BOUNCE_MESSAGE_SIZE_TOO_LARGE and so on.
    pub scBounceCode: HRESULT,
    /// OP_FORWARD and OP_DELEGATE.
    pub lpadrlist: *mut ADRLIST,
    /// OP_TAG: the property to set.
    pub propTag: SPropValue,
}

impl fmt::Debug for ACTION_u {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ACTION_u").finish_non_exhaustive()
    }
}

layout!(ACTION_u {
    size 32/24, align 8/8
});

/// What a rule does, in order.
///
/// C: `_actions` of `EdkMdb.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACTIONS {
    /// The version of the struct: EDK_RULES_VERSION.
    pub ulVersion: u32,
    /// The number of actions.
    pub cActions: u32,
    /// The actions, `cActions` of them.
    pub lpAction: *mut ACTION,
}

layout!(ACTIONS {
    size 16/12, align 8/4, ulVersion 0/0, cActions 4/4, lpAction 8/8
});

/// A message whose read state changed, for IExchangeImportContentsChanges.
///
/// C: `_ReadState` of `EdkMdb.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct READSTATE {
    /// The number of bytes of `pbSourceKey`.
    pub cbSourceKey: u32,
    /// The source key of the message.
    pub pbSourceKey: *mut u8,
    /// MSGFLAG_READ if it has been read.
    pub ulFlags: MessageFlags,
}

layout!(READSTATE {
    size 24/12, align 8/4, cbSourceKey 0/0, pbSourceKey 8/4, ulFlags 16/8
});

/// A stop of a message on its way between systems.
///
/// Declared in `EdkMdb.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct TRACEENTRY {
    /// What the system did with the message.
    pub lAction: i32,
    /// When the message arrived.
    pub ftArrivalTime: FILETIME,
    /// Until when it was put off.
    pub ftDeferredTime: FILETIME,
    /// The administrative domain.
    pub rgchADMDName: [u8; 20],
    /// The country.
    pub rgchCountryName: [u8; 4],
    /// The private domain.
    pub rgchPRMDId: [u8; 20],
    /// The administrative domain that was tried before.
    pub rgchAttADMDName: [u8; 20],
    /// The country that was tried before.
    pub rgchAttCountryName: [u8; 4],
    /// The private domain that was tried before.
    pub rgchAttPRMDId: [u8; 19],
    /// More that was done.
    pub bAdditionalActions: u8,
}

layout!(TRACEENTRY {
    size 108/108, align 4/4,
    lAction 0/0,
    ftArrivalTime 4/4,
    ftDeferredTime 12/12,
    rgchADMDName 20/20,
    rgchCountryName 40/40,
    rgchPRMDId 44/44,
    rgchAttADMDName 64/64,
    rgchAttCountryName 84/84,
    rgchAttPRMDId 88/88,
    bAdditionalActions 107/107
});

/// The way of a message between systems, as many stops as the count says.
///
/// Declared in `EdkMdb.h`.
#[repr(C)]
#[derive(Debug)]
pub struct TRACEINFO {
    /// The number of entries.
    pub cEntries: u32,
    /// The first of `cEntries` stops.
    pub rgtraceentry: [TRACEENTRY; 1],
}

layout!(TRACEINFO {
    size 112/112, align 4/4, cEntries 0/0, rgtraceentry 4/4
});

/// A stop of a message on its way inside a system.
///
/// Declared in `EdkMdb.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct INTTRACEENTRY {
    /// What the system did with the message.
    pub lAction: i32,
    /// When the message arrived.
    pub ftArrivalTime: FILETIME,
    /// Until when it was put off.
    pub ftDeferredTime: FILETIME,
    /// The administrative domain.
    pub rgchADMDName: [u8; 20],
    /// The country.
    pub rgchCountryName: [u8; 4],
    /// The private domain.
    pub rgchPRMDId: [u8; 20],
    /// The administrative domain that was tried before.
    pub rgchAttADMDName: [u8; 20],
    /// The country that was tried before.
    pub rgchAttCountryName: [u8; 4],
    /// The private domain that was tried before.
    pub rgchAttPRMDId: [u8; 20],
    /// The message transfer agent.
    pub rgchMTAName: [u8; 36],
    /// The message transfer agent that was tried before.
    pub rgchAttMTAName: [u8; 35],
    /// More that was done.
    pub bAdditionalActions: u8,
}

layout!(INTTRACEENTRY {
    size 180/180, align 4/4,
    lAction 0/0,
    ftArrivalTime 4/4,
    ftDeferredTime 12/12,
    rgchADMDName 20/20,
    rgchCountryName 40/40,
    rgchPRMDId 44/44,
    rgchAttADMDName 64/64,
    rgchAttCountryName 84/84,
    rgchAttPRMDId 88/88,
    rgchMTAName 108/108,
    rgchAttMTAName 144/144,
    bAdditionalActions 179/179
});

/// The way of a message inside a system, as many stops as the count says.
///
/// Declared in `EdkMdb.h`.
#[repr(C)]
#[derive(Debug)]
pub struct INTTRACEINFO {
    /// The number of entries.
    pub cEntries: u32,
    /// The first of `cEntries` stops.
    pub rgIntTraceEntry: [INTTRACEENTRY; 1],
}

layout!(INTTRACEINFO {
    size 184/184, align 4/4, cEntries 0/0, rgIntTraceEntry 4/4
});

with_pointers_zeroed!(
    ACTION,
    ACTIONS,
    READSTATE,
    TRACEINFO,
    INTTRACEINFO,
    ACTION_actMoveCopy,
    ACTION_actReply,
    ACTION_actDeferAction,
    ACTION_u
);
plain_zeroed!(TRACEENTRY, INTTRACEENTRY);
