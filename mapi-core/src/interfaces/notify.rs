//! Stub: notify.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "00020302-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIAdviseSink: IUnknown {}

/// Stub.
#[mapi_interface(iid = "0002031f-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIProgress: IUnknown {}
