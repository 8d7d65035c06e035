//! Objects in safe Rust that stand in front of others, or of nothing, and answer wrongly.

use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::{UnicodeFlag, View};
use mapi_core::data::ElementStat;
use mapi_core::data::error::ErrorInfo;
use mapi_core::memory::text::u16cstr;
use mapi_core::{
    IMAPIAdviseSink, IMAPIAdviseSink_Impl, IMAPIControl_Impl, IMAPITable, IMAPITable_Impl,
    ISequentialStream_Impl, IStream, IStream_Impl, ITableData_Impl, MapiArray, MapiView, MapiViews,
    Success, Views,
};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use windows_core::{HRESULT, Result};

pub use objects::{Control, Data, Sink, Stream, Table};

type Tags<'a> = <SPropTagArray as View>::Borrowed<'a>;
type Order<'a> = <SSortOrderSet as View>::Borrowed<'a>;
type Restriction<'a> = <SRestriction as View>::Borrowed<'a>;
type Row<'a> = <SRow as View>::Borrowed<'a>;
type Rows<'a> = <SRowSet as View>::Borrowed<'a>;
type Value<'a> = <SPropValue as View>::Borrowed<'a>;

/// What `implement` makes of them has unsafe code; nothing else here has.
mod objects {
    #![allow(unsafe_code, missing_docs, missing_debug_implementations)]

    use super::{Kept, Lies};
    use mapi_core::{IMAPIAdviseSink, IMAPIControl, IMAPITable, IStream, ITableData};
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use windows_core::implement;

    /// Has nothing but a last error.
    #[implement(IMAPIControl)]
    pub struct Control(pub Rc<Lies>);

    /// A table in front of another.
    #[implement(IMAPITable)]
    pub struct Table {
        pub inner: IMAPITable,
        pub lies: Rc<Lies>,
        pub kept: Rc<Kept>,
    }

    /// Table data in front of others.
    #[implement(ITableData)]
    pub struct Data {
        pub inner: ITableData,
        pub lies: Rc<Lies>,
        pub kept: Rc<Kept>,
    }

    /// A stream in front of another.
    #[implement(IStream)]
    pub struct Stream {
        pub inner: IStream,
        pub lies: Rc<Lies>,
    }

    /// A sink that calls back, and others.
    #[implement(IMAPIAdviseSink)]
    pub struct Sink {
        pub lies: Rc<Lies>,
        pub heard: Rc<Cell<usize>>,
        pub table: RefCell<Option<IMAPITable>>,
        pub next: RefCell<Option<IMAPIAdviseSink>>,
    }
}

/// How objects answer: a byte for each question, zero for the truth, which is also what is said
/// when there are no more bytes.
#[derive(Debug, Default)]
pub struct Lies {
    bytes: RefCell<Vec<u8>>,
    /// How deep objects may still call each other.
    depth: Cell<u32>,
}

impl Lies {
    /// Answers from these bytes, in turn.
    pub fn new(mut bytes: Vec<u8>) -> Rc<Self> {
        bytes.reverse();
        Rc::new(Self {
            bytes: RefCell::new(bytes),
            depth: Cell::new(8),
        })
    }

    /// One answer, for ever.
    pub fn one(byte: u8) -> Rc<Self> {
        Self::new(vec![byte; 64])
    }

    fn next(&self) -> u8 {
        self.bytes.borrow_mut().pop().unwrap_or(0)
    }

    /// Calls somebody, unless that is too deep.
    fn reenter(&self, call: impl FnOnce()) {
        if let Some(depth) = self.depth.get().checked_sub(1) {
            self.depth.set(depth);
            call();
            self.depth.set(depth + 1);
        }
    }
}

/// What objects keep from one call to a later one.
#[derive(Default)]
pub struct Kept {
    release: RefCell<Vec<(CALLERRELEASE, usize)>>,
    rows: RefCell<Vec<MapiView<SRowSet>>>,
    errors: RefCell<Vec<MapiView<MAPIERROR>>>,
}

impl core::fmt::Debug for Kept {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Kept").finish_non_exhaustive()
    }
}

/// A panic of which no hook hears: a fuzzer's would take it for a finding.
pub fn give_up() -> ! {
    std::panic::resume_unwind(Box::new("as asked"))
}

fn failure<T>() -> Result<T> {
    Err(MAPI_E_CALL_FAILED.into())
}

