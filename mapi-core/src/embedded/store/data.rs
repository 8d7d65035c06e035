//! What a message store holds, as plain data that threads share.

use super::content::{COMPUTED, Content, Id, access};
use super::search::Criteria;
use crate::abi::names::PidNameKeywords;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::sort::SortBy;
use crate::data::{EntryId, OwnedPropValue, PropValue};
use crate::embedded::bag::{Bag, now};
use crate::embedded::events::{Engine, Event, Object, RowEvent, wide};
use crate::embedded::props::{SharedNames, lock_names};
use crate::embedded::{tables, wrapped};
use crate::in_memory::SharedRow;
use crate::memory::lock;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};
use windows_core::Result;

/// A store. Everything in it is data, so that any thread may have it.
pub(crate) struct StoreData {
    pub(crate) uid: MAPIUID,
    pub(crate) names: SharedNames,
    engine: Arc<Engine>,
    state: Mutex<State>,
    /// Those of the row that was made last.
    tags: Mutex<Arc<[PropTag]>>,
    /// From which size on GetProps does not return a value.
    pub(crate) large: usize,
    /// PR_ENTRYID of the store, as clients have it.
    pub(crate) wrapped: Vec<u8>,
}

/// The name of the provider of built-in stores, which entry identifiers of stores have in them.
pub(crate) const STORE_PROVIDER: &str = "EMBEDDED_MS";

/// What is behind an entry identifier of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Store,
    Folder,
    Message,
}

pub(crate) struct State {
    pub(crate) props: Bag,
    pub(crate) folders: BTreeMap<Id, Folder>,
    pub(crate) messages: HashMap<Id, Message>,
    /// The receive folders, by message class in small letters.
    pub(crate) receive: BTreeMap<String, (String, Id)>,
    pub(crate) queue: Queue,
    /// The folders with criteria.
    searches: BTreeSet<Id>,
    /// PR_MESSAGE_SIZE of the store.
    pub(crate) size: usize,
    /// Messages that the spooler has locked.
    pub(crate) locked: BTreeSet<Id>,
    pub(crate) standard: Standard,
    last: Id,
}

/// The folders that every store has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Standard {
    pub(crate) root: Id,
    pub(crate) subtree: Id,
    pub(crate) inbox: Id,
    pub(crate) outbox: Id,
    pub(crate) wastebasket: Id,
    pub(crate) sentmail: Id,
    pub(crate) views: Id,
    pub(crate) common_views: Id,
    pub(crate) finder: Id,
}

#[derive(Default)]
pub(crate) struct Folder {
    pub(crate) parent: Id,
    pub(crate) props: Bag,
    pub(crate) children: BTreeSet<Id>,
    /// Those by their names in small letters.
    names: BTreeMap<String, Id>,
    pub(crate) messages: BTreeSet<Id>,
    pub(crate) associated: BTreeSet<Id>,
    pub(crate) unread: usize,
    pub(crate) search: Option<Search>,
    /// The order in which its contents come where none is asked for.
    pub(crate) sort: Option<SortBy>,
}

/// What makes a folder a search folder.
pub(crate) struct Search {
    pub(crate) criteria: Arc<Criteria>,
    /// Whether it follows what happens. One that does not only forgets what is gone.
    pub(crate) running: bool,
    unread: BTreeSet<Id>,
}

/// The outgoing queue, in the order of submission.
#[derive(Default)]
pub(crate) struct Queue {
    by_turn: BTreeMap<u64, Id>,
    turns: HashMap<Id, u64>,
    last: u64,
}

impl Queue {
    pub(crate) fn contains(&self, id: Id) -> bool {
        self.turns.contains_key(&id)
    }

    pub(crate) fn ids(&self) -> Vec<Id> {
        self.by_turn.values().copied().collect()
    }

    fn push(&mut self, id: Id) {
        if !self.contains(id) {
            self.last += 1;
            self.by_turn.insert(self.last, id);
            self.turns.insert(id, self.last);
        }
    }

    /// Returns whether it was in it.
    fn remove(&mut self, id: Id) -> bool {
        let turn = self.turns.remove(&id);
        turn.is_some_and(|turn| self.by_turn.remove(&turn).is_some())
    }
}

#[derive(Clone)]
pub(crate) struct Message {
    pub(crate) folder: Id,
    pub(crate) associated: bool,
    pub(crate) content: Arc<Content>,
    /// What changes with each save.
    pub(crate) version: u64,
    pub(crate) status: u32,
    size: usize,
    /// As all tables show it, once one does.
    row: OnceLock<Option<SharedRow>>,
}

fn entry_id(store: MAPIUID, kind: Kind, id: Id) -> [u8; 32] {
    let kind: u32 = match kind {
        Kind::Store => 1,
        Kind::Folder => 3,
        Kind::Message => 5,
    };
    let mut bytes = [0; 32];
    bytes[4..20].copy_from_slice(&store.ab);
    bytes[20..24].copy_from_slice(&kind.to_le_bytes());
    bytes[24..].copy_from_slice(&id.to_le_bytes());
    bytes
}

