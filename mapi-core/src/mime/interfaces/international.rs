//! Character sets and code pages.

// `mimeole.h` has no public page; the order and types are its own.

use crate::abi::{
    BLOB, CHARSETTYPE, CODEPAGEID, CODEPAGEINFO, HCHARSET, INETCSETINFO, PROPVARIANT, RFC1522INFO,
    VARTYPE, codes::S_FALSE,
};
use crate::mapi_interface;
use crate::mime::MimeValueRef;
use crate::mime::{Blob, MimeValue};
use std::ffi::CString;
use windows_core::HRESULT;

/// The character sets and code pages that the MIME engine knows, and conversions between them.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c5588349-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeInternational: IUnknown {
    /// Sets the character set that is used where none is named.
    fn SetDefaultCharset(&self, charset: HCHARSET) -> HRESULT;

    /// Returns the character set that is used where none is named.
    fn GetDefaultCharset(&self, #[out] charset: *mut HCHARSET) -> HRESULT;

    /// Returns the character set that a code page has for bodies, headers or web pages.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is none.
    fn GetCodePageCharset(
        &self,
        code_page: CODEPAGEID,
        charset_type: CHARSETTYPE,
        #[out] charset: *mut HCHARSET,
    ) -> HRESULT;

    /// Returns the character set of a name, such as `iso-8859-1`.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is none.
    fn FindCharset(&self, #[string] name: *const u8, #[out] charset: *mut HCHARSET) -> HRESULT;

    /// Tells about a character set.
    // The header calls the struct "in, out". Nothing in it is read.
    fn GetCharsetInfo(&self, charset: HCHARSET, #[out] info: *mut INETCSETINFO) -> HRESULT;

    /// Tells about a code page: those members that the mask of `info` names, and those that need
    /// none.
    fn GetCodePageInfo(&self, code_page: CODEPAGEID, #[inout] info: *mut CODEPAGEINFO) -> HRESULT;

    /// Tells whether text can be converted between two code pages: S_FALSE says that it cannot.
    #[success(S_FALSE)]
    fn CanConvertCodePages(&self, source: CODEPAGEID, destination: CODEPAGEID) -> HRESULT;

    /// Decodes the text of a header, to VT_LPSTR or VT_LPWSTR, which is asked for. `info` says
    /// what may be and is told what was.
    fn DecodeHeader(
        &self,
        charset: HCHARSET,
        #[string] data: *const u8,
        #[inout]
        #[owner(MimeValue, VARTYPE)]
        decoded: *mut PROPVARIANT,
        #[inout]
        #[opt]
        info: *mut RFC1522INFO,
    ) -> HRESULT;

    /// Encodes the text of a header, VT_LPSTR or VT_LPWSTR. `info` says what may be and is told
    /// what was.
    fn EncodeHeader(
        &self,
        charset: HCHARSET,
        #[view(MimeValueRef<'_>)] data: *const PROPVARIANT,
        #[out]
        #[owner(CString)]
        encoded: *mut *mut u8,
        #[inout]
        #[opt]
        info: *mut RFC1522INFO,
    ) -> HRESULT;

    /// Converts bytes between two code pages, and returns how many of them were read. A C caller
    /// may not want the number.
    // The header calls the second blob "in, out". Its bytes are allocated, so nothing goes in.
    fn ConvertBuffer(
        &self,
        source: CODEPAGEID,
        destination: CODEPAGEID,
        #[view(&[u8])] input: *const BLOB,
        #[out]
        #[owner(Blob)]
        output: *mut BLOB,
        #[out]
        #[opt]
        read_size: *mut u32,
    ) -> HRESULT;

    /// Converts a string between two code pages, to VT_LPSTR or VT_LPWSTR, which is asked for.
    fn ConvertString(
        &self,
        source: CODEPAGEID,
        destination: CODEPAGEID,
        #[view(MimeValueRef<'_>)] input: *const PROPVARIANT,
        #[inout]
        #[owner(MimeValue, VARTYPE)]
        output: *mut PROPVARIANT,
    ) -> HRESULT;

    /// Forgets what [`mlang_convert_inet_string`](Self::mlang_convert_inet_string) kept of the
    /// last text.
    #[rust_name = "mlang_convert_inet_reset"]
    fn MLANG_ConvertInetReset(&self) -> HRESULT;

    /// Converts as much of a text as fits, and leaves in the sizes how much was read and written.
    // The header calls the sizes "in", though they are behind pointers: the function of MLang that
    // it names (ConvertINetString) leaves the numbers of bytes there. What that takes besides, a
    // size of -1 for terminated text, is refused here, since it is no count.
    #[rust_name = "mlang_convert_inet_string"]
    fn MLANG_ConvertInetString(
        &self,
        source: CODEPAGEID,
        destination: CODEPAGEID,
        #[size_param(input_size)] input: *const u8,
        #[inout] input_size: *mut i32,
        #[inout]
        #[opt]
        #[size_param(output_size)]
        output: *mut u8,
        #[inout] output_size: *mut i32,
    ) -> HRESULT;

    /// Decodes a text as RFC 1522 says, and writes the name of its character set to `charset`,
    /// terminated.
    // The header calls the name "in". It is the caller's array, and what is in the text tells it.
    fn Rfc1522Decode(
        &self,
        #[string] value: *const u8,
        #[inout]
        #[len_param(charset_len)]
        charset: *mut u8,
        charset_len: u32,
        #[out]
        #[owner(CString)]
        decoded: *mut *mut u8,
    ) -> HRESULT;

    /// Encodes a text as RFC 1522 says, in a character set.
    fn Rfc1522Encode(
        &self,
        #[string] value: *const u8,
        charset: HCHARSET,
        #[out]
        #[owner(CString)]
        encoded: *mut *mut u8,
    ) -> HRESULT;
}
