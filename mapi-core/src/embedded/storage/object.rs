//! IStorage and IStream over a storage in memory.

use super::tree::{About, DEPTH, Element, Name, Tree, add};
use super::{read_all, write_all};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::Success;
use crate::data::{ElementNames, ElementStat};
use crate::embedded::bag::now;
use crate::interfaces::*;
use crate::memory::lock;
use crate::private::entry;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use widestring::U16CStr;
use windows_core::{GUID, Interface, Result, implement};

/// What Commit of the outermost storage does.
pub(crate) type Keep = Box<dyn Fn(&Tree) -> Result<()>>;

type Shared<T> = Arc<Mutex<T>>;

/// A storage that objects are open on.
struct Dir {
    about: About,
    elements: BTreeMap<Name, Slot>,
    /// It has been deleted, replaced, or reverted.
    gone: bool,
}

struct Bytes {
    bytes: Arc<Vec<u8>>,
    gone: bool,
}

struct Slot {
    node: Node,
    /// Alive while an object is open on it.
    open: Weak<()>,
}

#[derive(Clone)]
enum Node {
    Storage(Shared<Dir>),
    Stream(Shared<Bytes>),
}

impl Dir {
    fn of(tree: &Tree) -> Self {
        let slots = tree.elements.iter().map(|(name, element)| {
            let node = match element {
                Element::Storage(tree) => Node::Storage(Arc::new(Mutex::new(Self::of(tree)))),
                Element::Stream(bytes) => Node::Stream(Arc::new(Mutex::new(Bytes {
                    bytes: Arc::clone(bytes),
                    gone: false,
                }))),
            };
            (name.clone(), Slot::new(node))
        });
        Self {
            about: tree.about,
            elements: slots.collect(),
            gone: false,
        }
    }

    fn tree(&self) -> Tree {
        let elements = self.elements.iter().map(|(name, slot)| {
            let element = match &slot.node {
                Node::Storage(dir) => Element::Storage(lock(dir).tree()),
                Node::Stream(bytes) => Element::Stream(Arc::clone(&lock(bytes).bytes)),
            };
            (name.clone(), element)
        });
        Tree {
            about: self.about,
            elements: elements.collect(),
        }
    }

    /// Becomes what the tree is. What was open in it is of no use afterwards.
    fn become_tree(&mut self, tree: &Tree) {
        self.elements.values().for_each(|slot| slot.node.end());
        *self = Self::of(tree);
    }

    fn slot(&self, name: &Name) -> Result<&Slot> {
        Ok(self.elements.get(name).ok_or(STG_E_FILENOTFOUND)?)
    }
}

impl Slot {
    fn new(node: Node) -> Self {
        let open = Weak::new();
        Self { node, open }
    }

    fn is_open(&self) -> bool {
        self.open.strong_count() > 0
    }

    fn free(&self) -> Result<()> {
        if self.is_open() {
            return Err(STG_E_ACCESSDENIED.into());
        }
        Ok(())
    }
}

impl Node {
    fn end(&self) {
        match self {
            Self::Stream(bytes) => lock(bytes).gone = true,
            Self::Storage(dir) => {
                let mut dir = lock(dir);
                dir.gone = true;
                dir.elements.values().for_each(|slot| slot.node.end());
            }
        }
    }

    fn stat(&self, name: &Name) -> ElementStat {
        let stat = ElementStat {
            name: Some(name.text().to_owned()),
            ..ElementStat::default()
        };
        match self {
            Self::Storage(dir) => about(&lock(dir).about, stat),
            Self::Stream(bytes) => ElementStat {
                kind: StorageType::STGTY_STREAM,
                size: lock(bytes).bytes.len() as u64,
                ..stat
            },
        }
    }
}

fn about(about: &About, stat: ElementStat) -> ElementStat {
    ElementStat {
        kind: StorageType::STGTY_STORAGE,
        class: about.class,
        state_bits: about.state_bits,
        created: about.created,
        modified: about.modified,
        ..stat
    }
}

