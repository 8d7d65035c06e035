//! Recipients who are in no address book: their entry identifiers, in the form that MS-OXCDATA
//! documents (section 2.2.5.1), and the objects behind them.

use super::bag::Bag;
use super::events::{Counted, Engine};
use super::props::{PropObject, prop_object};
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::OwnedEntryId;
use crate::interfaces::{IMailUser, IMailUser_Impl};
use crate::memory::MapiArray;
use crate::memory::text::TStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use windows_core::{Result, implement};

/// The provider of one-off entry identifiers: MAPI itself.
pub(super) const ONE_OFF: MAPIUID = MAPIUID::new([
    0x81, 0x2B, 0x1F, 0xA4, 0xBE, 0xA3, 0x10, 0x19, 0x9D, 0x6E, 0x00, 0xDD, 0x01, 0x0F, 0x54, 0x02,
]);

const NO_RICH_INFO: u16 = 0x0001;
const UNICODE: u16 = 0x8000;

/// What a one-off entry identifier says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OneOff {
    pub(super) name: String,
    pub(super) address_type: String,
    pub(super) address: String,
    pub(super) rich: bool,
}

impl OneOff {
    /// What CreateOneOff is asked for. Without a name the address is one, as MAPI has it.
    pub(super) fn new(
        name: Option<TStr<'_>>,
        address_type: TStr<'_>,
        address: TStr<'_>,
        flags: OneOffFlags,
    ) -> Self {
        let address_type = address_type.to_string_lossy();
        let address = address.to_string_lossy();
        // What goes to the Internet is plain.
        let internet = address_type.eq_ignore_ascii_case("SMTP");
        let name = name.map(TStr::to_string_lossy);
        Self {
            name: name
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| address.clone()),
            address_type,
            address,
            rich: !internet && !flags.contains(OneOffFlags::MAPI_SEND_NO_RICH_INFO),
        }
    }

    pub(super) fn entry_id(&self, wide: bool) -> Vec<u8> {
        let mut data = vec![0, 0];
        let rich = if self.rich { 0 } else { NO_RICH_INFO };
        let flags = if wide { rich | UNICODE } else { rich };
        data.extend(flags.to_le_bytes());
        for text in [&self.name, &self.address_type, &self.address] {
            if wide {
                data.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
                data.extend([0, 0]);
            } else {
                data.extend(text.as_bytes());
                data.push(0);
            }
        }
        OwnedEntryId::new([0; 4], ONE_OFF, &data).into_bytes()
    }

    /// Reads an entry identifier. Fails with MAPI_E_INVALID_ENTRYID where it is none of these, or
    /// ends too early.
    pub(super) fn read(id: &[u8]) -> Result<Self> {
        let fault = MAPI_E_INVALID_ENTRYID;
        let (head, rest) = id.split_at_checked(24).ok_or(fault)?;
        if head[4..20] != ONE_OFF.ab || head[20..22] != [0, 0] {
            return Err(fault.into());
        }
        let flags = u16::from_le_bytes([head[22], head[23]]);
        let mut rest = rest;
        let mut next = || -> Result<String> {
            if flags & UNICODE != 0 {
                let units: Vec<u16> = rest
                    .chunks_exact(2)
                    .map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
                    .take_while(|unit| *unit != 0)
                    .collect();
                let end = (units.len() + 1) * 2;
                rest = rest.get(end..).ok_or(fault)?;
                Ok(String::from_utf16_lossy(&units))
            } else {
                let end = rest.iter().position(|byte| *byte == 0).ok_or(fault)?;
                let text = String::from_utf8_lossy(&rest[..end]).into_owned();
                rest = &rest[end + 1..];
                Ok(text)
            }
        };
        Ok(Self {
            name: next()?,
            address_type: next()?,
            address: next()?,
            rich: flags & NO_RICH_INFO == 0,
        })
    }

    /// The properties of the recipient.
    pub(super) fn props(&self, entry_id: &[u8]) -> Bag {
        let mut props = Bag::default();
        props.set(PR_ENTRYID, entry_id);
        props.set(PR_RECORD_KEY, entry_id);
        props.set(PR_OBJECT_TYPE, ObjectType::MAPI_MAILUSER.0);
        props.set(PR_DISPLAY_TYPE, DisplayType::DT_MAILUSER.0);
        props.set(PR_DISPLAY_NAME_W, self.name.as_str());
        props.set(PR_ADDRTYPE_W, self.address_type.as_str());
        props.set(PR_EMAIL_ADDRESS_W, self.address.as_str());
        props.set(PR_SEARCH_KEY, search_key(&self.address_type, &self.address));
        props.set(PR_SEND_RICH_INFO, self.rich);
        props
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.address_type.eq_ignore_ascii_case(&other.address_type)
            && self.address.eq_ignore_ascii_case(&other.address)
    }
}

