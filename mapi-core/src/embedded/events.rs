//! Who is told of what: one engine for all sessions and threads of an embedded MAPI.
//!
//! A sink may not be made for other threads, and nobody's word is taken for it. So it stays with
//! the thread that registered it, in a [`Mailbox`], and what crosses threads are events, which are
//! data. What a thread causes, its own sinks hear before the call returns, once nothing is locked;
//! what another thread causes, they hear with the next call of theirs to the embedded MAPI, or with
//! [`dispatch`].

use crate::abi::{codes::*, flags::*, *};
use crate::data::notification::{Notification, ObjectEvent};
use crate::data::{OwnedPropValue, Props};
use crate::interfaces::IMAPIAdviseSink;
use crate::memory::MapiViews;
use crate::memory::text::TStr;
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use widestring::U16CString;
use windows_core::{HRESULT, Result};

/// An event that owns what it tells.
#[derive(Clone, Debug)]
pub(super) enum Event {
    Object {
        mask: EventMask,
        object: Object,
    },
    NewMail {
        message: Vec<u8>,
        folder: Vec<u8>,
        class: U16CString,
        flags: MessageFlags,
    },
    CriticalError {
        entry_id: Vec<u8>,
        code: HRESULT,
    },
    Status {
        entry_id: Vec<u8>,
        values: Vec<OwnedPropValue>,
    },
    Extended {
        event: u32,
        parameters: Vec<u8>,
    },
    /// Not for sinks: something a live table shows has changed.
    Row(RowEvent),
}

#[derive(Clone, Debug, Default)]
pub(super) struct Object {
    pub(super) kind: ObjectType,
    pub(super) entry_id: Vec<u8>,
    pub(super) parent: Vec<u8>,
    pub(super) old_entry_id: Vec<u8>,
    pub(super) old_parent: Vec<u8>,
    pub(super) tags: Vec<PropTag>,
}

/// A row of a table over the data of a store or a session may have changed.
#[derive(Clone, Debug)]
pub(super) struct RowEvent {
    /// The number of what the row shows.
    pub(super) id: u64,
}

impl Event {
    fn mask(&self) -> EventMask {
        match self {
            Self::Object { mask, .. } => *mask,
            Self::NewMail { .. } => EventMask::fnevNewMail,
            Self::CriticalError { .. } => EventMask::fnevCriticalError,
            Self::Status { .. } => EventMask::fnevStatusObjectModified,
            Self::Extended { .. } => EventMask::fnevExtended,
            Self::Row(_) => EventMask::fnevTableModified,
        }
    }

