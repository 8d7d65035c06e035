//! The session: providers that are logged on, and the objects that they open.

use super::addrbook::AddressBook;
use super::admin::{self, Admin};
use super::bag::Bag;
use super::events::{self, AnyThreadWay, Event, Mailbox};
use super::hub::{Hub, LastErrorText};
use super::live::view_of;
use super::oneoff::{Alive, MailUser, ONE_OFF, OneOff};
use super::profile::Section;
use super::props::standard;
use super::services::{self, Make};
use super::spooler;
use super::status::{self, StatusTable};
use super::support::{self, Support};
use super::{tables, wrapped};
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::Success;
use crate::data::{EntryId, OwnedEntryId, Props};
use crate::interfaces::*;
use crate::memory::lock;
use crate::memory::text::TStr;
use crate::memory::{MapiArray, MapiTexts, MapiView};
use crate::private::entry;
use std::collections::BTreeMap;
use std::ffi::CStr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Interface, Result, Weak, implement};

/// A message store provider of the session.
#[derive(Clone)]
pub(super) struct StoreProvider {
    pub(super) section: Arc<Section>,
    pub(super) provider: IMSProvider,
}

/// A message store that is open.
#[derive(Clone)]
pub(super) struct OpenStore {
    pub(super) section: Arc<Section>,
    pub(super) support: Arc<support::Account>,
    pub(super) logon: Option<IMSLogon>,
    pub(super) store: IMsgStore,
    flags: OpenStoreFlags,
    entry_id: Option<Vec<u8>>,
    /// That of the spooler, where the provider gave it one.
    pub(super) spooler: Option<(Option<IMSLogon>, IMsgStore)>,
    queue: Option<Arc<spooler::Queue>>,
}

#[derive(Clone)]
pub(super) struct BookProvider {
    pub(super) section: Arc<Section>,
    pub(super) provider: IABProvider,
}

/// An address book provider that is logged on.
#[derive(Clone)]
pub(super) struct Book {
    pub(super) support: Arc<support::Account>,
    pub(super) logon: IABLogon,
}

/// A transport that is logged on.
#[derive(Clone)]
pub(super) struct Transport {
    pub(super) section: Arc<Section>,
    pub(super) provider: IXPProvider,
    pub(super) logon: IXPLogon,
    pub(super) types: Vec<String>,
    pub(super) uids: Vec<MAPIUID>,
    pub(super) support: Arc<support::Account>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) store_providers: Vec<StoreProvider>,
    pub(super) stores: Vec<OpenStore>,
    pub(super) book_providers: Vec<BookProvider>,
    pub(super) books: Vec<Book>,
    books_logged_on: bool,
    pub(super) transports: Vec<Transport>,
    tokens: BTreeMap<usize, IMessage>,
    registrations: BTreeMap<usize, Registration>,
    last: usize,
}

/// Whose Unadvise ends a registration.
#[derive(Clone)]
enum Registration {
    Own(Connection),
    Store(IMsgStore, Connection),
    Logon(IMSLogon, Connection),
    Book(IABLogon, Connection),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Starting,
    Live,
    Ended,
}

/// All of a session but its identity as an object.
pub(super) struct Core {
    pub(super) hub: Arc<Hub>,
    pub(super) profile: String,
    pub(super) mailbox: Arc<Mailbox>,
    pub(super) alive: Alive,
    pub(super) last_error: LastErrorText,
    pub(super) status: StatusTable,
    pub(super) work: spooler::Work,
    stores_table: ITableData,
    phase: Mutex<Phase>,
    state: Mutex<State>,
    own: OnceLock<Weak<IMAPISession>>,
    /// What those register for who watch the session itself.
    pub(super) key: Vec<u8>,
}

#[implement(IMAPISession, Agile = false)]
pub(super) struct Session {
    core: Arc<Core>,
}

/// Number of the event that says that the session ends (`MAPIDefS.h`: MAPI_LOGOFF_...; the
/// reference calls it an extended event).
const SESSION_ENDS: u32 = 1;

static SESSIONS: AtomicUsize = AtomicUsize::new(0);

/// The profile that an object of a session belongs to, to copy services to.
pub(super) fn admin_of(object: &IUnknown) -> Option<Admin> {
    let session: IMAPISession = object.cast().ok()?;
    let own = session.cast_object_ref::<Session>().ok()?;
    Some(Admin::new(&own.core.hub, &own.core.profile))
}

