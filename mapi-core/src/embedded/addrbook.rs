//! The address book of a session: the containers of all address book providers as one.

use super::bag::{self, Bag};
use super::events;
use super::live::until_end;
use super::oneoff::{self, Alive, ONE_OFF, OneOff};
use super::props::{PropObject, prop_object};
use super::session::Core;
use super::{profile::Section, status, tables};
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::{Success, View, ViewMut};
use crate::data::{EntryId, OwnedEntryId, OwnedPropValue, OwnedValue, Props, Restriction};
use crate::interfaces::*;
use crate::memory::lock;
use crate::memory::text::TStr;
use crate::memory::{MapiArray, MapiView, MapiViews};
use crate::provider::{RESOLVED, ambiguous_name, name_of, resolve};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use windows_core::{BOOL, GUID, IUnknown, Interface, Result, implement};

/// The provider of the entry identifier of the root container: this MAPI.
const ROOT: MAPIUID = MAPIUID::new(*b"MAPI box ab root");

/// Whether an entry identifier is that of the root container.
pub(super) fn is_root(id: EntryId<'_>) -> bool {
    id.provider() == Some(ROOT)
}

pub(super) fn open_root(core: &Arc<Core>) -> Result<(ObjectType, IUnknown)> {
    let root = RootContainer::open(core);
    Ok((ObjectType::MAPI_ABCONT, root.into()))
}

#[implement(IAddrBook, Agile = false)]
pub(super) struct AddressBook {
    core: Arc<Core>,
    connections: Mutex<BTreeMap<usize, (IABLogon, Connection)>>,
}

impl AddressBook {
    /// Opens the address book. MAPI_W_ERRORS_RETURNED is that not all providers could log on.
    pub(super) fn open(core: &Arc<Core>) -> Result<Success<IUnknown>> {
        core.check()?;
        let (_, failed) = core.books();
        let book: IAddrBook = Self {
            core: Arc::clone(core),
            connections: Mutex::default(),
        }
        .into();
        let code = if failed { MAPI_W_ERRORS_RETURNED } else { S_OK };
        Ok(Success::new(book.into(), code))
    }

    /// The section of the profile in which the address book keeps what is chosen.
    fn section(&self) -> Result<Arc<Section>> {
        let uid = MAPIUID::new(status::ADDRESS_BOOK);
        self.core.hub.with_profile(&self.core.profile, |profile| {
            Ok(match profile.section(&uid) {
                Some(section) => Arc::clone(section),
                None => profile.add_section(uid, Bag::default()),
            })
        })
    }

    /// The container that was chosen for something, as long as it is there.
    fn chosen(&self, tag: PropTag) -> Result<Option<Vec<u8>>> {
        let section = self.section()?;
        let Some(id) = section.read(|props| props.bytes(tag).map(<[u8]>::to_vec)) else {
            return Ok(None);
        };
        let there = self.containers()?.into_iter().any(|row| {
            let own = Props::from(&row).get::<&[u8]>(PR_ENTRYID).ok();
            own == Some(id.as_slice())
        });
        Ok(there.then_some(id))
    }

    /// The containers with recipients, as rows of the hierarchy.
    fn containers(&self) -> Result<Vec<Vec<OwnedPropValue>>> {
        let table = RootContainer::open(&self.core).get_hierarchy_table(
            HierarchyTableFlags::CONVENIENT_DEPTH | HierarchyTableFlags::MAPI_UNICODE,
        )?;
        let mut rows = tables::all_rows(&table, &CONTAINER)?;
        rows.retain(|row| {
            let flags = Props::from(row)
                .get::<i32>(PR_CONTAINER_FLAGS)
                .unwrap_or_default();
            flags.cast_unsigned() & ContainerFlags::AB_RECIPIENTS.bits() != 0
        });
        Ok(rows)
    }

