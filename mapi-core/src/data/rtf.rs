//! Compressed RTF, as PR_RTF_COMPRESSED has it (MS-OXRTFCP).
//!
//! ```
//! use mapi_core::data::rtf;
//!
//! let compressed = b"\x2d\0\0\0\x2b\0\0\0LZFu\xf1\xc5\xc7\xa7\x03\0\x0a\0rcpg125B2\
//!     \x0a\xf3 hel\x09\0 bw\x05\xb0ld}\x0a\x80\x0f\xa0";
//! assert_eq!(rtf::decompress(compressed)?, b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
//! # Ok::<(), mapi_core::MapiError>(())
//! ```

use crate::abi::codes::{MAPI_E_CORRUPT_DATA, MAPI_E_TOO_BIG};
use crate::boundary::MapiError;

/// What every dictionary starts with.
const START: &[u8; 207] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \
    \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\
    \\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const DICTIONARY: usize = 4096;
const HEADER: usize = 16;
const COMPRESSED: u32 = u32::from_le_bytes(*b"LZFu");
const UNCOMPRESSED: u32 = u32::from_le_bytes(*b"MELA");

/// The RTF in what PR_RTF_COMPRESSED holds, compressed or not.
///
/// Fails with MAPI_E_CORRUPT_DATA where the header is none, the checksum is wrong, or there is less
/// than the header says. What follows the end is not looked at.
pub fn decompress(bytes: &[u8]) -> Result<Vec<u8>, MapiError> {
    let corrupt = || MapiError::new(MAPI_E_CORRUPT_DATA);
    let number = |at: usize| -> Option<u32> {
        Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
    };
    let header = || Some((number(0)?, number(4)?, number(8)?, number(12)?));
    let (size, raw_size, kind, checksum) = header().ok_or_else(corrupt)?;
    let (size, raw_size) = (size as usize, raw_size as usize);
    match kind {
        UNCOMPRESSED => {
            let rest = bytes.get(HEADER..).and_then(|rest| rest.get(..raw_size));
            Ok(rest.ok_or_else(corrupt)?.to_vec())
        }
        COMPRESSED => {
            // The size does not count itself.
            let end = size.checked_add(4).ok_or_else(corrupt)?;
            let body = bytes.get(HEADER..end).ok_or_else(corrupt)?;
            if crc(body) != checksum {
                return Err(corrupt());
            }
            let raw = inflate(body, raw_size).ok_or_else(corrupt)?;
            if raw.len() == raw_size {
                Ok(raw)
            } else {
                Err(corrupt())
            }
        }
        _ => Err(corrupt()),
    }
}

/// RTF as PR_RTF_COMPRESSED holds it, behind a header and not compressed: readers have to take that.
///
/// Fails with MAPI_E_TOO_BIG where 32 bits do not count the bytes.
pub fn uncompressed(rtf: &[u8]) -> Result<Vec<u8>, MapiError> {
    let raw_size = u32::try_from(rtf.len()).map_err(|_| MapiError::new(MAPI_E_TOO_BIG))?;
    // What follows the size itself: the rest of the header, and the RTF.
    let size = raw_size.checked_add(HEADER as u32 - 4);
    let size = size.ok_or_else(|| MapiError::new(MAPI_E_TOO_BIG))?;
    let mut bytes = Vec::with_capacity(HEADER + rtf.len());
    for number in [size, raw_size, UNCOMPRESSED, 0] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(rtf);
    Ok(bytes)
}

/// Runs of up to eight literals or references, each run behind a byte that says which are which. A
/// reference to where the next byte goes is the end.
fn inflate(body: &[u8], raw_size: usize) -> Option<Vec<u8>> {
    let mut dictionary = [b' '; DICTIONARY];
    dictionary[..START.len()].copy_from_slice(START);
    let mut at = START.len();
    let mut raw = Vec::new();
    let mut bytes = body.iter().copied();
    while raw.len() <= raw_size {
        let control = bytes.next()?;
        for bit in 0..8 {
            let (from, length) = if control >> bit & 1 == 0 {
                // A literal is a reference to what is put there now.
                dictionary[at] = bytes.next()?;
                (at, 1)
            } else {
                let reference = usize::from(u16::from_be_bytes([bytes.next()?, bytes.next()?]));
                if reference >> 4 == at {
                    return Some(raw);
                }
                (reference >> 4, (reference & 0xf) + 2)
            };
            for offset in 0..length {
                // What is copied may be what this copy has just written.
                let byte = dictionary[(from + offset) % DICTIONARY];
                raw.push(byte);
                dictionary[at] = byte;
                at = (at + 1) % DICTIONARY;
            }
        }
    }
    None
}

/// CRC-32 as usual, but begun and ended with zero.
pub(crate) fn crc(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |crc, byte| {
        let mut crc = crc ^ u32::from(*byte);
        for _ in 0..8 {
            crc = crc >> 1 ^ if crc & 1 == 0 { 0 } else { 0xedb8_8320 };
        }
        crc
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The second example of MS-OXRTFCP: a reference that overlaps what it writes.
    const OVERLAPPING: &[u8] = b"\x1a\0\0\0\x1c\0\0\0LZFu\xe2\xd4\x4b\x51\x41\0\x04 WXYZ\x0d\
        n\x7d\x01\x0e\xb0";

    #[test]
    fn what_overlaps_and_what_is_damaged() {
        assert_eq!(
            decompress(OVERLAPPING).unwrap(),
            b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
        );
        for at in 8..OVERLAPPING.len() {
            let mut damaged = OVERLAPPING.to_vec();
            damaged[at] ^= 1;
            let code = decompress(&damaged).unwrap_err().code();
            assert_eq!(code, MAPI_E_CORRUPT_DATA, "{at}");
        }
        for length in 0..OVERLAPPING.len() {
            assert!(decompress(&OVERLAPPING[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn what_is_not_compressed() {
        let wrapped = b"\x0f\0\0\0\x03\0\0\0MELA\0\0\0\0{}}";
        assert_eq!(uncompressed(b"{}}").unwrap(), wrapped);
        assert_eq!(
            decompress(b"\x0f\0\0\0\x03\0\0\0MELA\0\0\0\0{}}").unwrap(),
            b"{}}"
        );
        assert!(decompress(b"\x0f\0\0\0\x04\0\0\0MELA\0\0\0\0{}}").is_err());
    }
}
