//! Reading. Nothing that a file says of itself is believed: what is counted has to be there.

use super::format::{
    ATTACHMENT, DEPTH, Kind, NAMES, PROPERTIES, PS_MAPI, PS_PUBLIC_STRINGS, RECIPIENT, USUAL,
    substream,
};
use crate::abi::codes::MAPI_E_CORRUPT_DATA;
use crate::abi::flags::PropertyAttributes;
use crate::abi::tags::*;
use crate::abi::{CURRENCY, FILETIME, MAPIUID, PropTag, PropType};
use crate::data::named::OwnedPropNameKind;
use crate::data::value::OwnedValue;
use crate::data::{OwnedPropName, OwnedPropValue};
use crate::embedded::bag::{Attributes, Bag};
use crate::embedded::props::{SharedNames, lock_names};
use crate::embedded::storage::{Element, Tree};
use crate::embedded::store::content::{Attachment, Content};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::CString;
use std::sync::Arc;
use widestring::U16CString;
use windows_core::{GUID, HRESULT};

type Step<T> = Result<T, HRESULT>;

const CORRUPT: HRESULT = MAPI_E_CORRUPT_DATA;

/// The identifiers of named properties.
#[derive(Default)]
struct Known {
    /// Those that they have here, by those that they have in the file.
    here: BTreeMap<u16, PropTag>,
    /// Those that they have here.
    taken: BTreeSet<u16>,
}

/// How many names may share a text: in a file that tells them apart each has its own.
const SHARED: usize = 16;

