//! OLE's streams and storages: what Stat tells, and the choices of their methods.

use super::{
    FILETIME,
    flags::{LockTypes, StorageMode},
};
use windows_core::GUID;

choices! {
    /// Where a position counts from (`objidl.h`).
    pub struct SeekOrigin: u32 {
        /// The start of the stream; the offset is then unsigned.
        const STREAM_SEEK_SET = 0;
        /// The current position.
        const STREAM_SEEK_CUR = 1;
        /// The end of the stream.
        const STREAM_SEEK_END = 2;
    }

    /// What an element of a storage is (`objidl.h`).
    pub struct StorageType: u32 {
        /// A storage.
        const STGTY_STORAGE = 1;
        /// A stream.
        const STGTY_STREAM = 2;
        /// An array of bytes.
        const STGTY_LOCKBYTES = 3;
        /// A set of properties.
        const STGTY_PROPERTY = 4;
    }

    /// What IStorage::MoveElementTo does (`wtypes.h`).
    pub struct MoveMode: u32 {
        /// Moves.
        const STGMOVE_MOVE = 0;
        /// Copies.
        const STGMOVE_COPY = 1;
        /// Copies, and leaves streams to be copied when they are written.
        const STGMOVE_SHALLOWCOPY = 2;
    }
}

/// What a stream, storage or byte array is.
///
/// Methods hand it over as an [`ElementStat`](crate::data::ElementStat). C: `tagSTATSTG` of
/// `objidl.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct STATSTG {
    /// The name, in memory of COM (CoTaskMemAlloc) that whoever gets it frees; null where it was
    /// left out (STATFLAG_NONAME).
    pub pwcsName: *mut u16,
    /// What it is.
    pub r#type: StorageType,
    /// The number of bytes of a stream or byte array.
    pub cbSize: u64,
    /// When it was changed last.
    pub mtime: FILETIME,
    /// When it was created.
    pub ctime: FILETIME,
    /// When it was used last.
    pub atime: FILETIME,
    /// How it is opened.
    pub grfMode: StorageMode,
    /// Which locks it knows.
    pub grfLocksSupported: LockTypes,
    /// The class of a storage.
    pub clsid: GUID,
    /// Bits that belong to a storage's user.
    pub grfStateBits: u32,
    /// Zero.
    pub reserved: u32,
}

layout!(STATSTG {
    size 80/72, align 8/8,
    pwcsName 0/0,
    r#type 8/4,
    cbSize 16/8,
    mtime 24/16,
    ctime 32/24,
    atime 40/32,
    grfMode 48/40,
    grfLocksSupported 52/44,
    clsid 56/48,
    grfStateBits 72/64,
    reserved 76/68
});

/// A name in a list that ends with null. C: `LPOLESTR` of `wtypes.h`; a pointer to the first one is
/// an `SNB` (`objidl.h`), by which elements of a storage are left out.
#[repr(transparent)]
#[derive(Clone, Copy, Debug)]
pub struct LPOLESTR(pub *mut u16);

with_pointers_zeroed!(LPOLESTR);
with_pointers_zeroed!(STATSTG);
