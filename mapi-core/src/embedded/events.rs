//! Who is told of what: one engine for all sessions and threads of an embedded MAPI.
//!
//! A sink may not be made for other threads, and nobody's word is taken for it. So it stays with
//! the thread that registered it, in a [`Mailbox`], and what crosses threads are events, which are
//! data. What a thread causes, its own sinks hear before the call returns, once nothing is locked;
//! what another thread causes, they hear with the next call of theirs to the embedded MAPI, or with
//! [`dispatch`].
//!
//! With MAPI_MULTITHREAD_NOTIFICATIONS, sinks that are made for any thread are called on one of the
//! engine's, which is there as long as somebody is registered so. Which those are, the session knows
//! from how it was logged on.

use crate::abi::{codes::*, flags::*, *};
use crate::boundary::Views;
use crate::data::notification::{Notification, ObjectEvent, TableChange};
use crate::data::{OwnedPropValue, Props};
use crate::interfaces::IMAPIAdviseSink;
use crate::memory::MapiViews;
use crate::memory::lock;
use crate::memory::text::TStr;
use crate::private::entry;
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::thread::LocalKey;
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

    /// What a sink hears.
    fn notification(&self) -> Notification<'_> {
        match self {
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
            Self::Row(_) => Notification::Table(TableChange {
                event: TableEvent::TABLE_CHANGED,
                code: S_OK,
                index: None,
                prior: None,
                row: Props::default(),
            }),
        }
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

/// What calls a sink on any thread.
pub(crate) type AnyThreadCall = Arc<dyn Fn(Views<'_, NOTIFICATION>) -> CallbackFlags + Send + Sync>;

/// How a sink is called on any thread; `None` where it may not be.
pub(crate) type AnyThreadWay = fn(&IMAPIAdviseSink) -> Option<AnyThreadCall>;

/// All registrations of an embedded MAPI.
#[derive(Default)]
pub(crate) struct Engine {
    inner: Mutex<Registrations>,
    live: Arc<AtomicUsize>,
}

/// One more object of an embedded MAPI that somebody has, until this is dropped.
#[derive(Debug)]
pub(crate) struct Counted(Arc<AtomicUsize>);

impl Counted {
    pub(crate) fn new(engine: &Engine) -> Self {
        Self::of(&engine.live)
    }

    fn of(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(count))
    }
}

/// In a count of its own.
impl Default for Counted {
    fn default() -> Self {
        Self::of(&Arc::default())
    }
}

