//! MAPI itself, loaded at run time: the DLL of Outlook or of the system, and its functions.
//!
//! ```no_run
//! use mapi_core::abi::flags::InitFlags;
//! use mapi_core::client::{LogonOptions, Mapi};
//!
//! let mapi = Mapi::load()?;
//! println!("MAPI is {}", mapi.path().display());
//! let session = mapi.initialize(InitFlags::empty())?.logon(&LogonOptions::default())?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Mapi::load`] looks for MAPI as its reference says and makes its allocator that of the process
//! ([`memory::adopt`]). A function that the DLL does not export is an error
//! that names it. [`Mapi::initialize`] and [`Initialized::logon`] are balanced by ownership.
//!
//! The functions under their C names, `unsafe` and untouched, are those of [`Exports`].

pub mod advise;
mod calls;
mod declared;
#[cfg(feature = "embedded")]
mod export;
mod exports;
mod find;
#[cfg(feature = "embedded")]
#[doc(hidden)]
pub mod functions;
mod library;
mod logon;
pub mod properties;
mod props;
mod stores;
pub mod stream;
pub mod table;

pub use advise::{Advise, advise_sink};
pub use calls::ImsgSession;
pub use exports::Exports;
pub use find::{Candidate, candidates};
pub use logon::{Initialized, LogonOptions, Session};

use crate::boundary::MapiError;
use crate::memory::{self, Allocator};
use library::Library;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use windows_core::HRESULT;

/// A loaded MAPI DLL. Clones are of one DLL, which stays loaded until the process ends: objects
/// and memory of it may outlive every `Mapi`.
#[derive(Clone, Debug)]
pub struct Mapi {
    exports: Arc<Exports>,
}

impl Mapi {
    /// Loads the first of [`candidates`] that can be loaded and adopts its allocator.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_FOUND, with every DLL that was tried ([`MapiError::tried`]). Where there is no
    /// Windows there is no MAPI DLL, and nothing is tried.
    pub fn load() -> Result<Self, MapiError> {
        let mut tried = Vec::new();
        for Candidate { path, .. } in candidates() {
            // SAFETY: what administrators have registered as MAPI for all users is MAPI, or is none
            // that exports its allocator.
            match unsafe { Self::load_from(&path) } {
                Ok(mapi) => return Ok(mapi),
                Err(error) => tried.push(error),
            }
        }
        Err(MapiError::no_dll(tried))
    }

    /// Loads one DLL by its absolute path and adopts its allocator. Where there is no Windows it may
    /// still be one that is made with [`export_mapi!`](crate::export_mapi).
    ///
    /// # Errors
    ///
    /// What Windows says where the DLL cannot be loaded, MAPI_E_NOT_FOUND elsewhere; MAPI_E_NOT_FOUND where it has no allocator
    /// and so is not MAPI, MAPI_E_INVALID_PARAMETER where the process has another allocator already.
    ///
    /// # Safety
    ///
    /// The DLL can be loaded, and what it exports under the names of MAPI's functions is what their
    /// headers declare.
    pub unsafe fn load_from(path: &Path) -> Result<Self, MapiError> {
        // SAFETY: as the caller vouches.
        let exports = Exports::new(unsafe { Library::load(path) }?);
        let functions = (
            exports.allocate_buffer()?,
            exports.allocate_more()?,
            exports.free_buffer()?,
        );
        // SAFETY: they are what a MAPI DLL exports under these names, and the DLL stays loaded.
        unsafe {
            let (allocate_buffer, allocate_more, free_buffer) = functions;
            let allocator = Allocator::new(allocate_buffer, allocate_more, free_buffer);
            memory::adopt(allocator)?;
        }
        Ok(Self {
            exports: Arc::new(exports),
        })
    }

    /// The MAPI of this crate, over these profiles: for where there is no DLL. Several of them are
    /// apart from each other, and those over clones of the same profiles are one.
    ///
    /// Its [functions under C names](Self::exports) are those that need no Outlook; a method that is
    /// a way to another one is MAPI_E_NOT_FOUND.
    ///
    /// # Errors
    ///
    /// None so far.
    #[cfg(feature = "embedded")]
    pub fn embedded(profiles: crate::embedded::Profiles) -> Result<Self, MapiError> {
        Ok(Self {
            exports: Arc::new(Exports::embedded(profiles)),
        })
    }

    /// Where the DLL was loaded from; what is there in its place.
    pub fn path(&self) -> PathBuf {
        self.exports.path().to_owned()
    }

    /// The functions of the DLL under their C names.
    pub fn exports(&self) -> &Exports {
        &self.exports
    }
}

/// Of a code that a function returned, an error that says which it was.
trait Called {
    fn in_function(self, function: &'static str) -> Result<(), MapiError>;
}

impl Called for HRESULT {
    fn in_function(self, function: &'static str) -> Result<(), MapiError> {
        if self.is_ok() {
            Ok(())
        } else {
            Err(MapiError::of_function(self, function))
        }
    }
}
