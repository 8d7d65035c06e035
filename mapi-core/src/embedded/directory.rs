//! The address book in memory: a list of all users of the profiles, and for each profile a book of
//! its own, in which there are users and distribution lists.

pub(super) mod state;

use super::addrbook::{CONTAINER, prepared};
use super::bag::Bag;
use super::events::{self, Event, Mailbox, Object, RowEvent};
use super::hub::Hub;
use super::live::until_end;
use super::live::{LiveTable, Shown as ShownRows, instance_key};
use super::oneoff::{Alive, MailUser, OneOff};
use super::props::{PropObject, as_asked, prop_object, standard};
use super::support::Support;
use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::{Success, View, ViewMut};
use crate::data::{OwnedPropValue, OwnedValue, Props};
use crate::interfaces::*;
use crate::memory::lock;
use crate::memory::text::TStr;
use crate::memory::{MapiArray, MapiView};
use crate::provider::{RESOLVED, resolve_each, resolve_names};
use state::{
    DIRECTORY, EVERYBODY, Entry, Id, Kind, State, TEMPLATE_LIST, TEMPLATE_USER, entry_id,
    read_entry_id,
};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, Weak};
use windows_core::{BOOL, GUID, HRESULT, IUnknown, IUnknownImpl, Interface, Result, implement};

/// What a session's logon has.
struct Logon {
    hub: Weak<Hub>,
    alive: Alive,
    mailbox: Arc<Mailbox>,
    /// The book of the profile.
    own: Id,
}

impl Logon {
    fn hub(&self) -> Result<Arc<Hub>> {
        self.alive.check()?;
        self.hub
            .upgrade()
            .ok_or_else(|| MAPI_E_INVALID_OBJECT.into())
    }

    /// The containers that the profile sees.
    fn containers(&self) -> [Id; 2] {
        [EVERYBODY, self.own]
    }

    fn tell(&self, hub: &Hub, mask: EventMask, kind: Kind, id: Id, container: Id) {
        let own = entry_id(kind, id);
        let parent = entry_id(Kind::Container, container);
        hub.engine.post(
            &[&rows_key(container)],
            &Event::Row(RowEvent { id: id.into() }),
        );
        let object = Object {
            kind: match kind {
                Kind::List => ObjectType::MAPI_DISTLIST,
                Kind::User => ObjectType::MAPI_MAILUSER,
                _ => ObjectType::MAPI_ABCONT,
            },
            entry_id: own.clone(),
            parent: parent.clone(),
            ..Object::default()
        };
        hub.engine
            .post(&[&own, &parent], &Event::Object { mask, object });
    }

    fn open_entry(
        self: &Arc<Self>,
        id: Option<&[u8]>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        let hub = self.hub()?;
        events::dispatch();
        let Some(id) = id.filter(|id| !id.is_empty()) else {
            let root = ContainerObject::open(self, Shown::Root);
            return Ok((ObjectType::MAPI_ABCONT, root.into()));
        };
        let (kind, number) = read_entry_id(id)?;
        let state = hub.directory.lock();
        match kind {
            Kind::Root => {
                drop(state);
                let root = ContainerObject::open(self, Shown::Root);
                Ok((ObjectType::MAPI_ABCONT, root.into()))
            }
            Kind::Container if self.containers().contains(&number) => {
                drop(state);
                let container = ContainerObject::open(self, Shown::Container(number));
                Ok((ObjectType::MAPI_ABCONT, container.into()))
            }
            Kind::User | Kind::List => {
                let entry = state
                    .entries
                    .get(&number)
                    .cloned()
                    .ok_or(MAPI_E_NOT_FOUND)?;
                drop(state);
                if !self.containers().contains(&entry.container) {
                    return Err(MAPI_E_NOT_FOUND.into());
                }
                let writable = entry.container == self.own;
                let asked = flags.contains(OpenEntryFlags::MAPI_MODIFY);
                if asked && !writable {
                    return Err(MAPI_E_NO_ACCESS.into());
                }
                let best = flags.contains(OpenEntryFlags::MAPI_BEST_ACCESS) && writable;
                let modify = asked || best;
                if kind == Kind::List {
                    let list = ListObject::open(self, Some(number), entry, modify);
                    Ok((ObjectType::MAPI_DISTLIST, list.into()))
                } else if modify {
                    let user = UserObject::open(self, Some(number), entry);
                    Ok((ObjectType::MAPI_MAILUSER, user.into()))
                } else {
                    let user = MailUser::open(entry.props, &self.alive);
                    Ok((ObjectType::MAPI_MAILUSER, user.into()))
                }
            }
            Kind::Container | Kind::Template => Err(MAPI_E_NOT_FOUND.into()),
        }
    }

