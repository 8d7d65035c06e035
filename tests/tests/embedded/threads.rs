//! Several clients on several threads, each with a session of its own and all with one store.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{TableEvent, flags::InitFlags};
use mapi_core::client::advise::{deliver, this_thread_sink};
use mapi_core::client::{LogonOptions, Mapi, Session};
use mapi_core::{Advise, IMAPIAdviseSink, IMAPIAdviseSink_Impl, Notification, Views, advise_sink};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Barrier};
use std::thread::{self, ThreadId};
use std::time::Duration;
use windows_core::implement;

fn log_on_with(profiles: &Profiles, flags: InitFlags) -> Session {
    let mapi = Mapi::embedded(profiles.clone()).unwrap();
    let initialized = mapi.initialize(flags).unwrap();
    initialized.logon(&LogonOptions::default()).unwrap()
}

const PATIENCE: Duration = Duration::from_secs(60);

/// What is heard on which thread.
type Heard = (ThreadId, String);

#[test]
fn notifications_come_on_a_thread_of_their_own_where_that_is_asked_for() {
    let profiles = Profiles::default();
    let flags = InitFlags::MAPI_MULTITHREAD_NOTIFICATIONS;
    let session = log_on_with(&profiles, flags);
    let store = default_store(&session);
    let inbox = inbox(&store);
    let table = inbox
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let (tell, heard) = channel::<Heard>();
    let sink = advise_sink(move |events| {
        for event in events.iter().flatten() {
            let what = match event {
                Notification::Table(change) => {
                    assert_eq!(change.event, TableEvent::TABLE_CHANGED);
                    "rows".to_owned()
                }
                other => other.to_string(),
            };
            tell.send((thread::current().id(), what)).unwrap();
        }
    });
    let created = Advise::new(&store, None, EventMask::fnevObjectCreated, &sink).unwrap();
    let rows = Advise::new(&table, (), EventMask::fnevTableModified, &sink).unwrap();
    // It is heard of while this thread does nothing at all.
    let other = profiles.clone();
    thread::spawn(move || {
        let session = log_on_with(&other, InitFlags::empty());
        let mail = message(&super::inbox(&default_store(&session)), "from elsewhere");
        drop(mail);
    })
    .join()
    .unwrap();
    let mut what = vec![];
    while what.len() < 2 {
        let (on, told) = heard.recv_timeout(PATIENCE).unwrap();
        assert_ne!(on, thread::current().id());
        what.push(told);
    }
    assert!(what.contains(&"rows".to_owned()), "{what:?}");
    // What the table tells then is so.
    assert_eq!(column(&table, PR_SUBJECT_W), ["from elsewhere"]);
    rows.unadvise().unwrap();
    created.unadvise().unwrap();
    while heard.try_recv().is_ok() {}
    message(&inbox, "untold");
    assert!(heard.recv_timeout(Duration::from_millis(50)).is_err());
    drop((table, inbox, store, session));
    drop(sink);
    ended(&profiles);
    // Nobody has the closure any more, once the thread for notifications has ended.
    assert!(heard.recv_timeout(PATIENCE).is_err());
}

/// A sink with what may not leave its thread.
#[implement(IMAPIAdviseSink)]
struct Here {
    heard: Rc<Cell<usize>>,
    thread: ThreadId,
}

impl IMAPIAdviseSink_Impl for Here_Impl {
    fn on_notify(&self, notifications: Views<'_, mapi_core::abi::NOTIFICATION>) -> CallbackFlags {
        assert_eq!(thread::current().id(), self.thread);
        self.heard.set(self.heard.get() + notifications.len());
        CallbackFlags::empty()
    }
}

