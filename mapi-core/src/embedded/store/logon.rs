//! The message store provider: logging on, the store as an object, and its logon object.

use super::content::{self, Content, Id};
use super::data::{Kind, StoreData};
use super::folder::FolderObject;
use super::message::{Context, MessageObject, Place};
use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::{Success, View};
use crate::data::{EntryId, Notification, OwnedPropValue};
use crate::embedded::bag::{Bag, now};
use crate::embedded::events::{self, Event, Mailbox};
use crate::embedded::oneoff::{Alive, Identity};
use crate::embedded::props::{PropObject, SharedNames, prop_object, standard};
use crate::interfaces::*;
use crate::memory::text::TStr;
use crate::memory::{MapiArray, MapiText, MapiView};
use std::sync::Arc;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Result, implement};

/// A store that a session is logged on to.
pub(crate) struct Logon {
    pub(crate) data: Arc<StoreData>,
    pub(crate) alive: Alive,
    pub(crate) mailbox: Arc<Mailbox>,
    pub(crate) support: IMAPISupport,
    pub(crate) write: bool,
    pub(crate) identity: Option<Identity>,
    /// Whether it is the spooler that has logged on.
    pub(crate) spooler: bool,
}

/// What the store can do for who logs on to write, or to read.
pub(crate) const fn support_mask(write: bool) -> StoreSupport {
    let always = StoreSupport::STORE_ENTRYID_UNIQUE
        .union(StoreSupport::STORE_SEARCH_OK)
        .union(StoreSupport::STORE_OLE_OK)
        .union(StoreSupport::STORE_NOTIFY_OK)
        .union(StoreSupport::STORE_MV_PROPS_OK)
        .union(StoreSupport::STORE_RTF_OK)
        .union(StoreSupport::STORE_RESTRICTION_OK)
        .union(StoreSupport::STORE_SORT_OK)
        .union(StoreSupport::STORE_UNICODE_OK);
    if !write {
        return always.union(StoreSupport::STORE_READONLY);
    }
    always
        .union(StoreSupport::STORE_MODIFY_OK)
        .union(StoreSupport::STORE_CREATE_OK)
        .union(StoreSupport::STORE_ATTACH_OK)
        .union(StoreSupport::STORE_SUBMIT_OK)
}

impl Logon {
    pub(crate) fn context(self: &Arc<Self>) -> Context {
        Context {
            names: Arc::clone(&self.data.names),
            alive: self.alive.clone(),
            large: self.data.large,
            logon: Some(Arc::clone(self)),
            depth: 0,
        }
    }

    /// Fails with MAPI_E_NO_ACCESS where the store is for reading.
    pub(crate) fn writable(&self) -> Result<()> {
        self.alive.check()?;
        if self.write {
            Ok(())
        } else {
            Err(MAPI_E_NO_ACCESS.into())
        }
    }

    /// Puts the sender into a message.
    pub(crate) fn sign(&self, content: &mut Content) {
        let Some(user) = &self.identity else { return };
        let props = &mut content.props;
        let (name, kind, address) = (&user.name, &user.address_type, &user.address);
        props.set(PR_SENDER_NAME_W, name.as_str());
        props.set(PR_SENDER_ADDRTYPE_W, kind.as_str());
        props.set(PR_SENDER_EMAIL_ADDRESS_W, address.as_str());
        props.set(PR_SENDER_ENTRYID, &user.entry_id[..]);
        props.set(PR_SENDER_SEARCH_KEY, user.search_key());
        props.set_default(PR_SENT_REPRESENTING_NAME_W, name.as_str());
        props.set_default(PR_SENT_REPRESENTING_ADDRTYPE_W, kind.as_str());
        props.set_default(PR_SENT_REPRESENTING_EMAIL_ADDRESS_W, address.as_str());
        props.set_default(PR_SENT_REPRESENTING_ENTRYID, &user.entry_id[..]);
        props.set_default(PR_SENT_REPRESENTING_SEARCH_KEY, user.search_key());
        let topic = content::normalized_subject(props);
        props.set_default(PR_CONVERSATION_TOPIC_W, topic);
    }

