//! Personal folders files (PST) and local stores (OST): replication with a server, growth, and the
//! store behind an IMAP account.

use crate::abi::{
    CallbackContext, ENTRYID, MAPIERROR, SPropValue, SYNCSTATE, SpoolState, SyncBlock,
    codes::S_OK,
    flags::{NoFlags, StoreSyncFlags},
};
use crate::data::NoRef;
use crate::data::PropValue;
use crate::interfaces::{IMAPIProgress, IMsgStore};
use crate::mapi_interface;
use windows_core::{BOOL, HRESULT, Ref};

/// Helps to replicate a local store with a server.
///
/// A query to the message store gives it. Microsoft documents three of its slots.
///
/// Vtable order: the reference; no header declares this interface. Reference: IPSTX : IUnknown.
#[mapi_interface(
    iid = "4fdeeff0-0319-11cf-b4cf-00aa0dbbb6e6",
    implemented_by = "Local stores",
    called_by = "Client applications"
)]
pub unsafe trait IPSTX: IUnknown {
    /// Tells more about the last error of the object. `result` is what the failed method
    /// returned.
    ///
    /// Reference: IPSTX::GetLastError.
    // The page says that the flags are zero, so the strings are 8-bit, and nothing about whether
    // there may be no result; every other GetLastError may have none.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        #[reserved] flags: NoFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Starts a replication and returns the object for it. A folder is not to be replicated on
    /// two threads at a time.
    ///
    /// Reference: IPSTX::GetSyncObject.
    fn GetSyncObject(&self, #[out] sync_object: *mut Option<IOSTX>) -> HRESULT;

    #[reserved]
    fn Placeholder3(&self);

    #[reserved]
    fn Placeholder4(&self);

    #[reserved]
    fn Placeholder5(&self);

    #[reserved]
    fn Placeholder6(&self);

    /// Makes the caller the spooler of the store, or no longer: as long as it is, it can get the
    /// outgoing queue and lock messages in it.
    ///
    /// Reference: IPSTX::EmulateSpooler.
    fn EmulateSpooler(&self, emulate: BOOL) -> HRESULT;

    #[reserved]
    fn Placeholder8(&self);

    #[reserved]
    fn Placeholder9(&self);

    #[reserved]
    fn Placeholder10(&self);

    #[reserved]
    fn Placeholder11(&self);

    #[reserved]
    fn Placeholder12(&self);
}

/// [`IPSTX`] with a way to stop the spooler for a while.
///
/// Vtable order: the reference; no header declares this interface. Reference: IPSTX2 : IPSTX.
#[mapi_interface(
    iid = "2067a790-2a45-11d1-eb86-00a0c90dca6d",
    implemented_by = "Local stores",
    called_by = "Client applications"
)]
pub unsafe trait IPSTX2: IPSTX {
    #[reserved]
    fn Placeholder1(&self);

    #[reserved]
    fn Placeholder2(&self);

    /// Lets the spooler send, or wait.
    ///
    /// Reference: IPSTX2::SetSpoolSuspendState.
    fn SetSpoolSuspendState(&self, state: SpoolState);
}

/// [`IPSTX2`] with one slot more, which nobody documented.
///
/// Vtable order: the reference; no header declares this interface. Reference: IPSTX3 : IPSTX2.
#[mapi_interface(
    iid = "55f15320-111b-11d2-a999-006008b05aa7",
    implemented_by = "Local stores",
    called_by = "Client applications"
)]
pub unsafe trait IPSTX3: IPSTX2 {
    #[reserved]
    fn Placeholder1(&self);
}

/// [`IPSTX3`] with one slot more, which nobody documented.
///
/// Vtable order: the reference; no header declares this interface. Reference: IPSTX4 : IPSTX3.
#[mapi_interface(
    iid = "aa2e2092-ac08-11d2-a2f9-0060b0ec3d4f",
    implemented_by = "Local stores",
    called_by = "Client applications"
)]
pub unsafe trait IPSTX4: IPSTX3 {
    #[reserved]
    fn Placeholder1(&self);
}

