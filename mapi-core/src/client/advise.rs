//! Notifications, in a closure or a channel, and registrations that end by themselves.
//!
//! MAPI calls advise sinks on threads of its own choice, and its objects are used on threads that
//! have called MAPIInitialize ([`Mapi::initialize`]): each thread for itself, balanced by
//! MAPIUninitialize on the same thread. With MAPI_MULTITHREAD_NOTIFICATIONS in the flags of the first
//! call, notifications come on a thread of MAPI's; without it, on the thread that made that call,
//! while it handles window messages. So there are three ways to hear of events:
//!
//! - [`advise_sink`]: a closure for any thread, which is `Send + Sync` and therefore has no objects
//!   of MAPI's in it.
//! - [`this_thread_sink`] and [`Mapi::this_thread_sink`]: a closure for the thread that made it,
//!   which may have objects in it and open the mail that it hears of.
//! - [`advise_channel`]: events that are received when and where there is time for them.
//!
//! [`AnyThread`] takes an object to another thread, where its owner knows that it may go there.
//!
//! ```
//! use mapi_core::abi::flags::EventMask;
//! use mapi_core::client::advise::advise_channel;
//! use mapi_core::{Advise, IMAPISession, MapiError, Notification};
//!
//! # #[allow(dead_code)]
//! fn wait_for_mail(session: &IMAPISession) -> Result<Vec<u8>, MapiError> {
//!     let (sink, events) = advise_channel();
//!     let _registration = Advise::new(session, None, EventMask::fnevNewMail, &sink)?;
//!     for events in events {
//!         for event in events.iter() {
//!             if let Notification::NewMail { message, .. } = event {
//!                 return Ok(message.to_vec());
//!             }
//!         }
//!     }
//!     unreachable!("the sink is alive as long as the registration is")
//! } // the registration ends here
//! ```

use super::{Called, Mapi};
use crate::abi::{
    Connection, EXTENDED_NOTIFICATION, NOTIFICATION, NOTIFICATION_info,
    codes::MAPI_E_INVALID_PARAMETER,
    flags::{CallbackFlags, EventMask},
};
use crate::boundary::MapiError;
use crate::boundary::Views;
use crate::data::Notification;
use crate::interfaces::{
    IAddrBook, IMAPIAdviseSink, IMAPIAdviseSink_Impl, IMAPISession, IMAPITable, IMsgStore,
};
use crate::memory::MapiViews;
use crate::memory::lock;
use crate::private::entry::Theirs;
use core::fmt;
use core::mem::ManuallyDrop;
use core::ptr;
use core::sync::atomic::{AtomicU64, Ordering};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};
use std::thread::ThreadId;
use windows_core::{Interface, Result, implement};