/// Reads a message and the names of its properties.
pub(super) fn message(tree: &Tree) -> Step<(Content, SharedNames)> {
    let names = SharedNames::default();
    let known = read_names(tree, &names)?;
    let content = read_message(tree, Kind::Top, &known, DEPTH)?;
    Ok((content, names))
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Step<[u8; N]> {
    let part = at.checked_add(N).and_then(|end| bytes.get(at..end));
    part.and_then(|part| part.try_into().ok()).ok_or(CORRUPT)
}

fn u16_at(bytes: &[u8], at: usize) -> Step<u16> {
    array(bytes, at).map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Step<u32> {
    array(bytes, at).map(u32::from_le_bytes)
}

fn time(ticks: u64) -> FILETIME {
    FILETIME {
        dwLowDateTime: ticks as u32,
        dwHighDateTime: (ticks >> 32) as u32,
    }
}

fn guid(bytes: [u8; 16]) -> GUID {
    MAPIUID::new(bytes).into()
}

fn units(bytes: &[u8]) -> Vec<u16> {
    bytes
        .chunks_exact(2)
        .map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
        .collect()
}

/// Text in 8 bits, up to a terminator.
fn narrow(bytes: &[u8]) -> CString {
    let text = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    CString::new(text).unwrap_or_default()
}

/// Text in UTF-16, up to a terminator.
fn wide(bytes: &[u8]) -> U16CString {
    U16CString::from_vec_truncate(units(bytes))
}

/// The names of the file.
fn read_names(tree: &Tree, names: &SharedNames) -> Step<Known> {
    let mut known = Known::default();
    let Some(tree) = tree.storage(NAMES) else {
        return Ok(known);
    };
    // Where there are no names, some write no streams.
    let part = |id| {
        let name = substream(PropTag::new(id, PropType::PT_BINARY), None);
        tree.stream(&name).unwrap_or_default()
    };
    let (guids, entries, texts) = (part(2), part(3), part(4));
    if entries.len() % 8 != 0 || guids.len() % 16 != 0 {
        return Err(CORRUPT);
    }
    let mut left = texts.len().saturating_mul(SHARED);
    for entry in entries.chunks_exact(8) {
        let name = u32_at(entry, 0)?;
        let (kind, number) = (u16_at(entry, 4)?, u16_at(entry, 6)?);
        let set = match kind >> 1 {
            0 => return Err(CORRUPT),
            1 => PS_MAPI,
            2 => PS_PUBLIC_STRINGS,
            index => guid(array(guids, usize::from(index - 3) * 16)?),
        };
        let kind = if kind & 1 == 0 {
            OwnedPropNameKind::Id(name.cast_signed())
        } else {
            let at = usize::try_from(name).map_err(|_| CORRUPT)?;
            let length = usize::try_from(u32_at(texts, at)?).map_err(|_| CORRUPT)?;
            left = left.checked_sub(length).ok_or(CORRUPT)?;
            let text = texts.get(at + 4..).and_then(|rest| rest.get(..length));
            OwnedPropNameKind::String(wide(text.ok_or(CORRUPT)?))
        };
        let id = 0x8000u16.checked_add(number).ok_or(CORRUPT)?;
        let tag = lock_names(names).create(OwnedPropName { set, kind });
        // A name that MAPI reserves stands for the identifier that it is.
        let own = PropTag::new(id, PropType::PT_UNSPECIFIED);
        known.here.insert(id, tag.unwrap_or(own));
    }
    known.taken = known.here.values().map(|tag| tag.id()).collect();
    Ok(known)
}

/// The properties of a storage.
#[derive(Default)]
struct Properties {
    bag: Bag,
    /// Those of them that are objects.
    objects: Vec<PropTag>,
    attributes: Attributes,
}

fn props(tree: &Tree, kind: Kind, known: &Known) -> Step<Properties> {
    let bytes = tree.stream(PROPERTIES).ok_or(CORRUPT)?;
    let entries = bytes.get(kind.header()..).ok_or(CORRUPT)?;
    let mut all = Properties::default();
    let mut seen = BTreeSet::new();
    // What is behind the last whole entry is filling.
    for entry in entries.chunks_exact(16) {
        let tag = PropTag(u32_at(entry, 0)?);
        // Said twice, it would be read twice.
        if tag.id() == 0 || !seen.insert(tag.0) {
            continue;
        }
        if tag.prop_type() == PropType::PT_OBJECT {
            all.objects.push(tag);
            continue;
        }
        let Some(value) = value(tree, tag, entry)? else {
            continue;
        };
        let here = match known.here.get(&tag.id()) {
            Some(here) if tag.id() >= 0x8000 => here.with_type(tag.prop_type()),
            // What has no name does not take the place of what has one.
            None if tag.id() >= 0x8000 && known.taken.contains(&tag.id()) => continue,
            _ => tag,
        };
        all.bag.put(OwnedPropValue::new(here, value));
        let attributes = PropertyAttributes::from_bits_retain(u32_at(entry, 4)?);
        if attributes != USUAL {
            all.attributes.insert(here.id(), attributes);
        }
    }
    Ok(all)
}

fn value(tree: &Tree, tag: PropTag, entry: &[u8]) -> Step<Option<OwnedValue>> {
    let long = u32_at(entry, 8)?;
    let wide = u64::from_le_bytes(array(entry, 8)?);
    Ok(Some(match tag.prop_type() {
        PropType::PT_I2 => OwnedValue::I2(u16_at(entry, 8)?.cast_signed()),
        PropType::PT_LONG => OwnedValue::Long(long.cast_signed()),
        PropType::PT_R4 => OwnedValue::R4(f32::from_bits(long)),
        PropType::PT_DOUBLE => OwnedValue::Double(f64::from_bits(wide)),
        PropType::PT_APPTIME => OwnedValue::AppTime(f64::from_bits(wide)),
        PropType::PT_CURRENCY => OwnedValue::Currency(CURRENCY {
            int64: wide.cast_signed(),
        }),
        PropType::PT_BOOLEAN => OwnedValue::Boolean(u16_at(entry, 8)? != 0),
        PropType::PT_I8 => OwnedValue::I8(wide.cast_signed()),
        PropType::PT_SYSTIME => OwnedValue::SysTime(time(wide)),
        // None of these has a value, or one that a file has a form for.
        PropType::PT_NULL
        | PropType::PT_ERROR
        | PropType::PT_UNSPECIFIED
        | PropType::PT_SRESTRICTION
        | PropType::PT_ACTIONS => return Ok(None),
        _ => return outside(tree, tag, long),
    }))
}

/// A value that is in a stream of its own. Nothing is written where there is nothing in it.
fn outside(tree: &Tree, tag: PropTag, size: u32) -> Step<Option<OwnedValue>> {
    let kind = tag.prop_type();
    // The size of text may or may not count its terminator.
    let nothing = match kind {
        PropType::PT_UNICODE => size <= 2,
        PropType::PT_STRING8 => size <= 1,
        _ => size == 0,
    };
    let bytes = match tree.stream(&substream(tag, None)) {
        Some(bytes) => bytes,
        None if nothing && kind != PropType::PT_CLSID => &[],
        None => return Err(CORRUPT),
    };
    let value = match kind {
        PropType::PT_STRING8 => OwnedValue::String8(narrow(bytes)),
        PropType::PT_UNICODE => OwnedValue::Unicode(wide(bytes)),
        PropType::PT_BINARY => OwnedValue::Binary(bytes.to_vec()),
        PropType::PT_CLSID => OwnedValue::Clsid(guid(bytes.try_into().map_err(|_| CORRUPT)?)),
        PropType::PT_MV_I2 => OwnedValue::MvI2(each(bytes, i16::from_le_bytes)?),
        PropType::PT_MV_LONG => OwnedValue::MvLong(each(bytes, i32::from_le_bytes)?),
        PropType::PT_MV_R4 => OwnedValue::MvR4(each(bytes, f32::from_le_bytes)?),
        PropType::PT_MV_DOUBLE => OwnedValue::MvDouble(each(bytes, f64::from_le_bytes)?),
        PropType::PT_MV_APPTIME => OwnedValue::MvAppTime(each(bytes, f64::from_le_bytes)?),
        PropType::PT_MV_I8 => OwnedValue::MvI8(each(bytes, i64::from_le_bytes)?),
        PropType::PT_MV_CURRENCY => OwnedValue::MvCurrency(each(bytes, |part| CURRENCY {
            int64: i64::from_le_bytes(part),
        })?),
        PropType::PT_MV_SYSTIME => {
            OwnedValue::MvSysTime(each(bytes, |part| time(u64::from_le_bytes(part)))?)
        }
        PropType::PT_MV_CLSID => OwnedValue::MvClsid(each(bytes, guid)?),
        // The stream has the lengths, and each value has a stream.
        PropType::PT_MV_STRING8 => OwnedValue::MvString8(many(tree, tag, bytes, 4, narrow)?),
        PropType::PT_MV_UNICODE => OwnedValue::MvUnicode(many(tree, tag, bytes, 4, wide)?),
        PropType::PT_MV_BINARY => OwnedValue::MvBinary(many(tree, tag, bytes, 8, <[u8]>::to_vec)?),
        _ => return Err(CORRUPT),
    };
    Ok(Some(value))
}

/// Values of a fixed size, one behind the other.
fn each<const N: usize, T>(bytes: &[u8], value: impl Fn([u8; N]) -> T) -> Step<Vec<T>> {
    if !bytes.len().is_multiple_of(N) {
        return Err(CORRUPT);
    }
    bytes
        .chunks_exact(N)
        .map(|part| Ok(value(array(part, 0)?)))
        .collect()
}

/// Values in streams of their own, whose lengths are told in as many bytes each.
fn many<T>(
    tree: &Tree,
    tag: PropTag,
    lengths: &[u8],
    size: usize,
    value: impl Fn(&[u8]) -> T,
) -> Step<Vec<T>> {
    if !lengths.len().is_multiple_of(size) {
        return Err(CORRUPT);
    }
    let all = lengths.chunks_exact(size).enumerate();
    all.map(|(index, length)| {
        let nothing = u32_at(length, 0)? <= 2;
        match tree.stream(&substream(tag, Some(index))) {
            Some(bytes) => Ok(value(bytes)),
            None if nothing => Ok(value(&[])),
            None => Err(CORRUPT),
        }
    })
    .collect()
}

/// The storages in a storage whose names begin so, in the order of their numbers.
fn parts<'a>(tree: &'a Tree, prefix: &str) -> Step<Vec<&'a Tree>> {
    let mut parts = BTreeMap::new();
    for (name, element) in &tree.elements {
        let name = name.text().to_string_lossy();
        let (Element::Storage(part), Some(digits)) = (element, name.strip_prefix(prefix)) else {
            continue;
        };
        let number = u32::from_str_radix(digits, 16).map_err(|_| CORRUPT)?;
        parts.insert(number, part);
    }
    Ok(parts.into_values().collect())
}

