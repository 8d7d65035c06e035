//! Every method of the interfaces of `mapi-core/src/embedded/methods.md`, which is the list of what
//! works and what does not: what the list says is what the method does.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::*;
use mapi_core::boundary::describe::InterfaceDescription;
use mapi_core::data::dialog::AddressDialog;
use mapi_core::memory::text::{TStr, u16cstr};
use mapi_core::{
    IAttach, IMAPIContainer, IMAPISession, IMAPISupport, IMailUser, IProfSect, IStream,
    LaidOutRefs, Notification, PropName, Restriction, SortBy, advise_sink,
};
use std::collections::BTreeMap;
use windows_core::{GUID, HRESULT, IUnknown, Interface};

/// What methods of one interface answered.
struct Driven {
    interface: &'static InterfaceDescription,
    answers: BTreeMap<&'static str, HRESULT>,
}

impl Driven {
    fn of<I: Interface>() -> Self {
        let all = mapi_core::INTERFACES.iter();
        let mut known = all.filter(|known| known.iid == Some(I::IID));
        Self {
            interface: known.next().expect("an interface of the catalogue"),
            answers: BTreeMap::new(),
        }
    }

    /// Keeps what a method answered. It works, or is not supported; nothing else is expected.
    fn call<T>(&mut self, name: &'static str, answer: Result<T>) -> Option<T> {
        let code = answer.as_ref().map_or_else(|error| error.code(), |_| S_OK);
        assert!(
            [S_OK, MAPI_E_NO_SUPPORT].contains(&code),
            "{}::{name}: {code:?}",
            self.interface.name
        );
        self.answers.insert(name, code);
        answer.ok()
    }

    /// All methods were called, and did what the list says.
    fn finish(self) {
        let list = include_str!("../../../mapi-core/src/embedded/methods.md");
        let name = self.interface.name;
        let section = list
            .split("\n## ")
            .find(|section| section.lines().next() == Some(name))
            .unwrap_or_else(|| panic!("{name} is not in the list"));
        let rows = section.lines().filter_map(|line| {
            let (method, answer) = line.strip_prefix("| `")?.split_once("` | ")?;
            let unsupported = answer.starts_with("MAPI_E_NO_SUPPORT: ");
            Some((method, if unsupported { MAPI_E_NO_SUPPORT } else { S_OK }))
        });
        let mut listed: BTreeMap<_, _> = rows.collect();
        // A function for methods of any number of parameters is not to be had where they clear the stack.
        if cfg!(target_arch = "x86") && name == "IMAPISupport" {
            listed.insert("MakeInvalid", MAPI_E_NO_SUPPORT);
        }
        let methods = self.interface.methods.iter().map(|method| method.name);
        let methods: Vec<_> = methods.collect();
        for method in &methods {
            let answer = self.answers.get(method);
            let answer = answer.unwrap_or_else(|| panic!("{name}::{method} was not called"));
            assert_eq!(Some(answer), listed.get(method), "{name}::{method}");
        }
        assert_eq!(methods.len(), listed.len(), "{name}");
    }
}

