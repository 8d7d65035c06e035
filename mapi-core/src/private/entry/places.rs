//! Places for results.

use super::{OfWidth, Step, present, query, query_or, query_to};
use crate::abi::codes::{MAPI_E_BAD_CHARWIDTH, MAPI_E_CALL_FAILED, S_OK};
use crate::boundary::success::Success;
use crate::boundary::{Count, View};
use crate::memory::{
    MapiArray, MapiBox, MapiPointers, MapiStr, MapiText, MapiTexts, MapiView, MapiViews,
};
use core::ffi::c_void;
use core::marker::PhantomData;
use core::ptr;
use windows_core::{GUID, HRESULT, IUnknown, Interface};

/// Clears a result before anything can fail, and says whether there is a place for it.
///
/// # Safety
///
/// `out` is null or a place for a `T`, and zeros are a `T`.
#[inline(always)]
#[must_use]
pub unsafe fn clear<T>(out: *mut T) -> bool {
    let present = present(out);
    if present {
        // SAFETY: not null, aligned, and a place for a `T`.
        unsafe { out.write_bytes(0, 1) }
    }
    present
}

/// The same for a result that the caller may not want.
///
/// # Safety
///
/// As for [`clear`].
#[inline(always)]
#[must_use]
pub unsafe fn clear_optional<T>(out: *mut T) -> bool {
    // SAFETY: as the caller vouches.
    out.is_null() || unsafe { clear(out) }
}

/// Where a result goes: what becomes of it in two steps, of which the second cannot fail.
pub trait Place {
    /// As the method returns it.
    type Value;
    /// As it is written.
    type Ready;

    /// The first step. Where a later one fails, what it made is dropped.
    ///
    /// # Safety
    ///
    /// As for [`write`](Self::write).
    unsafe fn ready(&self, value: Self::Value) -> Step<Self::Ready>;

    /// The code that the method answers.
    #[inline(always)]
    fn code(_ready: &Self::Ready) -> HRESULT {
        S_OK
    }

    /// Writes the result, or drops it where it is not wanted.
    ///
    /// # Safety
    ///
    /// Every pointer of the place is null or a place for what goes there, with nothing to drop in
    /// it.
    unsafe fn write(self, ready: Self::Ready);
}

/// Writes a value, or drops it where it is not wanted.
///
/// # Safety
///
/// `out` is null or a place for a `T` with nothing to drop in it.
#[inline(always)]
pub unsafe fn put<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: not null, and a place for a `T`.
        unsafe { out.write(value) }
    }
}

/// There is no result.
#[derive(Debug)]
pub struct Nothing;

impl Place for Nothing {
    type Value = ();
    type Ready = ();

    #[inline(always)]
    unsafe fn ready(&self, (): ()) -> Step<()> {
        Ok(())
    }

    #[inline(always)]
    unsafe fn write(self, (): ()) {}
}

/// The value itself.
#[derive(Debug)]
pub struct Put<T>(pub *mut T);

impl<T> Place for Put<T> {
    type Value = T;
    type Ready = T;

    #[inline(always)]
    unsafe fn ready(&self, value: T) -> Step<T> {
        Ok(value)
    }

    #[inline(always)]
    unsafe fn write(self, value: T) {
        // SAFETY: as the caller vouches.
        unsafe { put(self.0, value) }
    }
}

/// A value where there may be none.
#[derive(Debug)]
pub struct PutSome<T>(pub *mut Option<T>);

impl<T> Place for PutSome<T> {
    type Value = T;
    type Ready = T;

    #[inline(always)]
    unsafe fn ready(&self, value: T) -> Step<T> {
        Ok(value)
    }

    #[inline(always)]
    unsafe fn write(self, value: T) {
        // SAFETY: as the caller vouches.
        unsafe { put(self.0, Some(value)) }
    }
}

/// An owner of MAPI memory that can be handed over.
pub trait MapiMemory {
    /// The block, whose owner is now whoever gets it.
    fn hand_over(self) -> *mut c_void;
}

macro_rules! mapi_memory {
    ($([$($generics:tt)*] $owner:ty,)*) => {$(
        impl<$($generics)*> MapiMemory for $owner {
            fn hand_over(self) -> *mut c_void {
                self.into_raw().cast()
            }
        }
    )*};
}

mapi_memory!(
    [T] MapiBox<T>,
    [T] MapiArray<T>,
    [T: View] MapiView<T>,
    [T] MapiViews<T>,
    [T] MapiPointers<T>,
    [U] MapiStr<U>,
    [] MapiText,
    [] MapiTexts,
);

impl<O: MapiMemory> MapiMemory for Option<O> {
    fn hand_over(self) -> *mut c_void {
        self.map_or(ptr::null_mut(), O::hand_over)
    }
}

