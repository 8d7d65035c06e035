//! Whether an account is online, and synchronization in the background.

use crate::abi::{
    AdviseToken, HANDLE, MAPIOFFLINE_ADVISEINFO, MAPIOFFLINE_NOTIFY, MAPISIB,
    flags::{NoFlags, OfflineCapabilities, OfflineFlags, OfflineState},
};
use crate::mapi_interface;
use crate::outlook::{OfflineAdvise, SyncRequest};
use core::ffi::c_void;
use windows_core::HRESULT;

/// An offline object: whether an account is online, and a way to change that.
///
/// HrOpenOfflineObj opens it as an [`IMAPIOfflineMgr`].
///
/// Vtable order: the reference; no header declares this interface. Reference: IMAPIOffline :
/// IUnknown.
#[mapi_interface(
    iid = "000672b5-0000-0000-c000-000000000046",
    implemented_by = "Outlook",
    called_by = "Client"
)]
pub unsafe trait IMAPIOffline: IUnknown {
    /// Takes the account online or offline.
    ///
    /// `mask` is what changes, MAPIOFFLINE_STATE_OFFLINE_MASK, and `state` what it changes to,
    /// MAPIOFFLINE_STATE_ONLINE or MAPIOFFLINE_STATE_OFFLINE. With MAPIOFFLINE_FLAG_BLOCK in `flags`
    /// the call returns when it has changed, otherwise at once.
    ///
    /// # Errors
    ///
    /// - E_PENDING: an earlier change is still under way.
    ///
    /// Reference: IMAPIOffline::SetCurrentState.
    // The page says once that E_PENDING comes after a call that does not block, and once that it
    // comes after one that does; only the first can be.
    fn SetCurrentState(
        &self,
        flags: OfflineFlags,
        mask: OfflineState,
        state: OfflineState,
        #[reserved] reserved: *const c_void,
    ) -> HRESULT;

    /// Returns what the object can tell of: that it goes offline, and that it goes online. The
    /// one does not imply the other.
    ///
    /// Reference: IMAPIOffline::GetCapabilities.
    fn GetCapabilities(&self, #[out] capabilities: *mut OfflineCapabilities) -> HRESULT;

    /// Returns whether the account is online or offline.
    ///
    /// Reference: IMAPIOffline::GetCurrentState.
    fn GetCurrentState(&self, #[out] state: *mut OfflineState) -> HRESULT;

    #[reserved]
    fn Placeholder4(&self);
}

/// Tells clients when an account goes online or offline.
///
/// HrOpenOfflineObj opens it; a query for [`IMAPIOffline`] gives the state.
///
/// Vtable order: the reference; no header declares this interface. Reference: IMAPIOfflineMgr :
/// IMAPIOffline.
// The page says in its text that the interface continues IUnknown, in its name and title that it
// continues IMAPIOffline. Its vtable has seven slots for nobody behind the two that it documents.
#[mapi_interface(
    iid = "42175607-ff3e-4790-bc18-66c8643e6424",
    implemented_by = "Outlook",
    called_by = "Client"
)]
pub unsafe trait IMAPIOfflineMgr: IMAPIOffline {
    /// Registers a client for changes of the state, until [`unadvise`](Self::unadvise).
    ///
    /// [`OfflineAdvise::new`](crate::outlook::OfflineAdvise::new) makes what to register.
    ///
    /// # Errors
    ///
    /// - E_INVALIDARG: something in `advise_info` is not what is documented.
    /// - E_NOINTERFACE: the callback object has no IMAPIOfflineNotify.
    ///
    /// Reference: IMAPIOfflineMgr::Advise.
    fn Advise(
        &self,
        #[reserved] flags: NoFlags,
        #[view(OfflineAdvise<'_>)] advise_info: *const MAPIOFFLINE_ADVISEINFO,
        #[out] advise_token: *mut AdviseToken,
    ) -> HRESULT;

