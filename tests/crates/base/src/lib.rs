//! Interfaces that those of other crates continue.
#![deny(
    warnings,
    missing_docs,
    unsafe_op_in_unsafe_fn,
    missing_debug_implementations
)]
#![deny(clippy::all, clippy::undocumented_unsafe_blocks)]

use mapi_core::mapi_interface;
use windows_core::{Ref, HRESULT};

/// The first of a line.
#[mapi_interface(iid = "b0a7da7e-1001-4000-8000-000000000001", implemented_by = "tests")]
pub unsafe trait IFirst: windows_core::IUnknown {
    /// Says 1, and how many were handed in.
    fn One(&self, #[opt] other: Ref<IFirst>, #[out] number: *mut u32) -> HRESULT;
    /// Nobody knows.
    #[reserved]
    fn Unknown1(&self);
}

/// Continues the first, and was never given an IID.
#[mapi_interface(iid = none)]
pub unsafe trait ISecond: IFirst {
    /// Says 2.
    fn Two(&self, #[out] number: *mut u32) -> HRESULT;
}