/// What all objects of a storage share, and what is kept of it.
struct Root {
    dir: Shared<Dir>,
    keep: Option<Keep>,
    transacted: bool,
    /// What was kept last.
    kept: Mutex<Tree>,
}

impl Root {
    fn commit(&self) -> Result<()> {
        let Some(keep) = &self.keep else {
            return Ok(());
        };
        let tree = lock(&self.dir).tree();
        if *lock(&self.kept) != tree {
            keep(&tree)?;
            *lock(&self.kept) = tree;
        }
        Ok(())
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        if !self.transacted {
            // Nobody is there to be told, or to catch what panics.
            let _ = entry::caught(|| self.commit());
        }
    }
}

/// A storage for whoever opens it. Without `keep` it is for reading. What is changed in one that is
/// not transacted is kept by Commit and when the last of its objects goes; in a transacted one, by
/// Commit alone.
pub(crate) fn open(tree: Tree, keep: Option<Keep>, transacted: bool) -> IStorage {
    let mut mode = StorageMode::STGM_SHARE_EXCLUSIVE;
    mode.set(StorageMode::STGM_READWRITE, keep.is_some());
    mode.set(StorageMode::STGM_TRANSACTED, transacted);
    let dir = Arc::new(Mutex::new(Dir::of(&tree)));
    let root = Root {
        dir: Arc::clone(&dir),
        keep,
        transacted,
        kept: Mutex::new(tree),
    };
    // Objects are released on whatever thread their user likes.
    #[expect(clippy::arc_with_non_send_sync)]
    let root = Arc::new(root);
    StorageObject {
        dir,
        scope: Scope::Root,
        mode,
        name: None,
        depth: 1,
        _open: Arc::default(),
        root,
    }
    .into()
}

/// Where a storage is saved by Commit.
enum Scope {
    Root,
    /// Changes are in the storage around it at once.
    Direct,
    /// In this one, of which it is a copy.
    Transacted(Shared<Dir>),
}

#[implement(IStorage, Agile = false)]
struct StorageObject {
    dir: Shared<Dir>,
    scope: Scope,
    mode: StorageMode,
    name: Option<Name>,
    /// How many storages it is in, itself included.
    depth: usize,
    _open: Arc<()>,
    root: Arc<Root>,
}

fn writes(mode: StorageMode) -> bool {
    mode.intersects(StorageMode::STGM_WRITE | StorageMode::STGM_READWRITE)
}

fn named(name: &U16CStr) -> Result<Name> {
    Ok(Name::new(name).ok_or(STG_E_INVALIDNAME)?)
}

impl StorageObject {
    fn dir(&self) -> Result<MutexGuard<'_, Dir>> {
        let dir = lock(&self.dir);
        if dir.gone {
            return Err(STG_E_REVERTED.into());
        }
        Ok(dir)
    }

    fn writable(&self) -> Result<MutexGuard<'_, Dir>> {
        let dir = self.dir()?;
        if !writes(self.mode) {
            return Err(STG_E_ACCESSDENIED.into());
        }
        Ok(dir)
    }

    /// Whether something in this storage can be opened so.
    fn allows(&self, mode: StorageMode) -> Result<()> {
        // The three bits of sharing are a number.
        if mode.bits() & 0x70 != StorageMode::STGM_SHARE_EXCLUSIVE.bits() {
            return Err(STG_E_INVALIDFLAG.into());
        }
        if writes(mode) && !writes(self.mode) {
            return Err(STG_E_ACCESSDENIED.into());
        }
        Ok(())
    }

    fn stream_object(
        &self,
        dir: &mut Dir,
        name: Name,
        bytes: Shared<Bytes>,
        mode: StorageMode,
    ) -> IStream {
        StreamObject {
            bytes,
            position: Mutex::new(0),
            mode,
            open: opened(dir, &name),
            name,
            root: Arc::clone(&self.root),
        }
        .into()
    }

    fn storage_object(
        &self,
        dir: &mut Dir,
        name: Name,
        inner: Shared<Dir>,
        mode: StorageMode,
    ) -> IStorage {
        let (dir_of, scope) = if mode.contains(StorageMode::STGM_TRANSACTED) {
            let copy = Dir::of(&lock(&inner).tree());
            (Arc::new(Mutex::new(copy)), Scope::Transacted(inner))
        } else {
            (inner, Scope::Direct)
        };
        Self {
            dir: dir_of,
            scope,
            mode,
            _open: opened(dir, &name),
            name: Some(name),
            depth: self.depth + 1,
            root: Arc::clone(&self.root),
        }
        .into()
    }

    /// Makes room for a new element: what has its name is replaced where the mode says so.
    fn room(dir: &mut Dir, name: &Name, mode: StorageMode) -> Result<()> {
        let Some(slot) = dir.elements.get(name) else {
            return Ok(());
        };
        if !mode.contains(StorageMode::STGM_CREATE) {
            return Err(STG_E_FILEALREADYEXISTS.into());
        }
        slot.free()?;
        slot.node.end();
        dir.elements.remove(name);
        Ok(())
    }
}

