//! Messages of Outlook in files, against what an independent reader found in them, before and after
//! they are saved: `MAPI_MSG_DATA=<folder> cargo test --test embedded -- --ignored facts`. The
//! folder has a `facts.json`.

use super::*;
use mapi_core::abi::{PropType, SPropTagArray};
use mapi_core::data::named::OwnedPropNameKind;
use mapi_core::data::value::OwnedValue;
use mapi_core::embedded::msg;
use mapi_core::{Fill, IAttach, OwnedPropName};
use serde_json::{Map, Value, json};
use std::path::Path;
use windows_core::GUID;

type Object = Map<String, Value>;

fn crc32(bytes: &[u8]) -> String {
    let crc = bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 }
        })
    });
    format!("{:08x}", !crc)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn guid(guid: &GUID) -> Vec<u8> {
    mapi_core::abi::MAPIUID::from(*guid).ab.to_vec()
}

fn ticks(time: &mapi_core::abi::FILETIME) -> u64 {
    u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime)
}

fn fixed<T>(values: &[T], bytes: impl Fn(&T) -> Vec<u8>) -> Value {
    let all: Vec<u8> = values.iter().flat_map(bytes).collect();
    json!({"count": values.len(), "size": all.len(), "crc32": crc32(&all)})
}

fn binary(bytes: &[u8]) -> Value {
    json!({"size": bytes.len(), "crc32": crc32(bytes)})
}

fn fact(value: &OwnedValue) -> Value {
    match value {
        OwnedValue::I2(v) => json!(v),
        OwnedValue::Long(v) => json!(v),
        OwnedValue::R4(v) => json!(v),
        OwnedValue::Double(v) | OwnedValue::AppTime(v) => json!(v),
        OwnedValue::Currency(v) => json!(v.int64),
        OwnedValue::Boolean(v) => json!(u8::from(*v)),
        OwnedValue::I8(v) => json!(v),
        OwnedValue::SysTime(v) => json!(ticks(v)),
        OwnedValue::Clsid(v) => json!(hex(&guid(v))),
        OwnedValue::String8(v) => json!({"narrow": hex(v.as_bytes())}),
        OwnedValue::Unicode(v) => json!(v.to_string_lossy()),
        OwnedValue::Binary(v) => binary(v),
        OwnedValue::MvI2(v) => fixed(v, |v| v.to_le_bytes().to_vec()),
        OwnedValue::MvLong(v) => fixed(v, |v| v.to_le_bytes().to_vec()),
        OwnedValue::MvR4(v) => fixed(v, |v| v.to_le_bytes().to_vec()),
        OwnedValue::MvDouble(v) => fixed(v, |v| v.to_le_bytes().to_vec()),
        OwnedValue::MvI8(v) => fixed(v, |v| v.to_le_bytes().to_vec()),
        OwnedValue::MvSysTime(v) => fixed(v, |v| ticks(v).to_le_bytes().to_vec()),
        OwnedValue::MvClsid(v) => fixed(v, guid),
        OwnedValue::MvUnicode(v) => {
            let parts: Vec<_> = v.iter().map(|v| v.to_string_lossy()).collect();
            json!({"parts": parts})
        }
        OwnedValue::MvBinary(v) => {
            let parts: Vec<_> = v.iter().map(|v| binary(v)).collect();
            json!({"parts": parts})
        }
        OwnedValue::Object(_) => json!({"object": true}),
        other => panic!("{other:?}"),
    }
}

/// Compares what should be there with what is, as a list of differences.
struct Differences(Vec<String>);

impl Differences {
    fn value(&mut self, place: &str, tag: PropTag, fact: &Value, found: Option<&OwnedValue>) {
        let found = found.map(self::fact);
        if found.as_ref() != Some(fact) {
            self.0
                .push(format!("{place} {tag:?}: {fact} but {found:?}"));
        }
    }

