//! Stub: freebusy.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "00067064-0000-0000-c000-000000000046")]
pub unsafe trait IEnumFBBlock: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00067066-0000-0000-c000-000000000046")]
pub unsafe trait IFreeBusyData: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00067067-0000-0000-c000-000000000046")]
pub unsafe trait IFreeBusySupport: IUnknown {}

/// Stub.
#[mapi_interface(iid = none)]
pub unsafe trait IOlkApptRebaser: IUnknown {}
