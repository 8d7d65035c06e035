//! A MAPI in this process: where there is no Outlook, clients and providers run on it.
//!
//! [`Profiles`] are what it has: profiles with message services, whose providers are registered in
//! code ([`Service`], [`Provider`]) or by a MAPISVC.INF, in this process or in a DLL. The built-in
//! service `EMBEDDED` is a message store, an address book and a transport that delivers to the
//! stores of the same profiles.
//!
//! A client is the same program as with Outlook:
//!
//! ```
//! use mapi_core::abi::flags::InitFlags;
//! use mapi_core::client::{LogonOptions, Mapi};
//! use mapi_core::embedded::Profiles;
//!
//! # // The system's own MAPI may have no mail client behind it.
//! # if cfg!(windows) { return Ok(()); }
//! let mapi = Mapi::load().or_else(|_| Mapi::embedded(Profiles::default()))?;
//! let session = mapi.initialize(InitFlags::empty())?.logon(&LogonOptions::default())?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Notifications come on the thread that registered for them: of what it does itself before the
//! call returns, of what others do with its next call, or with [`dispatch`].

mod addrbook;
mod admin;
mod bag;
mod builtin;
mod copy;
mod directory;
mod dll;
mod events;
mod hub;
mod inf;
mod live;
pub mod msg;
mod oneoff;
mod profile;
mod props;
mod report;
mod services;
mod session;
mod spooler;
mod status;
mod storage;
mod store;
mod support;
mod tables;

pub use events::dispatch;
pub use hub::Profiles;
pub use inf::InfError;
pub use services::{Provider, Service};

use crate::abi::flags::LogonFlags;
use crate::interfaces::{IMAPISession, IProfAdmin};
use windows_core::Result;

impl Profiles {
    /// Logs on, as MAPILogonEx does: with the default profile where none is named.
    pub(crate) fn log_on(&self, profile: Option<&str>, flags: LogonFlags) -> Result<IMAPISession> {
        session::logon(&self.0, profile, flags)
    }

    /// The administration of the profiles, as MAPIAdminProfiles returns it.
    pub fn admin(&self) -> IProfAdmin {
        admin::ProfileAdmin::open(&self.0)
    }
}
