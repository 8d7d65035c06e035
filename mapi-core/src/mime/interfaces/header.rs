//! Headers, row by row.

// `mimeole.h` has no public page; the order and types are its own.

use super::{IMimeEnumHeaderRows, IPersistStream, IPersistStream_Impl};
use crate::abi::{FINDHEADER, HEADERROWINFO, HHEADERROW, flags::HeaderTableFlags};
use crate::mapi_interface;
use crate::mime::CountedText;
use windows_core::{GUID, HRESULT, IUnknown};

/// The rows of the headers of a message or body, in order.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "fd853cd1-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeHeaderTable: IPersistStream {
    /// Finds the first row that `search` looks for, a
    /// [`HeaderSearch`](crate::mime::HeaderSearch), which keeps where it is.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is none.
    // The header calls the struct "in", but it has the member in which the search goes on.
    fn FindFirstRow(
        &self,
        #[inout]
        #[view]
        search: *mut FINDHEADER,
        #[out] row: *mut HHEADERROW,
    ) -> HRESULT;

    /// Finds the next row.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is no other.
    fn FindNextRow(
        &self,
        #[inout]
        #[view]
        search: *mut FINDHEADER,
        #[out] row: *mut HHEADERROW,
    ) -> HRESULT;

    /// Returns the number of rows of a header; `None` counts all.
    // That the name may be null follows from FINDHEADER, where null stands for any.
    fn CountRows(
        &self,
        #[opt]
        #[string]
        header: *const u8,
        #[out] row_count: *mut u32,
    ) -> HRESULT;

    /// Adds a row. With HTF_NAMEINDATA in `flags` the name is in `data`, in front of a colon, and
    /// `header` is `None`.
    fn AppendRow(
        &self,
        #[opt]
        #[string]
        header: *const u8,
        flags: HeaderTableFlags,
        #[size_param(data_size)] data: *const u8,
        data_size: u32,
        #[out] row: *mut HHEADERROW,
    ) -> HRESULT;

    /// Deletes a row.
    ///
    /// # Errors
    ///
    /// - MIME_E_INVALID_HANDLE: there is no such row.
    fn DeleteRow(&self, row: HHEADERROW) -> HRESULT;

    /// Returns the text of a row, with its name in front if HTF_NAMEINDATA is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MIME_E_INVALID_HANDLE: there is no such row.
    fn GetRowData(
        &self,
        row: HHEADERROW,
        flags: HeaderTableFlags,
        #[out]
        #[opt]
        #[len_param(data_size)]
        #[owner(CountedText)]
        data: *mut *mut u8,
        #[out]
        #[opt]
        data_size: *mut u32,
    ) -> HRESULT;

    /// Replaces the text of a row.
    fn SetRowData(
        &self,
        row: HHEADERROW,
        flags: HeaderTableFlags,
        #[size_param(data_size)] data: *const u8,
        data_size: u32,
    ) -> HRESULT;

    /// Tells where a row is.
    fn GetRowInfo(&self, row: HHEADERROW, #[out] info: *mut HEADERROWINFO) -> HRESULT;

    /// Moves a row: rows are saved in the order of their numbers.
    fn SetRowNumber(&self, row: HHEADERROW, row_number: u32) -> HRESULT;

    /// Returns what enumerates the rows of a header, or with `None` all.
    fn EnumRows(
        &self,
        #[opt]
        #[string]
        header: *const u8,
        flags: HeaderTableFlags,
        #[out] rows: *mut Option<IMimeEnumHeaderRows>,
    ) -> HRESULT;

    /// Returns a copy of the table.
    fn Clone(&self, #[out] copy: *mut Option<IMimeHeaderTable>) -> HRESULT;

    /// Returns another interface of the same headers.
    fn BindToObject(
        &self,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
}
