//! The implementer's side: from what a C caller passes to what a safe method takes, and back.
//!
//! Pointers that come in here are judged by what can be judged, null and alignment; that what is
//! not null points to what the C declaration says is the C caller's contract.

pub use super::fill::Filling;
pub use super::owner::{behind, fill, filling, give_owned};

use super::call::take_box;
use super::{Block, Count, MapiPointers, MapiView, MapiViews, UnicodeFlag, ViewMut, ViewRefs};
use crate::abi::{
    MAPI_E_BAD_CHARWIDTH, MAPI_E_CALL_FAILED, MAPI_E_INTERFACE_NOT_SUPPORTED,
    MAPI_E_INVALID_PARAMETER, MAPI_E_NO_SUPPORT, S_OK,
};
use crate::memory::{MapiArray, MapiBox};
use crate::read::fits;
use crate::success::Success;
use crate::text::{MapiStr, MapiText, MapiTexts, TStr};
use core::ffi::c_void;
use core::hint::cold_path;
use core::ptr::{self, NonNull};
use core::slice;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use windows_core::{Error, GUID, HRESULT, IUnknown, InRef, Interface};

/// What a step of an entry point makes, or the code that the method answers.
pub type Step<T> = core::result::Result<T, HRESULT>;

/// Runs a method, if there is a place for every result; a panic becomes MAPI_E_CALL_FAILED.
#[inline(always)]
pub fn guard(places: bool, method: impl FnOnce() -> Step<HRESULT>) -> HRESULT {
    if !places {
        return invalid();
    }
    match catch_unwind(AssertUnwindSafe(method)) {
        Ok(Ok(code)) | Ok(Err(code)) => code,
        Err(payload) => {
            discard(payload);
            MAPI_E_CALL_FAILED
        }
    }
}

/// Runs a method that cannot report failure; where it fails all the same, it answers zero.
///
/// # Safety
///
/// `T` is an ABI type or `()`.
#[inline(always)]
pub unsafe fn guard_value<T>(method: impl FnOnce() -> Step<T>) -> T {
    match catch_unwind(AssertUnwindSafe(method)) {
        Ok(Ok(value)) => return value,
        Ok(Err(_)) => {}
        Err(payload) => discard(payload),
    }
    // SAFETY: zeros are a value of every ABI type.
    unsafe { core::mem::zeroed() }
}

/// A panic's payload may panic when it is dropped.
#[cold]
fn discard(payload: Box<dyn Any + Send>) {
    if let Err(another) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        core::mem::forget(another);
    }
}

/// A slot that nobody documented.
pub unsafe extern "system" fn reserved_slot(_this: *mut c_void) -> HRESULT {
    MAPI_E_NO_SUPPORT
}

/// What a method answers that the implementer left out.
#[cold]
pub fn no_support() -> Error {
    Error::from_hresult(MAPI_E_NO_SUPPORT)
}

/// What a method without results answers that the implementer left out, where the reference says
/// what that is.
pub fn left_out(code: HRESULT) -> windows_core::Result<()> {
    code.ok()
}

/// The same for a method with results, which cannot succeed without them.
#[cold]
pub fn failing(code: HRESULT) -> Error {
    Error::from_hresult(if code.is_err() {
        code
    } else {
        MAPI_E_NO_SUPPORT
    })
}

/// The object behind an interface pointer.
///
/// # Safety
///
/// `this` points to a vtable pointer of an `Identity`, `offset` vtable pointers behind its
/// start, as `windows_core::implement` lays objects out.
#[inline(always)]
pub unsafe fn this<'a, Identity>(this: *mut c_void, offset: isize) -> &'a Identity {
    // SAFETY: as the caller vouches.
    unsafe { &*this.cast::<*const ()>().offset(offset).cast::<Identity>() }
}

/// What the method returned, or the code of its error.
#[inline(always)]
pub fn answer<T>(result: windows_core::Result<T>) -> Step<T> {
    result.map_err(failure)
}

/// What the method returned with its success code, or the code of its error.
#[inline(always)]
pub fn answer_with_code<T>(result: windows_core::Result<Success<T>>) -> Step<(T, HRESULT)> {
    let Success { value, code } = result.map_err(failure)?;
    if code.is_err() {
        return Err(code);
    }
    Ok((value, code))
}

