//! The structs and handles of the MIME engine.
//!
//! Their layout is what the C compilers of mingw-w64 for x86-64 and i686 made of a declaration of
//! each in C.

use super::{CERTSTATE, CODEPAGEID, ENCODINGTYPE, VARTYPE};
use crate::abi::flags::{
    AddressPropFlags, CodePageInfoMask, MimeAddressTypes, MimePropFlags, MimePropInfoMask,
    WebPageFlags,
};
use core::ffi::CStr;
use core::fmt;
use windows_core::BOOL;

/// Text in a place of `N` bytes, with its terminator: what C has as `CHAR[N]`. Whoever reads it goes
/// by the terminator, so that it is made of text that has one.
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FixedText<const N: usize>([u8; N]);

impl<const N: usize> FixedText<N> {
    /// Text; `None` where it does not fit with its terminator.
    pub fn new(text: &CStr) -> Option<Self> {
        let units = text.to_bytes_with_nul();
        let mut place = [0; N];
        place.get_mut(..units.len())?.copy_from_slice(units);
        Some(Self(place))
    }

    /// The text, up to its terminator, or all of the place where C left none.
    pub fn as_bytes(&self) -> &[u8] {
        let end = self.0.iter().position(|unit| *unit == 0);
        &self.0[..end.unwrap_or(N)]
    }
}

impl<const N: usize> Default for FixedText<N> {
    /// No text.
    fn default() -> Self {
        Self([0; N])
    }
}

impl<const N: usize> fmt::Debug for FixedText<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_bytes().escape_ascii().to_string())
    }
}

// SAFETY: `repr(transparent)` over bytes. Safe code makes terminated text only.
#[diagnostic::do_not_recommend]
unsafe impl<const N: usize> crate::abi::Abi for FixedText<N> {}

