//! Types with an owner that is of the test.

use mapi_core::boundary::{Asked, Owner};
use mapi_core::memory::MapiArray;
use windows_core::Result;

/// Numbers in MAPI memory, whose owner is of the test.
#[derive(Debug)]
pub struct Numbers(pub Vec<u32>);

// SAFETY: what is handed over is a block of MAPI memory with as many numbers as are counted.
unsafe impl<I> Owner<I> for Numbers {
    type Raw = *mut u32;
    type Ready = MapiArray<u32>;

    unsafe fn take(_object: &I, raw: *mut u32, count: usize) -> Result<Self> {
        // SAFETY: as the caller vouches.
        let array = unsafe { mapi_core::private::call::take_array(raw, count) }?;
        Ok(Self(array.to_vec()))
    }

    fn ready(self) -> Result<MapiArray<u32>> {
        MapiArray::new(&self.0)
    }

    fn count(ready: &MapiArray<u32>) -> usize {
        ready.len()
    }

    fn hand_over(ready: MapiArray<u32>) -> *mut u32 {
        ready.into_raw()
    }
}

/// A number whose owner is of the test, in an array of the caller's.
#[derive(Debug)]
pub struct Number(pub u32);

// SAFETY: a number needs not be freed.
unsafe impl<I> Owner<I> for Number {
    type Raw = u32;
    type Ready = u32;

    unsafe fn take(_object: &I, raw: u32, _count: usize) -> Result<Self> {
        Ok(Self(raw))
    }

    fn ready(self) -> Result<u32> {
        Ok(self.0)
    }

    fn count(_ready: &u32) -> usize {
        1
    }

    fn hand_over(ready: u32) -> u32 {
        ready
    }
}

// SAFETY: a number where the pointer will be needs not be freed.
unsafe impl<I> Asked<I> for Numbers {
    type Request = u32;

    fn ask(request: u32) -> *mut u32 {
        core::ptr::without_provenance_mut(request as usize)
    }

    unsafe fn asked(raw: &*mut u32) -> u32 {
        raw.addr() as u32
    }
}
