//! Messages.

// `mimeole.h` has no public page; the order and types are its own. It has IMoniker for a moniker,
// of which nothing here needs more than that it is an object: IUnknown stands for it.

use super::{
    IMimeAddressTable, IMimeEnumAddressTypes, IMimeMessageCallback, IMimeMessageParts,
    IMimeMessageTree, IMimeMessageTree_Impl,
};
use crate::abi::{
    ADDRESSFORMAT, ADDRESSLIST, ADDRESSPROPS, BOOLEAN, ENCODINGTYPE, HBODY, MIMEPROPNAME,
    PROPVARIANT, VARTYPE, WEBPAGEOPTIONS,
    codes::S_FALSE,
    flags::{AddressPropFlags, AttachUrlFlags, MimeAddressTypes, MimePropDataFlags, TextTypes},
};
use crate::interfaces::IStream;
use crate::mapi_interface;
use crate::mime::MimePropName;
use crate::mime::MimeValueRef;
use crate::mime::{Address, Addresses, MimeValue};
use std::ffi::CString;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// An Internet message.
///
/// `CoCreateInstance` of [`CLSID_IMimeMessage`](crate::abi::CLSID_IMimeMessage) makes one, and
/// [`init_new`](crate::IPersistStreamInit::init_new) or
/// [`load`](crate::IPersistStreamInit::load) readies it.
///
/// Its properties are those of its root. They are named as in
/// [`IMimePropertySet`](crate::IMimePropertySet).
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "fd853cd5-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeMessage: IMimeMessageTree {
    /// Makes a web page of the message, and returns the moniker (IMoniker) by which it is found.
    ///
    /// The page is written to `root_stream`; with `None` to one of the engine's own. `callback`
    /// writes what stands between bodies.
    // That stream and callback may be null is not documented; both have a default.
    fn CreateWebPage(
        &self,
        #[opt] root_stream: Ref<IStream>,
        options: *const WEBPAGEOPTIONS,
        #[opt] callback: Ref<IMimeMessageCallback>,
        #[out] moniker: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// [`IMimePropertySet::get_prop`](crate::IMimePropertySet::get_prop) of the message.
    fn GetProp(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        flags: MimePropDataFlags,
        #[inout]
        #[owner(MimeValue, VARTYPE)]
        value: *mut PROPVARIANT,
    ) -> HRESULT;

    /// [`IMimePropertySet::set_prop`](crate::IMimePropertySet::set_prop) of the message.
    fn SetProp(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        flags: MimePropDataFlags,
        #[view(MimeValueRef<'_>)] value: *const PROPVARIANT,
    ) -> HRESULT;

    /// [`IMimePropertySet::delete_prop`](crate::IMimePropertySet::delete_prop) of the message.
    fn DeleteProp(&self, #[view(MimePropName<'_>)] name: *const MIMEPROPNAME) -> HRESULT;

    /// [`IMimePropertySet::query_prop`](crate::IMimePropertySet::query_prop) of the message.
    #[success(S_FALSE)]
    fn QueryProp(
        &self,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        #[string] criteria: *const u8,
        sub_string: BOOLEAN,
        case_sensitive: BOOLEAN,
    ) -> HRESULT;

    /// Returns the text of the message, plain or HTML, in an encoding, and the body that has it. A
    /// C caller may not want one of them.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is no such text.
    fn GetTextBody(
        &self,
        text_type: TextTypes,
        encoding: ENCODINGTYPE,
        #[out]
        #[opt]
        stream: *mut Option<IStream>,
        #[out]
        #[opt]
        body: *mut HBODY,
    ) -> HRESULT;

    /// Sets the text of the message, plain or HTML, and returns the body that has it.
    ///
    /// `alternative` is the body of the other text, if there is one, else null; both become
    /// `multipart/alternative`.
    fn SetTextBody(
        &self,
        text_type: TextTypes,
        encoding: ENCODINGTYPE,
        alternative: HBODY,
        stream: Ref<IStream>,
        #[out]
        #[opt]
        body: *mut HBODY,
    ) -> HRESULT;

    /// Attaches an object: an [`IStream`](crate::IStream), an [`IMimeBody`](crate::IMimeBody), an
    /// [`IMimeMessage`] and so on. Returns the body that has it.
    ///
    /// # Errors
    ///
    /// - MIME_E_INVALID_OBJECT_IID: the object is nothing that can be attached.
    fn AttachObject(
        &self,
        iid: *const GUID,
        #[iid_is(iid)] object: Ref<IUnknown>,
        #[out]
        #[opt]
        body: *mut HBODY,
    ) -> HRESULT;

    /// Attaches a file, which is read from `stream` or, without one, from `path`.
    fn AttachFile(
        &self,
        #[string] path: *const u8,
        #[opt] stream: Ref<IStream>,
        #[out]
        #[opt]
        body: *mut HBODY,
    ) -> HRESULT;

    /// Attaches what a URL names, which is read from `stream` or, without one, from the URL.
    ///
    /// Returns the URL of its content identifier, if URL_ATTACH_GENERATE_CID is set in `flags`,
    /// and the body that has it.
    fn AttachURL(
        &self,
        #[opt]
        #[string]
        base: *const u8,
        #[string] url: *const u8,
        flags: AttachUrlFlags,
        #[opt] stream: Ref<IStream>,
        #[out]
        #[opt]
        #[owner(Option<CString>)]
        cid_url: *mut *mut u8,
        #[out]
        #[opt]
        body: *mut HBODY,
    ) -> HRESULT;

    /// Returns the bodies that are attachments. A C caller may want their number only.
    fn GetAttachments(
        &self,
        #[out] attachment_count: *mut u32,
        #[out]
        #[opt]
        #[len_param(attachment_count)]
        #[owner(Vec<HBODY>)]
        attachments: *mut *mut HBODY,
    ) -> HRESULT;

    /// Returns the addresses of the message.
    fn GetAddressTable(&self, #[out] table: *mut Option<IMimeAddressTable>) -> HRESULT;

    /// [`IMimeAddressTable::get_sender`](crate::IMimeAddressTable::get_sender) of the message.
    fn GetSender(
        &self,
        #[inout]
        #[owner(Address, AddressPropFlags)]
        props: *mut ADDRESSPROPS,
    ) -> HRESULT;

    /// [`IMimeAddressTable::get_types`](crate::IMimeAddressTable::get_types) of the message.
    fn GetAddressTypes(
        &self,
        address_types: MimeAddressTypes,
        props: AddressPropFlags,
        #[out]
        #[owner(Addresses)]
        addresses: *mut ADDRESSLIST,
    ) -> HRESULT;

    /// [`IMimeAddressTable::get_format`](crate::IMimeAddressTable::get_format) of the message.
    fn GetAddressFormat(
        &self,
        address_type: MimeAddressTypes,
        format: ADDRESSFORMAT,
        #[out]
        #[owner(CString)]
        text: *mut *mut u8,
    ) -> HRESULT;

    /// [`IMimeAddressTable::enum_types`](crate::IMimeAddressTable::enum_types) of the message.
    fn EnumAddressTypes(
        &self,
        address_types: MimeAddressTypes,
        props: AddressPropFlags,
        #[out] addresses: *mut Option<IMimeEnumAddressTypes>,
    ) -> HRESULT;

    /// Splits the message into parts of at most `max_size` bytes.
    ///
    /// # Errors
    ///
    /// - MIME_E_MAX_SIZE_TOO_SMALL: parts cannot be as small as that.
    fn SplitMessage(&self, max_size: u32, #[out] parts: *mut Option<IMimeMessageParts>) -> HRESULT;

    /// Returns the moniker (IMoniker) by which the web page of the message is found.
    fn GetRootMoniker(&self, #[out] moniker: *mut Option<IUnknown>) -> HRESULT;
}
