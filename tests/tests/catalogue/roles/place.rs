//! Variables of a C caller, and values to put there.

use core::cell::{Cell, UnsafeCell};
use core::mem::{MaybeUninit, needs_drop};
use core::{ptr, slice};

/// A variable of any ABI type, aligned for all of them.
#[repr(C, align(16))]
pub struct Place<T>(UnsafeCell<MaybeUninit<T>>);

impl<T> Place<T> {
    pub fn new() -> Self {
        Self(UnsafeCell::new(MaybeUninit::zeroed()))
    }

    pub fn ptr(&self) -> *mut T {
        self.0.get().cast()
    }

    /// Fills it with what nobody may read.
    pub fn soil(&self) {
        // SAFETY: the place is there, and any bytes fit in it.
        unsafe { self.ptr().write_bytes(0xa5, 1) }
    }

    pub fn clear(&self) {
        // SAFETY: the place is there, and any bytes fit in it.
        unsafe { self.ptr().write_bytes(0, 1) }
    }

    pub fn set(&self, value: T) {
        // SAFETY: the place is there.
        unsafe { self.ptr().write(value) }
    }

    /// What is there, byte by byte.
    pub fn bytes(&self) -> Vec<u8> {
        // SAFETY: the place is there, and it was zeroed before anything was written.
        unsafe { slice::from_raw_parts(self.ptr().cast::<u8>(), size_of::<T>()) }.to_vec()
    }

    pub fn is_clear(&self) -> bool {
        self.bytes().iter().all(|byte| *byte == 0)
    }
}

/// Whether a C caller passes null instead of what it has.
#[derive(Default)]
pub struct Null(Cell<bool>);

impl Null {
    pub fn set(&self, null: bool) {
        self.0.set(null);
    }

    pub fn get(&self) -> bool {
        self.0.get()
    }

    /// Null, or what the caller has.
    pub fn or<T>(&self, pointer: *mut T) -> *mut T {
        if self.get() { ptr::null_mut() } else { pointer }
    }

    /// The same for something to read.
    pub fn or_const<T>(&self, pointer: *const T) -> *const T {
        self.or(pointer.cast_mut())
    }
}

/// A value with a pattern of its own; zeros for what is dropped.
pub fn sample<T>(seed: u8) -> T {
    let mut place = MaybeUninit::<T>::zeroed();
    if !needs_drop::<T>() {
        // SAFETY: the place is there, and any bytes fit in it.
        let bytes =
            unsafe { slice::from_raw_parts_mut(place.as_mut_ptr().cast::<u8>(), size_of::<T>()) };
        for (i, byte) in (0..=u8::MAX).cycle().zip(bytes.iter_mut()) {
            *byte = seed.wrapping_mul(17).wrapping_add(i).wrapping_add(1);
        }
    }
    // SAFETY: the types of specs are ABI types, of which any bytes are a value, or interfaces
    // that may be null.
    unsafe { place.assume_init() }
}

/// A value byte by byte. The types of values have no padding.
pub fn bytes_of<T>(value: &T) -> Vec<u8> {
    // SAFETY: a value is so many bytes.
    unsafe { slice::from_raw_parts(ptr::from_ref(value).cast::<u8>(), size_of::<T>()) }.to_vec()
}