/// What a method without results answers.
#[inline(always)]
pub fn answer_done(result: windows_core::Result<()>) -> Step<HRESULT> {
    answer(result).map(|()| OK)
}

/// Writes the one result of a method.
///
/// # Safety
///
/// As for [`Written::write`].
#[inline(always)]
pub unsafe fn answer_written<P: Written>(
    result: windows_core::Result<P::Value>,
    place: P,
) -> Step<HRESULT> {
    let value = answer(result)?;
    // SAFETY: as the caller vouches.
    unsafe { place.write(value) };
    Ok(OK)
}

/// Where a result goes.
pub trait Written {
    /// As the method returns it.
    type Value;

    /// # Safety
    ///
    /// The pointer is null or a place for what it points to, with nothing to drop in it.
    unsafe fn write(self, value: Self::Value);
}

/// A place for the value itself.
#[derive(Debug)]
pub struct Place<T>(pub *mut T);

/// A place for a value that may be absent elsewhere.
#[derive(Debug)]
pub struct PlaceOfSome<T>(pub *mut Option<T>);

impl<T> Written for Place<T> {
    type Value = T;

    #[inline(always)]
    unsafe fn write(self, value: T) {
        // SAFETY: as the caller vouches.
        unsafe { write(self.0, value) }
    }
}

impl<T> Written for PlaceOfSome<T> {
    type Value = T;

    #[inline(always)]
    unsafe fn write(self, value: T) {
        // SAFETY: as the caller vouches.
        unsafe { write(self.0, Some(value)) }
    }
}

/// The code of an error, which says failure whatever the error says.
#[cold]
fn failure(error: Error) -> HRESULT {
    let code = HRESULT::from(error);
    if code.is_err() {
        code
    } else {
        MAPI_E_CALL_FAILED
    }
}

/// The answer to a pointer that cannot be used. Out of line, or its number would be in a register
/// before every check.
#[cold]
#[inline(never)]
extern "C" fn invalid() -> HRESULT {
    MAPI_E_INVALID_PARAMETER
}

/// Two branches that are never taken cost less than the one that the optimiser would make of
/// both tests, hence the hints.
#[inline(always)]
fn usable<T>(ptr: *const T) -> bool {
    if !ptr.is_aligned() {
        cold_path();
        return false;
    }
    if ptr.is_null() {
        cold_path();
        return false;
    }
    true
}

/// Clears a result before anything can fail, and says whether there is a place for it.
///
/// # Safety
///
/// `out` is null or a place for a `T`, and zeros are a `T`.
#[inline(always)]
#[must_use]
pub unsafe fn clear<T>(out: *mut T) -> bool {
    let usable = usable(out);
    if usable {
        // SAFETY: not null, aligned, and a place for a `T`.
        unsafe { out.write_bytes(0, 1) }
    }
    usable
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

/// Clears an array that the method writes.
///
/// # Safety
///
/// `out` is null or a place for `len` elements, and zeros are an element.
#[inline]
pub unsafe fn clear_array<T>(out: *mut T, len: usize) {
    if usable(out) && fits(out, len) {
        // SAFETY: not null, aligned, and a place for that many elements.
        unsafe { out.write_bytes(0, len) }
    }
}

/// Writes a result, or drops it where it is not wanted.
///
/// # Safety
///
/// `out` is null or a place for a `T` with nothing to drop in it.
#[inline(always)]
pub unsafe fn write<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: not null, and a place for a `T`.
        unsafe { out.write(value) }
    }
}

/// An owner of MAPI memory that can be handed over.
pub trait Owned {
    /// The block, whose owner is now whoever gets it.
    fn hand_over(self) -> *mut c_void;
}

macro_rules! owned {
    ($([$($generics:tt)*] $owner:ty,)*) => {$(
        impl<$($generics)*> Owned for $owner {
            fn hand_over(self) -> *mut c_void {
                self.into_raw().cast()
            }
        }
    )*};
}

