//! Numbers that are no flag, kind, tag or code: versions, sizes, ranges.

use super::{
    MAPIUID, NameKind, PropTag, PropType,
    flags::{FormPropSetFlags, FuzzyLevel, LogonFlags, NoFlags, RuleState, SelectContainerFlags},
};
use core::ffi::c_void;
use windows_core::{GUID, HRESULT};

/// How many elements C writes for an array at the end of a struct (`MAPIDefS.h`).
pub const MAPI_DIM: usize = 1;

/// MAPI_UNICODE where a program is compiled for UTF-16, as all of this crate is (`MAPIDefS.h`).
pub const fMapiUnicode: u32 = 0x8000_0000;

/// S_OK (`MAPIDefS.h`).
pub const hrSuccess: HRESULT = HRESULT(0);

/// S_OK (`MAPICode.h` and `MAPI.h`).
pub const SUCCESS_SUCCESS: HRESULT = HRESULT(0);

/// In the first byte of an entry identifier: it is good for as long as the object is open
/// (`MAPIDefS.h`).
pub const MAPI_SHORTTERM: u8 = 0x80;

/// In the first byte of an entry identifier: it is no recipient (`MAPIDefS.h`).
pub const MAPI_NOTRECIP: u8 = 0x40;

/// In the first byte of an entry identifier: it is good in this session only (`MAPIDefS.h`).
pub const MAPI_THISSESSION: u8 = 0x20;

/// In the first byte of an entry identifier: it is good at the moment only (`MAPIDefS.h`).
pub const MAPI_NOW: u8 = 0x10;

/// In the first byte of an entry identifier: the provider may use the other bytes (`MAPIDefS.h`).
pub const MAPI_NOTRESERVED: u8 = 0x08;

/// In the second byte of an entry identifier: others are in it (`MAPIDefS.h`).
pub const MAPI_COMPOUND: u8 = 0x80;

/// The longest name of a profile, in characters (`MAPIX.h`).
pub const cchProfileNameMax: usize = 64;

/// The longest password of a profile, in characters (`MAPIX.h`).
pub const cchProfilePassMax: usize = 64;

/// The half of a property tag that is the type (`MAPIDefS.h`).
pub const PROP_TYPE_MASK: u32 = 0xffff;

/// The version of [`MAPIERROR`](super::MAPIERROR) (`MAPIDefS.h`).
pub const MAPI_ERROR_VERSION: u32 = 0;

/// The version of [`MAPIINIT_0`](super::MAPIINIT_0) (`MAPIX.h`).
pub const MAPI_INIT_VERSION: u32 = 0;

/// The version of [`ACTIONS`](super::ACTIONS) (`EdkMdb.h`).
pub const EDK_RULES_VERSION: u32 = 1;

/// The whole text has to be the same: no flag (`MAPIDefS.h`).
pub const FL_FULLSTRING: FuzzyLevel = FuzzyLevel::empty();

/// No flag of an address book dialog (`MAPIDefS.h`).
pub const ADRPARM_HELP_CTX: u32 = 0;

/// The same as SERVICE_UI_ALWAYS (`MAPIDefS.h`).
pub const UI_SERVICE: u32 = 2;

/// How Simple MAPI logs on to the default profile: MAPI_LOGON_UI, MAPI_FORCE_DOWNLOAD and
/// MAPI_ALLOW_OTHERS (`MAPIX.h`).
pub const MAPI_SIMPLE_DEFAULT: LogonFlags = LogonFlags::from_bits_retain(0x1009);

/// How Simple MAPI logs on to a named profile: MAPI_NEW_SESSION, MAPI_FORCE_DOWNLOAD and
/// MAPI_EXPLICIT_PROFILE (`MAPIX.h`).
pub const MAPI_SIMPLE_EXPLICIT: LogonFlags = LogonFlags::from_bits_retain(0x1012);

/// The lowest priority of an idle routine (`MAPIUtil.h`).
pub const PRILOWEST: i16 = -32768;

/// The highest priority of an idle routine (`MAPIUtil.h`).
pub const PRIHIGHEST: i16 = 32767;

/// The priority of user input: idle routines below it wait for it (`MAPIUtil.h`).
pub const PRIUSER: i16 = 0;

/// No idle routine (`MAPIUtil.h`).
pub const FTGNULL: *mut c_void = core::ptr::null_mut();

