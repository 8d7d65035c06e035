//! The interface of `c/interop.h`, as a spec.

use core::ffi::c_void;
use mapi_core::abi::{TCHAR, codes::S_FALSE};
use mapi_core::{Abi, IMAPIGetSession, IMAPIGetSession_Impl, mapi_interface};
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// A struct of C, with padding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct Point {
    pub x: i32,
    pub y: i64,
}

// SAFETY: `repr(C)`, and any bits are numbers.
unsafe impl Abi for Point {}

#[mapi_interface(iid = "b0a7da7e-6001-4000-8000-000000000001")]
pub unsafe trait IInterop: IMAPIGetSession {
    #[expect(clippy::too_many_arguments, reason = "the stack takes part")]
    fn Scalars(
        &self,
        small: u8,
        wide: i64,
        medium: u16,
        id: GUID,
        number: u32,
        real: f64,
        #[out] sum: *mut u64,
    ) -> HRESULT;
    fn Points(
        &self,
        point: *const Point,
        #[opt] other: *const Point,
        #[inout] total: *mut Point,
    ) -> HRESULT;
    #[reserved]
    fn Reserved1(&self);
    fn Arrays(
        &self,
        count: u32,
        #[len_param(count)] items: *const u32,
        size: u32,
        #[opt]
        #[size_param(size)]
        bytes: *const c_void,
        room: u32,
        #[out]
        #[len_param(room)]
        places: *mut u32,
    ) -> HRESULT;
    fn Strings(
        &self,
        #[string] wide: *const u16,
        #[string] narrow: *const u8,
        flags: u32,
        #[opt]
        #[encoding(flags)]
        text: *const TCHAR,
        #[out] length: *mut u32,
    ) -> HRESULT;
    fn Allocate(
        &self,
        flags: u32,
        #[out] point: *mut *mut Point,
        #[out] count: *mut u32,
        #[out]
        #[len_param(count)]
        numbers: *mut *mut u32,
        #[out]
        #[encoding(flags)]
        name: *mut *mut TCHAR,
    ) -> HRESULT;
    fn Objects(
        &self,
        sink: Ref<IMAPIGetSession>,
        #[opt] other: Ref<IUnknown>,
        #[out] given: *mut Option<IUnknown>,
    ) -> HRESULT;
    fn Open(
        &self,
        #[opt] iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
    fn Replace(&self, #[inout] point: *mut *mut Point) -> HRESULT;
    #[success(S_FALSE)]
    fn Next(&self, #[out] number: *mut u32) -> HRESULT;
    fn Tick(&self, seconds: u32) -> u32;
    fn Touch(&self);
}

/// `Allocator` of the header.
#[repr(C)]
pub struct Functions {
    allocate_buffer: mapi_core::memory::AllocateBuffer,
    allocate_more: mapi_core::memory::AllocateMore,
    free_buffer: mapi_core::memory::FreeBuffer,
}

/// The allocator of the tests, which counts.
pub const ALLOCATOR: &Functions = &Functions {
    allocate_buffer: crate::allocator::COUNTING.allocate_buffer(),
    allocate_more: crate::allocator::COUNTING.allocate_more(),
    free_buffer: crate::allocator::COUNTING.free_buffer(),
};

pub const WORK: i32 = 0;
pub const FAIL: i32 = 1;
pub const PANIC: i32 = 2;

#[link(name = "mapi_interop", kind = "static")]
unsafe extern "C" {
    pub fn interop_new(allocator: *const Functions) -> *mut c_void;
    pub fn interop_set_mode(object: *mut c_void, mode: i32);
    pub fn interop_alive() -> i32;
    pub fn drive_working(object: *mut c_void, allocator: *const Functions) -> i32;
    pub fn drive_nulls(object: *mut c_void) -> i32;
    pub fn drive_failing(object: *mut c_void, code: HRESULT, value: u32) -> i32;
    pub fn drive_identity(object: *mut c_void, references: u32) -> i32;
}
