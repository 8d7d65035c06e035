//! Functions that read and write text, compared with what Rust and mapi-core read and write.

use super::mapi;
use mapi_core::abi::TCHAR;
use mapi_core::{EntryId, OwnedEntryId};
use std::ffi::{CStr, CString};

fn text(text: &CStr) -> *const TCHAR {
    text.as_ptr().cast()
}

const BYTES: [&[u8]; 4] = [
    &[],
    &[0x00],
    &[0x0a, 0xb1, 0xff],
    &[
        0, 0, 0, 0, 0xde, 0xad, 0xbe, 0xef, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0x10, 0x20,
    ],
];

#[test]
fn bytes_are_the_same_in_hexadecimal() {
    let mapi = mapi();
    for bytes in BYTES {
        let mut place = vec![0xaau8; 2 * bytes.len() + 1];
        // SAFETY: so many bytes, and room for two digits of each and a terminator.
        let written = unsafe {
            let size = bytes.len() as i32;
            mapi.exports()
                .HexFromBin(bytes.as_ptr(), size, place.as_mut_ptr().cast())
        };
        written.unwrap();
        let written = CString::from_vec_with_nul(place).unwrap();
        let ours: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        assert_eq!(written.to_str().unwrap(), ours);
        if let Ok(id) = EntryId::new(bytes) {
            assert_eq!(id.to_string(), ours);
            assert_eq!(ours.parse::<OwnedEntryId>().unwrap().as_bytes(), bytes);
        }
        let small = CString::new(ours.to_lowercase()).unwrap();
        for hex in [&written, &small] {
            let mut read = vec![0xaau8; bytes.len()];
            // SAFETY: terminated text, and room for a byte of each two digits.
            let good = unsafe { mapi.exports().FBinFromHex(text(hex), read.as_mut_ptr()) };
            assert!(good.unwrap().as_bool());
            assert_eq!(read, bytes);
        }
    }
}

#[test]
fn what_is_not_hexadecimal_is_refused() {
    let mapi = mapi();
    for hex in [c"0g", c"G0", c" 00", c"0x00", c"00-00"] {
        let mut read = [0; 4];
        // SAFETY: terminated text, and room for more bytes than it has digits.
        let good = unsafe { mapi.exports().FBinFromHex(text(hex), read.as_mut_ptr()) };
        assert!(!good.unwrap().as_bool(), "{hex:?}");
        assert!(hex.to_str().unwrap().parse::<OwnedEntryId>().is_err());
    }
}

#[test]
fn numbers_are_read_as_far_as_they_go() {
    let mapi = mapi();
    for (digits, number) in [
        (c"", 0),
        (c"0", 0),
        (c"42", 42),
        (c"4294967295", u32::MAX),
        (c"12abc", 12),
        (c" 12", 0),
        (c"-1", 0),
    ] {
        // SAFETY: terminated text.
        let read = unsafe { mapi.exports().UFromSz(text(digits)) };
        assert_eq!(read.unwrap(), number, "{digits:?}");
    }
    for (digits, number) in [
        (c"", 0),
        (c"1f", 0x1f),
        (c"FF", 0xff),
        (c"7fzz", 0x7f),
        // Wine 8 takes digits in pairs, so that one alone is none, and moves what it has by one
        // digit for each pair: these are 5 and 0x1234 elsewhere.
        (c"5", 0),
        (c"1234", 0x154),
    ] {
        // SAFETY: terminated text.
        let read = unsafe { mapi.exports().UlFromSzHex(text(digits)) };
        assert_eq!(read.unwrap(), number, "{digits:?}");
    }
}

#[test]
fn units_and_texts_are_found() {
    let mapi = mapi();
    let exports = mapi.exports();
    let whole = c"one two one";
    let string = whole.to_str().unwrap();
    let at = |found: *mut TCHAR| {
        (!found.is_null()).then(|| {
            // SAFETY: what is found is in the text.
            unsafe { found.cast_const().offset_from(text(whole)) as usize }
        })
    };
    for unit in ['o', 'w', 'e', 'x', ' '] {
        // SAFETY: terminated text and a unit.
        let first = unsafe { exports.SzFindCh(text(whole), unit as u16) };
        // Wine 8 passes SzFindLastCh on to StrRChrA, which takes one parameter more: no call.
        assert_eq!(at(first.unwrap()), string.find(unit), "{unit}");
    }
    for key in [c"one", c"two", c"e t", c"three"] {
        // SAFETY: terminated texts.
        let found = unsafe { exports.SzFindSz(text(whole), text(key)) };
        assert_eq!(
            at(found.unwrap()),
            string.find(key.to_str().unwrap()),
            "{key:?}"
        );
    }
}

/// Functions that the headers name and the crate does not declare.
#[test]
fn bytes_are_swapped() {
    type Swap<T> = unsafe extern "system" fn(*mut T, u32);
    let mapi = mapi();
    let address = |name| mapi.exports().address(name, 8).expect("it is exported");
    // SAFETY: they take an array and how many numbers are in it, of 16 and 32 bits.
    let (words, longs): (Swap<u16>, Swap<u32>) = unsafe {
        (
            std::mem::transmute(address("SwapPword")),
            std::mem::transmute(address("SwapPlong")),
        )
    };
    let mut small = [0x1234u16, 0xff00, 7];
    let mut large = [0x1234_5678u32, 0xff00_0000, 7];
    let expected = (small.map(u16::swap_bytes), large.map(u32::swap_bytes));
    // SAFETY: arrays, with their lengths.
    unsafe {
        words(small.as_mut_ptr(), small.len() as u32);
        longs(large.as_mut_ptr(), large.len() as u32);
    }
    assert_eq!((small, large), expected);
}