/// The methods that all objects with properties have.
/// `kept` is left out of a copy of the whole.
fn drive_props(object: &IMAPIProp, other: &IMAPIProp, tag: PropTag, kept: Option<&[PropTag]>) {
    let mut driven = Driven::of::<IMAPIProp>();
    let flags = UnicodeFlags::MAPI_UNICODE;
    driven.call(
        "GetLastError",
        object.get_last_error(MAPI_E_CALL_FAILED, flags),
    );
    let value = [OwnedPropValue::new(tag, "a text")];
    let value = MapiViews::<SPropValue>::new(&value).unwrap();
    let problems = driven.call("SetProps", object.set_props(value.get()));
    assert!(problems.unwrap().is_none());
    driven.call(
        "SaveChanges",
        object.save_changes(SaveFlags::KEEP_OPEN_READWRITE),
    );
    let values = driven
        .call("GetProps", object.get_props(Some(&[tag]), flags))
        .unwrap();
    assert_eq!(values.props().get::<String>(tag).unwrap(), "a text");
    let tags = driven
        .call("GetPropList", object.get_prop_list(flags))
        .unwrap();
    assert!(tags.get().unwrap().contains(&tag));
    let none = OpenPropertyFlags::empty();
    let stream = driven.call(
        "OpenProperty",
        object.open_property::<IStream>(tag, 0, none),
    );
    assert_eq!(stream.unwrap().stat(Default::default()).unwrap().size, 12);
    let none = CopyFlags::empty();
    let copied = object.copy_props(&[tag], UiParam(0), None, other, none);
    assert!(driven.call("CopyProps", copied).unwrap().is_none());
    assert_eq!(text(other, tag).unwrap(), "a text");
    let all = object.copy_to(&[], kept, UiParam(0), None, other, none);
    driven.call("CopyTo", all);
    let deleted = driven
        .call("DeleteProps", object.delete_props(&[tag]))
        .unwrap();
    assert!(deleted.is_none());
    let set = GUID::from_u128(7);
    let named = LaidOutRefs::names([PropName::string(&set, u16cstr!("name"))]).unwrap();
    let create = GetIdsFlags::MAPI_CREATE;
    let ids = driven.call(
        "GetIDsFromNames",
        object.get_ids_from_names(Some(named.get()), create),
    );
    let mut ids = MapiView::<SPropTagArray>::new(ids.unwrap().get().unwrap()).unwrap();
    let there = Some(mapi_core::Fill::There(ids.lend()));
    let names = object.get_names_from_ids(there, None, GetNamesFlags::empty());
    assert_eq!(
        driven
            .call("GetNamesFromIDs", names)
            .unwrap()
            .iter()
            .count(),
        1
    );
    driven.finish();
}

fn nobody() -> mapi_core::IMAPIAdviseSink {
    advise_sink(|_| ())
}

#[test]
fn properties() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let (inbox, sent) = (inbox(&store), folder(&store, PR_IPM_SENTMAIL_ENTRYID));
    let (one, other) = (message(&inbox, "one"), message(&inbox, "other"));
    drive_props(&one, &other, PR_SUBJECT_W, None);
    // Folders beside each other have names of their own.
    let kept = [PR_DISPLAY_NAME_W];
    drive_props(&inbox, &sent, PR_COMMENT_W, Some(&kept));
    let attach = |message: &IMessage| -> IAttach {
        message.create_attach(CreateAttachFlags::empty()).unwrap().1
    };
    drive_props(&attach(&one), &attach(&other), PR_ATTACH_FILENAME_W, None);
    drive_props(&store, &one, PR_COMMENT_W, None);
    drop((one, other, inbox, sent, store, session));
    ended(&profiles);
}

