//! Functions on tables, sinks, property objects and streams.

use super::file::FileStream;
use super::{Functions, needed, one};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::Views;
use crate::boundary::read::usable;
use crate::client::advise::this_thread_sink;
use crate::in_memory::{memory_table, property_object};
use crate::interfaces::*;
use crate::memory::text::TStr;
use crate::memory::{MapiView, MapiViews};
use crate::private::entry::{self, Step};
use core::ffi::c_void;
use std::path::PathBuf;
use windows_core::{GUID, HRESULT, Interface, Ref, implement};

/// Calls a method of IUnknown that counts references.
///
/// # Safety
///
/// Null, or an object with a reference that the caller may use so.
unsafe fn counted(
    object: *mut c_void,
    count: impl FnOnce(&windows_core::IUnknown_Vtbl, *mut c_void) -> u32,
) -> u32 {
    if !usable(object.cast::<*const windows_core::IUnknown_Vtbl>(), 1) {
        return 0;
    }
    // SAFETY: an object begins with a pointer to its vtable, which begins with that of IUnknown.
    let vtable = unsafe { &**object.cast::<*const windows_core::IUnknown_Vtbl>() };
    count(vtable, object)
}

/// A sink that calls a function of C.
#[implement(IMAPIAdviseSink, Agile = false)]
struct FunctionSink {
    callback: LPNOTIFCALLBACK,
    context: *mut c_void,
}

impl IMAPIAdviseSink_Impl for FunctionSink_Impl {
    fn on_notify(&self, events: Views<'_, NOTIFICATION>) -> CallbackFlags {
        let (Some(callback), Ok(count)) = (&self.callback.0, u32::try_from(events.len())) else {
            return CallbackFlags::empty();
        };
        // SAFETY: whoever made the sink vouched for the function with its context; the events are
        // well-formed, and so many.
        let answer = unsafe { callback(self.context, count, events.as_raw().as_ptr()) };
        CallbackFlags::from(answer.cast_unsigned())
    }
}

/// The columns of a table with others in front of them.
fn add_columns(
    table: &IMAPITable,
    new: &[PropTag],
    filter: impl FnOnce(*mut SPropTagArray),
) -> Step<()> {
    let old = entry::answer(table.query_columns(QueryColumnsFlags::empty()))?;
    filter(old.as_ptr());
    let rest = old.get()?.iter().filter(|tag| !new.contains(tag));
    let all: Vec<PropTag> = new.iter().chain(rest).copied().collect();
    entry::answer(table.set_columns(&all, SetColumnsFlags::TBL_BATCH))
}

/// The path that a file's name says.
fn path(name: TStr<'_>) -> PathBuf {
    #[cfg(unix)]
    if let TStr::Narrow(name) = name {
        use std::os::unix::ffi::OsStrExt;
        return std::ffi::OsStr::from_bytes(name.to_bytes()).into();
    }
    name.to_string_lossy().into()
}

/// OpenStreamOnFile, with texts of one width.
///
/// # Safety
///
/// Null or texts of that width, and null or a place for the stream.
unsafe fn open_stream<T>(
    flags: u32,
    file_name: *const T,
    prefix: *const T,
    wide: bool,
    stream: *mut Option<IStream>,
) -> HRESULT {
    let run = || {
        // SAFETY: as the caller vouches.
        let (name, prefix) = unsafe {
            (
                needed(entry::optional_text(file_name, wide))?,
                needed(entry::optional_text(prefix, wide))?,
            )
        };
        FileStream::open(name.map(path), prefix, flags).map(Some)
    };
    // SAFETY: as the caller vouches.
    unsafe { one(stream, run) }
}

