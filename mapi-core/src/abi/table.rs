//! Sort orders of tables.

use super::PropTag;

/// A column to sort or to group by.
///
/// C: `_SSortOrder` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SSortOrder {
    /// The column.
    pub ulPropTag: PropTag,
    /// The direction, or how the column of a category is grouped.
    pub ulOrder: SortOrder,
}

layout!(SSortOrder {
    size 8/8, align 4/4, ulPropTag 0/0, ulOrder 4/4
});

/// The columns to sort by, as many as the count says, the most significant first.
///
/// C: `_SSortOrderSet` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SSortOrderSet {
    /// The number of columns.
    pub cSorts: u32,
    /// The number of columns, from the first, that rows are grouped by.
    pub cCategories: u32,
    /// The number of categories, from the first, that start expanded.
    pub cExpanded: u32,
    /// The first of `cSorts` columns.
    pub aSort: [SSortOrder; 1],
}

layout!(SSortOrderSet {
    size 20/20, align 4/4, cSorts 0/0, cCategories 4/4, cExpanded 8/8, aSort 12/12
});

with_pointers_zeroed!(SSortOrderSet);
plain_zeroed!(SSortOrder);

/// C's name of [`Bookmark`] (`MAPIDefS.h`).
pub type BOOKMARK = Bookmark;

choices! {
    /// How a table has changed (`MAPIDefS.h`).
    pub struct TableEvent: u32 {
        /// In a way that makes reading it again worthwhile.
        const TABLE_CHANGED = 1;
        /// By an error.
        const TABLE_ERROR = 2;
        /// By a new row.
        const TABLE_ROW_ADDED = 3;
        /// By a row less.
        const TABLE_ROW_DELETED = 4;
        /// By a change in a row.
        const TABLE_ROW_MODIFIED = 5;
        /// By the end of sorting.
        const TABLE_SORT_DONE = 6;
        /// By the end of restricting.
        const TABLE_RESTRICT_DONE = 7;
        /// By the end of setting columns.
        const TABLE_SETCOL_DONE = 8;
        /// In a way that makes reading it again necessary.
        const TABLE_RELOAD = 9;
    }

    /// What a table is doing (`MAPIDefS.h`).
    pub struct TableStatus: u32 {
        /// Nothing.
        const TBLSTAT_COMPLETE = 0;
        /// Nothing, but its contents have changed.
        const TBLSTAT_QCHANGED = 7;
        /// It is sorting.
        const TBLSTAT_SORTING = 9;
        /// Sorting has failed.
        const TBLSTAT_SORT_ERROR = 10;
        /// It is setting columns.
        const TBLSTAT_SETTING_COLS = 11;
        /// Setting columns has failed.
        const TBLSTAT_SETCOL_ERROR = 13;
        /// It is restricting.
        const TBLSTAT_RESTRICTING = 14;
        /// Restricting has failed.
        const TBLSTAT_RESTRICT_ERROR = 15;
    }

    /// Whether a table follows changes (`MAPIDefS.h`).
    pub struct TableType: u32 {
        /// Not at all.
        const TBLTYPE_SNAPSHOT = 0;
        /// Its rows stay, their values follow.
        const TBLTYPE_KEYSET = 1;
        /// All of it follows.
        const TBLTYPE_DYNAMIC = 2;
    }

    /// What a row of a table with categories is, as in PR_ROW_TYPE (`MAPIDefS.h`).
    pub struct RowType: u32 {
        /// Not a category.
        const TBL_LEAF_ROW = 1;
        /// A category without rows.
        const TBL_EMPTY_CATEGORY = 2;
        /// A category whose rows are shown.
        const TBL_EXPANDED_CATEGORY = 3;
        /// A category whose rows are not shown.
        const TBL_COLLAPSED_CATEGORY = 4;
    }

    /// How a table is sorted or grouped by a column (`MAPIDefS.h`).
    pub struct SortOrder: u32 {
        /// From small to large.
        const TABLE_SORT_ASCEND = 0;
        /// From large to small.
        const TABLE_SORT_DESCEND = 1;
        /// As one category with the column before.
        const TABLE_SORT_COMBINE = 2;
        /// Categories by the largest value in each.
        const TABLE_SORT_CATEG_MAX = 4;
        /// Categories by the smallest value in each.
        const TABLE_SORT_CATEG_MIN = 8;
    }

    /// What a restriction is (`MAPIDefS.h`).
    pub struct RestrictionType: u32 {
        /// Every one of many.
        const RES_AND = 0;
        /// At least one of many.
        const RES_OR = 1;
        /// The opposite of another.
        const RES_NOT = 2;
        /// A property that contains something.
        const RES_CONTENT = 3;
        /// A property that compares with a value.
        const RES_PROPERTY = 4;
        /// Two properties that compare.
        const RES_COMPAREPROPS = 5;
        /// A number with bits set.
        const RES_BITMASK = 6;
        /// A property of some size.
        const RES_SIZE = 7;
        /// A property that exists.
        const RES_EXIST = 8;
        /// A recipient or attachment.
        const RES_SUBRESTRICTION = 9;
        /// Another with properties attached.
        const RES_COMMENT = 10;
        /// Another that ends after some matches.
        const RES_COUNT = 11;
        /// Another with properties attached.
        const RES_ANNOTATION = 12;
    }

    /// How values compare (`MAPIDefS.h`).
    pub struct RelOp: u32 {
        /// Left is less.
        const RELOP_LT = 0;
        /// Left is less or equal.
        const RELOP_LE = 1;
        /// Left is greater.
        const RELOP_GT = 2;
        /// Left is greater or equal.
        const RELOP_GE = 3;
        /// They are equal.
        const RELOP_EQ = 4;
        /// They are not equal.
        const RELOP_NE = 5;
        /// Left matches a regular expression.
        const RELOP_RE = 6;
        /// Left is in a distribution list (`EdkMdb.h`).
        const RELOP_MEMBER_OF_DL = 100;
    }

    /// Which bits a [`SBitMaskRestriction`](super::SBitMaskRestriction) asks for (`MAPIDefS.h`).
    pub struct BitMaskOp: u32 {
        /// None of the mask.
        const BMR_EQZ = 0;
        /// At least one of the mask.
        const BMR_NEZ = 1;
    }

    /// A position in a table (`MAPIDefS.h`: BOOKMARK). IMAPITable::CreateBookmark makes others.
    pub struct Bookmark: usize {
        /// Before the first row.
        const BOOKMARK_BEGINNING = 0;
        /// The current row.
        const BOOKMARK_CURRENT = 1;
        /// After the last row.
        const BOOKMARK_END = 2;
    }
}
