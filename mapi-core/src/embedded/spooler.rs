//! The spooler: it brings what stores have to send to the transports, and what transports have
//! received to the default store, on the thread of the session.

use super::copy::entry_ids;
use super::events;
use super::report;
use super::session::{Core, OpenStore, Transport};
use super::support::Preprocessor;
use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::Views;
use crate::data::{EntryId, OwnedPropValue, Props};
use crate::interfaces::*;
use crate::memory::{MapiView, MapiViews};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use windows_core::{HRESULT, Interface, Result, implement};

/// What waits to be done for a session.
#[derive(Debug, Default)]
pub(super) struct Work {
    outbound: Arc<AtomicBool>,
    inbound: AtomicBool,
    busy: AtomicBool,
}

impl events::Work for Core {
    fn work(&self) {
        if self.work.outbound.swap(false, Ordering::AcqRel) {
            once(self, send);
        }
        if self.work.inbound.swap(false, Ordering::AcqRel) {
            once(self, receive);
        }
    }
}

/// Runs what does not run yet: a provider that is called may call back.
fn once(core: &Core, run: impl FnOnce(&Core)) {
    if !core.work.busy.swap(true, Ordering::AcqRel) {
        run(core);
        core.work.busy.store(false, Ordering::Release);
    }
}

pub(super) fn wake_outbound(core: &Core) {
    core.work.outbound.store(true, Ordering::Release);
}

pub(super) fn wake_inbound(core: &Core) {
    core.work.inbound.store(true, Ordering::Release);
}

/// Sends and receives all that can be.
pub(super) fn flush(core: &Core) {
    once(core, |core| {
        send(core);
        receive(core);
    });
}

/// Hears that a queue has changed.
#[implement(IMAPIAdviseSink, Agile = false)]
struct QueueSink {
    outbound: Arc<AtomicBool>,
}

impl IMAPIAdviseSink_Impl for QueueSink_Impl {
    fn on_notify(&self, _notifications: Views<'_, NOTIFICATION>) -> CallbackFlags {
        self.outbound.store(true, Ordering::Release);
        CallbackFlags::empty()
    }
}

/// The outgoing queue of a store, watched until this is dropped.
pub(super) struct Queue {
    table: IMAPITable,
    connection: Connection,
}

impl Drop for Queue {
    fn drop(&mut self) {
        let _ = self.table.unadvise(self.connection);
    }
}

/// Watches the outgoing queue of a store that the spooler has.
pub(super) fn watch(core: &Core, store: &IMsgStore) -> Option<Arc<Queue>> {
    let table = store.get_outgoing_queue().ok()?;
    let outbound = Arc::clone(&core.work.outbound);
    let sink: IMAPIAdviseSink = QueueSink { outbound }.into();
    let connection = table.advise(EventMask::fnevTableModified, &sink).ok()?;
    // Something may be in it already.
    wake_outbound(core);
    #[allow(clippy::arc_with_non_send_sync)] // See `events::Mailbox`.
    Some(Arc::new(Queue { table, connection }))
}

fn send(core: &Core) {
    let (stores, transports) = {
        let state = core.state();
        (state.stores.clone(), state.transports.clone())
    };
    for open in &stores {
        let Some((_, store)) = &open.spooler else {
            continue;
        };
        let ids = store
            .get_outgoing_queue()
            .and_then(|queue| entry_ids(&queue));
        for id in ids.unwrap_or_default() {
            // What cannot be sent stays in the queue.
            let _ = send_one(core, open, store, &transports, &id);
        }
    }
}

