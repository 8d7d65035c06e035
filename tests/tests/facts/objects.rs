//! Functions that make objects or take them.

use crate::mapi;
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::client::stream::{StreamIo, memory_stream};
use mapi_core::client::{LogonOptions, Mapi};
use mapi_core::in_memory::property_object;
use mapi_core::memory::text::TStr;
use mapi_core::memory::{self, MapiArray, MapiViews};
use mapi_core::{
    IMAPIAdviseSink, IMAPIProp, IMAPITable, IPropData, MapiView, Notification, OwnedPropValue,
    OwnedValue, advise_sink,
};
use std::ffi::{CString, c_void};
use std::io::{Read, Seek, SeekFrom, Write};
use std::ptr::{null, null_mut};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use windows_core::{HRESULT, Interface};

fn number(tag: PropTag, number: i32) -> OwnedPropValue {
    OwnedPropValue::new(tag, number)
}

fn set(object: &IPropData, value: OwnedPropValue) -> HRESULT {
    let values = MapiViews::<SPropValue>::new(&[value]).unwrap();
    match object.set_props(values.get()) {
        Ok(problems) => problems.map_or(S_OK, |problems| problems.get().unwrap()[0].scode),
        Err(error) => error.code(),
    }
}

#[test]
fn a_property_object_is_made_and_asked() {
    let mapi = mapi();
    let object = mapi.create_iprop().unwrap();
    let last = object.get_last_error(MAPI_E_INVALID_PARAMETER, UnicodeFlags::empty());
    assert!(last.unwrap().is_none());
    let list = || {
        let tags = object.get_prop_list(UnicodeFlags::empty()).unwrap();
        tags.get().unwrap().to_vec()
    };
    assert_eq!(list(), []);
    let missing = object
        .get_props(Some(&[PR_IMPORTANCE]), UnicodeFlags::empty())
        .unwrap();
    assert_eq!((missing.code, missing.len()), (MAPI_W_ERRORS_RETURNED, 1));
    let found = missing.props().at(0).unwrap().unwrap();
    assert_eq!(found.tag(), PR_IMPORTANCE.with_type(PropType::PT_ERROR));
    // An object is none of the values that it can have.
    let no = OwnedPropValue::new(PropTag::new(1, PropType::PT_OBJECT), OwnedValue::Object(0));
    assert_eq!(set(&object, no), MAPI_E_INVALID_PARAMETER);
    assert_eq!(set(&object, number(PR_IMPORTANCE, 1)), S_OK);
    assert_eq!(list(), [PR_IMPORTANCE]);

    let access = |flags: PropAccessFlags| {
        let result = object.hr_set_prop_access(&[PR_IMPORTANCE], &[flags]);
        result.map_or_else(|error| error.code(), |_| S_OK)
    };
    let (write, read) = (
        PropAccessFlags::IPROP_READWRITE,
        PropAccessFlags::IPROP_READONLY,
    );
    let (clean, dirty) = (PropAccessFlags::IPROP_CLEAN, PropAccessFlags::IPROP_DIRTY);
    object.hr_set_obj_access(write).unwrap();
    for wrong in [PropAccessFlags::empty(), write, clean] {
        assert_eq!(access(wrong), MAPI_E_INVALID_PARAMETER, "{wrong:?}");
    }
    assert_eq!(access(write | clean), S_OK);
    object.hr_set_obj_access(read).unwrap();
    let delete = |tag: PropTag| match object.delete_props(&[tag]) {
        Ok(None) => (S_OK, None),
        Ok(Some(problems)) => {
            let problem = problems.get().unwrap()[0];
            (
                S_OK,
                Some((problem.ulIndex, problem.ulPropTag, problem.scode)),
            )
        }
        Err(error) => (error.code(), None),
    };
    assert_eq!(delete(PR_RESPONSE_REQUESTED), (MAPI_E_NO_ACCESS, None));
    object.hr_set_obj_access(write).unwrap();
    assert_eq!(access(read | dirty), S_OK);
    assert_eq!(delete(PR_RESPONSE_REQUESTED), (S_OK, None));
    let refused = Some((0, PR_IMPORTANCE, MAPI_E_NO_ACCESS));
    assert_eq!(delete(PR_IMPORTANCE), (S_OK, refused));
    assert_eq!(list(), [PR_IMPORTANCE]);
    assert_eq!(access(write | dirty), S_OK);
    assert_eq!(delete(PR_IMPORTANCE), (S_OK, None));
    assert_eq!(list(), []);
}

