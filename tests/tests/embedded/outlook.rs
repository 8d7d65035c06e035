//! Sentences of the reference, tried from outside.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{ADRLIST, FolderType, MAPIUID, PropType, ResourceType, SRowSet, TableEvent};
use mapi_core::data::{AddressTypes, Uids};
use mapi_core::embedded::{Provider, Service};
use mapi_core::memory::text::{TStr, u16cstr};
use mapi_core::{
    Advise, IAttach, IMAPIStatus, IMAPISupport, IStream, IXPLogon, IXPLogon_Impl, IXPProvider,
    IXPProvider_Impl, MapiTexts, Notification, OwnedValue, Restriction, advise_sink,
};
use std::ffi::CString;
use std::sync::{Arc, Mutex};
use windows_core::{HRESULT, implement};

pub(super) fn new(folder: &IMAPIFolder) -> IMessage {
    folder.create_message(CreateMessageFlags::empty()).unwrap()
}

pub(super) fn recipients(
    message: &IMessage,
    flags: ModifyRecipientsFlags,
    rows: &[Vec<OwnedPropValue>],
) -> HRESULT {
    let mut rows = MapiView::<ADRLIST>::new(rows).unwrap();
    code(message.modify_recipients(flags, rows.lend()))
}

fn names(message: &IMessage) -> Vec<String> {
    let table = message
        .get_recipient_table(TableFlags::MAPI_UNICODE)
        .unwrap();
    column(&table, PR_DISPLAY_NAME_W)
}

pub(super) fn child(parent: &IMAPIFolder, name: &str, kind: FolderType) -> IMAPIFolder {
    let name = widestring::U16CString::from_str(name).unwrap();
    let none = CreateFolderFlags::empty();
    parent
        .create_folder(kind, TStr::Wide(&name), None, none)
        .unwrap()
}

/// The bytes of a column, in the order of the rows.
pub(super) fn ids(table: &IMAPITable, tag: PropTag) -> Vec<Vec<u8>> {
    let rows = table.query().columns(&[tag]).all(1000).unwrap();
    let rows = rows.get().unwrap();
    rows.iter()
        .map(|row| row.get::<&[u8]>(tag).unwrap().to_vec())
        .collect()
}

#[test]
fn the_identifier_of_a_store_is_the_same_wherever_it_stands() {
    let (session, store) = store();
    let inbox = inbox(&store);
    let mail = message(&inbox, "one");
    let own = bytes(&store, PR_ENTRYID).unwrap();
    let subtree = folder(&store, PR_IPM_SUBTREE_ENTRYID);
    let contents = inbox
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let hierarchy = subtree
        .get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)
        .unwrap();
    let stores = session
        .get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    let mut all = vec![
        bytes(&store, PR_STORE_ENTRYID).unwrap(),
        bytes(&inbox, PR_STORE_ENTRYID).unwrap(),
        bytes(&mail, PR_STORE_ENTRYID).unwrap(),
    ];
    all.extend(ids(&contents, PR_STORE_ENTRYID));
    all.extend(ids(&hierarchy, PR_STORE_ENTRYID));
    all.extend(ids(&stores, PR_ENTRYID));
    assert_eq!(all.len(), 3 + 1 + 4 + 1);
    for id in all {
        assert_eq!(id, own);
    }
    // Whoever finds a message in a table opens its store by that.
    let flags = OpenStoreFlags::MAPI_BEST_ACCESS;
    let again: IMsgStore = session
        .open_msg_store::<IMsgStore>(UiParam(0), &own, flags)
        .unwrap()
        .into_value();
    assert!(
        again
            .compare_entry_ids(
                &bytes(&mail, PR_ENTRYID).unwrap(),
                &ids(&contents, PR_ENTRYID)[0],
            )
            .unwrap()
            .as_bool()
    );
}

#[test]
fn recipients_are_changed_all_or_none() {
    let (_session, store) = store();
    let mail = new(&inbox(&store));
    let (to, cc) = (RecipientType::MAPI_TO, RecipientType::MAPI_CC);
    let add = ModifyRecipientsFlags::MODRECIP_ADD;
    let rows = [
        recipient("Ada", "ada@x.example", to),
        vec![],
        recipient("Bob", "bob@x.example", cc),
    ];
    assert_eq!(recipients(&mail, add, &rows), S_OK);
    // "A recipient can be NULL": it is nobody.
    assert_eq!(names(&mail), ["Ada", "Bob"]);
    assert_eq!(text(&mail, PR_DISPLAY_TO_W).unwrap(), "Ada");
    assert_eq!(text(&mail, PR_DISPLAY_CC_W).unwrap(), "Bob");

    // "Do not use PT_NULL: ModifyRecipients returns an error"; PT_ERROR it ignores.
    let mut null = recipient("Eve", "eve@x.example", to);
    null.push(OwnedPropValue::new(
        PR_COMMENT_W.with_type(PropType::PT_NULL),
        OwnedValue::Null,
    ));
    assert_eq!(recipients(&mail, add, &[null]), MAPI_E_INVALID_PARAMETER);
    let mut error = recipient("Cyd", "cyd@x.example", to);
    error.push(OwnedPropValue::new(PR_COMMENT_W, MAPI_E_NOT_FOUND));
    assert_eq!(recipients(&mail, add, &[error]), S_OK);
    assert_eq!(names(&mail), ["Ada", "Bob", "Cyd"]);

    let row = |number: u32| vec![OwnedPropValue::new(PR_ROWID, number)];
    let remove = ModifyRecipientsFlags::MODRECIP_REMOVE;
    assert_eq!(
        recipients(&mail, remove, &[row(0), row(77)]),
        MAPI_E_NOT_FOUND
    );
    assert_eq!(names(&mail), ["Ada", "Bob", "Cyd"]);
    assert_eq!(recipients(&mail, remove, &[row(0), row(2), row(2)]), S_OK);
    assert_eq!(names(&mail), ["Bob"]);

    // "Any properties not included are deleted."
    let mut changed = recipient("Bea", "bea@x.example", cc);
    changed.push(OwnedPropValue::new(PR_ROWID, 1));
    assert_eq!(
        recipients(&mail, ModifyRecipientsFlags::MODRECIP_MODIFY, &[changed]),
        S_OK
    );
    assert_eq!(names(&mail), ["Bea"]);
    // Without flags the list takes the place of the old one.
    let rows = [recipient("Dan", "dan@x.example", to)];
    assert_eq!(
        recipients(&mail, ModifyRecipientsFlags::empty(), &rows),
        S_OK
    );
    assert_eq!(names(&mail), ["Dan"]);
}

