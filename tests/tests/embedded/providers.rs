//! Providers in this process: what MAPI calls when, and what it does for them.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{MAPIERROR, MAPIUID, NOTIFICATION};
use mapi_core::data::error::ErrorInfo;
use mapi_core::embedded::{Provider, Service};
use mapi_core::memory::text::{TStr, u16cstr};
use mapi_core::{
    IABLogon, IABLogon_Impl, IABProvider, IABProvider_Impl, IMAPIGetSession, IMAPISession,
    IMAPISupport, MapiArray, Notification, advise_sink,
};
use std::sync::{Arc, Mutex};
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Interface, implement};

const UID: MAPIUID = MAPIUID::new(*b"a provider in ab");

type Log = Arc<Mutex<Vec<String>>>;

fn log(log: &Log, what: &str) {
    log.lock().unwrap().push(what.into());
}

#[implement(IABProvider)]
struct Book {
    log: Log,
}

impl Drop for Book {
    fn drop(&mut self) {
        log(&self.log, "provider dropped");
    }
}

impl IABProvider_Impl for Book_Impl {
    fn shutdown(&self, _flags: &mut mapi_core::abi::flags::NoFlags) -> Result<()> {
        log(&self.log, "shutdown");
        Ok(())
    }

    fn logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        profile_name: TStr<'_>,
        _flags: AddressBookLogonFlags,
        _mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<(MapiArray<u8>, IABLogon)> {
        log(&self.log, &format!("logon to {profile_name}"));
        support.set_provider_uid(&UID)?;
        let session = support.cast::<IMAPIGetSession>()?.get_mapi_session()?;
        let logon = BookLogon {
            log: Arc::clone(&self.log),
            support: support.clone(),
            // A provider may well keep the session: it ends all the same.
            _session: session.cast()?,
        };
        Ok((MapiArray::default(), logon.into()))
    }
}

#[implement(IABLogon)]
struct BookLogon {
    log: Log,
    support: IMAPISupport,
    _session: IMAPISession,
}

impl Drop for BookLogon {
    fn drop(&mut self) {
        log(&self.log, "logon dropped");
    }
}

impl IABLogon_Impl for BookLogon_Impl {
    fn get_last_error(
        &self,
        _result: HRESULT,
        _flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        Ok(None)
    }

    fn logoff(&self) -> Result<()> {
        log(&self.log, "logoff");
        let get = self.support.cast::<IMAPIGetSession>()?;
        let none = get.get_mapi_session().unwrap_err().code();
        assert_eq!(none, MAPI_E_END_OF_SESSION);
        Ok(())
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        _flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        let id = entry_id.map(<[u8]>::len);
        log(&self.log, &format!("open {id:?}"));
        Err(MAPI_E_NOT_FOUND.into())
    }

    fn compare_entry_ids(&self, one: &[u8], other: &[u8]) -> Result<BOOL> {
        log(&self.log, "compare");
        Ok((one.len() == other.len()).into())
    }

    fn unadvise(&self, _connection: mapi_core::abi::Connection) -> Result<()> {
        Ok(())
    }

    fn open_status_entry(
        &self,
        _iid: Option<&GUID>,
        _flags: StatusEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        Err(MAPI_E_NO_SUPPORT.into())
    }

    fn prepare_recips(
        &self,
        _flags: PrepareRecipsFlags,
        _prop_tags: Option<&[PropTag]>,
        _recipients: mapi_core::boundary::ViewMut<'_, mapi_core::abi::ADRLIST>,
    ) -> Result<()> {
        Ok(())
    }
}

fn id(kind: u8) -> Vec<u8> {
    [&[0; 4][..], &UID.ab, &[kind; 4]].concat()
}

