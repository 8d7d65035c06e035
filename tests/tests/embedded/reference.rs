//! More sentences of the reference, tried from outside: what is elsewhere, submitted, or moved.

use super::outlook::{child, ids, new, recipients};
use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{FolderType, LockState};
use mapi_core::{IABContainer, IAddrBook, Restriction};
use windows_core::Interface;

const GENERIC: FolderType = FolderType::FOLDER_GENERIC;

fn id(object: &IMAPIProp) -> Vec<u8> {
    bytes(object, PR_ENTRYID).unwrap()
}

fn flags_of(message: &IMAPIProp) -> MessageFlags {
    let flags = number(message, PR_MESSAGE_FLAGS).unwrap();
    MessageFlags::from_bits_retain(flags.cast_unsigned())
}

fn submitted(store: &IMsgStore, subject: &str) -> Vec<u8> {
    let mail = message(&folder(store, PR_IPM_OUTBOX_ENTRYID), subject);
    let to = [recipient("Nobody", "1", RecipientType::MAPI_TO)];
    let add = ModifyRecipientsFlags::MODRECIP_ADD;
    assert_eq!(recipients(&mail, add, &to), S_OK);
    let id = id(&mail);
    mail.submit_message(SubmitFlags::empty()).unwrap();
    id
}

/// A session without a spooler, so that what is submitted stays in the queue.
fn without_mail() -> (Session, IMsgStore) {
    let options = LogonOptions {
        flags: LogonFlags::MAPI_NO_MAIL,
        ..LogonOptions::default()
    };
    let mapi = Mapi::embedded(Profiles::default()).unwrap();
    let session = mapi.initialize(InitFlags::empty()).unwrap();
    let session = session.logon(&options).unwrap();
    let store = default_store(&session);
    (session, store)
}

#[test]
fn folders_and_messages_that_are_elsewhere_are_not_found() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let outer = child(&inbox, "outer", GENERIC);
    let inner = child(&outer, "inner", GENERIC);
    let mail = message(&outer, "one");
    let (inner_id, mail_id) = (id(&inner), id(&mail));
    let none = UiParam(0);
    let all = DeleteFolderFlags::DEL_FOLDERS | DeleteFolderFlags::DEL_MESSAGES;
    assert_eq!(
        code(inbox.delete_folder(&inner_id, none, None, all)),
        MAPI_E_NOT_FOUND
    );
    for flags in [CopyFolderFlags::empty(), CopyFolderFlags::FOLDER_MOVE] {
        let done = inbox.copy_folder(&inner_id, &inbox, None, none, None, flags);
        assert_eq!(code(done), MAPI_E_NOT_FOUND);
    }
    let tagged = MessageStatus::MSGSTATUS_TAGGED;
    assert_eq!(code(inbox.get_message_status(&mail_id)), MAPI_E_NOT_FOUND);
    assert_eq!(
        code(inbox.set_message_status(&mail_id, tagged, tagged)),
        MAPI_E_NOT_FOUND
    );
    // A folder is no message, though both have numbers.
    assert_eq!(
        code(inbox.get_message_status(&inner_id)),
        MAPI_E_INVALID_ENTRYID
    );
    assert_eq!(
        code(inbox.delete_folder(&mail_id, none, None, all)),
        MAPI_E_INVALID_ENTRYID
    );
    // Where they are, all of it works; a message in what a search found, as well.
    outer.set_message_status(&mail_id, tagged, tagged).unwrap();
    let found = child(&inbox, "found", FolderType::FOLDER_SEARCH);
    let of = [id(&outer)];
    let any = Restriction::exist(PR_SUBJECT_W);
    found
        .set_search_criteria(Some(any.borrow()), Some(list(&of)), SearchFlags::empty())
        .unwrap();
    assert_eq!(found.get_message_status(&mail_id).unwrap(), tagged);
    assert_eq!(code(outer.delete_folder(&inner_id, none, None, all)), S_OK);
}

