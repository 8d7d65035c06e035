//! What a provider needs around its interfaces: the functions that its DLL exports, and safe ways
//! to what C leaves to pointers.
//!
//! A provider DLL exports an init function for each kind of provider in it, and the entry function
//! of its message service. [`provider_entry!`](crate::provider_entry) writes them:
//!
//! ```
//! use mapi_core::abi::{MAPIERROR, codes::MAPI_E_UNCONFIGURED};
//! use mapi_core::provider::{ProviderInit, ServiceCall};
//! use mapi_core::{IMSProvider, MapiView};
//! use windows_core::Result;
//!
//! /// A new object for each call: it is one provider in one profile.
//! fn new_provider(_init: ProviderInit<'_>) -> Result<IMSProvider> {
//!     Err(MAPI_E_UNCONFIGURED.into()) // a real one: Ok(StoreProvider::default().into())
//! }
//!
//! fn configure(
//!     _call: ServiceCall<'_>,
//!     _error: &mut Option<MapiView<MAPIERROR>>,
//! ) -> Result<()> {
//!     Ok(())
//! }
//!
//! mapi_core::provider_entry!(MSProviderInit = new_provider);
//! mapi_core::provider_entry!(ServiceEntry = configure);
//! ```
//!
//! A panic in a method or a closure ends there, MAPI_E_CALL_FAILED where there is a code, and one in the
//! `Drop` of a struct with `#[implement]` ends in Release. Only where the last reference is one that was
//! queried for IUnknown itself does it end the process: that vtable is windows-core's.
//!
//! On Windows a struct with `#[implement(IFoo)]` says that any thread may have it (IAgileObject). One
//! that has what only one thread may touch, such as an `Rc` or another object, says
//! `#[implement(IFoo, Agile = false)]`, as all of this crate do but the sinks for any thread.

mod init;
mod names;
mod service;
mod support;
mod tnef;

pub use init::{
    HookArguments, HookInit, HookInitFunction, InitArguments, ProviderInit, ProviderInitFunction,
    ServiceEntryFunction, init_hook, init_provider, is_service_entry, make_provider,
};
pub use names::{RESOLVED, ambiguous_name, resolve_names};
#[cfg(feature = "embedded")]
pub(crate) use names::{name_of, resolve, resolve_each};
pub use service::{ServiceArguments, ServiceCall, call_service};
pub use tnef::TnefEncoder;
