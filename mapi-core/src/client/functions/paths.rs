//! Paths on this computer, and the same on the network.

use super::{Functions, needed};
use crate::abi::codes::*;
use crate::private::entry::{self, Step};
use core::ffi::CStr;
use windows_core::HRESULT;

/// The letter of a drive, and the share that it stands for.
type Drive = (u8, Vec<u8>);

/// The drives of this computer that stand for shares.
fn shares() -> Vec<Drive> {
    #[cfg(windows)]
    return (b'A'..=b'Z')
        .filter_map(|letter| Some((letter, network::share(letter)?)))
        .collect();
    #[cfg(not(windows))]
    vec![]
}

#[cfg(windows)]
mod network {
    use core::ffi::CStr;

    windows_core::link!("mpr.dll" "system" fn WNetGetConnectionA(local: *const u8, remote: *mut u8, size: *mut u32) -> u32);

    /// The share that a drive stands for.
    pub fn share(letter: u8) -> Option<Vec<u8>> {
        let mut name = vec![0; 0x8000];
        let mut size = name.len() as u32;
        // SAFETY: a terminated text, and room for as many bytes as are counted.
        let failed =
            unsafe { WNetGetConnectionA([letter, b':', 0].as_ptr(), name.as_mut_ptr(), &mut size) };
        let name = CStr::from_bytes_until_nul(&name).ok()?.to_bytes();
        (failed == 0 && !name.is_empty()).then(|| name.to_vec())
    }
}

/// A path as it is to be, and whether it was so already.
type Path = (Vec<u8>, bool);

fn is_unc(path: &[u8]) -> bool {
    path.starts_with(b"\\\\")
}

/// The letter of a path's drive.
fn drive(path: &[u8]) -> Option<u8> {
    match path {
        [letter, b':', ..] if letter.is_ascii_alphabetic() => Some(letter.to_ascii_uppercase()),
        _ => None,
    }
}

fn to_unc(path: &[u8], shares: &[Drive]) -> Step<Path> {
    if is_unc(path) {
        return Ok((path.to_vec(), true));
    }
    let drive = needed(drive(path))?;
    let share = shares.iter().find(|(letter, _)| *letter == drive);
    let (_, share) = share.ok_or(MAPI_E_NOT_FOUND)?;
    Ok(([share, &path[2..]].concat(), false))
}

fn to_local(path: &[u8], shares: &[Drive]) -> Step<Path> {
    if drive(path).is_some() {
        return Ok((path.to_vec(), true));
    }
    if !is_unc(path) {
        return Err(entry::invalid());
    }
    let rest = |share: &[u8]| {
        let (start, rest) = path.split_at_checked(share.len())?;
        let same = start.eq_ignore_ascii_case(share) && matches!(rest, [] | [b'\\', ..]);
        same.then_some(rest)
    };
    let all = shares.iter();
    let found = all.filter_map(|(letter, share)| Some((*letter, rest(share)?)));
    // The share that is furthest inside.
    let (letter, rest) = found
        .min_by_key(|(_, rest)| rest.len())
        .ok_or(MAPI_E_NOT_FOUND)?;
    Ok(([&[letter, b':'], rest].concat(), false))
}

/// Writes a path in the other form.
///
/// # Safety
///
/// Null or a terminated text, and null or room for so many bytes.
unsafe fn convert(
    path: *const u8,
    target: *mut u8,
    room: u32,
    convert: fn(&[u8], &[Drive]) -> Step<Path>,
) -> HRESULT {
    entry::guard(|| {
        // SAFETY: as the caller vouches.
        let path: &CStr = needed(unsafe { entry::string::<u8>(path) })?;
        let (mut path, same) = convert(path.to_bytes(), &shares())?;
        path.push(0);
        if path.len() > room as usize {
            return Err(MAPI_E_TOO_BIG);
        }
        // SAFETY: as the caller vouches; what was read is not used any more.
        needed(unsafe { entry::slice_mut(target, path.len()) })?.copy_from_slice(&path);
        Ok(if same { S_FALSE } else { S_OK })
    })
}

#[expect(
    non_snake_case,
    reason = "the names of C; what each takes is declared there"
)]
impl Functions {
    pub unsafe fn ScUNCFromLocalPath(&self, local: *const u8, unc: *mut u8, room: u32) -> HRESULT {
        // SAFETY: as the caller vouches.
        unsafe { convert(local, unc, room, to_unc) }
    }

    pub unsafe fn ScLocalPathFromUNC(&self, unc: *const u8, local: *mut u8, room: u32) -> HRESULT {
        // SAFETY: as the caller vouches.
        unsafe { convert(unc, local, room, to_local) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_go_there_and_back() {
        let shares = [
            (b'M', b"\\\\Server\\Mail".to_vec()),
            (b'N', b"\\\\Server\\Mail\\New".to_vec()),
        ];
        let unc = |path: &str| to_unc(path.as_bytes(), &shares);
        let local = |path: &str| to_local(path.as_bytes(), &shares);
        assert_eq!(unc("m:\\a"), Ok((b"\\\\Server\\Mail\\a".to_vec(), false)));
        assert_eq!(unc("\\\\X\\y"), Ok((b"\\\\X\\y".to_vec(), true)));
        assert_eq!(unc("C:\\a"), Err(MAPI_E_NOT_FOUND));
        assert_eq!(unc("a\\b"), Err(MAPI_E_INVALID_PARAMETER));
        assert_eq!(local("\\\\SERVER\\mail\\a"), Ok((b"M:\\a".to_vec(), false)));
        assert_eq!(local("\\\\Server\\Mail\\New"), Ok((b"N:".to_vec(), false)));
        assert_eq!(local("\\\\Server\\Mails"), Err(MAPI_E_NOT_FOUND));
        assert_eq!(local("C:\\a"), Ok((b"C:\\a".to_vec(), true)));
        assert_eq!(local("a"), Err(MAPI_E_INVALID_PARAMETER));
    }
}
