//! MAPISVC.INF: which message services there are, and the providers of each.
//!
//! The format is that of Windows' profile files. `[Services]` lists the services, `[Default
//! Services]` those of a new profile; a section of each service has `Providers`, a list of the
//! sections of its providers, `Sections`, one of extra profile sections, and properties; the other
//! sections have properties alone. An extra section has its identifier as `UID`.
//!
//! A property is `PR_NAME=value` or `hhhhhhhh=value` with the eight hexadecimal digits of its tag.
//! Numbers are the names of constants and decimal or (behind `0x`) hexadecimal numbers, joined by
//! `|`; behind a tag of digits, eight hexadecimal digits are the bytes of the number, least
//! significant one first. Binary values and GUIDs are hexadecimal digits, Booleans are numbers,
//! `TRUE` or `FALSE`, multivalues are separated by commas.

use super::bag::Bag;
use crate::abi::tags;
use crate::abi::{FILETIME, MAPIUID, PropTag, PropType, codes::MAPI_E_CORRUPT_DATA};
use crate::data::OwnedPropValue;
use crate::data::value::OwnedValue;
use core::fmt;
use std::collections::BTreeMap;
use std::ffi::CString;
use widestring::U16CString;
use windows_core::{Error, GUID};

/// Why a MAPISVC.INF could not be read: the line, counted from one, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InfError {
    /// The line; zero where it is no line in particular.
    pub line: usize,
    /// What is wrong, and what to write instead.
    pub message: String,
}

impl fmt::Display for InfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "MAPISVC.INF: {}", self.message),
            line => write!(f, "MAPISVC.INF, line {line}: {}", self.message),
        }
    }
}

impl std::error::Error for InfError {}

impl From<InfError> for Error {
    fn from(_: InfError) -> Self {
        Self::from_hresult(MAPI_E_CORRUPT_DATA)
    }
}

type Read<T> = Result<T, InfError>;

fn fault<T>(line: usize, message: impl Into<String>) -> Read<T> {
    let message = message.into();
    Err(InfError { line, message })
}

/// One `[section]`: its entries with their lines. A key is looked for without regard to case.
#[derive(Debug, Default)]
struct Section {
    entries: Vec<(usize, String, String)>,
}

impl Section {
    fn get(&self, key: &str) -> Option<(usize, &str)> {
        let mut found = self.entries.iter().rev();
        let (line, _, value) = found.find(|(_, name, _)| name.eq_ignore_ascii_case(key))?;
        Some((*line, value))
    }

    fn list(&self, key: &str) -> Vec<(usize, &str)> {
        let Some((line, value)) = self.get(key) else {
            return vec![];
        };
        let names = value.split(',').map(str::trim);
        names
            .filter(|name| !name.is_empty())
            .map(|name| (line, name))
            .collect()
    }

    /// The properties: all entries but those with one of these names.
    fn props(&self, but: &[&str]) -> Read<Bag> {
        let mut bag = Bag::default();
        for (line, key, value) in &self.entries {
            if but.iter().any(|other| other.eq_ignore_ascii_case(key)) {
                continue;
            }
            bag.put(property(*line, key, value)?);
        }
        Ok(bag)
    }
}

/// A provider, as the file says it.
#[derive(Clone, Debug)]
pub(super) struct InfProvider {
    pub(super) name: String,
    pub(super) props: Bag,
}

/// A message service, as the file says it.
#[derive(Clone, Debug)]
pub(super) struct InfService {
    pub(super) name: String,
    pub(super) props: Bag,
    pub(super) providers: Vec<InfProvider>,
    pub(super) sections: Vec<(MAPIUID, Bag)>,
    pub(super) is_default: bool,
}