#[test]
fn stores() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let inbox = inbox(&store);
    let mut driven = Driven::of::<IMsgStore>();
    let id = bytes(&inbox, PR_ENTRYID).unwrap();
    let mask = EventMask::fnevObjectCreated;
    let connection = driven
        .call("Advise", store.advise(None, mask, &nobody()))
        .unwrap();
    driven.call("Unadvise", store.unadvise(connection));
    let same = driven
        .call("CompareEntryIDs", store.compare_entry_ids(&id, &id))
        .unwrap();
    assert!(same.as_bool());
    let best = OpenEntryFlags::MAPI_BEST_ACCESS;
    let opened = driven.call(
        "OpenEntry",
        store.open_entry::<IMAPIFolder>(Some(&id), best),
    );
    assert_eq!(opened.unwrap().0, ObjectType::MAPI_FOLDER);
    let wide = UnicodeFlags::MAPI_UNICODE;
    let class = "IPM.Order";
    driven.call(
        "SetReceiveFolder",
        store.set_receive_folder(class, wide, Some(&id)),
    );
    let found = store.get_receive_folder("ipm.order.new", wide);
    let (found, explicit) = driven.call("GetReceiveFolder", found).unwrap();
    assert_eq!(
        (&*found, explicit.unwrap().to_string()),
        (&*id, class.to_owned())
    );
    let table = store.get_receive_folder_table(TableFlags::MAPI_UNICODE);
    let table = driven.call("GetReceiveFolderTable", table).unwrap();
    assert!(column(&table, PR_MESSAGE_CLASS_W).contains(&class.into()));

    drop((table, inbox, store, session));

    // Where there is no spooler, what is submitted stays in the queue.
    let options = LogonOptions {
        flags: LogonFlags::MAPI_NO_MAIL,
        ..LogonOptions::default()
    };
    let mapi = Mapi::embedded(profiles.clone()).unwrap();
    let session = mapi
        .initialize(InitFlags::empty())
        .unwrap()
        .logon(&options)
        .unwrap();
    let store = default_store(&session);
    let queued = |name: &str| {
        let mail = message(&folder(&store, PR_IPM_OUTBOX_ENTRYID), name);
        let to = [recipient("Ada", "ada@example.com", RecipientType::MAPI_TO)];
        let mut to = MapiView::<ADRLIST>::new(&to).unwrap();
        let add = ModifyRecipientsFlags::MODRECIP_ADD;
        mail.modify_recipients(add, to.lend()).unwrap();
        mail.submit_message(SubmitFlags::empty()).unwrap();
        bytes(&mail, PR_ENTRYID).unwrap()
    };
    let (first, second) = (queued("first"), queued("second"));
    let queue = driven
        .call("GetOutgoingQueue", store.get_outgoing_queue())
        .unwrap();
    assert_eq!(column(&queue, PR_SUBJECT_W), ["first", "second"]);
    driven.call("AbortSubmit", store.abort_submit(&first));
    assert_eq!(column(&queue, PR_SUBJECT_W), ["second"]);
    let (_, mail) = store
        .open_entry::<IMessage>(Some(&second), OpenEntryFlags::empty())
        .unwrap();
    driven.call(
        "SetLockState",
        store.set_lock_state(&mail, LockState::MSG_LOCKED),
    );
    let locked = store.abort_submit(&second).unwrap_err();
    assert_eq!(locked.code(), MAPI_E_UNABLE_TO_ABORT);
    store
        .set_lock_state(&mail, LockState::MSG_UNLOCKED)
        .unwrap();
    drop(mail);
    driven.call("FinishedMsg", store.finished_msg(&second));
    assert!(column(&queue, PR_SUBJECT_W).is_empty());
    let parent = bytes(&super::inbox(&store), PR_ENTRYID).unwrap();
    let event = Notification::NewMail {
        message: &second,
        folder: &parent,
        message_class: Some(TStr::Wide(u16cstr!("IPM.Note"))),
        flags: MessageFlags::empty(),
    };
    driven.call("NotifyNewMail", store.notify_new_mail(event));
    let mut flags = StoreLogoffFlags::LOGOFF_ORDERLY;
    driven.call("StoreLogoff", store.store_logoff(&mut flags));
    driven.finish();
    drop((queue, store, session));
    ended(&profiles);
}