    pub(crate) fn open_message(
        self: &Arc<Self>,
        id: Id,
        flags: OpenEntryFlags,
    ) -> Result<IMessage> {
        let modify = flags.contains(OpenEntryFlags::MAPI_MODIFY);
        let (message, queued) = {
            let state = self.data.lock();
            let message = state.messages.get(&id).cloned().ok_or(MAPI_E_NOT_FOUND)?;
            // What is to be sent is the spooler's.
            let queued = state.queue.contains(id) && !self.spooler;
            if queued && state.locked.contains(&id) {
                return Err(MAPI_E_NO_ACCESS.into());
            }
            (message, queued)
        };
        if modify && queued {
            return Err(MAPI_E_SUBMITTED.into());
        }
        if modify {
            self.writable()?;
        }
        let best = flags.contains(OpenEntryFlags::MAPI_BEST_ACCESS) && self.write && !queued;
        let place = Place::Folder {
            folder: message.folder,
            associated: message.associated,
        };
        let content = message.content;
        let context = self.context();
        let modify = modify || best;
        Ok(MessageObject::open(
            &context,
            place,
            content,
            Some(id),
            message.version,
            modify,
        ))
    }

    pub(crate) fn open_folder(
        self: &Arc<Self>,
        id: Id,
        flags: OpenEntryFlags,
    ) -> Result<IMAPIFolder> {
        if !self.data.lock().folders.contains_key(&id) {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        let modify = flags.contains(OpenEntryFlags::MAPI_MODIFY);
        if modify {
            self.writable()?;
        }
        let best = flags.contains(OpenEntryFlags::MAPI_BEST_ACCESS) && self.write;
        Ok(FolderObject::open(self, id, modify || best))
    }

    /// Opens what an entry identifier stands for; without one, the root folder.
    pub(crate) fn open_entry(
        self: &Arc<Self>,
        entry_id: Option<&[u8]>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.alive.check()?;
        events::dispatch();
        let Some(entry_id) = entry_id.filter(|id| !id.is_empty()) else {
            let root = self.data.lock().standard.root;
            return Ok((
                ObjectType::MAPI_FOLDER,
                self.open_folder(root, flags)?.into(),
            ));
        };
        match self.data.read_entry_id(entry_id)? {
            (Kind::Folder, id) => {
                Ok((ObjectType::MAPI_FOLDER, self.open_folder(id, flags)?.into()))
            }
            (Kind::Message, id) => Ok((
                ObjectType::MAPI_MESSAGE,
                self.open_message(id, flags)?.into(),
            )),
            (Kind::Store, _) => Err(MAPI_E_INVALID_ENTRYID.into()),
        }
    }

    pub(crate) fn compare(&self, one: &[u8], other: &[u8]) -> Result<BOOL> {
        self.alive.check()?;
        Ok((self.data.read_entry_id(one)? == self.data.read_entry_id(other)?).into())
    }

    fn advise(
        &self,
        entry_id: Option<&[u8]>,
        event_mask: EventMask,
        sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        self.alive.check()?;
        let key = match entry_id.filter(|id| !id.is_empty()) {
            None => self.data.entry_id(Kind::Store, 0),
            Some(id) => {
                let (kind, id) = self.data.read_entry_id(id)?;
                self.data.entry_id(kind, id)
            }
        };
        Ok(self.mailbox.advise(&key, event_mask, sink))
    }

    /// The numbers of the messages of a list. Fails with MAPI_E_INVALID_PARAMETER where one is of
    /// no message.
    pub(crate) fn messages(&self, list: <ENTRYLIST as View>::Borrowed<'_>) -> Result<Vec<Id>> {
        let ids = list.iter().map(|id| match self.data.read_entry_id(id)? {
            (Kind::Message, id) => Ok(id),
            _ => Err(MAPI_E_INVALID_ENTRYID.into()),
        });
        ids.collect()
    }
}

#[implement(IMsgStore, Agile = false)]
pub(crate) struct StoreObject {
    logon: Arc<Logon>,
}

impl Drop for StoreObject {
    fn drop(&mut self) {
        // The client's registrations with the store end with it, as those of the session do not.
        self.logon.mailbox.clear_sinks();
    }
}

/// Logs on.
pub(crate) fn logon(
    data: &Arc<StoreData>,
    mailbox: Arc<Mailbox>,
    support: &IMAPISupport,
    identity: Option<Identity>,
    write: bool,
    spooler: bool,
) -> Result<(IMSLogon, IMsgStore)> {
    support.set_provider_uid(&data.uid)?;
    #[allow(clippy::arc_with_non_send_sync)] // See `events::Mailbox`.
    let logon = Arc::new(Logon {
        data: Arc::clone(data),
        alive: Alive::new(mailbox.engine()),
        mailbox,
        support: support.clone(),
        write,
        identity,
        spooler,
    });
    let object = StoreObject {
        logon: Arc::clone(&logon),
    };
    Ok((StoreLogon { logon }.into(), object.into()))
}

const COMPUTED: &[PropTag] = &[
    PR_ENTRYID,
    PR_STORE_ENTRYID,
    PR_RECORD_KEY,
    PR_STORE_RECORD_KEY,
    PR_MAPPING_SIGNATURE,
    PR_MDB_PROVIDER,
    PR_OBJECT_TYPE,
    PR_STORE_SUPPORT_MASK,
    PR_STORE_STATE,
    PR_ACCESS,
    PR_ACCESS_LEVEL,
    PR_VALID_FOLDER_MASK,
    PR_IPM_SUBTREE_ENTRYID,
    PR_IPM_OUTBOX_ENTRYID,
    PR_IPM_WASTEBASKET_ENTRYID,
    PR_IPM_SENTMAIL_ENTRYID,
    PR_VIEWS_ENTRYID,
    PR_COMMON_VIEWS_ENTRYID,
    PR_FINDER_ENTRYID,
    PR_MESSAGE_SIZE,
];

/// PR_MDB_PROVIDER of all stores of this kind.
pub(crate) const PROVIDER: MAPIUID = MAPIUID::new(*b"MAPI box stores.");

impl PropObject for StoreObject {
    fn check(&self) -> Result<()> {
        self.logon.alive.check()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        Ok(read(&self.logon.data.lock().props))
    }

