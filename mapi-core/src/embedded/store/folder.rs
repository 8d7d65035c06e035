//! Folders.

use super::content::Id;
use super::data::{Folder, IS_SEARCH, Kind};
use super::logon::{Logon, receipts};
use super::message::{MessageObject, Place};
use super::search::Criteria;
use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::{Success, View};
use crate::data::OwnedPropValue;
use crate::embedded::bag::Bag;
use crate::embedded::copy;
use crate::embedded::events;
use crate::embedded::props::{PropObject, SharedNames, prop_object};
use crate::interfaces::*;
use crate::memory::MapiView;
use crate::memory::text::TStr;
use std::sync::Arc;
use windows_core::{GUID, IUnknown, IUnknownImpl, Interface, Result, implement};

#[implement(IMAPIFolder, Agile = false)]
pub(crate) struct FolderObject {
    logon: Arc<Logon>,
    id: Id,
    modify: bool,
}

impl FolderObject {
    pub(crate) fn open(logon: &Arc<Logon>, id: Id, modify: bool) -> IMAPIFolder {
        let logon = Arc::clone(logon);
        Self { logon, id, modify }.into()
    }

    /// Fails where the folder is gone, or its session.
    fn there(&self) -> Result<()> {
        self.logon.alive.check()?;
        if self.logon.data.lock().folders.contains_key(&self.id) {
            Ok(())
        } else {
            Err(MAPI_E_OBJECT_DELETED.into())
        }
    }

    /// Fails where nothing may be changed in it.
    fn changeable(&self) -> Result<()> {
        self.there()?;
        if self.modify {
            Ok(())
        } else {
            Err(MAPI_E_NO_ACCESS.into())
        }
    }

    /// The folder of the same store that a destination is.
    fn own(&self, destination: &IUnknown) -> Option<(Id, bool)> {
        let folder: IMAPIFolder = destination.cast().ok()?;
        let own = folder.cast_object_ref::<Self>().ok()?;
        let same = Arc::ptr_eq(&own.logon.data, &self.logon.data);
        same.then_some((own.id, own.modify))
    }

    /// What can be done with it.
    fn access(&self) -> AccessFlags {
        if !self.logon.write {
            return AccessFlags::MAPI_ACCESS_READ;
        }
        let state = self.logon.data.lock();
        let mut access = AccessFlags::all();
        if state.folders.get(&self.id).is_some_and(Folder::is_search) {
            // It has nothing of its own.
            access = access
                - (AccessFlags::MAPI_ACCESS_CREATE_HIERARCHY
                    | AccessFlags::MAPI_ACCESS_CREATE_CONTENTS
                    | AccessFlags::MAPI_ACCESS_CREATE_ASSOCIATED);
        }
        access.set(AccessFlags::MAPI_ACCESS_DELETE, !state.is_standard(self.id));
        access
    }

    fn is_search(&self) -> bool {
        let state = self.logon.data.lock();
        state.folders.get(&self.id).is_some_and(Folder::is_search)
    }

    /// The messages that a list names, or all that can be read.
    fn listed(&self, list: Option<<ENTRYLIST as View>::Borrowed<'_>>) -> Result<Vec<Id>> {
        match list {
            Some(list) => self.logon.messages(list),
            None => {
                let state = self.logon.data.lock();
                let folder = state.folders.get(&self.id).ok_or(MAPI_E_OBJECT_DELETED)?;
                Ok(folder.messages.iter().copied().collect())
            }
        }
    }

    /// The number of a folder in this one. Fails with MAPI_E_NOT_FOUND for others.
    fn inner(&self, entry_id: &[u8]) -> Result<Id> {
        let (Kind::Folder, id) = self.logon.data.read_entry_id(entry_id)? else {
            return Err(MAPI_E_INVALID_ENTRYID.into());
        };
        let state = self.logon.data.lock();
        let folder = state.folders.get(&self.id).ok_or(MAPI_E_OBJECT_DELETED)?;
        if folder.children.contains(&id) {
            Ok(id)
        } else {
            Err(MAPI_E_NOT_FOUND.into())
        }
    }

    /// The number of a message in the folder. Fails with MAPI_E_NOT_FOUND for others.
    fn message(&self, entry_id: &[u8]) -> Result<Id> {
        let (Kind::Message, id) = self.logon.data.read_entry_id(entry_id)? else {
            return Err(MAPI_E_INVALID_ENTRYID.into());
        };
        self.has(id)?;
        Ok(id)
    }

