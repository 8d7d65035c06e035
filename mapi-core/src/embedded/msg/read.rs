//! Reading. Nothing that a file says of itself is believed: what is counted has to be there.

use crate::abi::codes::MAPI_E_CORRUPT_DATA;
use crate::abi::tags::*;
use crate::abi::{CURRENCY, FILETIME, MAPIUID, PropTag, PropType};
use crate::data::named::OwnedPropNameKind;
use crate::data::value::OwnedValue;
use crate::data::{OwnedPropName, OwnedPropValue};
use crate::embedded::bag::Bag;
use crate::embedded::props::{SharedNames, lock_names};
use crate::embedded::store::data::{Attachment, Content};
use std::collections::BTreeMap;
use std::ffi::CString;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use widestring::U16CString;
use windows_core::{GUID, HRESULT, Result};

/// How deep messages inside messages are read.
const DEPTH: usize = 64;

/// PS_MAPI and PS_PUBLIC_STRINGS, which have numbers of their own among the sets.
const PS_MAPI: GUID = GUID::from_u128(0x00020328_0000_0000_c000_000000000046);
const PS_PUBLIC_STRINGS: GUID = GUID::from_u128(0x00020329_0000_0000_c000_000000000046);

type Step<T> = core::result::Result<T, HRESULT>;

const CORRUPT: HRESULT = MAPI_E_CORRUPT_DATA;

/// Reads a message and the names of its properties.
pub(super) fn message(bytes: Vec<u8>) -> Result<(Content, SharedNames)> {
    // What the library does with a damaged file is not ours to say.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let size = bytes.len() as u64;
        // Sectors are whole; the library would fill up what is left of the last one.
        let shift = u32::from(u16_at(&bytes, 30)?);
        if !(9..=12).contains(&shift) || !size.is_multiple_of(1 << shift) {
            return Err(CORRUPT);
        }
        let file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| CORRUPT)?;
        let mut file = File {
            file,
            size,
            read: 0,
        };
        let names = SharedNames::default();
        let known = file.names(&names)?;
        let content = file.message(Path::new("/"), Kind::Top, &known, DEPTH)?;
        Ok((content, names))
    }));
    match read {
        Ok(read) => read.map_err(HRESULT::into),
        Err(_) => Err(CORRUPT.into()),
    }
}

struct File {
    file: cfb::CompoundFile<Cursor<Vec<u8>>>,
    size: u64,
    /// How many bytes have been read: streams that share sectors would make much of a small file.
    read: u64,
}

/// Which header a stream of properties has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Top,
    Embedded,
    Part,
}

/// The identifiers that names have here, by those that they have in the file.
type Known = BTreeMap<u16, PropTag>;

