//! Messages and attachments. Both are transacted: what is changed is seen by nobody before
//! SaveChanges. A message is in a folder, in an attachment, or in a file.

use super::content::{Attachment, COMPUTED, Content, Id, access, attachment_computed};
use super::data::Kind;
use super::logon::{Logon, receipts};
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::ViewMut;
use crate::data::row::Rows as RowSet;
use crate::data::{OwnedPropValue, PropValue, Props};
use crate::embedded::bag::{Attributes, Bag, now};
use crate::embedded::code_page::CodePages;
use crate::embedded::copy::DEPTH;
use crate::embedded::events;
use crate::embedded::oneoff::Alive;
use crate::embedded::props::{PropObject, SharedNames, prop_object, wants_table};
use crate::embedded::storage::{self, Tree};
use crate::embedded::tables;
use crate::in_memory::width::tag_with_width;
use crate::interfaces::*;
use crate::memory::lock;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use windows_core::{GUID, IUnknown, IUnknownImpl, Interface, Result, implement};

/// What a message computes, and what it has by the place where it is. The flags come last: before the
/// first save a client says what they are, later only the store.
const COMPUTED_HERE: &[PropTag] = &[
    PR_DISPLAY_TO_W,
    PR_DISPLAY_CC_W,
    PR_DISPLAY_BCC_W,
    PR_HASATTACH,
    PR_MESSAGE_SIZE,
    PR_SUBJECT_PREFIX_W,
    PR_NORMALIZED_SUBJECT_W,
    PR_MESSAGE_RECIPIENTS,
    PR_MESSAGE_ATTACHMENTS,
    PR_ENTRYID,
    PR_RECORD_KEY,
    PR_INSTANCE_KEY,
    PR_PARENT_ENTRYID,
    PR_STORE_ENTRYID,
    PR_STORE_RECORD_KEY,
    PR_STORE_SUPPORT_MASK,
    PR_MAPPING_SIGNATURE,
    PR_OBJECT_TYPE,
    PR_ACCESS,
    PR_ACCESS_LEVEL,
    PR_MSG_STATUS,
    PR_MESSAGE_FLAGS,
];

/// What all objects of a message have in common.
#[derive(Clone)]
pub(crate) struct Context {
    pub(crate) names: SharedNames,
    pub(crate) alive: Alive,
    pub(crate) large: usize,
    /// Where the message is in a store.
    pub(crate) logon: Option<Arc<Logon>>,
    /// How many messages the message is inside of.
    pub(crate) depth: usize,
}

/// Writes a message to a file.
pub(crate) type Write = Arc<dyn Fn(&Content, &SharedNames) -> Result<()>>;

/// Where a message is saved to.
#[derive(Clone)]
pub(crate) enum Place {
    Folder { folder: Id, associated: bool },
    Attachment(Arc<Mutex<AttachWork>>),
    File(Write),
}

/// A message that is being worked on.
#[derive(Default)]
pub(crate) struct Work {
    /// Shared with the store as long as nothing is changed.
    content: Arc<Content>,
    /// Its number in the store, once it is saved there.
    id: Option<Id>,
    version: u64,
    read_only: bool,
    submitted: bool,
}

impl Work {
    /// The content, to be changed.
    fn edit(&mut self) -> &mut Content {
        Arc::make_mut(&mut self.content)
    }
}

#[implement(IMessage, Agile = false)]
pub(crate) struct MessageObject {
    context: Context,
    place: Place,
    work: Arc<Mutex<Work>>,
    modify: bool,
}

impl MessageObject {
    /// A new message, which is in its place once it is saved.
    pub(crate) fn create(context: &Context, place: Place) -> IMessage {
        let mut content = Content::default();
        content.props.set(PR_MESSAGE_CLASS_W, "IPM.Note");
        content.props.set(PR_IMPORTANCE, 1);
        content.props.set(PR_PRIORITY, 0);
        content.props.set(PR_SENSITIVITY, 0);
        content.props.set(PR_CREATION_TIME, now());
        content.props.set(PR_LAST_MODIFICATION_TIME, now());
        let mut flags = MessageFlags::MSGFLAG_UNSENT | MessageFlags::MSGFLAG_READ;
        flags.insert(MessageFlags::MSGFLAG_UNMODIFIED);
        content.set_flags(flags);
        Self::open(context, place, content, None, 0, true)
    }