#[expect(
    non_snake_case,
    clippy::too_many_arguments,
    reason = "the names of C; what each takes is declared there"
)]
impl Functions {
    /// The allocator of the object is that of this MAPI, whatever is passed.
    pub unsafe fn CreateTable(
        &self,
        interface: *const GUID,
        _allocate_buffer: LPALLOCATEBUFFER,
        _allocate_more: LPALLOCATEMORE,
        _free_buffer: LPFREEBUFFER,
        _reserved: *mut c_void,
        table_type: TableType,
        index: PropTag,
        columns: *const SPropTagArray,
        table_data: *mut Option<ITableData>,
    ) -> HRESULT {
        let run = || {
            // SAFETY: null or an IID, and null or tags, as the caller vouches.
            let (iid, columns) =
                unsafe { (needed(entry::optional(interface))?, entry::view(columns)?) };
            if iid.is_some_and(|iid| *iid != ITableData::IID) {
                return Err(MAPI_E_INTERFACE_NOT_SUPPORTED);
            }
            entry::answer(memory_table(table_type, index, columns)).map(Some)
        };
        // SAFETY: as the caller vouches.
        unsafe { one(table_data, run) }
    }

    /// The allocator of the object is that of this MAPI, whatever is passed.
    pub unsafe fn CreateIProp(
        &self,
        interface: *const GUID,
        _allocate_buffer: LPALLOCATEBUFFER,
        _allocate_more: LPALLOCATEMORE,
        _free_buffer: LPFREEBUFFER,
        _reserved: *mut c_void,
        prop_data: *mut Option<IPropData>,
    ) -> HRESULT {
        let run = || {
            // SAFETY: null or an IID, as the caller vouches.
            let iid = needed(unsafe { entry::optional(interface) })?;
            if iid.is_some_and(|iid| *iid != IPropData::IID) {
                return Err(MAPI_E_INTERFACE_NOT_SUPPORTED);
            }
            Ok(Some(property_object([])))
        };
        // SAFETY: as the caller vouches.
        unsafe { one(prop_data, run) }
    }

    /// MAPI_UNICODE is no flag of this function, and the bit of another one for some callers.
    pub unsafe fn OpenStreamOnFile(
        &self,
        _allocate_buffer: LPALLOCATEBUFFER,
        _free_buffer: LPFREEBUFFER,
        flags: u32,
        file_name: *const TCHAR,
        prefix: *const TCHAR,
        stream: *mut Option<IStream>,
    ) -> HRESULT {
        // SAFETY: as the caller vouches.
        unsafe { open_stream(flags, file_name, prefix, false, stream) }
    }

    pub unsafe fn OpenStreamOnFileW(
        &self,
        _allocate_buffer: LPALLOCATEBUFFER,
        _free_buffer: LPFREEBUFFER,
        flags: u32,
        file_name: *const u16,
        prefix: *const u16,
        stream: *mut Option<IStream>,
    ) -> HRESULT {
        // SAFETY: as the caller vouches.
        unsafe { open_stream(flags, file_name, prefix, true, stream) }
    }

    pub unsafe fn HrAddColumns(
        &self,
        table: Ref<'_, IMAPITable>,
        columns: *const SPropTagArray,
        _allocate_buffer: LPALLOCATEBUFFER,
        _free_buffer: LPFREEBUFFER,
    ) -> HRESULT {
        entry::guard(|| {
            // SAFETY: null or tags, as the caller vouches.
            let columns = unsafe { entry::view(columns) }?;
            add_columns(needed(table.as_ref())?, columns, |_| {})?;
            Ok(S_OK)
        })
    }

    pub unsafe fn HrAddColumnsEx(
        &self,
        table: Ref<'_, IMAPITable>,
        columns: *const SPropTagArray,
        _allocate_buffer: LPALLOCATEBUFFER,
        _free_buffer: LPFREEBUFFER,
        filter_columns: Option<unsafe extern "system" fn(*mut SPropTagArray)>,
    ) -> HRESULT {
        entry::guard(|| {
            // SAFETY: null or tags, as the caller vouches.
            let columns = unsafe { entry::view(columns) }?;
            let filter = |old| {
                if let Some(filter) = filter_columns {
                    // SAFETY: the columns are in a block of their own, which the function may
                    // change, as the caller vouches that it does well.
                    unsafe { filter(old) }
                }
            };
            add_columns(needed(table.as_ref())?, columns, filter)?;
            Ok(S_OK)
        })
    }