/// Logs on: MAPILogonEx.
pub(super) fn logon(
    hub: &Arc<Hub>,
    profile: Option<&str>,
    flags: LogonFlags,
    way: AnyThreadWay,
) -> Result<IMAPISession> {
    let name = {
        let mut config = hub.config();
        let default = config.default.clone();
        let name = match profile.filter(|name| !name.is_empty()) {
            Some(name) => name.to_owned(),
            None if flags.contains(LogonFlags::MAPI_EXPLICIT_PROFILE) => {
                return Err(MAPI_E_LOGON_FAILED.into());
            }
            None => default.ok_or(MAPI_E_LOGON_FAILED)?,
        };
        let known = config.profile(&name).map_err(|_| MAPI_E_LOGON_FAILED)?;
        known.name.clone()
    };
    hub.enter_profile(&name).map_err(|_| MAPI_E_LOGON_FAILED)?;
    let core = match Core::new(hub, &name, way) {
        Ok(core) => core,
        Err(error) => {
            admin::leave_profile(hub, &name);
            return Err(error);
        }
    };
    let session: IMAPISession = Session {
        core: Arc::clone(&core),
    }
    .into();
    // The first to set it, as nobody else has the session yet.
    let _ = core.own.set(session.downgrade()?);
    core.set_phase(Phase::Live);
    events::look_after(core.clone());
    core.start(flags);
    Ok(session)
}

impl Core {
    #[allow(clippy::arc_with_non_send_sync)] // See `events::Mailbox`.
    fn new(hub: &Arc<Hub>, profile: &str, way: AnyThreadWay) -> Result<Arc<Self>> {
        let number = SESSIONS.fetch_add(1, Ordering::Relaxed);
        let key = format!("session {number}").into_bytes();
        Ok(Arc::new(Self {
            hub: Arc::clone(hub),
            profile: profile.into(),
            mailbox: Mailbox::new(&hub.engine, way),
            alive: Alive::new(&hub.engine),
            last_error: LastErrorText::default(),
            status: StatusTable::new()?,
            work: spooler::Work::default(),
            stores_table: tables::filled(
                TableType::TBLTYPE_DYNAMIC,
                PR_INSTANCE_KEY,
                &STORE_COLUMNS,
                vec![],
                true,
            )?,
            phase: Mutex::new(Phase::Starting),
            state: Mutex::default(),
            own: OnceLock::new(),
            key,
        }))
    }