    pub(crate) fn open(
        context: &Context,
        place: Place,
        content: impl Into<Arc<Content>>,
        id: Option<Id>,
        version: u64,
        modify: bool,
    ) -> IMessage {
        let work = Work {
            content: content.into(),
            id,
            version,
            read_only: false,
            submitted: false,
        };
        Self {
            context: context.clone(),
            place,
            work: Arc::new(Mutex::new(work)),
            modify,
        }
        .into()
    }

    /// Changes the properties of a message of this kind that was just made.
    pub(crate) fn prepare(message: &IMessage, change: impl FnOnce(&mut Bag)) -> Result<()> {
        let own = message.cast_object_ref::<Self>()?;
        change(&mut own.work().edit().props);
        Ok(())
    }

    fn work(&self) -> MutexGuard<'_, Work> {
        lock(&self.work)
    }

    /// The message, to be changed.
    fn writable(&self) -> Result<MutexGuard<'_, Work>> {
        self.context.alive.check()?;
        let work = self.work();
        if work.submitted {
            return Err(MAPI_E_SUBMITTED.into());
        }
        if !self.modify || work.read_only {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        Ok(work)
    }

    fn logon(&self) -> Result<&Arc<Logon>> {
        self.context
            .logon
            .as_ref()
            .ok_or_else(|| MAPI_E_NO_SUPPORT.into())
    }

    /// Saves the message to its place.
    fn put(&self, force: bool) -> Result<()> {
        let mut work = self.work();
        match &self.place {
            Place::Folder { folder, associated } => {
                let data = &self.logon()?.data;
                let (id, seen) = (work.id, work.version);
                let content = &mut work.content;
                let (id, version) =
                    data.save_message(id, *folder, *associated, content, seen, force)?;
                work.id = Some(id);
                work.version = version;
            }
            Place::Attachment(attachment) => {
                let content = Arc::clone(&work.content);
                drop(work);
                let own = &mut lock(attachment).attachment;
                own.message = Some(content);
                own.storage = None;
            }
            Place::File(write) => {
                let mut content = (*work.content).clone();
                drop(work);
                for tag in COMPUTED {
                    if let Some(value) = content.computed(*tag)
                        && !content.props.has(*tag)
                    {
                        content.props.put(value);
                    }
                }
                write(&content, &self.context.names)?;
            }
        }
        Ok(())
    }
}

impl PropObject for MessageObject {
    fn check(&self) -> Result<()> {
        self.context.alive.check()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        Ok(read(&self.work().content.props))
    }

    fn write<T>(&self, write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T> {
        write(&mut self.writable()?.edit().props)
    }

    fn put_later(&self) -> Result<Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>> {
        let work = Arc::clone(&self.work);
        let alive = self.context.alive.clone();
        Ok(Box::new(move |value| {
            alive.check()?;
            lock(&work).edit().props.put(value);
            Ok(())
        }))
    }

    fn names(&self) -> Option<SharedNames> {
        Some(Arc::clone(&self.context.names))
    }

    fn code_pages(&self) -> CodePages {
        self.work().content.code_pages()
    }

    fn attributes(&self) -> Attributes {
        self.work().content.attributes.clone()
    }

    fn large(&self) -> usize {
        self.context.large
    }

    fn computed_tags(&self) -> &'static [PropTag] {
        let is_new = self.work().id.is_none();
        &COMPUTED_HERE[..COMPUTED_HERE.len() - usize::from(is_new)]
    }

    fn is_settable(&self, tag: PropTag) -> bool {
        tag.id() == PR_SUBJECT_PREFIX_W.id()
    }

