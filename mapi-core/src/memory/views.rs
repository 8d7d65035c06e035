//! Owners of MAPI memory that is seen through views.

use super::{MapiArray, MapiBox, free};
use crate::boundary::{MapiError, View, ViewMut, Views};
use core::ffi::c_void;
use core::fmt;
use core::mem;
use core::ptr::NonNull;

/// One viewed struct in a block of MAPI memory, with what is chained to it. Dropping it frees the
/// block and what the struct has besides it: the values of the rows, for a row set.
///
/// There is no way from here to the struct itself but in `unsafe` code, because it is freed by
/// what is in it. It is made of a view: `MapiView::<SRowSet>::new(&rows)`.
pub struct MapiView<T> {
    block: MapiBox<T>,
    /// What the struct does not say of texts in it: whether they are UTF-16.
    wide: Option<bool>,
    /// [`View::release`].
    release: unsafe fn(*mut T, unsafe fn(*mut c_void)),
}

impl<T: View> MapiView<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// `ptr` is the aligned start of a block of MAPI memory that nobody else frees, with a struct
    /// that is [well-formed](View): what it counts or points to is in the block, chained to it, or
    /// let go of by [`View::release`].
    pub const unsafe fn from_raw(ptr: NonNull<T>) -> Self {
        // SAFETY: as the caller vouches.
        unsafe { Self::from_box(MapiBox::from_raw(ptr)) }
    }

    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// As for [`from_raw`](Self::from_raw).
    pub const unsafe fn from_box(block: MapiBox<T>) -> Self {
        Self {
            block,
            wide: None,
            release: T::release,
        }
    }

    /// Whether who takes texts in the struct for UTF-16, or for 8-bit text, reads them as they are.
    pub fn is_of_width(&self, wide: bool) -> bool {
        // SAFETY: `from_raw` requires a well-formed struct.
        self.wide == Some(wide) || unsafe { T::tells_widths(self.as_ptr()) }
    }

    /// The view. Fails as [`View::view`].
    pub fn get(&self) -> Result<T::Borrowed<'_>, MapiError> {
        // SAFETY: `from_raw` requires a well-formed struct, and `of_width` texts of that width.
        unsafe { T::view_of_width(self.as_ptr(), self.wide) }.map_err(MapiError::new)
    }
}

impl<T> MapiView<T> {
    /// The same struct where flags of the call told whether texts in it are UTF-16, as of a
    /// MAPIERROR. Without this, texts whose width the struct does not say are not read.
    ///
    /// # Safety
    ///
    /// Texts in the struct whose width it does not say are of that width.
    pub const unsafe fn of_width(mut self, wide: bool) -> Self {
        self.wide = Some(wide);
        self
    }

    /// Hands the block over; whoever gets it frees it.
    pub fn into_raw(self) -> *mut T {
        let ptr = self.as_ptr();
        mem::forget(self);
        ptr
    }

    /// Where the struct is.
    pub const fn as_ptr(&self) -> *mut T {
        self.block.as_ptr()
    }

    /// The struct, lent to a method that changes it in place.
    pub fn lend(&mut self) -> ViewMut<'_, T> {
        // SAFETY: `from_raw` requires a well-formed struct, and it is borrowed as a whole.
        unsafe { ViewMut::new(NonNull::new_unchecked(self.as_ptr())) }
    }
}

impl<T> Drop for MapiView<T> {
    fn drop(&mut self) {
        // SAFETY: `from_raw` requires a well-formed struct that nobody else frees; the block
        // itself goes with its box.
        unsafe { (self.release)(self.as_ptr(), free) }
    }
}

impl<T: View> fmt::Debug for MapiView<T>
where
    for<'a> T::Borrowed<'a>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.get(), f)
    }
}

/// A counted array of viewed structs in a block of MAPI memory, with what is chained to it.
pub struct MapiViews<T>(MapiArray<T>);

impl<T> MapiViews<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// As for [`MapiArray::from_raw`]. Every element is [well-formed](View): what it counts or
    /// points to is in the block or chained to it.
    pub const unsafe fn from_raw(ptr: *mut T, len: usize) -> Self {
        // SAFETY: as the caller vouches.
        unsafe { Self::from_array(MapiArray::from_raw(ptr, len)) }
    }

    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// As for [`from_raw`](Self::from_raw).
    pub const unsafe fn from_array(block: MapiArray<T>) -> Self {
        Self(block)
    }

    /// Where the first element is; null where there is no element and no block.
    pub const fn as_ptr(&self) -> *mut T {
        self.0.as_ptr()
    }

    /// The elements, borrowed.
    pub const fn get(&self) -> Views<'_, T> {
        // SAFETY: `from_raw` requires that every element is well-formed.
        unsafe { Views::new(self.0.elements()) }
    }

    /// The number of elements.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer.
    pub fn into_raw(self) -> *mut T {
        self.0.into_raw()
    }
}

impl<T> Default for MapiViews<T> {
    /// No element and no block.
    fn default() -> Self {
        Self(MapiArray::default())
    }
}

