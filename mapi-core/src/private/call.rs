//! The caller's side: from Rust values to what a slot takes, and back.
//!
//! Every function here is small and inlined; what a checked call costs over the raw one is what
//! these functions do.

use crate::abi::codes::{E_POINTER, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY};
use crate::boundary::{Abi, Count, Counted, Owner, View};
use crate::memory::text::{MapiStr, MapiText, MapiTexts, TStr};
use crate::memory::{Block, Fill, Given, MapiArray, MapiBox, MapiView};
use core::mem::MaybeUninit;
use core::ptr::{self, NonNull};
use windows_core::{Error, GUID, HRESULT, IUnknown, Interface, Ref, Result};

pub use crate::boundary::success::Success;
pub use crate::boundary::{pass, same_width, width};

/// What a caller gets of a method that failed.
#[cold]
pub fn failed<T>(code: HRESULT) -> Result<T> {
    Err(code.into())
}

/// What a caller gets where the callee wrote no result.
#[cold]
pub fn no_result() -> Error {
    Error::from_hresult(E_POINTER)
}

/// What a caller gets of a method with one result that C writes.
#[inline(always)]
pub fn out<T>(code: HRESULT, value: T) -> Result<T> {
    if code.is_err() {
        return failed(code);
    }
    Ok(value)
}

/// The same where the result is an interface; E_POINTER where the callee wrote nothing.
///
/// # Safety
///
/// Where the method has succeeded, what is not null is a reference to an `I`.
#[inline(always)]
pub unsafe fn received<I: Interface>(code: HRESULT, place: Received<I>) -> Result<I> {
    if code.is_err() {
        return failed(code);
    }
    // SAFETY: as the caller vouches.
    unsafe { place.take() }
}

/// A value of zeros.
///
/// # Safety
///
/// `T` is an ABI type, a borrowed interface or an `Option` of an interface.
#[inline(always)]
pub unsafe fn zeroed<T>() -> T {
    // SAFETY: zeros are a value of every ABI type, and null is one of the others.
    unsafe { core::mem::zeroed() }
}

/// An interface for the duration of a call.
#[inline(always)]
pub fn lend<I: Interface>(interface: &I) -> Ref<'_, I> {
    interface.into()
}

/// An interface for the duration of a call, or null.
#[inline(always)]
pub fn lend_optional<I: Interface>(interface: Option<&I>) -> Ref<'_, I> {
    interface.into()
}

/// An object of the interface that an IID in the same call names, or null.
///
/// # Safety
///
/// The callee reads it as the interface that the IID names, which is `T`; `I` only stands for it
/// in the C declaration.
#[inline(always)]
pub unsafe fn lend_as<T: Interface, I: Interface>(object: Option<&T>) -> Ref<'_, I> {
    const {
        assert!(
            T::UNKNOWN,
            "only an interface that continues IUnknown has an IID"
        )
    };
    // SAFETY: both interfaces are transparent over one pointer; that it is read as a `T` is what
    // the caller vouches for.
    let object = object.map(|object| unsafe { &*ptr::from_ref(object).cast::<I>() });
    object.into()
}

/// An object of the interface that an IID in the same call names, where an `I` is meant by none.
/// Fails with MAPI_E_INTERFACE_NOT_SUPPORTED where it is no such object.
pub fn of_iid<I: Interface>(
    object: Option<&IUnknown>,
    iid: Option<&GUID>,
) -> Result<Option<IUnknown>> {
    let object = object.map(|object| super::entry::query_or::<I>(object.clone(), iid));
    object.transpose().map_err(Error::from)
}

/// The IID to name for a `T`; null where that is an `I`, which is what null stands for. The
/// reference tells clients to pass null for the standard interface, and providers exist that
/// know it in no other way.
#[inline(always)]
pub fn iid_unless<T: Interface, I: Interface>() -> *const GUID {
    const {
        assert!(
            T::UNKNOWN,
            "only an interface that continues IUnknown has an IID"
        )
    };
    if T::IID == I::IID {
        ptr::null()
    } else {
        const { &T::IID }
    }
}

