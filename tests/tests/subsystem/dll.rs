//! Against the loaded DLL.

use super::mapi;
use mapi_core::abi::{
    codes::{MAPI_E_NOT_FOUND, MAPI_E_NOT_INITIALIZED},
    flags::InitFlags,
};
use mapi_core::client::{Mapi, candidates};
use mapi_core::memory::text::TStr;
use mapi_core::memory::{self, Allocator};
use mapi_core::{IMAPIProp, MapiArray, MapiBox};
use std::path::Path;
use widestring::u16cstr;
use windows_core::Interface;

#[test]
fn the_system_dll_is_the_last_candidate() {
    let candidates = candidates();
    let last = candidates.last().expect("the system has one");
    assert_eq!(last.found, "the system's");
    assert!(
        last.path.ends_with("mapi32.dll") && last.path.is_absolute(),
        "{last:?}"
    );
    assert!(
        candidates
            .iter()
            .any(|candidate| candidate.path == mapi().path())
    );
}

#[test]
fn what_is_missing_is_named() {
    let system = candidates().pop().expect("the system has one").path;
    let other = system.with_file_name("kernel32.dll");
    // SAFETY: none of them has what MAPI exports.
    let error = unsafe { Mapi::load_from(&other) }.unwrap_err();
    let text = error.to_string();
    assert_eq!(error.function(), Some("MAPIAllocateBuffer"));
    assert_eq!(error.dll(), Some(other.as_path()));
    assert!(
        text.ends_with("kernel32.dll does not export MAPIAllocateBuffer"),
        "{text}"
    );
    let nowhere = system.with_file_name("no such.dll");
    // SAFETY: none of them has what MAPI exports.
    let error = unsafe { Mapi::load_from(&nowhere) }.unwrap_err();
    assert!(
        error.to_string().contains("no such.dll cannot be loaded"),
        "{error}"
    );
    // A bare name could be any DLL on the search path.
    // SAFETY: none of them has what MAPI exports.
    let error = unsafe { Mapi::load_from(Path::new("mapi32.dll")) }.unwrap_err();
    assert_eq!(error.code(), MAPI_E_NOT_FOUND);
}

#[test]
fn its_allocator_is_that_of_the_process() {
    let mapi = mapi();
    assert_ne!(memory::allocator(), Allocator::BUILT_IN);
    // Blocks of one side are freed by the other.
    let ids = MapiArray::new(&[1u32, 2, 3]).unwrap();
    let more = ids.attach(&[7u64; 100]).unwrap();
    // SAFETY: a hundred numbers that live as long as `ids`.
    assert_eq!(unsafe { more.as_ptr().add(99).read() }, 7);
    let raw = ids.into_raw();
    // SAFETY: a block of the process's allocator that nobody else frees.
    assert_eq!(
        unsafe { mapi.exports().MAPIFreeBuffer(raw.cast()) }.unwrap(),
        0
    );

    let mut block = std::ptr::null_mut();
    // SAFETY: a place for a pointer.
    unsafe { mapi.exports().MAPIAllocateBuffer(64, &mut block) }
        .unwrap()
        .ok()
        .unwrap();
    let block = std::ptr::NonNull::new(block.cast::<u64>()).unwrap();
    // SAFETY: a block with room for a number, which is given one.
    let number = unsafe {
        block.write(5);
        MapiBox::from_raw(block)
    };
    assert_eq!(*number, 5);
}

#[test]
fn mapi_is_initialized_as_often_as_it_is_uninitialized() {
    let mapi = mapi();
    for _ in 0..2 {
        match mapi.initialize(InitFlags::empty()) {
            Ok(initialized) => {
                let again = initialized.clone();
                drop(initialized);
                assert_eq!(again.mapi().path(), mapi.path());
            }
            // A DLL that has no mail client behind it, as Wine's.
            Err(error) => assert_eq!(error.code(), MAPI_E_NOT_INITIALIZED),
        }
    }
}

#[test]
fn objects_come_from_the_dll() {
    let object = mapi().create_iprop().unwrap();
    let same = object.cast::<IMAPIProp>().unwrap();
    assert_eq!(same, IMAPIProp::from(object));
}

#[test]
fn a_file_that_is_not_there_is_not_opened() {
    let mapi = mapi();
    let name = TStr::from(u16cstr!("C:\\no such folder\\no such file"));
    assert!(mapi.open_stream_on_file(name, None, 0).is_err());
}
