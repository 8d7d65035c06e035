//! MAPIUID and GUID: the same 16 bytes, one as bytes and one as numbers.

use crate::abi::{MAPIUID, codes::MAPI_E_INVALID_PARAMETER};
use core::fmt;
use core::str::FromStr;
use windows_core::{Error, GUID};

impl MAPIUID {
    /// A UID of bytes as they are stored.
    pub const fn new(bytes: [u8; 16]) -> Self {
        Self { ab: bytes }
    }
}

impl PartialEq for MAPIUID {
    fn eq(&self, other: &Self) -> bool {
        self.ab == other.ab
    }
}

impl Eq for MAPIUID {}

impl core::hash::Hash for MAPIUID {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.ab.hash(state);
    }
}

/// The numbers of the GUID in little-endian order, as MAPI stores them everywhere.
impl From<GUID> for MAPIUID {
    fn from(guid: GUID) -> Self {
        let mut ab = [0; 16];
        ab[..4].copy_from_slice(&guid.data1.to_le_bytes());
        ab[4..6].copy_from_slice(&guid.data2.to_le_bytes());
        ab[6..8].copy_from_slice(&guid.data3.to_le_bytes());
        ab[8..].copy_from_slice(&guid.data4);
        Self { ab }
    }
}

impl From<MAPIUID> for GUID {
    fn from(uid: MAPIUID) -> Self {
        let [a, b, c, d, e, f, g, h, data4 @ ..] = uid.ab;
        Self {
            data1: u32::from_le_bytes([a, b, c, d]),
            data2: u16::from_le_bytes([e, f]),
            data3: u16::from_le_bytes([g, h]),
            data4,
        }
    }
}

/// The bytes as 32 hexadecimal digits, in the order in which they are stored.
impl fmt::Display for MAPIUID {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.ab.iter().try_for_each(|byte| write!(f, "{byte:02X}"))
    }
}

/// Reads 32 hexadecimal digits; anything else is MAPI_E_INVALID_PARAMETER.
///
/// ```
/// use mapi_core::abi::MAPIUID;
///
/// let uid: MAPIUID = "dca740c8c042101ab4b908002b2fe182".parse()?;
/// assert_eq!(uid.to_string(), "DCA740C8C042101AB4B908002B2FE182");
/// # mapi_core::windows_core::Result::Ok(())
/// ```
impl FromStr for MAPIUID {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let bytes = from_hex(text)?;
        let ab = bytes.try_into().map_err(|_| MAPI_E_INVALID_PARAMETER)?;
        Ok(Self { ab })
    }
}

/// Bytes of hexadecimal digits, in pairs.
pub(crate) fn from_hex(text: &str) -> Result<Vec<u8>, Error> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let byte = |[high, low]: &[u8; 2]| {
        let digit = |digit: u8| char::from(digit).to_digit(16);
        Some((digit(*high)? << 4 | digit(*low)?) as u8)
    };
    let bytes: Option<Vec<u8>> = pairs.iter().map(byte).collect();
    bytes
        .filter(|_| rest.is_empty())
        .ok_or_else(|| Error::from_hresult(MAPI_E_INVALID_PARAMETER))
}

/// A GUID for people: in braces, with hyphens.
pub(crate) struct Guid(pub GUID);

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{:?}}}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways() {
        let guid = GUID::from_u128(0x00020329_0000_0000_c000_000000000046);
        let uid = MAPIUID::from(guid);
        assert_eq!(uid.to_string(), "2903020000000000C000000000000046");
        assert_eq!(GUID::from(uid), guid);
        assert_eq!(uid.to_string().to_lowercase().parse(), Ok(uid));
        assert_eq!(
            Guid(guid).to_string(),
            "{00020329-0000-0000-C000-000000000046}"
        );
    }

    #[test]
    fn other_text_is_refused() {
        for text in [
            "",
            "29",
            "2903020000000000C00000000000004",
            "2903020000000000C00000000000004G",
            "2903020000000000C0000000000000466",
            "ä903020000000000C00000000000004",
        ] {
            assert_eq!(
                text.parse::<MAPIUID>().unwrap_err().code(),
                MAPI_E_INVALID_PARAMETER
            );
        }
    }
}
