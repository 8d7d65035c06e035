//! The support object is called, checked and raw.

use crate::support::Support;
use crate::{fake, references};
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::{boundary, memory::Allocator, *};
use std::cell::{Cell, RefCell};
use std::ptr;
use std::rc::Rc;
use widestring::u16cstr;
use windows_core::{Interface, Ref};

pub(crate) fn no_recipients() -> MapiView<ADRLIST> {
    // SAFETY: nothing is counted.
    unsafe { MapiView::from_box(mapi_tests::raw::block(ADRLIST::default()).unwrap()) }
}

struct Calls {
    calls: Rc<RefCell<Vec<String>>>,
    fails: Rc<Cell<bool>>,
}

impl Calls {
    /// The only call since the last question.
    fn only(&self) -> String {
        let calls = self.calls.take();
        assert_eq!(calls.len(), 1, "{calls:?}");
        calls.into_iter().next().unwrap()
    }
}

fn support() -> (IMAPISupport, Calls) {
    let support = Support::default();
    let calls = Calls {
        calls: support.calls.clone(),
        fails: support.fails.clone(),
    };
    (support.into(), calls)
}

#[test]
fn the_vtable_is_that_of_the_header() {
    // The reference leaves UpdatePAB and Preprocess out, so these are off on its page.
    let slot = |name| {
        let mut slots = IMAPISupport::DESCRIPTION.slots();
        slots
            .find(|(_, method)| method.name == name)
            .unwrap()
            .1
            .slot
    };
    assert_eq!(IMAPISupport::DESCRIPTION.slot_count(), 44);
    for (name, expected) in [
        ("GetLastError", 3),
        ("ExpandRecips", 32),
        ("UpdatePAB", 33),
        ("DoSentMail", 34),
        ("OpenAddressBook", 35),
        ("Preprocess", 36),
        ("CompleteMsg", 37),
        ("GetSvcConfigSupportObj", 43),
    ] {
        assert_eq!(slot(name), expected, "{name}");
    }
}

#[test]
fn the_allocator_comes_as_three_functions() {
    let (support, calls) = support();
    let routines = support.get_mem_alloc_routines().unwrap();
    assert_eq!(
        Allocator::from_routines(routines),
        Some(Allocator::BUILT_IN)
    );
    assert_eq!(
        Allocator::from_routines((routines.0, LPALLOCATEMORE(None), routines.2)),
        None
    );
    calls.only();

    let (mut allocate, mut free) = (routines.0, routines.2);
    // SAFETY: two places, and null is checked for.
    let code = unsafe {
        (support.vtable().GetMemAllocRoutines)(
            support.as_raw(),
            &mut allocate,
            ptr::null_mut(),
            &mut free,
        )
    };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    assert!(allocate.0.is_none() && free.0.is_none());
    assert!(calls.calls.borrow().is_empty());
}