impl StoreData {
    /// A store with its standard folders.
    pub(crate) fn new(uid: MAPIUID, engine: &Arc<Engine>, large: usize) -> Arc<Self> {
        let mut state = State {
            props: Bag::default(),
            folders: BTreeMap::new(),
            messages: HashMap::new(),
            receive: BTreeMap::new(),
            queue: Queue::default(),
            searches: BTreeSet::new(),
            size: 0,
            locked: BTreeSet::new(),
            standard: Standard::default(),
            last: 0,
        };
        let mut add = |parent, name: &str| state.add_folder(parent, name, "", false);
        let root = add(0, "");
        let subtree = add(root, "Top of Personal Folders");
        let standard = Standard {
            root,
            subtree,
            inbox: add(subtree, "Inbox"),
            outbox: add(subtree, "Outbox"),
            sentmail: add(subtree, "Sent Items"),
            wastebasket: add(subtree, "Deleted Items"),
            common_views: add(root, "Common Views"),
            views: add(root, "Views"),
            finder: add(root, "Search Root"),
        };
        state.standard = standard;
        state
            .receive
            .insert(String::new(), (String::new(), standard.inbox));
        for class in ["IPM", "REPORT.IPM"] {
            let entry = (class.to_owned(), standard.inbox);
            state.receive.insert(class.to_lowercase(), entry);
        }
        state
            .receive
            .insert("ipc".into(), ("IPC".into(), standard.root));
        let names = SharedNames::default();
        // As in every store that Outlook has opened; programs ask for it without making it.
        lock_names(&names).create(PidNameKeywords.into());
        Arc::new(Self {
            uid,
            names,
            engine: Arc::clone(engine),
            state: Mutex::new(state),
            tags: Mutex::default(),
            large,
            wrapped: wrapped::wrap(STORE_PROVIDER, &entry_id(uid, Kind::Store, 0)),
        })
    }

