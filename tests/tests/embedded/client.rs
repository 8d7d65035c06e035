//! What a client does every day: it logs on, lists, reads, sends, and hears of what arrives.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{ADRLIST, RecipientType};
use mapi_core::client::stream::StreamIo;
use mapi_core::{Advise, IAttach, IMAPISession, IStream, Notification, advise_sink};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};

#[test]
fn a_message_is_sent_and_arrives() {
    let profiles = Profiles::empty();
    profiles
        .create_user("Ada", "Ada Lovelace", "ada@example.com")
        .unwrap();
    profiles
        .create_user("Bob", "Bob Babbage", "bob@example.com")
        .unwrap();
    let ada = log_on(&profiles, Some("Ada"));
    let bob = log_on(&profiles, Some("Bob"));
    let (store, other) = (default_store(&ada), default_store(&bob));

    let heard = Arc::new(Mutex::new(vec![]));
    let told = Arc::clone(&heard);
    let sink = advise_sink(move |events| {
        for event in events.iter().flatten() {
            if let Notification::NewMail {
                message,
                message_class,
                ..
            } = event
            {
                let class = message_class.map(|class| class.to_string());
                told.lock()
                    .unwrap()
                    .push((message.to_vec(), class.unwrap()));
            }
        }
    });
    let watch = Advise::new(&other, None, EventMask::fnevNewMail, &sink).unwrap();

    // Ada writes.
    let outbox = folder(&store, PR_IPM_OUTBOX_ENTRYID);
    let sent = folder(&store, PR_IPM_SENTMAIL_ENTRYID);
    let mail: IMessage = outbox.create_message(CreateMessageFlags::empty()).unwrap();
    let sent_id = bytes(&sent, PR_ENTRYID).unwrap();
    set(
        &mail,
        &[
            OwnedPropValue::new(PR_SUBJECT_W, "RE: Engines"),
            OwnedPropValue::new(PR_BODY_W, "As we said."),
            OwnedPropValue::new(PR_SENTMAIL_ENTRYID, sent_id),
        ],
    );
    let failed = mail.submit_message(SubmitFlags::empty()).unwrap_err();
    assert_eq!(failed.code(), MAPI_E_NO_RECIPIENTS);
    let to = [
        recipient("Bob Babbage", "bob@example.com", RecipientType::MAPI_TO),
        recipient("Nobody", "nobody@nowhere.example", RecipientType::MAPI_CC),
        recipient("Ada Lovelace", "ada@example.com", RecipientType::MAPI_BCC),
    ];
    let mut to = MapiView::<ADRLIST>::new(&to).unwrap();
    mail.modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, to.lend())
        .unwrap();
    let (number, attach): (u32, IAttach) = mail.create_attach(CreateAttachFlags::empty()).unwrap();
    set(
        &attach,
        &[OwnedPropValue::new(PR_ATTACH_LONG_FILENAME_W, "notes.txt")],
    );
    let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let stream: IStream = attach.open_property(PR_ATTACH_DATA_BIN, 0, flags).unwrap();
    StreamIo::new(stream.clone())
        .write_all(b"Diagram for the engine")
        .unwrap();
    stream.commit(Default::default()).unwrap();
    attach.save_changes(SaveFlags::empty()).unwrap();
    assert_eq!(number, 0);
    drop(attach);
    // What is not saved, nobody sees.
    assert!(subjects(&outbox).is_empty());
    mail.submit_message(SubmitFlags::empty()).unwrap();
    drop(mail);

    // It has gone: out of the outbox, into the folder for what was sent, to Bob, and Ada hears of
    // the one who was not reached.
    assert!(subjects(&outbox).is_empty());
    assert_eq!(subjects(&sent), ["RE: Engines"]);
    let own = subjects(&inbox(&store));
    assert_eq!(own, ["RE: Engines", "Undeliverable: RE: Engines"]);

    // Bob hears of it and reads it.
    assert_eq!(subjects(&inbox(&other)), ["RE: Engines"]);
    let heard = heard.lock().unwrap();
    let [(id, class)] = heard.as_slice() else {
        panic!("{heard:?}")
    };
    assert_eq!(class, "IPM.Note");
    let (kind, mail) = bob
        .open_entry::<IMessage>(id, OpenEntryFlags::MAPI_BEST_ACCESS)
        .unwrap();
    assert_eq!(kind, ObjectType::MAPI_MESSAGE);
    assert_eq!(text(&mail, PR_NORMALIZED_SUBJECT_W).unwrap(), "Engines");
    assert_eq!(text(&mail, PR_SENDER_NAME_W).unwrap(), "Ada Lovelace");
    assert_eq!(text(&mail, PR_DISPLAY_TO_W).unwrap(), "Bob Babbage");
    assert_eq!(text(&mail, PR_DISPLAY_CC_W).unwrap(), "Nobody");
    // Nobody is told of those who got a blind copy.
    assert_eq!(text(&mail, PR_DISPLAY_BCC_W).unwrap(), "");
    let flags = MessageFlags::from_bits_retain(number_of(&mail, PR_MESSAGE_FLAGS));
    assert!(!flags.contains(MessageFlags::MSGFLAG_READ));
    assert!(flags.contains(MessageFlags::MSGFLAG_HASATTACH));
    let body: IStream = mail
        .open_property(PR_BODY_W, 0, OpenPropertyFlags::empty())
        .unwrap();
    let mut read = vec![];
    StreamIo::new(body).read_to_end(&mut read).unwrap();
    let units: Vec<u8> = "As we said."
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read, units);
    let table = mail.get_attachment_table(Default::default()).unwrap();
    assert_eq!(table.get_row_count(Default::default()).unwrap().value, 1);
    let attach: IAttach = mail.open_attach(0, OpenEntryFlags::empty()).unwrap();
    assert_eq!(
        bytes(&attach, PR_ATTACH_DATA_BIN).unwrap(),
        b"Diagram for the engine"
    );
    mail.set_read_flag(ReadFlags::empty()).unwrap();
    let flags = MessageFlags::from_bits_retain(number_of(&mail, PR_MESSAGE_FLAGS));
    assert!(flags.contains(MessageFlags::MSGFLAG_READ));

    drop((attach, stream, table, mail, watch));
    drop((store, other, outbox, sent));
    drop((ada, bob));
    ended(&profiles);
}