    /// Nothing of others is called while this is locked.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    fn phase(&self) -> Phase {
        *lock(&self.phase)
    }

    fn set_phase(&self, phase: Phase) -> Phase {
        let mut now = lock(&self.phase);
        core::mem::replace(&mut now, phase)
    }

    /// Fails once the session has ended, with MAPI_E_INVALID_OBJECT.
    pub(super) fn check(&self) -> Result<()> {
        self.alive.check()
    }

    /// The session as an object, while it lives: neither before it is logged on nor after its end.
    pub(super) fn object(&self) -> Result<IMAPISession> {
        match self.phase() {
            Phase::Starting => Err(MAPI_E_NOT_INITIALIZED.into()),
            Phase::Ended => Err(MAPI_E_END_OF_SESSION.into()),
            Phase::Live => {
                let own = self.own.get().and_then(Weak::upgrade);
                own.ok_or_else(|| MAPI_E_END_OF_SESSION.into())
            }
        }
    }

    pub(super) fn admin(&self) -> Admin {
        Admin::new(&self.hub, &self.profile)
    }

    /// The profile's name as methods of providers take it.
    pub(super) fn with_profile_name<T>(&self, run: impl FnOnce(TStr<'_>) -> T) -> T {
        let name = events::wide(&self.profile);
        run(TStr::Wide(&name))
    }

    /// Keeps what a provider could not do, for GetLastError: what it said itself, if it did.
    pub(super) fn failed(
        &self,
        section: &Section,
        error: &windows_core::Error,
        said: Option<&MapiView<MAPIERROR>>,
    ) {
        let name = section.text(PR_DISPLAY_NAME_W);
        let said = said.and_then(|said| said.get().ok()?.get().ok());
        let text = |text: Option<TStr<'_>>| text.map(TStr::to_string_lossy);
        let why = said.and_then(|said| text(said.message));
        let why = why.unwrap_or_else(|| codes::describe(error.code()).to_string());
        let component = said.and_then(|said| text(said.component));
        let component = component.unwrap_or_else(|| name.clone());
        self.last_error.set(error.code(), &why, &component);
        // One that others work without is told of with them.
        let line = format!("{name}: {why}");
        self.last_error
            .add(MAPI_W_ERRORS_RETURNED, &line, &component);
    }

    /// Loads the providers of the profile, and starts the spooler with the transports. What fails
    /// does so alone.
    fn start(self: &Arc<Self>, flags: LogonFlags) {
        let providers = self.providers();
        for (section, make) in &providers {
            let section = Arc::clone(section);
            match make {
                Make::Store(code) => match services::load_store(code) {
                    Ok(provider) => {
                        let store = StoreProvider {
                            section: Arc::clone(&section),
                            provider,
                        };
                        self.state().store_providers.push(store);
                        self.show_store(&section);
                    }
                    Err(error) => self.failed(&section, &error, None),
                },
                Make::AddressBook(code) => match services::load_address_book(code) {
                    Ok(provider) => {
                        let book = BookProvider { section, provider };
                        self.state().book_providers.push(book);
                    }
                    Err(error) => self.failed(&section, &error, None),
                },
                Make::Transport(_) | Make::Nothing => {}
            }
        }
        if !flags.contains(LogonFlags::MAPI_NO_MAIL) {
            self.start_transports(&providers);
        }
    }

    /// The sections of all providers, with what makes them; transports in their order.
    fn providers(&self) -> Vec<(Arc<Section>, Make)> {
        let mut config = self.hub.config();
        let services = config.services.clone();
        let Ok(profile) = config.profile(&self.profile) else {
            return vec![];
        };
        let mut all = vec![];
        for own in &profile.services {
            let service = services
                .iter()
                .find(|service| service.name.eq_ignore_ascii_case(&own.name));
            for uid in &own.providers {
                let Some(section) = profile.section(uid) else {
                    continue;
                };
                let name = section.text(super::profile::PR_MDB_PROVIDER_NAME);
                let provider = service.and_then(|service| {
                    let mut providers = service.providers.iter();
                    providers.find(|provider| provider.name.eq_ignore_ascii_case(&name))
                });
                let make = provider.map_or(Make::Nothing, |provider| provider.make.clone());
                all.push((Arc::clone(section), make));
            }
        }
        let order = |section: &Section| {
            let at = profile
                .transports
                .iter()
                .position(|uid| *uid == section.uid);
            at.unwrap_or_default()
        };
        all.sort_by_key(|(section, _)| order(section));
        all
    }

    fn start_transports(self: &Arc<Self>, providers: &[(Arc<Section>, Make)]) {
        for (section, make) in providers {
            let Make::Transport(code) = make else {
                continue;
            };
            let mut said = None;
            let done = services::load_transport(code).and_then(|provider| {
                let (account, support) = Support::open(self, section);
                let mut flags =
                    TransportLogonFlags::MAPI_UNICODE | TransportLogonFlags::LOGON_NO_DIALOG;
                let logon = self.with_profile_name(|name| {
                    provider.transport_logon(&support, UiParam(0), name, &mut flags, &mut said)
                })?;
                let (types, uids) = logon.address_types()?;
                let types = types.iter().flatten().map(TStr::to_string_lossy).collect();
                let uids = uids.iter().copied().collect();
                let both = TransportNotifyFlags::NOTIFY_BEGIN_INBOUND
                    | TransportNotifyFlags::NOTIFY_BEGIN_OUTBOUND;
                // A transport that cannot work both ways says so by its code, and still works one.
                let _ = logon.transport_notify_flags(both);
                Ok(Transport {
                    section: Arc::clone(section),
                    provider,
                    logon,
                    types,
                    uids,
                    support: account,
                })
            });
            match done {
                Ok(transport) => self.state().transports.push(transport),
                Err(error) => self.failed(section, &error, said.as_ref()),
            }
        }
    }

    /// The entry identifier by which clients open the store of a section.
    fn store_entry_id(&self, section: &Section) -> Vec<u8> {
        let own = section.read(|props| props.bytes(PR_ENTRYID).map(<[u8]>::to_vec));
        own.unwrap_or_else(|| section_entry_id(section))
    }

    /// Puts the store of a section into the message stores table, or changes its row.
    pub(super) fn show_store(&self, section: &Section) {
        let mut props = section.read(Bag::clone);
        props.set(PR_ENTRYID, self.store_entry_id(section));
        props.set(PR_INSTANCE_KEY, &section.uid.ab[..]);
        props.set_default(PR_RECORD_KEY, &section.uid.ab[..]);
        props.set(PR_OBJECT_TYPE, ObjectType::MAPI_STORE.0);
        let default = section.has_flag(ResourceFlags::STATUS_DEFAULT_STORE);
        props.set(PR_DEFAULT_STORE, default);
        props.remove(super::profile::PR_MDB_PROVIDER_NAME);
        let row = tables::row(props.to_vec());
        // A table without memory for it lacks the row, which the next call may put there.
        let _ = self.stores_table.hr_modify_row(Props::from(&row));
    }

    /// Opens the store of an entry identifier, as clients have it.
    pub(super) fn open_store(
        self: &Arc<Self>,
        entry_id: &[u8],
        flags: OpenStoreFlags,
    ) -> Result<Success<IMsgStore>> {
        self.check()?;
        let (provider, inner) = self.find_store(entry_id)?;
        // Opened the same way again, it is the same store.
        let again = self.state().stores.iter().find_map(|open| {
            let same = open.section.uid == provider.section.uid
                && open.flags == flags
                && open.entry_id == inner;
            same.then(|| open.store.clone())
        });
        if let Some(store) = again {
            return Ok(store.into());
        }
        let (account, support) = Support::open(self, &provider.section);
        let logon_flags =
            StoreLogonFlags::from_bits_retain(flags.bits()) | StoreLogonFlags::MAPI_UNICODE;
        let mut more = None;
        let done = self.with_profile_name(|name| {
            provider.provider.logon::<IMsgStore>(
                &support,
                UiParam(0),
                name,
                inner.as_deref(),
                logon_flags,
                &mut more,
            )
        });
        let Success { value, code } =
            done.inspect_err(|error| self.failed(&provider.section, error, more.as_ref()))?;
        let (security, logon, store) = value;
        if code != S_OK {
            self.failed(&provider.section, &code.into(), more.as_ref());
        }
        let mail = !flags.intersects(OpenStoreFlags::MDB_NO_MAIL | OpenStoreFlags::MDB_TEMPORARY);
        let first = !self
            .state()
            .stores
            .iter()
            .any(|open| open.section.uid == provider.section.uid && open.spooler.is_some());
        let spooler = if mail && first && !self.state().transports.is_empty() {
            let (_, support) = Support::open_as(self, &provider.section, &account);
            let mut more = None;
            let write = StoreSpoolerLogonFlags::MDB_WRITE | StoreSpoolerLogonFlags::MDB_NO_DIALOG;
            let done = self.with_profile_name(|name| {
                provider.provider.spooler_logon::<IMsgStore>(
                    &support,
                    UiParam(0),
                    name,
                    inner.as_deref(),
                    write | StoreSpoolerLogonFlags::MAPI_UNICODE,
                    &security,
                    &mut more,
                )
            });
            // Without it, the store sends nothing.
            let done =
                done.inspect_err(|error| self.failed(&provider.section, error, more.as_ref()));
            done.ok().map(Success::into_value)
        } else {
            None
        };
        let queue = spooler
            .as_ref()
            .and_then(|(_, store)| spooler::watch(self, store));
        let open = OpenStore {
            queue,
            section: Arc::clone(&provider.section),
            support: account,
            logon,
            store: store.clone(),
            flags,
            entry_id: inner,
            spooler,
        };
        self.state().stores.push(open);
        self.show_store(&provider.section);
        Ok(Success::new(store, code))
    }

    /// The provider of a store, and the entry identifier that it has for itself.
    fn find_store(&self, entry_id: &[u8]) -> Result<(StoreProvider, Option<Vec<u8>>)> {
        let id = EntryId::new(entry_id)?;
        let providers = self.state().store_providers.clone();
        if let Some(uid) = read_section_entry_id(id) {
            let mut all = providers.into_iter();
            let found = all.find(|provider| provider.section.uid == uid);
            return Ok((found.ok_or(MAPI_E_NOT_FOUND)?, None));
        }
        let inner = wrapped::unwrap(entry_id).ok_or(MAPI_E_UNKNOWN_ENTRYID)?;
        let own = |provider: &StoreProvider| {
            let own = |props: &Bag| props.bytes(PR_ENTRYID).map(<[u8]>::to_vec);
            let own = provider.section.read(own)?;
            Some(wrapped::unwrap(&own).map_or(own.clone(), <[u8]>::to_vec))
        };
        let is = |provider: &&StoreProvider| own(provider).is_some_and(|own| own == inner);
        let same = |provider: &&StoreProvider| {
            own(provider).is_some_and(|own| {
                let answer = provider.provider.compare_store_ids(&own, inner);
                answer.is_ok_and(BOOL::as_bool)
            })
        };
        let known = providers.iter();
        if let Some(found) = known.clone().find(is).or_else(|| known.clone().find(same)) {
            return Ok((found.clone(), Some(inner.to_vec())));
        }
        // A store that is not in the profile, of the DLL that is named.
        let dll = wrapped::dll(entry_id).ok_or(MAPI_E_NOT_FOUND)?;
        let same = |provider: &StoreProvider| {
            wrapped::dll_name(&provider.section).eq_ignore_ascii_case(&dll)
        };
        let found = providers.into_iter().find(same).ok_or(MAPI_E_NOT_FOUND)?;
        Ok((found, Some(inner.to_vec())))
    }

    /// The address book providers, which log on when they are needed first. Those that fail are
    /// left out; whether any did comes with the others.
    pub(super) fn books(self: &Arc<Self>) -> (Vec<Book>, bool) {
        let providers = {
            let mut state = self.state();
            if state.books_logged_on {
                let failed = state.books.len() < state.book_providers.len();
                return (state.books.clone(), failed);
            }
            state.books_logged_on = true;
            state.book_providers.clone()
        };
        let count = providers.len();
        for BookProvider { section, provider } in providers {
            let (account, support) = Support::open(self, &section);
            let flags = AddressBookLogonFlags::MAPI_UNICODE | AddressBookLogonFlags::AB_NO_DIALOG;
            let mut more = None;
            let done = self.with_profile_name(|name| {
                provider.logon(&support, UiParam(0), name, flags, &mut more)
            });
            match done {
                Ok((_, logon)) => self.state().books.push(Book {
                    support: account,
                    logon,
                }),
                Err(error) => self.failed(&section, &error, more.as_ref()),
            }
        }
        let books = self.state().books.clone();
        let failed = books.len() < count;
        (books, failed)
    }

    /// The store that an entry identifier belongs to, of those that are open.
    pub(super) fn store_of(&self, id: EntryId<'_>) -> Option<OpenStore> {
        let provider = id.provider()?;
        let stores = self.state().stores.clone();
        stores.into_iter().find(|store| store.support.has(provider))
    }

    pub(super) fn book_of(self: &Arc<Self>, id: EntryId<'_>) -> Option<Book> {
        let provider = id.provider()?;
        let (books, _) = self.books();
        books.into_iter().find(|book| book.support.has(provider))
    }

    pub(super) fn open_entry(
        self: &Arc<Self>,
        entry_id: &[u8],
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.check()?;
        events::dispatch();
        let id = EntryId::new(entry_id)?;
        if wrapped::unwrap(entry_id).is_some() || read_section_entry_id(id).is_some() {
            let mut store = OpenStoreFlags::MDB_NO_DIALOG;
            if flags.intersects(OpenEntryFlags::MAPI_MODIFY | OpenEntryFlags::MAPI_BEST_ACCESS) {
                store |= OpenStoreFlags::MAPI_BEST_ACCESS;
            }
            let store = self.open_store(entry_id, store)?.into_value();
            return Ok((ObjectType::MAPI_STORE, store.into()));
        }
        if id.provider() == Some(ONE_OFF) {
            let user = MailUser::open(OneOff::read(entry_id)?.props(entry_id), &self.alive);
            return Ok((ObjectType::MAPI_MAILUSER, user.into()));
        }
        if let Some(row) = status::read_entry_id(id) {
            return self.open_status(row);
        }
        if let Some(store) = self.store_of(id) {
            let (kind, object): (_, IUnknown) = match &store.logon {
                Some(logon) => logon.open_entry(Some(entry_id), flags)?,
                None => store.store.open_entry(Some(entry_id), flags)?,
            };
            return Ok((kind, standard(kind, object)?));
        }
        if super::addrbook::is_root(id) {
            return super::addrbook::open_root(self);
        }
        if let Some(book) = self.book_of(id) {
            let (kind, object): (_, IUnknown) = book.logon.open_entry(Some(entry_id), flags)?;
            return Ok((kind, standard(kind, object)?));
        }
        Err(MAPI_E_UNKNOWN_ENTRYID.into())
    }

    /// Opens the status object of a row.
    fn open_status(self: &Arc<Self>, row: [u8; 16]) -> Result<(ObjectType, IUnknown)> {
        let uid = MAPIUID::new(row);
        let flags = StatusEntryFlags::default();
        let (stores, books, transports) = {
            let state = self.state();
            (
                state.stores.clone(),
                state.books.clone(),
                state.transports.clone(),
            )
        };
        let of_store = stores.iter().find(|store| store.section.uid == uid);
        if let Some(logon) = of_store.and_then(|store| store.logon.as_ref()) {
            let (kind, object) = logon.open_status_entry::<IMAPIStatus>(flags)?;
            return Ok((kind, object.into()));
        }
        if let Some(book) = books.iter().find(|book| book.support.section.uid == uid) {
            let (kind, object) = book.logon.open_status_entry::<IMAPIStatus>(flags)?;
            return Ok((kind, object.into()));
        }
        if let Some(transport) = transports.iter().find(|one| one.section.uid == uid) {
            let (kind, object) = transport.logon.open_status_entry::<IMAPIStatus>(flags)?;
            return Ok((kind, object.into()));
        }
        let object = self.status.open(self, &row).ok_or(MAPI_E_NOT_FOUND)?;
        Ok((ObjectType::MAPI_STATUS, object.into()))
    }

    pub(super) fn compare_entry_ids(self: &Arc<Self>, one: &[u8], other: &[u8]) -> Result<BOOL> {
        self.check()?;
        let (first, second) = (EntryId::new(one)?, EntryId::new(other)?);
        if one == other {
            return Ok(true.into());
        }
        if let (Some(one), Some(other)) = (wrapped::unwrap(one), wrapped::unwrap(other)) {
            let providers = self.state().store_providers.clone();
            let same = providers.iter().any(|provider| {
                let answer = provider.provider.compare_store_ids(one, other);
                answer.is_ok_and(BOOL::as_bool)
            });
            return Ok(same.into());
        }
        if first.provider() != second.provider() {
            return Ok(false.into());
        }
        if first.provider() == Some(ONE_OFF) {
            return Ok(OneOff::read(one)?.is_same(&OneOff::read(other)?).into());
        }
        if let Some(store) = self.store_of(first) {
            return match &store.logon {
                Some(logon) => logon.compare_entry_ids(one, other),
                None => store.store.compare_entry_ids(one, other),
            };
        }
        if let Some(book) = self.book_of(first) {
            return book.logon.compare_entry_ids(one, other);
        }
        Err(MAPI_E_UNKNOWN_ENTRYID.into())
    }

    /// Puts a registration into the session's list, and returns its connection.
    fn keep(&self, registration: Registration) -> Connection {
        let mut state = self.state();
        state.last += 1;
        let number = state.last;
        state.registrations.insert(number, registration);
        Connection(number)
    }

    /// Ends everything, in the order in which MAPI does: clients hear of it, transports, stores and
    /// address books log off, providers shut down.
    fn end(&self) {
        if self.set_phase(Phase::Ended) == Phase::Ended {
            return;
        }
        spooler::flush(self);
        let ends = Event::Extended {
            event: SESSION_ENDS,
            parameters: vec![],
        };
        self.hub.engine.post(&[&self.key], &ends);
        events::dispatch();
        let mut state = core::mem::take(&mut *self.state());
        for registration in state.registrations.values() {
            let _ = end_registration(&self.mailbox, registration);
        }
        for transport in &state.transports {
            let _ = transport
                .logon
                .transport_logoff(TransportLogoffFlags::LOGOFF_NORMAL);
        }
        for store in &mut state.stores {
            // The queue is not watched any more.
            store.queue = None;
            if let Some((Some(logon), _)) = &store.spooler {
                let _ = logon.logoff(&mut NoFlags::default());
            }
            if let Some(logon) = &store.logon {
                let _ = logon.logoff(&mut NoFlags::default());
            }
        }
        for book in &state.books {
            let _ = book.logon.logoff();
        }
        for transport in &state.transports {
            let mut flags = ShutdownFlags::DEINIT_NORMAL;
            let _ = transport.provider.shutdown(Some(&mut flags));
        }
        for store in &state.store_providers {
            let _ = store.provider.shutdown(&mut NoFlags::default());
        }
        for book in &state.book_providers {
            let _ = book.provider.shutdown(&mut NoFlags::default());
        }
        drop(state);
        self.status.clear();
        let _ = self
            .stores_table
            .hr_delete_rows(DeleteRowsFlags::TAD_ALL_ROWS, None);
        self.alive.end();
        self.mailbox.clear();
        admin::leave_profile(&self.hub, &self.profile);
    }
}

