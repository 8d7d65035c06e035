//! The support object: what MAPI does for a provider, and IMAPIGetSession on the same object.
//!
//! It references the session weakly: a provider that keeps its support object, as all do, keeps no
//! session alive.

use super::admin::Admin;
use super::copy;
use super::dll::{self, Dll};
use super::events::{self, AnyThreadWay, Event, Mailbox};
use super::hub::{Hub, LastErrorText};
use super::live::until_end;
use super::oneoff;
use super::profile::{Section, new_uid};
use super::session::Core;
use super::{report, spooler, tables, wrapped};
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::{Success, View, Views};
use crate::data::{EntryId, OwnedPropValue, Props};
use crate::interfaces::*;
use crate::memory::lock;
use crate::memory::text::TStr;
use crate::memory::{MapiArray, MapiView};
use std::collections::BTreeSet;
use std::ffi::{CStr, CString};
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Interface, Result, implement};

/// What a session knows of a provider by its support object.
pub(super) struct Account {
    pub(super) section: Arc<Section>,
    uids: Mutex<Vec<MAPIUID>>,
    preprocessors: Mutex<Vec<Preprocessor>>,
}

/// Functions of a DLL for messages to some recipients, which a transport has registered.
#[derive(Clone)]
pub(super) struct Preprocessor {
    pub(super) dll: Dll,
    pub(super) prepare: Option<CString>,
    pub(super) remove: Option<CString>,
    uid: Option<MAPIUID>,
    address_type: Option<String>,
}

impl Preprocessor {
    /// Whether it is for a recipient with this type of address and provider.
    pub(super) fn is_for(&self, address_type: &str, provider: Option<MAPIUID>) -> bool {
        let of_type = |own: &String| own.eq_ignore_ascii_case(address_type);
        match (self.uid, &self.address_type) {
            (None, None) => true,
            (uid, own) => (uid.is_some() && uid == provider) || own.as_ref().is_some_and(of_type),
        }
    }
}

impl Account {
    fn new(section: Arc<Section>) -> Arc<Self> {
        Arc::new(Self {
            section,
            uids: Mutex::default(),
            preprocessors: Mutex::default(),
        })
    }

    pub(super) fn preprocessors(&self) -> MutexGuard<'_, Vec<Preprocessor>> {
        lock(&self.preprocessors)
    }

    /// Whether entry identifiers with this UID are the provider's.
    pub(super) fn has(&self, uid: MAPIUID) -> bool {
        lock(&self.uids).contains(&uid)
    }
}

#[implement(IMAPISupport, IMAPIGetSession, Agile = false)]
pub(super) struct Support {
    core: Weak<Core>,
    admin: Admin,
    account: Arc<Account>,
    subscriptions: Mutex<BTreeSet<usize>>,
    last_error: LastErrorText,
}

impl Support {
    /// A support object for a provider of the session.
    pub(super) fn open(core: &Arc<Core>, section: &Arc<Section>) -> (Arc<Account>, IMAPISupport) {
        let account = Account::new(Arc::clone(section));
        Self::open_as(core, section, &account)
    }

    /// Another one for the same, such as that of the spooler.
    pub(super) fn open_as(
        core: &Arc<Core>,
        _section: &Arc<Section>,
        account: &Arc<Account>,
    ) -> (Arc<Account>, IMAPISupport) {
        let support = Self {
            core: Arc::downgrade(core),
            admin: core.admin(),
            account: Arc::clone(account),
            subscriptions: Mutex::default(),
            last_error: LastErrorText::default(),
        };
        (Arc::clone(account), support.into())
    }

    /// A mailbox for a provider's objects, whose sinks are called as those of the session.
    pub(super) fn mailbox(support: &IMAPISupport, hub: &Hub) -> Arc<Mailbox> {
        let own = support.cast_object_ref::<Self>().ok();
        let core = own.and_then(|own| own.core.upgrade());
        let none: AnyThreadWay = |_| None;
        let way = core.map_or(none, |core| core.mailbox.way());
        Mailbox::new(&hub.engine, way)
    }

