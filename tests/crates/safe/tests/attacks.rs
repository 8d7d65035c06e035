//! What else a program without unsafe code may do: numbers that are too large, things that are gone,
//! calls in the midst of calls, panics in what is passed, depth, and the end of a thread.
#![deny(unsafe_code)]

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::client::advise::this_thread_sink;
use mapi_core::client::stream::{StreamIo, memory_stream};
use mapi_core::client::{LogonOptions, Mapi, Session};
use mapi_core::data::entryid::FlatEntries;
use mapi_core::data::named::{OwnedPropName, OwnedPropNameKind};
use mapi_core::embedded::Profiles;
use mapi_core::in_memory::{memory_table, property_object};
use mapi_core::memory::text::{U16CString, u16cstr};
use mapi_core::{
    Advise, IAttach, IMAPIAdviseSink, IMAPIFolder, IMAPIProp, IMAPITable, IMessage, IMsgStore,
    IPropData, IStream, ITableData, LaidOutRefs, MapiArray, MapiText, MapiTexts, MapiView,
    MapiViews, Notification, OwnedPropValue, OwnedValue, Props, Restriction, SortBy, advise_sink,
};
use std::cell::{Cell, RefCell};
use std::io::{Read, Seek, SeekFrom, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use windows_core::{GUID, Interface, Result};

const INNER: PropTag = PropTag::new(0x6603, PropType::PT_OBJECT);
const CREATE: OpenPropertyFlags =
    OpenPropertyFlags::MAPI_CREATE.union(OpenPropertyFlags::MAPI_MODIFY);

fn code<T>(result: Result<T>) -> windows_core::HRESULT {
    result.map_or_else(|error| error.code(), |_| S_OK)
}

/// What is made panics or comes to something; the process lives.
fn survives<T>(attempt: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(attempt)).ok()
}

/// A panic of which no hook hears.
fn give_up() -> ! {
    std::panic::resume_unwind(Box::new("as asked"))
}

fn row(number: i32) -> Vec<OwnedPropValue> {
    vec![
        OwnedPropValue::new(PR_ROWID, number),
        OwnedPropValue::new(PR_DISPLAY_NAME_W, "Ada"),
    ]
}

fn data(rows: i32) -> ITableData {
    let columns = [PR_ROWID, PR_DISPLAY_NAME_W];
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns).unwrap();
    for number in 0..rows {
        data.hr_modify_row(row(number).as_slice().into()).unwrap();
    }
    data
}

fn count(table: &IMAPITable) -> usize {
    let rows = table.query_rows(1_000, QueryRowsFlags::TBL_NOADVANCE);
    rows.unwrap().get().unwrap().len()
}

#[test]
fn tables_take_any_number() {
    let (data, other) = (data(5), data(2));
    let (table, stranger) = (data.view(None).unwrap(), other.view(None).unwrap());
    for number in [i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX] {
        let _ = table.query_rows(number, QueryRowsFlags::empty());
        for bookmark in [0, 1, 2, 3, 4, usize::MAX] {
            let _ = table.seek_row(Bookmark(bookmark), number);
        }
    }
    for (numerator, denominator) in [(0, 0), (1, 0), (u32::MAX, 1), (1, u32::MAX), (7, 7)] {
        let _ = table.seek_row_approx(numerator, denominator);
    }
    for number in [6, u32::MAX - 1, u32::MAX] {
        let inserted = data.hr_insert_row(number, row(99).as_slice().into());
        assert_eq!(code(inserted), MAPI_E_INVALID_PARAMETER);
        assert!(data.hr_enum_row(number).unwrap().is_none());
    }
    let bookmark = table.create_bookmark().unwrap();
    let _ = stranger.free_bookmark(bookmark);
    let _ = stranger.seek_row(bookmark, 1);
    table.free_bookmark(bookmark).unwrap();
    assert!(table.free_bookmark(bookmark).is_err());
    assert!(table.seek_row(bookmark, 0).is_err());
    for grouped in [(0, u32::MAX), (u32::MAX, 0), (u32::MAX, u32::MAX), (2, 1)] {
        let order = SortBy::ascending(PR_ROWID).grouped(grouped.0, grouped.1);
        let _ = table.sort_table(order.borrow(), SortFlags::empty());
        let _ = data.view(Some(order.borrow()));
        let copy = MapiView::<SSortOrderSet>::new(order.borrow()).unwrap();
        assert!(copy.get().is_ok());
    }
    for columns in [
        vec![],
        vec![PR_NULL],
        vec![PropTag(u32::MAX); 100],
        vec![PR_ROWID; 50_000],
    ] {
        let _ = table.set_columns(&columns, SetColumnsFlags::empty());
        let _ = table.query_rows(5, QueryRowsFlags::empty());
    }
    table
        .set_columns(&[PR_ROWID], SetColumnsFlags::empty())
        .unwrap();
    table.seek_row(Bookmark(0), 0).unwrap();
    assert_eq!(count(&table), 5);
}