/// What came back where [`iid_unless`] named what to hand over. Where it named an IID, the object
/// is asked for it again: the reference says that providers may hand their standard interface
/// over whatever the caller named.
///
/// # Safety
///
/// The callee hands an `I` over where no IID is named.
#[inline]
pub unsafe fn queried<T: Interface, I: Interface>(object: IUnknown) -> Result<T> {
    if T::IID == I::IID {
        // SAFETY: it is an `I`, as the caller vouches, and `T` is the same interface.
        Ok(unsafe { T::from_raw(object.into_raw()) })
    } else {
        object.cast()
    }
}

/// The pointer to something that may be absent.
#[inline(always)]
pub fn optional<T>(value: Option<&T>) -> *const T {
    value.map_or(ptr::null(), ptr::from_ref)
}

/// The pointer to something to write that may be absent.
#[inline(always)]
pub fn optional_mut<T>(value: Option<&mut T>) -> *mut T {
    value.map_or(ptr::null_mut(), ptr::from_mut)
}

/// The pointer to an array; null for an empty one, as C callers have it.
#[inline(always)]
pub fn array<T>(elements: &[T]) -> *const T {
    if elements.is_empty() {
        ptr::null()
    } else {
        elements.as_ptr()
    }
}

/// The pointer to an array that is written; null for an empty one, as C callers have it.
#[inline(always)]
pub fn array_mut<T>(elements: &mut [T]) -> *mut T {
    if elements.is_empty() {
        ptr::null_mut()
    } else {
        elements.as_mut_ptr()
    }
}

/// A count, where it fits in its type.
#[inline(always)]
pub fn fitting<C>(count: Option<C>) -> Result<C> {
    count.ok_or_else(invalid)
}

/// The pointer of something that the callee gets for good, if it succeeds.
///
/// # Safety
///
/// `R` is the pointer that C has.
#[inline]
pub unsafe fn given<X: Given, R>(given: &X) -> R {
    const {
        assert!(
            size_of::<R>() == size_of::<*mut ()>(),
            "what is given is one pointer"
        )
    };
    // SAFETY: as wide as a pointer, which it is.
    unsafe { core::mem::transmute_copy(&given.as_raw()) }
}

/// Takes one viewed struct over whose texts are of a width; `None` for null.
///
/// # Safety
///
/// As for [`take_view`], and the texts are of that width.
#[inline]
pub unsafe fn take_view_of_width<T: View>(ptr: *mut T, wide: bool) -> Option<MapiView<T>> {
    // SAFETY: as the caller vouches.
    unsafe { take_view(ptr).map(|view| view.of_width(wide)) }
}

/// The length of several arrays, which have to agree; absent ones do not count.
#[inline]
pub fn shared_len(lens: &[Option<usize>]) -> Result<usize> {
    let mut lens = lens.iter().flatten();
    let len = *lens.next().unwrap_or(&0);
    if lens.all(|other| *other == len) {
        Ok(len)
    } else {
        Err(invalid())
    }
}

/// Fails where an array has another length than a struct beside it counts.
#[inline]
pub fn same_len(counted: usize, len: usize) -> Result<()> {
    if counted == len {
        Ok(())
    } else {
        Err(invalid())
    }
}

#[cold]
fn invalid() -> Error {
    Error::from_hresult(MAPI_E_INVALID_PARAMETER)
}

/// A place for an interface that the callee hands over.
#[derive(Debug)]
pub struct Received<I>(MaybeUninit<Option<I>>);

/// A place with nothing in it yet.
#[inline(always)]
pub fn nothing<I: Interface>() -> Received<I> {
    Received(MaybeUninit::zeroed())
}

/// Where the callee writes; `J` is what the C declaration calls it.
#[inline(always)]
pub fn place<I: Interface, J: Interface>(received: &mut Received<I>) -> *mut Option<J> {
    received.0.as_mut_ptr().cast()
}

impl<I: Interface> Received<I> {
    /// What the callee wrote.
    ///
    /// # Safety
    ///
    /// The callee has succeeded, so that what is not null is a reference to an `I`.
    #[inline(always)]
    pub unsafe fn take_nullable(self) -> Option<I> {
        // SAFETY: null from the start, or what the callee wrote.
        unsafe { self.0.assume_init() }
    }

    /// A reference to what the callee wrote, which it keeps; E_POINTER where it wrote nothing.
    ///
    /// # Safety
    ///
    /// The callee has succeeded, so that what is not null is an `I` that is alive.
    pub unsafe fn borrow(self) -> Result<I> {
        // SAFETY: as the caller vouches; the callee's reference is not dropped.
        let lent = core::mem::ManuallyDrop::new(unsafe { self.take_nullable() });
        (*lent).clone().ok_or_else(no_result)
    }

