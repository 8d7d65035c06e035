//! Writing.

use super::format::{
    ATTACHMENT, DEPTH, Kind, MESSAGE, NAMES, PROPERTIES, PS_MAPI, PS_PUBLIC_STRINGS, RECIPIENT,
    USUAL, substream,
};
use crate::abi::codes::{MAPI_E_TOO_BIG, MAPI_E_TOO_COMPLEX, MAPI_E_TYPE_NO_SUPPORT};
use crate::abi::tags::*;
use crate::abi::{FILETIME, MAPIUID, PropTag, PropType};
use crate::data::named::OwnedPropNameKind;
use crate::data::value::OwnedValue;
use crate::data::{OwnedPropName, OwnedPropValue};
use crate::embedded::bag::{Attributes, Bag};
use crate::embedded::props::{SharedNames, lock_names};
use crate::embedded::storage::Tree;
use crate::embedded::store::content::{Attachment, Content};
use std::collections::BTreeMap;
use windows_core::{GUID, HRESULT};

type Step<T> = Result<T, HRESULT>;

/// A message as a storage.
pub(super) fn message(content: &Content, names: &SharedNames) -> Step<Tree> {
    let mut file = File {
        names,
        known: BTreeMap::new(),
        order: vec![],
    };
    let mut tree = file.message(content, Kind::Top, DEPTH)?;
    tree.put_storage(NAMES, name_map(file.order)?);
    tree.about.class = MESSAGE;
    Ok(tree)
}

struct File<'a> {
    names: &'a SharedNames,
    /// The number that each name has in the file.
    known: BTreeMap<u16, u16>,
    order: Vec<OwnedPropName>,
}

/// What an object is, beside its properties.
#[derive(Clone, Copy)]
enum Object {
    Message = 1,
    Storage = 4,
}

/// The number of something in 32 bits.
fn count(number: usize) -> Step<u32> {
    u32::try_from(number).map_err(|_| MAPI_E_TOO_BIG)
}

fn ticks(time: FILETIME) -> [u8; 8] {
    let ticks = u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime);
    ticks.to_le_bytes()
}

fn guid(guid: GUID) -> [u8; 16] {
    MAPIUID::from(guid).ab
}

fn utf16(text: &widestring::U16CStr) -> Vec<u8> {
    text.as_slice()
        .iter()
        .flat_map(|unit| unit.to_le_bytes())
        .collect()
}

/// Values of a fixed size, one behind the other.
fn each<T: Copy, const N: usize>(all: &[T], bytes: impl Fn(T) -> [u8; N]) -> Vec<u8> {
    all.iter().flat_map(|value| bytes(*value)).collect()
}

