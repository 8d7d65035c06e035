//! Notifications that reach a closure, and registrations that end by themselves.
//!
//! ```
//! use mapi_core::abi::flags::EventMask;
//! use mapi_core::{Advise, IMAPISession, advise_sink};
//! # use windows_core::Result;
//!
//! # #[allow(dead_code)]
//! fn watch(session: &IMAPISession, folder: &[u8]) -> Result<Advise<IMAPISession>> {
//!     let sink = advise_sink(|events| println!("{} events", events.len()));
//!     let events = EventMask::fnevObjectCreated | EventMask::fnevObjectDeleted;
//!     Advise::new(session, Some(folder), events, &sink)
//! } // the registration lasts as long as what this returns
//! ```

use crate::abi::{
    Connection, EXTENDED_NOTIFICATION, NOTIFICATION, NOTIFICATION_info,
    codes::MAPI_E_INVALID_PARAMETER,
    flags::{CallbackFlags, EventMask},
};
use crate::boundary::Views;
use crate::interfaces::{
    IAddrBook, IMAPIAdviseSink, IMAPIAdviseSink_Impl, IMAPISession, IMAPITable, IMsgStore,
};
use core::fmt;
use core::mem::ManuallyDrop;
use core::ptr;
use windows_core::{Interface, Result, implement};

#[implement(IMAPIAdviseSink)]
struct ClosureSink<F, A>
where
    F: Fn(Views<'_, NOTIFICATION>) -> A + Send + Sync + 'static,
    A: Into<CallbackFlags> + 'static,
{
    on_notify: F,
}

impl<F, A> IMAPIAdviseSink_Impl for ClosureSink_Impl<F, A>
where
    F: Fn(Views<'_, NOTIFICATION>) -> A + Send + Sync + 'static,
    A: Into<CallbackFlags> + 'static,
{
    fn on_notify(&self, notifications: Views<'_, NOTIFICATION>) -> CallbackFlags {
        (self.on_notify)(notifications).into()
    }
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
    ClosureSink { on_notify }.into()
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
    use core::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Mutex};
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
}
