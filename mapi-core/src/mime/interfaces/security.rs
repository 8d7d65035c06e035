//! Messages that are signed or encrypted.

// `mimeole.h` has no public page; the order and types are its own. A certificate is counted by
// reference (CertFreeCertificateContext), which the header does not mention: whoever gets one
// owns a reference, as EnumCertificates is that of CertEnumCertificatesInStore.

use super::{IMimeBody, IMimeMessageTree};
use crate::abi::{
    CERTDATAID, CERTNAMETYPE, HBODY, HCAPICERTSTORE, HWND, PCX509CERT, PROPVARIANT,
    flags::{MimeSecurityFlags, SecurityEncodeFlags, ThumbprintTypes},
};
use crate::mapi_interface;
use crate::mime::MimeValue;
use std::ffi::CString;
use windows_core::{HRESULT, Ref};

/// Signs and encrypts messages and bodies, and reads those that are.
///
/// How a message is secured is said with its options:
/// [`OID_SECURITY_TYPE`](crate::abi::TYPEDID::OID_SECURITY_TYPE) and so on.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c5588353-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeSecurity: IUnknown {
    /// Readies the object.
    ///
    /// # Errors
    ///
    /// - MIME_E_SECURITY_LOADCRYPT32, MIME_E_SECURITY_BADPROCADDR: there is no cryptography here.
    fn InitNew(&self) -> HRESULT;

    /// Tells whether the object is ready.
    ///
    /// # Errors
    ///
    /// - MIME_E_SECURITY_NOTINIT: it is not.
    fn CheckInit(&self) -> HRESULT;

    /// Signs and encrypts a message, as its options say.
    fn EncodeMessage(&self, tree: Ref<IMimeMessageTree>, flags: SecurityEncodeFlags) -> HRESULT;

    /// Signs and encrypts a body and what is below it.
    fn EncodeBody(
        &self,
        tree: Ref<IMimeMessageTree>,
        root: HBODY,
        flags: SecurityEncodeFlags,
    ) -> HRESULT;

    /// Decrypts a message and looks at its signatures.
    fn DecodeMessage(&self, tree: Ref<IMimeMessageTree>, flags: SecurityEncodeFlags) -> HRESULT;

    /// Decrypts a body and what is below it, and looks at its signatures.
    fn DecodeBody(
        &self,
        tree: Ref<IMimeMessageTree>,
        root: HBODY,
        flags: SecurityEncodeFlags,
    ) -> HRESULT;

    /// Returns the next certificate of a store that is fit for a use; a null `previous` asks for
    /// the first.
    ///
    /// # Errors
    ///
    /// - MIME_E_SECURITY_NOCERT: there is no other.
    ///
    /// # Safety
    ///
    /// `store` is open, and `previous` is null or a certificate of it that is the caller's to release.
    #[unsafe_call]
    fn EnumCertificates(
        &self,
        store: HCAPICERTSTORE,
        usage: ThumbprintTypes,
        previous: PCX509CERT,
        #[out] certificate: *mut PCX509CERT,
    ) -> HRESULT;

    /// Returns a name of a certificate.
    ///
    /// # Safety
    ///
    /// `certificate` is one.
    #[unsafe_call]
    fn GetCertificateName(
        &self,
        certificate: PCX509CERT,
        name_type: CERTNAMETYPE,
        #[out]
        #[owner(CString)]
        name: *mut *mut u8,
    ) -> HRESULT;

    /// Tells how a body is secured. `parent` is the window for dialogs.
    fn GetMessageType(
        &self,
        parent: HWND,
        body: Ref<IMimeBody>,
        #[out] security_type: *mut MimeSecurityFlags,
    ) -> HRESULT;

    /// Returns something that a certificate says, as its e-mail address.
    ///
    /// # Safety
    ///
    /// `certificate` is one.
    #[unsafe_call]
    fn GetCertData(
        &self,
        certificate: PCX509CERT,
        data: CERTDATAID,
        #[out]
        #[owner(MimeValue)]
        value: *mut PROPVARIANT,
    ) -> HRESULT;
}