    /// Puts an entry into the own book, or over the one that is there.
    fn put(&self, id: Option<Id>, props: Bag, members: Option<BTreeSet<Id>>) -> Result<Id> {
        let hub = self.hub()?;
        let kind = if members.is_some() {
            Kind::List
        } else {
            Kind::User
        };
        let (number, mask) = {
            let mut state = hub.directory.lock();
            let (number, mask) = match id {
                Some(id) if !state.entries.contains_key(&id) => {
                    return Err(MAPI_E_OBJECT_DELETED.into());
                }
                Some(id) => (id, EventMask::fnevObjectModified),
                None => (state.next(), EventMask::fnevObjectCreated),
            };
            state.put(number, self.own, props, members);
            (number, mask)
        };
        self.tell(&hub, mask, kind, number, self.own);
        Ok(number)
    }
}

/// What tables of a container hear by.
fn rows_key(container: Id) -> Vec<u8> {
    [b"directory rows ", &container.to_le_bytes()[..]].concat()
}

#[implement(IABProvider, Agile = false)]
struct DirectoryProvider {
    hub: Weak<Hub>,
}

pub(super) fn provider(hub: Weak<Hub>) -> IABProvider {
    DirectoryProvider { hub }.into()
}

impl IABProvider_Impl for DirectoryProvider_Impl {
    fn shutdown(&self, _flags: &mut NoFlags) -> Result<()> {
        Ok(())
    }

    fn logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        _profile_name: TStr<'_>,
        _flags: AddressBookLogonFlags,
        _mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<(MapiArray<u8>, IABLogon)> {
        let hub = self.hub.upgrade().ok_or(MAPI_E_INVALID_OBJECT)?;
        support.set_provider_uid(&DIRECTORY)?;
        let section = support.open_profile_section(None, ProfileSectionFlags::default())?;
        let values = section.get_props(Some(&[PR_PROVIDER_UID]), UnicodeFlags::empty())?;
        let uid: [u8; 16] = values
            .props()
            .get::<&[u8]>(PR_PROVIDER_UID)?
            .try_into()
            .map_err(|_| MAPI_E_CORRUPT_DATA)?;
        #[allow(clippy::arc_with_non_send_sync)] // See `events::Mailbox`.
        let logon = Arc::new(Logon {
            hub: self.hub.clone(),
            alive: Alive::new(&hub.engine),
            mailbox: Support::mailbox(support, &hub),
            own: hub.directory.own_book(uid),
        });
        Ok((MapiArray::default(), DirectoryLogon { logon }.into()))
    }
}

#[implement(IABLogon, Agile = false)]
struct DirectoryLogon {
    logon: Arc<Logon>,
}

impl IABLogon_Impl for DirectoryLogon_Impl {
    fn get_last_error(
        &self,
        _result: HRESULT,
        _flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        Ok(None)
    }

    fn logoff(&self) -> Result<()> {
        self.logon.alive.end();
        self.logon.mailbox.clear();
        Ok(())
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        let (kind, object) = self.logon.open_entry(entry_id, flags)?;
        Ok((kind, standard(kind, object)?))
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        self.logon.alive.check()?;
        Ok((read_entry_id(entry_id_1)? == read_entry_id(entry_id_2)?).into())
    }