    fn computed(&self, tag: PropTag) -> Option<OwnedPropValue> {
        let work = self.work();
        // A file says itself what it has, until that changes.
        if self.context.logon.is_none()
            && let Some(stored) = work.content.props.get(tag)
        {
            return Some(stored.clone());
        }
        if let Some(value) = work.content.computed(tag) {
            return Some(value);
        }
        let value = |tag, value: Vec<u8>| Some(OwnedPropValue::new(tag, value));
        match tag.id() {
            id if id == PR_OBJECT_TYPE.id() => {
                return Some(OwnedPropValue::new(
                    PR_OBJECT_TYPE,
                    ObjectType::MAPI_MESSAGE.0,
                ));
            }
            id if id == PR_ACCESS.id() => {
                let logon = self.context.logon.as_ref();
                let own = match logon.is_some_and(|logon| !logon.write) {
                    true => AccessFlags::MAPI_ACCESS_READ,
                    false => access(),
                };
                return Some(OwnedPropValue::new(PR_ACCESS, own.bits()));
            }
            id if id == PR_ACCESS_LEVEL.id() => {
                let level = i32::from(self.modify && !work.read_only && !work.submitted);
                return Some(OwnedPropValue::new(PR_ACCESS_LEVEL, level));
            }
            _ => {}
        }
        let logon = self.context.logon.as_ref()?;
        let data = &logon.data;
        match tag.id() {
            id if id == PR_STORE_ENTRYID.id() => {
                return value(PR_STORE_ENTRYID, data.wrapped.clone());
            }
            id if id == PR_STORE_RECORD_KEY.id() => {
                return value(PR_STORE_RECORD_KEY, data.uid.ab.to_vec());
            }
            id if id == PR_MAPPING_SIGNATURE.id() => {
                return value(PR_MAPPING_SIGNATURE, data.uid.ab.to_vec());
            }
            id if id == PR_STORE_SUPPORT_MASK.id() => {
                let mask = super::logon::support_mask(logon.write).bits();
                return Some(OwnedPropValue::new(PR_STORE_SUPPORT_MASK, mask));
            }
            _ => {}
        }
        let Place::Folder { folder, .. } = &self.place else {
            return None;
        };
        let known = work.id;
        drop(work);
        let folder = known
            .and_then(|id| data.lock().messages.get(&id).map(|message| message.folder))
            .unwrap_or(*folder);
        match tag.id() {
            id if id == PR_PARENT_ENTRYID.id() => {
                value(PR_PARENT_ENTRYID, data.entry_id(Kind::Folder, folder))
            }
            id if id == PR_ENTRYID.id() => value(PR_ENTRYID, data.entry_id(Kind::Message, known?)),
            id if id == PR_RECORD_KEY.id() => value(PR_RECORD_KEY, data.record_key(known?)),
            id if id == PR_INSTANCE_KEY.id() => {
                value(PR_INSTANCE_KEY, known?.to_le_bytes().to_vec())
            }
            id if id == PR_MSG_STATUS.id() => {
                let status = data.lock().messages.get(&known?)?.status;
                Some(OwnedPropValue::new(PR_MSG_STATUS, status))
            }
            _ => None,
        }
    }

    fn save(&self, flags: SaveFlags) -> Result<()> {
        let keep = SaveFlags::KEEP_OPEN_READWRITE | SaveFlags::KEEP_OPEN_READONLY;
        if flags.contains(keep) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        drop(self.writable()?);
        self.put(flags.contains(SaveFlags::FORCE_SAVE))?;
        if flags.contains(SaveFlags::KEEP_OPEN_READONLY) {
            self.work().read_only = true;
        }
        Ok(())
    }

    fn open_object(
        &self,
        tag: PropTag,
        iid: &GUID,
        wide: bool,
        _flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        let kind = tag.prop_type();
        let table = wants_table(iid);
        if kind != PropType::PT_OBJECT {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        match tag.id() {
            id if id == PR_MESSAGE_RECIPIENTS.id() && table => {
                Ok(self.recipient_table(wide)?.into())
            }
            id if id == PR_MESSAGE_ATTACHMENTS.id() && table => {
                Ok(self.attachment_table(wide)?.into())
            }
            id if id == PR_MESSAGE_RECIPIENTS.id() || id == PR_MESSAGE_ATTACHMENTS.id() => {
                Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into())
            }
            _ => Err(MAPI_E_NOT_FOUND.into()),
        }
    }
}

