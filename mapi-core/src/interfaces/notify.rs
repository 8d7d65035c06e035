//! What providers call back: advise sinks and progress indicators.

use crate::abi::{
    NOTIFICATION,
    flags::{CallbackFlags, ProgressFlags},
};
use crate::mapi_interface;
use windows_core::HRESULT;

/// Is told of events: new mail, changed objects and tables, errors.
///
/// The Advise method of a session, store, address book or table registers one.
/// [`advise_sink`](crate::client::advise::advise_sink) makes one of a closure.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIAdviseSink :
/// IUnknown.
#[mapi_interface(
    iid = "00020302-0000-0000-c000-000000000046",
    implemented_by = "Client applications and MAPI",
    called_by = "Service providers and MAPI"
)]
pub unsafe trait IMAPIAdviseSink: IUnknown {
    /// Something happened: one event or more, which belong to the caller and are valid during
    /// this call only.
    ///
    /// Several events may come in one call, and many changes as one event. The call may come on
    /// any thread, and while the method that caused the event has not returned. A client answers
    /// no flag, which is S_OK.
    ///
    /// Reference: IMAPIAdviseSink::OnNotify, and NOTIFCALLBACK for the answer.
    // The page of the method knows S_OK only; CALLBACK_DISCONTINUE stands on that of the callback.
    fn OnNotify(
        &self,
        count: u32,
        #[view]
        #[len_param(count)]
        notifications: *const NOTIFICATION,
    ) -> CallbackFlags;
}

/// Shows how far a long operation is.
///
/// A client hands one to a method that may take long; MAPI has one for clients that do not. The
/// range starts as 1 to 1000 and MAPI_TOP_LEVEL starts set, which says that the values are those
/// of the whole operation. A provider clears the flag, and sets the range, while it works on a
/// part such as a subfolder, whose values move the indicator within its share.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIProgress :
/// IUnknown.
#[mapi_interface(
    iid = "0002031f-0000-0000-c000-000000000046",
    implemented_by = "MAPI and client applications",
    called_by = "Service providers"
)]
pub unsafe trait IMAPIProgress: IUnknown {
    /// Moves the indicator to `value`, which is between the limits: the lower one only at the
    /// start of the operation, the upper one only at its end.
    ///
    /// `count` of `total` items are done; both may be 0, as for a part of the operation or where
    /// nobody counts.
    ///
    /// Reference: IMAPIProgress::Progress.
    fn Progress(&self, value: u32, count: u32, total: u32) -> HRESULT;

    /// Returns whether the values are those of the whole operation.
    ///
    /// Reference: IMAPIProgress::GetFlags.
    fn GetFlags(&self, #[out] flags: *mut ProgressFlags) -> HRESULT;

    /// Returns the upper limit: of the whole operation if MAPI_TOP_LEVEL is set, otherwise the
    /// one that the provider keeps here for itself.
    ///
    /// Reference: IMAPIProgress::GetMax.
    // The page calls it a number of items. It is the value that stands for the end.
    fn GetMax(&self, #[out] max: *mut u32) -> HRESULT;

    /// Returns the lower limit; as for [`get_max`](Self::get_max).
    ///
    /// Reference: IMAPIProgress::GetMin.
    fn GetMin(&self, #[out] min: *mut u32) -> HRESULT;

    /// Sets the limits and whether they are those of the whole operation. What is `None` stays as
    /// it is.
    ///
    /// Reference: IMAPIProgress::SetLimits.
    // The page lists no null, nor says why numbers to read come behind pointers. Microsoft's own
    // progress object, that of MFCMAPI, leaves alone what is null.
    fn SetLimits(
        &self,
        #[opt] min: *const u32,
        #[opt] max: *const u32,
        #[opt] flags: *const ProgressFlags,
    ) -> HRESULT;
}
