//! Arrays of pointers to viewed structs.

use super::{LaidOut, MapiError, View};
use core::fmt;
use windows_core::HRESULT;

/// An array of pointers to structs that are seen through views: `#[view] #[len_param(n)] *const
/// *const T` in a spec.
///
/// A caller makes one of views with [`LaidOutRefs`].
pub struct ViewRefs<'a, T>(&'a [*const T]);

impl<T> Clone for ViewRefs<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ViewRefs<'_, T> {}

impl<T> Default for ViewRefs<'_, T> {
    fn default() -> Self {
        Self(&[])
    }
}

impl<'a, T> ViewRefs<'a, T> {
    /// Borrows an array.
    ///
    /// # Safety
    ///
    /// Every pointer is aligned and points to a well-formed struct that stays
    /// unchanged for `'a`.
    pub const unsafe fn new(pointers: &'a [*const T]) -> Self {
        Self(pointers)
    }

    /// The number of structs.
    pub const fn len(self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The pointers as C has them.
    pub const fn as_raw(self) -> &'a [*const T] {
        self.0
    }
}

impl<'a, T: View> ViewRefs<'a, T> {
    /// The struct at `index`; `None` behind the last. Fails as [`View::view`].
    pub fn get(self, index: usize) -> Option<Result<T::Borrowed<'a>, MapiError>> {
        // SAFETY: `new` requires that every pointer is to a well-formed struct that stays
        // unchanged for `'a`.
        self.0
            .get(index)
            .map(|pointer| unsafe { T::view(*pointer) }.map_err(MapiError::new))
    }

    /// The structs in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = Result<T::Borrowed<'a>, MapiError>> {
        // SAFETY: as for `get`.
        self.0
            .iter()
            .map(|pointer| unsafe { T::view(*pointer) }.map_err(MapiError::new))
    }
}

impl<T: View> fmt::Debug for ViewRefs<'_, T>
where
    for<'a> T::Borrowed<'a>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Structs that were laid out for C, and the pointers to them.
#[derive(Debug)]
pub struct LaidOutRefs<'a, T> {
    /// Keeps alive what the pointers point to.
    _structs: Vec<LaidOut<'a, T>>,
    pointers: Vec<*const T>,
}

impl<'a, T: View> LaidOutRefs<'a, T> {
    /// Lays out one struct for each view.
    ///
    /// # Errors
    ///
    /// Those of [`View::lay_out`].
    pub fn new(views: impl IntoIterator<Item = T::Borrowed<'a>>) -> Result<Self, MapiError> {
        let structs: Vec<_> = views
            .into_iter()
            .map(T::lay_out)
            .collect::<Result<_, HRESULT>>()?;
        // A struct is where it was viewed, in a buffer of its own or in that of the vector, which is
        // not touched any more: none moves when the vector does.
        let pointers = structs.iter().map(LaidOut::as_ptr).collect();
        Ok(Self {
            _structs: structs,
            pointers,
        })
    }

    /// The array to pass.
    pub fn get(&self) -> ViewRefs<'_, T> {
        // SAFETY: each pointer is to a struct that was laid out and that lives in `self`.
        unsafe { ViewRefs::new(&self.pointers) }
    }
}
