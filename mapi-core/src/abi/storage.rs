//! OLE's streams and storages: what Stat tells, and strings in the memory of COM.

use super::{FILETIME, LockTypes, StorageMode};
use core::ffi::c_void;
use core::fmt;
use core::ptr::{self, NonNull};
use widestring::{U16CStr, U16CString};
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

/// A string in the memory of COM (CoTaskMemAlloc), or none.
///
/// It does not free itself, because it stands in structs that C writes: take it out with
/// [`TaskString::take`] or it is leaked.
#[repr(transparent)]
#[derive(Default)]
pub struct TaskString(Option<NonNull<u16>>);

impl TaskString {
    /// Copies a string to memory of COM. `None` where that ran out.
    pub fn new(text: &U16CStr) -> Option<Self> {
        let units = text.as_slice_with_nul();
        // SAFETY: a size is all that it takes.
        let block = NonNull::new(unsafe { task::allocate(size_of_val(units)) })?.cast::<u16>();
        // SAFETY: the block is new, has room for `units`, and is aligned for any number.
        unsafe { ptr::copy_nonoverlapping(units.as_ptr(), block.as_ptr(), units.len()) };
        Some(Self(Some(block)))
    }

    /// The string, if there is one; a pointer that is not aligned is none.
    pub fn get(&self) -> Option<&U16CStr> {
        let text = self.0.filter(|text| text.is_aligned())?;
        // SAFETY: made by `new`, or written by C, whose contract is a terminated string.
        Some(unsafe { U16CStr::from_ptr_str(text.as_ptr()) })
    }

    /// The string, whose memory is freed; then there is none.
    pub fn take(&mut self) -> Option<U16CString> {
        let text = self.get().map(U16CStr::to_ucstring);
        if let Some(block) = self.0.take() {
            // SAFETY: the string was there and COM allocated it; nobody else frees it, because it
            // cannot be copied, and `self` has forgotten it.
            unsafe { task::free(block.as_ptr().cast()) };
        }
        text
    }
}

impl fmt::Debug for TaskString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get() {
            Some(text) => fmt::Debug::fmt(&text.to_string_lossy(), f),
            None => f.write_str("null"),
        }
    }
}

/// What a stream, storage or byte array is.
///
/// C: `tagSTATSTG` of `objidl.h`.
#[repr(C)]
#[derive(Debug, Default)]
pub struct STATSTG {
    /// The name. Whoever gets it takes it out, unless it was left out (STATFLAG_NONAME).
    pub pwcsName: TaskString,
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

/// Names of elements to leave out, or none. C: `SNB` of `objidl.h`.
///
/// Behind the pointer is a list of strings that ends with a null pointer, all in one block. Only
/// [`SNB::NONE`] can be made without `unsafe`, and no one but OLE's compound files reads such a
/// list.
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct SNB(Option<NonNull<*const u16>>);

impl SNB {
    /// No names.
    pub const NONE: Self = Self(None);

    /// A list of names.
    ///
    /// # Safety
    ///
    /// `names` is null or points to pointers to terminated strings, the last pointer null, all of
    /// which stay as long as the value is used.
    pub const unsafe fn from_raw(names: *mut *const u16) -> Self {
        Self(NonNull::new(names))
    }

    /// Whether there are no names.
    pub const fn is_none(self) -> bool {
        self.0.is_none()
    }

    /// The list; null for none.
    pub fn as_ptr(self) -> *const *const u16 {
        self.0
            .map_or(ptr::null(), |names| names.as_ptr().cast_const())
    }
}

impl fmt::Debug for SNB {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SNB({:p})", self.as_ptr())
    }
}

plain!(TaskString, STATSTG, SNB);

/// The memory of COM.
#[cfg(windows)]
mod task {
    use super::c_void;

    #[cfg_attr(
        target_arch = "x86",
        link(name = "ole32", kind = "raw-dylib", import_name_type = "undecorated")
    )]
    #[cfg_attr(not(target_arch = "x86"), link(name = "ole32", kind = "raw-dylib"))]
    unsafe extern "system" {
        #[link_name = "CoTaskMemAlloc"]
        pub unsafe fn allocate(size: usize) -> *mut c_void;
        #[link_name = "CoTaskMemFree"]
        pub unsafe fn free(block: *mut c_void);
    }
}

/// Where there is no COM, its memory is that of C, so that objects written in C can free it.
#[cfg(not(windows))]
mod task {
    use super::c_void;

    unsafe extern "C" {
        #[link_name = "malloc"]
        pub unsafe fn allocate(size: usize) -> *mut c_void;
        #[link_name = "free"]
        pub unsafe fn free(block: *mut c_void);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::u16cstr;

    #[test]
    fn a_name_is_taken_once() {
        let mut stat = STATSTG {
            pwcsName: TaskString::new(u16cstr!("CONTENTS")).unwrap(),
            r#type: StorageType::STGTY_STREAM,
            ..STATSTG::default()
        };
        assert_eq!(stat.pwcsName.get(), Some(u16cstr!("CONTENTS")));
        let name = stat.pwcsName.take().unwrap();
        assert_eq!(name.as_ucstr(), u16cstr!("CONTENTS"));
        assert!(stat.pwcsName.take().is_none());
    }
}
