//! Numbers, handles and callbacks that C has as bare integers and pointers.

use super::{ENTRYID, NEWMAIL_NOTIFICATION, NOTIFICATION, SBinary, SPropTagArray, SPropValue};
use core::ffi::c_void;
use core::fmt;
use windows_core::{BOOL, HRESULT};

/// A unit of an LPTSTR: 16 bits where the call says MAPI_UNICODE, else 8. Only its address means
/// anything, which `#[encoding(flags)]` and [`TStr`](crate::TStr) turn into text.
///
/// It is one byte here, so that every string of either width is aligned for it.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct TCHAR(pub u8);

/// A time in UTC: 100-nanosecond intervals since 1 January 1601, in two halves
/// (`minwindef.h`: `_FILETIME`).
///
/// ```
/// use mapi_core::abi::FILETIME;
///
/// let time = FILETIME::from_intervals(0x0123_4567_89ab_cdef);
/// assert_eq!(time.dwHighDateTime, 0x0123_4567);
/// assert_eq!(time.intervals(), 0x0123_4567_89ab_cdef);
/// ```
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct FILETIME {
    /// The lower half.
    pub dwLowDateTime: u32,
    /// The upper half.
    pub dwHighDateTime: u32,
}

layout!(FILETIME {
    size 8/8, align 4/4, dwLowDateTime 0/0, dwHighDateTime 4/4
});

impl FILETIME {
    /// The time that many 100-nanosecond intervals after 1 January 1601.
    pub const fn from_intervals(intervals: u64) -> Self {
        Self {
            dwLowDateTime: intervals as u32,
            dwHighDateTime: (intervals >> 32) as u32,
        }
    }

    /// The 100-nanosecond intervals since 1 January 1601.
    pub const fn intervals(self) -> u64 {
        (self.dwHighDateTime as u64) << 32 | self.dwLowDateTime as u64
    }
}

impl Ord for FILETIME {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.intervals().cmp(&other.intervals())
    }
}