    /// What the callee wrote; E_POINTER where it wrote nothing.
    ///
    /// # Safety
    ///
    /// As for `take_nullable`.
    #[inline(always)]
    pub unsafe fn take(self) -> Result<I> {
        // SAFETY: as the caller vouches.
        unsafe { self.take_nullable() }.ok_or_else(no_result)
    }
}

/// An array that the callee fills with what has to be handed over, zeros at first.
#[derive(Debug)]
pub struct Room<R>(Vec<MaybeUninit<R>>);

impl<R> Room<R> {
    /// Room for `len`. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(len: usize) -> Result<Self> {
        let mut room = Vec::new();
        room.try_reserve_exact(len)
            .map_err(|_| Error::from_hresult(MAPI_E_NOT_ENOUGH_MEMORY))?;
        room.resize_with(len, MaybeUninit::zeroed);
        Ok(Self(room))
    }

    /// Where the callee writes; null where there is no room, as C callers have it.
    #[inline]
    pub fn place(&mut self) -> *mut R {
        array_mut(&mut self.0).cast()
    }

    /// What the callee wrote, with its owners.
    ///
    /// # Safety
    ///
    /// The callee, a method of `object`, has succeeded, and zeros are an `R`.
    pub unsafe fn take_owned<I, X: Owner<I, Raw = R>>(self, object: &I) -> Result<Vec<X>> {
        // Each is taken before an error is looked at, so that none is lost.
        let taken: Vec<Result<X>> = self
            .0
            .into_iter()
            .map(|raw| {
                // SAFETY: zeros, or what the callee wrote and hands over.
                unsafe { X::take(object, raw.assume_init(), 1) }
            })
            .collect();
        taken.into_iter().collect()
    }
}

impl<I: Interface> Room<Option<I>> {
    /// The interfaces that the callee wrote; `None` for null.
    ///
    /// # Safety
    ///
    /// The callee has succeeded, so that what is not null is a reference to an `I`.
    pub unsafe fn take_interfaces(self) -> Result<Vec<Option<I>>> {
        // SAFETY: null from the start, or what the callee wrote.
        Ok(self
            .0
            .into_iter()
            .map(|place| unsafe { place.assume_init() })
            .collect())
    }
}

/// What the callee handed over; `None` for null, and for what no block can start at.
#[inline(always)]
fn handed_over<T>(ptr: *mut T) -> Option<NonNull<T>> {
    NonNull::new(ptr).filter(|ptr| ptr.is_aligned())
}

/// Takes one struct over; `None` for null.
///
/// # Safety
///
/// `ptr` is null or a block of MAPI memory with a `T` that the callee handed over.
#[inline]
pub unsafe fn take_box<T>(ptr: *mut T) -> Option<MapiBox<T>> {
    // SAFETY: as the caller vouches.
    unsafe { Block::take(ptr) }
}

/// Takes one viewed struct over; `None` for null.
///
/// # Safety
///
/// `ptr` is null or a block of MAPI memory with a well-formed `T` that the callee handed over.
#[inline]
pub unsafe fn take_view<T: View>(ptr: *mut T) -> Option<MapiView<T>> {
    // SAFETY: as the caller vouches.
    unsafe { Block::take(ptr) }
}

/// What was promised, or E_POINTER.
#[inline]
pub fn promised<T>(value: Option<T>) -> Result<T> {
    value.ok_or_else(no_result)
}

/// Takes an array over. E_POINTER where elements are counted and none are there.
///
/// # Safety
///
/// `ptr` is null or a block of MAPI memory with `len` elements that the callee handed over.
#[inline]
pub unsafe fn take_array<T>(ptr: *mut T, len: usize) -> Result<MapiArray<T>> {
    if !ptr.is_aligned() || (ptr.is_null() && len != 0) {
        return Err(no_result());
    }
    let fits = len <= isize::MAX as usize / size_of::<T>().max(1);
    // SAFETY: as the caller vouches; null comes with no elements only. A block with a count that
    // nothing in memory has is taken over to be freed.
    let array = unsafe { MapiArray::from_raw(ptr, if fits { len } else { 0 }) };
    if fits { Ok(array) } else { Err(invalid()) }
}

