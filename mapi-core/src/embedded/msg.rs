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

mod format;
mod read;
mod write;

use super::copy;
use super::oneoff::Alive;
use super::props::SharedNames;
use super::storage::{self, Tree, compound};
use super::store::content::Content;
use super::store::message::{Context, MessageObject, Place, Write, with_attributes};
use crate::abi::codes::*;
use crate::abi::flags::{
    CommitFlags, MessageSessionFlags, PropertyAttributes, SaveFlags, StatFlags, StorageFlags,
    StorageMode, StoreSupport, UnicodeFlags,
};
use crate::abi::tags::PR_STORE_SUPPORT_MASK;
use crate::abi::{PropTag, SPropProblemArray};
use crate::in_memory::state::{problem, problems};
use crate::interfaces::{IMAPIProp, IMessage, IStorage, IStream};
use crate::memory::MapiView;
use crate::memory::lock;
use crate::private::entry;
use std::path::Path;
use std::sync::{Arc, Mutex};
use windows_core::{Error, GUID, HRESULT, IUnknown, Interface, Result};

fn context(names: SharedNames, alive: Alive) -> Context {
    Context {
        names,
        alive,
        large: usize::MAX,
        logon: None,
        depth: 0,
    }
}

/// What saving does: it writes the file anew, beside the old one until all of it is written.
fn into_file(path: &Path, others: Tree) -> Write {
    let path = path.to_owned();
    Arc::new(move |content: &Content, names: &SharedNames| {
        let mut tree = write::message(content, names)?;
        for (name, element) in &others.elements {
            tree.elements.insert(name.clone(), element.clone());
        }
        let bytes = compound::write(&tree)?;
        let mut new = path.clone().into_os_string();
        new.push(".new");
        let done = std::fs::write(&new, bytes).and_then(|()| std::fs::rename(&new, &path));
        done.map_err(|error| fault(&error).into())
    })
}

/// The code for what went wrong with a file.
fn fault(error: &std::io::Error) -> HRESULT {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => MAPI_E_NOT_FOUND,
        ErrorKind::PermissionDenied => MAPI_E_NO_ACCESS,
        ErrorKind::StorageFull => MAPI_E_NOT_ENOUGH_DISK,
        _ => MAPI_E_DISK_ERROR,
    }
}

fn opened(tree: &Tree, write: Write, alive: Alive, modify: bool) -> Result<IMessage> {
    let (content, names) = read::message(tree)?;
    let context = context(names, alive);
    let place = Place::File(write);
    Ok(MessageObject::open(
        &context, place, content, None, 0, modify,
    ))
}

/// A new message, which says that its text is UTF-16.
fn created(write: Write, alive: Alive) -> Result<IMessage> {
    let context = context(SharedNames::default(), alive);
    let message = MessageObject::create(&context, Place::File(write));
    MessageObject::prepare(&message, |props| {
        props.set(PR_STORE_SUPPORT_MASK, support_mask().bits());
    })?;
    Ok(message)
}

fn support_mask() -> StoreSupport {
    StoreSupport::STORE_UNICODE_OK
        | StoreSupport::STORE_MODIFY_OK
        | StoreSupport::STORE_CREATE_OK
        | StoreSupport::STORE_ATTACH_OK
        | StoreSupport::STORE_OLE_OK
        | StoreSupport::STORE_MV_PROPS_OK
        | StoreSupport::STORE_RTF_OK
}

/// Opens the message in a file. Saved, it is written there.
///
/// # Errors
///
/// MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS and MAPI_E_DISK_ERROR where the file cannot be read, and
/// MAPI_E_CORRUPT_DATA where it is no message, or a damaged one.
pub fn open(path: &Path) -> Result<IMessage> {
    let bytes = std::fs::read(path).map_err(|error| fault(&error))?;
    let tree = compound::read(&bytes)?;
    let write = into_file(path, others(&tree));
    opened(&tree, write, Alive::default(), true)
}

/// What is in a storage beside a message.
fn others(tree: &Tree) -> Tree {
    let mut others = tree.clone();
    others
        .elements
        .retain(|name, _| !is_ours(&name.text().to_string_lossy()));
    others
}

fn is_ours(name: &str) -> bool {
    name.starts_with(format::PREFIX)
}