impl File<'_> {
    /// The tag that a property has in the file.
    fn tag(&mut self, tag: PropTag) -> Option<PropTag> {
        if tag.id() < 0x8000 {
            return Some(tag);
        }
        if let Some(number) = self.known.get(&tag.id()) {
            return Some(PropTag::new(0x8000 + number, tag.prop_type()));
        }
        // A property whose name nobody knows is lost, as it is with every copy.
        let name = lock_names(self.names).given(tag).cloned()?;
        let number = u16::try_from(self.order.len())
            .ok()
            .filter(|number| *number < 0x7FFE)?;
        self.order.push(name);
        self.known.insert(tag.id(), number);
        Some(PropTag::new(0x8000 + number, tag.prop_type()))
    }

    fn props(
        &mut self,
        tree: &mut Tree,
        header: Vec<u8>,
        (bag, attributes): (&Bag, &Attributes),
        object: Option<(PropTag, Object)>,
    ) -> Step<()> {
        let mut all = header;
        for value in bag.iter() {
            let Some(tag) = self.tag(value.tag()) else {
                continue;
            };
            let entry = entry(tree, tag, value)?;
            all.extend(tag.0.to_le_bytes());
            let attributes = attributes.get(&value.tag().id()).copied();
            all.extend(attributes.unwrap_or(USUAL).bits().to_le_bytes());
            all.extend(entry);
        }
        if let Some((tag, kind)) = object {
            all.extend(tag.0.to_le_bytes());
            all.extend(USUAL.bits().to_le_bytes());
            // The length of an object is not known.
            all.extend(u32::MAX.to_le_bytes());
            all.extend((kind as u32).to_le_bytes());
        }
        tree.put_stream(PROPERTIES, all);
        Ok(())
    }

    fn message(&mut self, content: &Content, kind: Kind, depth: usize) -> Step<Tree> {
        if depth == 0 {
            return Err(MAPI_E_TOO_COMPLEX);
        }
        let mut tree = Tree::default();
        let (recipients, attachments) = (content.recipients.len(), content.attachments.len());
        let (recipients, attachments) = (count(recipients)?, count(attachments)?);
        let mut header = vec![0; 8];
        for number in [recipients, attachments, recipients, attachments] {
            header.extend(number.to_le_bytes());
        }
        header.resize(kind.header(), 0);
        let own = (&content.props, &content.attributes);
        self.props(&mut tree, header, own, None)?;
        let part = || vec![0; Kind::Part.header()];
        for (number, bag) in content.recipients.values().enumerate() {
            let mut inner = Tree::default();
            self.props(&mut inner, part(), (bag, &Attributes::new()), None)?;
            tree.put_storage(&format!("{RECIPIENT}{number:08X}"), inner);
        }
        for (number, (own, attachment)) in content.attachments.iter().enumerate() {
            let inner = self.attachment(attachment, *own, depth)?;
            tree.put_storage(&format!("{ATTACHMENT}{number:08X}"), inner);
        }
        Ok(tree)
    }

    fn attachment(&mut self, own: &Attachment, number: u32, depth: usize) -> Step<Tree> {
        let mut tree = Tree::default();
        let mut bag = own.props.clone();
        bag.set(PR_ATTACH_NUM, number);
        bag.set_default(PR_OBJECT_TYPE, crate::abi::ObjectType::MAPI_ATTACH.0);
        let (inner, kind) = if let Some(message) = &own.message {
            let inner = self.message(message, Kind::Embedded, depth - 1)?;
            (Some(inner), Some(Object::Message))
        } else if let Some(storage) = &own.storage {
            (Some(Tree::clone(storage)), Some(Object::Storage))
        } else {
            (None, None)
        };
        // The bytes of PR_ATTACH_DATA_BIN have the same identifier.
        let object = kind.map(|kind| {
            bag.remove(PR_ATTACH_DATA_OBJ);
            (PR_ATTACH_DATA_OBJ, kind)
        });
        let header = vec![0; Kind::Part.header()];
        self.props(&mut tree, header, (&bag, &own.attributes), object)?;
        if let Some(inner) = inner {
            tree.put_storage(&substream(PR_ATTACH_DATA_OBJ, None), inner);
        }
        Ok(tree)
    }
}

/// What stands in the entry of a property; its stream is written, where it has one.
fn entry(tree: &mut Tree, tag: PropTag, value: &OwnedPropValue) -> Step<[u8; 8]> {
    let fixed = |bytes: &[u8]| {
        let mut entry = [0; 8];
        entry[..bytes.len()].copy_from_slice(bytes);
        Ok(entry)
    };
    let bytes: Vec<u8> = match value.value() {
        OwnedValue::I2(v) => return fixed(&v.to_le_bytes()),
        OwnedValue::Long(v) => return fixed(&v.to_le_bytes()),
        OwnedValue::R4(v) => return fixed(&v.to_le_bytes()),
        OwnedValue::Double(v) | OwnedValue::AppTime(v) => return fixed(&v.to_le_bytes()),
        OwnedValue::Currency(v) => return fixed(&v.int64.to_le_bytes()),
        OwnedValue::Boolean(v) => return fixed(&u16::from(*v).to_le_bytes()),
        OwnedValue::I8(v) => return fixed(&v.to_le_bytes()),
        OwnedValue::SysTime(v) => return fixed(&ticks(*v)),
        OwnedValue::Clsid(v) => guid(*v).to_vec(),
        OwnedValue::String8(v) => v.as_bytes().to_vec(),
        OwnedValue::Unicode(v) => utf16(v),
        OwnedValue::Binary(v) => v.clone(),
        OwnedValue::MvI2(v) => each(v, i16::to_le_bytes),
        OwnedValue::MvLong(v) => each(v, i32::to_le_bytes),
        OwnedValue::MvR4(v) => each(v, f32::to_le_bytes),
        OwnedValue::MvDouble(v) | OwnedValue::MvAppTime(v) => each(v, f64::to_le_bytes),
        OwnedValue::MvCurrency(v) => each(v, |v| v.int64.to_le_bytes()),
        OwnedValue::MvI8(v) => each(v, i64::to_le_bytes),
        OwnedValue::MvSysTime(v) => each(v, ticks),
        OwnedValue::MvClsid(v) => each(v, guid),
        OwnedValue::MvString8(v) => {
            let all = v.iter().map(|text| text.as_bytes_with_nul().to_vec());
            many(tree, tag, all, 4)?
        }
        OwnedValue::MvUnicode(v) => {
            let all = v.iter().map(|text| [utf16(text), vec![0, 0]].concat());
            many(tree, tag, all, 4)?
        }
        OwnedValue::MvBinary(v) => many(tree, tag, v.iter().cloned(), 8)?,
        _ => return Err(MAPI_E_TYPE_NO_SUPPORT),
    };
    // Text is counted with its terminator, which is not written.
    let terminator = match tag.prop_type() {
        PropType::PT_UNICODE => 2,
        PropType::PT_STRING8 => 1,
        _ => 0,
    };
    let size = count(bytes.len() + terminator)?;
    tree.put_stream(&substream(tag, None), bytes);
    fixed(&size.to_le_bytes())
}