    /// Nothing of others is called while this is locked.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    pub(crate) fn entry_id(&self, kind: Kind, id: Id) -> Vec<u8> {
        entry_id(self.uid, kind, id).to_vec()
    }

    /// What an entry identifier of this store stands for, whether it is there or not.
    pub(crate) fn read_entry_id(&self, id: &[u8]) -> Result<(Kind, Id)> {
        let id = EntryId::new(id)?;
        if id.provider() != Some(self.uid) {
            return Err(MAPI_E_UNKNOWN_ENTRYID.into());
        }
        let data: &[u8; 12] = id.data().try_into().map_err(|_| MAPI_E_INVALID_ENTRYID)?;
        let [a, b, c, d, number @ ..] = *data;
        let kind = match u32::from_le_bytes([a, b, c, d]) {
            1 => Kind::Store,
            3 => Kind::Folder,
            5 => Kind::Message,
            _ => return Err(MAPI_E_INVALID_ENTRYID.into()),
        };
        Ok((kind, u64::from_le_bytes(number)))
    }

    /// PR_RECORD_KEY of something in the store.
    pub(crate) fn record_key(&self, id: Id) -> Vec<u8> {
        self.record_key_bytes(id).to_vec()
    }

    fn record_key_bytes(&self, id: Id) -> [u8; 24] {
        let mut bytes = [0; 24];
        bytes[..16].copy_from_slice(&self.uid.ab);
        bytes[16..].copy_from_slice(&id.to_le_bytes());
        bytes
    }

    /// The key of the rows of a table over the store.
    pub(crate) fn table_key(&self, table: TableOf, folder: Id) -> Vec<u8> {
        let table = match table {
            TableOf::Contents => 1u8,
            TableOf::Associated => 2,
            TableOf::Hierarchy => 3,
            TableOf::Queue => 4,
        };
        [b"rows ", &self.uid.ab[..], &[table], &folder.to_le_bytes()].concat()
    }

    fn row(&self, table: TableOf, folder: Id, id: Id) {
        let (key, all) = (self.table_key(table, folder), self.table_key(table, 0));
        // Tables of folders of all levels hear of each.
        let keys: &[&[u8]] = if table == TableOf::Hierarchy {
            &[&key, &all]
        } else {
            &[&key]
        };
        self.engine.post(keys, &Event::Row(RowEvent { id }));
    }

    /// Tells of something that has happened to an object.
    pub(crate) fn tell(&self, mask: EventMask, kind: Kind, id: Id, parent: Id) {
        self.tell_more(mask, kind, id, parent, None, vec![]);
    }

    pub(crate) fn tell_more(
        &self,
        mask: EventMask,
        kind: Kind,
        id: Id,
        parent: Id,
        old: Option<(Id, Id)>,
        tags: Vec<PropTag>,
    ) {
        let entry_id = self.entry_id(kind, id);
        let parent_id = self.entry_id(Kind::Folder, parent);
        let (old_entry_id, old_parent) = match old {
            Some((id, parent)) => (self.entry_id(kind, id), self.entry_id(Kind::Folder, parent)),
            None => (vec![], vec![]),
        };
        let store = self.entry_id(Kind::Store, 0);
        let event = Event::Object {
            mask,
            object: Object {
                kind: match kind {
                    Kind::Store => ObjectType::MAPI_STORE,
                    Kind::Folder => ObjectType::MAPI_FOLDER,
                    Kind::Message => ObjectType::MAPI_MESSAGE,
                },
                entry_id: entry_id.clone(),
                parent: parent_id.clone(),
                old_entry_id: old_entry_id.clone(),
                old_parent: old_parent.clone(),
                tags,
            },
        };
        let keys: [&[u8]; 5] = [&entry_id, &parent_id, &old_entry_id, &old_parent, &store];
        let keys: Vec<_> = keys.into_iter().filter(|key| !key.is_empty()).collect();
        self.engine.post(&keys, &event);
    }

    /// Tells of a message that has arrived.
    pub(crate) fn tell_new_mail(&self, id: Id, folder: Id, class: &str, flags: MessageFlags) {
        let (message, of) = (
            self.entry_id(Kind::Message, id),
            self.entry_id(Kind::Folder, folder),
        );
        let event = Event::NewMail {
            message: message.clone(),
            folder: of.clone(),
            class: wide(class),
            flags,
        };
        let store = self.entry_id(Kind::Store, 0);
        self.engine.post(&[&message, &of, &store], &event);
    }

    /// Tells tables and sinks that a message is new, has changed or is gone.
    fn message_changed(&self, mask: EventMask, id: Id, folder: Id, associated: bool) {
        let table = TableOf::messages(associated);
        self.row(table, folder, id);
        self.tell(mask, Kind::Message, id, folder);
        self.folder_counts(folder);
        self.search_again(id);
    }

    /// The counts of a folder have changed.
    fn folder_counts(&self, folder: Id) {
        let parent = self.lock().folders.get(&folder).map(|folder| folder.parent);
        let Some(parent) = parent else { return };
        self.row(TableOf::Hierarchy, parent, folder);
        let tags = vec![PR_CONTENT_COUNT, PR_CONTENT_UNREAD];
        let mask = EventMask::fnevObjectModified;
        self.tell_more(mask, Kind::Folder, folder, parent, None, tags);
    }

    /// Search folders take a message in or leave it out, as it is now.
    fn search_again(&self, id: Id) {
        let searches: Vec<Id> = self.lock().searches.iter().copied().collect();
        for search in searches {
            let changed = {
                let mut state = self.lock();
                let fits = self.is_found(&state, search, id);
                state.show_found(search, id, fits)
            };
            if changed {
                self.row(TableOf::Contents, search, id);
                self.folder_counts(search);
            }
        }
    }

    /// Whether a message is among what a search folder shows.
    fn is_found(&self, state: &State, search: Id, id: Id) -> bool {
        let folder = state.folders.get(&search);
        let Some((folder, search)) =
            folder.and_then(|folder| Some((folder, folder.search.as_ref()?)))
        else {
            return false;
        };
        let Some(message) = state.messages.get(&id) else {
            return false;
        };
        if !search.running {
            return folder.messages.contains(&id);
        }
        let criteria = &search.criteria;
        !message.associated
            && state.is_searched(message.folder, criteria)
            && self
                .shared_row(state, id)
                .is_some_and(|row| criteria.fits(row.props(), &message.content))
    }

    /// Sets the criteria of a search folder and fills it.
    pub(crate) fn start_search(&self, search: Id, criteria: Criteria) -> Result<()> {
        {
            let mut state = self.lock();
            let folder = state.folders.get_mut(&search);
            let folder = folder.ok_or(MAPI_E_OBJECT_DELETED)?;
            let unread = folder.search.take().map(|before| before.unread);
            folder.search = Some(Search {
                criteria: Arc::new(criteria),
                running: true,
                unread: unread.unwrap_or_default(),
            });
            state.searches.insert(search);
        }
        self.fill_search(search);
        let parent = self.lock().parent(search);
        self.tell(EventMask::fnevSearchComplete, Kind::Folder, search, parent);
        self.folder_counts(search);
        Ok(())
    }

    /// Has a search folder show what it should, whatever it shows.
    fn fill_search(&self, search: Id) {
        let changed: Vec<Id> = {
            let mut state = self.lock();
            let all: Vec<_> = state.messages.keys().copied().collect();
            let found = all.into_iter().map(|id| {
                let fits = self.is_found(&state, search, id);
                (id, fits)
            });
            let found: Vec<_> = found.collect();
            let changed = found.into_iter().filter(|(id, fits)| {
                let was = state.folders.get(&search);
                let was = was.is_some_and(|folder| folder.messages.contains(id));
                state.show_found(search, *id, *fits);
                was != *fits
            });
            changed.map(|(id, _)| id).collect()
        };
        for id in changed {
            self.row(TableOf::Contents, search, id);
        }
    }

    /// Folders have moved, and with them what is in them.
    fn search_folders_again(&self) {
        let searches: Vec<Id> = self.lock().searches.iter().copied().collect();
        for search in searches {
            self.fill_search(search);
            self.folder_counts(search);
        }
    }

    /// A message as the row that all contents tables share.
    pub(crate) fn shared_row(&self, state: &State, id: Id) -> Option<SharedRow> {
        let make = || self.message_row(state, id, &[]);
        state.messages.get(&id)?.row.get_or_init(make).clone()
    }

    /// A message as the row of a table, with more values.
    pub(crate) fn message_row(
        &self,
        state: &State,
        id: Id,
        more: &[PropValue<'_>],
    ) -> Option<SharedRow> {
        let message = state.messages.get(&id)?;
        let content = &message.content;
        let own = entry_id(self.uid, Kind::Message, id);
        let parent = entry_id(self.uid, Kind::Folder, message.folder);
        let (record_key, instance_key) = (self.record_key_bytes(id), id.to_le_bytes());
        let texts = content.texts(None);
        // Nothing is put into it that would have to be made for this one row alone.
        let mut values = Vec::with_capacity(content.props.len() + 24);
        values.extend_from_slice(more);
        values.extend([
            PropValue::new(PR_ENTRYID, &own[..]),
            PropValue::new(PR_RECORD_KEY, &record_key[..]),
            PropValue::new(PR_INSTANCE_KEY, &instance_key[..]),
            PropValue::new(PR_PARENT_ENTRYID, &parent[..]),
            PropValue::new(PR_STORE_ENTRYID, &self.wrapped[..]),
            PropValue::new(PR_STORE_RECORD_KEY, &self.uid.ab[..]),
            PropValue::new(PR_MAPPING_SIGNATURE, &self.uid.ab[..]),
            PropValue::new(PR_OBJECT_TYPE, ObjectType::MAPI_MESSAGE.0),
            PropValue::new(PR_ACCESS, access().bits()),
            PropValue::new(PR_MSG_STATUS, message.status),
        ]);
        let computed = COMPUTED.iter();
        values.extend(computed.filter_map(|tag| content.computed_of(&texts, message.size, *tag)));
        values.extend(content.props.iter().map(OwnedPropValue::borrow));
        // Of two of a property the first one counts.
        values.sort_by_key(|value| value.tag().id());
        values.dedup_by_key(|value| value.tag().id());
        tables::shown(&content.code_pages(), &values, |values| {
            let mut last = lock(&self.tags);
            SharedRow::like(values, &mut last)
        })
        .ok()
    }

    /// A folder as the row of a hierarchy table, `depth` levels below those in the folder of the
    /// table.
    pub(crate) fn folder_row(&self, state: &State, id: Id, depth: i32) -> Vec<OwnedPropValue> {
        let Some(folder) = state.folders.get(&id) else {
            return vec![];
        };
        let mut row = folder.props.clone();
        row.extend(self.folder_computed(state, id));
        row.set(PR_INSTANCE_KEY, &id.to_le_bytes()[..]);
        row.set(PR_DEPTH, depth);
        row.set(PR_STATUS, 0);
        row.set(PR_DISPLAY_TYPE, DisplayType::DT_FOLDER.0);
        row.to_vec()
    }

    /// The computed properties of a folder.
    pub(crate) fn folder_computed(&self, state: &State, id: Id) -> Vec<OwnedPropValue> {
        let Some(folder) = state.folders.get(&id) else {
            return vec![];
        };
        let kind = if folder.is_search() {
            FolderType::FOLDER_SEARCH
        } else if id == state.standard.root {
            FolderType::FOLDER_ROOT
        } else {
            FolderType::FOLDER_GENERIC
        };
        let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        let parent = if folder.parent == 0 {
            id
        } else {
            folder.parent
        };
        vec![
            OwnedPropValue::new(PR_ENTRYID, self.entry_id(Kind::Folder, id)),
            OwnedPropValue::new(PR_RECORD_KEY, self.record_key(id)),
            OwnedPropValue::new(PR_INSTANCE_KEY, &id.to_le_bytes()[..]),
            OwnedPropValue::new(PR_PARENT_ENTRYID, self.entry_id(Kind::Folder, parent)),
            OwnedPropValue::new(PR_STORE_ENTRYID, &self.wrapped[..]),
            OwnedPropValue::new(PR_STORE_RECORD_KEY, &self.uid.ab[..]),
            OwnedPropValue::new(PR_MAPPING_SIGNATURE, &self.uid.ab[..]),
            OwnedPropValue::new(PR_OBJECT_TYPE, ObjectType::MAPI_FOLDER.0),
            OwnedPropValue::new(PR_FOLDER_TYPE, kind.0),
            OwnedPropValue::new(PR_CONTENT_COUNT, count(folder.messages.len())),
            OwnedPropValue::new(PR_CONTENT_UNREAD, count(folder.unread)),
            OwnedPropValue::new(PR_ASSOC_CONTENT_COUNT, count(folder.associated.len())),
            OwnedPropValue::new(PR_FOLDER_CHILD_COUNT, count(folder.children.len())),
            OwnedPropValue::new(PR_SUBFOLDERS, !folder.children.is_empty()),
        ]
    }

    /// Creates a folder. Fails with MAPI_E_COLLISION where there is one of that name.
    pub(crate) fn create_folder(
        &self,
        parent: Id,
        name: &str,
        comment: &str,
        search: bool,
    ) -> Result<Id> {
        let id = {
            let mut state = self.lock();
            state.takes(parent)?;
            if state.child(parent, name).is_some() {
                return Err(MAPI_E_COLLISION.into());
            }
            state.add_folder(parent, name, comment, search)
        };
        self.row(TableOf::Hierarchy, parent, id);
        self.tell(EventMask::fnevObjectCreated, Kind::Folder, id, parent);
        self.folder_counts(parent);
        Ok(id)
    }

    /// Changes the properties of a folder. Fails with MAPI_E_COLLISION where another one has the
    /// name.
    pub(crate) fn change_folder<T>(
        &self,
        id: Id,
        change: impl FnOnce(&mut Bag) -> Result<T>,
    ) -> Result<T> {
        let (done, tags, parent) = {
            let mut state = self.lock();
            let folder = state.folders.get(&id).ok_or(MAPI_E_OBJECT_DELETED)?;
            let (parent, before) = (folder.parent, &folder.props);
            let mut props = before.clone();
            let done = change(&mut props)?;
            let changed = |value: &&OwnedPropValue| before.get(value.tag()) != Some(*value);
            let tags: Vec<_> = props
                .iter()
                .filter(changed)
                .map(OwnedPropValue::tag)
                .collect();
            let name = |props: &Bag| props.text(PR_DISPLAY_NAME_W).unwrap_or_default();
            let (old, new) = (name(before), name(&props));
            let renamed = old != new;
            if renamed && state.child(parent, &new).is_some_and(|other| other != id) {
                return Err(MAPI_E_COLLISION.into());
            }
            props.set(PR_LAST_MODIFICATION_TIME, now());
            if renamed {
                state.detach(id);
            }
            if let Some(folder) = state.folders.get_mut(&id) {
                folder.props = props;
            }
            if renamed {
                state.attach(id, parent);
            }
            (done, tags, parent)
        };
        self.row(TableOf::Hierarchy, parent, id);
        let mask = EventMask::fnevObjectModified;
        self.tell_more(mask, Kind::Folder, id, parent, None, tags);
        Ok(done)
    }

    /// Deletes a folder with all that is in it. The standard ones stay: MAPI_E_NO_ACCESS. Messages
    /// that are submitted stay with the folders that they are in, and the others go: whether all
    /// did comes back.
    pub(crate) fn delete_folder(&self, id: Id, flags: DeleteFolderFlags) -> Result<bool> {
        let all = {
            let state = self.lock();
            let folder = state.folders.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
            if state.is_standard(id) {
                return Err(MAPI_E_NO_ACCESS.into());
            }
            let full = folder.owns().next().is_some();
            if full && !flags.contains(DeleteFolderFlags::DEL_MESSAGES) {
                return Err(MAPI_E_HAS_MESSAGES.into());
            }
            if !folder.children.is_empty() && !flags.contains(DeleteFolderFlags::DEL_FOLDERS) {
                return Err(MAPI_E_HAS_FOLDERS.into());
            }
            state.below(id, true)
        };
        let mut gone = true;
        // Those inside first.
        for id in all.into_iter().rev().chain([id]) {
            let (messages, empty) = {
                let state = self.lock();
                let Some(folder) = state.folders.get(&id) else {
                    continue;
                };
                let messages: Vec<_> = folder.owns().collect();
                (messages, folder.children.is_empty())
            };
            let mut kept = !empty;
            for message in messages {
                kept |= self.delete_message(message).is_err();
            }
            if kept {
                gone = false;
                continue;
            }
            let parent = {
                let mut state = self.lock();
                let parent = state.detach(id);
                state.folders.remove(&id);
                state.searches.remove(&id);
                let inbox = state.standard.inbox;
                for (_, folder) in state.receive.values_mut() {
                    if *folder == id {
                        *folder = inbox;
                    }
                }
                parent
            };
            self.row(TableOf::Hierarchy, parent, id);
            self.tell(EventMask::fnevObjectDeleted, Kind::Folder, id, parent);
            self.folder_counts(parent);
        }
        Ok(gone)
    }

    /// Moves a folder. Fails with MAPI_E_FOLDER_CYCLE where it would end up inside itself.
    pub(crate) fn move_folder(&self, id: Id, to: Id, name: Option<&str>) -> Result<()> {
        let from = {
            let mut state = self.lock();
            if state.is_standard(id) {
                return Err(MAPI_E_NO_ACCESS.into());
            }
            if state.is_inside(to, id) {
                return Err(MAPI_E_FOLDER_CYCLE.into());
            }
            state.takes(to)?;
            let folder = state.folders.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
            let own = folder.props.text(PR_DISPLAY_NAME_W).unwrap_or_default();
            let from = folder.parent;
            let name = name.unwrap_or(&own);
            let name = name.to_owned();
            if state.child(to, &name).is_some_and(|other| other != id) {
                return Err(MAPI_E_COLLISION.into());
            }
            state.detach(id);
            if let Some(folder) = state.folders.get_mut(&id) {
                folder.props.set(PR_DISPLAY_NAME_W, name);
            }
            state.attach(id, to);
            from
        };
        self.row(TableOf::Hierarchy, from, id);
        self.row(TableOf::Hierarchy, to, id);
        let mask = EventMask::fnevObjectMoved;
        self.tell_more(mask, Kind::Folder, id, to, Some((id, from)), vec![]);
        self.folder_counts(from);
        self.folder_counts(to);
        self.search_folders_again();
        Ok(())
    }

    /// Copies a folder with its messages, and with its folders where that is asked for.
    pub(crate) fn copy_folder(&self, id: Id, to: Id, name: Option<&str>, deep: bool) -> Result<Id> {
        let all = {
            let state = self.lock();
            if !state.folders.contains_key(&id) {
                return Err(MAPI_E_NOT_FOUND.into());
            }
            if state.is_inside(to, id) && deep {
                return Err(MAPI_E_FOLDER_CYCLE.into());
            }
            if deep { state.below(id, true) } else { vec![] }
        };
        // What the copies are of, each behind that of the folder that it is in.
        let mut copies = BTreeMap::new();
        let mut first = None;
        for one in [id].into_iter().chain(all) {
            let (props, parent, messages) = {
                let state = self.lock();
                let Some(folder) = state.folders.get(&one) else {
                    continue;
                };
                // What a search folder shows is not in it.
                let messages: Vec<_> = folder.owns().collect();
                (folder.props.clone(), folder.parent, messages)
            };
            let own = props.text(PR_DISPLAY_NAME_W).unwrap_or_default();
            let (parent, name) = match copies.get(&parent) {
                Some(copy) if one != id => (*copy, own.as_str()),
                _ => (to, name.unwrap_or(&own)),
            };
            let new = self.create_folder(parent, name, "", false)?;
            first.get_or_insert(new);
            copies.insert(one, new);
            self.change_folder(new, |bag| {
                let kept = bag.get(PR_DISPLAY_NAME_W).cloned();
                *bag = props;
                bag.extend(kept);
                bag.remove(IS_SEARCH);
                Ok(())
            })?;
            for message in messages {
                self.copy_message(message, new)?;
            }
        }
        let new = first.ok_or(MAPI_E_NOT_FOUND)?;
        let from = self.lock().parent(id);
        let mask = EventMask::fnevObjectCopied;
        self.tell_more(mask, Kind::Folder, new, to, Some((id, from)), vec![]);
        Ok(new)
    }

    /// Saves a message: a new one, or over the one that is there. `seen` is the version that it was
    /// opened with; another one now is MAPI_E_OBJECT_CHANGED unless that is forced.
    pub(crate) fn save_message(
        &self,
        id: Option<Id>,
        folder: Id,
        associated: bool,
        content: &mut Arc<Content>,
        seen: u64,
        force: bool,
    ) -> Result<(Id, u64)> {
        let (id, version, new) = {
            let mut state = self.lock();
            let new = id.is_none();
            let id = match id {
                Some(id) => {
                    let known = state.messages.get(&id).ok_or(MAPI_E_OBJECT_DELETED)?;
                    if known.version != seen && !force {
                        return Err(MAPI_E_OBJECT_CHANGED.into());
                    }
                    id
                }
                None => {
                    if !state.folders.contains_key(&folder) {
                        return Err(MAPI_E_OBJECT_DELETED.into());
                    }
                    state.next()
                }
            };
            let changed = Arc::make_mut(content);
            changed.props.set(PR_LAST_MODIFICATION_TIME, now());
            changed.props.set_default(PR_CREATION_TIME, now());
            if new {
                let key = self.record_key(id);
                changed.props.set_default(PR_SEARCH_KEY, key);
            }
            let mut flags = changed.flags();
            flags.remove(MessageFlags::MSGFLAG_UNMODIFIED);
            if new {
                flags.insert(MessageFlags::MSGFLAG_UNMODIFIED);
            }
            flags.set(MessageFlags::MSGFLAG_ASSOCIATED, associated);
            let attached = !changed.attachments.is_empty();
            flags.set(MessageFlags::MSGFLAG_HASATTACH, attached);
            changed.set_flags(flags);
            let version = state.put_message(id, folder, associated, Arc::clone(content));
            (id, version, new)
        };
        let mask = if new {
            EventMask::fnevObjectCreated
        } else {
            EventMask::fnevObjectModified
        };
        let folder = self
            .lock()
            .messages
            .get(&id)
            .map_or(folder, |message| message.folder);
        self.message_changed(mask, id, folder, associated);
        Ok((id, version))
    }

    /// Changes the content of a message in place, as those do who do not open it.
    pub(crate) fn change_message(
        &self,
        id: Id,
        change: impl FnOnce(&mut Content) -> bool,
    ) -> Result<bool> {
        let (folder, associated) = {
            let mut state = self.lock();
            let message = state.messages.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
            let mut content = (*message.content).clone();
            if !change(&mut content) {
                return Ok(false);
            }
            let (folder, associated, version) =
                (message.folder, message.associated, message.version);
            state.put_message(id, folder, associated, Arc::new(content));
            // Whoever has it open is not disturbed by a read flag.
            if let Some(message) = state.messages.get_mut(&id) {
                message.version = version;
            }
            (folder, associated)
        };
        self.message_changed(EventMask::fnevObjectModified, id, folder, associated);
        Ok(true)
    }

    pub(crate) fn delete_message(&self, id: Id) -> Result<()> {
        let (folder, associated) = {
            let mut state = self.lock();
            state.not_submitted(id)?;
            let message = state.take_message(id).ok_or(MAPI_E_NOT_FOUND)?;
            (message.folder, message.associated)
        };
        self.message_changed(EventMask::fnevObjectDeleted, id, folder, associated);
        Ok(())
    }

    pub(crate) fn move_message(&self, id: Id, to: Id) -> Result<()> {
        let (from, associated) = {
            let mut state = self.lock();
            state.takes(to)?;
            state.not_submitted(id)?;
            let message = state.messages.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
            let (from, associated, content) = (
                message.folder,
                message.associated,
                Arc::clone(&message.content),
            );
            let version = message.version;
            state.take_message(id);
            // The status is of the message in its folder, and does not come along.
            state.put_message(id, to, associated, content);
            if let Some(message) = state.messages.get_mut(&id) {
                message.version = version;
            }
            (from, associated)
        };
        let table = TableOf::messages(associated);
        self.row(table, from, id);
        self.row(table, to, id);
        let mask = EventMask::fnevObjectMoved;
        self.tell_more(mask, Kind::Message, id, to, Some((id, from)), vec![]);
        self.folder_counts(from);
        self.folder_counts(to);
        self.search_again(id);
        Ok(())
    }

    pub(crate) fn copy_message(&self, id: Id, to: Id) -> Result<Id> {
        let (new, from, associated) = {
            let mut state = self.lock();
            state.takes(to)?;
            let message = state.messages.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
            let (from, associated, mut content) = (
                message.folder,
                message.associated,
                (*message.content).clone(),
            );
            let mut flags = content.flags();
            // The copy has not been submitted, though the original may have been.
            flags.remove(MessageFlags::MSGFLAG_SUBMIT);
            content.set_flags(flags);
            let new = state.next();
            state.put_message(new, to, associated, Arc::new(content));
            (new, from, associated)
        };
        self.message_changed(EventMask::fnevObjectCreated, new, to, associated);
        let mask = EventMask::fnevObjectCopied;
        self.tell_more(mask, Kind::Message, new, to, Some((id, from)), vec![]);
        Ok(new)
    }

    pub(crate) fn set_status(&self, id: Id, status: u32, mask: u32) -> Result<u32> {
        let (before, folder, associated) = {
            let mut state = self.lock();
            let message = state.messages.get_mut(&id).ok_or(MAPI_E_NOT_FOUND)?;
            let before = message.status;
            message.status = (before & !mask) | (status & mask);
            message.row = OnceLock::new();
            (before, message.folder, message.associated)
        };
        self.message_changed(EventMask::fnevObjectModified, id, folder, associated);
        Ok(before)
    }

    /// Puts a message into the outgoing queue.
    pub(crate) fn enqueue(&self, id: Id) {
        self.lock().queue.push(id);
        self.row(TableOf::Queue, 0, id);
    }

    /// Takes it out. Returns whether it was in it.
    pub(crate) fn dequeue(&self, id: Id) -> bool {
        let was = {
            let mut state = self.lock();
            state.locked.remove(&id);
            state.queue.remove(id)
        };
        self.row(TableOf::Queue, 0, id);
        was
    }

    /// Puts a message into the receive folder of its class, and tells of it.
    pub(crate) fn deliver(&self, content: Content) -> Result<Id> {
        let class = content.props.text(PR_MESSAGE_CLASS_W).unwrap_or_default();
        let folder = self.lock().receive_folder(&class).1;
        let flags = content.flags();
        let (id, _) = self.save_message(None, folder, false, &mut Arc::new(content), 0, true)?;
        self.tell_new_mail(id, folder, &class, flags);
        Ok(id)
    }
}

