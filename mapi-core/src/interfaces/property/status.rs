//! The state of providers and of MAPI itself, and buttons.

use crate::abi::{
    ControlState, ENTRYID, MAPIERROR, TCHAR, UiParam,
    codes::S_OK,
    flags::{FlushFlags, NoFlags, SettingsFlags, UnicodeFlags, ValidateStateFlags},
};
use crate::interfaces::{IMAPIProp, IMAPIProp_Impl};
use crate::mapi_interface;
use windows_core::HRESULT;

/// The state of a provider, or of MAPI's subsystem, address book or spooler; a row of the status
/// table is one.
///
/// PR_RESOURCE_METHODS says which methods it has. Of the methods below, MAPI's own status objects
/// have [`validate_state`](Self::validate_state), and the spooler's
/// [`flush_queues`](Self::flush_queues) too. They are read-only.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIStatus : IMAPIProp.
#[mapi_interface(
    iid = "00020305-0000-0000-c000-000000000046",
    implemented_by = "Service providers and MAPI",
    called_by = "Client applications"
)]
pub unsafe trait IMAPIStatus: IMAPIProp {
    /// Finds out how things are, or has a transport do something: for MAPI, the state of all
    /// providers; for the spooler, whether each transport can be logged on to; for the address
    /// book, its profile section; for a transport, what `flags` say.
    ///
    /// `ui_param` is the parent of dialogs, of which SUPPRESS_UI in `flags` shows none.
    /// CONFIG_CHANGED has it read its settings again. The other flags are those of a remote
    /// transport: it notes what is asked for in its status row and returns, and the spooler then
    /// has it done.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: something else is under way, which has to end or be stopped first.
    /// - MAPI_E_NO_SUPPORT: STATUS_VALIDATE_STATE is not set in PR_RESOURCE_METHODS, or there is no
    ///   user interface to be shown for SHOW_XP_SESSION_UI.
    /// - MAPI_E_UNKNOWN_FLAGS: a flag is not one of these.
    /// - MAPI_E_USER_CANCEL: the user stopped a remote transport.
    ///
    /// Reference: IMAPIStatus::ValidateState.
    // The page requires the method of every status object, and lists MAPI_E_NO_SUPPORT for one
    // that does not have it: an implementer may leave it out. It also calls the last code
    // MAPI_E_USER_CANCELED, which no header has.
    #[optional]
    fn ValidateState(&self, ui_param: UiParam, flags: ValidateStateFlags) -> HRESULT;

    /// Shows the user a property sheet with the settings.
    ///
    /// UI_READONLY in `flags` asks that nothing be changed there, which the provider may pass over.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: STATUS_SETTINGS_DIALOG is not set in PR_RESOURCE_METHODS.
    ///
    /// Reference: IMAPIStatus::SettingsDialog.
    #[optional]
    fn SettingsDialog(&self, ui_param: UiParam, flags: SettingsFlags) -> HRESULT;

    /// Changes the password of the provider, without a dialog. Both strings are of one width.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the old password is not the right one.
    /// - MAPI_E_NO_SUPPORT: STATUS_CHANGE_PASSWORD is not set in PR_RESOURCE_METHODS.
    ///
    /// Reference: IMAPIStatus::ChangePassword.
    // The page writes LPSTR and says that MAPI_UNICODE tells the width; the header has LPTSTR.
    #[optional]
    fn ChangePassword(
        &self,
        #[encoding(flags)] old_password: *const TCHAR,
        #[encoding(flags)] new_password: *const TCHAR,
        flags: UnicodeFlags,
    ) -> HRESULT;

    /// Sends or fetches at once all that waits.
    ///
    /// FLUSH_UPLOAD in `flags` sends, FLUSH_DOWNLOAD fetches. `target_transport` is the entry
    /// identifier of a transport, for the spooler's status object only; it has one transport flush
    /// its queues. FLUSH_FORCE does it whatever the cost, and is needed for an asynchronous
    /// transport. FLUSH_ASYNC_OK lets the spooler return before the end, otherwise the call returns
    /// when all is done. FLUSH_NO_UI shows no progress, whose parent is `ui_param`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: something else is under way; or, asynchronously, this is.
    /// - MAPI_E_NO_SUPPORT: STATUS_FLUSH_QUEUES is not set in PR_RESOURCE_METHODS.
    ///
    /// Reference: IMAPIStatus::FlushQueues.
    #[optional]
    fn FlushQueues(
        &self,
        ui_param: UiParam,
        target_transport_size: u32,
        #[opt]
        #[size_param(target_transport_size)]
        target_transport: *const ENTRYID,
        flags: FlushFlags,
    ) -> HRESULT;
}

/// A button of a dialog that a display table describes.
///
/// [`IMAPIProp::open_property`] of the object that the dialog shows hands it out for the property
/// of the button.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIControl : IUnknown.
#[mapi_interface(
    iid = "0002031b-0000-0000-c000-000000000046",
    implemented_by = "Service providers",
    called_by = "MAPI"
)]
pub unsafe trait IMAPIControl: IUnknown {
    /// Tells more about the last error of the button.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the button does not have strings of this width.
    ///
    /// Reference: IMAPIControl::GetLastError.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// The user has clicked the button. `ui_param` is the parent window of the dialog that
    /// has it.
    ///
    /// Reference: IMAPIControl::Activate.
    fn Activate(&self, #[reserved] flags: NoFlags, ui_param: UiParam) -> HRESULT;

    /// Returns whether the button can be clicked. MAPI asks before it activates it.
    ///
    /// Reference: IMAPIControl::GetState.
    fn GetState(&self, #[reserved] flags: NoFlags, #[out] state: *mut ControlState) -> HRESULT;
}