    fn write<T>(&self, write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T> {
        self.logon.writable()?;
        let done = write(&mut self.logon.data.lock().props)?;
        self.logon
            .data
            .tell(EventMask::fnevObjectModified, Kind::Store, 0, 0);
        Ok(done)
    }

    fn put_later(&self) -> Result<Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>> {
        let data = Arc::clone(&self.logon.data);
        let alive = self.logon.alive.clone();
        Ok(Box::new(move |value| {
            alive.check()?;
            data.lock().props.put(value);
            Ok(())
        }))
    }

    fn names(&self) -> Option<SharedNames> {
        Some(Arc::clone(&self.logon.data.names))
    }

    fn large(&self) -> usize {
        self.logon.data.large
    }

    fn computed_tags(&self) -> &'static [PropTag] {
        COMPUTED
    }

    fn computed(&self, tag: PropTag) -> Option<OwnedPropValue> {
        let data = &self.logon.data;
        let state = data.lock();
        let own = state.standard;
        let bytes = |tag, bytes: Vec<u8>| Some(OwnedPropValue::new(tag, bytes));
        let folder = |tag, id| bytes(tag, data.entry_id(Kind::Folder, id));
        let number = |tag, number: u32| Some(OwnedPropValue::new(tag, number));
        match COMPUTED.iter().copied().find(|own| own.id() == tag.id())? {
            tag @ (PR_ENTRYID | PR_STORE_ENTRYID) => bytes(tag, data.wrapped.clone()),
            tag @ (PR_RECORD_KEY | PR_STORE_RECORD_KEY | PR_MAPPING_SIGNATURE) => {
                bytes(tag, data.uid.ab.to_vec())
            }
            PR_MDB_PROVIDER => bytes(PR_MDB_PROVIDER, PROVIDER.ab.to_vec()),
            PR_OBJECT_TYPE => number(PR_OBJECT_TYPE, ObjectType::MAPI_STORE.0),
            PR_STORE_SUPPORT_MASK => {
                number(PR_STORE_SUPPORT_MASK, support_mask(self.logon.write).bits())
            }
            PR_STORE_STATE => number(PR_STORE_STATE, 0),
            PR_ACCESS => number(PR_ACCESS, content::access().bits()),
            PR_ACCESS_LEVEL => number(PR_ACCESS_LEVEL, self.logon.write.into()),
            PR_VALID_FOLDER_MASK => number(PR_VALID_FOLDER_MASK, FolderMask::all().bits()),
            tag @ PR_IPM_SUBTREE_ENTRYID => folder(tag, own.subtree),
            tag @ PR_IPM_OUTBOX_ENTRYID => folder(tag, own.outbox),
            tag @ PR_IPM_WASTEBASKET_ENTRYID => folder(tag, own.wastebasket),
            tag @ PR_IPM_SENTMAIL_ENTRYID => folder(tag, own.sentmail),
            tag @ PR_VIEWS_ENTRYID => folder(tag, own.views),
            tag @ PR_COMMON_VIEWS_ENTRYID => folder(tag, own.common_views),
            tag @ PR_FINDER_ENTRYID => folder(tag, own.finder),
            tag @ PR_MESSAGE_SIZE => {
                let size = i32::try_from(state.size).unwrap_or(i32::MAX);
                number(tag, size.cast_unsigned())
            }
            _ => None,
        }
    }
}

prop_object!(StoreObject_Impl as IMsgStore);

impl IMsgStore_Impl for StoreObject_Impl {
    fn advise(
        &self,
        entry_id: Option<&[u8]>,
        event_mask: EventMask,
        advise_sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        self.logon.advise(entry_id, event_mask, advise_sink)
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        self.logon.mailbox.unadvise(connection)
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        self.logon.compare(entry_id_1, entry_id_2)
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.logon.open_entry(entry_id, flags)
    }