#[test]
fn objects_are_made_of_what_is_asked_for() {
    let mapi = mapi();
    let exports = mapi.exports();
    let (allocate_buffer, allocate_more, free_buffer) = memory::allocator().routines();
    let mut object = None;
    // SAFETY: the allocator of the process, an IID or none, and a place for an interface, or none.
    unsafe {
        let make = |iid: *const windows_core::GUID, place: *mut Option<IPropData>| {
            let code = exports.CreateIProp(
                iid,
                allocate_buffer,
                allocate_more,
                free_buffer,
                null_mut(),
                place,
            );
            code.unwrap()
        };
        assert_eq!(make(null(), &mut object), S_OK);
        assert!(object.take().is_some());
        let other = make(&IMAPITable::IID, &mut object);
        assert_eq!(other, MAPI_E_INTERFACE_NOT_SUPPORTED);
        assert!(object.is_none());
        assert_eq!(make(null(), null_mut()), MAPI_E_INVALID_PARAMETER);
    }
}

#[test]
fn a_table_is_made_and_read() {
    let mapi = mapi();
    let exports = mapi.exports();
    let columns = [PR_ROWID, PR_DISPLAY_NAME_W];
    let kind = TableType::TBLTYPE_DYNAMIC;
    let data = mapi.create_table(kind, PR_ROWID, &columns).unwrap();
    for (id, name) in [(1, "b"), (2, "a"), (3, "c")] {
        let row = [
            number(PR_ROWID, id),
            OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
        ];
        data.hr_modify_row(row.as_slice().into()).unwrap();
    }
    let table: IMAPITable = data.view(None).unwrap();
    let sort = mapi_core::SortBy::ascending(PR_DISPLAY_NAME_W);
    let restriction = mapi_core::Restriction::ne(PR_ROWID, 3);
    let rows = mapi
        .query_all_rows(
            &table,
            Some(&[PR_DISPLAY_NAME_W]),
            Some(restriction.borrow()),
            Some(sort.borrow()),
            Some(2),
        )
        .unwrap();
    let names: Vec<String> = rows
        .get()
        .unwrap()
        .iter()
        .map(|row| row.get(PR_DISPLAY_NAME_W).unwrap())
        .collect();
    assert_eq!(names, ["a", "b"]);
    // SAFETY: a row set that is freed once.
    unsafe { exports.FreeProws(rows.into_raw()) }.unwrap();
    let error = mapi
        .query_all_rows(&table, None, None, None, Some(1))
        .unwrap_err();
    assert_eq!(error.code(), MAPI_E_TABLE_TOO_BIG);
    let mut none = null_mut();
    // SAFETY: no table, and places for a pointer, or none.
    unsafe {
        let query = |table, place| {
            exports
                .HrQueryAllRows(table, null(), null(), null(), 0, place)
                .unwrap()
        };
        // Null is no interface.
        let no_table = || std::mem::zeroed::<windows_core::Ref<'_, IMAPITable>>();
        assert_eq!(query(no_table(), &mut none), MAPI_E_INVALID_PARAMETER);
        assert_eq!(query((&table).into(), null_mut()), MAPI_E_INVALID_PARAMETER);
    }
    // Columns in front of those that are there.
    let new = [PR_SUBJECT_W, PR_DISPLAY_NAME_W];
    let new = SPropTagArray::lay_out(&new).unwrap();
    let (allocate_buffer, _, free_buffer) = memory::allocator().routines();
    let table: IMAPITable = data.view(None).unwrap();
    // SAFETY: a borrowed table, an array that describes itself, the allocator of the process.
    let code = unsafe {
        exports.HrAddColumns((&table).into(), new.as_ptr(), allocate_buffer, free_buffer)
    };
    assert_eq!(code.unwrap(), S_OK);
    let columns = table.query_columns(QueryColumnsFlags::empty()).unwrap();
    let expected = [PR_SUBJECT_W, PR_DISPLAY_NAME_W, PR_ROWID];
    assert_eq!(columns.get().unwrap(), &expected);
}