prop_object!(MessageObject_Impl as IMessage);

const RECIPIENT_COLUMNS: [PropTag; 10] = [
    PR_ROWID,
    PR_DISPLAY_NAME_W,
    PR_ADDRTYPE_W,
    PR_EMAIL_ADDRESS_W,
    PR_ENTRYID,
    PR_SEARCH_KEY,
    PR_RECIPIENT_TYPE,
    PR_OBJECT_TYPE,
    PR_DISPLAY_TYPE,
    PR_RESPONSIBILITY,
];

const ATTACHMENT_COLUMNS: [PropTag; 9] = [
    PR_ATTACH_NUM,
    PR_INSTANCE_KEY,
    PR_RECORD_KEY,
    PR_RENDERING_POSITION,
    PR_ATTACH_FILENAME_W,
    PR_ATTACH_LONG_FILENAME_W,
    PR_DISPLAY_NAME_W,
    PR_ATTACH_METHOD,
    PR_ATTACH_SIZE,
];

/// Rows by their numbers.
type Rows = BTreeMap<u32, Vec<OwnedPropValue>>;

/// The columns that rows have, behind those that every table has.
fn with_others(columns: &[PropTag], rows: &Rows) -> Vec<PropTag> {
    let mut all = columns.to_vec();
    for value in rows.values().flatten() {
        let tag = tag_with_width(value.tag(), true);
        if !all.iter().any(|other| other.id() == tag.id()) {
            all.push(tag);
        }
    }
    all
}

fn recipient_rows(content: &Content) -> Rows {
    let pages = content.code_pages();
    let rows = content.recipients.iter();
    rows.map(|(number, bag)| (*number, tables::whole_row(&pages, &bag.to_vec())))
        .collect()
}

fn attachment_rows(content: &Content) -> Rows {
    let pages = content.code_pages();
    let rows = content.attachments.iter();
    rows.map(|(number, one)| (*number, one.row(*number, &pages)))
        .collect()
}

/// A table of what is in an open message, which follows it.
#[implement(IMAPITable, Agile = false)]
struct PartsTable {
    inner: IMAPITable,
    data: ITableData,
    index: PropTag,
    alive: Alive,
    work: Arc<Mutex<Work>>,
    rows: fn(&Content) -> Rows,
    /// What it shows.
    shown: Mutex<Arc<Content>>,
}

impl PartsTable {
    fn open(
        message: &MessageObject,
        index: PropTag,
        columns: &[PropTag],
        rows: fn(&Content) -> Rows,
        wide: bool,
    ) -> Result<IMAPITable> {
        message.context.alive.check()?;
        let content = Arc::clone(&message.work().content);
        let all = rows(&content);
        let columns = with_others(columns, &all);
        let kind = TableType::TBLTYPE_DYNAMIC;
        let data = tables::filled(kind, index, &columns, all.into_values().collect(), wide)?;
        let table = Self {
            inner: tables::view(&data)?,
            data,
            index,
            alive: message.context.alive.clone(),
            work: Arc::clone(&message.work),
            rows,
            shown: Mutex::new(content),
        };
        Ok(table.into())
    }

    /// The table, with what the message has now.
    fn now(&self) -> Result<&IMAPITable> {
        self.alive.check()?;
        let content = Arc::clone(&lock(&self.work).content);
        // Sinks are told of what changes here, and may ask for rows.
        let before = core::mem::replace(&mut *lock(&self.shown), Arc::clone(&content));
        if !Arc::ptr_eq(&before, &content) {
            let (mut before, mut now) = ((self.rows)(&before), (self.rows)(&content));
            // What is left of the first is gone, and what is left of the second is new.
            now.retain(|number, row| before.remove(number).as_ref() != Some(row));
            for number in before.keys() {
                self.data
                    .hr_delete_row(PropValue::new(self.index, *number))?;
            }
            let rows: Vec<_> = now.into_values().collect();
            if !rows.is_empty() {
                self.data.hr_modify_rows(RowSet::from_owned(&rows))?;
            }
        }
        Ok(&self.inner)
    }
}