/// A block of MAPI memory.
#[derive(Debug)]
pub struct Give<T, V>(*mut *mut T, PhantomData<V>);

/// A place for a block of MAPI memory.
pub fn give<T, V: MapiMemory>(out: *mut *mut T) -> Give<T, V> {
    Give(out, PhantomData)
}

impl<T, V: MapiMemory> Place for Give<T, V> {
    type Value = V;
    type Ready = V;

    #[inline(always)]
    unsafe fn ready(&self, value: V) -> Step<V> {
        Ok(value)
    }

    #[inline(always)]
    unsafe fn write(self, value: V) {
        if !self.0.is_null() {
            // SAFETY: not null, and a place for a pointer.
            unsafe { self.0.write(value.hand_over().cast()) }
        }
    }
}

/// An array in MAPI memory.
pub trait Counts: MapiMemory {
    /// The number of elements.
    fn count(&self) -> usize;
}

macro_rules! counts {
    ($([$($generics:tt)*] $owner:ty,)*) => {$(
        impl<$($generics)*> Counts for $owner {
            fn count(&self) -> usize {
                self.len()
            }
        }
    )*};
}

counts!(
    [T] MapiArray<T>,
    [T: View] MapiViews<T>,
    [T: View] MapiPointers<T>,
    [] MapiTexts,
);

/// An array in MAPI memory, and its length beside it.
#[derive(Debug)]
pub struct GiveCounted<T, C, V>(Give<T, V>, *mut C);

/// A place for an array in MAPI memory, and one for its length.
pub fn give_counted<T, C: Count, V: Counts>(
    out: *mut *mut T,
    count: *mut C,
) -> GiveCounted<T, C, V> {
    GiveCounted(give(out), count)
}

impl<T, C: Count, V: Counts> Place for GiveCounted<T, C, V> {
    type Value = V;
    type Ready = (V, C);

    #[inline(always)]
    unsafe fn ready(&self, value: V) -> Step<(V, C)> {
        let count = C::from_usize(value.count()).ok_or(MAPI_E_CALL_FAILED)?;
        Ok((value, count))
    }

    #[inline(always)]
    unsafe fn write(self, (value, count): (V, C)) {
        // SAFETY: as the caller vouches.
        unsafe {
            put(self.1, count);
            self.0.write(value);
        }
    }
}

/// An array in MAPI memory of as many elements as something else counts.
#[derive(Debug)]
pub struct GiveAsMany<T, F, V>(Give<T, V>, F);

/// A place for an array in MAPI memory whose length `counted` knows when the method is done.
pub fn give_as_many<T, F: Fn() -> usize, V: Counts>(
    out: *mut *mut T,
    counted: F,
) -> GiveAsMany<T, F, V> {
    GiveAsMany(give(out), counted)
}

impl<T, F: Fn() -> usize, V: Counts> Place for GiveAsMany<T, F, V> {
    type Value = V;
    type Ready = V;

    unsafe fn ready(&self, value: V) -> Step<V> {
        if value.count() == (self.1)() {
            Ok(value)
        } else {
            Err(MAPI_E_CALL_FAILED)
        }
    }

    unsafe fn write(self, value: V) {
        // SAFETY: as the caller vouches.
        unsafe { self.0.write(value) }
    }
}

/// Strings that have to be of a width.
#[derive(Debug)]
pub struct Wide<P>(pub P, pub bool);

impl<P: Place<Value: OfWidth>> Place for Wide<P> {
    type Value = P::Value;
    type Ready = P::Ready;

    unsafe fn ready(&self, value: P::Value) -> Step<P::Ready> {
        if value.is_of_width(self.1) {
            // SAFETY: as the caller vouches.
            unsafe { self.0.ready(value) }
        } else {
            Err(MAPI_E_BAD_CHARWIDTH)
        }
    }

    unsafe fn write(self, ready: P::Ready) {
        // SAFETY: as the caller vouches.
        unsafe { self.0.write(ready) }
    }
}

/// The interface that an IID names of the object that the method returns.
#[derive(Debug)]
pub struct Query<'a, I>(pub *mut Option<I>, pub &'a GUID);

/// An object that is where it goes already. Dropped, it is taken back.
#[derive(Debug)]
pub struct Queried(*mut Option<IUnknown>);

impl Drop for Queried {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: `Query::ready` wrote an object there, which nobody has seen yet.
        unsafe { *self.0 = None }
    }
}

