//! COM's task memory: CoTaskMemAlloc and CoTaskMemFree of ole32.dll. Where there is no COM, it is the
//! memory of C, so that objects written in C can free it.

use core::ffi::c_void;

#[cfg(windows)]
#[cfg_attr(
    target_arch = "x86",
    link(name = "ole32", kind = "raw-dylib", import_name_type = "undecorated")
)]
#[cfg_attr(not(target_arch = "x86"), link(name = "ole32", kind = "raw-dylib"))]
unsafe extern "system" {
    #[link_name = "CoTaskMemAlloc"]
    pub fn allocate(size: usize) -> *mut c_void;
    #[link_name = "CoTaskMemFree"]
    pub fn free(block: *mut c_void);
}

#[cfg(not(windows))]
unsafe extern "C" {
    #[link_name = "malloc"]
    pub fn allocate(size: usize) -> *mut c_void;
    #[link_name = "free"]
    pub fn free(block: *mut c_void);
}