#[test]
fn streams_take_any_number() {
    let mut io = StreamIo::new(memory_stream(b"0123456789".to_vec()));
    for to in [
        SeekFrom::Start(u64::MAX),
        SeekFrom::Start(1 << 63),
        SeekFrom::Current(i64::MIN),
        SeekFrom::Current(i64::MAX),
        SeekFrom::End(i64::MAX),
        SeekFrom::End(i64::MIN),
    ] {
        if let Ok(at) = io.seek(to) {
            // Beyond the end nothing is read, and what has no room is not written.
            assert_eq!(io.read(&mut [0; 4]).unwrap() == 0, at >= 10, "{to:?}");
            assert_eq!(io.write(&[1; 4]).is_err(), at >= 10, "{to:?}");
        }
    }
    for size in [u64::MAX, 1 << 63, i64::MAX as u64] {
        assert!(io.get_ref().set_size(size).is_err());
    }
    let clone = io.get_ref().clone_().unwrap();
    io.rewind().unwrap();
    let _ = io.get_ref().copy_to(&clone, u64::MAX);
    for (from, len) in [(0, u64::MAX), (u64::MAX, u64::MAX), (u64::MAX, 1)] {
        let _ = clone.lock_region(from, len, LockTypes::from(1));
        let _ = clone.unlock_region(from, len, LockTypes::from(1));
    }
    io.get_ref().set_size(0).unwrap();
    assert_eq!(clone.read(&mut [0; 4]).unwrap().value, 0);
}

#[test]
fn streams_of_properties_outlive_them() {
    let object = property_object([OwnedPropValue::new(PR_ENTRYID, vec![1_u8, 2, 3])]);
    let open = || object.open_property::<IStream>(PR_ENTRYID, 0, OpenPropertyFlags::MAPI_MODIFY);
    let (one, two) = (open().unwrap(), open().unwrap());
    let mut io = StreamIo::new(one);
    io.write_all(&[9; 100]).unwrap();
    object.delete_props(&[PR_ENTRYID]).unwrap();
    let value = [OwnedPropValue::new(
        PR_ENTRYID.with_type(PropType::PT_LONG),
        1,
    )];
    let values = MapiViews::<SPropValue>::new(&value).unwrap();
    object.set_props(values.get()).unwrap();
    let _ = io.get_ref().commit(CommitFlags::default());
    let _ = two.revert();
    drop(object);
    let _ = io.write(&[1]);
    let _ = io.get_ref().commit(CommitFlags::default());
    let _ = two.read(&mut [0; 8]);
}

#[test]
fn names_may_run_out() {
    let object = property_object([]);
    let names: Vec<_> = (0..40_000)
        .map(|number| OwnedPropName {
            set: GUID::from_u128(7),
            kind: OwnedPropNameKind::Id(number),
        })
        .collect();
    let asked = |names: &[OwnedPropName]| {
        let refs = LaidOutRefs::names(names.iter().map(OwnedPropName::borrow)).unwrap();
        let ids = object.get_ids_from_names(Some(refs.get()), GetIdsFlags::MAPI_CREATE);
        ids.map(|ids| ids.get().unwrap().to_vec())
    };
    assert!(asked(&names).is_err());
    let mut seen = std::collections::BTreeSet::new();
    for some in names.chunks(1_000) {
        let Ok(ids) = asked(some) else { break };
        assert!(
            ids.iter()
                .all(|tag| tag.id() >= 0x8000 && seen.insert(tag.id()))
        );
    }
    assert!(seen.len() > 30_000);
    for tags in [
        vec![PropTag(u32::MAX)],
        vec![PropTag(0)],
        vec![PropTag(0x8000_0001); 3],
    ] {
        let mut tags = Some(MapiView::<SPropTagArray>::new(&tags).unwrap());
        let fill = mapi_core::Fill::Wanted(&mut tags);
        let names = object.get_names_from_ids(Some(fill), None, GetNamesFlags::empty());
        let _ = names.map(|names| names.iter().count());
    }
}