fn send_one(
    core: &Core,
    open: &OpenStore,
    store: &IMsgStore,
    transports: &[Transport],
    id: &[u8],
) -> Result<()> {
    let open_message = || -> Result<IMessage> {
        let modify = OpenEntryFlags::MAPI_MODIFY;
        Ok(store.open_entry(Some(id), modify)?.1)
    };
    let mut message = open_message()?;
    store.set_lock_state(&message, LockState::MSG_LOCKED)?;
    let mut send = || {
        let own = preprocessors(transports, &message)?;
        let made = preprocess_all(core, store, &own, &message)?;
        let values = message.get_props(Some(&[PR_PREPROCESS]), UnicodeFlags::empty())?;
        if values.props().get(PR_PREPROCESS).unwrap_or(false) {
            // The store goes on with it, and what was open of it is not any more.
            message.submit_message(SubmitFlags::empty())?;
            message = open_message()?;
        }
        to_transports(core, transports, &own, &made, &message)
    };
    let sent = send();
    // Whatever became of it, it stays locked for nobody.
    store.set_lock_state(&message, LockState::MSG_UNLOCKED)?;
    let Some(lost) = sent? else { return Ok(()) };
    if !lost.is_empty() {
        report::undeliverable(core, &message, lost)?;
    }
    drop(message);
    match &open.spooler {
        Some((_, store)) => store.finished_msg(id),
        None => Ok(()),
    }
}

/// The preprocessors of each transport for what it is to send of a message: to those recipients
/// whom none in front of it sends to.
fn preprocessors(transports: &[Transport], message: &IMessage) -> Result<Vec<Vec<Preprocessor>>> {
    let waiting = waiting(message)?;
    let mut all = vec![];
    for (index, transport) in transports.iter().enumerate() {
        let mut own = transport.support.preprocessors().clone();
        own.retain(|one| {
            waiting.iter().any(|(kind, uid)| {
                let taker = |other: &Transport| is_for(other, kind, *uid);
                transports.iter().position(taker) == Some(index) && one.is_for(kind, *uid)
            })
        });
        all.push(own);
    }
    Ok(all)
}

/// Has the preprocessors see a message. Returns those that they made to be sent as well, by their
/// transports.
fn preprocess_all(
    core: &Core,
    store: &IMsgStore,
    preprocessors: &[Vec<Preprocessor>],
    message: &IMessage,
) -> Result<Vec<Vec<IMessage>>> {
    let of_one = |all: &Vec<Preprocessor>| {
        let made = all.iter().map(|own| preprocess(core, store, own, message));
        Ok(made.collect::<Result<Vec<_>>>()?.concat())
    };
    preprocessors.iter().map(of_one).collect()
}

/// Hands a message to the transports. Returns the recipients whom none took; `None` where one wants
/// it again.
fn to_transports(
    core: &Core,
    transports: &[Transport],
    preprocessors: &[Vec<Preprocessor>],
    made: &[Vec<IMessage>],
    message: &IMessage,
) -> Result<Option<Vec<Vec<OwnedPropValue>>>> {
    let mut later = false;
    for ((transport, own), made) in transports.iter().zip(preprocessors).zip(made) {
        let mut waiting = waiting(message)?.into_iter();
        if !waiting.any(|(kind, uid)| is_for(transport, &kind, uid)) {
            continue;
        }
        let mut again = false;
        for message in [message].into_iter().chain(made) {
            again |= to_transport(core, transport, message)?;
        }
        for own in own.iter().filter(|_| !again) {
            let remove = own.remove.as_deref();
            if let Some(Err(error)) = remove.map(|name| own.dll.remove_info(name, message)) {
                core.failed(&transport.section, &error, None);
            }
        }
        later |= again;
    }
    if later {
        return Ok(None);
    }
    undelivered(message).map(Some)
}

/// Hands a message to a transport. Returns whether it wants it again.
fn to_transport(core: &Core, transport: &Transport, message: &IMessage) -> Result<bool> {
    let (mut number, mut wait) = (MessageRef::default(), 0);
    let flags = BeginMessageFlags::empty();
    let done = transport
        .logon
        .submit_message(flags, message, &mut number, &mut wait);
    match done {
        Ok(()) => {
            let end = transport.logon.end_message(number)?;
            let again = EndMessageFlags::END_RESEND_NOW | EndMessageFlags::END_RESEND_LATER;
            Ok(end.intersects(again))
        }
        Err(error) => {
            let later = [MAPI_E_WAIT, MAPI_E_BUSY].contains(&error.code());
            if !later && error.code() != MAPI_E_NOT_ME {
                core.failed(&transport.section, &error, None);
            }
            Ok(later)
        }
    }
}

