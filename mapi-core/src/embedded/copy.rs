//! CopyTo and CopyProps from any object to any other, over their interfaces alone: what
//! IMAPISupport does for stores, and stores of the embedded MAPI for themselves.

use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::{LaidOutRefs, Success};
use crate::data::{OwnedPropName, OwnedPropValue, PropName, Props};
use crate::in_memory::state::{is_empty_multivalue, problem, problems};
use crate::interfaces::{
    IAttach, IMAPIContainer, IMAPIFolder, IMAPIProgress, IMAPIProp, IMessage, IStorage, IStream,
};
use crate::memory::{MapiView, MapiViews, TStr};
use windows_core::{GUID, HRESULT, IUnknown, Interface, Result};

pub(super) type Tags<'a> = &'a [PropTag];
pub(super) type Problems = Option<MapiView<SPropProblemArray>>;

/// How many messages can be inside each other below one: as many as are read from a file, written to
/// one, and copied.
pub(super) const DEPTH: usize = 32;

/// Objects that stand for others below the one that is copied, and which a copy is asked to leave
/// out by its properties or its interfaces.
const SUBOBJECTS: [PropTag; 5] = [
    PR_MESSAGE_RECIPIENTS,
    PR_MESSAGE_ATTACHMENTS,
    PR_CONTAINER_CONTENTS,
    PR_CONTAINER_HIERARCHY,
    PR_FOLDER_ASSOCIATED_CONTENTS,
];

/// Properties that a copy gets from the store that it is in.
const OF_THE_PLACE: [PropTag; 24] = [
    PR_ENTRYID,
    PR_PARENT_ENTRYID,
    PR_STORE_ENTRYID,
    PR_STORE_RECORD_KEY,
    PR_STORE_SUPPORT_MASK,
    PR_RECORD_KEY,
    PR_INSTANCE_KEY,
    PR_MAPPING_SIGNATURE,
    PR_OBJECT_TYPE,
    PR_ACCESS,
    PR_ACCESS_LEVEL,
    PR_MESSAGE_SIZE,
    PR_HASATTACH,
    PR_DISPLAY_TO_W,
    PR_DISPLAY_CC_W,
    PR_DISPLAY_BCC_W,
    PR_CONTENT_COUNT,
    PR_CONTENT_UNREAD,
    PR_ASSOC_CONTENT_COUNT,
    PR_FOLDER_CHILD_COUNT,
    PR_SUBFOLDERS,
    PR_ATTACH_NUM,
    PR_ATTACH_SIZE,
    PR_FOLDER_TYPE,
];

fn is_among(tag: PropTag, tags: &[PropTag]) -> bool {
    tags.iter().any(|other| other.id() == tag.id())
}

/// Checks what the caller says of the destination.
fn destination(iid: &GUID, destination: &IUnknown, source: &IMAPIProp) -> Result<IMAPIProp> {
    let asked = match *iid {
        IMessage::IID => destination.cast::<IMessage>().map(|_| ()),
        IAttach::IID => destination.cast::<IAttach>().map(|_| ()),
        IMAPIFolder::IID => destination.cast::<IMAPIFolder>().map(|_| ()),
        // Whatever it is, an object with properties is all that is needed.
        _ => Ok(()),
    };
    asked.map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
    let destination: IMAPIProp = destination
        .cast()
        .map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
    if destination.cast::<IUnknown>()? == source.cast::<IUnknown>()? {
        return Err(MAPI_E_NO_ACCESS.into());
    }
    Ok(destination)
}

