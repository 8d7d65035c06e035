//! Which interface derives from which.

use super::About;
use crate::boundary::describe::InterfaceDescription;
use windows_core::{IUnknown, Interface};

/// An interface that [`mapi_interface`](crate::mapi_interface) declared.
///
/// # Safety
///
/// The vtable of `Self` starts with that of `Base`.
pub unsafe trait MapiInterface: Interface {
    /// The interface that this one continues.
    type Base: Interface;
    /// What the interface is.
    const DESCRIPTION: &'static InterfaceDescription;
    /// What it is, as generated code says it.
    #[doc(hidden)]
    const ABOUT: About;
}

/// `Self` is `A` or continues it, at any depth.
///
/// # Safety
///
/// The vtable of `Self` starts with that of `A`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no interface that another one can continue",
    label = "not `IUnknown` and not declared with `#[mapi_interface]`",
    note = "write `IUnknown`, or declare the base with `#[mapi_interface]` too"
)]
pub unsafe trait Is<A> {}

// SAFETY: a vtable starts with itself.
unsafe impl Is<IUnknown> for IUnknown {}

/// `Self` continues `A`, at any depth.
///
/// # Safety
///
/// The vtable of `Self` starts with that of `A`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no interface that continues `{A}`",
    label = "cannot be converted into `{A}`",
    note = "to make an object of a struct, write `#[windows_core::implement({A})]` on it, and implement the interface's trait for the `…_Impl` that this makes"
)]
pub unsafe trait Inherits<A>: Interface {}

// SAFETY: the vtable of `T` starts with that of its base, which starts with that of `A`.
#[diagnostic::do_not_recommend]
unsafe impl<T: MapiInterface, A> Inherits<A> for T where T::Base: Is<A> {}

/// The base of an interface. Its only purpose is the error where that is none, which would
/// otherwise list all interfaces that are.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no interface that another one can continue",
    label = "not `IUnknown` and not declared with `#[mapi_interface]`",
    note = "write `IUnknown`, or declare the base with `#[mapi_interface]` too"
)]
pub trait Continued {
    const DESCRIPTION: &'static InterfaceDescription;
}

#[diagnostic::do_not_recommend]
impl<T: MapiInterface> Continued for T {
    const DESCRIPTION: &'static InterfaceDescription = T::DESCRIPTION;
}

/// An interface as one that it continues.
///
/// # Safety
///
/// The vtable of `D` starts with that of `A`.
#[doc(hidden)]
#[inline(always)]
pub unsafe fn upcast<D: Interface, A: Interface>(derived: D) -> A {
    // SAFETY: an interface is one owned pointer, and the caller vouches for what is behind it.
    unsafe { A::from_raw(derived.into_raw()) }
}

/// The same of a borrowed one.
///
/// # Safety
///
/// As for [`upcast`].
#[doc(hidden)]
#[inline(always)]
pub unsafe fn upcast_ref<D: Interface, A: Interface>(derived: &D) -> &A {
    // SAFETY: both are transparent over one pointer, and the caller vouches for what is behind it.
    unsafe { &*core::ptr::from_ref(derived).cast::<A>() }
}
