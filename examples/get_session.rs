//! How a provider gets the session that it runs in: `cargo run --example get_session`.
//!
//! MAPI hands a support object to an address book provider that logs on. The provider queries it for
//! [`IMAPIGetSession`], which no header has, asks that for the session, and uses the session. At the
//! end every object that was made is gone.

use mapi_core::embedded::{Profiles, Provider, Service};
use mapi_core::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::{Arc, Mutex};
use windows_core::{Error, IUnknown, Interface, Result, Weak, implement};

/// What was said, how many objects of ours were made and are left, and objects of MAPI.
#[derive(Default)]
struct Scene {
    lines: Mutex<Vec<String>>,
    counts: Mutex<BTreeMap<&'static str, (u32, u32)>>,
    theirs: Mutex<Vec<(&'static str, Weak<IUnknown>)>>,
}

impl Scene {
    fn says(&self, who: &str, what: impl Display) {
        self.lines.lock().unwrap().push(format!("{who:<8} {what}"));
    }

    /// Writes down a call of the provider's and the answer.
    fn asks<T>(&self, whom: &str, what: &str, answer: Result<T>) -> Result<T> {
        let code = answer.as_ref().map_or_else(Error::code, |_| S_OK);
        let code = mapi_core::abi::codes::name(code).unwrap_or("another code");
        self.says(
            "provider",
            format_args!("asks the {whom} for {what}: {code}"),
        );
        answer
    }

    /// Remembers an object of MAPI's without keeping it.
    fn remember(&self, what: &'static str, object: &impl Interface) -> Result<()> {
        let weak = object.cast::<IUnknown>()?.downgrade()?;
        self.theirs.lock().unwrap().push((what, weak));
        Ok(())
    }
}

/// Counts an object of ours, as long as it is there.
struct Counted(&'static str, Arc<Scene>);

impl Counted {
    fn new(what: &'static str, scene: &Arc<Scene>) -> Self {
        let mut counts = scene.counts.lock().unwrap();
        let (made, left) = counts.entry(what).or_default();
        (*made, *left) = (*made + 1, *left + 1);
        Self(what, Arc::clone(scene))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.1.counts.lock().unwrap().get_mut(self.0).unwrap().1 -= 1;
    }
}

#[implement(IABProvider)]
struct Book(Counted);

#[unsupported]
impl IABProvider_Impl for Book_Impl {
    fn logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        profile_name: TStr<'_>,
        _flags: AddressBookLogonFlags,
        _mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<(MapiArray<u8>, IABLogon)> {
        let scene = &self.0.1;
        scene.says(
            "MAPI",
            format_args!("logs the provider on to profile {profile_name}"),
        );
        scene.remember("support object", support)?;

        let get = scene.asks(
            "support object",
            "IMAPIGetSession",
            support.cast::<IMAPIGetSession>(),
        )?;
        let unknown = scene.asks("IMAPIGetSession", "GetMAPISession", get.get_mapi_session())?;
        let session = scene.asks("object", "IMAPISession", unknown.cast::<IMAPISession>())?;
        scene.says("provider", format_args!("has {session:?}"));
        scene.remember("session", &session)?;

        scene.asks("session", "QueryIdentity", session.query_identity())?;
        let stores = session.get_msg_stores_table(UnicodeFlags::MAPI_UNICODE);
        let stores = scene.asks("session", "GetMsgStoresTable", stores)?;
        for row in stores.query_all_rows(100)?.get()? {
            let name: String = row.get(PR_DISPLAY_NAME_W)?;
            scene.says("provider", format_args!("sees the store {name:?}"));
        }
        // The session may be kept until Logoff.
        let logon = BookLogon(Counted::new("logon object", scene), session);
        Ok((MapiArray::default(), logon.into()))
    }
}

#[implement(IABLogon)]
struct BookLogon(Counted, #[allow(dead_code)] IMAPISession);

#[unsupported]
impl IABLogon_Impl for BookLogon_Impl {
    fn logoff(&self) -> Result<()> {
        self.0.1.says("MAPI", "logs the provider off");
        Ok(())
    }
}

/// Plays the scene, and returns what was said.
pub(crate) fn play() -> core::result::Result<Vec<String>, MapiError> {
    let scene = Arc::new(Scene::default());
    let ours = Arc::clone(&scene);
    let provider = Provider::address_book("BOOK_AB", move |_init| {
        Ok(Book(Counted::new("provider", &ours)).into())
    });
    let profiles = Profiles::empty();
    profiles.register(Service::new("BOOK").provider(provider));
    profiles.create("Ada", &["EMBEDDED", "BOOK"])?;

    let mapi = Mapi::embedded(profiles)?.initialize(InitFlags::empty())?;
    let session = mapi.logon(&LogonOptions::default())?;
    scene.says("client", "opens the address book of its session");
    let book = session.open_address_book::<IAddrBook>(UiParam(0), OpenAddressBookFlags::empty())?;
    scene.says("client", "releases both");
    drop((book, session, mapi));

    for (what, (made, left)) in &*scene.counts.lock().unwrap() {
        scene.says("end", format_args!("{what}: {made} made, {left} left"));
    }
    for (what, weak) in &*scene.theirs.lock().unwrap() {
        let left = u32::from(weak.upgrade().is_some());
        scene.says("end", format_args!("{what}: 1 made, {left} left"));
    }
    let lines = core::mem::take(&mut *scene.lines.lock().unwrap());
    Ok(lines)
}

fn main() -> core::result::Result<(), MapiError> {
    play()?.iter().for_each(|line| println!("{line}"));
    Ok(())
}
