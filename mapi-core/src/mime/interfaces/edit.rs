//! What the editor of messages of the MIME engine knows of a document when it is saved.

// `mimeole.h` has no public page; the order and types are its own.

use crate::abi::{OLECHAR, codes::S_FALSE};
use crate::mapi_interface;
use crate::mime::Bstr;
use widestring::U16CStr;
use windows_core::{HRESULT, IUnknown, Ref};

/// A tag of an HTML document that names something outside, such as a picture, which can go along
/// with the message.
///
/// Vtable order: `mimeole.h`; the reference has no page.
// Nothing says what the methods do but their names. A BSTR that is null is an empty one.
#[mapi_interface(
    iid = "70183210-7b36-11d2-8c12-00c04fa31009",
    implemented_by = "The MIME engine and client applications",
    called_by = "The MIME engine and client applications"
)]
pub unsafe trait IMimeEditTag: IUnknown {
    /// Returns the address of what the tag names.
    fn GetSrc(
        &self,
        #[out]
        #[owner(Bstr)]
        source: *mut *mut OLECHAR,
    ) -> HRESULT;

    /// Changes the address of what the tag names; `None` is the empty one.
    fn SetSrc(
        &self,
        #[opt]
        #[view(&U16CStr)]
        source: *const OLECHAR,
    ) -> HRESULT;

    /// Returns the address that stands for it in the message.
    fn GetDest(
        &self,
        #[out]
        #[owner(Bstr)]
        destination: *mut *mut OLECHAR,
    ) -> HRESULT;

    /// Changes the address that stands for it in the message; `None` is the empty one.
    fn SetDest(
        &self,
        #[opt]
        #[view(&U16CStr)]
        destination: *const OLECHAR,
    ) -> HRESULT;

    /// The document is about to be saved.
    fn OnPreSave(&self) -> HRESULT;

    /// The document has been saved.
    fn OnPostSave(&self) -> HRESULT;

    /// Says whether what the tag names can go along with the message. S_FALSE says that it cannot.
    #[success(S_FALSE)]
    fn CanPackage(&self) -> HRESULT;

    /// Says whether the tag may name something of a MIME type. S_FALSE says that it may not.
    #[success(S_FALSE)]
    fn IsValidMimeType(&self, #[string] mime_type: *const u16) -> HRESULT;
}

/// The tags of an HTML document that name something outside.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "d09ee528-7b38-11d2-8c12-00c04fa31009",
    implemented_by = "The MIME engine and client applications",
    called_by = "The MIME engine and client applications"
)]
pub unsafe trait IMimeEditTagCollection: IUnknown {
    /// Collects the tags of a document.
    fn Init(&self, document: Ref<IUnknown>) -> HRESULT;

    /// Returns the next `count` tags, and how many these were: what is behind them is empty.
    /// S_FALSE says that there were fewer. A C caller that asks for one may not want the
    /// number.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        tags: *mut Option<IMimeEditTag>,
        #[out]
        #[opt]
        fetched: *mut u32,
    ) -> HRESULT;

    /// Starts again.
    fn Reset(&self) -> HRESULT;

    /// Returns the number of tags in all.
    fn Count(&self, #[out] total: *mut u32) -> HRESULT;
}