fn u16_at(bytes: &[u8], at: usize) -> Step<u16> {
    let part = bytes.get(at..at + 2).ok_or(CORRUPT)?;
    Ok(u16::from_le_bytes([part[0], part[1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> Step<u32> {
    let part = bytes.get(at..at + 4).ok_or(CORRUPT)?;
    Ok(u32::from_le_bytes([part[0], part[1], part[2], part[3]]))
}

fn u64_at(bytes: &[u8], at: usize) -> Step<u64> {
    let part: [u8; 8] = bytes
        .get(at..at + 8)
        .and_then(|part| part.try_into().ok())
        .ok_or(CORRUPT)?;
    Ok(u64::from_le_bytes(part))
}

fn time(ticks: u64) -> FILETIME {
    FILETIME {
        dwLowDateTime: ticks as u32,
        dwHighDateTime: (ticks >> 32) as u32,
    }
}

fn guid(bytes: &[u8]) -> Step<GUID> {
    let bytes: [u8; 16] = bytes.try_into().map_err(|_| CORRUPT)?;
    Ok(MAPIUID::new(bytes).into())
}

/// The substream of a property, or of one of its values.
fn substream(tag: PropTag, index: Option<usize>) -> String {
    let own = format!("__substg1.0_{:08X}", tag.0);
    match index {
        None => own,
        Some(index) => format!("{own}-{index:08X}"),
    }
}

impl File {
    fn stream(&mut self, path: &Path) -> Step<Vec<u8>> {
        let mut stream = self.file.open_stream(path).map_err(|_| CORRUPT)?;
        let length = stream.len();
        self.read = self.read.saturating_add(length);
        // The sectors of a sound file belong to one stream each.
        if length > self.size || self.read > self.size.saturating_mul(2) {
            return Err(CORRUPT);
        }
        let mut bytes = vec![];
        stream.read_to_end(&mut bytes).map_err(|_| CORRUPT)?;
        if bytes.len() as u64 != length {
            return Err(CORRUPT);
        }
        Ok(bytes)
    }

    /// The names of the file.
    fn names(&mut self, names: &SharedNames) -> Step<Known> {
        let folder = Path::new("/__nameid_version1.0");
        let mut known = Known::new();
        if !self.file.is_storage(folder) {
            return Ok(known);
        }
        let part = |tag: u32| folder.join(format!("__substg1.0_{tag:08X}"));
        let guids = self.stream(&part(0x0002_0102))?;
        let entries = self.stream(&part(0x0003_0102))?;
        let texts = self.stream(&part(0x0004_0102))?;
        if entries.len() % 8 != 0 || guids.len() % 16 != 0 {
            return Err(CORRUPT);
        }
        for entry in entries.chunks_exact(8) {
            let name = u32_at(entry, 0)?;
            let (kind, number) = (u16_at(entry, 4)?, u16_at(entry, 6)?);
            let set = match kind >> 1 {
                0 => return Err(CORRUPT),
                1 => PS_MAPI,
                2 => PS_PUBLIC_STRINGS,
                index => {
                    let at = usize::from(index - 3) * 16;
                    guid(guids.get(at..at + 16).ok_or(CORRUPT)?)?
                }
            };
            let kind = if kind & 1 == 0 {
                OwnedPropNameKind::Id(name.cast_signed())
            } else {
                let at = usize::try_from(name).map_err(|_| CORRUPT)?;
                let length = usize::try_from(u32_at(&texts, at)?).map_err(|_| CORRUPT)?;
                let text = texts.get(at + 4..).and_then(|rest| rest.get(..length));
                let text = text.ok_or(CORRUPT)?.chunks_exact(2);
                let units: Vec<_> = text
                    .map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
                    .collect();
                OwnedPropNameKind::String(U16CString::from_vec_truncate(units))
            };
            let id = 0x8000u16.checked_add(number).ok_or(CORRUPT)?;
            let tag = lock_names(names).create(OwnedPropName { set, kind });
            // A name that MAPI reserves stands for the identifier that it is.
            known.insert(
                id,
                tag.unwrap_or(PropTag::new(id, PropType::PT_UNSPECIFIED)),
            );
        }
        Ok(known)
    }

    /// The properties of a storage, and its header.
    fn props(&mut self, folder: &Path, kind: Kind, known: &Known) -> Step<(Bag, Vec<PropTag>)> {
        let bytes = self.stream(&folder.join("__properties_version1.0"))?;
        let header = match kind {
            Kind::Top => 32,
            Kind::Embedded => 24,
            Kind::Part => 8,
        };
        let entries = bytes.get(header..).ok_or(CORRUPT)?;
        // What is behind the last whole entry is filling.
        let mut bag = Bag::default();
        let mut objects = vec![];
        for entry in entries.chunks_exact(16) {
            let tag = PropTag(u32_at(entry, 0)?);
            if tag.id() == 0 {
                continue;
            }
            if tag.prop_type() == PropType::PT_OBJECT {
                objects.push(tag);
                continue;
            }
            let Some(value) = self.value(folder, tag, entry)? else {
                continue;
            };
            let here = known.get(&tag.id()).filter(|_| tag.id() >= 0x8000);
            let here = here.map_or(tag, |here| here.with_type(tag.prop_type()));
            bag.put(OwnedPropValue::new(here, value));
        }
        Ok((bag, objects))
    }

    fn value(&mut self, folder: &Path, tag: PropTag, entry: &[u8]) -> Step<Option<OwnedValue>> {
        let long = u32_at(entry, 8)?;
        let wide = u64_at(entry, 8)?;
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
            // Neither has a value.
            PropType::PT_NULL | PropType::PT_ERROR | PropType::PT_UNSPECIFIED => return Ok(None),
            _ => return self.outside(folder, tag),
        }))
    }

    /// A value that is in a stream of its own.
    fn outside(&mut self, folder: &Path, tag: PropTag) -> Step<Option<OwnedValue>> {
        let path = folder.join(substream(tag, None));
        let kind = tag.prop_type();
        let single = |kind, bytes: Vec<u8>| single(kind, bytes);
        match kind {
            PropType::PT_STRING8
            | PropType::PT_UNICODE
            | PropType::PT_BINARY
            | PropType::PT_CLSID => return single(kind, self.stream(&path)?).map(Some),
            _ => {}
        }
        let bytes = self.stream(&path)?;
        let each = |size: usize| -> Step<std::slice::ChunksExact<'_, u8>> {
            let parts = bytes.chunks_exact(size);
            if parts.remainder().is_empty() {
                Ok(parts)
            } else {
                Err(CORRUPT)
            }
        };
        Ok(Some(match kind {
            PropType::PT_MV_I2 => OwnedValue::MvI2(
                each(2)?
                    .map(|part| Ok(u16_at(part, 0)?.cast_signed()))
                    .collect::<Step<_>>()?,
            ),
            PropType::PT_MV_LONG => OwnedValue::MvLong(
                each(4)?
                    .map(|part| Ok(u32_at(part, 0)?.cast_signed()))
                    .collect::<Step<_>>()?,
            ),
            PropType::PT_MV_R4 => OwnedValue::MvR4(
                each(4)?
                    .map(|part| Ok(f32::from_bits(u32_at(part, 0)?)))
                    .collect::<Step<_>>()?,
            ),
            PropType::PT_MV_DOUBLE => OwnedValue::MvDouble(
                each(8)?
                    .map(|part| Ok(f64::from_bits(u64_at(part, 0)?)))
                    .collect::<Step<_>>()?,
            ),
            PropType::PT_MV_APPTIME => OwnedValue::MvAppTime(
                each(8)?
                    .map(|part| Ok(f64::from_bits(u64_at(part, 0)?)))
                    .collect::<Step<_>>()?,
            ),
            PropType::PT_MV_I8 => OwnedValue::MvI8(
                each(8)?
                    .map(|part| Ok(u64_at(part, 0)?.cast_signed()))
                    .collect::<Step<_>>()?,
            ),
            PropType::PT_MV_CURRENCY => OwnedValue::MvCurrency(
                each(8)?
                    .map(|part| {
                        let int64 = u64_at(part, 0)?.cast_signed();
                        Ok(CURRENCY { int64 })
                    })
                    .collect::<Step<_>>()?,
            ),
            PropType::PT_MV_SYSTIME => OwnedValue::MvSysTime(
                each(8)?
                    .map(|part| Ok(time(u64_at(part, 0)?)))
                    .collect::<Step<_>>()?,
            ),
            PropType::PT_MV_CLSID => OwnedValue::MvClsid(each(16)?.map(guid).collect::<Step<_>>()?),
            // The stream has the lengths, and each value has a stream.
            PropType::PT_MV_STRING8 => {
                let count = each(4)?.len();
                let mut all = vec![];
                for index in 0..count {
                    let bytes = self.stream(&folder.join(substream(tag, Some(index))))?;
                    all.push(narrow(bytes));
                }
                OwnedValue::MvString8(all)
            }
            PropType::PT_MV_UNICODE => {
                let count = each(4)?.len();
                let mut all = vec![];
                for index in 0..count {
                    let bytes = self.stream(&folder.join(substream(tag, Some(index))))?;
                    all.push(wide(&bytes));
                }
                OwnedValue::MvUnicode(all)
            }
            PropType::PT_MV_BINARY => {
                let count = each(8)?.len();
                let mut all = vec![];
                for index in 0..count {
                    all.push(self.stream(&folder.join(substream(tag, Some(index))))?);
                }
                OwnedValue::MvBinary(all)
            }
            _ => return Err(CORRUPT),
        }))
    }

    /// The storages in a storage whose names begin so, in the order of their numbers.
    fn parts(&self, folder: &Path, prefix: &str) -> Step<Vec<(u32, PathBuf)>> {
        let entries = self.file.read_storage(folder).map_err(|_| CORRUPT)?;
        let mut parts = vec![];
        for entry in entries {
            if !entry.is_storage() {
                continue;
            }
            let Some(digits) = entry.name().strip_prefix(prefix) else {
                continue;
            };
            let number = u32::from_str_radix(digits, 16).map_err(|_| CORRUPT)?;
            parts.push((number, folder.join(entry.name())));
        }
        parts.sort();
        Ok(parts)
    }

    fn message(&mut self, folder: &Path, kind: Kind, known: &Known, depth: usize) -> Step<Content> {
        if depth == 0 {
            return Err(CORRUPT);
        }
        let mut content = Content::default();
        (content.props, _) = self.props(folder, kind, known)?;
        for (_, path) in self.parts(folder, "__recip_version1.0_#")? {
            let (mut bag, _) = self.props(&path, Kind::Part, known)?;
            let row = content.next_recipient;
            content.next_recipient = row.checked_add(1).ok_or(CORRUPT)?;
            bag.set(PR_ROWID, row);
            content.recipients.insert(row, bag);
        }
        for (_, path) in self.parts(folder, "__attach_version1.0_#")? {
            let (props, objects) = self.props(&path, Kind::Part, known)?;
            let mut attachment = Attachment {
                props,
                message: None,
            };
            let inner = path.join(substream(PR_ATTACH_DATA_OBJ, None));
            let object = objects
                .iter()
                .any(|tag| tag.id() == PR_ATTACH_DATA_OBJ.id());
            // Another object than a message, such as one of OLE, is left out.
            let is_message = self.file.is_stream(inner.join("__properties_version1.0"));
            if object && is_message {
                let message = self.message(&inner, Kind::Embedded, known, depth - 1)?;
                attachment.message = Some(Arc::new(message));
            }
            let number = content.next_attachment;
            content.next_attachment = number.checked_add(1).ok_or(CORRUPT)?;
            content.attachments.insert(number, Arc::new(attachment));
        }
        Ok(content)
    }
}

/// Text in 8 bits, up to a terminator.
fn narrow(mut bytes: Vec<u8>) -> CString {
    if let Some(end) = bytes.iter().position(|byte| *byte == 0) {
        bytes.truncate(end);
    }
    CString::new(bytes).unwrap_or_default()
}

/// Text in UTF-16, up to a terminator.
fn wide(bytes: &[u8]) -> U16CString {
    let units = bytes
        .chunks_exact(2)
        .map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    U16CString::from_vec_truncate(units.collect::<Vec<_>>())
}

fn single(kind: PropType, bytes: Vec<u8>) -> Step<OwnedValue> {
    Ok(match kind {
        PropType::PT_STRING8 => OwnedValue::String8(narrow(bytes)),
        PropType::PT_UNICODE => OwnedValue::Unicode(wide(&bytes)),
        PropType::PT_CLSID => OwnedValue::Clsid(guid(&bytes)?),
        _ => OwnedValue::Binary(bytes),
    })
}