#[test]
fn folders() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let (inbox, sent) = (inbox(&store), folder(&store, PR_IPM_SENTMAIL_ENTRYID));
    let finder = folder(&store, PR_FINDER_ENTRYID);

    let mut driven = Driven::of::<IMAPIContainer>();
    let wide = ContentsTableFlags::MAPI_UNICODE;
    driven.call("GetContentsTable", inbox.get_contents_table(wide));
    let wide = HierarchyTableFlags::MAPI_UNICODE;
    driven.call("GetHierarchyTable", inbox.get_hierarchy_table(wide));
    let root = inbox.open_entry::<IMAPIFolder>(None, OpenEntryFlags::empty());
    driven.call("OpenEntry", root);
    let search: IMAPIFolder = finder
        .create_folder(FolderType::FOLDER_SEARCH, "Found", None, Default::default())
        .unwrap();
    let none = search
        .get_search_criteria(UnicodeFlags::empty())
        .unwrap_err();
    assert_eq!(none.code(), MAPI_E_NOT_INITIALIZED);
    let all = Restriction::exist(PR_SUBJECT_W);
    let ids = [bytes(&inbox, PR_ENTRYID).unwrap()];
    let foreground = SearchFlags::FOREGROUND_SEARCH;
    let started = search.set_search_criteria(Some(all.borrow()), Some(list(&ids)), foreground);
    driven.call("SetSearchCriteria", started);
    let criteria = search.get_search_criteria(UnicodeFlags::MAPI_UNICODE);
    driven.call("GetSearchCriteria", criteria);
    driven.finish();

    let mut driven = Driven::of::<IMAPIFolder>();
    let made = inbox.create_message::<IMessage>(CreateMessageFlags::empty());
    driven.call("CreateMessage", made);
    let ids = [bytes(&message(&inbox, "b"), PR_ENTRYID).unwrap()];
    message(&inbox, "a");
    let none = CopyMessagesFlags::empty();
    let copied = inbox.copy_messages(list(&ids), &sent, UiParam(0), None, none);
    assert_eq!(driven.call("CopyMessages", copied).unwrap().code, S_OK);
    assert_eq!(subjects(&sent), ["b"]);
    let read = inbox.set_read_flags(None, UiParam(0), None, ReadFlags::CLEAR_READ_FLAG);
    assert_eq!(driven.call("SetReadFlags", read).unwrap().code, S_OK);
    assert_eq!(number(&inbox, PR_CONTENT_UNREAD).unwrap(), 2);
    let tagged = MessageStatus::MSGSTATUS_TAGGED;
    driven.call(
        "SetMessageStatus",
        inbox.set_message_status(&ids[0], tagged, tagged),
    );
    let status = driven.call("GetMessageStatus", inbox.get_message_status(&ids[0]));
    assert_eq!(status, Some(tagged));
    let order = SortBy::ascending(PR_SUBJECT_W);
    let saved = inbox.save_contents_sort(order.borrow(), SaveSortFlags::empty());
    driven.call("SaveContentsSort", saved);
    assert_eq!(subjects(&inbox), ["a", "b"]);
    let work: IMAPIFolder = driven
        .call(
            "CreateFolder",
            inbox.create_folder(
                FolderType::FOLDER_GENERIC,
                "Work",
                "of all kinds",
                Default::default(),
            ),
        )
        .unwrap();
    let work_id = bytes(&work, PR_ENTRYID).unwrap();
    let none = CopyFolderFlags::empty();
    let copied = inbox.copy_folder(&work_id, &sent, "Copy", UiParam(0), None, none);
    driven.call("CopyFolder", copied);
    assert_eq!(number(&sent, PR_FOLDER_CHILD_COUNT).unwrap(), 1);
    let none = DeleteFolderFlags::empty();
    driven.call(
        "DeleteFolder",
        inbox.delete_folder(&work_id, UiParam(0), None, none),
    );
    let deleted = inbox.delete_messages(list(&ids), UiParam(0), None, Default::default());
    assert_eq!(driven.call("DeleteMessages", deleted).unwrap().code, S_OK);
    let again = inbox.delete_messages(list(&ids), UiParam(0), None, Default::default());
    assert_eq!(again.unwrap().code, MAPI_W_PARTIAL_COMPLETION);
    let emptied = sent.empty_folder(UiParam(0), None, EmptyFolderFlags::empty());
    assert_eq!(driven.call("EmptyFolder", emptied).unwrap().code, S_OK);
    assert_eq!(number(&sent, PR_FOLDER_CHILD_COUNT).unwrap(), 0);
    driven.finish();
    drop((work, search, finder, inbox, sent, store, session));
    ended(&profiles);
}

#[test]
fn messages() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let inbox = inbox(&store);
    let mail = message(&inbox, "mail");
    let mut driven = Driven::of::<IMessage>();
    let made = mail.create_attach::<IAttach>(CreateAttachFlags::empty());
    let (number, attach) = driven.call("CreateAttach", made).unwrap();
    attach.save_changes(SaveFlags::empty()).unwrap();
    let table = driven.call(
        "GetAttachmentTable",
        mail.get_attachment_table(TableFlags::MAPI_UNICODE),
    );
    assert_eq!(
        table
            .unwrap()
            .get_row_count(Default::default())
            .unwrap()
            .value,
        1
    );
    driven.call(
        "OpenAttach",
        mail.open_attach::<IAttach>(number, OpenEntryFlags::empty()),
    );
    let deleted = mail.delete_attach(number, UiParam(0), None, Default::default());
    driven.call("DeleteAttach", deleted);
    let to = [recipient("Ada", "ada@example.com", RecipientType::MAPI_TO)];
    let mut to = MapiView::<ADRLIST>::new(&to).unwrap();
    let add = ModifyRecipientsFlags::MODRECIP_ADD;
    driven.call("ModifyRecipients", mail.modify_recipients(add, to.lend()));
    let table = driven.call(
        "GetRecipientTable",
        mail.get_recipient_table(TableFlags::MAPI_UNICODE),
    );
    assert_eq!(column(&table.unwrap(), PR_DISPLAY_NAME_W), ["Ada"]);
    driven.call(
        "SetReadFlag",
        mail.set_read_flag(ReadFlags::CLEAR_READ_FLAG),
    );
    driven.call("SubmitMessage", mail.submit_message(SubmitFlags::empty()));
    let again = mail.submit_message(SubmitFlags::empty()).unwrap_err();
    assert_eq!(again.code(), MAPI_E_SUBMITTED);
    driven.finish();

    // Messages are inside each other as deep as is good for anybody.
    let outer = message(&inbox, "outer");
    let mut inner: Vec<IMessage> = vec![outer];
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let code = loop {
        let (_, attach): (u32, IAttach) = inner
            .last()
            .unwrap()
            .create_attach(CreateAttachFlags::empty())
            .unwrap();
        match attach.open_property::<IMessage>(PR_ATTACH_DATA_OBJ, 0, create) {
            Ok(message) => inner.push(message),
            Err(error) => break error.code(),
        }
    };
    assert_eq!((code, inner.len()), (MAPI_E_TOO_COMPLEX, 33));
    drop((inner, attach, mail, inbox, store, session));
    ended(&profiles);
}

