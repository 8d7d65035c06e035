//! An allocator with the semantics of MAPI's, for platforms and processes without MAPI.

use crate::abi::{MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY, S_OK};
use core::ffi::c_void;
use core::ptr;
use std::alloc::{Layout, alloc, dealloc};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use windows_core::HRESULT;

/// Aligned for every MAPI struct and for what Windows heaps promise on 64 bits.
const ALIGN: usize = 16;

/// A block as `alloc` returned it.
struct Block {
    start: *mut u8,
    layout: Layout,
}

// SAFETY: a `Block` is the right to free memory, which any thread may exercise.
unsafe impl Send for Block {}

impl Block {
    fn new(size: u32) -> Option<Self> {
        // An empty block has an address of its own, as with MAPI.
        let layout = Layout::from_size_align((size as usize).max(1), ALIGN).ok()?;
        // SAFETY: the layout has a size.
        let start = unsafe { alloc(layout) };
        (!start.is_null()).then_some(Self { start, layout })
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        // SAFETY: `start` came from `alloc` with this layout, and nobody else frees it.
        unsafe { dealloc(self.start, self.layout) }
    }
}

/// Live blocks by address, each with what is chained to it.
static LIVE: Mutex<Option<HashMap<usize, Vec<Block>>>> = Mutex::new(None);

fn live() -> MutexGuard<'static, Option<HashMap<usize, Vec<Block>>>> {
    // Nothing panics while the lock is held, so a poisoned map is still a whole one.
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether `block` is a live one from here.
pub fn owns(block: *mut c_void) -> bool {
    live()
        .as_ref()
        .is_some_and(|live| live.contains_key(&block.addr()))
}

pub unsafe extern "system" fn allocate_buffer(size: u32, block: *mut *mut c_void) -> HRESULT {
    if block.is_null() {
        return MAPI_E_INVALID_PARAMETER;
    }
    let Some(new) = Block::new(size) else {
        return MAPI_E_NOT_ENOUGH_MEMORY;
    };
    let start = new.start;
    live()
        .get_or_insert_default()
        .insert(start.addr(), vec![new]);
    // SAFETY: not null, and the caller vouches that it is a place for a pointer.
    unsafe { block.write(start.cast()) };
    S_OK
}

pub unsafe extern "system" fn allocate_more(
    size: u32,
    parent: *mut c_void,
    block: *mut *mut c_void,
) -> HRESULT {
    if block.is_null() {
        return MAPI_E_INVALID_PARAMETER;
    }
    let mut live = live();
    let Some(chain) = live.as_mut().and_then(|l| l.get_mut(&parent.addr())) else {
        return MAPI_E_INVALID_PARAMETER;
    };
    let Some(new) = Block::new(size) else {
        return MAPI_E_NOT_ENOUGH_MEMORY;
    };
    let start = new.start;
    chain.push(new);
    // SAFETY: not null, and the caller vouches that it is a place for a pointer.
    unsafe { block.write(start.cast()) };
    S_OK
}

pub unsafe extern "system" fn free_buffer(block: *mut c_void) -> u32 {
    if ptr::eq(block, ptr::null()) {
        return 0;
    }
    let chain = live().as_mut().and_then(|l| l.remove(&block.addr()));
    if chain.is_none() {
        #[cfg(debug_assertions)]
        not_a_block(block);
        #[cfg(not(debug_assertions))]
        return MAPI_E_INVALID_PARAMETER.0.cast_unsigned();
    }
    0
}

/// Freeing what is not a block is a bug that would corrupt a C heap; say so while it is cheap.
#[cfg(debug_assertions)]
fn not_a_block(block: *mut c_void) -> ! {
    eprintln!(
        "MAPIFreeBuffer: {block:p} is not a live block of MAPIAllocateBuffer: it was freed \
         before, is chained to another block, or is no MAPI memory"
    );
    std::process::abort()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_goes_with_its_parent() {
        let (mut parent, mut child) = (ptr::null_mut(), ptr::null_mut());
        // SAFETY: places for pointers, and blocks that this test allocated.
        unsafe {
            assert_eq!(allocate_buffer(8, &mut parent), S_OK);
            assert_eq!(allocate_more(100_000, parent, &mut child), S_OK);
            child.cast::<u8>().write_bytes(1, 100_000);
            assert!(owns(parent) && !owns(child));
            assert_eq!(free_buffer(parent), 0);
        }
        assert!(!owns(parent));
    }

    #[test]
    fn what_is_wrong_is_answered() {
        let mut child = ptr::null_mut();
        let mut stranger = 0u8;
        // SAFETY: only places for pointers are written; the stranger is not touched.
        unsafe {
            assert_eq!(
                allocate_buffer(8, ptr::null_mut()),
                MAPI_E_INVALID_PARAMETER
            );
            let code = allocate_more(8, (&raw mut stranger).cast(), &mut child);
            assert_eq!(code, MAPI_E_INVALID_PARAMETER);
            assert_eq!(free_buffer(ptr::null_mut()), 0);
        }
        assert!(child.is_null());
    }

    #[test]
    fn threads_share_one_parent() {
        let mut parent = ptr::null_mut();
        // SAFETY: a place for a pointer.
        assert_eq!(unsafe { allocate_buffer(8, &mut parent) }, S_OK);
        let address = parent.expose_provenance();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(move || {
                    for size in 1..200 {
                        let mut child = ptr::null_mut();
                        let parent = ptr::with_exposed_provenance_mut(address);
                        // SAFETY: the parent lives until the threads are joined.
                        unsafe {
                            assert_eq!(allocate_more(size, parent, &mut child), S_OK);
                            child.cast::<u8>().write_bytes(7, size as usize);
                        }
                    }
                });
            }
        });
        // SAFETY: the parent is live and nobody uses it any more.
        assert_eq!(unsafe { free_buffer(parent) }, 0);
    }
}
