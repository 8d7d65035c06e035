//! What all clients of an embedded MAPI have in common: profiles, services, stores and addresses.

use super::directory::state::Directory;
use super::dll::{Dll, Vouched};
use super::events::Engine;
use super::profile::Profile;
use super::props::SharedNames;
use super::services::Service;
use super::store::content::{self, Content};
use super::store::data::StoreData;
use crate::abi::{codes::*, flags::*, *};
use crate::data::error::ErrorInfo;
use crate::memory::MapiView;
use crate::memory::lock;
use crate::memory::text::TStr;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard};
use windows_core::{HRESULT, Result};

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

    /// The same for those who may change it: of a program's own profiles, the program.
    fn profile_for(&mut self, name: &str, app: bool) -> Result<&mut Profile> {
        let profile = self.profile(name)?;
        if profile.is_app && !app {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        Ok(profile)
    }

    /// Whether a profile can have a name that no other has.
    fn check_new(&mut self, name: &str) -> Result<()> {
        let length = name.chars().count();
        let good = (1..=64).contains(&length) && name.trim() == name;
        if !good || name.chars().any(char::is_control) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        if self.profile(name).is_ok() {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        Ok(())
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
        lock(&self.config)
    }

    /// A new store, with its standard folders.
    pub(super) fn create_store(&self, uid: MAPIUID) -> Arc<StoreData> {
        let data = StoreData::new(uid, &self.engine, LARGE);
        let mut stores = lock(&self.stores);
        stores.insert(uid.ab, Arc::clone(&data));
        data
    }

    /// A DLL by the name that a provider has for it: one that a service is in, or else any.
    ///
    /// # Safety
    ///
    /// It is as [`Vouched`] says.
    pub(super) unsafe fn dll_named(&self, name: &str) -> Result<Dll> {
        let known = {
            let config = self.config();
            let mut all = config.services.iter().flat_map(Service::dlls);
            let named = |file: &&Vouched| {
                let path = file.path();
                let folder = path.parent().unwrap_or(Path::new(""));
                path == Path::new(name) || path == super::dll::path_of(folder, name)
            };
            all.find(named).cloned()
        };
        // SAFETY: as the caller vouches.
        Dll::load(&known.unwrap_or_else(|| unsafe { Vouched::new(name) }))
    }

    /// Forgets a store and its user.
    pub(super) fn delete_store(&self, uid: &MAPIUID) {
        let mut stores = lock(&self.stores);
        stores.remove(&uid.ab);
        drop(stores);
        self.directory.remove_user(*uid);
    }

    /// How many sections of all profiles have these bytes for a property.
    pub(super) fn sections_with(&self, tag: PropTag, bytes: &[u8]) -> usize {
        let config = self.config();
        let all = config.profiles.iter().flat_map(|one| one.sections.values());
        all.filter(|section| section.read(|props| props.bytes(tag) == Some(bytes)))
            .count()
    }

    pub(super) fn store(&self, uid: &MAPIUID) -> Option<Arc<StoreData>> {
        let stores = lock(&self.stores);
        stores.get(&uid.ab).cloned()
    }

    /// Gives the properties of a message with names the identifiers that a store has for them.
    pub(super) fn map_names(&self, content: &mut Content, names: &SharedNames, store: &StoreData) {
        content::map_names(content, names, &store.names);
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
        let mut config = self.config();
        config.check_new(name)?;
        config.profiles.push(Profile::new(name, is_app));
        config.settle_default();
        Ok(())
    }

    /// Whether a profile can be deleted only later. Fails where it may not be at all.
    pub(super) fn is_profile_in_use(&self, name: &str, app: bool) -> Result<bool> {
        Ok(self.config().profile_for(name, app)?.sessions > 0)
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
        let mut config = self.config();
        config.check_new(new)?;
        let profile = config.profile_for(old, app)?;
        let copy = profile.copy(new);
        config.profiles.push(copy);
        Ok(())
    }

    pub(super) fn rename_profile(&self, old: &str, new: &str, app: bool) -> Result<()> {
        let mut config = self.config();
        config.check_new(new)?;
        let profile = config.profile_for(old, app)?;
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

    pub(super) fn set_default_profile(&self, name: Option<&str>) -> Result<()> {
        let mut config = self.config();
        config.default = match name {
            Some(name) => {
                let profile = config.profile(name)?;
                if profile.is_app {
                    return Err(MAPI_E_CALL_FAILED.into());
                }
                Some(profile.name.clone())
            }
            None => None,
        };
        Ok(())
    }
}

/// The last errors of an object, by their codes, for its GetLastError.
#[derive(Default)]
pub(super) struct LastErrorText(Mutex<BTreeMap<i32, (String, String)>>);

impl LastErrorText {
    fn all(&self) -> MutexGuard<'_, BTreeMap<i32, (String, String)>> {
        lock(&self.0)
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
