//! Writing.

use crate::abi::codes::{
    MAPI_E_CORRUPT_DATA, MAPI_E_TOO_BIG, MAPI_E_TOO_COMPLEX, MAPI_E_TYPE_NO_SUPPORT,
};
use crate::abi::tags::*;
use crate::abi::{FILETIME, MAPIUID, PropTag, PropType};
use crate::data::named::OwnedPropNameKind;
use crate::data::value::OwnedValue;
use crate::data::{OwnedPropName, OwnedPropValue};
use crate::embedded::bag::Bag;
use crate::embedded::props::{SharedNames, lock_names};
use crate::embedded::store::data::{Attachment, Content};
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use windows_core::{GUID, HRESULT, Result};

/// How deep messages inside messages are written.
const DEPTH: usize = 32;

const PS_MAPI: GUID = GUID::from_u128(0x00020328_0000_0000_c000_000000000046);
const PS_PUBLIC_STRINGS: GUID = GUID::from_u128(0x00020329_0000_0000_c000_000000000046);

type Step<T> = core::result::Result<T, HRESULT>;

/// A message as the bytes of a file.
pub(super) fn message(content: &Content, names: &SharedNames) -> Result<Vec<u8>> {
    let file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(vec![]));
    let file = file.map_err(|_| MAPI_E_TOO_BIG)?;
    let mut file = File {
        file,
        names,
        known: BTreeMap::new(),
        order: vec![],
    };
    file.message(Path::new("/"), content, true, 0)?;
    file.name_map()?;
    file.file.flush().map_err(|_| MAPI_E_TOO_BIG)?;
    Ok(file.file.into_inner().into_inner())
}

struct File<'a> {
    file: cfb::CompoundFile<Cursor<Vec<u8>>>,
    names: &'a SharedNames,
    /// The number that each name has in the file.
    known: BTreeMap<u16, u16>,
    order: Vec<OwnedPropName>,
}

/// The number of something in 32 bits.
fn count(number: usize) -> Step<u32> {
    u32::try_from(number).map_err(|_| MAPI_E_TOO_BIG)
}

fn ticks(time: FILETIME) -> u64 {
    u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime)
}

fn guid_bytes(guid: GUID) -> [u8; 16] {
    MAPIUID::from(guid).ab
}

fn utf16(text: &widestring::U16CStr) -> Vec<u8> {
    text.as_slice()
        .iter()
        .flat_map(|unit| unit.to_le_bytes())
        .collect()
}