    fn advise(
        &self,
        entry_id: &[u8],
        event_mask: EventMask,
        advise_sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        self.logon.alive.check()?;
        let (kind, id) = read_entry_id(entry_id)?;
        Ok(self
            .logon
            .mailbox
            .advise(&self::entry_id(kind, id), event_mask, advise_sink))
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        self.logon.mailbox.unadvise(connection)
    }

    fn open_status_entry(
        &self,
        _iid: Option<&GUID>,
        _flags: StatusEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        Err(MAPI_E_NO_SUPPORT.into())
    }

    /// Entries that other providers have copied from here do all by themselves.
    fn open_template_id(
        &self,
        template_id: &[u8],
        flags: TemplateFlags,
        prop_data: &IMAPIProp,
        _iid: Option<&GUID>,
    ) -> Result<IUnknown> {
        let hub = self.logon.hub()?;
        let (kind, id) = read_entry_id(template_id)?;
        let known = {
            let state = hub.directory.lock();
            state.entries.get(&id).map(|entry| entry.props.clone())
        };
        match (kind, known) {
            (Kind::Template, _) => {}
            (Kind::User | Kind::List, Some(known)) => {
                if flags.contains(TemplateFlags::FILL_ENTRY) {
                    let tags = [PR_DISPLAY_NAME_W, PR_ADDRTYPE_W, PR_EMAIL_ADDRESS_W];
                    let values = tags.iter().filter_map(|tag| known.get(*tag).cloned());
                    let values = values.collect::<Vec<_>>();
                    prop_data.set_props(&values)?;
                }
            }
            _ => return Err(MAPI_E_UNKNOWN_ENTRYID.into()),
        }
        prop_data.cast()
    }

    fn prepare_recips(
        &self,
        _flags: PrepareRecipsFlags,
        prop_tags: Option<<SPropTagArray as View>::Borrowed<'_>>,
        mut recipients: ViewMut<'_, ADRLIST>,
    ) -> Result<()> {
        let hub = self.logon.hub()?;
        let rows = recipients.get()?.rows().to_owned()?;
        for (index, row) in rows.iter().enumerate() {
            let id = Props::from(row).get::<&[u8]>(PR_ENTRYID).ok();
            let Some(Ok((Kind::User | Kind::List, id))) = id.map(read_entry_id) else {
                continue;
            };
            let own = hub
                .directory
                .lock()
                .entries
                .get(&id)
                .map(|entry| entry.props.clone());
            if let Some(own) = own {
                prepared(
                    &mut recipients,
                    index,
                    row,
                    &own,
                    prop_tags.unwrap_or_default(),
                )?;
            }
        }
        Ok(())
    }
}

#[derive(Clone, Copy)]
enum Shown {
    Root,
    Container(Id),
}

/// A container, or the root with the containers in it.
#[implement(IABContainer, Agile = false)]
struct ContainerObject {
    logon: Arc<Logon>,
    shown: Shown,
}

impl ContainerObject {
    fn open(logon: &Arc<Logon>, shown: Shown) -> IABContainer {
        let logon = Arc::clone(logon);
        Self { logon, shown }.into()
    }

    fn props(&self) -> Result<Bag> {
        let hub = self.logon.hub()?;
        let state = hub.directory.lock();
        Ok(container_props(&state, self.shown))
    }

    fn contents(&self, wide: bool) -> Result<IMAPITable> {
        let Shown::Container(id) = self.shown else {
            return Err(MAPI_E_NO_SUPPORT.into());
        };
        contents(&self.logon, &rows_key(id), wide, move |state| {
            state.containers.get(&id).map(|one| &one.entries)
        })
    }

