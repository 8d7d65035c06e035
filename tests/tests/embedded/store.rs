//! The message store: folders, messages, what is seen when, and what is told.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{FolderType, RecipientType, SPropTagArray};
use mapi_core::memory::text::u16cstr;
use mapi_core::{Advise, IAttach, IStream, LaidOutRefs, PropName, Restriction, advise_sink};
use std::sync::{Arc, Mutex};
use windows_core::GUID;

fn create(parent: &IMAPIFolder, name: &str, kind: FolderType) -> Result<IMAPIFolder> {
    parent.create_folder(kind, name, None, CreateFolderFlags::empty())
}

#[test]
fn folders_have_a_hierarchy_that_follows() {
    let (_session, store) = store();
    let top = folder(&store, PR_IPM_SUBTREE_ENTRYID);
    let table = top
        .get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)
        .unwrap();
    let mut standard = column(&table, PR_DISPLAY_NAME_W);
    standard.sort();
    assert_eq!(standard, ["Deleted Items", "Inbox", "Outbox", "Sent Items"]);
    let generic = FolderType::FOLDER_GENERIC;
    let work = create(&top, "Work", generic).unwrap();
    assert_eq!(
        create(&top, "work", generic).unwrap_err().code(),
        MAPI_E_COLLISION
    );
    let inner = create(&work, "Inner", generic).unwrap();
    message(&inner, "deep");
    assert!(column(&table, PR_DISPLAY_NAME_W).contains(&"Work".into()));
    let deep = HierarchyTableFlags::MAPI_UNICODE | HierarchyTableFlags::CONVENIENT_DEPTH;
    let deep = top.get_hierarchy_table(deep).unwrap();
    assert!(column(&deep, PR_DISPLAY_NAME_W).contains(&"Inner".into()));

    let id = |folder: &IMAPIFolder| bytes(folder, PR_ENTRYID).unwrap();
    let delete = |id: &[u8], flags| top.delete_folder(id, UiParam(0), None, flags);
    let none = DeleteFolderFlags::empty();
    assert_eq!(code(delete(&id(&work), none)), MAPI_E_HAS_FOLDERS);
    // A folder does not go into itself.
    let moved = top.copy_folder(
        &id(&work),
        &inner,
        None,
        UiParam(0),
        None,
        CopyFolderFlags::FOLDER_MOVE,
    );
    assert_eq!(code(moved), MAPI_E_FOLDER_CYCLE);
    let copy = CopyFolderFlags::COPY_SUBFOLDERS | CopyFolderFlags::MAPI_UNICODE;
    let name = u16cstr!("Copy").into();
    top.copy_folder(&id(&work), &top, Some(name), UiParam(0), None, copy)
        .unwrap();
    let names = column(&deep, PR_DISPLAY_NAME_W);
    assert_eq!(names.iter().filter(|name| *name == "Inner").count(), 2);
    let all = DeleteFolderFlags::DEL_MESSAGES | DeleteFolderFlags::DEL_FOLDERS;
    delete(&id(&work), all).unwrap();
    assert_eq!(
        code(inner.get_props(None, UnicodeFlags::empty()).map(drop)),
        MAPI_E_OBJECT_DELETED
    );
    let inbox = id(&super::inbox(&store));
    assert_eq!(code(delete(&inbox, all)), MAPI_E_NO_ACCESS);
    assert!(!column(&table, PR_DISPLAY_NAME_W).contains(&"Work".into()));
    assert_eq!(number(&top, PR_FOLDER_CHILD_COUNT).unwrap(), 5);
}