    fn props(&mut self, place: &str, object: &IMAPIProp, facts: &Object) {
        for (tag, fact) in facts {
            let tag = PropTag(u32::from_str_radix(tag, 16).unwrap());
            // Said to be UTF-16, it is text whatever it was.
            let values = object
                .get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)
                .unwrap();
            let value = values.props().to_owned().unwrap().remove(0);
            self.value(place, tag, fact, Some(value.value()));
            if tag.prop_type() == PropType::PT_STRING8 {
                let any = tag.with_type(PropType::PT_UNSPECIFIED);
                let values = object
                    .get_props(Some(&[any]), UnicodeFlags::MAPI_UNICODE)
                    .unwrap();
                let text = values.props().to_owned().unwrap().remove(0);
                let whole = matches!(text.value(), OwnedValue::Unicode(text)
                    if !text.to_string_lossy().contains('\u{FFFD}'));
                assert!(whole, "{place} {tag:?}: {text:?}");
            }
        }
        let list = object.get_prop_list(UnicodeFlags::empty()).unwrap();
        for tag in facts.keys() {
            let tag = PropTag(u32::from_str_radix(tag, 16).unwrap());
            let told = list.get().unwrap().iter().any(|own| own.id() == tag.id());
            if !told {
                self.0.push(format!("{place} {tag:?} is not in the list"));
            }
        }
    }

    fn message(&mut self, place: &str, message: &IMessage, facts: &Value, names: &Object) {
        self.props(place, message, facts["properties"].as_object().unwrap());
        self.names(place, message, names);
        let list = facts["recipients"].as_array().unwrap();
        let table = message
            .get_recipient_table(TableFlags::MAPI_UNICODE)
            .unwrap();
        let count = table.get_row_count(Default::default()).unwrap().value as usize;
        assert_eq!(count, list.len(), "{place}");
        for (number, facts) in list.iter().enumerate() {
            let facts = facts.as_object().unwrap();
            let tags = facts
                .keys()
                .map(|tag| PropTag(u32::from_str_radix(tag, 16).unwrap()));
            let tags: Vec<_> = tags.collect();
            let rows = table.query().columns(&tags).all(1000).unwrap();
            let row = rows.get().unwrap().get(number).unwrap().to_owned().unwrap();
            for ((tag, fact), value) in tags.iter().zip(facts.values()).zip(&row) {
                let place = format!("{place}, recipient {number}");
                self.value(&place, *tag, fact, Some(value.value()));
            }
        }
        let list = facts["attachments"].as_array().unwrap();
        let table = message
            .get_attachment_table(TableFlags::MAPI_UNICODE)
            .unwrap();
        let count = table.get_row_count(Default::default()).unwrap().value as usize;
        assert_eq!(count, list.len(), "{place}");
        for (number, facts) in list.iter().enumerate() {
            let place = format!("{place}, attachment {number}");
            let none = OpenEntryFlags::empty();
            let attach: IAttach = message.open_attach(number as u32, none).unwrap();
            self.props(&place, &attach, facts["properties"].as_object().unwrap());
            let inner = attach.open_property(PR_ATTACH_DATA_OBJ, 0, OpenPropertyFlags::empty());
            match facts.get("message") {
                Some(facts) => self.message(&place, &inner.unwrap(), facts, names),
                None => assert!(inner.map(|_: IMessage| ()).is_err()),
            }
        }
    }

    fn names(&mut self, place: &str, message: &IMessage, facts: &Object) {
        for (id, fact) in facts {
            let id = u16::from_str_radix(id, 16).unwrap();
            let tag = PropTag::new(id, PropType::PT_UNSPECIFIED);
            let mut list = MapiView::<SPropTagArray>::new(&[tag]).unwrap();
            let names = message
                .get_names_from_ids(Some(Fill::There(list.lend())), None, Default::default())
                .unwrap();
            let name: OwnedPropName = names.iter().next().unwrap().unwrap().unwrap().to_owned();
            let set = format!("{:?}", name.set).to_lowercase();
            let kind = match &name.kind {
                OwnedPropNameKind::Id(id) => json!(id),
                OwnedPropNameKind::String(text) => json!(text.to_string_lossy()),
            };
            let found = json!([set, kind]);
            if found != *fact {
                self.0
                    .push(format!("{place}, name {id:04X}: {fact} but {found}"));
            }
        }
    }
}

fn compare(message: &IMessage, name: &str, facts: &Value) -> Vec<String> {
    let mut differences = Differences(vec![]);
    let names = facts["names"].as_object().unwrap();
    differences.message(name, message, facts, names);
    differences.0
}

