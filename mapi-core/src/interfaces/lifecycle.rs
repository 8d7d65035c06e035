//! The ends of a process and the beginning of MAPI in it.

use crate::mapi_interface;
use windows_core::{BOOL, HRESULT};

/// Lets a client end its process at once, without waiting for others to release what they have.
///
/// A session answers to a query for it. The client asks whether it may, says that it is going to,
/// and says that it does, in the order of the methods.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIClientShutdown :
/// IUnknown.
#[mapi_interface(
    iid = "00020397-0000-0000-c000-000000000046",
    implemented_by = "MAPI subsystem",
    called_by = "MAPI client"
)]
pub unsafe trait IMAPIClientShutdown: IUnknown {
    /// Asks whether the process may end that way, which depends on its providers and on what the
    /// registry says of them.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: it may not.
    ///
    /// Reference: IMAPIClientShutdown::QueryFastShutdown.
    #[optional]
    fn QueryFastShutdown(&self) -> HRESULT;

    /// Says that the process is about to end. MAPI tells its providers, as far as it can.
    ///
    /// Reference: IMAPIClientShutdown::NotifyProcessShutdown.
    fn NotifyProcessShutdown(&self) -> HRESULT;

    /// Says that the process ends now. The providers have been told when this returns, and have
    /// saved what they had.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: MAPI does not let processes end that way.
    ///
    /// Reference: IMAPIClientShutdown::DoFastShutdown.
    #[optional]
    fn DoFastShutdown(&self) -> HRESULT;
}

/// How MAPI tells a provider that the process ends at once.
///
/// The provider object (an IABProvider, IMSProvider or IXPProvider) answers to a query for it. A
/// provider that does not want its process to end that way has it too, and says so.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPIProviderShutdown :
/// IUnknown.
#[mapi_interface(
    iid = "00020398-0000-0000-c000-000000000046",
    implemented_by = "MAPI provider",
    called_by = "MAPI subsystem"
)]
pub unsafe trait IMAPIProviderShutdown: IUnknown {
    /// Asks whether the process may end that way.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: it may not. Outlook then waits until others have released what they
    ///   have.
    ///
    /// Reference: IMAPIProviderShutdown::QueryFastShutdown.
    #[optional]
    fn QueryFastShutdown(&self) -> HRESULT;

    /// The process is about to end. The provider begins to save what would be lost.
    ///
    /// Reference: IMAPIProviderShutdown::NotifyProcessShutdown.
    fn NotifyProcessShutdown(&self) -> HRESULT;

    /// The process ends when this returns. The provider has saved everything then.
    ///
    /// Reference: IMAPIProviderShutdown::DoFastShutdown.
    fn DoFastShutdown(&self) -> HRESULT;
}

/// Tells when MAPI has been initialized in this process, without initializing it.
///
/// The DLL's function CreateMAPIInitializationMonitor returns one. Its IID was never published.
///
/// Vtable order: the reference; no header declares this interface. Reference: IMAPIInitMonitor :
/// IUnknown.
#[mapi_interface(
    iid = none,
    implemented_by = "OLMAPI32.DLL",
    called_by = "Client applications"
)]
pub unsafe trait IMAPIInitMonitor: IUnknown {
    /// Whether MAPI is initialized and can be used.
    ///
    /// Reference: IMAPIInitMonitor::IsInitialized.
    fn IsInitialized(&self) -> BOOL;

    /// Waits until MAPI is initialized, as many milliseconds at most; 0xFFFFFFFF (INFINITE) is for
    /// as long as it takes.
    ///
    /// # Errors
    ///
    /// - 0x800705B4 (HRESULT_FROM_WIN32 of ERROR_TIMEOUT): the time is over.
    ///
    /// Reference: IMAPIInitMonitor::Wait.
    fn Wait(&self, timeout: u32) -> HRESULT;

    /// Returns an object whose [`end`](IMAPIWaitResult::end) waits, on any thread of the caller's
    /// choice.
    ///
    /// # Errors
    ///
    /// - E_OUTOFMEMORY: memory ran out.
    ///
    /// Reference: IMAPIInitMonitor::BeginWait.
    // The time is a parameter here and of End; the page of neither says which one counts.
    fn BeginWait(&self, timeout: u32, #[out] result: *mut Option<IMAPIWaitResult>) -> HRESULT;
}

/// Waits for MAPI to be initialized, where [`IMAPIInitMonitor::begin_wait`] said so. It may be
/// called on any thread. Its IID was never published.
///
/// Vtable order: the reference; no header declares this interface. Reference: IMAPIWaitResult :
/// IUnknown.
#[mapi_interface(
    iid = none,
    implemented_by = "OLMAPI32.DLL",
    called_by = "Client applications"
)]
pub unsafe trait IMAPIWaitResult: IUnknown {
    /// Waits as [`IMAPIInitMonitor::wait`] does.
    ///
    /// # Errors
    ///
    /// - 0x800705B4 (HRESULT_FROM_WIN32 of ERROR_TIMEOUT): the time is over.
    ///
    /// Reference: IMAPIWaitResult::End.
    // The page of the interface prints it without a parameter, its own page with one. On x64 and
    // ARM64 a parameter too many does no harm; on x86, where the callee takes parameters off the
    // stack, a wrong count would crash. The page of the method, which describes it, was followed.
    fn End(&self, timeout: u32) -> HRESULT;
}