#[test]
fn messages_are_transacted() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let mail: IMessage = inbox.create_message(CreateMessageFlags::empty()).unwrap();
    set(&mail, &[OwnedPropValue::new(PR_SUBJECT_W, "first")]);
    assert!(subjects(&inbox).is_empty());
    assert!(bytes(&mail, PR_ENTRYID).is_err());
    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(subjects(&inbox), ["first"]);
    let id = bytes(&mail, PR_ENTRYID).unwrap();
    let open = || -> IMessage {
        store
            .open_entry(Some(&id), OpenEntryFlags::MAPI_MODIFY)
            .unwrap()
            .1
    };
    let (one, other) = (open(), open());
    set(&one, &[OwnedPropValue::new(PR_SUBJECT_W, "second")]);
    assert_eq!(subjects(&inbox), ["first"]);
    assert_eq!(text(&other, PR_SUBJECT_W).unwrap(), "first");
    one.save_changes(SaveFlags::empty()).unwrap();
    assert_eq!(subjects(&inbox), ["second"]);
    set(&other, &[OwnedPropValue::new(PR_SUBJECT_W, "third")]);
    let changed = other.save_changes(SaveFlags::empty()).unwrap_err();
    assert_eq!(changed.code(), MAPI_E_OBJECT_CHANGED);
    other.save_changes(SaveFlags::FORCE_SAVE).unwrap();
    assert_eq!(subjects(&inbox), ["third"]);

    // So are attachments, and messages in them.
    let (number_of, attach): (u32, IAttach) = other.create_attach(Default::default()).unwrap();
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let inner: IMessage = attach.open_property(PR_ATTACH_DATA_OBJ, 0, create).unwrap();
    set(&inner, &[OwnedPropValue::new(PR_SUBJECT_W, "inner")]);
    set(&attach, &[OwnedPropValue::new(PR_ATTACH_METHOD, 5)]);
    let count = || number(&open(), PR_MESSAGE_SIZE).unwrap();
    let before = count();
    inner.save_changes(SaveFlags::empty()).unwrap();
    attach.save_changes(SaveFlags::empty()).unwrap();
    assert_eq!(count(), before);
    other.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert!(count() > before);
    let attach: IAttach = open()
        .open_attach(number_of, OpenEntryFlags::empty())
        .unwrap();
    let inner: IMessage = attach
        .open_property(PR_ATTACH_DATA_OBJ, 0, OpenPropertyFlags::empty())
        .unwrap();
    assert_eq!(text(&inner, PR_SUBJECT_W).unwrap(), "inner");
    other
        .delete_attach(number_of, UiParam(0), None, Default::default())
        .unwrap();
    other.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(count(), before);

    // One that is gone is not saved.
    let ids = [id.clone()];
    inbox
        .delete_messages(list(&ids), UiParam(0), None, Default::default())
        .unwrap();
    let gone = other.save_changes(SaveFlags::empty()).unwrap_err();
    assert_eq!(gone.code(), MAPI_E_OBJECT_DELETED);
}

#[test]
fn names_are_the_stores() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let (one, other) = (message(&inbox, "one"), message(&inbox, "other"));
    let set_guid = GUID::from_u128(0x6bf2_bd4e_1f4e_4d3e_8a77_0c5c_1f0f_57a1);
    let named = LaidOutRefs::names([PropName::string(&set_guid, u16cstr!("project"))]).unwrap();
    let tag = |object: &IMessage, flags| {
        let tags = object.get_ids_from_names(Some(named.get()), flags).unwrap();
        tags.get().unwrap()[0]
    };
    assert_eq!(tag(&one, GetIdsFlags::empty()).id(), 0);
    let made = tag(&one, GetIdsFlags::MAPI_CREATE);
    assert!(made.id() >= 0x8000);
    assert_eq!(tag(&other, GetIdsFlags::empty()), made);
    let made = made.with_type(mapi_core::abi::PropType::PT_UNICODE);
    set(&one, &[OwnedPropValue::new(made, "engine")]);
    // A number that no name was given to is no property.
    let unnamed = PropTag::new(0x9000, mapi_core::abi::PropType::PT_LONG);
    let values = MapiViews::<SPropValue>::new(&[OwnedPropValue::new(unnamed, 1)]).unwrap();
    let problems = one.set_props(values.get()).unwrap().unwrap();
    assert_eq!(problems.get().unwrap()[0].scode, MAPI_E_INVALID_PARAMETER);
    // Computed properties are not set.
    let values = [OwnedPropValue::new(PR_DISPLAY_TO_W, "x")];
    let values = MapiViews::<SPropValue>::new(&values).unwrap();
    let problems = one.set_props(values.get()).unwrap().unwrap();
    assert_eq!(problems.get().unwrap()[0].scode, MAPI_E_COMPUTED);
    let mut tags = MapiView::<SPropTagArray>::new(&[made]).unwrap();
    let names = one
        .get_names_from_ids(
            Some(mapi_core::Fill::There(tags.lend())),
            None,
            GetNamesFlags::empty(),
        )
        .unwrap();
    assert!(names.is_ok());

    // A copy in another store has the name, though its number be another.
    let (_other_session, second) = self::store();
    let there = super::inbox(&second);
    let first = LaidOutRefs::names([PropName::string(&set_guid, u16cstr!("first"))]).unwrap();
    second
        .get_ids_from_names(Some(first.get()), GetIdsFlags::MAPI_CREATE)
        .unwrap();
    let copy: IMessage = there.create_message(CreateMessageFlags::empty()).unwrap();
    one.copy_to(&[], None, UiParam(0), None, &copy, CopyFlags::empty())
        .unwrap();
    let its = tag(&copy, GetIdsFlags::empty());
    assert_ne!(its.id(), made.id());
    assert_eq!(
        text(&copy, its.with_type(made.prop_type())).unwrap(),
        "engine"
    );
}

