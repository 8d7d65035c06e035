//! Structs that are seen from Rust as something safe: counted tails, pointers inside.

use super::{Abi, LaidOut};
use crate::memory::{MapiArray, MapiBox};
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
/// # Safety
///
/// `lay_out` makes a struct that C can read in full, and `view` reads no more than the struct
/// describes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no view",
    label = "`#[view]` needs `mapi_core::boundary::View`",
    note = "remove `#[view]` where the struct has neither a counted tail nor pointers inside"
)]
pub unsafe trait View: Abi {
    /// What callers pass and implementers get.
    type Borrowed<'a>: Copy;

    /// Looks at a struct. Fails with MAPI_E_INVALID_PARAMETER where it contradicts itself, as
    /// where something is counted and nothing is there.
    ///
    /// # Safety
    ///
    /// `ptr` is aligned and points to a struct that describes itself truly and stays unchanged
    /// for `'a`.
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
    /// as here, `Self::Borrowed<'_'>`, because Rust compares the lifetimes by how they are written.
    fn lay_out(view: Self::Borrowed<'_>) -> LaidOut<'_, Self>;
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
    /// Every element describes itself truly, and what it describes stays unchanged for `'a`.
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
    pub fn get(self, index: usize) -> Option<Result<T::Borrowed<'a>, HRESULT>> {
        // SAFETY: `new` requires that every element describes itself truly for `'a`.
        self.0.get(index).map(|element| unsafe { T::view(element) })
    }

    /// The elements in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = Result<T::Borrowed<'a>, HRESULT>> {
        // SAFETY: as for `get`.
        self.0.iter().map(|element| unsafe { T::view(element) })
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

/// One viewed struct in a block of MAPI memory, with what is chained to it.
pub struct MapiView<T> {
    block: MapiBox<T>,
    /// What the struct does not say of texts in it: whether they are UTF-16.
    wide: Option<bool>,
}

impl<T> MapiView<T> {
    /// Takes a block over. Texts in it whose width the struct does not say are not read.
    ///
    /// # Safety
    ///
    /// The struct describes itself truly: what it counts or points to is in the block, chained
    /// to it, or freed with it by `T::free`.
    pub const unsafe fn from_box(block: MapiBox<T>) -> Self {
        Self { block, wide: None }
    }

    /// The same where flags of the call tell whether texts in the struct are UTF-16, as of a
    /// MAPIERROR.
    ///
    /// # Safety
    ///
    /// As for [`from_box`](Self::from_box), and texts in the struct are of that width.
    pub const unsafe fn from_box_of_width(block: MapiBox<T>, wide: bool) -> Self {
        let wide = Some(wide);
        Self { block, wide }
    }

    /// The block, which can be changed at will but is no longer vouched for.
    pub fn into_box(self) -> MapiBox<T> {
        self.block
    }

    /// Hands the block over; whoever gets it frees it.
    pub fn into_raw(self) -> *mut T {
        self.block.into_raw()
    }

    /// Where the struct is.
    pub fn as_ptr(&self) -> *mut T {
        self.block.as_ptr()
    }

    /// The struct, lent to a method that changes it in place.
    pub fn lend(&mut self) -> ViewMut<'_, T> {
        // SAFETY: `from_box` requires a struct that describes itself truly, and it is borrowed
        // as a whole.
        unsafe { ViewMut::new(NonNull::new_unchecked(self.block.as_ptr())) }
    }

    /// The block, to be changed.
    ///
    /// # Safety
    ///
    /// The struct describes itself truly when the borrow ends.
    pub const unsafe fn as_box_mut(&mut self) -> &mut MapiBox<T> {
        &mut self.block
    }
}

impl<T: View> MapiView<T> {
    /// Whether who takes texts in the struct for UTF-16, or for 8-bit text, reads them as they are.
    pub fn is_of_width(&self, wide: bool) -> bool {
        // SAFETY: `from_box` requires a struct that describes itself truly.
        self.wide == Some(wide) || unsafe { T::tells_widths(self.block.as_ptr()) }
    }

    /// The view. Fails as [`View::view`].
    pub fn get(&self) -> Result<T::Borrowed<'_>, HRESULT> {
        // SAFETY: `from_box` requires a struct that describes itself truly, and
        // `from_box_of_width` texts of that width.
        unsafe { T::view_of_width(self.block.as_ptr(), self.wide) }
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

/// A viewed struct that is lent to be changed in place. It is no [`MapiView`], because whoever
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
    /// `ptr` is aligned and points to a struct that describes itself truly and that nobody else
    /// uses as long as the borrow lasts.
    pub const unsafe fn new(ptr: NonNull<T>) -> Self {
        Self {
            ptr,
            lent: PhantomData,
        }
    }

