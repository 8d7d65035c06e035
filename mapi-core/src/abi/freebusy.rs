//! Structs of the free/busy API and of the calendar's time zones.

use super::{ENTRYID, FBStatus, FILETIME, MAPIERROR, SRow};
use core::ffi::c_void;
use windows_core::{BOOL, HRESULT};

/// A time of the free/busy API: minutes since 1 January 1601, in UTC.
///
/// ```
/// use mapi_core::abi::{FILETIME, RelativeTime};
///
/// let time = RelativeTime(90);
/// assert_eq!(time.file_time(), FILETIME::from_intervals(54_000_000_000));
/// assert_eq!(RelativeTime::nearest(time.file_time()), time);
/// ```
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RelativeTime(pub i32);

impl RelativeTime {
    /// The earliest one.
    pub const MIN: Self = Self(0);
    /// The latest one: 31 August 4500, 23:59.
    pub const MAX: Self = Self(1_525_252_319);

    const INTERVALS_PER_MINUTE: u64 = 600_000_000;

    /// The same time in 100-nanosecond intervals; what is before 1601 is taken for its start.
    pub const fn file_time(self) -> FILETIME {
        let minutes = if self.0 < 0 { 0 } else { self.0 as u64 };
        FILETIME::from_intervals(minutes * Self::INTERVALS_PER_MINUTE)
    }

    /// The nearest minute; what is later than [`MAX`](Self::MAX) becomes that.
    pub const fn nearest(time: FILETIME) -> Self {
        let half = Self::INTERVALS_PER_MINUTE / 2;
        let minutes = time.intervals().saturating_add(half) / Self::INTERVALS_PER_MINUTE;
        if minutes > Self::MAX.0 as u64 {
            Self::MAX
        } else {
            Self(minutes as i32)
        }
    }
}

/// A span of time in which a user is free, busy and so on.
///
/// C: `tagFBBlock_1` of the reference; no header has it.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FBBlock_1 {
    /// When it starts.
    pub m_tmStart: RelativeTime,
    /// When it ends.
    pub m_tmEnd: RelativeTime,
    /// What the user is meanwhile.
    pub m_fbstatus: FBStatus,
}

layout!(FBBlock_1 {
    size 12/12, align 4/4, m_tmStart 0/0, m_tmEnd 4/4, m_fbstatus 8/8
});

/// A user whose free and busy times are asked for.
///
/// C: `tagFBUser` of the reference; no header has it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FBUser {
    /// The number of bytes of `m_lpEid`.
    pub m_cbEid: u32,
    /// The entry identifier of the user.
    pub m_lpEid: *mut ENTRYID,
    /// Outlook's own.
    pub m_ulReserved: u32,
    /// Outlook's own.
    pub m_pwszReserved: *mut u16,
}

layout!(FBUser {
    size 32/16, align 8/4, m_cbEid 0/0, m_lpEid 8/4, m_ulReserved 16/8, m_pwszReserved 24/12
});

/// A task of [`IOlkApptRebaser`](crate::IOlkApptRebaser) that has begun: what Begin… hands out and
/// the End… of the same object takes back, once.
#[repr(transparent)]
#[derive(Debug, PartialEq, Eq)]
pub struct RebaseTask(*mut c_void);

impl RebaseTask {
    /// Names a task.
    ///
    /// # Safety
    ///
    /// `task` is what a Begin… method returned, or what the implementer that is going to return it
    /// will understand.
    pub const unsafe fn from_raw(task: *mut c_void) -> Self {
        Self(task)
    }

    /// What the object knows the task by.
    pub const fn as_ptr(&self) -> *mut c_void {
        self.0
    }
}

/// The state of an appointment that is being rebased. The reference names the states but no
/// numbers of them; they are in `tzmovelib.h`, which is not published.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct REBASE_APPT_STATE(pub i32);

callbacks! {
    /// Told how far a task of the appointment rebaser is: the first number of the range, the
    /// last, the current one, the state of that item, and its row. It may be null. Reference:
    /// RebaseTaskProgress.
    pub struct PFNREBASETASKPROGRESS(
        Callback<unsafe extern "system" fn(u32, u32, u32, REBASE_APPT_STATE, *const SRow)>
    );

    /// Told that an item has been rebased: its index, its row, the result, whether it was
    /// changed, whether an update was sent, and more about an error. It may be null. Reference:
    /// RebaseTaskComplete.
    pub struct PFNREBASETASKCOMPLETE(
        Callback<unsafe extern "system" fn(u32, *const SRow, HRESULT, BOOL, BOOL, *const MAPIERROR)>
    );
}

plain!(RelativeTime, RebaseTask, REBASE_APPT_STATE);
with_pointers_zeroed!(FBUser);
plain_zeroed!(FBBlock_1);
