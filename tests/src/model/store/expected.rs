//! What a store should have, and tell.

use super::{Code, Handle, ME, NOBODY};
use mapi_core::abi::{codes::*, flags::*};
use std::collections::{BTreeMap, BTreeSet};
use windows_core::HRESULT;

/// An entry identifier.
pub(super) type Key = Vec<u8>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Created,
    Deleted,
    Moved,
    Copied,
    Modified,
}

/// What is told of an object.
pub(super) type Told = (What, Key);

/// What a message has.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Content {
    pub(super) subject: Option<String>,
    pub(super) importance: i32,
    /// Its length.
    pub(super) body: Option<usize>,
    pub(super) read: bool,
    /// Names and addresses, by their rows.
    pub(super) recipients: BTreeMap<u32, (String, String)>,
    next_recipient: u32,
    /// Names of files, and subjects of the messages that they are.
    pub(super) attachments: BTreeMap<u32, (String, Option<String>)>,
    pub(super) next_attachment: u32,
    /// Whether it stays where it is when it was sent, and whether it is deleted.
    pub(super) sent: Option<(bool, bool)>,
}

impl Content {
    pub(super) fn new() -> Self {
        Self {
            subject: None,
            importance: 1,
            body: None,
            read: true,
            recipients: BTreeMap::new(),
            next_recipient: 0,
            attachments: BTreeMap::new(),
            next_attachment: 0,
            sent: None,
        }
    }

    fn add(&mut self, name: &str, address: &str) {
        let recipient = (name.into(), address.into());
        self.recipients.insert(self.next_recipient, recipient);
        self.next_recipient += 1;
    }

    /// ModifyRecipients with one row.
    pub(super) fn modify(
        &mut self,
        flags: ModifyRecipientsFlags,
        row: u32,
        name: &str,
        address: &str,
    ) -> Code {
        let known = self.recipients.contains_key(&row);
        if flags.is_empty() {
            self.recipients.clear();
            self.next_recipient = 0;
            self.add(name, address);
        } else if flags == ModifyRecipientsFlags::MODRECIP_REMOVE {
            self.recipients.remove(&row).ok_or(MAPI_E_NOT_FOUND)?;
        } else if flags == ModifyRecipientsFlags::MODRECIP_MODIFY && known {
            self.recipients.insert(row, (name.into(), address.into()));
        } else {
            self.add(name, address);
        }
        Ok(S_OK)
    }

    /// As it comes through the interfaces of another message, which counts by itself.
    fn copied(&self) -> Self {
        let mut copy = self.clone();
        copy.recipients.clear();
        copy.next_recipient = 0;
        for (name, address) in self.recipients.values() {
            copy.add(name, address);
        }
        copy.attachments = (0..).zip(self.attachments.values().cloned()).collect();
        copy.next_attachment = self.attachments.len() as u32;
        copy
    }

    /// Nobody gets it twice.
    fn without_twins(&self) -> Self {
        let mut seen = BTreeSet::new();
        let all = self.recipients.values();
        let once: Vec<_> = all.filter(|(_, address)| seen.insert(address)).collect();
        if once.len() == self.recipients.len() {
            return self.clone();
        }
        let mut content = self.clone();
        content.recipients.clear();
        content.next_recipient = 0;
        for (name, address) in once {
            content.add(name, address);
        }
        content
    }
}

pub(super) struct Message {
    pub(super) number: usize,
    pub(super) key: Key,
    pub(super) folder: Key,
    pub(super) associated: bool,
    pub(super) content: Content,
    pub(super) version: u64,
    pub(super) status: u32,
}

/// What a search folder shows.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) importance: i32,
    pub(super) container: Key,
    pub(super) recursive: bool,
}

#[derive(Clone, Default)]
pub(super) struct Search {
    found: Option<Found>,
    /// The numbers of what it shows since it was stopped.
    stopped: Option<BTreeSet<usize>>,
}

