//! Stub: provider.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "00020311-0000-0000-c000-000000000046")]
pub unsafe trait IABProvider: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020314-0000-0000-c000-000000000046")]
pub unsafe trait IABLogon: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020312-0000-0000-c000-000000000046")]
pub unsafe trait IXPProvider: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020315-0000-0000-c000-000000000046")]
pub unsafe trait IXPLogon: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020310-0000-0000-c000-000000000046")]
pub unsafe trait IMSProvider: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020313-0000-0000-c000-000000000046")]
pub unsafe trait IMSLogon: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020320-0000-0000-c000-000000000046")]
pub unsafe trait ISpoolerHook: IUnknown {}
