//! Interfaces that continue those of another crate, declared without one import and with
//! `mapi_core` under another name.
#![no_implicit_prelude]
#![deny(
    warnings,
    missing_docs,
    unsafe_op_in_unsafe_fn,
    missing_debug_implementations
)]
#![deny(clippy::all, clippy::undocumented_unsafe_blocks)]

/// Continues the second.
#[::mapi::mapi_interface(iid = "b0a7da7e-1003-4000-8000-000000000001", crate = ::mapi)]
pub unsafe trait IThird: ::mapi_tests_base::ISecond {
    /// Says 3 to the power of that.
    fn Three(&self, power: u32, #[out] number: *mut u32) -> ::mapi::windows_core::HRESULT;
    /// May be left out.
    #[optional]
    fn ThreeAndAHalf(&self) -> ::mapi::windows_core::HRESULT;
}

/// A reexport by which others find what they continue.
pub mod again {
    pub use crate::IThird as Third;
}