    /// What a sink hears; `None` for what is not for sinks.
    fn notification(&self) -> Option<Notification<'_>> {
        Some(match self {
            Self::Object { mask, object } => {
                let object = ObjectEvent {
                    object_type: object.kind,
                    entry_id: &object.entry_id,
                    parent: &object.parent,
                    old_entry_id: &object.old_entry_id,
                    old_parent: &object.old_parent,
                    tags: (!object.tags.is_empty()).then_some(&object.tags),
                };
                match *mask {
                    EventMask::fnevObjectCreated => Notification::Created(object),
                    EventMask::fnevObjectDeleted => Notification::Deleted(object),
                    EventMask::fnevObjectModified => Notification::Modified(object),
                    EventMask::fnevObjectMoved => Notification::Moved(object),
                    EventMask::fnevObjectCopied => Notification::Copied(object),
                    EventMask::fnevSearchComplete => Notification::SearchComplete(object),
                    other => Notification::Other(other),
                }
            }
            Self::NewMail {
                message,
                folder,
                class,
                flags,
            } => Notification::NewMail {
                message,
                folder,
                message_class: Some(TStr::Wide(class)),
                flags: *flags,
            },
            Self::CriticalError { entry_id, code } => Notification::CriticalError {
                entry_id,
                code: *code,
                info: None,
            },
            Self::Status { entry_id, values } => Notification::StatusObject {
                entry_id,
                values: Props::from(values),
            },
            Self::Extended { event, parameters } => Notification::Extended {
                event: *event,
                parameters,
            },
            Self::Row(_) => return None,
        })
    }

    /// A copy of what a provider tells through its support object.
    pub(super) fn copied(event: Notification<'_>) -> Result<Self> {
        let object = |mask, object: ObjectEvent<'_>| Self::Object {
            mask,
            object: Object {
                kind: object.object_type,
                entry_id: object.entry_id.to_vec(),
                parent: object.parent.to_vec(),
                old_entry_id: object.old_entry_id.to_vec(),
                old_parent: object.old_parent.to_vec(),
                tags: object.tags.unwrap_or_default().to_vec(),
            },
        };
        Ok(match event {
            Notification::Created(of) => object(EventMask::fnevObjectCreated, of),
            Notification::Deleted(of) => object(EventMask::fnevObjectDeleted, of),
            Notification::Modified(of) => object(EventMask::fnevObjectModified, of),
            Notification::Moved(of) => object(EventMask::fnevObjectMoved, of),
            Notification::Copied(of) => object(EventMask::fnevObjectCopied, of),
            Notification::SearchComplete(of) => object(EventMask::fnevSearchComplete, of),
            Notification::NewMail {
                message,
                folder,
                message_class,
                flags,
            } => Self::NewMail {
                message: message.to_vec(),
                folder: folder.to_vec(),
                class: wide(message_class.map(TStr::to_string_lossy).unwrap_or_default()),
                flags,
            },
            Notification::CriticalError { entry_id, code, .. } => Self::CriticalError {
                entry_id: entry_id.to_vec(),
                code,
            },
            Notification::StatusObject { entry_id, values } => Self::Status {
                entry_id: entry_id.to_vec(),
                values: values.to_owned()?,
            },
            Notification::Extended { event, parameters } => Self::Extended {
                event,
                parameters: parameters.to_vec(),
            },
            _ => return Err(MAPI_E_INVALID_PARAMETER.into()),
        })
    }
}

/// Text as UTF-16, up to its first terminator.
pub(super) fn wide(text: impl AsRef<str>) -> U16CString {
    U16CString::from_str_truncate(text)
}

type Queue = Arc<Mutex<VecDeque<(usize, Event)>>>;

/// All registrations of an embedded MAPI.
#[derive(Debug, Default)]
pub(crate) struct Engine {
    inner: Mutex<Registrations>,
}

#[derive(Debug, Default)]
struct Registrations {
    last: usize,
    by_key: BTreeMap<Vec<u8>, BTreeMap<usize, (EventMask, Queue)>>,
    keys: BTreeMap<usize, Vec<u8>>,
}

impl Engine {
    fn lock(&self) -> MutexGuard<'_, Registrations> {
        // Nothing panics between changes that belong together.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn register(&self, key: &[u8], mask: EventMask, queue: &Queue) -> usize {
        let mut inner = self.lock();
        inner.last += 1;
        let number = inner.last;
        let of_key = inner.by_key.entry(key.to_vec()).or_default();
        of_key.insert(number, (mask, Arc::clone(queue)));
        inner.keys.insert(number, key.to_vec());
        number
    }

    fn unregister(&self, number: usize) {
        let mut inner = self.lock();
        let Some(key) = inner.keys.remove(&number) else {
            return;
        };
        if let Some(of_key) = inner.by_key.get_mut(&key) {
            of_key.remove(&number);
            if of_key.is_empty() {
                inner.by_key.remove(&key);
            }
        }
    }

    /// How many registrations there are.
    pub(super) fn len(&self) -> usize {
        self.lock().keys.len()
    }

    /// Puts an event into the mailboxes of all who wait for one of these keys; each registration
    /// hears of it once. [`dispatch`] delivers it.
    pub(super) fn post(&self, keys: &[&[u8]], event: &Event) {
        let inner = self.lock();
        let mut told = vec![];
        for key in keys {
            for (number, (mask, queue)) in inner.by_key.get(*key).into_iter().flatten() {
                if mask.contains(event.mask()) && !told.contains(number) {
                    told.push(*number);
                    let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
                    queue.push_back((*number, event.clone()));
                }
            }
        }
    }
}