    /// Fails with MAPI_E_NOT_FOUND for a message that is not in the folder.
    fn has(&self, id: Id) -> Result<()> {
        let state = self.logon.data.lock();
        let folder = state.folders.get(&self.id).ok_or(MAPI_E_OBJECT_DELETED)?;
        if folder.messages.contains(&id) || folder.associated.contains(&id) {
            Ok(())
        } else {
            Err(MAPI_E_NOT_FOUND.into())
        }
    }

    fn delete_one(&self, id: Id) -> Result<()> {
        self.has(id)?;
        let wants = {
            let state = self.logon.data.lock();
            let message = state.messages.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
            receipts::wants_unread(&message.content)
        };
        if wants {
            // A report that cannot be sent keeps nobody from deleting.
            let _ = receipts::send(&self.logon, id, false);
        }
        self.logon.data.delete_message(id)
    }
}

/// Does something to each; some may fail.
fn each(
    ids: &[Id],
    steps: Option<&IMAPIProgress>,
    run: impl Fn(Id) -> Result<()>,
) -> Result<Success<()>> {
    let mut first = None;
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    for (index, id) in ids.iter().enumerate() {
        if let Err(error) = run(*id) {
            first.get_or_insert(error);
        }
        if let Some(steps) = steps {
            let (min, max) = (steps.get_min()?, steps.get_max()?);
            let range = u64::from(max.saturating_sub(min));
            let value = min + (range * (index as u64 + 1) / u64::from(total.max(1))) as u32;
            steps.progress(value, index as u32 + 1, total)?;
        }
    }
    match first {
        // One that is alone tells what is wrong with it, unless that is only that it is gone.
        Some(error) if ids.len() == 1 && error.code() != MAPI_E_NOT_FOUND => Err(error),
        first => Ok(partial(first.is_none())),
    }
}

/// What is told where all was done, or not.
fn partial(all: bool) -> Success<()> {
    Success::new((), if all { S_OK } else { MAPI_W_PARTIAL_COMPLETION })
}

const COMPUTED: &[PropTag] = &[
    PR_ENTRYID,
    PR_RECORD_KEY,
    PR_INSTANCE_KEY,
    PR_PARENT_ENTRYID,
    PR_STORE_ENTRYID,
    PR_STORE_RECORD_KEY,
    PR_STORE_SUPPORT_MASK,
    PR_MAPPING_SIGNATURE,
    PR_OBJECT_TYPE,
    PR_FOLDER_TYPE,
    PR_CONTENT_COUNT,
    PR_CONTENT_UNREAD,
    PR_ASSOC_CONTENT_COUNT,
    PR_FOLDER_CHILD_COUNT,
    PR_SUBFOLDERS,
    PR_ACCESS,
    PR_ACCESS_LEVEL,
    PR_CONTAINER_CONTENTS,
    PR_CONTAINER_HIERARCHY,
    PR_FOLDER_ASSOCIATED_CONTENTS,
];

impl PropObject for FolderObject {
    fn check(&self) -> Result<()> {
        self.there()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        let state = self.logon.data.lock();
        let folder = state.folders.get(&self.id).ok_or(MAPI_E_OBJECT_DELETED)?;
        Ok(read(&folder.props))
    }

    fn write<T>(&self, write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T> {
        self.changeable()?;
        self.logon.data.change_folder(self.id, write)
    }

    fn put_later(&self) -> Result<Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>> {
        let data = Arc::clone(&self.logon.data);
        let (alive, id) = (self.logon.alive.clone(), self.id);
        Ok(Box::new(move |value| {
            alive.check()?;
            data.change_folder(id, |props| {
                props.put(value);
                Ok(())
            })
        }))
    }

    fn names(&self) -> Option<SharedNames> {
        Some(Arc::clone(&self.logon.data.names))
    }

    fn large(&self) -> usize {
        self.logon.data.large
    }

    fn is_secret(&self, tag: PropTag) -> bool {
        tag.id() == IS_SEARCH.id()
    }

    fn computed_tags(&self) -> &'static [PropTag] {
        COMPUTED
    }

    fn computed(&self, tag: PropTag) -> Option<OwnedPropValue> {
        let data = &self.logon.data;
        let number = |tag, number: u32| Some(OwnedPropValue::new(tag, number));
        let object = |tag| Some(OwnedPropValue::new(tag, crate::data::OwnedValue::Object(0)));
        match COMPUTED.iter().copied().find(|own| own.id() == tag.id())? {
            PR_STORE_ENTRYID => Some(OwnedPropValue::new(PR_STORE_ENTRYID, &data.wrapped[..])),
            PR_STORE_SUPPORT_MASK => number(
                PR_STORE_SUPPORT_MASK,
                super::logon::support_mask(self.logon.write).bits(),
            ),
            PR_ACCESS => number(PR_ACCESS, self.access().bits()),
            PR_ACCESS_LEVEL => number(PR_ACCESS_LEVEL, self.modify.into()),
            tag @ (PR_CONTAINER_CONTENTS
            | PR_CONTAINER_HIERARCHY
            | PR_FOLDER_ASSOCIATED_CONTENTS) => object(tag),
            tag => {
                let state = data.lock();
                let all = data.folder_computed(&state, self.id);
                all.into_iter().find(|value| value.tag().id() == tag.id())
            }
        }
    }

