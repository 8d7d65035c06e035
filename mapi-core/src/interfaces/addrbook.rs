//! Stub: addrbook.

use super::{IMAPIContainer, IMAPIContainer_Impl, IMAPIProp, IMAPIProp_Impl};
use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "0002030d-0000-0000-c000-000000000046")]
pub unsafe trait IABContainer: IMAPIContainer {}

/// Stub.
#[mapi_interface(iid = "0002030e-0000-0000-c000-000000000046")]
pub unsafe trait IDistList: IMAPIContainer {}

/// Stub.
#[mapi_interface(iid = "00020309-0000-0000-c000-000000000046")]
pub unsafe trait IAddrBook: IMAPIProp {}