    /// The session. Fails where there is none yet, or none any more.
    fn core(&self) -> Result<Arc<Core>> {
        let core = self.core.upgrade();
        let core = core.ok_or(if self.core.strong_count() == 0 && self.is_of_service() {
            MAPI_E_NOT_INITIALIZED
        } else {
            MAPI_E_END_OF_SESSION
        })?;
        core.check().map_err(|_| MAPI_E_END_OF_SESSION)?;
        Ok(core)
    }

    /// Whether it was made without a session, for the entry function of a service.
    fn is_of_service(&self) -> bool {
        self.core.ptr_eq(&Weak::new())
    }

    fn subscriptions(&self) -> MutexGuard<'_, BTreeSet<usize>> {
        lock(&self.subscriptions)
    }
}

impl Drop for Support {
    fn drop(&mut self) {
        if let Some(core) = self.core.upgrade() {
            for connection in core::mem::take(&mut *self.subscriptions()) {
                let _ = core.mailbox.unadvise(Connection(connection));
            }
        }
    }
}

/// A support object for the entry function of a service, which has no session.
pub(super) struct ServiceSupport;

impl ServiceSupport {
    pub(super) fn open(admin: &Admin, service: &MAPIUID) -> IMAPISupport {
        let section = admin
            .section(service)
            .unwrap_or_else(|_| Section::new(*service, Default::default()));
        Support {
            core: Weak::new(),
            admin: admin.clone(),
            account: Account::new(section),
            subscriptions: Mutex::default(),
            last_error: LastErrorText::default(),
        }
        .into()
    }
}

impl IMAPIGetSession_Impl for Support_Impl {
    fn get_mapi_session(&self) -> Result<IUnknown> {
        Ok(self.core()?.object()?.into())
    }
}

/// The key of a provider's own notifications, apart from those of MAPI.
fn key(of: &[u8]) -> Vec<u8> {
    [b"provider ", of].concat()
}

/// What is left out shows a dialog (Address, Details, NewEntry, DoConfigPropsheet, DoProgressDialog),
/// or is of a personal address book that learns recipients, which nobody has any more (UpdatePAB).
#[mapi_core::unsupported]
impl IMAPISupport_Impl for Support_Impl {
    fn get_last_error(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        match self.last_error.get(result, flags)? {
            Some(error) => Ok(Some(error)),
            None => match self.core.upgrade() {
                Some(core) => core.last_error.get(result, flags),
                None => Ok(None),
            },
        }
    }

    fn get_mem_alloc_routines(&self) -> Result<(LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER)> {
        Ok(crate::memory::allocator().routines())
    }

    fn subscribe(
        &self,
        key: <NOTIFKEY as View>::Borrowed<'_>,
        event_mask: EventMask,
        _flags: SubscribeFlags,
        advise_sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        let core = self.core()?;
        let connection = core
            .mailbox
            .advise(&self::key(key), event_mask, advise_sink);
        self.subscriptions().insert(connection.0);
        Ok(connection)
    }