impl Clone for Counted {
    fn clone(&self) -> Self {
        Self::of(&self.0)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[derive(Default)]
struct Registrations {
    last: usize,
    by_key: BTreeMap<Vec<u8>, BTreeMap<usize, (EventMask, Target)>>,
    keys: BTreeMap<usize, Vec<u8>>,
    /// Whoever has initialized MAPI, and whether the first wanted a thread for notifications.
    users: usize,
    wants_thread: bool,
    /// The engine's thread, and how many are registered there.
    thread: Option<Sender<Job>>,
    on_thread: usize,
}

impl Registrations {
    fn register(&mut self, key: &[u8], mask: EventMask, target: Target) -> usize {
        self.last += 1;
        let number = self.last;
        let of_key = self.by_key.entry(key.to_vec()).or_default();
        of_key.insert(number, (mask, target));
        self.keys.insert(number, key.to_vec());
        number
    }
}

/// Where an event goes.
enum Target {
    Mailbox(Queue),
    Thread(AnyThreadCall),
}

/// What is told on the engine's thread.
struct Job {
    number: usize,
    call: AnyThreadCall,
    event: Event,
}

/// Tells of events until nobody is registered any more.
fn work(engine: &Weak<Engine>, jobs: Receiver<Job>) {
    for Job {
        number,
        call,
        event,
    } in jobs
    {
        let there = engine.upgrade();
        if !there.is_some_and(|engine| engine.lock().keys.contains_key(&number)) {
            continue;
        }
        // Without memory for it, an event is lost, as it is with MAPI.
        let Ok(events) = MapiViews::<NOTIFICATION>::new(&[event.notification()]) else {
            continue;
        };
        // A panic ends with the call, as it does where a sink is called by its interface.
        let told = entry::caught(|| call(events.get()));
        let ends = told.is_some_and(|flags| flags.contains(CallbackFlags::CALLBACK_DISCONTINUE));
        if let (true, Some(engine)) = (ends, engine.upgrade()) {
            engine.unregister(number);
        }
    }
}

impl Engine {
    fn lock(&self) -> MutexGuard<'_, Registrations> {
        lock(&self.inner)
    }

    /// MAPIInitialize, of which the first says whether there is a thread for notifications.
    pub(super) fn enter(&self, flags: InitFlags) {
        let mut inner = self.lock();
        inner.users += 1;
        if inner.users == 1 {
            inner.wants_thread = flags.contains(InitFlags::MAPI_MULTITHREAD_NOTIFICATIONS);
        }
    }

    /// MAPIUninitialize.
    pub(super) fn leave(&self) {
        let mut inner = self.lock();
        inner.users = inner.users.saturating_sub(1);
    }

    fn register(&self, key: &[u8], mask: EventMask, target: Target) -> usize {
        self.lock().register(key, mask, target)
    }

    /// Registers a sink that is called on the engine's thread. `None` where it is not, because
    /// nobody asked for that or it is not made for that.
    fn register_on_thread(
        self: &Arc<Self>,
        key: &[u8],
        mask: EventMask,
        sink: &IMAPIAdviseSink,
        way: AnyThreadWay,
    ) -> Option<usize> {
        if !self.lock().wants_thread {
            return None;
        }
        let call = way(sink)?;
        let mut inner = self.lock();
        if inner.thread.is_none() {
            let (sender, jobs) = channel();
            let engine = Arc::downgrade(self);
            let thread = std::thread::Builder::new().name("MAPI notifications".into());
            // Without a thread, the sink hears on its own.
            thread.spawn(move || work(&engine, jobs)).ok()?;
            inner.thread = Some(sender);
        }
        inner.on_thread += 1;
        Some(inner.register(key, mask, Target::Thread(call)))
    }

    fn unregister(&self, number: usize) {
        let mut inner = self.lock();
        let Some(key) = inner.keys.remove(&number) else {
            return;
        };
        let mut gone = None;
        if let Some(of_key) = inner.by_key.get_mut(&key) {
            gone = of_key.remove(&number);
            if of_key.is_empty() {
                inner.by_key.remove(&key);
            }
        }
        if let Some((_, Target::Thread(_))) = &gone {
            inner.on_thread -= 1;
            if inner.on_thread == 0 {
                inner.thread = None;
            }
        }
        drop(inner);
        // What a closure owns is dropped where nothing is locked.
        drop(gone);
    }

    /// How many registrations there are.
    pub(super) fn len(&self) -> usize {
        self.lock().keys.len()
    }

    /// How many objects there are.
    pub(super) fn live_objects(&self) -> usize {
        self.live.load(Ordering::Relaxed)
    }

    /// Puts an event into the mailboxes of all who wait for one of these keys; each registration
    /// hears of it once. [`dispatch`] delivers it.
    pub(super) fn post(&self, keys: &[&[u8]], event: &Event) {
        let inner = self.lock();
        for (index, key) in keys.iter().enumerate() {
            // A registration has one key, and is found by that alone.
            if keys[..index].contains(key) {
                continue;
            }
            for (number, (mask, target)) in inner.by_key.get(*key).into_iter().flatten() {
                if !mask.contains(event.mask()) {
                    continue;
                }
                match (target, &inner.thread) {
                    (Target::Mailbox(queue), _) => {
                        let mut queue = lock(queue);
                        queue.push_back((*number, event.clone()));
                    }
                    (Target::Thread(call), Some(thread)) => {
                        // It is gone where the process ends.
                        let _ = thread.send(Job {
                            number: *number,
                            call: Arc::clone(call),
                            event: event.clone(),
                        });
                    }
                    (Target::Thread(_), None) => {}
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
    /// A sink that the engine's thread calls.
    OnThread {
        #[allow(dead_code, reason = "it is released when the registration ends")]
        sink: IMAPIAdviseSink,
        of_table: bool,
    },
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
    way: AnyThreadWay,
}

impl core::fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Mailbox").finish_non_exhaustive()
    }
}

thread_local! {
    static MAILBOXES: OfThread<Mailbox> = const { RefCell::new(vec![]) };
}

/// What a session does between deliveries.
pub(super) trait Work {
    /// Does what waits. Nothing is locked.
    fn work(&self);
}

thread_local! {
    static WORK: OfThread<dyn Work> = const { RefCell::new(vec![]) };
}

/// Has [`dispatch`] on this thread look after a session.
pub(super) fn look_after(session: Arc<dyn Work>) {
    remember(&WORK, &session);
}

/// Delivers what is in the mailboxes of this thread, and lets the spooler do what waits. Nothing
/// may be locked.
pub fn dispatch() {
    deliver();
    for session in alive(&WORK) {
        session.work();
    }
    deliver();
}

/// What a method returns that has changed something: the caller's sinks have heard of it by then.
pub(super) fn then_dispatch<T>(done: T) -> T {
    dispatch();
    done
}

fn deliver() {
    for mailbox in alive(&MAILBOXES) {
        mailbox.deliver();
    }
}

/// What a thread has of something.
type OfThread<T> = RefCell<Vec<Weak<T>>>;

/// Those that are still there. A thread that ends may have lost its list before the last calls come.
fn alive<T: ?Sized>(list: &'static LocalKey<OfThread<T>>) -> Vec<Arc<T>> {
    let alive = list.try_with(|list| {
        let mut list = list.borrow_mut();
        list.retain(|one| one.strong_count() > 0);
        list.iter().filter_map(Weak::upgrade).collect()
    });
    alive.unwrap_or_default()
}

fn remember<T: ?Sized>(list: &'static LocalKey<OfThread<T>>, one: &Arc<T>) {
    let _ = list.try_with(|list| list.borrow_mut().push(Arc::downgrade(one)));
}

impl Mailbox {
    #[allow(clippy::arc_with_non_send_sync)] // See the type.
    pub(super) fn new(engine: &Arc<Engine>, way: AnyThreadWay) -> Arc<Self> {
        let mailbox = Arc::new(Self {
            engine: Arc::clone(engine),
            queue: Queue::default(),
            hearers: Mutex::default(),
            delivering: AtomicBool::new(false),
            way,
        });
        remember(&MAILBOXES, &mailbox);
        mailbox
    }

    pub(super) fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    /// How sinks of the session are called on another thread.
    pub(super) fn way(&self) -> AnyThreadWay {
        self.way
    }

    fn hearers(&self) -> MutexGuard<'_, BTreeMap<usize, Hearer>> {
        lock(&self.hearers)
    }

    fn listen(&self, key: &[u8], mask: EventMask, hearer: Hearer) -> usize {
        let target = Target::Mailbox(Arc::clone(&self.queue));
        let number = self.engine.register(key, mask, target);
        self.hearers().insert(number, hearer);
        number
    }

    fn listen_on_thread(
        &self,
        key: &[u8],
        mask: EventMask,
        sink: &IMAPIAdviseSink,
        of_table: bool,
    ) -> Option<usize> {
        let number = self.engine.register_on_thread(key, mask, sink, self.way)?;
        let sink = sink.clone();
        self.hearers()
            .insert(number, Hearer::OnThread { sink, of_table });
        Some(number)
    }

    /// Registers a sink.
    pub(super) fn advise(&self, key: &[u8], mask: EventMask, sink: &IMAPIAdviseSink) -> Connection {
        let number = self.listen_on_thread(key, mask, sink, false);
        Connection(number.unwrap_or_else(|| self.listen(key, mask, Hearer::Sink(sink.clone()))))
    }

    /// Has a sink of a table hear on the engine's thread that rows have changed. `None` where it
    /// does not hear there.
    pub(super) fn advise_table(
        self: &Arc<Self>,
        key: &[u8],
        sink: &IMAPIAdviseSink,
    ) -> Option<Watch> {
        let mask = EventMask::fnevTableModified;
        let number = self.listen_on_thread(key, mask, sink, true)?;
        let mailbox = Arc::downgrade(self);
        Some(Watch { mailbox, number })
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
        let (tables, sinks): (BTreeMap<_, _>, BTreeMap<_, _>) =
            all.into_iter().partition(|(_, one)| {
                matches!(
                    one,
                    Hearer::Table(_) | Hearer::OnThread { of_table: true, .. }
                )
            });
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
                let mut queue = lock(&self.queue);
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
        // Without memory for it, an event is lost, as it is with MAPI.
        let Ok(events) = MapiViews::<NOTIFICATION>::new(&[event.notification()]) else {
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

impl Watch {
    /// The number of the registration, which no other has.
    pub(super) const fn number(&self) -> usize {
        self.number
    }
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

    #[test]
    fn events_stay_with_the_thread_of_their_sink() {
        let engine = Arc::new(Engine::default());
        let mailbox = Mailbox::new(&engine, |_| None);
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
        let mailbox = Mailbox::new(&engine, |_| None);
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
