//! Streams as Rust has them: [`std::io`] over an [`IStream`], and an [`IStream`] over bytes.
//!
//! ```
//! use mapi_core::client::stream::{StreamIo, memory_stream};
//! use std::io::{Read, Seek, Write};
//!
//! let mut stream = StreamIo::new(memory_stream(b"to whom".to_vec()));
//! stream.seek(std::io::SeekFrom::End(0))?;
//! stream.write_all(b" it may concern")?;
//! stream.rewind()?;
//! let mut text = String::new();
//! stream.read_to_string(&mut text)?;
//! assert_eq!(text, "to whom it may concern");
//! # std::io::Result::Ok(())
//! ```

use crate::abi::{
    SeekOrigin,
    codes::{
        E_NOTIMPL, MAPI_E_INVALID_PARAMETER, MAPI_E_NO_ACCESS, MAPI_E_NO_SUPPORT,
        MAPI_E_NOT_ENOUGH_DISK, MAPI_E_NOT_ENOUGH_MEMORY, MAPI_E_NOT_FOUND, STG_E_ACCESSDENIED,
        STG_E_FILENOTFOUND, STG_E_INVALIDFUNCTION, STG_E_MEDIUMFULL,
    },
    flags::{CommitFlags, StatFlags},
};
pub use crate::in_memory::memory_stream;
use crate::interfaces::IStream;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use windows_core::Error;

/// A stream to read, write and seek in with the traits of [`std::io`].
///
/// What is written is saved by [`flush`](Write::flush), which is Commit: a message store need not
/// have seen it before. Dropping this does not save.
///
/// An error is an [`io::Error`] around the [`Error`] with the HRESULT.
#[derive(Clone, Debug)]
pub struct StreamIo(IStream);

impl StreamIo {
    /// Starts where the stream is.
    pub const fn new(stream: IStream) -> Self {
        Self(stream)
    }

    /// The stream.
    pub const fn get_ref(&self) -> &IStream {
        &self.0
    }

    /// The stream, as it is.
    pub fn into_inner(self) -> IStream {
        self.0
    }

    /// The number of bytes of the stream.
    pub fn size(&self) -> io::Result<u64> {
        let stat = self.0.stat(StatFlags::STATFLAG_NONAME).map_err(failed)?;
        Ok(stat.size)
    }
}

impl From<IStream> for StreamIo {
    fn from(stream: IStream) -> Self {
        Self::new(stream)
    }
}

/// As many bytes as one call takes.
fn one_call(len: usize) -> usize {
    len.min(u32::MAX as usize)
}

/// The number of bytes that a stream claims, which are no more than there were.
fn claimed(size: u32, len: usize) -> io::Result<usize> {
    let size = size as usize;
    if size <= len {
        Ok(size)
    } else {
        Err(io::Error::new(
            ErrorKind::InvalidData,
            "a stream says that it has used more bytes than it was given",
        ))
    }
}

impl Read for StreamIo {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let len = one_call(buffer.len());
        let size = self.0.read(&mut buffer[..len]).map_err(failed)?;
        claimed(size.value, len)
    }
}

impl Write for StreamIo {
    fn write(&mut self, data: &[u8]) -> io::Result<usize> {
        let len = one_call(data.len());
        claimed(self.0.write(&data[..len]).map_err(failed)?, len)
    }

    /// Commit. A stream that does not know it has nothing to save.
    fn flush(&mut self) -> io::Result<()> {
        match self.0.commit(CommitFlags::default()) {
            Err(error) if [E_NOTIMPL, MAPI_E_NO_SUPPORT].contains(&error.code()) => Ok(()),
            result => result.map_err(failed),
        }
    }
}

impl Seek for StreamIo {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let (offset, origin) = match to {
            // The offset of this one is unsigned, whatever C calls it.
            SeekFrom::Start(offset) => (offset.cast_signed(), SeekOrigin::STREAM_SEEK_SET),
            SeekFrom::Current(offset) => (offset, SeekOrigin::STREAM_SEEK_CUR),
            SeekFrom::End(offset) => (offset, SeekOrigin::STREAM_SEEK_END),
        };
        self.0.seek(offset, origin).map_err(failed)
    }
}

