//! What generated code calls; it may change with any release.

pub mod call;
pub mod entry;
mod forward;
mod in_place;
pub mod trace;

pub use crate::boundary::describe;
pub use crate::boundary::*;
pub use crate::memory::{
    Block, Fill, Given, MapiArray, MapiBox, MapiPointers, MapiStr, MapiText, MapiTexts, MapiView,
    MapiViews, TStr,
};
pub use forward::*;
pub use in_place::{Cleared, Filled, How, InPlace, Replaced};

#[doc(hidden)]
pub use core::option::Option::Some;
#[doc(hidden)]
pub use std::vec::Vec;
#[doc(hidden)]
pub use widestring::U16CStr;
#[doc(hidden)]
pub use windows_core;

/// Fails to compile where a type that C writes, or that is passed by value, has something to drop.
/// A method that fails leaves anything there, and nobody could tell whose a reference is.
#[doc(hidden)]
pub const fn assert_plain<T>() {
    assert!(
        !core::mem::needs_drop::<T>(),
        "a type with an interface in it has to be handed over: write `#[out] *mut Option<IFoo>` \
         for one, an array in MAPI memory for several"
    );
}

/// Fails to compile where a code that a spec gives as a success with a meaning is none.
#[doc(hidden)]
pub const fn assert_success(code: windows_core::HRESULT) {
    assert!(
        code.0 > 0,
        "`#[success]` lists the success codes besides S_OK, and this is a failure or S_OK"
    );
}

/// The `Debug` of an interface: its name and its pointer.
#[doc(hidden)]
pub fn debug(
    name: &str,
    interface: *mut core::ffi::c_void,
    f: &mut core::fmt::Formatter<'_>,
) -> core::fmt::Result {
    write!(f, "{name}({interface:p})")
}
