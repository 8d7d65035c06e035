//! Where the headers are silent or wrong, each with the reason.

/// Structs that only Microsoft's headers have.
const STRUCTS_OF_OTHER_HEADERS: &[&str] = &[
    // actMgmt.h
    "ACCT_BIN",
    "ACCT_VARIANT",
    "ACCT_VARIANT_Val",
    // EdkMdb.h
    "ACTION",
    "ACTIONS",
    "ACTION_actDeferAction",
    "ACTION_actMoveCopy",
    "ACTION_actReply",
    "ACTION_u",
    "INTTRACEENTRY",
    "INTTRACEINFO",
    "READSTATE",
    "ROWENTRY",
    "ROWLIST",
    "TRACEENTRY",
    "TRACEINFO",
    // MAPIUtil.h, of which these headers have less
    "DTPAGE",
    "RTF_WCSINFO",
    "RTF_WCSRETINFO",
    // MAPISPI.h, of which these headers have less
    "MAPISIB",
    // The reference only: no header that is published
    "FBBlock_1",
    "FBUser",
    "MAPIOFFLINE_ADVISEINFO",
    "MAPIOFFLINE_NOTIFY",
    "MAPIOFFLINE_STATECHANGE",
    // mimeole.h
    "ADDRESSLIST",
    "ADDRESSPROPS",
    "BODYOFFSETS",
    "CODEPAGEINFO",
    "ENUMHEADERROW",
    "ENUMPROPERTY",
    "FINDBODY",
    "FINDHEADER",
    "HEADERROWINFO",
    "INETCSETINFO",
    "MIMEPARAMINFO",
    "MIMEPROPINFO",
    "RFC1522INFO",
    "TRANSMITINFO",
    "WEBPAGEOPTIONS",
    "X509CERTRESULT",
    // MAPIDefS.h, newer than these headers
    "SAnnotationRestriction",
    "SCountRestriction",
];

/// Unions and structs that have no name in C; what they stand in is proven with them.
const UNNAMED_IN_C: &[&str] = &[
    // What CAUL and its like have in common.
    "COUNTED_ARRAY",
    "DTCTL_ctl",
    "DTPAGE_u",
    "MAPINAMEID_Kind",
    "NOTIFICATION_info",
    "PROPVARIANT_u",
    "SMAPIFormProp_s1",
    "SMAPIFormProp_u",
    "SRestriction_res",
];

/// Whether the headers are known to lack a struct.
pub fn lacks_struct(name: &str) -> bool {
    STRUCTS_OF_OTHER_HEADERS.contains(&name) || UNNAMED_IN_C.contains(&name)
}

/// Structs that the headers lay out otherwise.
pub const LAYOUT_FAULTS: &[(&str, &str)] = &[];

/// Tags to which the headers give another number.
pub const TAG_FAULTS: &[(&str, &str)] = &[];

/// How many tags both have, at least.
pub const TAGS_AT_LEAST: usize = 749;

/// How many codes both have, at least.
pub const CODES_AT_LEAST: usize = 88;

/// Flags to which the headers give another number.
pub const FLAG_FAULTS: &[(&str, &str)] = &[];

/// How many flags and choices both have, at least.
pub const FLAGS_AT_LEAST: usize = 500;

/// Methods that C calls otherwise.
pub const METHOD_NAMES: &[(&str, &str)] = &[];

/// IIDs whose C name is not that of the interface.
pub const IID_NAMES: &[(&str, &str)] = &[
    ("IAttach", "IAttachment"),
    ("IMAPISupport", "IMAPISup"),
    ("IPropData", "IMAPIPropData"),
    ("ITableData", "IMAPITableData"),
    ("ITnef", "ITNEF"),
];

/// How many interfaces both have, at least.
pub const INTERFACES_AT_LEAST: usize = 51;

/// How many slots of their own these have, at least.
pub const SLOTS_AT_LEAST: usize = 378;

/// How many IIDs both have, at least.
pub const IIDS_AT_LEAST: usize = 40;

/// Whether an interface of the headers is one of MAPI's.
pub fn is_mapi(name: &str) -> bool {
    name.starts_with("IMAPI")
}

/// Macros of the headers that are named like constants of MAPI and are none.
pub const NO_CONSTANTS: &[&str] = &[
    // Kinds of points of a path, of wingdi.h.
    "PT_BEZIERTO",
    "PT_CLOSEFIGURE",
    "PT_LINETO",
    "PT_MOVETO",
    // A field of a printer job, of winspool.h.
    "PR_JOBSTATUS",
];