#[test]
fn receive_folders_go_back_to_those_of_the_store() {
    let (_session, store) = store();
    let other = child(&inbox(&store), "Other", FolderType::FOLDER_GENERIC);
    let other = bytes(&other, PR_ENTRYID).unwrap();
    let inbox = bytes(&inbox(&store), PR_ENTRYID).unwrap();
    let unicode = UnicodeFlags::MAPI_UNICODE;
    let set = |class: Option<TStr<'_>>, id: Option<&[u8]>| {
        code(store.set_receive_folder(class, unicode, id))
    };
    let get = |class: Option<TStr<'_>>| {
        let (id, class) = store.get_receive_folder(class, unicode).unwrap();
        let class = class.map(|class| class.as_tstr().to_string_lossy());
        (id.to_vec(), class.unwrap_or_default())
    };
    let note = || Some(TStr::Wide(u16cstr!("IPM.Note.Special")));
    assert_eq!(get(note()), (inbox.clone(), "IPM".into()));
    assert_eq!(set(note(), Some(&other)), S_OK);
    assert_eq!(get(note()), (other.clone(), "IPM.Note.Special".into()));
    assert_eq!(
        get(Some(TStr::Wide(u16cstr!("ipm.note.special.more")))).0,
        other
    );
    // "NULL: the default receive folder … S_OK even if there was no existing setting."
    assert_eq!(set(note(), None), S_OK);
    assert_eq!(set(note(), None), S_OK);
    assert_eq!(get(note()), (inbox.clone(), "IPM".into()));
    assert_eq!(set(None, Some(&other)), S_OK);
    assert_eq!(get(None), (other.clone(), String::new()));
    assert_eq!(set(None, None), S_OK);
    assert_eq!(get(None), (inbox.clone(), String::new()));
    // "If an error occurs, the setting remains unchanged."
    assert_eq!(set(note(), Some(&[0; 32])), MAPI_E_UNKNOWN_ENTRYID);
    assert_eq!(get(note()).0, inbox);
}

#[test]
fn searches_look_into_recipients_and_attachments() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let mail = new(&inbox);
    set(&mail, &[OwnedPropValue::new(PR_SUBJECT_W, "found")]);
    assert_eq!(
        recipients(
            &mail,
            ModifyRecipientsFlags::MODRECIP_ADD,
            &[recipient("Ada", "ada@x.example", RecipientType::MAPI_TO)]
        ),
        S_OK
    );
    let (_, attach) = mail
        .create_attach::<IAttach>(CreateAttachFlags::empty())
        .unwrap();
    set(
        &attach,
        &[OwnedPropValue::new(PR_ATTACH_EXTENSION_W, ".mss")],
    );
    attach.save_changes(SaveFlags::empty()).unwrap();
    mail.save_changes(SaveFlags::empty()).unwrap();
    message(&inbox, "other");

    let search = child(
        &folder(&store, PR_FINDER_ENTRYID),
        "Search",
        FolderType::FOLDER_SEARCH,
    );
    let heard = Arc::new(Mutex::new(vec![]));
    let told = Arc::clone(&heard);
    let sink = advise_sink(move |events| {
        for event in events.iter().flatten() {
            if matches!(event, Notification::SearchComplete(_)) {
                told.lock().unwrap().push("complete");
            }
        }
    });
    let id = bytes(&search, PR_ENTRYID).unwrap();
    let watch = Advise::new(&store, Some(&id[..]), EventMask::fnevSearchComplete, &sink).unwrap();
    let containers = [bytes(&inbox, PR_ENTRYID).unwrap()];
    let start = SearchFlags::RESTART_SEARCH | SearchFlags::FOREGROUND_SEARCH;
    let table = search
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let look = |restriction: Restriction| {
        let done =
            search.set_search_criteria(Some(restriction.borrow()), Some(list(&containers)), start);
        (code(done), column(&table, PR_SUBJECT_W))
    };
    let found = || vec!["found".to_owned()];
    let to = |name: &str| {
        Restriction::sub(
            PR_MESSAGE_RECIPIENTS,
            Restriction::eq(PR_DISPLAY_NAME_W, name),
        )
    };
    let extension = Restriction::sub(
        PR_MESSAGE_ATTACHMENTS,
        Restriction::eq(PR_ATTACH_EXTENSION_W, ".mss"),
    );
    assert_eq!(look(to("Ada")), (S_OK, found()));
    assert_eq!(look(to("Bob")), (S_OK, vec![]));
    assert_eq!(look(extension.clone()), (S_OK, found()));
    let both = Restriction::and([
        extension,
        !to("Bob"),
        Restriction::eq(PR_SUBJECT_W, "found"),
    ]);
    assert_eq!(look(both), (S_OK, found()));
    assert_eq!(heard.lock().unwrap().len(), 4);
    // What nobody can look for is told, and the search stays.
    assert_eq!(
        look(Restriction::sub(PR_MESSAGE_RECIPIENTS, to("Ada"))),
        (MAPI_E_TOO_COMPLEX, found())
    );
    assert_eq!(
        code(search.get_search_criteria(UnicodeFlags::empty())),
        S_OK
    );
    drop(watch);

    // "A search does not search through other search-results folders"; the messages stay where
    // they are, and can be deleted there.
    let ids = ids(&table, PR_ENTRYID);
    let done = search.delete_messages(list(&ids), UiParam(0), None, DeleteMessagesFlags::empty());
    assert_eq!(done.unwrap().code, S_OK);
    assert_eq!(subjects(&inbox), ["other"]);
    assert!(column(&table, PR_SUBJECT_W).is_empty());
}