/// The name of a folder in small letters.
fn lower(props: &Bag) -> String {
    let name = props.text(PR_DISPLAY_NAME_W);
    name.unwrap_or_default().to_lowercase()
}

/// Marks a folder that was created for searching, before it has criteria.
pub(crate) const IS_SEARCH: PropTag = PropTag::new(0x67FE, PropType::PT_BOOLEAN);

/// The tables over a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableOf {
    Contents,
    Associated,
    Hierarchy,
    Queue,
}

impl TableOf {
    pub(crate) const fn messages(associated: bool) -> Self {
        if associated {
            Self::Associated
        } else {
            Self::Contents
        }
    }
}

impl Folder {
    /// Its messages, or the associated ones.
    pub(crate) const fn of(&self, associated: bool) -> &BTreeSet<Id> {
        if associated {
            &self.associated
        } else {
            &self.messages
        }
    }

    /// Whether it shows messages of other folders, and has none.
    pub(crate) fn is_search(&self) -> bool {
        self.search.is_some() || self.props.flag(IS_SEARCH)
    }

    /// All messages that are in it, associated ones too.
    fn owns(&self) -> impl Iterator<Item = Id> {
        let shown = (!self.is_search()).then_some(&self.messages);
        shown.into_iter().flatten().chain(&self.associated).copied()
    }
}