/// Has a preprocessor see a message. Returns those that it made to be sent as well.
fn preprocess(
    core: &Core,
    store: &IMsgStore,
    preprocessor: &Preprocessor,
    message: &IMessage,
) -> Result<Vec<IMessage>> {
    let Some(name) = &preprocessor.prepare else {
        return Ok(vec![]);
    };
    let session = core.object()?;
    let book = session.open_address_book::<IAddrBook>(UiParam(0), Default::default())?;
    let values = message.get_props(Some(&[PR_PARENT_ENTRYID]), UnicodeFlags::empty())?;
    let parent = values.props().get::<&[u8]>(PR_PARENT_ENTRYID)?;
    let modify = OpenEntryFlags::MAPI_MODIFY;
    let (_, folder) = store.open_entry::<IMAPIFolder>(Some(parent), modify)?;
    let book = book.into_value();
    let (more, lost) = preprocessor
        .dll
        .preprocess(name, &session, message, &book, &folder)?;
    if let Some(lost) = lost {
        report::delivery(core, message, &lost.get()?.rows().to_owned()?)?;
    }
    Ok(more)
}

const RECIPIENT: [PropTag; 5] = [
    PR_RESPONSIBILITY,
    PR_ADDRTYPE_W,
    PR_ENTRYID,
    PR_RECIPIENT_TYPE,
    PR_ROWID,
];

/// Whether somebody has taken the responsibility for a recipient.
fn is_taken(row: &Vec<OwnedPropValue>) -> bool {
    let taken = Props::from(row).get(PR_RESPONSIBILITY);
    taken.unwrap_or(false)
}

/// The recipients whom nobody has taken the responsibility for yet: the types of their addresses,
/// and whose entry identifiers they have.
fn waiting(message: &IMessage) -> Result<Vec<(String, Option<MAPIUID>)>> {
    let table = message.get_recipient_table(TableFlags::MAPI_UNICODE)?;
    let rows = tables::all_rows(&table, &RECIPIENT)?;
    let waits = |row: &Vec<OwnedPropValue>| {
        if is_taken(row) {
            return None;
        }
        let props = Props::from(row);
        let kind = props.get::<String>(PR_ADDRTYPE_W).unwrap_or_default();
        let id = props.get::<&[u8]>(PR_ENTRYID).ok();
        let uid = id.and_then(|id| EntryId::new(id).ok()?.provider());
        Some((kind, uid))
    };
    Ok(rows.iter().filter_map(waits).collect())
}

/// Whether a transport sends to such a recipient.
fn is_for(transport: &Transport, address_type: &str, uid: Option<MAPIUID>) -> bool {
    let mut types = transport.types.iter();
    types.any(|own| own.eq_ignore_ascii_case(address_type))
        || uid.is_some_and(|uid| transport.uids.contains(&uid))
}

/// The recipients whom no transport took.
fn undelivered(message: &IMessage) -> Result<Vec<Vec<OwnedPropValue>>> {
    if waiting(message)?.is_empty() {
        return Ok(vec![]);
    }
    let mut rows = recipients(message)?;
    rows.retain(|row| !is_taken(row));
    Ok(rows)
}

/// Brings what transports have received to the default store.
fn receive(core: &Core) {
    let (stores, transports) = {
        let state = core.state();
        (state.stores.clone(), state.transports.clone())
    };
    let default = |open: &&OpenStore| {
        open.spooler.is_some() && open.section.has_flag(ResourceFlags::STATUS_DEFAULT_STORE)
    };
    let Some(open) = stores.iter().find(default) else {
        return;
    };
    let Some((_, store)) = &open.spooler else {
        return;
    };
    for transport in &transports {
        // A transport that always has more is not waited for.
        for _ in 0..1000 {
            if !transport.logon.poll().is_ok_and(|more| more.as_bool()) {
                break;
            }
            if let Err(error) = receive_one(store, transport) {
                core.failed(&transport.section, &error, None);
                break;
            }
        }
    }
}

