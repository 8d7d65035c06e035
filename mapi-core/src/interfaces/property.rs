//! Stub: property.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "00020303-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIProp: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00020304-0000-0000-c000-000000000046")]
pub unsafe trait IProfSect: IMAPIProp {}

/// Stub.
#[mapi_interface(iid = "0002031a-0000-0000-c000-000000000046")]
pub unsafe trait IPropData: IMAPIProp {}

/// Stub.
#[mapi_interface(iid = "00020305-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIStatus: IMAPIProp {}

/// Stub.
#[mapi_interface(iid = "0002030a-0000-0000-c000-000000000046")]
pub unsafe trait IMailUser: IMAPIProp {}

/// Stub.
#[mapi_interface(iid = "00020308-0000-0000-c000-000000000046")]
pub unsafe trait IAttach: IMAPIProp {}

/// Stub.
#[mapi_interface(iid = "0002031b-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIControl: IUnknown {}