    fn hierarchy(&self, wide: bool) -> Result<IMAPITable> {
        let Shown::Root = self.shown else {
            return Err(MAPI_E_NO_SUPPORT.into());
        };
        let hub = self.logon.hub()?;
        let rows = {
            let state = hub.directory.lock();
            let rows = self.logon.containers().map(|id| {
                let mut row = container_props(&state, Shown::Container(id));
                row.set(PR_DEPTH, 0);
                tables::row(row.to_vec())
            });
            rows.to_vec()
        };
        let table = tables::snapshot(PR_INSTANCE_KEY, &CONTAINER, rows, wide)?;
        Ok(until_end(table, &self.logon.alive))
    }

    /// The own book, which can be changed.
    fn own(&self) -> Result<Id> {
        match self.shown {
            Shown::Container(id) if id == self.logon.own => Ok(id),
            _ => Err(MAPI_E_NO_ACCESS.into()),
        }
    }
}

fn container_props(state: &State, shown: Shown) -> Bag {
    let mut props = Bag::default();
    let (id, name, flags, kind) = match shown {
        Shown::Root => {
            let flags = ContainerFlags::AB_SUBCONTAINERS | ContainerFlags::AB_UNMODIFIABLE;
            let id = entry_id(Kind::Root, 0);
            (
                id,
                "Embedded address book".to_owned(),
                flags,
                DisplayType::DT_NOT_SPECIFIC,
            )
        }
        Shown::Container(id) => {
            let container = state.containers.get(&id);
            let name = container.map(|one| one.name.clone()).unwrap_or_default();
            let own = container.is_some_and(|one| one.owner.is_some());
            let (flag, kind) = if own {
                (ContainerFlags::AB_MODIFIABLE, DisplayType::DT_LOCAL)
            } else {
                (ContainerFlags::AB_UNMODIFIABLE, DisplayType::DT_GLOBAL)
            };
            let flags = ContainerFlags::AB_RECIPIENTS | flag;
            (entry_id(Kind::Container, id), name, flags, kind)
        }
    };
    if let Shown::Container(number) = shown {
        props.set(PR_INSTANCE_KEY, &instance_key(number.into())[..]);
        if flags.contains(ContainerFlags::AB_MODIFIABLE) {
            props.set(
                PR_DEF_CREATE_MAILUSER,
                entry_id(Kind::Template, TEMPLATE_USER),
            );
            props.set(PR_DEF_CREATE_DL, entry_id(Kind::Template, TEMPLATE_LIST));
        }
    }
    let table = match shown {
        Shown::Root => PR_CONTAINER_HIERARCHY,
        Shown::Container(_) => PR_CONTAINER_CONTENTS,
    };
    props.set(table, OwnedValue::Object(0));
    props.set(PR_RECORD_KEY, &id[..]);
    props.set(PR_ENTRYID, id);
    props.set(PR_DISPLAY_NAME_W, name);
    props.set(PR_CONTAINER_FLAGS, flags.bits());
    props.set(PR_OBJECT_TYPE, ObjectType::MAPI_ABCONT.0);
    props.set(PR_DISPLAY_TYPE, kind.0);
    props.set(PR_AB_PROVIDER_ID, &DIRECTORY.ab[..]);
    props
}

impl PropObject for ContainerObject {
    fn check(&self) -> Result<()> {
        self.logon.alive.check()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        Ok(read(&self.props()?))
    }

    fn open_table(&self, tag: PropTag, wide: bool) -> Result<IMAPITable> {
        match tag {
            PR_CONTAINER_CONTENTS => self.contents(wide),
            PR_CONTAINER_HIERARCHY => self.hierarchy(wide),
            _ => Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into()),
        }
    }
}

prop_object!(ContainerObject_Impl as IABContainer);

/// The columns of the contents of a container or a list.
const ENTRIES: [PropTag; 11] = [
    PR_ENTRYID,
    PR_INSTANCE_KEY,
    PR_RECORD_KEY,
    PR_SEARCH_KEY,
    PR_DISPLAY_NAME_W,
    PR_ADDRTYPE_W,
    PR_EMAIL_ADDRESS_W,
    PR_SMTP_ADDRESS_W,
    PR_ACCOUNT_W,
    PR_OBJECT_TYPE,
    PR_DISPLAY_TYPE,
];

