//! The message store of the embedded MAPI beside maps: folders, messages that are open and stored,
//! what is in them, tables, and what is told of them.

mod expected;

use crate::arbitrary::Source;
use crate::fuzz::Tally;
use expected::{Content, Expected, Found, Key, Told, What};
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::client::{LogonOptions, Mapi, Session};
use mapi_core::data::value::Binaries;
use mapi_core::embedded::Profiles;
use mapi_core::memory::text::TStr;
use mapi_core::{
    Advise, IAttach, IMAPIFolder, IMAPIProp, IMAPITable, IMessage, IMsgStore, IStream, MapiView,
    MapiViews, Notification, OwnedPropValue, Restriction, SortBy, Success, advise_sink,
};
use std::sync::{Arc, Mutex};
use widestring::U16CString;
use windows_core::{HRESULT, IUnknown, Interface, Result};

/// An open message, and what it should have.
struct Handle {
    object: IMessage,
    /// Its number in the model, once it is saved.
    stored: Option<usize>,
    folder: Key,
    associated: bool,
    content: Content,
    /// What version of the stored one it is of.
    seen: u64,
    modify: bool,
    submitted: bool,
}

/// An open contents table, and what it should show.
struct Table {
    object: IMAPITable,
    folder: Key,
    associated: bool,
    /// Which importance alone is shown.
    only: Option<i32>,
    /// Whether subjects come in their order.
    sorted: bool,
}

struct Run<'s, 'b> {
    source: &'s Source<'b>,
    store: IMsgStore,
    expected: Expected,
    handles: Vec<Handle>,
    tables: Vec<Table>,
    told: Arc<Mutex<Vec<Told>>>,
}

type Code = core::result::Result<HRESULT, HRESULT>;

fn code<T>(called: &Result<T>) -> Code {
    match called {
        Ok(_) => Ok(S_OK),
        Err(error) => Err(error.code()),
    }
}

fn success(called: &Result<Success<()>>) -> Code {
    match called {
        Ok(done) => Ok(done.code),
        Err(error) => Err(error.code()),
    }
}

fn wide(text: &str) -> U16CString {
    U16CString::from_str_truncate(text)
}

fn text(object: &IMAPIProp, tag: PropTag) -> Result<String> {
    let values = object.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    Ok(values.props().get::<String>(tag)?)
}

fn number(object: &IMAPIProp, tag: PropTag) -> Result<i32> {
    let values = object.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    Ok(values.props().get::<i32>(tag)?)
}

fn entry_id(object: &IMAPIProp, tag: PropTag) -> Result<Key> {
    let values = object.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    Ok(values.props().get::<&[u8]>(tag)?.to_vec())
}

const SUBJECTS: [&str; 6] = ["", "Lunch", "RE: Lunch", "minutes", "Minutes", "Ähren"];
const NAMES: [&str; 4] = ["Work", "work", "Home", "Archive"];
const NOBODY: &str = "nobody@nowhere.example";
const ME: &str = "user@example.com";

/// Calls of a store.
pub fn store(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let profiles = Profiles::default();
    let session = log_on(&profiles);
    let store = open_store(&session);
    let told: Arc<Mutex<Vec<Told>>> = Arc::default();
    let hear = Arc::clone(&told);
    let sink = advise_sink(move |events| {
        let mut told = hear.lock().expect("nobody panics");
        told.extend(events.iter().flatten().filter_map(told_of));
    });
    let mask = EventMask::fnevObjectCreated
        | EventMask::fnevObjectDeleted
        | EventMask::fnevObjectMoved
        | EventMask::fnevObjectCopied
        | EventMask::fnevObjectModified;
    let watch = Advise::new(&store, None, mask, &sink).expect("a registration");
    let id = |tag| entry_id(&store, tag).expect("a standard folder");
    let (inbox, _) = store
        .get_receive_folder(None, UnicodeFlags::MAPI_UNICODE)
        .expect("an inbox");
    let expected = Expected::new(
        id(PR_IPM_SUBTREE_ENTRYID),
        inbox.to_vec(),
        id(PR_IPM_SENTMAIL_ENTRYID),
        [id(PR_IPM_OUTBOX_ENTRYID), id(PR_IPM_WASTEBASKET_ENTRYID)],
    );
    let mut run = Run {
        source: &source,
        store,
        expected,
        handles: vec![],
        tables: vec![],
        told,
    };
    for step in 0..80 {
        if source.is_at_end() {
            break;
        }
        tally.count(run.step());
        // What a step leaves wrong stays wrong.
        if step % 8 == 7 {
            run.check();
        }
    }
    run.check();
    run.check_all();
    let Run {
        store,
        handles,
        tables,
        ..
    } = run;
    drop((watch, sink, handles, tables, store, session));
    assert_eq!((profiles.registrations(), profiles.live_objects()), (0, 0));
}

