//! A table in memory: its rows, which views show.

pub(super) mod notify;
pub(super) mod rows;

use super::view::{self, State as View};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::Views;
use crate::data::PropValue;
use crate::data::props::{Props, Row};
use crate::data::restriction::{self, Matcher};
use crate::data::row::Rows as RowSet;
use crate::data::sort::SortOrders;
use crate::interfaces::{IMAPITable, ITableData, ITableData_Impl};
use crate::memory::MapiView;
use core::iter;
use notify::{Change, Pending};
use rows::{Key, Rows, Slot};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
#[cfg(feature = "embedded")]
use windows_core::Interface;
use windows_core::{ComObjectInner, IUnknownImpl, Result, implement};

/// A table without rows yet, whose rows the property `index` tells apart, with `columns` in its
/// views; as [`Mapi::create_table`](crate::client::Mapi::create_table) makes one where MAPI is.
///
/// It is filled through [`ITableData`], and read through its views, [`IMAPITable`]. What the
/// reference leaves open is so:
///
/// - The columns of a view are those that the table had when the view was made, among them the
///   index column. A column whose tag has another type than the value is PT_ERROR; so is a column
///   with one value of many (MVI_FLAG), which makes no rows of its own. Tags of 8-bit text and of
///   UTF-16 are one column, which is read in the width of its tag: as in a
///   [property object](super::property_object), 8-bit text is UTF-8 where it is read, only ASCII
///   is made, and other text in 8 bits is MAPI_E_BAD_CHARWIDTH. Columns that FBadColumnSet takes
///   for bad ones are MAPI_E_INVALID_PARAMETER.
/// - A new value of a row takes away the old ones. A row may have columns that no other has.
/// - Text is sorted unit by unit of UTF-16, as restrictions compare it. Rows without a value come
///   first, or last where the order descends. Rows that are the same are in the order of insertion.
/// - A restriction may be on any property of the rows, and an order on any column that the table
///   has had. MAPI_E_TOO_COMPLEX is what [`Matcher::new`] refuses, and what needs categories. Rows
///   are looked at without the table's lock, so others go on with it meanwhile.
/// - Rows that come before the position move it along, those that come just there are read next. A
///   bookmark whose row is gone stands for the next row, and says so once
///   (MAPI_W_POSITION_CHANGED). There are up to 1024 bookmarks in a view.
/// - Sinks are told of changes in the order in which they have happened, by one thread at a time:
///   that of the change, or the one that is telling already. They may call the table.
/// - `table_type` is only what GetStatus says: all views follow every change.
/// - What is set is there when the call returns, whether TBL_ASYNC or TBL_BATCH is asked for or
///   not.
///
/// The index column is of a type whose values are known for equal by their bytes: a whole number,
/// a Boolean, a time, a GUID, text or bytes. Fails with MAPI_E_INVALID_PARAMETER where it is not.
///
/// ```
/// use mapi_core::abi::{*, codes::*, flags::*, tags::*};
/// use mapi_core::in_memory::memory_table;
/// use mapi_core::{OwnedPropValue, Restriction};
///
/// let columns = [PR_ROWID, PR_DISPLAY_NAME_W];
/// let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns)?;
/// for (id, name) in [(1, "Inbox"), (2, "Outbox")] {
///     let row = [
///         OwnedPropValue::new(PR_ROWID, id),
///         OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
///     ];
///     data.hr_modify_row(row.as_slice().into())?;
/// }
/// let table = data.view(None)?;
/// let level = FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE;
/// let out = Restriction::content(PR_DISPLAY_NAME_W, "out", level);
/// let rows = table.query().restrict(out.borrow()).all(10)?;
/// assert_eq!(rows.get()?.to_string(), "PR_ROWID: 2, PR_DISPLAY_NAME: \"Outbox\"\n");
/// # mapi_core::windows_core::Result::Ok(())
/// ```
///
/// [`Matcher::new`]: crate::data::restriction::Matcher::new
pub fn memory_table(
    table_type: TableType,
    index: PropTag,
    columns: &[PropTag],
) -> Result<ITableData> {
    let mut all: Vec<PropTag> = vec![];
    for tag in columns.iter().copied().chain([index]) {
        add_column(&mut all, tag);
    }
    let state = State {
        rows: Arc::new(Rows::new(index)?),
        columns: all,
        last_tags: vec![],
        shared_tags: None,
        views: BTreeMap::new(),
        last_view: 0,
        pending: VecDeque::new(),
        telling: false,
    };
    let shared = Shared {
        index,
        table_type,
        state: Mutex::new(state),
    };
    // C uses objects on any thread, as MAPI's rules say; Rust keeps them where they are.
    #[expect(clippy::arc_with_non_send_sync)]
    let shared = Arc::new(shared);
    Ok(TableData { shared }.into_object().into_interface())
}

