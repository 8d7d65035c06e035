//! The host: a session with one message store and one user, whom its address book would show.

use super::census::{Census, Life};
use mapi_core::abi::{
    CALLERRELEASE, Connection, MSCAP_SELECTOR, ObjectType, TableType, UiParam,
    codes::{
        MAPI_E_INVALID_OBJECT, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_FOUND, MAPI_E_UNKNOWN_ENTRYID,
    },
    flags::{
        CallbackFlags, EventMask, MSCapabilities, OpenEntryFlags, OpenStoreFlags,
        SessionLogoffFlags, UnicodeFlags,
    },
    tags::{PR_DEFAULT_STORE, PR_DISPLAY_NAME_W, PR_ENTRYID, PR_ROWID, PR_STATUS_CODE},
};
use mapi_core::client::advise::notify_extended;
use mapi_core::in_memory::memory_table;
use mapi_core::memory::text::u16cstr;
use mapi_core::{
    IMAPIAdviseSink, IMAPISession, IMAPISession_Impl, IMAPITable, IMSCapabilities,
    IMSCapabilities_Impl, MapiArray, MapiTexts, OwnedPropValue, Success,
};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};
use windows_core::{BOOL, ComObject, GUID, IUnknown, Result, implement};

/// Four bytes of flags, the identifier of the provider, and what the object is.
const ID_SIZE: usize = 4 + PROVIDER.len() + 1;
const PROVIDER: &[u8; 16] = b"in-memory sample";

const fn entry_id(kind: u8) -> [u8; ID_SIZE] {
    let mut id = [0; ID_SIZE];
    let (_, rest) = id.split_at_mut(4);
    let (provider, rest) = rest.split_at_mut(PROVIDER.len());
    provider.copy_from_slice(PROVIDER);
    rest[0] = kind;
    id
}

/// The message store's entry identifier.
pub(crate) const STORE_ID: &[u8] = &entry_id(b's');
/// The user's entry identifier.
const USER_ID: &[u8] = &entry_id(b'u');

/// Numbers of this host's own events.
pub(crate) const STORE_CHANGES: u32 = 1;
const SESSION_ENDS: u32 = 2;

/// What an entry identifier stands for, however long it is valid.
fn object_of(entry_id: &[u8]) -> Result<&[u8]> {
    match entry_id.get(4..) {
        Some(object) if object.starts_with(PROVIDER) => Ok(object),
        _ => Err(MAPI_E_UNKNOWN_ENTRYID.into()),
    }
}

/// The message store, as far as this scene opens it.
#[implement(IMSCapabilities)]
struct Store {
    _life: Life,
}

impl IMSCapabilities_Impl for Store_Impl {
    fn get_capabilities(&self, selector: MSCAP_SELECTOR) -> MSCapabilities {
        match selector {
            MSCAP_SELECTOR::MSCAP_SEL_FOLDER => MSCapabilities::MSCAP_SECURE_FOLDER_HOMEPAGES,
            _ => MSCapabilities::empty(),
        }
    }
}

#[implement(IMAPISession)]
pub(crate) struct Session {
    /// `None` once the session has ended.
    state: Mutex<Option<State>>,
    census: Census,
    _life: Life,
}

#[derive(Default)]
struct State {
    registrations: BTreeMap<usize, Registration>,
    last_connection: usize,
}

struct Registration {
    /// An entry identifier; none for the session itself.
    target: Option<Vec<u8>>,
    events: EventMask,
    sink: IMAPIAdviseSink,
}

impl Session {
    pub(crate) fn new(census: &Census) -> ComObject<Self> {
        ComObject::new(Self {
            state: Mutex::new(Some(State::default())),
            census: census.clone(),
            _life: census.born("session"),
        })
    }

    fn state(&self) -> Result<MutexGuard<'_, Option<State>>> {
        self.state.lock().map_err(|_| MAPI_E_INVALID_OBJECT.into())
    }

    /// Does something with the state; fails once the session has ended.
    fn with_state<T>(&self, run: impl FnOnce(&mut State) -> Result<T>) -> Result<T> {
        run(self.state()?.as_mut().ok_or(MAPI_E_INVALID_OBJECT)?)
    }

    /// Tells everyone who watches `target` of an event of this host's own.
    pub(crate) fn tell(&self, target: Option<&[u8]>, event: u32) -> Result<usize> {
        // A sink may call the session: it is called when nothing is locked.
        let sinks: Vec<IMAPIAdviseSink> = self.with_state(|state| {
            let all = state.registrations.values();
            Ok(all
                .filter(|r| r.target.as_deref() == target)
                .filter(|r| r.events.contains(EventMask::fnevExtended))
                .map(|r| r.sink.clone())
                .collect())
        })?;
        for sink in &sinks {
            let _: CallbackFlags = notify_extended(sink, event, &[])?;
        }
        Ok(sinks.len())
    }
}

