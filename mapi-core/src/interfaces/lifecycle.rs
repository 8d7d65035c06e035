//! Stub: lifecycle.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "00020397-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIClientShutdown: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020398-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIProviderShutdown: IUnknown {}

/// Stub.
#[mapi_interface(iid = none)]
pub unsafe trait IMAPIInitMonitor: IUnknown {}

/// Stub.
#[mapi_interface(iid = none)]
pub unsafe trait IMAPIWaitResult: IUnknown {}