#[test]
fn sessions() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let wide = UnicodeFlags::MAPI_UNICODE;
    let own: IMAPISession = (*session).clone();
    let mut driven = Driven::of::<IMAPISession>();
    driven.call("GetLastError", own.get_last_error(MAPI_E_CALL_FAILED, wide));
    let stores = driven
        .call("GetMsgStoresTable", own.get_msg_stores_table(wide))
        .unwrap();
    assert_eq!(column(&stores, PR_DISPLAY_NAME_W).len(), 1);
    let store = default_store(&session);
    let store_id = bytes(&store, PR_ENTRYID).unwrap();
    let best = OpenStoreFlags::MAPI_BEST_ACCESS;
    let again = own.open_msg_store::<IMsgStore>(UiParam(0), &store_id, best);
    assert_eq!(driven.call("OpenMsgStore", again).unwrap().value, store);
    let book = own.open_address_book::<IAddrBook>(UiParam(0), Default::default());
    assert_eq!(driven.call("OpenAddressBook", book).unwrap().code, S_OK);
    let status = driven
        .call("GetStatusTable", own.get_status_table(wide))
        .unwrap();
    assert!(column(&status, PR_DISPLAY_NAME_W).len() > 2);
    let rows = stores
        .query()
        .columns(&[PR_PROVIDER_UID])
        .unrestricted()
        .all(1)
        .unwrap();
    let row = rows.get().unwrap().get(0).unwrap();
    let uid = row
        .get::<&[u8]>(PR_PROVIDER_UID)
        .unwrap()
        .try_into()
        .unwrap();
    let section = own.open_profile_section::<IProfSect>(
        &MAPIUID::new(uid),
        ProfileSectionFlags::MAPI_FORCE_ACCESS,
    );
    driven.call("OpenProfileSection", section);
    let inbox = inbox(&store);
    let id = bytes(&inbox, PR_ENTRYID).unwrap();
    let opened = own.open_entry::<IMAPIFolder>(&id, OpenEntryFlags::empty());
    driven.call("OpenEntry", opened);
    let same = driven
        .call("CompareEntryIDs", own.compare_entry_ids(&id, &id))
        .unwrap();
    assert!(same.as_bool());
    let mask = EventMask::fnevObjectCreated;
    let connection = driven
        .call("Advise", own.advise(Some(&id), mask, &nobody()))
        .unwrap();
    driven.call("Unadvise", own.unadvise(connection));
    let mail = message(&inbox, "form");
    driven.call(
        "MessageOptions",
        own.message_options(UiParam(0), wide, "SMTP", &mail),
    );
    driven.call(
        "QueryDefaultMessageOpt",
        own.query_default_message_opt("SMTP", wide),
    );
    let types = driven
        .call("EnumAdrTypes", own.enum_adr_types(wide))
        .unwrap();
    assert_eq!(types.iter().count(), 1);
    assert!(
        driven
            .call("QueryIdentity", own.query_identity())
            .unwrap()
            .is_ok()
    );
    let default = DefaultStore::MAPI_DEFAULT_STORE;
    driven.call(
        "SetDefaultStore",
        own.set_default_store(default, Some(&store_id)),
    );
    driven.call("AdminServices", own.admin_services());
    let token = driven.call("PrepareForm", own.prepare_form(&mail)).unwrap();
    let show = |token| {
        own.show_form(
            UiParam(0),
            &store,
            &inbox,
            None,
            token,
            Default::default(),
            Default::default(),
            Default::default(),
            Default::default(),
            c"IPM.Note",
        )
    };
    driven.call("ShowForm", show(token));
    // It was used up.
    assert_eq!(show(token).unwrap_err().code(), MAPI_E_INVALID_PARAMETER);
    driven.call("Logoff", own.logoff(UiParam(0), Default::default()));
    driven.finish();
    drop((mail, inbox, store, stores, status, own, session));
    ended(&profiles);
}