fn end_registration(mailbox: &Mailbox, registration: &Registration) -> Result<()> {
    match registration {
        Registration::Own(connection) => mailbox.unadvise(*connection),
        Registration::Store(store, connection) => store.unadvise(*connection),
        Registration::Logon(logon, connection) => logon.unadvise(*connection),
        Registration::Book(logon, connection) => logon.unadvise(*connection),
    }
}

impl Drop for Session {
    /// A session that nobody has any more ends, though nobody logged off. Who releases it cannot
    /// catch what panics.
    fn drop(&mut self) {
        entry::caught(|| self.core.end());
    }
}

/// The columns of the message stores table.
const STORE_COLUMNS: [PropTag; 12] = [
    PR_DEFAULT_STORE,
    PR_DISPLAY_NAME_W,
    PR_ENTRYID,
    PR_INSTANCE_KEY,
    PR_MDB_PROVIDER,
    PR_OBJECT_TYPE,
    PR_PROVIDER_DISPLAY_W,
    PR_PROVIDER_UID,
    PR_RECORD_KEY,
    PR_RESOURCE_FLAGS,
    PR_RESOURCE_TYPE,
    PR_STORE_SUPPORT_MASK,
];

/// The provider of entry identifiers that stand for the store of a section of the profile which
/// has no other: this MAPI.
const SECTION: MAPIUID = MAPIUID::new(*b"MAPI box section");