fn failed(error: Error) -> io::Error {
    let kind = match error.code() {
        MAPI_E_NOT_FOUND | STG_E_FILENOTFOUND => ErrorKind::NotFound,
        MAPI_E_NO_ACCESS | STG_E_ACCESSDENIED => ErrorKind::PermissionDenied,
        MAPI_E_INVALID_PARAMETER | STG_E_INVALIDFUNCTION => ErrorKind::InvalidInput,
        MAPI_E_NOT_ENOUGH_DISK | STG_E_MEDIUMFULL => ErrorKind::StorageFull,
        MAPI_E_NOT_ENOUGH_MEMORY => ErrorKind::OutOfMemory,
        MAPI_E_NO_SUPPORT | E_NOTIMPL => ErrorKind::Unsupported,
        _ => ErrorKind::Other,
    };
    io::Error::new(kind, error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{codes::S_FALSE, flags::LockTypes};
    use crate::interfaces::ISequentialStream;
    use windows_core::{HRESULT, Interface};

    fn contents(stream: &IStream) -> Vec<u8> {
        let mut io = StreamIo::new(stream.clone_().unwrap());
        let mut bytes = Vec::new();
        io.rewind().unwrap();
        io.read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn a_short_read_says_so() {
        let stream = memory_stream(b"abc".to_vec());
        let mut buffer = [b'x'; 2];
        let read = stream.read(&mut buffer).unwrap();
        assert_eq!((read.value, read.code, buffer), (2, HRESULT(0), *b"ab"));
        let read = stream.read(&mut buffer).unwrap();
        assert_eq!((read.value, read.code, buffer[0]), (1, S_FALSE, b'c'));
        let read = stream.read(&mut buffer).unwrap();
        assert_eq!((read.value, read.code), (0, S_FALSE));
    }

    #[test]
    fn the_numbers_may_be_unwanted() {
        let stream = memory_stream(Vec::new());
        // SAFETY: the bytes are there, and the pointer for the number may be null.
        let code = unsafe {
            (stream.vtable().base__.Write)(
                stream.as_raw(),
                b"ab".as_ptr(),
                2,
                core::ptr::null_mut(),
            )
        };
        assert!(code.is_ok());
        // SAFETY: as before.
        let code = unsafe {
            (stream.vtable().base__.Write)(
                stream.as_raw(),
                core::ptr::null(),
                2,
                core::ptr::null_mut(),
            )
        };
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
        assert_eq!(contents(&stream), b"ab");
    }

    #[test]
    fn positions_and_sizes() {
        let mut io = StreamIo::new(memory_stream(b"0123456789".to_vec()));
        assert_eq!(io.seek(SeekFrom::End(-3)).unwrap(), 7);
        assert_eq!(io.seek(SeekFrom::Current(-2)).unwrap(), 5);
        let before = io.seek(SeekFrom::Current(-6)).unwrap_err();
        assert_eq!(before.kind(), ErrorKind::InvalidInput);
        assert_eq!(io.stream_position().unwrap(), 5);

        assert_eq!(io.seek(SeekFrom::Start(12)).unwrap(), 12);
        assert_eq!(io.read(&mut [0; 4]).unwrap(), 0);
        io.write_all(b"!").unwrap();
        assert_eq!(contents(io.get_ref()), b"0123456789\0\0!");

        io.get_ref().set_size(4).unwrap();
        assert_eq!(io.size().unwrap(), 4);
        assert_eq!(io.stream_position().unwrap(), 13);
        io.flush().unwrap();

        io.seek(SeekFrom::Start(u64::MAX)).unwrap();
        let full = io.write(b"!").unwrap_err();
        assert_eq!(full.kind(), ErrorKind::OutOfMemory);
        assert_eq!(io.size().unwrap(), 4);
    }

    #[test]
    fn clones_share_bytes_not_positions() {
        let first = memory_stream(b"abc".to_vec());
        first.seek(1, SeekOrigin::STREAM_SEEK_SET).unwrap();
        let second = first.clone_().unwrap();
        second.write(b"B").unwrap();
        let mut byte = [0];
        first.read(&mut byte).unwrap();
        assert_eq!(&byte, b"B");
        assert_ne!(first, second);
    }

    #[test]
    fn copies_up_to_the_end() {
        let bytes: Vec<u8> = (0..100_000u32).map(|n| n as u8).collect();
        let from = memory_stream(bytes.clone());
        let to = memory_stream(Vec::new());
        assert_eq!(from.copy_to(&to, 10).unwrap(), (10, 10));
        assert_eq!(from.copy_to(&to, u64::MAX).unwrap(), (99_990, 99_990));
        assert_eq!(contents(&to), bytes);
    }

    #[test]
    fn copies_to_its_own_end_once() {
        let from = memory_stream(b"abc".to_vec());
        let to = from.clone_().unwrap();
        to.seek(0, SeekOrigin::STREAM_SEEK_END).unwrap();
        assert_eq!(from.copy_to(&to, u64::MAX).unwrap(), (3, 3));
        assert_eq!(contents(&from), b"abcabc");
    }

    #[test]
    fn what_it_cannot_do_it_says() {
        let stream = memory_stream(Vec::new());
        let locked = stream.lock_region(0, 1, LockTypes::LOCK_WRITE);
        assert_eq!(locked.unwrap_err().code(), STG_E_INVALIDFUNCTION);
        let unlocked = stream.unlock_region(0, 1, LockTypes::LOCK_WRITE);
        assert_eq!(unlocked.unwrap_err().code(), STG_E_INVALIDFUNCTION);
        let base: ISequentialStream = stream.cast().unwrap();
        assert_eq!(base.write(b"abc").unwrap(), 3);
    }
}