/// [`IPSTX4`] with one slot more, which nobody documented.
///
/// Vtable order: the reference; no header declares this interface. Reference: IPSTX5 : IPSTX4.
#[mapi_interface(
    iid = "55f15322-111b-11d2-a999-006008b05aa7",
    implemented_by = "Local stores",
    called_by = "Client applications"
)]
pub unsafe trait IPSTX5: IPSTX4 {
    #[reserved]
    fn Placeholder1(&self);
}

/// [`IPSTX5`] with a way to let go of the store's file.
///
/// Vtable order: the reference; no header declares this interface. Reference: IPSTX6 : IPSTX5.
#[mapi_interface(
    iid = "55f15323-111b-11d2-a999-006008b05aa7",
    implemented_by = "Local stores",
    called_by = "Client applications"
)]
pub unsafe trait IPSTX6: IPSTX5 {
    #[reserved]
    fn Placeholder1(&self);

    #[reserved]
    fn Placeholder2(&self);

    /// Disconnects the local store.
    ///
    /// Reference: IPSTX6::DisconnectStore.
    fn DisconnectStore(&self, #[reserved] flags: NoFlags) -> HRESULT;

    #[reserved]
    fn Placeholder4(&self);

    #[reserved]
    fn Placeholder5(&self);
}

/// Lets a PST file grow although a policy (PSTDisableGrow) forbids it.
///
/// [`IPSTOVERRIDEREQ`] hands it to the callback of a DLL that is registered there.
///
/// Vtable order: the reference; no header declares this interface. Reference: IPSTOVERRIDE1 :
/// IUnknown.
#[mapi_interface(
    iid = "fbb68d34-f561-44fb-a8ca-ae36696342ca",
    implemented_by = "PST store provider",
    called_by = "Client"
)]
pub unsafe trait IPSTOVERRIDE1: IUnknown {
    /// Returns the DLLs that are registered with the file for good: one property of type
    /// PT_MV_UNICODE with their paths.
    ///
    /// Reference: IPSTOVERRIDE1::GetPersistedRegistrations.
    // The page calls the parameter [in] and GetPersistedRegistration the method. It describes what
    // comes out; that it is in MAPI memory is what holds for every other value that comes out
    // behind two pointers. Whether a file without registrations has none is not said.
    fn GetPersistedRegistrations(
        &self,
        #[out]
        #[nullable]
        #[view]
        registrations: *mut *mut SPropValue,
    ) -> HRESULT;

    /// Registers DLLs with the file for good, so that it can grow without their callback being
    /// asked: a property of PROP_TAG(PT_MV_UNICODE, PROP_ID_NULL) with their paths.
    ///
    /// The method fails if a path does not end in `.dll`.
    ///
    /// Reference: IPSTOVERRIDE1::SetPersistedRegistrations.
    fn SetPersistedRegistrations(
        &self,
        #[view(PropValue<'_>)] registrations: *const SPropValue,
    ) -> HRESULT;

    /// Lets the file grow, as long as the session lasts.
    ///
    /// Reference: IPSTOVERRIDE1::OverridePSTDisableGrow.
    fn OverridePSTDisableGrow(&self) -> HRESULT;
}

/// Takes the request to let a PST file grow.
///
/// A query to the message store gives it.
///
/// Vtable order: the reference; no header declares this interface. Reference: IPSTOVERRIDEREQ :
/// IUnknown.
#[mapi_interface(
    iid = "892ebc6d-24dc-4d90-ba48-c6cbec14a86a",
    implemented_by = "PST store provider",
    called_by = "Client applications"
)]
pub unsafe trait IPSTOVERRIDEREQ: IUnknown {
    /// Has the provider call HrTrustedPSTOverrideHandlerCallback of a DLL, which is signed and
    /// whose path is `dll_path`, with the store, an object with [`IPSTOVERRIDE1`], and
    /// `client_data`.
    ///
    /// # Safety
    ///
    /// `client_data` is what the function of the DLL takes it for, as long as the store lives.
    ///
    /// Reference: IPSTOVERRIDEREQ::RegisterTrustedPSTOverrideHandler.
    // The page does not say when the function is called; `client_data` has to live as long as the
    // store.
    #[unsafe_call]
    fn RegisterTrustedPSTOverrideHandler(
        &self,
        #[string] dll_path: *const u16,
        client_data: CallbackContext,
    ) -> HRESULT;
}

