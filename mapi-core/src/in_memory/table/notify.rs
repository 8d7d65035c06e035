//! Telling advise sinks of changes.

use super::rows::{Room, Row};
use super::{Shared, lock};
use crate::abi::{
    Connection, NOTIFICATION, PropTag, TableEvent,
    codes::{MAPI_E_INVALID_PARAMETER, S_OK},
};
use crate::data::notification::{Notification, TableChange};
use crate::interfaces::IMAPIAdviseSink;
use crate::memory::MapiViews;
use std::collections::BTreeMap;
use std::sync::Arc;
use windows_core::Result;

/// The registrations of a view.
#[derive(Default)]
pub(in crate::in_memory) struct Sinks {
    sinks: BTreeMap<usize, Arc<IMAPIAdviseSink>>,
    last: usize,
}

/// A registration that has ended, to be dropped where no lock is held: the sink is released then.
#[must_use]
pub(in crate::in_memory) struct Ended(
    #[expect(dead_code, reason = "it is dropped")] Arc<IMAPIAdviseSink>,
);

/// A sink before it is registered. What is registered is called where it was, since no interface goes
/// to another thread in safe code; who takes a table there vouches for that.
pub(in crate::in_memory) struct NewSink(Arc<IMAPIAdviseSink>);

impl NewSink {
    pub(in crate::in_memory) fn new(sink: &IMAPIAdviseSink) -> Self {
        // Nobody's code runs where it is cloned: the table is locked there.
        #[expect(clippy::arc_with_non_send_sync)]
        Self(Arc::new(sink.clone()))
    }
}

impl Sinks {
    pub(in crate::in_memory) fn add(&mut self, sink: NewSink) -> Connection {
        self.last += 1;
        self.sinks.insert(self.last, sink.0);
        Connection(self.last)
    }

    /// Fails with MAPI_E_INVALID_PARAMETER where there is no such registration.
    pub(in crate::in_memory) fn remove(&mut self, connection: Connection) -> Result<Ended> {
        let ended = self.sinks.remove(&connection.0);
        Ok(Ended(ended.ok_or(MAPI_E_INVALID_PARAMETER)?))
    }

    pub(in crate::in_memory) fn is_empty(&self) -> bool {
        self.sinks.is_empty()
    }
}

/// A change of the rows of a view.
pub(in crate::in_memory) enum Change {
    /// Many at once.
    Much,
    Added {
        row: Row,
        prior: Option<Row>,
        columns: Arc<[PropTag]>,
    },
    Modified {
        row: Row,
        prior: Option<Row>,
        columns: Arc<[PropTag]>,
    },
    Deleted {
        row: Row,
    },
}

/// A change that those have not been told of yet who were registered when it happened.
pub(super) struct Pending {
    view: u64,
    connections: Vec<usize>,
    change: Change,
}

impl Pending {
    /// `None` if nobody is registered.
    pub(super) fn new(view: u64, sinks: &Sinks, change: Change) -> Option<Self> {
        (!sinks.is_empty()).then(|| Self {
            view,
            connections: sinks.sinks.keys().copied().collect(),
            change,
        })
    }
}

impl Change {
    fn event(&self, index: PropTag) -> Result<MapiViews<NOTIFICATION>> {
        let (event, row, prior, columns): (_, Option<&Row>, Option<&Row>, &[PropTag]) = match self {
            Self::Much => (TableEvent::TABLE_CHANGED, None, None, &[]),
            Self::Added {
                row,
                prior,
                columns,
            } => (
                TableEvent::TABLE_ROW_ADDED,
                Some(row),
                prior.as_ref(),
                columns,
            ),
            Self::Modified {
                row,
                prior,
                columns,
            } => (
                TableEvent::TABLE_ROW_MODIFIED,
                Some(row),
                prior.as_ref(),
                columns,
            ),
            Self::Deleted { row } => (TableEvent::TABLE_ROW_DELETED, Some(row), None, &[]),
        };
        let mut room = Room::default();
        let shown = row.map(|row| row.select(columns, &mut room));
        let change = TableChange {
            event,
            code: S_OK,
            index: row.and_then(|row| row.props().value(index).ok()),
            prior: prior.and_then(|row| row.props().value(index).ok()),
            row: shown.unwrap_or_default(),
        };
        MapiViews::<NOTIFICATION>::new(&[Notification::Table(change)])
    }
}

/// Lets the next thread tell of changes, even if this one panics.
struct Turn<'a>(&'a Shared);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        lock(self.0).telling = false;
    }
}

/// Tells of what has changed, in the order in which it has; called without the lock.
///
/// One thread does so at a time. A change that happens meanwhile, in a sink or elsewhere, is left
/// to that thread.
pub(super) fn tell(shared: &Shared) {
    loop {
        {
            let mut state = lock(shared);
            if state.telling || state.pending.is_empty() {
                return;
            }
            state.telling = true;
        }
        let _turn = Turn(shared);
        while let Some((sinks, change)) = next(shared) {
            // What there is no memory for cannot be told.
            let Ok(event) = change.event(shared.index) else {
                continue;
            };
            for sink in sinks {
                sink.on_notify(event.get());
            }
        }
        // Another change may have come before the turn ends.
    }
}

fn next(shared: &Shared) -> Option<(Vec<Arc<IMAPIAdviseSink>>, Change)> {
    let mut state = lock(shared);
    let pending = state.pending.pop_front()?;
    let there = state.views.get(&pending.view).map(|view| &view.sinks.sinks);
    let sinks = there.into_iter().flat_map(|sinks| {
        let still = pending.connections.iter();
        still.filter_map(|connection| sinks.get(connection).cloned())
    });
    Some((sinks.collect(), pending.change))
}