owned!(
    [T] MapiBox<T>,
    [T] MapiArray<T>,
    [T] MapiView<T>,
    [T] MapiViews<T>,
    [T] MapiPointers<T>,
    [U] MapiStr<U>,
    [] MapiText,
    [] MapiTexts,
);

impl<O: Owned> Owned for Option<O> {
    fn hand_over(self) -> *mut c_void {
        self.map_or(ptr::null_mut(), O::hand_over)
    }
}

/// Hands MAPI memory over, or frees it where it is not wanted.
///
/// # Safety
///
/// `out` is null or a place for a pointer.
#[inline]
pub unsafe fn give<T>(out: *mut *mut T, value: impl Owned) {
    if !out.is_null() {
        // SAFETY: not null, and a place for a pointer.
        unsafe { out.write(value.hand_over().cast()) }
    }
}

/// One T to read.
///
/// # Safety
///
/// What is not null points to a `T` that stays unchanged for `'a`.
#[inline(always)]
pub unsafe fn pointee<'a, T>(ptr: *const T) -> Step<&'a T> {
    if usable(ptr) {
        // SAFETY: not null, aligned, and as the caller vouches.
        Ok(unsafe { &*ptr })
    } else {
        Err(invalid())
    }
}

/// One T to read, or nothing.
///
/// # Safety
///
/// As for [`pointee`].
#[inline(always)]
pub unsafe fn optional<'a, T>(ptr: *const T) -> Step<Option<&'a T>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { pointee(ptr) }.map(Some)
    }
}

/// One T to read and write.
///
/// # Safety
///
/// What is not null points to a `T` that nobody else uses for `'a`.
#[inline(always)]
pub unsafe fn pointee_mut<'a, T>(ptr: *mut T) -> Step<&'a mut T> {
    if usable(ptr) {
        // SAFETY: not null, aligned, and as the caller vouches.
        Ok(unsafe { &mut *ptr })
    } else {
        Err(invalid())
    }
}

/// One T to read and write, or nothing.
///
/// # Safety
///
/// As for [`pointee_mut`].
#[inline(always)]
pub unsafe fn optional_mut<'a, T>(ptr: *mut T) -> Step<Option<&'a mut T>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { pointee_mut(ptr) }.map(Some)
    }
}

/// An interface that is lent for the call.
#[inline(always)]
pub fn interface<'a, I: Interface>(interface: &'a InRef<'_, I>) -> Step<&'a I> {
    interface.as_ref().ok_or_else(|| invalid())
}

/// An interface that is lent for the call, or nothing.
#[inline(always)]
pub fn optional_interface<'a, I: Interface>(interface: &'a InRef<'_, I>) -> Option<&'a I> {
    interface.as_ref()
}

/// An object whose interface an IID in the same call names; whoever gets it knows no more of it
/// than that it is one.
#[inline(always)]
pub fn object<'a, I: Interface>(object: &'a InRef<'_, I>) -> Step<&'a IUnknown> {
    optional_object(object).ok_or_else(|| invalid())
}

/// The same where there may be none.
#[inline(always)]
pub fn optional_object<'a, I: Interface>(object: &'a InRef<'_, I>) -> Option<&'a IUnknown> {
    // SAFETY: both are transparent over one pointer, and the vtable of every interface that an
    // IID can name starts with that of IUnknown.
    object
        .as_ref()
        .map(|object| unsafe { &*ptr::from_ref(object).cast::<IUnknown>() })
}

/// An array to read.
///
/// # Safety
///
/// What is not null points to `len` elements that stay unchanged for `'a`.
#[inline]
pub unsafe fn slice<'a, T>(ptr: *const T, len: usize) -> Step<&'a [T]> {
    if usable(ptr) && fits(ptr, len) {
        // SAFETY: not null, aligned, in the address space, and as the caller vouches.
        Ok(unsafe { slice::from_raw_parts(ptr, len) })
    } else if ptr.is_null() && len == 0 {
        Ok(&[])
    } else {
        Err(invalid())
    }
}

