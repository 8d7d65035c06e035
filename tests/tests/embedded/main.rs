//! The embedded MAPI, used as a client and as a provider use MAPI.

mod addrbook;
mod client;
mod every_method;
mod failures;
mod limits;
mod msg;
mod msg_damaged;
mod msg_facts;
mod msg_odd;
mod msg_storage;
mod outlook;
mod profiles;
mod providers;
mod reference;
mod store;
mod threads;

use mapi_core::abi::flags::*;
use mapi_core::abi::tags::*;
use mapi_core::abi::{DisplayType, ObjectType, PropTag, RecipientType, SPropValue, UiParam};
use mapi_core::client::{LogonOptions, Mapi, Session};
use mapi_core::data::value::Binaries;
use mapi_core::embedded::Profiles;
use mapi_core::{
    IAddrBook, IMAPIFolder, IMAPIProp, IMAPITable, IMessage, IMsgStore, MapiView, MapiViews,
    OwnedPropValue,
};
use mapi_tests::code;
use windows_core::Result;

/// Nobody has anything any more.
fn ended(profiles: &Profiles) {
    assert_eq!((profiles.registrations(), profiles.live_objects()), (0, 0));
}

/// A session of the default profile.
fn log_on(profiles: &Profiles, profile: Option<&str>) -> Session {
    let mapi = Mapi::embedded(profiles.clone()).unwrap();
    let name = profile.map(|name| widestring::U16CString::from_str(name).unwrap());
    let options = LogonOptions {
        profile: name.as_deref().map(Into::into),
        ..LogonOptions::default()
    };
    let initialized = mapi.initialize(InitFlags::empty()).unwrap();
    initialized.logon(&options).unwrap()
}

/// The default store of a session, to be written.
fn default_store(session: &Session) -> IMsgStore {
    let table = session
        .get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    let default = mapi_core::Restriction::eq(PR_DEFAULT_STORE, true);
    let rows = table
        .query()
        .columns(&[PR_ENTRYID])
        .restrict(default.borrow())
        .all(10)
        .unwrap();
    let row = rows.get().unwrap().get(0).unwrap();
    let id: &[u8] = row.get(PR_ENTRYID).unwrap();
    let flags = OpenStoreFlags::MAPI_BEST_ACCESS;
    session
        .open_msg_store::<IMsgStore>(UiParam(0), id, flags)
        .unwrap()
        .into_value()
}

/// A session of new profiles, with its store.
fn store() -> (Session, IMsgStore) {
    let session = log_on(&Profiles::default(), None);
    let store = default_store(&session);
    (session, store)
}

/// The profile of a user.
fn user() -> Profiles {
    let profiles = Profiles::empty();
    profiles
        .create_user("Ada", "Ada", "ada@example.com")
        .unwrap();
    profiles
}

fn book(session: &Session) -> IAddrBook {
    let flags = OpenAddressBookFlags::empty();
    session
        .open_address_book::<IAddrBook>(UiParam(0), flags)
        .unwrap()
        .into_value()
}

fn text(object: &IMAPIProp, tag: PropTag) -> Result<String> {
    let values = object.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    Ok(values.props().get::<String>(tag)?)
}

fn bytes(object: &IMAPIProp, tag: PropTag) -> Result<Vec<u8>> {
    let values = object.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    Ok(values.props().get::<&[u8]>(tag)?.to_vec())
}

fn number(object: &IMAPIProp, tag: PropTag) -> Result<i32> {
    let values = object.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    Ok(values.props().get::<i32>(tag)?)
}

fn set(object: &IMAPIProp, values: &[OwnedPropValue]) {
    let values = MapiViews::<SPropValue>::new(values).unwrap();
    assert!(object.set_props(values.get()).unwrap().is_none());
}

/// A folder of the store, by the property that has its identifier.
fn folder(store: &IMsgStore, tag: PropTag) -> IMAPIFolder {
    let id = bytes(store, tag).unwrap();
    store
        .open_entry(Some(&id), OpenEntryFlags::MAPI_MODIFY)
        .unwrap()
        .1
}

fn inbox(store: &IMsgStore) -> IMAPIFolder {
    let (id, _) = store
        .get_receive_folder(None, UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    store
        .open_entry(Some(&id), OpenEntryFlags::MAPI_MODIFY)
        .unwrap()
        .1
}

/// A new message with a subject, saved.
fn message(folder: &IMAPIFolder, subject: &str) -> IMessage {
    let message: IMessage = folder.create_message(CreateMessageFlags::empty()).unwrap();
    set(&message, &[OwnedPropValue::new(PR_SUBJECT_W, subject)]);
    message
        .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
        .unwrap();
    message
}

fn recipient(name: &str, address: &str, kind: RecipientType) -> Vec<OwnedPropValue> {
    vec![
        OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
        OwnedPropValue::new(PR_ADDRTYPE_W, "SMTP"),
        OwnedPropValue::new(PR_EMAIL_ADDRESS_W, address),
        OwnedPropValue::new(PR_RECIPIENT_TYPE, kind.0),
        OwnedPropValue::new(PR_OBJECT_TYPE, ObjectType::MAPI_MAILUSER.0),
        OwnedPropValue::new(PR_DISPLAY_TYPE, DisplayType::DT_MAILUSER.0),
    ]
}

/// The texts of a column, in the order of the rows.
fn column(table: &IMAPITable, tag: PropTag) -> Vec<String> {
    let rows = table
        .query()
        .columns(&[tag])
        .unrestricted()
        .all(1000)
        .unwrap();
    let rows = rows.get().unwrap();
    rows.iter()
        .map(|row| row.get::<String>(tag).unwrap_or_default())
        .collect()
}

/// The identifier in the first row that a restriction leaves.
fn first_id(table: &IMAPITable, restriction: &mapi_core::Restriction) -> Vec<u8> {
    let rows = table
        .query()
        .columns(&[PR_ENTRYID])
        .restrict(restriction.borrow())
        .all(1)
        .unwrap();
    let row = rows.get().unwrap().get(0).unwrap();
    row.get::<&[u8]>(PR_ENTRYID).unwrap().to_vec()
}

fn subjects(folder: &IMAPIFolder) -> Vec<String> {
    let table = folder
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    column(&table, PR_SUBJECT_W)
}

/// Entry identifiers, as methods take them.
fn list(ids: &[Vec<u8>]) -> Binaries<'_> {
    Binaries::from_owned(ids)
}
