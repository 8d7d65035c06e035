//! Messages in files.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{ADRLIST, FILETIME, PropType, RecipientType};
use mapi_core::embedded::msg;
use mapi_core::memory::text::u16cstr;
use mapi_core::{IAttach, LaidOutRefs, PropName};
use windows_core::GUID;

const SET: GUID = GUID::from_u128(0x6bf2bd4e_1f4e_4d3e_8a77_0c5c1f0f57a1);

/// The tag of a name, which is given to it.
fn named(object: &IMessage, name: PropName<'_>, kind: PropType) -> PropTag {
    let name = LaidOutRefs::names([name]).unwrap();
    let tags = object
        .get_ids_from_names(Some(name.get()), GetIdsFlags::MAPI_CREATE)
        .unwrap();
    tags.get().unwrap()[0].with_type(kind)
}

fn values() -> Vec<OwnedPropValue> {
    let time = FILETIME {
        dwLowDateTime: 0x1234_5678,
        dwHighDateTime: 0x01DA_0000,
    };
    let own = |id: u16, value: mapi_core::OwnedValue| {
        OwnedPropValue::new(PropTag::new(id, PropType::PT_UNSPECIFIED), value)
    };
    vec![
        OwnedPropValue::new(PR_SUBJECT_W, "Übersicht"),
        OwnedPropValue::new(PR_BODY_W, "One\r\nTwo"),
        OwnedPropValue::new(PR_CLIENT_SUBMIT_TIME, time),
        own(0x6700, 7i16.into()),
        own(0x6701, (-7i32).into()),
        own(0x6702, 1.5f32.into()),
        own(0x6703, 2.5f64.into()),
        own(0x6704, true.into()),
        own(0x6705, 0x0123_4567_89AB_CDEFi64.into()),
        own(0x6706, SET.into()),
        own(0x6707, vec![1u8, 0, 2].into()),
        own(0x6708, c"narrow".to_owned().into()),
        own(0x6709, vec![1i32, 2].into()),
        own(0x670A, vec![vec![1u8], vec![], vec![2, 3]].into()),
        own(
            0x670B,
            vec![u16cstr!("a").to_owned(), u16cstr!("").to_owned()].into(),
        ),
        own(0x670C, vec![c"x".to_owned()].into()),
        own(0x670D, vec![time].into()),
        own(0x670E, vec![SET].into()),
        own(0x670F, vec![1i16].into()),
        own(0x6710, vec![-1i64].into()),
        own(0x6711, vec![0.5f64].into()),
    ]
}

/// A message with one of everything, saved to a file.
fn write(path: &std::path::Path) -> Vec<OwnedPropValue> {
    let message = msg::create(path).unwrap();
    let mut all = values();
    let by_text = named(
        &message,
        PropName::string(&SET, u16cstr!("project")),
        PropType::PT_UNICODE,
    );
    let by_number = named(&message, PropName::id(&SET, 0x8501), PropType::PT_LONG);
    all.push(OwnedPropValue::new(by_text, "engine"));
    all.push(OwnedPropValue::new(by_number, 15));
    set(&message, &all);
    let to = [
        recipient("Ada", "ada@example.com", RecipientType::MAPI_TO),
        recipient("Bob", "bob@example.com", RecipientType::MAPI_CC),
    ];
    let mut to = MapiView::<ADRLIST>::new(&to).unwrap();
    message
        .modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, to.lend())
        .unwrap();
    let (_, file): (u32, IAttach) = message.create_attach(Default::default()).unwrap();
    let data = vec![7u8; 5000];
    set(
        &file,
        &[
            OwnedPropValue::new(PR_ATTACH_LONG_FILENAME_W, "data.bin"),
            OwnedPropValue::new(PR_ATTACH_DATA_BIN, data),
            OwnedPropValue::new(PR_ATTACH_METHOD, 1),
        ],
    );
    file.save_changes(SaveFlags::empty()).unwrap();
    let (_, outer): (u32, IAttach) = message.create_attach(Default::default()).unwrap();
    set(&outer, &[OwnedPropValue::new(PR_ATTACH_METHOD, 5)]);
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let inner: IMessage = outer.open_property(PR_ATTACH_DATA_OBJ, 0, create).unwrap();
    set(&inner, &[OwnedPropValue::new(PR_SUBJECT_W, "inner")]);
    inner.save_changes(SaveFlags::empty()).unwrap();
    outer.save_changes(SaveFlags::empty()).unwrap();
    message.save_changes(SaveFlags::empty()).unwrap();
    all
}