#[test]
fn what_is_computed_follows() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let mail = new(&inbox);
    set(&mail, &[OwnedPropValue::new(PR_SUBJECT_W, "RE: Lunch")]);
    assert_eq!(text(&mail, PR_NORMALIZED_SUBJECT_W).unwrap(), "Lunch");
    assert_eq!(text(&mail, PR_SUBJECT_PREFIX_W).unwrap(), "RE: ");
    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    let before = number(&mail, PR_MESSAGE_SIZE).unwrap();
    let (_, attach) = mail
        .create_attach::<IAttach>(CreateAttachFlags::empty())
        .unwrap();
    set(
        &attach,
        &[OwnedPropValue::new(PR_ATTACH_DATA_BIN, vec![1u8; 5000])],
    );
    attach.save_changes(SaveFlags::empty()).unwrap();
    let flags = |message: &IMessage| {
        let flags = number(message, PR_MESSAGE_FLAGS).unwrap();
        MessageFlags::from_bits_retain(flags.cast_unsigned())
    };
    assert!(flags(&mail).contains(MessageFlags::MSGFLAG_HASATTACH));
    // Nobody else sees it before both are saved.
    let id = bytes(&mail, PR_ENTRYID).unwrap();
    let open = || {
        store
            .open_entry::<IMessage>(Some(&id), OpenEntryFlags::empty())
            .unwrap()
            .1
    };
    assert!(!flags(&open()).contains(MessageFlags::MSGFLAG_HASATTACH));
    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert!(flags(&open()).contains(MessageFlags::MSGFLAG_HASATTACH));
    assert!(number(&open(), PR_MESSAGE_SIZE).unwrap() >= before + 5000);

    // It is the store's to say, from the first save on.
    for value in [
        OwnedPropValue::new(PR_MESSAGE_FLAGS, 0),
        OwnedPropValue::new(PR_MESSAGE_SIZE, 1),
        OwnedPropValue::new(PR_HASATTACH, false),
        OwnedPropValue::new(PR_DISPLAY_TO_W, "nobody"),
        OwnedPropValue::new(PR_ENTRYID, vec![1u8]),
    ] {
        let values = [value];
        let values = MapiViews::<SPropValue>::new(&values).unwrap();
        let problems = mail.set_props(values.get()).unwrap().expect("a problem");
        assert_eq!(problems.get().unwrap()[0].scode, MAPI_E_COMPUTED);
    }

    // The topic of a conversation is the subject without its prefix.
    assert_eq!(
        recipients(
            &mail,
            ModifyRecipientsFlags::MODRECIP_ADD,
            &[recipient("U", "user@example.com", RecipientType::MAPI_TO)]
        ),
        S_OK
    );
    mail.submit_message(SubmitFlags::empty()).unwrap();
    drop(mail);
    let table = inbox
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(column(&table, PR_CONVERSATION_TOPIC_W), ["Lunch", "Lunch"]);
}

#[test]
fn attachments_that_are_not_there_change_nothing() {
    let (_session, store) = store();
    let mail = message(&inbox(&store), "one");
    let none = mail.delete_attach(7, UiParam(0), None, DeleteAttachFlags::empty());
    assert_eq!(code(none), MAPI_E_NOT_FOUND);
    assert_eq!(
        code(mail.open_attach::<IAttach>(7, OpenEntryFlags::empty())),
        MAPI_E_NOT_FOUND
    );
    // Numbers are never used again, and an attachment that is not saved was never there.
    let (first, attach) = mail
        .create_attach::<IAttach>(CreateAttachFlags::empty())
        .unwrap();
    drop(attach);
    let (second, _) = mail
        .create_attach::<IAttach>(CreateAttachFlags::empty())
        .unwrap();
    assert_ne!(first, second);
    let table = mail.get_attachment_table(TableFlags::MAPI_UNICODE).unwrap();
    assert_eq!(table.get_row_count(Default::default()).unwrap().value, 0);
}

/// A transport that fails where it is told to, or has messages preprocessed by a DLL.
#[implement(IXPProvider)]
struct Failing {
    calls: Arc<Mutex<Vec<&'static str>>>,
    answer: HRESULT,
    saves: bool,
    preprocessor: Option<CString>,
}

#[implement(IXPLogon)]
struct FailingLogon {
    types: MapiTexts,
    support: IMAPISupport,
    calls: Arc<Mutex<Vec<&'static str>>>,
    answer: HRESULT,
    saves: bool,
    polled: std::cell::Cell<u32>,
}

#[mapi_core::unsupported]
impl IXPProvider_Impl for Failing_Impl {
    fn transport_logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        _profile_name: TStr<'_>,
        flags: &mut TransportLogonFlags,
        _mapi_error: &mut Option<MapiView<mapi_core::abi::MAPIERROR>>,
    ) -> Result<IXPLogon> {
        *flags = TransportLogonFlags::LOGON_SP_POLL;
        if let Some(dll) = &self.preprocessor {
            let (kind, names) = (Some(c"fax"), (Some(c"Prepare"), Some(c"TakeBack")));
            let register = |kind, name| {
                // SAFETY: the functions are what `MAPISPI.h` declares.
                unsafe { support.register_preprocessor(None, kind, dll, name, names.1) }
            };
            assert_eq!(code(register(kind, Some(c"Nothing"))), MAPI_E_NOT_FOUND);
            register(kind, names.0)?;
            register(Some(c"SMTP"), names.0)?;
        }
        Ok(FailingLogon {
            types: MapiTexts::new(&[u16cstr!("FAX").into()])?,
            support: support.clone(),
            calls: Arc::clone(&self.calls),
            answer: self.answer,
            saves: self.saves,
            polled: Default::default(),
        }
        .into())
    }
}

#[mapi_core::unsupported]
impl IXPLogon_Impl for FailingLogon_Impl {
    fn address_types(&self) -> Result<(AddressTypes<'_>, Uids<'_>)> {
        Ok(((&self.types).into(), [][..].into()))
    }

    fn submit_message(
        &self,
        _flags: BeginMessageFlags,
        _message: &IMessage,
        _message_ref: &mut mapi_core::abi::MessageRef,
        _wait_seconds: &mut usize,
    ) -> Result<()> {
        self.calls.lock().unwrap().push("submit");
        Ok(())
    }

