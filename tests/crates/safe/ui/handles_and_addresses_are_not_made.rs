//! What the system or somebody else follows, closes or reads.
#![deny(unsafe_code)]

use mapi_core::OwnedValue;
use mapi_core::abi::*;

fn main() {
    let address = std::ptr::without_provenance_mut(8);
    let _ = OwnedValue::Pointer(OpaquePtr::new(address));
    let _ = HINSTANCE::new(address);
    let _ = HANDLE::new(address);
    let _ = mapi_core::client::Mapi::load_from(std::path::Path::new("any.dll"));
}