/// Takes a string of known width over; `None` for null.
///
/// # Safety
///
/// `ptr` is null or a block of MAPI memory with a terminated string that the callee handed over.
#[inline]
pub unsafe fn take_string<U>(ptr: *mut U) -> Option<MapiStr<U>> {
    // SAFETY: as the caller vouches.
    handed_over(ptr).map(|ptr| unsafe { MapiStr::from_raw(ptr) })
}

/// Takes a string over whose width the flags told; `None` for null.
///
/// # Safety
///
/// `ptr` is null or a block of MAPI memory with a terminated string of that width that the
/// callee handed over.
#[inline]
pub unsafe fn take_text<T>(ptr: *mut T, wide: bool) -> Option<MapiText> {
    let ptr = if wide {
        handed_over(ptr.cast::<u16>())?.cast()
    } else {
        NonNull::new(ptr.cast())?
    };
    // SAFETY: as the caller vouches.
    Some(unsafe { MapiText::from_raw(ptr, wide) })
}

/// Takes an array of strings over. E_POINTER where strings are counted and none are there.
///
/// # Safety
///
/// `ptr` is null or a block of MAPI memory with `len` pointers to strings of that width in the
/// same chain, which the callee handed over.
pub unsafe fn take_texts<T>(ptr: *mut *mut T, len: usize, wide: bool) -> Result<MapiTexts> {
    // SAFETY: as the caller vouches.
    let pointers = unsafe { take_array(ptr, len) }?;
    // SAFETY: as the caller vouches, and the pointers can be read.
    Ok(unsafe { MapiTexts::from_raw(pointers.into_raw().cast(), len, wide) })
}

/// An array that the callee keeps. E_POINTER where elements are counted and none are there.
///
/// # Safety
///
/// `ptr` is null or points to `len` elements that stay unchanged for `'a`.
pub unsafe fn lent_array<'a, T>(ptr: *mut T, len: usize) -> Result<&'a [T]> {
    if len == 0 {
        return Ok(&[]);
    }
    if ptr.is_null() || !ptr.is_aligned() {
        return Err(no_result());
    }
    if !crate::boundary::read::fits(ptr, len) {
        return Err(invalid());
    }
    // SAFETY: not null, aligned, in the address space, and as the caller vouches.
    Ok(unsafe { core::slice::from_raw_parts(ptr, len) })
}

/// Copies of what an array of pointers that the callee keeps points to. E_POINTER where one of
/// them is null.
///
/// # Safety
///
/// `ptr` is null or points to `len` pointers, each of them null or to a `T`.
pub unsafe fn copy_refs<T: Copy>(ptr: *mut *mut T, len: usize) -> Result<Vec<T>> {
    // SAFETY: as the caller vouches.
    let pointers = unsafe { lent_array(ptr, len) }?;
    let copy = |pointer: &*mut T| match handed_over(*pointer) {
        // SAFETY: not null, aligned, and as the caller vouches.
        Some(value) => Ok(unsafe { value.read() }),
        None => Err(no_result()),
    };
    pointers.iter().map(copy).collect()
}

/// A copy of an array of strings that the callee keeps. E_POINTER where one of them is null.
///
/// # Safety
///
/// `ptr` is null or points to `len` pointers, each of them null or to a terminated string of
/// that width.
pub unsafe fn copy_texts<T>(ptr: *mut *mut T, len: usize, wide: bool) -> Result<MapiTexts> {
    // SAFETY: as the caller vouches.
    let pointers = unsafe { lent_array(ptr, len) }?;
    let view = |pointer: &*mut T| {
        if pointer.is_null() || (wide && !pointer.cast::<u16>().is_aligned()) {
            return Err(no_result());
        }
        // SAFETY: not null, aligned for its width, and as the caller vouches.
        Ok(unsafe { TStr::from_ptr(pointer.cast(), wide) })
    };
    let texts: Vec<TStr<'_>> = pointers.iter().map(view).collect::<Result<_>>()?;
    MapiTexts::new(&texts)
}

/// Memory that the callee may replace: lent for the call, back in its place afterwards.
#[derive(Debug)]
pub struct Loan<'a, T, B: Block<T>> {
    home: &'a mut Option<B>,
    raw: *mut T,
    /// Where what was lent is. Flags of the call say nothing of it.
    lent: *mut T,
    /// Whether texts that the callee puts there are UTF-16, where flags of the call tell.
    wide: Option<bool>,
}

