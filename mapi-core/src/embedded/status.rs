//! The status table, and the status objects of MAPI's own rows.

use super::bag::Bag;
use super::events::{self, Event};
use super::live::view_of;
use super::oneoff::Alive;
use super::profile::Section;
use super::props::{PropObject, prop_object};
use super::session::Core;
use super::{spooler, tables};
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::{EntryId, OwnedEntryId, OwnedPropValue, Props};
use crate::interfaces::{IMAPIStatus, IMAPIStatus_Impl, IMAPITable, ITableData};
use crate::memory::lock;
use crate::memory::text::TStr;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use windows_core::{Result, implement};

/// The provider of entry identifiers of status objects: this MAPI.
const STATUS: MAPIUID = MAPIUID::new(*b"MAPI box status.");

/// The rows that are MAPI's own.
pub(super) const SUBSYSTEM: [u8; 16] = *b"MAPI subsystem..";
pub(super) const SPOOLER: [u8; 16] = *b"MAPI spooler....";
pub(super) const ADDRESS_BOOK: [u8; 16] = *b"MAPI addressbook";

fn entry_id(row: &[u8; 16]) -> Vec<u8> {
    OwnedEntryId::new([0; 4], STATUS, row).into_bytes()
}

/// The row that an entry identifier stands for.
pub(super) fn read_entry_id(id: EntryId<'_>) -> Option<[u8; 16]> {
    (id.provider() == Some(STATUS))
        .then(|| id.data().try_into().ok())
        .flatten()
}

const COLUMNS: [PropTag; 15] = [
    PR_DISPLAY_NAME_W,
    PR_ENTRYID,
    PR_IDENTITY_DISPLAY_W,
    PR_IDENTITY_ENTRYID,
    PR_IDENTITY_SEARCH_KEY,
    PR_INSTANCE_KEY,
    PR_OBJECT_TYPE,
    PR_PROVIDER_DISPLAY_W,
    PR_PROVIDER_DLL_NAME_W,
    PR_RESOURCE_FLAGS,
    PR_RESOURCE_METHODS,
    PR_RESOURCE_TYPE,
    PR_ROWID,
    PR_STATUS_CODE,
    PR_STATUS_STRING_W,
];

pub(super) struct StatusTable {
    data: ITableData,
    rows: Mutex<BTreeMap<[u8; 16], Bag>>,
}

impl StatusTable {
    pub(super) fn new() -> Result<Self> {
        let table = Self {
            data: tables::filled(
                TableType::TBLTYPE_DYNAMIC,
                PR_INSTANCE_KEY,
                &COLUMNS,
                vec![],
                true,
            )?,
            rows: Mutex::default(),
        };
        let flush = StatusMethods::STATUS_FLUSH_QUEUES | StatusMethods::STATUS_VALIDATE_STATE;
        let validate = StatusMethods::STATUS_VALIDATE_STATE;
        let own = [
            (SUBSYSTEM, "MAPI", ResourceType::MAPI_SUBSYSTEM, validate),
            (SPOOLER, "MAPI spooler", ResourceType::MAPI_SPOOLER, flush),
            (
                ADDRESS_BOOK,
                "Address book",
                ResourceType::MAPI_AB,
                validate,
            ),
        ];
        for (uid, name, kind, methods) in own {
            let mut row = Bag::default();
            row.set(PR_DISPLAY_NAME_W, name);
            row.set(PR_PROVIDER_DISPLAY_W, name);
            row.set(PR_RESOURCE_TYPE, kind.0);
            row.set(
                PR_RESOURCE_FLAGS,
                ResourceFlags::STATUS_NO_DEFAULT_STORE.bits(),
            );
            row.set(PR_RESOURCE_METHODS, methods.bits());
            row.set(PR_STATUS_CODE, StatusCode::STATUS_AVAILABLE.bits());
            table.put(uid, row)?;
        }
        Ok(table)
    }