    fn end_message(&self, _message_ref: mapi_core::abi::MessageRef) -> Result<EndMessageFlags> {
        if self.polled.get() > 0 {
            return Ok(EndMessageFlags::empty());
        }
        self.calls.lock().unwrap().push("end");
        match self.answer {
            S_OK => return Ok(EndMessageFlags::END_RESEND_LATER),
            S_FALSE => return Ok(EndMessageFlags::empty()),
            _ => {}
        }
        Err(self.answer.into())
    }

    fn poll(&self) -> Result<windows_core::BOOL> {
        let _ = &self.support;
        self.polled.set(self.polled.get() + 1);
        Ok((self.polled.get() == 1).into())
    }

    fn start_message(
        &self,
        message: &IMessage,
        _message_ref: &mut mapi_core::abi::MessageRef,
    ) -> Result<()> {
        self.calls.lock().unwrap().push("start");
        set(
            message,
            &[OwnedPropValue::new(PR_SUBJECT_W, "from far away")],
        );
        if self.saves {
            message.save_changes(SaveFlags::KEEP_OPEN_READWRITE)?;
        }
        Ok(())
    }
}

type Calls = Arc<Mutex<Vec<&'static str>>>;

fn with_failing(answer: HRESULT, saves: bool) -> (Profiles, Calls) {
    with_transport(answer, saves, None)
}

fn with_transport(answer: HRESULT, saves: bool, dll: Option<CString>) -> (Profiles, Calls) {
    let profiles = Profiles::empty();
    let calls = Calls::default();
    let own = Arc::clone(&calls);
    let make = move |_: mapi_core::provider::ProviderInit<'_>| {
        let calls = Arc::clone(&own);
        Ok(Failing {
            calls,
            answer,
            saves,
            preprocessor: dll.clone(),
        }
        .into())
    };
    profiles.register(Service::new("FAILING").provider(Provider::transport("FAILING_XP", make)));
    profiles.create("P", &["EMBEDDED", "FAILING"]).unwrap();
    (profiles, calls)
}

#[test]
fn a_message_that_a_transport_fails_at_can_be_called_back() {
    for answer in [MAPI_E_CALL_FAILED, S_OK] {
        let (profiles, calls) = with_failing(answer, true);
        let session = log_on(&profiles, None);
        let store = default_store(&session);
        let mail = new(&folder(&store, PR_IPM_OUTBOX_ENTRYID));
        assert_eq!(
            recipients(&mail, ModifyRecipientsFlags::MODRECIP_ADD, &[fax()]),
            S_OK
        );
        mail.submit_message(SubmitFlags::empty()).unwrap();
        let queue = store.get_outgoing_queue().unwrap();
        let ids = ids(&queue, PR_ENTRYID);
        assert_eq!(calls.lock().unwrap()[..2], ["submit", "end"]);
        assert_eq!(ids.len(), 1, "{answer}");
        drop(mail);
        assert_eq!(code(store.abort_submit(&ids[0])), S_OK);
        assert_eq!(code(store.abort_submit(&ids[0])), MAPI_E_NOT_IN_QUEUE);
        drop((queue, store, session));
        ended(&profiles);
    }
}

fn fax() -> Vec<OwnedPropValue> {
    let mut fax = recipient("Fax", "1", RecipientType::MAPI_TO);
    fax.retain(|value| value.tag() != PR_ADDRTYPE_W);
    fax.push(OwnedPropValue::new(PR_ADDRTYPE_W, "FAX"));
    fax
}

/// A preprocessor that makes one more message, by the slot of CreateMessage.
#[cfg(unix)]
const PREPROCESSOR: &str = r#"
#include <stdio.h>
static int note(const char *what) {
    FILE *file = fopen(LOG, "a");
    fputs(what, file);
    return fclose(file);
}
int Prepare(void *session, void *message, void *book, void ***folder,
            int (*allocate)(unsigned, void **), void *more, void *free,
            unsigned *count, void ***messages, void **recipients) {
    int (*create)(void *, void *, unsigned, void **) = (*folder)[19];
    note(session && message && book && more && free && !*recipients ? "prepare " : "bad ");
    if (allocate(2 * sizeof(void *), (void **)messages)) return -1;
    (*messages)[1] = 0;
    *count = 2;
    return create(folder, 0, 0, *messages);
}
int TakeBack(void *message) { return note(message ? "take back" : "bad"); }
"#;