/// An array to read, or nothing. A count without an array is an error, unless the count is
/// `shared` with another array.
///
/// # Safety
///
/// As for [`slice()`].
#[inline]
pub unsafe fn optional_slice<'a, T>(
    ptr: *const T,
    len: usize,
    shared: bool,
) -> Step<Option<&'a [T]>> {
    if ptr.is_null() && (shared || len == 0) {
        return Ok(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { slice(ptr, len) }.map(Some)
}

/// An array to write.
///
/// # Safety
///
/// What is not null points to `len` elements that nobody else uses for `'a`.
#[inline]
pub unsafe fn slice_mut<'a, T>(ptr: *mut T, len: usize) -> Step<&'a mut [T]> {
    if usable(ptr) && fits(ptr, len) {
        // SAFETY: not null, aligned, in the address space, and as the caller vouches.
        Ok(unsafe { slice::from_raw_parts_mut(ptr, len) })
    } else if ptr.is_null() && len == 0 {
        Ok(&mut [])
    } else {
        Err(invalid())
    }
}

/// An array to write, or nothing; as [`optional_slice`].
///
/// # Safety
///
/// As for [`slice_mut`].
#[inline]
pub unsafe fn optional_slice_mut<'a, T>(
    ptr: *mut T,
    len: usize,
    shared: bool,
) -> Step<Option<&'a mut [T]>> {
    if ptr.is_null() && (shared || len == 0) {
        return Ok(None);
    }
    // SAFETY: as the caller vouches.
    unsafe { slice_mut(ptr, len) }.map(Some)
}

/// An array of pointers, none of them null, as references.
#[inline]
pub fn references<T>(pointers: &[*const T]) -> Step<&[&T]> {
    if pointers.iter().all(|p| usable(*p)) {
        // SAFETY: a reference has the layout of a pointer, and none is null or misaligned; that
        // each points to a `T` is the C caller's contract.
        Ok(unsafe { slice::from_raw_parts(pointers.as_ptr().cast(), pointers.len()) })
    } else {
        Err(invalid())
    }
}

/// An array of pointers, none of them null, to structs that are seen through views.
#[inline]
pub fn view_refs<T>(pointers: &[*const T]) -> Step<ViewRefs<'_, T>> {
    references(pointers)?;
    // SAFETY: none is null or misaligned; that each points to a `T` that describes itself truly
    // is the C caller's contract.
    Ok(unsafe { ViewRefs::new(pointers) })
}

/// A pointer to something whose extent its type knows.
#[inline]
pub fn aligned<T>(ptr: *const T) -> Step<*const T> {
    if usable(ptr) { Ok(ptr) } else { Err(invalid()) }
}

/// A pointer to something whose extent its type knows, or nothing.
#[inline]
pub fn optional_aligned<T>(ptr: *const T) -> Step<Option<*const T>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        aligned(ptr).map(Some)
    }
}

/// Whether flags behind a pointer ask for UTF-16.
///
/// # Safety
///
/// What is not null points to flags.
#[inline]
pub unsafe fn is_unicode<F: UnicodeFlag>(flags: *const F) -> Step<bool> {
    // SAFETY: as the caller vouches.
    unsafe { pointee(flags) }.map(|flags| flags.is_unicode())
}

/// A string whose width the flags tell.
///
/// # Safety
///
/// What is not null points to a terminated string of that width that stays unchanged for `'a`.
#[inline]
pub unsafe fn text<'a, T>(ptr: *const T, wide: bool) -> Step<TStr<'a>> {
    if ptr.is_null() || (wide && !ptr.cast::<u16>().is_aligned()) {
        return Err(invalid());
    }
    // SAFETY: not null, aligned for its width, and as the caller vouches.
    Ok(unsafe { TStr::from_ptr(ptr.cast(), wide) })
}

/// A string whose width the flags tell, or nothing.
///
/// # Safety
///
/// As for [`text`].
#[inline]
pub unsafe fn optional_text<'a, T>(ptr: *const T, wide: bool) -> Step<Option<TStr<'a>>> {
    if ptr.is_null() {
        Ok(None)
    } else {
        // SAFETY: as the caller vouches.
        unsafe { text(ptr, wide) }.map(Some)
    }
}

/// A string of the width that the caller asked for.
pub fn text_of_width(text: MapiText, wide: bool) -> Step<MapiText> {
    if text.is_wide() == wide {
        Ok(text)
    } else {
        Err(MAPI_E_BAD_CHARWIDTH)
    }
}