    fn unsubscribe(&self, connection: Connection) -> Result<()> {
        let core = self.core()?;
        if !self.subscriptions().remove(&connection.0) {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        core.mailbox
            .unadvise(connection)
            .map_err(|_| MAPI_E_NOT_FOUND.into())
    }

    fn notify(
        &self,
        key: <NOTIFKEY as View>::Borrowed<'_>,
        notifications: Views<'_, NOTIFICATION>,
        flags: &mut NotifyFlags,
    ) -> Result<()> {
        let core = self.core()?;
        let all = notifications.iter().map(|event| Event::copied(event?));
        let all = all.collect::<Result<Vec<_>>>()?;
        let key = self::key(key);
        for event in &all {
            core.hub.engine.post(&[&key], event);
        }
        *flags = NotifyFlags::empty();
        events::dispatch();
        Ok(())
    }

    fn modify_status_row(
        &self,
        columns: Views<'_, SPropValue>,
        flags: StatusRowFlags,
    ) -> Result<()> {
        let core = self.core()?;
        let columns = Props::from(columns).to_owned()?;
        let update = flags.contains(StatusRowFlags::STATUSROW_UPDATE);
        core.status
            .modify(&core, &self.account.section, columns, update)
    }

    fn open_profile_section(
        &self,
        uid: Option<&MAPIUID>,
        flags: ProfileSectionFlags,
    ) -> Result<IProfSect> {
        match uid {
            None => self.account.section.open(flags),
            Some(uid) if *uid == self.account.section.uid => self.account.section.open(flags),
            Some(uid) => self.admin.open_section(uid, flags),
        }
    }

    fn register_preprocessor(
        &self,
        uid: Option<&MAPIUID>,
        address_type: Option<&CStr>,
        dll_name: &CStr,
        preprocess: Option<&CStr>,
        remove_preprocess_info: Option<&CStr>,
    ) -> Result<()> {
        let core = self.core()?;
        // SAFETY: the method is `unsafe` to call, and whoever calls it vouches for the DLL.
        let dll = unsafe { core.hub.dll_named(&dll_name.to_string_lossy()) }?;
        for name in [preprocess, remove_preprocess_info].into_iter().flatten() {
            dll.check(name)?;
        }
        self.account.preprocessors().push(Preprocessor {
            dll,
            prepare: preprocess.map(CStr::to_owned),
            remove: remove_preprocess_info.map(CStr::to_owned),
            uid: uid.copied(),
            address_type: address_type.map(|own| own.to_string_lossy().into_owned()),
        });
        Ok(())
    }

    fn new_uid(&self) -> Result<MAPIUID> {
        Ok(new_uid())
    }

    fn make_invalid(&self, object: DoomedObject, ref_count: u32, method_count: u32) -> Result<()> {
        dll::make_invalid(object, ref_count, method_count)
    }

    fn spooler_yield(&self) -> Result<Success<()>> {
        self.core()?;
        Ok(().into())
    }

    fn spooler_notify(&self, flags: SpoolerNotifyFlags, _data: SpoolerData) -> Result<()> {
        let core = self.core()?;
        if flags.intersects(
            SpoolerNotifyFlags::NOTIFY_READYTOSEND | SpoolerNotifyFlags::NOTIFY_SENTDEFERRED,
        ) {
            spooler::wake_outbound(&core);
        }
        if flags.contains(SpoolerNotifyFlags::NOTIFY_NEWMAIL) {
            spooler::wake_inbound(&core);
        }
        if flags.contains(SpoolerNotifyFlags::NOTIFY_CRITICAL_ERROR) {
            let event = Event::CriticalError {
                entry_id: vec![],
                code: MAPI_E_CALL_FAILED,
            };
            core.hub.engine.post(&[&core.key], &event);
        }
        Ok(())
    }

    fn create_one_off(
        &self,
        name: Option<TStr<'_>>,
        address_type: TStr<'_>,
        address: TStr<'_>,
        flags: OneOffFlags,
    ) -> Result<MapiArray<u8>> {
        oneoff::create(name, address_type, address, flags)
    }

    fn set_provider_uid(&self, provider_id: &MAPIUID) -> Result<()> {
        let mut uids = lock(&self.account.uids);
        if !uids.contains(provider_id) {
            uids.push(*provider_id);
        }
        Ok(())
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        self.core()?.compare_entry_ids(entry_id_1, entry_id_2)
    }

    fn open_template_id(
        &self,
        template_id: &[u8],
        flags: TemplateFlags,
        prop_data: &IMAPIProp,
        iid: Option<&GUID>,
    ) -> Result<IUnknown> {
        let core = self.core()?;
        let book = core.book_of(EntryId::new(template_id)?);
        let book = book.ok_or(MAPI_E_UNKNOWN_ENTRYID)?;
        let iid = iid.unwrap_or(&IMailUser::IID);
        book.logon
            .open_template_id_as(iid, template_id, flags, prop_data)
    }

    fn open_entry(
        &self,
        entry_id: &[u8],
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.core()?.open_entry(entry_id, flags)
    }

    fn get_one_off_table(&self, flags: UnicodeFlags) -> Result<IMAPITable> {
        let core = self.core()?;
        let columns = [
            PR_DISPLAY_NAME_W,
            PR_ENTRYID,
            PR_DEPTH,
            PR_SELECTABLE,
            PR_ADDRTYPE_W,
            PR_DISPLAY_TYPE,
            PR_INSTANCE_KEY,
        ];
        let mut rows = vec![];
        let (books, _) = core.books();
        for book in books {
            // A provider without templates says so.
            let Ok(table) = book.logon.get_one_off_table(UnicodeFlags::MAPI_UNICODE) else {
                continue;
            };
            for row in tables::all_rows(&table, &columns)? {
                rows.push(tables::row(row));
            }
        }
        let types: BTreeSet<String> = {
            let state = core.state();
            state
                .transports
                .iter()
                .flat_map(|one| one.types.clone())
                .collect()
        };
        for address_type in types {
            let name = format!("{address_type} address");
            let id = [b"MAPI one-off ", address_type.as_bytes()].concat();
            rows.push(tables::row([
                OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
                OwnedPropValue::new(PR_ENTRYID, &id[..]),
                OwnedPropValue::new(PR_DEPTH, 0),
                OwnedPropValue::new(PR_SELECTABLE, true),
                OwnedPropValue::new(PR_ADDRTYPE_W, address_type),
                OwnedPropValue::new(PR_DISPLAY_TYPE, DisplayType::DT_MAILUSER.0),
                OwnedPropValue::new(PR_INSTANCE_KEY, &id[..]),
            ]));
        }
        let wide = flags.contains(UnicodeFlags::MAPI_UNICODE);
        let table = tables::snapshot(PR_INSTANCE_KEY, &columns, rows, wide)?;
        Ok(until_end(table, &core.alive))
    }

    fn copy_messages(
        &self,
        _source_iid: Option<&GUID>,
        source: &IUnknown,
        messages: <ENTRYLIST as View>::Borrowed<'_>,
        _destination_iid: Option<&GUID>,
        destination: &IUnknown,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        flags: SupportCopyMessagesFlags,
    ) -> Result<Success<()>> {
        let flags = CopyMessagesFlags::from_bits_retain(flags.bits());
        let source: IMAPIFolder = folder(source)?;
        let destination: IMAPIFolder = folder(destination)?;
        let messages: Vec<Vec<u8>> = messages
            .iter()
            .map(|id| Ok(id.to_vec()))
            .collect::<Result<_>>()?;
        events::then_dispatch(copy::copy_messages(
            &source,
            &messages,
            &destination,
            progress,
            flags,
        ))
    }

    fn copy_folder(
        &self,
        _source_iid: Option<&GUID>,
        source: &IUnknown,
        entry_id: &[u8],
        destination: &IMAPIFolder,
        new_name: Option<TStr<'_>>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        flags: SupportCopyFolderFlags,
    ) -> Result<Success<()>> {
        let flags = CopyFolderFlags::from_bits_retain(flags.bits());
        let source: IMAPIFolder = folder(source)?;
        let name = new_name.map(TStr::to_string_lossy);
        events::then_dispatch(copy::copy_folder(
            &source,
            entry_id,
            destination,
            name.as_deref(),
            flags,
            0,
        ))
    }

    fn do_copy_to(
        &self,
        _source_iid: &GUID,
        source: &IUnknown,
        exclude_iids: &[GUID],
        exclude_props: Option<&[PropTag]>,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        destination_iid: &GUID,
        destination: &IUnknown,
        flags: DoCopyFlags,
    ) -> Result<Option<MapiView<SPropProblemArray>>> {
        let flags = CopyFlags::from_bits_retain(flags.bits());
        let source = source.cast().map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
        events::then_dispatch(copy::copy_to(
            &source,
            exclude_iids,
            exclude_props,
            progress,
            destination_iid,
            destination,
            flags,
        ))
    }

    fn do_copy_props(
        &self,
        _source_iid: &GUID,
        source: &IUnknown,
        include_props: &[PropTag],
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        destination_iid: &GUID,
        destination: &IUnknown,
        flags: DoCopyFlags,
    ) -> Result<Option<MapiView<SPropProblemArray>>> {
        let flags = CopyFlags::from_bits_retain(flags.bits());
        let source = source.cast().map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
        events::then_dispatch(copy::copy_props(
            &source,
            include_props,
            progress,
            destination_iid,
            destination,
            flags,
        ))
    }

    fn read_receipt(
        &self,
        flags: ReceiptFlags,
        read_message: &IMessage,
        report: &mut Option<IMessage>,
    ) -> Result<()> {
        self.core()?;
        let Some(empty) = report.as_ref() else {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        };
        let read = !flags.contains(ReceiptFlags::MAPI_NON_READ);
        if !report::read_receipt(read_message, empty, read)? {
            *report = None;
        }
        Ok(())
    }

    fn prepare_submit(&self, message: &IMessage, flags: &mut PrepareSubmitFlags) -> Result<()> {
        self.core()?;
        *flags = PrepareSubmitFlags::empty();
        spooler::prepare_submit(message)
    }

    fn expand_recips(&self, message: &IMessage) -> Result<ExpandRecipsFlags> {
        spooler::expand_recips(&self.core()?, message)
    }

    fn do_sent_mail(&self, message: &IMessage) -> Result<()> {
        let core = self.core()?;
        events::then_dispatch(spooler::do_sent_mail(&core, message))
    }

    fn open_address_book(&self, _iid: Option<&GUID>) -> Result<Success<IUnknown>> {
        super::addrbook::AddressBook::open(&self.core()?)
    }

    fn preprocess(&self, _flags: NoFlags, _entry_id: &[u8]) -> Result<()> {
        // The spooler calls preprocessors itself, before it hands a message over.
        self.core().map(drop)
    }

    fn complete_msg(&self, entry_id: &[u8]) -> Result<()> {
        let core = self.core()?;
        let (_, message) = core.open_entry(entry_id, OpenEntryFlags::MAPI_MODIFY)?;
        events::then_dispatch(spooler::do_sent_mail(&core, &message.cast()?))
    }

    fn store_logoff_transports(&self, flags: &mut StoreLogoffFlags) -> Result<()> {
        use StoreLogoffFlags as Flags;
        let core = self.core()?;
        // The others wait for nothing that has not begun, and nothing has: this is the thread of
        // the spooler.
        let sends = Flags::LOGOFF_NO_WAIT | Flags::LOGOFF_PURGE;
        let quiet = Flags::LOGOFF_ORDERLY | Flags::LOGOFF_ABORT | Flags::LOGOFF_QUIET;
        let asked = *flags & (sends | quiet);
        if asked.bits().count_ones() > 1 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        if !asked.intersects(quiet) {
            spooler::flush(&core);
        }
        *flags = Flags::LOGOFF_COMPLETE;
        let store = {
            let state = core.state();
            let mut stores = state.stores.iter();
            let own = stores.find(|open| Arc::ptr_eq(&open.support, &self.account));
            own.map(|open| open.store.clone())
        };
        let queue = store.and_then(|store| store.get_outgoing_queue().ok());
        let waits = queue.and_then(|queue| copy::entry_ids(&queue).ok());
        let waits = waits.is_some_and(|ids| !ids.is_empty());
        flags.set(Flags::LOGOFF_OUTBOUND_QUEUE, waits);
        Ok(())
    }

    fn status_recips(
        &self,
        message: &IMessage,
        recipients: &MapiView<ADRLIST>,
    ) -> Result<Success<()>> {
        let core = self.core()?;
        let rows = recipients.get()?.rows().to_owned()?;
        report::delivery(&core, message, &rows)?;
        events::dispatch();
        Ok(().into())
    }

    fn wrap_store_entry_id(&self, entry_id: &[u8]) -> Result<MapiArray<u8>> {
        let name = wrapped::dll_name(&self.account.section);
        MapiArray::new(&wrapped::wrap(&name, entry_id))
    }

    fn modify_profile(&self, flags: ModifyProfileFlags) -> Result<()> {
        if flags.contains(ModifyProfileFlags::MDB_TEMPORARY) {
            return Ok(());
        }
        let section = &self.account.section;
        section.change_flags(ResourceFlags::STATUS_TEMP_SECTION, ResourceFlags::empty());
        if let Ok(core) = self.core() {
            core.show_store(section);
        }
        Ok(())
    }

    fn storage_from_stream(
        &self,
        stream: &IUnknown,
        _iid: Option<&GUID>,
        flags: StorageFlags,
    ) -> Result<IStorage> {
        super::storage::from_stream(stream, flags)
    }

    fn get_svc_config_support_obj(&self) -> Result<IMAPISupport> {
        Ok(ServiceSupport::open(&self.admin, &self.account.section.uid))
    }
}

fn folder(object: &IUnknown) -> Result<IMAPIFolder> {
    object
        .cast()
        .map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED.into())
}