impl<T: View> fmt::Debug for MapiViews<T>
where
    for<'a> T::Borrowed<'a>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.get(), f)
    }
}

/// A counted array of pointers to viewed structs, all of it in one chain of MAPI memory.
pub struct MapiPointers<T>(MapiArray<*mut T>);

impl<T> MapiPointers<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// As for [`MapiArray::from_raw`]. Every pointer is null or points to an aligned struct in the
    /// same chain that is [well-formed](View).
    pub const unsafe fn from_raw(ptr: *mut *mut T, len: usize) -> Self {
        // SAFETY: as the caller vouches.
        unsafe { Self::from_array(MapiArray::from_raw(ptr, len)) }
    }

    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// As for [`from_raw`](Self::from_raw).
    pub const unsafe fn from_array(block: MapiArray<*mut T>) -> Self {
        Self(block)
    }

    /// The number of pointers.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer.
    pub fn into_raw(self) -> *mut *mut c_void {
        self.0.into_raw().cast()
    }
}

impl<T: View> MapiPointers<T> {
    /// The structs in order; `None` for a null pointer. Fails as [`View::view`].
    pub fn iter(
        &self,
    ) -> impl ExactSizeIterator<Item = Option<Result<T::Borrowed<'_>, MapiError>>> {
        self.0.elements().iter().map(|pointer| {
            // SAFETY: `from_raw` requires a well-formed struct.
            (!pointer.is_null()).then(|| unsafe { T::view(*pointer) }.map_err(MapiError::new))
        })
    }
}

impl<T> Default for MapiPointers<T> {
    /// No pointers.
    fn default() -> Self {
        Self(MapiArray::default())
    }
}

impl<T: View> fmt::Debug for MapiPointers<T>
where
    for<'a> T::Borrowed<'a>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// What stands on both sides of `#[inout] #[view] *mut *mut T` where the method may fill what is
/// there: the C caller's struct, or the place for one where the C caller has none.
///
/// The C caller's need not be MAPI memory, it may stand on the stack. So it can be changed in
/// place, but neither freed nor replaced.
pub enum Fill<'a, T> {
    /// The C caller's.
    There(ViewMut<'a, T>),
    /// There is none. What is put here goes to the C caller if the method succeeds.
    Wanted(&'a mut Option<MapiView<T>>),
}

impl<T: View> Fill<'_, T> {
    /// The view of what is there; `None` where nothing is. Fails as [`View::view`].
    pub fn get(&self) -> Result<Option<T::Borrowed<'_>>, MapiError> {
        match self {
            Self::There(there) => there.get().map(Some),
            Self::Wanted(made) => made.as_ref().map(MapiView::get).transpose(),
        }
    }
}

impl<T: View> fmt::Debug for Fill<'_, T>
where
    for<'a> T::Borrowed<'a>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::There(there) => f.debug_tuple("There").field(there).finish(),
            Self::Wanted(made) => f.debug_tuple("Wanted").field(made).finish(),
        }
    }
}

/// An owner of one block, plain or viewed.
#[doc(hidden)]
pub trait Block<T>: Sized {
    /// Takes a block over; `None` for null, and for what no block can start at.
    ///
    /// # Safety
    ///
    /// As for [`MapiBox::from_raw`], and for a viewed block as for [`MapiView::from_raw`].
    unsafe fn take(ptr: *mut T) -> Option<Self>;

    /// The same where flags of the call told the width of texts.
    ///
    /// # Safety
    ///
    /// As for [`MapiView::of_width`].
    unsafe fn of_width(self, _wide: bool) -> Self {
        self
    }

    /// Whether the texts are of that width, as far as anybody has to know.
    fn is_of_width(&self, _wide: bool) -> bool {
        true
    }

    /// Hands the block over.
    fn into_raw(self) -> *mut T;
}

/// What was handed over; `None` for null, and for what no block can start at.
fn there<T>(ptr: *mut T) -> Option<NonNull<T>> {
    NonNull::new(ptr).filter(|ptr| ptr.is_aligned())
}

impl<T> Block<T> for MapiBox<T> {
    #[inline(always)]
    unsafe fn take(ptr: *mut T) -> Option<Self> {
        // SAFETY: as the caller vouches.
        there(ptr).map(|ptr| unsafe { Self::from_raw(ptr) })
    }

    #[inline]
    fn into_raw(self) -> *mut T {
        self.into_raw()
    }
}

impl<T: View> Block<T> for MapiView<T> {
    #[inline(always)]
    unsafe fn take(ptr: *mut T) -> Option<Self> {
        // SAFETY: as the caller vouches.
        there(ptr).map(|ptr| unsafe { Self::from_raw(ptr) })
    }

    unsafe fn of_width(self, wide: bool) -> Self {
        // SAFETY: as the caller vouches.
        unsafe { self.of_width(wide) }
    }

    fn is_of_width(&self, wide: bool) -> bool {
        self.is_of_width(wide)
    }

    #[inline]
    fn into_raw(self) -> *mut T {
        self.into_raw()
    }
}