pub(super) fn copy_to(
    source: &IMAPIProp,
    exclude_iids: &[GUID],
    exclude_props: Option<Tags<'_>>,
    progress: Option<&IMAPIProgress>,
    iid: &GUID,
    to: &IUnknown,
    flags: CopyFlags,
) -> Result<Problems> {
    if exclude_iids.contains(&IUnknown::IID) || exclude_iids.contains(&IMAPIProp::IID) {
        return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
    }
    if exclude_props.is_some_and(<[PropTag]>::is_empty) {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let to = destination(iid, to, source)?;
    let mut excluded = exclude_props.unwrap_or_default().to_vec();
    // What only an interface that is left out knows of.
    for (iid, own) in [
        (IMessage::IID, &SUBOBJECTS[..2]),
        (IMAPIFolder::IID, &SUBOBJECTS[2..]),
        (IMAPIContainer::IID, &SUBOBJECTS[2..]),
    ] {
        if exclude_iids.contains(&iid) {
            excluded.extend(own);
        }
    }
    let mut all = source
        .get_prop_list(UnicodeFlags::MAPI_UNICODE)?
        .get()?
        .to_vec();
    all.retain(|tag| !is_among(*tag, &excluded));
    for tag in SUBOBJECTS {
        if !is_among(tag, &excluded) && !is_among(tag, &all) {
            all.push(tag);
        }
    }
    let found = run(source, &to, &all, progress, flags, true, 0)?;
    problems(found)
}

pub(super) fn copy_props(
    source: &IMAPIProp,
    include: Tags<'_>,
    progress: Option<&IMAPIProgress>,
    iid: &GUID,
    to: &IUnknown,
    flags: CopyFlags,
) -> Result<Problems> {
    if include.is_empty() || include.iter().any(|tag| tag.id() == 0) {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let to = destination(iid, to, source)?;
    let found = run(source, &to, include, progress, flags, false, 0)?;
    problems(found)
}

/// Copies all that the object has, for whoever made the destination just now.
///
/// # Errors
///
/// Those of the objects, and the code of what has objects of its own that were not all copied.
pub(super) fn copy_all(source: &IMAPIProp, to: &IMAPIProp, depth: usize) -> Result<()> {
    let mut all = source
        .get_prop_list(UnicodeFlags::MAPI_UNICODE)?
        .get()?
        .to_vec();
    for tag in SUBOBJECTS {
        if !is_among(tag, &all) {
            all.push(tag);
        }
    }
    let found = run(source, to, &all, None, CopyFlags::empty(), true, depth)?;
    let mut lost = found
        .iter()
        .filter(|problem| problem.ulPropTag.prop_type() == PropType::PT_OBJECT);
    lost.next()
        .map_or(Ok(()), |problem| Err(problem.scode.into()))
}

/// Tells a progress object how far it is.
struct Steps<'a> {
    to: Option<&'a IMAPIProgress>,
    total: u32,
    min: u32,
    max: u32,
}

impl<'a> Steps<'a> {
    fn new(to: Option<&'a IMAPIProgress>, total: usize) -> Result<Self> {
        let (min, max) = match to {
            Some(to) => {
                let top = to.get_flags()?.contains(ProgressFlags::MAPI_TOP_LEVEL);
                if top {
                    to.set_limits(Some(&0), Some(&1000), Some(&ProgressFlags::MAPI_TOP_LEVEL))?;
                    (0, 1000)
                } else {
                    (to.get_min()?, to.get_max()?)
                }
            }
            None => (0, 0),
        };
        let total = u32::try_from(total).map_err(|_| MAPI_E_TOO_BIG)?;
        Ok(Self {
            to,
            total,
            min,
            max,
        })
    }

    fn done(&self, count: usize) -> Result<()> {
        let Some(to) = self.to else { return Ok(()) };
        let range = u64::from(self.max.saturating_sub(self.min));
        let value = self.min + (range * count as u64 / u64::from(self.total.max(1))) as u32;
        to.progress(value, count as u32, self.total)
    }
}

fn run(
    source: &IMAPIProp,
    to: &IMAPIProp,
    tags: &[PropTag],
    progress: Option<&IMAPIProgress>,
    flags: CopyFlags,
    quiet: bool,
    depth: usize,
) -> Result<Vec<SPropProblem>> {
    let kept = if flags.contains(CopyFlags::MAPI_NOREPLACE) {
        let list = to.get_prop_list(UnicodeFlags::MAPI_UNICODE)?;
        list.get()?.to_vec()
    } else {
        vec![]
    };
    let progress = progress.filter(|_| flags.contains(CopyFlags::MAPI_DIALOG));
    let steps = Steps::new(progress, tags.len())?;
    let names = Names::new(source, to, tags)?;
    let mut found = vec![];
    let mut moved = vec![];
    let moves = flags.contains(CopyFlags::MAPI_MOVE);
    for (index, tag) in tags.iter().enumerate() {
        let there = names.there(*tag);
        let done = match there {
            _ if quiet && is_among(*tag, &OF_THE_PLACE) => Err(S_OK),
            None => Err(MAPI_E_NOT_FOUND),
            Some(there) if is_among(there, &kept) => Err(S_OK),
            Some(there) => one(source, to, (*tag, there), moves, depth)?,
        };
        match done {
            Ok(()) => moved.push(*tag),
            Err(code) if code.is_ok() => {}
            Err(MAPI_E_COMPUTED) if quiet => {}
            Err(code) => found.push(problem(index, *tag, code)),
        }
        steps.done(index + 1)?;
    }
    if moves {
        // Objects have gone already.
        moved.retain(|tag| tag.prop_type() != PropType::PT_OBJECT);
        if !moved.is_empty() {
            source.delete_props(&moved)?;
        }
    }
    Ok(found)
}

/// What became of one property: an error is a problem of it alone, S_OK that there was nothing to
/// copy.
type One = core::result::Result<(), HRESULT>;

fn one(
    source: &IMAPIProp,
    to: &IMAPIProp,
    (tag, there): (PropTag, PropTag),
    moves: bool,
    depth: usize,
) -> Result<One> {
    match tag {
        _ if tag.id() == PR_MESSAGE_RECIPIENTS.id() => return recipients(source, to, moves),
        _ if tag.id() == PR_MESSAGE_ATTACHMENTS.id() => {
            return attachments(source, to, moves, depth);
        }
        _ if tag.id() == PR_CONTAINER_CONTENTS.id() => {
            return contents(source, to, ContentsTableFlags::empty(), moves);
        }
        _ if tag.id() == PR_FOLDER_ASSOCIATED_CONTENTS.id() => {
            return contents(source, to, ContentsTableFlags::MAPI_ASSOCIATED, moves);
        }
        _ if tag.id() == PR_CONTAINER_HIERARCHY.id() => return hierarchy(source, to, moves),
        _ if tag.id() == PR_ATTACH_DATA_OBJ.id() && tag.prop_type() == PropType::PT_OBJECT => {
            return embedded(source, to, depth);
        }
        _ if tag.prop_type() == PropType::PT_OBJECT => return Ok(Err(MAPI_E_NO_SUPPORT)),
        _ => {}
    }
    let values = source.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    let value = match values.props().iter().next() {
        Some(value) => OwnedPropValue::from(value?),
        None => return Ok(Err(MAPI_E_NOT_FOUND)),
    };
    match value.borrow().error() {
        Some(MAPI_E_NOT_ENOUGH_MEMORY) => return stream(source, to, tag, there),
        Some(code) => return Ok(Err(code)),
        None => {}
    }
    // A file may have one; SetProps takes none.
    if is_empty_multivalue(&value) {
        return Ok(Err(S_OK));
    }
    let there = there.with_type(value.tag().prop_type());
    let value = OwnedPropValue::new(there, value.into_value());
    let values = MapiViews::<SPropValue>::new(&[value])?;
    let failed = to.set_props(values.get())?;
    let failed = failed.as_ref().map(|failed| failed.get()).transpose()?;
    Ok(match failed.unwrap_or_default().first() {
        Some(problem) => Err(problem.scode),
        None => Ok(()),
    })
}

/// Copies a large property through streams.
fn stream(source: &IMAPIProp, to: &IMAPIProp, tag: PropTag, there: PropTag) -> Result<One> {
    let read: IStream = source.open_property(tag, 0, OpenPropertyFlags::empty())?;
    let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let write: IStream = match to.open_property(there.with_type(tag.prop_type()), 0, flags) {
        Ok(stream) => stream,
        Err(error) => return Ok(Err(error.code())),
    };
    copy_stream(&read, &write)?;
    write.commit(CommitFlags::empty())?;
    Ok(Ok(()))
}

/// Copies what is left of a stream.
pub(super) fn copy_stream(from: &IStream, to: &IStream) -> Result<()> {
    let part = |part: &mut [u8]| Ok(from.read(part)?.value);
    let (read, written) = crate::in_memory::copy_to(part, to, u64::MAX)?;
    if written < read {
        return Err(MAPI_E_NOT_ENOUGH_DISK.into());
    }
    Ok(())
}

/// The tags of names, which are other ones in another store.
struct Names(Vec<(PropTag, Option<PropTag>)>);

impl Names {
    fn new(source: &IMAPIProp, to: &IMAPIProp, tags: &[PropTag]) -> Result<Self> {
        let named: Vec<_> = tags
            .iter()
            .copied()
            .filter(|tag| tag.id() >= 0x8000)
            .collect();
        if named.is_empty() {
            return Ok(Self(vec![]));
        }
        let mut list = MapiView::<SPropTagArray>::new(&named)?;
        let asked = crate::memory::Fill::There(list.lend());
        let names = source.get_names_from_ids(Some(asked), None, GetNamesFlags::empty());
        // Without names, identifiers mean the same everywhere.
        let Ok(names) = names else {
            return Ok(Self(vec![]));
        };
        let known: Vec<(PropTag, OwnedPropName)> = list
            .get()?
            .iter()
            .zip(names.iter())
            .filter_map(|(tag, name)| Some((*tag, name?.ok()?.to_owned())))
            .filter(|(tag, _)| is_among(*tag, &named))
            .collect();
        let wanted: Vec<PropName<'_>> = known.iter().map(|(_, name)| name.borrow()).collect();
        let wanted = LaidOutRefs::names(wanted)?;
        let there = to.get_ids_from_names(Some(wanted.get()), GetIdsFlags::MAPI_CREATE);
        let Ok(there) = there else {
            return Ok(Self(vec![]));
        };
        let there = there.get()?;
        let found = named.iter().map(|tag| {
            let at = known.iter().position(|(known, _)| known.id() == tag.id());
            let there = at
                .and_then(|at| there.get(at))
                .filter(|there| there.id() != 0);
            (*tag, there.map(|there| there.with_type(tag.prop_type())))
        });
        Ok(Self(found.collect()))
    }

    fn there(&self, tag: PropTag) -> Option<PropTag> {
        match self.0.iter().find(|(own, _)| own.id() == tag.id()) {
            Some((_, there)) => *there,
            None => Some(tag),
        }
    }
}

fn recipients(source: &IMAPIProp, to: &IMAPIProp, moves: bool) -> Result<One> {
    let (Ok(source), Ok(to)) = (source.cast::<IMessage>(), to.cast::<IMessage>()) else {
        return Ok(Err(S_OK));
    };
    let table = source.get_recipient_table(TableFlags::MAPI_UNICODE)?;
    let tags = table.query_columns(QueryColumnsFlags::TBL_ALL_COLUMNS)?;
    let mut list = vec![];
    for mut values in tables::all_rows(&table, tags.get()?)? {
        values.retain(|value| super::bag::is_stored(value) && value.tag().id() != PR_ROWID.id());
        list.push(values);
    }
    // The copy has those of the source, and no others.
    let mut list = MapiView::<ADRLIST>::new(&list)?;
    let all = ModifyRecipientsFlags::empty();
    to.modify_recipients(all, list.lend())?;
    if moves {
        let nobody: &[Vec<OwnedPropValue>] = &[];
        source.modify_recipients(all, MapiView::<ADRLIST>::new(nobody)?.lend())?;
    }
    Ok(Ok(()))
}

fn attachments(source: &IMAPIProp, to: &IMAPIProp, moves: bool, depth: usize) -> Result<One> {
    let (Ok(source), Ok(to)) = (source.cast::<IMessage>(), to.cast::<IMessage>()) else {
        return Ok(Err(S_OK));
    };
    let table = source.get_attachment_table(TableFlags::empty())?;
    for row in tables::all_rows(&table, &[PR_ATTACH_NUM])? {
        let number: i32 = Props::from(&row).get(PR_ATTACH_NUM)?;
        let from: IAttach = source.open_attach(number.cast_unsigned(), OpenEntryFlags::empty())?;
        let (_, made): (u32, IAttach) = to.create_attach(CreateAttachFlags::empty())?;
        if let Err(error) = copy_all(&from, &made, depth) {
            return Ok(Err(error.code()));
        }
        made.save_changes(SaveFlags::empty())?;
        if moves {
            drop(from);
            let none = DeleteAttachFlags::empty();
            source.delete_attach(number.cast_unsigned(), UiParam(0), None, none)?;
        }
    }
    Ok(Ok(()))
}

/// Copies the message that an attachment is.
fn embedded(source: &IMAPIProp, to: &IMAPIProp, depth: usize) -> Result<One> {
    if depth >= DEPTH {
        return Ok(Err(MAPI_E_TOO_COMPLEX));
    }
    let from: IMessage =
        match source.open_property(PR_ATTACH_DATA_OBJ, 0, OpenPropertyFlags::empty()) {
            Ok(message) => message,
            Err(_) => return storage(source, to),
        };
    let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let made: IMessage = match to.open_property(PR_ATTACH_DATA_OBJ, 0, flags) {
        Ok(message) => message,
        Err(error) => return Ok(Err(error.code())),
    };
    if let Err(error) = copy_all(&from, &made, depth + 1) {
        return Ok(Err(error.code()));
    }
    made.save_changes(SaveFlags::empty())?;
    Ok(Ok(()))
}

/// Copies the storage that an attachment is.
fn storage(source: &IMAPIProp, to: &IMAPIProp) -> Result<One> {
    let from = source.open_property(PR_ATTACH_DATA_OBJ, 0, OpenPropertyFlags::empty());
    let from: IStorage = match from {
        Ok(storage) => storage,
        Err(error) => return Ok(Err(error.code())),
    };
    let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let made: IStorage = match to.open_property(PR_ATTACH_DATA_OBJ, 0, flags) {
        Ok(storage) => storage,
        Err(error) => return Ok(Err(error.code())),
    };
    from.copy_to(None, None, &made)?;
    made.commit(CommitFlags::empty())?;
    Ok(Ok(()))
}

fn contents(
    source: &IMAPIProp,
    to: &IMAPIProp,
    flags: ContentsTableFlags,
    moves: bool,
) -> Result<One> {
    let (Ok(source), Ok(to)) = (source.cast::<IMAPIFolder>(), to.cast::<IMAPIFolder>()) else {
        return Ok(Err(S_OK));
    };
    let ids = entry_ids(&source.get_contents_table(flags)?)?;
    if ids.is_empty() {
        return Ok(Ok(()));
    }
    let list = crate::data::value::Binaries::from_owned(&ids);
    let mut flags = CopyMessagesFlags::empty();
    flags.set(CopyMessagesFlags::MESSAGE_MOVE, moves);
    let done = source.copy_messages(list, &to, UiParam(0), None, flags)?;
    Ok(if done.is_ok() { Ok(()) } else { Err(done.code) })
}

fn hierarchy(source: &IMAPIProp, to: &IMAPIProp, moves: bool) -> Result<One> {
    let (Ok(source), Ok(to)) = (source.cast::<IMAPIFolder>(), to.cast::<IMAPIFolder>()) else {
        return Ok(Err(S_OK));
    };
    let ids = entry_ids(&source.get_hierarchy_table(HierarchyTableFlags::empty())?)?;
    for id in ids {
        let mut flags = CopyFolderFlags::COPY_SUBFOLDERS;
        flags.set(CopyFolderFlags::FOLDER_MOVE, moves);
        let done = source.copy_folder(&id, &to, None, UiParam(0), None, flags);
        match done {
            Ok(_) => {}
            // These are of the copy as a whole.
            Err(error) if [MAPI_E_COLLISION, MAPI_E_FOLDER_CYCLE].contains(&error.code()) => {
                return Err(error);
            }
            Err(error) => return Ok(Err(error.code())),
        }
    }
    Ok(Ok(()))
}

/// The entry identifiers of all rows of a table.
pub(super) fn entry_ids(table: &crate::interfaces::IMAPITable) -> Result<Vec<Vec<u8>>> {
    let rows = tables::all_rows(table, &[PR_ENTRYID])?.into_iter();
    let ids = rows.map(|row| Ok(Props::from(&row).get::<&[u8]>(PR_ENTRYID)?.to_vec()));
    ids.collect()
}

/// Copies or moves messages from folder to folder, of any stores.
pub(super) fn copy_messages(
    source: &IMAPIFolder,
    messages: &[Vec<u8>],
    destination: &IMAPIFolder,
    progress: Option<&IMAPIProgress>,
    flags: CopyMessagesFlags,
) -> Result<Success<()>> {
    let progress = progress.filter(|_| flags.contains(CopyMessagesFlags::MESSAGE_DIALOG));
    let steps = Steps::new(progress, messages.len())?;
    // Who waits for a receipt gets it now: the other store tells nobody.
    let list = crate::data::value::Binaries::from_owned(messages);
    let receipts = ReadFlags::GENERATE_RECEIPT_ONLY | ReadFlags::CLEAR_NRN_PENDING;
    let _ = source.set_read_flags(Some(list), UiParam(0), None, receipts);
    let mut copied = vec![];
    let mut first = None;
    for (index, id) in messages.iter().enumerate() {
        match copy_message(source, id, destination) {
            Ok(()) => copied.push(id.clone()),
            Err(error) => {
                first.get_or_insert(error);
            }
        }
        steps.done(index + 1)?;
    }
    if flags.contains(CopyMessagesFlags::MESSAGE_MOVE) && !copied.is_empty() {
        let list = crate::data::value::Binaries::from_owned(&copied);
        let none = DeleteMessagesFlags::empty();
        source.delete_messages(list, UiParam(0), None, none)?;
    }
    match first {
        None => Ok(().into()),
        Some(_) if !copied.is_empty() => Ok(Success::new((), MAPI_W_PARTIAL_COMPLETION)),
        Some(error) => Err(error),
    }
}

fn copy_message(source: &IMAPIFolder, id: &[u8], destination: &IMAPIFolder) -> Result<()> {
    let (_, from) = source.open_entry::<IMessage>(Some(id), OpenEntryFlags::empty())?;
    let values = from.get_props(Some(&[PR_MESSAGE_FLAGS]), UnicodeFlags::empty())?;
    let own: i32 = values.props().get(PR_MESSAGE_FLAGS).unwrap_or_default();
    let own = MessageFlags::from_bits_retain(own.cast_unsigned());
    let mut flags = CreateMessageFlags::empty();
    let associated = own.contains(MessageFlags::MSGFLAG_ASSOCIATED);
    flags.set(CreateMessageFlags::MAPI_ASSOCIATED, associated);
    let to: IMessage = destination.create_message(flags)?;
    copy_all(&from, &to, 0)?;
    to.save_changes(SaveFlags::empty())
}

/// Copies or moves a folder from folder to folder, of any stores.
pub(super) fn copy_folder(
    source: &IMAPIFolder,
    id: &[u8],
    destination: &IMAPIFolder,
    name: Option<&str>,
    flags: CopyFolderFlags,
    depth: usize,
) -> Result<Success<()>> {
    if depth >= DEPTH {
        return Err(MAPI_E_TOO_COMPLEX.into());
    }
    let (_, from) = source.open_entry::<IMAPIFolder>(Some(id), OpenEntryFlags::empty())?;
    let tags = [PR_DISPLAY_NAME_W, PR_COMMENT_W];
    let values = from.get_props(Some(&tags), UnicodeFlags::MAPI_UNICODE)?;
    let own = values
        .props()
        .get::<String>(PR_DISPLAY_NAME_W)
        .unwrap_or_default();
    let comment = values
        .props()
        .get::<String>(PR_COMMENT_W)
        .unwrap_or_default();
    let name = super::events::wide(name.unwrap_or(&own));
    let comment = super::events::wide(comment);
    let to: IMAPIFolder = destination.create_folder(
        FolderType::FOLDER_GENERIC,
        TStr::Wide(&name),
        Some(TStr::Wide(&comment)),
        CreateFolderFlags::empty(),
    )?;
    // What else it has.
    let tags = from.get_prop_list(UnicodeFlags::MAPI_UNICODE)?;
    let mut tags = tags.get()?.to_vec();
    let kept = [PR_DISPLAY_NAME_W, PR_COMMENT_W];
    tags.retain(|tag| tag.prop_type() != PropType::PT_OBJECT && !is_among(*tag, &kept));
    let lost = run(&from, &to, &tags, None, CopyFlags::empty(), true, depth)?;
    let mut partial = !lost.is_empty();
    for associated in [
        ContentsTableFlags::empty(),
        ContentsTableFlags::MAPI_ASSOCIATED,
    ] {
        let Ok(table) = from.get_contents_table(associated) else {
            continue;
        };
        let ids = entry_ids(&table)?;
        if !ids.is_empty() {
            let none = CopyMessagesFlags::empty();
            let done = copy_messages(&from, &ids, &to, None, none);
            partial |= !done.is_ok_and(|done| done.is_ok());
        }
    }
    let moves = flags.contains(CopyFolderFlags::FOLDER_MOVE);
    if moves || flags.contains(CopyFolderFlags::COPY_SUBFOLDERS) {
        let inner = entry_ids(&from.get_hierarchy_table(HierarchyTableFlags::empty())?)?;
        for id in inner {
            let done = copy_folder(
                &from,
                &id,
                &to,
                None,
                CopyFolderFlags::COPY_SUBFOLDERS,
                depth + 1,
            );
            partial |= !done.is_ok_and(|done| done.is_ok());
        }
    }
    if partial {
        return Ok(Success::new((), MAPI_W_PARTIAL_COMPLETION));
    }
    if moves {
        drop(from);
        let all = DeleteFolderFlags::DEL_MESSAGES | DeleteFolderFlags::DEL_FOLDERS;
        source.delete_folder(id, UiParam(0), None, all)?;
    }
    Ok(().into())
}
