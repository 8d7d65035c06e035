//! Where MAPI is: the registered mail clients, then the system.

use std::path::PathBuf;

/// A DLL that may be MAPI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The DLL.
    pub path: PathBuf,
    /// How it was found, for a person to read.
    pub found: String,
}

/// The DLLs that may be MAPI, the one to prefer first. Empty where there is no Windows.
///
/// They are, each where it is registered:
///
/// 1. what the default mail client names under `HKLM\Software\Clients\Mail`, by its Windows
///    Installer component or, without one, by `DLLPathEx`,
/// 2. the same of `Microsoft Outlook`, where that is not the default,
/// 3. `olmapi32.dll` in the folder of the registered `OUTLOOK.EXE`,
/// 4. the system's `mapi32.dll`.
///
/// Source: reference page "Choose a specific version of MAPI to load".
pub fn candidates() -> Vec<Candidate> {
    let mut candidates = platform();
    // The first of several ways to the same DLL says how it was found.
    let mut seen = Vec::new();
    candidates.retain(|candidate| {
        let new = !seen.contains(&candidate.path);
        seen.push(candidate.path.clone());
        new
    });
    candidates
}

#[cfg(not(windows))]
fn platform() -> Vec<Candidate> {
    Vec::new()
}

#[cfg(windows)]
fn platform() -> Vec<Candidate> {
    windows::candidates()
}

#[cfg(windows)]
mod windows {
    use super::super::library::Library;
    use super::{Candidate, PathBuf};
    use core::ffi::c_char;
    use std::ffi::{CString, OsString};
    use std::os::windows::ffi::OsStringExt;
    use windows_core::BOOL;
    use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE};

    windows_core::link!("kernel32.dll" "system" fn GetSystemDirectoryW(buffer: *mut u16, size: u32) -> u32);
    windows_core::link!("kernel32.dll" "system" fn ExpandEnvironmentStringsW(source: *const u16, target: *mut u16, size: u32) -> u32);

    const MAIL: &str = r"Software\Clients\Mail";
    const OUTLOOK: &str = "Microsoft Outlook";
    const OUTLOOK_EXE: &str = r"Software\Microsoft\Windows\CurrentVersion\App Paths\OUTLOOK.EXE";

    pub fn candidates() -> Vec<Candidate> {
        let mut found = Vec::new();
        let default = default_client();
        for client in default.iter().map(String::as_str).chain([OUTLOOK]) {
            found.extend(registered(client));
        }
        if let Ok(folder) = LOCAL_MACHINE
            .open(OUTLOOK_EXE)
            .and_then(|key| key.get_string("Path"))
        {
            found.push(Candidate {
                path: PathBuf::from(expanded(&folder)).join("olmapi32.dll"),
                found: "the folder of OUTLOOK.EXE".into(),
            });
        }
        if let Some(system) = system_folder() {
            found.push(Candidate {
                path: system.join("mapi32.dll"),
                found: "the system's".into(),
            });
        }
        found
    }

    /// The user's choice of a client, else that of the computer.
    fn default_client() -> Option<String> {
        [CURRENT_USER, LOCAL_MACHINE]
            .into_iter()
            .filter_map(|root| root.open(MAIL).ok()?.get_string("").ok())
            .find(|name| !name.is_empty())
    }

    /// What a client registered as its MAPI.
    fn registered(client: &str) -> Option<Candidate> {
        let key = LOCAL_MACHINE.open(format!(r"{MAIL}\{client}")).ok()?;
        if let Some(path) = component(&key) {
            return Some(Candidate {
                path,
                found: format!("the component of {client}"),
            });
        }
        let path = key
            .get_string("DLLPathEx")
            .ok()
            .filter(|path| !path.is_empty())?;
        Some(Candidate {
            path: expanded(&path).into(),
            found: format!("DLLPathEx of {client}"),
        })
    }

    /// The DLL of the Windows Installer component that a client names, in the language of the
    /// client, of Office, or any.
    fn component(key: &Key) -> Option<PathBuf> {
        let component = key.get_string("MSIComponentID").ok()?;
        let mut qualifiers: Vec<Option<String>> = ["MSIApplicationLCID", "MSIOfficeLCID"]
            .into_iter()
            .filter_map(|name| locale(&key.get_multi_string(name).ok()?))
            .map(Some)
            .collect();
        qualifiers.push(None);
        qualifiers
            .into_iter()
            .find_map(|qualifier| component_path(&component, qualifier.as_deref()))
    }

    /// The first value that such an entry leads to: a key of HKLM\Software, then values of it.
    fn locale(entry: &[String]) -> Option<String> {
        let (subkey, values) = entry.split_first()?;
        let key = LOCAL_MACHINE.open(format!(r"Software\{subkey}")).ok()?;
        values.iter().find_map(|value| {
            let number = key.get_u32(value).map(|number| number.to_string());
            number.or_else(|_| key.get_string(value)).ok()
        })
    }

    /// FGetComponentPath of the system's stub.
    fn component_path(component: &str, qualifier: Option<&str>) -> Option<PathBuf> {
        type GetComponentPath = unsafe extern "system" fn(
            component: *const c_char,
            qualifier: *const c_char,
            path: *mut c_char,
            size: u32,
            install: BOOL,
        ) -> BOOL;
        let component = CString::new(component).ok()?;
        let qualifier = qualifier.map(CString::new).transpose().ok()?;
        let system = system_folder()?;
        ["mapi32.dll", "mapistub.dll"].into_iter().find_map(|stub| {
            // SAFETY: the system's own.
            let stub = unsafe { Library::load(&system.join(stub)) }.ok()?;
            let function = [c"FGetComponentPath", c"FGetComponentPath@20"]
                .into_iter()
                .find_map(|name| stub.find(name))?;
            // SAFETY: the stub exports FGetComponentPath with this signature and stays loaded.
            let function: GetComponentPath = unsafe { core::mem::transmute(function) };
            let mut path = [0u8; 1024];
            // SAFETY: terminated strings, one of them perhaps null, and a buffer with its size.
            let found = unsafe {
                function(
                    component.as_ptr(),
                    qualifier.as_ref().map_or(core::ptr::null(), |q| q.as_ptr()),
                    path.as_mut_ptr().cast(),
                    path.len() as u32,
                    BOOL(0),
                )
            };
            let length = path.iter().position(|byte| *byte == 0).filter(|l| *l > 0)?;
            let path = str::from_utf8(&path[..length]).ok()?;
            found.as_bool().then(|| path.into())
        })
    }

    fn system_folder() -> Option<PathBuf> {
        let mut buffer = [0u16; 1024];
        // SAFETY: a buffer with its size.
        let length = unsafe { GetSystemDirectoryW(buffer.as_mut_ptr(), buffer.len() as u32) };
        let path = buffer
            .get(..length as usize)
            .filter(|path| !path.is_empty())?;
        Some(OsString::from_wide(path).into())
    }

    /// A path with its `%VARIABLES%` replaced; unchanged where that fails.
    fn expanded(path: &str) -> OsString {
        let source: Vec<u16> = path.encode_utf16().chain([0]).collect();
        let mut buffer = [0u16; 2048];
        // SAFETY: a terminated string, and a buffer with its size.
        let length = unsafe {
            ExpandEnvironmentStringsW(source.as_ptr(), buffer.as_mut_ptr(), buffer.len() as u32)
        };
        match (length as usize)
            .checked_sub(1)
            .and_then(|length| buffer.get(..length))
        {
            Some(path) => OsString::from_wide(path),
            None => path.into(),
        }
    }
}