/// Panics when it has been asked a few times.
struct Bomb(Cell<usize>);

impl Bomb {
    fn tick(&self) {
        match self.0.get().checked_sub(1) {
            Some(left) => self.0.set(left),
            None => give_up(),
        }
    }
}

impl mapi_core::data::row::AsProps for Bomb {
    fn as_props(&self) -> Props<'_> {
        self.tick();
        Props::default()
    }
}

impl mapi_core::data::value::AsPropValue for Bomb {
    fn as_prop_value(&self) -> mapi_core::PropValue<'_> {
        self.tick();
        mapi_core::PropValue::new(PR_DISPLAY_NAME_W, u16cstr!("a text of some length"))
    }
}

#[test]
fn what_is_passed_may_panic_in_the_midst() {
    let values = || MapiViews::<SPropValue>::new(&row(1)).unwrap();
    let some = |fuse: usize| {
        (0..9).inspect(move |number| {
            if *number == fuse {
                give_up();
            }
        })
    };
    for fuse in 0..10 {
        let bombs = || {
            (0..4)
                .map(|_| Bomb(Cell::new(fuse / 2)))
                .collect::<Vec<_>>()
        };
        survives(|| MapiViews::<SPropValue>::new(&bombs()).map(drop));
        survives(|| MapiView::<SPropValue>::new(Bomb(Cell::new(fuse))).map(drop));
        survives(|| MapiView::<SRowSet>::new(&bombs()).map(drop));
        survives(|| MapiView::<ADRLIST>::new(&bombs()).map(drop));
        survives(|| MapiView::<SRowSet>::from_rows(some(fuse).map(|_| values())).map(drop));
        survives(|| MapiView::<ADRLIST>::from_entries(some(fuse).map(|_| values())).map(drop));
        survives(|| {
            property_object(some(fuse).map(|number| OwnedPropValue::new(PR_ROWID, number as i32)))
        });
        survives(|| Restriction::and(some(fuse).map(|_| Restriction::exist(PR_ROWID))));
        survives(|| {
            let name = OwnedPropName {
                set: GUID::zeroed(),
                kind: OwnedPropNameKind::Id(1),
            };
            LaidOutRefs::names(some(fuse).map(|_| name.borrow())).map(drop)
        });
    }
}

#[test]
fn lists_of_recipients_take_any_entry() {
    let mut list = MapiView::<ADRLIST>::new(&[row(1), vec![], row(3)]).unwrap();
    for index in [0, 1, 2, 3, usize::MAX] {
        for values in [
            MapiViews::default(),
            MapiViews::<SPropValue>::new(&row(9)).unwrap(),
        ] {
            let mut lent = list.lend();
            let replaced = lent
                .entry(index)
                .and_then(|mut entry| entry.replace(values));
            assert_eq!(replaced.is_ok(), index < 3);
        }
    }
    let rows = MapiView::<SRowSet>::from(list);
    let mut again = MapiView::<ADRLIST>::from(rows);
    let mut other = MapiView::<ADRLIST>::from_entries(std::iter::empty()).unwrap();
    std::mem::swap(&mut again, &mut other);
    assert_eq!(
        (again.get().unwrap().len(), other.get().unwrap().len()),
        (0, 3)
    );
    let rows = MapiView::<SRowSet>::from(other).into_rows();
    assert!(rows.iter().all(|row| row.len() == 2));
    let twice = MapiView::<SRowSet>::from_rows(rows).unwrap();
    assert_eq!(twice.get().unwrap().iter().count(), 3);
}

