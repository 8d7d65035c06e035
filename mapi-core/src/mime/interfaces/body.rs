//! Bodies: the parts that a message has, and where they come from.

// `mimeole.h` has no public page; the order and types are its own.

use super::{IMimePropertySet, IMimePropertySet_Impl};
use crate::abi::{BODYOFFSETS, ENCODINGTYPE, HBODY, IMSGBODYTYPE, TRANSMITINFO, codes::S_FALSE};
use crate::interfaces::IStream;
use crate::mapi_interface;
use std::ffi::CString;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// A body of a message: its properties and its data.
///
/// [`IMimeMessageTree::bind_to_object`](crate::IMimeMessageTree::bind_to_object) hands one out.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c558834c-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeBody: IMimePropertySet {
    /// Tells whether the body is of a type: S_FALSE says that it is not.
    #[success(S_FALSE)]
    fn IsType(&self, body_type: IMSGBODYTYPE) -> HRESULT;

    /// Sets the name that is shown for the body.
    fn SetDisplayName(&self, #[string] name: *const u8) -> HRESULT;

    /// Returns the name that is shown for the body; if none was set, one made of its properties.
    fn GetDisplayName(
        &self,
        #[out]
        #[owner(CString)]
        name: *mut *mut u8,
    ) -> HRESULT;

    /// Tells where the body is in the message that was loaded.
    ///
    /// # Errors
    ///
    /// - MIME_E_NO_DATA: it was not loaded.
    fn GetOffsets(&self, #[out] offsets: *mut BODYOFFSETS) -> HRESULT;

    /// Returns the encoding that the data has now.
    fn GetCurrentEncoding(&self, #[out] encoding: *mut ENCODINGTYPE) -> HRESULT;

    /// Says which encoding the data has now. The data stays as it is.
    fn SetCurrentEncoding(&self, encoding: ENCODINGTYPE) -> HRESULT;

    /// Returns about how many bytes the data has in an encoding.
    fn GetEstimatedSize(&self, encoding: ENCODINGTYPE, #[out] size: *mut u32) -> HRESULT;

    /// Writes the data to `stream`, in an encoding.
    fn GetDataHere(&self, encoding: ENCODINGTYPE, stream: Ref<IStream>) -> HRESULT;

    /// Returns a stream of the data, in an encoding.
    ///
    /// # Errors
    ///
    /// - MIME_E_NO_DATA, MIME_E_MULTIPART_NO_DATA: there is none.
    fn GetData(&self, encoding: ENCODINGTYPE, #[out] stream: *mut Option<IStream>) -> HRESULT;

    /// Replaces the data, which `object` has in `encoding`: an
    /// [`IStream`](crate::IStream), an [`IMimeBody`], an [`IMimeMessage`](crate::IMimeMessage) or
    /// an [`IMimeWebDocument`]. `None` leaves the content type, or a half of it, as it is.
    ///
    /// # Errors
    ///
    /// - MIME_E_INVALID_OBJECT_IID: the object is none of these.
    fn SetData(
        &self,
        encoding: ENCODINGTYPE,
        #[opt]
        #[string]
        primary_type: *const u8,
        #[opt]
        #[string]
        sub_type: *const u8,
        iid: *const GUID,
        #[iid_is(iid)] object: Ref<IUnknown>,
    ) -> HRESULT;

    /// Drops the data.
    fn EmptyData(&self) -> HRESULT;

    /// Copies the properties and the data to another body.
    fn CopyTo(&self, destination: Ref<IMimeBody>) -> HRESULT;

    /// Tells how the data is best sent.
    // The header calls the struct "in, out". Nothing in it is read.
    fn GetTransmitInfo(&self, #[out] info: *mut TRANSMITINFO) -> HRESULT;

    /// Writes the data to a file, in an encoding.
    fn SaveToFile(&self, encoding: ENCODINGTYPE, #[string] path: *const u8) -> HRESULT;

    /// Returns what stands for the body in its message.
    fn GetHandle(&self, #[out] body: *mut HBODY) -> HRESULT;
}

/// A document of the Web, whose data a body can have.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "ee519f11-851a-11d0-825c-00c04fd85ab4",
    implemented_by = "Client applications and the MIME engine",
    called_by = "The MIME engine"
)]
pub unsafe trait IMimeWebDocument: IUnknown {
    /// Returns the URL.
    fn GetURL(
        &self,
        #[out]
        #[owner(CString)]
        url: *mut *mut u8,
    ) -> HRESULT;

    /// Returns the data, mostly as an [`IStream`](crate::IStream).
    fn BindToStorage(
        &self,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
}