fn receive_one(store: &IMsgStore, transport: &Transport) -> Result<()> {
    let (inbox, _) = store.get_receive_folder(None, UnicodeFlags::MAPI_UNICODE)?;
    let modify = OpenEntryFlags::MAPI_MODIFY;
    let (_, inbox) = store.open_entry::<IMAPIFolder>(Some(&inbox), modify)?;
    let message: IMessage = inbox.create_message(CreateMessageFlags::empty())?;
    let mut number = MessageRef::default();
    transport.logon.start_message(&message, &mut number)?;
    transport.logon.end_message(number)?;
    // A transport that has nothing to hand over after all does not save it.
    let values = message.get_props(Some(&[PR_ENTRYID]), UnicodeFlags::empty())?;
    if values.props().get::<&[u8]>(PR_ENTRYID).is_err() {
        return Ok(());
    }
    report::new_mail(store, &message)
}

/// All recipients of a message, as they are in its table, to be changed and put back.
fn recipients(message: &IMessage) -> Result<Vec<Vec<OwnedPropValue>>> {
    let table = message.get_recipient_table(TableFlags::MAPI_UNICODE)?;
    let columns = table.query_columns(QueryColumnsFlags::TBL_ALL_COLUMNS)?;
    let mut rows = tables::all_rows(&table, columns.get()?)?;
    for row in &mut rows {
        row.retain(super::bag::is_stored);
    }
    Ok(rows)
}

fn put(row: &mut Vec<OwnedPropValue>, value: OwnedPropValue) {
    row.retain(|other| other.tag().id() != value.tag().id());
    row.push(value);
}

/// PrepareSubmit: whether a recipient has the message already shows where it is sent again.
pub(super) fn prepare_submit(message: &IMessage) -> Result<()> {
    let values = message.get_props(Some(&[PR_MESSAGE_FLAGS]), UnicodeFlags::MAPI_UNICODE)?;
    let flags: i32 = values.props().get(PR_MESSAGE_FLAGS).unwrap_or_default();
    let again = flags.cast_unsigned() & MessageFlags::MSGFLAG_RESEND.bits() != 0;
    let mut rows = recipients(message)?;
    if rows.is_empty() {
        return Ok(());
    }
    for row in &mut rows {
        let kind: i32 = Props::from(&*row).get(PR_RECIPIENT_TYPE).unwrap_or(1);
        let kind = kind.cast_unsigned();
        let (kind, has_it) = if !again {
            (kind, false)
        } else if kind & RecipientType::MAPI_P1.0 != 0 {
            (kind & !RecipientType::MAPI_SUBMITTED.0, false)
        } else {
            (kind | RecipientType::MAPI_SUBMITTED.0, true)
        };
        put(row, OwnedPropValue::new(PR_RECIPIENT_TYPE, kind));
        put(row, OwnedPropValue::new(PR_RESPONSIBILITY, has_it));
    }
    let mut list = MapiView::<ADRLIST>::new(&rows)?;
    message.modify_recipients(ModifyRecipientsFlags::MODRECIP_MODIFY, list.lend())
}

/// How deep distribution lists inside each other are expanded.
const DEPTH: usize = 16;

/// ExpandRecips: personal distribution lists give way to their members, nobody is there twice, and
/// what has to be preprocessed is marked.
pub(super) fn expand_recips(core: &Arc<Core>, message: &IMessage) -> Result<ExpandRecipsFlags> {
    let before = recipients(message)?;
    let mut all = vec![];
    let mut seen = BTreeSet::new();
    let mut changed = false;
    for row in before {
        changed |= expand(core, row, &mut all, &mut seen, 0)?;
    }
    if changed {
        for row in &mut all {
            row.retain(|value| value.tag().id() != PR_ROWID.id());
        }
        let mut list = MapiView::<ADRLIST>::new(&all)?;
        message.modify_recipients(ModifyRecipientsFlags::empty(), list.lend())?;
    }
    let transports = core.state().transports.clone();
    if transports.is_empty() {
        return Ok(ExpandRecipsFlags::empty());
    }
    let mut needs = ExpandRecipsFlags::NEEDS_SPOOLER;
    let mut own = preprocessors(&transports, message)?.into_iter().flatten();
    if own.any(|own| own.prepare.is_some()) {
        needs |= ExpandRecipsFlags::NEEDS_PREPROCESSING;
        let mark = [OwnedPropValue::new(PR_PREPROCESS, true)];
        message.set_props(MapiViews::<SPropValue>::new(&mark)?.get())?;
    }
    Ok(needs)
}

