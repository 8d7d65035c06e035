//! Structs of offline objects and of background synchronization, seen from Rust.

use crate::abi::{
    AdviseToken, HANDLE, MAPIOFFLINE_ADVISEINFO, MAPIOFFLINE_CALLBACK_TYPE, MAPISIB,
    codes::MAPI_E_INVALID_PARAMETER,
    flags::{OfflineAdviseTypes, OfflineState, StoreSyncFlags},
};
use crate::boundary::{LaidOut, View};
use crate::interfaces::IMAPISession;
use core::cell::Cell;
use core::ptr;
use windows_core::{HRESULT, IUnknown, Interface};

/// What a client wants to be told of by an offline object: a
/// [`MAPIOFFLINE_ADVISEINFO`], seen from Rust.
#[derive(Clone, Copy, Debug)]
pub struct OfflineAdvise<'a> {
    /// A number of the client's, which comes with each notification.
    pub client_token: AdviseToken,
    /// How to call back.
    pub callback_type: MAPIOFFLINE_CALLBACK_TYPE,
    /// The object to call back. It answers a query for
    /// [`IMAPIOfflineNotify`](crate::IMAPIOfflineNotify).
    pub callback: &'a IUnknown,
    /// What to be told of.
    pub advise_types: OfflineAdviseTypes,
    /// Which parts of the state.
    pub state_mask: OfflineState,
}

impl<'a> OfflineAdvise<'a> {
    /// The only registration that the reference documents: `callback` is told of every change of
    /// the state.
    pub const fn new(client_token: AdviseToken, callback: &'a IUnknown) -> Self {
        Self {
            client_token,
            callback_type: MAPIOFFLINE_CALLBACK_TYPE::MAPIOFFLINE_CALLBACK_TYPE_NOTIFY,
            callback,
            advise_types: OfflineAdviseTypes::MAPIOFFLINE_ADVISE_TYPE_STATECHANGE,
            state_mask: OfflineState::MAPIOFFLINE_STATE_ALL,
        }
    }
}

/// Whether the size that a struct begins with covers the whole of it.
///
/// # Safety
///
/// `ptr` is aligned and points to a struct that begins with its size.
unsafe fn is_whole<T>(ptr: *const T) -> bool {
    // SAFETY: as the caller vouches.
    unsafe { ptr.cast::<u32>().read() as usize >= size_of::<T>() }
}

// SAFETY: every member is laid out, and read only where the size says that it is there.
unsafe impl View for MAPIOFFLINE_ADVISEINFO {
    type Borrowed<'a> = OfflineAdvise<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> Result<OfflineAdvise<'a>, HRESULT> {
        // SAFETY: the caller vouches for a struct that begins with its size.
        if !unsafe { is_whole(ptr) } {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        // SAFETY: the caller vouches for the struct, all of which is there.
        let info: &'a Self = unsafe { &*ptr };
        Ok(OfflineAdvise {
            client_token: info.ulClientToken,
            callback_type: info.CallbackType,
            // SAFETY: the caller vouches for the object.
            callback: unsafe { Interface::from_raw_borrowed(&info.pCallback) }
                .ok_or(MAPI_E_INVALID_PARAMETER)?,
            advise_types: info.ulAdviseTypes,
            state_mask: info.ulStateMask,
        })
    }

    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(Self {
            ulSize: size_of::<Self>() as u32,
            ulClientToken: view.client_token,
            CallbackType: view.callback_type,
            pCallback: view.callback.as_raw(),
            ulAdviseTypes: view.advise_types,
            ulStateMask: view.state_mask,
        })
    }
}

/// What a store is asked to synchronize in the background: a [`MAPISIB`], seen from Rust.
#[derive(Clone, Copy, Debug)]
pub struct SyncRequest<'a> {
    /// What to synchronize.
    pub flags: StoreSyncFlags,
    /// The session.
    pub session: Option<&'a IMAPISession>,
    /// Whom to tell of the progress. The object answers a query for
    /// [`IMAPISyncProgressCallback`](crate::IMAPISyncProgressCallback).
    pub callback: Option<&'a IUnknown>,
    /// Where the store puts an event that is signalled when its thread is done.
    pub done_event: Option<&'a Cell<HANDLE>>,
}

// SAFETY: every member is laid out, and read only where the size says that it is there.
unsafe impl View for MAPISIB {
    type Borrowed<'a> = SyncRequest<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> Result<SyncRequest<'a>, HRESULT> {
        // SAFETY: the caller vouches for a struct that begins with its size.
        if !unsafe { is_whole(ptr) } {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        // SAFETY: the caller vouches for the struct, all of which is there.
        let request: &'a Self = unsafe { &*ptr };
        if !request.phSyncDoneEvent.is_aligned() {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        Ok(SyncRequest {
            flags: request.ulFlags,
            // SAFETY: the caller vouches for the session.
            session: unsafe { Interface::from_raw_borrowed(&request.psesSync) },
            // SAFETY: the caller vouches for the object.
            callback: unsafe { Interface::from_raw_borrowed(&request.punkCallBack) },
            // SAFETY: null, or aligned and a place for a handle that the caller vouches for; a
            // cell has the layout of what is in it.
            done_event: unsafe { request.phSyncDoneEvent.cast::<Cell<HANDLE>>().as_ref() },
        })
    }

    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(Self {
            ulSize: size_of::<Self>() as u32,
            ulFlags: view.flags,
            psesSync: view.session.map_or(ptr::null_mut(), Interface::as_raw),
            punkCallBack: view.callback.map_or(ptr::null_mut(), Interface::as_raw),
            phSyncDoneEvent: view.done_event.map_or(ptr::null_mut(), Cell::as_ptr),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_struct_that_is_too_small_is_not_read() {
        let event = Cell::new(HANDLE::default());
        let request = SyncRequest {
            flags: StoreSyncFlags::SYNC_ON_DEMAND,
            session: None,
            callback: None,
            done_event: Some(&event),
        };
        let laid_out = MAPISIB::lay_out(request).unwrap();
        // SAFETY: what was just laid out is well-formed.
        let mut raw = unsafe { laid_out.as_ptr().read() };
        // SAFETY: as above; nothing but the event is pointed to.
        let seen = unsafe { MAPISIB::view(&raw) }.unwrap();
        assert_eq!(seen.flags, request.flags);
        assert!(seen.session.is_none() && seen.callback.is_none());
        // SAFETY: nobody asks the system for it.
        let handle = unsafe { HANDLE::new(ptr::without_provenance_mut(0x40)) };
        seen.done_event.unwrap().set(handle);
        assert_eq!(event.get(), handle);
        raw.ulSize = 8;
        // SAFETY: as above.
        let seen = unsafe { MAPISIB::view(&raw) };
        assert_eq!(seen.unwrap_err(), MAPI_E_INVALID_PARAMETER);

        let mut info = MAPIOFFLINE_ADVISEINFO::default();
        // SAFETY: it says that nothing is there.
        let seen = unsafe { MAPIOFFLINE_ADVISEINFO::view(&info) };
        assert_eq!(seen.unwrap_err(), MAPI_E_INVALID_PARAMETER);
        info.ulSize = size_of_val(&info) as u32;
        // SAFETY: all of it is there, and no object.
        let seen = unsafe { MAPIOFFLINE_ADVISEINFO::view(&info) };
        assert_eq!(seen.unwrap_err(), MAPI_E_INVALID_PARAMETER);
    }
}
