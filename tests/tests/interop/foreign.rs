//! The object written in C, called through what the macro generated.

use crate::allocator::{balanced, live};
use crate::interface::*;
use core::ffi::CStr;
use mapi_core::abi::codes::{MAPI_E_INTERFACE_NOT_SUPPORTED, MAPI_E_NOT_FOUND, S_FALSE};
use mapi_core::memory::text::u16cstr;
use mapi_core::{IMAPIGetSession, MapiBox};
use std::sync::{Mutex, PoisonError};
use windows_core::{GUID, IUnknown, Interface};

/// The C side counts its objects in one variable.
static ALONE: Mutex<()> = Mutex::new(());

/// Runs a test with an object of C's, and sees that neither it nor a block remains.
pub fn with_object(mode: i32, test: impl FnOnce(&IInterop)) {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    balanced(|| {
        // SAFETY: C makes an object with one reference, whose vtable is that of `IInterop`.
        let object = unsafe { IInterop::from_raw(interop_new(ALLOCATOR)) };
        // SAFETY: the object is one of C's.
        unsafe { interop_set_mode(object.as_raw(), mode) };
        test(&object);
        drop(object);
        // SAFETY: nobody else uses the C side.
        assert_eq!(unsafe { interop_alive() }, 0, "an object of C's is alive");
    });
}

const ID: GUID = GUID::from_values(1000, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]);

#[test]
fn c_drives_its_own_object() {
    with_object(WORK, |object| {
        // SAFETY: the object is there.
        let line = unsafe { drive_working(object.as_raw(), ALLOCATOR) };
        assert_eq!(line, 0, "line of c/caller.c");
        // SAFETY: as above.
        let line = unsafe { drive_identity(object.as_raw(), 1) };
        assert_eq!(line, 0, "line of c/caller.c");
    });
}

#[test]
fn values_arrive_in_c() {
    with_object(WORK, |object| {
        let sum = object.scalars(200, -5, 60_000, ID, 4_000_000_000, 2.5);
        assert_eq!(sum, Ok(200 - 5 + 60_000 + 1000 + 11 + 4_000_000_000 + 2));
        let mut total = Point { x: 100, y: 200 };
        let (one, two) = (Point { x: 1, y: 2 }, Point { x: 10, y: 20 });
        object.points(&one, None, &mut total).unwrap();
        assert_eq!(total, Point { x: 101, y: 202 });
        object.points(&one, Some(&two), &mut total).unwrap();
        assert_eq!(total, Point { x: 112, y: 224 });
        assert_eq!(object.tick(5), 5);
        object.touch();
        assert_eq!(object.tick(0), 1005);
    });
}

#[test]
fn arrays_and_strings_arrive_in_c() {
    with_object(WORK, |object| {
        let mut places = [0; 2];
        object
            .arrays(&[1, 2, 3], Some(&[5, 6]), &mut places)
            .unwrap();
        assert_eq!(places, [17, 18]);
        // C sees no array where there is none, and checks that.
        object.arrays(&[], None, &mut []).unwrap();
        object.arrays(&[1], Some(&[]), &mut places).unwrap();
        assert_eq!(places, [1, 2]);
        let wide = u16cstr!("wide");
        let length = object.strings(wide, c"abc", 0, Some(c"xy".into()));
        assert_eq!(length, Ok(4 + 30 + 20_000));
        let length = object.strings(wide, c"abc", 0, Some(wide.into()));
        assert_eq!(length, Ok(4 + 30 + 400));
        assert_eq!(object.strings(wide, c"", 0, None), Ok(4));
    });
}

#[test]
fn what_c_allocates_is_taken_over_and_freed() {
    with_object(WORK, |object| {
        let before = live();
        let (point, numbers, name) = object.allocate(0).unwrap();
        assert_eq!(live(), before + 4, "three blocks, and one that is chained");
        assert_eq!(*point, Point { x: 3, y: 4 });
        assert_eq!(*numbers, [7, 8, 9]);
        assert!(name.is_wide());
        assert_eq!(name.to_string(), "name");
    });
}

#[test]
fn objects_go_to_c_and_back() {
    with_object(WORK, |object| {
        let unknown: &IUnknown = object;
        assert_eq!(&object.get_mapi_session().unwrap(), unknown);
        let given = object.objects(object, Some(unknown)).unwrap();
        assert_eq!(&given, unknown);
        assert_eq!(object.objects(object, None), Ok(given));
        let session: IMAPIGetSession = object.open().unwrap();
        assert_eq!(session.get_mapi_session(), Ok(unknown.clone()));
        let error = object.open::<mapi_core::IMAPISession>().unwrap_err();
        assert_eq!(error.code(), MAPI_E_INTERFACE_NOT_SUPPORTED);
        let cast: IMAPIGetSession = unknown.cast().unwrap();
        assert_eq!(cast.as_raw(), object.as_raw());
    });
}

#[test]
fn memory_is_replaced_by_c() {
    with_object(WORK, |object| {
        let mut point = None;
        object.replace(&mut point).unwrap();
        assert_eq!(point.as_deref(), Some(&Point { x: 1, y: 2 }));
        object.replace(&mut point).unwrap();
        assert_eq!(point.as_deref(), Some(&Point { x: 2, y: 2 }));
        *point.as_deref_mut().unwrap() = Point { x: -1, y: 0 };
        object.replace(&mut point).unwrap();
        assert!(point.is_none());
        point = Some(MapiBox::new(Point { x: 41, y: 0 }).unwrap());
        object.replace(&mut point).unwrap();
        assert_eq!(point.unwrap().x, 42);
    });
}

#[test]
fn success_codes_of_c_are_handed_over() {
    with_object(WORK, |object| {
        let next = object.next().unwrap();
        assert_eq!((next.value, next.code), (9, S_FALSE));
    });
}

#[test]
fn what_c_leaves_behind_when_it_fails_is_not_looked_at() {
    with_object(FAIL, |object| {
        let mut total = Point::default();
        let (wide, narrow): (_, &CStr) = (u16cstr!("wide"), c"");
        let mut point = Some(MapiBox::new(total).unwrap());
        let codes = [
            object.get_mapi_session().map(drop),
            object.scalars(0, 0, 0, ID, 0, 0.0).map(drop),
            object.points(&Point::default(), None, &mut total),
            object.arrays(&[1], None, &mut [0]),
            object.strings(wide, narrow, 0, None).map(drop),
            object.allocate(0).map(drop),
            object.objects(object, None).map(drop),
            object.open::<IUnknown>().map(drop),
            object.replace(&mut point),
            object.next().map(drop),
        ];
        for (i, code) in codes.into_iter().enumerate() {
            assert_eq!(code.unwrap_err().code(), MAPI_E_NOT_FOUND, "call {i}");
        }
        assert!(point.is_some());
    });
}
