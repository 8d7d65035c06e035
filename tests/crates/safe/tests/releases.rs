//! Objects that panic as they are dropped, and objects that are asked whether any thread may have them.
#![deny(unsafe_code)]

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::client::stream::memory_stream;
use mapi_core::client::{LogonOptions, Mapi};
use mapi_core::embedded::{Profiles, msg};
use mapi_core::in_memory::{memory_table, property_object};
use mapi_core::{
    IAddrBook, IAttach, IMAPIAdviseSink, IMAPIFolder, IMAPIProp, IMessage, advise_sink,
};
use objects::{IAgile, Table};
use std::cell::Cell;
use std::rc::Rc;
use windows_core::{IUnknown, Interface};

#[allow(unsafe_code)]
mod objects {
    use mapi_core::abi::{NOTIFICATION, flags::CallbackFlags};
    use mapi_core::{
        IMAPIAdviseSink, IMAPIAdviseSink_Impl, IMAPITable, IMAPITable_Impl, Views, mapi_interface,
        unsupported,
    };
    use std::cell::Cell;
    use std::rc::Rc;
    use windows_core::implement;

    /// What says that any thread may have an object.
    #[mapi_interface(iid = "94ea2b94-e9cc-49e0-c0ff-ee64ca8f5b90")]
    pub unsafe trait IAgile: IUnknown {}

    /// Panics when it is dropped, and counts.
    pub(super) struct Fuse(pub(super) Rc<Cell<usize>>);

    impl Drop for Fuse {
        fn drop(&mut self) {
            self.0.set(self.0.get() + 1);
            std::panic::resume_unwind(Box::new("as asked"))
        }
    }

    /// Counts, too.
    struct Counted(Rc<Cell<usize>>);

    impl Drop for Counted {
        fn drop(&mut self) {
            self.0.set(self.0.get() + 10);
        }
    }

    #[implement(IMAPIAdviseSink)]
    struct Sink {
        _fuse: Fuse,
        _counted: Counted,
    }

    pub(super) fn sink(count: &Rc<Cell<usize>>) -> IMAPIAdviseSink {
        Sink {
            _fuse: Fuse(Rc::clone(count)),
            _counted: Counted(Rc::clone(count)),
        }
        .into()
    }

    impl IMAPIAdviseSink_Impl for Sink_Impl {
        fn on_notify(&self, _: Views<'_, NOTIFICATION>) -> CallbackFlags {
            CallbackFlags::empty()
        }
    }

    /// It is two interfaces, and the second is not where the object starts.
    #[implement(IMAPIAdviseSink, IMAPITable)]
    pub(super) struct Table {
        pub(super) _fuse: Fuse,
    }

    impl IMAPIAdviseSink_Impl for Table_Impl {
        fn on_notify(&self, _: Views<'_, NOTIFICATION>) -> CallbackFlags {
            CallbackFlags::empty()
        }
    }

    #[unsupported]
    impl IMAPITable_Impl for Table_Impl {}
}

/// How much was dropped.
fn dropped(work: impl FnOnce(IMAPIAdviseSink)) -> usize {
    let count = Rc::new(Cell::new(0));
    work(objects::sink(&count));
    count.get()
}

#[test]
fn an_object_may_panic_where_it_is_released_last() {
    assert_eq!(dropped(drop), 11);
    assert_eq!(dropped(|sink| drop(IUnknown::from(sink))), 11);
    // In the midst of a call that lets go of it, and where the object that has it is released.
    let table = || {
        let kind = TableType::TBLTYPE_DYNAMIC;
        let data = memory_table(kind, PR_ROWID, &[PR_ROWID]).unwrap();
        (data.view(None).unwrap(), data)
    };
    let all = EventMask::fnevTableModified;
    let ended = dropped(|sink| {
        let (view, _) = table();
        let connection = view.advise(all, &sink).unwrap();
        drop(sink);
        view.unadvise(connection).unwrap();
    });
    assert_eq!(ended, 11);
    let released = dropped(|sink| {
        table().0.advise(all, &sink).unwrap();
    });
    assert_eq!(released, 11);

    let count = Rc::new(Cell::new(0));
    let _fuse = objects::Fuse(Rc::clone(&count));
    let sink: IMAPIAdviseSink = Table { _fuse }.into();
    let table: mapi_core::IMAPITable = sink.cast().unwrap();
    drop(sink);
    assert_eq!(
        (table.abort().unwrap_err().code(), count.get()),
        (MAPI_E_NO_SUPPORT, 0)
    );
    drop(table);
    assert_eq!(count.get(), 1);
}

#[test]
fn a_session_survives_sinks_that_panic_as_they_are_released() {
    let ended = dropped(|sink| {
        let mapi = Mapi::embedded(Profiles::default()).unwrap();
        let initialized = mapi.initialize(InitFlags::empty()).unwrap();
        let session = initialized.logon(&LogonOptions::default()).unwrap();
        let store = session
            .open_default_store(OpenStoreFlags::MAPI_BEST_ACCESS)
            .unwrap();
        let all = EventMask::fnevObjectModified;
        session
            .advise(None, EventMask::fnevExtended, &sink)
            .unwrap();
        store.advise(None, all, &sink).unwrap();
    });
    assert_eq!(ended, 11);
}

#[test]
fn no_object_says_that_any_thread_may_have_it() {
    fn check(object: &impl Interface) {
        assert!(object.cast::<IUnknown>().is_ok());
        let agile = object.cast::<IAgile>();
        assert_eq!(agile.unwrap_err().code(), MAPI_E_INTERFACE_NOT_SUPPORTED);
    }
    let kind = TableType::TBLTYPE_DYNAMIC;
    let data = memory_table(kind, PR_ROWID, &[PR_ROWID]).unwrap();
    check(&data);
    check(&data.view(None).unwrap());
    check(&property_object([]));
    check(&memory_stream(vec![]));
    // What is made for any thread is another matter.
    assert!(advise_sink(|_| ()).cast::<IAgile>().is_ok());

    let mapi = Mapi::embedded(Profiles::default()).unwrap();
    let initialized = mapi.initialize(InitFlags::empty()).unwrap();
    check(&initialized.admin_profiles().unwrap());
    let session = initialized.logon(&LogonOptions::default()).unwrap();
    check(&**session);
    check(&session.get_status_table(UnicodeFlags::empty()).unwrap());
    let book = session.open_address_book::<IAddrBook>(UiParam(0), OpenAddressBookFlags::empty());
    check(&*book.unwrap());
    let store = session
        .open_default_store(OpenStoreFlags::MAPI_BEST_ACCESS)
        .unwrap();
    check(&store);
    let folder: IMAPIFolder = store
        .open_folder(PR_IPM_OUTBOX_ENTRYID, OpenEntryFlags::MAPI_BEST_ACCESS)
        .unwrap();
    check(&folder);
    check(
        &folder
            .get_contents_table(ContentsTableFlags::empty())
            .unwrap(),
    );
    let message: IMessage = folder.create_message(CreateMessageFlags::empty()).unwrap();
    check(&message);
    let (_, attach): (u32, IAttach) = message.create_attach(CreateAttachFlags::empty()).unwrap();
    check(&attach);
    check(&message.create_stream(PR_BODY_W).unwrap());
    check(&IMAPIProp::from(
        msg::from_bytes(&msg::to_bytes(&message).unwrap()).unwrap(),
    ));
    let new = StorageFlags::STGSTRM_CREATE | StorageFlags::STGSTRM_MODIFY;
    check(&msg::storage_in(&memory_stream(vec![]), new).unwrap());
}
