//! Messages in files: the `.msg` format of Outlook (MS-OXMSG).
//!
//! A message in a file is an [`IMessage`] as one in a store is, with its recipients, attachments,
//! embedded messages and names. Changes are written when it is saved.
//!
//! ```
//! use mapi_core::abi::SPropValue;
//! use mapi_core::abi::flags::{SaveFlags, UnicodeFlags};
//! use mapi_core::abi::tags::PR_SUBJECT_W;
//! use mapi_core::embedded::msg;
//! use mapi_core::{MapiViews, OwnedPropValue};
//!
//! let path = std::env::temp_dir().join("an example of mapi-core.msg");
//! let message = msg::create(&path)?;
//! let values = [OwnedPropValue::new(PR_SUBJECT_W, "Minutes")];
//! message.set_props(MapiViews::<SPropValue>::new(&values)?.get())?;
//! message.save_changes(SaveFlags::empty())?;
//!
//! let message = msg::open(&path)?;
//! let values = message.get_props(Some(&[PR_SUBJECT_W]), UnicodeFlags::MAPI_UNICODE)?;
//! assert_eq!(values.props().get::<String>(PR_SUBJECT_W)?, "Minutes");
//! # std::fs::remove_file(path).unwrap();
//! # mapi_core::windows_core::Result::Ok(())
//! ```

mod read;
mod write;

use super::copy;
use super::props::SharedNames;
use super::store::data::Content;
use super::store::message::{Context, MessageObject, Place, Write};
use crate::abi::codes::*;
use crate::abi::flags::SaveFlags;
use crate::interfaces::IMessage;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use windows_core::{Interface, Result};

fn context(names: SharedNames) -> Context {
    Context {
        names,
        alive: Default::default(),
        large: usize::MAX,
        logon: None,
        depth: 0,
    }
}

/// What saving does: it writes the file anew, beside the old one until all of it is written.
fn into_file(path: &Path) -> Write {
    let path = path.to_owned();
    Arc::new(move |content: &Content, names: &SharedNames| {
        let bytes = write::message(content, names)?;
        let mut new = path.clone().into_os_string();
        new.push(".new");
        let done = std::fs::write(&new, bytes).and_then(|()| std::fs::rename(&new, &path));
        done.map_err(|error| fault(&error).into())
    })
}

/// The code for what went wrong with a file.
fn fault(error: &std::io::Error) -> windows_core::HRESULT {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => MAPI_E_NOT_FOUND,
        ErrorKind::PermissionDenied => MAPI_E_NO_ACCESS,
        ErrorKind::StorageFull => MAPI_E_NOT_ENOUGH_DISK,
        _ => MAPI_E_DISK_ERROR,
    }
}

fn opened(bytes: Vec<u8>, write: Write) -> Result<IMessage> {
    let (content, names) = read::message(bytes)?;
    Ok(MessageObject::open(
        &context(names),
        Place::File(write),
        content,
        None,
        0,
        true,
    ))
}

/// Opens the message in a file. Saved, it is written there.
///
/// # Errors
///
/// MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS and MAPI_E_DISK_ERROR where the file cannot be read, and
/// MAPI_E_CORRUPT_DATA where it is no message, or a damaged one.
pub fn open(path: &Path) -> Result<IMessage> {
    let bytes = std::fs::read(path).map_err(|error| fault(&error))?;
    opened(bytes, into_file(path))
}

/// Opens a message in bytes. There is nowhere to save it: MAPI_E_NO_ACCESS.
///
/// # Errors
///
/// MAPI_E_CORRUPT_DATA where they are no message, or a damaged one.
pub fn from_bytes(bytes: &[u8]) -> Result<IMessage> {
    opened(
        bytes.to_vec(),
        Arc::new(|_, _| Err(MAPI_E_NO_ACCESS.into())),
    )
}

/// A new message, which is written to a file when it is saved.
///
/// # Errors
///
/// None so far; saving fails where the file cannot be written.
pub fn create(path: &Path) -> Result<IMessage> {
    let context = context(SharedNames::default());
    Ok(MessageObject::create(
        &context,
        Place::File(into_file(path)),
    ))
}

/// A message of any store as the bytes of a file: what a folder exports. A message of a file is
/// imported by CopyTo a new message of the folder.
///
/// # Errors
///
/// Those of the message when it is read.
pub fn to_bytes(message: &IMessage) -> Result<Vec<u8>> {
    let written: Arc<Mutex<Vec<u8>>> = Arc::default();
    let kept = Arc::clone(&written);
    let write: Write = Arc::new(move |content, names| {
        *kept.lock().unwrap_or_else(PoisonError::into_inner) = write::message(content, names)?;
        Ok(())
    });
    let context = context(SharedNames::default());
    let copied = MessageObject::create(&context, Place::File(write));
    // What is not copied is not in the file either.
    MessageObject::clear(&copied)?;
    copy::copy_all(&message.cast()?, &copied.cast()?, 0)?;
    copied.save_changes(SaveFlags::empty())?;
    let written = core::mem::take(&mut *written.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(written)
}
