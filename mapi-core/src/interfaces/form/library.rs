//! The libraries where forms are installed, and what starts forms.

use super::{IMAPIMessageSite, IMAPIViewContext};
use crate::abi::{
    HFRMREG, HICON, MAPIERROR, SMAPIFormInfoArray, SMAPIFormPropArray, SMAPIVerbArray,
    SMessageClassArray, TCHAR, UiParam,
    codes::{S_FALSE, S_OK},
    flags::{
        CreateFormFlags, FormPropSetFlags, InstallFormFlags, LoadFormFlags, MessageFlags,
        MessageStatus, NoFlags, ResolveClassFlags, SelectContainerFlags, UnicodeFlags,
    },
};
use crate::data::value::Strings;
use crate::interfaces::{IMAPIFolder, IMAPIProp, IMAPIProp_Impl, IMessage};
use crate::mapi_interface;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// Describes a form without starting it, for the most part by its properties.
///
/// Nothing of it is transacted.
///
/// Vtable order: `MAPIForm.h`, with which the reference agrees. Reference: IMAPIFormInfo :
/// IMAPIProp.
#[mapi_interface(
    iid = "00020324-0000-0000-c000-000000000046",
    implemented_by = "Form library providers",
    called_by = "Client applications"
)]
pub unsafe trait IMAPIFormInfo: IMAPIProp {
    /// Returns the properties that the form uses. The strings are UTF-16 if MAPI_UNICODE is set
    /// in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the provider does not have strings of this width.
    ///
    /// Reference: IMAPIFormInfo::CalcFormPropSet.
    fn CalcFormPropSet(
        &self,
        flags: UnicodeFlags,
        #[out]
        #[view]
        properties: *mut *mut SMAPIFormPropArray,
    ) -> HRESULT;

    /// Returns the verbs of the form, by ascending number. The strings are UTF-16 if MAPI_UNICODE
    /// is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the provider does not have strings of this width.
    ///
    /// Reference: IMAPIFormInfo::CalcVerbSet.
    fn CalcVerbSet(
        &self,
        flags: UnicodeFlags,
        #[out]
        #[view]
        verbs: *mut *mut SMAPIVerbArray,
    ) -> HRESULT;

    /// Makes an icon from a property of the form, whose identifier is `prop_id`.
    ///
    /// Reference: IMAPIFormInfo::MakeIconFromBinary.
    // Neither page nor header says who destroys the icon, or whether the identifier may be a
    // whole tag.
    fn MakeIconFromBinary(&self, prop_id: u32, #[out] icon: *mut HICON) -> HRESULT;

    /// Writes the description of the form to a file, by convention with the extension `.fdm`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_EXTENDED_ERROR: the file could not be written;
    ///   [`get_last_error`](IMAPIProp::get_last_error) tells more.
    /// - MAPI_E_NO_SUPPORT: the form is in the local container, which cannot do this.
    ///
    /// Reference: IMAPIFormInfo::SaveForm.
    // LPCTSTR in the header, LPCSTR on the page, and no flag that would tell the width: 8-bit.
    #[optional]
    fn SaveForm(&self, #[string] file_name: *const u8) -> HRESULT;

    /// Returns the container in which the form is installed.
    ///
    /// Reference: IMAPIFormInfo::OpenFormContainer.
    fn OpenFormContainer(&self, #[out] form_container: *mut Option<IMAPIFormContainer>) -> HRESULT;
}

/// Finds forms by message class and starts them.
///
/// Vtable order: `MAPIForm.h`; the reference prints GetLastError last. Reference: IMAPIFormMgr :
/// IUnknown.
#[mapi_interface(
    iid = "00020322-0000-0000-c000-000000000046",
    implemented_by = "Form library providers",
    called_by = "Form viewers"
)]
pub unsafe trait IMAPIFormMgr: IUnknown {
    /// Tells more about the last error of the form manager.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the manager does not have strings of this width.
    ///
    /// Reference: IMAPIFormMgr::GetLastError.
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

