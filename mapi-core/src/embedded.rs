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
//! # Threads
//!
//! Any number of threads have sessions of one [`Profiles`] at once, each its own, with the objects
//! that it opened; what they share is data behind locks. A session belongs to its thread, as Rust's
//! compiler sees to.
//!
//! Notifications come on the thread that registered for them: of what it does itself before the
//! call returns, of what others do with its next call, or with [`dispatch`]. Where the first
//! MAPIInitialize asks for MAPI_MULTITHREAD_NOTIFICATIONS, they come at once, on a thread of the
//! embedded MAPI's own, to the sinks that are made for that: those of `client::advise`, and in a
//! session that C has logged on to, through a DLL of `export_mapi!`, those of C. Whether another sink
//! of Rust may be called on another thread nobody can know, so that it hears of events as it would
//! without the flag. Of the rows of a table a sink on the other thread hears that they have changed
//! (TABLE_CHANGED), and the table follows when it is asked.
//!
#![doc = include_str!("embedded/methods.md")]

mod addrbook;
mod admin;
mod bag;
mod builtin;
mod code_page;
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
mod profiles;
mod props;
mod report;
pub(crate) mod rtf;
mod services;
mod session;
mod spooler;
mod status;
mod storage;
mod store;
mod support;
mod tables;
pub(crate) mod wrapped;

pub use events::dispatch;
pub use inf::InfError;
pub(crate) use profile::new_uid;
pub use profiles::Profiles;
pub use services::{Provider, Service};