fn log_on(profiles: &Profiles) -> Session {
    let mapi = Mapi::embedded(profiles.clone()).expect("an embedded MAPI");
    let initialized = mapi.initialize(InitFlags::empty()).expect("MAPI");
    initialized
        .logon(&LogonOptions::default())
        .expect("a session")
}

fn open_store(session: &Session) -> IMsgStore {
    let table = session
        .get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)
        .expect("a table");
    let rows = table.query().columns(&[PR_ENTRYID]).all(1).expect("rows");
    let row = rows.get().expect("good rows").get(0).expect("a store");
    let id: &[u8] = row.get(PR_ENTRYID).expect("an identifier");
    let flags = OpenStoreFlags::MAPI_BEST_ACCESS;
    session
        .open_msg_store::<IMsgStore>(UiParam(0), id, flags)
        .expect("the store")
        .into_value()
}

fn told_of(event: Notification<'_>) -> Option<Told> {
    let (what, object) = match event {
        Notification::Created(object) => (What::Created, object),
        Notification::Deleted(object) => (What::Deleted, object),
        Notification::Moved(object) => (What::Moved, object),
        Notification::Copied(object) => (What::Copied, object),
        Notification::Modified(object) => (What::Modified, object),
        _ => return None,
    };
    let is_folder = object.object_type == ObjectType::MAPI_FOLDER;
    // What is told of the counts of folders is in no order that anybody relies on.
    let counts = is_folder && what == What::Modified;
    (!counts).then(|| (what, object.entry_id.to_vec()))
}

impl Run<'_, '_> {
    fn pick<T: Clone>(&self, all: &[T]) -> Option<T> {
        if all.is_empty() {
            return None;
        }
        let at = usize::from(self.source.byte()) % all.len();
        Some(all[at].clone())
    }

    fn coin(&self) -> bool {
        self.source.byte() < 128
    }

    fn folder(&self) -> Key {
        let all = self.expected.folder_keys();
        self.pick(&all).expect("the standard folders")
    }

    fn open_folder(&self, key: &[u8]) -> IMAPIFolder {
        self.store
            .open_entry(Some(key), OpenEntryFlags::MAPI_MODIFY)
            .expect("a folder")
            .1
    }

    /// What was told since the last call.
    fn heard(&self) -> Vec<Told> {
        core::mem::take(&mut *self.told.lock().expect("nobody panics"))
    }

    /// Both say the same, and the store tells of it as it should.
    fn same(&self, called: Code, expected: Code, told: &[Told]) -> bool {
        assert_eq!(called, expected);
        assert_eq!(self.heard(), told);
        called.is_ok()
    }

    /// A few messages: mostly of a folder, one of another, and one that is nobody's.
    fn messages(&self, folder: &Key) -> Vec<Key> {
        let mut own = self.expected.shown(folder, false);
        own.truncate(usize::from(self.source.byte() % 4) + 1);
        let mut list: Vec<_> = own
            .iter()
            .map(|at| self.expected.messages[*at].key.clone())
            .collect();
        match self.source.byte() {
            0..24 => list.extend(self.expected.messages.first().map(|one| one.key.clone())),
            24..40 => {
                // As those that there are, with a number that none has.
                let mut id = self.folder();
                id[20] = 5;
                id[24..32].fill(0xEE);
                list.push(id);
            }
            _ => {}
        }
        list
    }

    fn step(&mut self) -> bool {
        match self.source.byte() % 22 {
            0 | 1 => self.create(),
            2 | 3 => self.set(),
            4 | 5 => self.save(),
            6 => match self.handles.len() {
                0 => false,
                count => {
                    let at = usize::from(self.source.byte()) % count;
                    self.handles.remove(at);
                    true
                }
            },
            7 => self.open(),
            8 => self.copy_messages(),
            9 => self.delete_messages(),
            10 => self.create_folder(),
            11 => self.delete_folder(),
            12 => self.copy_folder(),
            13 => self.empty_folder(),
            14 => self.read_flags(),
            15 => self.recipients(),
            16 => self.attachments(),
            17 => self.open_table(),
            18 => self.change_table(),
            19 => self.search(),
            20 => self.submit(),
            _ => self.status(),
        }
    }