/// Reads the text of a MAPISVC.INF.
pub(super) fn read(text: &str) -> Read<Vec<InfService>> {
    let sections = split(text)?;
    let section = |name: &str| sections.get(&name.to_ascii_lowercase());
    let Some(services) = section("Services") else {
        return fault(
            0,
            "there is no section [Services]; it lists the message services",
        );
    };
    let defaults = section("Default Services");
    let mut all = vec![];
    for (line, name, display) in &services.entries {
        let Some(own) = section(name) else {
            return fault(*line, format!("the service {name} has no section [{name}]"));
        };
        let mut props = own.props(&["Providers", "Sections", "WIZARD_ENTRY_NAME"])?;
        if !display.is_empty() {
            props.set_default(tags::PR_DISPLAY_NAME_W, display.as_str());
        }
        let mut providers = vec![];
        for (line, provider) in own.list("Providers") {
            let Some(of) = section(provider) else {
                return fault(
                    line,
                    format!("the provider {provider} has no section [{provider}]"),
                );
            };
            let props = of.props(&[])?;
            if props.long(tags::PR_RESOURCE_TYPE).is_none() {
                let message = format!(
                    "[{provider}] does not say what kind of provider it is; write \
                     PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER, MAPI_AB_PROVIDER or \
                     MAPI_TRANSPORT_PROVIDER"
                );
                return fault(line, message);
            }
            providers.push(InfProvider {
                name: provider.into(),
                props,
            });
        }
        let mut extra = vec![];
        for (line, extra_name) in own.list("Sections") {
            let Some(of) = section(extra_name) else {
                return fault(line, format!("there is no section [{extra_name}]"));
            };
            let Some((line, uid)) = of.get("UID") else {
                return fault(line, format!("[{extra_name}] has no UID"));
            };
            let Ok(uid) = uid.parse() else {
                return fault(line, "a UID has 32 hexadecimal digits");
            };
            extra.push((uid, of.props(&["UID"])?));
        }
        all.push(InfService {
            name: name.clone(),
            props,
            providers,
            sections: extra,
            is_default: defaults.is_some_and(|section| section.get(name).is_some()),
        });
    }
    Ok(all)
}

fn split(text: &str) -> Read<BTreeMap<String, Section>> {
    let mut sections: BTreeMap<String, Section> = BTreeMap::new();
    let mut now: Option<String> = None;
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let number = index + 1;
        let line = line.trim();
        if line.is_empty() || line.starts_with(';') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            let Some(name) = name.strip_suffix(']') else {
                return fault(number, "a section starts with [name]; the ] is not there");
            };
            let name = name.trim().to_ascii_lowercase();
            sections.entry(name.clone()).or_default();
            now = Some(name);
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            return fault(number, "an entry is key=value; the = is not there");
        };
        let Some(section) = now.as_ref().and_then(|name| sections.get_mut(name)) else {
            return fault(number, "the entry is in front of the first [section]");
        };
        let entry = (number, key.trim().to_owned(), value.trim().to_owned());
        section.entries.push(entry);
    }
    Ok(sections)
}

fn property(line: usize, key: &str, value: &str) -> Read<OwnedPropValue> {
    let digits = key.len() == 8 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    let tag = if digits {
        u32::from_str_radix(key, 16).ok().map(PropTag)
    } else {
        tags::tag_by_name(&key.to_ascii_uppercase())
    };
    let Some(tag) = tag.filter(|tag| tag.id() != 0) else {
        return fault(
            line,
            format!("{key} is no property; write its name or its tag"),
        );
    };
    let Some(value) = value_of(tag.prop_type(), value, digits) else {
        let kind = tag.prop_type();
        return fault(line, format!("{value} is no value of the type {kind:?}"));
    };
    // Text without a width is that of the file.
    Ok(OwnedPropValue::new(tag, value))
}