#[test]
fn what_is_submitted_can_only_be_called_back() {
    let (_session, store) = without_mail();
    let outbox = folder(&store, PR_IPM_OUTBOX_ENTRYID);
    let other = child(&inbox(&store), "other", GENERIC);
    let mail = submitted(&store, "queued");
    let of = [mail.clone()];
    let open = |flags| store.open_entry::<IMessage>(Some(&mail), flags);
    assert_eq!(code(open(OpenEntryFlags::MAPI_MODIFY)), MAPI_E_SUBMITTED);
    let (_, best) = open(OpenEntryFlags::MAPI_BEST_ACCESS).unwrap();
    assert_eq!(number(&best, PR_ACCESS_LEVEL).unwrap(), 0);
    let (ui, nothing) = (UiParam(0), DeleteMessagesFlags::empty());
    assert_eq!(
        code(outbox.delete_messages(list(&of), ui, None, nothing)),
        MAPI_E_SUBMITTED
    );
    let moves = CopyMessagesFlags::MESSAGE_MOVE;
    assert_eq!(
        code(outbox.copy_messages(list(&of), &other, ui, None, moves)),
        MAPI_E_SUBMITTED
    );
    assert_eq!(
        code(outbox.set_read_flags(Some(list(&of)), ui, None, ReadFlags::CLEAR_READ_FLAG)),
        MAPI_E_SUBMITTED
    );
    message(&outbox, "draft");
    let emptied = outbox.empty_folder(ui, None, EmptyFolderFlags::empty());
    assert_eq!(emptied.unwrap().code, MAPI_W_PARTIAL_COMPLETION);
    assert_eq!(subjects(&outbox), ["queued"]);

    // Who logs off hears of it.
    for asked in [
        StoreLogoffFlags::LOGOFF_ORDERLY,
        StoreLogoffFlags::LOGOFF_ABORT,
        StoreLogoffFlags::LOGOFF_QUIET,
        StoreLogoffFlags::LOGOFF_NO_WAIT,
        StoreLogoffFlags::LOGOFF_PURGE,
    ] {
        let mut flags = asked;
        store.store_logoff(&mut flags).unwrap();
        let waits = StoreLogoffFlags::LOGOFF_OUTBOUND_QUEUE;
        assert_eq!(flags, StoreLogoffFlags::LOGOFF_COMPLETE | waits);
    }
    let mut two = StoreLogoffFlags::LOGOFF_ORDERLY | StoreLogoffFlags::LOGOFF_PURGE;
    assert_eq!(code(store.store_logoff(&mut two)), MAPI_E_INVALID_PARAMETER);

    store.abort_submit(&mail).unwrap();
    let (_, again) = open(OpenEntryFlags::MAPI_MODIFY).unwrap();
    assert!(flags_of(&again).contains(MessageFlags::MSGFLAG_UNSENT));
    assert_eq!(
        code(outbox.delete_messages(list(&of), ui, None, nothing)),
        S_OK
    );
}

#[test]
fn what_the_spooler_has_is_nobody_elses() {
    let (_session, store) = without_mail();
    let mail = submitted(&store, "queued");
    let open = |flags| store.open_entry::<IMessage>(Some(&mail), flags);
    let (_, own) = open(OpenEntryFlags::empty()).unwrap();
    store.set_lock_state(&own, LockState::MSG_LOCKED).unwrap();
    for flags in [
        OpenEntryFlags::empty(),
        OpenEntryFlags::MAPI_MODIFY,
        OpenEntryFlags::MAPI_BEST_ACCESS,
    ] {
        assert_eq!(code(open(flags)), MAPI_E_NO_ACCESS);
    }
}