/// A user, who sends what is sent here.
#[derive(Clone, Debug)]
pub(crate) struct Identity {
    pub(crate) name: String,
    pub(crate) address_type: String,
    pub(crate) address: String,
    pub(crate) entry_id: Vec<u8>,
}

impl Identity {
    pub(crate) fn search_key(&self) -> Vec<u8> {
        search_key(&self.address_type, &self.address)
    }
}

/// PR_SEARCH_KEY of a recipient: the address type, a colon and the address, in capitals and
/// terminated.
pub(super) fn search_key(address_type: &str, address: &str) -> Vec<u8> {
    let mut key = format!("{address_type}:{address}")
        .to_uppercase()
        .into_bytes();
    key.push(0);
    key
}

/// Whether two addresses are the same.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// CreateOneOff.
pub(super) fn create(
    name: Option<TStr<'_>>,
    address_type: TStr<'_>,
    address: TStr<'_>,
    flags: OneOffFlags,
) -> Result<MapiArray<u8>> {
    let one_off = OneOff::new(name, address_type, address, flags);
    if one_off.address_type.is_empty() {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    MapiArray::new(&one_off.entry_id(flags.contains(OneOffFlags::MAPI_UNICODE)))
}

/// Whether the session or logon of an object has not ended. All objects of one have it, so that it
/// counts them as well.
#[derive(Clone, Debug)]
pub(crate) struct Alive {
    lives: Arc<AtomicBool>,
    _counted: Counted,
}

/// That of an object of no session.
impl Default for Alive {
    fn default() -> Self {
        Self {
            lives: Arc::new(AtomicBool::new(true)),
            _counted: Counted::default(),
        }
    }
}

impl Alive {
    pub(crate) fn new(engine: &Engine) -> Self {
        Self {
            _counted: Counted::new(engine),
            ..Self::default()
        }
    }

    pub(super) fn end(&self) {
        self.lives.store(false, Ordering::Release);
    }

    /// Fails with MAPI_E_INVALID_OBJECT after the end.
    pub(super) fn check(&self) -> Result<()> {
        if self.lives.load(Ordering::Acquire) {
            Ok(())
        } else {
            Err(MAPI_E_INVALID_OBJECT.into())
        }
    }
}

/// A recipient, for reading.
#[implement(IMailUser, Agile = false)]
pub(super) struct MailUser {
    props: Bag,
    alive: Alive,
}

impl MailUser {
    pub(super) fn open(props: Bag, alive: &Alive) -> IMailUser {
        let alive = alive.clone();
        Self { props, alive }.into()
    }
}

impl PropObject for MailUser {
    fn check(&self) -> Result<()> {
        self.alive.check()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        Ok(read(&self.props))
    }
}

prop_object!(MailUser_Impl as IMailUser);
impl IMailUser_Impl for MailUser_Impl {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_widths_come_back() {
        let one_off = OneOff {
            name: "Ada".into(),
            address_type: "SMTP".into(),
            address: "ada@example.com".into(),
            rich: false,
        };
        let narrow = one_off.entry_id(false);
        assert_eq!(&narrow[20..], b"\0\0\x01\0Ada\0SMTP\0ada@example.com\0");
        let wide = one_off.entry_id(true);
        assert_eq!(&wide[20..28], b"\0\0\x01\x80A\0d\0");
        for id in [&narrow, &wide] {
            assert_eq!(OneOff::read(id).unwrap(), one_off);
            for end in 0..id.len() {
                assert!(OneOff::read(&id[..end]).is_err(), "{end}");
            }
        }
    }
}
