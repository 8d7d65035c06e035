//! Rows of tables.

use crate::abi::{
    ROWENTRY, ROWLIST, SPropValue, SRow, SRowSet, codes::MAPI_E_INVALID_PARAMETER, flags::RowFlags,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, Read, one, slice, tail};
use crate::boundary::{LaidOut, MapiError, View, Views, count};
use crate::data::nested::{self, Jobs};
use crate::data::props::{Props, Row};
use crate::data::value::{OwnedPropValue, PropValue, props_block_of};
use crate::memory;
use crate::memory::{MapiView, MapiViews};
use core::ffi::c_void;
use core::fmt;
use core::mem::offset_of;
use windows_core::{HRESULT, Result};

/// Rows of a table, borrowed from an `SRowSet` of C or from Rust.
///
/// ```
/// use mapi_core::abi::{SRowSet, tags::{PR_DISPLAY_NAME_W, PR_ROWID}};
/// use mapi_core::{MapiView, OwnedPropValue};
///
/// let rows = ["Inbox", "Outbox"].map(|name| {
///     vec![OwnedPropValue::new(PR_ROWID, 1), OwnedPropValue::new(PR_DISPLAY_NAME_W, name)]
/// });
/// let set = MapiView::<SRowSet>::new(&rows)?;
/// let names: Result<Vec<String>, _> =
///     set.get()?.iter().map(|row| row.get(PR_DISPLAY_NAME_W)).collect();
/// assert_eq!(names?, ["Inbox", "Outbox"]);
/// # mapi_core::windows_core::Result::Ok(())
/// ```
#[derive(Clone, Copy)]
pub struct Rows<'a>(List<'a>);

#[derive(Clone, Copy)]
enum List<'a> {
    /// Where values are counted they are there. The pointer is that of the set.
    C(*const SRowSet, &'a [SRow]),
    Borrowed(&'a [Props<'a>]),
    Owned(&'a [Vec<OwnedPropValue>]),
}

impl<'a> Rows<'a> {
    /// Rows from Rust.
    pub const fn new(rows: &'a [Row<'a>]) -> Self {
        Self(List::Borrowed(rows))
    }

    /// Owned rows.
    pub const fn from_owned(rows: &'a [Vec<OwnedPropValue>]) -> Self {
        Self(List::Owned(rows))
    }

    /// # Safety
    ///
    /// `set` is an aligned pointer to a set that is well-formed and stays unchanged for
    /// `'a`.
    pub(crate) unsafe fn from_raw(set: *const SRowSet) -> Read<Self> {
        // SAFETY: as the caller vouches; only the header is read before the count is known.
        let rows: &[SRow] = unsafe {
            let count = (&raw const (*read::start(set)?).cRows).read();
            tail(set, offset_of!(SRowSet, aRow), count)?
        };
        let values = |row: &SRow| (row.lpProps.cast_const(), row.cValues);
        if !read::all_countable(rows.iter().map(values)) {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        Ok(Self(List::C(set, rows)))
    }

    /// The set, where C already has one.
    pub(crate) const fn as_raw(self) -> Option<*const SRowSet> {
        match self.0 {
            List::C(set, _) => Some(set),
            _ => None,
        }
    }

    /// The number of rows.
    pub const fn len(self) -> usize {
        match self.0 {
            List::C(_, rows) => rows.len(),
            List::Borrowed(rows) => rows.len(),
            List::Owned(rows) => rows.len(),
        }
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The row at `index`; `None` behind the last.
    #[inline]
    pub fn get(self, index: usize) -> Option<Row<'a>> {
        match self.0 {
            // SAFETY: `from_raw` requires the values, and saw that they can be there.
            List::C(_, rows) => rows.get(index).map(|row| unsafe { props_of(row) }),
            List::Borrowed(rows) => rows.get(index).copied(),
            List::Owned(rows) => rows.get(index).map(Props::from),
        }
    }

    /// The rows in order.
    pub fn iter(self) -> RowsIter<'a> {
        RowsIter(match self.0 {
            List::C(_, rows) => Iter::C(rows.iter()),
            List::Borrowed(rows) => Iter::Borrowed(rows.iter()),
            List::Owned(rows) => Iter::Owned(rows.iter()),
        })
    }

    /// Copies the rows. Fails as [`PropValue::from_raw`].
    pub fn to_owned(self) -> core::result::Result<Vec<Vec<OwnedPropValue>>, MapiError> {
        self.iter().map(Props::to_owned).collect()
    }

    /// The rows for C with all that they point to in the arena.
    pub(crate) fn encode(self, arena: &mut Arena) -> Slots<SRowSet> {
        self.encode_with(arena, |row, arena| row.encode(arena))
    }

    /// The rows for C; what is nested in their values has a place in the arena, and is left open.
    pub(crate) fn encode_later(self, arena: &mut Arena, open: &mut Jobs<'a>) -> Slots<SRowSet> {
        self.encode_with(arena, |row, arena| nested::encode_values(row, arena, open))
    }

    fn encode_with(
        self,
        arena: &mut Arena,
        mut encode: impl FnMut(Row<'a>, &mut Arena) -> (Slots<SPropValue>, usize),
    ) -> Slots<SRowSet> {
        let set = Slots::with_tail::<SRow>(arena, offset_of!(SRowSet, aRow), self.len());
        set.write(arena.count(self.len()));
        for (index, row) in self.iter().enumerate() {
            let (values, count) = encode(row, arena);
            let raw = SRow {
                ulAdrEntryPad: 0,
                cValues: arena.count(count),
                lpProps: values.or_null(count),
            };
            // SAFETY: the tail was made for as many rows.
            unsafe { set.tail.set(index, raw) };
        }
        set.header
    }
}