#[test]
fn read_flags_follow_their_rules() {
    let (_session, store) = store();
    let mail = message(&inbox(&store), "asks");
    set(
        &mail,
        &[OwnedPropValue::new(PR_READ_RECEIPT_REQUESTED, true)],
    );
    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    use ReadFlags as Flags;
    for refused in [
        Flags::SUPPRESS_RECEIPT | Flags::CLEAR_READ_FLAG,
        Flags::CLEAR_READ_FLAG | Flags::GENERATE_RECEIPT_ONLY,
        Flags::SUPPRESS_RECEIPT | Flags::CLEAR_READ_FLAG | Flags::GENERATE_RECEIPT_ONLY,
    ] {
        assert_eq!(code(mail.set_read_flag(refused)), MAPI_E_INVALID_PARAMETER);
    }
    let now = || {
        let (_, mail) = store
            .open_entry::<IMessage>(Some(&id(&mail)), OpenEntryFlags::empty())
            .unwrap();
        let asked = [PR_READ_RECEIPT_REQUESTED];
        let values = mail.get_props(Some(&asked), UnicodeFlags::empty()).unwrap();
        let asked = values.props().get::<bool>(PR_READ_RECEIPT_REQUESTED);
        let read = flags_of(&mail).contains(MessageFlags::MSGFLAG_READ);
        (read, asked.unwrap())
    };
    // It is read already: nothing is to be done, nor suppressed.
    assert_eq!(now(), (true, true));
    mail.set_read_flag(Flags::empty()).unwrap();
    mail.set_read_flag(Flags::SUPPRESS_RECEIPT).unwrap();
    assert_eq!(now(), (true, true));
    mail.set_read_flag(Flags::CLEAR_READ_FLAG).unwrap();
    assert_eq!(now(), (false, true));
    // Both: nobody is told any more, and it is unread still.
    mail.set_read_flag(Flags::SUPPRESS_RECEIPT | Flags::GENERATE_RECEIPT_ONLY)
        .unwrap();
    assert_eq!(now(), (false, false));
    mail.set_read_flag(Flags::empty()).unwrap();
    assert_eq!(now(), (true, false));
    assert!(subjects(&folder(&store, PR_IPM_OUTBOX_ENTRYID)).is_empty());
}

#[test]
fn what_was_read_is_not_reported_as_unread() {
    for read in [false, true] {
        let (_session, store) = store();
        let mail = message(&folder(&store, PR_IPM_OUTBOX_ENTRYID), "please read");
        set(
            &mail,
            &[
                OwnedPropValue::new(PR_READ_RECEIPT_REQUESTED, true),
                OwnedPropValue::new(PR_DELETE_AFTER_SUBMIT, true),
            ],
        );
        let to = [recipient("Me", "user@example.com", RecipientType::MAPI_TO)];
        let add = ModifyRecipientsFlags::MODRECIP_ADD;
        assert_eq!(recipients(&mail, add, &to), S_OK);
        mail.submit_message(SubmitFlags::empty()).unwrap();
        let inbox = inbox(&store);
        let table = inbox
            .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
            .unwrap();
        let mail = ids(&table, PR_ENTRYID);
        assert_eq!(mail.len(), 1);
        if read {
            inbox
                .set_read_flags(Some(list(&mail)), UiParam(0), None, ReadFlags::empty())
                .unwrap();
        }
        let none = DeleteMessagesFlags::empty();
        inbox
            .delete_messages(list(&mail), UiParam(0), None, none)
            .unwrap();
        let report = if read { "Read" } else { "Not read" };
        assert_eq!(subjects(&inbox), [format!("{report}: please read")]);
    }
}

