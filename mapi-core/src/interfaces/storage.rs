//! Stub: storage.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "0c733a30-2a1c-11ce-ade5-00aa0044773d")]
pub unsafe trait ISequentialStream: IUnknown {}

/// Stub.
#[mapi_interface(iid = "0000000c-0000-0000-c000-000000000046")]
pub unsafe trait IStream: ISequentialStream {}

/// Stub.
#[mapi_interface(iid = "0000000b-0000-0000-c000-000000000046")]
pub unsafe trait IStorage: IUnknown {}
