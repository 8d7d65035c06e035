//! Functions of MAPI as safe calls.

use super::{Called, Initialized, Mapi};
use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use crate::abi::flags::{NativeBodyFlags, RtfFlags, RtfSyncFlags};
use crate::abi::*;
use crate::boundary::Source;
use crate::boundary::{LaidOut, MapiError, View};
use crate::data::{RestrictionView, SortOrders};
use crate::interfaces::*;
use crate::memory;
use crate::memory::MapiView;
use crate::memory::text::TStr;
use crate::private::call;
use core::ffi::c_void;
use core::ptr::{self, NonNull};
use std::sync::Arc;
use windows_core::{BOOL, IUnknown, Interface};

/// What a function handed over; E_POINTER where it succeeded without.
pub(super) fn promised<T>(result: Option<T>) -> Result<T, MapiError> {
    Ok(call::promised(result)?)
}

impl Mapi {
    /// CreateIProp: a property object in memory.
    ///
    /// # Errors
    ///
    /// Those of CreateIProp (MAPI_E_NOT_ENOUGH_MEMORY), and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn create_iprop(&self) -> Result<IPropData, MapiError> {
        let (allocate_buffer, allocate_more, free_buffer) = memory::allocator().routines();
        let mut object = None;
        // SAFETY: the allocator of the process, and a place for an interface.
        unsafe {
            self.exports().CreateIProp(
                &IPropData::IID,
                allocate_buffer,
                allocate_more,
                free_buffer,
                ptr::null_mut(),
                &mut object,
            )
        }?
        .in_function("CreateIProp")?;
        promised(object)
    }

    /// CreateTable: a table in memory with these columns. The property `index` tells its rows apart.
    ///
    /// # Errors
    ///
    /// Those of CreateTable (MAPI_E_NOT_ENOUGH_MEMORY, MAPI_E_INVALID_PARAMETER), and
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn create_table(
        &self,
        table_type: TableType,
        index: PropTag,
        columns: &[PropTag],
    ) -> Result<ITableData, MapiError> {
        let (allocate_buffer, allocate_more, free_buffer) = memory::allocator().routines();
        let columns = SPropTagArray::lay_out(columns)?;
        let mut table = None;
        // SAFETY: the allocator of the process, an array that is well-formed, and a place for an
        // interface.
        unsafe {
            self.exports().CreateTable(
                &ITableData::IID,
                allocate_buffer,
                allocate_more,
                free_buffer,
                ptr::null_mut(),
                table_type,
                index,
                columns.as_ptr(),
                &mut table,
            )
        }?
        .in_function("CreateTable")?;
        promised(table)
    }

    /// OpenStreamOnFile with 8-bit names, OpenStreamOnFileW with UTF-16 ones. With SOF_UNIQUEFILENAME
    /// in `flags`, `name` is a folder and `prefix` begins the name of a new file there.
    ///
    /// # Errors
    ///
    /// Those of OpenStreamOnFile (MAPI_E_NO_ACCESS, MAPI_E_NOT_FOUND), MAPI_E_BAD_CHARWIDTH where the
    /// names are of two widths, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn open_stream_on_file(
        &self,
        name: TStr<'_>,
        prefix: Option<TStr<'_>>,
        flags: u32,
    ) -> Result<IStream, MapiError> {
        let wide = call::width(&[name.text(), prefix.text()])?;
        let (allocate_buffer, _, free_buffer) = memory::allocator().routines();
        let mut stream = None;
        let (name, prefix) = (
            call::pass(name.text(), wide)?,
            call::pass(prefix.text(), wide)?,
        );
        // SAFETY: the allocator of the process, terminated strings of the width that the function
        // takes, and a place for an interface.
        let code = unsafe {
            if wide {
                self.exports().OpenStreamOnFileW(
                    allocate_buffer,
                    free_buffer,
                    flags,
                    name.as_ptr(),
                    prefix.as_ptr(),
                    &mut stream,
                )
            } else {
                self.exports().OpenStreamOnFile(
                    allocate_buffer,
                    free_buffer,
                    flags,
                    name.as_ptr(),
                    prefix.as_ptr(),
                    &mut stream,
                )
            }
        }?;
        code.in_function("OpenStreamOnFile")?;
        promised(stream)
    }

    /// WrapCompressedRTFStream: compressed RTF, such as that of PR_RTF_COMPRESSED, read or, with
    /// MAPI_MODIFY in `flags`, written as RTF.
    ///
    /// # Errors
    ///
    /// Those of WrapCompressedRTFStream, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn wrap_compressed_rtf_stream(
        &self,
        compressed: &IStream,
        flags: u32,
    ) -> Result<IStream, MapiError> {
        let lent = call::lend(compressed);
        let mut stream = None;
        // SAFETY: a borrowed interface, and a place for one.
        unsafe {
            self.exports()
                .WrapCompressedRTFStream(lent, flags, &mut stream)
        }?
        .in_function("WrapCompressedRTFStream")?;
        promised(stream)
    }

    /// WrapCompressedRTFStreamEx: the body that compressed RTF was made of, and what that is: HTML or
    /// text in a code page, or RTF. `code_page` is 0 for that of the RTF.
    ///
    /// # Errors
    ///
    /// Those of WrapCompressedRTFStreamEx, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn native_body(
        &self,
        compressed: &IStream,
        code_page: u32,
    ) -> Result<(IStream, NativeBodyFlags), MapiError> {
        let info = RTF_WCSINFO {
            size: size_of::<RTF_WCSINFO>() as u32,
            ulFlags: RtfFlags::MAPI_NATIVE_BODY,
            ulInCodePage: code_page,
            ulOutCodePage: code_page,
        };
        let mut told = RTF_WCSRETINFO {
            size: size_of::<RTF_WCSRETINFO>() as u32,
            ulStreamFlags: NativeBodyFlags::empty(),
        };
        let mut stream = None;
        let lent = call::lend(compressed);
        // SAFETY: a borrowed interface, structs with their sizes, and a place for an interface.
        unsafe {
            let exports = self.exports();
            exports.WrapCompressedRTFStreamEx(lent, &info, &mut stream, &mut told)
        }?
        .in_function("WrapCompressedRTFStreamEx")?;
        Ok((promised(stream)?, told.ulStreamFlags))
    }

    /// RTFSync: brings the RTF and the text of a message in line after what `changed` says. Returns
    /// whether the message has changed by that; it is not saved.
    ///
    /// # Errors
    ///
    /// Those of RTFSync, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn rtf_sync(&self, message: &IMessage, changed: RtfSyncFlags) -> Result<bool, MapiError> {
        let mut updated = BOOL(0);
        let lent = call::lend(message);
        // SAFETY: a borrowed interface, and a place for a number.
        unsafe { self.exports().RTFSync(lent, changed.bits(), &mut updated) }?
            .in_function("RTFSync")?;
        Ok(updated.as_bool())
    }

    /// HrIStorageFromStream: a storage on a stream.
    ///
    /// # Errors
    ///
    /// Those of HrIStorageFromStream, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn storage_from_stream(&self, stream: &IStream, flags: u32) -> Result<IStorage, MapiError> {
        let lent = call::lend::<IUnknown>(stream.into());
        let mut storage = None;
        // SAFETY: a borrowed object, no IID for a stream, and a place for an interface.
        unsafe {
            let exports = self.exports();
            exports.HrIStorageFromStream(lent, &IStream::IID, flags, &mut storage)
        }?
        .in_function("HrIStorageFromStream")?;
        promised(storage)
    }

    /// HrQueryAllRows: all rows of a table, with these columns, in this order, as far as the
    /// restriction lets them through. Fails where there are more than `at_most`.
    ///
    /// # Errors
    ///
    /// Those of HrQueryAllRows (MAPI_E_TABLE_TOO_BIG), and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn query_all_rows(
        &self,
        table: &IMAPITable,
        columns: Option<&[PropTag]>,
        restriction: Option<RestrictionView<'_>>,
        sort: Option<SortOrders<'_>>,
        at_most: Option<u32>,
    ) -> Result<MapiView<SRowSet>, MapiError> {
        let columns = columns.map(SPropTagArray::lay_out).transpose()?;
        let restriction = restriction.map(SRestriction::lay_out).transpose()?;
        let sort = sort.map(SSortOrderSet::lay_out).transpose()?;
        // C takes 0 for any number.
        let at_most = at_most.map_or(Ok(0), i32::try_from);
        let at_most = at_most.map_err(|_| codes::MAPI_E_INVALID_PARAMETER)?;
        let mut rows = ptr::null_mut();
        // SAFETY: a borrowed interface, structs that are well-formed or null, and a place for a
        // pointer.
        unsafe {
            self.exports().HrQueryAllRows(
                call::lend(table),
                columns.as_ref().map_or(ptr::null(), LaidOut::as_ptr),
                restriction.as_ref().map_or(ptr::null(), LaidOut::as_ptr),
                sort.as_ref().map_or(ptr::null(), LaidOut::as_ptr),
                at_most,
                &mut rows,
            )
        }?
        .in_function("HrQueryAllRows")?;
        let rows = promised(NonNull::new(rows))?;
        // SAFETY: a row set in MAPI memory that is the caller's to free.
        Ok(unsafe { MapiView::from_raw(rows) })
    }

    /// MAPIOpenLocalFormContainer: the form library of this computer.
    ///
    /// # Errors
    ///
    /// Those of MAPIOpenLocalFormContainer, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn open_local_form_container(&self) -> Result<IMAPIFormContainer, MapiError> {
        let mut container = None;
        // SAFETY: a place for an interface.
        unsafe { self.exports().MAPIOpenLocalFormContainer(&mut container) }?
            .in_function("MAPIOpenLocalFormContainer")?;
        promised(container)
    }

    /// OpenIMsgSession: a group of messages on storages. Messages that belong to it are closed with
    /// it.
    ///
    /// # Errors
    ///
    /// Those of OpenIMsgSession, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn open_imsg_session(&self, flags: u32) -> Result<ImsgSession, MapiError> {
        let malloc = self.default_malloc()?;
        let mut session = ptr::null_mut();
        // SAFETY: MAPI's IMalloc, and a place for a pointer.
        unsafe {
            self.exports()
                .OpenIMsgSession(malloc.as_raw(), flags, &mut session)
        }?
        .in_function("OpenIMsgSession")?;
        let session = promised(NonNull::new(session))?;
        Ok(ImsgSession {
            mapi: self.clone(),
            session,
        })
    }

    /// OpenIMsgOnIStg: a message on a storage, such as that of an `.msg` file.
    ///
    /// # Errors
    ///
    /// Those of OpenIMsgOnIStg, MAPI_E_INVALID_PARAMETER for a group of another `Mapi` (clones are
    /// one), and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn open_imsg_on_istg(
        &self,
        session: Option<&ImsgSession>,
        storage: &IStorage,
        flags: u32,
    ) -> Result<IMessage, MapiError> {
        // Nobody knows what is behind the pointer of another MAPI.
        if session.is_some_and(|session| !Arc::ptr_eq(&session.mapi.exports, &self.exports)) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let (allocate_buffer, allocate_more, free_buffer) = memory::allocator().routines();
        let malloc = self.default_malloc()?;
        let mut message = None;
        // SAFETY: a live group of this MAPI's or none, the allocator of the process, MAPI's IMalloc, no support
        // object, a borrowed storage, no callback, and a place for an interface.
        unsafe {
            self.exports().OpenIMsgOnIStg(
                session.map_or(ptr::null_mut(), |session| session.session.as_ptr()),
                allocate_buffer,
                allocate_more,
                free_buffer,
                malloc.as_raw(),
                ptr::null_mut(),
                call::lend(storage),
                MSGCALLRELEASE(None),
                0,
                flags,
                &mut message,
            )
        }?
        .in_function("OpenIMsgOnIStg")?;
        promised(message)
    }

    /// MAPIGetDefaultMalloc.
    fn default_malloc(&self) -> Result<IUnknown, MapiError> {
        // SAFETY: the call takes nothing.
        let malloc = promised(NonNull::new(unsafe {
            self.exports().MAPIGetDefaultMalloc()
        }?))?;
        // SAFETY: an interface with a reference that is the caller's.
        Ok(unsafe { IUnknown::from_raw(malloc.as_ptr()) })
    }
}

