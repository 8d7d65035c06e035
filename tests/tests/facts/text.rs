//! Text and numbers.

use crate::mapi;
use mapi_core::abi::{FILETIME, TCHAR, codes::*};
use std::ffi::CStr;
use std::ptr::null_mut;

fn text(text: &CStr) -> *const TCHAR {
    text.as_ptr().cast()
}

#[test]
fn bytes_are_written_and_read_in_hexadecimal() {
    let mapi = mapi();
    let exports = mapi.exports();
    let bytes: Vec<u8> = (0..=254).collect();
    let mut written = vec![b'X'; 512];
    let mut read = vec![0xAA; 255];
    // SAFETY: so many bytes, and room for two digits of each and a terminator.
    unsafe {
        let place = written.as_mut_ptr().cast();
        exports.HexFromBin(bytes.as_ptr(), 255, place).unwrap();
        let good = exports.FBinFromHex(place, read.as_mut_ptr()).unwrap();
        assert!(good.as_bool());
    }
    let expected: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    assert_eq!(&written[..510], expected.as_bytes());
    assert_eq!((written[510], written[511]), (0, b'X'));
    assert_eq!(read, bytes);
    // SAFETY: terminated text, and room for a byte; no text.
    unsafe {
        let bad = exports.FBinFromHex(text(c"0g"), read.as_mut_ptr()).unwrap();
        assert!(!bad.as_bool());
        let bad = exports.FBinFromHex(std::ptr::null(), read.as_mut_ptr());
        assert!(!bad.unwrap().as_bool());
        let bounded = |size| exports.ScBinFromHexBounded(text(c"0102"), null_or(&read), size);
        assert_eq!(bounded(2).unwrap(), S_OK);
        assert!(bounded(1).unwrap().is_err());
    }
}

fn null_or(bytes: &[u8]) -> *mut u8 {
    bytes.as_ptr().cast_mut()
}

#[test]
fn numbers_are_read() {
    let mapi = mapi();
    let exports = mapi.exports();
    // SAFETY: terminated texts.
    let (decimal, hexadecimal) = unsafe {
        (
            [c"105679", c" 4", c""].map(|digits| exports.UFromSz(text(digits)).unwrap()),
            [c"fF", c" c", c"1234"].map(|digits| exports.UlFromSzHex(text(digits)).unwrap()),
        )
    };
    assert_eq!(decimal, [105_679, 0, 0]);
    assert_eq!(hexadecimal, [0xFF, 0, 0x1234]);
}

#[test]
fn units_and_texts_are_found() {
    let mapi = mapi();
    let exports = mapi.exports();
    let whole = c"one two one";
    // SAFETY: terminated texts; what is found is in the first, or nothing.
    unsafe {
        let at = |found: *mut TCHAR| {
            (!found.is_null()).then(|| found.cast_const().offset_from(text(whole)))
        };
        assert_eq!(
            at(exports.SzFindCh(text(whole), u16::from(b'o')).unwrap()),
            Some(0)
        );
        let last = exports.SzFindLastCh(text(whole), u16::from(b'o')).unwrap();
        assert_eq!(at(last), Some(8));
        assert_eq!(
            at(exports.SzFindSz(text(whole), text(c"two")).unwrap()),
            Some(4)
        );
        assert_eq!(
            at(exports.SzFindSz(text(whole), text(c"six")).unwrap()),
            None
        );
    }
}

#[test]
fn identifiers_go_to_text_and_back() {
    let mapi = mapi();
    let exports = mapi.exports();
    let id = [0u8, 1, 2, 0xFE];
    let (mut digits, mut size, mut back) = (null_mut(), 0, null_mut());
    // SAFETY: so many bytes, and places for a text, a number and a pointer; blocks that are freed
    // once.
    unsafe {
        let code = exports.HrSzFromEntryID(4, id.as_ptr().cast(), &mut digits);
        assert_eq!(code.unwrap(), S_OK);
        assert_eq!(CStr::from_ptr(digits.cast()), c"000102FE");
        let code = exports.HrEntryIDFromSz(digits, &mut size, &mut back);
        assert_eq!((code.unwrap(), size), (S_OK, 4));
        assert_eq!(std::slice::from_raw_parts(back.cast::<u8>(), 4), id);
        exports.MAPIFreeBuffer(back.cast()).unwrap();
        let code = exports.HrEntryIDFromSz(text(c"0"), &mut size, &mut back);
        assert!(code.unwrap().is_err() && size == 0 && back.is_null());
        exports.MAPIFreeBuffer(digits.cast()).unwrap();
    }
}

#[test]
fn times_are_64_bit_numbers() {
    let mapi = mapi();
    let exports = mapi.exports();
    let (big, small) = (
        FILETIME::from_intervals(1 << 40),
        FILETIME::from_intervals(3),
    );
    // SAFETY: numbers only.
    let results = unsafe {
        [
            exports.FtAddFt(big, small).unwrap(),
            // The first is the minuend.
            exports.FtSubFt(big, small).unwrap(),
            exports.FtMulDw(5, big).unwrap(),
            exports.FtMulDwDw(u32::MAX, 2).unwrap(),
            exports.FtNegFt(small).unwrap(),
        ]
    };
    let expected = [
        (1 << 40) + 3,
        (1 << 40) - 3,
        5 << 40,
        0x1_FFFF_FFFE,
        3u64.wrapping_neg(),
    ];
    assert_eq!(results, expected.map(FILETIME::from_intervals));
}

#[test]
fn codes_of_storages_become_those_of_mapi() {
    let mapi = mapi();
    // SAFETY: numbers only.
    let map = |code: u32| unsafe {
        let code = windows_core::HRESULT(code.cast_signed());
        mapi.exports().MapStorageSCode(code).unwrap()
    };
    assert_eq!(map(0x8003_0002), MAPI_E_NOT_FOUND);
    assert_eq!(map(0x8003_0005), MAPI_E_NO_ACCESS);
    assert_eq!(map(0x8003_0070), MAPI_E_NOT_ENOUGH_DISK);
    assert_eq!(map(0), S_OK);
}