#[test]
fn sinks_that_are_of_one_thread_stay_there() {
    let profiles = Profiles::default();
    let session = log_on_with(&profiles, InitFlags::MAPI_MULTITHREAD_NOTIFICATIONS);
    let store = default_store(&session);
    let own = Rc::new(Cell::new(0));
    let here: IMAPIAdviseSink = Here {
        heard: Rc::clone(&own),
        thread: thread::current().id(),
    }
    .into();
    let other = Rc::new(Cell::new(0));
    let counted = Rc::clone(&other);
    let of_thread = this_thread_sink(move |events| counted.set(counted.get() + events.len()));
    let mask = EventMask::fnevObjectCreated;
    let watched = [&here, &of_thread].map(|sink| Advise::new(&store, None, mask, sink).unwrap());
    message(&inbox(&store), "told");
    assert_eq!(own.get(), 1);
    // The other one hears on the thread for notifications first, and waits for this one.
    let started = std::time::Instant::now();
    while other.get() == 0 && started.elapsed() < PATIENCE {
        deliver();
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(other.get(), 1);
    drop(watched);
    drop((here, of_thread, store, session));
    ended(&profiles);
    assert_eq!(Rc::strong_count(&own), 1);
}

#[test]
fn clients_on_several_threads_change_one_store() {
    let profiles = Profiles::default();
    let clients = 4;
    let each = if cfg!(miri) { 3 } else { 40 };
    let told = Arc::new(AtomicUsize::new(0));
    let start = Barrier::new(clients);
    thread::scope(|scope| {
        for client in 0..clients {
            let (profiles, told, start) = (&profiles, Arc::clone(&told), &start);
            scope.spawn(move || {
                let session = log_on_with(profiles, InitFlags::MAPI_MULTITHREAD_NOTIFICATIONS);
                let store = default_store(&session);
                let (inbox, sent) = (inbox(&store), folder(&store, PR_IPM_SENTMAIL_ENTRYID));
                let sink = advise_sink(move |events| {
                    told.fetch_add(events.len(), Ordering::Relaxed);
                });
                let mask = EventMask::fnevObjectCreated | EventMask::fnevObjectDeleted;
                let watch = Advise::new(&store, None, mask, &sink).unwrap();
                let table = inbox
                    .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
                    .unwrap();
                start.wait();
                for number in 0..each {
                    let mail = message(&inbox, &format!("{client} {number}"));
                    let id = bytes(&mail, PR_ENTRYID).unwrap();
                    drop(mail);
                    let ids = [id];
                    match number % 4 {
                        0 => {
                            let none = CopyMessagesFlags::empty();
                            let to = &sent;
                            inbox
                                .copy_messages(list(&ids), to, UiParam(0), None, none)
                                .unwrap();
                        }
                        1 => {
                            let moves = CopyMessagesFlags::MESSAGE_MOVE;
                            let to = &sent;
                            inbox
                                .copy_messages(list(&ids), to, UiParam(0), None, moves)
                                .unwrap();
                        }
                        2 => {
                            let done = inbox
                                .delete_messages(list(&ids), UiParam(0), None, Default::default())
                                .unwrap();
                            assert_eq!(done.code, S_OK);
                        }
                        _ => {
                            inbox
                                .set_read_flags(
                                    Some(list(&ids)),
                                    UiParam(0),
                                    None,
                                    ReadFlags::CLEAR_READ_FLAG,
                                )
                                .unwrap();
                        }
                    }
                    let count = table.get_row_count(Default::default()).unwrap().value;
                    assert!(count as usize <= clients * each);
                }
                drop((watch, table, inbox, sent, store, session));
            });
        }
    });
    let session = log_on_with(&profiles, InitFlags::empty());
    let store = default_store(&session);
    let (inbox, sent) = (inbox(&store), folder(&store, PR_IPM_SENTMAIL_ENTRYID));
    let quarter = clients * each / 4;
    let rest = |kind: usize| (0..each).filter(|number| number % 4 == kind).count() * clients;
    assert_eq!(subjects(&inbox).len(), rest(0) + rest(3));
    assert_eq!(subjects(&sent).len(), rest(0) + rest(1));
    let count = |folder, tag| number(folder, tag).unwrap() as usize;
    assert_eq!(count(&inbox, PR_CONTENT_COUNT), rest(0) + rest(3));
    assert_eq!(count(&inbox, PR_CONTENT_UNREAD), rest(3));
    assert!(told.load(Ordering::Relaxed) >= quarter);
    drop((inbox, sent, store, session));
    ended(&profiles);
}

/// A sink of C: no more than its vtable promises.
#[repr(C)]
struct OfC {
    vtable: *const mapi_core::IMAPIAdviseSink_Vtbl,
    references: AtomicUsize,
    heard: AtomicUsize,
    /// How many calls came on the thread that made it.
    here: AtomicUsize,
    thread: ThreadId,
}

mod of_c {
    use super::*;
    use std::ffi::c_void;
    use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface};

    type This = *mut c_void;

    unsafe fn this<'a>(this: This) -> &'a OfC {
        // SAFETY: a sink begins with the pointer to its vtable, and lives as long as the test.
        unsafe { &*this.cast() }
    }

    unsafe extern "system" fn query(sink: This, iid: *const GUID, out: *mut This) -> HRESULT {
        // SAFETY: an IID, and a place for a pointer.
        unsafe {
            let known = [IUnknown::IID, IMAPIAdviseSink::IID].contains(&*iid);
            *out = if known { sink } else { std::ptr::null_mut() };
            if known {
                add_ref(sink);
                S_OK
            } else {
                MAPI_E_INTERFACE_NOT_SUPPORTED
            }
        }
    }

    unsafe extern "system" fn add_ref(sink: This) -> u32 {
        // SAFETY: a sink.
        unsafe { this(sink) }
            .references
            .fetch_add(1, Ordering::AcqRel) as u32
            + 1
    }

    unsafe extern "system" fn release(sink: This) -> u32 {
        // SAFETY: a sink.
        unsafe { this(sink) }
            .references
            .fetch_sub(1, Ordering::AcqRel) as u32
            - 1
    }

    unsafe extern "system" fn on_notify(
        sink: This,
        count: u32,
        _: *const mapi_core::abi::NOTIFICATION,
    ) -> CallbackFlags {
        // SAFETY: a sink.
        let sink = unsafe { this(sink) };
        let here = thread::current().id() == sink.thread;
        sink.here.fetch_add(usize::from(here), Ordering::AcqRel);
        sink.heard.fetch_add(count as usize, Ordering::AcqRel);
        CallbackFlags::empty()
    }

    pub static VTABLE: mapi_core::IMAPIAdviseSink_Vtbl = mapi_core::IMAPIAdviseSink_Vtbl {
        base__: IUnknown_Vtbl {
            QueryInterface: query,
            AddRef: add_ref,
            Release: release,
        },
        OnNotify: on_notify,
    };
}