/// Adds a column, unless it is there in either width.
fn add_column(columns: &mut Vec<PropTag>, tag: PropTag) {
    let there = columns.iter().any(|other| other.is_same_property(tag));
    if tag.id() != 0 && tag.prop_type() != PropType::PT_ERROR && !there {
        columns.push(tag);
    }
}

/// What a table and its views have in common.
pub(super) struct Shared {
    pub(super) index: PropTag,
    pub(super) table_type: TableType,
    state: Mutex<State>,
}

pub(super) struct State {
    pub(super) rows: Arc<Rows>,
    /// All columns that rows have had.
    pub(super) columns: Vec<PropTag>,
    /// Those of the row that was looked at last: mostly the next one has the same.
    last_tags: Vec<PropTag>,
    /// The same where many rows share them.
    shared_tags: Option<Arc<[PropTag]>>,
    pub(super) views: BTreeMap<u64, View>,
    last_view: u64,
    pending: VecDeque<Pending>,
    /// Whether a thread tells sinks of what is pending.
    telling: bool,
}

/// Nobody else's code runs before this is dropped: no sink, no callback, no allocator of MAPI.
pub(super) fn lock(shared: &Shared) -> MutexGuard<'_, State> {
    crate::memory::lock(&shared.state)
}

/// Beyond that many rows, views are told that much has changed.
const FEW: usize = 8;

impl State {
    /// Adds a view, and returns its number.
    pub(super) fn add_view(&mut self, view: View) -> u64 {
        self.last_view += 1;
        self.views.insert(self.last_view, view);
        self.last_view
    }

    fn follow(&mut self, mut follow: impl FnMut(u64, &mut View, &Rows) -> Option<Change>) {
        for (number, view) in &mut self.views {
            if let Some(change) = follow(*number, view, &self.rows) {
                self.pending
                    .extend(Pending::new(*number, &view.sinks, change));
            }
        }
    }

    /// The rows, to be changed. Whoever looks at them keeps those that there are.
    fn rows_mut(&mut self) -> &mut Rows {
        Arc::make_mut(&mut self.rows)
    }

    fn add_columns(&mut self, row: &rows::Row) {
        if row.props().tags().eq(self.last_tags.iter().copied()) {
            return;
        }
        self.last_tags = row.props().tags().collect();
        for tag in &self.last_tags {
            add_column(&mut self.columns, *tag);
        }
    }

    /// Puts a row in the place of that with the same index, which comes back, or else at the end.
    fn put(&mut self, new: New) -> Result<(Slot, Option<rows::Row>)> {
        match &new.tags {
            None => self.add_columns(&new.row),
            // Those of the row that was put last, for which they were looked at.
            Some(tags)
                if self
                    .shared_tags
                    .as_ref()
                    .is_some_and(|last| Arc::ptr_eq(last, tags)) => {}
            Some(tags) => {
                for tag in tags.iter() {
                    add_column(&mut self.columns, *tag);
                }
                self.shared_tags = Some(Arc::clone(tags));
            }
        }
        let key = match new.key {
            Some(key) => key,
            None => self.rows.key_of(new.row.props())?,
        };
        self.rows_mut().put(key, new.row)
    }

    /// Puts rows in their places, and lets all views follow.
    fn put_all(&mut self, rows: Vec<New>, judged: &Judged) -> Result<()> {
        let mut each = rows.into_iter().enumerate();
        if each.len() <= FEW {
            return each.try_for_each(|(index, row)| self.put_one(index, row, judged));
        }
        let mut changed = vec![];
        let done = each.try_for_each(|(index, row)| {
            changed.push((index, self.put(row)?.0));
            Ok(())
        });
        self.follow(|number, view, rows| {
            let shows = changed
                .iter()
                .map(|(index, slot)| (*slot, judged.shows(number, view, *index, rows.row(*slot))));
            let shows: Vec<_> = shows.collect();
            view.refill(rows, shows.into_iter(), &[]);
            Some(Change::Much)
        });
        done
    }

    /// The same, and lets all views follow at once: a view finds the place of a row only where the
    /// others are in order.
    fn put_one(&mut self, index: usize, row: New, judged: &Judged) -> Result<()> {
        let (slot, before) = self.put(row)?;
        self.follow(|number, view, rows| {
            let shown = judged.shows(number, view, index, rows.row(slot));
            view.put(rows, slot, before.as_ref(), shown)
        });
        Ok(())
    }
}