/// The wrapper of the store of an IMAP account, which fetches items as they are accessed.
///
/// A query to the message store gives it; a store that is not wrapped answers
/// MAPI_E_INTERFACE_NOT_SUPPORTED.
///
/// Vtable order: the reference; no header declares this interface, and its IID was never
/// published. Reference: IProxyStoreObject.
#[mapi_interface(
    iid = none,
    implemented_by = "Message store provider",
    called_by = "Client applications"
)]
pub unsafe trait IProxyStoreObject: IUnknown {
    #[reserved]
    fn Placeholder1(&self);

    /// Returns the store itself, which shows items as they are, without fetching them.
    ///
    /// In C there is no reference to it for the caller, who has to add one; here the caller has
    /// one.
    ///
    /// Reference: IProxyStoreObject::UnwrapNoRef.
    // The page has LPVOID* and says what it is: an IMsgStore.
    fn UnwrapNoRef(
        &self,
        #[out]
        #[owner(NoRef<'_, IMsgStore>)]
        store: *mut Option<IMsgStore>,
    ) -> HRESULT;

    #[reserved]
    fn Placeholder3(&self);
}

/// The replication of a local store with a server, which goes from state to state.
///
/// [`IPSTX::get_sync_object`] returns it. The client calls [`init_sync`](Self::init_sync), then for
/// each state [`sync_beg`](Self::sync_beg), [`set_sync_result`](Self::set_sync_result) and
/// [`sync_end`](Self::sync_end); states are inside one another.
///
/// Vtable order: the reference; no header declares this interface. Reference: IOSTX : IUnknown.
#[mapi_interface(
    iid = "d2d85db4-840f-49b8-9982-07d2405ec6b7",
    implemented_by = "Local stores",
    called_by = "Client applications"
)]
pub unsafe trait IOSTX: IUnknown {
    /// Tells more about the last error of the object. `result` is what the failed method
    /// returned.
    ///
    /// Reference: IOSTX::GetLastError.
    // As for IPSTX::GetLastError.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        #[reserved] flags: NoFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Tells the store that a replication starts, and of what.
    ///
    /// Reference: IOSTX::InitSync.
    // The page names SYNC_ONLY_ASSOCIATED as one of the flags, whose number was never published.
    fn InitSync(&self, flags: StoreSyncFlags) -> HRESULT;

    /// Takes the store to a state, and returns the struct that belongs to it: a SYNC, an UPHIER and
    /// so on, as [`SYNCSTATE`] says.
    ///
    /// The struct is the store's. It says what there is to replicate, and the client writes to it
    /// what became of that, until [`sync_end`](Self::sync_end).
    ///
    /// # Safety
    ///
    /// Nobody looks at the struct after [`sync_end`](Self::sync_end).
    ///
    /// Reference: IOSTX::SyncBeg.
    // The page calls the struct [in] and says that the store allocates it.
    #[unsafe_call]
    fn SyncBeg(&self, state: SYNCSTATE, #[out] block: *mut SyncBlock) -> HRESULT;

    /// Ends the state. The store looks at what the client has written to the struct, and takes it
    /// back.
    ///
    /// Reference: IOSTX::SyncEnd.
    fn SyncEnd(&self) -> HRESULT;

    /// Takes the store to the state in which the whole of an item is fetched that it has the
    /// header of, and returns the HDRSYNC for it.
    ///
    /// # Safety
    ///
    /// Nobody looks at the struct after [`sync_hdr_end`](Self::sync_hdr_end).
    ///
    /// Reference: IOSTX::SyncHdrBeg.
    #[unsafe_call]
    fn SyncHdrBeg(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        #[out] block: *mut SyncBlock,
    ) -> HRESULT;

    /// Ends that state: if HSF_OK is set, the item takes the place of the header. `progress` is for
    /// items that are copied or moved.
    ///
    /// Reference: IOSTX::SyncHdrEnd.
    // The page does not say whether there has to be a progress object; every other may be absent.
    fn SyncHdrEnd(&self, #[opt] progress: Ref<IMAPIProgress>) -> HRESULT;

    /// Says what came of the state, before [`sync_end`](Self::sync_end).
    ///
    /// Reference: IOSTX::SetSyncResult.
    fn SetSyncResult(&self, result: HRESULT) -> HRESULT;

    #[reserved]
    fn Placeholder8(&self);
}
