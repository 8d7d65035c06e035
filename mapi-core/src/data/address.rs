//! Address lists: recipients.

use crate::abi::{
    ADRENTRY, ADRLIST, FlagList, ResolveState, SPropValue, SRow, SRowSet,
    codes::MAPI_E_INVALID_PARAMETER,
};
use crate::boundary::arena::Arena;
use crate::boundary::read::{self, Read, slice};
use crate::boundary::{LaidOut, LentAgain, View, ViewMut, Views, count};
use crate::data::nested::Jobs;
use crate::data::props::{Props, Row};
use crate::data::row::{AsProps, Rows};
use crate::data::value::OwnedPropValue;
use crate::memory;
use crate::memory::{Duplicate, MapiView, MapiViews};
use core::ffi::c_void;
use core::fmt;
use core::mem::offset_of;
use core::ptr::NonNull;
use windows_core::{HRESULT, Result};

// The two are laid out alike, so that a table of recipients is an address list.
const _: () = assert!(
    size_of::<ADRENTRY>() == size_of::<SRow>()
        && offset_of!(ADRENTRY, cValues) == offset_of!(SRow, cValues)
        && offset_of!(ADRENTRY, rgPropVals) == offset_of!(SRow, lpProps)
        && size_of::<ADRLIST>() == size_of::<SRowSet>()
        && offset_of!(ADRLIST, aEntries) == offset_of!(SRowSet, aRow)
);

/// Recipients, borrowed from an `ADRLIST` of C or from Rust: the values of each. An entry without
/// values is one that was removed from its list.
///
/// ```
/// use mapi_core::abi::{ADRLIST, tags::{PR_DISPLAY_NAME_W, PR_RECIPIENT_TYPE}};
/// use mapi_core::{MapiView, OwnedPropValue};
///
/// let list = MapiView::<ADRLIST>::new(&[vec![
///     OwnedPropValue::new(PR_DISPLAY_NAME_W, "Ada"),
///     OwnedPropValue::new(PR_RECIPIENT_TYPE, 1),
/// ]])?;
/// for recipient in list.get()? {
///     assert_eq!(recipient.get::<String>(PR_DISPLAY_NAME_W)?, "Ada");
/// }
/// # mapi_core::windows_core::Result::Ok(())
/// ```
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Recipients<'a>(Rows<'a>);

impl<'a> Recipients<'a> {
    /// Recipients from Rust.
    pub const fn new(entries: &'a [Props<'a>]) -> Self {
        Self(Rows::new(entries))
    }

    /// Owned recipients.
    pub const fn from_owned(entries: &'a [Vec<OwnedPropValue>]) -> Self {
        Self(Rows::from_owned(entries))
    }

    /// # Safety
    ///
    /// `list` is an aligned pointer to a list that is well-formed and stays unchanged for
    /// `'a`.
    pub(crate) unsafe fn from_raw(list: *const ADRLIST) -> Read<Self> {
        // SAFETY: as the caller vouches; a list is laid out as a set of rows.
        unsafe { Rows::from_raw(list.cast()) }.map(Self)
    }

    /// The list, where C already has one.
    pub(crate) fn as_raw(self) -> Option<*const ADRLIST> {
        self.0.as_raw().map(<*const SRowSet>::cast)
    }

    /// The recipients as rows of a table.
    pub const fn rows(self) -> Rows<'a> {
        self.0
    }

    /// The number of recipients, with those that were removed.
    pub const fn len(self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The recipient at `index`; `None` behind the last.
    pub fn get(self, index: usize) -> Option<Props<'a>> {
        self.0.get(index)
    }

    /// The recipients in order.
    pub fn iter(self) -> crate::data::row::RowsIter<'a> {
        self.0.iter()
    }

    /// The list for C; what is nested in its values has a place in the arena, and is left open.
    pub(crate) fn encode_later(self, arena: &mut Arena, open: &mut Jobs<'a>) -> *mut ADRLIST {
        self.0.encode_later(arena, open).as_ptr().cast()
    }
}

impl<'a> IntoIterator for Recipients<'a> {
    type Item = Row<'a>;
    type IntoIter = crate::data::row::RowsIter<'a>;

    fn into_iter(self) -> crate::data::row::RowsIter<'a> {
        self.iter()
    }
}

/// Rows of a recipient table are recipients.
impl<'a> From<Rows<'a>> for Recipients<'a> {
    fn from(rows: Rows<'a>) -> Self {
        Self(rows)
    }
}

impl fmt::Debug for Recipients<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// A line for each recipient.
impl fmt::Display for Recipients<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

// SAFETY: `view` reads the entries that are counted; what is laid out points into the arena.
unsafe impl View for ADRLIST {
    type Borrowed<'a> = Recipients<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Recipients<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { Recipients::from_raw(ptr) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        match view.as_raw() {
            // SAFETY: it was viewed, and lives as long as the view.
            Some(list) => Ok(unsafe { LaidOut::there(list) }),
            None => LaidOut::<SRowSet>::in_arena(|arena| view.0.encode(arena)).map(LaidOut::cast),
        }
    }

    /// Frees the values of each entry, as FreePadrlist does.
    unsafe fn release(list: *mut Self, free: unsafe fn(*mut c_void)) {
        // SAFETY: as the caller vouches; a list is laid out as a set of rows.
        unsafe { SRowSet::release(list.cast(), free) }
    }
}