#[test]
fn one_property_is_read_and_set() {
    let mapi = mapi();
    let exports = mapi.exports();
    let object: IMAPIProp = property_object([number(PR_IMPORTANCE, 1)]).cast().unwrap();
    let value = MapiViews::<SPropValue>::new(&[number(PR_PRIORITY, 2)]).unwrap();
    let mut found = null_mut();
    // SAFETY: a borrowed object, a value that describes itself, and a place for a pointer; the block
    // is taken over.
    unsafe {
        let object = || (&object).into();
        assert!(
            exports
                .FPropExists(object(), PR_IMPORTANCE)
                .unwrap()
                .as_bool()
        );
        assert!(
            !exports
                .FPropExists(object(), PR_PRIORITY)
                .unwrap()
                .as_bool()
        );
        let code = exports.HrSetOneProp(object(), value.get().as_raw().as_ptr());
        assert_eq!(code.unwrap(), S_OK);
        let code = exports.HrGetOneProp(object(), PR_PRIORITY, &mut found);
        assert_eq!(code.unwrap(), S_OK);
        let found = MapiViews::<SPropValue>::from_array(MapiArray::from_raw(found, 1));
        assert_eq!(found.props().to_owned().unwrap(), [number(PR_PRIORITY, 2)]);
        let mut none = null_mut();
        let code = exports.HrGetOneProp(object(), PR_SUBJECT_W, &mut none);
        assert_eq!((code.unwrap(), none), (MAPI_E_NOT_FOUND, null_mut()));
    }
}

#[test]
fn references_are_counted() {
    let mapi = mapi();
    let exports = mapi.exports();
    let object = property_object([]);
    let raw = object.as_raw();
    // SAFETY: an object that is alive, whose references are given back; no object.
    let counts = unsafe {
        [
            exports.UlAddRef(raw).unwrap(),
            exports.UlRelease(raw).unwrap(),
            exports.UlAddRef(null_mut()).unwrap(),
            exports.UlRelease(null_mut()).unwrap(),
        ]
    };
    assert_eq!(counts, [2, 1, 0, 0]);
}

/// Counts the events of the kind that its context says first.
unsafe extern "system" fn count(
    context: *mut c_void,
    number: u32,
    events: *const NOTIFICATION,
) -> i32 {
    // SAFETY: the context is a counter that outlives the sink, and there are so many events.
    unsafe {
        let counter = &*context.cast::<AtomicUsize>();
        let events = std::slice::from_raw_parts(events, number as usize);
        let extended = events
            .iter()
            .filter(|event| event.ulEventType == EventMask::fnevExtended);
        counter.fetch_add(extended.count(), Ordering::Relaxed);
    }
    0
}

#[test]
fn sinks_call_functions_and_threads() {
    let mapi = mapi();
    let exports = mapi.exports();
    let heard = AtomicUsize::new(0);
    let mut sink = None;
    // SAFETY: a function with its context, which outlives the sink, and a place for an interface.
    unsafe {
        let context = (&raw const heard).cast_mut().cast();
        let code = exports.HrAllocAdviseSink(LPNOTIFCALLBACK::new(count), context, &mut sink);
        assert_eq!(code.unwrap(), S_OK);
        let mut none = None;
        let code = exports.HrAllocAdviseSink(LPNOTIFCALLBACK(None), context, &mut none);
        assert_eq!(code.unwrap(), MAPI_E_INVALID_PARAMETER);
    }
    let sink: IMAPIAdviseSink = sink.unwrap();
    let mut here = None;
    // SAFETY: a borrowed sink and a place for an interface.
    let code = unsafe { exports.HrThisThreadAdviseSink((&sink).into(), &mut here) };
    assert_eq!(code.unwrap(), S_OK);
    let here = here.unwrap();
    mapi_core::client::advise::notify_extended(&here, 1, b"event").unwrap();
    assert_eq!(heard.load(Ordering::Relaxed), 1);
    // SAFETY: a number.
    assert_eq!(unsafe { exports.HrDispatchNotifications(0) }.unwrap(), S_OK);
}