/// The numbers of things in their order: those that they have, where they differ, and else new ones.
fn numbers(all: impl Iterator<Item = Option<i32>>) -> Vec<u32> {
    let own: Vec<_> = all.collect();
    let told: Option<BTreeSet<u32>> = own
        .iter()
        .map(|number| number.and_then(|number| u32::try_from(number).ok()))
        .collect();
    if told.is_some_and(|told| told.len() == own.len()) {
        return own.into_iter().flatten().map(i32::cast_unsigned).collect();
    }
    (0..own.len()).map(|number| number as u32).collect()
}

fn read_message(tree: &Tree, kind: Kind, known: &Known, depth: usize) -> Step<Content> {
    if depth == 0 {
        return Err(CORRUPT);
    }
    let mut content = Content::default();
    let own = props(tree, kind, known)?;
    (content.props, content.attributes) = (own.bag, own.attributes);
    let mut recipients = vec![];
    for part in parts(tree, RECIPIENT)? {
        recipients.push(props(part, Kind::Part, known)?.bag);
    }
    let rows = numbers(recipients.iter().map(|bag| bag.long(PR_ROWID)));
    for (row, mut bag) in rows.into_iter().zip(recipients) {
        bag.set(PR_ROWID, row);
        content.next_recipient = content.next_recipient.max(row + 1);
        content.recipients.insert(row, bag);
    }
    let mut attachments = vec![];
    for part in parts(tree, ATTACHMENT)? {
        attachments.push(attachment(part, known, depth)?);
    }
    let all = numbers(attachments.iter().map(|one| one.props.long(PR_ATTACH_NUM)));
    for (number, one) in all.into_iter().zip(attachments) {
        content.next_attachment = content.next_attachment.max(number + 1);
        content.attachments.insert(number, Arc::new(one));
    }
    Ok(content)
}

fn attachment(tree: &Tree, known: &Known, depth: usize) -> Step<Attachment> {
    let props = props(tree, Kind::Part, known)?;
    let mut own = Attachment {
        props: props.bag,
        attributes: props.attributes,
        ..Attachment::default()
    };
    let id = PR_ATTACH_DATA_OBJ.id();
    if props.objects.iter().any(|tag| tag.id() == id)
        && let Some(inner) = tree.storage(&substream(PR_ATTACH_DATA_OBJ, None))
    {
        // Whatever is no message stays as it is: an object of OLE, or of another program.
        if inner.stream(PROPERTIES).is_some() {
            let message = read_message(inner, Kind::Embedded, known, depth - 1)?;
            own.message = Some(Arc::new(message));
        } else {
            own.storage = Some(Arc::new(inner.clone()));
        }
    }
    Ok(own)
}