#[test]
fn a_move_leaves_the_status_behind_and_takes_all_else() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let other = child(&inbox, "other", GENERIC);
    let mail = id(&message(&inbox, "one"));
    let tagged = MessageStatus::MSGSTATUS_TAGGED;
    inbox.set_message_status(&mail, tagged, tagged).unwrap();
    let of = [mail.clone()];
    let moves = CopyMessagesFlags::MESSAGE_MOVE;
    inbox
        .copy_messages(list(&of), &other, UiParam(0), None, moves)
        .unwrap();
    assert!(other.get_message_status(&mail).unwrap().is_empty());

    // CopyTo moves what is in a folder, and what is in a message.
    let (from, to) = (child(&inbox, "from", GENERIC), child(&inbox, "to", GENERIC));
    child(&from, "inner", GENERIC);
    let mail = message(&from, "moved");
    let add = ModifyRecipientsFlags::MODRECIP_ADD;
    let ada = [recipient("Ada", "ada@example.com", RecipientType::MAPI_TO)];
    assert_eq!(recipients(&mail, add, &ada), S_OK);
    let (_, attach): (_, mapi_core::IAttach) = mail.create_attach(Default::default()).unwrap();
    attach.save_changes(SaveFlags::empty()).unwrap();
    let copy = new(&from);
    let moves = CopyFlags::MAPI_MOVE;
    let done = mail.copy_to(&[], None, UiParam(0), None, &copy, moves);
    assert!(done.unwrap().is_none());
    let counts = |mail: &IMessage| {
        let unicode = TableFlags::MAPI_UNICODE;
        let recipients = mail.get_recipient_table(unicode).unwrap();
        let attachments = mail.get_attachment_table(unicode).unwrap();
        [recipients, attachments].map(|table| {
            let count = table.get_row_count(Default::default());
            count.unwrap().value
        })
    };
    assert_eq!((counts(&mail), counts(&copy)), ([0, 0], [1, 1]));
    let name = [PR_DISPLAY_NAME_W];
    let done = from.copy_to(&[], Some(&name), UiParam(0), None, &to, moves);
    assert!(done.unwrap().is_none());
    let there = |folder: &IMAPIFolder| {
        (
            number(folder, PR_CONTENT_COUNT).unwrap(),
            number(folder, PR_FOLDER_CHILD_COUNT).unwrap(),
        )
    };
    assert_eq!((there(&from), there(&to)), ((0, 0), (1, 1)));

    // An interface that is left out takes with it what only it knows of.
    let done = to.copy_to(
        &[IMAPIFolder::IID],
        Some(&name),
        UiParam(0),
        None,
        &from,
        CopyFlags::empty(),
    );
    assert!(done.unwrap().is_none());
    assert_eq!((there(&from), there(&to)), ((0, 0), (1, 1)));
    // What cannot be copied as a whole is no problem of a property.
    let inside = child(&to, "inside", GENERIC);
    let done = to.copy_to(
        &[],
        Some(&name),
        UiParam(0),
        None,
        &inside,
        CopyFlags::empty(),
    );
    assert_eq!(code(done), MAPI_E_FOLDER_CYCLE);
}

#[test]
fn a_copy_to_another_store_is_whole() {
    let profiles = Profiles::empty();
    for name in ["Ada", "Bob"] {
        let address = format!("{name}@example.com");
        profiles.create_user(name, name, &address).unwrap();
    }
    let sessions = ["Ada", "Bob"].map(|name| log_on(&profiles, Some(name)));
    let [ours, theirs] = sessions.each_ref().map(default_store);
    let source = inbox(&ours);
    let work = child(&source, "work", GENERIC);
    set(
        &work,
        &[
            OwnedPropValue::new(PR_CONTAINER_CLASS_W, "IPF.Task"),
            OwnedPropValue::new(PR_COMMENT_W, "to do"),
        ],
    );
    let hidden: IMessage = work
        .create_message(CreateMessageFlags::MAPI_ASSOCIATED)
        .unwrap();
    hidden.save_changes(SaveFlags::empty()).unwrap();
    message(&work, "seen");
    let to = inbox(&theirs);
    let done = source.copy_folder(
        &id(&work),
        &to,
        None,
        UiParam(0),
        None,
        CopyFolderFlags::empty(),
    );
    assert_eq!(done.unwrap().code, S_OK);
    let table = to
        .get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)
        .unwrap();
    let copies = ids(&table, PR_ENTRYID);
    let (_, copy): (_, IMAPIFolder) = theirs
        .open_entry(Some(&copies[0]), OpenEntryFlags::empty())
        .unwrap();
    assert_eq!(text(&copy, PR_CONTAINER_CLASS_W).unwrap(), "IPF.Task");
    assert_eq!(text(&copy, PR_COMMENT_W).unwrap(), "to do");
    assert_eq!(number(&copy, PR_ASSOC_CONTENT_COUNT).unwrap(), 1);
    assert_eq!(subjects(&copy), ["seen"]);

    // The sender hears of it before the message goes where nobody knows who waits.
    let mail = message(&folder(&theirs, PR_IPM_OUTBOX_ENTRYID), "please read");
    set(
        &mail,
        &[
            OwnedPropValue::new(PR_READ_RECEIPT_REQUESTED, true),
            OwnedPropValue::new(PR_DELETE_AFTER_SUBMIT, true),
        ],
    );
    let ada = [recipient("Ada", "Ada@example.com", RecipientType::MAPI_TO)];
    let add = ModifyRecipientsFlags::MODRECIP_ADD;
    assert_eq!(recipients(&mail, add, &ada), S_OK);
    mail.submit_message(SubmitFlags::empty()).unwrap();
    let contents = source
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let arrived = ids(&contents, PR_ENTRYID);
    assert_eq!(arrived.len(), 1);
    let moves = CopyMessagesFlags::MESSAGE_MOVE;
    source
        .copy_messages(
            list(&arrived),
            &copy_to(&theirs, &copies[0]),
            UiParam(0),
            None,
            moves,
        )
        .unwrap();
    // Nobody hears that it is not there any more.
    assert_eq!(subjects(&to), ["Read: please read"]);
    assert!(subjects(&source).is_empty());
}

