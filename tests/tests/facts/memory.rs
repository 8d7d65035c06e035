//! The allocators.

use crate::mapi;
use mapi_core::abi::codes::*;
use mapi_core::memory::{self, MapiArray};
use std::ffi::c_void;
use std::ptr::{null_mut, without_provenance_mut};
use windows_core::{GUID, HRESULT, IUnknown, Interface};

#[test]
fn blocks_are_allocated_chained_and_freed() {
    let mapi = mapi();
    let exports = mapi.exports();
    let (mut block, mut more) = (null_mut(), null_mut());
    // SAFETY: places for pointers, or null; blocks that are alive, or null.
    unsafe {
        assert!(exports.MAPIAllocateBuffer(8, null_mut()).unwrap().is_err());
        assert_eq!(exports.MAPIAllocateBuffer(0, &mut block).unwrap(), S_OK);
        assert!(!block.is_null() && block.cast::<u64>().is_aligned());
        assert_eq!(
            exports.MAPIAllocateMore(64, block, &mut more).unwrap(),
            S_OK
        );
        more.cast::<u8>().write_bytes(7, 64);
        assert!(
            exports
                .MAPIAllocateMore(8, block, null_mut())
                .unwrap()
                .is_err()
        );
        let code = exports.MAPIAllocateMore(8, null_mut(), &mut more).unwrap();
        assert!(code.is_err() && more.is_null());
        assert_eq!(exports.MAPIFreeBuffer(block).unwrap(), 0);
        assert_eq!(exports.MAPIFreeBuffer(null_mut()).unwrap(), 0);
    }
}

#[test]
fn one_side_frees_what_the_other_allocates() {
    let mapi = mapi();
    let exports = mapi.exports();
    let ours = MapiArray::new(&[1u32, 2, 3]).unwrap().into_raw();
    let mut theirs = null_mut();
    // SAFETY: a block of this process, which is freed once; a place for a pointer; and a block that
    // is freed once.
    unsafe {
        assert_eq!(exports.MAPIFreeBuffer(ours.cast()).unwrap(), 0);
        assert_eq!(exports.MAPIAllocateBuffer(8, &mut theirs).unwrap(), S_OK);
        memory::free(theirs);
    }
}

/// IMalloc, as far as it is called here (`objidlbase.h`).
#[repr(C)]
struct Vtable {
    base: windows_core::IUnknown_Vtbl,
    alloc: unsafe extern "system" fn(*mut c_void, usize) -> *mut c_void,
    realloc: unsafe extern "system" fn(*mut c_void, *mut c_void, usize) -> *mut c_void,
    free: unsafe extern "system" fn(*mut c_void, *mut c_void),
    get_size: unsafe extern "system" fn(*mut c_void, *mut c_void) -> usize,
    did_alloc: unsafe extern "system" fn(*mut c_void, *mut c_void) -> i32,
    heap_minimize: unsafe extern "system" fn(*mut c_void),
}

#[test]
fn the_default_malloc_is_one() {
    let mapi = mapi();
    // SAFETY: it takes nothing.
    let malloc = unsafe { mapi.exports().MAPIGetDefaultMalloc() }.unwrap();
    assert!(!malloc.is_null());
    // SAFETY: an interface begins with a pointer to its vtable, and an IMalloc has this one; blocks
    // of it are freed once, and not used before they are written.
    unsafe {
        let vtable = &**malloc.cast::<*const Vtable>();
        let iid = GUID::from_u128(0x00000002_0000_0000_c000_000000000046);
        for iid in [IUnknown::IID, iid] {
            let mut object = null_mut();
            assert_eq!(
                (vtable.base.QueryInterface)(malloc, &iid, &mut object),
                S_OK
            );
            assert!(!object.is_null());
            (vtable.base.Release)(object);
        }
        let mut object = without_provenance_mut(1);
        let no = GUID::from_u128(7);
        let code: HRESULT = (vtable.base.QueryInterface)(malloc, &no, &mut object);
        // On Windows it is COM's own, which under Wine leaves the place as it is.
        assert!(code.is_err() && (cfg!(windows) || object.is_null()));
        let block = (vtable.alloc)(malloc, 61);
        assert!((vtable.get_size)(malloc, block) >= 61);
        block.cast::<u8>().write_bytes(5, 61);
        let block = (vtable.realloc)(malloc, block, 1000);
        assert_eq!(block.cast::<u8>().add(60).read(), 5);
        assert_eq!((vtable.get_size)(malloc, null_mut()), usize::MAX);
        // It does not tell, or says that it did.
        assert_ne!((vtable.did_alloc)(malloc, block), 0);
        (vtable.heap_minimize)(malloc);
        (vtable.free)(malloc, block);
        // It lives as long as the process, however often it is released.
        assert!((vtable.base.AddRef)(malloc) >= 1);
        assert!((vtable.base.Release)(malloc) >= 1);
        (vtable.base.Release)(malloc);
    }
}
