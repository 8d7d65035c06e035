//! A property opened as a stream.

use crate::abi::{CommitFlags, MAPI_E_NO_ACCESS, STATSTG, SeekOrigin, StatFlags, StorageMode};
use crate::stream::memory_stream;
use crate::{ISequentialStream_Impl, IStream, IStream_Impl, Success};
use windows_core::{Result, implement};

/// What Commit does with the bytes; `None` where the stream is for reading.
pub(super) type Keep = Option<Box<dyn Fn(Vec<u8>) -> Result<()>>>;

/// A stream over a copy of the bytes, which are kept when it is committed.
pub(super) fn property_stream(bytes: Vec<u8>, keep: Keep) -> IStream {
    let stream = PropertyStream {
        bytes: memory_stream(bytes),
        keep,
    };
    stream.into()
}

#[implement(IStream)]
struct PropertyStream {
    bytes: IStream,
    keep: Keep,
}

impl PropertyStream {
    fn writable(&self) -> Result<()> {
        match self.keep {
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
        let Some(keep) = &self.keep else {
            return Ok(());
        };
        let all = self.bytes.clone_()?;
        all.seek(0, SeekOrigin::STREAM_SEEK_SET)?;
        let size = all.stat(StatFlags::STATFLAG_NONAME)?.cbSize;
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
        keep(bytes)
    }

    fn revert(&self) -> Result<()> {
        Ok(())
    }

    fn stat(&self, flags: StatFlags) -> Result<STATSTG> {
        let mut stat = self.bytes.stat(flags)?;
        if self.keep.is_none() {
            stat.grfMode = StorageMode::empty();
        }
        Ok(stat)
    }
}