/// A row to be put in the table, with what is known of it.
struct New {
    row: rows::Row,
    key: Option<Key>,
    tags: Option<Arc<[PropTag]>>,
}

impl From<rows::Row> for New {
    fn from(row: rows::Row) -> Self {
        Self {
            row,
            key: None,
            tags: None,
        }
    }
}

/// Which views show which of some new rows: found out before they are put in the table, without
/// its lock.
struct Judged(Vec<(u64, Arc<Matcher>, Vec<bool>)>);

impl Judged {
    fn new<'a>(shared: &Shared, new: impl Iterator<Item = &'a rows::Row> + Clone) -> Self {
        let restricted = |(number, view): (&u64, &View)| {
            let matcher = view.restriction()?;
            Some((*number, Arc::clone(matcher), vec![]))
        };
        let mut judged: Vec<_> = lock(shared).views.iter().filter_map(restricted).collect();
        let mut room = restriction::Room::new();
        for (_, matcher, shows) in &mut judged {
            let new = new.clone();
            shows.extend(new.map(|row| matcher.matches_in(row.props(), &mut room)));
        }
        Self(judged)
    }

    /// Whether a view shows the row of an index. One whose restriction is another by now looks
    /// again.
    fn shows(&self, number: u64, view: &View, index: usize, row: &rows::Row) -> bool {
        let Some(matcher) = view.restriction() else {
            return true;
        };
        let known = |(other, judge, _): &&(u64, Arc<Matcher>, Vec<bool>)| {
            *other == number && Arc::ptr_eq(judge, matcher)
        };
        match self.0.iter().find(known) {
            Some((_, _, shows)) => shows[index],
            None => matcher.matches(row.props()),
        }
    }
}

#[implement(ITableData, Agile = false)]
struct TableData {
    shared: Arc<Shared>,
}

impl TableData_Impl {
    /// Changes the table, and tells of it when the lock is gone.
    fn change<T>(&self, change: impl FnOnce(&mut State) -> Result<T>) -> Result<T> {
        let done = change(&mut lock(&self.shared));
        notify::tell(&self.shared);
        done
    }

    /// Copies a row. Fails with MAPI_E_INVALID_PARAMETER where it has no index column, and as
    /// [`PropValue::from_raw`].
    fn copied(&self, row: Row<'_>) -> Result<rows::Row> {
        let is_index = |tag| tag == self.shared.index;
        if row.tags().filter(|tag| is_index(*tag)).count() != 1 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let values: core::result::Result<Vec<_>, _> = row.iter().collect();
        let mut values = values?;
        values.retain(|value| value.tag().id() != 0);
        rows::Row::new(&values)
    }

    fn returned(&self, row: &rows::Row) -> Result<MapiView<SRow>> {
        MapiView::<SRow>::new(row.props())
    }
}

/// A row that is made once, for as many tables as show it.
#[cfg(feature = "embedded")]
#[derive(Clone)]
pub(crate) struct SharedRow {
    row: rows::Row,
    tags: Arc<[PropTag]>,
}

#[cfg(feature = "embedded")]
impl SharedRow {
    pub(crate) fn new(values: &[PropValue<'_>]) -> Result<Self> {
        Self::like(values, &mut Arc::default())
    }

    /// The same of many rows, which mostly have the tags of the last one.
    pub(crate) fn like(values: &[PropValue<'_>], last: &mut Arc<[PropTag]>) -> Result<Self> {
        let tags = values.iter().map(|value| value.tag());
        if !tags.clone().eq(last.iter().copied()) {
            *last = tags.collect();
        }
        Ok(Self {
            row: rows::Row::new(values)?,
            tags: Arc::clone(last),
        })
    }

    pub(crate) fn props(&self) -> Props<'_> {
        self.row.props()
    }
}

/// HrModifyRows with rows that are made already, each with the bytes in its index column. So none
/// of them is read. Fails with MAPI_E_INVALID_PARAMETER where the table is none of these.
#[cfg(feature = "embedded")]
pub(crate) fn put_rows<K: AsRef<[u8]>>(
    table: &ITableData,
    rows: impl Iterator<Item = (K, SharedRow)>,
) -> Result<()> {
    let own = table.cast_object_ref::<TableData>();
    let shared = &own.map_err(|_| MAPI_E_INVALID_PARAMETER)?.shared;
    let rows: Vec<_> = rows
        .map(|(key, SharedRow { row, tags })| New {
            row,
            key: Some(Key::new(key.as_ref())),
            tags: Some(tags),
        })
        .collect();
    let judged = Judged::new(shared, rows.iter().map(|new| &new.row));
    let done = lock(shared).put_all(rows, &judged);
    notify::tell(shared);
    done
}

impl ITableData_Impl for TableData_Impl {
    fn hr_get_view(
        &self,
        sort_order: Option<SortOrders<'_>>,
        caller_release: CALLERRELEASE,
        caller_data: usize,
    ) -> Result<IMAPITable> {
        let data = self.to_object().into_interface();
        let order = sort_order.unwrap_or_default();
        view::new(&self.shared, data, order, (caller_release, caller_data))
    }

