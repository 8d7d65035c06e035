//! An object written in Rust, called from C. It does what the object in C does by asking it, so
//! that each value crosses the boundary both ways.

use crate::allocator::balanced;
use crate::foreign::with_object;
use crate::interface::*;
use core::cell::Cell;
use core::ffi::CStr;
use mapi_core::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_NOT_FOUND};
use mapi_core::{
    IMAPIGetSession, IMAPIGetSession_Impl, MapiArray, MapiBox, MapiText, Success, TStr,
};
use std::sync::Arc;
use widestring::U16CStr;
use windows_core::{ComObject, Error, GUID, IUnknown, Interface, Result, implement};

#[implement(IInterop)]
struct Proxy {
    object: IInterop,
    mode: Cell<i32>,
    calls: Cell<u32>,
    _alive: Arc<()>,
}

impl Proxy {
    fn act(&self) -> Result<&IInterop> {
        self.calls.set(self.calls.get() + 1);
        match self.mode.get() {
            WORK => Ok(&self.object),
            FAIL => Err(Error::from_hresult(MAPI_E_NOT_FOUND)),
            _ => panic!("as the test wants"),
        }
    }
}

impl IMAPIGetSession_Impl for Proxy_Impl {
    fn get_mapi_session(&self) -> Result<IUnknown> {
        self.act()?.get_mapi_session()
    }
}

impl IInterop_Impl for Proxy_Impl {
    fn scalars(
        &self,
        small: u8,
        wide: i64,
        medium: u16,
        id: GUID,
        number: u32,
        real: f64,
    ) -> Result<u64> {
        self.act()?.scalars(small, wide, medium, id, number, real)
    }

    fn points(&self, point: &Point, other: Option<&Point>, total: &mut Point) -> Result<()> {
        self.act()?.points(point, other, total)
    }

    fn arrays(&self, items: &[u32], bytes: Option<&[u8]>, places: &mut [u32]) -> Result<()> {
        assert!(places.iter().all(|place| *place == 0), "C's dirt is there");
        self.act()?.arrays(items, bytes, places)
    }

    fn strings(
        &self,
        wide: &U16CStr,
        narrow: &CStr,
        flags: u32,
        text: Option<TStr<'_>>,
    ) -> Result<u32> {
        self.act()?.strings(wide, narrow, flags, text)
    }

    fn allocate(&self, flags: u32) -> Result<(MapiBox<Point>, MapiArray<u32>, MapiText)> {
        let (point, numbers, name) = self.act()?.allocate(flags)?;
        // The caller of the object in C asks for UTF-16; this one answers as it was asked.
        let name = MapiText::with_width(&name.to_string(), flags >> 31 == 1)?;
        Ok((point, numbers, name))
    }

    fn objects(&self, sink: &IMAPIGetSession, other: Option<&IUnknown>) -> Result<IUnknown> {
        self.act()?.objects(sink, other)
    }

    fn open(&self, _iid: Option<&GUID>) -> Result<IUnknown> {
        self.act()?.open()
    }

    fn replace(&self, point: &mut Option<MapiBox<Point>>) -> Result<()> {
        self.act()?.replace(point)
    }

    fn next(&self) -> Result<Success<u32>> {
        self.act()?.next()
    }

    fn tick(&self, seconds: u32) -> u32 {
        self.act().unwrap().tick(seconds)
    }

    fn touch(&self) {
        self.act().unwrap().touch();
    }
}

/// Runs a test with an object of ours, and sees that nothing remains of it.
fn with_proxy(mode: i32, test: impl FnOnce(&ComObject<Proxy>, &IInterop)) {
    let alive = Arc::new(());
    with_object(WORK, |object| {
        balanced(|| {
            let proxy = ComObject::new(Proxy {
                object: object.clone(),
                mode: Cell::new(mode),
                calls: Cell::new(0),
                _alive: alive.clone(),
            });
            test(&proxy, &proxy.to_interface());
        });
    });
    assert_eq!(Arc::strong_count(&alive), 1, "our object is alive");
}

#[test]
fn c_drives_our_object() {
    with_proxy(WORK, |proxy, interface| {
        // SAFETY: the object is there, and the allocator is the one of the process.
        let line = unsafe { drive_working(interface.as_raw(), ALLOCATOR) };
        assert_eq!(line, 0, "line of c/caller.c");
        assert!(proxy.calls.get() >= 20);
    });
}

#[test]
fn c_queries_our_object() {
    with_proxy(WORK, |_, interface| {
        // SAFETY: the object is there, with two references.
        let line = unsafe { drive_identity(interface.as_raw(), 2) };
        assert_eq!(line, 0, "line of c/caller.c");
    });
}

#[test]
fn null_from_c_is_refused() {
    with_proxy(WORK, |proxy, interface| {
        // SAFETY: the object is there, and has to refuse what is not.
        let line = unsafe { drive_nulls(interface.as_raw()) };
        assert_eq!(line, 0, "line of c/caller.c");
        assert_eq!(proxy.calls.get(), 0, "a method was called");
    });
}

#[test]
fn c_sees_failures_and_panics_as_codes() {
    for (mode, code) in [(FAIL, MAPI_E_NOT_FOUND), (PANIC, MAPI_E_CALL_FAILED)] {
        with_proxy(mode, |proxy, interface| {
            // SAFETY: the object is there.
            let line = unsafe { drive_failing(interface.as_raw(), code, 0) };
            assert_eq!(line, 0, "line of c/caller.c");
            assert_eq!(proxy.calls.get(), 12);
            // The process goes on, and so does the object.
            proxy.mode.set(WORK);
            assert_eq!(interface.tick(0), 0);
        });
    }
}
