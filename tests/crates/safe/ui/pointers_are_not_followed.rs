//! What generated code calls makes no references of any pointer.
#![deny(unsafe_code)]

use mapi_core::abi::SPropTagArray;
use mapi_core::private::{call, entry};

fn main() {
    let dangling: [*const u32; 1] = [std::ptr::without_provenance(4)];
    let _ = entry::references(&dangling);
    let views: [*const SPropTagArray; 1] = [std::ptr::without_provenance(4)];
    let _ = entry::view_refs(&views);
    let _ = entry::pointee::<u32>(dangling[0]);
    let _ = entry::slice::<u32>(dangling[0], 1);
    let _ = call::zeroed::<&u32>();
    let _ = call::take_array::<u32>(std::ptr::without_provenance_mut(4), 1);
}
