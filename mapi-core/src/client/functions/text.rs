//! Functions on text, numbers and identifiers. Their texts are 8-bit.

use super::{Functions, needed, one, sized, tchars};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::UnicodeFlag;
use crate::embedded;
use crate::memory::text::TStr;
use crate::memory::{MapiArray, text::MapiStr};
use crate::private::entry::{self, Step};
use core::ptr;
use std::time::SystemTime;
use windows_core::{BOOL, HRESULT};

/// # Safety
///
/// Null, or a terminated text that stays unchanged for `'a`.
pub(super) unsafe fn bytes<'a>(text: *const TCHAR) -> Step<&'a [u8]> {
    // SAFETY: as the caller vouches.
    match unsafe { tchars(text, false) }? {
        TStr::Narrow(text) => Ok(text.to_bytes()),
        TStr::Wide(_) => Err(entry::invalid()),
    }
}

/// The bytes that two hexadecimal digits each are.
pub(super) fn from_hex(text: &[u8]) -> Step<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let pair = |pair: &[u8]| Some((digit(pair[0])? << 4 | digit(pair[1])?) as u8);
    let pairs = text.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return Err(MAPI_E_INVALID_PARAMETER);
    }
    needed(pairs.map(pair).collect())
}

/// Two hexadecimal digits for each byte, in MAPI memory.
pub(super) fn hex_text(bytes: &[u8]) -> Step<*mut TCHAR> {
    let digits: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    let digits = std::ffi::CString::new(digits).map_err(|_| MAPI_E_CALL_FAILED)?;
    let text = entry::answer(MapiStr::<u8>::new(&digits))?;
    Ok(text.into_raw().cast())
}

/// The number that a text begins with, modulo its size.
fn number(text: &[u8], base: u32) -> u32 {
    let digits = text
        .iter()
        .map_while(|byte| char::from(*byte).to_digit(base));
    digits.fold(0, |number: u32, digit| {
        number.wrapping_mul(base).wrapping_add(digit)
    })
}

/// Where a part of a text begins; null without it.
///
/// # Safety
///
/// As for [`bytes`].
unsafe fn found(text: *const TCHAR, find: impl Fn(&[u8]) -> Option<usize>) -> *mut TCHAR {
    // SAFETY: as the caller vouches.
    let at = unsafe { bytes(text) }.ok().and_then(find);
    at.map_or(ptr::null_mut(), |at| text.wrapping_add(at).cast_mut())
}

fn ticks(time: FILETIME) -> u64 {
    u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime)
}

/// An index of a message in a conversation: that of its parent with five bytes more, or a new one
/// of 22 bytes (MS-OXOMSG, section 2.2.1.3).
fn conversation_index(parent: &[u8], now: u64) -> Vec<u8> {
    const HEAD: usize = 22;
    if parent.len() < HEAD || parent[0] != 1 || !(parent.len() - HEAD).is_multiple_of(5) {
        let mut index = now.to_be_bytes()[..6].to_vec();
        index[0] = 1;
        index.extend(embedded::new_uid().ab);
        return index;
    }
    let mut head = [0; 8];
    head[..6].copy_from_slice(&parent[..6]);
    let passed = now.saturating_sub(u64::from_be_bytes(head));
    // In 31 bits: fine for less than two years, coarse for more.
    let (coarse, time) = match passed >> 18 {
        time @ 0..0x8000_0000 => (0, time),
        _ => (1 << 31, passed >> 23 & 0x7FFF_FFFF),
    };
    let mut index = parent.to_vec();
    index.extend((coarse | time as u32).to_be_bytes());
    // Four bits at random, and a count that nobody keeps.
    index.push(embedded::new_uid().ab[0] & 0xF0);
    index
}