impl State {
    fn next(&mut self) -> Id {
        self.last += 1;
        self.last
    }

    fn add_folder(&mut self, parent: Id, name: &str, comment: &str, search: bool) -> Id {
        let id = self.next();
        let mut props = Bag::default();
        props.set(PR_DISPLAY_NAME_W, name);
        props.set(PR_COMMENT_W, comment);
        props.set(PR_CONTAINER_CLASS_W, "IPF.Note");
        props.set(PR_CREATION_TIME, now());
        props.set(PR_LAST_MODIFICATION_TIME, now());
        if search {
            props.set(IS_SEARCH, true);
        }
        let folder = Folder {
            parent,
            props,
            ..Folder::default()
        };
        self.folders.insert(id, folder);
        self.attach(id, parent);
        id
    }

    /// Puts a folder into another one.
    fn attach(&mut self, id: Id, to: Id) {
        let Some(folder) = self.folders.get_mut(&id) else {
            return;
        };
        folder.parent = to;
        let name = lower(&folder.props);
        if let Some(parent) = self.folders.get_mut(&to) {
            parent.children.insert(id);
            parent.names.insert(name, id);
        }
    }

    /// Takes a folder out of the one that it is in, which is returned.
    fn detach(&mut self, id: Id) -> Id {
        let Some(folder) = self.folders.get(&id) else {
            return 0;
        };
        let (parent, name) = (folder.parent, lower(&folder.props));
        if let Some(folder) = self.folders.get_mut(&parent) {
            folder.children.remove(&id);
            if folder.names.get(&name) == Some(&id) {
                folder.names.remove(&name);
            }
        }
        parent
    }