impl PartialOrd for FILETIME {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// A 64-bit number that is aligned as one (`winnt.h`: `_LARGE_INTEGER`, its `QuadPart`).
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LARGE_INTEGER {
    /// The number.
    pub QuadPart: i64,
}

layout!(LARGE_INTEGER {
    size 8/8, align 8/8, QuadPart 0/0
});

/// A sum of money in ten-thousandths (`wtypes.h`: `tagCY`, its `int64`).
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct CURRENCY {
    /// The ten-thousandths.
    pub int64: i64,
}

layout!(CURRENCY {
    size 8/8, align 8/8, int64 0/0
});

macro_rules! numbers {
    ($($(#[$meta:meta])* pub struct $type:ident($number:ty);)*) => {$(
        $(#[$meta])*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $type(pub $number);

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({:#x})"), self.0)
            }
        }

        impl From<$number> for $type {
            fn from(number: $number) -> Self {
                Self(number)
            }
        }

        impl From<$type> for $number {
            fn from(number: $type) -> $number {
                number.0
            }
        }

        plain!($type);
    )*};
}

numbers! {
    /// A window handle for the dialogs of a call, 0 for none (C: `ULONG_PTR ulUIParam`).
    pub struct UiParam(usize);

    /// An advise connection, which Advise hands out and Unadvise ends (C: `ULONG_PTR` or `ULONG`
    /// `ulConnection`, according to the method).
    pub struct Connection(usize);

    /// Stands for a message between IMAPISession::PrepareForm, which hands it out, and ShowForm
    /// (C: `ULONG_PTR ulMessageToken`).
    pub struct MessageToken(usize);
    /// What a transport calls a message while it is being sent or received. It chooses the number
    /// itself (C: `ULONG_PTR ulMsgRef`).
    pub struct MessageRef(usize);

    /// A registration with an offline object, which Advise hands out and Unadvise ends (C: `ULONG
    /// ulAdviseToken`).
    pub struct AdviseToken(u32);
}

macro_rules! handles {
    ($($(#[$meta:meta])* pub struct $type:ident;)*) => {$(
        $(#[$meta])*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $type(pub *mut c_void);

        impl $type {
            /// Whether there is none.
            pub const fn is_null(self) -> bool {
                self.0.is_null()
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({:?})"), self.0)
            }
        }

        plain_zeroed!($type);
    )*};
}

/// A block of global memory (`windef.h`). It means nothing outside of Windows.
///
/// Some are addresses, which whoever gets one reads and frees. So safe code has [`NONE`](Self::NONE)
/// and those that it was handed, and each goes on once.
#[repr(transparent)]
#[derive(PartialEq, Eq, Default)]
pub struct HGLOBAL(usize);

impl HGLOBAL {
    /// No memory.
    pub const NONE: Self = Self(0);

    /// Names a block.
    ///
    /// # Safety
    ///
    /// It is a block of GlobalAlloc with what it is said to hold where it is passed, and whoever
    /// gets it may free it.
    pub unsafe fn new(block: *mut c_void) -> Self {
        Self(block.expose_provenance())
    }

    /// The block, as GlobalLock takes it.
    pub fn as_ptr(&self) -> *mut c_void {
        core::ptr::with_exposed_provenance_mut(self.0)
    }

    /// Whether there is none.
    pub const fn is_null(&self) -> bool {
        self.0 == 0
    }
}

impl fmt::Debug for HGLOBAL {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HGLOBAL({:#x})", self.0)
    }
}

plain!(HGLOBAL);

handles! {
    /// A handle of a window (`windef.h`). It means nothing outside of Windows.
    ///
    /// Safe code may make one of any number: it is no address, the system looks it up among those
    /// that there are, and a wrong one is an error. The same goes for [`UiParam`].
    pub struct HWND;

    /// A handle of an icon (`windef.h`), which DestroyIcon destroys. It means nothing outside of
    /// Windows, where the system looks it up as it does a [`HWND`].
    pub struct HICON;

    /// What a callback gets back as it was passed. Nobody else looks at it (C: `LPVOID`), and who
    /// passes it on with a callback vouches for the two together.
    pub struct CallbackContext;
}

macro_rules! vouched_handles {
    ($($(#[$meta:meta])* pub struct $type:ident: $safety:literal;)*) => {$(
        $(#[$meta])*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $type(usize);

        impl $type {
            /// None.
            pub const NONE: Self = Self(0);

            /// Vouches for what others will use.
            ///
            /// # Safety
            #[doc = concat!("\n", $safety)]
            pub unsafe fn new(ptr: *mut c_void) -> Self {
                Self(ptr.expose_provenance())
            }

            /// As C has it.
            pub fn as_ptr(self) -> *mut c_void {
                core::ptr::with_exposed_provenance_mut(self.0)
            }

            /// Whether there is none.
            pub const fn is_null(self) -> bool {
                self.0 == 0
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({:#x})"), self.0)
            }
        }

        plain!($type);
    )*};
}

vouched_handles! {
    /// A handle of an object of the system, such as an event (`winnt.h`). It means nothing outside
    /// of Windows. Whoever gets one may signal or close it, so safe code has those that it was
    /// handed.
    pub struct HANDLE: "It is a handle of what it is passed for, and whoever gets it may use it so.";

    /// A handle of a loaded module, which is its address (`windef.h`). It means nothing outside of
    /// Windows. The system reads resources from there, so safe code has those that it was handed.
    pub struct HINSTANCE: "The module stays loaded as long as the process lives.";

    /// What a PT_PTR has: an address that means something to those who agreed on it, and nothing
    /// to this crate, which never follows it. Safe code has those that it was handed.
    pub struct OpaquePtr: "Whoever agreed on the property may follow the address, from any copy of \
        the value and at any time.";
}

macro_rules! pointers {
    ($($(#[$meta:meta])* pub struct $type:ident(*$mutability:ident $pointee:ty);)*) => {$(
        $(#[$meta])*
        ///
        /// It moves, and only who vouches for it can make one or look at what is there.
        #[repr(transparent)]
        #[derive(PartialEq, Eq, Hash)]
        pub struct $type(*$mutability $pointee);

        impl $type {
            /// Nothing.
            pub const NONE: Self = Self(core::ptr::null_mut());

            /// What is at `ptr`.
            ///
            /// # Safety
            ///
            /// It is what the type stands for, and stays so as long as the type says.
            pub const unsafe fn new(ptr: *$mutability $pointee) -> Self {
                Self(ptr)
            }

            /// Where it is; null for nothing.
            pub const fn as_ptr(&self) -> *$mutability $pointee {
                self.0
            }

            /// Whether there is nothing.
            pub const fn is_none(&self) -> bool {
                self.0.is_null()
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({:p})"), self.0)
            }
        }

        plain_zeroed!($type);
    )*};
}

pointers! {
    /// The object that IMAPISupport::MakeInvalid invalidates. MAPI overwrites its vtable pointer
    /// and, with the last reference, frees it with MAPIFreeBuffer: it has to be a block of MAPI
    /// memory of 16 bytes at least that starts with a pointer to a vtable. Objects that
    /// `windows_core::implement` makes are not.
    pub struct DoomedObject(*mut c_void);

    /// What IMAPISupport::SpoolerNotify is passed with its flags; it lives for the call.
    pub struct SpoolerData(*const c_void);

    /// What IXPLogon::TransportNotify is passed with its flags; it lives for the call.
    pub struct TransportData(*mut c_void);

    /// The struct of a state of replication, which IOSTX::SyncBeg and SyncHdrBeg hand out. It is
    /// the store's, and lives until the SyncEnd or SyncHdrEnd that belongs to it. Both sides read
    /// and write it.
    pub struct SyncBlock(*mut c_void);

    /// What replaces the data of an attachment in ITnef::AddProps: a pointer to data of the
    /// attachment, or with TNEF_PROP_CONTAINED_TNEF an IStream. It lives until ITnef::Finish.
    pub struct TnefData(*mut c_void);

    /// Property tags that ITnef::AddProps keeps until ITnef::Finish.
    pub struct KeptPropTags(*const SPropTagArray);

    /// Property values that ITnef::SetProps keeps until ITnef::Finish, or as many as there are
    /// tags beside them in ITnef::FinishComponent, for the call.
    pub struct KeptProps(*const SPropValue);
}

impl SpoolerData {
    /// The entry identifier of a message that was put off, for NOTIFY_SENTDEFERRED.
    ///
    /// # Safety
    ///
    /// It is one, and lives for the call.
    pub const unsafe fn sent_deferred(entry_id: &SBinary) -> Self {
        Self(core::ptr::from_ref(entry_id).cast())
    }

    /// A message that was received, for NOTIFY_NEWMAIL_RECEIVED.
    ///
    /// # Safety
    ///
    /// It is well-formed, and lives for the call.
    pub const unsafe fn new_mail(message: &NEWMAIL_NOTIFICATION) -> Self {
        Self(core::ptr::from_ref(message).cast())
    }
}

impl TransportData {
    /// The message that is to be cancelled, for NOTIFY_CANCEL_MESSAGE.
    ///
    /// # Safety
    ///
    /// It lives for the call.
    pub const unsafe fn cancel(message: &MessageRef) -> Self {
        Self(core::ptr::from_ref(message).cast_mut().cast())
    }

    /// The entry identifier of a message that was put off, for NOTIFY_ABORT_DEFERRED.
    ///
    /// # Safety
    ///
    /// It is one, and lives for the call.
    pub const unsafe fn abort_deferred(entry_id: &SBinary) -> Self {
        Self(core::ptr::from_ref(entry_id).cast_mut().cast())
    }

    /// What the transport called the message that is to be cancelled.
    ///
    /// # Safety
    ///
    /// The flags of the same call have NOTIFY_CANCEL_MESSAGE and not NOTIFY_ABORT_DEFERRED, and
    /// the call lasts.
    // The reference speaks of a 32-bit value, from before SubmitMessage had a ULONG_PTR for it.
    pub const unsafe fn message_ref(&self) -> MessageRef {
        // SAFETY: as the caller vouches.
        unsafe { self.0.cast::<MessageRef>().read_unaligned() }
    }
}

/// A function for accelerators in a modeless address book dialog: the window, and a message of
/// Windows (`MAPIDefS.h`).
pub type ACCELERATEABSDI = unsafe extern "system" fn(UiParam, *mut c_void) -> BOOL;
/// A function that is told that a modeless dialog is dismissed: the window, and the context that
/// came with it (`MAPIDefS.h`).
pub type DISMISSMODELESS = unsafe extern "system" fn(UiParam, *mut c_void);

callbacks! {
    /// Called for accelerators in a modeless address book dialog: the window, and a message of
    /// Windows (`MAPIDefS.h`: ACCELERATEABSDI).
    pub struct LPFNABSDI(Callback<ACCELERATEABSDI>);

    /// Called when a modeless dialog is dismissed, with the window and the context that came with it
    /// (`MAPIDefS.h`: DISMISSMODELESS).
    pub struct LPFNDISMISS(Callback<DISMISSMODELESS>);

    /// Called for a button of a details dialog: the window, the context that came with it, and
    /// the entry identifier with its size (`MAPIDefS.h`: LPFNBUTTON). The last number is the
    /// selection's flags.
    pub struct LPFNBUTTON(
        Callback<unsafe extern "system" fn(UiParam, *mut c_void, u32, *const ENTRYID, u32) -> HRESULT>
    );

    /// Called when nothing else is to be done, with the context that came with it
    /// (`MAPIUtil.h`: FNIDLE).
    pub struct PFNIDLE(Callback<unsafe extern "system" fn(*mut c_void) -> BOOL>);

    /// Called when a message on a storage is released for the last time, with the number that came
    /// with it and the message (`IMessage.h`: MSGCALLRELEASE).
    pub struct MSGCALLRELEASE(Callback<unsafe extern "system" fn(u32, *mut c_void)>);
    /// Called when a view of a table data object is released, with the data that came with it, the
    /// ITableData and the IMAPITable (`MAPIUtil.h`: CALLERRELEASE). The view has no reference any
    /// more, so the function takes none; it may release the table data object.
    pub struct CALLERRELEASE(Callback<unsafe extern "system" fn(usize, *mut c_void, *mut c_void)>);

    /// MAPIAllocateBuffer, as IMAPISupport::GetMemAllocRoutines and the init functions of providers
    /// hand it over (`MAPIDefS.h`: ALLOCATEBUFFER).
    pub struct LPALLOCATEBUFFER(Routine<AllocateBuffer>);

    /// MAPIAllocateMore, likewise (`MAPIDefS.h`: ALLOCATEMORE).
    pub struct LPALLOCATEMORE(Routine<AllocateMore>);

    /// MAPIFreeBuffer, likewise (`MAPIDefS.h`: FREEBUFFER).
    pub struct LPFREEBUFFER(Routine<FreeBuffer>);

    /// Called for notifications, so many of them, with the context that came with it
    /// (`MAPIDefS.h`: NOTIFCALLBACK).
    pub struct LPNOTIFCALLBACK(
        Callback<unsafe extern "system" fn(*mut c_void, u32, *const NOTIFICATION) -> i32>
    );
}

macro_rules! duplicable {
    ($($type:ident),*) => {$(
        impl Clone for $type {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl Copy for $type {}
    )*};
}

duplicable!(LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER);

plain!(TCHAR, FILETIME, LARGE_INTEGER, CURRENCY);

/// MAPIAllocateBuffer: a new block of `size` bytes.
pub type AllocateBuffer = unsafe extern "system" fn(size: u32, block: *mut *mut c_void) -> HRESULT;
/// MAPIAllocateMore: a block of `size` bytes that is freed together with `parent`.
pub type AllocateMore =
    unsafe extern "system" fn(size: u32, parent: *mut c_void, block: *mut *mut c_void) -> HRESULT;
/// MAPIFreeBuffer: frees a block of MAPIAllocateBuffer and all that was chained to it.
pub type FreeBuffer = unsafe extern "system" fn(block: *mut c_void) -> u32;

#[cfg(test)]
mod tests {
    use super::*;

    unsafe extern "system" fn idle(_context: *mut c_void) -> BOOL {
        BOOL(0)
    }

    #[test]
    fn callbacks_show_their_name_and_where_they_are() {
        let function: unsafe extern "system" fn(*mut c_void) -> BOOL = idle;
        // SAFETY: it looks at none of its arguments.
        let shown = format!("{:?}", unsafe { PFNIDLE::new(function) });
        assert_eq!(shown, format!("PFNIDLE({:p})", function as *const ()));
        assert_eq!(format!("{:?}", PFNIDLE(None)), "PFNIDLE(null)");
    }
}