fn check(message: &IMessage, written: &[OwnedPropValue]) {
    let by_text = named(
        message,
        PropName::string(&SET, u16cstr!("project")),
        PropType::PT_UNICODE,
    );
    let by_number = named(message, PropName::id(&SET, 0x8501), PropType::PT_LONG);
    for value in written {
        let tag = match value.tag() {
            tag if tag.id() < 0x8000 => tag,
            tag if tag.prop_type() == PropType::PT_LONG => by_number,
            _ => by_text,
        };
        let read = message
            .get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)
            .unwrap();
        let read = read.props().to_owned().unwrap();
        assert_eq!(read[0].value(), value.value(), "{tag}");
    }
    assert_eq!(text(message, PR_DISPLAY_TO_W).unwrap(), "Ada");
    assert_eq!(text(message, PR_DISPLAY_CC_W).unwrap(), "Bob");
    let table = message
        .get_recipient_table(TableFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(
        column(&table, PR_EMAIL_ADDRESS_W),
        ["ada@example.com", "bob@example.com"]
    );
    let table = message
        .get_attachment_table(TableFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(table.get_row_count(Default::default()).unwrap().value, 2);
    let none = OpenEntryFlags::empty();
    let file: IAttach = message.open_attach(0, none).unwrap();
    assert_eq!(bytes(&file, PR_ATTACH_DATA_BIN).unwrap(), vec![7; 5000]);
    let outer: IAttach = message.open_attach(1, none).unwrap();
    let inner: IMessage = outer
        .open_property(PR_ATTACH_DATA_OBJ, 0, OpenPropertyFlags::empty())
        .unwrap();
    assert_eq!(text(&inner, PR_SUBJECT_W).unwrap(), "inner");
}

fn path(name: &str) -> std::path::PathBuf {
    std::env::temp_dir().join(format!("mapi-core {} {name}.msg", std::process::id()))
}

#[test]
fn a_message_in_a_file_comes_back() {
    let path = path("whole");
    let written = write(&path);
    let message = msg::open(&path).unwrap();
    check(&message, &written);

    // Changed and saved again, and opened once more.
    set(&message, &[OwnedPropValue::new(PR_BODY_W, "Changed")]);
    assert_eq!(
        text(&msg::open(&path).unwrap(), PR_BODY_W).unwrap(),
        "One\r\nTwo"
    );
    message.save_changes(SaveFlags::empty()).unwrap();
    assert_eq!(
        text(&msg::open(&path).unwrap(), PR_BODY_W).unwrap(),
        "Changed"
    );
    set(&message, &[OwnedPropValue::new(PR_BODY_W, "One\r\nTwo")]);

    // Into a folder, and out of it.
    let session = log_on(&Profiles::default(), None);
    let store = default_store(&session);
    let imported: IMessage = inbox(&store)
        .create_message(CreateMessageFlags::empty())
        .unwrap();
    message
        .copy_to(&[], None, UiParam(0), None, &imported, CopyFlags::empty())
        .unwrap();
    imported
        .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
        .unwrap();
    check(&imported, &written);
    let exported = msg::from_bytes(&msg::to_bytes(&imported).unwrap()).unwrap();
    check(&exported, &written);
    assert_eq!(
        exported
            .save_changes(SaveFlags::empty())
            .unwrap_err()
            .code(),
        MAPI_E_NO_ACCESS
    );
    std::fs::remove_file(&path).unwrap();
    assert_eq!(msg::open(&path).unwrap_err().code(), MAPI_E_NOT_FOUND);
}
