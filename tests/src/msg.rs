//! Messages in files: a sound one, and what is made of it by bytes.

use crate::fuzz::Tally;
use mapi_core::abi::codes::MAPI_E_CORRUPT_DATA;
use mapi_core::abi::flags::*;
use mapi_core::abi::tags::*;
use mapi_core::abi::{ADRLIST, MAPINAMEID, PropTag, PropType, SPropValue};
use mapi_core::client::stream::StreamIo;
use mapi_core::embedded::msg;
use mapi_core::{
    IAttach, IMAPIProp, IMAPITable, IMessage, IStorage, LaidOutRefs, MapiView, MapiViews,
    OwnedPropValue, OwnedValue, PropName,
};
use std::io::Write;
use std::sync::OnceLock;
use widestring::u16cstr;
use windows_core::GUID;

const SET: GUID = GUID::from_u128(0x6bf2bd4e_1f4e_4d3e_8a77_0c5c1f0f57a1);

fn set(object: &IMAPIProp, values: &[OwnedPropValue]) {
    let values = MapiViews::<SPropValue>::new(values).expect("memory");
    let problems = object.set_props(values.get()).expect("values");
    assert!(problems.is_none());
}

fn own(id: u16, value: impl Into<OwnedValue>) -> OwnedPropValue {
    OwnedPropValue::new(PropTag::new(id, PropType::PT_UNSPECIFIED), value)
}

/// A message with some of everything, as the bytes of a file.
///
/// # Panics
///
/// Where it cannot be made.
pub fn sample() -> Vec<u8> {
    static SAMPLE: OnceLock<Vec<u8>> = OnceLock::new();
    SAMPLE.get_or_init(make).clone()
}

fn make() -> Vec<u8> {
    let name = format!("mapi-tests {} sample.msg", std::process::id());
    let path = std::env::temp_dir().join(name);
    let message = msg::create(&path).expect("a message");
    let names = [
        PropName::string(&SET, u16cstr!("project")),
        PropName::id(&SET, 0x8501),
    ];
    let names = LaidOutRefs::<MAPINAMEID>::names(names).expect("names");
    let tags = message
        .get_ids_from_names(Some(names.get()), GetIdsFlags::MAPI_CREATE)
        .expect("tags");
    let tags = tags.get().expect("tags").to_vec();
    set(
        &message,
        &[
            OwnedPropValue::new(tags[0].with_type(PropType::PT_UNICODE), "engine"),
            OwnedPropValue::new(tags[1].with_type(PropType::PT_LONG), 7),
            OwnedPropValue::new(PR_SUBJECT_W, "A sample"),
            OwnedPropValue::new(PR_BODY_W, "text ".repeat(1000)),
            OwnedPropValue::new(PR_MESSAGE_CODEPAGE, 1252),
            own(0x6700, c"gr\xfcn".to_owned()),
            own(0x6701, vec![1i32, 2, 3]),
            own(0x6702, vec![vec![1u8], vec![], vec![2; 100]]),
            own(
                0x6703,
                vec![u16cstr!("a").to_owned(), u16cstr!("b").to_owned()],
            ),
            own(0x6704, SET),
        ],
    );
    let recipients = ["Ada", "Bob"].map(|name| {
        vec![
            OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
            OwnedPropValue::new(PR_RECIPIENT_TYPE, 1),
        ]
    });
    let mut list = MapiView::<ADRLIST>::new(&recipients).expect("memory");
    message
        .modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, list.lend())
        .expect("recipients");
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let attach = || -> IAttach {
        let (_, attach) = message
            .create_attach(CreateAttachFlags::empty())
            .expect("one");
        attach
    };
    let file = attach();
    set(
        &file,
        &[OwnedPropValue::new(PR_ATTACH_DATA_BIN, vec![3u8; 5000])],
    );
    file.save_changes(SaveFlags::empty()).expect("saved");
    let outer = attach();
    let inner: IMessage = outer
        .open_property(PR_ATTACH_DATA_OBJ, 0, create)
        .expect("one");
    set(&inner, &[OwnedPropValue::new(PR_SUBJECT_W, "inner")]);
    inner.save_changes(SaveFlags::empty()).expect("saved");
    outer.save_changes(SaveFlags::empty()).expect("saved");
    let ole = attach();
    let object: IStorage = ole
        .open_property(PR_ATTACH_DATA_OBJ, 0, create)
        .expect("one");
    let mode = StorageMode::STGM_READWRITE | StorageMode::STGM_SHARE_EXCLUSIVE;
    let stream = object.create_stream("CONTENTS", mode).expect("a stream");
    StreamIo::new(stream).write_all(b"object").expect("written");
    object.commit(CommitFlags::empty()).expect("kept");
    ole.save_changes(SaveFlags::empty()).expect("saved");
    message.save_changes(SaveFlags::empty()).expect("saved");
    let bytes = std::fs::read(&path).expect("the file");
    let _ = std::fs::remove_file(&path);
    bytes
}

