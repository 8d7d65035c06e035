//! Nobody allocates with functions that nobody has vouched for.
#![deny(unsafe_code)]

use mapi_core::memory::Allocator;

fn main() {
    let known = Allocator::BUILT_IN;
    let made = Allocator {
        allocate_buffer: known.allocate_buffer(),
        allocate_more: known.allocate_more(),
        free_buffer: functions::free,
    };
    let _ = made.routines();
    let _ = Allocator::new(known.allocate_buffer(), known.allocate_more(), functions::free);
}

mod functions {
    #![allow(unsafe_code)]

    pub unsafe extern "system" fn free(_: *mut std::ffi::c_void) -> u32 {
        0
    }
}
