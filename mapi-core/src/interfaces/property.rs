//! Objects with properties, and those of them that have little besides: profile sections,
//! property data objects, users, attachments, status objects; and the buttons of dialogs that show
//! properties.

mod data;
mod status;

pub use data::*;
pub use status::*;

use super::IMAPIProgress;
use crate::abi::{
    MAPIERROR, MAPINAMEID, PropTag, SPropProblemArray, SPropTagArray, SPropValue, UiParam,
    codes::{MAPI_W_ERRORS_RETURNED, S_OK},
    flags::{CopyFlags, GetIdsFlags, GetNamesFlags, OpenPropertyFlags, SaveFlags, UnicodeFlags},
};
use crate::mapi_interface;
use crate::memory::Fill;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// An object with properties. Nearly every object of MAPI is one; no object is nothing else.
///
/// Objects are transacted, so that changes last when [`save_changes`](Self::save_changes) has
/// succeeded (messages, attachments, users, containers of the address book), or they are not, so
/// that changes last at once (folders, message stores, profile sections).
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIProp : IUnknown.
#[mapi_interface(
    iid = "00020303-0000-0000-c000-000000000046",
    implemented_by = "Service providers and MAPI",
    called_by = "Client applications, service providers, and MAPI"
)]
pub unsafe trait IMAPIProp: IUnknown {
    /// Tells more about the last error of the object.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`; what MAPI implements has
    /// 8-bit strings only, but for the address book.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the object does not have strings of this width.
    ///
    /// Reference: IMAPIProp::GetLastError.
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

    /// Makes the changes last that were made since the object was opened or saved.
    ///
    /// Without a flag, nothing but releasing the object may follow. KEEP_OPEN_READONLY keeps it
    /// open for reading (the provider may leave it open for writing), KEEP_OPEN_READWRITE for more
    /// changes. FORCE_SAVE overwrites what others changed meanwhile. MAPI_DEFERRED_ERRORS lets an
    /// error wait for a later call, in a row of calls of which the last is without it. An object
    /// that is not transacted succeeds and does nothing.
    ///
    /// If this fails, the object stays open whatever the flags. A new object may have no PR_ENTRYID
    /// before this, or before it was saved with KEEP_OPEN_READONLY.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the object cannot be kept open that way; nothing is saved. It is open as
    ///   before, to be saved with other flags.
    /// - MAPI_E_OBJECT_CHANGED: someone else changed the object; FORCE_SAVE overwrites that.
    /// - MAPI_E_OBJECT_DELETED: someone else deleted the object; FORCE_SAVE does not help.
    ///
    /// Reference: IMAPIProp::SaveChanges.
    fn SaveChanges(&self, flags: SaveFlags) -> HRESULT;