// SAFETY: `view` reads the values that are counted; what is laid out points into the arena or to
// what the view borrows.
unsafe impl View for ADRENTRY {
    type Borrowed<'a> = Props<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Props<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe {
            let entry: &Self = read::one(ptr)?;
            Ok(Props::from(Views::new(slice(
                entry.rgPropVals,
                entry.cValues,
            )?)))
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        <SRow as View>::lay_out(view).map(LaidOut::cast)
    }
}

impl MapiView<ADRLIST> {
    /// Copies recipients to MAPI memory: one block for the list and one for each recipient, as
    /// FreePadrlist frees them. Fails as [`MapiViews::copy`].
    pub fn new<P: AsProps>(entries: &[P]) -> Result<Self> {
        MapiView::<SRowSet>::new(entries).map(Self::from)
    }

    /// A list of recipients that are in MAPI memory already; nothing is copied but the list
    /// itself. Fails with MAPI_E_NOT_ENOUGH_MEMORY; the recipients are freed.
    pub fn from_entries(entries: impl IntoIterator<Item = MapiViews<SPropValue>>) -> Result<Self> {
        MapiView::<SRowSet>::from_rows(entries).map(Self::from)
    }

    /// The recipients, each in the block that it already has.
    pub fn into_entries(self) -> Vec<MapiViews<SPropValue>> {
        MapiView::<SRowSet>::from(self).into_rows()
    }
}

/// Rows of a recipient table are recipients.
impl From<MapiView<SRowSet>> for MapiView<ADRLIST> {
    fn from(rows: MapiView<SRowSet>) -> Self {
        // SAFETY: both are laid out and freed alike, and a view's pointer is not null.
        unsafe { Self::from_raw(NonNull::new_unchecked(rows.into_raw().cast())) }
    }
}

/// Recipients are rows of a recipient table.
impl From<MapiView<ADRLIST>> for MapiView<SRowSet> {
    fn from(list: MapiView<ADRLIST>) -> Self {
        // SAFETY: both are laid out and freed alike, and a view's pointer is not null.
        unsafe { Self::from_raw(NonNull::new_unchecked(list.into_raw().cast())) }
    }
}

impl Duplicate for ADRLIST {
    fn duplicate(view: Self::Borrowed<'_>) -> Result<MapiView<Self>> {
        MapiView::<Self>::new(&view.iter().collect::<Vec<_>>())
    }
}

impl LentAgain for ADRLIST {}
impl LentAgain for ADRENTRY {}
impl LentAgain for FlagList {}

impl ViewMut<'_, ADRLIST> {
    /// The recipient at `index`, to be changed in place.
    ///
    /// ```
    /// use mapi_core::abi::{ADRLIST, SPropValue, tags::PR_ENTRYID};
    /// use mapi_core::boundary::ViewMut;
    /// use mapi_core::windows_core::Result;
    /// use mapi_core::{MapiViews, OwnedPropValue};
    ///
    /// /// Adds an entry identifier to the first recipient.
    /// fn complete(mut recipients: ViewMut<'_, ADRLIST>, id: &[u8]) -> Result<()> {
    ///     let mut first = recipients.entry(0)?;
    ///     let mut values = first.get()?.to_owned()?;
    ///     values.push(OwnedPropValue::new(PR_ENTRYID, id));
    ///     first.replace(MapiViews::copy((&values).into())?)
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where there is no such recipient, or where the list cannot be read.
    pub fn entry(&mut self, index: usize) -> Result<ViewMut<'_, ADRENTRY>> {
        if index >= self.get()?.len() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let list = self.as_ptr();
        // SAFETY: the list was just read and has an entry at the index, which is lent as long as
        // the list.
        unsafe {
            let entry = (&raw mut (*list).aEntries).cast::<ADRENTRY>().add(index);
            Ok(ViewMut::new(NonNull::new_unchecked(entry)))
        }
    }
}

impl ViewMut<'_, ADRENTRY> {
    /// Puts other values in the place of those of the recipient, which are freed.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where the recipient cannot be read; the new values are freed.
    pub fn replace(&mut self, values: MapiViews<SPropValue>) -> Result<()> {
        self.get()?;
        let count = count(values.len())?;
        let entry = self.as_ptr();
        // SAFETY: the recipient was just read, and nobody else uses it. Its values are a block of
        // MAPI memory of their own, or nowhere.
        unsafe {
            let before = (*entry).rgPropVals;
            (*entry).cValues = count;
            (*entry).rgPropVals = values.into_raw();
            memory::free(before.cast());
        }
        Ok(())
    }
}

impl ViewMut<'_, FlagList> {
    /// Says what became of the recipient at `index` of the address list.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where there is no flag for such a recipient, or where the flags
    /// cannot be read.
    pub fn set(&mut self, index: usize, state: ResolveState) -> Result<()> {
        if index >= self.get()?.len() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        // SAFETY: the flags were just read, and one is at the index. Nobody else uses them.
        unsafe {
            let flags = (&raw mut (*self.as_ptr()).ulFlag).cast::<ResolveState>();
            flags.add(index).write(state);
        }
        Ok(())
    }
}