macro_rules! handles {
    ($($(#[$meta:meta])* pub struct $type:ident;)*) => {$(
        $(#[$meta])*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub struct $type(pub usize);

        impl $type {
            /// Whether it stands for nothing.
            pub const fn is_null(self) -> bool {
                self.0 == 0
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({:#x})"), self.0)
            }
        }

        plain!($type);
    )*};
}

handles! {
    /// A character set, of [`IMimeInternational`](crate::IMimeInternational).
    pub struct HCHARSET;

    /// A body of a message, of [`IMimeMessageTree`](crate::IMimeMessageTree). It means something to
    /// that message only.
    pub struct HBODY;

    /// A row of a header, of [`IMimeHeaderTable`](crate::IMimeHeaderTable).
    pub struct HHEADERROW;

    /// An address, of [`IMimeAddressTable`](crate::IMimeAddressTable).
    pub struct HADDRESS;

    /// A store of certificates, which CertOpenStore of Windows opens.
    pub struct HCAPICERTSTORE;

    /// A certificate (`wincrypt.h`: `PCCERT_CONTEXT`), which CertFreeCertificateContext of Windows
    /// releases. It means nothing outside of Windows.
    pub struct PCX509CERT;

    /// A key of the registry (`minwindef.h`). It means nothing outside of Windows.
    pub struct HKEY;

    /// A font (`windef.h`). It means nothing outside of Windows.
    pub struct HFONT;
}

/// The root of a message, wherever a body is named.
pub const HBODY_ROOT: HBODY = HBODY(usize::MAX);

/// A truth of one byte (`rpcndr.h`: `boolean`): 0 is false, anything else is true.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct BOOLEAN(pub u8);

impl BOOLEAN {
    /// Whether it is true.
    pub const fn as_bool(self) -> bool {
        self.0 != 0
    }
}

impl From<bool> for BOOLEAN {
    fn from(truth: bool) -> Self {
        Self(truth.into())
    }
}

/// The name of a property, or in place of its address the number of one.
///
/// Only its address means anything: behind one of up to 65,535 there is no name, the address is a
/// [`MIMEPROPID`](super::MIMEPROPID). See [`MimePropName`](crate::mime::MimePropName).
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct MIMEPROPNAME(pub u8);

/// The first character of a text with its length in bytes in front (BSTR, which is a pointer to it).
///
/// Where a method takes or returns one, it is text in Rust: see [`Bstr`](crate::mime::Bstr).
///
/// C: `OLECHAR` of `wtypes.h`.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct OLECHAR(pub u16);

/// Counted bytes.
///
/// C: `tagBLOB` of `wtypes.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct BLOB {
    /// The number of bytes.
    pub cbSize: u32,
    /// The bytes.
    pub pBlobData: *mut u8,
}

/// A character set.
///
/// C: `tagINETCSETINFO` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct INETCSETINFO {
    /// Its name, terminated.
    pub szName: FixedText<128>,
    /// The character set itself.
    pub hCharset: HCHARSET,
    /// The code page of Windows for it.
    pub cpiWindows: CODEPAGEID,
    /// The code page of what is sent.
    pub cpiInternet: CODEPAGEID,
    /// Reserved.
    pub dwReserved1: u32,
}

/// A code page.
///
/// C: `tagCODEPAGEINFO` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CODEPAGEINFO {
    /// Which members have a value.
    pub dwMask: CodePageInfoMask,
    /// The code page.
    pub cpiCodePage: CODEPAGEID,
    /// Whether this computer has it.
    pub fIsValidCodePage: BOOL,
    /// How many bytes a character may have.
    pub ulMaxCharSize: u32,
    /// Whether it is one of what is sent.
    pub fInternetCP: BOOL,
    /// The code page of Windows for the same characters.
    pub cpiFamily: CODEPAGEID,
    /// Its name, terminated.
    pub szName: FixedText<128>,
    /// Its character set for bodies, terminated.
    pub szBodyCset: FixedText<128>,
    /// Its character set for headers, terminated.
    pub szHeaderCset: FixedText<128>,
    /// Its character set for web pages, terminated.
    pub szWebCset: FixedText<128>,
    /// Its font with characters of one width, terminated.
    pub szFixedFont: FixedText<128>,
    /// Its other font, terminated.
    pub szVariableFont: FixedText<128>,
    /// The encoding of news.
    pub ietNewsDefault: ENCODINGTYPE,
    /// The encoding of mail.
    pub ietMailDefault: ENCODINGTYPE,
    /// Reserved.
    pub dwReserved1: u32,
}

/// How a header is encoded or was.
///
/// C: `tagRFC1522INFO` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RFC1522INFO {
    /// Whether it may be encoded as RFC 1522 says. Set before the call.
    pub fRfc1522Allowed: BOOL,
    /// Whether it is. Set by the call.
    pub fRfc1522Used: BOOL,
    /// Whether it may have 8-bit text. Set before the call.
    pub fAllow8bit: BOOL,
    /// Its character set. Set by the call.
    pub hRfc1522Cset: HCHARSET,
}

/// Which header is looked for, and where the search is.
///
/// C: `tagFINDHEADER` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FINDHEADER {
    /// The name of the header; null for any.
    pub pszHeader: *const u8,
    /// Where the search is.
    pub dwReserved: u32,
}

/// Where a row of a header is.
///
/// C: `tagHEADERROWINFO` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct HEADERROWINFO {
    /// Its number.
    pub dwRowNumber: u32,
    /// Where it starts.
    pub cboffStart: u32,
    /// Where its colon is.
    pub cboffColon: u32,
    /// Where it ends.
    pub cboffEnd: u32,
}

/// A parameter of a header.
///
/// C: `tagMIMEPARAMINFO` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MIMEPARAMINFO {
    /// Its name.
    pub pszName: *mut u8,
    /// Its value.
    pub pszData: *mut u8,
}

/// What is known of a property beside its value.
///
/// C: `tagMIMEPROPINFO` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MIMEPROPINFO {
    /// Which members are asked for, or are to be set.
    pub dwMask: MimePropInfoMask,
    /// The character set.
    pub hCharset: HCHARSET,
    /// The encoding.
    pub ietEncoding: ENCODINGTYPE,
    /// The number of its row.
    pub dwRowNumber: u32,
    /// What kind of property it is.
    pub dwFlags: MimePropFlags,
    /// Its number.
    pub dwPropId: u32,
    /// The number of its values.
    pub cValues: u32,
    /// The type of its values, unless another is asked for.
    pub vtDefault: VARTYPE,
    /// The type that they have.
    pub vtCurrent: VARTYPE,
}

