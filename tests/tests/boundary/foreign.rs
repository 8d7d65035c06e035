//! Objects from elsewhere, with vtables written by hand, that do not keep their promises.

use crate::allocator::{balanced, live};
use crate::interfaces::*;
use core::cell::Cell;
use core::ffi::c_void;
use core::ptr;
use mapi_core::abi::codes::*;
use mapi_core::memory::text::u16cstr;
use mapi_core::{MapiArray, MapiBox, MapiStr, MapiText, MapiTexts, TStr};
use windows_core::{GUID, HRESULT, IUnknown, Interface};

/// What the object does.
#[derive(Clone, Copy, Debug)]
enum Mode {
    Work,
    /// Writes what is no pointer, and fails.
    Garbage(HRESULT),
    /// Succeeds without the result of that index.
    Without(usize),
    /// Hands over an array that starts where no element can.
    Misaligned,
}

/// The slots, typed as a C compiler sees them and not by the macro.
#[repr(C)]
struct Slots {
    query_interface: unsafe extern "system" fn(*mut Foreign, *const GUID, *mut *mut c_void) -> i32,
    add_ref: unsafe extern "system" fn(*mut Foreign) -> u32,
    release: unsafe extern "system" fn(*mut Foreign) -> u32,
    all: All,
    unwanted: All,
    perhaps: unsafe extern "system" fn(
        *mut Foreign,
        u32,
        *const GUID,
        u32,
        *mut *mut c_void,
        *mut *mut c_void,
        *mut *mut Point,
        *mut *mut u16,
        *mut *mut u8,
    ) -> i32,
    many: unsafe extern "system" fn(*mut Foreign, u32, *mut u8, *mut *mut u32) -> i32,
}

type All = unsafe extern "system" fn(
    *mut Foreign,
    *const GUID,
    u32,
    *mut u32,
    *mut Point,
    *mut *mut c_void,
    *mut *mut c_void,
    *mut *mut Point,
    *mut *mut u16,
    *mut *mut u8,
    *mut u32,
    *mut *mut Point,
    *mut u32,
    *mut *mut c_void,
    *mut *mut u8,
    *mut u32,
    *mut *mut *mut u8,
) -> i32;

/// An object on the stack, whose references are counted but free nothing.
#[repr(C)]
struct Foreign {
    slots: &'static Slots,
    references: Cell<u32>,
    mode: Cell<Mode>,
}

const SLOTS: &Slots = &Slots {
    query_interface,
    add_ref,
    release,
    all,
    unwanted: all,
    perhaps,
    many,
};

unsafe extern "system" fn query_interface(
    this: *mut Foreign,
    _iid: *const GUID,
    object: *mut *mut c_void,
) -> i32 {
    // SAFETY: the tests pass an object and a place.
    unsafe {
        add_ref(this);
        object.write(this.cast());
    }
    0
}

unsafe extern "system" fn add_ref(this: *mut Foreign) -> u32 {
    // SAFETY: the tests pass an object that is alive.
    let references = unsafe { &(*this).references };
    references.set(references.get() + 1);
    references.get()
}

unsafe extern "system" fn release(this: *mut Foreign) -> u32 {
    // SAFETY: the tests pass an object that is alive.
    let references = unsafe { &(*this).references };
    references.set(references.get() - 1);
    references.get()
}

/// What is no pointer to anything, and misaligned too.
const GARBAGE: usize = 0x5a5a_5a5b;

/// Writes a result, or what the mode has in its place.
unsafe fn give<T>(mode: Mode, index: usize, place: *mut T, value: impl FnOnce() -> T) {
    // SAFETY: the callers under test pass a place for each result; what is written there in
    // place of a value is for nobody to look at, because the call fails.
    unsafe {
        match mode {
            Mode::Garbage(_) if size_of::<T>() == size_of::<usize>() => {
                place.cast::<usize>().write_unaligned(GARBAGE);
            }
            Mode::Garbage(_) => place.write_bytes(0x5a, 1),
            Mode::Without(missing) if missing == index => {}
            _ => place.write(value()),
        }
    }
}

