//! A DLL and its exports.

use crate::boundary::MapiError;
use core::ffi::{CStr, c_void};
use core::ptr::NonNull;
use std::path::{Path, PathBuf};

/// A DLL that stays loaded until the process ends.
#[derive(Debug)]
pub struct Library {
    path: PathBuf,
    #[cfg_attr(
        not(windows),
        allow(dead_code, reason = "no DLL was ever loaded there")
    )]
    module: Option<NonNull<c_void>>,
}

// SAFETY: a module handle is a number that any thread may use, and it is never given back.
unsafe impl Send for Library {}
// SAFETY: as for `Send`.
unsafe impl Sync for Library {}

impl Library {
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// No DLL, and a name for what is in its place.
    #[cfg(feature = "embedded")]
    pub fn none(name: &str) -> Self {
        Self {
            path: name.into(),
            module: None,
        }
    }
}

#[cfg(windows)]
mod windows {
    use super::{CStr, Library, MapiError, NonNull, Path, c_void};
    use crate::abi::codes::MAPI_E_NOT_FOUND;
    use std::os::windows::ffi::OsStrExt;
    use windows_core::Error;

    windows_core::link!("kernel32.dll" "system" fn LoadLibraryExW(name: *const u16, file: *mut c_void, flags: u32) -> *mut c_void);
    windows_core::link!("kernel32.dll" "system" fn GetProcAddress(module: *mut c_void, name: *const u8) -> *mut c_void);

    /// Looks for what the DLL itself needs in its own folder first.
    const LOAD_WITH_ALTERED_SEARCH_PATH: u32 = 8;

    impl Library {
        /// Loads a DLL by its absolute path, so that no other of the same name is found.
        pub fn load(path: &Path) -> Result<Self, MapiError> {
            let fault = |code| MapiError::not_loaded(path, code);
            let mut name: Vec<u16> = path.as_os_str().encode_wide().collect();
            if name.contains(&0) || !path.is_absolute() {
                return Err(fault(MAPI_E_NOT_FOUND));
            }
            name.push(0);
            // SAFETY: the name is terminated.
            let module = unsafe {
                LoadLibraryExW(
                    name.as_ptr(),
                    core::ptr::null_mut(),
                    LOAD_WITH_ALTERED_SEARCH_PATH,
                )
            };
            match NonNull::new(module) {
                Some(module) => Ok(Self {
                    path: path.to_owned(),
                    module: Some(module),
                }),
                None => Err(fault(Error::from_thread().code())),
            }
        }

        /// The address of an export.
        pub fn find(&self, name: &CStr) -> Option<NonNull<c_void>> {
            let module = self.module?.as_ptr();
            // SAFETY: the module is loaded, and the name is terminated.
            NonNull::new(unsafe { GetProcAddress(module, name.as_ptr().cast()) })
        }
    }
}

#[cfg(not(windows))]
impl Library {
    /// Where there is no Windows, there is no DLL.
    pub fn load(path: &Path) -> Result<Self, MapiError> {
        Err(MapiError::not_loaded(
            path,
            crate::abi::codes::MAPI_E_NO_SUPPORT,
        ))
    }

    pub fn find(&self, _name: &CStr) -> Option<NonNull<c_void>> {
        None
    }
}