    fn set_receive_folder(
        &self,
        message_class: Option<TStr<'_>>,
        _flags: UnicodeFlags,
        entry_id: Option<&[u8]>,
    ) -> Result<()> {
        self.logon.writable()?;
        let class = message_class.map(TStr::to_string_lossy).unwrap_or_default();
        let key = class.to_lowercase();
        let data = &self.logon.data;
        let folder = match entry_id.filter(|id| !id.is_empty()) {
            Some(id) => match data.read_entry_id(id)? {
                (Kind::Folder, id) => Some(id),
                _ => return Err(MAPI_E_INVALID_ENTRYID.into()),
            },
            None => None,
        };
        let mut state = data.lock();
        match folder {
            Some(id) if !state.folders.contains_key(&id) => Err(MAPI_E_NOT_FOUND.into()),
            Some(id) => {
                state.receive.insert(key, (class, id));
                Ok(())
            }
            // All other messages always have one: that of the store.
            None if key.is_empty() => {
                let inbox = state.standard.inbox;
                state.receive.insert(key, (class, inbox));
                Ok(())
            }
            None => {
                state.receive.remove(&key);
                Ok(())
            }
        }
    }

    fn get_receive_folder(
        &self,
        message_class: Option<TStr<'_>>,
        flags: UnicodeFlags,
    ) -> Result<(MapiArray<u8>, Option<MapiText>)> {
        self.logon.alive.check()?;
        let class = message_class.map(TStr::to_string_lossy).unwrap_or_default();
        let (explicit, folder) = self.logon.data.lock().receive_folder(&class);
        let id = MapiArray::new(&self.logon.data.entry_id(Kind::Folder, folder))?;
        let wide = flags.contains(UnicodeFlags::MAPI_UNICODE);
        Ok((id, Some(MapiText::with_width(&explicit, wide)?)))
    }

    fn get_receive_folder_table(&self, flags: TableFlags) -> Result<IMAPITable> {
        self.logon.alive.check()?;
        tables::receive(&self.logon, flags.contains(TableFlags::MAPI_UNICODE))
    }

