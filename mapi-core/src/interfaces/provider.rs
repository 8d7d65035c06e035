//! What providers are to MAPI: address book providers, transports, message store providers and
//! hooks. [`crate::provider`] has what they need around these interfaces.
//!
//! Each kind has an object that its DLL's init function returns, and a logon object for each time
//! that MAPI logs on to it.

mod logon;

pub use logon::*;

use super::{IMAPIFolder, IMAPISupport, IMessage, IMsgStore};
use crate::abi::{
    ENTRYID, MAPIERROR, TCHAR, UiParam,
    codes::MAPI_W_ERRORS_RETURNED,
    flags::{
        AddressBookLogonFlags, HookFlags, NoFlags, ShutdownFlags, StoreLogonFlags,
        StoreSpoolerLogonFlags, TransportLogonFlags,
    },
};
use crate::mapi_interface;
use crate::memory::MapiView;
use windows_core::{BOOL, GUID, HRESULT, Ref};

// The pages of the logon methods say that MAPI looks at the MAPIERROR of a provider that could not
// log on, hence its being `#[inout]`: see `InPlace` of MAPIERROR.

/// An address book provider, which ABProviderInit returns.
///
/// Vtable order: `MAPISPI.h`; the reference prints Logon before Shutdown. Reference: IABProvider :
/// IUnknown.
#[mapi_interface(
    iid = "00020311-0000-0000-c000-000000000046",
    implemented_by = "Address book providers",
    called_by = "MAPI"
)]
pub unsafe trait IABProvider: IUnknown {
    /// The provider is about to be released, and all of its logon objects have been.
    ///
    /// Reference: IABProvider::Shutdown.
    // The page wants a pointer to zero, not null.
    fn Shutdown(&self, #[inout] flags: *mut NoFlags) -> HRESULT;

    /// Logs on to the provider.
    ///
    /// The provider keeps `support`, registers its identifier with
    /// [`IMAPISupport::set_provider_uid`], and returns its logon object. `profile_name` is for its
    /// dialogs, which it may show below `ui_param` unless AB_NO_DIALOG is set in `flags`. An error
    /// for the user goes to `mapi_error`, in the width that MAPI_UNICODE in `flags` tells, and MAPI
    /// frees it. The first result is empty.
    ///
    /// # Errors
    ///
    /// All but two disable the message service of the provider for the session.
    ///
    /// - MAPI_E_FAILONEPROVIDER: this one cannot log on, the others of its service may.
    /// - MAPI_E_UNCONFIGURED: the profile lacks settings. MAPI calls the entry function of the
    ///   service, and logs on again.
    /// - MAPI_E_UNKNOWN_CPID, MAPI_E_UNKNOWN_LCID: the server does not have the client's code page
    ///   or locale.
    /// - MAPI_E_USER_CANCEL: the user cancelled the dialog.
    ///
    /// Reference: IABProvider::Logon.
    // The page wants security credentials to be not zero when they go in and zero when they come
    // out, and the pointers to be valid on both ways. So they are a result, of nothing.
    fn Logon(
        &self,
        support: Ref<IMAPISupport>,
        ui_param: UiParam,
        #[encoding(flags)] profile_name: *const TCHAR,
        flags: AddressBookLogonFlags,
        #[out] security_size: *mut u32,
        #[out]
        #[size_param(security_size)]
        security: *mut *mut u8,
        #[inout]
        #[view(&mut Option<MapiView<MAPIERROR>>)]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
        #[out] logon: *mut Option<IABLogon>,
    ) -> HRESULT;
}

/// A transport, which XPProviderInit returns.
///
/// Vtable order: `MAPISPI.h`, with which the reference agrees. Reference: IXPProvider : IUnknown.
#[mapi_interface(
    iid = "00020312-0000-0000-c000-000000000046",
    implemented_by = "Transport providers",
    called_by = "The MAPI spooler"
)]
pub unsafe trait IXPProvider: IUnknown {
    /// The transport is about to be released, and all of its logon objects have been.
    ///
    /// Reference: IXPProvider::Shutdown.
    // The page says that the pointer is reserved and zero, as if it were the number behind it. The
    // header has flags for the shutdown of transports.
    fn Shutdown(
        &self,
        #[opt]
        #[inout]
        flags: *mut ShutdownFlags,
    ) -> HRESULT;

