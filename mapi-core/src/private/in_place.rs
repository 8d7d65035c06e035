//! What `#[inout] #[view] *mut *mut T` means, as each type says.

use super::call::{self, Loan};
use super::entry::{Borrowed, Filling, Step, present};
use crate::boundary::View;
use crate::memory::{Fill, MapiView};
use core::ptr;

/// A viewed struct for `#[inout] #[view] *mut *mut T`: what a method may do with the one that is
/// there.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what a method may do with the one that is there",
    label = "needs `mapi_core::InPlace`",
    note = "write `impl mapi_core::InPlace for {Self} {{ type How = mapi_core::Replaced; }}`"
)]
pub trait InPlace: View {
    /// [`Replaced`], [`Cleared`] or [`Filled`].
    type How: How<Self>;
}

/// The method may put another block of MAPI memory in the place, or none: callers pass and
/// implementers get `&mut Option<MapiView<T>>`.
#[derive(Debug)]
pub enum Replaced {}

/// The place is cleared before the call, and what the method leaves there comes back even if it
/// fails: callers pass and implementers get `&mut Option<MapiView<T>>`.
#[derive(Debug)]
pub enum Cleared {}

/// The method may change the struct, which stays the caller's, or make one where there is none:
/// callers pass and implementers get [`Fill`].
#[derive(Debug)]
pub enum Filled {}

/// A way to treat what is in place.
///
/// # Safety
///
/// `pointer` leads to a variable for a pointer, null or to a struct that is well-formed and that is
/// the callee's to treat so.
#[doc(hidden)]
pub unsafe trait How<T: View> {
    /// What callers pass and implementers get.
    type Place<'a>;
    /// The same during a call.
    type Sent<'a>;
    /// The C caller's place.
    type Home;

    fn send(place: Self::Place<'_>, wide: Option<bool>) -> Self::Sent<'_>;

    /// Where the callee finds what is there.
    fn pointer(sent: &mut Self::Sent<'_>) -> *mut *mut T;

    /// Before anything else.
    ///
    /// # Safety
    ///
    /// What is not null points to a variable for a pointer.
    unsafe fn arrive(_home: *mut *mut T) {}

    /// # Safety
    ///
    /// What is not null points to a variable with null or the address of a well-formed struct that
    /// nobody else uses while the result lives.
    unsafe fn receive(home: *mut *mut T, wide: Option<bool>) -> Step<Self::Home>;

    /// What the method gets.
    fn lend(home: &mut Self::Home) -> Self::Place<'_>;

    /// The method has succeeded.
    fn succeed(_home: &mut Self::Home) {}
}

// SAFETY: the variable is that of the loan, which has a block or none.
unsafe impl<T: View> How<T> for Replaced {
    type Place<'a> = &'a mut Option<MapiView<T>>;
    type Sent<'a> = Loan<'a, T, MapiView<T>>;
    type Home = Borrowed<T, MapiView<T>>;

    fn send(place: Self::Place<'_>, wide: Option<bool>) -> Self::Sent<'_> {
        let loan = Loan::new(place);
        match wide {
            Some(wide) => loan.of_width(wide),
            None => loan,
        }
    }

    fn pointer(sent: &mut Self::Sent<'_>) -> *mut *mut T {
        sent.place()
    }

    unsafe fn receive(home: *mut *mut T, wide: Option<bool>) -> Step<Self::Home> {
        // SAFETY: as the caller vouches.
        let lent = unsafe { Borrowed::new(home) }?;
        Ok(match wide {
            Some(wide) => lent.of_width(wide),
            None => lent,
        })
    }

    fn lend(home: &mut Self::Home) -> Self::Place<'_> {
        &mut home.value
    }
}

// SAFETY: as for `Replaced`.
unsafe impl<T: View> How<T> for Cleared {
    type Place<'a> = &'a mut Option<MapiView<T>>;
    type Sent<'a> = Loan<'a, T, MapiView<T>>;
    type Home = Borrowed<T, MapiView<T>>;

    fn send(place: Self::Place<'_>, wide: Option<bool>) -> Self::Sent<'_> {
        *place = None;
        Replaced::send(place, wide)
    }

    fn pointer(sent: &mut Self::Sent<'_>) -> *mut *mut T {
        sent.place()
    }

    unsafe fn arrive(home: *mut *mut T) {
        if present(home) {
            // SAFETY: not null, aligned, and as the caller vouches.
            unsafe { home.write(ptr::null_mut()) }
        }
    }

    unsafe fn receive(home: *mut *mut T, wide: Option<bool>) -> Step<Self::Home> {
        // SAFETY: as the caller vouches.
        unsafe { Replaced::receive(home, wide) }
    }

    fn lend(home: &mut Self::Home) -> Self::Place<'_> {
        &mut home.value
    }
}

// SAFETY: the struct that is lent, or the variable of a loan.
unsafe impl<T: View> How<T> for Filled {
    type Place<'a> = Fill<'a, T>;
    type Sent<'a> = call::Filled<'a, T, MapiView<T>>;
    type Home = Filling<T>;

    fn send(place: Self::Place<'_>, _wide: Option<bool>) -> Self::Sent<'_> {
        call::Filled::new(place)
    }

    fn pointer(sent: &mut Self::Sent<'_>) -> *mut *mut T {
        sent.place()
    }

    unsafe fn receive(home: *mut *mut T, _wide: Option<bool>) -> Step<Self::Home> {
        // SAFETY: as the caller vouches.
        unsafe { Filling::new(home) }
    }

    fn lend(home: &mut Self::Home) -> Self::Place<'_> {
        home.lend()
    }

    fn succeed(home: &mut Self::Home) {
        home.commit();
    }
}
