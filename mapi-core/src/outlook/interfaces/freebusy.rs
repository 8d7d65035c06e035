//! Free and busy times, for Outlook from whoever knows them, and the rebasing of appointments.

use crate::abi::{
    FBBlock_1, FBUser, FILETIME, HWND, MAPIERROR, PFNREBASETASKCOMPLETE, PFNREBASETASKPROGRESS,
    RebaseTask, RelativeTime, SRowSet,
    codes::{E_NOTIMPL, S_FALSE, S_OK},
};
use crate::data::Rows;
use crate::mapi_interface;
use core::ffi::c_void;
use windows_core::{BOOL, HRESULT};

/// Goes through the free and busy times of a user.
///
/// The blocks follow each other without overlap, and no two neighbours have the same status.
///
/// Vtable order: the reference; no header has it. Auxiliary reference: IEnumFBBlock.
#[mapi_interface(
    iid = "00067064-0000-0000-c000-000000000046",
    implemented_by = "Free/busy providers",
    called_by = "Outlook"
)]
pub unsafe trait IEnumFBBlock: IUnknown {
    /// Writes the next blocks and returns how many there were; S_FALSE if fewer than there is
    /// room for.
    ///
    /// Auxiliary reference: IEnumFBBlock::Next.
    // The page calls the array "in": it is the caller's, and what is written to it is the result.
    // Whether the count may be null it does not say; other enumerators of COM allow it.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: i32,
        #[out]
        #[len_param(count)]
        blocks: *mut FBBlock_1,
        #[out]
        #[opt]
        fetched: *mut i32,
    ) -> HRESULT;

    /// Leaves out so many blocks.
    ///
    /// Auxiliary reference: IEnumFBBlock::Skip.
    fn Skip(&self, count: i32) -> HRESULT;

    /// Starts again with the first block.
    ///
    /// Auxiliary reference: IEnumFBBlock::Reset.
    fn Reset(&self) -> HRESULT;

    /// Returns another enumerator of the same times, which starts with the first block.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_ENOUGH_MEMORY (E_OUTOFMEMORY): memory ran out.
    ///
    /// Auxiliary reference: IEnumFBBlock::Clone.
    fn Clone(&self, #[out] copy: *mut Option<IEnumFBBlock>) -> HRESULT;

    /// Restricts the blocks to those between two times, and starts again with the first.
    ///
    /// Auxiliary reference: IEnumFBBlock::Restrict.
    fn Restrict(&self, start: FILETIME, end: FILETIME) -> HRESULT;
}

/// The free and busy times of a user.
///
/// The members that are called placeholders have to answer what is said there and nothing else.
///
/// Vtable order: the reference; no header has it. Auxiliary reference: IFreeBusyData.
#[mapi_interface(
    iid = "00067066-0000-0000-c000-000000000046",
    implemented_by = "Free/busy providers",
    called_by = "Outlook"
)]
pub unsafe trait IFreeBusyData: IUnknown {
    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusyData::Placeholder1.
    #[optional(E_NOTIMPL)]
    fn Placeholder1(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Returns the blocks between two times, which [`get_fb_publish_range`](Self::get_fb_publish_range)
    /// returns from then on.
    ///
    /// Auxiliary reference: IFreeBusyData::EnumBlocks.
    fn EnumBlocks(
        &self,
        #[out] blocks: *mut Option<IEnumFBBlock>,
        start: FILETIME,
        end: FILETIME,
    ) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusyData::Placeholder2.
    #[optional(E_NOTIMPL)]
    fn Placeholder2(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusyData::Placeholder3.
    #[optional(E_NOTIMPL)]
    fn Placeholder3(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer S_OK.
    ///
    /// Auxiliary reference: IFreeBusyData::Placeholder4.
    #[optional(S_OK)]
    fn Placeholder4(
        &self,
        #[reserved] unused1: i32,
        #[reserved] unused2: i32,
        #[reserved] unused3: i32,
        #[reserved] unused4: BOOL,
        #[reserved] unused5: i32,
        #[reserved] unused6: i32,
        #[reserved] unused7: i32,
        #[reserved] unused8: *const c_void,
    ) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusyData::Placeholder5.
    #[optional(E_NOTIMPL)]
    fn Placeholder5(
        &self,
        #[reserved] unused1: *const c_void,
        #[reserved] unused2: i32,
        #[reserved] unused3: *const c_void,
    ) -> HRESULT;

    /// Says between which times the blocks are wanted;
    /// [`get_fb_publish_range`](Self::get_fb_publish_range) returns them from then on.
    ///
    /// Auxiliary reference: IFreeBusyData::SetFBRange.
    fn SetFBRange(&self, start: RelativeTime, end: RelativeTime) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusyData::Placeholder6.
    #[optional(E_NOTIMPL)]
    fn Placeholder6(
        &self,
        #[reserved] unused1: *const c_void,
        #[reserved] unused2: u32,
        #[reserved] unused3: *const c_void,
        #[reserved] unused4: u32,
        #[reserved] unused5: *const c_void,
        #[reserved] unused6: *const c_void,
    ) -> HRESULT;

    /// Returns the times of the last [`enum_blocks`](Self::enum_blocks) or
    /// [`set_fb_range`](Self::set_fb_range). Before that, a provider answers times of its own
    /// between 1 April 1601 and 31 August 4500, the start not behind the end.
    ///
    /// Auxiliary reference: IFreeBusyData::GetFBPublishRange.
    fn GetFBPublishRange(
        &self,
        #[out] start: *mut RelativeTime,
        #[out] end: *mut RelativeTime,
    ) -> HRESULT;
}

/// Finds the free and busy times of users.
///
/// Outlook makes the object whose class identifier a provider registers for an address type. The
/// members that are called placeholders have to answer what is said there and nothing else.
///
/// Vtable order: the reference; no header has it. Auxiliary reference: IFreeBusySupport.
#[mapi_interface(
    iid = "00067067-0000-0000-c000-000000000046",
    implemented_by = "Free/busy providers",
    called_by = "Outlook"
)]
pub unsafe trait IFreeBusySupport: IUnknown {
    /// Has to answer S_OK.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder1.
    #[optional(S_OK)]
    fn Placeholder1(
        &self,
        #[reserved] unused1: *const c_void,
        #[reserved] unused2: *const c_void,
        #[reserved] unused3: BOOL,
    ) -> HRESULT;

