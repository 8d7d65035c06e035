//! Stub: account.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "9240a6c0-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkErrorUnknown: IUnknown {}

/// Stub.
#[mapi_interface(iid = "9240a6d2-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkAccount: IOlkErrorUnknown {}

/// Stub.
#[mapi_interface(iid = "9240a6cb-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkAccountHelper: IUnknown {}

/// Stub.
#[mapi_interface(iid = "9240a6c0-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkEnum: IUnknown {}

/// Stub.
#[mapi_interface(iid = "9240a6cd-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkAccountManager: IOlkErrorUnknown {}

/// Stub.
#[mapi_interface(iid = "9240a6c3-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkAccountNotify: IOlkErrorUnknown {}
