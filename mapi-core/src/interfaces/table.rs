//! Tables: lists of things, and what they are made of.

mod data;

pub use data::*;

use super::IMAPIAdviseSink;
use crate::abi::PropTag;
use crate::abi::{
    Bookmark, Connection, MAPIERROR, SPropTagArray, SRestriction, SRowSet, SSortOrderSet,
    TableStatus, TableType,
    codes::{MAPI_W_APPROX_COUNT, MAPI_W_POSITION_CHANGED, S_OK},
    flags::{
        EventMask, FindRowFlags, NoFlags, QueryColumnsFlags, QueryRowsFlags, RestrictFlags,
        RowCountFlags, SetColumnsFlags, SortFlags, UnicodeFlags,
    },
};
use crate::data::RestrictionView;
use crate::data::SortOrders;
use crate::mapi_interface;
use windows_core::{HRESULT, Ref};

/// A table: rows of properties with a position among them. What it lists cannot be changed
/// through it, only which rows and columns are seen, and in which order.
///
/// A table with categories has heading rows, whose rows can be hidden.
///
/// A method that starts while another is at work in the background (TBL_ASYNC) may answer
/// MAPI_E_BUSY; [`wait_for_completion`](Self::wait_for_completion) or [`abort`](Self::abort) comes
/// first then.
///
/// [`row_sets`](Self::row_sets), [`query`](Self::query) and
/// [`query_all_rows`](Self::query_all_rows) make reading it easier.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMAPITable : IUnknown.
#[mapi_interface(
    iid = "00020301-0000-0000-c000-000000000046",
    implemented_by = "Service providers and MAPI",
    called_by = "Client applications, service providers"
)]
pub unsafe trait IMAPITable: IUnknown {
    /// Tells more about the last error of the table.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the table does not have strings of this width.
    ///
    /// Reference: IMAPITable::GetLastError.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Registers an advise sink for changes of the table, until [`unadvise`](Self::unadvise).
    ///
    /// `event_mask` is fnevTableModified. The table keeps `advise_sink`, or may release it earlier,
    /// so the caller need not. Notifications come on any thread at any time, even during this call,
    /// and their columns may be those before a change that is under way. The connection that is
    /// returned is not zero.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the table never changes, or does not notify.
    ///
    /// Reference: IMAPITable::Advise.
    // The page has implementers call AddRef on the connection, which is a number.
    #[optional]
    fn Advise(
        &self,
        event_mask: EventMask,
        advise_sink: Ref<IMAPIAdviseSink>,
        #[out] connection: *mut Connection,
    ) -> HRESULT;

    /// Ends a registration. The table releases the advise sink, at the latest when a notification
    /// that is under way has returned.
    ///
    /// Reference: IMAPITable::Unadvise.
    fn Unadvise(&self, connection: Connection) -> HRESULT;

    /// Returns what the table is doing, and how it follows changes of what it lists.
    ///
    /// Reference: IMAPITable::GetStatus.
    fn GetStatus(
        &self,
        #[out] status: *mut TableStatus,
        #[out] table_type: *mut TableType,
    ) -> HRESULT;

    /// Sets the columns of every row and their order. There is at least one.
    ///
    /// A tag may be PR_NULL to leave a place in each row. A multiple-value property with MVI_FLAG
    /// in its type makes a row for each value; since that changes the rows, all bookmarks are
    /// gone then. TBL_ASYNC in `flags` lets the call return before the end, TBL_BATCH lets the
    /// table do it when the result is needed. A property that the table cannot have is no error;
    /// it is PT_ERROR in the rows.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    ///
    /// Reference: IMAPITable::SetColumns.
    fn SetColumns(
        &self,
        #[view(&[PropTag])] columns: *const SPropTagArray,
        flags: SetColumnsFlags,
    ) -> HRESULT;

    /// Returns the columns: those that were set, or else the usual ones; with TBL_ALL_COLUMNS in
    /// `flags` all that there can be.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    ///
    /// Reference: IMAPITable::QueryColumns.
    fn QueryColumns(
        &self,
        flags: QueryColumnsFlags,
        #[out]
        #[view]
        columns: *mut *mut SPropTagArray,
    ) -> HRESULT;

