//! What the system or somebody else follows, closes or reads.
#![deny(unsafe_code)]

use mapi_core::abi::*;
use mapi_core::{Mapi, OwnedValue};

fn main() {
    let address = std::ptr::without_provenance_mut(8);
    let _ = OwnedValue::Pointer(OpaquePtr::new(address));
    let _ = OwnedValue::Pointer(OpaquePtr(8));
    let _ = HINSTANCE::new(address);
    let _ = HINSTANCE(8);
    let _ = HANDLE::new(address);
    let _ = HANDLE(8);
    let _ = Mapi::load_from(std::path::Path::new("any.dll"));
}
