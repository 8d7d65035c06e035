//! Structs that are seen from Rust as something safe: counted tails, pointers inside.

use super::{CLayout, LaidOut, MapiError};
use core::ffi::c_void;
use core::fmt;
use core::marker::PhantomData;
use core::ptr::NonNull;
use windows_core::HRESULT;

/// A C struct whose raw form cannot be read safely, because a count in it says how much lies
/// behind it or because it has pointers: `#[view]` in a spec.
///
/// Callers and implementers of a method deal in [`Borrowed`](View::Borrowed) instead, which
/// borrows the C memory and copies nothing.
///
/// A struct is **well-formed** if it is what its C declaration promises: a union has the member
/// that the struct names; a pointer is null or to what is declared behind it, as many elements as
/// its count says, text terminated and of the width that the struct tells; a tail has as many
/// elements as the header counts; and what is pointed to is well-formed itself. What can be seen
/// without following a pointer need not hold: null where something is counted, a pointer that is
/// misaligned, counts that no memory has. [`view`](View::view) sees that and fails.
///
/// Memory that is said to be well-formed is made by C, by this crate, or by whoever vouches for it
/// in `unsafe` code. Safe code makes none: it has no way to set a pointer or count by which
/// another walks.
///
/// # Safety
///
/// `lay_out` makes a well-formed struct, `view` reads no more of one than is there, and `release`
/// lets go of no more than it owns.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no view",
    label = "`#[view]` needs `mapi_core::boundary::View`",
    note = "remove `#[view]` where the struct has neither a counted tail nor pointers inside"
)]
pub unsafe trait View: CLayout {
    /// What callers pass and implementers get.
    type Borrowed<'a>: Copy;

    /// Looks at a struct. Fails with MAPI_E_INVALID_PARAMETER where it contradicts itself, as
    /// where something is counted and nothing is there.
    ///
    /// # Safety
    ///
    /// `ptr` is aligned and points to a well-formed struct that stays unchanged for `'a`.
    unsafe fn view<'a>(ptr: *const Self) -> Result<Self::Borrowed<'a>, HRESULT>;

    /// The same where flags of the call tell whether texts in the struct are UTF-16. `None` where
    /// nobody knows: such a text is not read.
    ///
    /// # Safety
    ///
    /// As for [`view`](Self::view), and the texts are of that width.
    unsafe fn view_of_width<'a>(
        ptr: *const Self,
        wide: Option<bool>,
    ) -> Result<Self::Borrowed<'a>, HRESULT> {
        let _ = wide;
        // SAFETY: as the caller vouches.
        unsafe { Self::view(ptr) }
    }

    /// Whether the struct has no text whose width only flags of the call tell.
    ///
    /// # Safety
    ///
    /// As for [`view`](Self::view).
    unsafe fn tells_widths(ptr: *const Self) -> bool {
        let _ = ptr;
        true
    }

    /// The struct for C, for as long as the view lives. An implementation writes the parameter
    /// as here, `Self::Borrowed<'_>`, because Rust compares the lifetimes by how they are written.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where C could not [count](super::count) what is in the view,
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT>;

    /// Lets go of what a struct in MAPI memory has besides its own block and what is chained to
    /// it: each block of its own goes to `free`, which is MAPIFreeBuffer. Most have nothing; a row
    /// set has the values of its rows.
    ///
    /// # Safety
    ///
    /// `ptr` points to a well-formed struct in MAPI memory that nobody uses any more, and that
    /// this was not called for before.
    unsafe fn release(ptr: *mut Self, free: unsafe fn(*mut c_void)) {
        let _ = (ptr, free);
    }
}

/// An array of structs that are seen through views.
pub struct Views<'a, T>(&'a [T]);

impl<T> Clone for Views<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Views<'_, T> {}

impl<T> Default for Views<'_, T> {
    fn default() -> Self {
        Self(&[])
    }
}

impl<'a, T> Views<'a, T> {
    /// Borrows an array.
    ///
    /// # Safety
    ///
    /// Every element is well-formed, and what it describes stays unchanged for `'a`.
    pub const unsafe fn new(elements: &'a [T]) -> Self {
        Self(elements)
    }

    /// The number of elements.
    pub const fn len(self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The elements as C has them.
    pub const fn as_raw(self) -> &'a [T] {
        self.0
    }
}

impl<'a, T: View> Views<'a, T> {
    /// The element at `index`; `None` behind the last. Fails as [`View::view`].
    pub fn get(self, index: usize) -> Option<Result<T::Borrowed<'a>, MapiError>> {
        let element = self.0.get(index)?;
        // SAFETY: `new` requires that every element is well-formed for `'a`.
        Some(unsafe { T::view(element) }.map_err(MapiError::new))
    }

    /// The elements in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = Result<T::Borrowed<'a>, MapiError>> {
        // SAFETY: as for `get`.
        self.0
            .iter()
            .map(|element| unsafe { T::view(element) }.map_err(MapiError::new))
    }
}

impl<T: View> fmt::Debug for Views<'_, T>
where
    for<'a> T::Borrowed<'a>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A viewed struct that is lent to be changed in place. It is no [`MapiView`](crate::MapiView), because whoever
/// has it for the call must neither free it nor put another in its place.
pub struct ViewMut<'a, T> {
    ptr: NonNull<T>,
    lent: PhantomData<&'a mut T>,
}

impl<T> ViewMut<'_, T> {
    /// Borrows a struct.
    ///
    /// # Safety
    ///
    /// `ptr` is aligned and points to a struct that is well-formed and that nobody else
    /// uses as long as the borrow lasts.
    pub const unsafe fn new(ptr: NonNull<T>) -> Self {
        Self {
            ptr,
            lent: PhantomData,
        }
    }

    /// Where the struct is. Whoever changes it leaves one that is well-formed.
    pub const fn as_ptr(&self) -> *mut T {
        self.ptr.as_ptr()
    }
}

impl<T: View> ViewMut<'_, T> {
    /// The view. Fails as [`View::view`].
    pub fn get(&self) -> Result<T::Borrowed<'_>, MapiError> {
        // SAFETY: `new` requires a struct that is well-formed.
        unsafe { T::view(self.ptr.as_ptr()) }.map_err(MapiError::new)
    }
}

/// A viewed struct that may be lent for one call after the other. One is not where somebody will
/// call a function in it, for which C vouched once.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is lent for one call",
    label = "it cannot be lent again",
    note = "where nothing in a struct of your own is used up by a call, write `impl mapi_core::boundary::LentAgain for {Self} {{}}`"
)]
pub trait LentAgain: View {}

impl<T: LentAgain> ViewMut<'_, T> {
    /// The same struct, lent for less long.
    pub const fn reborrow(&mut self) -> ViewMut<'_, T> {
        ViewMut {
            ptr: self.ptr,
            lent: PhantomData,
        }
    }
}

impl<T: View> fmt::Debug for ViewMut<'_, T>
where
    for<'a> T::Borrowed<'a>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.get(), f)
    }
}

/// A counted tail behind a header.
///
/// # Safety
///
/// `count` elements lie `offset` bytes behind `start` and stay unchanged for `'a`.
pub unsafe fn tail<'a, S, E>(
    start: *const S,
    offset: usize,
    count: u32,
) -> Result<&'a [E], HRESULT> {
    // SAFETY: as the caller vouches.
    unsafe { crate::boundary::read::tail(start, offset, count) }
}