/// OpenStreamOnFile: makes a file with a name of its own (`MAPIUtil.h`).
pub const SOF_UNIQUEFILENAME: u32 = 0x8000_0000;

/// The version of the provider interfaces (`MAPISPI.h`).
pub const CURRENT_SPI_VERSION: u32 = 0x0001_0010;

/// The version of the first development kit (`MAPISPI.h`).
pub const PDK1_SPI_VERSION: u32 = 0x0001_0000;

/// The version of the second development kit (`MAPISPI.h`).
pub const PDK2_SPI_VERSION: u32 = 0x0001_0008;

/// The version of the third development kit (`MAPISPI.h`).
pub const PDK3_SPI_VERSION: u32 = 0x0001_0010;

/// A callback of notifications returns this to get no more in this round (`MAPISPI.h`).
pub const CALLBACK_DISCONTINUE: u32 = 0x8000_0000;

/// IMAPISupport::IStorageFromStream: the stream is rewound, no flag (`MAPISPI.h`).
pub const STGSTRM_RESET: u32 = 0;

/// A preprocessor wants to see the sender (`MAPISPI.h`).
pub const CHECK_SENDER: u32 = 1;

/// A preprocessor of a kind of its own (`MAPISPI.h`).
pub const NON_STANDARD: u32 = 0x0001_0000;

/// All form containers: no flag (`MAPIForm.h`).
pub const MAPIFORM_SELECT_ALL_REGISTRIES: SelectContainerFlags = SelectContainerFlags::empty();

/// The properties that any form has: no flag (`MAPIForm.h`).
pub const FORMPROPSET_UNION: FormPropSetFlags = FormPropSetFlags::empty();

/// The value of PR_PROFILE_VERSION (`EdkMdb.h`).
pub const PROFILE_VERSION: u32 = 0x501;

/// How often a folder is replicated with STYLE_ALWAYS, in minutes (`EdkMdb.h`).
pub const STYLE_ALWAYS_INTERVAL_DEFAULT: u32 = 15;

/// How large a message of replication is, in kilobytes (`EdkMdb.h`).
pub const REPLICATION_MESSAGE_SIZE_LIMIT_DEFAULT: u32 = 300;

/// How long the identifier of a folder in a flat URL is, in characters (`EdkMdb.h`).
pub const cwchUrlFlatFolderSpace: usize = 16;

/// The size of the name of the administrative domain in a [`TRACEENTRY`](super::TRACEENTRY), in
/// bytes (`EdkMdb.h`).
pub const MAX_ADMD_NAME_SIZ: usize = 17;

/// The size of the name of the private domain in a [`TRACEENTRY`](super::TRACEENTRY), in bytes
/// (`EdkMdb.h`).
pub const MAX_PRMD_NAME_SIZ: usize = 17;

/// The size of the name of the country in a [`TRACEENTRY`](super::TRACEENTRY), in bytes
/// (`EdkMdb.h`).
pub const MAX_COUNTRY_NAME_SIZ: usize = 4;

/// The size of the name of the message transfer agent in a [`TRACEENTRY`](super::TRACEENTRY), in
/// bytes (`EdkMdb.h`).
pub const MAX_MTA_NAME_SIZ: usize = 33;

/// The padding behind the name of the administrative domain (`EdkMdb.h`).
pub const ADMN_PAD: usize = 3;

/// The padding behind the name of the private domain (`EdkMdb.h`).
pub const PRMD_PAD: usize = 3;

/// The padding behind the name of the country (`EdkMdb.h`).
pub const COUNTRY_PAD: usize = 0;

/// The padding behind the name of the message transfer agent (`EdkMdb.h`).
pub const MTA_PAD: usize = 3;

/// The padding behind the name of the private domain that was tried (`EdkMdb.h`).
pub const PRMD_PAD_FOR_ACTIONS: usize = 2;

/// The padding behind the name of the agent that was tried (`EdkMdb.h`).
pub const MTA_PAD_FOR_ACTIONS: usize = 2;

/// A row that is added and removed at once (`EdkMdb.h`).
pub const ROW_EMPTY: u32 = 5;

/// Reserved (`EdkMdb.h`).
pub const MAPI_RESERVED1: u32 = 0x0001_0000;

/// The version of security descriptors that are transferred (`EdkMdb.h`).
pub const SECURITY_DESCRIPTOR_TRANSFER_VERSION: u16 = 3;