#[mapi_core::unsupported]
impl IMAPISession_Impl for Session_Impl {
    fn get_msg_stores_table(&self, _flags: UnicodeFlags) -> Result<IMAPITable> {
        let columns = [PR_ENTRYID, PR_DISPLAY_NAME_W, PR_DEFAULT_STORE];
        let stores = memory_table(TableType::TBLTYPE_SNAPSHOT, PR_ENTRYID, &columns)?;
        let only = [
            OwnedPropValue::new(PR_ENTRYID, STORE_ID),
            OwnedPropValue::new(PR_DISPLAY_NAME_W, "The sample's mailbox"),
            OwnedPropValue::new(PR_DEFAULT_STORE, true),
        ];
        stores.hr_modify_row(only.as_slice().into())?;
        stores.hr_get_view(None, CALLERRELEASE(None), 0)
    }

    fn open_msg_store(
        &self,
        _ui_param: UiParam,
        entry_id: &[u8],
        iid: Option<&GUID>,
        _flags: OpenStoreFlags,
    ) -> Result<Success<IUnknown>> {
        match self.open_entry(entry_id, iid, OpenEntryFlags::default())? {
            (ObjectType::MAPI_STORE, store) => Ok(store.into()),
            _ => Err(MAPI_E_NOT_FOUND.into()),
        }
    }

    fn get_status_table(&self, _flags: UnicodeFlags) -> Result<IMAPITable> {
        // Nobody here has a status object.
        let columns = [PR_ROWID, PR_DISPLAY_NAME_W, PR_STATUS_CODE];
        let nobody = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns)?;
        nobody.hr_get_view(None, CALLERRELEASE(None), 0)
    }

    fn open_entry(
        &self,
        entry_id: &[u8],
        _iid: Option<&GUID>,
        _flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.with_state(|_| Ok(()))?;
        if object_of(entry_id)? != object_of(STORE_ID)? {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        // As the interface that the caller named: the generated code queries for it.
        let _life = self.census.born("message store");
        let store = IMSCapabilities::from(Store { _life });
        Ok((ObjectType::MAPI_STORE, store.into()))
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        Ok((object_of(entry_id_1)? == object_of(entry_id_2)?).into())
    }

    fn advise(
        &self,
        entry_id: Option<&[u8]>,
        event_mask: EventMask,
        advise_sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        self.with_state(|state| {
            state.last_connection += 1;
            let registration = Registration {
                target: entry_id.map(<[u8]>::to_vec),
                events: event_mask,
                sink: advise_sink.clone(),
            };
            let connection = state.last_connection;
            state.registrations.insert(connection, registration);
            Ok(Connection(connection))
        })
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        let ended = self.with_state(|state| Ok(state.registrations.remove(&connection.0)))?;
        ended.map(drop).ok_or(MAPI_E_INVALID_PARAMETER.into())
    }

    fn enum_adr_types(&self, flags: UnicodeFlags) -> Result<MapiTexts> {
        if flags.contains(UnicodeFlags::MAPI_UNICODE) {
            MapiTexts::new(&[u16cstr!("SMTP").into(), u16cstr!("EX").into()])
        } else {
            MapiTexts::new(&[c"SMTP".into(), c"EX".into()])
        }
    }

    fn query_identity(&self) -> Result<Success<MapiArray<u8>>> {
        self.with_state(|_| Ok(()))?;
        Ok(MapiArray::new(USER_ID)?.into())
    }

    fn logoff(&self, _ui_param: UiParam, _flags: SessionLogoffFlags) -> Result<()> {
        // Whoever watches the session itself hears of its end, while it is still there.
        self.tell(None, SESSION_ENDS)?;
        let ended = self.state()?.take();
        ended.map(drop).ok_or(MAPI_E_INVALID_OBJECT.into())
    }
}