    fn store_logoff(&self, flags: &mut StoreLogoffFlags) -> Result<()> {
        self.logon.alive.check()?;
        self.logon.support.store_logoff_transports(flags)?;
        self.logon.mailbox.clear_sinks();
        Ok(())
    }

    fn abort_submit(&self, entry_id: &[u8]) -> Result<()> {
        self.logon.alive.check()?;
        let data = &self.logon.data;
        let (Kind::Message, id) = data.read_entry_id(entry_id)? else {
            return Err(MAPI_E_INVALID_ENTRYID.into());
        };
        {
            let state = data.lock();
            if !state.queue.contains(id) {
                return Err(MAPI_E_NOT_IN_QUEUE.into());
            }
            if state.locked.contains(&id) {
                return Err(MAPI_E_UNABLE_TO_ABORT.into());
            }
        }
        data.dequeue(id);
        data.change_message(id, |content| {
            let mut flags = content.flags();
            flags.remove(MessageFlags::MSGFLAG_SUBMIT);
            flags.insert(MessageFlags::MSGFLAG_UNSENT);
            content.set_flags(flags);
            content.props.remove(PR_PREPROCESS);
            true
        })?;
        events::dispatch();
        Ok(())
    }

    fn get_outgoing_queue(&self) -> Result<IMAPITable> {
        self.logon.alive.check()?;
        tables::queue(&self.logon)
    }

    fn set_lock_state(&self, message: &IMessage, lock_state: LockState) -> Result<()> {
        self.logon.alive.check()?;
        let values = message.get_props(Some(&[PR_ENTRYID]), UnicodeFlags::empty())?;
        let id: &[u8] = values.props().get(PR_ENTRYID)?;
        let data = &self.logon.data;
        let (Kind::Message, id) = data.read_entry_id(id)? else {
            return Err(MAPI_E_INVALID_ENTRYID.into());
        };
        if lock_state == LockState::MSG_LOCKED {
            let mut state = data.lock();
            if !state.queue.contains(id) {
                return Err(MAPI_E_NOT_IN_QUEUE.into());
            }
            state.locked.insert(id);
            return Ok(());
        }
        // What the spooler has done to it lasts. Who has it to read has done nothing.
        let saved = message.save_changes(SaveFlags::KEEP_OPEN_READWRITE);
        if let Err(error) = saved
            && error.code() != MAPI_E_NO_ACCESS
        {
            return Err(error);
        }
        data.lock().locked.remove(&id);
        Ok(())
    }

    fn finished_msg(&self, entry_id: &[u8]) -> Result<()> {
        self.logon.alive.check()?;
        let data = &self.logon.data;
        let (Kind::Message, id) = data.read_entry_id(entry_id)? else {
            return Err(MAPI_E_INVALID_ENTRYID.into());
        };
        if !data.dequeue(id) {
            return Err(MAPI_E_NOT_IN_QUEUE.into());
        }
        data.change_message(id, |content| {
            let mut flags = content.flags();
            flags.remove(MessageFlags::MSGFLAG_SUBMIT | MessageFlags::MSGFLAG_UNSENT);
            flags.insert(MessageFlags::MSGFLAG_READ | MessageFlags::MSGFLAG_FROMME);
            content.set_flags(flags);
            true
        })?;
        let message = self.logon.open_message(id, OpenEntryFlags::MAPI_MODIFY)?;
        self.logon.support.do_sent_mail(message)?;
        events::dispatch();
        Ok(())
    }

    fn notify_new_mail(&self, notification: <NOTIFICATION as View>::Borrowed<'_>) -> Result<()> {
        self.logon.alive.check()?;
        let Notification::NewMail {
            message, folder, ..
        } = notification
        else {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        };
        let store = self.logon.data.entry_id(Kind::Store, 0);
        let keys: [&[u8]; 3] = [message, folder, &store];
        self.logon
            .mailbox
            .engine()
            .post(&keys, &Event::copied(notification)?);
        events::dispatch();
        Ok(())
    }
}

/// The logon object: what MAPI calls.
#[implement(IMSLogon, Agile = false)]
pub(crate) struct StoreLogon {
    logon: Arc<Logon>,
}

impl IMSLogon_Impl for StoreLogon_Impl {
    fn get_last_error(
        &self,
        _result: HRESULT,
        _flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        Ok(None)
    }

