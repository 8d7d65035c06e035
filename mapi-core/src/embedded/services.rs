//! Message services and their providers: what MAPISVC.INF says of them, or a program.

use super::bag::Bag;
use super::dll::{self, Dll, Vouched};
use super::inf;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::OwnedPropValue;
use crate::interfaces::{IABProvider, IMSProvider, IXPProvider};
use crate::memory::MapiView;
use crate::private::entry::{self, Theirs};
use crate::provider::{ProviderInit, ServiceCall};
use core::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use windows_core::{HRESULT, Result};

type Init<P> = Arc<dyn Fn(ProviderInit<'_>) -> Result<P> + Send + Sync>;
type Entry =
    Arc<dyn Fn(ServiceCall<'_>, &mut Option<MapiView<MAPIERROR>>) -> Result<()> + Send + Sync>;

/// Where the code of a provider or a service is.
#[derive(Clone)]
pub(super) enum Code<F> {
    /// In this process.
    Here(F),
    /// In a DLL, which is loaded when it is needed.
    Dll(Vouched),
}

/// What a program has given.
fn here<P: 'static>(
    init: impl Fn(ProviderInit<'_>) -> Result<P> + Send + Sync + 'static,
) -> Code<Init<P>> {
    let init = Theirs::new(init);
    Code::Here(Arc::new(move |call: ProviderInit<'_>| init.get()(call)))
}

/// What makes the provider.
#[derive(Clone)]
pub(super) enum Make {
    Store(Code<Init<IMSProvider>>),
    AddressBook(Code<Init<IABProvider>>),
    Transport(Code<Init<IXPProvider>>),
    /// Of a kind that is not loaded, such as hooks.
    Nothing,
}

/// A provider of a [`Service`].
#[derive(Clone)]
pub struct Provider {
    pub(super) name: String,
    pub(super) props: Bag,
    pub(super) make: Make,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Provider {
    fn new(name: &str, kind: ResourceType, make: Make) -> Self {
        let mut props = Bag::default();
        props.set(PR_RESOURCE_TYPE, kind.0);
        props.set(PR_RESOURCE_FLAGS, 0u32);
        props.set(PR_DISPLAY_NAME_W, name);
        props.set(PR_PROVIDER_DISPLAY_W, name);
        Self {
            name: name.into(),
            props,
            make,
        }
    }

    /// A message store provider in this process. `init` is what MSProviderInit would do.
    pub fn message_store(
        name: &str,
        init: impl Fn(ProviderInit<'_>) -> Result<IMSProvider> + Send + Sync + 'static,
    ) -> Self {
        let make = Make::Store(here(init));
        Self::new(name, ResourceType::MAPI_STORE_PROVIDER, make)
    }

    /// An address book provider in this process. `init` is what ABProviderInit would do.
    pub fn address_book(
        name: &str,
        init: impl Fn(ProviderInit<'_>) -> Result<IABProvider> + Send + Sync + 'static,
    ) -> Self {
        let make = Make::AddressBook(here(init));
        Self::new(name, ResourceType::MAPI_AB_PROVIDER, make)
    }

    /// A transport in this process. `init` is what XPProviderInit would do.
    pub fn transport(
        name: &str,
        init: impl Fn(ProviderInit<'_>) -> Result<IXPProvider> + Send + Sync + 'static,
    ) -> Self {
        let make = Make::Transport(here(init));
        Self::new(name, ResourceType::MAPI_TRANSPORT_PROVIDER, make)
    }

    /// A message store provider in a DLL (`.dll`, `.so`), which exports MSProviderInit.
    ///
    /// # Safety
    ///
    /// The DLL can be loaded, and exports under that name what `MAPISPI.h` declares, or nothing.
    pub unsafe fn message_store_dll(name: &str, path: impl Into<PathBuf>) -> Self {
        // SAFETY: as the caller vouches.
        let make = Make::Store(Code::Dll(unsafe { Vouched::new(path) }));
        Self::new(name, ResourceType::MAPI_STORE_PROVIDER, make)
    }

    /// An address book provider in a DLL, which exports ABProviderInit.
    ///
    /// # Safety
    ///
    /// As for [`message_store_dll`](Self::message_store_dll).
    pub unsafe fn address_book_dll(name: &str, path: impl Into<PathBuf>) -> Self {
        // SAFETY: as the caller vouches.
        let make = Make::AddressBook(Code::Dll(unsafe { Vouched::new(path) }));
        Self::new(name, ResourceType::MAPI_AB_PROVIDER, make)
    }

    /// A transport in a DLL, which exports XPProviderInit.
    ///
    /// # Safety
    ///
    /// As for [`message_store_dll`](Self::message_store_dll).
    pub unsafe fn transport_dll(name: &str, path: impl Into<PathBuf>) -> Self {
        // SAFETY: as the caller vouches.
        let make = Make::Transport(Code::Dll(unsafe { Vouched::new(path) }));
        Self::new(name, ResourceType::MAPI_TRANSPORT_PROVIDER, make)
    }

    /// Sets a property of the provider's section in new profiles, such as PR_DISPLAY_NAME or
    /// PR_RESOURCE_FLAGS ([`ResourceFlags`]).
    #[must_use]
    pub fn with(mut self, value: impl Into<OwnedPropValue>) -> Self {
        self.props.put(value.into());
        self
    }
}

/// A message service: some providers that are configured together.
#[derive(Clone)]
pub struct Service {
    pub(super) name: String,
    pub(super) props: Bag,
    pub(super) providers: Vec<Provider>,
    pub(super) sections: Vec<(MAPIUID, Bag)>,
    pub(super) entry: Option<Code<Entry>>,
    pub(super) is_default: bool,
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Service");
        shown
            .field("name", &self.name)
            .field("providers", &self.providers);
        shown.finish_non_exhaustive()
    }
}

impl Service {
    /// A service with that name, without providers yet.
    pub fn new(name: &str) -> Self {
        let mut props = Bag::default();
        props.set(PR_DISPLAY_NAME_W, name);
        props.set(PR_RESOURCE_FLAGS, 0u32);
        Self {
            name: name.into(),
            props,
            providers: vec![],
            sections: vec![],
            entry: None,
            is_default: false,
        }
    }

    /// Adds a provider.
    #[must_use]
    pub fn provider(mut self, provider: Provider) -> Self {
        self.providers.push(provider);
        self
    }

    /// Sets a property of the service's section in new profiles, such as PR_DISPLAY_NAME or
    /// PR_RESOURCE_FLAGS ([`ServiceRoles`]).
    #[must_use]
    pub fn with(mut self, value: impl Into<OwnedPropValue>) -> Self {
        self.props.put(value.into());
        self
    }

    /// The entry function of the service, in this process: what MAPI calls when the service is
    /// added to a profile, configured or removed.
    #[must_use]
    pub fn entry(
        mut self,
        entry: impl Fn(ServiceCall<'_>, &mut Option<MapiView<MAPIERROR>>) -> Result<()>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        let entry = Theirs::new(entry);
        let entry = move |call: ServiceCall<'_>, error: &mut _| entry.get()(call, error);
        self.entry = Some(Code::Here(Arc::new(entry)));
        self
    }

    /// Has new profiles with MAPI_DEFAULT_SERVICES have the service.
    #[must_use]
    pub fn by_default(mut self) -> Self {
        self.is_default = true;
        self
    }
}

/// The services of a MAPISVC.INF, whose DLLs are in `folder`.
///
/// # Safety
///
/// Each is as [`Vouched`] says.
pub(super) unsafe fn from_inf(
    text: &str,
    folder: &Path,
) -> core::result::Result<Vec<Service>, inf::InfError> {
    let file = |bag: &Bag, tag| {
        let path = dll::path_of(folder, &bag.text(tag)?);
        // SAFETY: as the caller vouches.
        Some(unsafe { Vouched::new(path) })
    };
    let services = inf::read(text)?.into_iter().map(|service| {
        let providers = service.providers.into_iter().map(|provider| {
            let path = file(&provider.props, PR_PROVIDER_DLL_NAME_W);
            let kind = provider.props.long(PR_RESOURCE_TYPE).unwrap_or_default();
            let make = match (ResourceType(kind.cast_unsigned()), path) {
                (ResourceType::MAPI_STORE_PROVIDER, Some(path)) => Make::Store(Code::Dll(path)),
                (ResourceType::MAPI_AB_PROVIDER, Some(path)) => Make::AddressBook(Code::Dll(path)),
                (ResourceType::MAPI_TRANSPORT_PROVIDER, Some(path)) => {
                    Make::Transport(Code::Dll(path))
                }
                _ => Make::Nothing,
            };
            let mut props = provider.props;
            props.set_default(PR_DISPLAY_NAME_W, provider.name.as_str());
            props.set_default(PR_RESOURCE_FLAGS, 0u32);
            Provider {
                name: provider.name,
                props,
                make,
            }
        });
        let providers = providers.collect();
        let has_entry = service.props.has(PR_SERVICE_ENTRY_NAME);
        let entry = file(&service.props, PR_SERVICE_DLL_NAME_W).filter(|_| has_entry);
        Service {
            name: service.name,
            props: service.props,
            providers,
            sections: service.sections,
            entry: entry.map(Code::Dll),
            is_default: service.is_default,
        }
    });
    Ok(services.collect())
}

/// The text of a MAPISVC.INF: UTF-16 behind a byte order mark, else UTF-8, in which what is not is
/// replaced.
pub(super) fn read_inf(path: &Path) -> core::result::Result<String, inf::InfError> {
    let bytes = std::fs::read(path).map_err(|error| inf::InfError {
        line: 0,
        message: format!("{}: {error}", path.display()),
    })?;
    Ok(match bytes.strip_prefix(b"\xFF\xFE") {
        Some(units) => {
            let units = units
                .chunks_exact(2)
                .map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
            char::decode_utf16(units)
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        None => String::from_utf8_lossy(&bytes).into_owned(),
    })
}

/// What MAPI tells an init function in this process.
fn init() -> ProviderInit<'static> {
    ProviderInit {
        instance: HINSTANCE::default(),
        malloc: None,
        flags: ProviderInitFlags::empty(),
        mapi_version: CURRENT_SPI_VERSION,
    }
}

impl Service {
    /// The DLLs that its providers and its entry function are in.
    pub(super) fn dlls(&self) -> impl Iterator<Item = &Vouched> {
        fn of<F>(code: &Code<F>) -> Option<&Vouched> {
            match code {
                Code::Dll(path) => Some(path),
                Code::Here(_) => None,
            }
        }
        let providers = self.providers.iter().filter_map(|one| match &one.make {
            Make::Store(code) => of(code),
            Make::AddressBook(code) => of(code),
            Make::Transport(code) => of(code),
            Make::Nothing => None,
        });
        providers.chain(self.entry.as_ref().and_then(of))
    }
}

/// Loads a provider. A panic in it is MAPI_E_CALL_FAILED.
macro_rules! load {
    ($name:ident, $provider:ty, $dll:ident) => {
        pub(super) fn $name(code: &Code<Init<$provider>>) -> Result<$provider> {
            match code {
                Code::Here(make) => caught(|| make(init())),
                Code::Dll(path) => Dll::load(path)?.$dll(),
            }
        }
    };
}

load!(load_store, IMSProvider, store_provider);
load!(load_address_book, IABProvider, address_book_provider);
load!(load_transport, IXPProvider, transport_provider);

/// Calls the entry function of a service, with what it said of a failure. MAPI_E_NOT_INITIALIZED
/// is that it has none.
pub(super) fn call_entry(
    service: &Service,
    call: ServiceCall<'_>,
) -> (Result<()>, Option<MapiView<MAPIERROR>>) {
    let mut error = None;
    let done = match &service.entry {
        None => Err(MAPI_E_NOT_INITIALIZED.into()),
        Some(Code::Here(entry)) => caught(|| entry(call, &mut error)),
        Some(Code::Dll(path)) => {
            let name = service.props.text(PR_SERVICE_ENTRY_NAME);
            let name = name.unwrap_or_else(|| "ServiceEntry".into());
            Dll::load(path).and_then(|dll| dll.service_entry(&name, call, &mut error))
        }
    };
    (done, error)
}

/// Whether a failure of an entry function is that it does not know why it was called.
pub(super) fn is_unknown_context(code: HRESULT) -> bool {
    code == MAPI_E_NO_SUPPORT || code == MAPI_E_NOT_INITIALIZED
}

/// Calls what a program has given. A panic in it is MAPI_E_CALL_FAILED.
fn caught<T>(call: impl FnOnce() -> Result<T>) -> Result<T> {
    entry::caught(call).unwrap_or_else(|| Err(MAPI_E_CALL_FAILED.into()))
}