    /// Has to answer S_OK.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder2.
    #[optional(S_OK)]
    fn Placeholder2(&self) -> HRESULT;

    /// Returns the times of each of `users`, who are named by their entry identifiers, `None`
    /// where there are none, and the number of users for whom there are.
    ///
    /// In `statuses`, which is as long as `users`, the code for each user is written: S_OK where
    /// there are times.
    ///
    /// Auxiliary reference: IFreeBusySupport::LoadFreeBusyData.
    // The array of interfaces is "in, out" on the page: the caller's, for references that become
    // the caller's. Whether the count may be null is not said, so a null one is refused.
    fn LoadFreeBusyData(
        &self,
        max: u32,
        #[view]
        #[len_param(max)]
        users: *const FBUser,
        #[out]
        #[len_param(max)]
        data: *mut Option<IFreeBusyData>,
        #[out]
        #[opt]
        #[len_param(max)]
        statuses: *mut HRESULT,
        #[out] read: *mut u32,
    ) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder23.
    #[optional(E_NOTIMPL)]
    fn Placeholder23(
        &self,
        #[reserved] unused1: u32,
        #[reserved] unused2: *const c_void,
        #[reserved] unused3: *const *const c_void,
        #[reserved] unused4: *const c_void,
        #[reserved] unused5: *const c_void,
    ) -> HRESULT;

