//! Messages on storages, storages in streams, and attachments that are storages.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{MoveMode, SeekOrigin};
use mapi_core::client::stream::{StreamIo, memory_stream};
use mapi_core::data::ElementNames;
use mapi_core::embedded::msg::{self, MessageSession};
use mapi_core::{IAttach, ILockBytes, ILockBytes_Impl, IStorage, IStream};
use std::cell::Cell;
use std::io::{Read, Seek, Write};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use widestring::u16cstr;
use windows_core::{GUID, HRESULT, IUnknown, Interface, implement};

const READ: StorageMode = StorageMode::STGM_SHARE_EXCLUSIVE;

fn write() -> StorageMode {
    READ | StorageMode::STGM_READWRITE
}

/// A storage in a stream, as a support object makes it.
fn in_stream(stream: &IStream, flags: StorageFlags) -> Result<IStorage> {
    msg::storage_in(stream, flags)
}

fn new_storage(stream: &IStream) -> IStorage {
    in_stream(
        stream,
        StorageFlags::STGSTRM_CREATE | StorageFlags::STGSTRM_MODIFY,
    )
    .unwrap()
}

fn put(storage: &IStorage, name: &str, bytes: &[u8]) {
    let stream = storage
        .create_stream(name, write() | StorageMode::STGM_CREATE)
        .unwrap();
    StreamIo::new(stream).write_all(bytes).unwrap();
}

fn get(storage: &IStorage, name: &str) -> Result<Vec<u8>> {
    let mut bytes = vec![];
    let stream = storage.open_stream(name, READ)?;
    StreamIo::new(stream).read_to_end(&mut bytes).unwrap();
    Ok(bytes)
}

fn names(storage: &IStorage) -> Vec<String> {
    let elements = storage.enum_elements().unwrap();
    let (found, count) = elements.next(100).unwrap().value;
    let found = found.into_iter().take(count as usize);
    found
        .map(|stat| stat.name.unwrap().to_string().unwrap())
        .collect()
}

