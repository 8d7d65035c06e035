//! Properties: the headers of a message or body, by name or number.

// `mimeole.h` has no public page; the order and types are its own.

use super::{IMimeEnumProperties, IPersistStreamInit, IPersistStreamInit_Impl};
use crate::abi::{
    BOOLEAN, CSETAPPLYTYPE, HCHARSET, MIMEPARAMINFO, MIMEPROPINFO, MIMEPROPNAME, PROPVARIANT,
    TYPEDID, VARTYPE,
    codes::S_FALSE,
    flags::{EnumPropFlags, MimeAddressTypes, MimePropDataFlags, MimePropFlags},
};
use crate::mapi_interface;
use crate::mime::MimePropName;
use crate::mime::MimeValueRef;
use crate::mime::{MIMEPROPNAMEPTR, MimeParams, MimeValue};
use std::ffi::CString;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// The properties of a message or body.
///
/// A property is named, or numbered as [`MIMEPROPID`](crate::abi::MIMEPROPID) says; see
/// [`MimePropName`](crate::mime::MimePropName). A parameter of a header is a property as well:
/// `par:content-type:charset`.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "fd853cd3-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimePropertySet: IPersistStreamInit {
    /// Tells about a property, beside its value: those members of `info` that its mask names.
    fn GetPropInfo(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        #[inout] info: *mut MIMEPROPINFO,
    ) -> HRESULT;

    /// Changes what is known of a property: the members that the mask of `info` names.
    fn SetPropInfo(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        info: *const MIMEPROPINFO,
    ) -> HRESULT;

    /// Returns the value of a property, converted to the type that is asked for; VT_EMPTY asks for
    /// the one that it has.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is no such property.
    /// - MIME_E_VARTYPE_NO_CONVERT: the value cannot be converted.
    // The type is handed in in the value, as the engine's own clients do it. That text is in task
    // memory is not documented; PropVariantClear frees it, which takes that for granted.
    fn GetProp(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        flags: MimePropDataFlags,
        #[inout]
        #[owner(MimeValue, VARTYPE)]
        value: *mut PROPVARIANT,
    ) -> HRESULT;

    /// Sets the value of a property.
    fn SetProp(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        flags: MimePropDataFlags,
        #[view(MimeValueRef<'_>)] value: *const PROPVARIANT,
    ) -> HRESULT;

    /// Adds a value to a property that can have several.
    fn AppendProp(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        flags: MimePropDataFlags,
        #[view(MimeValueRef<'_>)] value: *const PROPVARIANT,
    ) -> HRESULT;

    /// Deletes a property, and with a header its parameters.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is no such property.
    fn DeleteProp(&self, #[view(MimePropName<'_>)] name: *const MIMEPROPNAME) -> HRESULT;

    /// Copies properties to another set; without names, all.
    ///
    /// [`MimePropNames`](crate::mime::MimePropNames) are the names.
    // The header does not say that the array may be null; with a count of 0 it has nothing to say.
    fn CopyProps(
        &self,
        name_count: u32,
        #[opt]
        #[view]
        #[len_param(name_count)]
        names: *const MIMEPROPNAMEPTR,
        destination: Ref<IMimePropertySet>,
    ) -> HRESULT;

    /// Moves properties to another set; without names, all.
    fn MoveProps(
        &self,
        name_count: u32,
        #[opt]
        #[view]
        #[len_param(name_count)]
        names: *const MIMEPROPNAMEPTR,
        destination: Ref<IMimePropertySet>,
    ) -> HRESULT;

    /// Deletes all properties but these.
    fn DeleteExcept(
        &self,
        name_count: u32,
        #[opt]
        #[view]
        #[len_param(name_count)]
        names: *const MIMEPROPNAMEPTR,
    ) -> HRESULT;

    /// Tells whether the text of a property is `criteria`, or with `sub_string` contains it:
    /// S_FALSE says that it does not.
    #[success(S_FALSE)]
    fn QueryProp(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        #[string] criteria: *const u8,
        sub_string: BOOLEAN,
        case_sensitive: BOOLEAN,
    ) -> HRESULT;

    /// Returns the character set.
    fn GetCharset(&self, #[out] charset: *mut HCHARSET) -> HRESULT;

    /// Sets the character set, and where it is applied.
    fn SetCharset(&self, charset: HCHARSET, apply_type: CSETAPPLYTYPE) -> HRESULT;

    /// Returns the parameters of a header, as `charset` is one of `Content-Type`.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is no such header, or it has no parameters.
    fn GetParameters(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        #[out] param_count: *mut u32,
        #[out]
        #[len_param(param_count)]
        #[owner(MimeParams)]
        params: *mut *mut MIMEPARAMINFO,
    ) -> HRESULT;

    /// Tells whether the content type is this; `None` stands for any. S_FALSE says that it is not.
    #[success(S_FALSE)]
    fn IsContentType(
        &self,
        #[opt]
        #[string]
        primary_type: *const u8,
        #[opt]
        #[string]
        sub_type: *const u8,
    ) -> HRESULT;

    /// Returns another interface of the same properties, such as
    /// [`IMimeHeaderTable`](crate::IMimeHeaderTable) or
    /// [`IMimeAddressTable`](crate::IMimeAddressTable).
    fn BindToObject(
        &self,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Returns a copy of the set.
    fn Clone(&self, #[out] copy: *mut Option<IMimePropertySet>) -> HRESULT;

    /// Sets an option, with a value of the type that its number tells.
    ///
    /// # Errors
    ///
    /// - MIME_E_INVALID_OPTION_ID: there is no such option.
    /// - MIME_E_INVALID_OPTION_VALUE: it cannot have this value.
    fn SetOption(
        &self,
        option: TYPEDID,
        #[view(MimeValueRef<'_>)] value: *const PROPVARIANT,
    ) -> HRESULT;

    /// Returns the value of an option.
    // The header calls the value "in, out". The type follows from the number, so nothing goes in.
    fn GetOption(
        &self,
        option: TYPEDID,
        #[out]
        #[owner(MimeValue)]
        value: *mut PROPVARIANT,
    ) -> HRESULT;

    /// Returns what enumerates the properties.
    fn EnumProps(
        &self,
        flags: EnumPropFlags,
        #[out] properties: *mut Option<IMimeEnumProperties>,
    ) -> HRESULT;
}

/// What the MIME engine knows of properties in general: their names, numbers and types.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "fd853cec-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimePropertySchema: IUnknown {
    /// Makes a property known, and returns its number. `row_number` says where its header stands
    /// among the others.
    fn RegisterProperty(
        &self,
        #[string] name: *const u8,
        flags: MimePropFlags,
        row_number: u32,
        default_type: VARTYPE,
        #[out] id: *mut u32,
    ) -> HRESULT;

    /// Changes what is known of a property.
    fn ModifyProperty(
        &self,
        #[string] name: *const u8,
        flags: MimePropFlags,
        row_number: u32,
        default_type: VARTYPE,
    ) -> HRESULT;

    /// Returns the number of a property.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is none of that name.
    fn GetPropertyId(&self, #[string] name: *const u8, #[out] id: *mut u32) -> HRESULT;

    /// Returns the name of a property.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is none of that number.
    fn GetPropertyName(
        &self,
        id: u32,
        #[out]
        #[owner(CString)]
        name: *mut *mut u8,
    ) -> HRESULT;

    /// Makes a header with addresses known, and returns the bit that stands for it.
    ///
    /// # Errors
    ///
    /// - MIME_E_NO_MORE_ADDRESS_TYPES: there is no bit left.
    fn RegisterAddressType(
        &self,
        #[string] name: *const u8,
        #[out] address_type: *mut MimeAddressTypes,
    ) -> HRESULT;
}