    fn create(&mut self) -> bool {
        let folder = self.folder();
        let associated = self.source.byte() < 32;
        let flags = if associated {
            CreateMessageFlags::MAPI_ASSOCIATED
        } else {
            CreateMessageFlags::empty()
        };
        let made = self.open_folder(&folder).create_message::<IMessage>(flags);
        let search = self.expected.folder(&folder).search.is_some();
        let expected = if search {
            Err(MAPI_E_NO_ACCESS)
        } else {
            Ok(S_OK)
        };
        let good = self.same(code(&made), expected, &[]);
        if let Ok(object) = made
            && self.handles.len() < 6
        {
            self.handles.push(Handle {
                object,
                stored: None,
                folder,
                associated,
                content: Content::new(),
                seen: 0,
                modify: true,
                submitted: false,
            });
        }
        good
    }

    fn open(&mut self) -> bool {
        let keys = self.expected.message_keys();
        let Some(key) = self.pick(&keys) else {
            return false;
        };
        let modify = self.source.byte() < 192;
        let flags = if modify {
            OpenEntryFlags::MAPI_MODIFY
        } else {
            OpenEntryFlags::empty()
        };
        let (kind, object) = self
            .store
            .open_entry::<IMessage>(Some(&key), flags)
            .expect("a message");
        assert_eq!(kind, ObjectType::MAPI_MESSAGE);
        let at = self.expected.find(&key).expect("it is there");
        let message = &self.expected.messages[at];
        if self.handles.len() < 6 {
            self.handles.push(Handle {
                object,
                stored: Some(message.number),
                folder: message.folder.clone(),
                associated: message.associated,
                content: message.content.clone(),
                seen: message.version,
                modify,
                submitted: false,
            });
        }
        true
    }

    fn handle(&self) -> Option<usize> {
        let count = self.handles.len();
        (count > 0).then(|| usize::from(self.source.byte()) % count)
    }

    fn set(&mut self) -> bool {
        let Some(at) = self.handle() else {
            return false;
        };
        let subject = SUBJECTS[usize::from(self.source.byte()) % SUBJECTS.len()];
        let importance = i32::from(self.source.byte() % 3);
        let (kind, long) = (self.source.byte() % 4, self.coin());
        let body = "x".repeat(if long { 20_000 } else { 3 });
        let handle = &mut self.handles[at];
        let expected = handle.changeable();
        if kind == 3 {
            // Through a stream, which is seen when it is committed.
            let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
            let opened = handle.object.open_property::<IStream>(PR_BODY_W, 0, flags);
            if let Ok(stream) = &opened {
                let bytes: Vec<u8> = body.encode_utf16().flat_map(u16::to_le_bytes).collect();
                stream.write(&bytes).expect("room");
                stream.commit(Default::default()).expect("the property");
                handle.content.body = Some(body.len());
            }
            return self.same(code(&opened), expected, &[]);
        }
        if kind == 2 {
            let deleted = handle.object.delete_props(&[PR_SUBJECT_W, PR_BODY_W]);
            if deleted.is_ok() {
                handle.content.subject = None;
                handle.content.body = None;
            }
            return self.same(code(&deleted), expected, &[]);
        }
        let values = [
            OwnedPropValue::new(PR_SUBJECT_W, subject),
            OwnedPropValue::new(PR_IMPORTANCE, importance),
        ];
        let values = MapiViews::<SPropValue>::new(&values).expect("memory");
        let set = handle.object.set_props(values.get());
        if let Ok(problems) = &set {
            assert!(problems.is_none());
            handle.content.subject = Some(subject.into());
            handle.content.importance = importance;
        }
        self.same(code(&set), expected, &[])
    }