/// Marks an element as open, as long as what is returned lives.
fn opened(dir: &mut Dir, name: &Name) -> Arc<()> {
    let open = Arc::new(());
    if let Some(slot) = dir.elements.get_mut(name) {
        slot.open = Arc::downgrade(&open);
    }
    open
}

impl IStorage_Impl for StorageObject_Impl {
    fn create_stream(&self, name: &U16CStr, mode: StorageMode) -> Result<IStream> {
        let name = named(name)?;
        self.allows(mode)?;
        let mut dir = self.writable()?;
        StorageObject::room(&mut dir, &name, mode)?;
        let bytes = Arc::new(Mutex::new(Bytes {
            bytes: Arc::default(),
            gone: false,
        }));
        let slot = Slot::new(Node::Stream(Arc::clone(&bytes)));
        dir.elements.insert(name.clone(), slot);
        dir.about.modified = now();
        Ok(self.stream_object(&mut dir, name, bytes, mode))
    }

    fn open_stream(&self, name: &U16CStr, mode: StorageMode) -> Result<IStream> {
        let name = named(name)?;
        self.allows(mode)?;
        let mut dir = self.dir()?;
        let slot = dir.slot(&name)?;
        let Node::Stream(bytes) = slot.node.clone() else {
            return Err(STG_E_FILENOTFOUND.into());
        };
        slot.free()?;
        Ok(self.stream_object(&mut dir, name, bytes, mode))
    }

    fn create_storage(&self, name: &U16CStr, mode: StorageMode) -> Result<IStorage> {
        let name = named(name)?;
        self.allows(mode)?;
        if self.depth == DEPTH {
            return Err(MAPI_E_TOO_COMPLEX.into());
        }
        let mut dir = self.writable()?;
        let mut inner = Tree::default();
        let there = dir.elements.get(&name);
        if mode.contains(StorageMode::STGM_CONVERT)
            && let Some(Slot {
                node: Node::Stream(bytes),
                ..
            }) = there
        {
            let bytes = Arc::clone(&lock(bytes).bytes);
            inner
                .elements
                .insert(Name::of("CONTENTS"), Element::Stream(bytes));
            StorageObject::room(&mut dir, &name, mode | StorageMode::STGM_CREATE)?;
        } else {
            StorageObject::room(&mut dir, &name, mode)?;
        }
        (inner.about.created, inner.about.modified) = (now(), now());
        let inner = Arc::new(Mutex::new(Dir::of(&inner)));
        let slot = Slot::new(Node::Storage(Arc::clone(&inner)));
        dir.elements.insert(name.clone(), slot);
        dir.about.modified = now();
        Ok(self.storage_object(&mut dir, name, inner, mode))
    }

