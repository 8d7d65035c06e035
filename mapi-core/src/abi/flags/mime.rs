//! Flags of the MIME engine.

flags! {
    /// Which members of [`CODEPAGEINFO`](crate::abi::CODEPAGEINFO) have a value.
    pub struct CodePageInfoMask {
        /// The family.
        const ILM_FAMILY = 0x00000001;
        /// The name.
        const ILM_NAME = 0x00000002;
        /// The character set of bodies.
        const ILM_BODYCSET = 0x00000004;
        /// The character set of headers.
        const ILM_HEADERCSET = 0x00000008;
        /// The character set of web pages.
        const ILM_WEBCSET = 0x00000010;
        /// The font with characters of one width.
        const ILM_FIXEDFONT = 0x00000020;
        /// The other font.
        const ILM_VARIABLEFONT = 0x00000040;
    }

    /// How a message is signed and encrypted: SEF_ for the security itself, EBF_ for the bodies.
    pub struct SecurityEncodeFlags {
        /// Encrypt although the sender has no certificate.
        const SEF_ENCRYPTWITHNOSENDERCERT = 0x00000001;
        /// The certificate of the sender is among those to encrypt for.
        const SEF_SENDERSCERTPROVIDED = 0x00000002;
        /// Bodies below this one too.
        const EBF_RECURSE = 0x00010000;
        /// Commit bodies that have changed.
        const EBF_COMMITIFDIRTY = 0x00020000;
    }

    /// Whether a secured message is valid.
    pub struct SecurityValidity {
        /// The signature is wrong.
        const MSV_BADSIGNATURE = 0x00000001;
        /// The signature cannot be checked.
        const MSV_UNVERIFIABLE = 0x00000002;
        /// The hash is unknown.
        const MSV_UNKHASH = 0x00000004;
        /// The signature is malformed.
        const MSV_MALFORMEDSIG = 0x00000080;
        /// The certificate it was signed with has expired.
        const MSV_EXPIRED_SIGNINGCERT = 0x00000100;
        /// It cannot be decrypted.
        const MSV_CANTDECRYPT = 0x00001000;
        /// The certificate it was encrypted for has expired.
        const MSV_ENC_FOR_EXPIREDCERT = 0x00002000;
        /// It is not valid.
        const MSV_INVALID = 0x01000000;
    }

    /// How a message or body is secured, and where.
    pub struct MimeSecurityFlags {
        /// It is signed.
        const MST_THIS_SIGN = 0x00000001;
        /// It is encrypted.
        const MST_THIS_ENCRYPT = 0x00000002;
        /// It is signed in one piece with its signature; a bit beside MST_THIS_SIGN.
        const MST_BLOB_FLAG = 0x00000004;
        /// A child is signed.
        const MST_CHILD_SIGN = 0x00000100;
        /// A child is encrypted.
        const MST_CHILD_ENCRYPT = 0x00000200;
        /// A message inside is signed.
        const MST_SUBMSG_SIGN = 0x00001000;
        /// A message inside is encrypted.
        const MST_SUBMSG_ENCRYPT = 0x00002000;
        /// A receipt is asked for.
        const MST_RECEIPT_REQUEST = 0x00010000;
        /// By PGP.
        const MST_CLASS_PGP = 0x01000000;
    }

    /// IMimeSecurity::EnumCertificates: what the certificates are for.
    pub struct ThumbprintTypes {
        /// To sign.
        const ITT_SIGNING = 0x00000001;
        /// To encrypt.
        const ITT_ENCRYPTION = 0x00000002;
    }

    /// IMimeHeaderTable: what of a row is meant.
    pub struct HeaderTableFlags {
        /// The text starts with the name of the header.
        const HTF_NAMEINDATA = 0x00000001;
        /// Only the handles of rows.
        const HTF_ENUMHANDLESONLY = 0x00000002;
    }

    /// What kind of property it is.
    pub struct MimePropFlags {
        /// Its text has a character set.
        const MPF_INETCSET = 0x00000001;
        /// It is encoded as RFC 1522 says.
        const MPF_RFC1522 = 0x00000002;
        /// It has addresses.
        const MPF_ADDRESS = 0x00000004;
        /// It has parameters.
        const MPF_HASPARAMS = 0x00000008;
        /// It is one of MIME.
        const MPF_MIME = 0x00000010;
        /// It cannot be changed.
        const MPF_READONLY = 0x00000020;
    }

    /// GetProp, SetProp and their like of messages and bodies: how the value is written.
    pub struct MimePropDataFlags {
        /// Encoded, as it is sent.
        const PDF_ENCODED = 0x00000001;
        /// With the name of the header in front.
        const PDF_NAMEINDATA = 0x00000002;
        /// As a header has it: encoded, and in lines.
        const PDF_HEADERFORMAT = 0x00000005;
        /// Without comments.
        const PDF_NOCOMMENTS = 0x00000008;
        /// It is saved as it is.
        const PDF_SAVENOENCODE = 0x00000010;
        /// All values, in a vector.
        const PDF_VECTOR = 0x00000020;
    }

    /// Which members of [`MIMEPROPINFO`](crate::abi::MIMEPROPINFO) are meant.
    pub struct MimePropInfoMask {
        /// The character set.
        const PIM_CHARSET = 0x00000001;
        /// The encoding.
        const PIM_ENCODINGTYPE = 0x00000002;
        /// The number of the row.
        const PIM_ROWNUMBER = 0x00000004;
        /// The flags.
        const PIM_FLAGS = 0x00000008;
        /// The number of the property.
        const PIM_PROPID = 0x00000010;
        /// The number of values.
        const PIM_VALUES = 0x00000020;
        /// The type of values.
        const PIM_VTDEFAULT = 0x00000040;
        /// The type that they have.
        const PIM_VTCURRENT = 0x00000080;
    }

    /// IMimePropertySet::EnumProps: what is enumerated.
    pub struct EnumPropFlags {
        /// Without names.
        const EPF_NONAME = 0x00000001;
    }

    /// What addresses are for. Each bit is a type.
    pub struct MimeAddressTypes {
        /// From.
        const IAT_FROM = 0x00000001;
        /// Sender.
        const IAT_SENDER = 0x00000002;
        /// To.
        const IAT_TO = 0x00000004;
        /// Cc.
        const IAT_CC = 0x00000008;
        /// Bcc.
        const IAT_BCC = 0x00000010;
        /// Reply-To.
        const IAT_REPLYTO = 0x00000020;
        /// Return-Path.
        const IAT_RETURNPATH = 0x00000040;
        /// Return-Receipt-To.
        const IAT_RETRCPTTO = 0x00000080;
        /// Rr.
        const IAT_RR = 0x00000100;
        /// Apparently-To.
        const IAT_APPARTO = 0x00000200;
        /// Recipients: To, Cc and Bcc.
        const IAT_RECIPS = 0x0000001C;
        /// From, Sender, Reply-To and recipients.
        const IAT_KNOWN = 0x0000003F;
        /// All.
        const IAT_ALL = 0xFFFFFFFF;
    }

    /// Which members of [`ADDRESSPROPS`](crate::abi::ADDRESSPROPS) are meant.
    pub struct AddressPropFlags {
        /// The character set.
        const IAP_CHARSET = 0x00000001;
        /// The address in its table.
        const IAP_HANDLE = 0x00000002;
        /// What it is for.
        const IAP_ADRTYPE = 0x00000004;
        /// The name.
        const IAP_FRIENDLY = 0x00000008;
        /// The address.
        const IAP_EMAIL = 0x00000020;
        /// What is known of the certificate.
        const IAP_CERTSTATE = 0x00000100;
        /// The thumbprint to sign with.
        const IAP_SIGNING_PRINT = 0x00000200;
        /// The thumbprint to encrypt for.
        const IAP_ENCRYPTION_PRINT = 0x00000400;
        /// The encoding of the name.
        const IAP_ENCODING = 0x00000800;
        /// The number of the user's own.
        const IAP_COOKIE = 0x00001000;
        /// All.
        const IAP_ALL = 0xFFFFFFFF;
    }

    /// IMimeMessageTree::Commit: how.
    pub struct MimeCommitFlags {
        /// Only if something has changed.
        const COMMIT_ONLYIFDIRTY = 0x00000001;
        /// In the storage it came from.
        const COMMIT_REUSESTORAGE = 0x00000002;
        /// Encoded for S/MIME.
        const COMMIT_SMIMETRANSFERENCODE = 0x00000004;
    }

    /// IMimeMessageTree::SaveBody: how.
    pub struct SaveBodyFlags {
        /// With its boundary.
        const SAVEBODY_KEEPBOUNDARY = 0x00000001;
    }

    /// IMimeMessageTree::DeleteBody: what becomes of the children.
    pub struct DeleteBodyFlags {
        /// They take its place.
        const DELETE_PROMOTE_CHILDREN = 0x00000001;
        /// Only they are deleted.
        const DELETE_CHILDREN_ONLY = 0x00000002;
    }

    /// IMimeMessageTree::GetFlags: what a message is.
    pub struct MimeMessageFlags {
        /// It has attachments.
        const IMF_ATTACHMENTS = 0x00000001;
        /// It is a multipart one.
        const IMF_MULTIPART = 0x00000002;
        /// A body of it is a multipart one.
        const IMF_SUBMULTIPART = 0x00000004;
        /// It is one of MIME.
        const IMF_MIME = 0x00000008;
        /// It has HTML.
        const IMF_HTML = 0x00000010;
        /// It has plain text.
        const IMF_PLAIN = 0x00000020;
        /// It is a part of a message.
        const IMF_PARTIAL = 0x00000040;
        /// It is signed.
        const IMF_SIGNED = 0x00000080;
        /// It is encrypted.
        const IMF_ENCRYPTED = 0x00000100;
        /// It has TNEF.
        const IMF_TNEF = 0x00000200;
        /// It is HTML with what belongs to it.
        const IMF_MHTML = 0x00000400;
        /// It is secured.
        const IMF_SECURE = 0x00000800;
        /// It has text.
        const IMF_TEXT = 0x00001000;
        /// It names its character set.
        const IMF_CSETTAGGED = 0x00002000;
        /// It is news.
        const IMF_NEWS = 0x00004000;
        /// It is voice mail.
        const IMF_VOICEMAIL = 0x00008000;
        /// It has a visiting card.
        const IMF_HASVCARD = 0x00010000;
        /// It is encoded as RFC 1154 says.
        const IMF_RFC1154 = 0x00020000;
    }

    /// IMimeMessage::CreateWebPage: what the page has.
    pub struct WebPageFlags {
        /// HTML.
        const WPF_HTML = 0x00000001;
        /// Pictures that are attached, in line.
        const WPF_AUTOINLINE = 0x00000002;
        /// Pictures that are attached, as a slide show.
        const WPF_SLIDESHOW = 0x00000004;
        /// Links to what is attached.
        const WPF_ATTACHLINKS = 0x00000008;
        /// Pictures only.
        const WPF_IMAGESONLY = 0x00000010;
        /// Without a tag that names its character set.
        const WPF_NOMETACHARSET = 0x00000020;
    }

    /// IMimeMessage::GetTextBody and SetTextBody: which text.
    pub struct TextTypes {
        /// Plain text.
        const TXT_PLAIN = 0x00000001;
        /// HTML.
        const TXT_HTML = 0x00000002;
    }

    /// IMimeMessage::AttachURL: how.
    pub struct AttachUrlFlags {
        /// Beside the text, not as a part of it.
        const URL_ATTACH_INTO_MIXED = 0x00000001;
        /// With a content identifier, whose URL is returned.
        const URL_ATTACH_GENERATE_CID = 0x00000002;
        /// With the content type of what is there.
        const URL_ATTACH_SET_CNTTYPE = 0x00000004;
    }

    /// IMimeMessageTree::ResolveURL: how.
    pub struct ResolveUrlFlags {
        /// The body counts as shown from then on.
        const URL_RESOLVE_RENDERED = 0x00000001;
        /// Without a base. C spells it like this.
        const URL_RESULVE_NO_BASE = 0x00000002;
    }

    /// IPersistMime::Save: what to save.
    pub struct PersistMimeFlags {
        /// HTML.
        const PMS_HTML = 0x00000001;
        /// Plain text.
        const PMS_TEXT = 0x00000002;
    }

    /// IHashTable::Insert: how.
    pub struct HashTableFlags {
        /// Not where the key is there already.
        const HF_NO_DUPLICATES = 0x00000001;
    }
}