#[test]
fn a_file_is_a_stream() {
    let mapi = mapi();
    let folder = std::env::temp_dir();
    let path = folder.join(format!("mapi-facts-{}.txt", std::process::id()));
    let name = CString::new(path.to_str().unwrap()).unwrap();
    let open = |flags| mapi.open_stream_on_file(TStr::from(name.as_c_str()), None, flags);
    let code = |flags| open(flags).err().map(|error| error.code());
    assert_eq!(code(0), Some(MAPI_E_NOT_FOUND));
    let create = StorageMode::STGM_CREATE.bits();
    let mut stream = StreamIo::new(open(create).unwrap());
    stream.write_all(b"first").unwrap();
    assert_eq!(stream.size().unwrap(), 5);
    stream.seek(SeekFrom::Start(1)).unwrap();
    stream.write_all(b"IRSTLY, this").unwrap();
    let stream = stream.into_inner();
    // A clone is elsewhere in the same file.
    let mut other = StreamIo::new(stream.clone_().unwrap());
    other.rewind().unwrap();
    let mut text = String::new();
    other.read_to_string(&mut text).unwrap();
    assert_eq!(text, "fIRSTLY, this");
    let mut first = [0; 1];
    assert_eq!(stream.read(&mut first).unwrap().value, 0);
    drop((stream, other));
    let gone = StorageMode::STGM_DELETEONRELEASE.bits();
    let reading = open(gone).unwrap();
    assert!(reading.write(b"no").is_err());
    let target = memory_stream(vec![]);
    assert_eq!(reading.copy_to(&target, u64::MAX).unwrap(), (13, 13));
    drop(reading);
    assert!(!path.exists());
    // A file of a name of its own.
    let folder = CString::new(folder.to_str().unwrap()).unwrap();
    let prefix = TStr::from(c"fact");
    let flags = SOF_UNIQUEFILENAME | gone;
    let unique = mapi.open_stream_on_file(TStr::from(folder.as_c_str()), Some(prefix), flags);
    let unique = unique.unwrap();
    assert_eq!(unique.write(b"x").unwrap(), 1);
    let path = unique
        .stat(StatFlags::empty())
        .unwrap()
        .name
        .unwrap()
        .to_string()
        .unwrap();
    assert!(
        path.contains("fact") && std::path::Path::new(&path).exists(),
        "{path}"
    );
    drop(unique);
    assert!(!std::path::Path::new(&path).exists());
}

#[test]
fn compressed_rtf_is_read_and_written() {
    let mapi = mapi();
    let compressed = b"\x2d\0\0\0\x2b\0\0\0LZFu\xf1\xc5\xc7\xa7\x03\0\x0a\0rcpg125B2\
        \x0a\xf3 hel\x09\0 bw\x05\xb0ld}\x0a\x80\x0f\xa0";
    let stream = memory_stream(compressed.to_vec());
    let rtf = mapi.wrap_compressed_rtf_stream(&stream, 0).unwrap();
    let mut text = String::new();
    StreamIo::new(rtf).read_to_string(&mut text).unwrap();
    assert_eq!(text, "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");

    let target = memory_stream(vec![]);
    let modify = OpenPropertyFlags::MAPI_MODIFY.bits();
    let rtf = mapi.wrap_compressed_rtf_stream(&target, modify).unwrap();
    let mut rtf = StreamIo::new(rtf);
    rtf.write_all(b"{\\rtf1 new}").unwrap();
    rtf.flush().unwrap();
    let mut bytes = vec![];
    let mut target = StreamIo::new(target);
    target.rewind().unwrap();
    target.read_to_end(&mut bytes).unwrap();
    assert_eq!(
        mapi_core::data::rtf::decompress(&bytes).unwrap(),
        b"{\\rtf1 new}"
    );
}

