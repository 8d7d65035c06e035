//! Profiles: which there are, and the message services and providers in each.

mod service;

pub use service::*;

use super::{IMAPITable, IProfSect};
use crate::abi::{
    MAPIERROR, MAPIUID, SPropValue, TCHAR, UiParam,
    codes::S_OK,
    flags::{DialogFlags, ProfileFlags, ProfileSectionFlags, ProfileTableFlags, UnicodeFlags},
};
use crate::mapi_interface;
use windows_core::{GUID, HRESULT};

/// Creates, copies, renames and deletes profiles.
///
/// MAPIAdminProfiles returns one. A name has up to 64 letters, digits, underscores and spaces,
/// with no space first or last. Where a method takes a password, pass `None`: MAPI has no
/// passwords for profiles any more, and an empty one is as good.
///
/// A profile can be an *app* profile, which other programs do not see. To do something with one,
/// set MAPI_APP_PROFILE in the flags. Not every MAPI knows them.
///
/// Vtable order: `MAPIX.h`, with which the reference agrees. Reference: IProfAdmin : IUnknown.
// The pages describe passwords and the codes for wrong ones as well as their absence. They are
// optional here wherever a page says that they are null.
#[mapi_interface(
    iid = "0002031c-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Client applications"
)]
pub unsafe trait IProfAdmin: IUnknown {
    /// Tells more about the last error of the object.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the object does not have strings of this width.
    ///
    /// Reference: IProfAdmin::GetLastError.
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

    /// Returns the profile table: the name of each profile and whether it is the default one.
    ///
    /// The table stays as it is when profiles are added or deleted later. With MAPI_APP_PROFILE in
    /// `flags` it has app profiles too.
    ///
    /// Reference: IProfAdmin::GetProfileTable.
    fn GetProfileTable(
        &self,
        flags: ProfileTableFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Creates a profile.
    ///
    /// MAPI_DEFAULT_SERVICES in `flags` adds the services that `MapiSvc.inf` lists as default, and
    /// with MAPI_DIALOG each may show its settings in a child of `ui_param`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: there is a profile of that name.
    ///
    /// Reference: IProfAdmin::CreateProfile.
    // The flags of the page lack MAPI_UNICODE, for this and the next three methods; the names are
    // LPTSTR in the header all the same. Profiles have no passwords: RenameProfile and AdminServices
    // want null for theirs, so null may be passed here and to the next methods too.
    fn CreateProfile(
        &self,
        #[encoding(flags)] name: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        password: *const TCHAR,
        ui_param: UiParam,
        flags: ProfileFlags,
    ) -> HRESULT;

    /// Deletes a profile; one that is in use is deleted when its last session ends.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such profile.
    /// - MAPI_E_NO_ACCESS: it is an app profile, and MAPI_APP_PROFILE is not set in `flags`.
    ///
    /// Reference: IProfAdmin::DeleteProfile.
    fn DeleteProfile(&self, #[encoding(flags)] name: *const TCHAR, flags: ProfileFlags) -> HRESULT;

    /// Does nothing and succeeds: profiles have no passwords.
    ///
    /// Reference: IProfAdmin::ChangeProfilePassword, which calls it deprecated.
    // That the passwords may be null: see CreateProfile.
    fn ChangeProfilePassword(
        &self,
        #[encoding(flags)] name: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        old_password: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        new_password: *const TCHAR,
        flags: UnicodeFlags,
    ) -> HRESULT;

    /// Copies a profile. The copy of an app profile is one too.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS (MAPI_E_ACCESS_DENIED is another name for it): there is a profile of the
    ///   new name, or the old one is an app profile and MAPI_APP_PROFILE is not set in `flags`.
    /// - MAPI_E_NOT_FOUND: there is no profile of the old name.
    /// - MAPI_E_LOGON_FAILED: the password is wrong, and MAPI_DIALOG is not set, so that the user
    ///   cannot be asked in a child of `ui_param`.
    /// - MAPI_E_USER_CANCEL: the user was asked and gave none.
    ///
    /// Reference: IProfAdmin::CopyProfile.
    // That the password may be null: see CreateProfile.
    fn CopyProfile(
        &self,
        #[encoding(flags)] old_name: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        old_password: *const TCHAR,
        #[encoding(flags)] new_name: *const TCHAR,
        ui_param: UiParam,
        flags: ProfileFlags,
    ) -> HRESULT;

    /// Renames a profile; one that is in use is renamed when it no longer is.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: it is an app profile, and MAPI_APP_PROFILE is not set in `flags`.
    /// - MAPI_E_LOGON_FAILED: the password is wrong.
    /// - MAPI_E_USER_CANCEL: the user closed a dialog, a child of `ui_param`.
    ///
    /// Reference: IProfAdmin::RenameProfile.
    fn RenameProfile(
        &self,
        #[encoding(flags)] old_name: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        old_password: *const TCHAR,
        #[encoding(flags)] new_name: *const TCHAR,
        ui_param: UiParam,
        flags: ProfileFlags,
    ) -> HRESULT;

    /// Makes a profile the default one, which sessions start with where no other is named. With
    /// `None` there is no default profile.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such profile.
    /// - MAPI_E_CALL_FAILED (the same as E_FAIL): this one cannot be it, as an app profile cannot.
    ///
    /// Reference: IProfAdmin::SetDefaultProfile.
    fn SetDefaultProfile(
        &self,
        #[opt]
        #[encoding(flags)]
        name: *const TCHAR,
        flags: UnicodeFlags,
    ) -> HRESULT;

    /// Returns what changes the message services of a profile, without a session and without
    /// loading a provider.
    ///
    /// # Errors
    ///
    /// - MAPI_E_LOGON_FAILED: there is no such profile, or the password is wrong and MAPI_DIALOG is
    ///   not set in `flags`, so that the user cannot be asked in a child of `ui_param`.
    /// - MAPI_E_USER_CANCEL: the user was asked and gave none.
    ///
    /// Reference: IProfAdmin::AdminServices.
    fn AdminServices(
        &self,
        #[encoding(flags)] name: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        password: *const TCHAR,
        ui_param: UiParam,
        flags: DialogFlags,
        #[out] service_admin: *mut Option<IMsgServiceAdmin>,
    ) -> HRESULT;
}

/// Adds and deletes the providers of a message service.
///
/// [`IMsgServiceAdmin::admin_providers`] returns one to clients; the entry function of a message
/// service is handed one.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IProviderAdmin :
/// IUnknown.
#[mapi_interface(
    iid = "00020325-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Client applications and service providers"
)]
pub unsafe trait IProviderAdmin: IUnknown {
    /// Tells more about the last error of the object.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the object does not have strings of this width.
    ///
    /// Reference: IProviderAdmin::GetLastError.
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