    fn open_storage(
        &self,
        name: Option<&U16CStr>,
        priority: Option<&IStorage>,
        mode: StorageMode,
        exclude: Option<ElementNames<'_>>,
    ) -> Result<IStorage> {
        if priority.is_some() || exclude.is_some() {
            return Err(STG_E_INVALIDPARAMETER.into());
        }
        let name = named(name.ok_or(STG_E_INVALIDNAME)?)?;
        self.allows(mode)?;
        let mut dir = self.dir()?;
        let slot = dir.slot(&name)?;
        let Node::Storage(inner) = slot.node.clone() else {
            return Err(STG_E_FILENOTFOUND.into());
        };
        slot.free()?;
        Ok(self.storage_object(&mut dir, name, inner, mode))
    }

    fn copy_to(
        &self,
        exclude_iids: Option<&[GUID]>,
        exclude: Option<ElementNames<'_>>,
        destination: &IStorage,
    ) -> Result<()> {
        let mut tree = self.dir()?.tree();
        let without = |iid: &GUID| exclude_iids.is_some_and(|iids| iids.contains(iid));
        tree.elements.retain(|name, element| {
            let iid = match element {
                Element::Storage(_) => &IStorage::IID,
                Element::Stream(_) => &IStream::IID,
            };
            let named = exclude.is_some_and(|names| {
                names
                    .iter()
                    .any(|other| Name::new(other).as_ref() == Some(name))
            });
            !named && !without(iid)
        });
        destination.set_class(&tree.about.class)?;
        destination.set_state_bits(tree.about.state_bits, u32::MAX)?;
        copy_in(&tree, destination)
    }

    fn move_element_to(
        &self,
        name: &U16CStr,
        destination: &IStorage,
        new_name: &U16CStr,
        mode: MoveMode,
    ) -> Result<()> {
        let (name, new_name) = (named(name)?, named(new_name)?);
        let moves = match mode {
            MoveMode::STGMOVE_MOVE => true,
            MoveMode::STGMOVE_COPY | MoveMode::STGMOVE_SHALLOWCOPY => false,
            _ => return Err(STG_E_INVALIDFLAG.into()),
        };
        let element = {
            let dir = if moves { self.writable()? } else { self.dir()? };
            let slot = dir.slot(&name)?;
            slot.free()?;
            match &slot.node {
                Node::Storage(inner) => Element::Storage(lock(inner).tree()),
                Node::Stream(bytes) => Element::Stream(Arc::clone(&lock(bytes).bytes)),
            }
        };
        let mut alone = Tree::default();
        alone.elements.insert(new_name, element);
        // The destination may be this storage, so nothing is locked.
        copy_in(&alone, destination)?;
        if moves {
            self.destroy_element(name.text())?;
        }
        Ok(())
    }

    fn commit(&self, _flags: CommitFlags) -> Result<()> {
        let tree = self.dir()?.tree();
        match &self.scope {
            Scope::Root => self.root.commit(),
            Scope::Direct => Ok(()),
            Scope::Transacted(around) => {
                let mut around = lock(around);
                if around.gone {
                    return Err(STG_E_REVERTED.into());
                }
                around.become_tree(&tree);
                Ok(())
            }
        }
    }

    fn revert(&self) -> Result<()> {
        let mut dir = self.dir()?;
        let before = match &self.scope {
            Scope::Root if self.root.transacted => lock(&self.root.kept).clone(),
            Scope::Transacted(around) => lock(around).tree(),
            // Nothing can be taken back.
            Scope::Root | Scope::Direct => return Ok(()),
        };
        dir.become_tree(&before);
        Ok(())
    }

    fn enum_elements(&self) -> Result<IEnumSTATSTG> {
        let dir = self.dir()?;
        let all = dir.elements.iter().map(|(name, slot)| slot.node.stat(name));
        Ok(Elements {
            all: all.collect(),
            next: Mutex::new(0),
        }
        .into())
    }