    fn save(&mut self) -> bool {
        let Some(at) = self.handle() else {
            return false;
        };
        let keep = match self.source.byte() % 4 {
            0 => SaveFlags::KEEP_OPEN_READONLY,
            1 => SaveFlags::FORCE_SAVE,
            2 => SaveFlags::empty(),
            _ => SaveFlags::KEEP_OPEN_READWRITE,
        };
        let handle = &mut self.handles[at];
        let saved = handle.object.save_changes(keep);
        let force = keep.contains(SaveFlags::FORCE_SAVE);
        let object = handle.object.clone();
        let (expected, told) = self.expected.save(handle, force, || {
            entry_id(&object, PR_ENTRYID).expect("it is saved")
        });
        if saved.is_ok() && keep == SaveFlags::KEEP_OPEN_READONLY {
            self.handles[at].modify = false;
        }
        self.same(code(&saved), expected, &told)
    }

    fn copy_messages(&mut self) -> bool {
        let (from, to) = (self.folder(), self.folder());
        let list = self.messages(&from);
        let moves = self.coin();
        let flags = if moves {
            CopyMessagesFlags::MESSAGE_MOVE
        } else {
            CopyMessagesFlags::empty()
        };
        let (source, destination) = (self.open_folder(&from), self.open_folder(&to));
        let ids = Binaries::from_owned(&list);
        let done = source.copy_messages(ids, &destination, UiParam(0), None, flags);
        let heard = self.heard();
        let (expected, told) = self
            .expected
            .copy_messages(&from, &to, &list, moves, &heard);
        assert_eq!(success(&done), expected);
        assert_eq!(heard, told);
        done.is_ok()
    }

    fn delete_messages(&mut self) -> bool {
        let from = self.folder();
        let list = self.messages(&from);
        let folder = self.open_folder(&from);
        let ids = Binaries::from_owned(&list);
        let done = folder.delete_messages(ids, UiParam(0), None, DeleteMessagesFlags::empty());
        let (expected, told) = self.expected.delete_messages(&from, &list);
        self.same(success(&done), expected, &told)
    }

    fn create_folder(&mut self) -> bool {
        let parent = self.folder();
        let name = NAMES[usize::from(self.source.byte()) % NAMES.len()];
        let (search, open) = (self.source.byte() < 64, self.source.byte() < 64);
        let kind = if search {
            FolderType::FOLDER_SEARCH
        } else {
            FolderType::FOLDER_GENERIC
        };
        let flags = if open {
            CreateFolderFlags::OPEN_IF_EXISTS
        } else {
            CreateFolderFlags::empty()
        };
        let name_of = wide(name);
        let made: Result<IMAPIFolder> =
            self.open_folder(&parent)
                .create_folder(kind, TStr::Wide(&name_of), None, flags);
        let key = made
            .as_ref()
            .ok()
            .map(|folder| entry_id(folder, PR_ENTRYID).expect("a folder has one"));
        let (expected, told) = self
            .expected
            .create_folder(&parent, name, search, open, key);
        self.same(code(&made), expected, &told)
    }

    fn delete_folder(&mut self) -> bool {
        let key = self.folder();
        let flags = match self.source.byte() % 4 {
            0 => DeleteFolderFlags::empty(),
            1 => DeleteFolderFlags::DEL_MESSAGES,
            2 => DeleteFolderFlags::DEL_FOLDERS,
            _ => DeleteFolderFlags::DEL_MESSAGES | DeleteFolderFlags::DEL_FOLDERS,
        };
        let parent = self.expected.folder(&key).parent.clone();
        let parent = self.open_folder(&parent);
        let done = parent.delete_folder(&key, UiParam(0), None, flags);
        let (expected, told) = self.expected.delete_folder(&key, flags);
        let good = self.same(success(&done), expected, &told);
        if good {
            let gone = |table: &Table| !self.expected.folders.contains_key(&table.folder);
            for table in self.tables.iter().filter(|table| gone(table)) {
                assert_eq!(
                    table
                        .object
                        .get_row_count(Default::default())
                        .expect("a count")
                        .value,
                    0
                );
            }
            self.tables
                .retain(|table| self.expected.folders.contains_key(&table.folder));
        }
        good
    }

