//! The bodies of a message as a tree.

// `mimeole.h` has no public page; the order and types are its own.

use super::{IPersistStreamInit, IPersistStreamInit_Impl};
use crate::abi::{
    BODYLOCATION, BODYOFFSETS, BOOLEAN, CSETAPPLYTYPE, FINDBODY, HBODY, HCHARSET, IMSGBODYTYPE,
    MIMEPROPNAME, PROPVARIANT, TYPEDID, VARTYPE,
    codes::S_FALSE,
    flags::{
        DeleteBodyFlags, MimeCommitFlags, MimeMessageFlags, MimePropDataFlags, ResolveUrlFlags,
        SaveBodyFlags,
    },
};
use crate::interfaces::IStream;
use crate::mapi_interface;
use crate::mime::MimePropName;
use crate::mime::MimeValue;
use crate::mime::MimeValueRef;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// A message as a tree of bodies.
///
/// [`HBODY_ROOT`](crate::abi::HBODY_ROOT) stands for the root. Properties are named as in
/// [`IMimePropertySet`](crate::IMimePropertySet). Methods that get an HBODY which is none of the
/// message's answer MIME_E_INVALID_HANDLE.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "fd853cd4-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeMessageTree: IPersistStreamInit {
    /// Returns a stream of the message, after what was changed has been saved.
    fn GetMessageSource(
        &self,
        #[out] stream: *mut Option<IStream>,
        flags: MimeCommitFlags,
    ) -> HRESULT;

    /// Returns the size of the message in bytes, after what was changed has been saved.
    fn GetMessageSize(&self, #[out] size: *mut u32, flags: MimeCommitFlags) -> HRESULT;

    /// Reads from `stream` where the bodies are, so that the message needs not be searched for
    /// them.
    ///
    /// # Errors
    ///
    /// - MIME_E_UNKNOWN_BODYTREE_VERSION, MIME_E_CORRUPT_CACHE_TREE: the table is no such.
    fn LoadOffsetTable(&self, stream: Ref<IStream>) -> HRESULT;

    /// Writes to `stream` where the bodies are.
    // The header names no flags.
    fn SaveOffsetTable(&self, stream: Ref<IStream>, flags: u32) -> HRESULT;

    /// Tells what is in the message.
    fn GetFlags(&self, #[out] flags: *mut MimeMessageFlags) -> HRESULT;

    /// Saves what was changed.
    fn Commit(&self, flags: MimeCommitFlags) -> HRESULT;

    /// Releases the stream that the message was loaded from.
    fn HandsOffStorage(&self) -> HRESULT;

    /// Returns an interface of a body, mostly [`IMimeBody`](crate::IMimeBody) or
    /// [`IMimePropertySet`](crate::IMimePropertySet).
    fn BindToObject(
        &self,
        body: HBODY,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Writes a body to `stream`, with its headers and children.
    fn SaveBody(&self, body: HBODY, flags: SaveBodyFlags, stream: Ref<IStream>) -> HRESULT;

    /// Makes a new body, where it is seen from `pivot`.
    ///
    /// # Errors
    ///
    /// - MIME_E_INSERT_NOT_ALLOWED, MIME_E_CANT_RESET_ROOT, MIME_E_CANT_RESET_PARENT,
    ///   MIME_E_NOT_MULTIPART: there can be none.
    // The handle is null where there is nothing to see it from.
    fn InsertBody(
        &self,
        location: BODYLOCATION,
        pivot: HBODY,
        #[out]
        #[opt]
        body: *mut HBODY,
    ) -> HRESULT;

    /// Returns the body at a place, as seen from `pivot`.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is none.
    fn GetBody(&self, location: BODYLOCATION, pivot: HBODY, #[out] body: *mut HBODY) -> HRESULT;

    /// Deletes a body, and its children unless `flags` say otherwise.
    fn DeleteBody(&self, body: HBODY, flags: DeleteBodyFlags) -> HRESULT;

    /// Moves a body among its siblings.
    ///
    /// # Errors
    ///
    /// - MIME_E_CANT_MOVE_BODY, MIME_E_BAD_BODY_LOCATION: it cannot go there.
    fn MoveBody(&self, body: HBODY, location: BODYLOCATION) -> HRESULT;

    /// Returns the number of children of a body, with `recurse` of all its descendants.
    fn CountBodies(&self, parent: HBODY, recurse: BOOLEAN, #[out] body_count: *mut u32) -> HRESULT;

    /// Finds the first body that `search` looks for, a
    /// [`BodySearch`](crate::mime::BodySearch), which keeps where it is.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is none.
    fn FindFirst(
        &self,
        #[inout]
        #[view]
        search: *mut FINDBODY,
        #[out] body: *mut HBODY,
    ) -> HRESULT;

    /// Finds the next body.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is no other.
    fn FindNext(
        &self,
        #[inout]
        #[view]
        search: *mut FINDBODY,
        #[out] body: *mut HBODY,
    ) -> HRESULT;

    /// Finds the body that a URL stands for, among the relatives of `related`, which may be null.
    ///
    /// # Errors
    ///
    /// - MIME_E_URL_NOTFOUND: there is none.
    fn ResolveURL(
        &self,
        related: HBODY,
        #[opt]
        #[string]
        base: *const u8,
        #[string] url: *const u8,
        flags: ResolveUrlFlags,
        #[out]
        #[opt]
        body: *mut HBODY,
    ) -> HRESULT;

    /// Puts a body into a new multipart one, `multipart/mixed` say, which takes its place.
    fn ToMultipart(
        &self,
        body: HBODY,
        #[string] sub_type: *const u8,
        #[out]
        #[opt]
        multipart: *mut HBODY,
    ) -> HRESULT;

    /// Tells where a body is in the message that was loaded.
    // The header calls the struct "in, out". Nothing in it is read.
    fn GetBodyOffsets(&self, body: HBODY, #[out] offsets: *mut BODYOFFSETS) -> HRESULT;

    /// Returns the character set of the message.
    fn GetCharset(&self, #[out] charset: *mut HCHARSET) -> HRESULT;

    /// Sets the character set of the message, and where it is applied.
    fn SetCharset(&self, charset: HCHARSET, apply_type: CSETAPPLYTYPE) -> HRESULT;

    /// Tells whether a body is of a type: S_FALSE says that it is not.
    #[success(S_FALSE)]
    fn IsBodyType(&self, body: HBODY, body_type: IMSGBODYTYPE) -> HRESULT;

    /// Tells whether a body has this content type; `None` stands for any. S_FALSE says that it has
    /// not.
    #[success(S_FALSE)]
    fn IsContentType(
        &self,
        body: HBODY,
        #[opt]
        #[string]
        primary_type: *const u8,
        #[opt]
        #[string]
        sub_type: *const u8,
    ) -> HRESULT;

    /// [`IMimePropertySet::query_prop`](crate::IMimePropertySet::query_prop) of a body.
    #[success(S_FALSE)]
    fn QueryBodyProp(
        &self,
        body: HBODY,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        #[string] criteria: *const u8,
        sub_string: BOOLEAN,
        case_sensitive: BOOLEAN,
    ) -> HRESULT;

    /// [`IMimePropertySet::get_prop`](crate::IMimePropertySet::get_prop) of a body.
    fn GetBodyProp(
        &self,
        body: HBODY,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        flags: MimePropDataFlags,
        #[inout]
        #[owner(MimeValue, VARTYPE)]
        value: *mut PROPVARIANT,
    ) -> HRESULT;

    /// [`IMimePropertySet::set_prop`](crate::IMimePropertySet::set_prop) of a body.
    fn SetBodyProp(
        &self,
        body: HBODY,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
        flags: MimePropDataFlags,
        #[view(MimeValueRef<'_>)] value: *const PROPVARIANT,
    ) -> HRESULT;

    /// [`IMimePropertySet::delete_prop`](crate::IMimePropertySet::delete_prop) of a body.
    fn DeleteBodyProp(
        &self,
        body: HBODY,
        #[view(MimePropName<'_>)] name: *const MIMEPROPNAME,
    ) -> HRESULT;

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
}