fn section_entry_id(section: &Section) -> Vec<u8> {
    OwnedEntryId::new([0; 4], SECTION, &section.uid.ab).into_bytes()
}

fn read_section_entry_id(id: EntryId<'_>) -> Option<MAPIUID> {
    (id.provider() == Some(SECTION))
        .then(|| id.data().try_into().ok().map(MAPIUID::new))
        .flatten()
}

impl IMAPISession_Impl for Session_Impl {
    fn get_last_error(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        self.core.last_error.get(result, flags)
    }

    fn get_msg_stores_table(&self, flags: UnicodeFlags) -> Result<IMAPITable> {
        self.core.check()?;
        events::dispatch();
        view_of(
            &self.core.alive,
            &self.core.stores_table,
            &STORE_COLUMNS,
            flags,
        )
    }

    fn open_msg_store(
        &self,
        _ui_param: UiParam,
        entry_id: &[u8],
        _iid: Option<&GUID>,
        flags: OpenStoreFlags,
    ) -> Result<Success<IUnknown>> {
        let Success { value, code } = self.core.open_store(entry_id, flags)?;
        Ok(Success::new(value.into(), code))
    }

    fn open_address_book(
        &self,
        _ui_param: UiParam,
        _iid: Option<&GUID>,
        _flags: OpenAddressBookFlags,
    ) -> Result<Success<IUnknown>> {
        self.core.check()?;
        AddressBook::open(&self.core)
    }

