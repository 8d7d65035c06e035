//! What all clients of an embedded MAPI have in common: profiles, services, stores and addresses.

use super::directory::Directory;
use super::dll::Dll;
use super::events::Engine;
use super::inf::InfError;
use super::profile::Profile;
use super::props::SharedNames;
use super::services::{self, Service};
use super::store::data::{Content, StoreData};
use crate::abi::{codes::*, flags::*, *};
use crate::data::error::ErrorInfo;
use crate::memory::MapiView;
use crate::memory::text::TStr;
use core::fmt;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use windows_core::{HRESULT, Result};

/// The profiles of an embedded MAPI, the message services that they can have, and all data of the
/// built-in one. Clones are of the same.
///
/// [`Profiles::default`] has one profile, the default one, with the built-in service: a message
/// store, an address book and a transport, for a user of its own. [`Profiles::empty`] has none.
///
/// ```
/// use mapi_core::embedded::Profiles;
///
/// let profiles = Profiles::empty();
/// profiles.create("Office", &["EMBEDDED"])?;
/// assert_eq!(profiles.names(), ["Office"]);
/// # mapi_core::windows_core::Result::Ok(())
/// ```
#[derive(Clone)]
pub struct Profiles(pub(super) Arc<Hub>);

impl fmt::Debug for Profiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profiles")
            .field("names", &self.names())
            .finish_non_exhaustive()
    }
}

impl Default for Profiles {
    fn default() -> Self {
        let profiles = Self::empty();
        // The built-in service is there, and needs nothing that could be missing.
        let made = profiles.create("Embedded", &["EMBEDDED"]);
        debug_assert!(made.is_ok(), "{made:?}");
        profiles
    }
}

impl Profiles {
    /// No profiles. The built-in service can be had as `EMBEDDED`.
    pub fn empty() -> Self {
        let hub = Arc::new(Hub::default());
        let profiles = Self(hub);
        profiles.register(super::builtin::service(&profiles.0));
        profiles
    }

    /// Registers a message service, or replaces the one of that name, so that profiles can have
    /// it.
    pub fn register(&self, service: Service) {
        let mut config = self.0.config();
        let same = |other: &Service| other.name.eq_ignore_ascii_case(&service.name);
        let at = config.services.iter().position(same);
        let replaced = at.map(|at| config.services.remove(at));
        config.services.push(service);
        drop(config);
        // What its closures own is dropped where nothing is locked.
        drop(replaced);
    }

    /// Registers the message services that a MAPISVC.INF says. DLLs that it names without a path
    /// are looked for in `folder`, and loaded when they are needed.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, with its line. Nothing is registered then.
    ///
    /// # Safety
    ///
    /// The DLLs can be loaded, and export what `MAPISPI.h` declares under its names, or nothing.
    pub unsafe fn register_inf(
        &self,
        text: &str,
        folder: &Path,
    ) -> core::result::Result<(), InfError> {
        for service in services::from_inf(text, folder)? {
            self.register(service);
        }
        Ok(())
    }

    /// Registers what the MAPISVC.INF says that is installed for a DLL: beside it, or else in the
    /// folder of the system. `inside` is anything in the DLL. Without such a file nothing is done.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, with its line; line 0 where it cannot be read.
    pub(crate) fn register_installed(
        &self,
        inside: &'static (),
    ) -> core::result::Result<(), InfError> {
        let Some(path) = super::dll::installed_inf(inside) else {
            return Ok(());
        };
        let text = services::read_inf(&path)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        // SAFETY: whoever can put a file in the folder of a DLL or of the system can put any DLL
        // there, and vouches for those that the file names as for the DLL itself.
        unsafe { self.register_inf(&text, folder) }
    }

    /// Creates a profile with the services that new profiles have.
    pub(crate) fn create_default(&self, name: &str) -> Result<()> {
        let wide = super::events::wide(name);
        let flags = ProfileFlags::MAPI_DEFAULT_SERVICES | ProfileFlags::MAPI_UNICODE;
        let name = TStr::Wide(&wide);
        self.admin().create_profile(name, None, UiParam(0), flags)
    }