fn number_of(object: &IMAPIProp, tag: PropTag) -> u32 {
    number(object, tag).unwrap().cast_unsigned()
}

#[test]
fn after_the_end_objects_fail() {
    let profiles = Profiles::default();
    let session = log_on(&profiles, None);
    let own: IMAPISession = (*session).clone();
    let store = default_store(&session);
    let inbox = inbox(&store);
    let mail = message(&inbox, "kept");
    let table = inbox
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let book = session
        .open_address_book::<mapi_core::IAddrBook>(UiParam(0), Default::default())
        .unwrap()
        .into_value();
    drop(session);
    let code = |result: Result<()>| result.unwrap_err().code();
    let invalid = MAPI_E_INVALID_OBJECT;
    assert_eq!(
        code(own.get_msg_stores_table(UnicodeFlags::empty()).map(drop)),
        invalid
    );
    assert_eq!(code(own.logoff(UiParam(0), Default::default())), invalid);
    assert_eq!(
        code(store.get_props(None, UnicodeFlags::empty()).map(drop)),
        invalid
    );
    assert_eq!(
        code(inbox.get_props(None, UnicodeFlags::empty()).map(drop)),
        invalid
    );
    assert_eq!(code(mail.save_changes(SaveFlags::empty())), invalid);
    assert_eq!(
        code(table.query_rows(1, Default::default()).map(drop)),
        invalid
    );
    assert_eq!(code(book.get_default_dir().map(drop)), invalid);
    drop((own, store, inbox, mail, table, book));
    ended(&profiles);
    // What was saved is there for the next session.
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    assert_eq!(subjects(&super::inbox(&store)), ["kept"]);
}

