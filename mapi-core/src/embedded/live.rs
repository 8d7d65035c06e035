//! A table that follows the data of the embedded MAPI: it hears of changes before it answers, ends
//! with its logon, and knows ambiguous names.

use super::events::{self, Watch};
use super::oneoff::Alive;
use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::View;
use crate::data::restriction::Node;
use crate::*;
use windows_core::{HRESULT, Result, implement};

#[implement(IMAPITable)]
pub(super) struct LiveTable {
    inner: IMAPITable,
    alive: Alive,
    /// Until when changes are heard of.
    _watch: Option<Watch>,
}

impl LiveTable {
    /// A view of the data, with its own columns in the width asked for.
    pub(super) fn open(
        data: &ITableData,
        columns: &[PropTag],
        wide: bool,
        alive: &Alive,
        watch: Option<Watch>,
    ) -> Result<IMAPITable> {
        let inner = tables::view(data)?;
        let columns: Vec<_> = columns
            .iter()
            .map(|tag| crate::in_memory::width::tag_with_width(*tag, wide))
            .collect();
        inner.set_columns(&columns, SetColumnsFlags::empty())?;
        let table = Self {
            inner,
            alive: alive.clone(),
            _watch: watch,
        };
        Ok(table.into())
    }

    fn now(&self) -> Result<&IMAPITable> {
        self.alive.check()?;
        events::dispatch();
        Ok(&self.inner)
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
            Some(anr(&text))
        }
        _ => None,
    })
}

/// What an ambiguous name stands for.
pub(super) fn anr(text: &str) -> Restriction {
    let text = text.trim();
    let begins = FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE;
    let within = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE;
    Restriction::or([
        Restriction::content(PR_DISPLAY_NAME_W, text, begins),
        Restriction::content(PR_DISPLAY_NAME_W, format!(" {text}"), within),
        Restriction::content(PR_EMAIL_ADDRESS_W, text, begins),
        Restriction::content(PR_ACCOUNT_W, text, begins),
    ])
}

/// How deep restrictions are looked through for ambiguous names.
const DEPTH: usize = 64;

impl IMAPITable_Impl for LiveTable_Impl {
    fn get_last_error(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        self.inner.get_last_error(result, flags)
    }

    fn advise(&self, event_mask: EventMask, advise_sink: &IMAPIAdviseSink) -> Result<Connection> {
        self.now()?.advise(event_mask, advise_sink)
    }

    fn unadvise(&self, connection: Connection) -> Result<()> {
        // It may come after the end.
        self.inner.unadvise(connection)
    }

    fn get_status(&self) -> Result<(TableStatus, TableType)> {
        self.now()?.get_status()
    }

    fn set_columns(&self, columns: &[PropTag], flags: SetColumnsFlags) -> Result<()> {
        self.now()?.set_columns(columns, flags)
    }

    fn query_columns(&self, flags: QueryColumnsFlags) -> Result<MapiView<SPropTagArray>> {
        self.now()?.query_columns(flags)
    }

    fn get_row_count(&self, flags: RowCountFlags) -> Result<Success<u32>> {
        self.now()?.get_row_count(flags)
    }

    fn seek_row(&self, origin: Bookmark, row_count: i32) -> Result<Success<i32>> {
        self.now()?.seek_row(origin, row_count)
    }

    fn seek_row_approx(&self, numerator: u32, denominator: u32) -> Result<()> {
        self.now()?.seek_row_approx(numerator, denominator)
    }

    fn query_position(&self) -> Result<(u32, u32, u32)> {
        self.now()?.query_position()
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

    fn create_bookmark(&self) -> Result<Bookmark> {
        self.now()?.create_bookmark()
    }

    fn free_bookmark(&self, position: Bookmark) -> Result<()> {
        self.inner.free_bookmark(position)
    }

    fn sort_table(
        &self,
        sort_order: <SSortOrderSet as View>::Borrowed<'_>,
        flags: SortFlags,
    ) -> Result<()> {
        self.now()?.sort_table(sort_order, flags)
    }

    fn query_sort_order(&self) -> Result<MapiView<SSortOrderSet>> {
        self.now()?.query_sort_order()
    }

    fn query_rows(&self, row_count: i32, flags: QueryRowsFlags) -> Result<MapiView<SRowSet>> {
        self.now()?.query_rows(row_count, flags)
    }

    fn abort(&self) -> Result<()> {
        self.now()?.abort()
    }

    fn expand_row(
        &self,
        instance_key: &[u8],
        row_count: u32,
    ) -> Result<(Option<MapiView<SRowSet>>, u32)> {
        self.now()?.expand_row(instance_key, row_count)
    }

    fn collapse_row(&self, instance_key: &[u8]) -> Result<u32> {
        self.now()?.collapse_row(instance_key)
    }

    fn wait_for_completion(&self, timeout: u32) -> Result<TableStatus> {
        self.now()?.wait_for_completion(timeout)
    }

    fn get_collapse_state(&self, instance_key: &[u8]) -> Result<MapiArray<u8>> {
        self.now()?.get_collapse_state(instance_key)
    }

    fn set_collapse_state(&self, state: &[u8]) -> Result<Bookmark> {
        self.now()?.set_collapse_state(state)
    }
}
