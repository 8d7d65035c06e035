//! Structs of the offline state and of synchronization in the background.
//!
//! No header declares these; they are as the reference has them.

use super::{
    AdviseToken, HANDLE, MAPIOFFLINE_CALLBACK_TYPE, MAPIOFFLINE_NOTIFY_TYPE,
    flags::{OfflineAdviseTypes, OfflineState, StoreSyncFlags},
};
use core::ffi::c_void;

/// What a client wants to be told of by an offline object.
///
/// Reference: MAPIOFFLINE_ADVISEINFO.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MAPIOFFLINE_ADVISEINFO {
    /// The size of the struct.
    pub ulSize: u32,
    /// A number of the client's, which comes with each notification.
    pub ulClientToken: AdviseToken,
    /// How to call back.
    pub CallbackType: MAPIOFFLINE_CALLBACK_TYPE,
    /// The object to call back, an IUnknown that answers for IMAPIOfflineNotify.
    pub pCallback: *mut c_void,
    /// What to be told of.
    pub ulAdviseTypes: OfflineAdviseTypes,
    /// Which parts of the state: MAPIOFFLINE_STATE_ALL.
    pub ulStateMask: OfflineState,
}

layout!(MAPIOFFLINE_ADVISEINFO {
    size 32/24, align 8/4,
    ulSize 0/0,
    ulClientToken 4/4,
    CallbackType 8/8,
    pCallback 16/12,
    ulAdviseTypes 24/16,
    ulStateMask 28/20
});

/// A change of an offline object.
///
/// Reference: MAPIOFFLINE_NOTIFY.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MAPIOFFLINE_NOTIFY {
    /// The size of the struct.
    pub ulSize: u32,
    /// How far the change is. Where it is no number that is named, the rest means nothing.
    pub NotifyType: MAPIOFFLINE_NOTIFY_TYPE,
    /// The number of the client's that it registered with.
    pub ulClientToken: AdviseToken,
    /// The change.
    // C has a union with this one member here.
    pub Info: MAPIOFFLINE_STATECHANGE,
}

layout!(MAPIOFFLINE_NOTIFY {
    size 24/24, align 4/4, ulSize 0/0, NotifyType 4/4, ulClientToken 8/8, Info 12/12
});

/// The change of a [`MAPIOFFLINE_NOTIFY`]. It has no name in C.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MAPIOFFLINE_STATECHANGE {
    /// What of the state changes; only MAPIOFFLINE_STATE_OFFLINE_MASK is documented.
    pub ulMask: OfflineState,
    /// The state before.
    pub ulStateOld: OfflineState,
    /// The state after.
    pub ulStateNew: OfflineState,
}

layout!(MAPIOFFLINE_STATECHANGE {
    size 12/12, align 4/4, ulMask 0/0, ulStateOld 4/4, ulStateNew 8/8
});

/// What a store is asked to synchronize in the background.
///
/// Reference: MAPISIB.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MAPISIB {
    /// The size of the struct.
    pub ulSize: u32,
    /// What to synchronize.
    pub ulFlags: StoreSyncFlags,
    /// The session, an IMAPISession.
    pub psesSync: *mut c_void,
    /// Whom to tell of the progress: an IUnknown that answers for IMAPISyncProgressCallback.
    pub punkCallBack: *mut c_void,
    /// Where the store puts an event that is signalled when its thread is done.
    pub phSyncDoneEvent: *mut HANDLE,
}

layout!(MAPISIB {
    size 32/20, align 8/4,
    ulSize 0/0,
    ulFlags 4/4,
    psesSync 8/8,
    punkCallBack 16/12,
    phSyncDoneEvent 24/16
});

with_pointers_zeroed!(MAPIOFFLINE_ADVISEINFO, MAPISIB);
plain_zeroed!(MAPIOFFLINE_NOTIFY, MAPIOFFLINE_STATECHANGE);