pub(super) struct Folder {
    pub(super) name: String,
    pub(super) parent: Key,
    pub(super) search: Option<Search>,
    standard: bool,
}

pub(super) struct Expected {
    pub(super) folders: BTreeMap<Key, Folder>,
    /// In the order in which they came.
    pub(super) messages: Vec<Message>,
    pub(super) sent: Key,
    inbox: Key,
    last: usize,
}

/// The number in an entry identifier of the store.
fn id(key: &[u8]) -> u64 {
    let number = key.get(24..32).and_then(|bytes| bytes.try_into().ok());
    u64::from_le_bytes(number.expect("an identifier of the store"))
}

/// What became of several things: one alone says what is wrong, unless it is only gone.
fn partial(count: usize, errors: &[HRESULT]) -> Code {
    match errors {
        [] => Ok(S_OK),
        [first, ..] if count == 1 && *first != MAPI_E_NOT_FOUND => Err(*first),
        _ => Ok(MAPI_W_PARTIAL_COMPLETION),
    }
}

/// The objects that are told to be new, in their order.
struct New<'a>(Box<dyn Iterator<Item = Key> + 'a>);

impl<'a> New<'a> {
    fn of(heard: &'a [Told]) -> Self {
        let created = heard.iter().filter(|(what, _)| *what == What::Created);
        Self(Box::new(created.map(|(_, key)| key.clone())))
    }

    fn next(&mut self) -> Key {
        self.0.next().expect("that an object is new is told")
    }
}

impl Expected {
    pub(super) fn new(subtree: Key, inbox: Key, sent: Key, [outbox, deleted]: [Key; 2]) -> Self {
        let names = [
            (&subtree, "Top of Personal Folders"),
            (&inbox, "Inbox"),
            (&sent, "Sent Items"),
            (&outbox, "Outbox"),
            (&deleted, "Deleted Items"),
        ];
        let folders = names.map(|(key, name)| {
            let folder = Folder {
                name: name.into(),
                parent: subtree.clone(),
                search: None,
                standard: true,
            };
            (key.clone(), folder)
        });
        Self {
            folders: folders.into(),
            messages: vec![],
            sent,
            inbox,
            last: 0,
        }
    }

    pub(super) fn folder_keys(&self) -> Vec<Key> {
        let mut all: Vec<_> = self.folders.keys().cloned().collect();
        all.sort_by_key(|key| id(key));
        all
    }

    pub(super) fn message_keys(&self) -> Vec<Key> {
        self.messages.iter().map(|one| one.key.clone()).collect()
    }

    pub(super) fn folder(&self, key: &[u8]) -> &Folder {
        &self.folders[key]
    }

    pub(super) fn folder_of(&self, message: &[u8]) -> Key {
        let at = self.find(message).expect("a message");
        self.messages[at].folder.clone()
    }

    pub(super) fn find(&self, key: &[u8]) -> Option<usize> {
        self.messages.iter().position(|message| message.key == key)
    }

    fn by_number(&self, number: usize) -> Option<usize> {
        let mut all = self.messages.iter();
        all.position(|message| message.number == number)
    }

    /// Whether it is the folder above all others here, which is in none of them.
    fn is_top(&self, key: &[u8]) -> bool {
        self.folder(key).parent == key
    }

    pub(super) fn children(&self, key: &[u8]) -> Vec<Key> {
        let inside = |(own, folder): &(&Key, &Folder)| folder.parent == key && *own != key;
        let inner = self.folders.iter().filter(inside);
        let mut inner: Vec<_> = inner.map(|(key, _)| key.clone()).collect();
        inner.sort_by_key(|key| id(key));
        inner
    }

    /// The folders of all levels below one, each in front of those in it.
    fn below(&self, key: &[u8]) -> Vec<Key> {
        let inner = self.children(key).into_iter();
        let each = inner.map(|child| {
            let mut all = vec![child.clone()];
            all.extend(self.below(&child));
            all
        });
        each.flatten().collect()
    }