    fn open_table(&self, tag: PropTag, wide: bool) -> Result<IMAPITable> {
        let mut flags = ContentsTableFlags::empty();
        flags.set(ContentsTableFlags::MAPI_UNICODE, wide);
        match tag {
            PR_CONTAINER_CONTENTS => tables::contents(&self.logon, self.id, flags),
            PR_FOLDER_ASSOCIATED_CONTENTS => {
                let flags = flags | ContentsTableFlags::MAPI_ASSOCIATED;
                tables::contents(&self.logon, self.id, flags)
            }
            PR_CONTAINER_HIERARCHY => {
                let mut flags = HierarchyTableFlags::empty();
                flags.set(HierarchyTableFlags::MAPI_UNICODE, wide);
                tables::hierarchy(&self.logon, self.id, flags)
            }
            _ => Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into()),
        }
    }
}

prop_object!(FolderObject_Impl as IMAPIFolder);

impl IMAPIContainer_Impl for FolderObject_Impl {
    fn get_contents_table(&self, flags: ContentsTableFlags) -> Result<IMAPITable> {
        self.there()?;
        tables::contents(&self.logon, self.id, flags)
    }

    fn get_hierarchy_table(&self, flags: HierarchyTableFlags) -> Result<IMAPITable> {
        self.there()?;
        tables::hierarchy(&self.logon, self.id, flags)
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.logon.open_entry(entry_id, flags)
    }