    /// Logs on to the transport.
    ///
    /// The transport keeps `support` and returns its logon object. `profile_name` is for its
    /// dialogs, which it may show below `ui_param`. An error for the user goes to `mapi_error`, and
    /// MAPI frees it.
    ///
    /// `flags` go in as LOGON_NO_CONNECT, LOGON_NO_DIALOG, LOGON_NO_INBOUND, LOGON_NO_OUTBOUND and
    /// MAPI_UNICODE, for `profile_name`. They come out as LOGON_SP_IDLE, LOGON_SP_POLL and
    /// LOGON_SP_RESOLVE, by which the transport asks for [idle](IXPLogon::idle) calls, for
    /// [polls](IXPLogon::poll), and for recipients to be resolved that it does not handle itself,
    /// and as MAPI_UNICODE, for `mapi_error`.
    ///
    /// # Errors
    ///
    /// As for [`IABProvider::logon`].
    ///
    /// Reference: IXPProvider::TransportLogon.
    // LOGON_SETUP, which the page mentions, is in no header.
    fn TransportLogon(
        &self,
        support: Ref<IMAPISupport>,
        ui_param: UiParam,
        #[encoding(flags)] profile_name: *const TCHAR,
        #[inout] flags: *mut TransportLogonFlags,
        #[inout]
        #[view(&mut Option<MapiView<MAPIERROR>>)]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
        #[out] logon: *mut Option<IXPLogon>,
    ) -> HRESULT;
}