    fn is_inside(&self, key: &[u8], outer: &[u8]) -> bool {
        key == outer || self.below(outer).iter().any(|inner| inner == key)
    }

    fn child(&self, parent: &[u8], name: &str) -> Option<Key> {
        let same = |key: &Key| self.folders[key].name.to_lowercase() == name.to_lowercase();
        self.children(parent).into_iter().find(same)
    }

    /// The messages that a folder shows, by their place among all.
    pub(super) fn shown(&self, key: &[u8], associated: bool) -> Vec<usize> {
        let Some(folder) = self.folders.get(key) else {
            return vec![];
        };
        let fits = |message: &Message| match (&folder.search, associated) {
            (Some(search), false) => self.is_found(search, message),
            _ => message.folder == key && message.associated == associated,
        };
        let all = self.messages.iter().enumerate();
        all.filter(|(_, message)| fits(message))
            .map(|(at, _)| at)
            .collect()
    }

    fn is_found(&self, search: &Search, message: &Message) -> bool {
        if let Some(stopped) = &search.stopped {
            return stopped.contains(&message.number);
        }
        let Some(found) = &search.found else {
            return false;
        };
        let inside = message.folder == found.container
            || (found.recursive
                && self.folders.contains_key(&found.container)
                && self.is_inside(&message.folder, &found.container));
        inside && !message.associated && message.content.importance == found.importance
    }

    pub(super) fn counts(&self, key: &[u8]) -> [i32; 4] {
        let shown = self.shown(key, false);
        let unread = shown.iter().filter(|at| !self.messages[**at].content.read);
        [
            shown.len(),
            unread.count(),
            self.shown(key, true).len(),
            self.children(key).len(),
        ]
        .map(|count| i32::try_from(count).expect("few"))
    }

    fn push(&mut self, key: Key, folder: Key, associated: bool, content: Content) -> usize {
        self.last += 1;
        self.messages.push(Message {
            number: self.last,
            key,
            folder,
            associated,
            content,
            version: 1,
            status: 0,
        });
        self.last
    }

    /// SaveChanges. `key` asks for the identifier of a new message.
    pub(super) fn save(
        &mut self,
        handle: &mut Handle,
        force: bool,
        key: impl FnOnce() -> Key,
    ) -> (Code, Vec<Told>) {
        if let Err(code) = handle.changeable() {
            return (Err(code), vec![]);
        }
        let deleted = (Err(MAPI_E_OBJECT_DELETED), vec![]);
        let Some(number) = handle.stored else {
            if !self.folders.contains_key(&handle.folder) {
                return deleted;
            }
            let key = key();
            let (folder, associated) = (handle.folder.clone(), handle.associated);
            let number = self.push(key.clone(), folder, associated, handle.content.clone());
            (handle.stored, handle.seen) = (Some(number), 1);
            return (Ok(S_OK), vec![(What::Created, key)]);
        };
        let Some(at) = self.by_number(number) else {
            return deleted;
        };
        let message = &mut self.messages[at];
        if message.version != handle.seen && !force {
            return (Err(MAPI_E_OBJECT_CHANGED), vec![]);
        }
        message.content = handle.content.clone();
        message.version += 1;
        handle.seen = message.version;
        (Ok(S_OK), vec![(What::Modified, message.key.clone())])
    }

    /// Where a message is that a folder has, its own or one that it shows.
    fn had(&self, folder: &[u8], key: &[u8]) -> Result<usize, HRESULT> {
        let at = self.find(key).ok_or(MAPI_E_NOT_FOUND)?;
        let there = |associated| self.shown(folder, associated).contains(&at);
        (there(false) || there(true))
            .then_some(at)
            .ok_or(MAPI_E_NOT_FOUND)
    }

    /// Moves a message; its status is that in the folder where it was.
    fn put(&mut self, at: usize, to: &[u8]) {
        let message = &mut self.messages[at];
        (message.folder, message.status) = (to.to_vec(), 0);
    }