#[test]
#[ignore = "needs files of Outlook, in the folder that MAPI_MSG_DATA names"]
fn facts() {
    let folder = std::env::var("MAPI_MSG_DATA").expect("MAPI_MSG_DATA, a folder");
    let folder = Path::new(&folder);
    let facts = std::fs::read(folder.join("facts.json")).unwrap();
    let facts: Object = serde_json::from_slice(&facts).unwrap();
    let mut differences = vec![];
    for (name, facts) in &facts {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let message = msg::from_bytes(&bytes).unwrap();
        differences.extend(compare(&message, name, facts));

        // Saved, they are the same, under other identifiers of names as it may be.
        let path = std::env::temp_dir().join(format!("mapi-core {} {name}", std::process::id()));
        std::fs::write(&path, &bytes).unwrap();
        msg::open(&path)
            .unwrap()
            .save_changes(SaveFlags::empty())
            .unwrap();
        let saved = std::fs::read(&path).unwrap();
        if let Ok(kept) = std::env::var("MAPI_MSG_SAVED") {
            std::fs::write(Path::new(&kept).join(name), &saved).unwrap();
        }
        std::fs::remove_file(&path).unwrap();
        let strict = cfb::CompoundFile::open_strict(std::io::Cursor::new(&saved)).unwrap();
        assert!(strict.walk().count() > 1);
        let saved = msg::from_bytes(&saved).unwrap();
        let all = |message: &IMessage| {
            let flags = UnicodeFlags::empty();
            message.get_prop_list(flags).unwrap().get().unwrap().len()
        };
        assert_eq!(all(&message), all(&saved), "{name}");
        if let Some(facts) = renumbered(facts) {
            differences.extend(compare(&saved, &format!("{name}, saved"), &facts));
        }
    }
    assert!(differences.is_empty(), "{:#?}", differences);
}

/// The facts of a saved file: names are numbered in the order in which they are used.
fn renumbered(facts: &Value) -> Option<Value> {
    let names = facts["names"].as_object()?;
    let mut order: Vec<String> = vec![];
    fn of(props: &Value, order: &mut Vec<String>) {
        for tag in props.as_object().unwrap().keys() {
            let id = tag[..4].to_owned();
            if id.as_str() >= "8000" && !order.contains(&id) {
                order.push(id);
            }
        }
    }
    fn used(facts: &Value, order: &mut Vec<String>) {
        of(&facts["properties"], order);
        for recipient in facts["recipients"].as_array().unwrap() {
            of(recipient, order);
        }
        for attachment in facts["attachments"].as_array().unwrap() {
            if let Some(message) = attachment.get("message") {
                used(message, order);
            }
            of(&attachment["properties"], order);
        }
    }
    used(facts, &mut order);
    let order = order;
    let new = |id: &str| {
        let at = order.iter().position(|old| old == id)?;
        Some(format!("{:04X}", 0x8000 + at))
    };
    fn renumber(facts: &Value, new: &dyn Fn(&str) -> Option<String>) -> Value {
        let of = |props: &Value| {
            let props = props.as_object().unwrap().iter().map(|(tag, fact)| {
                let id = new(&tag[..4]).unwrap_or_else(|| tag[..4].to_owned());
                (format!("{id}{}", &tag[4..]), fact.clone())
            });
            Value::Object(props.collect())
        };
        let recipients = facts["recipients"].as_array().unwrap().iter().map(of);
        let attachments = facts["attachments"].as_array().unwrap().iter();
        let attachments = attachments.map(|own| {
            let mut all = json!({"properties": of(&own["properties"])});
            if let Some(message) = own.get("message") {
                all["message"] = renumber(message, new);
            }
            all
        });
        json!({
            "properties": of(&facts["properties"]),
            "recipients": recipients.collect::<Vec<_>>(),
            "attachments": attachments.collect::<Vec<_>>(),
        })
    }
    let mut all = renumber(facts, &new);
    let names = names
        .iter()
        .filter_map(|(id, name)| Some((new(id)?, name.clone())));
    all["names"] = Value::Object(names.collect());
    Some(all)
}
