//! The live tables of a store.

use super::content::Id;
use super::data::{Kind, State, StoreData, TableOf};
use super::logon::Logon;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::sort::SortOrders;
use crate::data::{OwnedPropValue, PropValue};
use crate::embedded::live::{LiveTable, Shown, until_end};
use crate::embedded::tables::{self, row};
use crate::in_memory::SharedRow;
use crate::interfaces::IMAPITable;
use std::sync::Arc;
use windows_core::Result;

const CONTENTS: [PropTag; 29] = [
    PR_INSTANCE_KEY,
    PR_ENTRYID,
    PR_RECORD_KEY,
    PR_PARENT_ENTRYID,
    PR_STORE_ENTRYID,
    PR_STORE_RECORD_KEY,
    PR_MAPPING_SIGNATURE,
    PR_OBJECT_TYPE,
    PR_MESSAGE_CLASS_W,
    PR_SUBJECT_W,
    PR_NORMALIZED_SUBJECT_W,
    PR_SENDER_NAME_W,
    PR_SENT_REPRESENTING_NAME_W,
    PR_DISPLAY_TO_W,
    PR_DISPLAY_CC_W,
    PR_DISPLAY_BCC_W,
    PR_HASATTACH,
    PR_IMPORTANCE,
    PR_PRIORITY,
    PR_SENSITIVITY,
    PR_MESSAGE_FLAGS,
    PR_MESSAGE_SIZE,
    PR_MSG_STATUS,
    PR_ACCESS,
    PR_CLIENT_SUBMIT_TIME,
    PR_MESSAGE_DELIVERY_TIME,
    PR_CREATION_TIME,
    PR_LAST_MODIFICATION_TIME,
    PR_SEARCH_KEY,
];

const HIERARCHY: [PropTag; 18] = [
    PR_INSTANCE_KEY,
    PR_ENTRYID,
    PR_RECORD_KEY,
    PR_PARENT_ENTRYID,
    PR_OBJECT_TYPE,
    PR_DISPLAY_TYPE,
    PR_STATUS,
    PR_DISPLAY_NAME_W,
    PR_COMMENT_W,
    PR_CONTAINER_CLASS_W,
    PR_FOLDER_TYPE,
    PR_DEPTH,
    PR_SUBFOLDERS,
    PR_FOLDER_CHILD_COUNT,
    PR_CONTENT_COUNT,
    PR_CONTENT_UNREAD,
    PR_ASSOC_CONTENT_COUNT,
    PR_STORE_ENTRYID,
];

const QUEUE: [PropTag; 12] = [
    PR_INSTANCE_KEY,
    PR_ENTRYID,
    PR_SUBJECT_W,
    PR_DISPLAY_TO_W,
    PR_DISPLAY_CC_W,
    PR_DISPLAY_BCC_W,
    PR_SENDER_NAME_W,
    PR_CLIENT_SUBMIT_TIME,
    PR_MESSAGE_SIZE,
    PR_MESSAGE_FLAGS,
    PR_PRIORITY,
    PR_SUBMIT_FLAGS,
];

/// A table of what a list of numbers names, and of what is told of later.
fn open(
    logon: &Logon,
    columns: &[PropTag],
    (table, of): (TableOf, Id),
    wide: bool,
    read: impl Fn(&StoreData, &State, Id) -> Option<SharedRow> + 'static,
    rows: impl FnOnce(&State) -> Result<Vec<(Id, SharedRow)>>,
) -> Result<IMAPITable> {
    let store = Arc::clone(&logon.data);
    let shown = Shown {
        key: &logon.data.table_key(table, of),
        columns,
        wide,
    };
    LiveTable::over(
        &logon.mailbox,
        &logon.alive,
        shown,
        move |id| read(&store, &store.lock(), id),
        || rows(&logon.data.lock()),
    )
}