    fn logoff(&self, _flags: &mut NoFlags) -> Result<()> {
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
        self.logon.compare(entry_id_1, entry_id_2)
    }

    fn advise(
        &self,
        entry_id: Option<&[u8]>,
        event_mask: EventMask,
        advise_sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        self.logon.advise(entry_id, event_mask, advise_sink)
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
}

/// The provider of built-in stores.
#[implement(IMSProvider, Agile = false)]
pub(crate) struct StoreProvider {
    pub(crate) open: Open,
}

/// How a store is found by its entry identifier, or the one of the profile without.
type Open = Box<dyn Fn(&IMAPISupport, Option<&[u8]>) -> Result<Opened>>;

/// The data of a store that is logged on to, and its user.
pub(crate) type Opened = (Arc<StoreData>, Arc<Mailbox>, Option<Identity>);

impl IMSProvider_Impl for StoreProvider_Impl {
    fn shutdown(&self, _flags: &mut NoFlags) -> Result<()> {
        Ok(())
    }

    fn logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        _profile_name: TStr<'_>,
        entry_id: Option<&[u8]>,
        flags: StoreLogonFlags,
        _iid: Option<&GUID>,
        _mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<Success<(MapiArray<u8>, Option<IMSLogon>, IUnknown)>> {
        let (data, mailbox, identity) = (self.open)(support, entry_id)?;
        let write =
            flags.intersects(StoreLogonFlags::MDB_WRITE | StoreLogonFlags::MAPI_BEST_ACCESS);
        let (logon, store) = logon(&data, mailbox, support, identity, write, false)?;
        // The spooler proves nothing to a store in the same process.
        let security = MapiArray::new(&data.uid.ab)?;
        Ok((security, Some(logon), store.into()).into())
    }

    fn spooler_logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        _profile_name: TStr<'_>,
        entry_id: Option<&[u8]>,
        _flags: StoreSpoolerLogonFlags,
        _iid: Option<&GUID>,
        spool_security: &[u8],
        _mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<Success<(Option<IMSLogon>, IUnknown)>> {
        let (data, mailbox, identity) = (self.open)(support, entry_id)?;
        if spool_security != data.uid.ab {
            return Err(MAPI_E_LOGON_FAILED.into());
        }
        let (logon, store) = logon(&data, mailbox, support, identity, true, true)?;
        Ok((Some(logon), store.into()).into())
    }

    fn compare_store_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        let uid = |id| EntryId::new(id).ok().and_then(EntryId::provider);
        let same = uid(entry_id_1).is_some() && uid(entry_id_1) == uid(entry_id_2);
        Ok(same.into())
    }
}

/// Read flags, and the receipts that senders wait for.
pub(crate) mod receipts {
    use super::*;

    pub(crate) fn set_read_flag(logon: &Arc<Logon>, id: Id, flags: ReadFlags) -> Result<()> {
        logon.writable()?;
        let clear = flags.contains(ReadFlags::CLEAR_READ_FLAG);
        let only = flags.contains(ReadFlags::GENERATE_RECEIPT_ONLY);
        let suppress = flags.contains(ReadFlags::SUPPRESS_RECEIPT);
        if clear && (only || suppress) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let (own, asked) = {
            let state = logon.data.lock();
            let message = state.messages.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
            if state.queue.contains(id) {
                return Err(MAPI_E_SUBMITTED.into());
            }
            let asked = message.content.props.flag(PR_READ_RECEIPT_REQUESTED);
            (message.content.flags(), asked)
        };
        let read = own.contains(MessageFlags::MSGFLAG_READ);
        let pending = own.contains(MessageFlags::MSGFLAG_RN_PENDING) || (asked && !read);
        // Of what is read already, a receipt has to be asked for.
        let due = !clear && (only || !read);
        let silent = suppress || flags.contains(ReadFlags::CLEAR_RN_PENDING);
        if due && pending && !silent {
            send(logon, id, true)?;
        }
        let settled = (due && (pending || suppress)) || flags.contains(ReadFlags::CLEAR_RN_PENDING);
        logon.data.change_message(id, |content| {
            let mut now = own;
            if clear {
                now.remove(MessageFlags::MSGFLAG_READ);
            } else if !only {
                now.insert(MessageFlags::MSGFLAG_READ);
            }
            if settled {
                now.remove(MessageFlags::MSGFLAG_RN_PENDING);
            }
            // What is read is not reported as unread later, nor what was reported as read.
            let told = (settled && !silent) || now.contains(MessageFlags::MSGFLAG_READ);
            let forgets = flags.contains(ReadFlags::CLEAR_NRN_PENDING);
            if told || forgets {
                now.remove(MessageFlags::MSGFLAG_NRN_PENDING);
            }
            content.set_flags(now);
            let mut changed = now != own;
            for (tag, done) in [
                (PR_READ_RECEIPT_REQUESTED, settled),
                (PR_NON_RECEIPT_NOTIFICATION_REQUESTED, forgets),
            ] {
                if done && content.props.flag(tag) {
                    content.props.set(tag, false);
                    changed = true;
                }
            }
            changed
        })?;
        Ok(())
    }

