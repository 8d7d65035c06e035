//! What has an owner of its own.

use super::{Place, Step, answer, invalid, present, put};
use crate::abi::codes::{MAPI_E_BAD_CHARWIDTH, MAPI_E_CALL_FAILED};
use crate::boundary::{Asked, Count, Owner, UnicodeFlag};
use core::marker::PhantomData;

/// What stands in a parameter that then has the result.
///
/// # Safety
///
/// What is not null points to what a C caller of the method of `I` made.
pub unsafe fn asked<I, X: Asked<I>>(ptr: *const X::Raw) -> Step<X::Request> {
    if !present(ptr) {
        return Err(invalid());
    }
    // SAFETY: not null, aligned, and as the caller vouches.
    Ok(unsafe { X::asked(&*ptr) })
}

/// A place for what an owner hands over, with places for its count and for the width of its texts.
#[derive(Debug)]
pub struct Own<I, X: Owner<I>, C = (), F = ()> {
    out: *mut X::Raw,
    count: C,
    width: F,
    of: PhantomData<fn(&I)>,
}

/// A place for what `X` hands over.
pub fn own<I, X: Owner<I>>(out: *mut X::Raw) -> Own<I, X> {
    Own {
        out,
        count: (),
        width: (),
        of: PhantomData,
    }
}

impl<I, X: Owner<I>, F> Own<I, X, (), F> {
    /// With the number of elements beside it.
    pub fn counted<C: Count>(self, count: *mut C) -> Own<I, X, *mut C, F> {
        Own {
            out: self.out,
            count,
            width: self.width,
            of: PhantomData,
        }
    }
}

impl<I, X: Owner<I>, C> Own<I, X, C, ()> {
    /// Whose texts have to be of a width.
    pub fn told(self, wide: bool) -> Own<I, X, C, bool> {
        Own {
            out: self.out,
            count: self.count,
            width: wide,
            of: PhantomData,
        }
    }

    /// With flags that tell the width of its texts.
    pub fn telling<F: UnicodeFlag>(self, flags: *mut F) -> Own<I, X, C, *mut F> {
        Own {
            out: self.out,
            count: self.count,
            width: flags,
            of: PhantomData,
        }
    }
}

/// Where the number of elements goes.
pub trait CountPlace {
    type Ready;
    fn ready(&self, count: impl FnOnce() -> usize) -> Step<Self::Ready>;
    /// # Safety
    ///
    /// The pointer is null or a place for the count.
    unsafe fn write(self, ready: Self::Ready);
}

impl CountPlace for () {
    type Ready = ();

    fn ready(&self, _: impl FnOnce() -> usize) -> Step<()> {
        Ok(())
    }

    unsafe fn write(self, (): ()) {}
}

impl<C: Count> CountPlace for *mut C {
    type Ready = C;

    fn ready(&self, count: impl FnOnce() -> usize) -> Step<C> {
        C::from_usize(count()).ok_or(MAPI_E_CALL_FAILED)
    }

    unsafe fn write(self, count: C) {
        // SAFETY: as the caller vouches.
        unsafe { put(self, count) }
    }
}

/// Where the width of texts goes, or comes from.
pub trait WidthPlace {
    fn agrees(&self, wide: impl FnOnce() -> bool) -> bool;
    /// # Safety
    ///
    /// The pointer is null or a place for flags.
    unsafe fn write(self, wide: impl FnOnce() -> bool);
}

impl WidthPlace for () {
    fn agrees(&self, _: impl FnOnce() -> bool) -> bool {
        true
    }

    unsafe fn write(self, _: impl FnOnce() -> bool) {}
}

impl WidthPlace for bool {
    fn agrees(&self, wide: impl FnOnce() -> bool) -> bool {
        wide() == *self
    }

    unsafe fn write(self, _: impl FnOnce() -> bool) {}
}

impl<F: UnicodeFlag> WidthPlace for *mut F {
    fn agrees(&self, _: impl FnOnce() -> bool) -> bool {
        true
    }

    unsafe fn write(self, wide: impl FnOnce() -> bool) {
        // SAFETY: zeros are a value of every ABI type, and as the caller vouches.
        unsafe {
            let flags = core::mem::zeroed::<F>();
            put(self, flags.with_unicode(wide()));
        }
    }
}

impl<I, X: Owner<I>, C: CountPlace, F: WidthPlace> Place for Own<I, X, C, F> {
    type Value = X;
    type Ready = (X::Ready, C::Ready);

    unsafe fn ready(&self, value: X) -> Step<Self::Ready> {
        let made = answer(value.ready())?;
        if !self.width.agrees(|| X::is_wide(&made)) {
            return Err(MAPI_E_BAD_CHARWIDTH);
        }
        let count = self.count.ready(|| X::count(&made))?;
        Ok((made, count))
    }

    unsafe fn write(self, (made, count): Self::Ready) {
        // SAFETY: as the caller vouches.
        unsafe {
            self.count.write(count);
            self.width.write(|| X::is_wide(&made));
            if !self.out.is_null() {
                self.out.write(X::hand_over(made));
            }
        }
    }
}

/// An array of the caller's that is filled with what `X` hands over.
#[derive(Debug)]
pub struct FillOwned<I, X: Owner<I>> {
    out: *mut X::Raw,
    room: usize,
    of: PhantomData<fn(&I)>,
}

/// A place for no more values than there is room for.
pub fn fill_owned<I, X: Owner<I>>(out: *mut X::Raw, room: usize) -> FillOwned<I, X> {
    FillOwned {
        out,
        room,
        of: PhantomData,
    }
}

impl<I, X: Owner<I>> Place for FillOwned<I, X> {
    type Value = Vec<X>;
    type Ready = Vec<X::Ready>;

    unsafe fn ready(&self, values: Vec<X>) -> Step<Vec<X::Ready>> {
        if values.len() > self.room {
            return Err(MAPI_E_CALL_FAILED);
        }
        answer(values.into_iter().map(X::ready).collect())
    }

    unsafe fn write(self, values: Vec<X::Ready>) {
        if self.out.is_null() {
            return;
        }
        for (i, value) in values.into_iter().enumerate() {
            // SAFETY: not null, and there is room.
            unsafe { self.out.add(i).write(X::hand_over(value)) }
        }
    }
}