/// A rule that is off: no flag (`EdkMdb.h`).
pub const ST_DISABLED: RuleState = RuleState::empty();

/// In place of a restriction in a stream of rules: there is none (`EdkMdb.h`).
pub const NULL_RESTRICTION: u8 = 0xff;

/// No limit of size (`EdkMdb.h`).
pub const MDB_QUOTA_NOQUOTA: i32 = -1;

/// How the property with the map of operations is named (`ExchForm.h`).
pub const ulKindOpMap: NameKind = NameKind::MNID_ID;

/// The number of the property with the map of operations (`ExchForm.h`).
pub const lidOpMap: i32 = 1;

/// The type of the property with the map of operations (`ExchForm.h`).
pub const ptOpMap: PropType = PropType::PT_STRING8;

/// No flag, which is all that account management takes (`actMgmt.h`).
pub const OLK_ACCOUNT_NO_FLAGS: NoFlags = NoFlags::empty();

/// The first byte of an object identifier of MAPI behind its prefix (`MAPIOID.h`).
pub const OID_TAG: u8 = 0x0a;

/// The first byte of an encoding of MAPI behind its prefix (`MAPIOID.h`).
pub const OID_ENCODING: u8 = 0x0b;

/// The size of an object identifier of MAPI with 1 byte of its own behind its tag (`MAPIOID.h`).
pub const CB_OID_1: usize = 9;

/// The size of an object identifier of MAPI with 2 bytes of its own behind its tag (`MAPIOID.h`).
pub const CB_OID_2: usize = 10;

/// The size of an object identifier of MAPI with 3 bytes of its own behind its tag (`MAPIOID.h`).
pub const CB_OID_3: usize = 11;

/// The size of an object identifier of MAPI with 4 bytes of its own behind its tag (`MAPIOID.h`).
pub const CB_OID_4: usize = 12;

/// Asks a page of the profile wizard how many pages there are (`MAPIWz.h`).
pub const WIZ_QUERYNUMPAGES: u32 = 0x40a;

/// Tells a page of the profile wizard that the user goes on (`MAPIWz.h`).
pub const WIZ_NEXT: u32 = 0x40b;

/// Tells a page of the profile wizard that the user goes back (`MAPIWz.h`).
pub const WIZ_PREV: u32 = 0x40c;

/// No property identifier (`MAPIDefS.h`).
pub const PROP_ID_NULL: u16 = 0x0000;

/// No valid property identifier (`MAPIDefS.h`).
pub const PROP_ID_INVALID: u16 = 0xffff;

/// The first identifier of secure properties (`MAPIDefS.h`).
pub const PROP_ID_SECURE_MIN: u16 = 0x67f0;

/// The last identifier of secure properties (`MAPIDefS.h`).
pub const PROP_ID_SECURE_MAX: u16 = 0x67ff;

/// The first identifier of the range store non trans (`EdkMdb.h`).
pub const pidStoreNonTransMin: u16 = 0x0e40;

/// The first identifier of the range exchange xmit reserved (`EdkMdb.h`).
pub const pidExchangeXmitReservedMin: u16 = 0x3fe0;

/// The first identifier of the range exchange non xmit reserved (`EdkMdb.h`).
pub const pidExchangeNonXmitReservedMin: u16 = 0x65e0;

/// The first identifier of the range profile (`EdkMdb.h`).
pub const pidProfileMin: u16 = 0x6600;

/// The first identifier of the range store (`EdkMdb.h`).
pub const pidStoreMin: u16 = 0x6618;

/// The first identifier of the range folder (`EdkMdb.h`).
pub const pidFolderMin: u16 = 0x6638;

/// The first identifier of the range message read only (`EdkMdb.h`).
pub const pidMessageReadOnlyMin: u16 = 0x6640;

/// The first identifier of the range message writeable (`EdkMdb.h`).
pub const pidMessageWriteableMin: u16 = 0x6658;

/// The first identifier of the range attach read only (`EdkMdb.h`).
pub const pidAttachReadOnlyMin: u16 = 0x666c;

/// The first identifier of the range special (`EdkMdb.h`).
pub const pidSpecialMin: u16 = 0x6670;

/// The first identifier of the range admin (`EdkMdb.h`).
pub const pidAdminMin: u16 = 0x6690;

/// The first identifier of the range secure profile (`EdkMdb.h`).
pub const pidSecureProfileMin: u16 = 0x67f0;

