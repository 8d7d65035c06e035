//! Stub: pst.

use crate::mapi_interface;

/// Stub.
#[mapi_interface(iid = "4fdeeff0-0319-11cf-b4cf-00aa0dbbb6e6")]
pub unsafe trait IPSTX: IUnknown {}

/// Stub.
#[mapi_interface(iid = "2067a790-2a45-11d1-eb86-00a0c90dca6d")]
pub unsafe trait IPSTX2: IPSTX {}

/// Stub.
#[mapi_interface(iid = "55f15320-111b-11d2-a999-006008b05aa7")]
pub unsafe trait IPSTX3: IPSTX2 {}

/// Stub.
#[mapi_interface(iid = "aa2e2092-ac08-11d2-a2f9-0060b0ec3d4f")]
pub unsafe trait IPSTX4: IPSTX3 {}

/// Stub.
#[mapi_interface(iid = "55f15322-111b-11d2-a999-006008b05aa7")]
pub unsafe trait IPSTX5: IPSTX4 {}

/// Stub.
#[mapi_interface(iid = "55f15323-111b-11d2-a999-006008b05aa7")]
pub unsafe trait IPSTX6: IPSTX5 {}

/// Stub.
#[mapi_interface(iid = "fbb68d34-f561-44fb-a8ca-ae36696342ca")]
pub unsafe trait IPSTOVERRIDE1: IUnknown {}

/// Stub.
#[mapi_interface(iid = "892ebc6d-24dc-4d90-ba48-c6cbec14a86a")]
pub unsafe trait IPSTOVERRIDEREQ: IUnknown {}

/// Stub.
#[mapi_interface(iid = none)]
pub unsafe trait IProxyStoreObject: IUnknown {}

/// Stub.
#[mapi_interface(iid = "d2d85db4-840f-49b8-9982-07d2405ec6b7")]
pub unsafe trait IOSTX: IUnknown {}