/// Writes the values of a multivalue, and returns their lengths, of as many bytes each.
fn many(
    tree: &mut Tree,
    tag: PropTag,
    all: impl Iterator<Item = Vec<u8>>,
    size: usize,
) -> Step<Vec<u8>> {
    let mut lengths: Vec<u8> = vec![];
    for (index, bytes) in all.enumerate() {
        lengths.extend(count(bytes.len())?.to_le_bytes());
        lengths.resize((index + 1) * size, 0);
        tree.put_stream(&substream(tag, Some(index)), bytes);
    }
    Ok(lengths)
}

/// The names, and the lists by which they are found.
fn name_map(order: Vec<OwnedPropName>) -> Step<Tree> {
    let (mut guids, mut entries, mut texts) = (vec![], vec![], vec![]);
    let mut sets: Vec<GUID> = vec![];
    let mut buckets: BTreeMap<u16, Vec<u8>> = BTreeMap::new();
    for (number, name) in order.into_iter().enumerate() {
        let set = match name.set {
            PS_MAPI => 1,
            PS_PUBLIC_STRINGS => 2,
            other => {
                let known = sets.iter().position(|set| *set == other);
                let at = known.unwrap_or_else(|| {
                    sets.push(other);
                    guids.extend(guid(other));
                    sets.len() - 1
                });
                // It is told in 15 bits.
                let number = u16::try_from(at + 3).ok().filter(|at| *at < 0x8000);
                number.ok_or(MAPI_E_TOO_BIG)?
            }
        };
        let (value, hash, kind) = match &name.kind {
            OwnedPropNameKind::Id(id) => {
                let id = id.cast_unsigned();
                (id, id, set << 1)
            }
            OwnedPropNameKind::String(text) => {
                let at = count(texts.len())?;
                let bytes = utf16(text);
                texts.extend(count(bytes.len())?.to_le_bytes());
                texts.extend(&bytes);
                texts.resize(texts.len().next_multiple_of(4), 0);
                (at, crate::data::rtf::crc(&bytes), set << 1 | 1)
            }
        };
        let number = u16::try_from(number).map_err(|_| MAPI_E_TOO_BIG)?;
        let entry = |first: u32| {
            let rest = [kind.to_le_bytes(), number.to_le_bytes()].concat();
            [&first.to_le_bytes()[..], &rest].concat()
        };
        entries.extend(entry(value));
        let bucket = 0x1000 + ((hash ^ u32::from(kind)) % 0x1F) as u16;
        buckets.entry(bucket).or_default().extend(entry(hash));
    }
    let mut tree = Tree::default();
    let fixed = [(2u16, guids), (3, entries), (4, texts)];
    for (id, bytes) in fixed.into_iter().chain(buckets) {
        let tag = PropTag::new(id, PropType::PT_BINARY);
        tree.put_stream(&substream(tag, None), bytes);
    }
    Ok(tree)
}
