//! The embedded MAPI as a program has it: its profiles and services, and who logs on.

use super::hub::Hub;
use super::inf::InfError;
use super::services::{self, Service};
use super::{admin, builtin, dll, events, session};
use crate::abi::{codes::*, flags::*, *};
use crate::interfaces::{IMAPISession, IProfAdmin};
use crate::memory::text::TStr;
use core::fmt;
use std::path::Path;
use std::sync::Arc;
use windows_core::Result;

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
        profiles.register(builtin::service(&profiles.0));
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
        // SAFETY: as the caller vouches.
        for service in unsafe { services::from_inf(text, folder) }? {
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
        let Some(path) = dll::installed_inf(inside) else {
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
        let wide = events::wide(name);
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
            if let Err(error) = admin::add_service(&self.0, name, service, None) {
                // Half a profile is of no use to anybody.
                let _ = admin::delete_profile(&self.0, name, true);
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
        let made = admin::add_user(&self.0, profile, builtin::NAME, name, address);
        if made.is_err() {
            let _ = admin::delete_profile(&self.0, profile, true);
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

    /// Logs on, as MAPILogonEx does: with the default profile where none is named.
    /// `way` says how sinks of this session are called on any thread.
    pub(crate) fn log_on(
        &self,
        profile: Option<&str>,
        flags: LogonFlags,
        way: events::AnyThreadWay,
    ) -> Result<IMAPISession> {
        session::logon(&self.0, profile, flags, way)
    }

    /// Counts one more user of this MAPI. The flags of the first one hold.
    pub(crate) fn initialize(&self, flags: InitFlags) {
        self.0.engine.enter(flags);
    }

    /// Counts one user less.
    pub(crate) fn uninitialize(&self) {
        self.0.engine.leave();
    }

    /// The administration of the profiles, as MAPIAdminProfiles returns it.
    pub fn admin(&self) -> IProfAdmin {
        admin::ProfileAdmin::open(&self.0)
    }
}