#[test]
fn notifications_go_by_key() {
    let (support, calls) = support();
    let sink: IMAPIAdviseSink = fake();
    let events = EventMask::fnevNewMail;
    let connection = support
        .subscribe(b"folder", events, SubscribeFlags::NOTIFY_SYNC, &sink)
        .unwrap();
    assert_eq!(connection, Connection(1));
    assert_eq!(
        calls.only(),
        "Subscribe [102, 111, 108, 100, 101, 114] EventMask(fnevNewMail) \
         SubscribeFlags(NOTIFY_SYNC)"
    );
    let mut flags = NotifyFlags::MAPI_UNICODE;
    let notifications = [NOTIFICATION {
        ulEventType: events,
        ulAlignPad: 0,
        info: NOTIFICATION_info {
            newmail: NEWMAIL_NOTIFICATION::default(),
        },
    }];
    // SAFETY: nothing is counted in it.
    let views = unsafe { Views::new(&notifications) };
    support.notify(b"folder", views, &mut flags).unwrap();
    assert_eq!(flags, NotifyFlags::empty());
    assert!(calls.only().ends_with("1 0x80000000"));
    support.notify(b"", Views::default(), &mut flags).unwrap();
    assert_eq!(flags, NotifyFlags::NOTIFY_CANCELED);
    assert_eq!(calls.only(), "Notify [] 0 0x0");
    support.unsubscribe(connection).unwrap();
    let result = support.unsubscribe(Connection(7));
    assert_eq!(result.unwrap_err().code(), MAPI_E_NOT_FOUND);
    calls.calls.take();

    // SAFETY: null is checked for.
    let code = unsafe {
        (support.vtable().Notify)(support.as_raw(), ptr::null(), 0, ptr::null(), &mut flags)
    };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    let key = NOTIFKEY { cb: 0, ab: [0] };
    // SAFETY: a key without bytes; the array that is counted is not there.
    let code =
        unsafe { (support.vtable().Notify)(support.as_raw(), &key, 3, ptr::null(), &mut flags) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    assert_eq!(references(&sink), 1);
}

#[test]
fn what_is_optional_may_be_null() {
    let (support, calls) = support();
    let uid = MAPIUID { ab: [9; 16] };
    let flags = ProfileSectionFlags::MAPI_MODIFY;
    assert!(support.open_profile_section(Some(&uid), flags).is_ok());
    assert_eq!(
        calls.only(),
        "OpenProfileSection Some(9) ProfileSectionFlags(MAPI_MODIFY)"
    );
    let none = support.open_profile_section(None, flags);
    assert_eq!(none.unwrap_err().code(), MAPI_E_NOT_FOUND);
    calls.only();

    // SAFETY: this support object loads no DLL.
    unsafe { support.register_preprocessor(None, Some(c"SMTP"), c"xp.dll", None, None) }.unwrap();
    assert_eq!(
        calls.only(),
        "RegisterPreprocessor false Some(\"SMTP\") \"xp.dll\" None None"
    );
    let id = support.new_entry(UiParam(0), None, Some(&[7])).unwrap();
    assert_eq!(*id, [1, 2, 3]);
    assert_eq!(calls.only(), "NewEntry None Some([7])");
    // SAFETY: null is allowed where it is passed.
    let code = unsafe {
        let (none, nowhere) = (ptr::null(), ptr::null_mut());
        let flags = NoFlags::empty();
        (support.vtable().NewEntry)(
            support.as_raw(),
            UiParam(0),
            flags,
            0,
            none,
            0,
            none,
            ptr::null_mut(),
            nowhere,
        )
    };
    assert_eq!(code, S_OK);
    assert_eq!(calls.only(), "NewEntry None None");
}

#[test]
fn strings_carry_their_width() {
    let (support, calls) = support();
    let flags = OneOffFlags::MAPI_SEND_NO_RICH_INFO;
    let id = support
        .create_one_off(None, c"SMTP", c"a@b", flags)
        .unwrap();
    assert_eq!(*id, *b"a@b");
    assert_eq!(calls.only(), "CreateOneOff None SMTP false 0x10000");
    let (name, kind) = (u16cstr!("Ä").into(), u16cstr!("FAX"));
    support
        .create_one_off(Some(name), kind, u16cstr!("1"), flags)
        .unwrap();
    assert_eq!(calls.only(), "CreateOneOff Some(\"Ä\") FAX true 0x80010000");
    let mixed = support.create_one_off(Some(name), c"FAX", c"1", flags);
    assert_eq!(mixed.unwrap_err().code(), MAPI_E_BAD_CHARWIDTH);
    assert!(calls.calls.borrow().is_empty());

    let mut window = UiParam(1);
    let context = CallbackContext(ptr::without_provenance_mut(17));
    // SAFETY: there is nothing to call.
    let shown = unsafe {
        support.details(
            &mut window,
            LPFNDISMISS(None),
            context,
            &[1],
            LPFNBUTTON(None),
            CallbackContext::default(),
            None,
            DetailsFlags::DIALOG_MODAL,
        )
    };
    shown.unwrap();
    assert_eq!(
        calls.only(),
        "Details UiParam(0x1) false 17 [1] false None 0x80000001"
    );
    let flags = DetailsFlags::DIALOG_MODAL;
    support.show_details(&mut window, &[1], flags).unwrap();
    assert_eq!(
        calls.only(),
        "Details UiParam(0x1) false 0 [1] false None 0x80000001"
    );
    support
        .do_config_propsheet(
            UiParam(0),
            UnicodeFlags::MAPI_UNICODE,
            c"Settings",
            &fake(),
            &fake(),
            2,
        )
        .unwrap();
    assert_eq!(calls.only(), "DoConfigPropsheet Settings false 2");
}

#[test]
fn success_codes_are_kept() {
    let (support, calls) = support();
    assert_eq!(support.spooler_yield().unwrap().code, MAPI_W_CANCEL_MESSAGE);
    calls.only();
    let book = support.open_address_book::<crate::IFake>().unwrap();
    assert_eq!(book.code, MAPI_W_ERRORS_RETURNED);
    calls.only();
    // The object that the implementation returns is no IAddrBook.
    let code = support.open_address_book::<IAddrBook>().unwrap_err().code();
    assert_eq!(code, MAPI_E_INTERFACE_NOT_SUPPORTED);
    calls.only();
    let (object_type, object) = support
        .open_entry::<crate::IFake>(&[1], Default::default())
        .unwrap();
    assert_eq!(object_type, ObjectType::MAPI_MESSAGE);
    assert_eq!(references(&object), 1);
}

#[test]
fn copies_name_the_interfaces_of_both_ends() {
    let (support, calls) = support();
    let (source, destination): (IMAPIFolder, IMAPIFolder) = (fake(), fake());
    let list = ENTRYLIST::default();
    // SAFETY: nothing is counted in it.
    let messages = unsafe { <ENTRYLIST as boundary::View>::view(&list) }.unwrap();
    let move_them = SupportCopyMessagesFlags::MESSAGE_MOVE;
    let done = support
        .copy_messages(&source, messages, &destination, UiParam(0), None, move_them)
        .unwrap();
    assert_eq!(done.code, MAPI_W_PARTIAL_COMPLETION);
    assert_eq!(
        calls.only(),
        // The interface that a null IID means.
        "CopyMessages None None false false SupportCopyMessagesFlags(MESSAGE_MOVE)"
    );
    let name = Some(u16cstr!("New").into());
    let deep = SupportCopyFolderFlags::COPY_SUBFOLDERS;
    support
        .copy_folder(&source, &[4], &destination, name, UiParam(0), None, deep)
        .unwrap();
    assert_eq!(calls.only(), "CopyFolder None [4] Some(\"New\") 0x80000010");
    let (from, to): (IMessage, IAttach) = (fake(), fake());
    let exclude = [IMAPITable::IID, IMessage::IID];
    let problems = support
        .do_copy_to(
            &from,
            &exclude,
            None,
            UiParam(0),
            None,
            &to,
            DoCopyFlags::MAPI_NOREPLACE,
        )
        .unwrap();
    assert!(problems.is_none());
    assert_eq!(
        calls.only(),
        "DoCopyTo IMessage IAttach [\"IMAPITable\", \"IMessage\"] false DoCopyFlags(MAPI_NOREPLACE)"
    );
    let tags = SPropTagArray::default();
    // SAFETY: nothing is counted in it.
    let include = unsafe { <SPropTagArray as boundary::View>::view(&tags) }.unwrap();
    let problems = support
        .do_copy_props(&from, include, UiParam(0), None, &to, DoCopyFlags::empty())
        .unwrap();
    assert!(problems.is_some());
    calls.only();

    // A C caller may not want the problems, and has to name both interfaces.
    for iid in [ptr::null(), &IMessage::IID] {
        // SAFETY: null is checked for where it is not allowed.
        let code = unsafe {
            let none: Ref<'_, IMAPIProgress> = None.into();
            (support.vtable().DoCopyProps)(
                support.as_raw(),
                iid,
                (&**from).into(),
                &tags,
                UiParam(0),
                none,
                &IAttach::IID,
                (&**to).into(),
                DoCopyFlags::empty(),
                ptr::null_mut(),
            )
        };
        let expected = if iid.is_null() {
            MAPI_E_INVALID_PARAMETER
        } else {
            S_OK
        };
        assert_eq!(code, expected);
    }
    let stream: IStream = fake();
    support
        .storage_from_stream(&stream, StorageFlags::STGSTRM_CREATE)
        .unwrap();
    assert!(
        calls
            .calls
            .take()
            .pop()
            .unwrap()
            .starts_with("IStorageFromStream None")
    );
}

#[test]
fn messages_change_hands() {
    let (support, calls) = support();
    let message: IMessage = fake();
    let mut report = Some(message.clone());
    let flags = ReceiptFlags::MAPI_NON_READ;
    support.read_receipt(flags, &message, &mut report).unwrap();
    assert!(report.is_none());
    assert_eq!(references(&message), 1);
    support.read_receipt(flags, &message, &mut report).unwrap();
    assert_eq!(report.take().as_ref(), Some(&message));
    calls.calls.take();

    support.do_sent_mail(message.clone()).unwrap();
    assert_eq!(calls.only(), "DoSentMail 2");
    assert_eq!(
        references(&message),
        1,
        "MAPI has released what it was given"
    );
    let done = support.status_recips(&message, no_recipients()).unwrap();
    assert_eq!(done.code, MAPI_W_ERRORS_RETURNED);
    calls.only();
    calls.fails.set(true);
    assert!(support.do_sent_mail(message.clone()).is_err());
    assert!(support.status_recips(&message, no_recipients()).is_err());
    assert_eq!(
        references(&message),
        1,
        "what MAPI did not take is released here"
    );
    calls.fails.set(false);
    calls.calls.take();

    let mut flags = PrepareSubmitFlags::empty();
    support.prepare_submit(&message, &mut flags).unwrap();
    assert_eq!(flags, PrepareSubmitFlags::NON_STANDARD);
    assert_eq!(
        support.expand_recips(&message).unwrap(),
        ExpandRecipsFlags::NEEDS_SPOOLER
    );
    let mut flags = StoreLogoffFlags::LOGOFF_ORDERLY;
    support.store_logoff_transports(&mut flags).unwrap();
    assert_eq!(flags, StoreLogoffFlags::LOGOFF_COMPLETE);
    assert_eq!(&*support.wrap_store_entry_id(b"id").unwrap(), b"wrapped id");
}

#[test]
fn the_spooler_is_told_without_pointers() {
    let (support, calls) = support();
    support
        .spooler_notify_flags(SpoolerNotifyFlags::NOTIFY_READYTOSEND)
        .unwrap();
    assert_eq!(
        calls.only(),
        "SpoolerNotify SpoolerNotifyFlags(NOTIFY_READYTOSEND) true None"
    );
    support.spooler_notify_sent_deferred(&[1, 2]).unwrap();
    assert_eq!(
        calls.only(),
        "SpoolerNotify SpoolerNotifyFlags(NOTIFY_SENTDEFERRED) false Some([1, 2])"
    );
    let data = SpoolerNotifyFlags::NOTIFY_SENTDEFERRED | SpoolerNotifyFlags::NOTIFY_NEWMAIL;
    let result = support.spooler_notify_flags(data);
    assert_eq!(result.unwrap_err().code(), MAPI_E_INVALID_PARAMETER);
    assert!(calls.calls.borrow().is_empty());
    // SAFETY: this support object only says whether there is one.
    unsafe {
        let object = DoomedObject::new(ptr::without_provenance_mut(8));
        support.make_invalid(object, 2, 7).unwrap();
    }
    assert_eq!(calls.only(), "MakeInvalid false 2 7");
}

#[test]
fn recipients_are_replaced() {
    let (support, _calls) = support();
    let (mut window, mut recipients) = (UiParam(1), None);
    let mut parameters = ADRPARM::default();
    for there in [true, false] {
        // SAFETY: a struct that says that there is nothing behind its pointers.
        let lent = unsafe { boundary::ViewMut::new(ptr::NonNull::from(&mut parameters)) };
        support.address(&mut window, lent, &mut recipients).unwrap();
        assert_eq!(recipients.is_some(), there);
        assert_eq!(window, UiParam(2));
    }
}