impl Initialized {
    /// MAPIAdminProfiles: the administration of profiles.
    ///
    /// # Errors
    ///
    /// Those of MAPIAdminProfiles, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn admin_profiles(&self) -> Result<IProfAdmin, MapiError> {
        let mut profiles = None;
        // SAFETY: a place for an interface.
        unsafe { self.mapi().exports().MAPIAdminProfiles(0, &mut profiles) }?
            .in_function("MAPIAdminProfiles")?;
        promised(profiles)
    }

    /// MAPIOpenFormMgr: the form manager of a session.
    ///
    /// # Errors
    ///
    /// Those of MAPIOpenFormMgr, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn open_form_manager(&self, session: &IMAPISession) -> Result<IMAPIFormMgr, MapiError> {
        let mut manager = None;
        // SAFETY: a borrowed session, and a place for an interface.
        unsafe {
            self.mapi()
                .exports()
                .MAPIOpenFormMgr(call::lend(session), &mut manager)
        }?
        .in_function("MAPIOpenFormMgr")?;
        promised(manager)
    }
}

/// A group of messages on storages, which CloseIMsgSession closes when it is dropped.
#[derive(Debug)]
pub struct ImsgSession {
    mapi: Mapi,
    session: NonNull<c_void>,
}

impl Drop for ImsgSession {
    fn drop(&mut self) {
        // SAFETY: the group is closed once, by its only owner.
        let result = unsafe { self.mapi.exports().CloseIMsgSession(self.session.as_ptr()) };
        debug_assert!(result.is_ok(), "{result:?}");
    }
}