#[test]
fn address_books() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let book = book(&session);
    let mut driven = Driven::of::<IAddrBook>();
    let wide = UnicodeFlags::MAPI_UNICODE;
    let made = book.create_one_off("Xavier", "SMTP", "x@example.org", OneOffFlags::MAPI_UNICODE);
    let one_off = driven.call("CreateOneOff", made).unwrap();
    let opened = book.open_entry::<IMailUser>(Some(&one_off), OpenEntryFlags::empty());
    driven.call("OpenEntry", opened);
    let same = driven.call(
        "CompareEntryIDs",
        book.compare_entry_ids(&one_off, &one_off),
    );
    assert!(same.unwrap().as_bool());
    let own = driven.call("GetPAB", book.get_pab()).unwrap();
    let connection = book.advise(&own, EventMask::fnevObjectModified, &nobody());
    let connection = driven.call("Advise", connection).unwrap();
    driven.call("Unadvise", book.unadvise(connection));
    driven.call("NewEntry", book.new_entry(UiParam(0), wide, None, None));
    let name = [OwnedPropValue::new(PR_DISPLAY_NAME_W, "Ada")];
    let mut names = MapiView::<ADRLIST>::new(&[name.as_slice()]).unwrap();
    let flags = ResolveFlags::MAPI_UNICODE;
    driven.call(
        "ResolveName",
        book.resolve_name(UiParam(0), flags, None, names.lend()),
    );
    let entry = names.get().unwrap().get(0).unwrap();
    assert_eq!(
        entry.get::<String>(PR_EMAIL_ADDRESS_W).unwrap(),
        "ada@example.com"
    );
    let asked = [PR_EMAIL_ADDRESS_W, PR_DISPLAY_NAME_W];
    let prepared = book.prepare_recips(Default::default(), Some(&asked), names.lend());
    driven.call("PrepareRecips", prepared);
    // Dialogs, of which there are none.
    let mut parameters = MapiView::<ADRPARM>::new(AddressDialog::default()).unwrap();
    driven.call(
        "Address",
        book.address(&mut UiParam(0), parameters.lend(), None),
    );
    let details = book.show_details(&mut UiParam(0), &one_off, DetailsFlags::MAPI_UNICODE);
    driven.call("Details", details);
    let mut lent = names.lend();
    let entry = lent.entry(0).unwrap();
    driven.call("RecipOptions", book.recip_options(UiParam(0), wide, entry));
    driven.call(
        "QueryDefaultRecipOpt",
        book.query_default_recip_opt("SMTP", wide),
    );
    driven.call("SetPAB", book.set_pab(&own));
    let all = driven
        .call("GetDefaultDir", book.get_default_dir())
        .unwrap();
    driven.call("SetDefaultDir", book.set_default_dir(&all));
    let path = driven
        .call("GetSearchPath", book.get_search_path(wide))
        .unwrap();
    driven.call("SetSearchPath", book.set_search_path(path.get().unwrap()));
    driven.finish();
    drop((book, session));
    ended(&profiles);
}

