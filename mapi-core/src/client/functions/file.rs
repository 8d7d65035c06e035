//! A stream over a file: OpenStreamOnFile.

use crate::abi::{
    SOF_UNIQUEFILENAME, SeekOrigin, StorageType,
    codes::*,
    flags::{CommitFlags, LockTypes, StatFlags, StorageMode},
};
use crate::boundary::success::Success;
use crate::data::ElementStat;
use crate::in_memory;
use crate::interfaces::{ISequentialStream_Impl, IStream, IStream_Impl};
use crate::memory::lock;
use crate::memory::text::TStr;
use crate::private::entry::{self, Step};
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use windows_core::{HRESULT, Result, implement};

/// A file that goes when nobody has it any more, where that was asked for.
struct Open {
    file: File,
    path: PathBuf,
    mode: StorageMode,
}

impl Drop for Open {
    fn drop(&mut self) {
        if self.mode.contains(StorageMode::STGM_DELETEONRELEASE) {
            // Nobody is left to tell.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

#[implement(IStream, Agile = false)]
pub(super) struct FileStream {
    open: Arc<Mutex<Open>>,
    /// Of this stream; its clones have others. Locked before the file wherever both are.
    position: Mutex<u64>,
}

/// The code for what went wrong with a file.
fn fault(error: io::Error) -> HRESULT {
    match error.kind() {
        ErrorKind::NotFound => MAPI_E_NOT_FOUND,
        ErrorKind::PermissionDenied => MAPI_E_NO_ACCESS,
        ErrorKind::StorageFull => MAPI_E_NOT_ENOUGH_DISK,
        ErrorKind::AlreadyExists => MAPI_E_COLLISION,
        ErrorKind::InvalidInput => MAPI_E_INVALID_PARAMETER,
        _ => MAPI_E_DISK_ERROR,
    }
}

impl FileStream {
    /// Opens a file as the STGM flags say; with SOF_UNIQUEFILENAME `path` is a folder, that of
    /// temporary files without it, in which a file is made whose name starts with `prefix`.
    pub fn open(path: Option<PathBuf>, prefix: Option<TStr<'_>>, flags: u32) -> Step<IStream> {
        let mut mode = StorageMode::from(flags & !SOF_UNIQUEFILENAME);
        let mut options = OpenOptions::new();
        let write = mode.intersects(StorageMode::STGM_WRITE | StorageMode::STGM_READWRITE);
        let (file, path) = if flags & SOF_UNIQUEFILENAME != 0 {
            let folder = path.unwrap_or_else(std::env::temp_dir);
            let prefix = prefix.map_or_else(|| "SOF".into(), TStr::to_string_lossy);
            if prefix.contains(['/', '\\']) {
                return Err(entry::invalid());
            }
            mode |= StorageMode::STGM_READWRITE;
            options.read(true).write(true).create_new(true);
            unique(&options, &folder, &prefix)?
        } else {
            let path = path.ok_or_else(|| entry::invalid())?;
            options.read(true).write(write);
            if mode.contains(StorageMode::STGM_CREATE) {
                mode |= StorageMode::STGM_READWRITE;
                options.write(true).create(true).truncate(true);
            }
            (options.open(&path).map_err(fault)?, path)
        };
        let open = Open { file, path, mode };
        Ok(Self {
            open: Arc::new(Mutex::new(open)),
            position: Mutex::new(0),
        }
        .into())
    }

    fn position(&self) -> MutexGuard<'_, u64> {
        lock(&self.position)
    }

    /// Does something with the file, as far as this stream has come.
    fn with<T>(&self, run: impl FnOnce(&mut File) -> io::Result<T>) -> Result<T> {
        let mut position = self.position();
        let mut open = lock(&self.open);
        let file = &mut open.file;
        file.seek(SeekFrom::Start(*position)).map_err(fault)?;
        let done = run(file).map_err(fault)?;
        *position = file.stream_position().map_err(fault)?;
        Ok(done)
    }
}

/// Makes a file of a name that no other has.
fn unique(options: &OpenOptions, folder: &std::path::Path, prefix: &str) -> Step<(File, PathBuf)> {
    loop {
        let number = u32::from_le_bytes(
            crate::embedded::new_uid().ab[..4]
                .try_into()
                .unwrap_or_default(),
        );
        let path = folder.join(format!("{prefix}{number:08x}.tmp"));
        match options.open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(fault(error)),
        }
    }
}

/// Reads until the buffer is full or the file ends.
fn read_all(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

impl ISequentialStream_Impl for FileStream_Impl {
    fn read(&self, buffer: &mut [u8]) -> Result<Success<u32>> {
        let read = self.with(|file| read_all(file, buffer))?;
        let code = if read < buffer.len() { S_FALSE } else { S_OK };
        // A buffer counts in 32 bits, so what is read does.
        Ok(Success::new(read as u32, code))
    }

    fn write(&self, data: &[u8]) -> Result<u32> {
        self.with(|file| file.write_all(data))?;
        Ok(data.len() as u32)
    }
}

impl IStream_Impl for FileStream_Impl {
    fn seek(&self, offset: i64, origin: SeekOrigin) -> Result<u64> {
        let to = match origin {
            SeekOrigin::STREAM_SEEK_SET => SeekFrom::Start(offset.cast_unsigned()),
            SeekOrigin::STREAM_SEEK_CUR => SeekFrom::Current(offset),
            SeekOrigin::STREAM_SEEK_END => SeekFrom::End(offset),
            _ => return Err(MAPI_E_INVALID_PARAMETER.into()),
        };
        self.with(|file| file.seek(to))
    }

    fn set_size(&self, size: u64) -> Result<()> {
        self.with(|file| file.set_len(size))
    }

    fn copy_to(&self, destination: &IStream, size: u64) -> Result<(u64, u64)> {
        // The end is where it is now, also where the destination is over the same file.
        let position = *self.position();
        let end = self.with(|file| Ok(file.metadata()?.len()))?;
        let size = size.min(end.saturating_sub(position));
        in_memory::copy_to(|part| Ok(self.read(part)?.value), destination, size)
    }

    fn commit(&self, _flags: CommitFlags) -> Result<()> {
        self.with(|file| file.flush())
    }

    fn revert(&self) -> Result<()> {
        Ok(())
    }

    fn lock_region(&self, _offset: u64, _size: u64, _lock_type: LockTypes) -> Result<()> {
        Err(MAPI_E_NO_SUPPORT.into())
    }

    fn unlock_region(&self, _offset: u64, _size: u64, _lock_type: LockTypes) -> Result<()> {
        Err(MAPI_E_NO_SUPPORT.into())
    }

    fn stat(&self, flags: StatFlags) -> Result<ElementStat> {
        let open = lock(&self.open);
        let known = open.file.metadata().map_err(fault)?;
        let name = (!flags.contains(StatFlags::STATFLAG_NONAME))
            .then(|| widestring::U16CString::from_os_str_truncate(&open.path));
        Ok(ElementStat {
            name,
            kind: StorageType::STGTY_STREAM,
            size: known.len(),
            modified: known.modified().map(Into::into).unwrap_or_default(),
            mode: open.mode,
            ..ElementStat::default()
        })
    }

    fn clone_(&self) -> Result<IStream> {
        Ok(FileStream {
            open: Arc::clone(&self.open),
            position: Mutex::new(*self.position()),
        }
        .into())
    }
}