    fn copy(&mut self, at: usize, to: &[u8], new: &mut New<'_>, told: &mut Vec<Told>) {
        let (content, associated) = {
            let message = &self.messages[at];
            (message.content.clone(), message.associated)
        };
        let key = new.next();
        self.push(key.clone(), to.to_vec(), associated, content);
        told.extend([(What::Created, key.clone()), (What::Copied, key)]);
    }

    pub(super) fn copy_messages(
        &mut self,
        from: &[u8],
        to: &[u8],
        list: &[Key],
        moves: bool,
        heard: &[Told],
    ) -> (Code, Vec<Told>) {
        let mut new = New::of(heard);
        let (mut told, mut errors) = (vec![], vec![]);
        for key in list {
            let at = match self.had(from, key) {
                Ok(_) if self.folder(to).search.is_some() => Err(MAPI_E_NO_ACCESS),
                found => found,
            };
            match at {
                Err(code) => errors.push(code),
                Ok(at) if moves => {
                    self.put(at, to);
                    told.push((What::Moved, key.clone()));
                }
                Ok(at) => self.copy(at, to, &mut new, &mut told),
            }
        }
        (partial(list.len(), &errors), told)
    }

    pub(super) fn delete_messages(&mut self, from: &[u8], list: &[Key]) -> (Code, Vec<Told>) {
        let (mut told, mut errors) = (vec![], vec![]);
        for key in list {
            match self.had(from, key) {
                Err(code) => errors.push(code),
                Ok(at) => {
                    self.messages.remove(at);
                    told.push((What::Deleted, key.clone()));
                }
            }
        }
        (partial(list.len(), &errors), told)
    }

    pub(super) fn create_folder(
        &mut self,
        parent: &[u8],
        name: &str,
        search: bool,
        open: bool,
        key: Option<Key>,
    ) -> (Code, Vec<Told>) {
        if self.folder(parent).search.is_some() {
            return (Err(MAPI_E_INVALID_PARAMETER), vec![]);
        }
        if let Some(known) = self.child(parent, name) {
            if !open {
                return (Err(MAPI_E_COLLISION), vec![]);
            }
            assert_eq!(key, Some(known));
            return (Ok(S_OK), vec![]);
        }
        let key = key.expect("a new folder");
        self.add_folder(&key, parent, name, search);
        (Ok(S_OK), vec![(What::Created, key)])
    }

    fn add_folder(&mut self, key: &[u8], parent: &[u8], name: &str, search: bool) {
        let folder = Folder {
            name: name.into(),
            parent: parent.to_vec(),
            search: search.then(Search::default),
            standard: false,
        };
        self.folders.insert(key.to_vec(), folder);
    }

    /// The messages that are in a folder, in the order in which all of them are deleted or copied.
    fn owned(&self, key: &[u8]) -> Vec<Key> {
        let owned = |associated| {
            let own = self.messages.iter();
            own.filter(move |one| one.folder == key && one.associated == associated)
        };
        let all = owned(false).chain(owned(true));
        all.map(|one| one.key.clone()).collect()
    }

    fn drop_folder(&mut self, key: &[u8]) -> Vec<Told> {
        let mut told = vec![];
        let inner = self.below(key).into_iter().rev();
        for key in inner.chain([key.to_vec()]) {
            for message in self.owned(&key) {
                let at = self.find(&message).expect("a message");
                self.messages.remove(at);
                told.push((What::Deleted, message));
            }
            self.folders.remove(&key);
            told.push((What::Deleted, key));
        }
        told
    }

