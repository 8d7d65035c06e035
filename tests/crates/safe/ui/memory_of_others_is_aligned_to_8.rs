//! Task memory is aligned to 8 bytes.
#![deny(unsafe_code)]

use mapi_core::memory::TaskArray;

#[repr(align(64))]
#[derive(Clone)]
struct Wide(u8);

fn main() {
    let _ = TaskArray::of(vec![Wide(1); 3]);
}
