//! Sizes, masks and defaults of the MIME engine.

numbers! {
    CCHMAX_CID = 255, "the longest content identifier, in characters";
    CCHMAX_CSET_NAME = 128, "the longest name of a character set, in characters";
    CCHMAX_FACE_NAME = 128, "the longest name of a font, in characters";
    CCHMAX_HEADER_LINE = 1000, "the longest line of a header, in characters";
    CCHMAX_INTERNET_DATE = 50, "the longest date of the Internet, in characters";
    CCHMAX_LANG_NAME = 128, "the longest name of a language, in characters";
    CCHMAX_MID = 255, "the longest message identifier, in characters";
    DEF_ALLOW_8BIT_HEADER = 0, "the default of OID_ALLOW_8BIT_HEADER";
    DEF_BODY_REMOVE_NBSP = 1, "the default of OID_BODY_REMOVE_NBSP";
    DEF_CAN_INLINE_TEXT_BODIES = 0, "the default of OID_CAN_INLINE_TEXT_BODIES";
    DEF_CBMAX_BODY_LINE = 74, "the default of OID_CBMAX_BODY_LINE";
    DEF_CBMAX_HEADER_LINE = 1000, "the default of OID_CBMAX_HEADER_LINE";
    DEF_CLEANUP_TREE_ON_SAVE = 1, "the default of OID_CLEANUP_TREE_ON_SAVE";
    DEF_DBCS_ESCAPE_IS_8BIT = 0, "the default of OID_DBCS_ESCAPE_IS_8BIT";
    DEF_DECODE_RFC1154 = 0, "the default of OID_DECODE_RFC1154";
    DEF_ENCRYPTION_ALG_ID = 0x6602, "the default algorithm of encryption, RC2";
    DEF_GENERATE_MESSAGE_ID = 0, "the default of OID_GENERATE_MESSAGE_ID";
    DEF_HANDSOFF_ONSAVE = 0, "the default of OID_HANDSOFF_ONSAVE";
    DEF_HASH_ALG_ID = 0x8004, "the default algorithm of hashes, SHA-1";
    DEF_HEADER_RELOAD_TYPE_PROPSET = 0, "the default of OID_HEADER_RELOAD_TYPE for properties";
    DEF_HEADER_RELOAD_TYPE_TREE = 1, "the default of OID_HEADER_RELOAD_TYPE for trees";
    DEF_HIDE_TNEF_ATTACHMENTS = 1, "the default of OID_HIDE_TNEF_ATTACHMENTS";
    DEF_INCLUDE_SENDER_CERT = 0, "whether the sender's certificate goes along by default";
    DEF_LOAD_USE_BIND_FILE = 0, "the default of OID_LOAD_USE_BIND_FILE";
    DEF_NO_DEFAULT_CNTTYPE = 0, "the default of OID_NO_DEFAULT_CNTTYPE";
    DEF_SAVEBODY_KEEPBOUNDARY = 0, "the default of OID_SAVEBODY_KEEPBOUNDARY";
    DEF_SAVE_FORMAT = 1, "the default of OID_SAVE_FORMAT";
    DEF_SECURITY_IGNOREMASK = 0x0, "the default of what is ignored of a signature";
    DEF_SHOW_MACBINARY = 0, "the default of OID_SHOW_MACBINARY";
    DEF_SUPPORT_EXTERNAL_BODY = 0, "the default of OID_SUPPORT_EXTERNAL_BODY";
    DEF_TRANSMIT_BODY_ENCODING = 11, "the default of OID_TRANSMIT_BODY_ENCODING";
    DEF_TRANSMIT_TEXT_ENCODING = 11, "the default of OID_TRANSMIT_TEXT_ENCODING";
    DEF_WRAP_BODY_TEXT = 1, "the default of OID_WRAP_BODY_TEXT";
    DEF_XMIT_HTML_TEXT_ENCODING = 11, "the default of OID_XMIT_HTML_TEXT_ENCODING";
    DEF_XMIT_PLAIN_TEXT_ENCODING = 11, "the default of OID_XMIT_PLAIN_TEXT_ENCODING";
    EBF_MASK = 0xFFFF0000, "all that EBF_ flags can be";
    FACILITY_INTERNET = 12, "the facility of MIME_E codes";
    IAT_UNKNOWN = 0, "no address type";
    MAX_CBMAX_BODY_LINE = 0xFFFFFFFF, "the most that OID_CBMAX_BODY_LINE can be";
    MAX_CBMAX_HEADER_LINE = 0xFFFFFFFF, "the most that OID_CBMAX_HEADER_LINE can be";
    MIMEOLE_COMPAT_MLANG2 = 2, "with the second version of MLang";
    MIMEOLE_COMPAT_OE5 = 1, "as Outlook Express 5 has it";
    MIN_CBMAX_BODY_LINE = 30, "the least that OID_CBMAX_BODY_LINE can be";
    MIN_CBMAX_HEADER_LINE = 76, "the least that OID_CBMAX_HEADER_LINE can be";
    MST_CHILD_MASK = 0xF00, "how bodies below are secured";
    MST_CLASS_MASK = 0xFF000000, "by what the message is secured";
    MST_CLASS_SMIME_V1 = 0, "by S/MIME, no bit";
    MST_DESCENDENT_MASK = 0xFF00, "how anything below is secured";
    MST_ENCRYPT_MASK = 0x2202, "whether anything is encrypted";
    MST_NONE = 0, "not secured";
    MST_SIGN_MASK = 0x1101, "whether anything is signed";
    MST_SUBMSG_MASK = 0xF000, "how messages below are secured";
    MST_THIS_BLOBSIGN = 5, "signed as a blob";
    MST_THIS_MASK = 0xFF, "how the message itself is secured";
    MST_TYPE_MASK = 0xFFFF, "how it is secured";
    MSV_ENCRYPT_MASK = 0xFF000, "what is wrong with the encryption";
    MSV_MSG_MASK = 0xF000000, "what is wrong with the message";
    MSV_OK = 0, "nothing is wrong";
    MSV_SIGNATURE_MASK = 0xFF, "what is wrong with the signature";
    MSV_SIGNING_MASK = 0xF00, "what is wrong with the signing certificate";
    NOFLAGS = 0, "no flag";
    PID_BASE = 2, "the first number of a MIMEPROPID";
    SEF_MASK = 0xFFFF, "all that SEF_ flags can be";
    TYPEDID_MASK = 0xFFFF, "the half of a TYPEDID that is the type";
}

use super::kinds::ENCODINGTYPE;

/// What is decoded: IET_BINARY (`mimeole.h`).
pub const IET_DECODED: ENCODINGTYPE = ENCODINGTYPE::IET_BINARY;
