//! Messages in files as others than we write them, made by hand: what is missing, padded, empty, or
//! in 8 bits.

use super::*;
use mapi_core::abi::{MAPIUID, PropType, codes::MAPI_E_CORRUPT_DATA};
use mapi_core::embedded::msg;
use mapi_core::{IAttach, IStorage, OwnedValue};
use std::io::{Cursor, Write};
use windows_core::GUID;

type File = cfb::CompoundFile<Cursor<Vec<u8>>>;

/// The entry of a property in a stream of properties.
fn entry(id: u16, kind: PropType, value: u64) -> Vec<u8> {
    let tag = PropTag::new(id, kind).0.to_le_bytes();
    [&tag[..], &6u32.to_le_bytes(), &value.to_le_bytes()].concat()
}

/// A storage's stream of properties: so many bytes in front of them, and filling behind.
fn props(file: &mut File, storage: &str, header: usize, entries: &[Vec<u8>]) {
    let bytes = [vec![0; header], entries.concat(), vec![0xEE; 9]].concat();
    put(file, &format!("{storage}/__properties_version1.0"), &bytes);
}

fn put(file: &mut File, path: &str, bytes: &[u8]) {
    let mut stream = file.create_stream(path).unwrap();
    stream.write_all(bytes).unwrap();
    stream.flush().unwrap();
}

fn stream(file: &mut File, storage: &str, id: u16, kind: PropType, bytes: &[u8]) {
    let tag = PropTag::new(id, kind).0;
    put(file, &format!("{storage}/__substg1.0_{tag:08X}"), bytes);
}

fn new_file() -> File {
    cfb::CompoundFile::create(Cursor::new(vec![])).unwrap()
}

fn read(file: File) -> IMessage {
    msg::from_bytes(&file.into_inner().into_inner()).unwrap()
}

fn value(object: &IMAPIProp, id: u16) -> OwnedValue {
    let tag = PropTag::new(id, PropType::PT_UNSPECIFIED);
    let values = object
        .get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    values.props().to_owned().unwrap().remove(0).into_value()
}

#[test]
fn text_of_8_bits_has_the_code_page_of_the_message() {
    for (page, bytes, expected) in [
        (1251, &b"\xcc\xe8\xf0"[..], "Мир"),
        (1253, b"\xc1\xe8\xde\xed\xe1", "Αθήνα"),
        (1255, b"\xf9\xec\xe5\xed", "שלום"),
        (932, b"\x93\xfa\x96\x7b", "日本"),
        (936, b"\xd6\xd0\xb9\xfa", "中国"),
        (949, b"\xc7\xd1\xb1\xdb", "한글"),
        (28_605, b"\xa4uro", "€uro"),
        (65_001, b"gr\xc3\xbcn", "grün"),
    ] {
        let mut file = new_file();
        let count = bytes.len() as u64 + 1;
        let all = [
            entry(0x3FFD, PropType::PT_LONG, page),
            entry(0x0037, PropType::PT_STRING8, count),
            entry(0x6700, PropType::PT_MV_STRING8, 8),
        ];
        props(&mut file, "", 32, &all);
        stream(&mut file, "", 0x0037, PropType::PT_STRING8, bytes);
        // Two values, with terminators or without.
        let lengths = [count as u32, 0].map(u32::to_le_bytes).concat();
        stream(&mut file, "", 0x6700, PropType::PT_MV_STRING8, &lengths);
        put(
            &mut file,
            "/__substg1.0_6700101E-00000000",
            &[bytes, b"\0"].concat(),
        );
        let message = read(file);
        assert_eq!(text(&message, PR_SUBJECT_W).unwrap(), expected, "{page}");
        let many = value(&message, 0x6700);
        let OwnedValue::MvUnicode(many) = &many else {
            panic!("{many:?}")
        };
        let many: Vec<_> = many.iter().map(|text| text.to_string_lossy()).collect();
        assert_eq!(many, [expected, ""], "{page}");
        // Written again, it says the same, in the width that is asked for.
        let again = msg::from_bytes(&msg::to_bytes(&message).unwrap()).unwrap();
        assert_eq!(text(&again, PR_SUBJECT_W).unwrap(), expected, "{page}");
    }
}