#[test]
#[cfg(unix)]
fn a_preprocessor_sees_what_its_transport_is_to_send() {
    let folder = std::env::temp_dir().join(format!("mapi-tests {}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str| folder.join(name).into_os_string().into_string().unwrap();
    let (source, dll, log) = (file("x.c"), file("x.so"), file("x.log"));
    std::fs::write(&source, PREPROCESSOR).unwrap();
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".into());
    let compiled = std::process::Command::new(compiler)
        .args(["-shared", "-fPIC", "-o", &dll, &source])
        .args(cfg!(target_arch = "x86").then_some("-m32"))
        .arg(format!("-DLOG=\"{log}\""))
        .status();
    assert!(compiled.unwrap().success());

    let dll = Some(CString::new(dll).unwrap());
    let (profiles, calls) = with_transport(S_FALSE, true, dll);
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let mail = new(&super::folder(&store, PR_IPM_OUTBOX_ENTRYID));
    let add = ModifyRecipientsFlags::MODRECIP_ADD;
    assert_eq!(recipients(&mail, add, &[fax()]), S_OK);
    let queue = store.get_outgoing_queue().unwrap();
    let states = Arc::new(Mutex::new(vec![]));
    let heard = Arc::clone(&states);
    let sink = advise_sink(move |events| {
        for event in events.iter().flatten() {
            if let Notification::Table(change) = event {
                let state = change.row.get::<i32>(PR_SUBMIT_FLAGS);
                heard.lock().unwrap().extend(state.ok());
            }
        }
    });
    let connection = queue.advise(EventMask::fnevTableModified, &sink).unwrap();
    mail.submit_message(SubmitFlags::empty()).unwrap();
    queue.get_row_count(Default::default()).unwrap();
    queue.unadvise(connection).unwrap();
    // It was in the queue to be preprocessed, and then again without.
    let preprocess = SubmitState::SUBMITFLAG_PREPROCESS;
    let states = states.lock().unwrap().clone();
    let waits = |state: &i32| state.cast_unsigned() & preprocess.bits() != 0;
    assert!(states.iter().any(waits), "{states:?}");
    // The other one is not for such recipients.
    assert_eq!(std::fs::read_to_string(&log).unwrap(), "prepare take back");
    assert_eq!(
        calls.lock().unwrap()[..4],
        ["submit", "end", "submit", "end"]
    );
    assert!(ids(&store.get_outgoing_queue().unwrap(), PR_ENTRYID).is_empty());
    drop((mail, queue, store, session));
    ended(&profiles);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_a_transport_does_not_save_does_not_arrive() {
    for saves in [false, true] {
        let (profiles, calls) = with_failing(S_OK, saves);
        let session = log_on(&profiles, None);
        let store = default_store(&session);
        let heard = Arc::new(Mutex::new(0));
        let told = Arc::clone(&heard);
        let sink = advise_sink(move |_| *told.lock().unwrap() += 1);
        let watch = Advise::new(&store, None, EventMask::fnevNewMail, &sink).unwrap();
        let table = session
            .get_status_table(UnicodeFlags::MAPI_UNICODE)
            .unwrap();
        let spooler = Restriction::eq(PR_RESOURCE_TYPE, ResourceType::MAPI_SPOOLER.0.cast_signed());
        let id = first_id(&table, &spooler);
        let (kind, status) = session
            .open_entry::<IMAPIStatus>(&id, OpenEntryFlags::empty())
            .unwrap();
        assert_eq!(kind, ObjectType::MAPI_STATUS);
        status
            .flush_queues(UiParam(0), None, FlushFlags::FLUSH_DOWNLOAD)
            .unwrap();
        assert_eq!(*calls.lock().unwrap(), ["start"]);
        assert_eq!(subjects(&inbox(&store)).len(), usize::from(saves));
        assert_eq!(*heard.lock().unwrap(), i32::from(saves));
        // It is no failure.
        let failed = session.get_last_error(MAPI_W_ERRORS_RETURNED, UnicodeFlags::MAPI_UNICODE);
        assert!(failed.unwrap().is_none());
        drop((watch, status, table, store, session));
        ended(&profiles);
    }
}

#[test]
fn a_search_path_needs_identifiers() {
    let (session, _) = store();
    let book = book(&session);
    let path = book.get_search_path(UnicodeFlags::MAPI_UNICODE).unwrap();
    assert_eq!(code(book.set_search_path(path.get().unwrap())), S_OK);
    let row = vec![OwnedPropValue::new(PR_DISPLAY_NAME_W, "People")];
    let rows = MapiView::<SRowSet>::new(&[row]).unwrap();
    assert_eq!(
        code(book.set_search_path(rows.get().unwrap())),
        MAPI_E_MISSING_REQUIRED_COLUMN
    );
}

/// The example of the reference, with its sections in any order.
const REFERENCE: &str = r"
[Help File Mappings]
MAPI=MAPI.HLP
MsgService=MYHELP.HLP

[Services]
AB=Default Address Book
MsgService=My Own Service

[Default Services]
AB=Default Address Book

[AB]
PR_DISPLAY_NAME=Default Address Book
Providers=AB Provider
PR_SERVICE_DLL_NAME=AB.DLL
PR_SERVICE_SUPPORT_FILES=AB.DLL
PR_SERVICE_ENTRY_NAME=DABServiceEntry
PR_RESOURCE_FLAGS=SERVICE_NO_PRIMARY_IDENTITY

[MsgService]
PR_DISPLAY_NAME=My Own Service
Providers=MsgService Prov1, MsgService Prov2, MsgService Prov3
Sections=First_Special_Section
PR_SERVICE_DLL_NAME=MYSERV.DLL
PR_SERVICE_SUPPORT_FILES=MYSERV.DLL, MYXXX.DLL, MYZZZ.DLL
PR_SERVICE_ENTRY_NAME=MyServiceEntry
WIZARD_ENTRY_NAME=MyWizardEntry
PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY
66040003=00000000

; One digit more than there.
[First_Special_Section]
UID=13DB0C8AA05101A9BB000AA002FC45A0
66020003=01000000
66000003=00040000
66010003=06000000
66050003=03000000

[AB Provider]
PR_DISPLAY_NAME=Default Address Book
PR_PROVIDER_DISPLAY=Default Address Book
PR_PROVIDER_DLL_NAME=AB.DLL
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
6600001e=C:\WINNT35\System32\DEFAB.TXT

[MsgService Prov1]
PR_DISPLAY_NAME=My Own Service
PR_PROVIDER_DISPLAY=My Own Address Book
PR_PROVIDER_DLL_NAME=MYXXX.DLL
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER

[MsgService Prov2]
PR_DISPLAY_NAME=My Folders
PR_PROVIDER_DISPLAY=My Own Message Store
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
PR_PROVIDER_DLL_NAME=MYZZZ.DLL
PR_RESOURCE_FLAGS=STATUS_NO_DEFAULT_STORE
66060003=00000000
66030003=00000000
34140102=78b2fa70aff711cd9bc800aa002fc45a
66090003=06000000
660A0003=03000000

[MsgService Prov3]
PR_RESOURCE_TYPE=MAPI_TRANSPORT_PROVIDER
PR_PROVIDER_DLL_NAME=MYZZZ.DLL
";

#[test]
fn the_examples_of_the_reference_are_registered() {
    let profiles = Profiles::empty();
    // SAFETY: there are no such files.
    unsafe { profiles.register_inf(REFERENCE, std::path::Path::new("/nowhere")) }.unwrap();
    profiles.create("P", &["EMBEDDED"]).unwrap();
    let session = log_on(&profiles, Some("P"));
    let services = session.admin_services().unwrap();
    // The entry function is in a DLL that is not there, so it cannot be added.
    let none = CreateServiceFlags::empty();
    let added = services.create_msg_service(c"MsgService", None, UiParam(0), none);
    assert_eq!(code(added), MAPI_E_NOT_FOUND);
    let table = services.get_msg_service_table().unwrap();
    assert_eq!(table.get_row_count(Default::default()).unwrap().value, 1);

    // Without entry functions they are added, and their providers fail alone.
    let text = REFERENCE.replace("PR_SERVICE_ENTRY_NAME", "; ");
    // SAFETY: as above.
    unsafe { profiles.register_inf(&text, std::path::Path::new("/nowhere")) }.unwrap();
    services
        .create_msg_service(c"MsgService", None, UiParam(0), none)
        .unwrap();
    services
        .create_msg_service(c"AB", None, UiParam(0), none)
        .unwrap();
    drop((table, services, session));
    let session = log_on(&profiles, Some("P"));
    let store = default_store(&session);
    assert_eq!(text_of(&store), "Mailbox of Embedded User");
    let uid = MAPIUID::new(*b"\x13\xDB\x0C\x8A\xA0\x51\x01\xA9\xBB\x00\x0A\xA0\x02\xFC\x45\xA0");
    let section: mapi_core::IProfSect = session
        .open_profile_section(&uid, Default::default())
        .unwrap();
    assert_eq!(
        number(&section, PropTag::new(0x6602, PropType::PT_LONG)).unwrap(),
        1
    );
    assert_eq!(
        number(&section, PropTag::new(0x6600, PropType::PT_LONG)).unwrap(),
        0x400
    );
    let book = session
        .open_address_book::<IAddrBook>(UiParam(0), Default::default())
        .unwrap();
    // Its providers could not even be loaded.
    let failed = session.get_last_error(MAPI_W_ERRORS_RETURNED, UnicodeFlags::MAPI_UNICODE);
    let failed = failed.unwrap().expect("an error");
    let told = failed
        .get()
        .unwrap()
        .get()
        .unwrap()
        .message
        .unwrap()
        .to_string_lossy();
    for name in [
        "My Own Service",
        "My Folders",
        "MsgService Prov3",
        "Default Address Book",
    ] {
        assert!(told.contains(name), "{name}: {told}");
    }
    drop(book);
}

fn text_of(object: &IMAPIProp) -> String {
    text(object, PR_DISPLAY_NAME_W).unwrap()
}

#[test]
fn everything_ends_with_the_session() {
    let profiles = Profiles::default();
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let inbox = inbox(&store);
    let mail = message(&inbox, "one");
    let (_, attach) = mail
        .create_attach::<IAttach>(CreateAttachFlags::empty())
        .unwrap();
    set(
        &attach,
        &[OwnedPropValue::new(PR_ATTACH_DATA_BIN, vec![1u8; 10])],
    );
    attach.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    let flags = OpenPropertyFlags::MAPI_MODIFY;
    let stream: mapi_core::IStream = attach.open_property(PR_ATTACH_DATA_BIN, 0, flags).unwrap();
    let tables = [
        mail.get_recipient_table(TableFlags::empty()).unwrap(),
        mail.get_attachment_table(TableFlags::empty()).unwrap(),
        inbox.get_contents_table(Default::default()).unwrap(),
        inbox.get_hierarchy_table(Default::default()).unwrap(),
        store.get_receive_folder_table(Default::default()).unwrap(),
        store.get_outgoing_queue().unwrap(),
        session.get_status_table(UnicodeFlags::empty()).unwrap(),
        session.get_msg_stores_table(UnicodeFlags::empty()).unwrap(),
    ];
    let book = book(&session);
    let (_, root) = book
        .open_entry::<mapi_core::IABContainer>(None, Default::default())
        .unwrap();
    let directory = root.get_hierarchy_table(Default::default()).unwrap();
    let own: mapi_core::IMAPISession = (*session).clone();
    own.logoff(UiParam(0), Default::default()).unwrap();
    let invalid = MAPI_E_INVALID_OBJECT;
    assert_eq!(code(attach.get_props(None, UnicodeFlags::empty())), invalid);
    assert_eq!(code(attach.save_changes(SaveFlags::empty())), invalid);
    assert_eq!(
        code(mail.create_attach::<IAttach>(Default::default())),
        invalid
    );
    assert_eq!(code(mail.submit_message(SubmitFlags::empty())), invalid);
    assert_eq!(code(mail.set_read_flag(ReadFlags::empty())), invalid);
    assert_eq!(
        code(inbox.create_message::<IMessage>(Default::default())),
        invalid
    );
    assert_eq!(
        code(store.open_entry::<IMAPIFolder>(None, Default::default())),
        invalid
    );
    assert_eq!(code(store.abort_submit(&[0; 32])), invalid);
    assert_eq!(code(root.get_hierarchy_table(Default::default())), invalid);
    assert_eq!(
        code(book.open_entry::<mapi_core::IABContainer>(None, Default::default())),
        invalid
    );
    // Bytes that were changed have nowhere to go.
    let _ = stream.write(b"late");
    assert_eq!(code(stream.commit(Default::default())), invalid);
    for (number, table) in tables.iter().chain([&directory]).enumerate() {
        let rows = table.query_rows(10, QueryRowsFlags::empty());
        assert_eq!(code(rows), invalid, "{number}");
    }
    drop((
        tables, directory, stream, attach, mail, inbox, store, root, book, own, session,
    ));
    ended(&profiles);
}

#[test]
fn narrow_text_is_cut_between_its_characters() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let mail = new(&inbox);
    // 200 characters of two bytes each, in Japan's code page.
    let narrow = CString::new(b"\x93\xfa".repeat(200)).unwrap();
    set(
        &mail,
        &[
            OwnedPropValue::new(PR_MESSAGE_CODEPAGE, 932),
            OwnedPropValue::new(PR_COMMENT_A, narrow),
        ],
    );
    mail.save_changes(SaveFlags::empty()).unwrap();
    let table = inbox
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(column(&table, PR_COMMENT_W), ["日".repeat(127)]);
}

#[test]
fn two_sessions_and_two_profiles_see_one_store_each() {
    let profiles = Profiles::empty();
    profiles.create_user("Ada", "Ada", "ada@x.example").unwrap();
    profiles.create_user("Bob", "Bob", "bob@x.example").unwrap();
    let (ada, again, bob) = (
        log_on(&profiles, Some("Ada")),
        log_on(&profiles, Some("Ada")),
        log_on(&profiles, Some("Bob")),
    );
    let stores = [&ada, &again, &bob].map(default_store);
    let [ones, others, bobs] = &stores;
    assert_eq!(
        bytes(ones, PR_ENTRYID).unwrap(),
        bytes(others, PR_ENTRYID).unwrap()
    );
    assert_ne!(
        bytes(ones, PR_ENTRYID).unwrap(),
        bytes(bobs, PR_ENTRYID).unwrap()
    );
    let mail = message(&inbox(ones), "shared");
    assert_eq!(subjects(&inbox(others)), ["shared"]);
    assert!(subjects(&inbox(bobs)).is_empty());
    // What one changes first, the other cannot save over unless it insists.
    let id = bytes(&mail, PR_ENTRYID).unwrap();
    let (_, other) = others
        .open_entry::<IMessage>(Some(&id), OpenEntryFlags::MAPI_MODIFY)
        .unwrap();
    set(&mail, &[OwnedPropValue::new(PR_SUBJECT_W, "mine")]);
    set(&other, &[OwnedPropValue::new(PR_SUBJECT_W, "theirs")]);
    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(
        code(other.save_changes(SaveFlags::KEEP_OPEN_READWRITE)),
        MAPI_E_OBJECT_CHANGED
    );
    assert_eq!(code(other.save_changes(SaveFlags::FORCE_SAVE)), S_OK);
    assert_eq!(subjects(&inbox(ones)), ["theirs"]);
    // Deleted by one, it is gone for the other.
    let done = inbox(others).delete_messages(
        list(std::slice::from_ref(&id)),
        UiParam(0),
        None,
        Default::default(),
    );
    assert_eq!(done.unwrap().code, S_OK);
    set(&mail, &[OwnedPropValue::new(PR_SUBJECT_W, "late")]);
    assert_eq!(
        code(mail.save_changes(SaveFlags::empty())),
        MAPI_E_OBJECT_DELETED
    );
    // An identifier of another store is nobody's here.
    assert_eq!(
        code(bobs.open_entry::<IMessage>(Some(&id), Default::default())),
        MAPI_E_UNKNOWN_ENTRYID
    );
    drop((mail, other, stores, ada, again, bob));
    ended(&profiles);
}

#[test]
fn attachments_are_written_through_streams() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let mail = new(&inbox);
    let (number, attach) = mail
        .create_attach::<IAttach>(CreateAttachFlags::empty())
        .unwrap();
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    // "MAPI_CREATE … must be used with MAPI_MODIFY."
    let alone = OpenPropertyFlags::MAPI_CREATE;
    let opened = attach.open_property::<IStream>(PR_ATTACH_DATA_BIN, 0, alone);
    assert_eq!(code(opened), MAPI_E_INVALID_PARAMETER);
    let none = OpenPropertyFlags::empty();
    let opened = attach.open_property::<IStream>(PR_ATTACH_DATA_BIN, 0, none);
    assert_eq!(code(opened), MAPI_E_NOT_FOUND);
    let stream: IStream = attach.open_property(PR_ATTACH_DATA_BIN, 0, create).unwrap();
    stream.write(&[7; 100_000]).unwrap();
    stream.commit(CommitFlags::empty()).unwrap();
    set(&attach, &[OwnedPropValue::new(PR_ATTACH_METHOD, 1)]);
    attach.save_changes(SaveFlags::empty()).unwrap();
    mail.save_changes(SaveFlags::empty()).unwrap();
    drop((stream, attach, mail));

    let table = inbox
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let id = ids(&table, PR_ENTRYID).remove(0);
    let (_, mail) = store
        .open_entry::<IMessage>(Some(&id), OpenEntryFlags::empty())
        .unwrap();
    let attach: IAttach = mail.open_attach(number, OpenEntryFlags::empty()).unwrap();
    assert!(number_of(&attach, PR_ATTACH_SIZE) >= 100_000);
    let values = attach
        .get_props(Some(&[PR_ATTACH_DATA_BIN]), UnicodeFlags::empty())
        .unwrap();
    assert_eq!(values.code, MAPI_W_ERRORS_RETURNED);
    let stream: IStream = attach.open_property(PR_ATTACH_DATA_BIN, 0, none).unwrap();
    let mut bytes = vec![0; 200_000];
    assert_eq!(stream.read(&mut bytes).unwrap().value, 100_000);
    // Both were opened for reading.
    assert_eq!(code(stream.write(b"x")), MAPI_E_NO_ACCESS);
    let opened = attach.open_property::<IStream>(PR_ATTACH_DATA_BIN, 0, create);
    assert_eq!(code(opened), MAPI_E_NO_ACCESS);
    let opened = mail.create_attach::<IAttach>(CreateAttachFlags::empty());
    assert_eq!(code(opened), MAPI_E_NO_ACCESS);
    assert_eq!(
        code(attach.save_changes(SaveFlags::empty())),
        MAPI_E_NO_ACCESS
    );
    // A storage of what is bytes is not to be had.
    let opened = attach.open_property::<mapi_core::IStorage>(PR_ATTACH_DATA_BIN, 0, none);
    assert_eq!(code(opened), MAPI_E_INTERFACE_NOT_SUPPORTED);
}

fn number_of(object: &IMAPIProp, tag: PropTag) -> i32 {
    number(object, tag).unwrap()
}

#[test]
fn tables_tell_of_their_rows() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let finder = folder(&store, PR_FINDER_ENTRYID);
    let search = child(&finder, "All", FolderType::FOLDER_SEARCH);
    let containers = [bytes(&inbox, PR_ENTRYID).unwrap()];
    let start = SearchFlags::RESTART_SEARCH;
    let all = Restriction::exist(PR_ENTRYID);
    search
        .set_search_criteria(Some(all.borrow()), Some(list(&containers)), start)
        .unwrap();
    let heard = Arc::new(Mutex::new(vec![]));
    let watch = |table: &IMAPITable, name: &'static str| {
        let told = Arc::clone(&heard);
        let sink = advise_sink(move |events| {
            for event in events.iter().flatten() {
                if let Notification::Table(table) = event {
                    told.lock().unwrap().push((name, table.event));
                }
            }
        });
        table.advise(EventMask::fnevTableModified, &sink).unwrap();
    };
    let contents = ContentsTableFlags::MAPI_UNICODE;
    let tables = [
        inbox.get_contents_table(contents).unwrap(),
        search.get_contents_table(contents).unwrap(),
    ];
    watch(&tables[0], "inbox");
    watch(&tables[1], "search");
    let told = || {
        let mut told = core::mem::take(&mut *heard.lock().unwrap());
        told.sort_by_key(|(name, _)| *name);
        told
    };
    let both = |event| vec![("inbox", event), ("search", event)];
    let mail = message(&inbox, "one");
    assert_eq!(told(), both(TableEvent::TABLE_ROW_ADDED));
    set(&mail, &[OwnedPropValue::new(PR_SUBJECT_W, "two")]);
    assert!(told().is_empty());
    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(told(), both(TableEvent::TABLE_ROW_MODIFIED));
    mail.set_read_flag(ReadFlags::CLEAR_READ_FLAG).unwrap();
    assert_eq!(told(), both(TableEvent::TABLE_ROW_MODIFIED));
    assert_eq!(number_of(&search, PR_CONTENT_UNREAD), 1);

    // What is there can be moved away, and nothing be put in.
    let id = [bytes(&mail, PR_ENTRYID).unwrap()];
    let none = CopyMessagesFlags::empty();
    let into = inbox.copy_messages(list(&id), &search, UiParam(0), None, none);
    assert_eq!(code(into), MAPI_E_NO_ACCESS);
    let sent = folder(&store, PR_IPM_SENTMAIL_ENTRYID);
    let moves = CopyMessagesFlags::MESSAGE_MOVE;
    let moved = search.copy_messages(list(&id), &sent, UiParam(0), None, moves);
    assert_eq!(moved.unwrap().code, S_OK);
    assert_eq!(told(), both(TableEvent::TABLE_ROW_DELETED));
    assert_eq!(subjects(&sent), ["two"]);
    let gone = sent.delete_messages(list(&id), UiParam(0), None, Default::default());
    assert_eq!(gone.unwrap().code, S_OK);
    let opened = store.open_entry::<IMessage>(Some(&id[0]), Default::default());
    assert_eq!(code(opened), MAPI_E_NOT_FOUND);
    // Of identifiers that are none of the store's, each says what is wrong with it.
    let open = |id: &[u8]| code(store.open_entry::<IMessage>(Some(id), Default::default()));
    assert_eq!(open(&id[0][..20]), MAPI_E_INVALID_ENTRYID);
    assert_eq!(open(b"none"), MAPI_E_UNKNOWN_ENTRYID);
    assert_eq!(open(&[9; 32]), MAPI_E_UNKNOWN_ENTRYID);
    // A message is no folder.
    let inbox_id = bytes(&inbox, PR_ENTRYID).unwrap();
    assert_eq!(open(&inbox_id), MAPI_E_INTERFACE_NOT_SUPPORTED);
    let subtree = folder(&store, PR_IPM_SUBTREE_ENTRYID);
    let deleted = subtree.delete_folder(&inbox_id, UiParam(0), None, Default::default());
    assert_eq!(code(deleted), MAPI_E_NO_ACCESS);
}