/// An error with texts of a width, as long as their blocks: whoever takes 8-bit ones for UTF-16
/// reads on.
fn error(wide: bool) -> Result<MapiView<MAPIERROR>> {
    let info = if wide {
        ErrorInfo {
            message: Some(u16cstr!("it failed").into()),
            component: Some(u16cstr!("proxy").into()),
            low_level: 1,
            context: 2,
        }
    } else {
        ErrorInfo {
            message: Some(c"failed in 8 bits".into()),
            component: Some(c"ab".into()),
            low_level: 3,
            context: 4,
        }
    };
    MapiView::<MAPIERROR>::new(info, UnicodeFlags::from(u32::from(wide) << 31))
}

/// An error, as `lie` has it.
fn last_error(lie: u8, flags: UnicodeFlags) -> Result<Option<MapiView<MAPIERROR>>> {
    let wide = flags.is_unicode();
    match lie % 6 {
        0 => Ok(None),
        1 => error(wide).map(Some),
        2 => error(!wide).map(Some),
        3 => error(false).map(Some),
        4 => failure(),
        _ => give_up(),
    }
}

impl IMAPIControl_Impl for objects::Control_Impl {
    fn get_last_error(
        &self,
        _: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        last_error(self.0.next(), flags)
    }

    fn activate(&self, _: UiParam) -> Result<()> {
        failure()
    }

    fn get_state(&self) -> Result<ControlState> {
        failure()
    }
}

impl IMAPITable_Impl for objects::Table_Impl {
    fn get_last_error(
        &self,
        _: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        let answer = last_error(self.lies.next(), flags)?;
        // What was made for another question, of another width perhaps.
        let kept = self.kept.errors.borrow_mut().pop();
        self.kept.errors.borrow_mut().extend(answer);
        Ok(kept)
    }

    fn advise(&self, mask: EventMask, sink: &IMAPIAdviseSink) -> Result<Connection> {
        match self.lies.next() % 4 {
            1 => {
                self.inner.advise(mask, sink)?;
                self.inner.advise(mask, sink)
            }
            2 => Ok(Connection(usize::MAX)),
            3 => {
                self.inner.advise(mask, sink)?;
                failure()
            }
            _ => self.inner.advise(mask, sink),
        }
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        match self.lies.next() % 4 {
            1 => Ok(()),
            2 => {
                self.inner.unadvise(connection)?;
                self.inner.unadvise(connection)
            }
            _ => self.inner.unadvise(connection),
        }
    }

    fn get_status(&self) -> Result<(TableStatus, TableType)> {
        self.inner.get_status()
    }

    fn set_columns(&self, columns: Tags<'_>, flags: SetColumnsFlags) -> Result<()> {
        match self.lies.next() % 3 {
            1 => Ok(()),
            2 => self.inner.set_columns(&columns[..columns.len() / 2], flags),
            _ => self.inner.set_columns(columns, flags),
        }
    }

    fn query_columns(&self, flags: QueryColumnsFlags) -> Result<MapiView<SPropTagArray>> {
        match self.lies.next() % 3 {
            1 => MapiView::<SPropTagArray>::new(&[]),
            2 => MapiView::<SPropTagArray>::new(&[PropTag(0), PropTag(u32::MAX)]),
            _ => self.inner.query_columns(flags),
        }
    }

    fn get_row_count(&self, flags: RowCountFlags) -> Result<Success<u32>> {
        match self.lies.next() % 3 {
            1 => Ok(u32::MAX.into()),
            2 => Ok(Success::new(0, HRESULT(0x7fff_ffff))),
            _ => self.inner.get_row_count(flags),
        }
    }

    fn seek_row(&self, origin: Bookmark, row_count: i32) -> Result<Success<i32>> {
        match self.lies.next() % 3 {
            1 => Ok(i32::MIN.into()),
            _ => self.inner.seek_row(origin, row_count),
        }
    }

    fn seek_row_approx(&self, numerator: u32, denominator: u32) -> Result<()> {
        self.inner.seek_row_approx(numerator, denominator)
    }

    fn query_position(&self) -> Result<(u32, u32, u32)> {
        match self.lies.next() % 2 {
            1 => Ok((u32::MAX, u32::MAX, 0)),
            _ => self.inner.query_position(),
        }
    }

    fn find_row(
        &self,
        restriction: Restriction<'_>,
        origin: Bookmark,
        flags: FindRowFlags,
    ) -> Result<Success<()>> {
        self.inner.find_row(restriction, origin, flags)
    }