/// What hears of events on any thread.
pub(crate) type AnyThreadCall = Arc<dyn Fn(Views<'_, NOTIFICATION>) -> CallbackFlags + Send + Sync>;

#[implement(IMAPIAdviseSink)]
struct ClosureSink {
    on_notify: AnyThreadCall,
}

impl IMAPIAdviseSink_Impl for ClosureSink_Impl {
    fn on_notify(&self, notifications: Views<'_, NOTIFICATION>) -> CallbackFlags {
        (self.on_notify)(notifications)
    }
}

/// How a sink is called on any thread; `None` of one that is not known to be made for that. The
/// sinks of this module are.
#[cfg(feature = "embedded")]
pub(crate) fn any_thread_call(sink: &IMAPIAdviseSink) -> Option<AnyThreadCall> {
    if let Ok(own) = sink.cast_object_ref::<ClosureSink>() {
        return Some(Arc::clone(&own.on_notify));
    }
    let own = sink.cast_object_ref::<ThisThreadSink>().ok()?.way.clone();
    Some(Arc::new(move |events| {
        own.tell(events);
        CallbackFlags::empty()
    }))
}

/// The same in a session of C, which asked MAPI to call its sinks on a thread of MAPI's own
/// (MAPI_MULTITHREAD_NOTIFICATIONS), and by that has them for any thread. `None` of a sink of Rust,
/// which may be one of a provider that did not ask.
#[cfg(feature = "embedded")]
pub(crate) fn any_thread_call_of_c(sink: &IMAPIAdviseSink) -> Option<AnyThreadCall> {
    if let Some(own) = any_thread_call(sink) {
        return Some(own);
    }
    // What `implement` makes says so, whatever type is asked for.
    if sink.cast_to_any::<ClosureSink>().is_ok() {
        return None;
    }
    // SAFETY: whoever called MAPIInitialize with that flag, which is `unsafe`, vouched for it.
    let sink = unsafe { AnyThread::new(sink.clone()) };
    Some(Arc::new(move |events| sink.on_notify(events)))
}

/// An advise sink that calls a closure.
///
/// The closure gets the events of one call, which are valid during it only. It may be called on
/// any thread, on several at once, and while the method that caused the event has not returned;
/// so it shares what it changes through a lock, and does not hold that lock while it calls MAPI.
/// It returns nothing, or the flags to answer with. A panic in it ends there and answers S_OK.
///
/// The sink owns the closure. A closure that owns what it is registered with keeps it alive until
/// the registration ends.
pub fn advise_sink<F, A>(on_notify: F) -> IMAPIAdviseSink
where
    F: Fn(Views<'_, NOTIFICATION>) -> A + Send + Sync + 'static,
    A: Into<CallbackFlags> + 'static,
{
    let on_notify = Theirs::new(on_notify);
    ClosureSink {
        on_notify: Arc::new(move |events| on_notify.get()(events).into()),
    }
    .into()
}

thread_local! {
    /// The closures of this thread's sinks, which never leave it, and what they have not heard of.
    static THIS_THREAD: ThisThread = ThisThread::default();
}

type Closure = Rc<dyn Fn(Views<'_, NOTIFICATION>)>;

#[derive(Default)]
struct ThisThread {
    closures: RefCell<BTreeMap<u64, Closure>>,
    /// What came on other threads, each for the sink of that number, in order.
    waiting: Arc<Mutex<Waiting>>,
}

#[derive(Default)]
struct Waiting {
    events: VecDeque<(u64, Events)>,
    /// Sinks that are gone.
    gone: Vec<u64>,
}

/// Numbers of sinks, which are not used again.
static NEXT_SINK: AtomicU64 = AtomicU64::new(0);

/// A sink whose closure is in the thread that made it. The sink itself may be called and released
/// anywhere.
#[implement(IMAPIAdviseSink)]
struct ThisThreadSink {
    way: Way,
}

/// The way to a closure, from any thread.
#[derive(Clone)]
struct Way {
    number: u64,
    thread: ThreadId,
    waiting: Arc<Mutex<Waiting>>,
}

impl Way {
    fn tell(&self, notifications: Views<'_, NOTIFICATION>) {
        if std::thread::current().id() == self.thread {
            deliver();
            call(self.number, notifications);
        } else if let Ok(events) = Events::copy(notifications) {
            // Where there is no memory there is nobody to tell either.
            lock(&self.waiting).events.push_back((self.number, events));
        }
    }
}

impl IMAPIAdviseSink_Impl for ThisThreadSink_Impl {
    fn on_notify(&self, notifications: Views<'_, NOTIFICATION>) -> CallbackFlags {
        self.way.tell(notifications);
        CallbackFlags::empty()
    }
}

impl Drop for ThisThreadSink {
    fn drop(&mut self) {
        let way = &self.way;
        let mut waiting = lock(&way.waiting);
        waiting.gone.push(way.number);
        let nothing_waits = waiting.events.is_empty();
        drop(waiting);
        // No closure is called from here: where it panicked, nobody could catch that.
        if nothing_waits && std::thread::current().id() == way.thread {
            forget_gone(&way.waiting);
        }
    }
}

/// Calls a closure of this thread. One that is being called may be called again.
fn call(number: u64, events: Views<'_, NOTIFICATION>) {
    let closure = THIS_THREAD.try_with(|this| this.closures.borrow().get(&number).cloned());
    if let Ok(Some(closure)) = closure {
        closure(events);
    }
}

/// Calls the closures of this thread's sinks with what came on other threads meanwhile.
///
/// A sink that is called on its thread does this by itself; a thread that waits for events without
/// being called does it now and then. Where MAPI brings all calls to the thread
/// ([`Mapi::this_thread_sink`]) there is never anything to do.
pub fn deliver() {
    let Ok(waiting) = THIS_THREAD.try_with(|this| Arc::clone(&this.waiting)) else {
        return;
    };
    loop {
        let next = lock(&waiting).events.pop_front();
        let Some((number, events)) = next else { break };
        call(number, events.0.get());
    }
    forget_gone(&waiting);
}

/// Drops the closures of sinks that are gone.
fn forget_gone(waiting: &Mutex<Waiting>) {
    let gone = core::mem::take(&mut lock(waiting).gone);
    for number in gone {
        // Dropped when nothing is borrowed: a closure may own sinks.
        let closure = THIS_THREAD.try_with(|this| this.closures.borrow_mut().remove(&number));
        drop(closure);
    }
}

/// An advise sink that calls a closure on this thread only.
///
/// The closure need not be `Send`: it may have objects of MAPI's, and use them. What the sink hears
/// of on this thread it tells at once; what it hears of on another one waits for the next time, or
/// for [`deliver`]. [`Mapi::this_thread_sink`] has MAPI bring the calls to this thread.
///
/// The closure is dropped on this thread, when the sink is gone and this thread is called or calls
/// [`deliver`], or when the thread ends.
pub fn this_thread_sink(on_notify: impl Fn(Views<'_, NOTIFICATION>) + 'static) -> IMAPIAdviseSink {
    let number = NEXT_SINK.fetch_add(1, Ordering::Relaxed);
    // A thread that ends may have no closures any more: then nobody hears.
    let waiting = THIS_THREAD.try_with(|this| {
        let on_notify = Theirs::new(on_notify);
        let closure = Rc::new(move |events: Views<'_, _>| on_notify.get()(events));
        this.closures.borrow_mut().insert(number, closure);
        Arc::clone(&this.waiting)
    });
    let waiting = waiting.unwrap_or_default();
    let thread = std::thread::current().id();
    let way = Way {
        number,
        thread,
        waiting,
    };
    ThisThreadSink { way }.into()
}

impl Mapi {
    /// [`this_thread_sink`] behind HrThisThreadAdviseSink, so that MAPI calls it on this thread,
    /// while the thread handles window messages.
    ///
    /// # Errors
    ///
    /// Those of HrThisThreadAdviseSink, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn this_thread_sink(
        &self,
        on_notify: impl Fn(Views<'_, NOTIFICATION>) + 'static,
    ) -> core::result::Result<IMAPIAdviseSink, MapiError> {
        let sink = this_thread_sink(on_notify);
        let mut of_mapi = None;
        // SAFETY: a borrowed sink, and a place for an interface.
        unsafe {
            self.exports()
                .HrThisThreadAdviseSink((&sink).into(), &mut of_mapi)
        }?
        .in_function("HrThisThreadAdviseSink")?;
        super::calls::promised(of_mapi)
    }
}

/// Events that were copied for another time or thread, in the order in which they came.
#[derive(Debug)]
pub struct Events(MapiViews<NOTIFICATION>);

// SAFETY: a block of MAPI memory, which any thread may read and free, and in which `copy` lets
// pointers lead to nothing but the block itself.
unsafe impl Send for Events {}
// SAFETY: as for `Send`; nothing in it changes.
unsafe impl Sync for Events {}

impl Events {
    /// Copies the events of a call; those that contradict themselves are left out. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn copy(events: Views<'_, NOTIFICATION>) -> Result<Self> {
        let events: Vec<Notification<'_>> = events.iter().flatten().collect();
        MapiViews::<NOTIFICATION>::new(&events).map(Self)
    }

    /// The events in order.
    pub fn iter(&self) -> impl Iterator<Item = Notification<'_>> {
        self.0.get().iter().flatten()
    }
}

/// An advise sink whose events come out of the other end of a channel, copied. The channel ends
/// when the sink is gone.
pub fn advise_channel() -> (IMAPIAdviseSink, Receiver<Events>) {
    let (sender, receiver) = std::sync::mpsc::channel();
    let sink = advise_sink(move |events| {
        if let Ok(events) = Events::copy(events) {
            // Where the other end is gone nobody wants to know.
            let _ = sender.send(events);
        }
    });
    (sink, receiver)
}

/// An object that may be used on any thread.
///
/// Interfaces are neither `Send` nor `Sync`, because an object need not be made for more than one
/// thread. Those that MAPI makes are, for threads that keep to its rules.
///
/// ```no_run
/// use mapi_core::client::advise::AnyThread;
/// use mapi_core::{IMAPISession, advise_sink};
///
/// fn count(session: IMAPISession) {
///     // SAFETY: the session is MAPI's, and MAPI calls the sink on a thread that it initialized.
///     let session = unsafe { AnyThread::new(session) };
///     let sink = advise_sink(move |_| drop(session.query_identity()));
/// # drop(sink);
/// }
/// ```
#[derive(Clone, Debug)]
pub struct AnyThread<I>(I);

impl<I: Interface> AnyThread<I> {
    /// Takes an object to other threads.
    ///
    /// # Safety
    ///
    /// - The object may be called on any thread, on several at once, and released on any. So it is
    ///   of what MAPI itself makes: sessions, stores, folders, messages, attachments, tables and
    ///   the address book. It is not of forms, form viewers and their sites, nor of a profile or
    ///   logon dialog; those stay with the thread that shows them. Of a provider's or program's own
    ///   object its documentation tells; what is implemented in Rust may be called on several
    ///   threads where the struct behind it is `Send + Sync`.
    /// - Each thread that calls or releases the object has MAPI initialized for itself, as long as
    ///   it does so.
    pub const unsafe fn new(object: I) -> Self {
        Self(object)
    }

    /// The object, for this thread.
    pub fn into_inner(self) -> I {
        self.0
    }
}

// SAFETY: whoever made it vouches for any thread.
unsafe impl<I> Send for AnyThread<I> {}
// SAFETY: whoever made it vouches for several threads at once.
unsafe impl<I> Sync for AnyThread<I> {}

impl<I> core::ops::Deref for AnyThread<I> {
    type Target = I;

    fn deref(&self) -> &I {
        &self.0
    }
}

/// Tells `sink` of one event of a provider's own, fnevExtended: its number, and bytes that only the
/// provider and its clients understand.
///
/// Fails with MAPI_E_INVALID_PARAMETER where there are more bytes than 32 bits count.
pub fn notify_extended(
    sink: &IMAPIAdviseSink,
    event: u32,
    parameters: &[u8],
) -> Result<CallbackFlags> {
    let size = u32::try_from(parameters.len()).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
    let notification = NOTIFICATION {
        ulEventType: EventMask::fnevExtended,
        ulAlignPad: 0,
        info: NOTIFICATION_info {
            ext: EXTENDED_NOTIFICATION {
                ulEvent: event,
                cb: size,
                pbEventParameters: parameters.as_ptr().cast_mut(),
            },
        },
    };
    // SAFETY: the event says that it is extended, as it is, and counts the bytes that it points
    // to, which are borrowed for the call.
    Ok(sink.on_notify(unsafe { Views::new(core::slice::from_ref(&notification)) }))
}

/// An object that tells advise sinks of events: it has Advise and Unadvise.
pub trait AdviseSource: Interface + Clone {
    /// What of it is watched: an entry identifier, `None` for the object itself; `()` for a table.
    type Target<'a>;

    /// Advise of the interface.
    fn register(
        &self,
        target: Self::Target<'_>,
        events: EventMask,
        sink: &IMAPIAdviseSink,
    ) -> Result<Connection>;

    /// Unadvise of the interface.
    fn unregister(&self, connection: Connection) -> Result<()>;
}

/// Interfaces whose Advise takes an entry identifier.
macro_rules! sources {
    ($($interface:ident: $target:ty;)*) => {$(
        impl AdviseSource for $interface {
            type Target<'a> = $target;

            fn register(
                &self,
                target: Self::Target<'_>,
                events: EventMask,
                sink: &IMAPIAdviseSink,
            ) -> Result<Connection> {
                self.advise(target, events, sink)
            }

            fn unregister(&self, connection: Connection) -> Result<()> {
                self.unadvise(connection)
            }
        }
    )*};
}

sources! {
    IAddrBook: &'a [u8];
    IMAPISession: Option<&'a [u8]>;
    IMsgStore: Option<&'a [u8]>;
}

impl AdviseSource for IMAPITable {
    type Target<'a> = ();

    fn register(&self, (): (), events: EventMask, sink: &IMAPIAdviseSink) -> Result<Connection> {
        self.advise(events, sink)
    }

    fn unregister(&self, connection: Connection) -> Result<()> {
        self.unadvise(connection)
    }
}

/// A registration with a session, a store, an address book or a table; it ends when this is
/// dropped.
///
/// It references what it is registered with. Drop it before the session ends. A call to the sink
/// that is under way on another thread may still be running when the registration has ended.
#[must_use = "the registration ends when this is dropped"]
pub struct Advise<S: AdviseSource> {
    source: S,
    connection: Connection,
}

impl<S: AdviseSource> Advise<S> {
    /// Registers `sink` for `events`. Fails as Advise of the interface does.
    pub fn new(
        source: &S,
        target: S::Target<'_>,
        events: EventMask,
        sink: &IMAPIAdviseSink,
    ) -> Result<Self> {
        let connection = source.register(target, events, sink)?;
        Ok(Self::from_connection(source.clone(), connection))
    }

    /// Takes a registration over, which is then nobody else's to end.
    pub const fn from_connection(source: S, connection: Connection) -> Self {
        Self { source, connection }
    }

    /// The connection that Advise returned.
    pub const fn connection(&self) -> Connection {
        self.connection
    }

    /// Ends the registration, and says whether that worked, as Unadvise does.
    pub fn unadvise(self) -> Result<()> {
        let (source, connection) = self.into_parts();
        source.unregister(connection)
    }

    /// Leaves the registration to the caller: it lasts until Unadvise is called or the object is
    /// gone.
    pub fn into_parts(self) -> (S, Connection) {
        let this = ManuallyDrop::new(self);
        // SAFETY: `this` is not dropped, so the reference has one owner, the caller.
        let source = unsafe { ptr::read(&this.source) };
        (source, this.connection)
    }
}

impl<S: AdviseSource> Drop for Advise<S> {
    fn drop(&mut self) {
        // Nobody is there to hear of an error, and the object is about to be released anyway.
        let _ = self.source.unregister(self.connection);
    }
}

impl<S: AdviseSource> fmt::Debug for Advise<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Advise")
            .field("source", &self.source.as_raw())
            .field("connection", &self.connection)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapi_interface;
    use core::sync::atomic::AtomicUsize;
    use windows_core::{HRESULT, Ref};

    /// As much of a table as a registration needs.
    #[mapi_interface(iid = "6ad6ad0e-6f0b-4c0e-9ed4-8b52a6a9a0c1")]
    unsafe trait ISource: IUnknown {
        fn Advise(
            &self,
            events: EventMask,
            sink: Ref<IMAPIAdviseSink>,
            #[out] connection: *mut Connection,
        ) -> HRESULT;
        fn Unadvise(&self, connection: Connection) -> HRESULT;
    }

    impl AdviseSource for ISource {
        type Target<'a> = ();

        fn register(
            &self,
            (): (),
            events: EventMask,
            sink: &IMAPIAdviseSink,
        ) -> Result<Connection> {
            self.advise(events, sink)
        }

        fn unregister(&self, connection: Connection) -> Result<()> {
            self.unadvise(connection)
        }
    }

    #[implement(ISource)]
    #[derive(Default)]
    struct Source {
        sink: Mutex<Option<IMAPIAdviseSink>>,
    }

    impl ISource_Impl for Source_Impl {
        fn advise(&self, _events: EventMask, sink: &IMAPIAdviseSink) -> Result<Connection> {
            *self.sink.lock().unwrap() = Some(sink.clone());
            Ok(Connection(7))
        }

        fn unadvise(&self, connection: Connection) -> Result<()> {
            let taken = self.sink.lock().unwrap().take();
            match taken {
                Some(_) if connection == Connection(7) => Ok(()),
                _ => Err(MAPI_E_INVALID_PARAMETER.into()),
            }
        }
    }

    /// A sink that counts the events, and how many closures are alive.
    fn counting(events: &Arc<AtomicUsize>) -> IMAPIAdviseSink {
        let events = Arc::clone(events);
        advise_sink(move |notifications| {
            events.fetch_add(notifications.len(), Ordering::Relaxed);
        })
    }

    #[test]
    fn the_closure_hears_of_events() {
        let events = Arc::new(AtomicUsize::new(0));
        let sink = counting(&events);
        let answer = notify_extended(&sink, 5, b"bytes").unwrap();
        assert_eq!(answer, CallbackFlags::empty());
        assert_eq!(events.load(Ordering::Relaxed), 1);
        sink.on_notify(Views::default());
        assert_eq!(events.load(Ordering::Relaxed), 1);
        drop(sink);
        assert_eq!(Arc::strong_count(&events), 1);
    }

    #[test]
    fn the_closure_may_answer() {
        let sink = advise_sink(|_| CallbackFlags::CALLBACK_DISCONTINUE);
        let answer = notify_extended(&sink, 5, &[]).unwrap();
        assert_eq!(answer, CallbackFlags::CALLBACK_DISCONTINUE);
    }

    #[test]
    fn a_panic_stays_in_the_sink() {
        let sink = advise_sink(|notifications| assert!(notifications.is_empty()));
        let answer = notify_extended(&sink, 5, &[]).unwrap();
        assert_eq!(answer, CallbackFlags::empty());
    }

    #[test]
    fn a_registration_ends_when_it_is_dropped() {
        let events = Arc::new(AtomicUsize::new(0));
        let source: ISource = Source::default().into();
        let registration =
            Advise::new(&source, (), EventMask::fnevExtended, &counting(&events)).unwrap();
        assert_eq!(registration.connection(), Connection(7));
        assert_eq!(Arc::strong_count(&events), 2);
        drop(registration);
        assert_eq!(Arc::strong_count(&events), 1);
        assert!(source.unadvise(Connection(7)).is_err());
    }

    #[test]
    fn a_registration_is_ended_or_given_away_once() {
        let events = Arc::new(AtomicUsize::new(0));
        let source: ISource = Source::default().into();
        let advise =
            || Advise::new(&source, (), EventMask::fnevExtended, &counting(&events)).unwrap();
        advise().unadvise().unwrap();
        assert_eq!(Arc::strong_count(&events), 1);

        let (object, connection) = advise().into_parts();
        assert_eq!(Arc::strong_count(&events), 2);
        object.unadvise(connection).unwrap();
        assert_eq!(Arc::strong_count(&events), 1);
    }

    #[test]
    fn a_channel_brings_copies() {
        let (sink, events) = advise_channel();
        notify_extended(&sink, 5, b"bytes").unwrap();
        notify_extended(&sink, 6, b"").unwrap();
        drop(sink);
        let receive = std::thread::spawn(move || {
            let all: Vec<Events> = events.iter().collect();
            all.iter()
                .flat_map(Events::iter)
                .map(|event| match event {
                    Notification::Extended { event, parameters } => (event, parameters.to_vec()),
                    other => panic!("{other:?}"),
                })
                .collect::<Vec<_>>()
        });
        let expected = vec![(5, b"bytes".to_vec()), (6, vec![])];
        assert_eq!(receive.join().unwrap(), expected);
    }

    #[test]
    fn a_sink_of_this_thread_has_objects() {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let object: ISource = Source::default().into();
        let into = Rc::clone(&heard);
        let sink = this_thread_sink(move |events| {
            let _: &ISource = &object;
            for event in events.iter().flatten() {
                into.borrow_mut()
                    .push((event.event(), std::thread::current().id()));
            }
        });
        notify_extended(&sink, 1, &[]).unwrap();
        assert_eq!(heard.borrow().len(), 1);

        // On another thread it waits, and the sink may end there.
        // SAFETY: the struct behind it is made for any thread.
        let sink = unsafe { AnyThread::new(sink) };
        std::thread::spawn(move || {
            notify_extended(&sink, 2, b"later").unwrap();
            drop(sink);
        })
        .join()
        .unwrap();
        assert_eq!(heard.borrow().len(), 1);
        assert_eq!(Rc::strong_count(&heard), 2);
        deliver();
        let here = (EventMask::fnevExtended, std::thread::current().id());
        assert_eq!(*heard.borrow(), [here, here]);
        assert_eq!(Rc::strong_count(&heard), 1);
    }

    #[test]
    fn a_sink_may_be_called_while_it_is() {
        let sinks: Rc<RefCell<Option<IMAPIAdviseSink>>> = Rc::default();
        let depth = Rc::new(RefCell::new(0));
        let (again, count) = (Rc::clone(&sinks), Rc::clone(&depth));
        let sink = this_thread_sink(move |_| {
            *count.borrow_mut() += 1;
            let sink = again.borrow_mut().take();
            if let Some(sink) = sink {
                notify_extended(&sink, 1, &[]).unwrap();
            }
        });
        *sinks.borrow_mut() = Some(sink.clone());
        notify_extended(&sink, 1, &[]).unwrap();
        assert_eq!(*depth.borrow(), 2);
    }
}
