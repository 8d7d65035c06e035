//! Stub: support.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "0002030f-0000-0000-c000-000000000046")]
pub unsafe trait IMAPISupport: IUnknown {}