    /// Sends the report that a message was read, or deleted unread.
    pub(crate) fn send(logon: &Arc<Logon>, id: Id, read: bool) -> Result<()> {
        let message = logon.open_message(id, OpenEntryFlags::empty())?;
        let outbox = logon.data.lock().standard.outbox;
        let place = Place::Folder {
            folder: outbox,
            associated: false,
        };
        let mut report = Some(MessageObject::create(&logon.context(), place));
        let flags = if read {
            ReceiptFlags::empty()
        } else {
            ReceiptFlags::MAPI_NON_READ
        };
        logon.support.read_receipt(flags, &message, &mut report)?;
        match report {
            Some(report) => report.submit_message(SubmitFlags::empty()),
            None => Ok(()),
        }
    }

    /// Whether the sender waits to hear that a message was not read.
    pub(crate) fn wants_unread(content: &Content) -> bool {
        let flags = content.flags();
        flags.contains(MessageFlags::MSGFLAG_NRN_PENDING)
            || (content.props.flag(PR_NON_RECEIPT_NOTIFICATION_REQUESTED)
                && !flags.contains(MessageFlags::MSGFLAG_READ))
    }
}

/// The content of a message as its recipient gets it.
pub(crate) fn received(content: &Content, by: &Identity) -> Content {
    let mut received = content.clone();
    let props = &mut received.props;
    for tag in [
        PR_SENTMAIL_ENTRYID,
        PR_DELETE_AFTER_SUBMIT,
        PR_SEARCH_KEY,
        PR_CREATION_TIME,
        PR_SUBMIT_FLAGS,
        PR_PREPROCESS,
    ] {
        props.remove(tag);
    }
    // What was sent and what is received are one message.
    props.extend(content.props.get(PR_SEARCH_KEY).cloned());
    props.set(PR_MESSAGE_DELIVERY_TIME, now());
    props.set(PR_RECEIVED_BY_NAME_W, by.name.as_str());
    props.set(PR_RECEIVED_BY_ADDRTYPE_W, by.address_type.as_str());
    props.set(PR_RECEIVED_BY_EMAIL_ADDRESS_W, by.address.as_str());
    props.set(PR_RECEIVED_BY_ENTRYID, &by.entry_id[..]);
    props.set(PR_RECEIVED_BY_SEARCH_KEY, by.search_key());
    let blind = |bag: &Bag| {
        let kind = bag.long(PR_RECIPIENT_TYPE).unwrap_or(1).cast_unsigned() & 0xF;
        kind == RecipientType::MAPI_BCC.0
    };
    received.recipients.retain(|_, bag| !blind(bag));
    let mut flags = MessageFlags::empty();
    if received.props.flag(PR_READ_RECEIPT_REQUESTED) {
        flags.insert(MessageFlags::MSGFLAG_RN_PENDING | MessageFlags::MSGFLAG_NRN_PENDING);
    }
    received.set_flags(flags);
    received
}