fn copy_to(store: &IMsgStore, id: &[u8]) -> IMAPIFolder {
    let modify = OpenEntryFlags::MAPI_MODIFY;
    store.open_entry(Some(id), modify).unwrap().1
}

#[test]
fn tables_have_the_columns_that_they_must() {
    let (session, store) = store();
    let inbox = inbox(&store);
    let outer = child(&inbox, "outer", GENERIC);
    child(&outer, "inner", GENERIC);
    message(&outer, "one");
    let has = |table: &IMAPITable, tags: &[PropTag]| {
        let columns = table.query_columns(QueryColumnsFlags::empty()).unwrap();
        let columns = columns.get().unwrap();
        tags.iter().all(|tag| columns.contains(tag))
    };
    let contents = outer
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    assert!(has(
        &contents,
        &[PR_MAPPING_SIGNATURE, PR_LAST_MODIFICATION_TIME]
    ));
    assert!(!has(&contents, &[PR_PARENT_DISPLAY_W]));
    let signature = ids(&contents, PR_MAPPING_SIGNATURE);
    assert_eq!(signature, [bytes(&store, PR_MAPPING_SIGNATURE).unwrap()]);
    let flags = HierarchyTableFlags::CONVENIENT_DEPTH | HierarchyTableFlags::MAPI_UNICODE;
    let tree = inbox.get_hierarchy_table(flags).unwrap();
    assert!(has(&tree, &[PR_DISPLAY_TYPE, PR_STATUS, PR_DEPTH]));
    let rows = tree
        .query()
        .columns(&[PR_DEPTH, PR_DISPLAY_TYPE])
        .all(10)
        .unwrap();
    let rows = rows.get().unwrap();
    let depths: Vec<i32> = rows.iter().map(|row| row.get(PR_DEPTH).unwrap()).collect();
    assert_eq!(depths, [0, 1]);
    let kind: i32 = rows.get(0).unwrap().get(PR_DISPLAY_TYPE).unwrap();
    assert_eq!(kind, DisplayType::DT_FOLDER.0.cast_signed());

    // What a search finds says where it is.
    let found = child(&inbox, "found", FolderType::FOLDER_SEARCH);
    let of = [id(&inbox)];
    let any = Restriction::exist(PR_SUBJECT_W);
    let deep = SearchFlags::RECURSIVE_SEARCH;
    for bad in [
        deep | SearchFlags::SHALLOW_SEARCH,
        SearchFlags::STOP_SEARCH | SearchFlags::RESTART_SEARCH,
        SearchFlags::BACKGROUND_SEARCH | SearchFlags::FOREGROUND_SEARCH,
    ] {
        let done = found.set_search_criteria(Some(any.borrow()), Some(list(&of)), bad);
        assert_eq!(code(done), MAPI_E_INVALID_PARAMETER);
    }
    found
        .set_search_criteria(Some(any.borrow()), Some(list(&of)), deep)
        .unwrap();
    let table = found
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    assert!(has(&table, &[PR_PARENT_DISPLAY_W]));
    assert_eq!(column(&table, PR_PARENT_DISPLAY_W), ["outer"]);
    message(&inbox, "two");
    let mut where_they_are = column(&table, PR_PARENT_DISPLAY_W);
    where_they_are.sort();
    assert_eq!(where_they_are, ["Inbox", "outer"]);
    let access = |folder: &IMAPIFolder| {
        let access = number(folder, PR_ACCESS).unwrap().cast_unsigned();
        AccessFlags::from_bits_retain(access)
    };
    assert!(!access(&found).contains(AccessFlags::MAPI_ACCESS_CREATE_CONTENTS));
    assert!(!access(&inbox).contains(AccessFlags::MAPI_ACCESS_DELETE));
    assert!(access(&outer).contains(AccessFlags::all()));

    // Tables are properties, too, in the width of the interface's options.
    let none = OpenPropertyFlags::empty();
    let wide = UnicodeFlags::MAPI_UNICODE.bits();
    for (options, tag) in [(wide, PR_SUBJECT_W), (0, PR_SUBJECT_A)] {
        let table: IMAPITable = outer
            .open_property(PR_CONTAINER_CONTENTS, options, none)
            .unwrap();
        assert!(has(&table, &[tag]));
    }
    let unspecified = PR_SUBJECT_W.with_type(mapi_core::abi::PropType::PT_UNSPECIFIED);
    let stream = outer.open_property::<mapi_core::IStream>(unspecified, 0, none);
    assert_eq!(code(stream), MAPI_E_INVALID_PARAMETER);
    let book = session
        .open_address_book::<IAddrBook>(UiParam(0), OpenAddressBookFlags::empty())
        .unwrap()
        .into_value();
    let (_, root): (_, IABContainer) = book.open_entry(None, OpenEntryFlags::empty()).unwrap();
    let own = book.get_pab().unwrap();
    let (_, own): (_, IABContainer) = book
        .open_entry(Some(&own), OpenEntryFlags::empty())
        .unwrap();
    for (container, tag, count) in [
        (&root, PR_CONTAINER_HIERARCHY, 2),
        (&own, PR_CONTAINER_CONTENTS, 0),
    ] {
        let tags = container.get_prop_list(UnicodeFlags::MAPI_UNICODE).unwrap();
        assert!(tags.get().unwrap().contains(&tag));
        let table: IMAPITable = container.open_property(tag, wide, none).unwrap();
        assert_eq!(column(&table, PR_DISPLAY_NAME_W).len(), count);
    }
}

