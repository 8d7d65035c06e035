//! What the MIME engine returns beside the codes of MAPI.

use windows_core::HRESULT;

macro_rules! codes {
    ($($name:ident = $code:literal, $meaning:literal;)*) => {
        $(
            #[doc = concat!("`", stringify!($code), "`: ", $meaning, " (`mimeole.h`).")]
            pub const $name: HRESULT = HRESULT($code as u32 as i32);
        )*

        /// The names and meanings of the codes of the MIME engine, for error messages. The first
        /// name of a number is the one it goes by.
        pub(crate) static MIME_CODES: &[(HRESULT, &str, &str)] =
            &[$(($name, stringify!($name), $meaning),)*];
    };
}

codes! {
    MIME_E_REG_CREATE_KEY = 0x800c_ce01, "a key of the registry cannot be created";
    MIME_E_REG_QUERY_INFO = 0x800c_ce02, "a key of the registry cannot be read";
    MIME_E_INVALID_ENCTYPE = 0x800c_ce03, "there is no such encoding";
    MIME_E_BOUNDARY_MISMATCH = 0x800c_ce04, "the boundaries of a multipart body do not match";
    MIME_E_NOT_FOUND = 0x800c_ce05, "there is no such header, property or body";
    MIME_E_NO_DATA = 0x800c_ce05, "the body has no data";
    MIME_E_BUFFER_TOO_SMALL = 0x800c_ce06, "the buffer is too small";
    MIME_E_INVALID_ITEM_FLAGS = 0x800c_ce07, "the flags of the item are not valid";
    MIME_E_ONE_LINE_ITEM = 0x800c_ce08, "the item has one line only";
    MIME_E_INVALID_HANDLE = 0x800c_ce09, "the handle is not valid";
    MIME_E_CHARSET_TRANSLATE = 0x800c_ce0a, "text cannot be converted between the character sets";
    MIME_E_NOT_INITIALIZED = 0x800c_ce0b, "the object has not been initialized";
    MIME_E_NO_MORE_ROWS = 0x800c_ce0c, "there are no more rows";
    MIME_E_ALREADY_BOUND = 0x800c_ce0d, "the object is bound already";
    MIME_E_CANT_RESET_ROOT = 0x800c_ce0e, "the root cannot be replaced";
    MIME_E_INSERT_NOT_ALLOWED = 0x800c_ce0f, "nothing can be inserted here";
    MIME_E_BAD_BODY_LOCATION = 0x800c_ce10, "there is no such location of a body";
    MIME_E_NOT_MULTIPART = 0x800c_ce11, "the body is no multipart one";
    MIME_E_NO_MULTIPART_BOUNDARY = 0x800c_ce12, "the multipart body has no boundary";
    MIME_E_CONVERT_NOT_NEEDED = 0x800c_ce13, "nothing has to be converted";
    MIME_E_CANT_MOVE_BODY = 0x800c_ce14, "the body cannot be moved";
    MIME_E_UNKNOWN_BODYTREE_VERSION = 0x800c_ce15, "the offset table is of an unknown version";
    MIME_E_NOTHING_TO_SAVE = 0x800c_ce16, "there is nothing to save";
    MIME_E_NEED_SAVE_MESSAGE = 0x800c_ce17, "the message has to be saved first";
    MIME_E_NOTHING_TO_REVERT = 0x800c_ce18, "there is nothing to undo";
    MIME_E_MSG_SIZE_DIFF = 0x800c_ce19, "the message is not of the expected size";
    MIME_E_CANT_RESET_PARENT = 0x800c_ce1a, "the parent cannot be replaced";
    MIME_E_CORRUPT_CACHE_TREE = 0x800c_ce1b, "the offset table is damaged";
    MIME_E_BODYTREE_OUT_OF_SYNC = 0x800c_ce1c, "the offset table does not fit the message";
    MIME_E_INVALID_ENCODINGTYPE = 0x800c_ce1d, "there is no such encoding";
    MIME_E_MULTIPART_NO_DATA = 0x800c_ce1e, "a multipart body has no data of its own";
    MIME_E_INVALID_OPTION_VALUE = 0x800c_ce1f, "the option cannot have this value";
    MIME_E_INVALID_OPTION_ID = 0x800c_ce20, "there is no such option";
    MIME_E_INVALID_HEADER_NAME = 0x800c_ce21, "the name is no name of a header";
    MIME_E_NOT_BOUND = 0x800c_ce22, "the object is not bound";
    MIME_E_MAX_SIZE_TOO_SMALL = 0x800c_ce23, "parts cannot be as small as that";
    MIME_E_MULTIPART_HAS_CHILDREN = 0x800c_ce25, "the multipart body has children";
    MIME_E_INVALID_PROP_FLAGS = 0x800c_ce26, "the flags of the property are not valid";
    MIME_E_INVALID_ADDRESS_TYPE = 0x800c_ce27, "there is no such type of addresses";
    MIME_E_INVALID_OBJECT_IID = 0x800c_ce28, "an object with this interface cannot be used here";
    MIME_E_MLANG_DLL_NOT_FOUND = 0x800c_ce29, "mlang.dll is missing";
    MIME_E_ROOT_NOT_EMPTY = 0x800c_ce2a, "the root is not empty";
    MIME_E_MLANG_BAD_DLL = 0x800c_ce2b, "mlang.dll lacks something";
    MIME_E_REG_OPEN_KEY = 0x800c_ce2c, "a key of the registry cannot be opened";
    MIME_E_INVALID_INET_DATE = 0x800c_ce2d, "the text is no date of Internet mail";
    MIME_E_INVALID_BODYTYPE = 0x800c_ce2e, "there is no such type of bodies";
    MIME_E_INVALID_DELETE_TYPE = 0x800c_ce2f, "a body cannot be deleted like this";
    MIME_E_OPTION_HAS_NO_VALUE = 0x800c_ce30, "the option has no value";
    MIME_E_INVALID_CHARSET_TYPE = 0x800c_ce31, "there is no such use of a character set";
    MIME_E_VARTYPE_NO_CONVERT = 0x800c_ce32, "the value cannot be converted to this type";
    MIME_E_INVALID_VARTYPE = 0x800c_ce33, "the property cannot have a value of this type";
    MIME_E_NO_MORE_ADDRESS_TYPES = 0x800c_ce34, "there is no room for another type of addresses";
    MIME_E_INVALID_ENCODING_TYPE = 0x800c_ce35, "there is no such encoding";
    MIME_S_ILLEGAL_LINES_FOUND = 0x000c_ce36, "success, though some lines of the header are not legal";
    MIME_S_MIME_VERSION = 0x000c_ce37, "success, and the message is one of MIME";
    MIME_E_INVALID_TEXT_TYPE = 0x800c_ce38, "there is no such type of text";
    MIME_E_READ_ONLY = 0x800c_ce39, "it cannot be changed";
    MIME_S_INVALID_MESSAGE = 0x000c_ce3a, "success, though the message is not valid";
    MIME_S_CHARSET_CONFLICT = 0x000c_ce3b, "success, though character sets contradict each other";
    MIME_E_UNSUPPORTED_VARTYPE = 0x800c_ce3c, "values of this type are not supported";
    MIME_S_NO_CHARSET_CONVERT = 0x000c_ce3d, "success, and nothing had to be converted";
    MIME_E_URL_NOTFOUND = 0x800c_ce3e, "no body has this URL";
    MIME_E_BAD_TEXT_DATA = 0x800c_ce3f, "the text is damaged";
    MIME_E_NO_SIGNER = 0x000c_ce40, "nobody has signed, which C counts as success";
    MIME_E_SECURITY_NOTINIT = 0x800c_cea0, "security has not been initialized";
    MIME_E_SECURITY_LOADCRYPT32 = 0x800c_cea1, "crypt32.dll cannot be loaded";
    MIME_E_SECURITY_BADPROCADDR = 0x800c_cea2, "crypt32.dll lacks something";
    MIME_E_SECURITY_NODEFAULT = 0x800c_ceb0, "there is no default";
    MIME_E_SECURITY_NOOP = 0x800c_ceb1, "there is nothing to do";
    MIME_S_SECURITY_NOOP = 0x000c_ceb1, "success, and there was nothing to do";
    MIME_S_SECURITY_NONE = 0x000c_ceb2, "success, and the message is not secured";
    MIME_S_SECURITY_ERROROCCURED = 0x000c_ceb3, "success, though something failed";
    MIME_E_SECURITY_USERCHOICE = 0x800c_ceb4, "the user has to choose";
    MIME_E_SECURITY_UNKMSGTYPE = 0x800c_ceb5, "the message is secured in an unknown way";
    MIME_E_SECURITY_BADMESSAGE = 0x800c_ceb6, "the secured message is damaged";
    MIME_E_SECURITY_BADCONTENT = 0x800c_ceb7, "the content cannot be secured";
    MIME_E_SECURITY_BADSECURETYPE = 0x800c_ceb8, "the message cannot be secured like this";
    MIME_E_SECURITY_CLASSNOTSUPPORTED = 0x800c_ceb9, "security of this class is not supported";
    MIME_S_SECURITY_RECURSEONLY = 0x000c_ceba, "success, and only children are secured";
    MIME_E_SECURITY_BADSTORE = 0x800c_ced0, "the store of certificates cannot be used";
    MIME_S_SECURITY_NOCERT = 0x000c_ced1, "success, and there is no certificate";
    MIME_E_SECURITY_NOCERT = 0x800c_ced1, "there is no certificate";
    MIME_E_SECURITY_CERTERROR = 0x800c_ced2, "a certificate cannot be used";
    MIME_S_SECURITY_CERTERROR = 0x000c_ced2, "success, though a certificate cannot be used";
    MIME_S_SECURITY_NODEFCERT = 0x000c_ced3, "success, and there is no default certificate";
    MIME_E_SECURITY_BADSIGNATURE = 0x800c_cee0, "the signature is wrong";
    MIME_E_SECURITY_MULTSIGNERS = 0x800c_cee1, "several have signed";
    MIME_E_SECURITY_NOSIGNINGCERT = 0x800c_cee2, "there is no certificate to sign with";
    MIME_E_SECURITY_CANTDECRYPT = 0x800c_cef0, "the message cannot be decrypted";
    MIME_E_SECURITY_ENCRYPTNOSENDERCERT = 0x800c_cef1, "the sender has no certificate to encrypt for";
    MIME_S_SECURITY_NOSENDERCERT = 0x000c_cef2, "success, though the sender has no certificate";
    MIMEEDIT_E_UNEXPECTED = 0x800c_1700, "the editor failed";
    MIMEEDIT_E_DODEFAULT = 0x800c_1701, "the editor leaves it to its host";
    MIMEEDIT_E_LOADLIBRARYFAILURE = 0x800c_1702, "a library cannot be loaded";
    MIMEEDIT_E_USERCANCEL = 0x800c_1703, "the user cancelled";
    MIMEEDIT_E_CHARSETNOTFOUND = 0x800c_1704, "there is no such character set";
    MIMEEDIT_E_ILLEGALBODYFORMAT = 0x800c_1705, "the body cannot be edited";
    MIMEEDIT_E_CANNOTSAVEUNTILPARSECOMPLETE = 0x800c_1706, "it cannot be saved before it has been read";
    MIMEEDIT_E_CANNOTSAVEWHILESOURCEEDITING = 0x800c_1707, "it cannot be saved while its source is edited";
    MIMEEDIT_S_OPENFILE = 0x000c_1750, "success, and a file is to be opened";
    MIMEEDIT_S_SAVEFILE = 0x000c_1751, "success, and a file is to be saved";
    MIMEEDIT_W_DOWNLOADNOTCOMPLETE = 0x000c_1760, "success, though not everything has been fetched";
    MIMEEDIT_W_BADURLSNOTATTACHED = 0x000c_1761, "success, though some URLs could not be attached";
}