    /// Has to answer S_OK.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder3.
    #[optional(S_OK)]
    fn Placeholder3(&self) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder4.
    #[optional(E_NOTIMPL)]
    fn Placeholder4(
        &self,
        #[reserved] unused1: FBUser,
        #[reserved] unused2: *const c_void,
    ) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder5.
    #[optional(E_NOTIMPL)]
    fn Placeholder5(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder6.
    #[optional(E_NOTIMPL)]
    fn Placeholder6(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder7.
    #[optional(E_NOTIMPL)]
    fn Placeholder7(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder8.
    #[optional(E_NOTIMPL)]
    fn Placeholder8(
        &self,
        #[reserved] unused1: *const *const c_void,
        #[reserved] unused2: BOOL,
    ) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder9.
    #[optional(E_NOTIMPL)]
    fn Placeholder9(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer S_OK.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder10.
    #[optional(S_OK)]
    fn Placeholder10(&self) -> HRESULT;

    /// Has to return false.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder11.
    // It returns no HRESULT, so it cannot be left out.
    fn Placeholder11(&self, #[reserved] unused: BOOL) -> BOOL;

    /// Has to answer S_OK.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder12.
    #[optional(S_OK)]
    fn Placeholder12(&self) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder13.
    #[optional(E_NOTIMPL)]
    fn Placeholder13(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder14.
    #[optional(E_NOTIMPL)]
    fn Placeholder14(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder15.
    #[optional(E_NOTIMPL)]
    fn Placeholder15(&self) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder16.
    #[optional(E_NOTIMPL)]
    fn Placeholder16(&self, #[reserved] unused: *const c_void) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder17.
    #[optional(E_NOTIMPL)]
    fn Placeholder17(&self) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder18.
    #[optional(E_NOTIMPL)]
    fn Placeholder18(&self) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder19.
    #[optional(E_NOTIMPL)]
    fn Placeholder19(
        &self,
        #[reserved] unused1: FBUser,
        #[reserved] unused2: *const c_void,
        #[reserved] unused3: *const c_void,
        #[reserved] unused4: *const c_void,
    ) -> HRESULT;

    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder20.
    #[optional(E_NOTIMPL)]
    fn Placeholder20(&self) -> HRESULT;

    /// Has to answer S_OK.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder21.
    #[optional(S_OK)]
    fn Placeholder21(
        &self,
        #[reserved] unused1: *const c_void,
        #[reserved] unused2: HWND,
        #[reserved] unused3: BOOL,
    ) -> HRESULT;

    /// Has to answer S_OK.
    ///
    /// Auxiliary reference: IFreeBusySupport::Placeholder22.
    #[optional(S_OK)]
    fn Placeholder22(&self) -> HRESULT;
}

/// Moves the appointments of a calendar to another time zone, or to changed rules of theirs.
///
/// HrCreateApptRebaser of `tzmovelib.dll` makes it. The interface identifier is not published.
///
/// Vtable order: the reference; its header, `tzmovelib.h`, is not published. Auxiliary reference:
/// IOlkApptRebaser.
#[mapi_interface(
    iid = none,
    implemented_by = "tzmovelib.dll",
    called_by = "MAPI client applications"
)]
pub unsafe trait IOlkApptRebaser: IUnknown {
    /// Begins to look for appointments that have to be moved, on a thread of its own.
    ///
    /// `progress` is told how far it is.
    ///
    /// Auxiliary reference: IOlkApptRebaser::BeginEnumerateAppointments.
    // A callback has no context of the caller's, so it cannot be a closure.
    fn BeginEnumerateAppointments(
        &self,
        progress: PFNREBASETASKPROGRESS,
        #[out] task: *mut RebaseTask,
    ) -> HRESULT;

    /// Waits for the end of the search, and returns its result, more about an error, and the
    /// appointments.
    ///
    /// # Safety
    ///
    /// `task` is from [`begin_enumerate_appointments`](Self::begin_enumerate_appointments) of this object.
    /// [`enumerate_appointments`](IOlkApptRebaser::enumerate_appointments) sees to that.
    ///
    /// Auxiliary reference: IOlkApptRebaser::EndEnumerateAppointments.
    // Whether there are rows where the search failed, the page does not say, nor who frees them:
    // as with other rows and errors of MAPI, the caller.
    #[unsafe_call]
    fn EndEnumerateAppointments(
        &self,
        task: RebaseTask,
        #[out] result: *mut HRESULT,
        #[out]
        #[opt]
        #[nullable]
        #[view]
        error: *mut *mut MAPIERROR,
        #[out]
        #[nullable]
        #[view]
        appointments: *mut *mut SRowSet,
    ) -> HRESULT;

    /// Begins to move appointments, on a thread of its own.
    ///
    /// `progress` is told how far it is, `complete` of each that is done.
    ///
    /// Auxiliary reference: IOlkApptRebaser::BeginRebaseAppointments.
    // The page calls `complete` "out"; it is a function of the caller's.
    fn BeginRebaseAppointments(
        &self,
        #[view(Rows<'_>)] appointments: *const SRowSet,
        progress: PFNREBASETASKPROGRESS,
        complete: PFNREBASETASKCOMPLETE,
        #[out] task: *mut RebaseTask,
    ) -> HRESULT;

    /// Waits until the appointments have been moved, and returns the result.
    ///
    /// # Safety
    ///
    /// `task` is from [`begin_rebase_appointments`](Self::begin_rebase_appointments) of this object.
    /// [`rebase_appointments`](IOlkApptRebaser::rebase_appointments) sees to that.
    ///
    /// Auxiliary reference: IOlkApptRebaser::EndRebaseAppointments.
    #[unsafe_call]
    fn EndRebaseAppointments(&self, task: RebaseTask, #[out] result: *mut HRESULT) -> HRESULT;
}