/// Strings of the width that the caller asked for.
pub fn texts_of_width(texts: MapiTexts, wide: bool) -> Step<MapiTexts> {
    if texts.is_wide() == wide || texts.is_empty() {
        Ok(texts)
    } else {
        Err(MAPI_E_BAD_CHARWIDTH)
    }
}

/// The count of a result, where it fits in its type.
#[inline]
pub fn fitting<C>(count: Option<C>) -> Step<C> {
    count.ok_or(MAPI_E_CALL_FAILED)
}

/// The interface that the IID names of an object that the method returned.
#[inline]
pub fn query(object: IUnknown, iid: &GUID) -> Step<IUnknown> {
    // What windows-core answers to this one is no interface: it is two pointers wide, of which
    // there is place for one, and it is not counted.
    const DYNAMIC_CAST: GUID = windows_core::DYNAMIC_CAST_IID;
    if iid.data1 == DYNAMIC_CAST.data1 {
        cold_path();
        if *iid == DYNAMIC_CAST {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED);
        }
    }
    let mut found: Option<IUnknown> = None;
    // SAFETY: `found` is a place for a pointer, and an object writes a reference or null there.
    let code = unsafe { object.query(iid, (&raw mut found).cast()) };
    if code.is_err() {
        cold_path();
        // What an object wrote although it failed is no reference.
        core::mem::forget(found);
        return Err(MAPI_E_INTERFACE_NOT_SUPPORTED);
    }
    found.ok_or(MAPI_E_INTERFACE_NOT_SUPPORTED)
}

/// The same where the caller may name no IID and then gets an `I`.
pub fn query_or<I: Interface>(object: IUnknown, iid: Option<&GUID>) -> Step<IUnknown> {
    match iid {
        Some(iid) => query(object, iid),
        None if I::IID == IUnknown::IID => Ok(object),
        None => query(object, &I::IID),
    }
}

/// Hands the interface over that an IID in the same call named.
///
/// # Safety
///
/// `out` is null or a place for a pointer, and `object` is of the interface that the IID names.
#[inline]
pub unsafe fn give_queried<I: Interface>(out: *mut Option<I>, object: Option<IUnknown>) {
    if !out.is_null() {
        // SAFETY: not null, and a place for a pointer.
        unsafe { out.cast::<Option<IUnknown>>().write(object) }
    }
}

/// Releases the reference that the caller gave away.
///
/// # Safety
///
/// The reference is the callee's now, and nobody uses it any more.
#[inline]
pub unsafe fn take_given<I: Interface>(interface: &I) {
    // SAFETY: the C caller does not release what it gave away, so this does.
    drop(unsafe { ptr::read(interface) })
}

/// Shows an interface to a caller who gets no reference to it.
///
/// # Safety
///
/// `out` is null or a place for a pointer.
#[inline]
pub unsafe fn lend_interface<I: Interface>(out: *mut Option<I>, interface: &I) {
    if !out.is_null() {
        // SAFETY: not null, and a place for a pointer.
        unsafe { out.cast::<*mut c_void>().write(interface.as_raw()) }
    }
}

/// Shows an array to a caller who does not free it.
///
/// # Safety
///
/// `out` is null or a place for a pointer, and what the caller reads there are elements.
#[inline]
pub unsafe fn lend_array<T, E>(out: *mut *mut T, elements: &[E]) {
    if !out.is_null() {
        let ptr = if elements.is_empty() {
            ptr::null()
        } else {
            elements.as_ptr()
        };
        // SAFETY: not null, and a place for a pointer.
        unsafe { out.write(ptr.cast::<T>().cast_mut()) }
    }
}

/// Memory that the method may replace: in its hands for the call, back in the C caller's
/// variable afterwards, whatever happens.
#[derive(Debug)]
pub struct Borrowed<T, B: Block<T>> {
    home: *mut *mut T,
    /// What the method works on.
    pub value: Option<B>,
}