/// A table of some entries, which hears of changes.
fn contents(
    logon: &Arc<Logon>,
    key: &[u8],
    wide: bool,
    has: impl Fn(&State) -> Option<&BTreeSet<Id>> + 'static,
) -> Result<IMAPITable> {
    let hub = logon.hub()?;
    let has = Arc::new(has);
    let (of, there) = (logon.hub.clone(), Arc::clone(&has));
    let shown = ShownRows {
        key,
        columns: &ENTRIES,
        wide,
    };
    LiveTable::over(
        &logon.mailbox,
        &logon.alive,
        shown,
        move |id| {
            let hub = of.upgrade()?;
            let id = Id::try_from(id).ok()?;
            let state = hub.directory.lock();
            let there = there(&state)?.contains(&id);
            there.then(|| state.entries.get(&id)?.shared_row())?
        },
        || {
            let state = hub.directory.lock();
            let ids = has(&state).into_iter().flatten();
            let rows = ids.filter_map(|id| {
                let row = state.entries.get(id)?.shared_row()?;
                Some((u64::from(*id), row))
            });
            Ok(rows.collect())
        },
    )
}

/// Contents are searched by restrictions of their tables, not by criteria.
#[mapi_core::unsupported]
impl IMAPIContainer_Impl for ContainerObject_Impl {
    fn get_contents_table(&self, flags: ContentsTableFlags) -> Result<IMAPITable> {
        self.contents(flags.contains(ContentsTableFlags::MAPI_UNICODE))
    }

    fn get_hierarchy_table(&self, flags: HierarchyTableFlags) -> Result<IMAPITable> {
        self.hierarchy(flags.contains(HierarchyTableFlags::MAPI_UNICODE))
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.logon.open_entry(entry_id, flags)
    }
}

impl IABContainer_Impl for ContainerObject_Impl {
    fn create_entry(&self, entry_id: &[u8], flags: CreateEntryFlags) -> Result<IMAPIProp> {
        let own = self.own()?;
        let hub = self.logon.hub()?;
        let mut entry = Entry {
            container: own,
            props: Bag::default(),
            members: None,
            row: OnceLock::new(),
        };
        // A copy of an entry of any provider, or a new one of a template.
        match read_entry_id(entry_id) {
            Ok((Kind::Template, TEMPLATE_LIST)) => entry.members = Some(BTreeSet::new()),
            Ok((Kind::Template, _)) => {}
            Ok((Kind::User | Kind::List, id)) => {
                let state = hub.directory.lock();
                let known = state.entries.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
                entry.props = known.props.clone();
                entry.members = known.members.clone();
            }
            Ok(_) => return Err(MAPI_E_INVALID_ENTRYID.into()),
            Err(_) => entry.props = OneOff::read(entry_id)?.props(entry_id),
        }
        let new = NewEntry {
            loose: flags.contains(CreateEntryFlags::CREATE_CHECK_DUP_LOOSE),
            strict: flags.contains(CreateEntryFlags::CREATE_CHECK_DUP_STRICT),
            replace: flags.contains(CreateEntryFlags::CREATE_REPLACE),
        };
        if entry.members.is_some() {
            let list = ListObject::open_new(&self.logon, entry, new);
            return list.cast();
        }
        UserObject::open_new(&self.logon, entry, new).cast()
    }

    fn copy_entries(
        &self,
        entries: <ENTRYLIST as View>::Borrowed<'_>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        _flags: CopyEntriesFlags,
    ) -> Result<Success<()>> {
        self.own()?;
        let own: IABContainer = self.to_object().into_interface();
        let mut failed = false;
        for id in entries.iter() {
            let made = own.create_entry(id, CreateEntryFlags::empty());
            failed |= made
                .and_then(|entry| entry.save_changes(SaveFlags::empty()))
                .is_err();
        }
        events::dispatch();
        Ok(if failed {
            Success::new((), MAPI_W_PARTIAL_COMPLETION)
        } else {
            ().into()
        })
    }