    /// Creates a profile with these services. The first profile is the default one.
    ///
    /// # Errors
    ///
    /// MAPI_E_NO_ACCESS where there is a profile of that name, MAPI_E_NOT_FOUND where a service is
    /// not registered, MAPI_E_INVALID_PARAMETER where the name is empty or longer than 64
    /// characters, and those of the entry functions of services.
    pub fn create(&self, name: &str, services: &[&str]) -> Result<()> {
        self.0.create_profile(name, false)?;
        for service in services {
            if let Err(error) = super::admin::add_service(&self.0, name, service, None) {
                // Half a profile is of no use to anybody.
                let _ = super::admin::delete_profile(&self.0, name, true);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Creates a profile with the built-in service, for a user with this name and address. What is
    /// sent to the address by any user of these profiles arrives there.
    ///
    /// # Errors
    ///
    /// As for [`create`](Self::create), and MAPI_E_COLLISION where another user has the address.
    pub fn create_user(&self, profile: &str, name: &str, address: &str) -> Result<()> {
        if self.0.directory.user(address).is_some() {
            return Err(MAPI_E_COLLISION.into());
        }
        self.0.create_profile(profile, false)?;
        let made = super::admin::add_user(&self.0, profile, name, address);
        if made.is_err() {
            let _ = super::admin::delete_profile(&self.0, profile, true);
        }
        made
    }

    /// The names of all profiles.
    pub fn names(&self) -> Vec<String> {
        let config = self.0.config();
        config
            .profiles
            .iter()
            .map(|profile| profile.name.clone())
            .collect()
    }

    /// The name of the default profile.
    pub fn default_name(&self) -> Option<String> {
        self.0.config().default.clone()
    }

    /// How many registrations for notifications there are, in all sessions: what is not zero when
    /// all have ended was never unregistered.
    pub fn registrations(&self) -> usize {
        self.0.engine.len()
    }

    /// How many objects of sessions there are that somebody has: what is not zero when all was
    /// released, something keeps alive. Objects of providers that are not built in count with the
    /// support objects that they have.
    pub fn live_objects(&self) -> usize {
        let config = self.0.config();
        let sections = config.profiles.iter().flat_map(|one| one.sections.values());
        let open: usize = sections.map(|section| section.open_count()).sum();
        open + self.0.engine.live_objects()
    }
}

/// From which size on, in bytes, GetProps of a built-in store does not return a value, as that of
/// Exchange does not.
const LARGE: usize = 32 * 1024;

#[derive(Default)]
pub(super) struct Hub {
    config: Mutex<Config>,
    pub(super) engine: Arc<Engine>,
    stores: Mutex<BTreeMap<[u8; 16], Arc<StoreData>>>,
    pub(super) directory: Directory,
}

#[derive(Default)]
pub(super) struct Config {
    pub(super) services: Vec<Service>,
    pub(super) profiles: Vec<Profile>,
    pub(super) default: Option<String>,
}

impl Config {
    pub(super) fn service(&self, name: &str) -> Result<Service> {
        let mut all = self.services.iter();
        let found = all.find(|service| service.name.eq_ignore_ascii_case(name));
        found.cloned().ok_or_else(|| MAPI_E_NOT_FOUND.into())
    }

    pub(super) fn profile(&mut self, name: &str) -> Result<&mut Profile> {
        let mut all = self.profiles.iter_mut();
        let found = all.find(|profile| profile.name.eq_ignore_ascii_case(name));
        found.ok_or_else(|| MAPI_E_NOT_FOUND.into())
    }

    fn settle_default(&mut self) {
        let default = self.default.take();
        let there = |name: &String| self.profiles.iter().any(|profile| profile.name == *name);
        self.default = default.filter(there);
        if self.default.is_none() {
            let mut public = self.profiles.iter().filter(|profile| !profile.is_app);
            self.default = public.next().map(|profile| profile.name.clone());
        }
    }
}

impl Hub {
    /// Nothing of others is called while this is locked.
    pub(super) fn config(&self) -> MutexGuard<'_, Config> {
        // Nothing panics between changes that belong together.
        self.config.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new store, with its standard folders.
    pub(super) fn create_store(&self, uid: MAPIUID) -> Arc<StoreData> {
        let data = StoreData::new(uid, &self.engine, LARGE);
        let mut stores = self.stores.lock().unwrap_or_else(PoisonError::into_inner);
        stores.insert(uid.ab, Arc::clone(&data));
        data
    }

    /// A DLL by the name that a provider has for it: one that a service is in, or else any.
    pub(super) fn dll_named(&self, name: &str) -> Result<Dll> {
        let known = {
            let config = self.config();
            let mut all = config.services.iter().flat_map(Service::dlls);
            let named = |path: &&Path| {
                let folder = path.parent().unwrap_or(Path::new(""));
                *path == Path::new(name) || *path == super::dll::path_of(folder, name)
            };
            all.find(named).map(Path::to_owned)
        };
        Dll::load(known.as_deref().unwrap_or(Path::new(name)))
    }

    /// Forgets a store and its user.
    pub(super) fn delete_store(&self, uid: &MAPIUID) {
        let mut stores = self.stores.lock().unwrap_or_else(PoisonError::into_inner);
        stores.remove(&uid.ab);
        drop(stores);
        self.directory.remove_user(uid);
    }

    /// How many sections of all profiles have these bytes for a property.
    pub(super) fn sections_with(&self, tag: PropTag, bytes: &[u8]) -> usize {
        let config = self.config();
        let all = config.profiles.iter().flat_map(|one| one.sections.values());
        all.filter(|section| section.read(|props| props.bytes(tag) == Some(bytes)))
            .count()
    }

    pub(super) fn store(&self, uid: &MAPIUID) -> Option<Arc<StoreData>> {
        let stores = self.stores.lock().unwrap_or_else(PoisonError::into_inner);
        stores.get(&uid.ab).cloned()
    }

    /// Gives the properties of a message with names the identifiers that a store has for them.
    pub(super) fn map_names(&self, content: &mut Content, names: &SharedNames, store: &StoreData) {
        super::store::data::map_names(content, names, &store.names);
    }

    /// Does something with a profile. Fails with MAPI_E_NOT_FOUND.
    pub(super) fn with_profile<T>(
        &self,
        name: &str,
        run: impl FnOnce(&mut Profile) -> Result<T>,
    ) -> Result<T> {
        run(self.config().profile(name)?)
    }

    pub(super) fn create_profile(&self, name: &str, is_app: bool) -> Result<()> {
        check_name(name)?;
        let mut config = self.config();
        if config.profile(name).is_ok() {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let profile = Profile {
            name: name.into(),
            is_app,
            ..Profile::default()
        };
        config.profiles.push(profile);
        config.settle_default();
        Ok(())
    }

    /// Whether a profile can be deleted only later. Fails where it may not be at all.
    pub(super) fn is_profile_in_use(&self, name: &str, app: bool) -> Result<bool> {
        self.with_profile(name, |profile| {
            if profile.is_app && !app {
                return Err(MAPI_E_NO_ACCESS.into());
            }
            Ok(profile.sessions > 0)
        })
    }

    /// Removes a profile, or has it go with the end of its last session.
    pub(super) fn delete_profile(&self, name: &str) -> Result<()> {
        let mut config = self.config();
        let profile = config.profile(name)?;
        if profile.sessions > 0 {
            profile.is_doomed = true;
            return Ok(());
        }
        let name = profile.name.clone();
        config.profiles.retain(|profile| profile.name != name);
        config.settle_default();
        Ok(())
    }

    pub(super) fn copy_profile(&self, old: &str, new: &str, app: bool) -> Result<()> {
        check_name(new)?;
        let mut config = self.config();
        if config.profile(new).is_ok() {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let profile = config.profile(old)?;
        if profile.is_app && !app {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let copy = profile.copy(new);
        config.profiles.push(copy);
        Ok(())
    }

    pub(super) fn rename_profile(&self, old: &str, new: &str, app: bool) -> Result<()> {
        check_name(new)?;
        let mut config = self.config();
        if config.profile(new).is_ok() {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let profile = config.profile(old)?;
        if profile.is_app && !app {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        if profile.sessions > 0 {
            profile.new_name = Some(new.into());
            return Ok(());
        }
        let before = profile.name.clone();
        profile.rename(new);
        if config.default.as_ref() == Some(&before) {
            config.default = Some(new.into());
        }
        Ok(())
    }

    /// A session begins to use a profile.
    pub(super) fn enter_profile(&self, name: &str) -> Result<()> {
        self.with_profile(name, |profile| {
            if profile.is_doomed {
                return Err(MAPI_E_NOT_FOUND.into());
            }
            profile.sessions += 1;
            Ok(())
        })
    }

    /// A session ends: what waited for it happens.
    pub(super) fn leave_profile(self: &Arc<Self>, name: &str) {
        let waiting = self.with_profile(name, |profile| {
            profile.sessions = profile.sessions.saturating_sub(1);
            let last = profile.sessions == 0;
            Ok((
                last && profile.is_doomed,
                profile.new_name.take().filter(|_| last),
            ))
        });
        match waiting {
            Ok((true, _)) => drop(super::admin::delete_profile(self, name, true)),
            Ok((false, Some(new))) => drop(self.rename_profile(name, &new, true)),
            _ => {}
        }
    }

    pub(super) fn set_default_profile(&self, name: Option<&str>) -> Result<()> {
        let mut config = self.config();
        config.default = match name {
            Some(name) => Some(config.profile(name)?.name.clone()),
            None => None,
        };
        Ok(())
    }
}

fn check_name(name: &str) -> Result<()> {
    let length = name.chars().count();
    let good = (1..=64).contains(&length) && name.trim() == name;
    if good && !name.chars().any(char::is_control) {
        Ok(())
    } else {
        Err(MAPI_E_INVALID_PARAMETER.into())
    }
}

/// The last errors of an object, by their codes, for its GetLastError.
#[derive(Default)]
pub(super) struct LastErrorText(Mutex<BTreeMap<i32, (String, String)>>);

impl LastErrorText {
    fn all(&self) -> MutexGuard<'_, BTreeMap<i32, (String, String)>> {
        // Nothing panics between changes that belong together.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what an error is about.
    pub(super) fn set(&self, code: HRESULT, message: &str, component: &str) {
        self.all()
            .insert(code.0, (message.into(), component.into()));
    }

    /// Keeps what one more error with a code is about.
    pub(super) fn add(&self, code: HRESULT, line: &str, component: &str) {
        let mut all = self.all();
        let (message, of) = all.entry(code.0).or_default();
        if !message.lines().any(|known| known == line) {
            if !message.is_empty() {
                message.push('\n');
            }
            message.push_str(line);
        }
        *of = component.into();
    }

    pub(super) fn get(
        &self,
        code: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        let Some((message, component)) = self.all().get(&code.0).cloned() else {
            return Ok(None);
        };
        if flags.contains(UnicodeFlags::MAPI_UNICODE) {
            let (message, component) = (
                super::events::wide(&message),
                super::events::wide(&component),
            );
            let info = ErrorInfo {
                message: Some(TStr::Wide(&message)),
                component: Some(TStr::Wide(&component)),
                ..ErrorInfo::default()
            };
            return MapiView::<MAPIERROR>::new(info, flags).map(Some);
        }
        let narrow = |text: &str| std::ffi::CString::new(text).unwrap_or_default();
        let (message, component) = (narrow(&message), narrow(&component));
        let info = ErrorInfo {
            message: Some(TStr::Narrow(&message)),
            component: Some(TStr::Narrow(&component)),
            ..ErrorInfo::default()
        };
        MapiView::<MAPIERROR>::new(info, flags).map(Some)
    }
}

/// What an entry function is told: text of either width as a string.
pub(super) fn string(text: TStr<'_>) -> String {
    text.to_string_lossy()
}