    /// Returns the providers of the message service, as a table that stays as it is.
    ///
    /// It may have a row for each extra profile section of a provider too; PR_RESOURCE_TYPE is an
    /// error in these. String columns and their tags in the sort order are UTF-16 if MAPI_UNICODE
    /// is set in `flags`.
    ///
    /// Reference: IProviderAdmin::GetProviderTable.
    // The page says that PR_RESOURCE_TYPE is an error in the rows of providers. The extra rows are
    // those that have none.
    fn GetProviderTable(
        &self,
        flags: UnicodeFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Adds a provider to the message service, and returns its identifier.
    ///
    /// `provider` is its name in `MapiSvc.inf`; nobody checks that it is one of the service's, and
    /// what happens if it is not is open. `properties` are its settings. With MAPI_DIALOG in
    /// `flags` it may ask for them in a child of `ui_param`. The name and the string properties are
    /// UTF-16 if MAPI_UNICODE is set, which the name decides. Most services take no provider while
    /// the profile is in use.
    ///
    /// # Errors
    ///
    /// - MAPI_E_USER_CANCEL: the user was asked and gave up.
    ///
    /// Reference: IProviderAdmin::CreateProvider.
    // The page has LPSTR for the name and describes MAPI_UNICODE; the header has LPTSTR.
    fn CreateProvider(
        &self,
        #[encoding(flags)] provider: *const TCHAR,
        property_count: u32,
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
        ui_param: UiParam,
        flags: DialogFlags,
        #[out] uid: *mut MAPIUID,
    ) -> HRESULT;

    /// Deletes a provider from the message service; one that is in use is deleted when it no
    /// longer is.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: no provider has that identifier.
    ///
    /// Reference: IProviderAdmin::DeleteProvider.
    // The page says [in, out] and describes nothing that is written.
    fn DeleteProvider(&self, uid: *const MAPIUID) -> HRESULT;

    /// Opens a section of the profile.
    ///
    /// `uid` is its identifier; only the entry function of a message service may leave it out, for
    /// the section of the service. With MAPI_MODIFY in `flags` the section is created if it is not
    /// there. MAPI_FORCE_ACCESS opens those of other providers too. Any number may read a section
    /// at a time, or one may write it. The section is returned as the interface that the caller
    /// asks for, IProfSect if a C caller names none.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such section, and it is opened for reading.
    /// - MAPI_E_NO_ACCESS: someone else has it open in a way that rules this out, or the caller has
    ///   no right to open it.
    ///
    /// Reference: IProviderAdmin::OpenProfileSection.
    // The page says that a null identifier retrieves one. Nothing is written back through a null
    // pointer, so it can only mean the section of the service itself.
    fn OpenProfileSection(
        &self,
        #[opt] uid: *const MAPIUID,
        #[opt] iid: *const GUID,
        flags: ProfileSectionFlags,
        #[out]
        #[iid_is(iid)]
        section: *mut Option<IProfSect>,
    ) -> HRESULT;
}