#[test]
fn memory_is_taken_swapped_and_left() {
    let mut arrays = [MapiArray::new(&[1u32, 2]).unwrap(), MapiArray::default()];
    arrays.swap(0, 1);
    let taken = std::mem::take(&mut arrays[1]);
    let old = std::mem::replace(&mut arrays[0], taken);
    assert_eq!(
        (&*old, &*arrays[0], &*arrays[1]),
        (&[][..], &[1, 2][..], &[][..])
    );
    let mut texts = [
        MapiText::with_width("Zoë", true).unwrap(),
        MapiText::with_width("Ada", false).unwrap(),
    ];
    texts.swap(0, 1);
    assert_eq!(texts[0].to_string(), "Ada");
    assert_eq!(texts[1].to_string(), "Zoë");
    assert!(MapiTexts::new(&[u16cstr!("a").into(), c"b".into()]).is_err());
    assert!(MapiText::with_width("nul\0inside", true).is_err());
    let mut entries = FlatEntries::default();
    for len in [0, 1, 3, 4, 70_000] {
        entries.push(&vec![7; len]).unwrap();
    }
    let copy = MapiView::<FLATENTRYLIST>::new(entries.borrow()).unwrap();
    let lens: Vec<_> = copy.get().unwrap().iter().map(<[u8]>::len).collect();
    assert_eq!(lens, [0, 1, 3, 4, 70_000]);
}

/// Notifications of Rust, told by a sink to another in the midst of a call.
#[test]
fn sinks_may_pass_on_what_they_hear() {
    let heard = Rc::new(Cell::new(0));
    let last = Rc::clone(&heard);
    let mut sink = this_thread_sink(move |events| last.set(last.get() + events.len()));
    for _ in 0..10 {
        let next = sink;
        let kept = RefCell::new(None);
        sink = this_thread_sink(move |events| {
            let own: Vec<Notification<'_>> = events.iter().flatten().collect();
            let again = MapiViews::<NOTIFICATION>::new(&own).unwrap();
            next.on_notify(events);
            next.on_notify(again.get());
            *kept.borrow_mut() = Some(again);
        });
    }
    let events = [Notification::Extended {
        event: 1,
        parameters: b"any",
    }];
    let events = MapiViews::<NOTIFICATION>::new(&events).unwrap();
    assert_eq!(sink.on_notify(events.get()), CallbackFlags::empty());
    assert_eq!(heard.get(), 1 << 10);
    let fails = advise_sink(|_| -> () { give_up() });
    assert_eq!(fails.on_notify(events.get()), CallbackFlags::empty());
}

#[test]
fn sinks_may_end_registrations_and_drop_everything() {
    let data = data(3);
    let table = data.view(None).unwrap();
    let kept: Rc<RefCell<Vec<Advise<IMAPITable>>>> = Rc::default();
    let all: Rc<RefCell<Option<(ITableData, IMAPITable)>>> =
        Rc::new(RefCell::new(Some((data.clone(), table.clone()))));
    for _ in 0..4 {
        let (mine, everything) = (Rc::clone(&kept), Rc::clone(&all));
        let sink = this_thread_sink(move |_| {
            let registrations = mine.take();
            drop(registrations);
            let taken = everything.take();
            if let Some((data, table)) = taken {
                // In the midst of the change: the row is changed, and the table searched.
                data.hr_delete_row(row(0)[0].borrow()).unwrap();
                let exist = Restriction::exist(PR_ROWID);
                table
                    .restrict(Some(exist.borrow()), RestrictFlags::empty())
                    .unwrap();
                let sink = advise_sink(|_| -> () { give_up() });
                let made = Advise::new(&table, (), EventMask::fnevTableModified, &sink).unwrap();
                mine.borrow_mut().push(made);
            }
        });
        let mask = EventMask::fnevTableModified;
        let made = Advise::new(&table, (), mask, &sink).unwrap();
        kept.borrow_mut().push(made);
    }
    drop(table);
    data.hr_modify_row(row(7).as_slice().into()).unwrap();
    data.hr_modify_row(row(8).as_slice().into()).unwrap();
    // Those that are called after the first one end its registration too.
    assert!(kept.borrow().is_empty());
    assert!(all.borrow().is_none());
}