impl<I: Interface> Place for Query<'_, I> {
    type Value = IUnknown;
    type Ready = Option<Queried>;

    #[inline(always)]
    unsafe fn ready(&self, object: IUnknown) -> Step<Option<Queried>> {
        if self.0.is_null() {
            return query(object, self.1).map(|_| None);
        }
        // What goes there is of the interface that the IID names.
        let out = self.0.cast();
        // SAFETY: as the caller vouches; the place is as wide as a pointer.
        unsafe { query_to(object, self.1, out)? };
        Ok(Some(Queried(out)))
    }

    #[inline(always)]
    unsafe fn write(self, ready: Option<Queried>) {
        core::mem::forget(ready);
    }
}

/// The same where the caller may name no IID and then gets an `I`.
#[derive(Debug)]
pub struct QueryOr<'a, I>(pub *mut Option<I>, pub Option<&'a GUID>);

impl<I: Interface> Place for QueryOr<'_, I> {
    type Value = IUnknown;
    type Ready = IUnknown;

    unsafe fn ready(&self, object: IUnknown) -> Step<IUnknown> {
        query_or::<I>(object, self.1)
    }

    unsafe fn write(self, object: IUnknown) {
        // SAFETY: as for `Query`.
        unsafe { put(self.0.cast::<Option<IUnknown>>(), Some(object)) }
    }
}

/// A result that may be missing, whose place is clear.
#[derive(Debug)]
pub struct Maybe<P>(pub P);

impl<P: Place> Place for Maybe<P> {
    type Value = Option<P::Value>;
    type Ready = Option<P::Ready>;

    unsafe fn ready(&self, value: Option<P::Value>) -> Step<Option<P::Ready>> {
        // SAFETY: as the caller vouches.
        let ready = value.map(|value| unsafe { self.0.ready(value) });
        ready.transpose()
    }

    unsafe fn write(self, ready: Option<P::Ready>) {
        if let Some(ready) = ready {
            // SAFETY: as the caller vouches.
            unsafe { self.0.write(ready) }
        }
    }
}

/// An array of the caller's that is filled with interfaces from its start.
#[derive(Debug)]
pub struct Filled<T> {
    out: *mut T,
    room: usize,
}

/// A place for no more values than there is room for.
pub fn fill<T>(out: *mut T, room: usize) -> Filled<T> {
    Filled { out, room }
}

impl<T> Place for Filled<T> {
    type Value = Vec<T>;
    type Ready = Vec<T>;

    unsafe fn ready(&self, values: Vec<T>) -> Step<Vec<T>> {
        if values.len() > self.room {
            return Err(MAPI_E_CALL_FAILED);
        }
        Ok(values)
    }

    unsafe fn write(self, values: Vec<T>) {
        if self.out.is_null() {
            return;
        }
        for (i, value) in values.into_iter().enumerate() {
            // SAFETY: not null, and there is room.
            unsafe { self.out.add(i).write(value) }
        }
    }
}

/// Results with a success code.
#[derive(Debug)]
pub struct WithCode<P>(pub P);

impl<P: Place> Place for WithCode<P> {
    type Value = Success<P::Value>;
    type Ready = (P::Ready, HRESULT);

    #[inline(always)]
    unsafe fn ready(
        &self,
        Success { value, code }: Success<P::Value>,
    ) -> Step<(P::Ready, HRESULT)> {
        if code.is_err() {
            return Err(code);
        }
        // SAFETY: as the caller vouches.
        Ok((unsafe { self.0.ready(value) }?, code))
    }

    #[inline(always)]
    fn code((_, code): &(P::Ready, HRESULT)) -> HRESULT {
        *code
    }

    #[inline(always)]
    unsafe fn write(self, (ready, _): (P::Ready, HRESULT)) {
        // SAFETY: as the caller vouches.
        unsafe { self.0.write(ready) }
    }
}

macro_rules! several {
    ($($($place:ident $index:tt),*;)*) => {$(
        impl<$($place: Place),*> Place for ($($place,)*) {
            type Value = ($($place::Value,)*);
            type Ready = ($($place::Ready,)*);

            #[inline(always)]
            unsafe fn ready(&self, values: Self::Value) -> Step<Self::Ready> {
                // SAFETY: as the caller vouches.
                unsafe { Ok(($(self.$index.ready(values.$index)?,)*)) }
            }

            #[inline(always)]
            unsafe fn write(self, ready: Self::Ready) {
                // SAFETY: as the caller vouches.
                unsafe { $(self.$index.write(ready.$index);)* }
            }
        }
    )*};
}

several! {
    A 0, B 1;
    A 0, B 1, C 2;
    A 0, B 1, C 2, D 3;
    A 0, B 1, C 2, D 3, E 4;
    A 0, B 1, C 2, D 3, E 4, F 5;
    A 0, B 1, C 2, D 3, E 4, F 5, G 6;
    A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7;
    A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8;
    A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9;
    A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10;
    A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11;
}
