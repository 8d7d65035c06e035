//! The IMalloc of task memory.

use core::ffi::c_void;

/// COM's own.
#[cfg(windows)]
pub fn get() -> *mut c_void {
    windows_core::link!("ole32.dll" "system" fn CoGetMalloc(context: u32, malloc: *mut *mut c_void) -> windows_core::HRESULT);
    let mut malloc = core::ptr::null_mut();
    // SAFETY: a place for an interface.
    let code = unsafe { CoGetMalloc(1, &mut malloc) };
    if code.is_ok() {
        malloc
    } else {
        core::ptr::null_mut()
    }
}

/// One over the memory of C, which lives as long as the process and does not count references.
#[cfg(not(windows))]
pub fn get() -> *mut c_void {
    (&raw const elsewhere::MALLOC).cast_mut().cast()
}

#[cfg(not(windows))]
mod elsewhere {
    use crate::abi::codes::{E_POINTER, MAPI_E_INTERFACE_NOT_SUPPORTED, S_OK};
    use core::ffi::c_void;
    use windows_core::{GUID, HRESULT, IUnknown, Interface};

    unsafe extern "C" {
        fn malloc(size: usize) -> *mut c_void;
        fn realloc(block: *mut c_void, size: usize) -> *mut c_void;
        fn free(block: *mut c_void);
        #[cfg_attr(target_vendor = "apple", link_name = "malloc_size")]
        fn malloc_usable_size(block: *mut c_void) -> usize;
    }

    /// `objidlbase.h`.
    const IID_IMALLOC: GUID = GUID::from_u128(0x00000002_0000_0000_c000_000000000046);

    type This = *mut c_void;

    #[repr(C)]
    pub struct Vtable {
        query_interface: unsafe extern "system" fn(This, *const GUID, *mut *mut c_void) -> HRESULT,
        add_ref: unsafe extern "system" fn(This) -> u32,
        release: unsafe extern "system" fn(This) -> u32,
        alloc: unsafe extern "system" fn(This, usize) -> *mut c_void,
        realloc: unsafe extern "system" fn(This, *mut c_void, usize) -> *mut c_void,
        free: unsafe extern "system" fn(This, *mut c_void),
        get_size: unsafe extern "system" fn(This, *mut c_void) -> usize,
        did_alloc: unsafe extern "system" fn(This, *mut c_void) -> i32,
        heap_minimize: unsafe extern "system" fn(This),
    }

    #[repr(C)]
    pub struct Malloc(&'static Vtable);

    pub static MALLOC: Malloc = Malloc(&Vtable {
        query_interface,
        add_ref: one,
        release: one,
        alloc,
        realloc: re_alloc,
        free: free_block,
        get_size,
        did_alloc,
        heap_minimize,
    });

    unsafe extern "system" fn query_interface(
        this: This,
        iid: *const GUID,
        object: *mut *mut c_void,
    ) -> HRESULT {
        if iid.is_null() || object.is_null() {
            return E_POINTER;
        }
        // SAFETY: not null, so an IID and a place for an interface, as QueryInterface has them.
        unsafe {
            let known = [IUnknown::IID, IID_IMALLOC].contains(&*iid);
            object.write(if known { this } else { core::ptr::null_mut() });
            if known {
                S_OK
            } else {
                MAPI_E_INTERFACE_NOT_SUPPORTED
            }
        }
    }

    /// Nobody counts.
    unsafe extern "system" fn one(_this: This) -> u32 {
        1
    }

    unsafe extern "system" fn alloc(_this: This, size: usize) -> *mut c_void {
        // SAFETY: C's function takes any size.
        unsafe { malloc(size.max(1)) }
    }

    unsafe extern "system" fn re_alloc(
        _this: This,
        block: *mut c_void,
        size: usize,
    ) -> *mut c_void {
        // SAFETY: the caller vouches for the block.
        unsafe {
            if size == 0 && !block.is_null() {
                free(block);
                return core::ptr::null_mut();
            }
            realloc(block, size.max(1))
        }
    }

    unsafe extern "system" fn free_block(_this: This, block: *mut c_void) {
        // SAFETY: the caller vouches for the block.
        unsafe { free(block) }
    }

    unsafe extern "system" fn get_size(_this: This, block: *mut c_void) -> usize {
        if block.is_null() {
            return usize::MAX;
        }
        // SAFETY: the caller vouches for the block.
        unsafe { malloc_usable_size(block) }
    }

    /// It does not know.
    unsafe extern "system" fn did_alloc(_this: This, _block: *mut c_void) -> i32 {
        -1
    }

    unsafe extern "system" fn heap_minimize(_this: This) {}
}
