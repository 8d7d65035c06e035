//! Every form of a parameter, as `generate.rs` writes it.

use mapi_core::abi::{ADRLIST, MAPIERROR, SPropTagArray, SPropValue, TCHAR};
use mapi_core::boundary::Owner;
use mapi_core::memory::MapiArray;
use mapi_core::{MapiView, mapi_interface};
use windows_core::{GUID, HRESULT, IUnknown, Ref, Result};

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
        MapiArray::from_slice(&self.0)
    }

    fn count(ready: &MapiArray<u32>) -> usize {
        ready.len()
    }

    fn hand_over(ready: MapiArray<u32>) -> *mut u32 {
        ready.into_raw()
    }
}