    fn open_profile_section(
        &self,
        uid: &MAPIUID,
        _iid: Option<&GUID>,
        flags: ProfileSectionFlags,
    ) -> Result<IUnknown> {
        self.core.check()?;
        Ok(self.core.admin().open_for_client(uid, flags)?.into())
    }

    fn get_status_table(&self, flags: UnicodeFlags) -> Result<IMAPITable> {
        self.core.check()?;
        events::dispatch();
        self.core.status.view(&self.core.alive, flags)
    }

    fn open_entry(
        &self,
        entry_id: &[u8],
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.core.open_entry(entry_id, flags)
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        self.core.compare_entry_ids(entry_id_1, entry_id_2)
    }

    fn advise(
        &self,
        entry_id: Option<&[u8]>,
        event_mask: EventMask,
        advise_sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        let core = &self.core;
        core.check()?;
        let Some(entry_id) = entry_id.filter(|id| !id.is_empty()) else {
            let connection = core.mailbox.advise(&core.key, event_mask, advise_sink);
            return Ok(core.keep(Registration::Own(connection)));
        };
        let id = EntryId::new(entry_id)?;
        // The identifier of a store stands for the store as a whole.
        let is_store = wrapped::unwrap(entry_id).is_some() || read_section_entry_id(id).is_some();
        if is_store {
            let (provider, _) = core.find_store(entry_id)?;
            let stores = core.state().stores.clone();
            let mut open = stores.into_iter();
            let open = open.find(|open| open.section.uid == provider.section.uid);
            let store = open.ok_or(MAPI_E_UNKNOWN_ENTRYID)?.store;
            let connection = store.advise(None, event_mask, advise_sink)?;
            return Ok(core.keep(Registration::Store(store, connection)));
        }
        if status::read_entry_id(id).is_some() {
            let connection = core.mailbox.advise(entry_id, event_mask, advise_sink);
            return Ok(core.keep(Registration::Own(connection)));
        }
        if let Some(open) = core.store_of(id) {
            return match open.logon {
                Some(logon) => {
                    let connection = logon.advise(Some(entry_id), event_mask, advise_sink)?;
                    Ok(core.keep(Registration::Logon(logon, connection)))
                }
                None => {
                    let connection = open.store.advise(Some(entry_id), event_mask, advise_sink)?;
                    Ok(core.keep(Registration::Store(open.store, connection)))
                }
            };
        }
        let book = core.book_of(id).ok_or(MAPI_E_UNKNOWN_ENTRYID)?;
        let connection = book.logon.advise(entry_id, event_mask, advise_sink)?;
        Ok(core.keep(Registration::Book(book.logon, connection)))
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        self.core.check()?;
        let ended = self.core.state().registrations.remove(&connection.0);
        end_registration(&self.core.mailbox, &ended.ok_or(MAPI_E_INVALID_PARAMETER)?)
    }

