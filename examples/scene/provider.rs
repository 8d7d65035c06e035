//! The provider: it is handed a support object, and knows only what it can ask that for.
#![forbid(unsafe_code)]

use super::log::{self, Log};
use mapi_core::abi::{
    MSCAP_SELECTOR,
    codes::MAPI_E_NOT_FOUND,
    flags::{EventMask, OpenEntryFlags, UnicodeFlags},
    tags::{PR_DEFAULT_STORE, PR_DISPLAY_NAME_W, PR_ENTRYID},
};
use mapi_core::{
    Advise, IAddrBook, IMAPIGetSession, IMAPISession, IMAPITable, IMSCapabilities, Restriction,
    advise_sink,
};
use windows_core::{IUnknown, Interface, Result};

/// What the provider keeps from its logon until it is released.
pub(crate) struct Provider {
    _events: Option<Advise<IMAPISession>>,
}

impl Provider {
    /// Logs on. Where the support object has no session, the provider does without.
    pub(crate) fn logon(support: &IUnknown, log: &Log) -> Self {
        let session = match session_of(support, log) {
            Ok(session) => session,
            Err(error) => {
                let why = log::code(error.code());
                log.said("provider", format_args!("works without a session: {why}"));
                return Self { _events: None };
            }
        };
        let events = use_session(&session, log);
        if let Err(error) = &events {
            let why = log::code(error.code());
            log.said("provider", format_args!("gives up on the session: {why}"));
        }
        Self {
            _events: events.ok(),
        }
    }
}

/// The steps that every provider takes: no pointer, no reference to count, nothing to free.
fn session_of(support: &IUnknown, log: &Log) -> Result<IMAPISession> {
    let get_session = support.cast::<IMAPIGetSession>();
    log.query("support object", &get_session);

    let session = get_session?.get_mapi_session();
    log.call::<IMAPIGetSession>("support object", "GetMAPISession", log::plain(&session));

    let session = session?.cast::<IMAPISession>();
    log.query("session", &session);
    session
}

/// Some of what a provider can do with a session.
fn use_session(session: &IMAPISession, log: &Log) -> Result<Advise<IMAPISession>> {
    let identity = session.query_identity();
    log.call::<IMAPISession>("session", "QueryIdentity", log::with_code(&identity));
    let identity = identity?.into_value();
    log.detail(format_args!("the user is {}", hex(&identity)));

    // The first byte says how long an identifier is valid; it stands for the same object.
    let mut short_term = identity.to_vec();
    short_term[0] = 0xff;
    let same = session.compare_entry_ids(&identity, &short_term);
    log.call::<IMAPISession>("session", "CompareEntryIDs", log::plain(&same));
    let same = if same?.as_bool() { "is" } else { "is not" };
    log.detail(format_args!("{} {same} the user too", hex(&short_term)));

    let types = session.enum_adr_types(UnicodeFlags::default());
    log.call::<IMAPISession>("session", "EnumAdrTypes", log::plain(&types));
    for address_type in types?.iter().flatten() {
        let wide = if address_type.is_wide() {
            "UTF-16"
        } else {
            "8-bit"
        };
        log.detail(format_args!("{address_type}, as {wide} text"));
    }

    let stores = session.get_msg_stores_table(UnicodeFlags::MAPI_UNICODE);
    log.call::<IMAPISession>("session", "GetMsgStoresTable", log::plain(&stores));
    let store_id = default_store(&stores?, log)?;
    let store_id = store_id.as_slice();
    let store = session.open_entry::<IMSCapabilities>(store_id, OpenEntryFlags::MAPI_BEST_ACCESS);
    log.call::<IMAPISession>("session", "OpenEntry", log::plain(&store));
    let (object_type, store) = store?;
    log.detail(format_args!("{object_type:?}, as IMSCapabilities"));
    let folders = store.get_capabilities(MSCAP_SELECTOR::MSCAP_SEL_FOLDER);
    log.detail(format_args!("which says of its folders: {folders:?}"));

    let wrong = session.open_entry::<IAddrBook>(store_id, OpenEntryFlags::default());
    log.call::<IMAPISession>("session", "OpenEntry", log::plain(&wrong));
    log.detail("for a message store is no IAddrBook");

    let nobody = session.open_entry::<IUnknown>(b"no identifier", OpenEntryFlags::default());
    log.call::<IMAPISession>("session", "OpenEntry", log::plain(&nobody));

    let heard = log.clone();
    let sink = advise_sink(move |events| {
        for event in events.iter().flatten() {
            heard.said("provider", format_args!("hears of an event: {event:?}"));
        }
    });
    let events = Advise::new(session, Some(store_id), EventMask::fnevExtended, &sink);
    log.call::<IMAPISession>("session", "Advise", log::plain(&events));
    events
}

/// The entry identifier of the store whose row says that it is the default.
fn default_store(stores: &IMAPITable, log: &Log) -> Result<Vec<u8>> {
    let default = Restriction::eq(PR_DEFAULT_STORE, true);
    let columns = [PR_ENTRYID, PR_DISPLAY_NAME_W];
    let query = stores.query().columns(&columns);
    let rows = query.restrict(default.borrow()).all(1)?;
    let row = rows.get()?.get(0).ok_or(MAPI_E_NOT_FOUND)?;
    log.detail(format_args!("the default one is {row}"));
    let id: &[u8] = row.get(PR_ENTRYID)?;
    Ok(id.to_vec())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
