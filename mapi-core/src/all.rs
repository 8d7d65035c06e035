//! Every interface of this crate, by its description.

use crate::boundary::describe::InterfaceDescription;
use crate::boundary::description_of;
use core::fmt;
use core::marker::PhantomData;
use core::ops::Deref;
use core::slice;

/// The description of every interface of this crate, sorted by name: a slice of them. Costs nothing
/// in a program that does not read it.
pub static INTERFACES: Interfaces = Interfaces(());

/// What [`INTERFACES`] is: a slice.
#[derive(Clone, Copy)]
pub struct Interfaces(());

impl Deref for Interfaces {
    type Target = [&'static InterfaceDescription];

    #[inline]
    fn deref(&self) -> &Self::Target {
        List::<()>::all()
    }
}

impl IntoIterator for Interfaces {
    type Item = &'static &'static InterfaceDescription;
    type IntoIter = slice::Iter<'static, &'static InterfaceDescription>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        List::<()>::all().iter()
    }
}

impl fmt::Debug for Interfaces {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

/// Where the list is: the compiler evaluates a constant of something generic, of calls, where it is
/// used. A constant of its own would be evaluated with this crate, all descriptions with it.
struct List<T>(PhantomData<T>);

impl<T> List<T> {
    const fn all() -> &'static [&'static InterfaceDescription] {
        Self::ALL
    }
}

/// Lists every interface of this crate by name.
macro_rules! all {
    ($($(#[$cfg:meta])* $name:ident)*) => {
        impl<T> List<T> {
            const ALL: &'static [&'static InterfaceDescription] =
                &[$($(#[$cfg])* description_of::<crate::$name>()),*];
        }
    };
}

all! {
    IABContainer
    IABLogon
    IABProvider
    IAddrBook
    IAttach
    #[cfg(feature = "outlook")]
    IAttachmentSecurity
    IClassFactory
    #[cfg(feature = "outlook")]
    IContabAdmin
    IConverterSession
    IDistList
    #[cfg(feature = "outlook")]
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
    #[cfg(feature = "outlook")]
    IFolderSupport
    #[cfg(feature = "mime")]
    IFontCache
    #[cfg(feature = "mime")]
    IFontCacheNotify
    #[cfg(feature = "outlook")]
    IFreeBusyData
    #[cfg(feature = "outlook")]
    IFreeBusySupport
    #[cfg(feature = "mime")]
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
    #[cfg(feature = "outlook")]
    IMAPIOffline
    #[cfg(feature = "outlook")]
    IMAPIOfflineMgr
    #[cfg(feature = "outlook")]
    IMAPIOfflineNotify
    IMAPIProgress
    IMAPIProp
    IMAPIProviderShutdown
    #[cfg(feature = "outlook")]
    IMAPISecureMessage
    IMAPISession
    IMAPIStatus
    IMAPISupport
    #[cfg(feature = "outlook")]
    IMAPISync
    #[cfg(feature = "outlook")]
    IMAPISyncProgressCallback
    IMAPITable
    IMAPIViewAdviseSink
    IMAPIViewContext
    IMAPIWaitResult
    IMSCapabilities
    IMSLogon
    IMSProvider
    IMailUser
    #[cfg(feature = "mime")]
    IMalloc
    IMessage
    #[cfg(feature = "mime")]
    IMimeAddressTable
    #[cfg(feature = "mime")]
    IMimeAllocator
    #[cfg(feature = "mime")]
    IMimeBody
    #[cfg(feature = "mime")]
    IMimeEditTag
    #[cfg(feature = "mime")]
    IMimeEditTagCollection
    #[cfg(feature = "mime")]
    IMimeEnumAddressTypes
    #[cfg(feature = "mime")]
    IMimeEnumHeaderRows
    #[cfg(feature = "mime")]
    IMimeEnumMessageParts
    #[cfg(feature = "mime")]
    IMimeEnumProperties
    #[cfg(feature = "mime")]
    IMimeHeaderTable
    #[cfg(feature = "mime")]
    IMimeInternational
    #[cfg(feature = "mime")]
    IMimeMessage
    #[cfg(feature = "mime")]
    IMimeMessageCallback
    #[cfg(feature = "mime")]
    IMimeMessageParts
    #[cfg(feature = "mime")]
    IMimeMessageTree
    #[cfg(feature = "mime")]
    IMimeObjResolver
    #[cfg(feature = "mime")]
    IMimePropertySchema
    #[cfg(feature = "mime")]
    IMimePropertySet
    #[cfg(feature = "mime")]
    IMimeSecurity
    #[cfg(feature = "mime")]
    IMimeWebDocument
    IMsgServiceAdmin
    IMsgServiceAdmin2
    IMsgStore
    #[cfg(feature = "outlook")]
    IOSTX
    #[cfg(feature = "outlook")]
    IOlkAccount
    #[cfg(feature = "outlook")]
    IOlkAccountHelper
    #[cfg(feature = "outlook")]
    IOlkAccountManager
    #[cfg(feature = "outlook")]
    IOlkAccountNotify
    #[cfg(feature = "outlook")]
    IOlkApptRebaser
    #[cfg(feature = "outlook")]
    IOlkEnum
    #[cfg(feature = "outlook")]
    IOlkErrorUnknown
    #[cfg(feature = "outlook")]
    IPSTOVERRIDE1
    #[cfg(feature = "outlook")]
    IPSTOVERRIDEREQ
    #[cfg(feature = "outlook")]
    IPSTX
    #[cfg(feature = "outlook")]
    IPSTX2
    #[cfg(feature = "outlook")]
    IPSTX3
    #[cfg(feature = "outlook")]
    IPSTX4
    #[cfg(feature = "outlook")]
    IPSTX5
    #[cfg(feature = "outlook")]
    IPSTX6
    #[cfg(feature = "mime")]
    IPersist
    IPersistMessage
    #[cfg(feature = "mime")]
    IPersistMime
    #[cfg(feature = "mime")]
    IPersistStream
    #[cfg(feature = "mime")]
    IPersistStreamInit
    IProfAdmin
    IProfSect
    IPropData
    IProviderAdmin
    #[cfg(feature = "outlook")]
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
