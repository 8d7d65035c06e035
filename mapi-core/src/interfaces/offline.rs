//! Stub: offline.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "000672b5-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIOffline: IUnknown {}

/// Stub.
#[mapi_interface(iid = "42175607-ff3e-4790-bc18-66c8643e6424")]
pub unsafe trait IMAPIOfflineMgr: IMAPIOffline {}

/// Stub.
#[mapi_interface(iid = "0317bde5-fc29-44cd-8dcd-36125a3be9ec")]
pub unsafe trait IMAPIOfflineNotify: IUnknown {}

/// Stub.
#[mapi_interface(iid = "5024a385-2d44-486a-81a8-8f0ecb6071dd")]
pub unsafe trait IMAPISync: IUnknown {}

/// Stub.
#[mapi_interface(iid = "5024a386-2d44-486a-81a8-8f0ecb6071dd")]
pub unsafe trait IMAPISyncProgressCallback: IUnknown {}