/// The first identifier of the range ren msg fld (`EdkMdb.h`).
pub const pidRenMsgFldMin: u16 = 0x1080;

/// The first identifier of the range local store internal (`EdkMdb.h`).
pub const pidLocalStoreInternalMin: u16 = 0x6500;

/// The last identifier of the range local store internal (`EdkMdb.h`).
pub const pidLocalStoreInternalMax: u16 = 0x65c0;

/// The first identifier of the range mapi (`EdkMdb.h`).
pub const pidMAPIMin: u16 = 0x3000;

/// The first identifier of the range lis msg folder prop (`EdkMdb.h`).
pub const pidLISMsgFolderPropMin: u16 = 0x65a0;

/// The last identifier of the range lis msg folder prop (`EdkMdb.h`).
pub const pidLISMsgFolderPropMax: u16 = 0x65c0;

/// The first identifier of the range lis error code (`EdkMdb.h`).
pub const pidLISErrorCodeMin: u16 = 0x65aa;

/// The last identifier of the range lis error code (`EdkMdb.h`).
pub const pidLISErrorCodeMax: u16 = 0x65b0;

/// The first identifier of the range lis interface prop (`EdkMdb.h`).
pub const pidLISInterfacePropMin: u16 = 0x65d0;

/// The last identifier of the range lis interface prop (`EdkMdb.h`).
pub const pidLISInterfacePropMax: u16 = 0x65e0;

/// The first identifier of properties of personal stores (`MSPST.h`).
pub const PST_EXTERN_PROPID_BASE: u16 = 0x6700;

/// Whether there are subfolders, in the local store of the web (`EdkMdb.h`).
pub const ptagLISSubfolders: PropTag = PropTag::new(0x6500, PropType::PT_BOOLEAN);

/// How many are unread, in the local store of the web (`EdkMdb.h`).
pub const ptagLISUnreadCount: PropTag = PropTag::new(0x6501, PropType::PT_LONG);

/// The code of an error, in the local store of the web (`EdkMdb.h`).
pub const ptagLISErrorCode: PropTag = PropTag::new(0x65aa, PropType::PT_LONG);

/// The kind of item with an error, in the local store of the web (`EdkMdb.h`).
pub const ptagLISErrorItemType: PropTag = PropTag::new(0x65ab, PropType::PT_LONG);

/// What failed, in the local store of the web (`EdkMdb.h`).
pub const ptagLISErrorOperation: PropTag = PropTag::new(0x65ac, PropType::PT_LONG);

/// The URL of the item, in the local store of the web (`EdkMdb.h`).
pub const ptagLISErrorItemUrl: PropTag = PropTag::new(0x65ad, PropType::PT_UNICODE);

/// The URL of the source, in the local store of the web (`EdkMdb.h`).
pub const ptagLISErrorSourceUrl: PropTag = PropTag::new(0x65ae, PropType::PT_UNICODE);

/// Which properties have changed, in the local store of the web (`EdkMdb.h`).
pub const ptagLISModifiedPropertyList: PropTag = PropTag::new(0x65af, PropType::PT_UNICODE);

/// More about an error, in the local store of the web (`EdkMdb.h`).
pub const ptagLISExtendedErrorinfo: PropTag = PropTag::new(0x65b0, PropType::PT_LONG);

/// The URL of the log of errors, in the local store of the web (`EdkMdb.h`).
pub const ptagLISErrorLogUrl: PropTag = PropTag::new(0x6570, PropType::PT_UNICODE);

/// A query, in the local store of the web (`EdkMdb.h`).
pub const ptagSql: PropTag = PropTag::new(0x65d0, PropType::PT_UNICODE);

/// What a query selects, in the local store of the web (`EdkMdb.h`).
pub const ptagSqlSelect: PropTag = PropTag::new(0x65d1, PropType::PT_UNICODE);

/// Where a query selects from, in the local store of the web (`EdkMdb.h`).
pub const ptagSqlFrom: PropTag = PropTag::new(0x65d2, PropType::PT_UNICODE);

/// The condition of a query, in the local store of the web (`EdkMdb.h`).
pub const ptagSqlWhere: PropTag = PropTag::new(0x65d3, PropType::PT_UNICODE);

/// The order of a query, in the local store of the web (`EdkMdb.h`).
pub const ptagSqlOrder: PropTag = PropTag::new(0x65d4, PropType::PT_UNICODE);