    fn copy_folder(&mut self) -> bool {
        let (key, to) = (self.folder(), self.folder());
        let name = (self.source.byte() < 160)
            .then(|| NAMES[usize::from(self.source.byte()) % NAMES.len()]);
        let flags = match self.source.byte() % 4 {
            0 => CopyFolderFlags::empty(),
            1 => CopyFolderFlags::COPY_SUBFOLDERS,
            _ => CopyFolderFlags::FOLDER_MOVE,
        };
        if self.expected.folders.len() > 14 || self.expected.messages.len() > 60 {
            return false;
        }
        let parent = self.expected.folder(&key).parent.clone();
        let (parent, destination) = (self.open_folder(&parent), self.open_folder(&to));
        let name_of = name.map(wide);
        let name_of = name_of.as_deref().map(TStr::Wide);
        let unicode = flags | CopyFolderFlags::MAPI_UNICODE;
        let done = parent.copy_folder(&key, &destination, name_of, UiParam(0), None, unicode);
        let heard = self.heard();
        let (expected, told) = self.expected.copy_folder(&key, &to, name, flags, &heard);
        assert_eq!(success(&done), expected);
        assert_eq!(heard, told);
        done.is_ok()
    }

    fn empty_folder(&mut self) -> bool {
        let key = self.folder();
        let associated = self.coin();
        let flags = if associated {
            EmptyFolderFlags::DEL_ASSOCIATED
        } else {
            EmptyFolderFlags::empty()
        };
        let done = self.open_folder(&key).empty_folder(UiParam(0), None, flags);
        let (expected, told) = self.expected.empty_folder(&key, associated);
        let good = self.same(success(&done), expected, &told);
        self.tables
            .retain(|table| self.expected.folders.contains_key(&table.folder));
        good
    }

    fn read_flags(&mut self) -> bool {
        let clear = self.coin();
        let flags = if clear {
            ReadFlags::CLEAR_READ_FLAG
        } else {
            ReadFlags::SUPPRESS_RECEIPT
        };
        if self.coin() {
            let key = self.folder();
            let list = (self.coin()).then(|| self.messages(&key));
            let ids = list.as_deref().map(Binaries::from_owned);
            let done = self
                .open_folder(&key)
                .set_read_flags(ids, UiParam(0), None, flags);
            let (expected, told) = self.expected.read_flags(&key, list.as_deref(), !clear);
            return self.same(success(&done), expected, &told);
        }
        let Some(at) = self.handle() else {
            return false;
        };
        let done = self.handles[at].object.set_read_flag(flags);
        let (expected, told) = self.expected.read_flag(&mut self.handles[at], !clear);
        self.same(code(&done), expected, &told)
    }

    fn recipients(&mut self) -> bool {
        let Some(at) = self.handle() else {
            return false;
        };
        let (row, which) = (u32::from(self.source.byte() % 4), self.source.byte() % 4);
        let address = if self.source.byte() < 96 { NOBODY } else { ME };
        let name = NAMES[usize::from(self.source.byte()) % NAMES.len()];
        let flags = match which {
            0 => ModifyRecipientsFlags::empty(),
            1 => ModifyRecipientsFlags::MODRECIP_ADD,
            2 => ModifyRecipientsFlags::MODRECIP_MODIFY,
            _ => ModifyRecipientsFlags::MODRECIP_REMOVE,
        };
        let row_of = vec![
            OwnedPropValue::new(PR_ROWID, row),
            OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
            OwnedPropValue::new(PR_ADDRTYPE_W, "SMTP"),
            OwnedPropValue::new(PR_EMAIL_ADDRESS_W, address),
            OwnedPropValue::new(PR_RECIPIENT_TYPE, RecipientType::MAPI_TO.0),
        ];
        let mut list = MapiView::<ADRLIST>::new(&[row_of]).expect("memory");
        let handle = &mut self.handles[at];
        let done = handle.object.modify_recipients(flags, list.lend());
        let expected = handle
            .changeable()
            .and_then(|_| handle.content.modify(flags, row, name, address));
        self.same(code(&done), expected, &[])
    }