    /// Fails where nothing can be put into a folder, since it is gone or shows what is elsewhere.
    fn takes(&self, folder: Id) -> Result<()> {
        match self.folders.get(&folder) {
            None => Err(MAPI_E_OBJECT_DELETED.into()),
            Some(folder) if folder.is_search() => Err(MAPI_E_NO_ACCESS.into()),
            Some(_) => Ok(()),
        }
    }

    /// Fails for what is in the outgoing queue, where nobody changes it.
    fn not_submitted(&self, id: Id) -> Result<()> {
        if self.queue.contains(id) {
            return Err(MAPI_E_SUBMITTED.into());
        }
        Ok(())
    }

    fn parent(&self, id: Id) -> Id {
        self.folders.get(&id).map_or(0, |folder| folder.parent)
    }

    /// The folders in one, of all levels or of one; each in front of those in it.
    pub(crate) fn below(&self, id: Id, deep: bool) -> Vec<Id> {
        let all = self.levels_below(id, deep).into_iter();
        all.map(|(id, _)| id).collect()
    }

    /// The same, each with its level, which is 0 for those in the folder itself.
    pub(crate) fn levels_below(&self, id: Id, deep: bool) -> Vec<(Id, i32)> {
        let inner = |id, level| {
            let folder = self.folders.get(&id);
            let children = folder.map(|folder| folder.children.iter().rev());
            let children = children.into_iter().flatten();
            children.map(move |id| (*id, level))
        };
        let mut open: Vec<_> = inner(id, 0).collect();
        let mut all = vec![];
        while let Some((id, level)) = open.pop() {
            all.push((id, level));
            if deep {
                open.extend(inner(id, level + 1));
            }
        }
        all
    }

