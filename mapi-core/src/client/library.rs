//! A DLL and its exports.

use crate::boundary::MapiError;
use core::ffi::{CStr, c_void};
use core::ptr::NonNull;
use std::path::{Path, PathBuf};

/// A DLL that stays loaded until the process ends.
#[derive(Debug)]
pub struct Library {
    path: PathBuf,
    module: NonNull<c_void>,
}

// SAFETY: a module handle is a number that any thread may use, and it is never given back.
unsafe impl Send for Library {}
// SAFETY: as for `Send`.
unsafe impl Sync for Library {}

impl Library {
    pub fn path(&self) -> &Path {
        &self.path
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
        ///
        /// # Safety
        ///
        /// It can be loaded.
        pub unsafe fn load(path: &Path) -> Result<Self, MapiError> {
            let fault = |code| MapiError::not_loaded(path, code);
            let mut name: Vec<u16> = path.as_os_str().encode_wide().collect();
            if name.contains(&0) || !path.is_absolute() {
                return Err(fault(MAPI_E_NOT_FOUND));
            }
            name.push(0);
            // SAFETY: as the caller vouches, and the name is terminated.
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
                    module,
                }),
                None => Err(fault(Error::from_thread().code())),
            }
        }

        /// The address of an export.
        pub fn find(&self, name: &CStr) -> Option<NonNull<c_void>> {
            // SAFETY: the module is loaded, and the name is terminated.
            NonNull::new(unsafe { GetProcAddress(self.module.as_ptr(), name.as_ptr().cast()) })
        }
    }
}

#[cfg(unix)]
mod unix {
    use super::{CStr, Library, MapiError, NonNull, Path, c_void};
    use crate::abi::codes::MAPI_E_NOT_FOUND;
    use core::ffi::{c_char, c_int};
    use std::ffi::CString;
    use std::os::unix::ffi::OsStrExt;

    unsafe extern "C" {
        fn dlopen(name: *const c_char, flags: c_int) -> *mut c_void;
        fn dlsym(module: *mut c_void, name: *const c_char) -> *mut c_void;
    }

    /// RTLD_NOW, and RTLD_LOCAL where it is not what 0 says.
    const FLAGS: c_int = if cfg!(target_vendor = "apple") {
        2 | 4
    } else {
        2
    };

    impl Library {
        /// Loads a library by its absolute path, so that no other of the same name is found.
        ///
        /// # Safety
        ///
        /// It can be loaded.
        pub unsafe fn load(path: &Path) -> Result<Self, MapiError> {
            let fault = || MapiError::not_loaded(path, MAPI_E_NOT_FOUND);
            let name = CString::new(path.as_os_str().as_bytes()).map_err(|_| fault())?;
            if !path.is_absolute() {
                return Err(fault());
            }
            // SAFETY: as the caller vouches, and the name is terminated.
            let module = unsafe { dlopen(name.as_ptr(), FLAGS) };
            Ok(Self {
                path: path.to_owned(),
                module: NonNull::new(module).ok_or_else(fault)?,
            })
        }

        /// The address of an export.
        pub fn find(&self, name: &CStr) -> Option<NonNull<c_void>> {
            // SAFETY: the module is loaded, and the name is terminated.
            NonNull::new(unsafe { dlsym(self.module.as_ptr(), name.as_ptr()) })
        }
    }
}