    /// The container that a flag of its own says to be modifiable, or is not.
    fn default_container(&self, modifiable: bool) -> Result<Vec<u8>> {
        for row in self.containers()? {
            let row = Props::from(&row);
            let flags = row
                .get::<i32>(PR_CONTAINER_FLAGS)
                .unwrap_or_default()
                .cast_unsigned();
            if (flags & ContainerFlags::AB_MODIFIABLE.bits() != 0) == modifiable {
                return Ok(row.get::<&[u8]>(PR_ENTRYID)?.to_vec());
            }
        }
        Err(MAPI_E_NOT_FOUND.into())
    }

    /// The entry identifiers of the containers in which names are looked for, in their order.
    fn search_path(&self) -> Result<Vec<Vec<u8>>> {
        let section = self.section()?;
        let chosen = section.read(|props| match props.get(PR_AB_SEARCH_PATH)?.value() {
            OwnedValue::MvBinary(path) => Some(path.clone()),
            _ => None,
        });
        match chosen.filter(|path| !path.is_empty()) {
            Some(path) => Ok(path),
            None => {
                // The book that can be changed comes first, then those of all, then others.
                let own = self.default_container(true).ok();
                let mut all = vec![];
                for row in self.containers()? {
                    let row = Props::from(&row);
                    let id = row.get::<&[u8]>(PR_ENTRYID)?.to_vec();
                    let kind = row.get::<i32>(PR_DISPLAY_TYPE).unwrap_or_default();
                    let of_all = kind.cast_unsigned() == DisplayType::DT_GLOBAL.0;
                    all.push((Some(&id) != own.as_ref(), !of_all, id));
                }
                all.sort_by_key(|(other, special, _)| (*other, *special));
                Ok(all.into_iter().map(|(.., id)| id).collect())
            }
        }
    }

    /// What a name may stand for by itself: an address, or a name with an address in brackets.
    fn one_off(&self, name: &str) -> Option<Vec<OwnedPropValue>> {
        let types: Vec<String> = {
            let state = self.core.state();
            state
                .transports
                .iter()
                .flat_map(|one| one.types.clone())
                .collect()
        };
        let known = |kind: &str| {
            types
                .iter()
                .find(|own| own.eq_ignore_ascii_case(kind))
                .cloned()
        };
        let bracketed = name
            .trim()
            .strip_suffix(']')
            .and_then(|text| text.split_once('['));
        let (display, kind, address) = match bracketed {
            Some((display, inner)) => {
                let (kind, address) = inner.split_once(':')?;
                (display.trim(), known(kind.trim())?, address.trim())
            }
            None => {
                let name = name.trim();
                let (user, host) = name.split_once('@')?;
                let good = |text: &str| !text.is_empty() && !text.contains([' ', '@', ';']);
                // A host has a domain above it.
                let (below, above) = host.rsplit_once('.')?;
                if ![user, below, above].into_iter().all(good) {
                    return None;
                }
                (name, known("SMTP")?, name)
            }
        };
        let one_off = OneOff {
            name: if display.is_empty() {
                address.into()
            } else {
                display.into()
            },
            address_type: kind,
            address: address.into(),
            rich: false,
        };
        Some(one_off.props(&one_off.entry_id(true)).to_vec())
    }