    fn destroy_element(&self, name: &U16CStr) -> Result<()> {
        let name = named(name)?;
        let mut dir = self.writable()?;
        dir.slot(&name)?.node.end();
        dir.elements.remove(&name);
        dir.about.modified = now();
        Ok(())
    }

    fn rename_element(&self, old_name: &U16CStr, new_name: &U16CStr) -> Result<()> {
        let (old, new) = (named(old_name)?, named(new_name)?);
        let mut dir = self.writable()?;
        dir.slot(&old)?.free()?;
        // A name in other letters is the same one.
        if old != new && dir.elements.contains_key(&new) {
            return Err(STG_E_FILEALREADYEXISTS.into());
        }
        if let Some(slot) = dir.elements.remove(&old) {
            dir.elements.insert(new, slot);
        }
        dir.about.modified = now();
        Ok(())
    }

    fn set_element_times(
        &self,
        name: Option<&U16CStr>,
        created: Option<&FILETIME>,
        _accessed: Option<&FILETIME>,
        modified: Option<&FILETIME>,
    ) -> Result<()> {
        let mut dir = self.writable()?;
        let set = |about: &mut About| {
            about.created = created.copied().unwrap_or(about.created);
            about.modified = modified.copied().unwrap_or(about.modified);
        };
        match name {
            None => set(&mut dir.about),
            Some(name) => match &dir.slot(&named(name)?)?.node {
                Node::Storage(inner) => set(&mut lock(inner).about),
                // A compound file has no times of streams.
                Node::Stream(_) => {}
            },
        }
        Ok(())
    }

    fn set_class(&self, clsid: &GUID) -> Result<()> {
        self.writable()?.about.class = *clsid;
        Ok(())
    }

    fn set_state_bits(&self, bits: u32, mask: u32) -> Result<()> {
        let mut dir = self.writable()?;
        dir.about.state_bits = (dir.about.state_bits & !mask) | (bits & mask);
        Ok(())
    }

    fn stat(&self, flags: StatFlags) -> Result<ElementStat> {
        let named = !flags.contains(StatFlags::STATFLAG_NONAME);
        let name = self.name.as_ref().filter(|_| named);
        let stat = ElementStat {
            name: name.map(|name| name.text().to_owned()),
            mode: self.mode,
            ..ElementStat::default()
        };
        Ok(about(&self.dir()?.about, stat))
    }
}

#[implement(IEnumSTATSTG, Agile = false)]
struct Elements {
    all: Arc<[ElementStat]>,
    next: Mutex<usize>,
}

impl IEnumSTATSTG_Impl for Elements_Impl {
    fn next(&self, count: u32) -> Result<Success<(Vec<ElementStat>, u32)>> {
        let mut next = lock(&self.next);
        let rest = self.all.get(*next..).unwrap_or_default();
        let taken = rest.iter().take(count as usize).cloned();
        let taken: Vec<_> = taken.collect();
        *next += taken.len();
        let fetched = taken.len() as u32;
        let code = if fetched < count { S_FALSE } else { S_OK };
        Ok(Success::new((taken, fetched), code))
    }

    fn skip(&self, count: u32) -> Result<Success<()>> {
        let mut next = lock(&self.next);
        let left = self.all.len() - *next;
        *next += left.min(count as usize);
        let code = if left < count as usize { S_FALSE } else { S_OK };
        Ok(Success::new((), code))
    }

    fn reset(&self) -> Result<()> {
        *lock(&self.next) = 0;
        Ok(())
    }

    fn clone_(&self) -> Result<IEnumSTATSTG> {
        Ok(Elements {
            all: Arc::clone(&self.all),
            next: Mutex::new(*lock(&self.next)),
        }
        .into())
    }
}

#[implement(IStream, Agile = false)]
struct StreamObject {
    bytes: Shared<Bytes>,
    /// Locked before the bytes wherever both are.
    position: Mutex<u64>,
    mode: StorageMode,
    name: Name,
    open: Arc<()>,
    root: Arc<Root>,
}

