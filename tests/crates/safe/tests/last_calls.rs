//! What a thread keeps in its locals is dropped after what this crate keeps there, and may still call.
#![deny(unsafe_code)]

use mapi_core::abi::flags::*;
use mapi_core::abi::tags::*;
use mapi_core::client::advise::{deliver, notify_extended, this_thread_sink};
use mapi_core::client::{LogonOptions, Mapi, Session};
use mapi_core::embedded::{Profiles, dispatch};
use mapi_core::{Advise, IMAPIFolder, IMessage, IMsgStore, advise_sink};
use std::any::Any;
use std::cell::RefCell;

thread_local! {
    static KEPT: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

fn keep(kept: impl Any) {
    KEPT.with_borrow_mut(|all| all.push(Box::new(kept)));
}

/// Calls what it has when it is dropped.
struct Last<F: FnMut()>(F);

impl<F: FnMut()> Drop for Last<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}

/// A thread whose list is there before all that the calls make, and so goes last.
fn ends(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::spawn(|| {
        keep(());
        work();
    });
    thread.join().unwrap();
}

fn log_on() -> Session {
    let mapi = Mapi::embedded(Profiles::default()).unwrap();
    let initialized = mapi.initialize(InitFlags::empty()).unwrap();
    initialized.logon(&LogonOptions::default()).unwrap()
}

fn open(session: &Session) -> (IMsgStore, IMAPIFolder) {
    let flags = OpenStoreFlags::MAPI_BEST_ACCESS;
    let store = session.open_default_store(flags).unwrap();
    let flags = OpenEntryFlags::MAPI_BEST_ACCESS;
    let outbox = store.open_folder(PR_IPM_OUTBOX_ENTRYID, flags).unwrap();
    (store, outbox)
}

#[test]
fn objects_may_be_released_last() {
    ends(|| keep(log_on()));
    ends(|| {
        let session = log_on();
        let (store, outbox) = open(&session);
        let flags = CreateMessageFlags::empty();
        keep(outbox.create_message::<IMessage>(flags).unwrap());
        let flags = ContentsTableFlags::MAPI_UNICODE;
        let table = outbox.get_contents_table(flags).unwrap();
        let sink = this_thread_sink(|_| ());
        keep(Advise::new(&table, (), EventMask::fnevTableModified, &sink).unwrap());
        keep(Advise::new(&store, None, EventMask::fnevObjectCreated, &sink).unwrap());
        keep((sink, table, outbox, store, session));
    });
}

#[test]
fn objects_may_be_called_last() {
    ends(|| {
        let session = log_on();
        let (store, outbox) = open(&session);
        keep(Last(move || {
            let flags = CreateMessageFlags::empty();
            let message = outbox.create_message::<IMessage>(flags).unwrap();
            let subject = [(PR_SUBJECT_W, "Minutes").into()];
            message.set_props(&subject).unwrap();
            message
                .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
                .unwrap();
            assert!(message.submit_message(SubmitFlags::empty()).is_err());
            let sink = advise_sink(|_| ());
            drop(Advise::new(&store, None, EventMask::fnevObjectCreated, &sink).unwrap());
            session.get_msg_stores_table(UnicodeFlags::empty()).unwrap();
            dispatch();
            deliver();
        }));
    });
}

#[test]
fn objects_may_be_made_last() {
    ends(|| {
        drop((log_on(), this_thread_sink(|_| ())));
        keep(Last(|| {
            drop(open(&log_on()));
            let sink = this_thread_sink(|_| unreachable!("its thread has no closures any more"));
            notify_extended(&sink, 1, b"any").unwrap();
        }));
    });
}