    /// Resolves those of a list that are not, and tells what became of each.
    /// What they get is text of the width that is asked for.
    fn resolve(&self, list: &mut ViewMut<'_, ADRLIST>, wide: bool) -> Result<Vec<ResolveState>> {
        let rows = list.get()?.rows().to_owned()?;
        let mut states = vec![ResolveState::MAPI_UNRESOLVED; rows.len()];
        let mut were = vec![false; rows.len()];
        for (index, row) in rows.iter().enumerate() {
            let props = Props::from(row);
            let resolved = props
                .get::<&[u8]>(PR_ENTRYID)
                .is_ok_and(|id| !id.is_empty());
            let name = name_of(props);
            if resolved {
                were[index] = true;
                states[index] = ResolveState::MAPI_RESOLVED;
            } else if let Some(found) = name.and_then(|name| self.one_off(&name)) {
                resolve(list, index, found)?;
                states[index] = ResolveState::MAPI_RESOLVED;
            }
        }
        for container in self.search_path()? {
            let open = |state: &ResolveState| *state == ResolveState::MAPI_UNRESOLVED;
            if !states.iter().any(open) {
                break;
            }
            // A container that cannot be opened has nobody.
            let Ok((_, object)) = self.core.open_entry(&container, OpenEntryFlags::empty()) else {
                continue;
            };
            let container: IABContainer = object.cast()?;
            let mut flags = MapiView::<FlagList>::new(&states)?;
            let known = container.resolve_names(
                Some(&RESOLVED),
                ResolveNamesFlags::MAPI_UNICODE,
                list.reborrow(),
                flags.lend(),
            );
            match known {
                Ok(()) => states = flags.get()?.to_vec(),
                // One that does not know names is looked through.
                Err(_) => self.look_through(&container, list, &mut states)?,
            }
        }
        for (index, were) in were.into_iter().enumerate() {
            if !wide && !were && states[index] == ResolveState::MAPI_RESOLVED {
                narrow(list, index)?;
            }
        }
        Ok(states)
    }

    fn look_through(
        &self,
        container: &IABContainer,
        list: &mut ViewMut<'_, ADRLIST>,
        states: &mut [ResolveState],
    ) -> Result<()> {
        let rows = list.get()?.rows().to_owned()?;
        for (index, row) in rows.iter().enumerate() {
            if states[index] != ResolveState::MAPI_UNRESOLVED {
                continue;
            }
            let Some(name) = name_of(Props::from(row)) else {
                continue;
            };
            let table = container.get_contents_table(ContentsTableFlags::MAPI_UNICODE)?;
            let asked = Restriction::eq(PR_ANR_W, name.as_str());
            let found = tables::rows_where(&table, &RESOLVED, &asked)
                .or_else(|_| tables::rows_where(&table, &RESOLVED, &ambiguous_name(&name)))?;
            let mut found = found.into_iter();
            match (found.next(), found.next()) {
                (Some(one), None) => {
                    resolve(list, index, one)?;
                    states[index] = ResolveState::MAPI_RESOLVED;
                }
                (Some(_), Some(_)) => states[index] = ResolveState::MAPI_AMBIGUOUS,
                (None, _) => {}
            }
        }
        Ok(())
    }
}

/// Makes text of an entry 8-bit text, where it can be that.
fn narrow(list: &mut ViewMut<'_, ADRLIST>, index: usize) -> Result<()> {
    let mut entry = list.entry(index)?;
    let mut values = entry.get()?.to_owned()?;
    for value in &mut values {
        let tag = value.tag().with_type(PropType::PT_UNSPECIFIED);
        let narrow = super::props::as_asked(value, tag, false);
        if narrow.borrow().error().is_none() {
            *value = narrow;
        }
    }
    entry.replace(MapiViews::<SPropValue>::new(&values)?)
}

impl PropObject for AddressBook {
    fn check(&self) -> Result<()> {
        self.core.check()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        Ok(self.section()?.read(read))
    }

    fn write<T>(&self, write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T> {
        self.core.check()?;
        self.section()?.write(write)
    }

    fn put_later(&self) -> Result<Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>> {
        let section = self.section()?;
        Ok(Box::new(move |value| {
            section.write(|props| props.put(value));
            Ok(())
        }))
    }

    fn computed_tags(&self) -> &'static [PropTag] {
        &[PR_OBJECT_TYPE]
    }

    fn computed(&self, _tag: PropTag) -> Option<OwnedPropValue> {
        Some(OwnedPropValue::new(
            PR_OBJECT_TYPE,
            ObjectType::MAPI_ADDRBOOK.0,
        ))
    }
}

prop_object!(AddressBook_Impl as IAddrBook);