fn all(stream: &IStream) -> Vec<u8> {
    let mut io = StreamIo::new(stream.clone());
    io.rewind().unwrap();
    let mut bytes = vec![];
    io.read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_storage_is_kept_in_its_stream() {
    let stream = memory_stream(b"before".to_vec());
    stream.seek(6, SeekOrigin::STREAM_SEEK_SET).unwrap();
    let new =
        StorageFlags::STGSTRM_CREATE | StorageFlags::STGSTRM_MODIFY | StorageFlags::STGSTRM_CURRENT;
    let storage = in_stream(&stream, new).unwrap();
    put(&storage, "small", b"few");
    let inner = storage.create_storage("inner", write()).unwrap();
    inner.set_class(&GUID::from_u128(7)).unwrap();
    put(&inner, "large", &[1; 10_000]);
    storage.commit(CommitFlags::empty()).unwrap();
    assert_eq!(&all(&stream)[..6], b"before");

    // It is a compound file, says one who knows them.
    let bytes = all(&stream).split_off(6);
    let mut other = cfb::CompoundFile::open_strict(std::io::Cursor::new(bytes)).unwrap();
    let mut large = vec![];
    other
        .open_stream("/inner/large")
        .unwrap()
        .read_to_end(&mut large)
        .unwrap();
    assert_eq!(large, [1; 10_000]);
    assert_eq!(other.entry("/inner").unwrap().clsid().as_u128(), 7);

    // What is not committed is kept when the last object goes, which here is one within.
    put(&storage, "later", b"more");
    drop(storage);
    put(&inner, "last", b"!");
    drop(inner);
    stream.seek(6, SeekOrigin::STREAM_SEEK_SET).unwrap();
    let storage = in_stream(&stream, StorageFlags::STGSTRM_CURRENT).unwrap();
    assert_eq!(names(&storage), ["inner", "later", "small"]);
    assert_eq!(get(&storage, "later").unwrap(), b"more");
    let inner = storage.open_storage("inner", None, READ, None).unwrap();
    assert_eq!(get(&inner, "last").unwrap(), b"!");
    let denied = storage.create_stream("x", write());
    assert_eq!(code(denied), STG_E_ACCESSDENIED);
    let none = in_stream(&memory_stream(vec![1; 2000]), StorageFlags::empty());
    assert_eq!(code(none), MAPI_E_CORRUPT_DATA);
}

#[test]
fn what_a_storage_refuses_it_says() {
    let storage = new_storage(&memory_stream(vec![]));
    put(&storage, "One", b"1");
    assert_eq!(code(storage.open_stream("two", READ)), STG_E_FILENOTFOUND);
    assert_eq!(
        code(storage.open_storage("one", None, READ, None)),
        STG_E_FILENOTFOUND
    );
    assert_eq!(
        code(storage.create_stream("ONE", write())),
        STG_E_FILEALREADYEXISTS
    );
    assert_eq!(
        code(storage.create_stream("a/b", write())),
        STG_E_INVALIDNAME
    );
    let long = "n".repeat(32);
    assert_eq!(
        code(storage.create_stream(&long, write())),
        STG_E_INVALIDNAME
    );
    let shared = StorageMode::STGM_READWRITE;
    assert_eq!(code(storage.create_stream("b", shared)), STG_E_INVALIDFLAG);
    let one = storage.open_stream("one", READ).unwrap();
    // It is open once.
    assert_eq!(code(storage.open_stream("one", READ)), STG_E_ACCESSDENIED);
    assert_eq!(code(storage.rename_element("one", "b")), STG_E_ACCESSDENIED);
    assert_eq!(code(one.write(b"x")), STG_E_ACCESSDENIED);
    assert_eq!(code(one.set_size(0)), STG_E_ACCESSDENIED);
    let clone = one.clone_().unwrap();
    drop(one);
    assert_eq!(code(storage.open_stream("one", READ)), STG_E_ACCESSDENIED);
    storage.destroy_element("one").unwrap();
    assert_eq!(code(clone.read(&mut [0])), STG_E_REVERTED);
    assert_eq!(code(storage.destroy_element("one")), STG_E_FILENOTFOUND);
    put(&storage, "two", b"2");
    storage.rename_element("two", "TWO").unwrap();
    storage.rename_element("TWO", "three").unwrap();
    assert_eq!(names(&storage), ["three"]);
    let stat = storage.stat(StatFlags::empty()).unwrap();
    assert_eq!(stat.kind, mapi_core::abi::StorageType::STGTY_STORAGE);
    storage.set_state_bits(0b1111, 0b0110).unwrap();
    assert_eq!(storage.stat(StatFlags::empty()).unwrap().state_bits, 0b0110);
}

#[test]
fn transactions_end_with_commit_or_revert() {
    let storage = new_storage(&memory_stream(vec![]));
    let mode = write() | StorageMode::STGM_TRANSACTED;
    let inner = storage.create_storage("inner", mode).unwrap();
    put(&inner, "a", b"1");
    let deeper = inner.create_storage("deeper", write()).unwrap();
    put(&deeper, "b", b"2");
    inner.commit(CommitFlags::empty()).unwrap();
    put(&inner, "a", b"changed");
    put(&deeper, "c", b"3");
    inner.revert().unwrap();
    assert_eq!(code(deeper.commit(CommitFlags::empty())), STG_E_REVERTED);
    assert_eq!(code(deeper.create_stream("d", write())), STG_E_REVERTED);
    assert_eq!(get(&inner, "a").unwrap(), b"1");
    put(&inner, "lost", b"");
    drop((inner, deeper));
    let inner = storage.open_storage("inner", None, READ, None).unwrap();
    assert_eq!(names(&inner), ["a", "deeper"]);
    let deeper = inner.open_storage("deeper", None, READ, None).unwrap();
    assert_eq!(names(&deeper), ["b"]);
}

#[test]
fn elements_are_copied_moved_and_counted() {
    let storage = new_storage(&memory_stream(vec![]));
    put(&storage, "a", &[5; 5000]);
    let inner = storage.create_storage("inner", write()).unwrap();
    put(&inner, "b", b"2");
    drop(inner);
    let other = new_storage(&memory_stream(vec![]));
    let without = [u16cstr!("A")];
    let exclude = Some(ElementNames::new(&without));
    storage.copy_to(None, exclude, &other).unwrap();
    assert_eq!(names(&other), ["inner"]);
    storage
        .copy_to(Some(&[IStorage::IID]), None, &other)
        .unwrap();
    assert_eq!(names(&other), ["a", "inner"]);
    assert_eq!(get(&other, "a").unwrap(), [5; 5000]);
    storage
        .move_element_to("inner", &other, "moved", MoveMode::STGMOVE_MOVE)
        .unwrap();
    storage
        .move_element_to("a", &storage, "copy", MoveMode::STGMOVE_COPY)
        .unwrap();
    assert_eq!(names(&storage), ["a", "copy"]);
    assert_eq!(names(&other), ["a", "inner", "moved"]);

    let elements = storage.enum_elements().unwrap();
    assert_eq!(elements.skip(1).unwrap().code, S_OK);
    let rest = elements.clone_().unwrap();
    let next = elements.next(2).unwrap();
    assert_eq!((next.value.1, next.code), (1, S_FALSE));
    assert_eq!(elements.skip(1).unwrap().code, S_FALSE);
    assert_eq!(rest.next(1).unwrap().value.1, 1);
    elements.reset().unwrap();
    assert_eq!(elements.next(2).unwrap().code, S_OK);

    let from = storage.open_stream("a", READ).unwrap();
    from.seek(-10, SeekOrigin::STREAM_SEEK_END).unwrap();
    let to = memory_stream(vec![]);
    assert_eq!(from.copy_to(&to, u64::MAX).unwrap(), (10, 10));
    let stream = storage.create_stream("grown", write()).unwrap();
    stream.seek(3, SeekOrigin::STREAM_SEEK_SET).unwrap();
    stream.write(b"!").unwrap();
    stream.set_size(6).unwrap();
    drop(stream);
    assert_eq!(get(&storage, "grown").unwrap(), b"\0\0\0!\0\0");
}

#[test]
fn a_message_is_on_a_storage() {
    let stream = memory_stream(vec![]);
    let storage = new_storage(&stream);
    put(&storage, "another's", b"kept");
    let calls = Rc::new(Cell::new(0));
    let counted = Rc::clone(&calls);
    let released = Box::new(move || counted.set(counted.get() + 1));
    let session = MessageSession::new();
    let none = MessageSessionFlags::empty();
    let message = msg::on_storage(&storage, Some(&session), none, Some(released)).unwrap();
    set(
        &message,
        &[OwnedPropValue::new(PR_SUBJECT_W, "On a storage")],
    );
    let (_, attach): (u32, IAttach) = message.create_attach(Default::default()).unwrap();
    set(
        &attach,
        &[OwnedPropValue::new(PR_ATTACH_DATA_BIN, vec![3u8; 9000])],
    );
    attach.save_changes(SaveFlags::empty()).unwrap();
    message
        .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
        .unwrap();
    assert_eq!(
        code(message.submit_message(SubmitFlags::empty())),
        MAPI_E_NO_SUPPORT
    );
    assert_eq!(
        code(message.set_read_flag(ReadFlags::empty())),
        MAPI_E_NO_SUPPORT
    );

    // Saving committed the storage.
    let read = msg::from_bytes(&all(&stream)).unwrap();
    assert_eq!(text(&read, PR_SUBJECT_W).unwrap(), "On a storage");
    assert_eq!(get(&storage, "another's").unwrap(), b"kept");
    session.close();
    let closed = text(&message, PR_SUBJECT_W);
    assert_eq!(code(closed), MAPI_E_INVALID_OBJECT);
    assert_eq!(
        code(message.save_changes(SaveFlags::empty())),
        MAPI_E_INVALID_OBJECT
    );
    assert_eq!(calls.get(), 0);
    drop((message, attach));
    assert_eq!(calls.get(), 1);

    // Opened again, changed and saved, it takes the place of the old one.
    let message = msg::on_storage(&storage, None, none, None).unwrap();
    message
        .delete_attach(0, UiParam(0), None, DeleteAttachFlags::empty())
        .unwrap();
    message.save_changes(SaveFlags::empty()).unwrap();
    let message = msg::on_storage(&storage, None, none, None).unwrap();
    let table = message.get_attachment_table(TableFlags::empty()).unwrap();
    assert_eq!(table.get_row_count(Default::default()).unwrap().value, 0);
    drop((message, storage));

    let storage = in_stream(&stream, StorageFlags::empty()).unwrap();
    let message = msg::on_storage(&storage, None, none, None).unwrap();
    let denied = message.save_changes(SaveFlags::empty());
    assert_eq!(code(denied), MAPI_E_NO_ACCESS);
    let empty = memory_stream(vec![]);
    drop(new_storage(&empty));
    let empty = in_stream(&empty, StorageFlags::empty()).unwrap();
    let nothing = msg::on_storage(&empty, None, none, None);
    assert_eq!(code(nothing), MAPI_E_CORRUPT_DATA);
}

#[test]
fn the_functions_of_c_open_them_too() {
    let mapi = Mapi::embedded(Profiles::default()).unwrap();
    let stream = memory_stream(vec![]);
    let storage = new_storage(&stream);
    let session = mapi.open_imsg_session(0).unwrap();
    let message = mapi.open_imsg_on_istg(Some(&session), &storage, 0).unwrap();
    set(&message, &[OwnedPropValue::new(PR_SUBJECT_W, "By C")]);
    message
        .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
        .unwrap();
    let other = mapi.open_imsg_on_istg(None, &storage, 0).unwrap();
    drop(session);
    assert_eq!(code(text(&message, PR_SUBJECT_W)), MAPI_E_INVALID_OBJECT);
    assert_eq!(text(&other, PR_SUBJECT_W).unwrap(), "By C");
}

#[test]
fn attributes_are_kept() {
    let path =
        std::env::temp_dir().join(format!("mapi-core {} attributes.msg", std::process::id()));
    let message = msg::create(&path).unwrap();
    set(&message, &[OwnedPropValue::new(PR_SUBJECT_W, "fixed")]);
    let read = PropertyAttributes::PROPATTR_READABLE;
    let usual = read | PropertyAttributes::PROPATTR_WRITEABLE;
    let tags = [PR_SUBJECT_W, PR_BODY_W];
    let absent = PropertyAttributes::PROPATTR_NOT_PRESENT;
    assert_eq!(
        msg::attributes(&message, Some(&tags)).unwrap(),
        [usual, absent]
    );
    let problems = msg::set_attributes(&message, &tags, &[read, read]).unwrap();
    let problem = problems.unwrap().get().unwrap()[0];
    assert_eq!((problem.ulIndex, problem.scode), (1, MAPI_E_NOT_FOUND));
    message.save_changes(SaveFlags::empty()).unwrap();
    let message = msg::open(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(
        msg::attributes(&message, Some(&tags)).unwrap(),
        [read, absent]
    );
    assert!(msg::attributes(&message, None).unwrap().contains(&read));
    let values = [OwnedPropValue::new(PR_SUBJECT_W, "other")];
    let values = MapiViews::<SPropValue>::new(&values).unwrap();
    let problems = message.set_props(values.get()).unwrap().unwrap();
    assert_eq!(problems.get().unwrap()[0].scode, MAPI_E_NO_ACCESS);
    let problems = message.delete_props(&[PR_SUBJECT_W]).unwrap().unwrap();
    assert_eq!(problems.get().unwrap()[0].scode, MAPI_E_NO_ACCESS);
    let modify = OpenPropertyFlags::MAPI_MODIFY;
    let stream: Result<IStream> = message.open_property(PR_SUBJECT_W, 0, modify);
    assert_eq!(code(stream), MAPI_E_NO_ACCESS);
    assert!(
        msg::set_attributes(&message, &tags[..1], &[usual])
            .unwrap()
            .is_none()
    );
    set(&message, &[OwnedPropValue::new(PR_SUBJECT_W, "other")]);
    assert_eq!(
        code(msg::set_attributes(&message, &tags, &[])),
        MAPI_E_INVALID_PARAMETER
    );
    let session = log_on(&Profiles::default(), None);
    let store = default_store(&session);
    assert_eq!(
        code(msg::attributes(&store, Some(&tags))),
        MAPI_E_NO_SUPPORT
    );
}

#[test]
fn codes_of_storages_have_one_of_mapi() {
    for (of_storage, of_mapi) in [
        (S_OK, S_OK),
        (STG_E_FILENOTFOUND, MAPI_E_NOT_FOUND),
        (STG_E_ACCESSDENIED, MAPI_E_NO_ACCESS),
        (STG_E_MEDIUMFULL, MAPI_E_NOT_ENOUGH_DISK),
        (STG_E_INVALIDHEADER, MAPI_E_CORRUPT_DATA),
        (HRESULT(0x8003_1234_u32 as i32), MAPI_E_CALL_FAILED),
        (MAPI_E_TOO_COMPLEX, MAPI_E_TOO_COMPLEX),
    ] {
        assert_eq!(msg::map_storage_code(of_storage), of_mapi);
    }
}

/// Puts an object of OLE into a new attachment.
fn add_object(message: &IMessage) {
    let (_, attach): (u32, IAttach) = message.create_attach(Default::default()).unwrap();
    set(&attach, &[OwnedPropValue::new(PR_ATTACH_METHOD, 6)]);
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let object: IStorage = attach.open_property(PR_ATTACH_DATA_OBJ, 0, create).unwrap();
    object.set_class(&GUID::from_u128(0xF)).unwrap();
    put(&object, "\u{1}Ole", b"ole");
    let inner = object.create_storage("Pictures", write()).unwrap();
    put(&inner, "large", &[9; 7000]);
    object.commit(CommitFlags::empty()).unwrap();
    put(&object, "not committed", b"");
    attach.save_changes(SaveFlags::empty()).unwrap();
}

fn check_object(message: &IMessage) {
    let attach: IAttach = message.open_attach(0, OpenEntryFlags::empty()).unwrap();
    assert_eq!(number(&attach, PR_ATTACH_METHOD).unwrap(), 6);
    let none = OpenPropertyFlags::empty();
    let object: IStorage = attach.open_property(PR_ATTACH_DATA_OBJ, 0, none).unwrap();
    let stat = object.stat(StatFlags::empty()).unwrap();
    assert_eq!(stat.class, GUID::from_u128(0xF));
    assert_eq!(names(&object), ["\u{1}Ole", "Pictures"]);
    let inner = object.open_storage("Pictures", None, READ, None).unwrap();
    assert_eq!(get(&inner, "large").unwrap(), [9; 7000]);
    let message: Result<IMessage> = attach.open_property(PR_ATTACH_DATA_OBJ, 0, none);
    assert_eq!(code(message), MAPI_E_NOT_FOUND);
    let list = attach.get_prop_list(UnicodeFlags::empty()).unwrap();
    assert!(list.get().unwrap().contains(&PR_ATTACH_DATA_OBJ));
}

#[test]
fn an_object_of_ole_is_kept() {
    let path = std::env::temp_dir().join(format!("mapi-core {} ole.msg", std::process::id()));
    let message = msg::create(&path).unwrap();
    add_object(&message);
    message.save_changes(SaveFlags::empty()).unwrap();
    check_object(&msg::open(&path).unwrap());
    // Saved without being looked at, and in a folder and out of it.
    msg::open(&path)
        .unwrap()
        .save_changes(SaveFlags::empty())
        .unwrap();
    let read = msg::open(&path).unwrap();
    check_object(&read);
    std::fs::remove_file(&path).unwrap();
    let session = log_on(&Profiles::default(), None);
    let store = default_store(&session);
    let imported = message_from(&inbox(&store), &read);
    check_object(&imported);
    check_object(&msg::from_bytes(&msg::to_bytes(&imported).unwrap()).unwrap());
}

fn message_from(folder: &IMAPIFolder, from: &IMessage) -> IMessage {
    let to: IMessage = folder.create_message(CreateMessageFlags::empty()).unwrap();
    from.copy_to(&[], None, UiParam(0), None, &to, CopyFlags::empty())
        .unwrap();
    to.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    to
}

#[test]
fn text_in_8_bits_has_the_code_page_of_the_message() {
    let session = log_on(&Profiles::default(), None);
    let store = default_store(&session);
    let message = message(&inbox(&store), "");
    let body = PR_BODY_W.with_type(mapi_core::abi::PropType::PT_STRING8);
    let subject = PR_SUBJECT_W.with_type(mapi_core::abi::PropType::PT_STRING8);
    set(
        &message,
        &[
            OwnedPropValue::new(PR_MESSAGE_CODEPAGE, 932),
            OwnedPropValue::new(body, c"\x93\xfa\x96\x7b".to_owned()),
            OwnedPropValue::new(PR_SUBJECT_W, "日本"),
        ],
    );
    let check = |message: &IMessage| {
        assert_eq!(text(message, PR_BODY_W).unwrap(), "日本");
        let values = message
            .get_props(Some(&[subject, body]), UnicodeFlags::empty())
            .unwrap();
        for value in values.props().to_owned().unwrap() {
            assert_eq!(*value.value(), c"\x93\xfa\x96\x7b".to_owned().into());
        }
        let mut wide = vec![];
        let none = OpenPropertyFlags::empty();
        let stream: IStream = message.open_property(PR_BODY_W, 0, none).unwrap();
        StreamIo::new(stream).read_to_end(&mut wide).unwrap();
        assert_eq!(wide, [0xE5, 0x65, 0x2C, 0x67]);
    };
    check(&message);
    message
        .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
        .unwrap();
    assert_eq!(subjects(&inbox(&store)), ["日本"]);
    // What its code page has not is not lost unnoticed.
    set(&message, &[OwnedPropValue::new(PR_SENDER_NAME_W, "हिन्दी")]);
    let narrow = PR_SENDER_NAME_W.with_type(mapi_core::abi::PropType::PT_STRING8);
    let values = message
        .get_props(Some(&[narrow]), UnicodeFlags::empty())
        .unwrap();
    let error = values.props().to_owned().unwrap()[0].borrow().error();
    assert_eq!(error, Some(MAPI_E_BAD_CHARWIDTH));
    check(&msg::from_bytes(&msg::to_bytes(&message).unwrap()).unwrap());
    check(&message_from(&inbox(&store), &message));
}

/// An array of bytes that takes or gives a few at a time, and tells what it was asked for.
#[implement(ILockBytes)]
struct Array {
    bytes: Arc<Mutex<Vec<u8>>>,
    calls: Arc<Mutex<Vec<&'static str>>>,
    is_full: bool,
}

#[mapi_core::unsupported]
impl ILockBytes_Impl for Array_Impl {
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<u32> {
        let bytes = self.bytes.lock().unwrap();
        let rest = bytes.get(offset as usize..).unwrap_or_default();
        let size = rest.len().min(buffer.len()).min(1000);
        buffer[..size].copy_from_slice(&rest[..size]);
        Ok(size as u32)
    }

    fn write_at(&self, offset: u64, data: &[u8]) -> Result<u32> {
        if self.is_full {
            return Ok(0);
        }
        let (at, size) = (offset as usize, data.len().min(700));
        let mut bytes = self.bytes.lock().unwrap();
        let end = bytes.len().max(at + size);
        bytes.resize(end, 0);
        bytes[at..at + size].copy_from_slice(&data[..size]);
        Ok(size as u32)
    }

    fn flush(&self) -> Result<()> {
        self.calls.lock().unwrap().push("flush");
        Ok(())
    }

    fn set_size(&self, size: u64) -> Result<()> {
        self.calls.lock().unwrap().push("size");
        self.bytes.lock().unwrap().resize(size as usize, 0);
        Ok(())
    }
}

#[test]
fn a_storage_is_kept_in_an_array_of_bytes() {
    super::providers::with_support(|support, _| {
        let (bytes, calls) = (
            Arc::<Mutex<Vec<u8>>>::default(),
            Arc::<Mutex<Vec<_>>>::default(),
        );
        let array = |is_full| -> ILockBytes {
            let (bytes, calls) = (Arc::clone(&bytes), Arc::clone(&calls));
            Array {
                bytes,
                calls,
                is_full,
            }
            .into()
        };
        let on = |array: &ILockBytes, flags| {
            let array: IUnknown = array.cast().unwrap();
            support.storage_from_stream(&array, flags)
        };
        let modify = StorageFlags::STGSTRM_MODIFY;
        let own = array(false);
        assert_eq!(code(on(&own, modify)), MAPI_E_CORRUPT_DATA);
        let made = on(&own, StorageFlags::STGSTRM_CREATE | modify).unwrap();
        let message = msg::on_storage(&made, None, Default::default(), None).unwrap();
        let body = "text ".repeat(3000);
        set(&message, &[OwnedPropValue::new(PR_BODY_W, body.as_str())]);
        message.save_changes(SaveFlags::empty()).unwrap();
        drop((message, made));
        assert!(calls.lock().unwrap().ends_with(&["size", "flush"]));
        // It is a file as any other.
        let file = bytes.lock().unwrap().clone();
        assert!(cfb::CompoundFile::open(std::io::Cursor::new(&file)).is_ok());
        assert_eq!(
            text(&msg::from_bytes(&file).unwrap(), PR_BODY_W).unwrap(),
            body
        );
        let again = on(&own, StorageFlags::empty()).unwrap();
        let message = msg::on_storage(&again, None, Default::default(), None).unwrap();
        assert_eq!(text(&message, PR_BODY_W).unwrap(), body);
        let late = message.set_props(
            MapiViews::<SPropValue>::new(&[OwnedPropValue::new(PR_BODY_W, "")])
                .unwrap()
                .get(),
        );
        assert_eq!(code(late), MAPI_E_NO_ACCESS);
        drop((message, again));
        // One that takes nothing is full.
        let full = array(true);
        let none = on(&full, StorageFlags::STGSTRM_CREATE | modify);
        assert_eq!(code(none), MAPI_E_NOT_ENOUGH_DISK);
        // What is neither a stream nor an array keeps nothing.
        let other: IUnknown = support.cast().unwrap();
        let none = support.storage_from_stream(&other, modify);
        assert_eq!(code(none), MAPI_E_INTERFACE_NOT_SUPPORTED);
    });
}
