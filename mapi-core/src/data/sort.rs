//! Sort orders of tables.

use crate::abi::{PropTag, SSortOrder, SSortOrderSet, SortOrder, codes::MAPI_E_INVALID_PARAMETER};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, tail};
use crate::boundary::{LaidOut, View, count};
use crate::memory::MapiView;
use core::fmt;
use core::mem::offset_of;
use windows_core::{HRESULT, Result};

/// The columns that a table is sorted by, the most significant first, and how many of them its
/// rows are grouped by.
///
/// ```
/// use mapi_core::SortBy;
/// use mapi_core::abi::tags::{PR_CLIENT_SUBMIT_TIME, PR_SUBJECT_W};
///
/// let order = SortBy::descending(PR_CLIENT_SUBMIT_TIME).then_ascending(PR_SUBJECT_W);
/// assert_eq!(order.to_string(), "PR_CLIENT_SUBMIT_TIME descending, PR_SUBJECT ascending");
/// let for_a_call = order.borrow();
/// assert_eq!(for_a_call.columns().len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SortBy {
    columns: Vec<SSortOrder>,
    categories: u32,
    expanded: u32,
}

impl SortBy {
    /// Sorted by a column, from small to large.
    pub fn ascending(column: PropTag) -> Self {
        Self::default().then(column, SortOrder::TABLE_SORT_ASCEND)
    }

    /// Sorted by a column, from large to small.
    pub fn descending(column: PropTag) -> Self {
        Self::default().then(column, SortOrder::TABLE_SORT_DESCEND)
    }

    /// Then by another column, from small to large.
    #[must_use]
    pub fn then_ascending(self, column: PropTag) -> Self {
        self.then(column, SortOrder::TABLE_SORT_ASCEND)
    }

    /// Then by another column, from large to small.
    #[must_use]
    pub fn then_descending(self, column: PropTag) -> Self {
        self.then(column, SortOrder::TABLE_SORT_DESCEND)
    }

    /// Then by another column, in any order that MAPI knows.
    #[must_use]
    pub fn then(mut self, column: PropTag, order: SortOrder) -> Self {
        self.columns.push(SSortOrder {
            ulPropTag: column,
            ulOrder: order,
        });
        self
    }

    /// Grouped by the first columns, that many, of which the first `expanded` start expanded.
    /// No more than there are columns and categories.
    #[must_use]
    pub fn grouped(mut self, categories: u32, expanded: u32) -> Self {
        self.categories =
            u32::try_from(self.columns.len()).map_or(categories, |n| categories.min(n));
        self.expanded = expanded.min(self.categories);
        self
    }

    /// The order as methods take it.
    pub fn borrow(&self) -> SortOrders<'_> {
        SortOrders {
            columns: &self.columns,
            categories: self.categories,
            expanded: self.expanded,
        }
    }
}

impl fmt::Display for SortBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.borrow(), f)
    }
}

/// A borrowed sort order: an `SSortOrderSet` of C, or a [`SortBy`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SortOrders<'a> {
    columns: &'a [SSortOrder],
    categories: u32,
    expanded: u32,
}

impl<'a> SortOrders<'a> {
    /// An order of columns, the most significant first, without categories.
    pub const fn new(columns: &'a [SSortOrder]) -> Self {
        Self {
            columns,
            categories: 0,
            expanded: 0,
        }
    }

    /// The columns, the most significant first.
    pub const fn columns(self) -> &'a [SSortOrder] {
        self.columns
    }

    /// How many of the columns, from the first, rows are grouped by.
    pub const fn categories(self) -> u32 {
        self.categories
    }

    /// How many of the categories, from the first, start expanded.
    pub const fn expanded(self) -> u32 {
        self.expanded
    }

    /// Copies the order.
    pub fn to_owned(self) -> SortBy {
        SortBy {
            columns: self.columns.to_vec(),
            categories: self.categories,
            expanded: self.expanded,
        }
    }

    fn header(self, count: u32) -> [u32; 3] {
        [count, self.categories, self.expanded]
    }
}

impl<'a> From<&'a SortBy> for SortOrders<'a> {
    fn from(order: &'a SortBy) -> Self {
        order.borrow()
    }
}

/// The columns with their directions: `PR_SUBJECT ascending`.
impl fmt::Display for SortOrders<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, column) in self.columns.iter().enumerate() {
            if index != 0 {
                f.write_str(", ")?;
            }
            let tag = column.ulPropTag;
            match column.ulOrder {
                SortOrder::TABLE_SORT_ASCEND => write!(f, "{tag} ascending")?,
                SortOrder::TABLE_SORT_DESCEND => write!(f, "{tag} descending")?,
                SortOrder::TABLE_SORT_COMBINE => write!(f, "{tag} combined")?,
                SortOrder::TABLE_SORT_CATEG_MAX => write!(f, "the largest {tag}")?,
                SortOrder::TABLE_SORT_CATEG_MIN => write!(f, "the smallest {tag}")?,
                other => write!(f, "{tag} {other:?}")?,
            }
        }
        if self.categories != 0 {
            write!(
                f,
                "; grouped by {}, {} expanded",
                self.categories, self.expanded
            )?;
        }
        Ok(())
    }
}

impl PartialEq for SSortOrder {
    fn eq(&self, other: &Self) -> bool {
        self.ulPropTag == other.ulPropTag && self.ulOrder == other.ulOrder
    }
}

impl Eq for SSortOrder {}

// SAFETY: `view` reads the columns that are counted, `lay_out` counts those it copies.
unsafe impl View for SSortOrderSet {
    type Borrowed<'a> = SortOrders<'a>;

    /// Fails also where there are more categories than columns, or more expanded ones than
    /// categories.
    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<SortOrders<'a>, HRESULT> {
        // SAFETY: as the caller vouches; only the header is read before the count is known.
        let (count, categories, expanded, columns) = unsafe {
            let [count, categories, expanded] = read::start(ptr)?.cast::<[u32; 3]>().read();
            let columns = tail(ptr, offset_of!(Self, aSort), count)?;
            (count, categories, expanded, columns)
        };
        if categories > count || expanded > categories {
            return Err(MAPI_E_INVALID_PARAMETER);
        }
        Ok(SortOrders {
            columns,
            categories,
            expanded,
        })
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        let header = view.header(count(view.columns.len())?);
        LaidOut::with_tail(header, offset_of!(Self, aSort), view.columns)
    }
}

impl MapiView<SSortOrderSet> {
    /// Copies a sort order to one block of MAPI memory. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(order: SortOrders<'_>) -> Result<Self> {
        let block = Arena::block(|arena| {
            let at = offset_of!(SSortOrderSet, aSort);
            let set = Slots::with_tail(arena, at, order.columns.len());
            let header = order.header(arena.count(order.columns.len()));
            for (index, number) in header.into_iter().enumerate() {
                set.write_at(index, number);
            }
            set.fill(order.columns);
            set.header
        })?;
        // SAFETY: a new block with as many columns as it counts.
        Ok(unsafe { Self::from_raw(block) })
    }
}