    fn attachments(&mut self) -> bool {
        let Some(at) = self.handle() else {
            return false;
        };
        let (what, number) = (self.source.byte() % 4, u32::from(self.source.byte() % 3));
        let name = NAMES[usize::from(self.source.byte()) % NAMES.len()];
        let (saved, embedded) = (self.source.byte() < 192, self.source.byte() < 96);
        let handle = &mut self.handles[at];
        let expected = handle.changeable();
        if what == 0 {
            let done = handle
                .object
                .delete_attach(number, UiParam(0), None, Default::default());
            let expected = expected.and_then(|_| {
                let gone = handle.content.attachments.remove(&number);
                gone.map(|_| S_OK).ok_or(MAPI_E_NOT_FOUND)
            });
            return self.same(code(&done), expected, &[]);
        }
        let made = handle
            .object
            .create_attach::<IAttach>(CreateAttachFlags::empty());
        if let Ok((number, attach)) = &made {
            assert_eq!(*number, handle.content.next_attachment);
            handle.content.next_attachment += 1;
            let value = [OwnedPropValue::new(PR_ATTACH_LONG_FILENAME_W, name)];
            let value = MapiViews::<SPropValue>::new(&value).expect("memory");
            attach.set_props(value.get()).expect("a new attachment");
            if embedded {
                let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
                let inner: IMessage = attach
                    .open_property(PR_ATTACH_DATA_OBJ, 0, flags)
                    .expect("a new message");
                let value = [OwnedPropValue::new(PR_SUBJECT_W, name)];
                let value = MapiViews::<SPropValue>::new(&value).expect("memory");
                inner.set_props(value.get()).expect("a new message");
                inner.save_changes(SaveFlags::empty()).expect("its place");
            }
            // What is not saved is in nothing.
            if saved {
                attach
                    .save_changes(SaveFlags::empty())
                    .expect("the message");
                let inner = embedded.then(|| name.to_owned());
                handle
                    .content
                    .attachments
                    .insert(*number, (name.into(), inner));
            }
        }
        self.same(code(&made), expected, &[])
    }

    fn open_table(&mut self) -> bool {
        if self.tables.len() > 3 {
            self.tables.remove(0);
        }
        let folder = self.folder();
        let associated = self.source.byte() < 48;
        let mut flags = ContentsTableFlags::MAPI_UNICODE;
        flags.set(ContentsTableFlags::MAPI_ASSOCIATED, associated);
        let object = self
            .open_folder(&folder)
            .get_contents_table(flags)
            .expect("a table");
        object
            .set_columns(&Table::COLUMNS, SetColumnsFlags::empty())
            .expect("its columns");
        self.tables.push(Table {
            object,
            folder,
            associated,
            only: None,
            sorted: false,
        });
        true
    }

    fn change_table(&mut self) -> bool {
        let count = self.tables.len();
        if count == 0 {
            return false;
        }
        let at = usize::from(self.source.byte()) % count;
        let (what, importance) = (self.source.byte() % 3, i32::from(self.source.byte() % 3));
        let table = &mut self.tables[at];
        match what {
            0 => {
                let only = Restriction::eq(PR_IMPORTANCE, importance);
                let done = table
                    .object
                    .restrict(Some(only.borrow()), RestrictFlags::empty());
                done.expect("a good restriction");
                table.only = Some(importance);
            }
            1 => {
                let done = table.object.restrict(None, RestrictFlags::empty());
                done.expect("no restriction");
                table.only = None;
            }
            _ => {
                let order = SortBy::ascending(PR_SUBJECT_W);
                let done = table.object.sort_table(order.borrow(), SortFlags::empty());
                done.expect("a good order");
                table.sorted = true;
            }
        }
        true
    }

    fn search(&mut self) -> bool {
        let key = self.folder();
        let (importance, recursive) = (i32::from(self.source.byte() % 3), self.source.byte() < 128);
        let containers = [self.folder()];
        let stop = self.source.byte() < 48;
        let only = Restriction::eq(PR_IMPORTANCE, importance);
        let mut flags = SearchFlags::FOREGROUND_SEARCH;
        flags |= if stop {
            SearchFlags::STOP_SEARCH
        } else if recursive {
            SearchFlags::RESTART_SEARCH | SearchFlags::RECURSIVE_SEARCH
        } else {
            SearchFlags::RESTART_SEARCH | SearchFlags::SHALLOW_SEARCH
        };
        let done = self.open_folder(&key).set_search_criteria(
            Some(only.borrow()),
            Some(Binaries::from_owned(&containers)),
            flags,
        );
        let found = Found {
            importance,
            container: containers[0].clone(),
            recursive,
        };
        let expected = self.expected.search(&key, (!stop).then_some(found));
        self.same(code(&done), expected, &[])
    }

