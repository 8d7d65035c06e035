//! A stream over bytes in memory.

use crate::abi::{
    SeekOrigin, StorageType,
    codes::{
        MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY, S_FALSE,
        STG_E_INVALIDFUNCTION,
    },
    flags::{CommitFlags, LockTypes, StatFlags, StorageMode},
};
use crate::boundary::success::Success;
use crate::data::ElementStat;
use crate::interfaces::{ISequentialStream_Impl, IStream, IStream_Impl};
use crate::memory::lock;
use std::sync::{Arc, Mutex, MutexGuard};
use windows_core::{HRESULT, Result, implement};

/// A stream over bytes in memory, at their start. Clone gives another one over the same bytes.
///
/// It has no locks and is not transacted, so Commit and Revert do nothing.
pub fn memory_stream(bytes: Vec<u8>) -> IStream {
    MemoryStream {
        bytes: Arc::new(Mutex::new(bytes)),
        position: Mutex::new(0),
    }
    .into()
}

#[implement(IStream, Agile = false)]
struct MemoryStream {
    bytes: Arc<Mutex<Vec<u8>>>,
    /// Locked before the bytes wherever both are.
    position: Mutex<u64>,
}

impl MemoryStream {
    fn position(&self) -> MutexGuard<'_, u64> {
        lock(&self.position)
    }

    fn bytes(&self) -> MutexGuard<'_, Vec<u8>> {
        lock(&self.bytes)
    }
}

/// Makes room up to `size`.
fn resize(bytes: &mut Vec<u8>, size: u64) -> Result<()> {
    let size = usize::try_from(size).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
    let more = size.saturating_sub(bytes.len());
    bytes
        .try_reserve(more)
        .map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
    bytes.resize(size, 0);
    Ok(())
}

/// CopyTo of a stream that has at most `size` bytes more: part by part. Nothing may be locked, because
/// the destination may be over the same bytes.
pub(crate) fn copy_to(
    mut read: impl FnMut(&mut [u8]) -> Result<u32>,
    destination: &IStream,
    size: u64,
) -> Result<(u64, u64)> {
    let (mut done, mut written) = (0, 0);
    let mut buffer = vec![0; size.min(64 * 1024) as usize];
    while done < size {
        let part = (size - done).min(buffer.len() as u64) as usize;
        let got = read(&mut buffer[..part])?;
        if got == 0 {
            break;
        }
        done += u64::from(got);
        let mut rest = buffer.get(..got as usize).ok_or(MAPI_E_CALL_FAILED)?;
        while !rest.is_empty() {
            let taken = destination.write(rest)?;
            if taken == 0 {
                return Ok((done, written));
            }
            written += u64::from(taken);
            rest = rest.get(taken as usize..).ok_or(MAPI_E_CALL_FAILED)?;
        }
    }
    Ok((done, written))
}

impl ISequentialStream_Impl for MemoryStream_Impl {
    fn read(&self, buffer: &mut [u8]) -> Result<Success<u32>> {
        let mut position = self.position();
        let bytes = self.bytes();
        let start = usize::try_from(*position).unwrap_or(usize::MAX);
        let rest = bytes.get(start..).unwrap_or_default();
        // A buffer counts in 32 bits, so what is copied does.
        let size = buffer.len().min(rest.len());
        buffer[..size].copy_from_slice(&rest[..size]);
        *position += size as u64;
        let code = if size < buffer.len() {
            S_FALSE
        } else {
            HRESULT(0)
        };
        Ok(Success::new(size as u32, code))
    }

    fn write(&self, data: &[u8]) -> Result<u32> {
        let size = u32::try_from(data.len()).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
        let mut position = self.position();
        let mut bytes = self.bytes();
        if data.is_empty() {
            return Ok(0);
        }
        let end = position
            .checked_add(size.into())
            .ok_or(MAPI_E_NOT_ENOUGH_MEMORY)?;
        if end > bytes.len() as u64 {
            resize(&mut bytes, end)?;
        }
        // Both fit, because the end is within the bytes now.
        bytes[end as usize - data.len()..end as usize].copy_from_slice(data);
        *position = end;
        Ok(size)
    }
}

impl IStream_Impl for MemoryStream_Impl {
    fn seek(&self, offset: i64, origin: SeekOrigin) -> Result<u64> {
        let mut position = self.position();
        let from = match origin {
            SeekOrigin::STREAM_SEEK_SET => {
                *position = offset.cast_unsigned();
                return Ok(*position);
            }
            SeekOrigin::STREAM_SEEK_CUR => *position,
            SeekOrigin::STREAM_SEEK_END => self.bytes().len() as u64,
            _ => return Err(STG_E_INVALIDFUNCTION.into()),
        };
        let to = from.checked_add_signed(offset);
        *position = to.ok_or(STG_E_INVALIDFUNCTION)?;
        Ok(*position)
    }

    fn set_size(&self, size: u64) -> Result<()> {
        resize(&mut self.bytes(), size)
    }

    fn copy_to(&self, destination: &IStream, size: u64) -> Result<(u64, u64)> {
        // The end is where it is now, also where the destination is over the same bytes.
        let position = *self.position();
        let size = size.min((self.bytes().len() as u64).saturating_sub(position));
        copy_to(|part| Ok(self.read(part)?.value), destination, size)
    }

    fn commit(&self, _flags: CommitFlags) -> Result<()> {
        Ok(())
    }

    fn revert(&self) -> Result<()> {
        Ok(())
    }

    fn lock_region(&self, _offset: u64, _size: u64, _lock_type: LockTypes) -> Result<()> {
        Err(STG_E_INVALIDFUNCTION.into())
    }

    fn unlock_region(&self, _offset: u64, _size: u64, _lock_type: LockTypes) -> Result<()> {
        Err(STG_E_INVALIDFUNCTION.into())
    }

    fn stat(&self, _flags: StatFlags) -> Result<ElementStat> {
        Ok(ElementStat {
            kind: StorageType::STGTY_STREAM,
            size: self.bytes().len() as u64,
            mode: StorageMode::STGM_READWRITE,
            ..ElementStat::default()
        })
    }

    fn clone_(&self) -> Result<IStream> {
        Ok(MemoryStream {
            bytes: Arc::clone(&self.bytes),
            position: Mutex::new(*self.position()),
        }
        .into())
    }
}
