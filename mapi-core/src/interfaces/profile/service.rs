//! The message services of a profile.
//!
//! C declares the second interface on its own, with the methods of the first repeated, and so does
//! this module. Objects that have one have the other.

use super::IProviderAdmin;
use crate::abi::{
    MAPIERROR, MAPIUID, SPropValue, TCHAR, UiParam,
    codes::S_OK,
    flags::{
        ConfigureServiceFlags, CreateServiceFlags, NoFlags, ProfileSectionFlags, UnicodeFlags,
    },
};
use crate::interfaces::{IMAPISession, IMAPITable, IProfSect};
use crate::mapi_interface;
use windows_core::{GUID, HRESULT, Ref};

/// Adds, deletes, copies and configures the message services of a profile.
///
/// [`IProfAdmin::admin_services`](crate::IProfAdmin::admin_services) returns one without a session;
/// [`IMAPISession::admin_services`] returns that of the session's profile, for which changes take
/// effect in the next session.
///
/// Vtable order: `MAPIX.h`, with which the reference agrees. Reference: IMsgServiceAdmin :
/// IUnknown.
#[mapi_interface(
    iid = "0002031d-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Client applications"
)]
pub unsafe trait IMsgServiceAdmin: IUnknown {
    /// Tells more about the last error of the object.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the object does not have strings of this width.
    ///
    /// Reference: IMsgServiceAdmin::GetLastError.
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