    fn rows(&self) -> MutexGuard<'_, BTreeMap<[u8; 16], Bag>> {
        lock(&self.rows)
    }

    fn put(&self, uid: [u8; 16], mut row: Bag) -> Result<()> {
        row.set(PR_ENTRYID, entry_id(&uid));
        row.set(PR_INSTANCE_KEY, &uid[..]);
        row.set(PR_OBJECT_TYPE, ObjectType::MAPI_STATUS.0);
        let number = {
            let mut rows = self.rows();
            let known = rows.get(&uid).and_then(|row| row.long(PR_ROWID));
            let number = known.unwrap_or(rows.len() as i32);
            row.set(PR_ROWID, number);
            rows.insert(uid, row.clone());
            number
        };
        debug_assert!(number >= 0);
        let row = tables::row(row.to_vec());
        self.data.hr_modify_row(Props::from(&row))
    }

    /// ModifyStatusRow. What a provider does not say is taken from its section.
    pub(super) fn modify(
        &self,
        core: &Core,
        section: &Section,
        columns: Vec<OwnedPropValue>,
        update: bool,
    ) -> Result<()> {
        let uid = section.uid.ab;
        let before = self.rows().get(&uid).cloned();
        let mut row = match before {
            Some(row) if update => row,
            None if update => return Err(MAPI_E_NOT_FOUND.into()),
            _ => {
                let mut row = Bag::default();
                for tag in [
                    PR_DISPLAY_NAME_W,
                    PR_PROVIDER_DISPLAY_W,
                    PR_PROVIDER_DLL_NAME_W,
                    PR_RESOURCE_FLAGS,
                    PR_RESOURCE_TYPE,
                ] {
                    row.extend(section.read(|props| props.get(tag).cloned()));
                }
                row.set(PR_STATUS_CODE, StatusCode::STATUS_AVAILABLE.bits());
                row.set(PR_RESOURCE_METHODS, 0u32);
                row
            }
        };
        row.extend(columns.iter().cloned());
        self.put(uid, row)?;
        let id = entry_id(&uid);
        let event = Event::Status {
            entry_id: id.clone(),
            values: columns,
        };
        core.hub.engine.post(&[&id], &event);
        events::dispatch();
        Ok(())
    }

    /// PR_RESOURCE_FLAGS of a section have changed.
    pub(super) fn flags_changed(&self, section: &Section) {
        let row = self.rows().get(&section.uid.ab).cloned();
        let flags = section.read(|props| props.get(PR_RESOURCE_FLAGS).cloned());
        if let Some(mut row) = row {
            row.extend(flags);
            let _ = self.put(section.uid.ab, row);
        }
    }

    pub(super) fn view(&self, alive: &Alive, flags: UnicodeFlags) -> Result<IMAPITable> {
        view_of(alive, &self.data, &COLUMNS, flags)
    }

    /// The entry identifier of the user, from the provider that says who it is.
    pub(super) fn identity(&self) -> Option<Vec<u8>> {
        let rows = self.rows();
        let id = |row: &Bag| row.bytes(PR_IDENTITY_ENTRYID).map(<[u8]>::to_vec);
        let has = |row: &Bag, flag: ResourceFlags| {
            let flags = row.long(PR_RESOURCE_FLAGS).unwrap_or_default();
            flags.cast_unsigned() & flag.bits() != 0
        };
        let primary = ResourceFlags::STATUS_PRIMARY_IDENTITY;
        let chosen = rows.values().find(|row| has(row, primary)).and_then(id);
        let none = ResourceFlags::STATUS_NO_PRIMARY_IDENTITY;
        chosen.or_else(|| rows.values().filter(|row| !has(row, none)).find_map(id))
    }

    /// The status object of a row.
    pub(super) fn open(&self, core: &Arc<Core>, row: &[u8; 16]) -> Option<IMAPIStatus> {
        let props = self.rows().get(row)?.clone();
        let status = Status {
            props,
            alive: core.alive.clone(),
            core: Arc::downgrade(core),
            is_spooler: *row == SPOOLER,
        };
        Some(status.into())
    }

    pub(super) fn clear(&self) {
        self.rows().clear();
        let _ = self
            .data
            .hr_delete_rows(DeleteRowsFlags::TAD_ALL_ROWS, None);
    }
}

/// The status object of MAPI, the spooler or the address book.
#[implement(IMAPIStatus, Agile = false)]
pub(super) struct Status {
    props: Bag,
    alive: Alive,
    core: Weak<Core>,
    is_spooler: bool,
}

impl PropObject for Status {
    fn check(&self) -> Result<()> {
        self.alive.check()
    }

    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T> {
        Ok(read(&self.props))
    }
}

prop_object!(Status_Impl as IMAPIStatus);

impl IMAPIStatus_Impl for Status_Impl {
    fn validate_state(&self, _ui_param: UiParam, _flags: ValidateStateFlags) -> Result<()> {
        self.alive.check()
    }

    fn change_password(
        &self,
        _old_password: TStr<'_>,
        _new_password: TStr<'_>,
        _flags: UnicodeFlags,
    ) -> Result<()> {
        Err(MAPI_E_NO_SUPPORT.into())
    }

    fn flush_queues(
        &self,
        _ui_param: UiParam,
        _target_transport: Option<&[u8]>,
        _flags: FlushFlags,
    ) -> Result<()> {
        self.alive.check()?;
        if !self.is_spooler {
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        let core = self.core.upgrade().ok_or(MAPI_E_INVALID_OBJECT)?;
        spooler::flush(&core);
        events::dispatch();
        Ok(())
    }
}