/// # Safety
///
/// The values are where the row says and stay unchanged for `'a`.
#[inline]
unsafe fn props_of<'a>(row: &'a SRow) -> Row<'a> {
    // SAFETY: as the caller vouches.
    unsafe {
        let values = if row.cValues == 0 {
            &[]
        } else {
            core::slice::from_raw_parts(row.lpProps, row.cValues as usize)
        };
        Props::from(Views::new(values))
    }
}

/// The rows of a [`Rows`] in order.
#[derive(Clone, Debug)]
pub struct RowsIter<'a>(Iter<'a>);

#[derive(Clone, Debug)]
enum Iter<'a> {
    C(core::slice::Iter<'a, SRow>),
    Borrowed(core::slice::Iter<'a, Props<'a>>),
    Owned(core::slice::Iter<'a, Vec<OwnedPropValue>>),
}

impl<'a> Iterator for RowsIter<'a> {
    type Item = Row<'a>;

    #[inline]
    fn next(&mut self) -> Option<Row<'a>> {
        match &mut self.0 {
            // SAFETY: `from_raw` requires the values, and saw that they can be there.
            Iter::C(rows) => rows.next().map(|row| unsafe { props_of(row) }),
            Iter::Borrowed(rows) => rows.next().copied(),
            Iter::Owned(rows) => rows.next().map(Props::from),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.0 {
            Iter::C(rows) => rows.size_hint(),
            Iter::Borrowed(rows) => rows.size_hint(),
            Iter::Owned(rows) => rows.size_hint(),
        }
    }
}

impl DoubleEndedIterator for RowsIter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        match &mut self.0 {
            // SAFETY: as for `next`.
            Iter::C(rows) => rows.next_back().map(|row| unsafe { props_of(row) }),
            Iter::Borrowed(rows) => rows.next_back().copied(),
            Iter::Owned(rows) => rows.next_back().map(Props::from),
        }
    }
}

impl ExactSizeIterator for RowsIter<'_> {}

impl<'a> IntoIterator for Rows<'a> {
    type Item = Row<'a>;
    type IntoIter = RowsIter<'a>;

    fn into_iter(self) -> RowsIter<'a> {
        self.iter()
    }
}

impl Default for Rows<'_> {
    fn default() -> Self {
        Self::new(&[])
    }
}

/// The same rows in the same order.
impl PartialEq for Rows<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A line for each row.
impl fmt::Display for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|row| writeln!(f, "{row}"))
    }
}

// SAFETY: `view` reads the rows that are counted; what is laid out points into the arena.
unsafe impl View for SRowSet {
    type Borrowed<'a> = Rows<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Rows<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { Rows::from_raw(ptr) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        match view.as_raw() {
            // SAFETY: it was viewed, and lives as long as the view.
            Some(set) => Ok(unsafe { LaidOut::there(set) }),
            None => LaidOut::in_arena(|arena| view.encode(arena)),
        }
    }

    /// Frees the values of each row, as FreeProws does.
    unsafe fn release(set: *mut Self, free: unsafe fn(*mut c_void)) {
        // SAFETY: the caller vouches for a set whose rows have blocks of their own.
        unsafe {
            let rows = (&raw mut (*set).aRow).cast::<SRow>();
            for index in 0..(*set).cRows as usize {
                free((*rows.add(index)).lpProps.cast());
            }
        }
    }
}