/// A message store provider, which MSProviderInit returns.
///
/// Vtable order: `MAPISPI.h`, with which the reference agrees. Reference: IMSProvider : IUnknown.
#[mapi_interface(
    iid = "00020310-0000-0000-c000-000000000046",
    implemented_by = "Message store providers",
    called_by = "MAPI and the MAPI spooler"
)]
pub unsafe trait IMSProvider: IUnknown {
    /// The provider is about to be released, and all of its logon objects have been.
    ///
    /// Reference: IMSProvider::Shutdown.
    // The page wants a pointer to zero, not null.
    fn Shutdown(&self, #[inout] flags: *mut NoFlags) -> HRESULT;

    /// Logs on to a message store.
    ///
    /// `entry_id` is that of the store as the provider made it, without what MAPI wraps around it
    /// ([`IMAPISupport::wrap_store_entry_id`]); without one, the provider looks in the profile, or
    /// asks the user. It may show dialogs below `ui_param` unless MDB_NO_DIALOG is set in `flags`.
    /// An error for the user goes to `mapi_error`, in the width that MAPI_UNICODE in `flags` tells,
    /// and MAPI frees it.
    ///
    /// What is returned is, in this order:
    ///
    /// - what the spooler needs to log on to the same store without asking, which comes back in
    ///   [`spooler_logon`](Self::spooler_logon), in another process: so no addresses. It can be
    ///   empty. MAPI frees it;
    /// - the logon object, for MAPI. It and the store belong together like two interfaces of one
    ///   object, and the provider keeps `support` in it;
    /// - the store, for clients and the spooler, as the interface that the caller asks for,
    ///   IMsgStore if a C caller names none.
    ///
    /// A store that is open already for this provider object is returned again without a logon
    /// object, and without keeping `support`.
    ///
    /// MAPI_W_ERRORS_RETURNED says that the store is open and that the provider has more to say,
    /// for which a client calls [`IMAPISession::get_last_error`](crate::IMAPISession).
    ///
    /// # Errors
    ///
    /// - MAPI_E_LOGON_FAILED: the provider would have had to ask and may not, or cannot log on.
    ///
    /// The others are as for [`IABProvider::logon`].
    ///
    /// Reference: IMSProvider::Logon.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn Logon(
        &self,
        support: Ref<IMAPISupport>,
        ui_param: UiParam,
        #[encoding(flags)] profile_name: *const TCHAR,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
        flags: StoreLogonFlags,
        #[opt] iid: *const GUID,
        #[out] spool_security_size: *mut u32,
        #[out]
        #[size_param(spool_security_size)]
        spool_security: *mut *mut u8,
        #[inout]
        #[view(&mut Option<MapiView<MAPIERROR>>)]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
        #[out]
        #[nullable]
        logon: *mut Option<IMSLogon>,
        #[out]
        #[iid_is(iid)]
        store: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// Logs the spooler on to a message store.
    ///
    /// As [`logon`](Self::logon); `spool_security` is what that returned, maybe nothing. The
    /// provider remembers that this store is the spooler's, since some of its methods behave
    /// otherwise for it.
    ///
    /// # Errors
    ///
    /// - MAPI_E_LOGON_FAILED: it did not work, and MDB_NO_DIALOG is set in `flags`.
    /// - MAPI_E_UNCONFIGURED: the profile lacks settings.
    ///
    /// Reference: IMSProvider::SpoolerLogon.
    // The page calls the size a pointer, and the data a pointer to a pointer; the header has
    // neither. That there may be no logon object is taken from Logon.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn SpoolerLogon(
        &self,
        support: Ref<IMAPISupport>,
        ui_param: UiParam,
        #[encoding(flags)] profile_name: *const TCHAR,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
        flags: StoreSpoolerLogonFlags,
        #[opt] iid: *const GUID,
        spool_security_size: u32,
        #[size_param(spool_security_size)] spool_security: *const u8,
        #[inout]
        #[view(&mut Option<MapiView<MAPIERROR>>)]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
        #[out]
        #[nullable]
        logon: *mut Option<IMSLogon>,
        #[out]
        #[iid_is(iid)]
        store: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// Says whether two entry identifiers of this provider, without what MAPI wraps around them,
    /// stand for the same store. No store need be open.
    ///
    /// Reference: IMSProvider::CompareStoreIDs.
    // C has ULONG for the answer; the page says that it is TRUE or FALSE, as wide as a BOOL.
    fn CompareStoreIDs(
        &self,
        entry_id_1_size: u32,
        #[size_param(entry_id_1_size)] entry_id_1: *const ENTRYID,
        entry_id_2_size: u32,
        #[size_param(entry_id_2_size)] entry_id_2: *const ENTRYID,
        #[reserved] flags: NoFlags,
        #[out] same: *mut BOOL,
    ) -> HRESULT;
}

/// A hook, which HPProviderInit returns: it sees messages that come in or have gone out, and says
/// where they go.
///
/// Vtable order: `MAPIHook.h`; the reference has no page. What its methods do is taken from
/// Microsoft's sample hook (SMH).
#[mapi_interface(
    iid = "00020320-0000-0000-c000-000000000046",
    implemented_by = "Hook providers",
    called_by = "The MAPI spooler"
)]
pub unsafe trait ISpoolerHook: IUnknown {
    /// A message has come in, for `folder` of `store`.
    ///
    /// `entry_id` is that of the folder that it will be put in; the hook may put another in its
    /// place. HOOK_DELETE in `flags` deletes the message instead, and HOOK_CANCEL keeps it from
    /// other hooks.
    // The sample frees the entry identifier that it finds with MAPIFreeBuffer and allocates
    // another, so the size and the pointer go both ways; it sets flags without clearing them.
    fn InboundMsgHook(
        &self,
        message: Ref<IMessage>,
        folder: Ref<IMAPIFolder>,
        store: Ref<IMsgStore>,
        #[inout] flags: *mut HookFlags,
        #[inout] entry_id_size: *mut u32,
        #[inout]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut u8,
    ) -> HRESULT;

    /// A message has been sent, and is put in `folder` of `store`.
    ///
    /// As for [`inbound_msg_hook`](Self::inbound_msg_hook).
    fn OutboundMsgHook(
        &self,
        message: Ref<IMessage>,
        folder: Ref<IMAPIFolder>,
        store: Ref<IMsgStore>,
        #[inout] flags: *mut HookFlags,
        #[inout] entry_id_size: *mut u32,
        #[inout]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut u8,
    ) -> HRESULT;
}
