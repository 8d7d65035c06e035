//! A MAPI allocator whose live blocks can be counted.

use core::cell::Cell;
use core::ffi::c_void;
use core::ptr;
use mapi_core::abi::codes::{MAPI_E_INVALID_PARAMETER, S_OK};
use mapi_core::memory::{Allocator, adopt};
use std::alloc::{Layout, alloc, dealloc};
use windows_core::HRESULT;

/// Stands before each block.
#[repr(C, align(16))]
struct Header {
    layout: Layout,
    next: *mut Header,
}

thread_local! {
    /// Blocks that this thread allocated, less those that it freed.
    static LIVE: Cell<isize> = const { Cell::new(0) };
}

fn new_block(size: u32, next: *mut Header) -> *mut Header {
    let layout = Layout::from_size_align(size_of::<Header>() + size as usize, 16).unwrap();
    // SAFETY: the layout has a size, and the header fits in what it describes.
    let header = unsafe {
        let header = alloc(layout).cast::<Header>();
        assert!(!header.is_null());
        header.write(Header { layout, next });
        header
    };
    LIVE.set(LIVE.get() + 1);
    header
}

unsafe extern "system" fn allocate_buffer(size: u32, block: *mut *mut c_void) -> HRESULT {
    // SAFETY: the caller passes a place for a pointer.
    unsafe { block.write(new_block(size, ptr::null_mut()).add(1).cast()) };
    S_OK
}

unsafe extern "system" fn allocate_more(
    size: u32,
    parent: *mut c_void,
    block: *mut *mut c_void,
) -> HRESULT {
    if parent.is_null() {
        return MAPI_E_INVALID_PARAMETER;
    }
    // SAFETY: the parent is a block of `allocate_buffer`, so its header stands before it.
    unsafe {
        let parent = parent.cast::<Header>().sub(1);
        let child = new_block(size, (*parent).next);
        (*parent).next = child;
        block.write(child.add(1).cast());
    }
    S_OK
}

unsafe extern "system" fn free_buffer(block: *mut c_void) -> u32 {
    if block.is_null() {
        return 0;
    }
    // SAFETY: a block of `allocate_buffer` with its header before it; so are those chained to it.
    unsafe {
        let mut header = block.cast::<Header>().sub(1);
        while !header.is_null() {
            let Header { layout, next } = header.read();
            dealloc(header.cast(), layout);
            LIVE.set(LIVE.get() - 1);
            header = next;
        }
    }
    0
}

/// What the process uses in these tests.
pub const COUNTING: Allocator =
    // SAFETY: they count, and leave the rest to the allocator of Rust.
    unsafe { Allocator::new(allocate_buffer, allocate_more, free_buffer) };

/// Blocks that this thread allocated and that are not freed yet.
pub fn live() -> isize {
    LIVE.get()
}

/// Runs `test` with the counting allocator and asserts that it leaves no block behind.
pub fn balanced(test: impl FnOnce()) {
    // SAFETY: the three functions behave as MAPI's do, as long as no two threads chain to one
    // block at a time, which no test of this file does.
    unsafe { adopt(COUNTING) }.unwrap();
    let before = live();
    test();
    assert_eq!(live(), before, "blocks of MAPI memory were not freed");
}
