//! Every MAPI interface, one file a family.

pub mod account;
pub mod addrbook;
pub mod convert;
pub mod exchange;
pub mod form;
pub mod freebusy;
pub mod lifecycle;
pub mod mime;
pub mod notify;
pub mod offline;
pub mod outlook;
pub mod profile;
pub mod property;
pub mod provider;
pub mod pst;
pub mod session;
pub mod storage;
pub mod store;
pub mod support;
pub mod sync;
pub mod table;
pub mod tnef;

pub use account::*;
pub use addrbook::*;
pub use convert::*;
pub use exchange::*;
pub use form::*;
pub use freebusy::*;
pub use lifecycle::*;
pub use mime::*;
pub use notify::*;
pub use offline::*;
pub use outlook::*;
pub use profile::*;
pub use property::*;
pub use provider::*;
pub use pst::*;
pub use session::*;
pub use storage::*;
pub use store::*;
pub use support::*;
pub use sync::*;
pub use table::*;
pub use tnef::*;

/// Lists every interface of this crate by name.
macro_rules! all {
    ($($name:ident)*) => {
        /// The description of every interface of this crate, sorted by name. Costs nothing in a
        /// program that does not read it.
        pub const ALL: &[&crate::describe::InterfaceDescription] = &[$($name::DESCRIPTION),*];
    };
}

all! {
    IABContainer
    IABLogon
    IABProvider
    IAddrBook
    IAttach
    IAttachmentSecurity
    IClassFactory
    IContabAdmin
    IConverterSession
    IDistList
    IEnumFBBlock
    IEnumSTATSTG
    IExchangeBadItemCallback
    IExchangeChangeAdviseSink
    IExchangeChangeAdvisor
    IExchangeExportChanges
    IExchangeExportChanges2
    IExchangeExportChanges3
    IExchangeFastTransfer
    IExchangeFavorites
    IExchangeImportContentsChanges
    IExchangeImportContentsChanges2
    IExchangeImportHierarchyChanges
    IExchangeManageStore
    IExchangeManageStore2
    IExchangeManageStore3
    IExchangeManageStore4
    IExchangeManageStoreEx
    IExchangeMessageConversion
    IExchangeModifyTable
    IExchangeMoveUserProgress
    IExchangeNntpNewsfeed
    IExchangeRuleAction
    IFolderSupport
    IFontCache
    IFontCacheNotify
    IFreeBusyData
    IFreeBusySupport
    IHashTable
    ILockBytes
    IMAPIAdviseSink
    IMAPIClientShutdown
    IMAPIContainer
    IMAPIControl
    IMAPIFolder
    IMAPIForm
    IMAPIFormAdviseSink
    IMAPIFormContainer
    IMAPIFormFactory
    IMAPIFormInfo
    IMAPIFormMgr
    IMAPIGetSession
    IMAPIInitMonitor
    IMAPIMessageSite
    IMAPIOffline
    IMAPIOfflineMgr
    IMAPIOfflineNotify
    IMAPIProgress
    IMAPIProp
    IMAPIProviderShutdown
    IMAPISecureMessage
    IMAPISession
    IMAPIStatus
    IMAPISupport
    IMAPISync
    IMAPISyncProgressCallback
    IMAPITable
    IMAPIViewAdviseSink
    IMAPIViewContext
    IMAPIWaitResult
    IMSCapabilities
    IMSLogon
    IMSProvider
    IMailUser
    IMalloc
    IMessage
    IMimeAddressTable
    IMimeAllocator
    IMimeBody
    IMimeEnumAddressTypes
    IMimeEnumHeaderRows
    IMimeEnumMessageParts
    IMimeEnumProperties
    IMimeHeaderTable
    IMimeInternational
    IMimeMessage
    IMimeMessageCallback
    IMimeMessageParts
    IMimeMessageTree
    IMimeObjResolver
    IMimePropertySchema
    IMimePropertySet
    IMimeSecurity
    IMimeWebDocument
    IMsgServiceAdmin
    IMsgServiceAdmin2
    IMsgStore
    IOSTX
    IOlkAccount
    IOlkAccountHelper
    IOlkAccountManager
    IOlkAccountNotify
    IOlkApptRebaser
    IOlkEnum
    IOlkErrorUnknown
    IPSTOVERRIDE1
    IPSTOVERRIDEREQ
    IPSTX
    IPSTX2
    IPSTX3
    IPSTX4
    IPSTX5
    IPSTX6
    IPersist
    IPersistMessage
    IPersistMime
    IPersistStream
    IPersistStreamInit
    IProfAdmin
    IProfSect
    IPropData
    IProviderAdmin
    IProxyStoreObject
    ISequentialStream
    ISpoolerHook
    IStorage
    IStream
    ITableData
    ITnef
    IXPLogon
    IXPProvider
}