/// Address, Details and NewEntry are dialogs, which it has none of.
#[mapi_core::unsupported]
impl IAddrBook_Impl for AddressBook_Impl {
    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.core.check()?;
        match entry_id.filter(|id| !id.is_empty()) {
            None => open_root(&self.core),
            Some(id) => {
                let (kind, object) = self.core.open_entry(id, flags)?;
                let own = matches!(
                    kind,
                    ObjectType::MAPI_ABCONT | ObjectType::MAPI_MAILUSER | ObjectType::MAPI_DISTLIST
                );
                if own {
                    Ok((kind, object))
                } else {
                    Err(MAPI_E_UNKNOWN_ENTRYID.into())
                }
            }
        }
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        self.core.compare_entry_ids(entry_id_1, entry_id_2)
    }

    fn advise(
        &self,
        entry_id: &[u8],
        event_mask: EventMask,
        advise_sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        self.core.check()?;
        let book = self.core.book_of(EntryId::new(entry_id)?);
        let logon = book.ok_or(MAPI_E_UNKNOWN_ENTRYID)?.logon;
        let connection = logon.advise(entry_id, event_mask, advise_sink)?;
        let mut all = lock(&self.connections);
        let number = all.keys().last().copied().unwrap_or_default() + 1;
        all.insert(number, (logon, connection));
        Ok(Connection(number))
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        let mut all = lock(&self.connections);
        let ended = all.remove(&connection.0);
        drop(all);
        let (logon, connection) = ended.ok_or(MAPI_E_INVALID_PARAMETER)?;
        logon.unadvise(connection)
    }

    fn create_one_off(
        &self,
        name: Option<TStr<'_>>,
        address_type: TStr<'_>,
        address: TStr<'_>,
        flags: OneOffFlags,
    ) -> Result<MapiArray<u8>> {
        self.core.check()?;
        oneoff::create(name, address_type, address, flags)
    }

    fn resolve_name(
        &self,
        _ui_param: UiParam,
        flags: ResolveFlags,
        _new_entry_title: Option<TStr<'_>>,
        mut recipients: ViewMut<'_, ADRLIST>,
    ) -> Result<()> {
        self.core.check()?;
        events::dispatch();
        let wide = flags.contains(ResolveFlags::MAPI_UNICODE);
        let states = self.resolve(&mut recipients, wide)?;
        if states.contains(&ResolveState::MAPI_AMBIGUOUS) {
            return Err(MAPI_E_AMBIGUOUS_RECIP.into());
        }
        if states.contains(&ResolveState::MAPI_UNRESOLVED) {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        Ok(())
    }

    fn get_pab(&self) -> Result<MapiArray<u8>> {
        self.core.check()?;
        let id = match self.chosen(PR_AB_DEFAULT_PAB)? {
            Some(id) => id,
            None => self.default_container(true).unwrap_or_default(),
        };
        MapiArray::new(&id)
    }

    fn set_pab(&self, entry_id: &[u8]) -> Result<()> {
        self.core.check()?;
        self.section()?
            .write(|props| props.set(PR_AB_DEFAULT_PAB, entry_id));
        Ok(())
    }

    fn get_default_dir(&self) -> Result<MapiArray<u8>> {
        self.core.check()?;
        let id = match self.chosen(PR_AB_DEFAULT_DIR)? {
            Some(id) => id,
            None => self
                .default_container(false)
                .or_else(|_| self.default_container(true))?,
        };
        MapiArray::new(&id)
    }

    fn set_default_dir(&self, entry_id: &[u8]) -> Result<()> {
        self.core.check()?;
        self.section()?
            .write(|props| props.set(PR_AB_DEFAULT_DIR, entry_id));
        Ok(())
    }

    fn get_search_path(&self, flags: UnicodeFlags) -> Result<MapiView<SRowSet>> {
        self.core.check()?;
        let path = self.search_path()?;
        let known = self.containers()?;
        let rows = path.iter().filter_map(|id| {
            let of = |row: &&Vec<OwnedPropValue>| {
                Props::from(*row)
                    .get::<&[u8]>(PR_ENTRYID)
                    .is_ok_and(|own| own == id.as_slice())
            };
            known.iter().find(of).cloned()
        });
        let wide = flags.contains(UnicodeFlags::MAPI_UNICODE);
        let rows: Vec<Vec<OwnedPropValue>> = rows
            .map(|row| {
                let values = row.iter().filter(|value| bag::is_stored(value));
                let tag = |value: &OwnedPropValue| value.tag().with_type(PropType::PT_UNSPECIFIED);
                values
                    .map(|value| super::props::as_asked(value, tag(value), wide))
                    .collect()
            })
            .collect();
        MapiView::<SRowSet>::new(&rows)
    }

    fn set_search_path(&self, search_path: <SRowSet as View>::Borrowed<'_>) -> Result<()> {
        self.core.check()?;
        let path = search_path
            .iter()
            .map(|row| row.get::<&[u8]>(PR_ENTRYID).map(<[u8]>::to_vec));
        let path: core::result::Result<Vec<_>, _> = path.collect();
        let path = path.map_err(|_| MAPI_E_MISSING_REQUIRED_COLUMN)?;
        self.section()?.write(|props| {
            if path.is_empty() {
                props.remove(PR_AB_SEARCH_PATH);
            } else {
                props.set(PR_AB_SEARCH_PATH, path);
            }
        });
        Ok(())
    }

    fn prepare_recips(
        &self,
        flags: PrepareRecipsFlags,
        prop_tags: Option<<SPropTagArray as View>::Borrowed<'_>>,
        mut recipients: ViewMut<'_, ADRLIST>,
    ) -> Result<()> {
        self.core.check()?;
        let (books, _) = self.core.books();
        for book in &books {
            book.logon
                .prepare_recips(flags, prop_tags, recipients.reborrow())?;
        }
        // Those of MAPI's own identifiers.
        let rows = recipients.get()?.rows().to_owned()?;
        for (index, row) in rows.iter().enumerate() {
            let id = Props::from(row).get::<&[u8]>(PR_ENTRYID).ok();
            let Some(id) = id else { continue };
            if EntryId::new(id).ok().and_then(EntryId::provider) == Some(ONE_OFF) {
                let own = OneOff::read(id)?.props(id);
                let asked = prop_tags.unwrap_or_default();
                prepared(&mut recipients, index, row, &own, asked)?;
            }
        }
        Ok(())
    }
}