    fn enum_adr_types(&self, flags: UnicodeFlags) -> Result<MapiTexts> {
        self.core.check()?;
        let mut types: Vec<String> = {
            let state = self.core.state();
            state
                .transports
                .iter()
                .flat_map(|one| one.types.clone())
                .collect()
        };
        types.sort();
        types.dedup();
        if flags.contains(UnicodeFlags::MAPI_UNICODE) {
            let types: Vec<_> = types.iter().map(events::wide).collect();
            let types: Vec<_> = types.iter().map(|text| TStr::Wide(text)).collect();
            return MapiTexts::new(&types);
        }
        let narrow = |text: &String| std::ffi::CString::new(text.as_str()).unwrap_or_default();
        let types: Vec<_> = types.iter().map(narrow).collect();
        let types: Vec<_> = types.iter().map(|text| TStr::Narrow(text)).collect();
        MapiTexts::new(&types)
    }

    fn query_identity(&self) -> Result<Success<MapiArray<u8>>> {
        self.core.check()?;
        if let Some(id) = self.core.status.identity() {
            return Ok(MapiArray::new(&id)?.into());
        }
        let nobody = OneOff {
            name: self.core.profile.clone(),
            address_type: "MAPI".into(),
            address: self.core.profile.clone(),
            rich: true,
        };
        let id = MapiArray::new(&nobody.entry_id(true))?;
        Ok(Success::new(id, MAPI_W_NO_SERVICE))
    }

