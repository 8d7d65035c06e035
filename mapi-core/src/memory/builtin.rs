//! An allocator with the semantics of MAPI's, for platforms and processes without MAPI.
//!
//! A header in front of each block links what is chained to it. Which blocks are live, a registry
//! knows, and a header is touched only once the registry knew its block: what is no block, or none
//! any more, is found out without reading around it. The registry has many parts with a lock
//! each, so that threads rarely wait for each other.

use super::lock;
use crate::abi::codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY, S_OK};
use core::ffi::c_void;
use core::hash::{BuildHasherDefault, Hasher};
use core::ptr;
use std::alloc::{Layout, alloc, dealloc};
use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard};
use windows_core::HRESULT;

/// What is in front of a block. Its alignment is that of the block: enough for every MAPI struct
/// and for what Windows heaps promise on 64 bits.
#[repr(C, align(16))]
struct Header {
    /// In a parent the first block that is chained to it, in a chained one the next.
    next: *mut Header,
    /// The size of all, header included.
    size: usize,
}

impl Header {
    fn layout(size: usize) -> Option<Layout> {
        Layout::from_size_align(size, align_of::<Self>()).ok()
    }

    /// A new block, linked to `next`.
    fn new(size: u32, next: *mut Self) -> Option<*mut Self> {
        // An empty block has an address of its own, as with MAPI.
        let size = size_of::<Self>().checked_add((size as usize).max(1))?;
        // SAFETY: the layout has a size.
        let header = unsafe { alloc(Self::layout(size)?) }.cast::<Self>();
        if header.is_null() {
            return None;
        }
        // SAFETY: new, aligned, and large enough for a header.
        unsafe { header.write(Self { next, size }) };
        Some(header)
    }

    /// The block behind a header.
    fn block(header: *mut Self) -> *mut c_void {
        header.wrapping_add(1).cast()
    }

    /// The header in front of a block.
    fn of(block: *mut c_void) -> *mut Self {
        block.cast::<Self>().wrapping_sub(1)
    }

    /// Frees a block and those that it is linked to.
    ///
    /// # Safety
    ///
    /// All of them are live, and nobody uses them any more.
    unsafe fn free(mut header: *mut Self) {
        while !header.is_null() {
            // SAFETY: a live block has a header, which tells the layout it was allocated with.
            unsafe {
                let Self { next, size } = header.read();
                if let Some(layout) = Self::layout(size) {
                    dealloc(header.cast(), layout);
                }
                header = next;
            }
        }
    }
}

/// Addresses are spread well enough by a multiplication.
#[derive(Default)]
struct AddressHasher(u64);

impl Hasher for AddressHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_usize((*byte).into());
        }
    }

    fn write_usize(&mut self, number: usize) {
        self.0 = (self.0 ^ number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// Live blocks. Each is known by the complement of its address, so that a tool that looks for
/// leaks does not take the registry for an owner.
type Blocks = HashSet<usize, BuildHasherDefault<AddressHasher>>;

/// A part of the registry, on a cache line of its own.
#[repr(align(64))]
struct Part(Mutex<Blocks>);

const PARTS: usize = 64;

static REGISTRY: [Part; PARTS] = [const {
    let hasher = BuildHasherDefault::new();
    Part(Mutex::new(HashSet::with_hasher(hasher)))
}; PARTS];

/// The part of the registry that a block belongs to.
fn registry(block: *mut c_void) -> MutexGuard<'static, Blocks> {
    let mut hash = AddressHasher::default();
    hash.write_usize(block.addr());
    let part = (hash.finish() >> 58) as usize % PARTS;
    lock(&REGISTRY[part].0)
}

/// Whether `block` is a live one from here.
pub fn owns(block: *mut c_void) -> bool {
    registry(block).contains(&!block.addr())
}

/// How many blocks are live, those that are chained to others not counted.
pub fn live() -> usize {
    let count = |part: &Part| lock(&part.0).len();
    REGISTRY.iter().map(count).sum()
}

pub unsafe extern "system" fn allocate_buffer(size: u32, block: *mut *mut c_void) -> HRESULT {
    if block.is_null() {
        return MAPI_E_INVALID_PARAMETER;
    }
    let Some(header) = Header::new(size, ptr::null_mut()) else {
        return MAPI_E_NOT_ENOUGH_MEMORY;
    };
    let new = Header::block(header);
    registry(new).insert(!new.addr());
    // SAFETY: not null, and the caller vouches that it is a place for a pointer.
    unsafe { block.write(new) };
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
    // While the lock is held, the parent is not freed and its chain is not changed.
    let blocks = registry(parent);
    if !blocks.contains(&!parent.addr()) {
        return MAPI_E_INVALID_PARAMETER;
    }
    // SAFETY: the registry knows the parent, so it has a header.
    let chain = unsafe { &mut (*Header::of(parent)).next };
    let Some(header) = Header::new(size, *chain) else {
        return MAPI_E_NOT_ENOUGH_MEMORY;
    };
    *chain = header;
    drop(blocks);
    // SAFETY: not null, and the caller vouches that it is a place for a pointer.
    unsafe { block.write(Header::block(header)) };
    S_OK
}

pub unsafe extern "system" fn free_buffer(block: *mut c_void) -> u32 {
    if block.is_null() {
        return 0;
    }
    // Only one of several threads that free the same block gets to do it.
    let known = registry(block).remove(&!block.addr());
    if known {
        // SAFETY: it was live, and the caller vouches that nobody uses it any more.
        unsafe { Header::free(Header::of(block)) };
        return 0;
    }
    #[cfg(debug_assertions)]
    not_a_block(block);
    #[cfg(not(debug_assertions))]
    MAPI_E_INVALID_PARAMETER.0.cast_unsigned()
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