#[test]
fn several_threads_share_a_store() {
    let profiles = Profiles::default();
    let threads = 4;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let profiles = &profiles;
            scope.spawn(move || {
                let session = log_on(profiles, None);
                let store = default_store(&session);
                let inbox = inbox(&store);
                let table = inbox
                    .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
                    .unwrap();
                for number in 0..50 {
                    let mail = message(&inbox, &format!("{thread} {number}"));
                    set(&mail, &[OwnedPropValue::new(PR_IMPORTANCE, 2)]);
                    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
                    let count = table.get_row_count(Default::default()).unwrap().value;
                    assert!(count > number, "{count} {number}");
                }
            });
        }
    });
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let mut all = subjects(&inbox(&store));
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 50 * threads);
    drop((store, session));
    ended(&profiles);
}

#[test]
fn the_session_tells_what_it_has() {
    let profiles = Profiles::default();
    let session = log_on(&profiles, None);
    let stores = session
        .get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(
        column(&stores, PR_DISPLAY_NAME_W),
        ["Mailbox of Embedded User"]
    );
    let status = session
        .get_status_table(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    let mut names = column(&status, PR_DISPLAY_NAME_W);
    names.sort();
    assert_eq!(names, ["Address book", "MAPI", "MAPI spooler", "Transport"]);
    let types = session.enum_adr_types(UnicodeFlags::MAPI_UNICODE).unwrap();
    let types: Vec<_> = types
        .iter()
        .flatten()
        .map(|text| text.to_string())
        .collect();
    assert_eq!(types, ["SMTP"]);
    let me = session.query_identity().unwrap();
    assert!(me.is_ok());
    let (kind, user): (_, mapi_core::IMailUser) =
        session.open_entry(&me, OpenEntryFlags::empty()).unwrap();
    assert_eq!(kind, ObjectType::MAPI_MAILUSER);
    assert_eq!(text(&user, PR_EMAIL_ADDRESS_W).unwrap(), "user@example.com");

    // Its own status objects open, and the spooler's queues can be flushed.
    let spooler = mapi_core::Restriction::eq(PR_DISPLAY_NAME_W, "MAPI spooler");
    let id = first_id(&status, &spooler);
    let (kind, spooler): (_, mapi_core::IMAPIStatus) =
        session.open_entry(&id, OpenEntryFlags::empty()).unwrap();
    assert_eq!(kind, ObjectType::MAPI_STATUS);
    spooler
        .flush_queues(UiParam(0), None, Default::default())
        .unwrap();
    assert!(session.compare_entry_ids(&id, &id).unwrap().as_bool());
    let unknown = session.open_entry::<windows_core::IUnknown>(&[0; 40], OpenEntryFlags::empty());
    assert_eq!(unknown.unwrap_err().code(), MAPI_E_UNKNOWN_ENTRYID);

    // The session itself is watched.
    let heard = Arc::new(Mutex::new(0));
    let told = Arc::clone(&heard);
    let sink = advise_sink(move |events| *told.lock().unwrap() += events.len());
    let own: IMAPISession = (*session).clone();
    let watch = Advise::new(&own, None, EventMask::fnevExtended, &sink).unwrap();
    drop(session);
    assert_eq!(*heard.lock().unwrap(), 1);
    drop(watch);

    // A token of a form is consumed once.
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let mail = message(&inbox(&store), "form");
    let token = session.prepare_form(&mail).unwrap();
    let show = |token| {
        session
            .show_form(
                UiParam(0),
                &store,
                &inbox(&store),
                None,
                token,
                Default::default(),
                Default::default(),
                Default::default(),
                Default::default(),
                c"IPM.Note",
            )
            .unwrap_err()
            .code()
    };
    assert_eq!(show(token), MAPI_E_NO_SUPPORT);
}

#[test]
fn a_profile_that_is_not_there_is_an_error() {
    let profiles = Profiles::empty();
    let mapi = Mapi::embedded(profiles.clone()).unwrap();
    let initialized = mapi.initialize(InitFlags::empty()).unwrap();
    let failed = initialized.logon(&LogonOptions::default()).unwrap_err();
    assert_eq!(failed.code(), MAPI_E_LOGON_FAILED);
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Mapi>();
    is_shared::<Profiles>();
}