    fn restrict(&self, restriction: Option<Restriction<'_>>, flags: RestrictFlags) -> Result<()> {
        match self.lies.next() % 3 {
            1 => self.inner.restrict(None, flags),
            _ => self.inner.restrict(restriction, flags),
        }
    }

    fn create_bookmark(&self) -> Result<Bookmark> {
        match self.lies.next() % 2 {
            1 => Ok(Bookmark(usize::MAX)),
            _ => self.inner.create_bookmark(),
        }
    }

    fn free_bookmark(&self, position: Bookmark) -> Result<()> {
        match self.lies.next() % 3 {
            1 => {
                self.inner.free_bookmark(position)?;
                self.inner.free_bookmark(position)
            }
            _ => self.inner.free_bookmark(position),
        }
    }

    fn sort_table(&self, sort_order: Order<'_>, flags: SortFlags) -> Result<()> {
        self.inner.sort_table(sort_order, flags)
    }

    fn query_sort_order(&self) -> Result<MapiView<SSortOrderSet>> {
        self.inner.query_sort_order()
    }

    fn query_rows(&self, row_count: i32, flags: QueryRowsFlags) -> Result<MapiView<SRowSet>> {
        match self.lies.next() % 10 {
            1 => self.inner.query_rows(i32::MAX, flags),
            2 => self.inner.query_rows(-1, flags),
            3 => {
                MapiView::<SRowSet>::from_rows([MapiViews::<SPropValue>::copy(Default::default())?])
            }
            4 => failure(),
            5 => give_up(),
            6 => {
                self.lies.reenter(|| {
                    let _ = self.inner.query().all(100);
                });
                self.inner.query_rows(row_count, flags)
            }
            7 => {
                // Those of an earlier question.
                let rows = self.inner.query_rows(row_count, flags)?;
                let earlier = self.kept.rows.borrow_mut().pop();
                match earlier {
                    Some(earlier) => {
                        self.kept.rows.borrow_mut().push(rows);
                        Ok(earlier)
                    }
                    None => {
                        self.kept
                            .rows
                            .borrow_mut()
                            .push(self.inner.query_rows(1, flags)?);
                        Ok(rows)
                    }
                }
            }
            8 => Err(MAPI_E_BUSY.into()),
            _ => self.inner.query_rows(row_count, flags),
        }
    }

    fn abort(&self) -> Result<()> {
        self.inner.abort()
    }

    fn expand_row(&self, _: &[u8], _: u32) -> Result<(Option<MapiView<SRowSet>>, u32)> {
        Ok((None, u32::MAX))
    }

    fn collapse_row(&self, _: &[u8]) -> Result<u32> {
        Ok(u32::MAX)
    }

    fn wait_for_completion(&self, _: u32) -> Result<TableStatus> {
        match self.lies.next() % 2 {
            1 => failure(),
            _ => Ok(TableStatus::TBLSTAT_COMPLETE),
        }
    }

    fn get_collapse_state(&self, key: &[u8]) -> Result<MapiArray<u8>> {
        MapiArray::new(key)
    }

    fn set_collapse_state(&self, state: &[u8]) -> Result<Bookmark> {
        Ok(Bookmark(state.len()))
    }
}

impl ITableData_Impl for objects::Data_Impl {
    fn hr_get_view(
        &self,
        order: Option<Order<'_>>,
        release: CALLERRELEASE,
        data: usize,
    ) -> Result<IMAPITable> {
        match self.lies.next() % 4 {
            // Kept for ever: it can be neither called nor handed on.
            1 => self.kept.release.borrow_mut().push((release, data)),
            2 => {
                self.inner.view(order)?;
                return failure();
            }
            3 => give_up(),
            _ => {}
        }
        self.inner.view(order)
    }

    fn hr_modify_row(&self, row: Row<'_>) -> Result<()> {
        self.inner.hr_modify_row(row)
    }

    fn hr_delete_row(&self, index: Value<'_>) -> Result<()> {
        self.inner.hr_delete_row(index)
    }

    fn hr_query_row(&self, index: Value<'_>) -> Result<(MapiView<SRow>, u32)> {
        self.inner.hr_query_row(index)
    }

