//! Damaged messages in files: an error, or another message, and never more. The fuzz target `msg`
//! goes on where these end.

use mapi_core::abi::codes::MAPI_E_CORRUPT_DATA;
use mapi_core::embedded::msg;
use mapi_tests::msg::{read_all, sample};
use windows_core::HRESULT;

const SECTOR: usize = 512;

/// Reads all of a message; the code where that fails.
fn outcome(bytes: &[u8]) -> Result<(), HRESULT> {
    let message = msg::from_bytes(bytes).map_err(|error| error.code())?;
    read_all(&message);
    Ok(())
}

fn is_corrupt(bytes: &[u8]) -> bool {
    match outcome(bytes) {
        Ok(()) => false,
        Err(code) => {
            assert_eq!(code, MAPI_E_CORRUPT_DATA);
            true
        }
    }
}

fn put(bytes: &mut [u8], at: usize, number: u32) {
    bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
}

fn number(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
}

fn sector(number: usize) -> usize {
    (number + 1) * SECTOR
}

/// Where the entries of the directory are.
fn entries(bytes: &[u8]) -> Vec<usize> {
    let fat = sector(number(bytes, 76));
    let next = |at: &usize| Some(number(bytes, fat + at * 4)).filter(|at| *at < 0xFFFF_FFFE);
    let sectors = std::iter::successors(Some(number(bytes, 48)), next);
    sectors
        .flat_map(|at| (0..SECTOR / 128).map(move |entry| sector(at) + entry * 128))
        .collect()
}

#[test]
fn what_is_no_file_or_half_of_one_is_an_error() {
    let whole = sample();
    assert_eq!(outcome(&whole), Ok(()));
    assert!(is_corrupt(b""));
    assert!(is_corrupt(b"no compound file at all"));
    assert!(is_corrupt(&[0xFF; 5000]));
    for end in (0..whole.len()).step_by(131) {
        assert!(is_corrupt(&whole[..end]), "{end}");
    }
    for end in (0..whole.len()).step_by(SECTOR) {
        assert!(is_corrupt(&whole[..end]), "{end}");
    }
}

#[test]
fn chains_in_circles_are_errors() {
    let whole = sample();
    let fat = sector(number(&whole, 76));
    // Every sector in turn goes on with each of a few others, so that any chain comes back.
    let count = whole.len() / SECTOR - 1;
    let mut bad = 0;
    for at in 0..count {
        for to in [0, at / 2, at, count - 1, count, 0xFFFF_FFF0] {
            let mut bytes = whole.clone();
            put(&mut bytes, fat + at * 4, to as u32);
            bad += u32::from(is_corrupt(&bytes));
        }
    }
    assert!(bad as usize > count * 4, "{bad} of {}", count * 6);
    // The mini FAT as well.
    let mini = sector(number(&whole, 60));
    let mut bad = 0;
    for at in 0..SECTOR / 4 {
        for to in [at, at / 2, 0xFFFF_FFF0] {
            let mut bytes = whole.clone();
            put(&mut bytes, mini + at * 4, to as u32);
            bad += u32::from(is_corrupt(&bytes));
        }
    }
    assert!(bad > 20, "{bad}");
    // And the tree of the directory.
    for (entry, place) in entries(&whole).into_iter().enumerate().skip(1).take(7) {
        for (field, to) in [(68, entry), (72, 1), (76, 0), (68, 0x7FFF_FFFF)] {
            let mut bytes = whole.clone();
            put(&mut bytes, place + field, to as u32);
            let _ = outcome(&bytes);
        }
        let mut bytes = whole.clone();
        put(&mut bytes, place + 68, entry as u32);
        assert!(is_corrupt(&bytes), "{entry} is its own neighbour");
    }
}

#[test]
fn counts_and_sizes_that_lie_are_errors() {
    let whole = sample();
    // Of the header: where things start, the list of the FAT.
    for at in [48, 60, 76] {
        for to in [1000, 0x7FFF_FFFF, 0xFFFF_FFF0] {
            let mut bytes = whole.clone();
            put(&mut bytes, at, to);
            assert!(is_corrupt(&bytes), "{at} {to:x}");
        }
    }
    // How many sectors the FAT has is told a second time by that list.
    let mut bytes = whole.clone();
    put(&mut bytes, 44, 1000);
    assert_eq!(outcome(&bytes), Ok(()));
    // Of streams: more bytes than there are.
    let mut streams = 0;
    for at in entries(&whole).into_iter().take(60) {
        if whole[at + 66] != 2 {
            continue;
        }
        streams += 1;
        for to in [0x0100_0000, 0x7FFF_FFFF, u32::MAX] {
            let mut bytes = whole.clone();
            put(&mut bytes, at + 120, to);
            assert!(is_corrupt(&bytes), "{at} {to:x}");
        }
    }
    assert!(streams > 20, "{streams}");
}
