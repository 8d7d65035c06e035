//! Stub: sync.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "a3ea9cc0-d1b2-11cd-80fc-00aa004bba0b")]
pub unsafe trait IExchangeExportChanges: IUnknown {}

/// Stub.
#[mapi_interface(iid = "387cebe0-f53f-11cf-a48f-00c04fd65595")]
pub unsafe trait IExchangeExportChanges2: IExchangeExportChanges {}

/// Stub.
#[mapi_interface(iid = "702e7f86-50a6-11d1-abd6-00a0c905660a")]
pub unsafe trait IExchangeExportChanges3: IExchangeExportChanges2 {}

/// Stub.
#[mapi_interface(iid = "f75abfa0-d0e0-11cd-80fc-00aa004bba0b")]
pub unsafe trait IExchangeImportContentsChanges: IUnknown {}

/// Stub.
#[mapi_interface(iid = "7dfdd720-f53f-11cf-a48f-00c04fd65595")]
pub unsafe trait IExchangeImportContentsChanges2: IExchangeImportContentsChanges {}

/// Stub.
#[mapi_interface(iid = "85a66cf0-d0e0-11cd-80fc-00aa004bba0b")]
pub unsafe trait IExchangeImportHierarchyChanges: IUnknown {}

/// Stub.
#[mapi_interface(iid = none)]
pub unsafe trait IExchangeChangeAdviseSink: IUnknown {}

/// Stub.
#[mapi_interface(iid = "1e300720-a839-11cf-bde0-00004c7531e3")]
pub unsafe trait IExchangeChangeAdvisor: IUnknown {}

/// Stub.
#[mapi_interface(iid = "1df85ab7-4d20-4a57-b170-2f062136c1d6")]
pub unsafe trait IExchangeBadItemCallback: IUnknown {}
