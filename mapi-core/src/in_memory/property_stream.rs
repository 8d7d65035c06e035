//! A property opened as a stream.

use super::memory_stream;
use crate::abi::{
    SeekOrigin,
    codes::MAPI_E_NO_ACCESS,
    flags::{CommitFlags, LockTypes, StatFlags, StorageMode},
};
use crate::boundary::Success;
use crate::data::ElementStat;
use crate::interfaces::{ISequentialStream_Impl, IStream, IStream_Impl};
use crate::memory::lock;
use std::sync::{Arc, Mutex, MutexGuard};
use windows_core::{Result, implement};

/// What Commit does with the bytes; `None` where the stream is for reading.
pub(crate) type Keep = Option<Box<dyn Fn(Vec<u8>) -> Result<()>>>;

/// A stream over a copy of the bytes, which are kept when it is committed. Clone gives another
/// one over the same copy.
pub(crate) fn property_stream(bytes: Vec<u8>, keep: Keep) -> IStream {
    let origin = Origin {
        keep,
        committed: Mutex::new(bytes.clone()),
    };
    // C uses objects on any thread, as MAPI's rules say; Rust keeps them where they are.
    #[expect(clippy::arc_with_non_send_sync)]
    let origin = Arc::new(origin);
    let bytes = memory_stream(bytes);
    let stream = PropertyStream { bytes, origin };
    stream.into()
}

/// What the clones of a stream share, apart from its bytes.
struct Origin {
    keep: Keep,
    /// What Revert goes back to.
    committed: Mutex<Vec<u8>>,
}

impl Origin {
    fn committed(&self) -> MutexGuard<'_, Vec<u8>> {
        lock(&self.committed)
    }
}

#[implement(IStream, Agile = false)]
struct PropertyStream {
    bytes: IStream,
    origin: Arc<Origin>,
}

impl PropertyStream {
    fn writable(&self) -> Result<()> {
        match self.origin.keep {
            Some(_) => Ok(()),
            None => Err(MAPI_E_NO_ACCESS.into()),
        }
    }
}

impl ISequentialStream_Impl for PropertyStream_Impl {
    fn read(&self, buffer: &mut [u8]) -> Result<Success<u32>> {
        self.bytes.read(buffer)
    }

    fn write(&self, data: &[u8]) -> Result<u32> {
        self.writable()?;
        self.bytes.write(data)
    }
}

impl IStream_Impl for PropertyStream_Impl {
    fn seek(&self, offset: i64, origin: SeekOrigin) -> Result<u64> {
        self.bytes.seek(offset, origin)
    }

    fn set_size(&self, size: u64) -> Result<()> {
        self.writable()?;
        self.bytes.set_size(size)
    }

    fn copy_to(&self, destination: &IStream, size: u64) -> Result<(u64, u64)> {
        self.bytes.copy_to(destination, size)
    }

    fn commit(&self, _flags: CommitFlags) -> Result<()> {
        let Some(keep) = &self.origin.keep else {
            return Ok(());
        };
        let all = self.bytes.clone_()?;
        all.seek(0, SeekOrigin::STREAM_SEEK_SET)?;
        let size = all.stat(StatFlags::STATFLAG_NONAME)?.size;
        // The bytes are in memory, so there are no more of them than memory has.
        let mut bytes = vec![0; size as usize];
        let mut filled = 0;
        while filled < bytes.len() {
            match all.read(&mut bytes[filled..])?.value as usize {
                0 => break,
                read => filled += read,
            }
        }
        bytes.truncate(filled);
        keep(bytes.clone())?;
        *self.origin.committed() = bytes;
        Ok(())
    }

    fn revert(&self) -> Result<()> {
        if self.origin.keep.is_none() {
            return Ok(());
        }
        let committed = self.origin.committed().clone();
        let all = self.bytes.clone_()?;
        all.seek(0, SeekOrigin::STREAM_SEEK_SET)?;
        all.set_size(committed.len() as u64)?;
        let mut rest = committed.as_slice();
        while !rest.is_empty() {
            // One call takes what 32 bits count, and memory takes all of it.
            let part = rest.len().min(u32::MAX as usize);
            all.write(&rest[..part])?;
            rest = &rest[part..];
        }
        Ok(())
    }

    fn lock_region(&self, offset: u64, size: u64, lock_type: LockTypes) -> Result<()> {
        self.bytes.lock_region(offset, size, lock_type)
    }

    fn unlock_region(&self, offset: u64, size: u64, lock_type: LockTypes) -> Result<()> {
        self.bytes.unlock_region(offset, size, lock_type)
    }

    fn stat(&self, flags: StatFlags) -> Result<ElementStat> {
        let mut stat = self.bytes.stat(flags)?;
        if self.origin.keep.is_none() {
            stat.mode = StorageMode::empty();
        }
        Ok(stat)
    }

    fn clone_(&self) -> Result<IStream> {
        let other = PropertyStream {
            bytes: self.bytes.clone_()?,
            origin: Arc::clone(&self.origin),
        };
        Ok(other.into())
    }
}
