//! What generated code calls, and the traits by which types of any crate take part in specs.
//!
//! The traits are for everyone: [`Abi`] makes a type usable in a spec, [`Count`], [`Counted`],
//! [`StringUnit`], [`UnicodeFlag`] and [`View`] in the roles that need more. The functions in [`call`] and
//! [`entry`] are for generated code and may change with any release.

mod abi;
#[doc(hidden)]
pub mod call;
mod description;
#[doc(hidden)]
pub mod entry;
mod fill;
mod interface;
mod laid_out;
mod owner;
mod refs;
mod view;

pub use abi::{Abi, Count, Counted, StringUnit, UnicodeFlag, free_buffer};
#[doc(hidden)]
pub use description::{About, AboutMethod, Described, description_of, description_of_unknown};
pub use fill::Fill;
#[doc(hidden)]
pub use interface::Continued;
pub use interface::{Inherits, Is, MapiInterface};
#[doc(hidden)]
pub use interface::{upcast, upcast_ref};
pub use laid_out::LaidOut;
#[doc(hidden)]
pub use laid_out::optional_laid_out;
pub use owner::{Asked, Owner};
pub use refs::{LaidOutRefs, ViewRefs};
#[doc(hidden)]
pub use view::Block;
pub use view::{MapiPointers, MapiView, MapiViews, View, ViewMut, Views, tail};

#[doc(hidden)]
pub use std::vec::Vec;
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
