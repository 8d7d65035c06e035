//! Streams and storages: OLE's interfaces, as far as MAPI's methods pass them.
//!
//! They have the identifiers and slots that they have everywhere, so objects of any origin can be
//! called through them. [`StreamIo`](crate::client::stream::StreamIo) reads and writes a stream through
//! [`std::io`], and [`memory_stream`](crate::client::stream::memory_stream) makes one.

// MAPI's reference has no pages for these. What is said about them follows the Win32 reference of
// Structured Storage, and what is optional follows the objects that Windows has. C passes 64-bit
// numbers as unions with a struct in them (LARGE_INTEGER); a plain number is passed in the same
// registers or stack slots everywhere.

mod compound;

pub use compound::*;

use crate::abi::{
    STATSTG, SeekOrigin,
    codes::S_FALSE,
    flags::{CommitFlags, LockTypes, StatFlags},
};
use crate::data::ElementStat;
use crate::mapi_interface;
use windows_core::{HRESULT, Ref};

/// Bytes to be read or written in order.
///
/// Vtable order: `objidlbase.h`.
#[mapi_interface(
    iid = "0c733a30-2a1c-11ce-ade5-00aa0044773d",
    implemented_by = "Message stores, MAPI, OLE and anyone else",
    called_by = "Everyone"
)]
pub unsafe trait ISequentialStream: IUnknown {
    /// Reads up to as many bytes as `buffer` has, and returns how many these were.
    ///
    /// Fewer than were asked for are there at the end of the stream only; some implementers say so
    /// with S_FALSE, others with the number alone, so go by the number. Implementers get a buffer
    /// of zeros. A C caller may not want the number.
    #[success(S_FALSE)]
    fn Read(
        &self,
        #[out]
        #[size_param(size)]
        buffer: *mut u8,
        size: u32,
        #[out]
        #[opt]
        read_size: *mut u32,
    ) -> HRESULT;

    /// Writes bytes, and returns how many these were: all of them, or fewer where something is
    /// full. A C caller may not want the number.
    ///
    /// # Errors
    ///
    /// - STG_E_MEDIUMFULL: there is no room.
    /// - MAPI_E_NO_ACCESS, STG_E_ACCESSDENIED: the stream is for reading only.
    fn Write(
        &self,
        #[size_param(size)] data: *const u8,
        size: u32,
        #[out]
        #[opt]
        written_size: *mut u32,
    ) -> HRESULT;
}

/// Bytes with a position, as a property that is too long for a value has them.
///
/// [`IMAPIProp::open_property`](crate::IMAPIProp::open_property) opens one.
///
/// Vtable order: `objidlbase.h`.
#[mapi_interface(
    iid = "0000000c-0000-0000-c000-000000000046",
    implemented_by = "Message stores, MAPI, OLE and anyone else",
    called_by = "Everyone"
)]
pub unsafe trait IStream: ISequentialStream {
    /// Moves the position, and returns the new one. A C caller may not want it.
    ///
    /// It may be behind the end, where writing makes the stream longer.
    ///
    /// # Errors
    ///
    /// - STG_E_INVALIDFUNCTION: it would be before the start.
    fn Seek(
        &self,
        offset: i64,
        origin: SeekOrigin,
        #[out]
        #[opt]
        position: *mut u64,
    ) -> HRESULT;

    /// Makes the stream shorter or longer. What is new in it is not defined. The position stays.
    fn SetSize(&self, size: u64) -> HRESULT;

    /// Copies `size` bytes, or all up to the end, from the position of this stream to that of
    /// another, and returns how many were read and how many written.
    ///
    /// Both positions move. A C caller may not want the numbers.
    fn CopyTo(
        &self,
        destination: Ref<IStream>,
        size: u64,
        #[out]
        #[opt]
        read_size: *mut u64,
        #[out]
        #[opt]
        written_size: *mut u64,
    ) -> HRESULT;

