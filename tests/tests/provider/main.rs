//! Providers: the support object, logons, the functions that a DLL exports, TNEF and offline
//! objects, through checked calls and as C would call them.

mod entries;
mod offline;
mod store;
mod support;
mod support_calls;
mod tnef;
mod transport;

use mapi_core::{MapiView, abi::MAPIERROR, mapi_interface};
use windows_core::{Interface, implement};

/// An interface that nobody knows.
#[mapi_interface(iid = "b0a7da7e-3001-4000-8000-000000000001")]
unsafe trait IFake: IUnknown {}

#[implement(IFake)]
struct Fake;

impl IFake_Impl for Fake_Impl {}

/// An object that passes for an `I` as long as nobody calls more of it than IUnknown.
fn fake<I: Interface>() -> I {
    // SAFETY: every vtable starts with that of IUnknown, and no test calls more.
    unsafe { I::from_raw(IFake::from(Fake).into_raw()) }
}

fn references<I: Interface>(object: &I) -> u32 {
    // SAFETY: the reference that is added is released again.
    unsafe {
        let vtable = *object.as_raw().cast::<*const windows_core::IUnknown_Vtbl>();
        ((*vtable).AddRef)(object.as_raw());
        ((*vtable).Release)(object.as_raw())
    }
}

/// An error of a component that is told apart by its version.
fn error(version: u32) -> MapiView<MAPIERROR> {
    let error = mapi_tests::raw::block(MAPIERROR {
        ulVersion: version,
        ..MAPIERROR::default()
    });
    // SAFETY: there are no strings in it that could be missing.
    unsafe { MapiView::from_box(error.unwrap()) }
}

fn version(error: &MapiView<MAPIERROR>) -> u32 {
    // SAFETY: the struct is in the block that `error` owns.
    unsafe { (*error.as_ptr()).ulVersion }
}