/// An address book provider's support object does all that MAPI does for any provider.
#[test]
fn support_objects() {
    super::providers::with_support(|support, session| {
        let store = default_store(session);
        let inbox = inbox(&store);
        let outbox = folder(&store, PR_IPM_OUTBOX_ENTRYID);
        let sent = folder(&store, PR_IPM_SENTMAIL_ENTRYID);
        let wide = UnicodeFlags::MAPI_UNICODE;
        let mut driven = Driven::of::<IMAPISupport>();
        driven.call(
            "GetLastError",
            support.get_last_error(MAPI_E_CALL_FAILED, wide),
        );
        driven.call("GetMemAllocRoutines", support.get_mem_alloc_routines());
        let mask = EventMask::fnevExtended;
        let subscribed = support.subscribe(b"key", mask, SubscribeFlags::empty(), &nobody());
        let connection = driven.call("Subscribe", subscribed).unwrap();
        let event = Notification::Extended {
            event: 1,
            parameters: b"",
        };
        let events = MapiViews::<NOTIFICATION>::new(&[event]).unwrap();
        let mut flags = NotifyFlags::empty();
        driven.call("Notify", support.notify(b"key", events.get(), &mut flags));
        driven.call("Unsubscribe", support.unsubscribe(connection));
        let row = [OwnedPropValue::new(PR_DISPLAY_NAME_W, "a row")];
        let row = MapiViews::<SPropValue>::new(&row).unwrap();
        let new = StatusRowFlags::empty();
        driven.call("ModifyStatusRow", support.modify_status_row(row.get(), new));
        let section = support.open_profile_section(None, Default::default());
        driven.call("OpenProfileSection", section);
        let dll = match std::env::consts::OS {
            "windows" => c"kernel32.dll",
            "macos" => c"libSystem.dylib",
            _ => c"libc.so.6",
        };
        // SAFETY: it is loaded already, and no function is named.
        let registered = unsafe { support.register_preprocessor(None, None, dll, None, None) };
        driven.call("RegisterPreprocessor", registered);
        let uid = driven.call("NewUID", support.new_uid()).unwrap();
        driven.call("SetProviderUID", support.set_provider_uid(&uid));
        driven.call("SpoolerYield", support.spooler_yield());
        let ready = SpoolerNotifyFlags::NOTIFY_READYTOSEND;
        driven.call("SpoolerNotify", support.spooler_notify_flags(ready));
        let one_off =
            support.create_one_off("X", "SMTP", "x@example.org", OneOffFlags::MAPI_UNICODE);
        let one_off = driven.call("CreateOneOff", one_off).unwrap();
        let same = support.compare_entry_ids(&one_off, &one_off);
        driven.call("CompareEntryIDs", same);
        let opened = support.open_entry::<IMailUser>(&one_off, OpenEntryFlags::empty());
        let user = driven.call("OpenEntry", opened).unwrap().1;
        driven.call("GetOneOffTable", support.get_one_off_table(wide));
        let book = support.open_address_book::<IAddrBook>();
        let book = driven.call("OpenAddressBook", book).unwrap().into_value();

        // Dialogs, of which there are none.
        let mut parameters = MapiView::<ADRPARM>::new(AddressDialog::default()).unwrap();
        let chosen = support.address(&mut UiParam(0), parameters.lend(), &mut None);
        driven.call("Address", chosen);
        let details = support.show_details(&mut UiParam(0), &one_off, DetailsFlags::MAPI_UNICODE);
        driven.call("Details", details);
        driven.call("NewEntry", support.new_entry(UiParam(0), None, None));
        let table = inbox
            .get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)
            .unwrap();
        let shown = support.do_config_propsheet(UiParam(0), wide, "Settings", &table, &inbox, 0);
        driven.call("DoConfigPropsheet", shown);
        driven.call(
            "DoProgressDialog",
            support.do_progress_dialog(UiParam(0), Default::default()),
        );

        // Copies from anything to anything.
        let mail = message(&inbox, "mail");
        let ids = [bytes(&mail, PR_ENTRYID).unwrap()];
        let none = SupportCopyMessagesFlags::empty();
        let copied = support.copy_messages(&inbox, list(&ids), &sent, UiParam(0), None, none);
        driven.call("CopyMessages", copied);
        assert_eq!(subjects(&sent), ["mail"]);
        let work: IMAPIFolder = inbox
            .create_folder(FolderType::FOLDER_GENERIC, "Work", None, Default::default())
            .unwrap();
        let work_id = bytes(&work, PR_ENTRYID).unwrap();
        let none = SupportCopyFolderFlags::empty();
        let copied = support.copy_folder(&inbox, &work_id, &sent, None, UiParam(0), None, none);
        driven.call("CopyFolder", copied);
        assert_eq!(number(&sent, PR_FOLDER_CHILD_COUNT).unwrap(), 1);
        let other = message(&inbox, "other");
        let none = DoCopyFlags::empty();
        let copied = support.do_copy_props(&mail, &[PR_SUBJECT_W], UiParam(0), None, &other, none);
        driven.call("DoCopyProps", copied);
        let copied = support.do_copy_to(&mail, &[], None, UiParam(0), None, &other, none);
        driven.call("DoCopyTo", copied);
        assert_eq!(text(&other, PR_SUBJECT_W).unwrap(), "mail");

        // What a store does with what is submitted and read.
        let to = [recipient(
            "Nobody",
            "nobody@nowhere.example",
            RecipientType::MAPI_TO,
        )];
        let mut to = MapiView::<ADRLIST>::new(&to).unwrap();
        mail.modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, to.lend())
            .unwrap();
        let mut flags = PrepareSubmitFlags::empty();
        driven.call("PrepareSubmit", support.prepare_submit(&mail, &mut flags));
        let needs = driven
            .call("ExpandRecips", support.expand_recips(&mail))
            .unwrap();
        assert!(needs.contains(ExpandRecipsFlags::NEEDS_SPOOLER));
        driven.call("UpdatePAB", support.update_pab(Default::default(), &mail));
        driven.call(
            "Preprocess",
            support.preprocess(Default::default(), &ids[0]),
        );
        let mut report = Some(
            inbox
                .create_message::<IMessage>(Default::default())
                .unwrap(),
        );
        let made = support.read_receipt(ReceiptFlags::empty(), &mail, &mut report);
        driven.call("ReadReceipt", made);
        // Nobody has sent it, so that nobody is told.
        assert!(report.is_none());
        driven.call("StatusRecips", support.status_recips(&mail, to));
        assert!(subjects(&inbox).contains(&"Delivered: mail".into()));
        let submitted = |name: &str| {
            let mail = message(&outbox, name);
            let to = bytes(&sent, PR_ENTRYID).unwrap();
            set(&mail, &[OwnedPropValue::new(PR_SENTMAIL_ENTRYID, to)]);
            mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
            mail
        };
        driven.call("DoSentMail", support.do_sent_mail(submitted("done")));
        let id = bytes(&submitted("complete"), PR_ENTRYID).unwrap();
        driven.call("CompleteMsg", support.complete_msg(&id));
        assert_eq!(subjects(&sent), ["mail", "done", "complete"]);
        let mut flags = StoreLogoffFlags::LOGOFF_ORDERLY;
        driven.call(
            "StoreLogoffTransports",
            support.store_logoff_transports(&mut flags),
        );
        assert_eq!(flags, StoreLogoffFlags::LOGOFF_COMPLETE);

        // A template of the address book, bound to an object of the provider's own.
        let book_id = book.get_pab().unwrap();
        let (_, own): (_, mapi_core::IABContainer) = book
            .open_entry(Some(&book_id), OpenEntryFlags::empty())
            .unwrap();
        let template = bytes(&own, PR_DEF_CREATE_MAILUSER).unwrap();
        let bound = support.open_template_id::<IMailUser>(&template, Default::default(), &user);
        driven.call("OpenTemplateID", bound);

        // The profile, entry identifiers of stores, storages.
        let wrapped = support.wrap_store_entry_id(b"own");
        assert!(
            driven
                .call("WrapStoreEntryID", wrapped)
                .unwrap()
                .ends_with(b"own")
        );
        driven.call("ModifyProfile", support.modify_profile(Default::default()));
        let configured = driven.call(
            "GetSvcConfigSupportObj",
            support.get_svc_config_support_obj(),
        );
        let configured = configured.unwrap();
        // It is of no session.
        let none = configured.open_entry::<IUnknown>(&one_off, OpenEntryFlags::empty());
        assert_eq!(none.unwrap_err().code(), MAPI_E_NOT_INITIALIZED);
        let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
        let stream: IStream = mail.open_property(PR_RTF_COMPRESSED, 0, create).unwrap();
        let flags = StorageFlags::STGSTRM_CREATE | StorageFlags::STGSTRM_MODIFY;
        driven.call(
            "IStorageFromStream",
            support.storage_from_stream(&stream, flags),
        );

        let block = mapi_core::MapiBox::<[usize; 4]>::new([0; 4]).unwrap();
        let address = block.into_raw().cast();
        // SAFETY: a block of MAPI memory of more than 16 bytes, which the object owns from here on.
        let invalid = unsafe { support.make_invalid(DoomedObject::new(address), 1, 3) };
        let invalid = driven.call("MakeInvalid", invalid);
        if invalid.is_some() {
            // SAFETY: it is an object of one reference now, whose methods say that it is none.
            let dead = unsafe { IUnknown::from_raw(address) };
            let code = dead.cast::<IMAPIProp>().unwrap_err().code();
            assert_eq!(code, MAPI_E_INVALID_OBJECT);
        }
        driven.finish();
    });
}