/// Puts the properties that are asked for in front of those that a recipient has.
pub(super) fn prepared(
    list: &mut ViewMut<'_, ADRLIST>,
    index: usize,
    before: &[OwnedPropValue],
    own: &Bag,
    asked: &[PropTag],
) -> Result<()> {
    let mut all: Vec<OwnedPropValue> = asked
        .iter()
        .map(|tag| {
            let known = before.iter().find(|value| value.tag().id() == tag.id());
            match own.get(*tag).or(known) {
                Some(value) => super::props::as_asked(value, *tag, true),
                None => OwnedPropValue::new(*tag, MAPI_E_NOT_FOUND),
            }
        })
        .collect();
    for value in before {
        if !all.iter().any(|other| other.tag().id() == value.tag().id()) {
            all.push(value.clone());
        }
    }
    list.entry(index)?
        .replace(MapiViews::<SPropValue>::new(&all)?)
}

/// The columns of the hierarchy of containers.
pub(super) const CONTAINER: [PropTag; 9] = [
    PR_ENTRYID,
    PR_INSTANCE_KEY,
    PR_DISPLAY_NAME_W,
    PR_OBJECT_TYPE,
    PR_DISPLAY_TYPE,
    PR_CONTAINER_FLAGS,
    PR_DEPTH,
    PR_AB_PROVIDER_ID,
    PR_RECORD_KEY,
];

/// The container that has those of all providers in it.
#[implement(IABContainer, Agile = false)]
pub(super) struct RootContainer {
    core: Arc<Core>,
    props: Bag,
    alive: Alive,
}

