//! A table that follows the data of the embedded MAPI: it hears of changes before it answers, ends
//! with its logon, and knows ambiguous names.

use super::events::{self, Mailbox, Watch};
use super::oneoff::Alive;
use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::{Success, View};
use crate::data::restriction::Node;
use crate::data::{PropValue, Restriction, RestrictionView};
use crate::in_memory::width::tag_with_width;
use crate::in_memory::{SharedRow, put_rows};
use crate::interfaces::*;
use crate::memory::lock;
use crate::provider::ambiguous_name;
use core::iter;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use windows_core::{Result, implement};

#[implement(IMAPITable, Agile = false)]
pub(super) struct LiveTable {
    inner: IMAPITable,
    alive: Alive,
    mailbox: Weak<Mailbox>,
    key: Vec<u8>,
    /// The sinks that hear on the thread for notifications.
    on_thread: Mutex<BTreeMap<usize, Watch>>,
    /// Until when changes are heard of.
    _watch: Watch,
}

/// What a live table shows.
pub(super) struct Shown<'a> {
    /// What changes of its rows are told by.
    pub(super) key: &'a [u8],
    /// The columns of its views, the index column PR_INSTANCE_KEY among them.
    pub(super) columns: &'a [PropTag],
    pub(super) wide: bool,
}

/// PR_INSTANCE_KEY of the row that shows what has a number.
pub(super) fn instance_key(id: u64) -> [u8; 8] {
    id.to_le_bytes()
}

impl LiveTable {
    /// A table of these `rows` now, by their numbers, and later of those that are told of by the
    /// key, as `read` gives them, `None` for what is not in it.
    pub(super) fn over(
        mailbox: &Arc<Mailbox>,
        alive: &Alive,
        shown: Shown<'_>,
        read: impl Fn(u64) -> Option<SharedRow> + 'static,
        rows: impl FnOnce() -> Result<Vec<(u64, SharedRow)>>,
    ) -> Result<IMAPITable> {
        let Shown { key, columns, wide } = shown;
        let kind = TableType::TBLTYPE_DYNAMIC;
        let data = tables::filled(kind, PR_INSTANCE_KEY, columns, vec![], wide)?;
        let table = data.clone();
        let watch = mailbox.watch(key, move |event| {
            // A table without memory for a row misses it.
            let _ = match read(event.id) {
                Some(row) => put_rows(&table, iter::once((instance_key(event.id), row))),
                None => {
                    let key = instance_key(event.id);
                    table.hr_delete_row(PropValue::new(PR_INSTANCE_KEY, &key[..]))
                }
            };
        });
        // What changes from here on is heard of.
        let rows = rows()?.into_iter();
        put_rows(&data, rows.map(|(id, row)| (instance_key(id), row)))?;
        let table = Self {
            inner: tables::view(&data)?,
            alive: alive.clone(),
            mailbox: Arc::downgrade(mailbox),
            key: key.to_vec(),
            on_thread: Mutex::default(),
            _watch: watch,
        };
        Ok(table.into())
    }

    fn on_thread(&self) -> MutexGuard<'_, BTreeMap<usize, Watch>> {
        lock(&self.on_thread)
    }

    fn now(&self) -> Result<&IMAPITable> {
        self.alive.check()?;
        events::dispatch();
        Ok(&self.inner)
    }
}

/// Any other table, which ends with its session or logon as well.
#[implement(IMAPITable, Agile = false)]
struct UntilEnd {
    inner: IMAPITable,
    alive: Alive,
}

/// A table whose methods answer MAPI_E_INVALID_OBJECT after the end.
pub(super) fn until_end(table: IMAPITable, alive: &Alive) -> IMAPITable {
    UntilEnd {
        inner: table,
        alive: alive.clone(),
    }
    .into()
}

/// A view of a table of the session, with its columns in the width asked for.
pub(super) fn view_of(
    alive: &Alive,
    data: &ITableData,
    columns: &[PropTag],
    flags: UnicodeFlags,
) -> Result<IMAPITable> {
    let view = tables::view(data)?;
    let wide = flags.contains(UnicodeFlags::MAPI_UNICODE);
    let columns = columns.iter().map(|tag| tag_with_width(*tag, wide));
    view.set_columns(&columns.collect::<Vec<_>>(), SetColumnsFlags::empty())?;
    Ok(until_end(view, alive))
}

