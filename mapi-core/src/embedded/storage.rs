//! Structured storage: storages in memory, which are compound files where they are kept.

pub(super) mod compound;
mod object;
mod tree;

pub(super) use object::{Keep, copy_in, open, take};
pub(super) use tree::{Element, Tree};

use crate::abi::{SeekOrigin, codes::*, flags::*};
use crate::interfaces::{ILockBytes, IStorage, IStream};
use windows_core::{HRESULT, IUnknown, Interface, Result};

/// The code of MAPI for one of a storage, as MapStorageSCode tells it: MAPI_E_CALL_FAILED where
/// MAPI has none for it.
pub(super) fn mapped(code: HRESULT) -> HRESULT {
    match code {
        _ if code.is_ok() => S_OK,
        STG_E_FILENOTFOUND | STG_E_PATHNOTFOUND | STG_E_NOMOREFILES => MAPI_E_NOT_FOUND,
        STG_E_ACCESSDENIED
        | STG_E_SHAREVIOLATION
        | STG_E_LOCKVIOLATION
        | STG_E_DISKISWRITEPROTECTED
        | STG_E_CANTSAVE
        | STG_E_SHAREREQUIRED => MAPI_E_NO_ACCESS,
        STG_E_INSUFFICIENTMEMORY => MAPI_E_NOT_ENOUGH_MEMORY,
        STG_E_TOOMANYOPENFILES => MAPI_E_NOT_ENOUGH_RESOURCES,
        STG_E_MEDIUMFULL => MAPI_E_NOT_ENOUGH_DISK,
        STG_E_SEEKERROR | STG_E_WRITEFAULT | STG_E_READFAULT => MAPI_E_DISK_ERROR,
        STG_E_FILEALREADYEXISTS => MAPI_E_COLLISION,
        STG_E_INVALIDPARAMETER | STG_E_INVALIDPOINTER | STG_E_INVALIDNAME => {
            MAPI_E_INVALID_PARAMETER
        }
        STG_E_INVALIDFLAG => MAPI_E_UNKNOWN_FLAGS,
        STG_E_INVALIDHANDLE | STG_E_REVERTED => MAPI_E_INVALID_OBJECT,
        STG_E_INVALIDHEADER => MAPI_E_CORRUPT_DATA,
        STG_E_INVALIDFUNCTION | STG_E_UNIMPLEMENTEDFUNCTION => MAPI_E_NO_SUPPORT,
        STG_E_INUSE => MAPI_E_BUSY,
        STG_E_NOTCURRENT => MAPI_E_OBJECT_CHANGED,
        STG_E_OLDFORMAT | STG_E_OLDDLL => MAPI_E_VERSION,
        STG_E_ABNORMALAPIEXIT | STG_E_UNKNOWN => MAPI_E_CALL_FAILED,
        // What is not a storage's own is a code that MAPI has as well.
        _ if code.0.cast_unsigned() >> 16 != 0x8003 => code,
        _ => MAPI_E_CALL_FAILED,
    }
}

/// Where a storage is kept: bytes at any position.
enum Bytes {
    Stream(IStream),
    Array(ILockBytes),
}

impl Bytes {
    /// All from `start` on.
    fn read(&self, start: u64) -> Result<Vec<u8>> {
        let mut all = vec![];
        match self {
            Self::Stream(stream) => {
                stream.seek(start.cast_signed(), SeekOrigin::STREAM_SEEK_SET)?;
                all = read_all(stream)?;
            }
            Self::Array(array) => loop {
                let mut part = vec![0; 1 << 16];
                let (at, length) = (start + all.len() as u64, part.len());
                let read = array.read_at(at, &mut part)? as usize;
                if read == 0 || read > length {
                    break;
                }
                all.extend_from_slice(&part[..read]);
                bounded(&all)?;
            },
        }
        Ok(all)
    }

    /// Replaces all from `start` on.
    fn write(&self, start: u64, bytes: &[u8]) -> Result<()> {
        let end = start + bytes.len() as u64;
        match self {
            Self::Stream(stream) => {
                stream.seek(start.cast_signed(), SeekOrigin::STREAM_SEEK_SET)?;
                write_all(stream, bytes)?;
                stream.set_size(end)?;
                stream.commit(CommitFlags::empty())
            }
            Self::Array(array) => {
                let mut at = start;
                for part in bytes.chunks(1 << 20) {
                    let mut rest = part;
                    while !rest.is_empty() {
                        let written = array.write_at(at, rest)?;
                        rest = rest
                            .get(written as usize..)
                            .filter(|_| written > 0)
                            .ok_or(MAPI_E_NOT_ENOUGH_DISK)?;
                        at += u64::from(written);
                    }
                }
                array.set_size(end)?;
                array.flush()
            }
        }
    }
}

/// Fails for more than a compound file can have: nobody's word is taken that it ends.
fn bounded(bytes: &[u8]) -> Result<()> {
    if bytes.len() > i32::MAX as usize {
        return Err(MAPI_E_TOO_BIG.into());
    }
    Ok(())
}

/// What is left of a stream.
fn read_all(stream: &IStream) -> Result<Vec<u8>> {
    let mut all = vec![];
    let mut part = vec![0; 1 << 16];
    loop {
        let read = stream.read(&mut part)?.value as usize;
        match part.get(..read) {
            Some(part) if !part.is_empty() => all.extend_from_slice(part),
            _ => return Ok(all),
        }
        bounded(&all)?;
    }
}

fn write_all(stream: &IStream, bytes: &[u8]) -> Result<()> {
    // One call counts 32 bits.
    for part in bytes.chunks(1 << 24) {
        let mut rest = part;
        while !rest.is_empty() {
            let written = stream.write(rest)? as usize;
            let left = rest.get(written..).filter(|_| written > 0);
            rest = left.ok_or(STG_E_MEDIUMFULL)?;
        }
    }
    Ok(())
}

/// A storage in a stream or a byte array, which it keeps: IMAPISupport::IStorageFromStream.
///
/// It is not transacted. What was changed is in the stream after Commit, and after the last of its
/// objects is released.
///
/// # Errors
///
/// MAPI_E_CORRUPT_DATA where there is no storage in the stream, and those of the stream.
pub(super) fn from_stream(stream: &IUnknown, flags: StorageFlags) -> Result<IStorage> {
    let bytes = match stream.cast::<IStream>() {
        Ok(stream) => Bytes::Stream(stream),
        Err(_) => Bytes::Array(stream.cast().map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?),
    };
    let start = match &bytes {
        Bytes::Stream(stream) if flags.contains(StorageFlags::STGSTRM_CURRENT) => {
            stream.seek(0, SeekOrigin::STREAM_SEEK_CUR)?
        }
        _ => 0,
    };
    let modify = flags.contains(StorageFlags::STGSTRM_MODIFY);
    let tree = if flags.contains(StorageFlags::STGSTRM_CREATE) {
        if !modify {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let tree = Tree::default();
        bytes.write(start, &compound::write(&tree)?)?;
        tree
    } else {
        compound::read(&bytes.read(start)?)?
    };
    let keep: Option<Keep> = modify.then(|| {
        let keep = move |tree: &Tree| bytes.write(start, &compound::write(tree)?);
        Box::new(keep) as _
    });
    Ok(open(tree, keep, false))
}