#[test]
fn an_address_book_provider_is_called_in_order() {
    let profiles = Profiles::empty();
    let called = Log::default();
    let made = Arc::clone(&called);
    profiles.register(
        Service::new("BOOK")
            .provider(Provider::address_book("BOOK_AB", move |init| {
                log(&made, &format!("init {:x}", init.mapi_version >> 16));
                Ok(Book {
                    log: Arc::clone(&made),
                }
                .into())
            }))
            // One that fails does not take the session with it, nor does one that panics.
            .provider(Provider::address_book("BAD_AB", |_| {
                Err(MAPI_E_UNCONFIGURED.into())
            }))
            .provider(Provider::message_store("WORSE_MS", |_| panic!("a bug"))),
    );
    profiles.create("P", &["BOOK"]).unwrap();
    std::panic::set_hook(Box::new(|_| {}));
    let session = log_on(&profiles, Some("P"));
    drop(std::panic::take_hook());
    assert_eq!(*called.lock().unwrap(), ["init 1"]);
    let book = session
        .open_address_book::<mapi_core::IAddrBook>(UiParam(0), Default::default())
        .unwrap();
    assert!(book.is_ok());
    let error = session
        .get_last_error(MAPI_W_ERRORS_RETURNED, UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    let error = error.unwrap();
    let message = error
        .get()
        .unwrap()
        .get()
        .unwrap()
        .message
        .unwrap()
        .to_string();
    assert!(
        message.contains("WORSE_MS") || message.contains("BAD_AB"),
        "{message}"
    );

    // What has the provider's UID goes to it.
    let open = |id: &[u8]| session.open_entry::<IUnknown>(id, OpenEntryFlags::empty());
    assert_eq!(open(&id(1)).unwrap_err().code(), MAPI_E_NOT_FOUND);
    assert!(session.compare_entry_ids(&id(1), &id(2)).unwrap().as_bool());
    drop(book);
    drop(session);
    let order = [
        "init 1",
        "logon to P",
        "open Some(24)",
        "compare",
        "logoff",
        "shutdown",
        "logon dropped",
        "provider dropped",
    ];
    let called = called.lock().unwrap();
    let mut told: Vec<&str> = called.iter().map(String::as_str).collect();
    told[6..].sort();
    assert_eq!(told, order);
    ended(&profiles);
}

/// A support object, as a provider has it.
pub(super) fn with_support(run: impl Fn(&IMAPISupport, &Session) + Send + Sync + 'static) {
    let profiles = Profiles::default();
    thread_local! {
        static SUPPORT: std::cell::RefCell<Option<IMAPISupport>> =
            const { std::cell::RefCell::new(None) };
    }
    #[implement(IABProvider)]
    struct Keeper;
    impl IABProvider_Impl for Keeper_Impl {
        fn shutdown(&self, _flags: &mut NoFlags) -> Result<()> {
            Ok(())
        }
        fn logon(
            &self,
            support: &IMAPISupport,
            _ui_param: UiParam,
            _profile_name: TStr<'_>,
            _flags: AddressBookLogonFlags,
            mapi_error: &mut Option<MapiView<MAPIERROR>>,
        ) -> Result<(MapiArray<u8>, IABLogon)> {
            SUPPORT.set(Some(support.clone()));
            let why = ErrorInfo {
                message: Some(TStr::Wide(u16cstr!("Nobody is let in."))),
                component: Some(TStr::Wide(u16cstr!("the keeper"))),
                ..ErrorInfo::default()
            };
            *mapi_error = Some(MapiView::<MAPIERROR>::new(why, UnicodeFlags::MAPI_UNICODE)?);
            Err(MAPI_E_LOGON_FAILED.into())
        }
    }
    profiles.register(
        Service::new("KEEPER").provider(Provider::address_book("KEEPER_AB", |_| Ok(Keeper.into()))),
    );
    profiles.create("K", &["EMBEDDED", "KEEPER"]).unwrap();
    let session = log_on(&profiles, Some("K"));
    let book = session
        .open_address_book::<mapi_core::IAddrBook>(UiParam(0), Default::default())
        .unwrap();
    assert_eq!(book.code, MAPI_W_ERRORS_RETURNED);
    // What the provider said itself is told of its code, and of the others that went on.
    for code in [MAPI_E_LOGON_FAILED, MAPI_W_ERRORS_RETURNED] {
        let told = session.get_last_error(code, UnicodeFlags::MAPI_UNICODE);
        let told = told.unwrap().unwrap();
        let told = told.get().unwrap().get().unwrap();
        let message = told.message.unwrap().to_string();
        assert!(message.ends_with("Nobody is let in."), "{message}");
        assert_eq!(told.component.unwrap().to_string(), "the keeper");
    }
    let support = SUPPORT.take().unwrap();
    run(&support, &session);
    let get: IMAPIGetSession = support.cast().unwrap();
    let own: IUnknown = (*session).cast().unwrap();
    assert_eq!(
        get.get_mapi_session().unwrap().cast::<IUnknown>().unwrap(),
        own
    );
    drop((own, book, session));
    assert_eq!(
        get.get_mapi_session().unwrap_err().code(),
        MAPI_E_END_OF_SESSION
    );
    drop((get, support));
    ended(&profiles);
}

#[test]
fn the_support_object_works() {
    with_support(|support, session| {
        assert_ne!(support.new_uid().unwrap(), support.new_uid().unwrap());
        let one_off = support
            .create_one_off(
                Some(c"Ada".into()),
                c"SMTP",
                c"ada@example.com",
                OneOffFlags::empty(),
            )
            .unwrap();
        let (kind, user) = support
            .open_entry::<mapi_core::IMailUser>(&one_off, OpenEntryFlags::empty())
            .unwrap();
        assert_eq!(kind, ObjectType::MAPI_MAILUSER);
        assert_eq!(text(&user, PR_EMAIL_ADDRESS_W).unwrap(), "ada@example.com");

        // Notifications by a key.
        let heard = Arc::new(Mutex::new(vec![]));
        let told = Arc::clone(&heard);
        let sink = advise_sink(move |events| {
            for event in events.iter().flatten() {
                told.lock().unwrap().push(event.to_string());
            }
        });
        let extended = Notification::Extended {
            event: 9,
            parameters: b"p",
        };
        let events = mapi_core::MapiViews::<NOTIFICATION>::new(&[extended]).unwrap();
        let mask = EventMask::fnevExtended;
        let connection = support
            .subscribe(b"key", mask, SubscribeFlags::empty(), &sink)
            .unwrap();
        let mut flags = NotifyFlags::empty();
        support.notify(b"key", events.get(), &mut flags).unwrap();
        support.notify(b"other", events.get(), &mut flags).unwrap();
        support.unsubscribe(connection).unwrap();
        assert_eq!(
            support.unsubscribe(connection).unwrap_err().code(),
            MAPI_E_NOT_FOUND
        );
        support.notify(b"key", events.get(), &mut flags).unwrap();
        assert_eq!(heard.lock().unwrap().len(), 1);

        // A row of the status table, and a section of the profile.
        let row = [OwnedPropValue::new(PR_DISPLAY_NAME_W, "Keeper")];
        let row = MapiViews::<SPropValue>::new(&row).unwrap();
        support
            .modify_status_row(row.get(), StatusRowFlags::empty())
            .unwrap();
        let table = session
            .get_status_table(UnicodeFlags::MAPI_UNICODE)
            .unwrap();
        assert!(column(&table, PR_DISPLAY_NAME_W).contains(&"Keeper".into()));
        let section = support
            .open_profile_section(None, ProfileSectionFlags::MAPI_MODIFY)
            .unwrap();
        assert_eq!(text(&section, PR_DISPLAY_NAME_W).unwrap(), "KEEPER_AB");
        drop(section);
        let wrapped = support.wrap_store_entry_id(b"own").unwrap();
        assert!(wrapped.ends_with(b"own") && wrapped.len() > 36);

        // Copies from object to object.
        let store = default_store(session);
        let inbox = inbox(&store);
        let (from, to) = (message(&inbox, "copied"), message(&inbox, "other"));
        let none = DoCopyFlags::empty();
        let problems = support
            .do_copy_props(&from, &[PR_SUBJECT_W], UiParam(0), None, &to, none)
            .unwrap();
        assert!(problems.is_none());
        assert_eq!(text(&to, PR_SUBJECT_W).unwrap(), "copied");
        let sent = folder(&store, PR_IPM_SENTMAIL_ENTRYID);
        let ids = [bytes(&from, PR_ENTRYID).unwrap()];
        let flags = SupportCopyMessagesFlags::MESSAGE_MOVE;
        support
            .copy_messages(&inbox, list(&ids), &sent, UiParam(0), None, flags)
            .unwrap();
        assert_eq!(subjects(&sent), ["copied"]);
        assert_eq!(subjects(&inbox), ["other"]);
    });
}