    fn hr_modify_row(&self, row: Row<'_>) -> Result<()> {
        let row = self.copied(row)?;
        let judged = Judged::new(&self.shared, iter::once(&row));
        self.change(|state| state.put_one(0, row.into(), &judged))
    }

    fn hr_delete_row(&self, index: PropValue<'_>) -> Result<()> {
        self.change(|state| {
            let slot = state.rows.find(index)?.ok_or(MAPI_E_NOT_FOUND)?;
            state.follow(|_, view, rows| view.deleted(rows, slot));
            state.rows_mut().remove(&[slot]);
            Ok(())
        })
    }

    fn hr_query_row(&self, index: PropValue<'_>) -> Result<(MapiView<SRow>, u32)> {
        let (row, number) = {
            let state = lock(&self.shared);
            let slot = state.rows.find(index)?.ok_or(MAPI_E_NOT_FOUND)?;
            (state.rows.row(slot).clone(), state.rows.number(slot))
        };
        // There are no more rows than slots.
        Ok((self.returned(&row)?, number as u32))
    }

    fn hr_enum_row(&self, row_number: u32) -> Result<Option<MapiView<SRow>>> {
        let row = {
            let state = lock(&self.shared);
            let slot = state.rows.order().get(row_number as usize);
            slot.map(|slot| state.rows.row(*slot).clone())
        };
        row.map(|row| self.returned(&row)).transpose()
    }

    fn hr_notify(&self, values: Views<'_, SPropValue>) -> Result<()> {
        let values = Props::from(values);
        self.change(|state| {
            let slot = state.rows.find_like(values)?.ok_or(MAPI_E_NOT_FOUND)?;
            state.follow(|_, view, rows| view.touched(rows, slot));
            Ok(())
        })
    }

    fn hr_insert_row(&self, row_number: u32, row: Row<'_>) -> Result<()> {
        let row = self.copied(row)?;
        let judged = Judged::new(&self.shared, iter::once(&row));
        self.change(|state| {
            let slot = state.rows_mut().insert(row_number as usize, row.clone())?;
            state.add_columns(&row);
            state.follow(|number, view, rows| {
                let shown = judged.shows(number, view, 0, &row);
                view.put(rows, slot, None, shown)
            });
            Ok(())
        })
    }

    fn hr_modify_rows(&self, rows: RowSet<'_>) -> Result<()> {
        let rows: Result<Vec<_>> = rows.iter().map(|row| self.copied(row)).collect();
        let rows = rows?;
        let judged = Judged::new(&self.shared, rows.iter());
        let rows = rows.into_iter().map(New::from).collect();
        self.change(|state| state.put_all(rows, &judged))
    }

    fn hr_delete_rows(&self, flags: DeleteRowsFlags, rows: Option<RowSet<'_>>) -> Result<u32> {
        self.change(|state| {
            let slots = if flags.contains(DeleteRowsFlags::TAD_ALL_ROWS) {
                state.rows.order().to_vec()
            } else {
                let rows = rows.ok_or(MAPI_E_INVALID_PARAMETER)?;
                let there = rows.iter().map(|row| state.rows.find_like(row));
                let there: Result<Vec<_>> = there.collect();
                let mut slots: Vec<_> = there?.into_iter().flatten().collect();
                slots.sort_unstable();
                slots.dedup();
                slots
            };
            if slots.is_empty() {
                return Ok(0);
            }
            if slots.len() > FEW {
                state.follow(|_, view, rows| {
                    view.refill(rows, core::iter::empty(), &slots);
                    Some(Change::Much)
                });
            } else {
                for slot in &slots {
                    state.follow(|_, view, rows| view.deleted(rows, *slot));
                }
            }
            state.rows_mut().remove(&slots);
            Ok(slots.len() as u32)
        })
    }
}