    fn delete_entries(&self, entries: <ENTRYLIST as View>::Borrowed<'_>) -> Result<Success<()>> {
        let own = self.own()?;
        let hub = self.logon.hub()?;
        let mut failed = false;
        for id in entries.iter() {
            let Ok((kind @ (Kind::User | Kind::List), id)) = read_entry_id(id) else {
                failed = true;
                continue;
            };
            let gone = {
                let mut state = hub.directory.lock();
                let here = state
                    .entries
                    .get(&id)
                    .is_some_and(|entry| entry.container == own);
                if here {
                    state.remove(id);
                }
                here
            };
            if gone {
                self.logon
                    .tell(&hub, EventMask::fnevObjectDeleted, kind, id, own);
            }
            failed |= !gone;
        }
        events::dispatch();
        Ok(if failed {
            Success::new((), MAPI_W_PARTIAL_COMPLETION)
        } else {
            ().into()
        })
    }

    fn resolve_names(
        &self,
        prop_tags: Option<<SPropTagArray as View>::Borrowed<'_>>,
        flags: ResolveNamesFlags,
        mut recipients: ViewMut<'_, ADRLIST>,
        mut states: ViewMut<'_, FlagList>,
    ) -> Result<()> {
        let Shown::Container(id) = self.shown else {
            return Err(MAPI_E_NO_SUPPORT.into());
        };
        let hub = self.logon.hub()?;
        let tags = prop_tags.unwrap_or(&RESOLVED);
        let wide = flags.contains(ResolveNamesFlags::MAPI_UNICODE);
        resolve_each(&mut recipients, &mut states, |name| {
            let state = hub.directory.lock();
            let container = state.containers.get(&id).ok_or(MAPI_E_OBJECT_DELETED)?;
            let found = container.names.up_to_two(name).into_iter();
            let entries = found.filter_map(|id| state.entries.get(&id));
            let values = |entry: &Entry| {
                let value = |tag: &PropTag| {
                    let value = entry.props.get(*tag)?;
                    Some(as_asked(value, *tag, wide))
                };
                tags.iter().filter_map(value).collect()
            };
            Ok(entries.map(values).collect())
        })
    }
}

/// What is to be done about others like a new entry.
#[derive(Clone, Copy, Default)]
struct NewEntry {
    /// Whether one of that name is the same.
    loose: bool,
    /// Whether one of that name and that address is.
    strict: bool,
    replace: bool,
}

/// An entry that is being worked on. It is seen when it is saved.
struct Work {
    id: Option<Id>,
    entry: Entry,
    new: NewEntry,
}

impl Work {
    fn save(&mut self, logon: &Logon) -> Result<()> {
        if self.id.is_none() && (self.new.loose || self.new.strict) {
            let hub = logon.hub()?;
            let same = {
                let state = hub.directory.lock();
                let loose = self.new.loose;
                let key = |props: &Bag| {
                    let address = props.text(PR_EMAIL_ADDRESS_W).filter(|_| !loose);
                    (props.text(PR_DISPLAY_NAME_W), address)
                };
                let own = key(&self.entry.props);
                let known = state.containers.get(&logon.own);
                let text = own.0.as_ref().or(own.1.as_ref());
                let mut known = known
                    .zip(text)
                    .map(|(all, text)| all.names.exactly(text))
                    .into_iter()
                    .flatten();
                known.find(|id| {
                    let other = state.entries.get(id);
                    other.is_some_and(|other| key(&other.props) == own)
                })
            };
            match same {
                Some(id) if self.new.replace => self.id = Some(id),
                Some(_) => return Err(MAPI_E_COLLISION.into()),
                None => {}
            }
        }
        let props = self.entry.props.clone();
        let id = logon.put(self.id, props, self.entry.members.clone())?;
        self.id = Some(id);
        let hub = logon.hub()?;
        if let Some(entry) = hub.directory.lock().entries.get(&id) {
            self.entry = entry.clone();
        }
        Ok(())
    }
}