fn value_of(kind: PropType, text: &str, digits: bool) -> Option<OwnedValue> {
    let many = || {
        text.split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
    };
    Some(match kind {
        PropType::PT_STRING8 => OwnedValue::String8(CString::new(text).ok()?),
        PropType::PT_UNICODE => OwnedValue::Unicode(U16CString::from_str(text).ok()?),
        PropType::PT_BINARY => OwnedValue::Binary(bytes(text)?),
        PropType::PT_CLSID => {
            let bytes: [u8; 16] = bytes(text)?.try_into().ok()?;
            OwnedValue::Clsid(GUID::from(MAPIUID::new(bytes)))
        }
        PropType::PT_LONG => OwnedValue::Long(long(text, digits)?),
        PropType::PT_I2 => OwnedValue::I2(i16::try_from(long(text, digits)?).ok()?),
        PropType::PT_I8 => OwnedValue::I8(match text.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16).ok()?.cast_signed(),
            None => text.parse().ok()?,
        }),
        PropType::PT_BOOLEAN => OwnedValue::Boolean(match text {
            _ if text.eq_ignore_ascii_case("true") => true,
            _ if text.eq_ignore_ascii_case("false") => false,
            _ => long(text, digits)? != 0,
        }),
        PropType::PT_R4 => OwnedValue::R4(text.parse().ok()?),
        PropType::PT_DOUBLE => OwnedValue::Double(text.parse().ok()?),
        PropType::PT_SYSTIME => {
            let bytes: [u8; 8] = bytes(text)?.try_into().ok()?;
            let ticks = u64::from_le_bytes(bytes);
            OwnedValue::SysTime(FILETIME {
                dwLowDateTime: ticks as u32,
                dwHighDateTime: (ticks >> 32) as u32,
            })
        }
        PropType::PT_MV_STRING8 => {
            let texts = many().map(|text| CString::new(text).ok());
            OwnedValue::MvString8(texts.collect::<Option<_>>()?)
        }
        PropType::PT_MV_UNICODE => {
            let texts = many().map(|text| U16CString::from_str(text).ok());
            OwnedValue::MvUnicode(texts.collect::<Option<_>>()?)
        }
        PropType::PT_MV_LONG => OwnedValue::MvLong(
            many()
                .map(|text| long(text, digits))
                .collect::<Option<_>>()?,
        ),
        PropType::PT_MV_BINARY => OwnedValue::MvBinary(many().map(bytes).collect::<Option<_>>()?),
        _ => return None,
    })
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_digit(16))
        .collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return None;
    }
    Some(pairs.map(|pair| (pair[0] << 4 | pair[1]) as u8).collect())
}

fn long(text: &str, digits: bool) -> Option<i32> {
    let mut all = 0;
    for part in text.split('|').map(str::trim) {
        all |= if let Some(hex) = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X")) {
            u32::from_str_radix(hex, 16).ok()?
        } else if let Some((_, number)) = CONSTANTS.iter().find(|(name, _)| *name == part) {
            *number
        } else if digits && part.len() == 8 {
            u32::from_le_bytes(bytes(part)?.try_into().ok()?)
        } else {
            part.parse::<i64>()
                .ok()
                .and_then(|number| i32::try_from(number).map(i32::cast_unsigned).ok())?
        };
    }
    Some(all.cast_signed())
}

