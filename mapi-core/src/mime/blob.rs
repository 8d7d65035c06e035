//! Counted bytes.

use crate::abi::BLOB;
use crate::boundary::{LaidOut, Owner, View};
use crate::boundary::{count, read};
use crate::memory::task::{self, HandsOverTaskMemory, TaskArray};
use windows_core::{HRESULT, Result};

/// The bytes of a blob.
///
/// # Safety
///
/// It is well-formed and stays unchanged for `'a`.
pub(super) unsafe fn bytes<'a>(blob: BLOB) -> core::result::Result<&'a [u8], HRESULT> {
    // SAFETY: the caller vouches for the bytes.
    unsafe { read::slice(blob.pBlobData, blob.cbSize) }
}

/// A blob of bytes that somebody else owns.
pub(super) fn blob_of(bytes: &[u8]) -> core::result::Result<BLOB, HRESULT> {
    Ok(BLOB {
        cbSize: count(bytes.len())?,
        pBlobData: bytes.as_ptr().cast_mut(),
    })
}

/// A blob in task memory, ready to be handed over.
#[derive(Debug)]
pub struct ReadyBlob {
    bytes: TaskArray<u8>,
    size: u32,
}

impl ReadyBlob {
    /// Fails with MAPI_E_INVALID_PARAMETER where 32 bits do not count the bytes, and with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub(super) fn new(bytes: Vec<u8>) -> Result<Self> {
        let size = count(bytes.len())?;
        let bytes = TaskArray::of(bytes)?;
        Ok(Self { bytes, size })
    }

    pub(super) fn into_raw(self) -> BLOB {
        BLOB {
            cbSize: self.size,
            pBlobData: self.bytes.into_raw(),
        }
    }
}

// SAFETY: what is laid out points to what the view borrows; as much is read as the struct counts.
unsafe impl View for BLOB {
    type Borrowed<'a> = &'a [u8];

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<&'a [u8], HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { bytes(*ptr) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(blob_of(view)?)
    }
}

/// Bytes that are handed over as a [`BLOB`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Blob(pub Vec<u8>);

// SAFETY: the blob counts its bytes; there is nothing else to count.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for Blob {
    type Raw = BLOB;
    type Ready = ReadyBlob;

    unsafe fn take(_object: &I, raw: BLOB, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so what it left is well-formed.
        unsafe { task::take_array(raw.pBlobData, raw.cbSize as usize) }.map(Self)
    }

    fn ready(self) -> Result<ReadyBlob> {
        ReadyBlob::new(self.0)
    }

    fn count(_ready: &ReadyBlob) -> usize {
        1
    }

    fn hand_over(ready: ReadyBlob) -> BLOB {
        ready.into_raw()
    }
}