#[test]
fn identifiers_are_made() {
    let mapi = mapi();
    let exports = mapi.exports();
    let (mut size, mut block) = (0, null_mut());
    // SAFETY: texts and bytes with their sizes, and places for a number and a pointer; the blocks are
    // taken over.
    unsafe {
        let name = c"store.dll".as_ptr().cast();
        let own = b"own".as_ptr().cast();
        let code = exports.WrapStoreEntryID(0, name, 3, own, &mut size, &mut block);
        assert_eq!(code.unwrap(), S_OK);
        let id = MapiArray::<u8>::from_raw(block.cast(), size as usize);
        assert!(id.ends_with(b"own") && id.len() > 30);
        let mut index = null_mut();
        let code = exports.ScCreateConversationIndex(0, null(), &mut size, &mut index);
        assert_eq!((code.unwrap(), size), (S_OK, 22));
        let parent = MapiArray::from_raw(index, size as usize);
        let code = exports.ScCreateConversationIndex(22, parent.as_ptr(), &mut size, &mut index);
        assert_eq!((code.unwrap(), size), (S_OK, 27));
        let child = MapiArray::from_raw(index, size as usize);
        assert!(child.starts_with(&parent));
    }
}

#[test]
fn nobody_logs_on_before_mapi_is_there() {
    let mapi = mapi();
    let exports = mapi.exports();
    let mut session = None;
    // A window of which half may be anything.
    let window = UiParam(usize::MAX);
    let mut logon = || {
        // SAFETY: no names, and a place for an interface.
        let code = unsafe {
            exports.MAPILogonEx(window, null(), null(), LogonFlags::empty(), &mut session)
        };
        code.unwrap()
    };
    // Others of this process may have initialized a DLL.
    if std::env::var_os("MAPI_DLL").is_none() {
        assert_eq!(logon(), MAPI_E_NOT_INITIALIZED);
    }
    let initialized = mapi.initialize(InitFlags::empty()).unwrap();
    assert_eq!(logon(), S_OK);
    let opened = session.take().unwrap();
    opened
        .logoff(UiParam(0), SessionLogoffFlags::empty())
        .unwrap();
    drop((opened, initialized));
    let version = MAPIINIT {
        ulVersion: 7,
        ulFlags: InitFlags::empty(),
    };
    // SAFETY: a MAPIINIT.
    let code = unsafe { exports.MAPIInitialize((&raw const version).cast_mut().cast()) };
    assert_eq!(code.unwrap(), MAPI_E_VERSION);
}

/// The client of every MAPI: what it hears of has come through the DLL, too.
#[test]
fn a_client_is_the_same_program() {
    let mapi: Mapi = mapi();
    let session = mapi.initialize(InitFlags::empty()).unwrap();
    let admin = session.admin_profiles().unwrap();
    assert!(admin.get_profile_table(ProfileTableFlags::empty()).is_ok());
    let session = session.logon(&LogonOptions::default()).unwrap();
    let stores = session
        .get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    let rows = mapi
        .query_all_rows(&stores, Some(&[PR_ENTRYID]), None, None, None)
        .unwrap();
    let row = rows.get().unwrap().get(0).unwrap();
    let id: &[u8] = row.get(PR_ENTRYID).unwrap();
    let flags = OpenStoreFlags::MDB_WRITE;
    let store = session
        .open_msg_store::<mapi_core::IMsgStore>(UiParam(0), id, flags)
        .unwrap();
    let heard = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&heard);
    let sink = advise_sink(move |events| {
        let new = events.iter().flatten();
        let created = new.filter(|event| matches!(event, Notification::Created(_)));
        counter.fetch_add(created.count(), Ordering::Relaxed);
    });
    let events = EventMask::fnevObjectCreated;
    let watch = mapi_core::Advise::new(&*store, None, events, &sink).unwrap();
    let id = store.get_prop::<Vec<u8>>(PR_IPM_SUBTREE_ENTRYID).unwrap();
    let flags = OpenEntryFlags::MAPI_MODIFY;
    let (_, folder) = store
        .open_entry::<mapi_core::IMAPIFolder>(Some(&id), flags)
        .unwrap();
    let message: mapi_core::IMessage = folder.create_message(CreateMessageFlags::empty()).unwrap();
    message.set_prop(PR_SUBJECT_W, "Through the DLL").unwrap();
    message
        .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
        .unwrap();
    assert_eq!(heard.load(Ordering::Relaxed), 1);
    assert_eq!(
        message.get_prop::<String>(PR_SUBJECT_W).unwrap(),
        "Through the DLL"
    );
    drop((message, folder, watch, store));
    let _: MapiView<SRowSet> = rows;
}