impl<'a, T, B: Block<T>> Loan<'a, T, B> {
    #[inline]
    pub fn new(home: &'a mut Option<B>) -> Self {
        let raw = home.take().map_or(ptr::null_mut(), B::into_raw);
        Self {
            home,
            raw,
            lent: raw,
            wide: None,
        }
    }

    /// The same where flags of the call tell the width of texts that the callee puts there.
    #[inline]
    pub fn of_width(mut self, wide: bool) -> Self {
        self.wide = Some(wide);
        self
    }

    /// Where the callee finds it and may put another.
    #[inline]
    pub fn place(&mut self) -> *mut *mut T {
        &mut self.raw
    }
}

impl<T: Counted, B: Block<T>> Loan<'_, T, B> {
    /// How much the struct counts that is there now.
    pub fn count(&self) -> usize {
        // SAFETY: what is there, if it can be one at all, is a `T` that was lent or that the
        // callee put there.
        handed_over(self.raw).map_or(0, |ptr| unsafe { T::count(ptr.as_ptr()) })
    }
}

impl<T, B: Block<T>> Drop for Loan<'_, T, B> {
    fn drop(&mut self) {
        // SAFETY: what is there is what was lent or what the callee replaced it with, and in
        // both cases it is the caller's. Of the width that was asked for is only what the callee
        // put there, which nobody can do who has no unsafe code.
        *self.home = unsafe {
            B::take(self.raw).map(|block| match self.wide {
                Some(wide) if self.raw != self.lent => block.of_width(wide),
                _ => block,
            })
        };
    }
}

/// What an implementer fills, as it is passed on.
#[derive(Debug)]
pub enum Filled<'a, T, B: Block<T>> {
    /// What is changed in place.
    There(*mut T),
    /// What is made.
    Wanted(Loan<'a, T, B>),
}

impl<T, B: Block<T>> Filled<'_, T, B> {
    /// Where the callee finds it, or may put one.
    pub fn place(&mut self) -> *mut *mut T {
        match self {
            Self::There(there) => there,
            Self::Wanted(loan) => loan.place(),
        }
    }
}

impl<T: Counted, B: Block<T>> Filled<'_, T, B> {
    /// How much the struct counts that is there now.
    pub fn count(&self) -> usize {
        match self {
            // SAFETY: what is changed in place is a well-formed `T`.
            Self::There(there) => unsafe { T::count(*there) },
            Self::Wanted(loan) => loan.count(),
        }
    }
}

impl<'a, T: View> Filled<'a, T, MapiView<T>> {
    /// What an implementer got.
    pub fn new(fill: Fill<'a, T>) -> Self {
        match fill {
            Fill::There(there) => Self::There(there.as_ptr()),
            Fill::Wanted(made) => Self::Wanted(Loan::new(made)),
        }
    }
}

/// An array that the callee may replace: lent for the call, back in its place afterwards.
#[derive(Debug)]
pub struct LoanArray<'a, T: Abi, C: Count> {
    home: &'a mut MapiArray<T>,
    raw: *mut T,
    count: C,
}

impl<'a, T: Abi, C: Count> LoanArray<'a, T, C> {
    /// Fails where the callee could not count so many elements.
    pub fn new(home: &'a mut MapiArray<T>) -> Result<Self> {
        let count = fitting(C::from_usize(home.len()))?;
        let raw = core::mem::take(home).into_raw();
        Ok(Self { home, raw, count })
    }

    /// Where the callee finds it and may put another.
    pub fn place(&mut self) -> *mut *mut T {
        &mut self.raw
    }

    /// Where the callee finds the count and may put another.
    pub fn count_place(&mut self) -> *mut C {
        &mut self.count
    }
}

impl<T: Abi, C: Count> Drop for LoanArray<'_, T, C> {
    fn drop(&mut self) {
        // SAFETY: what is there is what was lent or what the callee replaced it with, and in
        // both cases it is the caller's.
        if let Ok(array) = unsafe { take_array(self.raw, self.count.to_usize()) } {
            *self.home = array;
        }
    }
}

/// Where the callee finds a loan that may be absent.
#[inline]
pub fn optional_place<T, B: Block<T>>(loan: &mut Option<Loan<'_, T, B>>) -> *mut *mut T {
    loan.as_mut().map_or(ptr::null_mut(), Loan::place)
}
