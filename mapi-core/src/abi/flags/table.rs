//! Flags of tables.

flags! {
    /// IMAPITable::SetColumns: when to set the columns.
    pub struct SetColumnsFlags {
        /// The call may return before the end.
        const TBL_ASYNC = 0x00000001;
        /// The table may wait until it needs the columns.
        const TBL_BATCH = 0x00000002;
    }

    /// IMAPITable::Restrict: when to apply the restriction.
    pub struct RestrictFlags {
        /// The call returns before the end.
        const TBL_ASYNC = 0x00000001;
        /// Wait until the rows are needed.
        const TBL_BATCH = 0x00000002;
    }

    /// IMAPITable::SortTable: when to sort.
    pub struct SortFlags {
        /// The call returns before the end.
        const TBL_ASYNC = 0x00000001;
        /// Wait until the rows are needed.
        const TBL_BATCH = 0x00000002;
    }

    /// IMAPITable::QueryColumns: which columns are asked for.
    pub struct QueryColumnsFlags {
        /// Return all columns that the table can have.
        const TBL_ALL_COLUMNS = 0x00000001;
    }

    /// IMAPITable::GetRowCount: no flag. The page reserves them, although the headers have a
    /// TBL_NOWAIT.
    pub struct RowCountFlags {}

    /// IMAPITable::FindRow: where to search.
    pub struct FindRowFlags {
        /// Search backward.
        const DIR_BACKWARD = 0x00000001;
    }

    /// IMAPITable::QueryRows: what becomes of the position.
    pub struct QueryRowsFlags {
        /// Leave the cursor at the first row that is returned, not behind the last.
        const TBL_NOADVANCE = 0x00000001;
    }

    /// ITableData::HrDeleteRows: which rows to delete.
    pub struct DeleteRowsFlags {
        /// All of them, whatever the list says; views are told by one TABLE_RELOAD.
        const TAD_ALL_ROWS = 0x00000001;
    }

    /// IExchangeModifyTable::GetTable: which rights it shows.
    pub struct GetTableFlags {
        /// The rights to see free and busy times too.
        const ACLTABLE_FREEBUSY = 0x00000002;
        /// With ACLTABLE_FREEBUSY: show free and busy times only.
        const frightsFreeBusySimple = 0x00000800;
        /// With ACLTABLE_FREEBUSY: show subject and location too.
        const frightsFreeBusyDetailed = 0x00001000;
    }

    /// IExchangeModifyTable::ModifyTable: which rows it is about, and which rights.
    pub struct ModifyTableFlags {
        /// Replace all rows of the table.
        const ROWLIST_REPLACE = 0x00000001;
        /// The rights to see free and busy times too.
        const ACLTABLE_FREEBUSY = 0x00000002;
        /// With ACLTABLE_FREEBUSY: show free and busy times only.
        const frightsFreeBusySimple = 0x00000800;
        /// With ACLTABLE_FREEBUSY: show subject and location too.
        const frightsFreeBusyDetailed = 0x00001000;
    }

    /// What becomes of a row of a [`ROWLIST`](crate::abi::ROWLIST).
    pub struct RowFlags {
        /// It is added.
        const ROW_ADD = 0x00000001;
        /// It is changed.
        const ROW_MODIFY = 0x00000002;
        /// It is removed.
        const ROW_REMOVE = 0x00000004;
    }

    /// How exactly a [`SContentRestriction`](crate::abi::SContentRestriction) has to match. Without the first two, the whole
    /// property has to match: FL_FULLSTRING.
    pub struct FuzzyLevel {
        /// It is found anywhere.
        const FL_SUBSTRING = 0x00000001;
        /// It is found at the start.
        const FL_PREFIX = 0x00000002;
        /// It is found at the start of a word: what Outlook asks Exchange for, with FL_PREFIX or
        /// alone. No header of the SDK has it.
        const FL_PREFIX_ON_ANY_WORD = 0x00000010;
        /// Capital and small letters are the same.
        const FL_IGNORECASE = 0x00010000;
        /// Accents and the like do not count.
        const FL_IGNORENONSPACE = 0x00020000;
        /// As loosely as the provider can.
        const FL_LOOSE = 0x00040000;
    }
}