    fn submit(&mut self) -> bool {
        let Some(at) = self.handle() else {
            return false;
        };
        let (keeps, deletes) = (self.source.byte() < 85, self.source.byte() < 64);
        let handle = &mut self.handles[at];
        if handle.changeable().is_ok() && handle.stored.is_none() {
            let mut values = vec![OwnedPropValue::new(PR_DELETE_AFTER_SUBMIT, deletes)];
            if !keeps {
                let sent = self.expected.sent.clone();
                values.push(OwnedPropValue::new(PR_SENTMAIL_ENTRYID, sent));
            }
            let values = MapiViews::<SPropValue>::new(&values).expect("memory");
            handle
                .object
                .set_props(values.get())
                .expect("a new message");
            // What was said before holds.
            let kept = handle.content.sent.is_none_or(|(keeps, _)| keeps);
            handle.content.sent = Some((keeps && kept, deletes));
        }
        let done = handle.object.submit_message(SubmitFlags::empty());
        let heard = self.heard();
        let expected = self.expected.submit(&mut self.handles[at], &heard);
        assert_eq!(code(&done), expected);
        done.is_ok()
    }

    fn status(&mut self) -> bool {
        let keys = self.expected.message_keys();
        let Some(key) = self.pick(&keys) else {
            return false;
        };
        let (value, mask) = (self.source.byte(), self.source.byte());
        let folder = self.expected.folder_of(&key);
        let status = |bits: u8| MessageStatus::from_bits_retain(bits.into());
        let before = self
            .open_folder(&folder)
            .set_message_status(&key, status(value), status(mask))
            .expect("a message");
        let at = self.expected.find(&key).expect("it is there");
        let message = &mut self.expected.messages[at];
        assert_eq!(before.bits(), message.status);
        message.status = (message.status & !u32::from(mask)) | u32::from(value & mask);
        self.same(Ok(S_OK), Ok(S_OK), &[(What::Modified, key)])
    }

    /// What can be asked cheaply is as it should be.
    fn check(&self) {
        for table in &self.tables {
            table.check(&self.expected);
        }
        for handle in &self.handles {
            check_message(&handle.object, &handle.content);
        }
        for (key, folder) in &self.expected.folders {
            let object = self.open_folder(key);
            let counts = self.expected.counts(key);
            let tags = [
                PR_CONTENT_COUNT,
                PR_CONTENT_UNREAD,
                PR_ASSOC_CONTENT_COUNT,
                PR_FOLDER_CHILD_COUNT,
            ];
            let values = object.get_props(Some(&tags), UnicodeFlags::empty());
            let values = values.expect("counts");
            let seen = tags.map(|tag| values.props().get::<i32>(tag).expect("a count"));
            assert_eq!(seen, counts, "{}", folder.name);
        }
    }

    /// All that is stored is as it should be.
    fn check_all(&self) {
        for message in &self.expected.messages {
            let (_, object) = self
                .store
                .open_entry::<IMessage>(Some(&message.key), OpenEntryFlags::empty())
                .expect("a message");
            check_message(&object, &message.content);
            let parent = entry_id(&object, PR_PARENT_ENTRYID).expect("a folder");
            assert_eq!(parent, message.folder);
            let status = number(&object, PR_MSG_STATUS).expect("a status");
            assert_eq!(status.cast_unsigned(), message.status);
        }
        for (key, folder) in &self.expected.folders {
            let object = self.open_folder(key);
            let name = text(&object, PR_DISPLAY_NAME_W).expect("a name");
            assert_eq!(name, folder.name);
            let table = object
                .get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)
                .expect("a table");
            let rows = table
                .query()
                .columns(&[PR_ENTRYID])
                .all(1000)
                .expect("rows");
            let rows = rows.get().expect("good rows");
            let ids = rows
                .iter()
                .map(|row| row.get::<&[u8]>(PR_ENTRYID).expect("one").to_vec());
            let mut ids: Vec<Key> = ids.collect();
            ids.sort();
            assert_eq!(ids, self.expected.children(key));
        }
    }
}