    /// Returns the values of properties, in the order in which they are asked for.
    ///
    /// Without `prop_tags` it returns all of them, which are none if there is nothing; what a
    /// provider keeps secret it returns only if asked for. A tag of type PT_UNSPECIFIED gets the
    /// type that the property has, another one values of just that type. Where the type of a
    /// string is not asked for, MAPI_UNICODE in `flags` asks for UTF-16.
    ///
    /// Values belong to the caller, all in one block. A property that cannot be had is PT_ERROR,
    /// with the reason as its value, and MAPI_W_ERRORS_RETURNED says that there is one:
    /// MAPI_E_NOT_FOUND where the object lacks the property, MAPI_E_NOT_ENOUGH_MEMORY where it is
    /// too large (4 KB is usual) and [`open_property`](Self::open_property) has to read it,
    /// MAPI_E_BAD_CHARWIDTH where the object has no strings of that width. An implementer returns no
    /// multiple-value property without values.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: `prop_tags` is empty.
    ///
    /// Reference: IMAPIProp::GetProps.
    // The page says that a tag in error has the identifier zero. Implementations keep that of the
    // property, as PROP_TAG(PT_ERROR, PROP_ID(tag)); nothing here depends on it.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn GetProps(
        &self,
        #[opt]
        #[view(&[PropTag])]
        prop_tags: *const SPropTagArray,
        flags: UnicodeFlags,
        #[out] value_count: *mut u32,
        #[out]
        #[view]
        #[len_param(value_count)]
        values: *mut *mut SPropValue,
    ) -> HRESULT;

    /// Returns the tags of all properties that the object has, PT_OBJECT among them. Some
    /// providers leave out what the caller may not read.
    ///
    /// The tags of strings are PT_UNICODE if MAPI_UNICODE is set in `flags`, else PT_STRING8.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the object does not have strings of this width, whether there is a
    ///   string or not.
    ///
    /// Reference: IMAPIProp::GetPropList.
    fn GetPropList(
        &self,
        flags: UnicodeFlags,
        #[out]
        #[view]
        prop_tags: *mut *mut SPropTagArray,
    ) -> HRESULT;

    /// Opens a property as an object: a large string or binary one as an IStream, an attachment
    /// as an IMessage or IStorage, the hierarchy of a container as an IMAPITable.
    ///
    /// `prop_tag` has a type too. `interface_options` are what the interface makes of them:
    /// STGM_WRITE and so on for a stream, MAPI_UNICODE for the columns of a table. MAPI_MODIFY in
    /// `flags` opens it for writing; MAPI_CREATE creates or empties it and needs MAPI_MODIFY.
    ///
    /// What is written through a stream lasts as the object's other changes do. As long as it is
    /// open, a property is neither changed in another way nor opened again.
    ///
    /// The implementer is told the IID, since it decides what is opened, and returns an object that
    /// has that interface.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INTERFACE_NOT_SUPPORTED: the property has no such interface.
    /// - MAPI_E_INVALID_PARAMETER: the type of `prop_tag` is PT_UNSPECIFIED.
    /// - MAPI_E_NO_ACCESS: the caller has no right to it.
    /// - MAPI_E_NO_SUPPORT: this property cannot be opened that way.
    /// - MAPI_E_NOT_FOUND: there is no such property, and MAPI_CREATE is not set.
    ///
    /// Reference: IMAPIProp::OpenProperty.
    // MAPI_E_NO_SUPPORT is the answer for a property here, not a licence to leave the method out;
    // but an object whose properties are all small has nothing to open, hence `#[optional]`.
    #[optional]
    fn OpenProperty(
        &self,
        prop_tag: PropTag,
        iid: *const GUID,
        interface_options: u32,
        flags: OpenPropertyFlags,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Sets properties, of which there is at least one.
    ///
    /// A property that the object lacks is added where the provider lets it; one of another type
    /// may change its type. PR_NULL and tags of type PT_ERROR are passed over without a word.
    ///
    /// Success as a whole may leave single properties as they were. Those are returned, each with
    /// its index in `values` and the reason: MAPI_E_BAD_CHARWIDTH, MAPI_E_COMPUTED (the provider
    /// computes it), MAPI_E_INVALID_TYPE, MAPI_E_NO_ACCESS, MAPI_E_NOT_ENOUGH_MEMORY (larger than
    /// what can go to the server at once; open it as a stream), MAPI_E_UNEXPECTED_TYPE. There is no result where there is no problem.
    /// A provider that caches may report problems with a later call. A C caller need not want them.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: a property is PT_OBJECT, or a multiple-value one without values.
    ///
    /// Reference: IMAPIProp::SetProps.
    // The page calls the problems in and out; what comes in is whether they are wanted.
    fn SetProps(
        &self,
        value_count: u32,
        #[view]
        #[len_param(value_count)]
        values: *const SPropValue,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Deletes properties, of which there is at least one. Only the identifiers of the tags count,
    /// not their types.
    ///
    /// Success as a whole may leave single properties where they are; those are returned as
    /// [`set_props`](Self::set_props) returns them. One PR_MESSAGE_ATTACHMENTS stands for all
    /// attachments that could not be deleted.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the object cannot be changed, or not by the caller.
    ///
    /// Reference: IMAPIProp::DeleteProps.
    fn DeleteProps(
        &self,
        #[view(&[PropTag])] prop_tags: *const SPropTagArray,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Copies or moves all properties and what is inside the object (recipients, attachments,
    /// messages, subfolders) to another object, but for what is excluded.
    ///
    /// `exclude_iids` are interfaces that neither object is to be used as; those that continue
    /// them are excluded too. `exclude_props` are properties that are not copied, by identifier
    /// alone, PR_MESSAGE_RECIPIENTS and the like for what is inside; PR_NULL may not be there.
    /// `ui_param` and `progress` are used with MAPI_DIALOG only; without `progress` MAPI shows its
    /// own. `dest_object` is used as the interface that the caller has it as. MAPI_MOVE in `flags`
    /// moves, MAPI_NOREPLACE leaves what the destination has, and MAPI_DECLINE_OK, which only MAPI
    /// sets, has a provider answer MAPI_E_DECLINE_COPY where it would ask
    /// [`IMAPISupport`](crate::IMAPISupport) to copy.
    ///
    /// Success as a whole may leave single properties out; those are returned as
    /// [`set_props`](Self::set_props) returns them, with MAPI_E_BAD_CHARWIDTH, MAPI_E_COMPUTED
    /// (which is harmless), MAPI_E_INVALID_TYPE or MAPI_E_UNEXPECTED_TYPE as the reason.
    ///
    /// # Errors
    ///
    /// - MAPI_E_COLLISION: the destination has something of the same name inside.
    /// - MAPI_E_DECLINE_COPY: the provider does not copy by itself.
    /// - MAPI_E_FOLDER_CYCLE: the source contains the destination; some of it may have been copied.
    /// - MAPI_E_INTERFACE_NOT_SUPPORTED: the destination has no such interface, or all that the
    ///   object knows are excluded.
    /// - MAPI_E_INVALID_PARAMETER: `exclude_props` is empty.
    /// - MAPI_E_NO_ACCESS: the caller may not do it, a property is known to be read-only, or the
    ///   destination is the source.
    ///
    /// Reference: IMAPIProp::CopyTo.
    // The implementer is told the IID, because which properties are copied depends on it.
    fn CopyTo(
        &self,
        exclude_iid_count: u32,
        #[len_param(exclude_iid_count)] exclude_iids: *const GUID,
        #[opt]
        #[view(&[PropTag])]
        exclude_props: *const SPropTagArray,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        iid: *const GUID,
        #[iid_is(iid)] dest_object: Ref<IUnknown>,
        flags: CopyFlags,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Copies or moves some properties to another object, and what is inside it where
    /// PR_MESSAGE_RECIPIENTS or the like is one of them; as when a message is answered.
    ///
    /// `include_props` are the properties; PR_NULL may not be there. All else is as for
    /// [`copy_to`](Self::copy_to).
    ///
    /// # Errors
    ///
    /// As for [`copy_to`](Self::copy_to), but for MAPI_E_INVALID_PARAMETER.
    ///
    /// Reference: IMAPIProp::CopyProps.
    // The page says that what is inside is copied whatever the tags, and then how to ask for it
    // by tag, which the caller could not do then. The latter is described here.
    fn CopyProps(
        &self,
        #[view(&[PropTag])] include_props: *const SPropTagArray,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        iid: *const GUID,
        #[iid_is(iid)] dest_object: Ref<IUnknown>,
        flags: CopyFlags,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Returns the names of properties, in the order of `prop_tags`.
    ///
    /// Without tags it returns all names that the object knows, of the property set `prop_set_guid`
    /// if there is one (what a provider makes of that differs), and puts their tags in
    /// `prop_tags`. With tags, `prop_set_guid` is passed over. MAPI_NO_IDS in `flags` leaves names
    /// that are numbers out, MAPI_NO_STRINGS those that are strings.
    ///
    /// A property without a name has none in its place, its tag becomes PT_ERROR, and
    /// MAPI_W_ERRORS_RETURNED says that there is one. Names and tags that are returned belong to
    /// the caller, the names in one block.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: there is an array of no tags, or the provider does not answer
    ///   for a property set without tags.
    /// - MAPI_E_NO_SUPPORT: the object has no named properties.
    ///
    /// Reference: IMAPIProp::GetNamesFromIDs.
    // The tags of a C caller often stand on the stack, so an implementer may change but not
    // replace them. Callers exist that pass no place for the tags at all when they ask for all
    // names, which the page's wording allows, hence `#[opt]`.
    #[optional]
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn GetNamesFromIDs(
        &self,
        #[opt]
        #[inout]
        #[view(Fill<'_, SPropTagArray>)]
        prop_tags: *mut *mut SPropTagArray,
        #[opt] prop_set_guid: *const GUID,
        flags: GetNamesFlags,
        #[out] name_count: *mut u32,
        #[out]
        #[view]
        #[len_param(name_count)]
        names: *mut *mut *mut MAPINAMEID,
    ) -> HRESULT;

    /// Returns the tags of properties whose names are known, in the order of `names` and of type
    /// PT_UNSPECIFIED; without names those of all named properties that the object knows.
    ///
    /// MAPI_CREATE in `flags` gives a tag to names that have none, and needs names. The identifiers
    /// are from 0x8000 to 0xFFFE. They are the same for all objects with the same
    /// PR_MAPPING_SIGNATURE, so what is copied elsewhere needs others.
    ///
    /// A name without a tag has PT_ERROR with the identifier zero in its place, and
    /// MAPI_W_ERRORS_RETURNED says that there is one.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the object has no named properties.
    /// - MAPI_E_TOO_BIG: there are too many; ask by identifier.
    ///
    /// Reference: IMAPIProp::GetIDsFromNames.
    #[optional]
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn GetIDsFromNames(
        &self,
        name_count: u32,
        #[opt]
        #[view]
        #[len_param(name_count)]
        names: *const *const MAPINAMEID,
        flags: GetIdsFlags,
        #[out]
        #[view]
        prop_tags: *mut *mut SPropTagArray,
    ) -> HRESULT;
}

/// A section of a profile: where MAPI and providers keep their settings.
///
/// Changes last at once. There are no named properties. Those with the identifiers 0x67F0 to
/// 0x67FF are secret, such as passwords: they are neither listed nor returned unless asked for by
/// tag. The section MUID_PROFILE_INSTANCE has a PR_SEARCH_KEY that no other profile ever has.
///
/// It has no methods of its own. Declared in `MAPIDefS.h`. Reference: IProfSect : IMAPIProp.
#[mapi_interface(
    iid = "00020304-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Client applications and service providers"
)]
pub unsafe trait IProfSect: IMAPIProp {}

/// A user of the address book, or another single recipient.
///
/// Changes last when they are saved. PR_ADDRTYPE, PR_DISPLAY_NAME, PR_EMAIL_ADDRESS, PR_ENTRYID and
/// PR_SEARCH_KEY make it a recipient.
///
/// It has no methods of its own. Declared in `MAPIDefS.h`. Reference: IMailUser : IMAPIProp.
#[mapi_interface(
    iid = "0002030a-0000-0000-c000-000000000046",
    implemented_by = "Address book providers",
    called_by = "Client applications"
)]
pub unsafe trait IMailUser: IMAPIProp {}

/// An attachment of a message.
///
/// Changes last when the attachment is saved and then its message. Where the contents are,
/// PR_ATTACH_METHOD tells.
///
/// It has no methods of its own. Declared in `MAPIDefS.h`, where its IID is IID_IAttachment.
/// Reference: IAttach : IMAPIProp.
#[mapi_interface(
    iid = "00020308-0000-0000-c000-000000000046",
    implemented_by = "Message store providers",
    called_by = "Client applications"
)]
pub unsafe trait IAttach: IMAPIProp {}