#[test]
fn what_is_missing_is_made_up_for() {
    let mut file = new_file();
    let uid = MAPIUID::new(*b"sixteen bytes...");
    let all = [
        entry(0x0037, PropType::PT_UNICODE, 2),
        entry(0x1000, PropType::PT_UNICODE, 0),
        entry(0x6701, PropType::PT_BINARY, 0),
        entry(0x6702, PropType::PT_CLSID, 16),
        entry(0x6703, PropType::PT_UNICODE, 8),
        entry(0x6704, PropType::PT_MV_LONG, 0),
        entry(0x6705, PropType::PT_NULL, 0),
        entry(0x6706, PropType::PT_ERROR, 0x8004_010F),
        entry(0x6707, PropType::PT_ACTIONS, 12),
        // A name that no list of names has.
        entry(0x8123, PropType::PT_LONG, 5),
        // Said twice: the first counts.
        entry(0x6708, PropType::PT_LONG, 1),
        entry(0x6708, PropType::PT_LONG, 2),
    ];
    props(&mut file, "", 32, &all);
    stream(&mut file, "", 0x6702, PropType::PT_CLSID, &uid.ab);
    // Text behind a terminator is none.
    stream(
        &mut file,
        "",
        0x6703,
        PropType::PT_UNICODE,
        b"a\0b\0\0\0c\0",
    );
    stream(&mut file, "", 0x6704, PropType::PT_MV_LONG, b"");
    // A list of names without streams.
    file.create_storage("/__nameid_version1.0").unwrap();
    // Recipients without PR_ROWID, with any names, and one without properties.
    for (name, entries) in [
        ("00000002", vec![entry(0x0C15, PropType::PT_LONG, 1)]),
        ("0000000A", vec![]),
    ] {
        let storage = format!("/__recip_version1.0_#{name}");
        file.create_storage(&storage).unwrap();
        props(&mut file, &storage, 8, &entries);
    }
    // Attachments without PR_ATTACH_NUM: bytes of none, a message in a message, and an object.
    let inner = "/__attach_version1.0_#00000005/__substg1.0_3701000D";
    let deep = format!("{inner}/__attach_version1.0_#00000000/__substg1.0_3701000D");
    let object = "/__attach_version1.0_#00000007/__substg1.0_3701000D";
    for path in [inner, &deep, object] {
        file.create_storage_all(path).unwrap();
    }
    file.create_storage("/__attach_version1.0_#00000001")
        .unwrap();
    let data = entry(0x3701, PropType::PT_BINARY, 0);
    props(&mut file, "/__attach_version1.0_#00000001", 8, &[data]);
    let is_object = entry(0x3701, PropType::PT_OBJECT, 0x1_FFFF_FFFF);
    for number in ["00000005", "00000007"] {
        let storage = format!("/__attach_version1.0_#{number}");
        props(&mut file, &storage, 8, std::slice::from_ref(&is_object));
    }
    props(&mut file, inner, 24, &[entry(0x0017, PropType::PT_LONG, 2)]);
    let outer = format!("{inner}/__attach_version1.0_#00000000");
    props(&mut file, &outer, 8, &[is_object]);
    props(&mut file, &deep, 24, &[entry(0x0017, PropType::PT_LONG, 0)]);
    put(&mut file, &format!("{object}/CONTENTS"), b"object");

    let message = read(file);
    mapi_tests::msg::read_all(&message);
    assert_eq!(text(&message, PR_SUBJECT_W).unwrap(), "");
    assert_eq!(text(&message, PR_BODY_W).unwrap(), "");
    assert_eq!(value(&message, 0x6701), OwnedValue::Binary(vec![]));
    assert_eq!(value(&message, 0x6702), OwnedValue::Clsid(GUID::from(uid)));
    assert_eq!(value(&message, 0x6703), "ab".into());
    assert_eq!(value(&message, 0x6704), OwnedValue::MvLong(vec![]));
    for id in 0x6705..=0x6707 {
        let none = OwnedValue::Error(mapi_core::abi::codes::MAPI_E_NOT_FOUND);
        assert_eq!(value(&message, id), none, "{id:X}");
    }
    assert_eq!(value(&message, 0x6708), OwnedValue::Long(1));
    let table = message
        .get_recipient_table(TableFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(table.get_row_count(Default::default()).unwrap().value, 2);
    let open = |number| -> IAttach { message.open_attach(number, Default::default()).unwrap() };
    let none = OpenPropertyFlags::empty();
    assert_eq!(bytes(&open(0), PR_ATTACH_DATA_BIN).unwrap(), b"");
    let inner: IMessage = open(1).open_property(PR_ATTACH_DATA_OBJ, 0, none).unwrap();
    assert_eq!(number(&inner, PR_IMPORTANCE).unwrap(), 2);
    let deep: IAttach = inner.open_attach(0, Default::default()).unwrap();
    let deep: IMessage = deep.open_property(PR_ATTACH_DATA_OBJ, 0, none).unwrap();
    assert_eq!(number(&deep, PR_IMPORTANCE).unwrap(), 0);
    let object: IStorage = open(2).open_property(PR_ATTACH_DATA_OBJ, 0, none).unwrap();
    let mode = StorageMode::STGM_SHARE_EXCLUSIVE;
    let stream = object.open_stream("CONTENTS", mode).unwrap();
    let mut read = [0; 10];
    assert_eq!(stream.read(&mut read).unwrap().value, 6);
    // All of that is written as it should be.
    let again = msg::from_bytes(&msg::to_bytes(&message).unwrap()).unwrap();
    mapi_tests::msg::read_all(&again);
    assert_eq!(value(&again, 0x6703), "ab".into());
}

#[test]
fn a_text_is_the_name_of_few_properties() {
    // All names are one text of 64 KB, each in a set of its own.
    let with_names = |count: u16| {
        let mut file = new_file();
        file.create_storage("/__nameid_version1.0").unwrap();
        let text: Vec<u8> = [b'l', 0].repeat(32 * 1024);
        let length = (text.len() as u32).to_le_bytes();
        let sets = (0..count).map(|number| [number.to_le_bytes(); 8].concat());
        let names = (0..count).map(|number| {
            let kind = (number + 3) << 1 | 1;
            [[0; 2], [0; 2], kind.to_le_bytes(), number.to_le_bytes()].concat()
        });
        let parts = [
            (2, sets.collect::<Vec<_>>().concat()),
            (3, names.collect::<Vec<_>>().concat()),
            (4, [&length[..], &text].concat()),
        ];
        for (id, bytes) in parts {
            stream(
                &mut file,
                "/__nameid_version1.0",
                id,
                PropType::PT_BINARY,
                &bytes,
            );
        }
        props(&mut file, "", 32, &[]);
        msg::from_bytes(&file.into_inner().into_inner()).map_err(|error| error.code())
    };
    assert!(with_names(2).is_ok());
    assert_eq!(with_names(32_000).unwrap_err(), MAPI_E_CORRUPT_DATA);
}
