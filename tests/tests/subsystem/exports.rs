//! Which of the functions that mapi-core declares a DLL has, and which only say that they are not
//! supported.

use mapi_core::client::Exports;
use std::collections::BTreeSet;
use std::ffi::c_void;
use std::ptr::{NonNull, null, null_mut};

/// What Wine 8's DLL does not export. That of Outlook has them.
const GAPS: &[&str] = &[
    "GetInstance",
    "OpenStreamOnFileW",
    "WrapCompressedRTFStreamEx",
    "HrOpenABEntryWithExchangeContext",
    "HrDoABDetailsWithExchangeContext",
    "HrDoABDetailsWithProviderUID",
    "HrOpenABEntryUsingDefaultContext",
    "HrOpenABEntryWithProviderUID",
    "HrOpenABEntryWithProviderUIDSupport",
    "HrOpenABEntryWithResolvedRow",
    "HrCompareABEntryIDsWithExchangeContext",
    "HrOpenABEntryWithSupport",
    "HrGetGALFromEmsmdbUID",
];

/// What Wine 8's DLL exports and does not have: a call raises an exception that says so.
const STUBS: &[&str] = &[
    "CreateTable",
    "MAPIInitIdle",
    "MAPIDeinitIdle",
    "FtgRegisterIdleRoutine",
    "DeregisterIdleRoutine",
    "EnableIdleRoutine",
    "ChangeIdleRoutine",
    "HrAddColumns",
    "HrAddColumnsEx",
    "HrAllocAdviseSink",
    "BuildDisplayTable",
    "ScCountNotifications",
    "ScCopyNotifications",
    "ScRelocNotifications",
    "HrValidateIPMSubtree",
    "ScBinFromHexBounded",
    "HrEntryIDFromSz",
    "HrSzFromEntryID",
    "HrComposeEID",
    "HrDecomposeEID",
    "HrComposeMsgID",
    "HrDecomposeMsgID",
    "ScUNCFromLocalPath",
    "ScLocalPathFromUNC",
    "ScCreateConversationIndex",
    "WrapStoreEntryID",
    "RTFSync",
    "HrIStorageFromStream",
    "MAPIOpenFormMgr",
    "OpenIMsgSession",
    "CloseIMsgSession",
    "OpenIMsgOnIStg",
    "GetAttribIMsgOnIStg",
    "SetAttribIMsgOnIStg",
    "MapStorageSCode",
];

#[test]
fn the_dll_has_all_but_these() {
    let mapi = super::mapi();
    let exports = mapi.exports();
    let missing: Vec<&str> = Exports::NAMES
        .iter()
        .filter(|(name, arguments)| !exports.has(name, *arguments))
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(missing, GAPS);
    let kinds = (Exports::NAMES.len(), missing.len(), STUBS.len());
    assert_eq!(kinds, (96, 13, 35));
    let names: BTreeSet<_> = Exports::NAMES.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), Exports::NAMES.len(), "a name is there once");
    // A wrong size is not found where the plain name is not there either.
    assert!(exports.has("UlPropSize", 4) && !exports.has("UlPropSize", 8));
    assert_eq!(exports.address("no such function", 0), None);
    assert_eq!(exports.address("UlPropSize\0", 4), None);
}

/// A handler of exceptions, before any other.
type Handler = unsafe extern "system" fn(exception: *mut ExceptionPointers) -> i32;
/// What a thread does.
type Start = unsafe extern "system" fn(context: *mut c_void) -> u32;

/// EXCEPTION_POINTERS, as far as it is read.
#[repr(C)]
struct ExceptionPointers {
    /// EXCEPTION_RECORD, which begins with the code.
    record: *const u32,
}

#[link(name = "kernel32")]
unsafe extern "system" {
    fn AddVectoredExceptionHandler(first: u32, handler: Handler) -> *mut c_void;
    fn RemoveVectoredExceptionHandler(handler: *mut c_void) -> u32;
    fn CreateThread(
        security: *const c_void,
        stack: usize,
        start: Start,
        context: *mut c_void,
        flags: u32,
        id: *mut u32,
    ) -> *mut c_void;
    fn WaitForSingleObject(handle: *mut c_void, milliseconds: u32) -> u32;
    fn GetExitCodeThread(thread: *mut c_void, code: *mut u32) -> i32;
    fn ExitThread(code: u32) -> !;
    fn CloseHandle(handle: *mut c_void) -> i32;
}

/// EXCEPTION_WINE_STUB, which Wine raises for a function that it does not have.
const NOT_IMPLEMENTED: u32 = 0x8000_0100;

/// Ends the thread that called a stub.
unsafe extern "system" fn end_of_thread(exception: *mut ExceptionPointers) -> i32 {
    // SAFETY: Windows passes a record that begins with the code.
    let code = unsafe { *(*exception).record };
    if code == NOT_IMPLEMENTED {
        // SAFETY: only threads of `call_it` call stubs, and they own nothing.
        unsafe { ExitThread(code) }
    }
    0 // EXCEPTION_CONTINUE_SEARCH
}

/// Calls a function that takes anything, as it does not get that far.
unsafe extern "system" fn call_it(function: *mut c_void) -> u32 {
    // SAFETY: the address of a function of the DLL that raises an exception at once.
    unsafe {
        let function: unsafe extern "system" fn() = std::mem::transmute(function);
        function();
    }
    0
}

/// The code with which a thread ends that calls the function.
fn outcome(function: NonNull<c_void>) -> u32 {
    let mut code = u32::MAX;
    // SAFETY: a routine with what it takes, and the handle that it is given, which is closed once.
    unsafe {
        let thread = CreateThread(null(), 0, call_it, function.as_ptr(), 0, null_mut());
        assert!(!thread.is_null());
        assert_eq!(WaitForSingleObject(thread, 10_000), 0);
        assert_ne!(GetExitCodeThread(thread, &mut code), 0);
        CloseHandle(thread);
    }
    code
}

#[test]
fn these_say_that_they_are_not_there() {
    let mapi = super::mapi();
    // SAFETY: a handler for every exception of the process, which passes on all but one.
    let handler = unsafe { AddVectoredExceptionHandler(1, end_of_thread) };
    for name in STUBS {
        let (_, arguments) = Exports::NAMES
            .iter()
            .find(|known| known.0 == *name)
            .unwrap_or_else(|| panic!("{name} is declared"));
        let function = mapi.exports().address(name, *arguments);
        let function = function.unwrap_or_else(|| panic!("{name} is exported"));
        assert_eq!(outcome(function), NOT_IMPLEMENTED, "{name}");
    }
    // SAFETY: the handler that was added.
    assert_ne!(unsafe { RemoveVectoredExceptionHandler(handler) }, 0);
}