/// Opens a message in bytes. There is nowhere to save it: MAPI_E_NO_ACCESS.
///
/// # Errors
///
/// MAPI_E_CORRUPT_DATA where they are no message, or a damaged one.
pub fn from_bytes(bytes: &[u8]) -> Result<IMessage> {
    let write = Arc::new(|_: &Content, _: &SharedNames| Err(MAPI_E_NO_ACCESS.into()));
    opened(&compound::read(bytes)?, write, Alive::default(), true)
}

/// A new message, which is written to a file when it is saved.
///
/// # Errors
///
/// None so far; saving fails where the file cannot be written.
pub fn create(path: &Path) -> Result<IMessage> {
    created(into_file(path, Tree::default()), Alive::default())
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
        let bytes = compound::write(&write::message(content, names)?)?;
        *lock(&kept) = bytes;
        Ok(())
    });
    let copied = created(write, Alive::default())?;
    // What is not copied is not in the file either.
    MessageObject::prepare(&copied, |props| {
        let mask = props.remove(PR_STORE_SUPPORT_MASK);
        *props = mask.into_iter().collect();
    })?;
    copy::copy_all(&message.cast()?, &copied.cast()?, 0)?;
    copied.save_changes(SaveFlags::empty())?;
    let written = core::mem::take(&mut *lock(&written));
    Ok(written)
}

/// A group of messages on storages, which are closed with it: OpenIMsgSession.
///
/// Dropped, it closes nothing.
#[derive(Debug, Default)]
pub struct MessageSession(Alive);

impl MessageSession {
    /// A group without messages.
    pub fn new() -> Self {
        Self::default()
    }

    /// CloseIMsgSession: closes the messages of the group, with their attachments and streams,
    /// whose methods answer MAPI_E_INVALID_OBJECT from then on.
    pub fn close(self) {
        self.0.end();
    }
}

/// What [`on_storage`] calls when the message is gone.
pub type Released = Box<dyn FnOnce()>;

/// The storage under a message, for as long as the message is there.
struct Under {
    storage: IStorage,
    // Called behind it: the storage is not used any more then.
    _released: Call,
}

impl Under {
    fn save(
        &self,
        content: &Content,
        names: &SharedNames,
        flags: MessageSessionFlags,
    ) -> Result<()> {
        let tree = write::message(content, names)?;
        replace(&self.storage, &tree).map_err(mapped)?;
        if flags.contains(MessageSessionFlags::IMSG_NO_ISTG_COMMIT) {
            return Ok(());
        }
        let commit = self.storage.commit(CommitFlags::empty());
        commit.map_err(mapped)
    }
}

struct Call(Option<Released>);

impl Drop for Call {
    fn drop(&mut self) {
        if let Some(call) = self.0.take() {
            entry::caught(call);
        }
    }
}

/// OpenIMsgOnIStg: a message on a storage, of whoever it is; in an empty storage, a new message.
///
/// The message is read at once. SaveChanges replaces what the storage has of it, all of which has
/// names that begin with two underscores, and commits the storage unless IMSG_NO_ISTG_COMMIT is in
/// `flags`. A storage that is for reading makes a message for reading.
///
/// With a group the message is closed with it. `released` is called after the last reference to
/// the message is released.
///
/// There is no store behind such a message: SubmitMessage and SetReadFlag answer
/// MAPI_E_NO_SUPPORT.
///
/// # Errors
///
/// MAPI_E_CORRUPT_DATA where there is something else in the storage, or a damaged message; the
/// storage's own, as [`map_storage_code`] names them.
pub fn on_storage(
    storage: &IStorage,
    session: Option<&MessageSession>,
    flags: MessageSessionFlags,
    released: Option<Released>,
) -> Result<IMessage> {
    let alive = session.map(|session| session.0.clone()).unwrap_or_default();
    let stat = storage.stat(StatFlags::STATFLAG_NONAME).map_err(mapped)?;
    let writable = StorageMode::STGM_WRITE | StorageMode::STGM_READWRITE;
    let modify = stat.mode.intersects(writable);
    let tree = storage::take(storage).map_err(mapped)?;
    let under = Under {
        storage: storage.clone(),
        _released: Call(released),
    };
    // A message is released on whatever thread its user likes.
    #[expect(clippy::arc_with_non_send_sync)]
    let write: Write = Arc::new(move |content, names| under.save(content, names, flags));
    let is_new = others(&tree).elements.len() == tree.elements.len();
    if is_new && modify {
        return created(write, alive);
    }
    opened(&tree, write, alive, modify)
}