/// An address.
///
/// C: `tagADDRESSPROPS` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ADDRESSPROPS {
    /// Which members are asked for, or have a value.
    pub dwProps: AddressPropFlags,
    /// The address in its table.
    pub hAddress: HADDRESS,
    /// How the name is encoded.
    pub ietFriendly: ENCODINGTYPE,
    /// The character set of the name.
    pub hCharset: HCHARSET,
    /// What the address is for.
    pub dwAdrType: MimeAddressTypes,
    /// The name.
    pub pszFriendly: *mut u8,
    /// Reserved.
    pub pwszReserved: *mut u16,
    /// The address.
    pub pszEmail: *mut u8,
    /// What is known of its certificate.
    pub certstate: CERTSTATE,
    /// The thumbprint of the certificate that it signs with.
    pub tbSigning: BLOB,
    /// The thumbprint of the certificate that is encrypted for.
    pub tbEncryption: BLOB,
    /// A number of the user's own.
    pub dwCookie: u32,
    /// Reserved.
    pub dwReserved1: u32,
    /// Reserved.
    pub dwReserved2: u32,
}

/// Addresses.
///
/// C: `tagADDRESSLIST` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ADDRESSLIST {
    /// The number of addresses.
    pub cAdrs: u32,
    /// The addresses, `cAdrs` of them.
    pub prgAdr: *mut ADDRESSPROPS,
}

/// Where a body is in its message, in bytes from the start.
///
/// C: `tagBODYOFFSETS` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct BODYOFFSETS {
    /// Where its boundary starts.
    pub cbBoundaryStart: u32,
    /// Where its headers start.
    pub cbHeaderStart: u32,
    /// Where it starts itself.
    pub cbBodyStart: u32,
    /// Where it ends.
    pub cbBodyEnd: u32,
}

/// How a body is best sent.
///
/// C: `tagTRANSMITINFO` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct TRANSMITINFO {
    /// How it is encoded now.
    pub ietCurrent: ENCODINGTYPE,
    /// How it is best encoded in MIME.
    pub ietXmitMime: ENCODINGTYPE,
    /// How it is best encoded without MIME.
    pub ietXmit822: ENCODINGTYPE,
    /// The longest line, in bytes.
    pub cbLongestLine: u32,
    /// The number of bytes that are no ASCII.
    pub cExtended: u32,
    /// The same in percent.
    pub ulPercentExt: u32,
    /// The size in bytes.
    pub cbSize: u32,
    /// The number of lines.
    pub cLines: u32,
}

/// Which body is looked for, and where the search is.
///
/// C: `tagFINDBODY` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FINDBODY {
    /// The content type before the slash; null for any.
    pub pszPriType: *mut u8,
    /// The content type behind the slash; null for any.
    pub pszSubType: *mut u8,
    /// Where the search is.
    pub dwReserved: u32,
}

/// How a web page is made of a message.
///
/// C: `tagWEBPAGEOPTIONS` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct WEBPAGEOPTIONS {
    /// The size of the struct, in bytes.
    pub cbSize: u32,
    /// What the page has.
    pub dwFlags: WebPageFlags,
    /// How long a picture of a slide show is shown, in milliseconds.
    pub dwDelay: u32,
    /// The character in front of what is quoted, in UTF-16; 0 for none.
    pub wchQuote: u16,
}

/// A row of a header.
///
/// C: `tagENUMHEADERROW` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ENUMHEADERROW {
    /// The row.
    pub hRow: HHEADERROW,
    /// The name of the header.
    pub pszHeader: *mut u8,
    /// Its text.
    pub pszData: *mut u8,
    /// The number of bytes of `pszData`, without its terminator.
    pub cchData: u32,
    /// Reserved.
    pub dwReserved: u32,
}

/// A property.
///
/// C: `tagENUMPROPERTY` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ENUMPROPERTY {
    /// Its name.
    pub pszName: *mut u8,
    /// Its row.
    pub hRow: HHEADERROW,
    /// Its number; 0 if it has none.
    pub dwPropId: u32,
}

/// What is known of certificates.
///
/// C: `tagX509CERTRESULT` of `mimeole.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct X509CERTRESULT {
    /// The number of certificates.
    pub cEntries: u32,
    /// What is known of each.
    pub rgcs: *mut CERTSTATE,
    /// The certificates.
    pub rgpCert: *mut PCX509CERT,
}