    /// The folder of a name in a folder.
    pub(crate) fn child(&self, parent: Id, name: &str) -> Option<Id> {
        let names = &self.folders.get(&parent)?.names;
        names.get(&name.to_lowercase()).copied()
    }

    pub(crate) fn is_standard(&self, id: Id) -> bool {
        let Standard {
            root,
            subtree,
            inbox,
            outbox,
            wastebasket,
            sentmail,
            views,
            common_views,
            finder,
        } = self.standard;
        [
            root,
            subtree,
            inbox,
            outbox,
            wastebasket,
            sentmail,
            views,
            common_views,
            finder,
        ]
        .contains(&id)
    }

    /// Whether a folder is another one or inside it.
    pub(crate) fn is_inside(&self, id: Id, outer: Id) -> bool {
        let mut now = id;
        while now != 0 {
            if now == outer {
                return true;
            }
            now = self.folders.get(&now).map_or(0, |folder| folder.parent);
        }
        false
    }

    fn is_searched(&self, folder: Id, search: &Criteria) -> bool {
        search.containers.iter().any(|container| {
            *container == folder || (search.recursive && self.is_inside(folder, *container))
        })
    }

    fn is_unread(content: &Content) -> bool {
        !content.flags().contains(MessageFlags::MSGFLAG_READ)
    }