    /// Returns the message services of the profile, as a table that stays as it is when services
    /// are added or deleted later.
    ///
    /// Reference: IMsgServiceAdmin::GetMsgServiceTable.
    fn GetMsgServiceTable(
        &self,
        #[reserved] flags: NoFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Adds a message service to the profile.
    ///
    /// `service` is its name in `MapiSvc.inf`. `display_name` is ignored where that file names the
    /// service. SERVICE_UI_ALLOWED and SERVICE_UI_ALWAYS in `flags` say when it shows its settings,
    /// in a child of `ui_param`. The identifier of the service is found in the message service
    /// table; [`IMsgServiceAdmin2::create_msg_service_ex`] returns it.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: `MapiSvc.inf` has no such service.
    ///
    /// The MAPI of Outlook 2010 fails on MAPI_UNICODE, so pass 8-bit names where it may be that
    /// one.
    ///
    /// Reference: IMsgServiceAdmin::CreateMsgService, which calls it deprecated.
    // The page does not say whether the display name may be null. Where it is ignored it has
    // nothing to say, so it may be.
    fn CreateMsgService(
        &self,
        #[encoding(flags)] service: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        display_name: *const TCHAR,
        ui_param: UiParam,
        flags: CreateServiceFlags,
    ) -> HRESULT;

    /// Deletes a message service from the profile, with all of its sections.
    ///
    /// `uid` is its PR_SERVICE_UID in the message service table.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: no service has that identifier.
    ///
    /// Reference: IMsgServiceAdmin::DeleteMsgService.
    fn DeleteMsgService(&self, uid: *const MAPIUID) -> HRESULT;

    /// Copies a message service into a profile, this one or another.
    ///
    /// `uid` is its PR_SERVICE_UID. `display_name` is no longer used. `section_iid` names the
    /// interface by which the section of the service is read, IProfSect with `None`. `destination`
    /// is an [`IMAPISession`] or an [`IMsgServiceAdmin`] of the profile to copy to. With
    /// SERVICE_UI_ALWAYS in `flags` the service shows its settings, in a child of `ui_param`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the profile has the service, and cannot have it twice.
    /// - MAPI_E_NOT_FOUND: no service has that identifier.
    ///
    /// Reference: IMsgServiceAdmin::CopyMsgService.
    // C has LPVOID for the destination. The page calls it a pointer to a pointer, and then the
    // pointers to the two interfaces valid; a null IID stands for that of a session.
    fn CopyMsgService(
        &self,
        uid: *const MAPIUID,
        #[opt]
        #[encoding(flags)]
        display_name: *const TCHAR,
        #[opt] section_iid: *const GUID,
        #[opt] destination_iid: *const GUID,
        #[iid_is(destination_iid)] destination: Ref<IMAPISession>,
        ui_param: UiParam,
        flags: CreateServiceFlags,
    ) -> HRESULT;

    /// Fails with MAPI_E_NO_SUPPORT.
    ///
    /// Reference: IMsgServiceAdmin::RenameMsgService, which calls it deprecated.
    // The header has LPTSTR for the name. The flags that would tell its width are always zero, so
    // it is 8-bit, as the page prints it.
    #[optional]
    fn RenameMsgService(
        &self,
        uid: *const MAPIUID,
        #[reserved] flags: NoFlags,
        #[string] display_name: *const u8,
    ) -> HRESULT;

    /// Changes the settings of a message service.
    ///
    /// `uid` is its PR_SERVICE_UID. `properties` are the settings, which the service defines; they
    /// may be left out where the user can enter them. SERVICE_UI_ALLOWED and SERVICE_UI_ALWAYS in
    /// `flags` say when it shows its settings, in a child of `ui_param`, and
    /// MSG_SERVICE_UI_READ_ONLY that the user may change nothing. Strings in `properties` are
    /// UTF-16 if MAPI_UNICODE is set.
    ///
    /// # Errors
    ///
    /// - MAPI_E_EXTENDED_ERROR: the service failed in a way of its own, which
    ///   [`get_last_error`](Self::get_last_error) tells.
    /// - MAPI_E_NOT_FOUND: no service has that identifier.
    /// - MAPI_E_NOT_INITIALIZED: the service has no entry function.
    /// - MAPI_E_USER_CANCEL: the user closed the dialog without going on.
    ///
    /// Reference: IMsgServiceAdmin::ConfigureMsgService.
    fn ConfigureMsgService(
        &self,
        uid: *const MAPIUID,
        ui_param: UiParam,
        flags: ConfigureServiceFlags,
        property_count: u32,
        #[opt]
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
    ) -> HRESULT;

    /// Opens a section of the profile.
    ///
    /// `uid` is its identifier. With MAPI_MODIFY in `flags` it is created if it is not there.
    /// MAPI_FORCE_ACCESS opens the section of a provider too. Any number of clients may read a
    /// section at a time, or one may write it. The section is returned as the interface that the
    /// caller asks for, IProfSect if a C caller names none.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such section, and it is opened for reading.
    /// - MAPI_E_NO_ACCESS: another client has it open in a way that rules this out, or the caller
    ///   has no right to open it.
    ///
    /// Reference: IMsgServiceAdmin::OpenProfileSection.
    fn OpenProfileSection(
        &self,
        uid: *const MAPIUID,
        #[opt] iid: *const GUID,
        flags: ProfileSectionFlags,
        #[out]
        #[iid_is(iid)]
        section: *mut Option<IProfSect>,
    ) -> HRESULT;

    /// Sets the order in which transports are offered a message.
    ///
    /// `uids` are the PR_PROVIDER_UIDs of all transports of the profile, first one first.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: they are not as many as the profile has transports.
    /// - MAPI_E_NOT_FOUND: one of them is no transport of the profile.
    ///
    /// Reference: IMsgServiceAdmin::MsgServiceTransportOrder.
    fn MsgServiceTransportOrder(
        &self,
        uid_count: u32,
        #[len_param(uid_count)] uids: *const MAPIUID,
        #[reserved] flags: NoFlags,
    ) -> HRESULT;

    /// Returns what changes the providers of a message service, whose PR_SERVICE_UID is `uid`. Most
    /// services allow that only while the profile is not in use.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: no service has that identifier.
    ///
    /// Reference: IMsgServiceAdmin::AdminProviders.
    fn AdminProviders(
        &self,
        uid: *const MAPIUID,
        #[reserved] flags: NoFlags,
        #[out] provider_admin: *mut Option<IProviderAdmin>,
    ) -> HRESULT;

    /// Makes a message service the one that says who the user of the profile is, or with `None`
    /// lets none do so. [`IMAPISession::query_identity`] returns the identity.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the service gives no identity: it has SERVICE_NO_PRIMARY_IDENTITY in its
    ///   PR_RESOURCE_FLAGS.
    ///
    /// Reference: IMsgServiceAdmin::SetPrimaryIdentity.
    fn SetPrimaryIdentity(&self, #[opt] uid: *const MAPIUID, #[reserved] flags: NoFlags)
    -> HRESULT;

    /// Returns the providers of the profile, as a table that stays as it is. The extra rows that
    /// [`IProviderAdmin::get_provider_table`] may have are not in it.
    ///
    /// String columns and their tags in the sort order are UTF-16 if MAPI_UNICODE is set in
    /// `flags`.
    ///
    /// Reference: IMsgServiceAdmin::GetProviderTable.
    // The page says that the flags are always zero, and then what MAPI_UNICODE among them does.
    fn GetProviderTable(
        &self,
        flags: UnicodeFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;
}

/// [`IMsgServiceAdmin`] with a way to add a service that says which one it is then.
///
/// Vtable order: `MAPIAux.h`; the reference prints the last method only. Reference:
/// IMsgServiceAdmin2 : IMsgServiceAdmin.
#[mapi_interface(
    iid = "00020387-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Client applications"
)]
pub unsafe trait IMsgServiceAdmin2: IUnknown {
    /// See [`IMsgServiceAdmin::get_last_error`].
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

