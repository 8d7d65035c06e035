//! Stub: tnef.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = none)]
pub unsafe trait ITnef: IUnknown {}