    pub(super) fn delete_folder(
        &mut self,
        key: &[u8],
        flags: DeleteFolderFlags,
    ) -> (Code, Vec<Told>) {
        let code = if self.is_top(key) {
            MAPI_E_NOT_FOUND
        } else if self.folder(key).standard {
            MAPI_E_NO_ACCESS
        } else if !self.owned(key).is_empty() && !flags.contains(DeleteFolderFlags::DEL_MESSAGES) {
            MAPI_E_HAS_MESSAGES
        } else if !self.children(key).is_empty() && !flags.contains(DeleteFolderFlags::DEL_FOLDERS)
        {
            MAPI_E_HAS_FOLDERS
        } else {
            return (Ok(S_OK), self.drop_folder(key));
        };
        (Err(code), vec![])
    }

    pub(super) fn copy_folder(
        &mut self,
        key: &[u8],
        to: &[u8],
        name: Option<&str>,
        flags: CopyFolderFlags,
        heard: &[Told],
    ) -> (Code, Vec<Told>) {
        let moves = flags.contains(CopyFolderFlags::FOLDER_MOVE);
        let deep = flags.contains(CopyFolderFlags::COPY_SUBFOLDERS);
        let name = name.unwrap_or(&self.folder(key).name).to_owned();
        let collides = self.child(to, &name);
        let code = if self.is_top(key) {
            MAPI_E_NOT_FOUND
        } else if moves && self.folder(key).standard {
            MAPI_E_NO_ACCESS
        } else if (moves || deep) && self.is_inside(to, key) {
            MAPI_E_FOLDER_CYCLE
        } else if self.folder(to).search.is_some() {
            MAPI_E_NO_ACCESS
        } else if collides.is_some_and(|other| !moves || other != key) {
            MAPI_E_COLLISION
        } else {
            S_OK
        };
        if code != S_OK {
            return (Err(code), vec![]);
        }
        if moves {
            let folder = self.folders.get_mut(key).expect("a folder");
            (folder.parent, folder.name) = (to.to_vec(), name);
            return (Ok(S_OK), vec![(What::Moved, key.to_vec())]);
        }
        let mut new = New::of(heard);
        let mut told = vec![];
        let mut copies: BTreeMap<Key, Key> = BTreeMap::new();
        let inner = if deep { self.below(key) } else { vec![] };
        let first = new.next();
        for one in [key.to_vec()].into_iter().chain(inner) {
            let messages = self.owned(&one);
            let own = self.folder(&one).name.clone();
            let (copy, parent, name) = if one == key {
                (first.clone(), to.to_vec(), name.clone())
            } else {
                (new.next(), copies[&self.folder(&one).parent].clone(), own)
            };
            self.add_folder(&copy, &parent, &name, false);
            told.push((What::Created, copy.clone()));
            for message in messages {
                let at = self.find(&message).expect("a message");
                self.copy(at, &copy, &mut new, &mut told);
            }
            copies.insert(one, copy);
        }
        told.push((What::Copied, first));
        (Ok(S_OK), told)
    }

    pub(super) fn empty_folder(&mut self, key: &[u8], associated: bool) -> (Code, Vec<Told>) {
        if self.folder(key).search.is_some() {
            return (Err(MAPI_E_NO_ACCESS), vec![]);
        }
        let own = |one: &&Message| one.folder == key && (associated || !one.associated);
        let gone: Vec<Key> = self
            .messages
            .iter()
            .filter(own)
            .map(|one| one.key.clone())
            .collect();
        self.messages.retain(|one| !gone.contains(&one.key));
        let mut told: Vec<Told> = gone.into_iter().map(|key| (What::Deleted, key)).collect();
        for child in self.children(key) {
            if !self.folder(&child).standard {
                told.extend(self.drop_folder(&child));
            }
        }
        (Ok(S_OK), told)
    }

    fn read(&mut self, at: usize, read: bool) -> Option<Told> {
        let message = &mut self.messages[at];
        let before = core::mem::replace(&mut message.content.read, read);
        (before != read).then(|| (What::Modified, message.key.clone()))
    }