#[test]
fn tables_of_what_is_in_a_message_follow_it() {
    let (_session, store) = store();
    let mail = new(&inbox(&store));
    let unicode = TableFlags::MAPI_UNICODE;
    let people = mail.get_recipient_table(unicode).unwrap();
    let files = mail.get_attachment_table(unicode).unwrap();
    let (_, kind) = people.get_status().unwrap();
    assert_eq!(kind, mapi_core::abi::TableType::TBLTYPE_DYNAMIC);
    assert!(column(&people, PR_DISPLAY_NAME_W).is_empty());
    let names = ["Ada", "Bob"].map(|name| recipient(name, "x", RecipientType::MAPI_TO));
    let add = ModifyRecipientsFlags::MODRECIP_ADD;
    assert_eq!(recipients(&mail, add, &names), S_OK);
    assert_eq!(column(&people, PR_DISPLAY_NAME_W), ["Ada", "Bob"]);
    let first = [vec![OwnedPropValue::new(PR_ROWID, 0)]];
    let remove = ModifyRecipientsFlags::MODRECIP_REMOVE;
    assert_eq!(recipients(&mail, remove, &first), S_OK);
    let heard = std::sync::Arc::new(std::sync::Mutex::new(vec![]));
    let told = std::sync::Arc::clone(&heard);
    let sink = mapi_core::advise_sink(move |events| {
        for event in events.iter().flatten() {
            if let mapi_core::Notification::Table(change) = event {
                told.lock().unwrap().push(change.event);
            }
        }
    });
    let connection = people.advise(EventMask::fnevTableModified, &sink).unwrap();
    assert_eq!(column(&people, PR_DISPLAY_NAME_W), ["Bob"]);
    assert_eq!(recipients(&mail, add, &names[..1]), S_OK);
    // Bob is as he was.
    assert_eq!(column(&people, PR_DISPLAY_NAME_W), ["Bob", "Ada"]);
    let added = mapi_core::abi::TableEvent::TABLE_ROW_ADDED;
    assert_eq!(heard.lock().unwrap().last(), Some(&added));
    people.unadvise(connection).unwrap();

    let (number, attach): (_, mapi_core::IAttach) = mail.create_attach(Default::default()).unwrap();
    let name = OwnedPropValue::new(PR_ATTACH_FILENAME_W, "notes.txt");
    set(&attach, &[name]);
    assert!(column(&files, PR_ATTACH_FILENAME_W).is_empty());
    attach.save_changes(SaveFlags::empty()).unwrap();
    assert_eq!(column(&files, PR_ATTACH_FILENAME_W), ["notes.txt"]);
    let none = DeleteAttachFlags::empty();
    mail.delete_attach(number, UiParam(0), None, none).unwrap();
    assert!(column(&files, PR_ATTACH_FILENAME_W).is_empty());
}