    fn set_search_criteria(
        &self,
        restriction: Option<<SRestriction as View>::Borrowed<'_>>,
        containers: Option<<ENTRYLIST as View>::Borrowed<'_>>,
        flags: SearchFlags,
    ) -> Result<()> {
        self.changeable()?;
        if !self.is_search() {
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        let pairs = [
            SearchFlags::STOP_SEARCH | SearchFlags::RESTART_SEARCH,
            SearchFlags::RECURSIVE_SEARCH | SearchFlags::SHALLOW_SEARCH,
            SearchFlags::BACKGROUND_SEARCH | SearchFlags::FOREGROUND_SEARCH,
        ];
        if pairs.iter().any(|pair| flags.contains(*pair)) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let data = &self.logon.data;
        let before = {
            let mut state = data.lock();
            let folder = state.folders.get_mut(&self.id);
            let search = folder.and_then(|folder| folder.search.as_mut());
            if flags.contains(SearchFlags::STOP_SEARCH) {
                let search = search.ok_or(MAPI_E_NOT_INITIALIZED)?;
                search.running = false;
                return Ok(());
            }
            search.map(|search| Arc::clone(&search.criteria))
        };
        let restriction = match (restriction, &before) {
            (Some(restriction), _) => restriction.to_owned(),
            (None, Some(before)) => before.restriction.clone(),
            (None, None) => return Err(MAPI_E_NOT_INITIALIZED.into()),
        };
        let containers = match (containers, &before) {
            (Some(list), _) => {
                let ids = list.iter().map(|id| match data.read_entry_id(id)? {
                    (Kind::Folder, id) => Ok(id),
                    _ => Err(MAPI_E_INVALID_ENTRYID.into()),
                });
                ids.collect::<Result<Vec<_>>>()?
            }
            (None, Some(before)) => before.containers.clone(),
            (None, None) => return Err(MAPI_E_NOT_INITIALIZED.into()),
        };
        let shallow = flags.contains(SearchFlags::SHALLOW_SEARCH);
        let recursive = flags.contains(SearchFlags::RECURSIVE_SEARCH)
            || (!shallow && before.is_some_and(|before| before.recursive));
        let criteria = Criteria::new(restriction, containers, recursive)?;
        events::then_dispatch(data.start_search(self.id, criteria))
    }

    fn get_search_criteria(
        &self,
        _flags: UnicodeFlags,
    ) -> Result<(
        Option<MapiView<SRestriction>>,
        Option<MapiView<ENTRYLIST>>,
        SearchState,
    )> {
        self.there()?;
        if !self.is_search() {
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        let data = &self.logon.data;
        let (search, running) = {
            let state = data.lock();
            let folder = state.folders.get(&self.id);
            let search = folder.and_then(|folder| folder.search.as_ref());
            let search = search.ok_or(MAPI_E_NOT_INITIALIZED)?;
            (Arc::clone(&search.criteria), search.running)
        };
        let containers = search.containers.iter();
        let containers: Vec<_> = containers
            .map(|id| data.entry_id(Kind::Folder, *id))
            .collect();
        let mut state = SearchState::SEARCH_COMPLETE;
        state.set(SearchState::SEARCH_RUNNING, running);
        state.set(SearchState::SEARCH_RECURSIVE, search.recursive);
        Ok((
            Some(MapiView::<SRestriction>::new(search.restriction.borrow())?),
            Some(MapiView::<ENTRYLIST>::new(
                crate::data::value::Binaries::from_owned(&containers),
            )?),
            state,
        ))
    }
}

impl IMAPIFolder_Impl for FolderObject_Impl {
    fn create_message(&self, _iid: Option<&GUID>, flags: CreateMessageFlags) -> Result<IUnknown> {
        self.changeable()?;
        if self.is_search() {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let place = Place::Folder {
            folder: self.id,
            associated: flags.contains(CreateMessageFlags::MAPI_ASSOCIATED),
        };
        Ok(MessageObject::create(&self.logon.context(), place).into())
    }

    fn copy_messages(
        &self,
        messages: <ENTRYLIST as View>::Borrowed<'_>,
        _iid: Option<&GUID>,
        dest_folder: &IUnknown,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        flags: CopyMessagesFlags,
    ) -> Result<Success<()>> {
        self.there()?;
        let moves = flags.contains(CopyMessagesFlags::MESSAGE_MOVE);
        if moves {
            self.changeable()?;
        }
        let shown = progress.filter(|_| flags.contains(CopyMessagesFlags::MESSAGE_DIALOG));
        let done = match self.own(dest_folder) {
            Some((_, false)) => Err(MAPI_E_NO_ACCESS.into()),
            Some((to, true)) => {
                let ids = self.logon.messages(messages)?;
                each(&ids, shown, |id| {
                    self.has(id)?;
                    if moves {
                        self.logon.data.move_message(id, to)
                    } else {
                        self.logon.data.copy_message(id, to).map(drop)
                    }
                })
            }
            None => {
                let own: IMAPIFolder = self.to_object().into_interface();
                let to = dest_folder
                    .cast()
                    .map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
                let messages = messages.iter().map(|id| Ok(id.to_vec()));
                let messages = messages.collect::<Result<Vec<_>>>()?;
                copy::copy_messages(&own, &messages, &to, progress, flags)
            }
        };
        events::dispatch();
        done
    }

    fn delete_messages(
        &self,
        messages: <ENTRYLIST as View>::Borrowed<'_>,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        flags: DeleteMessagesFlags,
    ) -> Result<Success<()>> {
        self.changeable()?;
        let ids = self.logon.messages(messages)?;
        let shown = progress.filter(|_| flags.contains(DeleteMessagesFlags::MESSAGE_DIALOG));
        events::then_dispatch(each(&ids, shown, |id| self.delete_one(id)))
    }

    fn create_folder(
        &self,
        folder_type: FolderType,
        name: TStr<'_>,
        comment: Option<TStr<'_>>,
        _iid: Option<&GUID>,
        flags: CreateFolderFlags,
    ) -> Result<IUnknown> {
        self.changeable()?;
        let search = match folder_type {
            FolderType::FOLDER_GENERIC => false,
            FolderType::FOLDER_SEARCH => true,
            _ => return Err(MAPI_E_INVALID_PARAMETER.into()),
        };
        let name = name.to_string_lossy();
        if name.is_empty() || self.is_search() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let comment = comment.map(TStr::to_string_lossy).unwrap_or_default();
        let data = &self.logon.data;
        let id = match data.create_folder(self.id, &name, &comment, search) {
            Err(error)
                if error.code() == MAPI_E_COLLISION
                    && flags.contains(CreateFolderFlags::OPEN_IF_EXISTS) =>
            {
                let known = data.lock().child(self.id, &name);
                known.ok_or(MAPI_E_NOT_FOUND)?
            }
            made => made?,
        };
        events::dispatch();
        Ok(FolderObject::open(&self.logon, id, true).into())
    }

    fn copy_folder(
        &self,
        entry_id: &[u8],
        _iid: Option<&GUID>,
        dest_folder: &IUnknown,
        new_name: Option<TStr<'_>>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        flags: CopyFolderFlags,
    ) -> Result<Success<()>> {
        self.there()?;
        let moves = flags.contains(CopyFolderFlags::FOLDER_MOVE);
        if moves {
            self.changeable()?;
        }
        let id = self.inner(entry_id)?;
        let name = new_name
            .map(TStr::to_string_lossy)
            .filter(|name| !name.is_empty());
        let data = &self.logon.data;
        let done = match self.own(dest_folder) {
            Some((_, false)) => Err(MAPI_E_NO_ACCESS.into()),
            Some((to, true)) => {
                if moves {
                    data.move_folder(id, to, name.as_deref()).map(Success::from)
                } else {
                    let deep = flags.contains(CopyFolderFlags::COPY_SUBFOLDERS);
                    data.copy_folder(id, to, name.as_deref(), deep)
                        .map(|_| Success::from(()))
                }
            }
            None => {
                let own: IMAPIFolder = self.to_object().into_interface();
                let to = dest_folder
                    .cast()
                    .map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
                copy::copy_folder(&own, entry_id, &to, name.as_deref(), flags, 0)
            }
        };
        events::dispatch();
        done
    }

    fn delete_folder(
        &self,
        entry_id: &[u8],
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        flags: DeleteFolderFlags,
    ) -> Result<Success<()>> {
        self.changeable()?;
        let id = self.inner(entry_id)?;
        let gone = events::then_dispatch(self.logon.data.delete_folder(id, flags))?;
        Ok(partial(gone))
    }

    fn set_read_flags(
        &self,
        messages: Option<<ENTRYLIST as View>::Borrowed<'_>>,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        flags: ReadFlags,
    ) -> Result<Success<()>> {
        self.changeable()?;
        let ids = self.listed(messages)?;
        let shown = progress.filter(|_| flags.contains(ReadFlags::MESSAGE_DIALOG));
        events::then_dispatch(each(&ids, shown, |id| {
            self.has(id)?;
            receipts::set_read_flag(&self.logon, id, flags)
        }))
    }

    fn get_message_status(&self, entry_id: &[u8]) -> Result<MessageStatus> {
        self.there()?;
        let id = self.message(entry_id)?;
        let state = self.logon.data.lock();
        let message = state.messages.get(&id).ok_or(MAPI_E_NOT_FOUND)?;
        Ok(MessageStatus::from_bits_retain(message.status))
    }

    fn set_message_status(
        &self,
        entry_id: &[u8],
        new_status: MessageStatus,
        new_status_mask: MessageStatus,
    ) -> Result<MessageStatus> {
        self.changeable()?;
        let id = self.message(entry_id)?;
        let (status, mask) = (new_status.bits(), new_status_mask.bits());
        let before = self.logon.data.set_status(id, status, mask)?;
        events::dispatch();
        Ok(MessageStatus::from_bits_retain(before))
    }

    fn save_contents_sort(
        &self,
        sort_order: <SSortOrderSet as View>::Borrowed<'_>,
        flags: SaveSortFlags,
    ) -> Result<()> {
        self.changeable()?;
        tables::check_sort(sort_order)?;
        let deep = flags.contains(SaveSortFlags::RECURSIVE_SORT);
        let mut state = self.logon.data.lock();
        let inner = if deep {
            state.below(self.id, true)
        } else {
            vec![]
        };
        for id in [self.id].into_iter().chain(inner) {
            if let Some(folder) = state.folders.get_mut(&id) {
                folder.sort = Some(sort_order.to_owned());
            }
        }
        Ok(())
    }

    fn empty_folder(
        &self,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        flags: EmptyFolderFlags,
    ) -> Result<Success<()>> {
        self.changeable()?;
        if self.is_search() {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let (mut ids, folders): (Vec<_>, Vec<_>) = {
            let state = self.logon.data.lock();
            let folder = state.folders.get(&self.id).ok_or(MAPI_E_OBJECT_DELETED)?;
            let mut ids: Vec<Id> = folder.messages.iter().copied().collect();
            if flags.contains(EmptyFolderFlags::DEL_ASSOCIATED) {
                ids.extend(&folder.associated);
            }
            let folders = folder.children.iter().copied();
            (ids, folders.filter(|id| !state.is_standard(*id)).collect())
        };
        ids.sort_unstable();
        let shown = progress.filter(|_| flags.contains(EmptyFolderFlags::FOLDER_DIALOG));
        let done = each(&ids, shown, |id| self.delete_one(id))?;
        let all = DeleteFolderFlags::DEL_MESSAGES | DeleteFolderFlags::DEL_FOLDERS;
        let mut gone = done.is_ok();
        for id in folders {
            gone &= self.logon.data.delete_folder(id, all).unwrap_or(false);
        }
        events::dispatch();
        Ok(partial(gone))
    }
}