    fn hr_enum_row(&self, row_number: u32) -> Result<Option<MapiView<SRow>>> {
        match self.lies.next() % 3 {
            1 => Ok(None),
            2 => self.inner.hr_enum_row(0),
            _ => self.inner.hr_enum_row(row_number),
        }
    }

    fn hr_notify(&self, values: Views<'_, SPropValue>) -> Result<()> {
        self.inner.hr_notify(values)
    }

    fn hr_insert_row(&self, row_number: u32, row: Row<'_>) -> Result<()> {
        self.inner.hr_insert_row(row_number, row)
    }

    fn hr_modify_rows(&self, rows: Rows<'_>) -> Result<()> {
        self.inner.hr_modify_rows(rows)?;
        self.inner.hr_modify_rows(rows)
    }

    fn hr_delete_rows(&self, flags: DeleteRowsFlags, rows: Option<Rows<'_>>) -> Result<u32> {
        let deleted = self.inner.hr_delete_rows(flags, rows)?;
        Ok(deleted.wrapping_add(self.lies.next().into()))
    }
}

impl ISequentialStream_Impl for objects::Stream_Impl {
    fn read(&self, buffer: &mut [u8]) -> Result<Success<u32>> {
        match self.lies.next() % 6 {
            1 => Ok(u32::MAX.into()),
            2 => Ok((buffer.len() as u32).wrapping_add(1).into()),
            3 => Ok((buffer.len() as u32).into()),
            4 => failure(),
            5 => give_up(),
            _ => self.inner.read(buffer),
        }
    }

    fn write(&self, data: &[u8]) -> Result<u32> {
        match self.lies.next() % 5 {
            1 => Ok(u32::MAX),
            2 => Ok((data.len() as u32).wrapping_add(1)),
            3 => Ok(0),
            4 => failure(),
            _ => self.inner.write(data),
        }
    }
}

impl IStream_Impl for objects::Stream_Impl {
    fn seek(&self, offset: i64, origin: SeekOrigin) -> Result<u64> {
        match self.lies.next() % 3 {
            1 => Ok(u64::MAX),
            _ => self.inner.seek(offset, origin),
        }
    }

    fn set_size(&self, size: u64) -> Result<()> {
        self.inner.set_size(size.min(1 << 20))
    }

    fn copy_to(&self, stream: &IStream, size: u64) -> Result<(u64, u64)> {
        match self.lies.next() % 3 {
            1 => Ok((u64::MAX, u64::MAX)),
            _ => self.inner.copy_to(stream, size),
        }
    }

    fn commit(&self, flags: CommitFlags) -> Result<()> {
        self.inner.commit(flags)
    }

    fn revert(&self) -> Result<()> {
        self.inner.revert()
    }

    fn lock_region(&self, offset: u64, size: u64, lock_type: LockTypes) -> Result<()> {
        self.inner.lock_region(offset, size, lock_type)
    }

    fn unlock_region(&self, offset: u64, size: u64, lock_type: LockTypes) -> Result<()> {
        self.inner.unlock_region(offset, size, lock_type)
    }

    fn stat(&self, flags: StatFlags) -> Result<ElementStat> {
        let mut stat = self.inner.stat(flags)?;
        if self.lies.next() % 2 == 1 {
            stat.size = u64::MAX;
        }
        Ok(stat)
    }

    fn clone_(&self) -> Result<IStream> {
        match self.lies.next() % 2 {
            1 => Ok(self.inner.clone()),
            _ => self.inner.clone_(),
        }
    }
}

impl IMAPIAdviseSink_Impl for objects::Sink_Impl {
    fn on_notify(&self, notifications: Views<'_, NOTIFICATION>) -> CallbackFlags {
        self.heard.set(self.heard.get() + notifications.len());
        for notification in notifications.iter().flatten() {
            let _ = format!("{notification:?}");
        }
        match self.lies.next() % 6 {
            1 => self.lies.reenter(|| {
                let table = self.table.borrow().clone();
                if let Some(table) = table {
                    let _ = table.query().all(10);
                }
            }),
            2 => self.lies.reenter(|| {
                let next = self.next.borrow().clone();
                if let Some(next) = next {
                    next.on_notify(notifications);
                    next.on_notify(notifications);
                }
            }),
            // Lets go of what may be the last reference to whoever is calling.
            3 => drop(self.table.borrow_mut().take()),
            4 => give_up(),
            5 => return CallbackFlags::CALLBACK_DISCONTINUE,
            _ => {}
        }
        CallbackFlags::empty()
    }
}