#[test]
fn what_is_large_is_read_through_a_stream() {
    let (_session, store) = store();
    let mail = message(&inbox(&store), "large");
    let large = "x".repeat(100_000);
    set(&mail, &[OwnedPropValue::new(PR_BODY_W, large.as_str())]);
    let values = mail
        .get_props(Some(&[PR_BODY_W]), UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(values.code, MAPI_W_ERRORS_RETURNED);
    let error = values.props().value(PR_BODY_W).unwrap().error();
    assert_eq!(error, Some(MAPI_E_NOT_ENOUGH_MEMORY));
    let stream: IStream = mail
        .open_property(PR_BODY_W, 0, OpenPropertyFlags::empty())
        .unwrap();
    assert_eq!(stream.stat(Default::default()).unwrap().size, 200_000);
}

#[test]
fn search_folders_follow() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    message(&inbox, "old engine");
    let finder = folder(&store, PR_FINDER_ENTRYID);
    let search = create(&finder, "Engines", FolderType::FOLDER_SEARCH).unwrap();
    let level = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE;
    let wanted = Restriction::content(PR_SUBJECT_W, "engine", level);
    let ids = [bytes(&folder(&store, PR_IPM_SUBTREE_ENTRYID), PR_ENTRYID).unwrap()];
    let flags = SearchFlags::RECURSIVE_SEARCH | SearchFlags::FOREGROUND_SEARCH;
    search
        .set_search_criteria(Some(wanted.borrow()), Some(list(&ids)), flags)
        .unwrap();
    let table = search
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(column(&table, PR_SUBJECT_W), ["old engine"]);
    let new = message(&inbox, "New Engine");
    message(&inbox, "nothing");
    assert_eq!(column(&table, PR_SUBJECT_W).len(), 2);
    set(&new, &[OwnedPropValue::new(PR_SUBJECT_W, "changed")]);
    new.save_changes(SaveFlags::empty()).unwrap();
    assert_eq!(column(&table, PR_SUBJECT_W), ["old engine"]);
    let (restriction, containers, state) = search
        .get_search_criteria(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    assert!(restriction.is_some() && containers.is_some());
    assert!(state.contains(SearchState::SEARCH_RUNNING | SearchState::SEARCH_RECURSIVE));
    assert!(
        search
            .create_message::<IMessage>(CreateMessageFlags::empty())
            .is_err()
    );
}

#[test]
fn all_kinds_of_events_are_told() {
    let (_session, store) = store();
    let heard = Arc::new(Mutex::new(vec![]));
    let told = Arc::clone(&heard);
    let sink = advise_sink(move |events| {
        for event in events.iter().flatten() {
            let name = event.to_string();
            told.lock()
                .unwrap()
                .push(name.split([' ', ':']).nth(1).unwrap().to_owned());
        }
    });
    let all = EventMask::fnevObjectCreated
        | EventMask::fnevObjectDeleted
        | EventMask::fnevObjectMoved
        | EventMask::fnevObjectCopied;
    let watch = Advise::new(&store, None, all, &sink).unwrap();
    let (inbox, sent) = (inbox(&store), folder(&store, PR_IPM_SENTMAIL_ENTRYID));
    let mail = message(&inbox, "told");
    let ids = [bytes(&mail, PR_ENTRYID).unwrap()];
    drop(mail);
    let copy = |flags| {
        inbox
            .copy_messages(list(&ids), &sent, UiParam(0), None, flags)
            .unwrap()
    };
    copy(CopyMessagesFlags::empty());
    copy(CopyMessagesFlags::MESSAGE_MOVE);
    sent.delete_messages(list(&ids), UiParam(0), None, Default::default())
        .unwrap();
    let told: Vec<String> = heard.lock().unwrap().drain(..).collect();
    assert_eq!(told, ["created", "created", "copied", "moved", "deleted"]);
    drop(watch);
    message(&inbox, "untold");
    assert!(heard.lock().unwrap().is_empty());
}

#[test]
fn read_flags_counts_and_status() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let mail = message(&inbox, "one");
    message(&inbox, "two");
    let id = bytes(&mail, PR_ENTRYID).unwrap();
    assert_eq!(number(&inbox, PR_CONTENT_COUNT).unwrap(), 2);
    assert_eq!(number(&inbox, PR_CONTENT_UNREAD).unwrap(), 0);
    inbox
        .set_read_flags(None, UiParam(0), None, ReadFlags::CLEAR_READ_FLAG)
        .unwrap();
    assert_eq!(number(&inbox, PR_CONTENT_UNREAD).unwrap(), 2);
    let ids = [id.clone()];
    inbox
        .set_read_flags(Some(list(&ids)), UiParam(0), None, ReadFlags::empty())
        .unwrap();
    assert_eq!(number(&inbox, PR_CONTENT_UNREAD).unwrap(), 1);
    let tagged = MessageStatus::MSGSTATUS_TAGGED;
    let before = inbox.set_message_status(&id, tagged, tagged).unwrap();
    assert!(before.is_empty());
    assert_eq!(inbox.get_message_status(&id).unwrap(), tagged);
    inbox
        .empty_folder(UiParam(0), None, Default::default())
        .unwrap();
    assert_eq!(number(&inbox, PR_CONTENT_COUNT).unwrap(), 0);
    assert_eq!(number(&inbox, PR_CONTENT_UNREAD).unwrap(), 0);

    // Associated messages are apart.
    let hidden: IMessage = inbox
        .create_message(CreateMessageFlags::MAPI_ASSOCIATED)
        .unwrap();
    set(&hidden, &[OwnedPropValue::new(PR_SUBJECT_W, "view")]);
    hidden.save_changes(SaveFlags::empty()).unwrap();
    assert!(subjects(&inbox).is_empty());
    let flags = ContentsTableFlags::MAPI_ASSOCIATED | ContentsTableFlags::MAPI_UNICODE;
    let table = inbox.get_contents_table(flags).unwrap();
    assert_eq!(column(&table, PR_SUBJECT_W), ["view"]);
    assert_eq!(number(&inbox, PR_ASSOC_CONTENT_COUNT).unwrap(), 1);

    // The receive folder of a class is that of its longest prefix.
    let work = create(&inbox, "Work", FolderType::FOLDER_GENERIC).unwrap();
    let work_id = bytes(&work, PR_ENTRYID).unwrap();
    let class = u16cstr!("IPM.Work");
    let unicode = UnicodeFlags::MAPI_UNICODE;
    store
        .set_receive_folder(Some(class.into()), unicode, Some(&work_id))
        .unwrap();
    let (found, explicit) = store
        .get_receive_folder(Some(u16cstr!("IPM.Work.Order").into()), unicode)
        .unwrap();
    assert_eq!(&*found, work_id.as_slice());
    assert_eq!(explicit.unwrap().to_string(), "IPM.Work");
    let table = store
        .get_receive_folder_table(TableFlags::MAPI_UNICODE)
        .unwrap();
    assert!(column(&table, PR_MESSAGE_CLASS_W).contains(&"IPM.Work".into()));
}