layout!(
    BLOB {
        size 16/8, align 8/4, cbSize 0/0, pBlobData 8/4
    }
    INETCSETINFO {
        size 152/144, align 8/4, szName 0/0, hCharset 128/128, cpiWindows 136/132, cpiInternet 140/136, dwReserved1 144/140
    }
    CODEPAGEINFO {
        size 804/804, align 4/4, dwMask 0/0, cpiCodePage 4/4, fIsValidCodePage 8/8, ulMaxCharSize 12/12, fInternetCP 16/16, cpiFamily 20/20, szName 24/24, szBodyCset 152/152, szHeaderCset 280/280, szWebCset 408/408, szFixedFont 536/536, szVariableFont 664/664, ietNewsDefault 792/792, ietMailDefault 796/796, dwReserved1 800/800
    }
    RFC1522INFO {
        size 24/16, align 8/4, fRfc1522Allowed 0/0, fRfc1522Used 4/4, fAllow8bit 8/8, hRfc1522Cset 16/12
    }
    FINDHEADER {
        size 16/8, align 8/4, pszHeader 0/0, dwReserved 8/4
    }
    HEADERROWINFO {
        size 16/16, align 4/4, dwRowNumber 0/0, cboffStart 4/4, cboffColon 8/8, cboffEnd 12/12
    }
    MIMEPARAMINFO {
        size 16/8, align 8/4, pszName 0/0, pszData 8/4
    }
    MIMEPROPINFO {
        size 40/32, align 8/4, dwMask 0/0, hCharset 8/4, ietEncoding 16/8, dwRowNumber 20/12, dwFlags 24/16, dwPropId 28/20, cValues 32/24, vtDefault 36/28, vtCurrent 38/30
    }
    ADDRESSPROPS {
        size 120/64, align 8/4, dwProps 0/0, hAddress 8/4, ietFriendly 16/8, hCharset 24/12, dwAdrType 32/16, pszFriendly 40/20, pwszReserved 48/24, pszEmail 56/28, certstate 64/32, tbSigning 72/36, tbEncryption 88/44, dwCookie 104/52, dwReserved1 108/56, dwReserved2 112/60
    }
    ADDRESSLIST {
        size 16/8, align 8/4, cAdrs 0/0, prgAdr 8/4
    }
    BODYOFFSETS {
        size 16/16, align 4/4, cbBoundaryStart 0/0, cbHeaderStart 4/4, cbBodyStart 8/8, cbBodyEnd 12/12
    }
    TRANSMITINFO {
        size 32/32, align 4/4, ietCurrent 0/0, ietXmitMime 4/4, ietXmit822 8/8, cbLongestLine 12/12, cExtended 16/16, ulPercentExt 20/20, cbSize 24/24, cLines 28/28
    }
    FINDBODY {
        size 24/12, align 8/4, pszPriType 0/0, pszSubType 8/4, dwReserved 16/8
    }
    WEBPAGEOPTIONS {
        size 16/16, align 4/4, cbSize 0/0, dwFlags 4/4, dwDelay 8/8, wchQuote 12/12
    }
    ENUMHEADERROW {
        size 32/20, align 8/4, hRow 0/0, pszHeader 8/4, pszData 16/8, cchData 24/12, dwReserved 28/16
    }
    ENUMPROPERTY {
        size 24/12, align 8/4, pszName 0/0, hRow 8/4, dwPropId 16/8
    }
    X509CERTRESULT {
        size 24/12, align 8/4, cEntries 0/0, rgcs 8/4, rgpCert 16/8
    }
);

plain!(BOOLEAN, MIMEPROPNAME, OLECHAR);
with_pointers_zeroed!(
    BLOB,
    FINDHEADER,
    MIMEPARAMINFO,
    ADDRESSPROPS,
    ADDRESSLIST,
    FINDBODY,
    ENUMHEADERROW,
    ENUMPROPERTY,
    X509CERTRESULT
);
plain_zeroed!(
    INETCSETINFO,
    CODEPAGEINFO,
    RFC1522INFO,
    HEADERROWINFO,
    MIMEPROPINFO,
    BODYOFFSETS,
    TRANSMITINFO,
    WEBPAGEOPTIONS
);
