//! What encodings, bodies, addresses and so on are: one value of many.

choices! {
    /// How a body is encoded (`mimeole.h`: `tagENCODINGTYPE`).
    pub struct ENCODINGTYPE: i32 {
        /// Not at all: the bytes themselves.
        const IET_BINARY = 0;
        /// Base64.
        const IET_BASE64 = 1;
        /// uuencode.
        const IET_UUENCODE = 2;
        /// Quoted-printable.
        const IET_QP = 3;
        /// 7-bit text.
        const IET_7BIT = 4;
        /// 8-bit text.
        const IET_8BIT = 5;
        /// In the character set of the body, decoded.
        const IET_INETCSET = 6;
        /// UTF-16.
        const IET_UNICODE = 7;
        /// As RFC 1522 says for headers.
        const IET_RFC1522 = 8;
        /// Whatever it is encoded as.
        const IET_ENCODED = 9;
        /// As it is now.
        const IET_CURRENT = 10;
        /// Not known.
        const IET_UNKNOWN = 11;
        /// BinHex 4.0.
        const IET_BINHEX40 = 12;
        /// One more than the last.
        const IET_LAST = 13;
    }

    /// The format in which a message is saved (`mimeole.h`: `tagMIMESAVETYPE`).
    pub struct MIMESAVETYPE: i32 {
        /// Without MIME, attachments in uuencode.
        const SAVE_RFC822 = 0;
        /// MIME.
        const SAVE_RFC1521 = 1;
    }

    /// Where a character set is applied (`mimeole.h`: `tagCSETAPPLYTYPE`).
    pub struct CSETAPPLYTYPE: i32 {
        /// Where none is named.
        const CSET_APPLY_UNTAGGED = 0;
        /// Everywhere.
        const CSET_APPLY_ALL = 1;
        /// Everywhere, and it is named everywhere.
        const CSET_APPLY_TAG_ALL = 2;
    }

    /// What becomes of headers when they are loaded again (`mimeole.h`: `tagRELOADTYPE`).
    pub struct RELOADTYPE: i32 {
        /// Nothing.
        const RELOAD_HEADER_NONE = 0;
        /// They are dropped first.
        const RELOAD_HEADER_RESET = 1;
        /// The new ones are added.
        const RELOAD_HEADER_APPEND = 2;
        /// The new ones replace those of the same name.
        const RELOAD_HEADER_REPLACE = 3;
    }

    /// For what a character set of a code page is used (`mimeole.h`: `tagCHARSETTYPE`).
    pub struct CHARSETTYPE: i32 {
        /// Bodies.
        const CHARSET_BODY = 0;
        /// Headers.
        const CHARSET_HEADER = 1;
        /// Web pages.
        const CHARSET_WEB = 2;
    }

    /// What is known of a certificate (`mimeole.h`: `tagCERTSTATE`).
    pub struct CERTSTATE: i32 {
        /// It is good.
        const CERTIFICATE_OK = 0;
        /// There is none.
        const CERTIFICATE_NOT_PRESENT = 1;
        /// It has expired.
        const CERTIFICATE_EXPIRED = 2;
        /// Too many others stand behind it.
        const CERTIFICATE_CHAIN_TOO_LONG = 3;
        /// Its issuer is not known.
        const CERTIFICATE_MISSING_ISSUER = 4;
        /// It has been revoked.
        const CERTIFICATE_CRL_LISTED = 5;
        /// It is not trusted.
        const CERTIFICATE_NOT_TRUSTED = 6;
        /// It is not valid.
        const CERTIFICATE_INVALID = 7;
        /// It cannot be judged.
        const CERTIFICATE_ERROR = 8;
        /// There is no thumbprint.
        const CERTIFICATE_NOPRINT = 9;
        /// Nothing is known of it.
        const CERTIFICATE_UNKNOWN = 10;
    }

    /// Which name of a certificate is asked for (`mimeole.h`: `tagCERTNAMETYPE`).
    pub struct CERTNAMETYPE: i32 {
        /// The simple one.
        const SIMPLE = 0;
        /// With object identifiers.
        const OID = 1;
        /// As X.500 has it.
        const X500 = 2;
    }

    /// What of a certificate is asked for (`mimeole.h`: `tagCERTDATAID`).
    pub struct CERTDATAID: i32 {
        /// The e-mail address.
        const CDID_EMAIL = 0;
        /// One more than the last.
        const CDID_MAX = 1;
    }

    /// How addresses are written in a text (`mimeole.h`: `tagADDRESSFORMAT`).
    pub struct ADDRESSFORMAT: i32 {
        /// Names.
        const AFT_DISPLAY_FRIENDLY = 0;
        /// Addresses.
        const AFT_DISPLAY_EMAIL = 1;
        /// Both.
        const AFT_DISPLAY_BOTH = 2;
        /// As RFC 822 says, decoded.
        const AFT_RFC822_DECODED = 3;
        /// As RFC 822 says, encoded.
        const AFT_RFC822_ENCODED = 4;
        /// As RFC 822 says, as it is sent.
        const AFT_RFC822_TRANSMIT = 5;
    }

    /// What a body is asked whether it is (`mimeole.h`: `tagIMSGBODYTYPE`).
    pub struct IMSGBODYTYPE: i32 {
        /// Signed or encrypted.
        const IBT_SECURE = 0;
        /// An attachment.
        const IBT_ATTACHMENT = 1;
        /// Empty.
        const IBT_EMPTY = 2;
        /// One that names its character set.
        const IBT_CSETTAGGED = 3;
        /// One that was attached by itself, as a uuencoded text is.
        const IBT_AUTOATTACH = 4;
    }

    /// Where a body is, seen from another (`mimeole.h`: `tagBODYLOCATION`).
    pub struct BODYLOCATION: i32 {
        /// At the root, wherever the other is.
        const IBL_ROOT = 0;
        /// Its parent.
        const IBL_PARENT = 1;
        /// Its first child.
        const IBL_FIRST = 2;
        /// Its last child.
        const IBL_LAST = 3;
        /// Behind it.
        const IBL_NEXT = 4;
        /// In front of it.
        const IBL_PREVIOUS = 5;
    }

    /// How urgent a message is (`mimeole.h`: `tagIMSGPRIORITY`).
    pub struct IMSGPRIORITY: i32 {
        /// Very.
        const IMSG_PRI_HIGH = 1;
        /// Not particularly.
        const IMSG_PRI_NORMAL = 3;
        /// Not at all.
        const IMSG_PRI_LOW = 5;
    }

    /// Which font is asked for (`mimeole.h`: `tagFNTSYSTYPE`).
    pub struct FNTSYSTYPE: i32 {
        /// That of icons.
        const FNT_SYS_ICON = 0;
        /// The same, bold.
        const FNT_SYS_ICON_BOLD = 1;
        /// That of menus.
        const FNT_SYS_MENU = 2;
        /// That of icons, struck out.
        const FNT_SYS_ICON_STRIKEOUT = 3;
        /// One more than the last.
        const FNT_SYS_LAST = 4;
    }

    /// A code page (`mimeole.h`: `CODEPAGEID`).
    pub struct CODEPAGEID: u32 {
        /// ASCII, which is taken for the Latin one of Windows.
        const CP_USASCII = 1252;
        /// UTF-16.
        const CP_UNICODE = 1200;
        /// Whichever of Japanese it is.
        const CP_JAUTODETECT = 50932;
        /// Whichever of Korean it is.
        const CP_KAUTODETECT = 50949;
        /// ISO 2022-JP with escapes for half-width characters.
        const CP_ISO2022JPESC = 50221;
        /// ISO 2022-JP with shifts for half-width characters.
        const CP_ISO2022JPSIO = 50222;
    }
}
