//! Stub: outlook.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "b2533636-c3f3-416f-bf04-aefe41abaae2")]
pub unsafe trait IAttachmentSecurity: IUnknown {}

/// Stub.
#[mapi_interface(iid = "cc6a3ba9-e7f5-4769-887b-34e190817bfc")]
pub unsafe trait IContabAdmin: IUnknown {}

/// Stub.
#[mapi_interface(iid = "00375ac3-ecaf-4ef8-a527-34f452fa9c67")]
pub unsafe trait IFolderSupport: IUnknown {}

/// Stub.
#[mapi_interface(iid = none)]
pub unsafe trait IMAPISecureMessage: IUnknown {}