/// The groups of a query, in the local store of the web (`EdkMdb.h`).
pub const ptagSqlGroup: PropTag = PropTag::new(0x65d5, PropType::PT_UNICODE);

/// Whether there is new mail, in the local store of the web (`EdkMdb.h`).
pub const ptagLISNewMail: PropTag = PropTag::new(0x65c5, PropType::PT_BOOLEAN);

/// PR_MDB_PROVIDER of the mailbox of the profile (`EdkMdb.h`).
pub const pbExchangeProviderPrimaryUserGuid: MAPIUID = MAPIUID {
    ab: [
        0x54, 0x94, 0xa1, 0xc0, 0x29, 0x7f, 0x10, 0x1b, 0xa5, 0x87, 0x08, 0x00, 0x2b, 0x2a, 0x25,
        0x17,
    ],
};

/// PR_MDB_PROVIDER of the mailbox of another user (`EdkMdb.h`).
pub const pbExchangeProviderDelegateGuid: MAPIUID = MAPIUID {
    ab: [
        0x9e, 0xb4, 0x77, 0x00, 0x74, 0xe4, 0x11, 0xce, 0x8c, 0x5e, 0x00, 0xaa, 0x00, 0x42, 0x54,
        0xe2,
    ],
};

/// PR_MDB_PROVIDER of public folders (`EdkMdb.h`).
pub const pbExchangeProviderPublicGuid: MAPIUID = MAPIUID {
    ab: [
        0x78, 0xb2, 0xfa, 0x70, 0xaf, 0xf7, 0x11, 0xcd, 0x9b, 0xc8, 0x00, 0xaa, 0x00, 0x2f, 0xc4,
        0x5a,
    ],
};

/// The transport of Exchange (`EdkMdb.h`).
pub const pbExchangeProviderXportGuid: MAPIUID = MAPIUID {
    ab: [
        0xa9, 0x06, 0x40, 0xe0, 0xd6, 0x93, 0x11, 0xcd, 0xaf, 0x95, 0x00, 0xaa, 0x00, 0x4a, 0x35,
        0xc3,
    ],
};

/// PR_MDB_PROVIDER of a store of this computer (`EdkMdb.h`).
pub const pbExchangeProviderLocalStoreGuid: MAPIUID = MAPIUID {
    ab: [
        0x2d, 0xe5, 0x6b, 0xa1, 0x64, 0x6e, 0x11, 0xd2, 0x8d, 0x4e, 0x00, 0xc0, 0x4f, 0xae, 0x23,
        0x71,
    ],
};

/// PR_MDB_PROVIDER of a store that stays (`EdkMdb.h`).
pub const pbExchangeProviderPersistStoreGuid: MAPIUID = MAPIUID {
    ab: [
        0x98, 0xa2, 0x3d, 0x67, 0x62, 0xcf, 0x4d, 0x34, 0x82, 0x79, 0xdb, 0xfa, 0x6a, 0x50, 0x8b,
        0x31,
    ],
};

/// The profile section that all providers of Exchange share (`EdkMdb.h`).
pub const pbGlobalProfileSectionGuid: MAPIUID = MAPIUID {
    ab: [
        0x13, 0xdb, 0xb0, 0xc8, 0xaa, 0x05, 0x10, 0x1a, 0x9b, 0xb0, 0x00, 0xaa, 0x00, 0x2f, 0xc4,
        0x5a,
    ],
};

/// The provider in entry identifiers of one-off recipients (`MAPIDefS.h`).
pub const MAPI_ONE_OFF_UID: MAPIUID = MAPIUID {
    ab: [
        0x81, 0x2b, 0x1f, 0xa4, 0xbe, 0xa3, 0x10, 0x19, 0x9d, 0x6e, 0x00, 0xdd, 0x01, 0x0f, 0x54,
        0x02,
    ],
};

/// PR_MDB_PROVIDER of personal stores (`MSPST.h`).
pub const MSPST_UID_PROVIDER: MAPIUID = MAPIUID {
    ab: [
        0x4e, 0x49, 0x54, 0x41, 0xf9, 0xbf, 0xb8, 0x01, 0x00, 0xaa, 0x00, 0x37, 0xd9, 0x6e, 0x00,
        0x00,
    ],
};

/// The profile section of a profile's own properties (`MAPIDefS.h`).
pub const PS_PROFILE_PROPERTIES_INIT: MAPIUID = MAPIUID {
    ab: [
        0x98, 0x15, 0xac, 0x08, 0xaa, 0xb0, 0x10, 0x1a, 0x8c, 0x93, 0x08, 0x00, 0x2b, 0x2a, 0x56,
        0xc2,
    ],
};