// SAFETY: `view` reads the values that are counted; what is laid out points into the arena or to
// what the view borrows.
unsafe impl View for SRow {
    type Borrowed<'a> = Row<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Row<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe {
            let row: &Self = one(ptr)?;
            Ok(Props::from(Views::new(slice(row.lpProps, row.cValues)?)))
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        match view.as_raw() {
            Some(values) => LaidOut::made(Self {
                ulAdrEntryPad: 0,
                cValues: count(values.len())?,
                lpProps: values.as_ptr().cast_mut(),
            }),
            None => LaidOut::in_arena(|arena| encode_row(view, arena)),
        }
    }
}

fn encode_row(row: Row<'_>, arena: &mut Arena) -> Slots<SRow> {
    let slot = arena.reserve(1);
    let (values, count) = row.encode(arena);
    let raw = SRow {
        ulAdrEntryPad: 0,
        cValues: arena.count(count),
        lpProps: values.or_null(count),
    };
    // SAFETY: room for one was made.
    unsafe { slot.set(0, raw) };
    slot
}

/// Something that can be seen as property values: borrowed ones, owned ones, a block of MAPI.
pub trait AsProps {
    /// The values, borrowed.
    fn as_props(&self) -> Props<'_>;
}

impl AsProps for Props<'_> {
    fn as_props(&self) -> Props<'_> {
        *self
    }
}

impl AsProps for Vec<OwnedPropValue> {
    fn as_props(&self) -> Props<'_> {
        self.into()
    }
}

impl AsProps for [OwnedPropValue] {
    fn as_props(&self) -> Props<'_> {
        self.into()
    }
}

impl AsProps for [PropValue<'_>] {
    fn as_props(&self) -> Props<'_> {
        self.into()
    }
}

impl<const N: usize> AsProps for [PropValue<'_>; N] {
    fn as_props(&self) -> Props<'_> {
        self.into()
    }
}

impl<const N: usize> AsProps for [OwnedPropValue; N] {
    fn as_props(&self) -> Props<'_> {
        self.as_slice().into()
    }
}

impl AsProps for MapiViews<SPropValue> {
    fn as_props(&self) -> Props<'_> {
        self.props()
    }
}

impl<P: AsProps + ?Sized> AsProps for &P {
    fn as_props(&self) -> Props<'_> {
        (**self).as_props()
    }
}

impl MapiViews<SPropValue> {
    /// Copies values of any source to MAPI memory, all of it in one block. Fails as
    /// [`PropValue::from_raw`] where one is malformed, and with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn copy(values: Props<'_>) -> Result<Self> {
        let block = props_block_of(values)?;
        // SAFETY: null with no values, or a new block with that many, which point into it.
        Ok(unsafe { Self::from_raw(block, values.len()) })
    }
}