#[test]
fn names_are_looked_for_as_the_reference_says() {
    let (session, _store) = store();
    let none = OpenAddressBookFlags::empty();
    let book = session.open_address_book::<IAddrBook>(UiParam(0), none);
    let book = book.unwrap().into_value();
    let pab = book.get_pab().unwrap();
    let (_, own): (_, IABContainer) = book
        .open_entry(Some(&pab), OpenEntryFlags::MAPI_MODIFY)
        .unwrap();
    let one_off = |name: &str, address: &str| {
        let wide = [name, address].map(widestring::U16CString::from_str_truncate);
        let (kind, unicode) = (
            mapi_core::memory::text::u16cstr!("SMTP"),
            OneOffFlags::MAPI_UNICODE,
        );
        book.create_one_off(Some((&*wide[0]).into()), kind, &wide[1], unicode)
            .unwrap()
    };
    let add = |name: &str, address: &str, flags| {
        let entry = own.create_entry(&one_off(name, address), flags).unwrap();
        (code(entry.save_changes(SaveFlags::empty())), entry)
    };
    use CreateEntryFlags as Create;
    let (done, ada) = add("Ada Lovelace", "ada@example.com", Create::empty());
    assert_eq!(done, S_OK);
    // What goes to the Internet is plain, unless somebody says otherwise.
    let rich = [PR_SEND_RICH_INFO];
    let values = ada.get_props(Some(&rich), UnicodeFlags::empty()).unwrap();
    assert!(!values.props().get::<bool>(PR_SEND_RICH_INFO).unwrap());
    let strict = Create::CREATE_CHECK_DUP_STRICT;
    let loose = Create::CREATE_CHECK_DUP_LOOSE;
    assert_eq!(
        add("Ada Lovelace", "ada@example.com", strict).0,
        MAPI_E_COLLISION
    );
    assert_eq!(
        add("Ada Lovelace", "countess@example.com", loose).0,
        MAPI_E_COLLISION
    );
    assert_eq!(add("Ada Lovelace", "countess@example.com", strict).0, S_OK);
    assert_eq!(
        add("Stra\u{df}e", "road@example.com", Create::empty()).0,
        S_OK
    );
    let replace = add(
        "Ada Lovelace",
        "ada@example.com",
        strict | Create::CREATE_REPLACE,
    );
    assert_eq!(replace.0, S_OK);
    assert_eq!(id(&replace.1), id(&ada));

    // The own book is looked through first.
    let path = book.get_search_path(UnicodeFlags::MAPI_UNICODE).unwrap();
    let first = path.get().unwrap().get(0).unwrap();
    assert_eq!(first.get::<&[u8]>(PR_ENTRYID).unwrap(), &*pab);

    let resolve = |name: &str, flags| {
        let row = [OwnedPropValue::new(PR_DISPLAY_NAME_W, name)];
        let mut list = MapiView::<mapi_core::abi::ADRLIST>::new(&[row]).unwrap();
        let done = code(book.resolve_name(UiParam(0), flags, None, list.lend()));
        let found = list.get().unwrap().get(0).unwrap();
        (done, found.to_owned().unwrap())
    };
    let has = |values: &[OwnedPropValue], tag| values.iter().any(|value| value.tag() == tag);
    let wide = ResolveFlags::MAPI_UNICODE;
    // Without regard to case, as Unicode has it; by a word behind the first, an address.
    for name in ["STRASSE", "stra\u{df}e", " road@EXAMPLE "] {
        let (done, found) = resolve(name, wide);
        assert_eq!(done, S_OK, "{name}");
        let address = mapi_core::Props::from(&found).get::<String>(PR_EMAIL_ADDRESS_W);
        assert_eq!(address.unwrap(), "road@example.com");
        assert!(has(&found, PR_DISPLAY_NAME_W) && !has(&found, PR_DISPLAY_NAME_A));
    }
    for name in ["ada lovelace", "lovel", "AD"] {
        assert_eq!(resolve(name, wide).0, MAPI_E_AMBIGUOUS_RECIP, "{name}");
    }
    assert_eq!(resolve("ovelace", wide).0, MAPI_E_NOT_FOUND);
    // In 8 bits for those who do not ask for UTF-16, as far as that can be had.
    let (done, found) = resolve("countess@example.com", ResolveFlags::empty());
    assert_eq!(done, S_OK);
    assert!(has(&found, PR_EMAIL_ADDRESS_A) && !has(&found, PR_EMAIL_ADDRESS_W));
    let (_, found) = resolve("strasse", ResolveFlags::empty());
    assert!(has(&found, PR_EMAIL_ADDRESS_A) && has(&found, PR_DISPLAY_NAME_W));

    // Who is renamed or gone is not found by the old name.
    let countess = [id(&add("Byron", "byron@example.com", Create::empty()).1)];
    let (_, entry): (_, IMAPIProp) = book
        .open_entry(Some(&countess[0]), OpenEntryFlags::MAPI_MODIFY)
        .unwrap();
    set(
        &entry,
        &[OwnedPropValue::new(PR_DISPLAY_NAME_W, "Milbanke")],
    );
    entry.save_changes(SaveFlags::empty()).unwrap();
    assert_eq!(resolve("Milb", wide).0, S_OK);
    assert_eq!(resolve("Byron", wide).0, S_OK, "by the address still");
    own.delete_entries(list(&countess)).unwrap();
    for name in ["Milb", "Byron"] {
        assert_eq!(resolve(name, wide).0, MAPI_E_NOT_FOUND);
    }
}

