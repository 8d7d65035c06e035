//! Calls as C makes them, with whatever pointers: what is wrong is refused, and what is returned
//! can be freed, or is null.

use crate::arbitrary::Source;
use crate::fuzz::Tally;
use core::ptr;
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::in_memory::{memory_table, property_object};
use mapi_core::{
    IMAPIAdviseSink, IMAPIProgress, IMAPIProp, IMAPITable, IPropData, ITableData, MapiBox,
    MapiView, OwnedPropValue, advise_sink,
};
use windows_core::{GUID, HRESULT, IUnknown, Interface, Ref};

/// Where a method puts a block; null at times.
struct Out<T> {
    there: bool,
    block: *mut T,
}

impl<T> Out<T> {
    fn new(source: &Source<'_>) -> Self {
        Self {
            there: source.byte() >= 16,
            // Not what C may rely on to be left alone.
            block: ptr::without_provenance_mut(0x5a5a_5a58),
        }
    }

    fn place(&mut self) -> *mut *mut T {
        if self.there {
            &mut self.block
        } else {
            ptr::null_mut()
        }
    }
}

impl<T> Out<T> {
    /// What a method with this result has put there.
    fn handed_over(&self, code: HRESULT) -> Option<ptr::NonNull<T>> {
        if !self.there {
            return None;
        }
        if code.is_err() {
            assert!(self.block.is_null(), "nothing is returned with {code:?}");
        }
        ptr::NonNull::new(self.block)
    }

    /// Frees a block that has no other behind it.
    fn free_alone(self, code: HRESULT) {
        if let Some(block) = self.handed_over(code) {
            // SAFETY: the method hands a block over.
            drop(unsafe { MapiBox::from_raw(block) });
        }
    }
}

impl<T: View> Out<T> {
    /// Frees what a method with this result has put there.
    fn free(self, code: HRESULT) {
        if let Some(block) = self.handed_over(code) {
            // SAFETY: the method hands a block over, to be freed as its type says.
            drop(unsafe { MapiView::from_raw(block) });
        }
    }

    /// The same where it can be looked at.
    fn look(&self, code: HRESULT) {
        if self.there && code.is_ok() && !self.block.is_null() {
            // SAFETY: the method has returned it.
            assert!(unsafe { T::view(self.block) }.is_ok());
        }
    }
}

fn number<T: Default>(source: &Source<'_>, place: &mut T) -> *mut T {
    if source.byte() < 16 {
        ptr::null_mut()
    } else {
        place
    }
}

/// A pointer that is null at times.
fn pointer<T>(source: &Source<'_>, pointer: *mut T) -> *mut T {
    if source.byte() < 16 {
        ptr::null_mut()
    } else {
        pointer
    }
}

/// A table, a view of it, a property object and a sink, called as C calls them.
pub fn calls(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let columns = [PR_ROWID, PR_DISPLAY_NAME_W, PR_IMPORTANCE];
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns).expect("an index");
    for id in 0..3 {
        let row = [
            OwnedPropValue::new(PR_ROWID, id),
            OwnedPropValue::new(PR_DISPLAY_NAME_W, "a row"),
        ];
        data.hr_modify_row(row.as_slice().into()).expect("a row");
    }
    let view = data.view(None).expect("a view");
    let object = property_object([OwnedPropValue::new(PR_SUBJECT_W, "a subject")]);
    let sink = advise_sink(|events| {
        for event in events.iter() {
            let _ = event.map(|event| event.to_string());
        }
    });
    for _ in 0..32 {
        if source.is_at_end() {
            break;
        }
        let code = match source.byte() % 4 {
            0 => of_data(&data, &source),
            1 => of_view(&view, &source),
            2 => of_object(&object, &source),
            _ => of_sink(&sink, &source),
        };
        tally.count(code.is_ok());
    }
}

/// A list of bytes that are tags; its count is true.
fn row(source: &Source<'_>) -> SRow {
    let rows = source.rows(2);
    // SAFETY: a set has as many rows as it counts.
    unsafe {
        match (&raw const (*rows).cRows).read() {
            0 => SRow::default(),
            _ => (&raw const (*rows).aRow).cast::<SRow>().read(),
        }
    }
}

/// A value of the index column at times, else any.
fn index(source: &Source<'_>) -> SPropValue {
    let mut value = source.value(2);
    if source.byte() & 1 == 0 {
        value.ulPropTag = PR_ROWID;
        value.Value.l = (source.byte() % 5).into();
    }
    value
}

