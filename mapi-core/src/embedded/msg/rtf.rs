//! Compressed RTF (MS-OXRTFCP).

use crate::abi::codes::MAPI_E_CORRUPT_DATA;
use windows_core::Result;

/// What the window has in it before the first byte.
const PRELOADED: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

const WINDOW: usize = 4096;
const HEADER: usize = 16;
const COMPRESSED: &[u8] = b"LZFu";
const UNCOMPRESSED: &[u8] = b"MELA";

/// The RTF that PR_RTF_COMPRESSED is.
///
/// # Errors
///
/// MAPI_E_CORRUPT_DATA where it is none, or damaged.
pub fn decompress_rtf(bytes: &[u8]) -> Result<Vec<u8>> {
    Ok(decompressed(bytes).ok_or(MAPI_E_CORRUPT_DATA)?)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let part = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(part.try_into().ok()?))
}

fn decompressed(bytes: &[u8]) -> Option<Vec<u8>> {
    // Sizes count what is behind them.
    let end = usize::try_from(number(bytes, 0)?).ok()?.checked_add(4)?;
    let size = usize::try_from(number(bytes, 4)?).ok()?;
    let content = bytes.get(HEADER..end)?;
    match bytes.get(8..12)? {
        UNCOMPRESSED => return Some(content.get(..size)?.to_vec()),
        COMPRESSED if number(bytes, 12)? == crc(content) => {}
        _ => return None,
    }
    let mut window = [b' '; WINDOW];
    window
        .get_mut(..PRELOADED.len())?
        .copy_from_slice(PRELOADED);
    let mut at = PRELOADED.len();
    let mut all = vec![];
    let mut rest = content.iter().copied();
    loop {
        let control = rest.next()?;
        for bit in 0..8 {
            if control >> bit & 1 == 0 {
                let byte = rest.next()?;
                all.push(byte);
                window[at] = byte;
                at = (at + 1) % WINDOW;
                continue;
            }
            let reference = u16::from_be_bytes([rest.next()?, rest.next()?]);
            let from = usize::from(reference >> 4);
            if from == at {
                return (all.len() == size).then_some(all);
            }
            for step in 0..usize::from(reference & 0xF) + 2 {
                let byte = window[(from + step) % WINDOW];
                all.push(byte);
                window[at] = byte;
                at = (at + 1) % WINDOW;
            }
        }
    }
}

/// The check sum of the format, by which names are looked for as well.
pub(super) fn crc(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // Both are examples of the specification (section 3).
    #[test]
    fn the_examples_of_the_specification() {
        let simple = b"\x2d\0\0\0\x2b\0\0\0LZFu\xf1\xc5\xc7\xa7\x03\0\x0a\0rcpg125\x42\x32\x0a\xf3\x20hel\x09\0\x20bw\x05\xb0ld}\x0a\x80\x0f\xa0";
        let rtf = decompress_rtf(simple).unwrap();
        assert_eq!(rtf, b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        let crossing =
            b"\x1a\0\0\0\x1c\0\0\0LZFu\xe2\xd4\x4b\x51\x41\0\x04\x20WXYZ\x0d\x6e\x7d\x01\x0e\xb0";
        let rtf = decompress_rtf(crossing).unwrap();
        assert_eq!(rtf, b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
    }

    #[test]
    fn what_is_damaged_is_an_error() {
        let whole =
            b"\x1a\0\0\0\x1c\0\0\0LZFu\xe2\xd4\x4b\x51\x41\0\x04\x20WXYZ\x0d\x6e\x7d\x01\x0e\xb0";
        let code = |bytes: &[u8]| decompress_rtf(bytes).unwrap_err().code();
        for end in 0..whole.len() {
            assert_eq!(code(&whole[..end]), MAPI_E_CORRUPT_DATA, "{end}");
        }
        for at in 0..whole.len() {
            let mut bytes = *whole;
            bytes[at] ^= 0x15;
            assert_eq!(code(&bytes), MAPI_E_CORRUPT_DATA, "{at}");
        }
    }
}