/// Properties that an entry has by itself.
const ENTRY_COMPUTED: &[PropTag] = &[
    PR_ENTRYID,
    PR_RECORD_KEY,
    PR_INSTANCE_KEY,
    PR_OBJECT_TYPE,
    PR_DISPLAY_TYPE,
    PR_CONTAINER_CONTENTS,
];

/// What users and lists that can be changed have in common as property objects.
macro_rules! entry_object {
    ($object:ident, $implemented:ident, $interface:ident) => {
        impl $object {
            fn work(&self) -> MutexGuard<'_, Work> {
                lock(&self.work)
            }

            fn open_new(logon: &Arc<Logon>, entry: Entry, new: NewEntry) -> $interface {
                let work = Work {
                    id: None,
                    entry,
                    new,
                };
                Self {
                    logon: Arc::clone(logon),
                    work: Arc::new(Mutex::new(work)),
                    modify: true,
                }
                .into()
            }
        }

        impl PropObject for $object {
            fn check(&self) -> Result<()> {
                self.logon.alive.check()
            }

            fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
                Ok(read(&self.work().entry.props))
            }

            fn write<T>(&self, write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T> {
                if !self.modify {
                    return Err(MAPI_E_NO_ACCESS.into());
                }
                write(&mut self.work().entry.props)
            }

            fn put_later(&self) -> Result<Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>> {
                let work = Arc::clone(&self.work);
                Ok(Box::new(move |value| {
                    let mut work = lock(&work);
                    work.entry.props.put(value);
                    Ok(())
                }))
            }

            fn computed_tags(&self) -> &'static [PropTag] {
                ENTRY_COMPUTED
            }

            fn computed(&self, tag: PropTag) -> Option<OwnedPropValue> {
                // A new entry has an identifier when it is saved.
                let work = self.work();
                work.id?;
                work.entry.props.get(tag).cloned()
            }

            fn open_table(&self, tag: PropTag, wide: bool) -> Result<IMAPITable> {
                if tag != PR_CONTAINER_CONTENTS {
                    return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
                }
                self.contents(wide)
            }

            fn save(&self, _flags: SaveFlags) -> Result<()> {
                if !self.modify {
                    return Err(MAPI_E_NO_ACCESS.into());
                }
                self.work().save(&self.logon)
            }
        }

        prop_object!($implemented as $interface);
    };
}

/// A user of the own book, to be changed.
#[implement(IMailUser, Agile = false)]
struct UserObject {
    logon: Arc<Logon>,
    work: Arc<Mutex<Work>>,
    modify: bool,
}

impl UserObject {
    fn contents(&self, _wide: bool) -> Result<IMAPITable> {
        Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into())
    }

    fn open(logon: &Arc<Logon>, id: Option<Id>, entry: Entry) -> IMailUser {
        let new = NewEntry::default();
        let work = Work { id, entry, new };
        Self {
            logon: Arc::clone(logon),
            work: Arc::new(Mutex::new(work)),
            modify: true,
        }
        .into()
    }
}

entry_object!(UserObject, UserObject_Impl, IMailUser);
impl IMailUser_Impl for UserObject_Impl {}

/// A distribution list.
#[implement(IDistList, Agile = false)]
struct ListObject {
    logon: Arc<Logon>,
    work: Arc<Mutex<Work>>,
    modify: bool,
}

impl ListObject {
    fn open(logon: &Arc<Logon>, id: Option<Id>, entry: Entry, modify: bool) -> IDistList {
        let new = NewEntry::default();
        let work = Work { id, entry, new };
        Self {
            logon: Arc::clone(logon),
            work: Arc::new(Mutex::new(work)),
            modify,
        }
        .into()
    }

    fn contents(&self, wide: bool) -> Result<IMAPITable> {
        let id = self.work().id.ok_or(MAPI_E_NO_SUPPORT)?;
        contents(&self.logon, &list_key(id), wide, move |state| {
            state.entries.get(&id)?.members.as_ref()
        })
    }