    /// See [`IMsgServiceAdmin::get_msg_service_table`].
    fn GetMsgServiceTable(
        &self,
        #[reserved] flags: NoFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// See [`IMsgServiceAdmin::create_msg_service`].
    fn CreateMsgService(
        &self,
        #[encoding(flags)] service: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        display_name: *const TCHAR,
        ui_param: UiParam,
        flags: CreateServiceFlags,
    ) -> HRESULT;

    /// See [`IMsgServiceAdmin::delete_msg_service`].
    fn DeleteMsgService(&self, uid: *const MAPIUID) -> HRESULT;

    /// See [`IMsgServiceAdmin::copy_msg_service`].
    fn CopyMsgService(
        &self,
        uid: *const MAPIUID,
        #[opt]
        #[encoding(flags)]
        display_name: *const TCHAR,
        #[opt] section_iid: *const GUID,
        #[opt] destination_iid: *const GUID,
        #[iid_is(destination_iid)] destination: Ref<IMAPISession>,
        ui_param: UiParam,
        flags: CreateServiceFlags,
    ) -> HRESULT;

    /// See [`IMsgServiceAdmin::rename_msg_service`].
    #[optional]
    fn RenameMsgService(
        &self,
        uid: *const MAPIUID,
        #[reserved] flags: NoFlags,
        #[string] display_name: *const u8,
    ) -> HRESULT;

    /// See [`IMsgServiceAdmin::configure_msg_service`].
    fn ConfigureMsgService(
        &self,
        uid: *const MAPIUID,
        ui_param: UiParam,
        flags: ConfigureServiceFlags,
        property_count: u32,
        #[opt]
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
    ) -> HRESULT;

    /// See [`IMsgServiceAdmin::open_profile_section`].
    fn OpenProfileSection(
        &self,
        uid: *const MAPIUID,
        #[opt] iid: *const GUID,
        flags: ProfileSectionFlags,
        #[out]
        #[iid_is(iid)]
        section: *mut Option<IProfSect>,
    ) -> HRESULT;

    /// See [`IMsgServiceAdmin::msg_service_transport_order`].
    fn MsgServiceTransportOrder(
        &self,
        uid_count: u32,
        #[len_param(uid_count)] uids: *const MAPIUID,
        #[reserved] flags: NoFlags,
    ) -> HRESULT;

    /// See [`IMsgServiceAdmin::admin_providers`].
    fn AdminProviders(
        &self,
        uid: *const MAPIUID,
        #[reserved] flags: NoFlags,
        #[out] provider_admin: *mut Option<IProviderAdmin>,
    ) -> HRESULT;

    /// See [`IMsgServiceAdmin::set_primary_identity`].
    fn SetPrimaryIdentity(&self, #[opt] uid: *const MAPIUID, #[reserved] flags: NoFlags)
    -> HRESULT;

    /// See [`IMsgServiceAdmin::get_provider_table`].
    fn GetProviderTable(
        &self,
        flags: UnicodeFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Adds a message service to the profile and returns its identifier, its PR_SERVICE_UID. A C
    /// caller may not want that.
    ///
    /// As for [`IMsgServiceAdmin::create_msg_service`] otherwise.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: `MapiSvc.inf` has no such service.
    ///
    /// Reference: IMsgServiceAdmin2::CreateMsgServiceEx.
    // The page does not say that the name may be null; it is ignored where `MapiSvc.inf` has one.
    fn CreateMsgServiceEx(
        &self,
        #[encoding(flags)] service: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        display_name: *const TCHAR,
        ui_param: UiParam,
        flags: CreateServiceFlags,
        #[out]
        #[opt]
        service_uid: *mut MAPIUID,
    ) -> HRESULT;
}
