//! An object that is of every interface, as long as nobody calls more than IUnknown's methods.

use core::cell::Cell;
use core::ffi::c_void;
use windows_core::{GUID, HRESULT, Interface};

#[repr(C)]
struct Dummy {
    vtable: &'static Slots,
    references: Cell<u32>,
}

/// IUnknown's slots, and room behind them that is not called.
#[repr(C)]
struct Slots {
    query_interface:
        unsafe extern "system" fn(*mut Dummy, *const GUID, *mut *mut c_void) -> HRESULT,
    add_ref: unsafe extern "system" fn(*mut Dummy) -> u32,
    release: unsafe extern "system" fn(*mut Dummy) -> u32,
    others: [unsafe extern "system" fn(*mut Dummy) -> HRESULT; 100],
}

thread_local! {
    static ALIVE: Cell<isize> = const { Cell::new(0) };
}

/// How many dummies of this thread are alive.
pub fn alive() -> isize {
    ALIVE.get()
}

/// A new dummy.
pub fn dummy<I: Interface>() -> I {
    ALIVE.set(ALIVE.get() + 1);
    let dummy = Box::new(Dummy {
        vtable: &SLOTS,
        references: Cell::new(1),
    });
    // SAFETY: a pointer to an object whose vtable starts with IUnknown's slots; nobody calls the
    // others, and if somebody does, they answer.
    unsafe { I::from_raw(Box::into_raw(dummy).cast()) }
}

static SLOTS: Slots = Slots {
    query_interface,
    add_ref,
    release,
    others: [other; 100],
};

unsafe extern "system" fn query_interface(
    this: *mut Dummy,
    _iid: *const GUID,
    object: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: the callers pass a dummy and a place.
    unsafe {
        add_ref(this);
        object.write(this.cast());
    }
    HRESULT(0)
}

unsafe extern "system" fn add_ref(this: *mut Dummy) -> u32 {
    // SAFETY: the callers pass a dummy that is alive.
    let references = unsafe { &(*this).references };
    references.set(references.get() + 1);
    references.get()
}

unsafe extern "system" fn release(this: *mut Dummy) -> u32 {
    // SAFETY: the callers pass a dummy that is alive.
    let left = unsafe { &(*this).references };
    left.set(left.get() - 1);
    let left = left.get();
    if left == 0 {
        ALIVE.set(ALIVE.get() - 1);
        // SAFETY: nobody has a reference any more.
        drop(unsafe { Box::from_raw(this) });
    }
    left
}

unsafe extern "system" fn other(_this: *mut Dummy) -> HRESULT {
    mapi_core::abi::codes::MAPI_E_NO_SUPPORT
}
