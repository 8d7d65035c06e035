//! Stub: table.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "00020301-0000-0000-c000-000000000046")]
pub unsafe trait IMAPITable: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020316-0000-0000-c000-000000000046")]
pub unsafe trait ITableData: IUnknown {}
