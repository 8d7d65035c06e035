//! The live tables of a store.

use super::data::{Id, Kind, State, StoreData, TableOf};
use super::logon::Logon;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::embedded::live::LiveTable;
use crate::embedded::tables::{self, row};
use crate::{IMAPITable, ITableData, OwnedPropValue, PropValue, Props};
use std::sync::Arc;
use windows_core::Result;

const CONTENTS: [PropTag; 28] = [
    PR_INSTANCE_KEY,
    PR_ENTRYID,
    PR_RECORD_KEY,
    PR_PARENT_ENTRYID,
    PR_STORE_ENTRYID,
    PR_STORE_RECORD_KEY,
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

const HIERARCHY: [PropTag; 16] = [
    PR_INSTANCE_KEY,
    PR_ENTRYID,
    PR_RECORD_KEY,
    PR_PARENT_ENTRYID,
    PR_OBJECT_TYPE,
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

const QUEUE: [PropTag; 10] = [
    PR_INSTANCE_KEY,
    PR_ENTRYID,
    PR_SUBJECT_W,
    PR_DISPLAY_TO_W,
    PR_SENDER_NAME_W,
    PR_CLIENT_SUBMIT_TIME,
    PR_MESSAGE_SIZE,
    PR_MESSAGE_FLAGS,
    PR_PRIORITY,
    PR_SUBMIT_FLAGS,
];

/// How a row is read; `None` where it is not in the table.
type Read = dyn Fn(&StoreData, &State, Id) -> Option<Vec<OwnedPropValue>>;

/// A table of some rows that hears of changes.
fn open(
    logon: &Logon,
    columns: &[PropTag],
    key: &[u8],
    ids: &[Id],
    read: Box<Read>,
    wide: bool,
) -> Result<IMAPITable> {
    let kind = TableType::TBLTYPE_DYNAMIC;
    let data = tables::filled(kind, PR_INSTANCE_KEY, columns, vec![], wide)?;
    let read: Arc<Read> = Arc::from(read);
    let reader = Arc::clone(&read);
    let (store, table): (_, ITableData) = (Arc::clone(&logon.data), data.clone());
    let watch = logon.mailbox.watch(key, move |event| {
        let now = reader(&store, &store.lock(), event.id);
        // A table without memory for a row misses it.
        let _ = match now {
            Some(values) => table.hr_modify_row(Props::from(&row(values))),
            None => {
                let key = event.id.to_le_bytes();
                table.hr_delete_row(PropValue::new(PR_INSTANCE_KEY, &key[..]))
            }
        };
    });
    // What changes from here on is heard of.
    let rows: Vec<_> = {
        let state = logon.data.lock();
        ids.iter()
            .filter_map(|id| read(&logon.data, &state, *id))
            .map(row)
            .collect()
    };
    if !rows.is_empty() {
        data.hr_modify_rows(crate::data::row::Rows::from_owned(&rows))?;
    }
    LiveTable::open(&data, columns, wide, &logon.alive, Some(watch))
}

pub(crate) fn contents(logon: &Logon, folder: Id, flags: ContentsTableFlags) -> Result<IMAPITable> {
    let associated = flags.contains(ContentsTableFlags::MAPI_ASSOCIATED);
    let table = if associated {
        TableOf::Associated
    } else {
        TableOf::Contents
    };
    let ids: Vec<Id> = {
        let state = logon.data.lock();
        let folder = state.folders.get(&folder).ok_or(MAPI_E_OBJECT_DELETED)?;
        let ids = if associated {
            &folder.associated
        } else {
            &folder.messages
        };
        ids.iter().copied().collect()
    };
    let read = move |data: &StoreData, state: &State, id: Id| {
        let folder = state.folders.get(&folder)?;
        let ids = if associated {
            &folder.associated
        } else {
            &folder.messages
        };
        ids.contains(&id).then(|| data.row_of(state, id))
    };
    let key = logon.data.table_key(table, folder);
    let wide = flags.contains(ContentsTableFlags::MAPI_UNICODE);
    open(logon, &CONTENTS, &key, &ids, Box::new(read), wide)
}

pub(crate) fn hierarchy(
    logon: &Logon,
    folder: Id,
    flags: HierarchyTableFlags,
) -> Result<IMAPITable> {
    let deep = flags.contains(HierarchyTableFlags::CONVENIENT_DEPTH);
    let ids: Vec<Id> = {
        let state = logon.data.lock();
        let of = state.folders.get(&folder).ok_or(MAPI_E_OBJECT_DELETED)?;
        if deep {
            let mut all = vec![];
            below(&state, folder, &mut all);
            all
        } else {
            of.children.iter().copied().collect()
        }
    };
    let read = move |data: &StoreData, state: &State, id: Id| {
        let mut depth = 1;
        let mut now = state.folders.get(&id)?.parent;
        while now != folder {
            if !deep || now == 0 {
                return None;
            }
            depth += 1;
            now = state.folders.get(&now)?.parent;
        }
        Some(data.folder_row(state, id, depth))
    };
    // A table of all levels hears of all folders.
    let key = logon
        .data
        .table_key(TableOf::Hierarchy, if deep { 0 } else { folder });
    let wide = flags.contains(HierarchyTableFlags::MAPI_UNICODE);
    open(logon, &HIERARCHY, &key, &ids, Box::new(read), wide)
}

/// All folders below one, each in front of those below it.
fn below(state: &State, folder: Id, all: &mut Vec<Id>) {
    let mut open: Vec<Id> = vec![folder];
    while let Some(id) = open.pop() {
        let Some(folder_of) = state.folders.get(&id) else {
            continue;
        };
        if id != folder {
            all.push(id);
        }
        open.extend(folder_of.children.iter().rev());
    }
}

pub(crate) fn queue(logon: &Logon) -> Result<IMAPITable> {
    let ids = logon.data.lock().queue.clone();
    let read = |data: &StoreData, state: &State, id: Id| {
        if !state.queue.contains(&id) {
            return None;
        }
        let mut row = data.row_of(state, id);
        let locked = if state.locked.contains(&id) {
            SubmitState::SUBMITFLAG_LOCKED
        } else {
            SubmitState::empty()
        };
        row.push(OwnedPropValue::new(PR_SUBMIT_FLAGS, locked.bits()));
        Some(row)
    };
    let key = logon.data.table_key(TableOf::Queue, 0);
    open(logon, &QUEUE, &key, &ids, Box::new(read), true)
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
    tables::snapshot(PR_ROWID, &columns, rows, wide)
}