#[expect(
    non_snake_case,
    reason = "the names of C; what each takes is declared there"
)]
impl Functions {
    pub unsafe fn FBinFromHex(&self, text: *const TCHAR, target: *mut u8) -> BOOL {
        // SAFETY: null or a text, and room for half as many bytes, as the caller vouches.
        let read = unsafe { self.ScBinFromHexBounded(text, target, u32::MAX) };
        BOOL::from(read.is_ok())
    }

    pub unsafe fn ScBinFromHexBounded(
        &self,
        text: *const TCHAR,
        target: *mut u8,
        size: u32,
    ) -> HRESULT {
        entry::guard(|| {
            // SAFETY: null or a text, as the caller vouches.
            let read = from_hex(unsafe { bytes(text) }?)?;
            if read.len() > size as usize {
                return Err(MAPI_E_TOO_BIG);
            }
            // SAFETY: null or room for so many bytes, as the caller vouches.
            needed(unsafe { entry::slice_mut(target, read.len()) })?.copy_from_slice(&read);
            Ok(S_OK)
        })
    }

    pub unsafe fn HexFromBin(&self, source: *const u8, size: i32, text: *mut TCHAR) {
        // SAFETY: null or so many bytes, and room for twice as many digits and a terminator, as the
        // caller vouches.
        unsafe {
            entry::guard_value(|| {
                let size = needed(usize::try_from(size).ok())?;
                let source = needed(entry::slice(source, size))?;
                let text = needed(entry::slice_mut(text.cast::<u8>(), 2 * size + 1))?;
                let digit = |digit: u8| b"0123456789ABCDEF"[usize::from(digit & 15)];
                for (byte, digits) in source.iter().zip(text.chunks_exact_mut(2)) {
                    digits.copy_from_slice(&[digit(byte >> 4), digit(*byte)]);
                }
                text[2 * size] = 0;
                Ok(())
            });
        }
    }

    pub unsafe fn UlFromSzHex(&self, text: *const TCHAR) -> u32 {
        // SAFETY: null or a text, as the caller vouches; zeros are a number.
        unsafe { entry::guard_value(|| Ok(number(bytes(text)?, 16))) }
    }

    pub unsafe fn UFromSz(&self, text: *const TCHAR) -> u32 {
        // SAFETY: as above.
        unsafe { entry::guard_value(|| Ok(number(bytes(text)?, 10))) }
    }