/// C asks for another thread for its own sinks, and not for those of a provider in Rust that is in
/// the same session.
#[test]
fn sinks_of_c_are_called_on_another_thread_in_sessions_of_c() {
    use mapi_core::abi::{MAPIINIT, UiParam};
    use mapi_core::client::functions::in_scope::Functions;
    use windows_core::Interface;
    let of_c = OfC {
        vtable: &of_c::VTABLE,
        references: AtomicUsize::new(1),
        heard: AtomicUsize::new(0),
        here: AtomicUsize::new(0),
        thread: thread::current().id(),
    };
    // SAFETY: it begins with its vtable, outlives all that has it, and is not released here.
    let sink = unsafe { IMAPIAdviseSink::from_raw((&raw const of_c).cast_mut().cast()) };
    let sink = std::mem::ManuallyDrop::new(sink);
    let own = Rc::new(Cell::new(0));
    let of_rust: IMAPIAdviseSink = Here {
        heard: Rc::clone(&own),
        thread: thread::current().id(),
    }
    .into();
    let functions = Functions::new(|| Ok(Profiles::default()));
    let mut init = MAPIINIT {
        ulFlags: InitFlags::MAPI_MULTITHREAD_NOTIFICATIONS,
        ..Default::default()
    };
    let mut session = None;
    // SAFETY: a struct of C, no texts, and a place for an interface.
    let codes = unsafe {
        [
            functions.MAPIInitialize((&raw mut init).cast()),
            functions.MAPILogonEx(
                UiParam(0),
                std::ptr::null(),
                std::ptr::null(),
                mapi_core::abi::flags::LogonFlags::MAPI_USE_DEFAULT,
                &mut session,
            ),
        ]
    };
    assert_eq!(codes, [S_OK; 2]);
    let session = session.unwrap();
    let store = session
        .open_default_store(OpenStoreFlags::MDB_WRITE)
        .unwrap();
    let inbox = store.open_inbox(OpenEntryFlags::MAPI_MODIFY).unwrap();
    let mask = EventMask::fnevObjectCreated;
    let watched = [&*sink, &of_rust].map(|sink| Advise::new(&store, None, mask, sink).unwrap());
    message(&inbox, "told");
    assert_eq!(own.get(), 1, "Rust's hears before the call returns");
    let started = std::time::Instant::now();
    while of_c.heard.load(Ordering::Acquire) == 0 && started.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(of_c.heard.load(Ordering::Acquire), 1);
    assert_eq!(of_c.here.load(Ordering::Acquire), 0);
    drop(watched);
    drop((inbox, store));
    session.logoff(UiParam(0), Default::default()).unwrap();
    drop((session, of_rust));
    // The thread may have it still.
    while of_c.references.load(Ordering::Acquire) > 1 && started.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(
        (
            of_c.references.load(Ordering::Acquire),
            Rc::strong_count(&own)
        ),
        (1, 1)
    );
    // SAFETY: balanced.
    unsafe { functions.MAPIUninitialize() };
}