#[test]
fn a_thread_may_end_with_everything_in_its_locals() {
    type Held = (Advise<IMAPITable>, IMAPIAdviseSink, IPropData, Session);
    thread_local! {
        static KEPT: RefCell<Vec<Held>> =
            const { RefCell::new(Vec::new()) };
    }
    let profiles = Profiles::default();
    for round in 0..3 {
        let profiles = profiles.clone();
        let thread = std::thread::spawn(move || {
            let data = data(2);
            let table = data.view_with(None, |_| drop(advise_sink(|_| ()))).unwrap();
            let object = property_object(row(1));
            let held = (table.clone(), object.clone());
            let sink = this_thread_sink(move |_| {
                let _ = held.0.query_rows(1, QueryRowsFlags::empty());
                mapi_core::client::advise::deliver();
            });
            let mask = EventMask::fnevTableModified;
            let made = Advise::new(&table, (), mask, &sink).unwrap();
            data.hr_modify_row(row(round).as_slice().into()).unwrap();
            let session = log_on(&profiles);
            KEPT.with(|kept| kept.borrow_mut().push((made, sink, object, session)));
        });
        thread.join().unwrap();
    }
}

#[test]
fn restrictions_go_on_threads_together() {
    let mut shared = Restriction::exist(PR_SUBJECT_W);
    for number in 0..2_000 {
        let value = OwnedValue::Restriction(shared.clone());
        let values = vec![OwnedPropValue::new(PR_ENTRYID, value)];
        shared = Restriction::comment(values, Some(!shared)) & Restriction::eq(PR_ROWID, number);
    }
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let mine = shared.clone();
            std::thread::spawn(move || {
                let same = mine == mine.clone();
                drop(mine);
                same
            })
        })
        .collect();
    drop(shared);
    assert!(threads.into_iter().all(|thread| thread.join().unwrap()));
}

/// A property object that changes the source of a copy while it gets it.
mod changing {
    #![allow(unsafe_code, missing_docs, missing_debug_implementations)]

    use mapi_core::{IMAPIProgress, IMAPIProp, IPropData};
    use windows_core::implement;

    #[implement(IMAPIProp)]
    pub struct Target(pub IPropData, pub std::cell::Cell<u32>);

    #[implement(IMAPIProgress)]
    pub struct Progress(pub IPropData);
}

#[mapi_core::unsupported]
impl mapi_core::IMAPIProp_Impl for changing::Target_Impl {
    fn set_props(
        &self,
        values: mapi_core::Views<'_, SPropValue>,
    ) -> Result<Option<MapiView<SPropProblemArray>>> {
        let values = Props::from(values).to_owned()?;
        self.0.delete_props(&[PR_ROWID, PR_DISPLAY_NAME_W, INNER])?;
        self.1.set(self.1.get() + 1);
        if self.1.get() < 5 {
            let own: IMAPIProp = self.to_interface();
            let ui = UiParam(0);
            let _ = self
                .0
                .copy_to(&[], None, ui, None, &own, CopyFlags::empty());
        }
        let again = MapiViews::<SPropValue>::new(&values)?;
        self.0.set_props(again.get())
    }
}

use windows_core::IUnknownImpl;

#[mapi_core::unsupported]
impl mapi_core::IMAPIProgress_Impl for changing::Progress_Impl {
    fn progress(&self, _: u32, _: u32, _: u32) -> Result<()> {
        self.0.delete_props(&[PR_DISPLAY_NAME_W, INNER])?;
        give_up()
    }

    fn get_flags(&self) -> Result<ProgressFlags> {
        Ok(ProgressFlags::MAPI_TOP_LEVEL)
    }

    fn get_min(&self) -> Result<u32> {
        Ok(u32::MAX)
    }

    fn get_max(&self) -> Result<u32> {
        Ok(0)
    }

    fn set_limits(
        &self,
        _: Option<&u32>,
        _: Option<&u32>,
        _: Option<&ProgressFlags>,
    ) -> Result<()> {
        Ok(())
    }
}

