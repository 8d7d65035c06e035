//! Stub: convert.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "4b401570-b77b-11d0-9da5-00c04fd65685")]
pub unsafe trait IConverterSession: IUnknown {}
