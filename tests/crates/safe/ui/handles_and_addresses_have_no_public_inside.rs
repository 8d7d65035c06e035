//! What the system or somebody else follows, closes or reads.
#![deny(unsafe_code)]

use mapi_core::abi::*;

fn main() {
    let _ = OpaquePtr(8);
    let _ = HINSTANCE(8);
    let _ = HANDLE(8);
}