impl StreamObject {
    fn bytes(&self) -> Result<MutexGuard<'_, Bytes>> {
        let bytes = lock(&self.bytes);
        if bytes.gone {
            return Err(STG_E_REVERTED.into());
        }
        Ok(bytes)
    }

    fn writable(&self) -> Result<MutexGuard<'_, Bytes>> {
        let bytes = self.bytes()?;
        if !writes(self.mode) {
            return Err(STG_E_ACCESSDENIED.into());
        }
        Ok(bytes)
    }
}

impl Bytes {
    fn resize(&mut self, size: u64) -> Result<&mut Vec<u8>> {
        // A compound file counts them in 31 bits.
        let size = usize::try_from(size)
            .ok()
            .filter(|size| *size <= i32::MAX as usize);
        let size = size.ok_or(STG_E_MEDIUMFULL)?;
        let bytes = Arc::make_mut(&mut self.bytes);
        let more = size.saturating_sub(bytes.len());
        bytes
            .try_reserve(more)
            .map_err(|_| STG_E_INSUFFICIENTMEMORY)?;
        bytes.resize(size, 0);
        Ok(bytes)
    }
}

impl ISequentialStream_Impl for StreamObject_Impl {
    fn read(&self, buffer: &mut [u8]) -> Result<Success<u32>> {
        let mut position = lock(&self.position);
        let bytes = self.bytes()?;
        let start = usize::try_from(*position).unwrap_or(usize::MAX);
        let rest = bytes.bytes.get(start..).unwrap_or_default();
        let size = buffer.len().min(rest.len());
        buffer[..size].copy_from_slice(&rest[..size]);
        *position += size as u64;
        let code = if size < buffer.len() { S_FALSE } else { S_OK };
        Ok(Success::new(size as u32, code))
    }

    fn write(&self, data: &[u8]) -> Result<u32> {
        let mut position = lock(&self.position);
        let mut bytes = self.writable()?;
        let end = position
            .checked_add(data.len() as u64)
            .ok_or(STG_E_MEDIUMFULL)?;
        if data.is_empty() {
            return Ok(0);
        }
        let size = end.max(bytes.bytes.len() as u64);
        let all = bytes.resize(size)?;
        // Both fit, because the end is within the bytes now.
        all[end as usize - data.len()..end as usize].copy_from_slice(data);
        *position = end;
        Ok(data.len() as u32)
    }
}

impl IStream_Impl for StreamObject_Impl {
    fn seek(&self, offset: i64, origin: SeekOrigin) -> Result<u64> {
        let mut position = lock(&self.position);
        let from = match origin {
            SeekOrigin::STREAM_SEEK_SET => {
                *position = offset.cast_unsigned();
                return Ok(*position);
            }
            SeekOrigin::STREAM_SEEK_CUR => *position,
            SeekOrigin::STREAM_SEEK_END => self.bytes()?.bytes.len() as u64,
            _ => return Err(STG_E_INVALIDFUNCTION.into()),
        };
        let to = from.checked_add_signed(offset);
        *position = to.ok_or(STG_E_INVALIDFUNCTION)?;
        Ok(*position)
    }

    fn set_size(&self, size: u64) -> Result<()> {
        self.writable()?.resize(size)?;
        Ok(())
    }

    fn copy_to(&self, destination: &IStream, size: u64) -> Result<(u64, u64)> {
        // The end is where it is now, also where the destination is over the same bytes.
        let position = *lock(&self.position);
        let size = size.min((self.bytes()?.bytes.len() as u64).saturating_sub(position));
        crate::in_memory::copy_to(|part| Ok(self.read(part)?.value), destination, size)
    }

    fn commit(&self, _flags: CommitFlags) -> Result<()> {
        self.bytes().map(drop)
    }

    fn revert(&self) -> Result<()> {
        self.bytes().map(drop)
    }

    fn lock_region(&self, _offset: u64, _size: u64, _lock_type: LockTypes) -> Result<()> {
        Err(STG_E_INVALIDFUNCTION.into())
    }