unsafe extern "system" fn all(
    this: *mut Foreign,
    _iid: *const GUID,
    flags: u32,
    number: *mut u32,
    point: *mut Point,
    object: *mut *mut c_void,
    queried: *mut *mut c_void,
    block: *mut *mut Point,
    wide: *mut *mut u16,
    narrow: *mut *mut u8,
    count: *mut u32,
    items: *mut *mut Point,
    size: *mut u32,
    bytes: *mut *mut c_void,
    text: *mut *mut u8,
    text_count: *mut u32,
    texts: *mut *mut *mut u8,
) -> i32 {
    // SAFETY: the callers under test pass the object and a place for each result.
    unsafe {
        let mode = (*this).mode.get();
        let counted = || {
            add_ref(this);
            this.cast()
        };
        assert_eq!(flags >> 31, 1, "nobody asked for UTF-16");
        give(mode, 0, number, || 1);
        give(mode, 1, point, || Point { x: 1, y: 2 });
        give(mode, 2, object, counted);
        give(mode, 3, queried, counted);
        give(mode, 4, block, || {
            MapiBox::new(Point { x: 3, y: 4 }).unwrap().into_raw()
        });
        give(mode, 5, wide, || {
            MapiStr::<u16>::new(u16cstr!("wide")).unwrap().into_raw()
        });
        give(mode, 6, narrow, || {
            MapiStr::<u8>::new(c"narrow").unwrap().into_raw()
        });
        give(mode, 7, count, || 2);
        give(mode, 8, items, || {
            MapiArray::new(&[Point { x: 5, y: 6 }; 2])
                .unwrap()
                .into_raw()
        });
        give(mode, 9, size, || 5);
        give(mode, 10, bytes, || {
            MapiArray::new(b"bytes").unwrap().into_raw().cast()
        });
        give(mode, 11, text, || {
            MapiText::new(u16cstr!("text")).unwrap().into_raw().cast()
        });
        give(mode, 12, text_count, || 2);
        give(mode, 13, texts, || {
            let texts: [TStr<'_>; 2] = [u16cstr!("one").into(), u16cstr!("two").into()];
            MapiTexts::new(&texts).unwrap().into_raw().cast()
        });
        if let Mode::Garbage(code) = mode {
            code.0
        } else {
            0
        }
    }
}

unsafe extern "system" fn perhaps(
    this: *mut Foreign,
    _there: u32,
    _iid: *const GUID,
    _flags: u32,
    object: *mut *mut c_void,
    queried: *mut *mut c_void,
    block: *mut *mut Point,
    wide: *mut *mut u16,
    text: *mut *mut u8,
) -> i32 {
    // SAFETY: the callers under test pass the object and a place for each result.
    unsafe {
        let mode = (*this).mode.get();
        give(mode, 2, object, ptr::null_mut);
        give(mode, 3, queried, ptr::null_mut);
        give(mode, 4, block, ptr::null_mut);
        give(mode, 5, wide, ptr::null_mut);
        give(mode, 11, text, ptr::null_mut);
        if let Mode::Garbage(code) = mode {
            code.0
        } else {
            0
        }
    }
}

unsafe extern "system" fn many(
    this: *mut Foreign,
    number: u32,
    count: *mut u8,
    items: *mut *mut u32,
) -> i32 {
    // SAFETY: the callers under test pass the object and a place for each result.
    unsafe {
        let mode = (*this).mode.get();
        give(mode, 7, count, || number as u8);
        give(mode, 8, items, || match mode {
            Mode::Misaligned => ptr::without_provenance_mut(GARBAGE),
            _ => MapiArray::new(&vec![9; number as usize])
                .unwrap()
                .into_raw(),
        });
        if let Mode::Garbage(code) = mode {
            code.0
        } else {
            0
        }
    }
}

/// Runs a test with an object in that mode, and sees that no reference to it remains.
fn with_foreign(mode: Mode, test: impl FnOnce(&IOutputs, &Foreign)) {
    let foreign = Foreign {
        slots: SLOTS,
        references: Cell::new(1),
        mode: Cell::new(mode),
    };
    balanced(|| {
        // SAFETY: the object lives through the test, and its first three slots and those after
        // them are the ones of `IOutputs`.
        let object = unsafe { IOutputs::from_raw((&raw const foreign).cast_mut().cast()) };
        test(&object, &foreign);
        drop(object);
    });
    assert_eq!(foreign.references.get(), 0, "{mode:?}");
}

#[test]
fn an_object_from_elsewhere_is_called() {
    with_foreign(Mode::Work, |object, foreign| {
        let before = live();
        let results = object.all::<IScalars>(Flags(0)).unwrap();
        assert_eq!(results.0, 1);
        assert_eq!(results.1, Point { x: 1, y: 2 });
        assert_eq!(results.2.as_raw(), results.3.as_raw());
        assert_eq!(*results.4, Point { x: 3, y: 4 });
        assert_eq!(&*results.5, u16cstr!("wide"));
        assert_eq!(&*results.6, c"narrow");
        assert_eq!(*results.7, [Point { x: 5, y: 6 }; 2]);
        assert_eq!(&*results.8, b"bytes");
        assert_eq!(results.9.to_string(), "text");
        assert_eq!(results.10.len(), 2);
        assert_eq!(foreign.references.get(), 3);
        assert!(live() >= before + 7);
        assert_eq!(*object.many(2).unwrap(), [9, 9]);
    });
}

#[test]
fn what_a_failing_object_wrote_is_not_looked_at() {
    for code in [MAPI_E_CALL_FAILED, E_POINTER, HRESULT(i32::MIN)] {
        with_foreign(Mode::Garbage(code), |object, foreign| {
            assert_eq!(object.all::<IScalars>(Flags(0)).unwrap_err().code(), code);
            assert_eq!(
                object.unwanted::<IScalars>(Flags(0)).unwrap_err().code(),
                code
            );
            assert_eq!(
                object.perhaps::<IUnknown>(1, Flags(0)).unwrap_err().code(),
                code
            );
            assert_eq!(object.many(1).unwrap_err().code(), code);
            assert_eq!(foreign.references.get(), 1);
        });
    }
}

#[test]
fn an_object_that_succeeds_without_its_result_gives_an_error() {
    for missing in 0..crate::outputs::RESULTS {
        with_foreign(Mode::Without(missing), |object, foreign| {
            let result = object.all::<IScalars>(Flags(0));
            match missing {
                // Zero is a number, and a point.
                0 => assert_eq!(result.unwrap().0, 0),
                1 => assert_eq!(result.unwrap().1, Point::default()),
                // Counts of nothing: the arrays are there and empty.
                7 => assert_eq!(result.unwrap().7.len(), 0),
                9 => assert_eq!(result.unwrap().8.len(), 0),
                12 => assert_eq!(result.unwrap().10.len(), 0),
                _ => assert_eq!(result.map(drop).unwrap_err().code(), E_POINTER, "{missing}"),
            }
            assert_eq!(foreign.references.get(), 1);
        });
    }
}

#[test]
fn what_may_be_missing_is_no_error() {
    with_foreign(Mode::Work, |object, _| {
        let nothing = object.perhaps::<IScalars>(1, Flags(0)).unwrap();
        assert!(matches!(nothing, (None, None, None, None, None)));
    });
}

#[test]
fn an_array_where_no_element_can_be_is_an_error() {
    with_foreign(Mode::Misaligned, |object, _| {
        // It is no block of the allocator either, so it is left alone.
        assert_eq!(object.many(2).unwrap_err().code(), E_POINTER);
    });
}

/// No count of 32 bits exceeds an address space of 64, so the function behind the call is asked.
#[test]
fn an_impossible_count_is_an_error() {
    with_foreign(Mode::Work, |object, _| {
        for count in [usize::MAX, isize::MAX as usize / size_of::<u32>() + 1] {
            let items = object.many(1).unwrap();
            // SAFETY: the block is taken over once; the count is what has to be refused.
            let taken = unsafe { mapi_core::private::call::take_array(items.into_raw(), count) };
            assert_eq!(
                taken.map(drop).unwrap_err().code(),
                MAPI_E_INVALID_PARAMETER
            );
        }
    });
}

/// An object whose QueryInterface misbehaves stands behind an implementation of ours.
#[test]
fn a_query_that_succeeds_with_nothing_is_a_failure() {
    unsafe extern "system" fn query_nothing(
        _this: *mut Foreign,
        _iid: *const GUID,
        object: *mut *mut c_void,
    ) -> i32 {
        // SAFETY: the caller passes a place.
        unsafe { object.write(ptr::null_mut()) };
        0
    }
    unsafe extern "system" fn query_garbage(
        _this: *mut Foreign,
        _iid: *const GUID,
        object: *mut *mut c_void,
    ) -> i32 {
        // SAFETY: the caller passes a place.
        unsafe { object.write(ptr::without_provenance_mut(GARBAGE)) };
        E_POINTER.0
    }
    const NOTHING: &Slots = &Slots {
        query_interface: query_nothing,
        ..*SLOTS
    };
    const FAILS: &Slots = &Slots {
        query_interface: query_garbage,
        ..*SLOTS
    };
    for slots in [NOTHING, FAILS] {
        let foreign = Foreign {
            slots,
            references: Cell::new(1),
            mode: Cell::new(Mode::Work),
        };
        // SAFETY: the object lives through the test, and its slots start with those of IUnknown.
        let object = unsafe { IUnknown::from_raw((&raw const foreign).cast_mut().cast()) };
        let code = mapi_core::private::entry::query(object, &IScalars::IID).unwrap_err();
        assert_eq!(code, MAPI_E_INTERFACE_NOT_SUPPORTED);
        assert_eq!(foreign.references.get(), 0);
    }
}