/// The constants that a MAPISVC.INF has for PR_RESOURCE_TYPE and PR_RESOURCE_FLAGS.
const CONSTANTS: &[(&str, u32)] = &[
    ("MAPI_STORE_PROVIDER", 33),
    ("MAPI_AB", 34),
    ("MAPI_AB_PROVIDER", 35),
    ("MAPI_TRANSPORT_PROVIDER", 36),
    ("MAPI_SPOOLER", 37),
    ("MAPI_PROFILE_PROVIDER", 38),
    ("MAPI_SUBSYSTEM", 39),
    ("MAPI_HOOK_PROVIDER", 40),
    ("STATUS_DEFAULT_OUTBOUND", 0x1),
    ("STATUS_DEFAULT_STORE", 0x2),
    ("STATUS_PRIMARY_IDENTITY", 0x4),
    ("STATUS_SIMPLE_STORE", 0x8),
    ("STATUS_XP_PREFER_LAST", 0x10),
    ("STATUS_NO_PRIMARY_IDENTITY", 0x20),
    ("STATUS_NO_DEFAULT_STORE", 0x40),
    ("STATUS_TEMP_SECTION", 0x80),
    ("STATUS_OWN_STORE", 0x100),
    ("STATUS_NEED_IPM_TREE", 0x800),
    ("STATUS_PRIMARY_STORE", 0x1000),
    ("STATUS_SECONDARY_STORE", 0x2000),
    ("SERVICE_DEFAULT_STORE", 0x1),
    ("SERVICE_SINGLE_COPY", 0x2),
    ("SERVICE_CREATE_WITH_STORE", 0x4),
    ("SERVICE_PRIMARY_IDENTITY", 0x8),
    ("SERVICE_NO_PRIMARY_IDENTITY", 0x20),
    ("HOOK_INBOUND", 0x200),
    ("HOOK_OUTBOUND", 0x400),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{tags::*, *};

    const SAMPLE: &str = "\
; a sample
[Services]
SAMPLE=Sample service
[default services]
SAMPLE=
[SAMPLE]
Providers=SAMPLE_MS, SAMPLE_AB
Sections=SAMPLE_MORE
PR_SERVICE_DLL_NAME=sample.dll
PR_SERVICE_ENTRY_NAME=ServiceEntry
PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY|SERVICE_NO_PRIMARY_IDENTITY
[SAMPLE_MS]
PR_PROVIDER_DLL_NAME=sample.dll
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
PR_RESOURCE_FLAGS=STATUS_DEFAULT_STORE
PR_DISPLAY_NAME=Sample store
66000003=01040000
66010102=00ff10
6602000B=TRUE
[SAMPLE_AB]
PR_PROVIDER_DLL_NAME=sample.dll
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
[SAMPLE_MORE]
UID=13DBB0C8AA05101A9BB000AA002FC45A
6603001E=more
";

    #[test]
    fn a_service_is_read() {
        let all = read(SAMPLE).unwrap();
        let [service] = all.as_slice() else {
            panic!("{all:?}")
        };
        assert_eq!(service.name, "SAMPLE");
        assert!(service.is_default);
        assert_eq!(
            service.props.text(PR_DISPLAY_NAME_W).unwrap(),
            "Sample service"
        );
        assert_eq!(
            service.props.text(PR_SERVICE_DLL_NAME_A).unwrap(),
            "sample.dll"
        );
        assert_eq!(service.props.long(PR_RESOURCE_FLAGS), Some(0x22));
        let [store, book] = service.providers.as_slice() else {
            panic!()
        };
        assert_eq!(
            (store.name.as_str(), book.name.as_str()),
            ("SAMPLE_MS", "SAMPLE_AB")
        );
        let tag = |id, kind| PropTag::new(id, kind);
        assert_eq!(
            store.props.long(tag(0x6600, PropType::PT_LONG)),
            Some(0x401)
        );
        assert_eq!(
            store.props.bytes(tag(0x6601, PropType::PT_BINARY)),
            Some(&[0, 255, 16][..])
        );
        assert!(store.props.flag(tag(0x6602, PropType::PT_BOOLEAN)));
        let [(uid, more)] = service.sections.as_slice() else {
            panic!()
        };
        assert_eq!(uid.to_string(), "13DBB0C8AA05101A9BB000AA002FC45A");
        assert_eq!(
            more.text(tag(0x6603, PropType::PT_STRING8)).unwrap(),
            "more"
        );
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let told = |text: &str| read(text).unwrap_err().to_string();
        assert_eq!(
            told("[Other]\n"),
            "MAPISVC.INF: there is no section [Services]; it lists the message services"
        );
        assert_eq!(
            told("[Services]\nA=B\n"),
            "MAPISVC.INF, line 2: the service A has no section [A]"
        );
        assert_eq!(
            told("[Services]\nA\n"),
            "MAPISVC.INF, line 2: an entry is key=value; the = is not there"
        );
        assert_eq!(
            told("[Services]\nA=B\n[A]\nPR_NOTHING=1\n"),
            "MAPISVC.INF, line 4: PR_NOTHING is no property; write its name or its tag"
        );
        assert_eq!(
            told("[Services]\nA=B\n[A]\nPR_RESOURCE_FLAGS=NOTHING\n"),
            "MAPISVC.INF, line 4: NOTHING is no value of the type PT_LONG"
        );
        assert!(told("[Services]\nA=B\n[A]\nProviders=P\n[P]\n").contains("PR_RESOURCE_TYPE="));
        assert!(told("x=y").contains("in front of the first"));
        assert!(told("[x").contains("the ] is not there"));
    }
}