/// Puts a recipient or its members into the list. Returns whether that changed anything.
fn expand(
    core: &Arc<Core>,
    row: Vec<OwnedPropValue>,
    all: &mut Vec<Vec<OwnedPropValue>>,
    seen: &mut BTreeSet<(u32, Vec<u8>)>,
    depth: usize,
) -> Result<bool> {
    let props = Props::from(&row);
    let kind: i32 = props.get(PR_RECIPIENT_TYPE).unwrap_or(1);
    let kind = kind.cast_unsigned();
    let address_type = props.get::<String>(PR_ADDRTYPE_W).unwrap_or_default();
    let id = props.get::<&[u8]>(PR_ENTRYID).ok().map(<[u8]>::to_vec);
    if address_type.eq_ignore_ascii_case("MAPIPDL")
        && depth < DEPTH
        && let Some(id) = &id
        && let Ok((ObjectType::MAPI_DISTLIST, list)) = core.open_entry(id, OpenEntryFlags::empty())
    {
        let list: IDistList = list.cast()?;
        let table = list.get_contents_table(ContentsTableFlags::MAPI_UNICODE)?;
        let columns = [
            PR_ENTRYID,
            PR_DISPLAY_NAME_W,
            PR_ADDRTYPE_W,
            PR_EMAIL_ADDRESS_W,
            PR_SEARCH_KEY,
            PR_OBJECT_TYPE,
            PR_DISPLAY_TYPE,
        ];
        for mut member in tables::all_rows(&table, &columns)? {
            member.retain(super::bag::is_stored);
            put(&mut member, OwnedPropValue::new(PR_RECIPIENT_TYPE, kind));
            put(&mut member, OwnedPropValue::new(PR_RESPONSIBILITY, false));
            expand(core, member, all, seen, depth + 1)?;
        }
        return Ok(true);
    }
    let key = props.get::<&[u8]>(PR_SEARCH_KEY).ok().map(<[u8]>::to_vec);
    // To, Cc and Bcc are recipients of their own.
    let part = kind & 0xF;
    if let Some(key) = key.or(id)
        && !seen.insert((part, key))
    {
        return Ok(true);
    }
    all.push(row);
    Ok(depth > 0)
}

/// DoSentMail: the message goes to the folder that it names, or away.
pub(super) fn do_sent_mail(core: &Arc<Core>, message: &IMessage) -> Result<()> {
    let tags = [
        PR_ENTRYID,
        PR_PARENT_ENTRYID,
        PR_SENTMAIL_ENTRYID,
        PR_DELETE_AFTER_SUBMIT,
    ];
    let values = message.get_props(Some(&tags), UnicodeFlags::MAPI_UNICODE)?;
    let values = values.props();
    let id: &[u8] = values.get(PR_ENTRYID)?;
    let parent: &[u8] = values.get(PR_PARENT_ENTRYID)?;
    let sent = values.get::<&[u8]>(PR_SENTMAIL_ENTRYID).ok();
    let delete = values.get::<bool>(PR_DELETE_AFTER_SUBMIT).unwrap_or(false);
    let ids = [id.to_vec()];
    let list = crate::data::value::Binaries::from_owned(&ids);
    let folder = |id: &[u8]| -> Result<IMAPIFolder> {
        let (_, folder) = core.open_entry(id, OpenEntryFlags::MAPI_MODIFY)?;
        folder.cast()
    };
    let done: HRESULT = match sent {
        Some(sent) if !delete => {
            let flags = CopyMessagesFlags::MESSAGE_MOVE;
            let to = folder(sent)?;
            folder(parent)?
                .copy_messages(list, &to, UiParam(0), None, flags)?
                .code
        }
        _ if delete => {
            let flags = DeleteMessagesFlags::empty();
            folder(parent)?
                .delete_messages(list, UiParam(0), None, flags)?
                .code
        }
        _ => S_OK,
    };
    if done == S_OK {
        Ok(())
    } else {
        Err(MAPI_E_UNABLE_TO_COMPLETE.into())
    }
}
