//! Stub: store.

use super::{IMAPIProp, IMAPIProp_Impl};
use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "00020306-0000-0000-c000-000000000046")]
pub unsafe trait IMsgStore: IMAPIProp {}

/// Stub.
#[mapi_interface(iid = "0002030b-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIContainer: IMAPIProp {}

/// Stub.
#[mapi_interface(iid = "0002030c-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIFolder: IMAPIContainer {}

/// Stub.
#[mapi_interface(iid = "00020307-0000-0000-c000-000000000046")]
pub unsafe trait IMessage: IMAPIProp {}