    /// Starts the form of an existing message and loads the message into it.
    ///
    /// Without a `message_class`, class, status and flags are read from the message; with one,
    /// `message_status` and `message_flags` have to be its PR_MSG_STATUS and PR_MESSAGE_FLAGS.
    /// `folder_focus` is the folder of the message, `None` if it is embedded in another message.
    /// With MAPI_DIALOG in `flags` the manager shows what it does, in a child of `ui_param`.
    ///
    /// The form is returned as the interface that the caller asks for.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INTERFACE_NOT_SUPPORTED: the form does not have that interface.
    /// - MAPI_E_NOT_FOUND: no form handles `message_class`.
    ///
    /// Reference: IMAPIFormMgr::LoadForm.
    // The page calls the first code MAPI_E_NO_INTERFACE, a name that no header defines.
    fn LoadForm(
        &self,
        ui_param: UiParam,
        flags: LoadFormFlags,
        #[opt]
        #[string]
        message_class: *const u8,
        message_status: MessageStatus,
        message_flags: MessageFlags,
        #[opt] folder_focus: Ref<IMAPIFolder>,
        message_site: Ref<IMAPIMessageSite>,
        message: Ref<IMessage>,
        #[opt] view_context: Ref<IMAPIViewContext>,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        form: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Finds the form of a message class.
    ///
    /// MAPIFORM_EXACTMATCH in `flags` rules out forms of a base class. Forms of `folder_focus`
    /// are found only if it is given. The form may have to be prepared before its class
    /// identifier is known to OLE.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: no form handles `message_class`.
    ///
    /// Reference: IMAPIFormMgr::ResolveMessageClass.
    fn ResolveMessageClass(
        &self,
        #[string] message_class: *const u8,
        flags: ResolveClassFlags,
        #[opt] folder_focus: Ref<IMAPIFolder>,
        #[out] form_info: *mut Option<IMAPIFormInfo>,
    ) -> HRESULT;

    /// Finds the forms of message classes, all forms if `message_classes` is `None`.
    ///
    /// The result has an entry for each class, null where no form handles it. Whoever gets it
    /// releases each form with it.
    ///
    /// Reference: IMAPIFormMgr::ResolveMultipleMessageClasses.
    // MAPIFORM_LOCALONLY, which the page lists, is in no header.
    fn ResolveMultipleMessageClasses(
        &self,
        #[opt]
        #[view(Strings<'_, u8>)]
        message_classes: *const SMessageClassArray,
        flags: ResolveClassFlags,
        #[opt] folder_focus: Ref<IMAPIFolder>,
        #[out]
        #[view]
        form_infos: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// Returns the properties that forms use: those that any of them uses, or with
    /// FORMPROPSET_INTERSECTION in `flags` those that all of them use. The strings are UTF-16 if
    /// MAPI_UNICODE is set.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the provider does not have strings of this width.
    ///
    /// Reference: IMAPIFormMgr::CalcFormPropSet.
    fn CalcFormPropSet(
        &self,
        #[view(&[Option<IMAPIFormInfo>])] form_infos: *const SMAPIFormInfoArray,
        flags: FormPropSetFlags,
        #[out]
        #[view]
        properties: *mut *mut SMAPIFormPropArray,
    ) -> HRESULT;

    /// Starts a form for a new message, which the caller then hands it through
    /// [`IPersistMessage`](super::IPersistMessage).
    ///
    /// `form_info` is the form, as found by one of the methods here. With MAPI_DIALOG in `flags`
    /// the manager shows what it does, in a child of `ui_param`. The form is returned as the
    /// interface that the caller asks for.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INTERFACE_NOT_SUPPORTED: the form does not have that interface.
    ///
    /// Reference: IMAPIFormMgr::CreateForm.
    // MAPI_E_NO_INTERFACE on the page; see LoadForm.
    fn CreateForm(
        &self,
        ui_param: UiParam,
        flags: CreateFormFlags,
        form_info: Ref<IMAPIFormInfo>,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        form: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Has the user choose a form in a dialog.
    ///
    /// `title` is the title of the dialog, the provider's own if `None`. `folder` is the folder
    /// to choose from; if `None`, the user chooses among the containers that belong to no
    /// folder. Hidden forms are not shown.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the provider does not take strings of this width.
    /// - MAPI_E_USER_CANCEL: the user chose none.
    ///
    /// Reference: IMAPIFormMgr::SelectForm.
    // LPCTSTR in the header. The page prints LPCSTR and describes MAPI_UNICODE.
    fn SelectForm(
        &self,
        ui_param: UiParam,
        flags: UnicodeFlags,
        #[opt]
        #[encoding(flags)]
        title: *const TCHAR,
        #[opt] folder: Ref<IMAPIFolder>,
        #[out] form_info: *mut Option<IMAPIFormInfo>,
    ) -> HRESULT;

    /// Has the user choose forms in a dialog, hidden ones too.
    ///
    /// `title` and `folder` are as in [`select_form`](Self::select_form); `selected` is what is
    /// chosen already. Whoever gets the result releases each form with it.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the provider does not take strings of this width.
    /// - MAPI_E_USER_CANCEL: the user cancelled.
    ///
    /// Reference: IMAPIFormMgr::SelectMultipleForms.
    // The page does not say whether `selected` may be null, and only null says that nothing is
    // selected in an array of at least one element.
    fn SelectMultipleForms(
        &self,
        ui_param: UiParam,
        flags: UnicodeFlags,
        #[opt]
        #[encoding(flags)]
        title: *const TCHAR,
        #[opt] folder: Ref<IMAPIFolder>,
        #[opt]
        #[view(&[Option<IMAPIFormInfo>])]
        selected: *const SMAPIFormInfoArray,
        #[out]
        #[view]
        form_infos: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// Has the user choose a form container in a dialog; which kinds, `flags` says. The local
    /// container is not among them.
    ///
    /// Reference: IMAPIFormMgr::SelectFormContainer.
    fn SelectFormContainer(
        &self,
        ui_param: UiParam,
        flags: SelectContainerFlags,
        #[out] form_container: *mut Option<IMAPIFormContainer>,
    ) -> HRESULT;

    /// Opens a form container.
    ///
    /// `object` is what the registry is that of, if it is that of an object: the folder for
    /// HFRMREG_FOLDER. Otherwise it is `None`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INTERFACE_NOT_SUPPORTED: `object` is not what the registry needs.
    ///
    /// Reference: IMAPIFormMgr::OpenFormContainer.
    // MAPI_E_NO_INTERFACE on the page; see LoadForm.
    fn OpenFormContainer(
        &self,
        registry: HFRMREG,
        #[opt] object: Ref<IUnknown>,
        #[out] form_container: *mut Option<IMAPIFormContainer>,
    ) -> HRESULT;

    /// Copies the files of a form to this computer. [`load_form`](Self::load_form) and
    /// [`create_form`](Self::create_form) do this themselves.
    ///
    /// With MAPI_DIALOG in `flags` the manager shows what it does, in a child of `ui_param`.
    ///
    /// Reference: IMAPIFormMgr::PrepareForm.
    fn PrepareForm(
        &self,
        ui_param: UiParam,
        flags: CreateFormFlags,
        form_info: Ref<IMAPIFormInfo>,
    ) -> HRESULT;

    /// Says whether a message is in conflict and its form leaves that to the viewer.
    ///
    /// S_OK: it is, and the message has to be opened with [`load_form`](Self::load_form). S_FALSE:
    /// there is no conflict, or the form handles it. `folder_focus` is the folder of the message,
    /// `None` if it is embedded in another message.
    ///
    /// Reference: IMAPIFormMgr::IsInConflict.
    #[success(S_FALSE)]
    fn IsInConflict(
        &self,
        message_flags: MessageFlags,
        message_status: MessageStatus,
        #[string] message_class: *const u8,
        #[opt] folder_focus: Ref<IMAPIFolder>,
    ) -> HRESULT;
}

/// A library in which forms are installed.
///
/// Vtable order: `MAPIForm.h`; the reference prints GetLastError last. Reference:
/// IMAPIFormContainer : IUnknown.
#[mapi_interface(
    iid = "0002032e-0000-0000-c000-000000000046",
    implemented_by = "Form library providers",
    called_by = "Client applications"
)]
pub unsafe trait IMAPIFormContainer: IUnknown {
    /// Tells more about the last error of the container.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the container does not have strings of this width.
    ///
    /// Reference: IMAPIFormContainer::GetLastError.
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

    /// Installs the form that a configuration file (`.cfg`) describes.
    ///
    /// A form that is installed already gets what it lacks; MAPIFORM_INSTALL_OVERWRITEONCONFLICT
    /// in `flags` replaces it instead. With MAPI_DIALOG the user decides, in a child of
    /// `ui_param`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_EXTENDED_ERROR: the file is missing, unreadable or wrong;
    ///   [`get_last_error`](Self::get_last_error) tells more.
    /// - MAPI_E_USER_CANCEL: the user cancelled.
    ///
    /// Reference: IMAPIFormContainer::InstallForm.
    // LPCTSTR in the header. The page prints LPCSTR and describes MAPI_UNICODE.
    fn InstallForm(
        &self,
        ui_param: UiParam,
        flags: InstallFormFlags,
        #[encoding(flags)] config_path: *const TCHAR,
    ) -> HRESULT;

    /// Removes the form of a message class.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: no form of the container handles `message_class`.
    ///
    /// Reference: IMAPIFormContainer::RemoveForm.
    fn RemoveForm(&self, #[string] message_class: *const u8) -> HRESULT;

    /// Finds the form of a message class. MAPIFORM_EXACTMATCH in `flags` rules out forms of a
    /// base class.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: no form of the container handles `message_class`.
    ///
    /// Reference: IMAPIFormContainer::ResolveMessageClass.
    fn ResolveMessageClass(
        &self,
        #[string] message_class: *const u8,
        flags: ResolveClassFlags,
        #[out] form_info: *mut Option<IMAPIFormInfo>,
    ) -> HRESULT;

    /// Finds the forms of message classes, all forms of the container if `message_classes` is
    /// `None`.
    ///
    /// The result has an entry for each class, null where no form handles it. Whoever gets it
    /// releases each form with it.
    ///
    /// Reference: IMAPIFormContainer::ResolveMultipleMessageClasses.
    fn ResolveMultipleMessageClasses(
        &self,
        #[opt]
        #[view(Strings<'_, u8>)]
        message_classes: *const SMessageClassArray,
        flags: ResolveClassFlags,
        #[out]
        #[view]
        form_infos: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// Returns the properties that the forms of the container use, as
    /// [`IMAPIFormMgr::calc_form_prop_set`] does.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the provider does not have strings of this width.
    ///
    /// Reference: IMAPIFormContainer::CalcFormPropSet.
    fn CalcFormPropSet(
        &self,
        flags: FormPropSetFlags,
        #[out]
        #[view]
        properties: *mut *mut SMAPIFormPropArray,
    ) -> HRESULT;

    /// Returns the name of the container for the user.
    ///
    /// Reference: IMAPIFormContainer::GetDisplay.
    fn GetDisplay(
        &self,
        flags: UnicodeFlags,
        #[out]
        #[encoding(flags)]
        display_name: *mut *mut TCHAR,
    ) -> HRESULT;
}

/// Makes objects of one class.
///
/// Vtable order: `unknwn.h` of the Windows SDK. Reference of the Windows SDK: IClassFactory.
// COM's own, declared here because IMAPIFormFactory hands it over.
#[mapi_interface(
    iid = "00000001-0000-0000-c000-000000000046",
    implemented_by = "Form servers and other COM servers",
    called_by = "COM and form viewers"
)]
pub unsafe trait IClassFactory: IUnknown {
    /// Makes an object and returns it as the interface that the caller asks for. `outer` is the
    /// object that the new one becomes a part of.
    ///
    /// # Errors
    ///
    /// - CLASS_E_NOAGGREGATION: there is an `outer`, and objects of this class are no part of
    ///   another.
    /// - MAPI_E_INTERFACE_NOT_SUPPORTED: the object does not have that interface.
    ///
    /// Reference of the Windows SDK: IClassFactory::CreateInstance.
    fn CreateInstance(
        &self,
        #[opt] outer: Ref<IUnknown>,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Keeps the server in memory: counted up by one if `lock` is true, else down by one.
    ///
    /// Reference of the Windows SDK: IClassFactory::LockServer.
    fn LockServer(&self, lock: BOOL) -> HRESULT;
}

/// Makes class factories for the forms of a server that has several. The object is a class
/// factory itself as well.
///
/// Vtable order: `MAPIForm.h`; the reference prints GetLastError between the two others.
/// Reference: IMAPIFormFactory : IUnknown.
#[mapi_interface(
    iid = "00020350-0000-0000-c000-000000000046",
    implemented_by = "Form servers",
    called_by = "Form viewers"
)]
pub unsafe trait IMAPIFormFactory: IUnknown {
    /// Tells more about the last error of the factory.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the factory does not have strings of this width.
    ///
    /// Reference: IMAPIFormFactory::GetLastError.
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

    /// Returns a class factory for the form whose class identifier is `class_id`. It may be the
    /// same one each time.
    ///
    /// Reference: IMAPIFormFactory::CreateClassFactory.
    fn CreateClassFactory(
        &self,
        class_id: *const GUID,
        #[reserved] flags: NoFlags,
        #[out] class_factory: *mut Option<IClassFactory>,
    ) -> HRESULT;

    /// Keeps the server in memory: counted up by one if `lock` is not zero, else down by one.
    ///
    /// Reference: IMAPIFormFactory::LockServer.
    fn LockServer(&self, #[reserved] flags: NoFlags, lock: u32) -> HRESULT;
}