fn check_message(object: &IMessage, expected: &Content) {
    assert_eq!(text(object, PR_SUBJECT_W).ok(), expected.subject);
    let importance = number(object, PR_IMPORTANCE).expect("an importance");
    assert_eq!(importance, expected.importance);
    let flags = number(object, PR_MESSAGE_FLAGS)
        .expect("flags")
        .cast_unsigned();
    let flags = MessageFlags::from_bits_retain(flags);
    assert_eq!(flags.contains(MessageFlags::MSGFLAG_READ), expected.read);
    let attached = !expected.attachments.is_empty();
    assert_eq!(flags.contains(MessageFlags::MSGFLAG_HASATTACH), attached);
    let body = object
        .get_props(Some(&[PR_BODY_W]), UnicodeFlags::MAPI_UNICODE)
        .expect("values");
    let body = body.props().value(PR_BODY_W).expect("a value");
    let body = match body.error() {
        // It is large: a stream has it.
        Some(MAPI_E_NOT_ENOUGH_MEMORY) => {
            let stream: IStream = object
                .open_property(PR_BODY_W, 0, OpenPropertyFlags::empty())
                .expect("a stream");
            let size = stream.stat(Default::default()).expect("a size").size;
            Some(size as usize / 2)
        }
        Some(_) => None,
        None => Some(text(object, PR_BODY_W).expect("a body").len()),
    };
    assert_eq!(body, expected.body);
    let display: Vec<_> = expected
        .recipients
        .values()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        text(object, PR_DISPLAY_TO_W).expect("names"),
        display.join("; ")
    );
    let table = object
        .get_recipient_table(TableFlags::MAPI_UNICODE)
        .expect("a table");
    let rows = table.query().columns(&[PR_ROWID]).all(100).expect("rows");
    let rows = rows.get().expect("good rows");
    let rows: Vec<_> = rows
        .iter()
        .map(|row| row.get::<i32>(PR_ROWID).expect("one"))
        .collect();
    assert!(
        rows.iter()
            .map(|row| row.cast_unsigned())
            .eq(expected.recipients.keys().copied())
    );
    for (number, (name, inner)) in &expected.attachments {
        let attach: IAttach = object
            .open_attach(*number, OpenEntryFlags::empty())
            .expect("an attachment");
        assert_eq!(
            &text(&attach, PR_ATTACH_LONG_FILENAME_W).expect("a name"),
            name
        );
        let message =
            attach.open_property::<IMessage>(PR_ATTACH_DATA_OBJ, 0, OpenPropertyFlags::empty());
        match inner {
            Some(subject) => {
                let message = message.expect("a message");
                assert_eq!(&text(&message, PR_SUBJECT_W).expect("a subject"), subject);
            }
            None => assert_eq!(code(&message), Err(MAPI_E_NOT_FOUND)),
        }
    }
    let _: IUnknown = object.cast().expect("an object");
}

impl Handle {
    fn changeable(&self) -> Code {
        if self.submitted {
            Err(MAPI_E_SUBMITTED)
        } else if self.modify {
            Ok(S_OK)
        } else {
            Err(MAPI_E_NO_ACCESS)
        }
    }
}

impl Table {
    const COLUMNS: [PropTag; 3] = [PR_ENTRYID, PR_SUBJECT_W, PR_IMPORTANCE];

    fn check(&self, expected: &Expected) {
        self.object
            .seek_row(Bookmark::BOOKMARK_BEGINNING, 0)
            .expect("the first row");
        let rows = self
            .object
            .query_rows(1000, QueryRowsFlags::empty())
            .expect("rows");
        let rows = rows.get().expect("good rows");
        let seen: Vec<(Key, String)> = rows
            .iter()
            .map(|row| {
                let id: &[u8] = row.get(PR_ENTRYID).expect("an identifier");
                let subject = row.get::<String>(PR_SUBJECT_W).unwrap_or_default();
                (id.to_vec(), subject)
            })
            .collect();
        let shown = expected.shown(&self.folder, self.associated).into_iter();
        let shown = shown.map(|at| &expected.messages[at]);
        let fits = |content: &Content| self.only.is_none_or(|only| content.importance == only);
        let mut shown: Vec<(Key, String)> = shown
            .filter(|message| fits(&message.content))
            .map(|message| {
                let subject = message.content.subject.clone();
                (message.key.clone(), subject.unwrap_or_default())
            })
            .collect();
        if self.sorted {
            let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
            let order =
                |one: &(Key, String), other: &(Key, String)| units(&one.1) <= units(&other.1);
            assert!(seen.is_sorted_by(order), "{seen:?}");
        }
        let mut seen = seen;
        seen.sort();
        shown.sort();
        assert_eq!(seen, shown);
        let count = self
            .object
            .get_row_count(Default::default())
            .expect("a count");
        assert_eq!(count.value as usize, shown.len());
    }
}