/// The authority of security identifiers of Exchange (`EdkMdb.h`).
pub const SECURITY_EXCHANGE_AUTHORITY: [u8; 6] = [0, 0, 0, 0, 0, 8];

/// The message class of deferred actions (`EdkMdb.h`).
pub const szDamMsgClass: &str = "IPC.Microsoft Exchange 4.0.Deferred Action";

/// The message class of deferred errors (`EdkMdb.h`).
pub const szDemMsgClass: &str = "IPC.Microsoft Exchange 4.0.Deferred Error";

/// The message class of extended rules (`EdkMdb.h`).
pub const szExRuleMsgClass: &str = "IPM.ExtendedRule.Message";

/// How message classes of templates of out-of-office replies start (`EdkMdb.h`).
pub const szOofTemplateMsgClassPrefix: &str = "IPM.Note.Rules.OofTemplate.";

/// How message classes of templates of replies start (`EdkMdb.h`).
pub const szReplyTemplateMsgClassPrefix: &str = "IPM.Note.Rules.ReplyTemplate.";

/// The provider of moderators' rules (`EdkMdb.h`).
pub const szProviderModeratorRule: &str = "MSFT:MR";

/// How flat URLs of folders start (`EdkMdb.h`).
pub const WSZ_URL_FLAT_FOLDER_SPACE: &str = "/-FlatUrlSpace-/";

/// The key of the registry of Windows CE, version 1 (`EdkMdb.h`).
pub const SZ_HPC_V1: &str = "Software\\Microsoft\\Pegasus";

/// The value with the folder of Windows CE, version 1 (`EdkMdb.h`).
pub const SZ_HPC_V1_0: &str = "InstalledDir";

/// The value with the major version of Windows CE, version 1 (`EdkMdb.h`).
pub const SZ_HPC_V1_MAJOR: &str = "MajorVersion";

/// The value with the minor version of Windows CE, version 1 (`EdkMdb.h`).
pub const SZ_HPC_V1_MINOR: &str = "MinorVersion";

/// The key of the registry of Windows CE, version 2 (`EdkMdb.h`).
pub const SZ_HPC_V2: &str = "Software\\Microsoft\\Windows CE Services";

/// The value with the major version of Windows CE, version 2 (`EdkMdb.h`).
pub const SZ_HPC_V2_MAJOR: &str = "MajorVersion";

/// The value with the minor version of Windows CE, version 2 (`EdkMdb.h`).
pub const SZ_HPC_V2_MINOR: &str = "MinorVersion";

/// The key of the registry with the options of offline stores (`EdkMdb.h`).
pub const SZ_OUTL_OST_OPTIONS: &str = "Software\\Microsoft\\Office\\8.0\\Outlook\\OST";

/// The value that says that there are no offline stores (`EdkMdb.h`).
pub const SZ_NO_OST: &str = "NoOST";

/// The name of the window message of notifications (`MAPIDefS.h`).
pub const szMAPINotificationMsg: &str = "MAPI Notify window message";

/// The name of HrDispatchNotifications in MAPI's DLL (`MAPIUtil.h`).
pub const szHrDispatchNotifications: &str = "HrDispatchNotifications";

/// The name of ScCreateConversationIndex in MAPI's DLL (`MAPIUtil.h`).
pub const szScCreateConversationIndex: &str = "ScCreateConversationIndex";

/// The name of OpenStreamOnFile in MAPI's DLL (`MAPIUtil.h`).
pub const OPENSTREAMONFILE: &str = "OpenStreamOnFile";

/// The name of LaunchWizard in its DLL (`MAPIWz.h`).
pub const LAUNCHWIZARDENTRYNAME: &str = "LAUNCHWIZARD";

/// The object identifier of Microsoft's encryption certificate (`mimeole.h`).
pub const szOID_Microsoft_Encryption_Cert: &str = "1.3.6.1.4.1.311.16.4";

/// The property set of forms, in which the map of operations is (`ExchForm.h`).
pub const psOpMap: GUID = super::names::PS_EXCHFORM;

/// A flag of IMAPITable::GetRowCount in the headers, which the reference does not allow
/// (`MAPIDefS.h`).
pub const TBL_NOWAIT: u32 = 1;
