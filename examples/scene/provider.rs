//! The provider: it is handed a support object, and knows only what it can ask that for.
#![forbid(unsafe_code)]

use super::log::{self, Log};
use mapi_core::abi::{EventMask, MSCAP_SELECTOR, OpenEntryFlags, UnicodeFlags};
use mapi_core::{Advise, IAddrBook, IMAPIGetSession, IMAPISession, IMSCapabilities, advise_sink};
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

    // This provider remembers the store from the last time.
    let store_id = super::host::STORE_ID;
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

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