    fn logoff(&self, _ui_param: UiParam, _flags: SessionLogoffFlags) -> Result<()> {
        self.core.check()?;
        self.core.end();
        Ok(())
    }

    fn set_default_store(&self, role: DefaultStore, entry_id: Option<&[u8]>) -> Result<()> {
        let core = &self.core;
        core.check()?;
        let flag = match role {
            DefaultStore::MAPI_DEFAULT_STORE => ResourceFlags::STATUS_DEFAULT_STORE,
            DefaultStore::MAPI_SIMPLE_STORE_TEMPORARY
            | DefaultStore::MAPI_SIMPLE_STORE_PERMANENT => ResourceFlags::STATUS_SIMPLE_STORE,
            DefaultStore::MAPI_PRIMARY_STORE => ResourceFlags::STATUS_PRIMARY_STORE,
            DefaultStore::MAPI_SECONDARY_STORE => ResourceFlags::STATUS_SECONDARY_STORE,
            _ => return Err(MAPI_E_UNKNOWN_FLAGS.into()),
        };
        let chosen = match entry_id.filter(|id| !id.is_empty()) {
            Some(id) => Some(core.find_store(id)?.0.section),
            None => None,
        };
        if let Some(chosen) = &chosen
            && role == DefaultStore::MAPI_DEFAULT_STORE
            && chosen.has_flag(ResourceFlags::STATUS_NO_DEFAULT_STORE)
        {
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        let providers = core.state().store_providers.clone();
        for provider in &providers {
            let section = &provider.section;
            let is_chosen = chosen
                .as_ref()
                .is_some_and(|chosen| chosen.uid == section.uid);
            if is_chosen {
                section.change_flags(ResourceFlags::empty(), flag);
            } else {
                section.change_flags(flag, ResourceFlags::empty());
            }
            core.show_store(section);
            core.status.flags_changed(section);
        }
        Ok(())
    }

    fn admin_services(&self) -> Result<IMsgServiceAdmin> {
        self.core.check()?;
        Ok(self.core.admin().open())
    }

    fn show_form(
        &self,
        _ui_param: UiParam,
        _store: &IMsgStore,
        _parent_folder: &IMAPIFolder,
        _iid: Option<&GUID>,
        message_token: MessageToken,
        _flags: ShowFormFlags,
        _message_status: MessageStatus,
        _message_flags: MessageFlags,
        _access: AccessFlags,
        _message_class: &CStr,
    ) -> Result<()> {
        self.core.check()?;
        // The token is consumed, though there is no form to show.
        let message = self.core.state().tokens.remove(&message_token.0);
        message.ok_or(MAPI_E_INVALID_PARAMETER)?;
        Err(MAPI_E_NO_SUPPORT.into())
    }

    fn prepare_form(&self, _iid: Option<&GUID>, message: &IUnknown) -> Result<MessageToken> {
        self.core.check()?;
        let message: IMessage = message.cast().map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
        let mut state = self.core.state();
        state.last += 1;
        let token = state.last;
        state.tokens.insert(token, message);
        Ok(MessageToken(token))
    }
}