    fn unlock_region(&self, _offset: u64, _size: u64, _lock_type: LockTypes) -> Result<()> {
        Err(STG_E_INVALIDFUNCTION.into())
    }

    fn stat(&self, flags: StatFlags) -> Result<ElementStat> {
        let named = !flags.contains(StatFlags::STATFLAG_NONAME);
        Ok(ElementStat {
            name: named.then(|| self.name.text().to_owned()),
            kind: StorageType::STGTY_STREAM,
            size: self.bytes()?.bytes.len() as u64,
            mode: self.mode,
            ..ElementStat::default()
        })
    }

    fn clone_(&self) -> Result<IStream> {
        drop(self.bytes()?);
        Ok(StreamObject {
            bytes: Arc::clone(&self.bytes),
            position: Mutex::new(*lock(&self.position)),
            mode: self.mode,
            name: self.name.clone(),
            open: Arc::clone(&self.open),
            root: Arc::clone(&self.root),
        }
        .into())
    }
}

const READ: StorageMode = StorageMode::STGM_SHARE_EXCLUSIVE;
const NEW: StorageMode = StorageMode::STGM_SHARE_EXCLUSIVE
    .union(StorageMode::STGM_READWRITE)
    .union(StorageMode::STGM_CREATE);

/// Puts elements into a storage of anyone's. Storages that are there get them as well, streams are
/// replaced.
pub(crate) fn copy_in(tree: &Tree, storage: &IStorage) -> Result<()> {
    for (name, element) in &tree.elements {
        match element {
            Element::Stream(bytes) => {
                let stream = storage.create_stream(name.text(), NEW)?;
                write_all(&stream, bytes)?;
                stream.commit(CommitFlags::empty())?;
            }
            Element::Storage(inner) => {
                let open = NEW - StorageMode::STGM_CREATE;
                let there = match storage.create_storage(name.text(), open) {
                    Err(error) if error.code() == STG_E_FILEALREADYEXISTS => {
                        storage.open_storage(name.text(), None, open, None)
                    }
                    done => done,
                };
                let there = there?;
                there.set_class(&inner.about.class)?;
                there.set_state_bits(inner.about.state_bits, u32::MAX)?;
                copy_in(inner, &there)?;
                there.commit(CommitFlags::empty())?;
            }
        }
    }
    Ok(())
}

/// All that is in a storage of anyone's.
///
/// # Errors
///
/// Those of the storage; MAPI_E_TOO_COMPLEX where storages are too deep in each other, and
/// MAPI_E_CORRUPT_DATA where two elements have one name.
pub(crate) fn take(storage: &IStorage) -> Result<Tree> {
    take_part(storage, DEPTH)
}

fn take_part(storage: &IStorage, depth: usize) -> Result<Tree> {
    if depth == 0 {
        return Err(MAPI_E_TOO_COMPLEX.into());
    }
    let stat = storage.stat(StatFlags::STATFLAG_NONAME)?;
    let about = About {
        class: stat.class,
        state_bits: stat.state_bits,
        created: stat.created,
        modified: stat.modified,
    };
    let mut tree = Tree {
        about,
        ..Tree::default()
    };
    let elements = storage.enum_elements()?;
    loop {
        let (found, count) = elements.next(1)?.value;
        let Some(stat) = found.into_iter().next().filter(|_| count > 0) else {
            return Ok(tree);
        };
        let text = stat.name.ok_or(MAPI_E_CORRUPT_DATA)?;
        let name = Name::new(&text).ok_or(MAPI_E_CORRUPT_DATA)?;
        let element = match stat.kind {
            StorageType::STGTY_STORAGE => {
                let inner = storage.open_storage(&text, None, READ, None)?;
                Element::Storage(take_part(&inner, depth - 1)?)
            }
            _ => {
                let stream = storage.open_stream(&text, READ)?;
                Element::Stream(Arc::new(read_all(&stream)?))
            }
        };
        add(&mut tree, name, element)?;
    }
}
