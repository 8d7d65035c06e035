//! Structured storage.

use crate::abi::{codes::*, flags::*};
use crate::interfaces::IStorage;
use windows_core::{IUnknown, Result};

/// A storage in a stream.
pub(super) fn from_stream(_stream: &IUnknown, _flags: StorageFlags) -> Result<IStorage> {
    Err(MAPI_E_NO_SUPPORT.into())
}