#[test]
fn a_submission_can_be_aborted_and_receipts_are_sent() {
    let profiles = user();
    profiles
        .create_user("Bob", "Bob", "bob@example.com")
        .unwrap();
    let (ada, bob) = (
        log_on(&profiles, Some("Ada")),
        log_on(&profiles, Some("Bob")),
    );
    let (store, other) = (default_store(&ada), default_store(&bob));
    let mail = message(&folder(&store, PR_IPM_OUTBOX_ENTRYID), "please read");
    let id = bytes(&mail, PR_ENTRYID).unwrap();
    let queued = store.abort_submit(&id).unwrap_err();
    assert_eq!(queued.code(), MAPI_E_NOT_IN_QUEUE);
    set(
        &mail,
        &[
            OwnedPropValue::new(PR_READ_RECEIPT_REQUESTED, true),
            OwnedPropValue::new(PR_DELETE_AFTER_SUBMIT, true),
        ],
    );
    let to = [recipient("Bob", "bob@example.com", RecipientType::MAPI_TO)];
    let mut to = MapiView::<mapi_core::abi::ADRLIST>::new(&to).unwrap();
    mail.modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, to.lend())
        .unwrap();
    mail.submit_message(SubmitFlags::empty()).unwrap();
    drop(mail);
    // It was to be deleted when it was sent.
    let gone = store.open_entry::<IMessage>(Some(&id), OpenEntryFlags::empty());
    assert_eq!(gone.unwrap_err().code(), MAPI_E_NOT_FOUND);
    let there = inbox(&other);
    there
        .set_read_flags(None, UiParam(0), None, ReadFlags::empty())
        .unwrap();
    assert_eq!(subjects(&inbox(&store)), ["Read: please read"]);
    // Once is enough.
    there
        .set_read_flags(None, UiParam(0), None, ReadFlags::CLEAR_READ_FLAG)
        .unwrap();
    there
        .set_read_flags(None, UiParam(0), None, ReadFlags::empty())
        .unwrap();
    assert_eq!(subjects(&inbox(&store)).len(), 1);
}