#[test]
fn the_source_of_a_copy_may_change_while_it_is_copied() {
    let source = property_object(row(1));
    let inner: IPropData = source.open_property(INNER, 0, CREATE).unwrap();
    let values = MapiViews::<SPropValue>::new(&row(2)).unwrap();
    inner.set_props(values.get()).unwrap();
    let target: IMAPIProp = changing::Target(source.clone(), Cell::new(0)).into();
    let progress = mapi_core::IMAPIProgress::from(changing::Progress(source.clone()));
    for flags in [CopyFlags::empty(), CopyFlags::MAPI_MOVE] {
        let _ = source.copy_to(&[], None, UiParam(0), Some(&progress), &target, flags);
        let _ = source.copy_props(
            &[PR_ROWID, INNER],
            UiParam(0),
            Some(&progress),
            &target,
            flags,
        );
    }
    assert!(source.get_props(None, UnicodeFlags::MAPI_UNICODE).is_ok());
}

fn log_on(profiles: &Profiles) -> Session {
    let mapi = Mapi::embedded(profiles.clone()).unwrap();
    let initialized = mapi.initialize(InitFlags::empty()).unwrap();
    initialized.logon(&LogonOptions::default()).unwrap()
}

fn bytes(object: &IMAPIProp, tag: PropTag) -> Vec<u8> {
    let values = object
        .get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    values.props().get::<&[u8]>(tag).unwrap().to_vec()
}

fn store(session: &Session) -> IMsgStore {
    let table = session
        .get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    let default = Restriction::eq(PR_DEFAULT_STORE, true);
    let rows = table
        .query()
        .columns(&[PR_ENTRYID])
        .restrict(default.borrow());
    let rows = rows.all(10).unwrap();
    let row = rows.get().unwrap().get(0).unwrap();
    let id: &[u8] = row.get(PR_ENTRYID).unwrap();
    let flags = OpenStoreFlags::MAPI_BEST_ACCESS;
    session
        .open_msg_store::<IMsgStore>(UiParam(0), id, flags)
        .unwrap()
        .into_value()
}

fn folder(store: &IMsgStore) -> IMAPIFolder {
    let id = bytes(store, PR_IPM_SUBTREE_ENTRYID);
    store
        .open_entry(Some(&id), OpenEntryFlags::MAPI_MODIFY)
        .unwrap()
        .1
}

fn new_folder(parent: &IMAPIFolder, name: &str) -> IMAPIFolder {
    let name = U16CString::from_str(name).unwrap();
    let (kind, flags) = (FolderType::FOLDER_GENERIC, CreateFolderFlags::empty());
    parent.create_folder(kind, &*name, None, flags).unwrap()
}

/// A stack as small as some threads have: what is recursive has no room on it.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new()
        .stack_size(512 << 10)
        .spawn(work);
    thread.unwrap().join().unwrap();
}

#[test]
fn folders_may_be_very_deep() {
    on_a_small_stack(|| {
        let session = log_on(&Profiles::default());
        let store = store(&session);
        let top = folder(&store);
        let first = new_folder(&top, "first");
        let mut last = first.clone();
        for _ in 0..3_000 {
            last = new_folder(&last, "in it");
        }
        let deep = HierarchyTableFlags::MAPI_UNICODE | HierarchyTableFlags::CONVENIENT_DEPTH;
        let table = top.get_hierarchy_table(deep).unwrap();
        assert!(table.get_row_count(RowCountFlags::empty()).unwrap().value > 3_000);
        let id = bytes(&first, PR_ENTRYID);
        let (name, none) = (u16cstr!("copy").into(), UiParam(0));
        let copied = top.copy_folder(
            &id,
            &top,
            Some(name),
            none,
            None,
            CopyFolderFlags::COPY_SUBFOLDERS,
        );
        let _ = code(copied);
        let into_itself =
            top.copy_folder(&id, &last, None, none, None, CopyFolderFlags::FOLDER_MOVE);
        assert!(into_itself.is_err());
        let flags = DeleteFolderFlags::DEL_FOLDERS | DeleteFolderFlags::DEL_MESSAGES;
        let _ = top.delete_folder(&id, none, None, flags);
    });
}