    pub(super) fn read_flags(
        &mut self,
        folder: &[u8],
        list: Option<&[Key]>,
        read: bool,
    ) -> (Code, Vec<Told>) {
        let all = || {
            let shown = self.shown(folder, false).into_iter();
            shown.map(|at| self.messages[at].key.clone()).collect()
        };
        let list: Vec<Key> = list.map_or_else(all, <[Key]>::to_vec);
        let (mut told, mut errors) = (vec![], vec![]);
        for key in &list {
            match self.had(folder, key) {
                Err(code) => errors.push(code),
                Ok(at) => told.extend(self.read(at, read)),
            }
        }
        (partial(list.len(), &errors), told)
    }

    pub(super) fn read_flag(&mut self, handle: &mut Handle, read: bool) -> (Code, Vec<Told>) {
        let Some(number) = handle.stored else {
            return (Err(MAPI_E_NO_SUPPORT), vec![]);
        };
        if handle.associated {
            return (Ok(S_OK), vec![]);
        }
        let Some(at) = self.by_number(number) else {
            return (Err(MAPI_E_NOT_FOUND), vec![]);
        };
        handle.content.read = read;
        (Ok(S_OK), self.read(at, read).into_iter().collect())
    }

    /// SetSearchCriteria, or that a search ends.
    pub(super) fn search(&mut self, key: &[u8], found: Option<Found>) -> Code {
        let shown = self.shown(key, false).into_iter();
        let shown = shown.map(|at| self.messages[at].number).collect();
        let folder = self.folders.get_mut(key).expect("a folder");
        let search = folder.search.as_mut().ok_or(MAPI_E_NO_SUPPORT)?;
        match found {
            Some(found) => {
                search.found = Some(found);
                search.stopped = None;
            }
            None if search.found.is_none() => return Err(MAPI_E_NOT_INITIALIZED),
            None => search.stopped = Some(shown),
        }
        Ok(S_OK)
    }

    /// SubmitMessage, and what the spooler does then: the message arrives where there is somebody,
    /// and the sender hears of those who are nobody.
    pub(super) fn submit(&mut self, handle: &mut Handle, heard: &[Told]) -> Code {
        if handle.associated {
            return Err(MAPI_E_NO_SUPPORT);
        }
        let _ = handle.changeable()?;
        if handle.content.recipients.is_empty() {
            return Err(MAPI_E_NO_RECIPIENTS);
        }
        let before = handle.content.clone();
        handle.content = handle.content.without_twins();
        handle.content.read = true;
        let mut new = New::of(heard);
        if let (Err(code), _) = self.save(handle, false, || new.next()) {
            handle.content = before;
            return Err(code);
        }
        handle.submitted = true;
        let content = handle.content.clone();
        let inbox = self.inbox.clone();
        let to = |address: &str| content.recipients.values().any(|(_, own)| own == address);
        if to(ME) {
            let mut arrived = content.copied();
            (arrived.read, arrived.sent) = (false, None);
            self.push(new.next(), inbox.clone(), false, arrived);
        }
        if to(NOBODY) {
            let subject = content.subject.clone().unwrap_or_default();
            let mut report = Content::new();
            report.read = false;
            report.subject = Some(format!("Undeliverable: {subject}"));
            let mut lines = vec![];
            for (name, address) in content.recipients.values() {
                if address == NOBODY {
                    lines.push(format!("{name}: No transport is there for this address."));
                    report.add(name, address);
                }
            }
            let body = format!(
                "Your message \"{subject}\" did not reach:\n{}",
                lines.join("\n")
            );
            report.body = Some(body.len());
            self.push(new.next(), inbox, false, report);
        }
        let number = handle.stored.expect("it was saved");
        let at = self.by_number(number).expect("it was saved");
        // The spooler has saved who has it.
        self.messages[at].version += 1;
        match content.sent {
            Some((_, true)) => drop(self.messages.remove(at)),
            Some((false, false)) => self.put(at, &self.sent.clone()),
            _ => {}
        }
        Ok(S_OK)
    }
}