    /// Where the struct is. Whoever changes it leaves one that describes itself truly.
    pub const fn as_ptr(&self) -> *mut T {
        self.ptr.as_ptr()
    }

    /// The same struct, lent for less long.
    pub const fn reborrow(&mut self) -> ViewMut<'_, T> {
        ViewMut {
            ptr: self.ptr,
            lent: PhantomData,
        }
    }
}

impl<T: View> ViewMut<'_, T> {
    /// The view. Fails as [`View::view`].
    pub fn get(&self) -> Result<T::Borrowed<'_>, HRESULT> {
        // SAFETY: `new` requires a struct that describes itself truly.
        unsafe { T::view(self.ptr.as_ptr()) }
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

/// A counted array of viewed structs in a block of MAPI memory, with what is chained to it.
pub struct MapiViews<T>(MapiArray<T>);

impl<T> MapiViews<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// Every element describes itself truly: what it counts or points to is in the block or
    /// chained to it.
    pub const unsafe fn from_array(block: MapiArray<T>) -> Self {
        Self(block)
    }

    /// The elements, borrowed.
    pub fn get(&self) -> Views<'_, T> {
        // SAFETY: `from_array` requires that every element describes itself truly.
        unsafe { Views::new(&self.0) }
    }

    /// The number of elements.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer.
    pub fn into_raw(self) -> *mut T {
        self.0.into_raw()
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

impl<T> Default for MapiPointers<T> {
    /// No pointers.
    fn default() -> Self {
        Self(MapiArray::default())
    }
}

impl<T> MapiPointers<T> {
    /// Takes a block over.
    ///
    /// # Safety
    ///
    /// Every pointer is null or points to an aligned struct in the same chain that describes
    /// itself truly.
    pub const unsafe fn from_array(block: MapiArray<*mut T>) -> Self {
        Self(block)
    }

    /// The number of pointers.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Hands the block over; whoever gets it frees it with MAPIFreeBuffer.
    pub fn into_raw(self) -> *mut *mut c_void {
        self.0.into_raw().cast()
    }
}

impl<T: View> MapiPointers<T> {
    /// The structs in order; `None` for a null pointer. Fails as [`View::view`].
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<Result<T::Borrowed<'_>, HRESULT>>> {
        self.0.iter().map(|pointer| {
            // SAFETY: `from_array` requires a struct that describes itself truly.
            (!pointer.is_null()).then(|| unsafe { T::view(*pointer) })
        })
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

/// An owner of one block, plain or viewed.
#[doc(hidden)]
pub trait Block<T>: Sized {
    /// # Safety
    ///
    /// As for `MapiBox::from_raw`, and for a viewed block as for `MapiView::from_box`.
    unsafe fn from_block(block: MapiBox<T>) -> Self;
    /// # Safety
    ///
    /// As for `from_block`, and for a viewed block as for `MapiView::from_box_of_width`.
    unsafe fn from_block_of_width(block: MapiBox<T>, _wide: bool) -> Self {
        // SAFETY: as the caller vouches.
        unsafe { Self::from_block(block) }
    }
    /// Whether the texts are of that width, as far as anybody has to know.
    fn is_of_width(&self, _wide: bool) -> bool {
        true
    }
    fn into_block(self) -> MapiBox<T>;
}

impl<T> Block<T> for MapiBox<T> {
    unsafe fn from_block(block: MapiBox<T>) -> Self {
        block
    }

    fn into_block(self) -> MapiBox<T> {
        self
    }
}

impl<T: View> Block<T> for MapiView<T> {
    unsafe fn from_block(block: MapiBox<T>) -> Self {
        // SAFETY: as the caller vouches.
        unsafe { Self::from_box(block) }
    }

    unsafe fn from_block_of_width(block: MapiBox<T>, wide: bool) -> Self {
        // SAFETY: as the caller vouches.
        unsafe { Self::from_box_of_width(block, wide) }
    }

    fn is_of_width(&self, wide: bool) -> bool {
        self.is_of_width(wide)
    }

    fn into_block(self) -> MapiBox<T> {
        self.block
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
