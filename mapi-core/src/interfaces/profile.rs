//! Stub: profile.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "0002031c-0000-0000-c000-000000000046")]
pub unsafe trait IProfAdmin: IUnknown {}

/// Stub.
#[mapi_interface(iid = "0002031d-0000-0000-c000-000000000046")]
pub unsafe trait IMsgServiceAdmin: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020387-0000-0000-c000-000000000046")]
pub unsafe trait IMsgServiceAdmin2: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020325-0000-0000-c000-000000000046")]
pub unsafe trait IProviderAdmin: IUnknown {}