    /// Ends a registration. The object releases the callback object. It does not fail.
    ///
    /// Reference: IMAPIOfflineMgr::Unadvise.
    fn Unadvise(&self, #[reserved] flags: NoFlags, advise_token: AdviseToken) -> HRESULT;

    #[reserved]
    fn Placeholder3(&self);

    // The number of the slot within IMAPIOfflineMgr, as for the others; IMAPIOffline has one of
    // the same number.
    #[reserved]
    fn Placeholder4(&self);

    #[reserved]
    fn Placeholder5(&self);

    #[reserved]
    fn Placeholder6(&self);

    #[reserved]
    fn Placeholder7(&self);

    #[reserved]
    fn Placeholder8(&self);

    #[reserved]
    fn Placeholder9(&self);
}

/// What an offline object calls when its state changes.
///
/// Vtable order: the reference; no header declares this interface. Reference: IMAPIOfflineNotify :
/// IUnknown.
#[mapi_interface(
    iid = "0317bde5-fc29-44cd-8dcd-36125a3be9ec",
    implemented_by = "Client",
    called_by = "Outlook"
)]
pub unsafe trait IMAPIOfflineNotify: IUnknown {
    /// The state is about to change, changes, or has changed, as `notification` says.
    ///
    /// Where its type is none of MAPIOFFLINE_NOTIFY_TYPE, or its mask not
    /// MAPIOFFLINE_STATE_OFFLINE_MASK, it is something that is not documented, to be ignored.
    ///
    /// Reference: IMAPIOfflineNotify::Notify.
    fn Notify(&self, notification: *const MAPIOFFLINE_NOTIFY);
}

/// Has a store synchronize with its server by itself, with progress and errors of its own, instead
/// of through a transport. Messages are still sent through transports.
///
/// A query to a message store gives it.
///
/// Vtable order: the reference; no header declares this interface. Reference: IMAPISync : IUnknown.
// The page says that Outlook implements it and that providers call it; the page of its method says
// that it is the other way round, which is what its text describes.
#[mapi_interface(
    iid = "5024a385-2d44-486a-81a8-8f0ecb6071dd",
    implemented_by = "Message store providers",
    called_by = "Outlook"
)]
pub unsafe trait IMAPISync: IUnknown {
    /// Starts a synchronization on a thread of the store's own.
    ///
    /// [`SyncRequest`](crate::outlook::SyncRequest) says what to synchronize, in which
    /// [session](crate::IMAPISession), and whom to tell of the progress. The store puts an event in it,
    /// which it signals when its thread is done.
    ///
    /// Reference: [IMAPISync::SynchronizeInBackground](https://learn.microsoft.com/office/client-developer/outlook/mapi/imapisyncsynchronizeinbackground).
    fn SynchronizeInBackground(&self, #[view(SyncRequest<'_>)] request: *const MAPISIB) -> HRESULT;
}

/// What a store tells of its synchronization, which Outlook shows in its Send/Receive dialog.
///
/// Vtable order: the reference; no header declares this interface. Reference:
/// IMAPISyncProgressCallback : IUnknown.
#[mapi_interface(
    iid = "5024a386-2d44-486a-81a8-8f0ecb6071dd",
    implemented_by = "Outlook",
    called_by = "Store providers"
)]
pub unsafe trait IMAPISyncProgressCallback: IUnknown {
    /// The synchronization is at `index` of `index_max`. `progress` is a text for what it does;
    /// without one, only the numbers change.
    ///
    /// Reference: IMAPISyncProgressCallback::Progress.
    fn Progress(
        &self,
        #[opt]
        #[string]
        progress: *const u16,
        index: u32,
        index_max: u32,
    ) -> HRESULT;

    /// Something failed, with a text for it.
    ///
    /// Reference: IMAPISyncProgressCallback::Error.
    fn Error(&self, result: HRESULT, #[string] error: *const u16) -> HRESULT;

    /// The synchronization has ended, with `result`. `thread_done_event` is the event of
    /// [`SyncRequest`](crate::outlook::SyncRequest), for Outlook to close, or null.
    ///
    /// Reference: IMAPISyncProgressCallback::Done.
    fn Done(&self, thread_done_event: HANDLE, result: HRESULT) -> HRESULT;
}
