//! Tables in memory.

use crate::abi::{
    CALLERRELEASE, SPropValue, SRow, SRowSet, SSortOrderSet,
    flags::{DeleteRowsFlags, NoFlags},
};
use crate::data::PropValue;
use crate::data::Row;
use crate::data::Rows;
use crate::data::SortOrders;
use crate::interfaces::IMAPITable;
use crate::mapi_interface;
use windows_core::HRESULT;

/// The rows of a table, kept in memory. Views of them are tables.
///
/// CreateTable of MAPI makes one, with a column, usually PR_INSTANCE_KEY, that tells rows apart:
/// the index column. All views follow every change, and those who registered with a view are told.
///
/// Vtable order: `MAPIUtil.h`, with which the reference agrees; its IID is IID_IMAPITableData
/// there. Reference: ITableData : IUnknown.
#[mapi_interface(
    iid = "00020316-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Service providers"
)]
pub unsafe trait ITableData: IUnknown {
    /// Returns a new view, sorted by `sort_order` if there is one, with its position at the start.
    ///
    /// `caller_release` is called when the view has been released, with `caller_data`; null calls
    /// nothing. [`view`](ITableData::view) calls nothing, [`view_with`](ITableData::view_with) takes
    /// a closure.
    ///
    /// # Safety
    ///
    /// `caller_release` can be called with `caller_data` once, on any thread.
    ///
    /// Reference: ITableData::HrGetView.
    #[unsafe_call]
    fn HrGetView(
        &self,
        #[opt]
        #[view(SortOrders<'_>)]
        sort_order: *const SSortOrderSet,
        caller_release: CALLERRELEASE,
        caller_data: usize,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Puts a row in the place of the one with the same index column, or at the end if there is
    /// none.
    ///
    /// The columns are in any order. Those that are new to the table become columns of later views,
    /// and can be columns of those that exist.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: the row has no index column.
    ///
    /// Reference: ITableData::HrModifyRow.
    fn HrModifyRow(&self, #[view(Row<'_>)] row: *const SRow) -> HRESULT;

    /// Deletes the row whose index column is `index`. The columns of the views stay.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_FOUND: there is no such row.
    ///
    /// Reference: ITableData::HrDeleteRow.
    fn HrDeleteRow(&self, #[view(PropValue<'_>)] index: *const SPropValue) -> HRESULT;

    /// Returns the row whose index column is `index`, and its number in the order of insertion,
    /// which a C caller need not want.
    ///
    /// The row belongs to the caller, in one block.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: `index` is not of the index column.
    /// - MAPI_E_NOT_FOUND: there is no such row.
    ///
    /// Reference: ITableData::HrQueryRow.
    // The page does not say what a row that is not there gives. MAPI_E_NOT_FOUND is what
    // HrDeleteRow gives. It says to free the row, and HrEnumRow how: with one MAPIFreeBuffer.
    fn HrQueryRow(
        &self,
        #[view(PropValue<'_>)] index: *const SPropValue,
        #[out]
        #[view]
        row: *mut *mut SRow,
        #[opt]
        #[out]
        row_number: *mut u32,
    ) -> HRESULT;

    /// Returns the row of a number in the order of insertion, from zero on; nothing if there is no
    /// such row.
    ///
    /// The row belongs to the caller, in one block.
    ///
    /// Reference: ITableData::HrEnumRow.
    fn HrEnumRow(
        &self,
        row_number: u32,
        #[out]
        #[nullable]
        #[view]
        row: *mut *mut SRow,
    ) -> HRESULT;

    /// Tells those who registered with a view that the row with these values has changed, whether
    /// it has or not.
    ///
    /// Reference: ITableData::HrNotify.
    fn HrNotify(
        &self,
        #[reserved] flags: NoFlags,
        value_count: u32,
        #[view]
        #[len_param(value_count)]
        values: *const SPropValue,
    ) -> HRESULT;

    /// Inserts a row before the one with the number `row_number` in the order of insertion; at the
    /// end if that is the number of rows. The columns are in any order.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: there is a row with the same index column.
    ///
    /// Reference: ITableData::HrInsertRow.
    // The page inserts after the row of that number, and the header before it. Only the latter fits
    // with the numbers that both allow, zero to the number of rows.
    fn HrInsertRow(&self, row_number: u32, #[view(Row<'_>)] row: *const SRow) -> HRESULT;

    /// Does with each row what [`hr_modify_row`](Self::hr_modify_row) does with one. No two of them
    /// have the same index column.
    ///
    /// Up to eight rows notify one by one, more of them once.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: a row has no index column; none is changed.
    ///
    /// Reference: ITableData::HrModifyRows.
    fn HrModifyRows(
        &self,
        #[reserved] flags: NoFlags,
        #[view(Rows<'_>)] rows: *const SRowSet,
    ) -> HRESULT;

    /// Deletes the rows with the index columns of `rows`, or with TAD_ALL_ROWS in `flags` all of
    /// them. Returns how many there were; one that is not there is no error.
    ///
    /// Without TAD_ALL_ROWS there are `rows`. The columns of the views stay.
    ///
    /// Reference: ITableData::HrDeleteRows.
    fn HrDeleteRows(
        &self,
        flags: DeleteRowsFlags,
        #[opt]
        #[view(Rows<'_>)]
        rows: *const SRowSet,
        #[out] rows_deleted: *mut u32,
    ) -> HRESULT;
}