/// Who hears of an event on the thread of the mailbox.
#[derive(Clone)]
enum Hearer {
    Sink(IMAPIAdviseSink),
    Table(Arc<dyn Fn(&RowEvent)>),
}

/// The registrations of one session, on the thread that made it.
///
/// Rust keeps it on that thread. C is told by MAPI that objects may be used on any thread, so what
/// is in it is locked all the same.
pub(crate) struct Mailbox {
    engine: Arc<Engine>,
    queue: Queue,
    hearers: Mutex<BTreeMap<usize, Hearer>>,
    delivering: AtomicBool,
}

impl core::fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Mailbox").finish_non_exhaustive()
    }
}

thread_local! {
    static MAILBOXES: RefCell<Vec<Weak<Mailbox>>> = const { RefCell::new(vec![]) };
}

/// Delivers what is in the mailboxes of this thread, and lets the spooler do what waits. Nothing
/// may be locked.
pub fn dispatch() {
    deliver();
    super::spooler::run();
    deliver();
}

/// What a method returns that has changed something: the caller's sinks have heard of it by then.
pub(super) fn then_dispatch<T>(done: T) -> T {
    dispatch();
    done
}

fn deliver() {
    let boxes: Vec<_> = MAILBOXES.with_borrow_mut(|boxes| {
        boxes.retain(|mailbox| mailbox.strong_count() > 0);
        boxes.iter().filter_map(Weak::upgrade).collect()
    });
    for mailbox in boxes {
        mailbox.deliver();
    }
}

impl Mailbox {
    #[allow(clippy::arc_with_non_send_sync)] // See the type.
    pub(super) fn new(engine: &Arc<Engine>) -> Arc<Self> {
        let mailbox = Arc::new(Self {
            engine: Arc::clone(engine),
            queue: Queue::default(),
            hearers: Mutex::default(),
            delivering: AtomicBool::new(false),
        });
        MAILBOXES.with_borrow_mut(|boxes| boxes.push(Arc::downgrade(&mailbox)));
        mailbox
    }

    pub(super) fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    fn hearers(&self) -> MutexGuard<'_, BTreeMap<usize, Hearer>> {
        // Nothing panics between changes that belong together.
        self.hearers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn listen(&self, key: &[u8], mask: EventMask, hearer: Hearer) -> usize {
        let number = self.engine.register(key, mask, &self.queue);
        self.hearers().insert(number, hearer);
        number
    }

    /// Registers a sink.
    pub(super) fn advise(&self, key: &[u8], mask: EventMask, sink: &IMAPIAdviseSink) -> Connection {
        Connection(self.listen(key, mask, Hearer::Sink(sink.clone())))
    }

    /// Ends a registration. Fails with MAPI_E_INVALID_PARAMETER where there is none.
    pub(super) fn unadvise(&self, connection: Connection) -> Result<()> {
        self.engine.unregister(connection.0);
        // The sink is released when nothing is borrowed.
        let ended = self.hearers().remove(&connection.0);
        match ended {
            Some(_) => Ok(()),
            None => Err(MAPI_E_INVALID_PARAMETER.into()),
        }
    }

    /// Has a table hear of its rows, until what is returned is dropped.
    #[allow(clippy::arc_with_non_send_sync)] // See the type.
    pub(super) fn watch(
        self: &Arc<Self>,
        key: &[u8],
        changed: impl Fn(&RowEvent) + 'static,
    ) -> Watch {
        let hearer = Hearer::Table(Arc::new(changed));
        let number = self.listen(key, EventMask::fnevTableModified, hearer);
        Watch {
            mailbox: Arc::downgrade(self),
            number,
        }
    }

    /// Ends the registrations of sinks, and leaves those of tables.
    pub(super) fn clear_sinks(&self) {
        let mut hearers = self.hearers();
        let all = core::mem::take(&mut *hearers);
        let (tables, sinks): (BTreeMap<_, _>, BTreeMap<_, _>) = all
            .into_iter()
            .partition(|(_, one)| matches!(one, Hearer::Table(_)));
        *hearers = tables;
        drop(hearers);
        for number in sinks.keys() {
            self.engine.unregister(*number);
        }
    }