fn of_data(data: &ITableData, source: &Source<'_>) -> HRESULT {
    let none = NoFlags::default();
    // SAFETY: what is not null is there as it is well-formed, or is misaligned.
    unsafe {
        match source.byte() % 8 {
            0 => {
                let row = row(source);
                (data.vtable().HrModifyRow)(
                    data.as_raw(),
                    pointer(source, (&raw const row).cast_mut()),
                )
            }
            1 => {
                let value = index(source);
                (data.vtable().HrDeleteRow)(
                    data.as_raw(),
                    pointer(source, (&raw const value).cast_mut()),
                )
            }
            2 => {
                let (value, mut out, mut at) = (index(source), Out::<SRow>::new(source), 0);
                let value = pointer(source, (&raw const value).cast_mut());
                let code = (data.vtable().HrQueryRow)(
                    data.as_raw(),
                    value,
                    out.place(),
                    number(source, &mut at),
                );
                out.look(code);
                out.free(code);
                code
            }
            3 => {
                let mut out = Out::<SRow>::new(source);
                let code = (data.vtable().HrEnumRow)(
                    data.as_raw(),
                    source.word() >> (source.byte() % 32),
                    out.place(),
                );
                out.look(code);
                out.free(code);
                code
            }
            4 => {
                let (count, values) = source.counted_values();
                (data.vtable().HrNotify)(data.as_raw(), none, count, values)
            }
            5 => {
                let row = row(source);
                let row = pointer(source, (&raw const row).cast_mut());
                (data.vtable().HrInsertRow)(
                    data.as_raw(),
                    source.word() >> (source.byte() % 32),
                    row,
                )
            }
            6 => (data.vtable().HrModifyRows)(data.as_raw(), none, pointer(source, source.rows(2))),
            _ => {
                let mut count = 0;
                let rows = pointer(source, source.rows(2));
                let flags = DeleteRowsFlags::from(u32::from(source.byte() < 16));
                (data.vtable().HrDeleteRows)(data.as_raw(), flags, rows, number(source, &mut count))
            }
        }
    }
}

fn of_view(view: &IMAPITable, source: &Source<'_>) -> HRESULT {
    let none = NoFlags::default();
    // SAFETY: as for the data object.
    unsafe {
        match source.byte() % 10 {
            0 => (view.vtable().SetColumns)(
                view.as_raw(),
                pointer(source, source.tags()),
                SetColumnsFlags::from(source.word()),
            ),
            1 => {
                let mut out = Out::<SPropTagArray>::new(source);
                let flags = QueryColumnsFlags::from(source.word());
                let code = (view.vtable().QueryColumns)(view.as_raw(), flags, out.place());
                out.look(code);
                out.free(code);
                code
            }
            2 => {
                let restriction = source.restriction(3);
                (view.vtable().FindRow)(
                    view.as_raw(),
                    pointer(source, (&raw const restriction).cast_mut()),
                    Bookmark((source.byte() % 4).into()),
                    FindRowFlags::from(source.word()),
                )
            }
            3 => {
                let restriction = match source.byte() {
                    0..16 => source.deep_restriction(),
                    _ => source.restriction(3),
                };
                (view.vtable().Restrict)(
                    view.as_raw(),
                    pointer(source, (&raw const restriction).cast_mut()),
                    RestrictFlags::from(source.word()),
                )
            }
            4 => (view.vtable().SortTable)(
                view.as_raw(),
                pointer(source, source.sort_order()),
                SortFlags::from(source.word()),
            ),
            5 => {
                let mut out = Out::<SSortOrderSet>::new(source);
                let code = (view.vtable().QuerySortOrder)(view.as_raw(), out.place());
                out.look(code);
                out.free(code);
                code
            }
            6 | 7 => {
                let mut out = Out::<SRowSet>::new(source);
                let count = source.word().cast_signed() >> (source.byte() % 32);
                let flags = QueryRowsFlags::from(source.word());
                let code = (view.vtable().QueryRows)(view.as_raw(), count, flags, out.place());
                out.look(code);
                out.free(code);
                code
            }
            8 => {
                let mut sought = 0;
                let bookmark = Bookmark(usize::from(source.byte()));
                let count = source.word().cast_signed();
                (view.vtable().SeekRow)(view.as_raw(), bookmark, count, number(source, &mut sought))
            }
            _ => {
                let key = source.binary_of_c();
                let (mut out, mut more) = (Out::<SRowSet>::new(source), 0);
                let more = number(source, &mut more);
                let code = (view.vtable().ExpandRow)(
                    view.as_raw(),
                    key.cb,
                    key.lpb,
                    source.word(),
                    none,
                    out.place(),
                    more,
                );
                out.free(code);
                code
            }
        }
    }
}