impl UntilEnd {
    fn now(&self) -> Result<&IMAPITable> {
        self.alive.check()?;
        Ok(&self.inner)
    }
}

#[mapi_core::forward(to = *self.now()?)]
impl IMAPITable_Impl for UntilEnd_Impl {
    fn unadvise(&self, connection: Connection) -> Result<()> {
        self.inner.unadvise(connection)
    }

    fn free_bookmark(&self, position: Bookmark) -> Result<()> {
        self.inner.free_bookmark(position)
    }
}

/// A restriction in which the property of ambiguous names is replaced by what it stands for: text
/// that a name, a word in it, an address or an account begins with. `None` where it is not there.
fn without_anr(restriction: RestrictionView<'_>, depth: usize) -> Result<Option<Restriction>> {
    if depth == 0 {
        return Err(MAPI_E_TOO_COMPLEX.into());
    }
    let all =
        |parts: crate::data::restriction::Restrictions<'_>| -> Result<Option<Vec<Restriction>>> {
            let mut found = false;
            let mut all = vec![];
            for part in parts.iter() {
                match without_anr(part, depth - 1)? {
                    Some(changed) => {
                        found = true;
                        all.push(changed);
                    }
                    None => all.push(part.to_owned()),
                }
            }
            Ok(found.then_some(all))
        };
    Ok(match restriction.node() {
        Node::And(parts) => all(parts)?.map(Restriction::and),
        Node::Or(parts) => all(parts)?.map(Restriction::or),
        Node::Not(part) => without_anr(part, depth - 1)?.map(|part| !part),
        Node::Property { tag, value, .. } | Node::Content { tag, value, .. }
            if tag.id() == PR_ANR.id() =>
        {
            let text = super::bag::text(&value.value().into()).ok_or(MAPI_E_INVALID_PARAMETER)?;
            Some(ambiguous_name(&text))
        }
        _ => None,
    })
}

/// How deep restrictions are looked through for ambiguous names.
const DEPTH: usize = 64;

#[mapi_core::forward(to = *self.now()?)]
impl IMAPITable_Impl for LiveTable_Impl {
    fn advise(&self, event_mask: EventMask, advise_sink: &IMAPIAdviseSink) -> Result<Connection> {
        let table = self.now()?;
        let mailbox = self.mailbox.upgrade();
        let asked = event_mask.contains(EventMask::fnevTableModified);
        let watch = mailbox.filter(|_| asked);
        let watch = watch.and_then(|mailbox| mailbox.advise_table(&self.key, advise_sink));
        let Some(watch) = watch else {
            return table.advise(event_mask, advise_sink);
        };
        // The numbers of the other ones begin at the other end.
        let number = !watch.number();
        self.on_thread().insert(number, watch);
        Ok(Connection(number))
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        // It may come after the end.
        let ended = self.on_thread().remove(&connection.0);
        match ended {
            Some(_) => Ok(()),
            None => self.inner.unadvise(connection),
        }
    }

    fn find_row(
        &self,
        restriction: <SRestriction as View>::Borrowed<'_>,
        origin: Bookmark,
        flags: FindRowFlags,
    ) -> Result<Success<()>> {
        let table = self.now()?;
        match without_anr(restriction, DEPTH)? {
            Some(changed) => table.find_row(changed.borrow(), origin, flags),
            None => table.find_row(restriction, origin, flags),
        }
    }

    fn restrict(
        &self,
        restriction: Option<<SRestriction as View>::Borrowed<'_>>,
        flags: RestrictFlags,
    ) -> Result<()> {
        let table = self.now()?;
        let Some(restriction) = restriction else {
            return table.restrict(None, flags);
        };
        match without_anr(restriction, DEPTH)? {
            Some(changed) => table.restrict(Some(changed.borrow()), flags),
            None => table.restrict(Some(restriction), flags),
        }
    }

    fn free_bookmark(&self, position: Bookmark) -> Result<()> {
        self.inner.free_bookmark(position)
    }
}
