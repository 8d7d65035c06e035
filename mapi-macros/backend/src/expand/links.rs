//! Links in documentation to what it names of MAPI.

use std::collections::BTreeSet;
use std::fmt::Write;

/// Where Microsoft's reference is, by what stands in front of a name in it.
const REFERENCES: &[(&str, &str)] = &[
    (
        "Auxiliary reference:",
        "https://learn.microsoft.com/office/client-developer/outlook/auxiliary/",
    ),
    (
        "Reference:",
        "https://learn.microsoft.com/office/client-developer/outlook/mapi/",
    ),
];

/// The text with links.
pub fn linked(text: &str, krate: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // `[MAPI_E_NOT_FOUND]`, with the target behind the text: rustdoc takes a target beside a name
    // for redundant where the name is imported.
    let mut codes = BTreeSet::new();
    let mut fenced = false;
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix("```") {
            fenced = !fenced;
            out += "```";
            rest = behind;
        } else if fenced {
            rest = copy(rest, 1, &mut out);
        } else if rest.starts_with('`') {
            // Code is left as it is.
            let len = rest[1..].find('`').map_or(rest.len(), |end| end + 2);
            rest = copy(rest, len, &mut out);
        } else if rest.starts_with('[') {
            let len = rest.find(']').map_or(rest.len(), |end| end + 1);
            rest = copy(rest, len, &mut out);
        } else if let Some((lead, base)) =
            REFERENCES.iter().find(|(lead, _)| rest.starts_with(lead))
        {
            rest = copy(rest, lead.len(), &mut out);
            rest = reference(rest, base, &mut out);
        } else {
            let len = word(rest);
            if CODES.binary_search(&&rest[..len]).is_ok() {
                codes.insert(&rest[..len]);
                write!(out, "[{}]", &rest[..len]).expect("text takes text");
                rest = &rest[len..];
            } else {
                rest = copy(rest, len.max(1), &mut out);
            }
        }
    }
    if !codes.is_empty() {
        out.push('\n');
    }
    for code in codes {
        write!(out, "\n [{code}]: {krate}::abi::codes::{code}").expect("text takes text");
    }
    out
}

/// Takes what is copied, up to `len` bytes or the end of the character there.
fn copy<'a>(text: &'a str, len: usize, out: &mut String) -> &'a str {
    let mut end = len.min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    out.push_str(&text[..end]);
    &text[end..]
}

/// How long the name is that the text starts with.
fn word(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(text.len())
}

/// `IFoo::GetBar`, or `IFoo : IBase`, as a link to its page.
fn reference<'a>(text: &'a str, base: &str, out: &mut String) -> &'a str {
    let space = text.len() - text.trim_start().len();
    let text = copy(text, space, out);
    let interface = &text[..word(text)];
    if !interface.starts_with('I') {
        return text;
    }
    let behind = &text[interface.len()..];
    let (other, page) = if let Some(method) = behind.strip_prefix("::") {
        let method = &method[..word(method)];
        (method, format!("{interface}-{method}"))
    } else if let Some(continued) = behind.strip_prefix(" :") {
        let continued = continued.trim_start();
        let continued = &continued[..word(continued)];
        (continued, format!("{interface}{continued}"))
    } else {
        ("", interface.to_owned())
    };
    let len = match behind.find(other) {
        Some(at) if !other.is_empty() => interface.len() + at + other.len(),
        _ => interface.len(),
    };
    let page = page.to_ascii_lowercase();
    write!(out, "[{}]({base}{page})", &text[..len]).expect("text takes text");
    &text[len..]
}

