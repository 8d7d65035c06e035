//! Containers of the address book.

use super::{IMAPIContainer, IMAPIContainer_Impl, IMAPIProp};
use crate::abi::PropTag;
use crate::abi::{
    ADRLIST, ENTRYID, ENTRYLIST, FlagList, SPropTagArray, UiParam,
    codes::MAPI_W_PARTIAL_COMPLETION,
    flags::{CopyEntriesFlags, CreateEntryFlags, NoFlags, ResolveNamesFlags},
};
use crate::data::value::Binaries;
use crate::interfaces::IMAPIProgress;
use crate::mapi_interface;
use windows_core::{HRESULT, Ref};

/// A container of the address book: users, distribution lists and more containers.
///
/// It can be changed if AB_MODIFIABLE is set in its PR_CONTAINER_FLAGS.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IABContainer :
/// IMAPIContainer.
#[mapi_interface(
    iid = "0002030d-0000-0000-c000-000000000046",
    implemented_by = "Address book providers",
    called_by = "MAPI and client applications"
)]
pub unsafe trait IABContainer: IMAPIContainer {
    /// Creates an entry from a template, which has the entry identifier `entry_id` in the
    /// container's PR_CREATE_TEMPLATES.
    ///
    /// It is there, and has its PR_ENTRYID, when it has been saved. `flags` say what is a duplicate
    /// and what becomes of one; whether there is one, saving it tells, with MAPI_E_COLLISION. A
    /// provider that takes templates of others binds the entry with
    /// [`IMAPISupport`](crate::IMAPISupport)'s OpenTemplateID, and fails if that does.
    ///
    /// Reference: IABContainer::CreateEntry.
    // A container that cannot be changed has nothing to create, but the page lists no
    // MAPI_E_NO_SUPPORT, here and for CopyEntries and DeleteEntries.
    fn CreateEntry(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        flags: CreateEntryFlags,
        #[out] entry: *mut Option<IMAPIProp>,
    ) -> HRESULT;

    /// Copies entries of any container to this one.
    ///
    /// `ui_param` and `progress` are used unless AB_NO_DIALOG is set in `flags`, with which
    /// `ui_param` is zero; without `progress` MAPI shows its own. `flags` say what is a duplicate
    /// and what becomes of one. MAPI_W_PARTIAL_COMPLETION says that an entry was not copied that is
    /// no duplicate.
    ///
    /// Reference: IABContainer::CopyEntries.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn CopyEntries(
        &self,
        #[view(Binaries<'_>)] entries: *const ENTRYLIST,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: CopyEntriesFlags,
    ) -> HRESULT;

    /// Deletes entries. MAPI_W_PARTIAL_COMPLETION says that some are still there.
    ///
    /// Reference: IABContainer::DeleteEntries.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn DeleteEntries(
        &self,
        #[view(Binaries<'_>)] entries: *const ENTRYLIST,
        #[reserved] flags: NoFlags,
    ) -> HRESULT;

    /// Looks names up: for each entry of `recipients` whose flag is MAPI_UNRESOLVED, its
    /// PR_DISPLAY_NAME.
    ///
    /// If one entry of the container fits, the recipient gets its PR_ENTRYID and the properties of
    /// `prop_tags`, or without those the usual ones, and its flag becomes MAPI_RESOLVED. If more
    /// than one fits, its flag becomes MAPI_AMBIGUOUS and nothing else changes. A property that the
    /// entry lacks is PT_ERROR. No property that the recipient had is removed. Strings are UTF-16 if
    /// MAPI_UNICODE is set in `flags`.
    ///
    /// List and flags stay the caller's, but the properties of the list's entries are replaced. So
    /// the list and the properties of each entry are blocks of MAPI memory. There are as many flags
    /// as entries.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the container does not have strings of this width.
    /// - MAPI_E_NO_SUPPORT: the container is to be searched with a restriction on PR_ANR instead.
    ///
    /// Reference: IABContainer::ResolveNames.
    #[optional]
    fn ResolveNames(
        &self,
        #[opt]
        #[view(&[PropTag])]
        prop_tags: *const SPropTagArray,
        flags: ResolveNamesFlags,
        #[inout]
        #[view]
        recipients: *mut ADRLIST,
        #[inout]
        #[view]
        states: *mut FlagList,
    ) -> HRESULT;
}

/// A distribution list: several recipients that are addressed as one.
///
/// The messaging system expands one that has a PR_EMAIL_ADDRESS; MAPI expands one whose PR_ADDRTYPE
/// is MAPIPDL.
///
/// C declares the methods of [`IABContainer`] again for it. So does this: the two can be told apart
/// in C, and no conversion is implied.
///
/// Vtable order: `MAPIDefS.h`; the reference refers to IABContainer. Reference: IDistList :
/// IMAPIContainer.
#[mapi_interface(
    iid = "0002030e-0000-0000-c000-000000000046",
    implemented_by = "Address book providers",
    called_by = "Client applications"
)]
pub unsafe trait IDistList: IMAPIContainer {
    /// See [`IABContainer::create_entry`].
    fn CreateEntry(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        flags: CreateEntryFlags,
        #[out] entry: *mut Option<IMAPIProp>,
    ) -> HRESULT;

    /// See [`IABContainer::copy_entries`].
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn CopyEntries(
        &self,
        #[view(Binaries<'_>)] entries: *const ENTRYLIST,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: CopyEntriesFlags,
    ) -> HRESULT;

    /// See [`IABContainer::delete_entries`].
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn DeleteEntries(
        &self,
        #[view(Binaries<'_>)] entries: *const ENTRYLIST,
        #[reserved] flags: NoFlags,
    ) -> HRESULT;

    /// See [`IABContainer::resolve_names`].
    #[optional]
    fn ResolveNames(
        &self,
        #[opt]
        #[view(&[PropTag])]
        prop_tags: *const SPropTagArray,
        flags: ResolveNamesFlags,
        #[inout]
        #[view]
        recipients: *mut ADRLIST,
        #[inout]
        #[view]
        states: *mut FlagList,
    ) -> HRESULT;
}