    /// Returns the number of rows. MAPI_W_APPROX_COUNT says that it is an estimate.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    /// - MAPI_E_NO_SUPPORT: the table cannot count; [`query_position`](Self::query_position) may
    ///   tell enough.
    ///
    /// Reference: IMAPITable::GetRowCount.
    // The page calls the flags reserved. The header has TBL_NOWAIT, which no other method takes
    // under that name.
    #[optional]
    #[success(MAPI_W_APPROX_COUNT)]
    fn GetRowCount(&self, flags: RowCountFlags, #[out] count: *mut u32) -> HRESULT;

    /// Moves the position by `row_count` rows from `origin`, backwards if it is negative, but
    /// neither beyond the end nor before the first row. Returns by how many rows that was.
    ///
    /// More than 50 rows are better left to [`seek_row_approx`](Self::seek_row_approx). A C caller
    /// need not want the number, which may save time. MAPI_W_POSITION_CHANGED says that the row of
    /// the bookmark is gone or hidden, and another one stands for it.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    /// - MAPI_E_INVALID_BOOKMARK: `origin` is no bookmark of the table, or its row is gone.
    ///
    /// Reference: IMAPITable::SeekRow.
    // The page says "if lRowCount is a valid pointer", which is a number; lplRowsSought is meant.
    #[success(MAPI_W_POSITION_CHANGED)]
    fn SeekRow(
        &self,
        origin: Bookmark,
        row_count: i32,
        #[opt]
        #[out]
        rows_sought: *mut i32,
    ) -> HRESULT;

    /// Moves the position to about a fraction of the table: to the start if `numerator` is zero,
    /// behind the last row if it is `denominator`, which is not zero.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    ///
    /// Reference: IMAPITable::SeekRowApprox.
    fn SeekRowApprox(&self, numerator: u32, denominator: u32) -> HRESULT;

    /// Returns the number of the row that is read next, `u32::MAX` if that would cost too much, and
    /// the position as a fraction: numerator, and a denominator that is not zero. The denominator
    /// need not be the number of rows.
    ///
    /// Reference: IMAPITable::QueryPosition.
    fn QueryPosition(
        &self,
        #[out] row: *mut u32,
        #[out] numerator: *mut u32,
        #[out] denominator: *mut u32,
    ) -> HRESULT;

    /// Moves the position to the next row that fits `restriction`, from `origin` on, or with
    /// DIR_BACKWARD in `flags` to one before it.
    ///
    /// Every table finds a row by its PR_INSTANCE_KEY. MAPI_W_POSITION_CHANGED is as for
    /// [`seek_row`](Self::seek_row).
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_BOOKMARK: `origin` is no bookmark of the table, or its row is gone.
    /// - MAPI_E_NOT_FOUND: no row fits.
    ///
    /// Reference: IMAPITable::FindRow.
    // The page does not list MAPI_E_BUSY or MAPI_E_TOO_COMPLEX; every method may return codes that
    // its page does not list.
    #[success(MAPI_W_POSITION_CHANGED)]
    fn FindRow(
        &self,
        #[view(RestrictionView<'_>)] restriction: *const SRestriction,
        origin: Bookmark,
        flags: FindRowFlags,
    ) -> HRESULT;

    /// Limits the rows to those that fit `restriction`, in place of another restriction; `None`
    /// shows all.
    ///
    /// All bookmarks are gone, and the position is at the start. TBL_ASYNC in `flags` lets the call
    /// return before the end, TBL_BATCH lets the table do it when the result is needed. What a
    /// restriction on a property does that is not among the columns is not defined. A row that is
    /// not shown does not notify. On a server this may leave a view behind that costs; to look for
    /// a few rows, [`find_row`](Self::find_row) is better.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    /// - MAPI_E_TOO_COMPLEX: the restriction is more than the table can evaluate.
    ///
    /// Reference: IMAPITable::Restrict.
    fn Restrict(
        &self,
        #[opt]
        #[view(RestrictionView<'_>)]
        restriction: *const SRestriction,
        flags: RestrictFlags,
    ) -> HRESULT;

    /// Returns a bookmark of the current position, to be freed with
    /// [`free_bookmark`](Self::free_bookmark). It goes with its row.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the table has no bookmarks, as that of attachments.
    /// - MAPI_E_UNABLE_TO_COMPLETE: there are as many bookmarks as there can be.
    ///
    /// Reference: IMAPITable::CreateBookmark.
    // MAPI_E_NO_SUPPORT stands in the text, not in the list. The page calls a bookmark 32 bits
    // wide; the header has ULONG_PTR.
    #[optional]
    fn CreateBookmark(&self, #[out] position: *mut Bookmark) -> HRESULT;

    /// Frees a bookmark. The three that always exist stay, and that is no error.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_BOOKMARK: there is no such bookmark.
    ///
    /// Reference: IMAPITable::FreeBookmark.
    fn FreeBookmark(&self, position: Bookmark) -> HRESULT;

    /// Sorts the rows, in place of another order; without columns, in the order that the table has
    /// by itself. Categories are part of the order.
    ///
    /// All bookmarks are gone, and the position is at the start. TBL_ASYNC and TBL_BATCH in `flags`
    /// are as for [`restrict`](Self::restrict). If this fails, the order stays.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    /// - MAPI_E_NO_SUPPORT: the table does not sort this way.
    /// - MAPI_E_TOO_COMPLEX: the order has a column that cannot be sorted by, is not among those of
    ///   the table or stands twice, a direction that the table does not have, or too many columns.
    ///
    /// Reference: IMAPITable::SortTable.
    #[optional]
    fn SortTable(
        &self,
        #[view(SortOrders<'_>)] sort_order: *const SSortOrderSet,
        flags: SortFlags,
    ) -> HRESULT;

    /// Returns the order of the rows, which has no columns if there is none or if columns cannot
    /// say it.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    ///
    /// Reference: IMAPITable::QuerySortOrder.
    fn QuerySortOrder(
        &self,
        #[out]
        #[view]
        sort_order: *mut *mut SSortOrderSet,
    ) -> HRESULT;

    /// Returns rows from the position on, up to `row_count` of them; if that is negative, so many
    /// rows before the position. They are in the order of the table either way.
    ///
    /// No rows says that the position was at that end. Fewer than asked for says nothing. The
    /// position is then behind the last row, or with TBL_NOADVANCE in `flags` at the first. Every
    /// row has all columns in their order; a value that cannot be had is PT_ERROR, with
    /// MAPI_E_NOT_FOUND as its value. Of a table with categories come the rows that are shown.
    ///
    /// The caller frees the rows as FreeProws does. A row set that an implementer returns has a
    /// block of memory for each row.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    /// - MAPI_E_INVALID_PARAMETER: `row_count` is zero.
    ///
    /// Reference: IMAPITable::QueryRows.
    fn QueryRows(
        &self,
        row_count: i32,
        flags: QueryRowsFlags,
        #[out]
        #[view]
        rows: *mut *mut SRowSet,
    ) -> HRESULT;

    /// Stops what the table does in the background. A restriction may be there in part then; the
    /// order is as before.
    ///
    /// # Errors
    ///
    /// - MAPI_E_UNABLE_TO_ABORT: it cannot be stopped, or has ended.
    ///
    /// Reference: IMAPITable::Abort.
    fn Abort(&self) -> HRESULT;

    /// Shows the rows of a category, whose heading row has the PR_INSTANCE_KEY `instance_key`.
    /// Returns the first of them, up to `row_count`, and how many have been added.
    ///
    /// The position is behind the last row that is returned, or behind the heading row. There is no
    /// notification. There need not be a row set if no rows are asked for.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such row.
    ///
    /// Reference: IMAPITable::ExpandRow.
    fn ExpandRow(
        &self,
        instance_key_size: u32,
        #[size_param(instance_key_size)] instance_key: *const u8,
        row_count: u32,
        #[reserved] flags: NoFlags,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        rows: *mut *mut SRowSet,
        #[out] more_rows: *mut u32,
    ) -> HRESULT;

    /// Hides the rows of a category, whose heading row has the PR_INSTANCE_KEY `instance_key`.
    /// Returns how many have been removed.
    ///
    /// There is no notification. A bookmark of a row that is hidden moves to the next one that is
    /// shown.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_ENTRYID, MAPI_E_NOT_FOUND: there is no such row; which of the two depends
    ///   on the provider.
    ///
    /// Reference: IMAPITable::CollapseRow.
    fn CollapseRow(
        &self,
        instance_key_size: u32,
        #[size_param(instance_key_size)] instance_key: *const u8,
        #[reserved] flags: NoFlags,
        #[out] row_count: *mut u32,
    ) -> HRESULT;

    /// Waits until nothing is at work in the background, `timeout` milliseconds at most, with
    /// `u32::MAX` without end. Returns what the table is doing; a C caller need not want that.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the table does not wait.
    /// - MAPI_E_TIMEOUT: the time was over first.
    ///
    /// Reference: IMAPITable::WaitForCompletion.
    #[optional]
    fn WaitForCompletion(
        &self,
        #[reserved] flags: NoFlags,
        timeout: u32,
        #[opt]
        #[out]
        status: *mut TableStatus,
    ) -> HRESULT;

    /// Returns which categories are shown, as bytes that only the provider understands, for
    /// [`set_collapse_state`](Self::set_collapse_state). `instance_key` is the PR_INSTANCE_KEY of
    /// the row that will be the position then.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    /// - MAPI_E_NO_SUPPORT: the table has no categories.
    ///
    /// Reference: IMAPITable::GetCollapseState.
    // The page counts structures; what is counted are bytes, as SetCollapseState says.
    #[optional]
    fn GetCollapseState(
        &self,
        #[reserved] flags: NoFlags,
        instance_key_size: u32,
        #[size_param(instance_key_size)] instance_key: *const u8,
        #[out] state_size: *mut u32,
        #[out]
        #[size_param(state_size)]
        state: *mut *mut u8,
    ) -> HRESULT;

    /// Shows the categories that were shown when [`get_collapse_state`](Self::get_collapse_state)
    /// returned `state`. Returns a bookmark of the row that was asked for there.
    ///
    /// The order and the restriction have to be what they were then.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BUSY: see above.
    /// - MAPI_E_UNABLE_TO_COMPLETE: not all of it could be done.
    ///
    /// Reference: IMAPITable::SetCollapseState.
    fn SetCollapseState(
        &self,
        #[reserved] flags: NoFlags,
        state_size: u32,
        #[size_param(state_size)] state: *const u8,
        #[out] location: *mut Bookmark,
    ) -> HRESULT;
}