#[test]
fn messages_may_be_very_deep() {
    on_a_small_stack(|| {
        let session = log_on(&Profiles::default());
        let store = store(&session);
        let top = folder(&store);
        let make = || -> IMessage { top.create_message(CreateMessageFlags::empty()).unwrap() };
        let outer = make();
        let mut open: Vec<(IMessage, Option<IAttach>)> = vec![(outer.clone(), None)];
        for _ in 0..2_000 {
            let message = &open.last().unwrap().0;
            let Ok((_, attach)) = message.create_attach::<IAttach>(Default::default()) else {
                break;
            };
            let Ok(inner) = attach.open_property(PR_ATTACH_DATA_OBJ, 0, CREATE) else {
                break;
            };
            open.push((inner, Some(attach)));
        }
        // From the innermost on.
        while let Some((message, attach)) = open.pop() {
            let _ = message.save_changes(SaveFlags::KEEP_OPEN_READWRITE);
            let _ = attach.map(|attach| attach.save_changes(SaveFlags::KEEP_OPEN_READWRITE));
        }
        let copy = make();
        let to: IMAPIProp = copy.cast().unwrap();
        let _ = outer.copy_to(&[], None, UiParam(0), None, &to, CopyFlags::empty());
        let _ = copy.save_changes(SaveFlags::KEEP_OPEN_READWRITE);
        let _ = mapi_core::embedded::msg::to_bytes(&outer).map(|bytes| {
            let _ = mapi_core::embedded::msg::from_bytes(&bytes);
        });
        drop((outer, copy));
        let id = bytes(&top, PR_ENTRYID);
        assert!(!id.is_empty());
    });
}

#[test]
fn what_is_logged_off_answers_with_errors() {
    let profiles = Profiles::default();
    let session = log_on(&profiles);
    let store = store(&session);
    let top = folder(&store);
    let message: IMessage = top.create_message(CreateMessageFlags::empty()).unwrap();
    let table = top
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let held: Rc<RefCell<Option<Session>>> = Rc::new(RefCell::new(Some(session)));
    let ends = Rc::clone(&held);
    let sink = this_thread_sink(move |_| drop(ends.take()));
    let mask = EventMask::fnevTableModified | EventMask::fnevObjectCreated;
    let of_table = Advise::new(&table, (), mask, &sink);
    let of_store = Advise::new(&store, None, mask, &sink);
    // The session ends in the midst of what it hears of.
    let _ = message.save_changes(SaveFlags::KEEP_OPEN_READWRITE);
    let _ = new_folder_or_not(&top);
    mapi_core::client::advise::deliver();
    drop(held.take());
    let _ = message.save_changes(SaveFlags::FORCE_SAVE);
    let _ = message.create_attach::<IAttach>(Default::default());
    let _ = table.query_rows(10, QueryRowsFlags::empty());
    let _ = store.get_props(None, UnicodeFlags::empty());
    drop((of_table, of_store, table, message, top, store, sink));
    assert!(
        log_on(&profiles)
            .get_msg_stores_table(UnicodeFlags::empty())
            .is_ok()
    );
}

fn new_folder_or_not(parent: &IMAPIFolder) -> Result<IMAPIFolder> {
    let (kind, flags) = (FolderType::FOLDER_GENERIC, CreateFolderFlags::empty());
    parent.create_folder(kind, "new", None, flags)
}