impl<T, B: Block<T>> Borrowed<T, B> {
    /// # Safety
    ///
    /// What is not null points to a variable with null or a block of MAPI memory with a `T`,
    /// which `free` frees.
    pub unsafe fn new(home: *mut *mut T, free: unsafe fn(*mut T)) -> Step<Self> {
        if !usable(home) {
            return Err(invalid());
        }
        // SAFETY: not null, aligned, and as the caller vouches.
        let block = unsafe { *home };
        if !block.is_aligned() {
            return Err(invalid());
        }
        // SAFETY: as the caller vouches.
        let value = unsafe { take_box(block, free).map(|block| B::from_block(block)) };
        Ok(Self { home, value })
    }

    /// # Safety
    ///
    /// As for [`new`](Self::new).
    pub unsafe fn optional(home: *mut *mut T, free: unsafe fn(*mut T)) -> Step<Option<Self>> {
        if home.is_null() {
            Ok(None)
        } else {
            // SAFETY: as the caller vouches.
            unsafe { Self::new(home, free) }.map(Some)
        }
    }
}

impl<T, B: Block<T>> Drop for Borrowed<T, B> {
    fn drop(&mut self) {
        let block = self.value.take().map(B::into_block);
        // SAFETY: `new` saw that the variable is there.
        unsafe { *self.home = block.hand_over().cast() }
    }
}

/// Fails where the method returned another number of elements than it said beside them.
#[inline]
pub fn same_len(counted: usize, len: usize) -> Step<()> {
    if counted == len {
        Ok(())
    } else {
        Err(MAPI_E_CALL_FAILED)
    }
}

/// An array that the method may replace: in its hands for the call, back in the C caller's
/// variables afterwards, whatever happens.
#[derive(Debug)]
pub struct BorrowedArray<T, C: Count> {
    home: *mut *mut T,
    count: *mut C,
    /// What the method works on.
    pub value: MapiArray<T>,
}

impl<T, C: Count> BorrowedArray<T, C> {
    /// # Safety
    ///
    /// What is not null points to variables with null or a block of MAPI memory, and with the
    /// number of elements in it.
    pub unsafe fn new(home: *mut *mut T, count: *mut C) -> Step<Self> {
        if !usable(home) || !usable(count) {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        // SAFETY: not null, aligned, and as the caller vouches.
        let (block, len) = unsafe { (*home, (*count).to_usize()) };
        if !block.is_aligned() || !fits(block, len) || (block.is_null() && len != 0) {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        // SAFETY: aligned, not too long, there where elements are counted, and as the caller
        // vouches.
        let value = unsafe { MapiArray::from_raw(block, len) };
        Ok(Self { home, count, value })
    }
}

impl<T, C: Count> Drop for BorrowedArray<T, C> {
    fn drop(&mut self) {
        let array = core::mem::take(&mut self.value);
        let (block, count) = match C::from_usize(array.len()) {
            Some(count) => (array.into_raw(), count),
            // More than the caller can count is freed here.
            None => (ptr::null_mut(), zero()),
        };
        // SAFETY: `new` saw that the variables are there.
        unsafe {
            *self.home = block;
            *self.count = count;
        }
    }
}

fn zero<C: Count>() -> C {
    // SAFETY: zeros are a value of every ABI type.
    unsafe { core::mem::zeroed() }
}

/// A struct that the method changes in place; it stays the C caller's.
///
/// # Safety
///
/// What is not null points to a `T` that nobody else uses for `'a` and that describes itself
/// truly.
pub unsafe fn lent<'a, T>(ptr: *mut T) -> Step<ViewMut<'a, T>> {
    // SAFETY: as the caller vouches.
    unsafe { optional_lent(ptr) }?.ok_or_else(|| invalid())
}

/// The same where it may be absent.
///
/// # Safety
///
/// As for [`lent`].
pub unsafe fn optional_lent<'a, T>(ptr: *mut T) -> Step<Option<ViewMut<'a, T>>> {
    optional_aligned(ptr)?;
    // SAFETY: aligned, and as the caller vouches.
    Ok(NonNull::new(ptr).map(|ptr| unsafe { ViewMut::new(ptr) }))
}

/// What a method answers where nothing failed and no other code was given.
pub const OK: HRESULT = S_OK;