    /// Changes the members of a list that is saved.
    fn change(&self, change: impl FnOnce(&mut BTreeSet<Id>)) -> Result<()> {
        if !self.modify {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let hub = self.logon.hub()?;
        let mut work = self.work();
        let id = work.id.ok_or(MAPI_E_NO_SUPPORT)?;
        let mut members = work.entry.members.clone().unwrap_or_default();
        let before = members.clone();
        change(&mut members);
        work.entry.members = Some(members.clone());
        drop(work);
        {
            let mut state = hub.directory.lock();
            let entry = state.entries.get_mut(&id).ok_or(MAPI_E_OBJECT_DELETED)?;
            entry.members = Some(members.clone());
        }
        let key = list_key(id);
        for member in before.symmetric_difference(&members) {
            let event = Event::Row(RowEvent {
                id: (*member).into(),
            });
            hub.engine.post(&[&key], &event);
        }
        self.logon.tell(
            &hub,
            EventMask::fnevObjectModified,
            Kind::List,
            id,
            self.logon.own,
        );
        events::dispatch();
        Ok(())
    }
}

fn list_key(id: Id) -> Vec<u8> {
    [b"directory list ", &id.to_le_bytes()[..]].concat()
}

entry_object!(ListObject, ListObject_Impl, IDistList);

/// Lists inside the list are among its contents, so that it has no hierarchy.
#[mapi_core::unsupported]
impl IMAPIContainer_Impl for ListObject_Impl {
    fn get_contents_table(&self, flags: ContentsTableFlags) -> Result<IMAPITable> {
        self.contents(flags.contains(ContentsTableFlags::MAPI_UNICODE))
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.logon.open_entry(entry_id, flags)
    }
}

impl IDistList_Impl for ListObject_Impl {
    /// Adds an entry to the list: one of the directory, or a new one-off in the own book.
    fn create_entry(&self, entry_id: &[u8], _flags: CreateEntryFlags) -> Result<IMAPIProp> {
        let id = match read_entry_id(entry_id) {
            Ok((Kind::User | Kind::List, id)) => id,
            Ok(_) => return Err(MAPI_E_INVALID_ENTRYID.into()),
            Err(_) => {
                let props = OneOff::read(entry_id)?.props(entry_id);
                self.logon.put(None, props, None)?
            }
        };
        self.change(|members| {
            members.insert(id);
        })?;
        let best = OpenEntryFlags::MAPI_BEST_ACCESS;
        let (_, object) = self
            .logon
            .open_entry(Some(&self::entry_id(Kind::User, id)), best)?;
        object.cast()
    }

    fn copy_entries(
        &self,
        entries: <ENTRYLIST as View>::Borrowed<'_>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        _flags: CopyEntriesFlags,
    ) -> Result<Success<()>> {
        let own: IDistList = self.to_object().into_interface();
        let mut failed = false;
        for id in entries.iter() {
            failed |= own.create_entry(id, CreateEntryFlags::empty()).is_err();
        }
        Ok(if failed {
            Success::new((), MAPI_W_PARTIAL_COMPLETION)
        } else {
            ().into()
        })
    }

    fn delete_entries(&self, entries: <ENTRYLIST as View>::Borrowed<'_>) -> Result<Success<()>> {
        let ids = entries.iter().map(|id| Ok(read_entry_id(id)?.1));
        let ids = ids.collect::<Result<BTreeSet<_>>>()?;
        self.change(|members| members.retain(|member| !ids.contains(member)))?;
        Ok(().into())
    }

    fn resolve_names(
        &self,
        prop_tags: Option<<SPropTagArray as View>::Borrowed<'_>>,
        _flags: ResolveNamesFlags,
        mut recipients: ViewMut<'_, ADRLIST>,
        mut states: ViewMut<'_, FlagList>,
    ) -> Result<()> {
        let table = self.get_contents_table(ContentsTableFlags::MAPI_UNICODE)?;
        resolve_names(&table, prop_tags, &mut recipients, &mut states)
    }
}
