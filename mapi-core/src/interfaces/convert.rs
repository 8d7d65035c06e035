//! Conversion between MAPI messages and Internet mail.

use super::{IAddrBook, IMessage, IStream};
use crate::abi::{CSETAPPLYTYPE, ENCODINGTYPE, HCHARSET, MIMESAVETYPE, flags::ConverterFlags};
use crate::mapi_interface;
use windows_core::{BOOL, HRESULT, Ref};

/// Converts messages to MIME and back.
///
/// `CoCreateInstance` of [`CLSID_IConverterSession`](crate::abi::CLSID_IConverterSession) makes it,
/// where Outlook is installed.
///
/// Vtable order: the reference; no header has it. Reference: IConverterSession : IUnknown.
#[mapi_interface(
    iid = "4b401570-b77b-11d0-9da5-00c04fd65685",
    implemented_by = "Outlook",
    called_by = "Client applications"
)]
pub unsafe trait IConverterSession: IUnknown {
    /// Sets the address book in which ambiguous addresses are resolved; `None` releases it again.
    ///
    /// Reference: IConverterSession::SetAdrBook.
    fn SetAdrBook(&self, #[opt] address_book: Ref<IAddrBook>) -> HRESULT;

    /// Sets the encoding of the outermost body, IET_BASE64, IET_UUENCODE, IET_QP, IET_7BIT or
    /// IET_8BIT, before [`mapi_to_mime_stm`](Self::mapi_to_mime_stm). Attachments are encoded as
    /// Outlook sees fit.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): it is none of these.
    ///
    /// Reference: IConverterSession::SetEncoding.
    fn SetEncoding(&self, encoding: ENCODINGTYPE) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn Placeholder3(&self);

    /// Reads Internet mail from `stream` into `message`, which the caller has made.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): a flag is not one of these: CCSF_SMTP,
    ///   CCSF_INCLUDE_BCC, CCSF_USE_RTF, CCSF_EMBEDDED_MESSAGE, CCSF_GLOBAL_MESSAGE.
    ///
    /// Reference: IConverterSession::MIMEToMAPI.
    fn MIMEToMAPI(
        &self,
        stream: Ref<IStream>,
        message: Ref<IMessage>,
        #[reserved] source_server: *const u8,
        flags: ConverterFlags,
    ) -> HRESULT;

    /// Writes `message`, one of the usual kinds of Outlook, to `stream` as Internet mail.
    ///
    /// `flags` say how; CCSF_SMTP has to be among them.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): a flag is not one of the method's.
    ///
    /// Reference: IConverterSession::MAPIToMIMEStm.
    // The page calls the stream "out": the mail goes out through it, the stream itself is the
    // caller's.
    #[rust_name = "mapi_to_mime_stm"]
    fn MAPIToMIMEStm(
        &self,
        message: Ref<IMessage>,
        stream: Ref<IStream>,
        flags: ConverterFlags,
    ) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn Placeholder6(&self);
    /// Not documented.
    #[reserved]
    fn Placeholder7(&self);
    /// Not documented.
    #[reserved]
    fn Placeholder8(&self);

    /// Says whether text is wrapped, and how many characters a line then has.
    ///
    /// Reference: IConverterSession::SetTextWrapping.
    fn SetTextWrapping(&self, wrap: BOOL, width: u32) -> HRESULT;

    /// Sets the format that is written: MIME (SAVE_RFC1521), unless this says otherwise.
    ///
    /// Reference: IConverterSession::SetSaveFormat.
    fn SetSaveFormat(&self, format: MIMESAVETYPE) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn Placeholder11(&self);

    /// Says whether a character set is applied to the messages that are converted from now on,
    /// which, and where. A null one applies none.
    ///
    /// [`IMimeInternational::get_code_page_charset`](crate::IMimeInternational::get_code_page_charset)
    /// finds one.
    ///
    /// Reference: IConverterSession::SetCharSet.
    fn SetCharSet(&self, apply: BOOL, charset: HCHARSET, apply_type: CSETAPPLYTYPE) -> HRESULT;
}