#[test]
fn an_embedded_message_is_saved_from_the_inside_out() {
    let (_session, store) = store();
    let inbox = inbox(&store);
    let mail = message(&inbox, "outer");
    let (number, attach) = mail
        .create_attach::<IAttach>(CreateAttachFlags::empty())
        .unwrap();
    set(&attach, &[OwnedPropValue::new(PR_ATTACH_METHOD, 5)]);
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let inner: IMessage = attach.open_property(PR_ATTACH_DATA_OBJ, 0, create).unwrap();
    set(&inner, &[OwnedPropValue::new(PR_SUBJECT_W, "inner")]);
    let add = ModifyRecipientsFlags::MODRECIP_ADD;
    let ada = recipient("Ada", "ada@x.example", RecipientType::MAPI_TO);
    assert_eq!(recipients(&inner, add, &[ada]), S_OK);
    let id = bytes(&mail, PR_ENTRYID).unwrap();
    // What others see: nothing, until the message that is in the folder is saved.
    let seen = || -> core::result::Result<String, HRESULT> {
        let read = OpenEntryFlags::empty();
        let (_, mail) = store.open_entry::<IMessage>(Some(&id), read).unwrap();
        let attach = mail.open_attach::<IAttach>(number, read);
        let attach = attach.map_err(|error| error.code())?;
        let none = OpenPropertyFlags::empty();
        let inner = attach.open_property::<IMessage>(PR_ATTACH_DATA_OBJ, 0, none);
        let inner = inner.map_err(|error| error.code())?;
        assert_eq!(names(&inner), ["Ada"]);
        assert_eq!(
            code(inner.submit_message(SubmitFlags::empty())),
            MAPI_E_NO_SUPPORT
        );
        Ok(text(&inner, PR_SUBJECT_W).unwrap())
    };
    assert_eq!(seen(), Err(MAPI_E_NOT_FOUND));
    inner.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(seen(), Err(MAPI_E_NOT_FOUND));
    attach.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(seen(), Err(MAPI_E_NOT_FOUND));
    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(seen().as_deref(), Ok("inner"));
    // Later changes take the same way.
    set(&inner, &[OwnedPropValue::new(PR_SUBJECT_W, "changed")]);
    inner.save_changes(SaveFlags::empty()).unwrap();
    mail.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(seen().as_deref(), Ok("inner"));
    attach.save_changes(SaveFlags::empty()).unwrap();
    mail.save_changes(SaveFlags::empty()).unwrap();
    assert_eq!(seen().as_deref(), Ok("changed"));
}