    pub unsafe fn HrAllocAdviseSink(
        &self,
        callback: LPNOTIFCALLBACK,
        context: *mut c_void,
        sink: *mut Option<IMAPIAdviseSink>,
    ) -> HRESULT {
        let run = || {
            if callback.0.is_none() {
                return Err(entry::invalid());
            }
            Ok(Some(FunctionSink { callback, context }.into()))
        };
        // SAFETY: as the caller vouches.
        unsafe { one(sink, run) }
    }

    pub unsafe fn HrThisThreadAdviseSink(
        &self,
        advise_sink: Ref<'_, IMAPIAdviseSink>,
        of_thread: *mut Option<IMAPIAdviseSink>,
    ) -> HRESULT {
        let run = || {
            let sink = needed(advise_sink.as_ref())?.clone();
            Ok(Some(this_thread_sink(move |events| {
                sink.on_notify(events);
            })))
        };
        // SAFETY: as the caller vouches.
        unsafe { one(of_thread, run) }
    }

    pub unsafe fn UlAddRef(&self, object: *mut c_void) -> u32 {
        // SAFETY: null or an object, as the caller vouches.
        unsafe { counted(object, |vtable, object| (vtable.AddRef)(object)) }
    }

    pub unsafe fn UlRelease(&self, object: *mut c_void) -> u32 {
        // SAFETY: null or an object, as the caller vouches.
        unsafe { counted(object, |vtable, object| (vtable.Release)(object)) }
    }

    pub unsafe fn HrQueryAllRows(
        &self,
        table: Ref<'_, IMAPITable>,
        columns: *const SPropTagArray,
        restriction: *const SRestriction,
        sort: *const SSortOrderSet,
        at_most: i32,
        rows: *mut *mut SRowSet,
    ) -> HRESULT {
        let run = || {
            let table = needed(table.as_ref())?;
            // SAFETY: null or well-formed, as the caller vouches.
            let (columns, restriction, sort) = unsafe {
                (
                    entry::optional_view(columns)?,
                    entry::optional_view(restriction)?,
                    entry::optional_view(sort)?,
                )
            };
            let mut query = table.query();
            if let Some(columns) = columns {
                query = query.columns(columns);
            }
            if let Some(restriction) = restriction {
                query = query.restrict(restriction);
            }
            if let Some(sort) = sort {
                query = query.sort(sort);
            }
            // C takes 0 for any number.
            let at_most = match u32::try_from(at_most) {
                Ok(0) => u32::MAX,
                Ok(at_most) => at_most,
                Err(_) => return Err(entry::invalid()),
            };
            entry::answer(query.all(at_most)).map(MapiView::into_raw)
        };
        // SAFETY: as the caller vouches.
        unsafe { one(rows, run) }
    }

    /// No MAPIERROR tells more.
    pub unsafe fn HrValidateIPMSubtree(
        &self,
        store: Ref<'_, IMsgStore>,
        flags: u32,
        count: *mut u32,
        values: *mut *mut SPropValue,
        error: *mut *mut MAPIERROR,
    ) -> HRESULT {
        // SAFETY: null or places, as the caller vouches.
        let there = unsafe {
            entry::clear_optional(count)
                & entry::clear_optional(values)
                & entry::clear_optional(error)
        };
        entry::guard(|| {
            // Whoever wants the values wants to know how many there are.
            if !there || (count.is_null() && !values.is_null()) {
                return Err(entry::invalid());
            }
            let store = needed(store.as_ref())?;
            let found = store.validate_ipm_subtree(ValidateTreeFlags::from(flags))?;
            let number = u32::try_from(found.len()).map_err(|_| MAPI_E_CALL_FAILED)?;
            if !values.is_null() {
                let block = entry::answer(MapiViews::<SPropValue>::new(&found))?;
                // SAFETY: both are there, as was just seen.
                unsafe {
                    values.write(block.into_raw());
                    count.write(number);
                }
            }
            Ok(S_OK)
        })
    }
}