#[mapi_core::forward(to = *self.now()?)]
impl IMAPITable_Impl for PartsTable_Impl {
    fn unadvise(&self, connection: Connection) -> Result<()> {
        // It may come after the end.
        self.inner.unadvise(connection)
    }

    fn free_bookmark(&self, position: Bookmark) -> Result<()> {
        self.inner.free_bookmark(position)
    }
}

impl MessageObject {
    fn recipient_table(&self, wide: bool) -> Result<IMAPITable> {
        PartsTable::open(self, PR_ROWID, &RECIPIENT_COLUMNS, recipient_rows, wide)
    }

    fn attachment_table(&self, wide: bool) -> Result<IMAPITable> {
        let columns = &ATTACHMENT_COLUMNS;
        PartsTable::open(self, PR_ATTACH_NUM, columns, attachment_rows, wide)
    }

    fn attach_object(&self, number: u32, attachment: Attachment, modify: bool) -> IAttach {
        let work = AttachWork {
            attachment,
            read_only: false,
        };
        AttachObject {
            context: self.context.clone(),
            number,
            message: Arc::clone(&self.work),
            work: Arc::new(Mutex::new(work)),
            modify,
        }
        .into()
    }
}

/// Whether a table of what is in a message has UTF-16 columns.
fn wide(flags: TableFlags) -> bool {
    flags.contains(TableFlags::MAPI_UNICODE)
}

impl IMessage_Impl for MessageObject_Impl {
    fn get_attachment_table(&self, flags: TableFlags) -> Result<IMAPITable> {
        self.attachment_table(wide(flags))
    }

