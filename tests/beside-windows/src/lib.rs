//! The `windows` crate beside mapi-core, with one windows-core: objects of either cross to the
//! other, and so do errors.
//!
//! ```sh
//! cargo test --manifest-path tests/beside-windows/Cargo.toml   # on Windows
//! ```
#![cfg(all(test, windows))]

use mapi_core::abi::UiParam;
use mapi_core::abi::codes::MAPI_E_NOT_FOUND;
use mapi_core::abi::flags::StatFlags;
use mapi_core::client::stream::memory_stream;
use mapi_core::{IMAPIAdviseSink, IStream as MapiStream, advise_sink};
use windows::Win32::Foundation::{HGLOBAL, HWND, STG_E_INVALIDFUNCTION};
use windows::Win32::System::Com::StructuredStorage::CreateStreamOnHGlobal;
use windows::Win32::System::Com::{
    ISequentialStream, ISequentialStream_Impl, IStream as WindowsStream, STATSTG, STREAM_SEEK_SET,
};
use windows::core::{HRESULT, IUnknown, Interface, Result, implement};

/// A stream that Windows made.
fn windows_stream() -> Result<WindowsStream> {
    // SAFETY: a null handle stands for memory that the function allocates.
    unsafe { CreateStreamOnHGlobal(HGLOBAL::default(), true) }
}

#[test]
fn a_stream_of_windows_is_used_as_one_of_mapi() -> Result<()> {
    let theirs = windows_stream()?;
    let ours: MapiStream = theirs.cast()?;
    assert_eq!(ours.write(b"to whom it may concern")?, 22);
    assert_eq!(ours.stat(StatFlags::STATFLAG_NONAME)?.size, 22);

    let mut bytes = [0; 7];
    // SAFETY: there is room for the bytes.
    unsafe {
        theirs.Seek(0, STREAM_SEEK_SET, None)?;
        theirs.Read(bytes.as_mut_ptr().cast(), 7, None).ok()?;
    }
    assert_eq!(&bytes, b"to whom");
    Ok(())
}

#[test]
fn a_stream_of_ours_is_used_as_one_of_windows() -> Result<()> {
    let ours = memory_stream(b"to whom it may concern".to_vec());
    let theirs: WindowsStream = ours.cast()?;
    let copy = windows_stream()?;
    let mut stat = STATSTG::default();
    // SAFETY: a stream, and a place for its description.
    unsafe {
        theirs.CopyTo(&copy, 22, None, None)?;
        copy.Stat(&mut stat, windows::Win32::System::Com::STATFLAG_NONAME)?;
    }
    assert_eq!(stat.cbSize, 22);
    Ok(())
}

#[test]
fn an_iunknown_is_one_type() -> Result<()> {
    fn same(object: &windows::core::IUnknown) -> &mapi_core::windows_core::IUnknown {
        object
    }
    let ours: IUnknown = memory_stream(vec![]).into();
    assert!(same(&ours).cast::<WindowsStream>().is_ok());
    let theirs: IUnknown = windows_stream()?.into();
    assert!(same(&theirs).cast::<MapiStream>().is_ok());
    Ok(())
}

/// What both crates declare, implemented on one object.
#[implement(ISequentialStream, IMAPIAdviseSink)]
struct Both;

impl ISequentialStream_Impl for Both_Impl {
    fn Read(&self, _: *mut core::ffi::c_void, _: u32, _: *mut u32) -> HRESULT {
        STG_E_INVALIDFUNCTION
    }

    fn Write(&self, _: *const core::ffi::c_void, _: u32, _: *mut u32) -> HRESULT {
        STG_E_INVALIDFUNCTION
    }
}

impl mapi_core::IMAPIAdviseSink_Impl for Both_Impl {
    fn on_notify(
        &self,
        _: mapi_core::Views<'_, mapi_core::abi::NOTIFICATION>,
    ) -> mapi_core::abi::flags::CallbackFlags {
        mapi_core::abi::flags::CallbackFlags::CALLBACK_DISCONTINUE
    }
}

#[test]
fn one_object_has_interfaces_of_both() -> Result<()> {
    let object: ISequentialStream = Both.into();
    let sink: IMAPIAdviseSink = object.cast()?;
    assert!(!sink.on_notify(mapi_core::Views::default()).is_empty());
    // A sink of a closure is an object like any other.
    assert!(advise_sink(|_| {}).cast::<IUnknown>().is_ok());
    Ok(())
}

#[test]
fn errors_cross_with_the_question_mark() {
    fn of_mapi() -> mapi_core::windows_core::Result<()> {
        Err(MAPI_E_NOT_FOUND.into())
    }
    fn of_windows() -> windows::core::Result<()> {
        Ok(of_mapi()?)
    }
    fn back() -> mapi_core::windows_core::Result<()> {
        Ok(of_windows()?)
    }
    assert_eq!(back().unwrap_err().code(), MAPI_E_NOT_FOUND);
}

#[test]
fn a_window_is_the_parent_of_dialogs() {
    let window = HWND(0x1234 as *mut _);
    assert_eq!(UiParam(window.0.addr()).0, 0x1234);
}