fn rows(table: &IMAPITable) -> usize {
    let columns = table
        .query_columns(QueryColumnsFlags::TBL_ALL_COLUMNS)
        .expect("columns");
    let columns = columns.get().expect("columns");
    let rows = table.query().columns(columns).all(u32::MAX).expect("rows");
    rows.get()
        .expect("rows")
        .iter()
        .map(|row| row.to_string().len())
        .sum()
}

/// Reads all that a message has.
///
/// # Panics
///
/// Where something fails that cannot.
pub fn read_all(message: &IMessage) {
    for flags in [UnicodeFlags::empty(), UnicodeFlags::MAPI_UNICODE] {
        let values = message.get_props(None, flags).expect("properties");
        assert!(
            values
                .props()
                .iter()
                .flatten()
                .all(|value| !value.to_string().is_empty())
        );
    }
    rows(
        &message
            .get_recipient_table(TableFlags::MAPI_UNICODE)
            .expect("a table"),
    );
    let table = message
        .get_attachment_table(TableFlags::MAPI_UNICODE)
        .expect("a table");
    rows(&table);
    let numbers = table
        .query()
        .columns(&[PR_ATTACH_NUM])
        .all(u32::MAX)
        .expect("rows");
    for row in numbers.get().expect("rows").iter() {
        let number: i32 = row.get(PR_ATTACH_NUM).expect("a number");
        let none = OpenEntryFlags::empty();
        let attach: IAttach = message
            .open_attach(number.cast_unsigned(), none)
            .expect("one");
        drop(
            attach
                .get_props(None, UnicodeFlags::MAPI_UNICODE)
                .expect("properties"),
        );
        let none = OpenPropertyFlags::empty();
        if let Ok(inner) = attach.open_property::<IMessage>(PR_ATTACH_DATA_OBJ, 0, none) {
            read_all(&inner);
        }
    }
}

/// Reads what the bytes make of a sound file, or themselves; what can be read can be written, and
/// read again.
pub fn damaged(bytes: &[u8], tally: &mut Tally) {
    let file = match bytes {
        // A file of its own, which a fuzzer finds.
        [0xD0, 0xCF, ..] => bytes.to_vec(),
        _ => changed(bytes),
    };
    match msg::from_bytes(&file) {
        Ok(message) => {
            tally.count(true);
            read_all(&message);
            // It takes the most time, so that not every input does it.
            if bytes.len().is_multiple_of(2) {
                let written = msg::to_bytes(&message).expect("a file");
                drop(msg::from_bytes(&written).expect("a message"));
            }
        }
        Err(error) => {
            assert_eq!(error.code(), MAPI_E_CORRUPT_DATA);
            tally.count(false);
        }
    }
}

/// A sound file with some bytes changed: where, how and what, in four bytes each.
fn changed(bytes: &[u8]) -> Vec<u8> {
    let mut file = sample();
    for edit in bytes.chunks_exact(4).take(4) {
        let at = usize::from(u16::from_le_bytes([edit[0], edit[1]])) % file.len();
        match edit[2..] {
            [0, 0] => file.truncate(at.max(1)),
            [how, what] if how % 2 == 0 => file[at] = what,
            [_, what] => file[at] ^= what,
            _ => {}
        }
    }
    file
}
