//! C structs in MAPI memory, whatever is in them.

use core::ptr;
use mapi_core::memory::allocate;
use mapi_core::{MapiArray, MapiBox};
use windows_core::Result;

/// One struct in a block of its own.
pub fn block<T>(value: T) -> Result<MapiBox<T>> {
    let block = allocate(size_of::<T>())?.cast::<T>();
    // SAFETY: a new block with room for the struct.
    unsafe {
        block.write(value);
        Ok(MapiBox::from_raw(block))
    }
}

/// An array in a block of its own.
pub fn array<T: Copy>(elements: &[T]) -> Result<MapiArray<T>> {
    let block = allocate(size_of_val(elements))?.cast::<T>();
    // SAFETY: a new block with room for the elements.
    unsafe {
        ptr::copy_nonoverlapping(elements.as_ptr(), block.as_ptr(), elements.len());
        Ok(MapiArray::from_raw(block.as_ptr(), elements.len()))
    }
}