    /// Ends all registrations.
    pub(super) fn clear(&self) {
        let all = core::mem::take(&mut *self.hearers());
        for number in all.keys() {
            self.engine.unregister(*number);
        }
    }

    fn deliver(&self) {
        if self.delivering.swap(true, Ordering::AcqRel) {
            // The call further out goes on with what was added.
            return;
        }
        loop {
            let next = {
                let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
                queue.pop_front()
            };
            let Some((number, event)) = next else { break };
            let hearer = self.hearers().get(&number).cloned();
            match (hearer, &event) {
                (Some(Hearer::Table(changed)), Event::Row(row)) => changed(row),
                (Some(Hearer::Sink(sink)), event) => self.tell(number, &sink, event),
                _ => {}
            }
        }
        self.delivering.store(false, Ordering::Release);
    }

    fn tell(&self, number: usize, sink: &IMAPIAdviseSink, event: &Event) {
        let Some(event) = event.notification() else {
            return;
        };
        // Without memory for it, an event is lost, as it is with MAPI.
        let Ok(events) = MapiViews::<NOTIFICATION>::new(&[event]) else {
            return;
        };
        let answer = sink.on_notify(events.get());
        if answer.contains(CallbackFlags::CALLBACK_DISCONTINUE) {
            let _ = self.unadvise(Connection(number));
        }
    }
}

impl Drop for Mailbox {
    fn drop(&mut self) {
        self.clear();
    }
}

/// A table's registration.
#[derive(Debug)]
pub(super) struct Watch {
    mailbox: Weak<Mailbox>,
    number: usize,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(mailbox) = self.mailbox.upgrade() {
            let _ = mailbox.unadvise(Connection(self.number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::advise_sink;
    use std::sync::atomic::AtomicUsize;

    #[test]
    fn events_stay_with_the_thread_of_their_sink() {
        let engine = Arc::new(Engine::default());
        let mailbox = Mailbox::new(&engine);
        let heard = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&heard);
        let sink = advise_sink(move |events| {
            counted.fetch_add(events.len(), Ordering::Relaxed);
        });
        let connection = mailbox.advise(b"key", EventMask::fnevExtended, &sink);
        let event = Event::Extended {
            event: 1,
            parameters: vec![],
        };
        std::thread::scope(|scope| {
            scope.spawn(|| {
                engine.post(&[b"key", b"key"], &event);
                engine.post(&[b"other"], &event);
                dispatch();
            });
        });
        assert_eq!(heard.load(Ordering::Relaxed), 0);
        dispatch();
        assert_eq!(heard.load(Ordering::Relaxed), 1);
        mailbox.unadvise(connection).unwrap();
        assert!(mailbox.unadvise(connection).is_err());
        assert_eq!((engine.len(), Arc::strong_count(&heard)), (0, 2));
        drop(sink);
        assert_eq!(Arc::strong_count(&heard), 1);
    }

    #[test]
    fn a_sink_may_unadvise_itself_and_cause_more() {
        let engine = Arc::new(Engine::default());
        let mailbox = Mailbox::new(&engine);
        let heard = Arc::new(AtomicUsize::new(0));
        let (counted, again) = (Arc::clone(&heard), Arc::clone(&engine));
        let sink = advise_sink(move |_| {
            let event = Event::Extended {
                event: 2,
                parameters: vec![1],
            };
            if counted.fetch_add(1, Ordering::Relaxed) == 0 {
                again.post(&[b"key"], &event);
                dispatch();
                CallbackFlags::empty()
            } else {
                CallbackFlags::CALLBACK_DISCONTINUE
            }
        });
        mailbox.advise(b"key", EventMask::fnevExtended, &sink);
        let event = Event::Extended {
            event: 1,
            parameters: vec![],
        };
        engine.post(&[b"key"], &event);
        dispatch();
        assert_eq!(heard.load(Ordering::Relaxed), 2);
        assert_eq!(engine.len(), 0);
    }
}