impl File<'_> {
    fn stream(&mut self, path: &Path, bytes: &[u8]) -> Step<()> {
        let mut stream = self
            .file
            .create_stream(path)
            .map_err(|_| MAPI_E_CORRUPT_DATA)?;
        stream.write_all(bytes).map_err(|_| MAPI_E_TOO_BIG)?;
        stream.flush().map_err(|_| MAPI_E_TOO_BIG)
    }

    fn storage(&mut self, path: PathBuf) -> Step<PathBuf> {
        self.file
            .create_storage(&path)
            .map_err(|_| MAPI_E_CORRUPT_DATA)?;
        Ok(path)
    }

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
        folder: &Path,
        header: Vec<u8>,
        bag: &Bag,
        object: Option<PropTag>,
    ) -> Step<()> {
        let mut all = header;
        for value in bag.iter() {
            let Some(tag) = self.tag(value.tag()) else {
                continue;
            };
            let entry = self.value(folder, tag, value)?;
            all.extend(tag.0.to_le_bytes());
            // Readable and writable.
            all.extend(6u32.to_le_bytes());
            all.extend(entry);
        }
        if let Some(tag) = object {
            all.extend(tag.0.to_le_bytes());
            all.extend(6u32.to_le_bytes());
            // The length of an object is not known, and 1 says that it is a message.
            all.extend(u32::MAX.to_le_bytes());
            all.extend(1u32.to_le_bytes());
        }
        self.stream(&folder.join("__properties_version1.0"), &all)
    }

    /// What stands in the entry of a property; its stream is written, where it has one.
    fn value(&mut self, folder: &Path, tag: PropTag, value: &OwnedPropValue) -> Step<[u8; 8]> {
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
            OwnedValue::SysTime(v) => return fixed(&ticks(*v).to_le_bytes()),
            OwnedValue::Clsid(v) => guid_bytes(*v).to_vec(),
            OwnedValue::String8(v) => v.as_bytes().to_vec(),
            OwnedValue::Unicode(v) => utf16(v),
            OwnedValue::Binary(v) => v.clone(),
            OwnedValue::MvI2(v) => v.iter().flat_map(|v| v.to_le_bytes()).collect(),
            OwnedValue::MvLong(v) => v.iter().flat_map(|v| v.to_le_bytes()).collect(),
            OwnedValue::MvR4(v) => v.iter().flat_map(|v| v.to_le_bytes()).collect(),
            OwnedValue::MvDouble(v) | OwnedValue::MvAppTime(v) => {
                v.iter().flat_map(|v| v.to_le_bytes()).collect()
            }
            OwnedValue::MvCurrency(v) => v.iter().flat_map(|v| v.int64.to_le_bytes()).collect(),
            OwnedValue::MvI8(v) => v.iter().flat_map(|v| v.to_le_bytes()).collect(),
            OwnedValue::MvSysTime(v) => v.iter().flat_map(|v| ticks(*v).to_le_bytes()).collect(),
            OwnedValue::MvClsid(v) => v.iter().flat_map(|v| guid_bytes(*v)).collect(),
            OwnedValue::MvString8(v) => {
                let all: Vec<_> = v
                    .iter()
                    .map(|text| text.as_bytes_with_nul().to_vec())
                    .collect();
                self.many(folder, tag, &all, false)?
            }
            OwnedValue::MvUnicode(v) => {
                let text = |text: &widestring::U16CString| {
                    let mut bytes = utf16(text);
                    bytes.extend([0, 0]);
                    bytes
                };
                let all: Vec<_> = v.iter().map(text).collect();
                self.many(folder, tag, &all, false)?
            }
            OwnedValue::MvBinary(v) => self.many(folder, tag, v, true)?,
            _ => return Err(MAPI_E_TYPE_NO_SUPPORT),
        };
        self.stream(&folder.join(format!("__substg1.0_{:08X}", tag.0)), &bytes)?;
        // Text is counted with its terminator, which is not written.
        let terminator = match tag.prop_type() {
            PropType::PT_UNICODE => 2,
            PropType::PT_STRING8 => 1,
            _ => 0,
        };
        let mut entry = [0; 8];
        entry[..4].copy_from_slice(&count(bytes.len() + terminator)?.to_le_bytes());
        Ok(entry)
    }

    /// Writes the values of a multivalue, and returns their lengths.
    fn many(&mut self, folder: &Path, tag: PropTag, all: &[Vec<u8>], wide: bool) -> Step<Vec<u8>> {
        let mut lengths = vec![];
        for (index, bytes) in all.iter().enumerate() {
            let name = format!("__substg1.0_{:08X}-{index:08X}", tag.0);
            self.stream(&folder.join(name), bytes)?;
            lengths.extend(count(bytes.len())?.to_le_bytes());
            if wide {
                lengths.extend([0; 4]);
            }
        }
        Ok(lengths)
    }

    fn message(&mut self, folder: &Path, content: &Content, top: bool, depth: usize) -> Step<()> {
        if depth >= DEPTH {
            return Err(MAPI_E_TOO_COMPLEX);
        }
        let (recipients, attachments) = (content.recipients.len(), content.attachments.len());
        let (recipients, attachments) = (count(recipients)?, count(attachments)?);
        let mut header = vec![0; 8];
        for number in [recipients, attachments, recipients, attachments] {
            header.extend(number.to_le_bytes());
        }
        if top {
            header.extend([0; 8]);
        }
        self.props(folder, header, &content.props, None)?;
        for (number, bag) in content.recipients.values().enumerate() {
            let path = self.storage(folder.join(format!("__recip_version1.0_#{number:08X}")))?;
            self.props(&path, vec![0; 8], bag, None)?;
        }
        for (number, attachment) in content.attachments.values().enumerate() {
            let path = self.storage(folder.join(format!("__attach_version1.0_#{number:08X}")))?;
            self.attachment(&path, attachment, number, depth)?;
        }
        Ok(())
    }

    fn attachment(
        &mut self,
        path: &Path,
        own: &Attachment,
        number: usize,
        depth: usize,
    ) -> Step<()> {
        let mut bag = own.props.clone();
        bag.set(PR_ATTACH_NUM, count(number)?);
        bag.set_default(PR_OBJECT_TYPE, crate::abi::ObjectType::MAPI_ATTACH.0);
        let Some(message) = &own.message else {
            return self.props(path, vec![0; 8], &bag, None);
        };
        bag.remove(PR_ATTACH_DATA_OBJ);
        self.props(path, vec![0; 8], &bag, Some(PR_ATTACH_DATA_OBJ))?;
        let inner = path.join(format!("__substg1.0_{:08X}", PR_ATTACH_DATA_OBJ.0));
        let inner = self.storage(inner)?;
        self.message(&inner, message, false, depth + 1)
    }

    /// The names, and the lists by which they are found.
    fn name_map(&mut self) -> Step<()> {
        let folder = self.storage("/__nameid_version1.0".into())?;
        let (mut guids, mut entries, mut texts) = (vec![], vec![], vec![]);
        let mut sets: Vec<GUID> = vec![];
        let mut buckets: BTreeMap<u32, Vec<u8>> = BTreeMap::new();
        for (number, name) in core::mem::take(&mut self.order).into_iter().enumerate() {
            let set = match name.set {
                PS_MAPI => 1,
                PS_PUBLIC_STRINGS => 2,
                other => {
                    let at = sets
                        .iter()
                        .position(|set| *set == other)
                        .unwrap_or_else(|| {
                            sets.push(other);
                            guids.extend(guid_bytes(other));
                            sets.len() - 1
                        });
                    u16::try_from(at + 3).map_err(|_| MAPI_E_TOO_BIG)?
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
                    (at, crc(&bytes), set << 1 | 1)
                }
            };
            let number = u16::try_from(number).map_err(|_| MAPI_E_TOO_BIG)?;
            let entry = |first: u32| {
                let rest = [kind.to_le_bytes(), number.to_le_bytes()].concat();
                [&first.to_le_bytes()[..], &rest].concat()
            };
            entries.extend(entry(value));
            let bucket = 0x1000 + (hash ^ u32::from(kind)) % 0x1F;
            buckets.entry(bucket).or_default().extend(entry(hash));
        }
        for (tag, bytes) in [(2, guids), (3, entries), (4, texts)] {
            let name = format!("__substg1.0_{tag:04X}0102");
            self.stream(&folder.join(name), &bytes)?;
        }
        for (bucket, bytes) in buckets {
            let name = format!("__substg1.0_{bucket:04X}0102");
            self.stream(&folder.join(name), &bytes)?;
        }
        Ok(())
    }
}

/// The check sum by which names are looked for (MS-OXRTFCP, section 2.1.3.2).
fn crc(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |crc, byte| {
        let mut crc = crc ^ u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
        crc
    })
}
