//! The properties and options of the MIME engine.

choices! {
    /// A property of a message or body that has a number. Where a method takes its name, the
    /// number can stand for it: see [`MIMEPROPNAME`](super::MIMEPROPNAME) (`mimeole.h`:
    /// `tagMIMEPROPID`).
    pub struct MIMEPROPID: u32 {
        /// The header `X-Newsgroup`.
        const PID_HDR_NEWSGROUP = 2;
        /// The header `Newsgroups`.
        const PID_HDR_NEWSGROUPS = 3;
        /// The header `References`.
        const PID_HDR_REFS = 4;
        /// The header `Subject`.
        const PID_HDR_SUBJECT = 5;
        /// The header `From`.
        const PID_HDR_FROM = 6;
        /// The header `Message-ID`.
        const PID_HDR_MESSAGEID = 7;
        /// The header `Return-Path`.
        const PID_HDR_RETURNPATH = 8;
        /// The header `Rr`.
        const PID_HDR_RR = 9;
        /// The header `Return-Receipt-To`.
        const PID_HDR_RETRCPTTO = 10;
        /// The header `Apparently-To`.
        const PID_HDR_APPARTO = 11;
        /// The header `Date`.
        const PID_HDR_DATE = 12;
        /// The header `Received`.
        const PID_HDR_RECEIVED = 13;
        /// The header `Reply-To`.
        const PID_HDR_REPLYTO = 14;
        /// The header `X-Mailer`.
        const PID_HDR_XMAILER = 15;
        /// The header `Bcc`.
        const PID_HDR_BCC = 16;
        /// The header `MIME-Version`.
        const PID_HDR_MIMEVER = 17;
        /// The header `Content-Type`.
        const PID_HDR_CNTTYPE = 18;
        /// The header `Content-Transfer-Encoding`.
        const PID_HDR_CNTXFER = 19;
        /// The header `Content-ID`.
        const PID_HDR_CNTID = 20;
        /// The header `Content-Description`.
        const PID_HDR_CNTDESC = 21;
        /// The header `Content-Disposition`.
        const PID_HDR_CNTDISP = 22;
        /// The header `Content-Base`.
        const PID_HDR_CNTBASE = 23;
        /// The header `Content-Location`.
        const PID_HDR_CNTLOC = 24;
        /// The header `To`.
        const PID_HDR_TO = 25;
        /// The header `Path`.
        const PID_HDR_PATH = 26;
        /// The header `Followup-To`.
        const PID_HDR_FOLLOWUPTO = 27;
        /// The header `Expires`.
        const PID_HDR_EXPIRES = 28;
        /// The header `Cc`.
        const PID_HDR_CC = 29;
        /// The header `Control`.
        const PID_HDR_CONTROL = 30;
        /// The header `Distribution`.
        const PID_HDR_DISTRIB = 31;
        /// The header `Keywords`.
        const PID_HDR_KEYWORDS = 32;
        /// The header `Summary`.
        const PID_HDR_SUMMARY = 33;
        /// The header `Approved`.
        const PID_HDR_APPROVED = 34;
        /// The header `Lines`.
        const PID_HDR_LINES = 35;
        /// The header `Xref`.
        const PID_HDR_XREF = 36;
        /// The header `Organization`.
        const PID_HDR_ORG = 37;
        /// The header `X-Newsreader`.
        const PID_HDR_XNEWSRDR = 38;
        /// The header `X-Priority`.
        const PID_HDR_XPRI = 39;
        /// The header `X-MSMail-Priority`.
        const PID_HDR_XMSPRI = 40;
        /// The parameter `content-disposition:filename`.
        const PID_PAR_FILENAME = 41;
        /// The parameter `content-type:boundary`.
        const PID_PAR_BOUNDARY = 42;
        /// The parameter `content-type:charset`.
        const PID_PAR_CHARSET = 43;
        /// The parameter `content-type:name`.
        const PID_PAR_NAME = 44;
        /// The attribute `filename`.
        const PID_ATT_FILENAME = 45;
        /// The attribute `generated-filename`.
        const PID_ATT_GENFNAME = 46;
        /// The attribute `pri-content-type`.
        const PID_ATT_PRITYPE = 47;
        /// The attribute `sub-content-type`.
        const PID_ATT_SUBTYPE = 48;
        /// The attribute `normalized-subject`.
        const PID_ATT_NORMSUBJ = 49;
        /// The attribute `illegal-lines`.
        const PID_ATT_ILLEGAL = 50;
        /// The attribute `rendered`.
        const PID_ATT_RENDERED = 51;
        /// The attribute `sent-time`.
        const PID_ATT_SENTTIME = 52;
        /// The attribute `received-time`.
        const PID_ATT_RECVTIME = 53;
        /// The attribute `priority`.
        const PID_ATT_PRIORITY = 54;
        /// The header `Comment`.
        const PID_HDR_COMMENT = 55;
        /// The header `Encoding`.
        const PID_HDR_ENCODING = 56;
        /// The header `Encrypted`.
        const PID_HDR_ENCRYPTED = 57;
        /// The header `X-Offsets`.
        const PID_HDR_OFFSETS = 58;
        /// The header `X-Unsent`.
        const PID_HDR_XUNSENT = 59;
        /// The header `X-ArticleId`.
        const PID_HDR_ARTICLEID = 60;
        /// The header `Sender`.
        const PID_HDR_SENDER = 61;
        /// The attribute `athena-server`.
        const PID_ATT_SERVER = 62;
        /// The attribute `athena-account`.
        const PID_ATT_ACCOUNT = 63;
        /// The attribute `athena-pop3-uidl`.
        const PID_ATT_UIDL = 64;
        /// The attribute `athena-store-msgid`.
        const PID_ATT_STOREMSGID = 65;
        /// The attribute `athena-user-name`.
        const PID_ATT_USERNAME = 66;
        /// The attribute `athena-forward-to`.
        const PID_ATT_FORWARDTO = 67;
        /// The attribute `athena-store-fdrid`.
        const PID_ATT_STOREFOLDERID = 68;
        /// The attribute `athena-ghosted`.
        const PID_ATT_GHOSTED = 69;
        /// The attribute `athena-uncachedsize`.
        const PID_ATT_UNCACHEDSIZE = 70;
        /// The attribute `athena-combined`.
        const PID_ATT_COMBINED = 71;
        /// The attribute `auto-inlined`.
        const PID_ATT_AUTOINLINED = 72;
        /// One more than the last.
        const PID_LAST = 73;
    }

    /// An option: its number in the upper half, the type of its value in the lower (`mimeole.h`:
    /// `TYPEDID`).
    pub struct TYPEDID: u32 {
        /// Whether headers may have 8-bit text.
        const OID_ALLOW_8BIT_HEADER = 0x0001_000b;
        /// How long a line of a header may be, in bytes.
        const OID_CBMAX_HEADER_LINE = 0x0002_0013;
        /// The format to save in, a MIMESAVETYPE.
        const OID_SAVE_FORMAT = 0x0003_0013;
        /// Whether text is wrapped.
        const OID_WRAP_BODY_TEXT = 0x0004_000b;
        /// How long a line of a body may be, in bytes.
        const OID_CBMAX_BODY_LINE = 0x0005_0013;
        /// The encoding of a body that is sent, an ENCODINGTYPE.
        const OID_TRANSMIT_BODY_ENCODING = 0x0006_0013;
        /// The encoding of text that is sent, an ENCODINGTYPE.
        const OID_TRANSMIT_TEXT_ENCODING = 0x0007_0013;
        /// Whether saving makes a message identifier.
        const OID_GENERATE_MESSAGE_ID = 0x0008_000b;
        /// Whether TNEF is hidden among the attachments.
        const OID_HIDE_TNEF_ATTACHMENTS = 0x000e_000b;
        /// Whether saving drops bodies that are not needed.
        const OID_CLEANUP_TREE_ON_SAVE = 0x000f_000b;
        /// Whether blanks that do not break become ordinary ones.
        const OID_BODY_REMOVE_NBSP = 0x0014_000b;
        /// The character set of bodies that name none, an HCHARSET.
        const OID_DEFAULT_BODY_CHARSET = 0x0015_0013;
        /// The character set of headers that name none, an HCHARSET.
        const OID_DEFAULT_HEADER_CHARSET = 0x0016_0013;
        /// Whether escapes to two-byte characters count as 8-bit text.
        const OID_DBCS_ESCAPE_IS_8BIT = 0x0017_000b;
        /// How it is secured, the bits of [`MimeSecurityFlags`](super::super::flags::MimeSecurityFlags).
        const OID_SECURITY_TYPE = 0x0018_0013;
        /// The algorithm of the hash.
        const OID_SECURITY_ALG_HASH = 0x0019_0041;
        /// The algorithm of the encryption.
        const OID_SECURITY_ALG_BULK = 0x0020_0041;
        /// The certificate to sign with.
        const OID_SECURITY_CERT_SIGNING = 0x0021_0013;
        /// The certificate to decrypt with.
        const OID_SECURITY_CERT_DECRYPTION = 0x0022_0013;
        /// The certificates to encrypt for.
        const OID_SECURITY_RG_CERT_ENCRYPT = 0x0023_1013;
        /// The store of certificates of the message.
        const OID_SECURITY_HCERTSTORE = 0x0024_0013;
        /// Certificates to send along.
        const OID_SECURITY_RG_CERT_BAG = 0x0025_1013;
        /// Certificates that have been revoked.
        const OID_SECURITY_CRL = 0x0026_0041;
        /// The stores in which certificates are looked for.
        const OID_SECURITY_SEARCHSTORES = 0x0027_1013;
        /// Issuers and serial numbers.
        const OID_SECURITY_RG_IASN = 0x0028_1013;
        /// The algorithms that the sender has.
        const OID_SECURITY_SYMCAPS = 0x0029_0041;
        /// Attributes that are signed.
        const OID_SECURITY_AUTHATTR = 0x002a_0041;
        /// Attributes that are not signed.
        const OID_SECURITY_UNAUTHATTR = 0x002b_0041;
        /// When it was signed.
        const OID_SECURITY_SIGNTIME = 0x002c_0040;
        /// What the user knows about its validity.
        const OID_SECURITY_USER_VALIDITY = 0x002d_0013;
        /// Whether it is valid; it cannot be changed.
        const OID_SECURITY_RO_MSG_VALIDITY = 0x002e_0013;
        /// The provider of cryptography.
        const OID_SECURITY_HCRYPTPROV = 0x002f_0013;
        /// How it is encoded, the bits of [`SecurityEncodeFlags`](super::super::flags::SecurityEncodeFlags).
        const OID_SECURITY_ENCODE_FLAGS = 0x0030_0013;
        /// Whether a certificate came with it; it cannot be changed.
        const OID_SECURITY_CERT_INCLUDED = 0x0031_000b;
        /// The window of dialogs.
        const OID_SECURITY_HWND_OWNER = 0x0032_0013;
        /// The encoding that is asked for, an ENCODINGTYPE.
        const OID_SECURITY_REQUESTED_CTE = 0x0033_0003;
        /// Whether a missing content type stays missing.
        const OID_NO_DEFAULT_CNTTYPE = 0x0034_000b;
        /// The encoding of plain text that is sent, an ENCODINGTYPE.
        const OID_XMIT_PLAIN_TEXT_ENCODING = 0x0035_0013;
        /// The encoding of HTML that is sent, an ENCODINGTYPE.
        const OID_XMIT_HTML_TEXT_ENCODING = 0x0036_0013;
        /// What becomes of headers that are loaded again, a RELOADTYPE.
        const OID_HEADER_RELOAD_TYPE = 0x0037_0013;
        /// Whether text can be shown in line.
        const OID_CAN_INLINE_TEXT_BODIES = 0x0038_000b;
        /// Whether files of the Macintosh are shown whole.
        const OID_SHOW_MACBINARY = 0x0039_000b;
        /// Whether a body is saved with its boundary.
        const OID_SAVEBODY_KEEPBOUNDARY = 0x0040_000b;
        /// The algorithm of the hash, one for each signature.
        const OID_SECURITY_ALG_HASH_RG = 0x0019_100c;
        /// The certificate to sign with, one for each signature.
        const OID_SECURITY_CERT_SIGNING_RG = 0x0021_1013;
        /// The algorithms that the sender has, one for each signature.
        const OID_SECURITY_SYMCAPS_RG = 0x0029_100c;
        /// Attributes that are signed, one for each signature.
        const OID_SECURITY_AUTHATTR_RG = 0x002a_100c;
        /// Attributes that are not signed, one for each signature.
        const OID_SECURITY_UNAUTHATTR_RG = 0x002b_100c;
        /// When it was signed, one for each signature.
        const OID_SECURITY_SIGNTIME_RG = 0x002c_1040;
        /// What the user knows about its validity, one for each signature.
        const OID_SECURITY_USER_VALIDITY_RG = 0x002d_1013;
        /// Whether it is valid; it cannot be changed, one for each signature.
        const OID_SECURITY_RO_MSG_VALIDITY_RG = 0x002e_1013;
        /// Whether bodies can be elsewhere.
        const OID_SUPPORT_EXTERNAL_BODY = 0x0041_000b;
        /// Whether what is loaded is kept in a file.
        const OID_LOAD_USE_BIND_FILE = 0x0042_000b;
        /// How many have signed.
        const OID_SECURITY_SIGNATURE_COUNT = 0x0043_0013;
        /// Whether saving lets go of the source.
        const OID_HANDSOFF_ONSAVE = 0x0044_000b;
        /// The receipt.
        const OID_SECURITY_RECEIPT = 0x0045_0041;
        /// Whether saving leaves it unsecured.
        const OID_NOSECURITY_ONSAVE = 0x0046_000b;
        /// Whether RFC 1154 is decoded.
        const OID_DECODE_RFC1154 = 0x0047_000b;
    }
}