/// Replaces the message that is in a storage.
fn replace(storage: &IStorage, tree: &Tree) -> Result<()> {
    let mut old = vec![];
    let elements = storage.enum_elements()?;
    while let (found, 1) = elements.next(1)?.value {
        old.extend(found.into_iter().filter_map(|stat| stat.name));
    }
    for name in old {
        if is_ours(&name.to_string_lossy()) {
            storage.destroy_element(&name)?;
        }
    }
    if storage.stat(StatFlags::STATFLAG_NONAME)?.class == GUID::zeroed() {
        storage.set_class(&tree.about.class)?;
    }
    storage::copy_in(tree, storage)
}

/// GetAttribIMsgOnIStg: the attributes of properties of a message in a file or on a storage, or of
/// an attachment of one; without tags, those of all that GetPropList tells.
///
/// # Errors
///
/// MAPI_E_NO_SUPPORT for an object that is not in a file.
pub fn attributes(object: &IMAPIProp, tags: Option<&[PropTag]>) -> Result<Vec<PropertyAttributes>> {
    let all = match tags {
        Some(tags) => tags.to_vec(),
        None => object
            .get_prop_list(UnicodeFlags::MAPI_UNICODE)?
            .get()?
            .to_vec(),
    };
    with_attributes(object, false, |known, props| {
        let one = |tag: &PropTag| match known.get(&tag.id()) {
            _ if !props.has(*tag) => PropertyAttributes::PROPATTR_NOT_PRESENT,
            Some(attributes) => *attributes,
            None => format::USUAL,
        };
        all.iter().map(one).collect()
    })
}

/// SetAttribIMsgOnIStg: sets the attributes of properties, as many as there are tags. They are saved
/// with the message. What is readable, but not writable, cannot be set or deleted from then on.
///
/// A property that is not there is a problem, MAPI_E_NOT_FOUND.
///
/// # Errors
///
/// MAPI_E_INVALID_PARAMETER where their number differs, MAPI_E_NO_ACCESS for an object that is for
/// reading, and MAPI_E_NO_SUPPORT for one that is not in a file.
pub fn set_attributes(
    object: &IMAPIProp,
    tags: &[PropTag],
    attributes: &[PropertyAttributes],
) -> Result<Option<MapiView<SPropProblemArray>>> {
    if tags.len() != attributes.len() {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let found = with_attributes(object, true, |known, props| {
        let mut found = vec![];
        for (index, (tag, attributes)) in tags.iter().zip(attributes).enumerate() {
            if props.has(*tag) {
                known.insert(tag.id(), *attributes);
            } else {
                found.push(problem(index, *tag, MAPI_E_NOT_FOUND));
            }
        }
        found
    })?;
    problems(found)
}

/// A storage in a stream, which it keeps: what [`on_storage`] takes where there is no OLE, and what
/// IMAPISupport::IStorageFromStream returns.
///
/// It is not transacted. What was changed is in the stream after Commit, and after the last of its
/// objects is released.
///
/// # Errors
///
/// MAPI_E_CORRUPT_DATA where there is no storage in the stream, MAPI_E_INVALID_PARAMETER where a
/// new one would be for reading only, and those of the stream.
pub fn storage_in(stream: &IStream, flags: StorageFlags) -> Result<IStorage> {
    storage_on(&stream.cast()?, flags)
}

/// The same in an IStream or an ILockBytes.
pub(crate) fn storage_on(stream: &IUnknown, flags: StorageFlags) -> Result<IStorage> {
    storage::from_stream(stream, flags)
}

fn mapped(error: Error) -> Error {
    map_storage_code(error.code()).into()
}

/// MapStorageSCode: the code of MAPI for one of a storage (`STG_E_…`); codes of others stay as they
/// are.
///
/// MAPI_E_CALL_FAILED is the one for those that MAPI has no other for.
pub fn map_storage_code(code: HRESULT) -> HRESULT {
    storage::mapped(code)
}