    fn open_attach(
        &self,
        attachment_number: u32,
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<IUnknown> {
        self.context.alive.check()?;
        let found = self
            .work()
            .content
            .attachments
            .get(&attachment_number)
            .cloned();
        let found = found.ok_or(MAPI_E_NOT_FOUND)?;
        if flags.contains(OpenEntryFlags::MAPI_MODIFY) {
            drop(self.writable()?);
        }
        let best = flags.contains(OpenEntryFlags::MAPI_BEST_ACCESS);
        let modify = flags.contains(OpenEntryFlags::MAPI_MODIFY) || (best && self.modify);
        Ok(self
            .attach_object(attachment_number, (*found).clone(), modify)
            .into())
    }

    fn create_attach(
        &self,
        _iid: Option<&GUID>,
        _flags: CreateAttachFlags,
    ) -> Result<(u32, IUnknown)> {
        let number = {
            let mut work = self.writable()?;
            let content = work.edit();
            let number = content.next_attachment;
            content.next_attachment += 1;
            number
        };
        let mut attachment = Attachment::default();
        attachment.props.set(PR_CREATION_TIME, now());
        attachment.props.set(PR_LAST_MODIFICATION_TIME, now());
        attachment.props.set(PR_RENDERING_POSITION, -1);
        attachment.props.set(PR_ATTACH_METHOD, 0);
        Ok((number, self.attach_object(number, attachment, true).into()))
    }

    fn delete_attach(
        &self,
        attachment_number: u32,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        _flags: DeleteAttachFlags,
    ) -> Result<()> {
        let mut work = self.writable()?;
        if !work.content.attachments.contains_key(&attachment_number) {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        let content = work.edit();
        content.attachments.remove(&attachment_number);
        content.attachments_changed();
        Ok(())
    }

    fn get_recipient_table(&self, flags: TableFlags) -> Result<IMAPITable> {
        self.recipient_table(wide(flags))
    }

    fn modify_recipients(
        &self,
        flags: ModifyRecipientsFlags,
        recipients: ViewMut<'_, ADRLIST>,
    ) -> Result<()> {
        let list = recipients.get()?.rows().to_owned()?;
        let null = |value: &OwnedPropValue| value.tag().prop_type() == PropType::PT_NULL;
        if list.iter().flatten().any(null) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        // An entry without properties is nobody.
        let list = list.into_iter().filter(|values| !values.is_empty());
        let list: Vec<(Option<u32>, Bag)> = list
            .map(|values| {
                let row = Props::from(&values).get::<i32>(PR_ROWID).ok();
                (row.map(i32::cast_unsigned), values.into_iter().collect())
            })
            .collect();
        let mut work = self.writable()?;
        // One that is not there is added where it was to be modified.
        let adds = flags.is_empty()
            || flags.intersects(
                ModifyRecipientsFlags::MODRECIP_ADD | ModifyRecipientsFlags::MODRECIP_MODIFY,
            );
        let known =
            |row: &Option<u32>| row.is_some_and(|row| work.content.recipients.contains_key(&row));
        if !adds && !list.iter().all(|(row, _)| known(row)) {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        let content = work.edit();
        for tag in [PR_DISPLAY_TO_W, PR_DISPLAY_CC_W, PR_DISPLAY_BCC_W] {
            content.props.remove(tag);
        }
        if flags.is_empty() {
            content.recipients.clear();
            content.next_recipient = 0;
        }
        for (row, mut bag) in list {
            match row.filter(|row| content.recipients.contains_key(row)) {
                Some(row) if flags.contains(ModifyRecipientsFlags::MODRECIP_REMOVE) => {
                    content.recipients.remove(&row);
                }
                Some(row) if flags.contains(ModifyRecipientsFlags::MODRECIP_MODIFY) => {
                    content.put_recipient(row, bag);
                }
                _ if adds => {
                    bag.remove(PR_ROWID);
                    content.add_recipient(bag);
                }
                // Named twice.
                _ => {}
            }
        }
        Ok(())
    }

    fn submit_message(&self, _flags: SubmitFlags) -> Result<()> {
        let logon = Arc::clone(self.logon()?);
        if !matches!(
            self.place,
            Place::Folder {
                associated: false,
                ..
            }
        ) {
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        let queued = |id| logon.data.lock().queue.contains(id);
        if logon.spooler && self.work().id.is_some_and(queued) {
            // The spooler says that it has preprocessed the message.
            self.writable()?.edit().props.remove(PR_PREPROCESS);
            self.put(false)?;
            self.work().submitted = true;
            return Ok(());
        }
        let before = {
            let mut work = self.writable()?;
            if work.content.recipients.is_empty() {
                return Err(MAPI_E_NO_RECIPIENTS.into());
            }
            let before = Arc::clone(&work.content);
            logon.sign(work.edit());
            before
        };
        let own: IMessage = self.to_object().into_interface();
        let prepared = || -> Result<_> {
            let mut prepare = PrepareSubmitFlags::empty();
            logon.support.prepare_submit(&own, &mut prepare)?;
            let needs = logon.support.expand_recips(&own)?;
            {
                let mut work = self.work();
                let mut flags = work.content.flags();
                flags.insert(MessageFlags::MSGFLAG_SUBMIT | MessageFlags::MSGFLAG_FROMME);
                flags.insert(MessageFlags::MSGFLAG_READ);
                flags.remove(MessageFlags::MSGFLAG_UNSENT | MessageFlags::MSGFLAG_RESEND);
                let content = work.edit();
                content.set_flags(flags);
                content.props.set(PR_CLIENT_SUBMIT_TIME, now());
            }
            self.put(false)?;
            Ok(needs)
        };
        // What cannot be submitted is as it was.
        let needs = prepared().inspect_err(|_| self.work().content = before)?;
        let id = {
            let mut work = self.work();
            work.submitted = true;
            work.id.ok_or(MAPI_E_CALL_FAILED)?
        };
        drop(own);
        logon.data.enqueue(id);
        if !needs.is_empty() {
            let ready = SpoolerNotifyFlags::NOTIFY_READYTOSEND;
            logon.support.spooler_notify_flags(ready)?;
        }
        events::dispatch();
        Ok(())
    }

    fn set_read_flag(&self, flags: ReadFlags) -> Result<()> {
        let logon = Arc::clone(self.logon()?);
        self.context.alive.check()?;
        let Some(id) = self.work().id else {
            return Err(MAPI_E_NO_SUPPORT.into());
        };
        if matches!(
            self.place,
            Place::Folder {
                associated: true,
                ..
            }
        ) {
            return Ok(());
        }
        receipts::set_read_flag(&logon, id, flags)?;
        let now = logon
            .data
            .lock()
            .messages
            .get(&id)
            .map(|message| message.content.flags());
        if let Some(now) = now {
            // Of what has not been saved, this tells nothing.
            let told = MessageFlags::MSGFLAG_READ
                | MessageFlags::MSGFLAG_RN_PENDING
                | MessageFlags::MSGFLAG_NRN_PENDING;
            let mut work = self.work();
            let flags = (work.content.flags() - told) | (now & told);
            work.edit().set_flags(flags);
        }
        events::dispatch();
        Ok(())
    }
}

/// Reads or changes the attributes of a message of a file, or of an attachment of one; changing is
/// told to the objects that are for reading.
pub(crate) fn with_attributes<T>(
    object: &IMAPIProp,
    modify: bool,
    run: impl FnOnce(&mut Attributes, &Bag) -> T,
) -> Result<T> {
    if let Ok(message) = object.cast_object_ref::<MessageObject>()
        && message.context.logon.is_none()
    {
        let mut work = if modify {
            message.writable()?
        } else {
            message.work()
        };
        let content = work.edit();
        return Ok(run(&mut content.attributes, &content.props));
    }
    if let Ok(attach) = object.cast_object_ref::<AttachObject>()
        && attach.context.logon.is_none()
    {
        let mut work = if modify {
            attach.writable()?
        } else {
            attach.work()
        };
        let own = &mut work.attachment;
        return Ok(run(&mut own.attributes, &own.props));
    }
    Err(MAPI_E_NO_SUPPORT.into())
}

/// An attachment that is being worked on.
pub(crate) struct AttachWork {
    pub(crate) attachment: Attachment,
    read_only: bool,
}

#[implement(IAttach, Agile = false)]
pub(crate) struct AttachObject {
    context: Context,
    number: u32,
    message: Arc<Mutex<Work>>,
    work: Arc<Mutex<AttachWork>>,
    modify: bool,
}

const ATTACHMENT_COMPUTED: &[PropTag] = &[
    PR_ATTACH_NUM,
    PR_ATTACH_SIZE,
    PR_OBJECT_TYPE,
    PR_RECORD_KEY,
    PR_INSTANCE_KEY,
    PR_ACCESS_LEVEL,
];

impl AttachObject {
    fn work(&self) -> MutexGuard<'_, AttachWork> {
        lock(&self.work)
    }

    fn writable(&self) -> Result<MutexGuard<'_, AttachWork>> {
        self.context.alive.check()?;
        let work = self.work();
        if !self.modify || work.read_only {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        Ok(work)
    }
}

impl PropObject for AttachObject {
    fn check(&self) -> Result<()> {
        self.context.alive.check()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        let work = self.work();
        let own = &work.attachment;
        if own.is_object() {
            // The list of properties has the object among them.
            let mut bag = own.props.clone();
            bag.set(PR_ATTACH_DATA_OBJ, crate::data::OwnedValue::Object(0));
            return Ok(read(&bag));
        }
        Ok(read(&own.props))
    }

    fn write<T>(&self, write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T> {
        write(&mut self.writable()?.attachment.props)
    }

    fn put_later(&self) -> Result<Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>> {
        let work = Arc::clone(&self.work);
        let alive = self.context.alive.clone();
        Ok(Box::new(move |value| {
            alive.check()?;
            lock(&work).attachment.props.put(value);
            Ok(())
        }))
    }

    fn names(&self) -> Option<SharedNames> {
        Some(Arc::clone(&self.context.names))
    }

    fn code_pages(&self) -> CodePages {
        lock(&self.message).content.code_pages()
    }

    fn attributes(&self) -> Attributes {
        self.work().attachment.attributes.clone()
    }

    fn large(&self) -> usize {
        self.context.large
    }

    fn computed_tags(&self) -> &'static [PropTag] {
        ATTACHMENT_COMPUTED
    }

    fn computed(&self, tag: PropTag) -> Option<OwnedPropValue> {
        let work = self.work();
        if tag.id() == PR_ACCESS_LEVEL.id() {
            let level = i32::from(self.modify && !work.read_only);
            return Some(OwnedPropValue::new(PR_ACCESS_LEVEL, level));
        }
        let all = attachment_computed(self.number, &work.attachment);
        all.into_iter().find(|value| value.tag().id() == tag.id())
    }

    fn save(&self, flags: SaveFlags) -> Result<()> {
        let keep = SaveFlags::KEEP_OPEN_READWRITE | SaveFlags::KEEP_OPEN_READONLY;
        if flags.contains(keep) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let attachment = {
            let mut work = self.writable()?;
            work.attachment.props.set(PR_LAST_MODIFICATION_TIME, now());
            Arc::new(work.attachment.clone())
        };
        let mut message = lock(&self.message);
        let content = message.edit();
        content.attachments.insert(self.number, attachment);
        content.attachments_changed();
        drop(message);
        if flags.contains(SaveFlags::KEEP_OPEN_READONLY) {
            self.work().read_only = true;
        }
        Ok(())
    }

    fn open_object(
        &self,
        tag: PropTag,
        iid: &GUID,
        _wide: bool,
        flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        let object = tag.id() == PR_ATTACH_DATA_OBJ.id() && tag.prop_type() == PropType::PT_OBJECT;
        if !object {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        let modify = flags.contains(OpenPropertyFlags::MAPI_MODIFY);
        if modify {
            drop(self.writable()?);
        }
        let create = flags.contains(OpenPropertyFlags::MAPI_CREATE);
        if *iid == IStorage::IID {
            return self.open_storage(create, modify);
        }
        if ![IMessage::IID, IMAPIProp::IID, IUnknown::IID].contains(iid) {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        let place = Place::Attachment(Arc::clone(&self.work));
        let context = Context {
            depth: self.context.depth + 1,
            ..self.context.clone()
        };
        if context.depth > DEPTH {
            return Err(MAPI_E_TOO_COMPLEX.into());
        }
        if create {
            let mut work = self.writable()?;
            work.attachment.props.remove(PR_ATTACH_DATA_BIN);
            work.attachment.storage = None;
            drop(work);
            return Ok(MessageObject::create(&context, place).into());
        }
        let message = self.work().attachment.message.clone();
        let content = message.ok_or(MAPI_E_NOT_FOUND)?;
        // It has been saved before, so what it says of itself stays.
        let message = MessageObject::open(&context, place, content, None, 0, modify);
        Ok(message.into())
    }
}

impl AttachObject {
    /// The storage that the attachment is. It is transacted: Commit puts it into the attachment.
    fn open_storage(&self, create: bool, modify: bool) -> Result<IUnknown> {
        let tree = {
            let own = &mut self.work().attachment;
            if create {
                own.props.remove(PR_ATTACH_DATA_BIN);
                own.message = None;
                own.storage = Some(Arc::default());
            } else if own.message.is_some() {
                // A message is opened as one.
                return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
            }
            let tree = own.storage.as_ref().ok_or(MAPI_E_NOT_FOUND)?;
            Tree::clone(tree)
        };
        let work = Arc::clone(&self.work);
        let alive = self.context.alive.clone();
        let keep = move |tree: &Tree| {
            alive.check()?;
            lock(&work).attachment.storage = Some(Arc::new(tree.clone()));
            Ok(())
        };
        let keep = modify.then(|| Box::new(keep) as storage::Keep);
        Ok(storage::open(tree, keep, true).into())
    }
}

prop_object!(AttachObject_Impl as IAttach);
impl IAttach_Impl for AttachObject_Impl {}