    /// Shows a message in a search folder or not. Returns whether it was or is there.
    fn show_found(&mut self, search: Id, id: Id, fits: bool) -> bool {
        let unread = self
            .messages
            .get(&id)
            .is_some_and(|message| fits && Self::is_unread(&message.content));
        let Some(folder) = self.folders.get_mut(&search) else {
            return false;
        };
        let was = if fits {
            !folder.messages.insert(id)
        } else {
            folder.messages.remove(&id)
        };
        if let Some(search) = &mut folder.search {
            if unread {
                search.unread.insert(id);
            } else {
                search.unread.remove(&id);
            }
            folder.unread = search.unread.len();
        }
        was || fits
    }

    /// Puts a message into a folder, or new content into the one that is there. Returns its
    /// version.
    fn put_message(&mut self, id: Id, folder: Id, associated: bool, content: Arc<Content>) -> u64 {
        let before = self.messages.get(&id);
        let folder = before.map_or(folder, |message| message.folder);
        let version = before.map_or(1, |message| message.version + 1);
        let status = before.map_or(0, |message| message.status);
        let before_size = before.map_or(0, |message| message.size);
        let was_unread =
            before.is_some_and(|message| !message.associated && Self::is_unread(&message.content));
        let is_unread = !associated && Self::is_unread(&content);
        if let Some(folder) = self.folders.get_mut(&folder) {
            if associated {
                folder.associated.insert(id);
            } else {
                folder.messages.insert(id);
            }
            folder.unread =
                (folder.unread + usize::from(is_unread)).saturating_sub(usize::from(was_unread));
        }
        let size = content.size();
        self.size = self.size - before_size + size;
        let message = Message {
            folder,
            associated,
            content,
            version,
            status,
            size,
            row: OnceLock::new(),
        };
        self.messages.insert(id, message);
        version
    }

    fn take_message(&mut self, id: Id) -> Option<Message> {
        let message = self.messages.remove(&id)?;
        self.size -= message.size;
        if let Some(folder) = self.folders.get_mut(&message.folder) {
            folder.messages.remove(&id);
            folder.associated.remove(&id);
            let unread = !message.associated && Self::is_unread(&message.content);
            folder.unread = folder.unread.saturating_sub(usize::from(unread));
        }
        Some(message)
    }

    /// The receive folder of a message class: that of the longest prefix that has one. The class
    /// that it is for comes first.
    pub(crate) fn receive_folder(&self, class: &str) -> (String, Id) {
        let mut class = class.to_lowercase();
        loop {
            if let Some((own, folder)) = self.receive.get(&class) {
                return (own.clone(), *folder);
            }
            match class.rfind('.') {
                Some(at) => class.truncate(at),
                None if class.is_empty() => return (String::new(), self.standard.inbox),
                None => class.clear(),
            }
        }
    }
}