    pub unsafe fn HrEntryIDFromSz(
        &self,
        text: *const TCHAR,
        size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT {
        // SAFETY: null or a text, as the caller vouches.
        let run = || entry::answer(MapiArray::new(&from_hex(unsafe { bytes(text) }?)?));
        // SAFETY: as the caller vouches.
        unsafe { sized(size, entry_id, run) }
    }

    pub unsafe fn HrSzFromEntryID(
        &self,
        size: u32,
        entry_id: *const ENTRYID,
        text: *mut *mut TCHAR,
    ) -> HRESULT {
        let run = || {
            // SAFETY: null or so many bytes, as the caller vouches.
            let id = needed(unsafe { entry::slice(entry_id.cast::<u8>(), size as usize) })?;
            hex_text(id)
        };
        // SAFETY: as the caller vouches.
        unsafe { one(text, run) }
    }

    pub unsafe fn SzFindCh(&self, text: *const TCHAR, unit: u16) -> *mut TCHAR {
        let find = |text: &[u8]| text.iter().position(|byte| u16::from(*byte) == unit);
        // SAFETY: null or a text, as the caller vouches.
        unsafe { found(text, find) }
    }

    pub unsafe fn SzFindLastCh(&self, text: *const TCHAR, unit: u16) -> *mut TCHAR {
        let find = |text: &[u8]| text.iter().rposition(|byte| u16::from(*byte) == unit);
        // SAFETY: null or a text, as the caller vouches.
        unsafe { found(text, find) }
    }

    pub unsafe fn SzFindSz(&self, text: *const TCHAR, key: *const TCHAR) -> *mut TCHAR {
        // SAFETY: null or texts, as the caller vouches.
        unsafe {
            match bytes(key) {
                Ok(key) => found(text, |text| memchr::memmem::find(text, key)),
                Err(_) => ptr::null_mut(),
            }
        }
    }

    pub unsafe fn FtAddFt(&self, one: FILETIME, other: FILETIME) -> FILETIME {
        FILETIME::from_intervals(ticks(one).wrapping_add(ticks(other)))
    }

    pub unsafe fn FtMulDwDw(&self, one: u32, other: u32) -> FILETIME {
        FILETIME::from_intervals(u64::from(one) * u64::from(other))
    }

    pub unsafe fn FtMulDw(&self, factor: u32, time: FILETIME) -> FILETIME {
        FILETIME::from_intervals(ticks(time).wrapping_mul(factor.into()))
    }

    pub unsafe fn FtSubFt(&self, one: FILETIME, other: FILETIME) -> FILETIME {
        FILETIME::from_intervals(ticks(one).wrapping_sub(ticks(other)))
    }

    pub unsafe fn FtNegFt(&self, time: FILETIME) -> FILETIME {
        FILETIME::from_intervals(ticks(time).wrapping_neg())
    }

    pub unsafe fn ScCreateConversationIndex(
        &self,
        size: u32,
        parent: *const u8,
        index_size: *mut u32,
        index: *mut *mut u8,
    ) -> HRESULT {
        let run = || {
            // SAFETY: null or so many bytes, as the caller vouches.
            let parent = unsafe { entry::optional_slice(parent, size as usize, false) };
            let parent = needed(parent)?.unwrap_or_default();
            let now = ticks(FILETIME::from(SystemTime::now()));
            entry::answer(MapiArray::new(&conversation_index(parent, now)))
        };
        // SAFETY: as the caller vouches.
        unsafe { sized(index_size, index, run) }
    }

    pub unsafe fn WrapStoreEntryID(
        &self,
        flags: u32,
        dll_name: *const TCHAR,
        size: u32,
        own: *const ENTRYID,
        wrapped_size: *mut u32,
        wrapped: *mut *mut ENTRYID,
    ) -> HRESULT {
        let run = || {
            // SAFETY: null or a text of the width that the flags tell, and null or so many bytes, as
            // the caller vouches.
            let (name, own) = unsafe {
                (
                    tchars(dll_name, UnicodeFlags::from(flags).is_unicode())?.to_string_lossy(),
                    needed(entry::slice(own.cast::<u8>(), size as usize))?,
                )
            };
            if own.is_empty() || !name.is_ascii() {
                return Err(entry::invalid());
            }
            entry::answer(MapiArray::new(&embedded::wrapped::wrap(&name, own)))
        };
        // SAFETY: as the caller vouches.
        unsafe { sized(wrapped_size, wrapped, run) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_grows_by_five_bytes() {
        let begun = 0x01D1_2C00_0000_0000;
        let first = conversation_index(&[], begun);
        assert_eq!(
            (first.len(), &first[..6]),
            (22, &[1, 0xD1, 0x2C, 0, 0, 0][..])
        );
        let second = conversation_index(&first, begun + (7 << 18));
        assert_eq!((second.len(), &second[22..26]), (27, &[0, 0, 0, 7][..]));
        // Years later the time is coarser.
        let third = conversation_index(&second, begun + (1 << 50));
        assert_eq!((third.len(), &third[27..31]), (32, &[0x88, 0, 0, 0][..]));
        assert_eq!(conversation_index(b"no index", begun).len(), 22);
    }

    #[test]
    fn digits_are_read_as_far_as_they_go() {
        assert_eq!(number(b"105679", 10), 105_679);
        assert_eq!((number(b" 4", 10), number(b"12x", 10)), (0, 12));
        assert_eq!((number(b"fF", 16), number(b" c", 16)), (255, 0));
        assert_eq!(from_hex(b"00fF").unwrap(), [0, 255]);
        assert!(from_hex(b"0").is_err() && from_hex(b"0g").is_err());
    }
}