impl MapiView<SRow> {
    /// Copies a row to MAPI memory, all of it in one block that MAPIFreeBuffer frees. Fails as
    /// [`MapiViews::copy`].
    pub fn new(row: Row<'_>) -> Result<Self> {
        for value in row {
            value?;
        }
        let block = Arena::block(|arena| encode_row(row, arena))?;
        // SAFETY: a new block with a row that points into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}

impl MapiView<SRowSet> {
    /// Copies rows to MAPI memory: one block for the set and one for each row, as FreeProws
    /// frees them. Fails as [`MapiViews::copy`].
    pub fn new<P: AsProps>(rows: &[P]) -> Result<Self> {
        Self::collect(rows.iter().map(|row| MapiViews::copy(row.as_props())))
    }

    /// A set of rows that are in MAPI memory already; nothing is copied but the set itself.
    /// Fails with MAPI_E_NOT_ENOUGH_MEMORY; the rows are freed.
    pub fn from_rows(rows: impl IntoIterator<Item = MapiViews<SPropValue>>) -> Result<Self> {
        Self::collect(rows.into_iter().map(Ok))
    }

    /// A set of rows, or the first error; what came before it is freed.
    pub fn collect(rows: impl IntoIterator<Item = Result<MapiViews<SPropValue>>>) -> Result<Self> {
        let rows = rows.into_iter().collect::<Result<Vec<_>>>()?;
        let block = Arena::block(|arena| {
            let at = offset_of!(SRowSet, aRow);
            let set = Slots::with_tail::<SRow>(arena, at, rows.len());
            set.write(arena.count(rows.len()));
            for (index, row) in rows.iter().enumerate() {
                let raw = SRow {
                    ulAdrEntryPad: 0,
                    cValues: arena.count(row.len()),
                    lpProps: row.as_ptr(),
                };
                // SAFETY: the tail was made for as many rows.
                unsafe { set.tail.set(index, raw) };
            }
            set.header
        })?;
        // Their blocks are the set's now.
        rows.into_iter().for_each(core::mem::forget);
        // SAFETY: a new block with as many rows as it counts, whose values are blocks of their own.
        Ok(unsafe { Self::from_raw(block) })
    }

    /// The rows, each in the block that it already has.
    pub fn into_rows(self) -> Vec<MapiViews<SPropValue>> {
        let set = self.into_raw();
        // SAFETY: a `MapiView` has a well-formed set; each row is taken over once, and the set
        // itself is freed alone.
        unsafe {
            let rows = (&raw mut (*set).aRow).cast::<SRow>();
            let rows = (0..(*set).cRows as usize).map(|index| rows.add(index).read());
            let taken = rows
                .map(|row| {
                    let count = if row.lpProps.is_aligned() && !row.lpProps.is_null() {
                        row.cValues as usize
                    } else {
                        0
                    };
                    MapiViews::from_raw(row.lpProps, count)
                })
                .collect();
            memory::free(set.cast());
            taken
        }
    }
}

/// A row to be added, changed or removed through IExchangeModifyTable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowChange<'a> {
    /// Which of the three.
    pub flags: RowFlags,
    /// The values, among them those that tell the row.
    pub values: Props<'a>,
}

/// Changes of rows, borrowed from a `ROWLIST` of C or from Rust.
#[derive(Clone, Copy)]
pub struct RowChanges<'a>(Changes<'a>);

#[derive(Clone, Copy)]
enum Changes<'a> {
    /// Where values are counted they are there. The pointer is that of the list.
    C(*const ROWLIST, &'a [ROWENTRY]),
    Rust(&'a [RowChange<'a>]),
}

impl<'a> RowChanges<'a> {
    /// Changes from Rust.
    pub const fn new(changes: &'a [RowChange<'a>]) -> Self {
        Self(Changes::Rust(changes))
    }
}

sequence! {
    impl['a] RowChanges<'a> as RowChange<'a>, self.0 and Debug {
        Changes::C(_, entries) => entries, |entry| {
            // SAFETY: `view` requires the values, and saw that they can be there.
            let values = unsafe { slice(entry.rgPropVals, entry.cValues) };
            // SAFETY: as before.
            let values = unsafe { Views::new(values.unwrap_or_default()) };
            RowChange { flags: entry.ulRowFlags, values: values.into() }
        };
        Changes::Rust(changes) => changes, |change| *change;
    }
}

// SAFETY: `view` reads the entries that are counted; what is laid out points into the arena.
unsafe impl View for ROWLIST {
    type Borrowed<'a> = RowChanges<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<RowChanges<'a>, HRESULT> {
        // SAFETY: as the caller vouches; only the header is read before the count is known.
        let entries: &[ROWENTRY] = unsafe {
            let count = (&raw const (*read::start(ptr)?).cEntries).read();
            tail(ptr, offset_of!(Self, aEntries), count)?
        };
        for entry in entries {
            // SAFETY: as the caller vouches.
            unsafe { slice(entry.rgPropVals, entry.cValues) }?;
        }
        Ok(RowChanges(Changes::C(ptr, entries)))
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        if let Changes::C(list, _) = view.0 {
            // SAFETY: it was viewed, and lives as long as the view.
            return Ok(unsafe { LaidOut::there(list) });
        }
        LaidOut::in_arena(|arena| {
            let at = offset_of!(Self, aEntries);
            let list = Slots::with_tail::<ROWENTRY>(arena, at, view.len());
            list.write(arena.count(view.len()));
            for (index, change) in view.iter().enumerate() {
                let (values, count) = change.values.encode(arena);
                let entry = ROWENTRY {
                    ulRowFlags: change.flags,
                    cValues: arena.count(count),
                    rgPropVals: values.or_null(count),
                };
                // SAFETY: the tail was made for as many entries.
                unsafe { list.tail.set(index, entry) };
            }
            list.header
        })
    }
}