impl RootContainer {
    pub(super) fn open(core: &Arc<Core>) -> IABContainer {
        let mut props = Bag::default();
        let id = OwnedEntryId::new([0; 4], ROOT, b"root").into_bytes();
        props.set(PR_RECORD_KEY, &id[..]);
        props.set(PR_ENTRYID, id);
        props.set(PR_DISPLAY_NAME_W, "Address book");
        props.set(PR_CONTAINER_HIERARCHY, OwnedValue::Object(0));
        props.set(PR_OBJECT_TYPE, ObjectType::MAPI_ABCONT.0);
        props.set(PR_DISPLAY_TYPE, DisplayType::DT_NOT_SPECIFIC.0);
        let flags = ContainerFlags::AB_SUBCONTAINERS | ContainerFlags::AB_UNMODIFIABLE;
        props.set(PR_CONTAINER_FLAGS, flags.bits());
        Self {
            core: Arc::clone(core),
            props,
            alive: core.alive.clone(),
        }
        .into()
    }

    fn hierarchy(&self, deep: bool, wide: bool) -> Result<IMAPITable> {
        self.alive.check()?;
        let (books, _) = self.core.books();
        let mut rows = vec![];
        for (number, book) in books.iter().enumerate() {
            let root = book
                .logon
                .open_entry::<IABContainer>(None, OpenEntryFlags::empty());
            let Ok((_, root)) = root else { continue };
            let own = if deep {
                HierarchyTableFlags::CONVENIENT_DEPTH
            } else {
                HierarchyTableFlags::empty()
            };
            let table = root.get_hierarchy_table(own | HierarchyTableFlags::MAPI_UNICODE);
            let Ok(table) = table else { continue };
            for row in tables::all_rows(&table, &CONTAINER)? {
                let mut row: Bag = row.into_iter().collect();
                // Providers know nothing of each other's keys.
                let key = row.bytes(PR_INSTANCE_KEY).or(row.bytes(PR_ENTRYID));
                let key = [&(number as u32).to_le_bytes()[..], key.unwrap_or_default()].concat();
                row.set(PR_INSTANCE_KEY, key);
                rows.push(tables::row(row.to_vec()));
            }
        }
        let table = tables::snapshot(PR_INSTANCE_KEY, &CONTAINER, rows, wide)?;
        Ok(until_end(table, &self.alive))
    }
}

impl PropObject for RootContainer {
    fn check(&self) -> Result<()> {
        self.alive.check()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        Ok(read(&self.props))
    }

    fn open_table(&self, tag: PropTag, wide: bool) -> Result<IMAPITable> {
        if tag != PR_CONTAINER_HIERARCHY {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        self.hierarchy(false, wide)
    }
}

prop_object!(RootContainer_Impl as IABContainer);

/// There are containers in it, and nobody else, so that it has no contents.
#[mapi_core::unsupported]
impl IMAPIContainer_Impl for RootContainer_Impl {
    fn get_hierarchy_table(&self, flags: HierarchyTableFlags) -> Result<IMAPITable> {
        let deep = flags.contains(HierarchyTableFlags::CONVENIENT_DEPTH);
        self.hierarchy(deep, flags.contains(HierarchyTableFlags::MAPI_UNICODE))
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        match entry_id.filter(|id| !id.is_empty()) {
            None => open_root(&self.core),
            Some(id) => self.core.open_entry(id, flags),
        }
    }
}

impl IABContainer_Impl for RootContainer_Impl {
    fn create_entry(&self, _entry_id: &[u8], _flags: CreateEntryFlags) -> Result<IMAPIProp> {
        Err(MAPI_E_NO_ACCESS.into())
    }

    fn copy_entries(
        &self,
        _entries: <ENTRYLIST as View>::Borrowed<'_>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        _flags: CopyEntriesFlags,
    ) -> Result<Success<()>> {
        Err(MAPI_E_NO_ACCESS.into())
    }

    fn delete_entries(&self, _entries: <ENTRYLIST as View>::Borrowed<'_>) -> Result<Success<()>> {
        Err(MAPI_E_NO_ACCESS.into())
    }
}