/// Codes of `mapi_core::abi::codes`, sorted. One that is not here is no link.
pub const CODES: &[&str] = &[
    "E_ABORT",
    "E_ACCESSDENIED",
    "E_ACCT_NOT_FOUND",
    "E_ACCT_UI_BUSY",
    "E_ACCT_WRONG_SORT_ORDER",
    "E_FAIL",
    "E_HANDLE",
    "E_INVALIDARG",
    "E_NOINTERFACE",
    "E_NOTIMPL",
    "E_OLK_ALREADY_INITIALIZED",
    "E_OLK_NOT_INITIALIZED",
    "E_OLK_PARAM_NOT_SUPPORTED",
    "E_OLK_PROP_READ_ONLY",
    "E_OLK_REGISTRY",
    "E_OUTOFMEMORY",
    "E_PENDING",
    "E_POINTER",
    "E_UNEXPECTED",
    "MAPI_E_ACCOUNT_DISABLED",
    "MAPI_E_AMBIGUOUS_RECIP",
    "MAPI_E_BAD_CHARWIDTH",
    "MAPI_E_BAD_COLUMN",
    "MAPI_E_BAD_VALUE",
    "MAPI_E_BUSY",
    "MAPI_E_CALL_FAILED",
    "MAPI_E_CANCEL",
    "MAPI_E_COLLISION",
    "MAPI_E_COMPUTED",
    "MAPI_E_CORRUPT_DATA",
    "MAPI_E_CORRUPT_STORE",
    "MAPI_E_DECLINE_COPY",
    "MAPI_E_DISK_ERROR",
    "MAPI_E_END_OF_SESSION",
    "MAPI_E_EXTENDED_ERROR",
    "MAPI_E_FAILONEPROVIDER",
    "MAPI_E_FOLDER_CYCLE",
    "MAPI_E_HAS_FOLDERS",
    "MAPI_E_HAS_MESSAGES",
    "MAPI_E_INTERFACE_NOT_SUPPORTED",
    "MAPI_E_INVALID_ACCESS_TIME",
    "MAPI_E_INVALID_BOOKMARK",
    "MAPI_E_INVALID_ENTRYID",
    "MAPI_E_INVALID_OBJECT",
    "MAPI_E_INVALID_PARAMETER",
    "MAPI_E_INVALID_TYPE",
    "MAPI_E_INVALID_WORKSTATION_ACCOUNT",
    "MAPI_E_LOGON_FAILED",
    "MAPI_E_MISSING_REQUIRED_COLUMN",
    "MAPI_E_NETWORK_ERROR",
    "MAPI_E_NON_STANDARD",
    "MAPI_E_NOT_ENOUGH_DISK",
    "MAPI_E_NOT_ENOUGH_MEMORY",
    "MAPI_E_NOT_ENOUGH_RESOURCES",
    "MAPI_E_NOT_FOUND",
    "MAPI_E_NOT_INITIALIZED",
    "MAPI_E_NOT_IN_QUEUE",
    "MAPI_E_NOT_ME",
    "MAPI_E_NO_ACCESS",
    "MAPI_E_NO_RECIPIENTS",
    "MAPI_E_NO_SUPPORT",
    "MAPI_E_NO_SUPPRESS",
    "MAPI_E_OBJECT_CHANGED",
    "MAPI_E_OBJECT_DELETED",
    "MAPI_E_OFFLINE",
    "MAPI_E_PASSWORD_CHANGE_REQUIRED",
    "MAPI_E_PASSWORD_EXPIRED",
    "MAPI_E_RECONNECTED",
    "MAPI_E_SESSION_LIMIT",
    "MAPI_E_STRING_TOO_LONG",
    "MAPI_E_SUBMITTED",
    "MAPI_E_TABLE_EMPTY",
    "MAPI_E_TABLE_TOO_BIG",
    "MAPI_E_TIMEOUT",
    "MAPI_E_TOO_BIG",
    "MAPI_E_TOO_COMPLEX",
    "MAPI_E_TYPE_NO_SUPPORT",
    "MAPI_E_UNABLE_TO_ABORT",
    "MAPI_E_UNABLE_TO_COMPLETE",
    "MAPI_E_UNCONFIGURED",
    "MAPI_E_UNEXPECTED_ID",
    "MAPI_E_UNEXPECTED_TYPE",
    "MAPI_E_UNKNOWN_CPID",
    "MAPI_E_UNKNOWN_ENTRYID",
    "MAPI_E_UNKNOWN_FLAGS",
    "MAPI_E_UNKNOWN_LCID",
    "MAPI_E_USER_CANCEL",
    "MAPI_E_VERSION",
    "MAPI_E_WAIT",
    "MAPI_W_APPROX_COUNT",
    "MAPI_W_CANCEL_MESSAGE",
    "MAPI_W_ERRORS_RETURNED",
    "MAPI_W_NO_SERVICE",
    "MAPI_W_PARTIAL_COMPLETION",
    "MAPI_W_POSITION_CHANGED",
    "MIMEEDIT_E_CANNOTSAVEUNTILPARSECOMPLETE",
    "MIMEEDIT_E_CANNOTSAVEWHILESOURCEEDITING",
    "MIMEEDIT_E_CHARSETNOTFOUND",
    "MIMEEDIT_E_DODEFAULT",
    "MIMEEDIT_E_ILLEGALBODYFORMAT",
    "MIMEEDIT_E_LOADLIBRARYFAILURE",
    "MIMEEDIT_E_UNEXPECTED",
    "MIMEEDIT_E_USERCANCEL",
    "MIMEEDIT_S_OPENFILE",
    "MIMEEDIT_S_SAVEFILE",
    "MIMEEDIT_W_BADURLSNOTATTACHED",
    "MIMEEDIT_W_DOWNLOADNOTCOMPLETE",
    "MIME_E_ALREADY_BOUND",
    "MIME_E_BAD_BODY_LOCATION",
    "MIME_E_BAD_TEXT_DATA",
    "MIME_E_BODYTREE_OUT_OF_SYNC",
    "MIME_E_BOUNDARY_MISMATCH",
    "MIME_E_BUFFER_TOO_SMALL",
    "MIME_E_CANT_MOVE_BODY",
    "MIME_E_CANT_RESET_PARENT",
    "MIME_E_CANT_RESET_ROOT",
    "MIME_E_CHARSET_TRANSLATE",
    "MIME_E_CONVERT_NOT_NEEDED",
    "MIME_E_CORRUPT_CACHE_TREE",
    "MIME_E_INSERT_NOT_ALLOWED",
    "MIME_E_INVALID_ADDRESS_TYPE",
    "MIME_E_INVALID_BODYTYPE",
    "MIME_E_INVALID_CHARSET_TYPE",
    "MIME_E_INVALID_DELETE_TYPE",
    "MIME_E_INVALID_ENCODINGTYPE",
    "MIME_E_INVALID_ENCODING_TYPE",
    "MIME_E_INVALID_ENCTYPE",
    "MIME_E_INVALID_HANDLE",
    "MIME_E_INVALID_HEADER_NAME",
    "MIME_E_INVALID_INET_DATE",
    "MIME_E_INVALID_ITEM_FLAGS",
    "MIME_E_INVALID_OBJECT_IID",
    "MIME_E_INVALID_OPTION_ID",
    "MIME_E_INVALID_OPTION_VALUE",
    "MIME_E_INVALID_PROP_FLAGS",
    "MIME_E_INVALID_TEXT_TYPE",
    "MIME_E_INVALID_VARTYPE",
    "MIME_E_MAX_SIZE_TOO_SMALL",
    "MIME_E_MLANG_BAD_DLL",
    "MIME_E_MLANG_DLL_NOT_FOUND",
    "MIME_E_MSG_SIZE_DIFF",
    "MIME_E_MULTIPART_HAS_CHILDREN",
    "MIME_E_MULTIPART_NO_DATA",
    "MIME_E_NEED_SAVE_MESSAGE",
    "MIME_E_NOTHING_TO_REVERT",
    "MIME_E_NOTHING_TO_SAVE",
    "MIME_E_NOT_BOUND",
    "MIME_E_NOT_FOUND",
    "MIME_E_NOT_INITIALIZED",
    "MIME_E_NOT_MULTIPART",
    "MIME_E_NO_DATA",
    "MIME_E_NO_MORE_ADDRESS_TYPES",
    "MIME_E_NO_MORE_ROWS",
    "MIME_E_NO_MULTIPART_BOUNDARY",
    "MIME_E_NO_SIGNER",
    "MIME_E_ONE_LINE_ITEM",
    "MIME_E_OPTION_HAS_NO_VALUE",
    "MIME_E_READ_ONLY",
    "MIME_E_REG_CREATE_KEY",
    "MIME_E_REG_OPEN_KEY",
    "MIME_E_REG_QUERY_INFO",
    "MIME_E_ROOT_NOT_EMPTY",
    "MIME_E_SECURITY_BADCONTENT",
    "MIME_E_SECURITY_BADMESSAGE",
    "MIME_E_SECURITY_BADPROCADDR",
    "MIME_E_SECURITY_BADSECURETYPE",
    "MIME_E_SECURITY_BADSIGNATURE",
    "MIME_E_SECURITY_BADSTORE",
    "MIME_E_SECURITY_CANTDECRYPT",
    "MIME_E_SECURITY_CERTERROR",
    "MIME_E_SECURITY_CLASSNOTSUPPORTED",
    "MIME_E_SECURITY_ENCRYPTNOSENDERCERT",
    "MIME_E_SECURITY_LOADCRYPT32",
    "MIME_E_SECURITY_MULTSIGNERS",
    "MIME_E_SECURITY_NOCERT",
    "MIME_E_SECURITY_NODEFAULT",
    "MIME_E_SECURITY_NOOP",
    "MIME_E_SECURITY_NOSIGNINGCERT",
    "MIME_E_SECURITY_NOTINIT",
    "MIME_E_SECURITY_UNKMSGTYPE",
    "MIME_E_SECURITY_USERCHOICE",
    "MIME_E_UNKNOWN_BODYTREE_VERSION",
    "MIME_E_UNSUPPORTED_VARTYPE",
    "MIME_E_URL_NOTFOUND",
    "MIME_E_VARTYPE_NO_CONVERT",
    "MIME_S_CHARSET_CONFLICT",
    "MIME_S_ILLEGAL_LINES_FOUND",
    "MIME_S_INVALID_MESSAGE",
    "MIME_S_MIME_VERSION",
    "MIME_S_NO_CHARSET_CONVERT",
    "MIME_S_SECURITY_CERTERROR",
    "MIME_S_SECURITY_ERROROCCURED",
    "MIME_S_SECURITY_NOCERT",
    "MIME_S_SECURITY_NODEFCERT",
    "MIME_S_SECURITY_NONE",
    "MIME_S_SECURITY_NOOP",
    "MIME_S_SECURITY_NOSENDERCERT",
    "MIME_S_SECURITY_RECURSEONLY",
    "OLEOBJ_S_CANNOT_DOVERB_NOW",
    "STG_E_ABNORMALAPIEXIT",
    "STG_E_ACCESSDENIED",
    "STG_E_CANTSAVE",
    "STG_E_DISKISWRITEPROTECTED",
    "STG_E_FILEALREADYEXISTS",
    "STG_E_FILENOTFOUND",
    "STG_E_INSUFFICIENTMEMORY",
    "STG_E_INUSE",
    "STG_E_INVALIDFLAG",
    "STG_E_INVALIDFUNCTION",
    "STG_E_INVALIDHANDLE",
    "STG_E_INVALIDHEADER",
    "STG_E_INVALIDNAME",
    "STG_E_INVALIDPARAMETER",
    "STG_E_INVALIDPOINTER",
    "STG_E_LOCKVIOLATION",
    "STG_E_MEDIUMFULL",
    "STG_E_NOMOREFILES",
    "STG_E_NOTCURRENT",
    "STG_E_OLDDLL",
    "STG_E_OLDFORMAT",
    "STG_E_PATHNOTFOUND",
    "STG_E_READFAULT",
    "STG_E_REVERTED",
    "STG_E_SEEKERROR",
    "STG_E_SHAREREQUIRED",
    "STG_E_SHAREVIOLATION",
    "STG_E_TOOMANYOPENFILES",
    "STG_E_UNIMPLEMENTEDFUNCTION",
    "STG_E_UNKNOWN",
    "STG_E_WRITEFAULT",
    "SYNC_E_CONFLICT",
    "SYNC_E_CYCLE",
    "SYNC_E_ERROR",
    "SYNC_E_IGNORE",
    "SYNC_E_INVALID_PARAMETER",
    "SYNC_E_NO_PARENT",
    "SYNC_E_OBJECT_DELETED",
    "SYNC_E_UNKNOWN_FLAGS",
    "SYNC_E_UNSYNCHRONIZED",
    "SYNC_W_CLIENT_CHANGE_NEWER",
    "SYNC_W_PROGRESS",
    "S_FALSE",
    "S_OK",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_pages_are_links() {
        let text = " Fails with MAPI_E_NOT_FOUND, or `MAPI_E_BUSY`, [MAPI_E_BUSY] or MAPI_E_NEW.\n\n \
                    Reference: IMAPIProp::GetProps, which says so.";
        let expected = " Fails with [MAPI_E_NOT_FOUND], or `MAPI_E_BUSY`, [MAPI_E_BUSY] or MAPI_E_NEW.\n\n \
                        Reference: [IMAPIProp::GetProps](https://learn.microsoft.com/office/client-developer/outlook/mapi/imapiprop-getprops), which says so.\
                        \n\n [MAPI_E_NOT_FOUND]: ::mapi_core::abi::codes::MAPI_E_NOT_FOUND";
        assert_eq!(linked(text, "::mapi_core"), expected);
        let page = linked("Reference:\n IMailUser :\n IMAPIProp.", "::m");
        assert!(page.ends_with("mapi/imailuserimapiprop)."), "{page}");
        let page = linked("Auxiliary reference: IOlkAccount.", "::m");
        assert!(page.ends_with("auxiliary/iolkaccount)."), "{page}");
        let fenced = " ```\n Err(MAPI_E_BUSY)\n ``` é ü";
        assert_eq!(linked(fenced, "::m"), fenced);
    }

    /// None of the links leads nowhere.
    #[test]
    fn mapi_core_has_the_codes() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../mapi-core/src/abi/");
        let mut names = Vec::new();
        for file in ["codes.rs", "mime/codes.rs"] {
            let text =
                std::fs::read_to_string(format!("{root}{file}")).expect("a source of mapi-core");
            names.extend(text.lines().filter_map(|line| {
                let (name, value) = line.trim().split_once(" = ")?;
                (value.starts_with("0x") && word(name) == name.len()).then(|| name.to_owned())
            }));
        }
        assert!(CODES.is_sorted());
        let unknown: Vec<_> = CODES
            .iter()
            .filter(|code| !names.iter().any(|name| name == *code))
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