#[test]
fn recipients_that_are_not_there_are_not_changed() {
    let session = log_on(&Profiles::default());
    let store = store(&session);
    let message: IMessage = folder(&store)
        .create_message(CreateMessageFlags::empty())
        .unwrap();
    for list in [
        vec![],
        vec![vec![]],
        vec![row(0), row(0), row(i32::MIN), row(i32::MAX)],
        vec![vec![OwnedPropValue::new(PR_ROWID, "text")]],
        vec![vec![OwnedPropValue::new(PR_NULL, OwnedValue::Null); 300]],
    ] {
        for flags in [0, 2, 4, 8, 0xE, u32::MAX] {
            let mut made = MapiView::<ADRLIST>::new(&list).unwrap();
            let flags = ModifyRecipientsFlags::from(flags);
            let _ = message.modify_recipients(flags, made.lend());
        }
    }
    for number in [0, 1, u32::MAX] {
        let opened = message.open_attach::<IAttach>(number, OpenEntryFlags::empty());
        assert!(opened.is_err());
        let gone = message.delete_attach(number, UiParam(0), None, Default::default());
        assert!(gone.is_err());
    }
    let _ = message.submit_message(SubmitFlags::empty());
    for id in [&[][..], &[0; 3], &[0xFF; 24], &[0; 70_000]] {
        let flags = OpenEntryFlags::empty();
        assert!(store.open_entry_as(None, Some(id), flags).is_err() || id.is_empty());
        let _ = session.open_entry_as(None, id, flags);
        let _ = session.compare_entry_ids(id, &[1; 40]);
    }
}

#[test]
fn storages_are_not_too_deep() {
    use mapi_core::IStorage;
    on_a_small_stack(|| {
        let session = log_on(&Profiles::default());
        let top = folder(&store(&session));
        let message: IMessage = top.create_message(CreateMessageFlags::empty()).unwrap();
        for transacted in [StorageMode::empty(), StorageMode::STGM_TRANSACTED] {
            let (_, attach) = message
                .create_attach::<IAttach>(Default::default())
                .unwrap();
            let outer: IStorage = attach.open_property(PR_ATTACH_DATA_OBJ, 0, CREATE).unwrap();
            let mode = StorageMode::STGM_SHARE_EXCLUSIVE | StorageMode::STGM_READWRITE | transacted;
            let mut open = vec![outer.clone()];
            let fault = loop {
                match open[open.len() - 1].create_storage(u16cstr!("in it"), mode) {
                    Ok(_) if open.len() == 3_000 => panic!("as deep as one likes"),
                    Ok(inner) => open.push(inner),
                    Err(error) => break error.code(),
                }
            };
            assert_eq!((open.len(), fault), (160, MAPI_E_TOO_COMPLEX));
            for storage in open.into_iter().rev() {
                storage.commit(CommitFlags::empty()).unwrap();
            }
            drop(outer);
            attach.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
        }
        message
            .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
            .unwrap();
    });
}

/// Panics when it is dropped.
struct Fuse;

impl Drop for Fuse {
    fn drop(&mut self) {
        give_up();
    }
}

#[test]
fn what_closures_own_may_panic_when_it_is_dropped() {
    use mapi_core::client::advise::{deliver, notify_extended};
    use mapi_core::embedded::{Provider, Service, msg};
    let own = || {
        let fuse = Fuse;
        move || {
            std::hint::black_box(&fuse);
        }
    };
    let (one, two, three) = (own(), own(), own());
    drop(advise_sink(move |_| one()));
    drop(this_thread_sink(move |_| two()));
    let sink = this_thread_sink(move |_| three());
    notify_extended(&sink, 1, b"any").unwrap();
    drop(sink);
    deliver();
    let fuse = Fuse;
    drop(data(1).view_with(None, move |_| drop(fuse)).unwrap());

    // What hears of a message's release is called in the midst of that.
    let modify = StorageFlags::STGSTRM_CREATE | StorageFlags::STGSTRM_MODIFY;
    let storage = msg::storage_in(&memory_stream(vec![]), modify).unwrap();
    let released: msg::Released = Box::new(|| give_up());
    let none = MessageSessionFlags::empty();
    drop(msg::on_storage(&storage, None, none, Some(released)).unwrap());

    // The last object of a session has what was registered.
    let (entry, init) = (own(), own());
    let transport = Provider::transport("any", move |_| {
        init();
        Err(MAPI_E_NO_SUPPORT.into())
    });
    let service = Service::new("ANY").provider(transport).entry(move |_, _| {
        entry();
        Ok(())
    });
    let profiles = Profiles::default();
    profiles.register(service);
    let session = log_on(&profiles);
    let store = store(&session);
    drop(profiles);
    drop(session);
    drop(store);
}
