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
mod exports;
mod find;
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
    /// What is there in place of a DLL.
    #[cfg(feature = "embedded")]
    embedded: Option<crate::embedded::Profiles>,
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
            match Self::load_from(&path) {
                Ok(mapi) => return Ok(mapi),
                Err(error) => tried.push(error),
            }
        }
        Err(MapiError::no_dll(tried))
    }

    /// Loads one DLL and adopts its allocator.
    ///
    /// # Errors
    ///
    /// What Windows says where the DLL cannot be loaded, MAPI_E_NOT_FOUND where it has no allocator
    /// and so is not MAPI, MAPI_E_INVALID_PARAMETER where the process has another allocator already.
    pub fn load_from(path: &Path) -> Result<Self, MapiError> {
        let exports = Exports::new(Library::load(path)?);
        let allocator = Allocator {
            allocate_buffer: exports.allocate_buffer()?,
            allocate_more: exports.allocate_more()?,
            free_buffer: exports.free_buffer()?,
        };
        // SAFETY: they are what a MAPI DLL exports under these names, and the DLL stays loaded.
        unsafe { memory::adopt(allocator) }?;
        Ok(Self {
            exports: Arc::new(exports),
            #[cfg(feature = "embedded")]
            embedded: None,
        })
    }

    /// The MAPI of this crate, over these profiles: for where there is no DLL. Several of them are
    /// apart from each other, and those over clones of the same profiles are one.
    ///
    /// It has no functions under C names: [`exports`](Self::exports) has none, and a method that
    /// is only a way to one is MAPI_E_NOT_FOUND.
    ///
    /// # Errors
    ///
    /// None so far.
    #[cfg(feature = "embedded")]
    pub fn embedded(profiles: crate::embedded::Profiles) -> Result<Self, MapiError> {
        let exports = Exports::new(Library::none("the embedded MAPI"));
        Ok(Self {
            exports: Arc::new(exports),
            embedded: Some(profiles),
        })
    }

    /// Where the DLL was loaded from.
    pub fn path(&self) -> PathBuf {
        self.exports.library().path().to_owned()
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