pub(crate) fn contents(logon: &Logon, folder: Id, flags: ContentsTableFlags) -> Result<IMAPITable> {
    let associated = flags.contains(ContentsTableFlags::MAPI_ASSOCIATED);
    let table = TableOf::messages(associated);
    let wide = flags.contains(ContentsTableFlags::MAPI_UNICODE);
    let is_search = {
        let state = logon.data.lock();
        let folder = state.folders.get(&folder).ok_or(MAPI_E_OBJECT_DELETED)?;
        folder.is_search()
    };
    let row = move |data: &StoreData, state: &State, id: Id| {
        if !is_search {
            return data.shared_row(state, id);
        }
        let of = state.folders.get(&state.messages.get(&id)?.folder)?;
        let name = of.props.get(PR_DISPLAY_NAME_W)?;
        let name = OwnedPropValue::new(PR_PARENT_DISPLAY_W, name.value().clone());
        data.message_row(state, id, &[name.borrow()])
    };
    let read = move |data: &StoreData, state: &State, id: Id| {
        let there = state.folders.get(&folder)?.of(associated).contains(&id);
        there.then(|| row(data, state, id))?
    };
    let mut sort = None;
    // Where a message is shows where it may be elsewhere.
    let columns = [&CONTENTS[..], &[PR_PARENT_DISPLAY_W]].concat();
    let columns = &columns[..CONTENTS.len() + usize::from(is_search)];
    let view = open(logon, columns, (table, folder), wide, read, |state| {
        let folder = state.folders.get(&folder).ok_or(MAPI_E_OBJECT_DELETED)?;
        sort.clone_from(&folder.sort);
        let ids = folder.of(associated).iter();
        let rows = ids.filter_map(|id| Some((*id, row(&logon.data, state, *id)?)));
        Ok(rows.collect())
    })?;
    if let Some(sort) = sort {
        view.sort_table(sort.borrow(), SortFlags::empty())?;
    }
    Ok(view)
}

/// Fails as SortTable of a contents table.
pub(crate) fn check_sort(order: SortOrders<'_>) -> Result<()> {
    let kind = TableType::TBLTYPE_SNAPSHOT;
    let none = tables::filled(kind, PR_INSTANCE_KEY, &CONTENTS, vec![], true)?;
    tables::view(&none)?.sort_table(order, SortFlags::empty())
}

pub(crate) fn hierarchy(
    logon: &Logon,
    folder: Id,
    flags: HierarchyTableFlags,
) -> Result<IMAPITable> {
    let deep = flags.contains(HierarchyTableFlags::CONVENIENT_DEPTH);
    let row = |data: &StoreData, state: &State, id: Id, depth: i32| {
        tables::shared_row(&data.folder_row(state, id, depth)).ok()
    };
    let read = move |data: &StoreData, state: &State, id: Id| {
        let mut depth = 0;
        let mut now = state.folders.get(&id)?.parent;
        while now != folder {
            if !deep || now == 0 {
                return None;
            }
            depth += 1;
            now = state.folders.get(&now)?.parent;
        }
        row(data, state, id, depth)
    };
    // A table of all levels hears of all folders.
    let table = (TableOf::Hierarchy, if deep { 0 } else { folder });
    let wide = flags.contains(HierarchyTableFlags::MAPI_UNICODE);
    open(logon, &HIERARCHY, table, wide, read, |state| {
        if !state.folders.contains_key(&folder) {
            return Err(MAPI_E_OBJECT_DELETED.into());
        }
        let all = state.levels_below(folder, deep).into_iter();
        let rows = all.filter_map(|(id, depth)| Some((id, row(&logon.data, state, id, depth)?)));
        Ok(rows.collect())
    })
}

pub(crate) fn queue(logon: &Logon) -> Result<IMAPITable> {
    let read = |data: &StoreData, state: &State, id: Id| {
        if !state.queue.contains(id) {
            return None;
        }
        let content = &state.messages.get(&id)?.content;
        let mut flags = SubmitState::empty();
        let (locked, waits) = (
            state.locked.contains(&id),
            content.props.flag(PR_PREPROCESS),
        );
        flags.set(SubmitState::SUBMITFLAG_LOCKED, locked);
        flags.set(SubmitState::SUBMITFLAG_PREPROCESS, waits);
        let flags = PropValue::new(PR_SUBMIT_FLAGS, flags.bits());
        data.message_row(state, id, &[flags])
    };
    open(logon, &QUEUE, (TableOf::Queue, 0), true, read, |state| {
        let ids = state.queue.ids().into_iter();
        Ok(ids
            .filter_map(|id| Some((id, read(&logon.data, state, id)?)))
            .collect())
    })
}

pub(crate) fn receive(logon: &Logon, wide: bool) -> Result<IMAPITable> {
    let rows = {
        let state = logon.data.lock();
        let rows = state
            .receive
            .values()
            .enumerate()
            .map(|(number, (class, folder))| {
                row([
                    OwnedPropValue::new(PR_ROWID, number as u32),
                    OwnedPropValue::new(PR_ENTRYID, logon.data.entry_id(Kind::Folder, *folder)),
                    OwnedPropValue::new(PR_RECORD_KEY, logon.data.record_key(*folder)),
                    OwnedPropValue::new(PR_MESSAGE_CLASS_W, class.as_str()),
                ])
            });
        rows.collect()
    };
    let columns = [PR_ROWID, PR_ENTRYID, PR_RECORD_KEY, PR_MESSAGE_CLASS_W];
    let table = tables::snapshot(PR_ROWID, &columns, rows, wide)?;
    Ok(until_end(table, &logon.alive))
}