fn of_object(object: &IPropData, source: &Source<'_>) -> HRESULT {
    let guid = GUID::from_u128(1);
    let guid = pointer(source, (&raw const guid).cast_mut());
    // SAFETY: as for the data object; the arrays of the calls that change them are writable.
    unsafe {
        match source.byte() % 10 {
            0 => {
                let (tags, flags) = (source.tags(), UnicodeFlags::from(source.word()));
                let (mut count, mut out) = (0, Out::<SPropValue>::new(source));
                let tags = pointer(source, tags);
                let code = (object.vtable().base__.GetProps)(
                    object.as_raw(),
                    tags,
                    flags,
                    number(source, &mut count),
                    out.place(),
                );
                out.free(code);
                code
            }
            1 | 2 => {
                let (count, values) = source.counted_values();
                let mut out = Out::<SPropProblemArray>::new(source);
                let code =
                    (object.vtable().base__.SetProps)(object.as_raw(), count, values, out.place());
                out.look(code);
                out.free(code);
                code
            }
            3 => {
                let mut out = Out::<SPropProblemArray>::new(source);
                let code = (object.vtable().base__.DeleteProps)(
                    object.as_raw(),
                    pointer(source, source.tags()),
                    out.place(),
                );
                out.look(code);
                out.free(code);
                code
            }
            4 => {
                let mut tags = source.tags();
                let wanted = source.byte() < 64;
                if wanted {
                    tags = ptr::null_mut();
                }
                let place = pointer(source, &raw mut tags);
                let (mut count, mut out) = (0, Out::<*mut MAPINAMEID>::new(source));
                let flags = GetNamesFlags::from(source.word());
                let count = number(source, &mut count);
                let code = (object.vtable().base__.GetNamesFromIDs)(
                    object.as_raw(),
                    place,
                    guid,
                    flags,
                    count,
                    out.place(),
                );
                out.free_alone(code);
                free_wanted(wanted, tags, code);
                code
            }
            5 => {
                let names: Vec<MAPINAMEID> =
                    (0..source.byte() % 4).map(|_| source.name()).collect();
                let pointers: Vec<*const MAPINAMEID> = names
                    .iter()
                    .map(|name| pointer(source, ptr::from_ref(name).cast_mut()).cast_const())
                    .collect();
                let all = pointer(source, pointers.as_ptr().cast_mut());
                let mut out = Out::<SPropTagArray>::new(source);
                let flags = GetIdsFlags::from(source.word());
                let code = (object.vtable().base__.GetIDsFromNames)(
                    object.as_raw(),
                    names.len() as u32,
                    all,
                    flags,
                    out.place(),
                );
                out.look(code);
                out.free(code);
                code
            }
            6 => {
                let other = property_object([]);
                let unknown: IUnknown = other.cast().expect("all are");
                let asked = IMAPIProp::IID;
                let iid = pointer(source, (&raw const asked).cast_mut());
                let to = match source.byte() {
                    0..16 => None,
                    _ => Some(unknown),
                };
                let mut out = Out::<SPropProblemArray>::new(source);
                let flags = CopyFlags::from(source.word());
                let tags = pointer(source, source.tags());
                let (ui, none) = (UiParam::default(), None::<IMAPIProgress>);
                let no: Ref<'_, IMAPIProgress> = (&none).into();
                let code = if source.byte() & 1 == 0 {
                    (object.vtable().base__.CopyProps)(
                        object.as_raw(),
                        tags,
                        ui,
                        no,
                        iid,
                        (&to).into(),
                        flags,
                        out.place(),
                    )
                } else {
                    let excluded = u32::from(!guid.is_null() || source.byte() < 16);
                    let (to, place) = ((&to).into(), out.place());
                    (object.vtable().base__.CopyTo)(
                        object.as_raw(),
                        excluded,
                        guid,
                        tags,
                        ui,
                        no,
                        iid,
                        to,
                        flags,
                        place,
                    )
                };
                out.look(code);
                out.free(code);
                code
            }
            7 => {
                // As many as there are tags, the count of which is the first number.
                let tags = source.tags();
                let count = tags.cast::<u32>().read() as usize;
                let access: Vec<PropAccessFlags> =
                    (0..count).map(|_| source.word().into()).collect();
                let access = pointer(source, access.as_ptr().cast_mut());
                (object.vtable().HrSetPropAccess)(object.as_raw(), pointer(source, tags), access)
            }
            8 => {
                let mut tags = source.tags();
                let wanted = source.byte() < 64;
                if wanted {
                    tags = ptr::null_mut();
                }
                let place = pointer(source, &raw mut tags);
                let mut out = Out::<PropAccessFlags>::new(source);
                let code = (object.vtable().HrGetPropAccess)(object.as_raw(), place, out.place());
                out.free_alone(code);
                free_wanted(wanted, tags, code);
                code
            }
            _ => {
                let mut out = Out::<SPropProblemArray>::new(source);
                let code = (object.vtable().HrAddObjProps)(
                    object.as_raw(),
                    pointer(source, source.tags()),
                    out.place(),
                );
                out.look(code);
                out.free(code);
                code
            }
        }
    }
}

/// Frees tags that a method was to put where none were.
fn free_wanted(wanted: bool, tags: *mut SPropTagArray, code: HRESULT) {
    if let (true, Some(tags)) = (wanted, ptr::NonNull::new(tags)) {
        assert!(code.is_ok(), "nothing is returned with {code:?}");
        // SAFETY: the method hands a block over.
        drop(unsafe { MapiBox::from_raw(tags) });
    }
}

fn of_sink(sink: &IMAPIAdviseSink, source: &Source<'_>) -> HRESULT {
    let (count, events) = source.counted_events();
    // SAFETY: as for the data object.
    let answer = unsafe { (sink.vtable().OnNotify)(sink.as_raw(), count, events) };
    assert_eq!(answer, CallbackFlags::default());
    S_OK
}