#[test]
fn profiles_answer_as_the_reference_says() {
    let profiles = Profiles::default();
    let admin = profiles.admin();
    let name = mapi_core::memory::text::u16cstr!("Nobody's");
    let unknown = admin.admin_services(name, None, UiParam(0), DialogFlags::empty());
    assert_eq!(code(unknown), MAPI_E_LOGON_FAILED);
    let none = UnicodeFlags::MAPI_UNICODE;
    assert_eq!(
        code(admin.change_profile_password(name, None, None, none)),
        S_OK
    );
    let app = ProfileFlags::MAPI_APP_PROFILE | ProfileFlags::MAPI_UNICODE;
    admin.create_profile(name, None, UiParam(0), app).unwrap();
    assert_eq!(
        code(admin.set_default_profile(Some(name.into()), none)),
        MAPI_E_CALL_FAILED
    );
    assert_ne!(profiles.default_name().as_deref(), Some("Nobody's"));

    // A profile has a key that none has after it, not even one of the same name.
    let instance = mapi_core::abi::MAPIUID::from(windows_core::GUID::from_u128(
        0x00020385_0000_0000_c000_000000000046,
    ));
    let key = |name| {
        let services = admin
            .admin_services(name, None, UiParam(0), DialogFlags::empty())
            .unwrap();
        let section: mapi_core::IProfSect = services
            .open_profile_section(&instance, ProfileSectionFlags::default())
            .unwrap();
        bytes(&section, PR_SEARCH_KEY).unwrap()
    };
    let other = mapi_core::memory::text::u16cstr!("Other");
    admin
        .copy_profile(name, None, other, UiParam(0), app)
        .unwrap();
    let keys = [key(name), key(other)];
    assert_ne!(keys[0], keys[1]);
    admin.delete_profile(name, app).unwrap();
    admin.create_profile(name, None, UiParam(0), app).unwrap();
    assert!(!keys.contains(&key(name)));
}