    /// Saves what was written. Where the stream is not transacted, there may be nothing to do, but
    /// a message store need not have seen the bytes before.
    fn Commit(&self, flags: CommitFlags) -> HRESULT;

    /// Drops what was written since the last Commit. Where the stream is not transacted, nothing
    /// happens.
    fn Revert(&self) -> HRESULT;

    /// Keeps others from a range of bytes. Few streams can.
    ///
    /// # Errors
    ///
    /// - STG_E_INVALIDFUNCTION, E_NOTIMPL, MAPI_E_NO_SUPPORT: this one cannot.
    /// - 0x80030021 (STG_E_LOCKVIOLATION): someone else has a lock there.
    #[optional]
    fn LockRegion(&self, offset: u64, size: u64, lock_type: LockTypes) -> HRESULT;

    /// Ends a lock, which is named as it was made.
    ///
    /// # Errors
    ///
    /// As for [`lock_region`](Self::lock_region).
    #[optional]
    fn UnlockRegion(&self, offset: u64, size: u64, lock_type: LockTypes) -> HRESULT;

    /// Tells what the stream is: its size above all, and its name unless STATFLAG_NONAME is set in
    /// `flags`.
    fn Stat(
        &self,
        #[out]
        #[owner(ElementStat)]
        stat: *mut STATSTG,
        flags: StatFlags,
    ) -> HRESULT;

    /// Returns a second stream over the same bytes, with a position of its own that starts at the
    /// same place.
    ///
    /// # Errors
    ///
    /// - E_NOTIMPL, MAPI_E_NO_SUPPORT: this stream has but one position.
    #[optional]
    fn Clone(&self, #[out] stream: *mut Option<IStream>) -> HRESULT;
}

/// Bytes at any position, under a compound file.
///
/// Vtable order: `objidl.h`.
#[mapi_interface(
    iid = "0000000a-0000-0000-c000-000000000046",
    implemented_by = "OLE and anyone else",
    called_by = "OLE's compound files"
)]
pub unsafe trait ILockBytes: IUnknown {
    /// Reads up to as many bytes as `buffer` has from `offset` on, and returns how many these
    /// were; fewer only at the end. Implementers get a buffer of zeros.
    fn ReadAt(
        &self,
        offset: u64,
        #[out]
        #[size_param(size)]
        buffer: *mut u8,
        size: u32,
        #[out]
        #[opt]
        read_size: *mut u32,
    ) -> HRESULT;

    /// Writes bytes from `offset` on, making the array longer if need be, and returns how many
    /// these were.
    fn WriteAt(
        &self,
        offset: u64,
        #[size_param(size)] data: *const u8,
        size: u32,
        #[out]
        #[opt]
        written_size: *mut u32,
    ) -> HRESULT;

    /// Saves what was written.
    fn Flush(&self) -> HRESULT;

    /// Makes the array shorter or longer. What is new in it is not defined.
    fn SetSize(&self, size: u64) -> HRESULT;

    /// Keeps others from a range of bytes. Few arrays can.
    ///
    /// # Errors
    ///
    /// - STG_E_INVALIDFUNCTION, MAPI_E_NO_SUPPORT: this one cannot.
    /// - 0x80030021 (STG_E_LOCKVIOLATION): someone else has a lock there.
    #[optional]
    fn LockRegion(&self, offset: u64, size: u64, lock_type: LockTypes) -> HRESULT;

    /// Ends a lock, which is named as it was made.
    ///
    /// # Errors
    ///
    /// As for [`lock_region`](Self::lock_region).
    #[optional]
    fn UnlockRegion(&self, offset: u64, size: u64, lock_type: LockTypes) -> HRESULT;

    /// Tells what the array is; as [`IStream::stat`].
    fn Stat(
        &self,
        #[out]
        #[owner(ElementStat)]
        stat: *mut STATSTG,
        flags: StatFlags,
    ) -> HRESULT;
}
