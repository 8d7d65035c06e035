//! The administration of profiles, message services and providers.

use super::bag::Bag;
use super::events::Counted;
use super::hub::{Hub, LastErrorText, string};
use super::profile::{PR_MDB_PROVIDER_NAME, Section, ServiceInProfile};
use super::services::{self, Service};
use super::support::ServiceSupport;
use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::boundary::Views;
use crate::data::{OwnedPropValue, Props};
use crate::interfaces::*;
use crate::memory::text::TStr;
use crate::memory::{MapiView, MapiViews};
use crate::provider::ServiceCall;
use std::ffi::CStr;
use std::sync::Arc;
use windows_core::{GUID, HRESULT, IUnknown, Interface, Result, implement};

fn wide(flags: UnicodeFlags) -> bool {
    flags.contains(UnicodeFlags::MAPI_UNICODE)
}

/// Only MAPI's built-in dialogs would show a service's settings.
fn without_dialog(flags: CreateServiceFlags) -> ConfigureServiceFlags {
    ConfigureServiceFlags::from_bits_retain(
        flags.bits()
            & (ConfigureServiceFlags::SERVICE_UI_ALLOWED
                | ConfigureServiceFlags::SERVICE_UI_ALWAYS)
                .bits(),
    )
}

/// Adds a service to a profile and tells its entry function.
pub(super) fn add_service(
    hub: &Arc<Hub>,
    profile: &str,
    service: &str,
    how: Option<(UiParam, CreateServiceFlags)>,
) -> Result<MAPIUID> {
    let service = hub.config().service(service)?;
    let uid = hub.with_profile(profile, |profile| profile.add_service(&service))?;
    let (ui_param, flags) = how.unwrap_or_default();
    let admin = Admin::new(hub, profile);
    let flags = without_dialog(flags);
    let (done, _) = admin.call(
        &service,
        &uid,
        ServiceContext::MSG_SERVICE_CREATE,
        flags,
        ui_param,
        None,
    );
    match done {
        Err(error) if !services::is_unknown_context(error.code()) => {
            hub.with_profile(profile, |profile| {
                profile.remove_service(&uid);
                Ok(())
            })?;
            Err(error)
        }
        _ => Ok(uid),
    }
}

/// Deletes a profile, now or with the end of its last session. The entry function of each of its
/// services hears of it first.
pub(super) fn delete_profile(hub: &Arc<Hub>, name: &str, app: bool) -> Result<()> {
    let waits = hub.is_profile_in_use(name, app)?;
    if !waits {
        let services = hub.with_profile(name, |profile| Ok(profile.services.clone()))?;
        let admin = Admin::new(hub, name);
        for service in services {
            // As for a service that is deleted alone.
            let _ = admin.delete(&service.uid);
        }
    }
    hub.delete_profile(name)
}

/// A session ends: what waited for it happens.
pub(super) fn leave_profile(hub: &Arc<Hub>, name: &str) {
    let waiting = hub.with_profile(name, |profile| {
        profile.sessions = profile.sessions.saturating_sub(1);
        let last = profile.sessions == 0;
        Ok((
            last && profile.is_doomed,
            profile.new_name.take().filter(|_| last),
        ))
    });
    match waiting {
        Ok((true, _)) => drop(delete_profile(hub, name, true)),
        Ok((false, Some(new))) => drop(hub.rename_profile(name, &new, true)),
        _ => {}
    }
}

/// Adds a service to a profile, for a user.
pub(super) fn add_user(
    hub: &Arc<Hub>,
    profile: &str,
    service: &str,
    name: &str,
    address: &str,
) -> Result<()> {
    let service = hub.config().service(service)?;
    let uid = hub.with_profile(profile, |profile| profile.add_service(&service))?;
    let props = [
        OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
        OwnedPropValue::new(PR_EMAIL_ADDRESS_W, address),
    ];
    let props = MapiViews::<SPropValue>::new(&props)?;
    let flags = ConfigureServiceFlags::MAPI_UNICODE;
    let context = ServiceContext::MSG_SERVICE_CREATE;
    let admin = Admin::new(hub, profile);
    admin
        .call(
            &service,
            &uid,
            context,
            flags,
            UiParam(0),
            Some(props.get()),
        )
        .0
}

#[implement(IProfAdmin, Agile = false)]
pub(super) struct ProfileAdmin {
    hub: Arc<Hub>,
}

impl ProfileAdmin {
    pub(super) fn open(hub: &Arc<Hub>) -> IProfAdmin {
        let hub = Arc::clone(hub);
        Self { hub }.into()
    }
}

fn is_app(flags: ProfileFlags) -> bool {
    flags.contains(ProfileFlags::MAPI_APP_PROFILE)
}

impl IProfAdmin_Impl for ProfileAdmin_Impl {
    fn get_last_error(
        &self,
        _result: HRESULT,
        _flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        Ok(None)
    }

    fn get_profile_table(&self, flags: ProfileTableFlags) -> Result<IMAPITable> {
        let all = flags.contains(ProfileTableFlags::MAPI_APP_PROFILE);
        let rows = {
            let config = self.hub.config();
            let shown = config
                .profiles
                .iter()
                .filter(|profile| all || !profile.is_app);
            let rows = shown.map(|profile| {
                tables::row([
                    OwnedPropValue::new(PR_DISPLAY_NAME_W, profile.name.as_str()),
                    OwnedPropValue::new(
                        PR_DEFAULT_PROFILE,
                        config.default.as_ref() == Some(&profile.name),
                    ),
                    OwnedPropValue::new(PR_INSTANCE_KEY, profile.name.as_bytes()),
                ])
            });
            rows.collect()
        };
        // The names are 8-bit, as on Windows, which has no flag for them here.
        let columns = [PR_DISPLAY_NAME_W, PR_DEFAULT_PROFILE];
        tables::snapshot(PR_INSTANCE_KEY, &columns, rows, false)
    }

    fn create_profile(
        &self,
        name: TStr<'_>,
        _password: Option<TStr<'_>>,
        ui_param: UiParam,
        flags: ProfileFlags,
    ) -> Result<()> {
        let name = string(name);
        self.hub.create_profile(&name, is_app(flags))?;
        if flags.contains(ProfileFlags::MAPI_DEFAULT_SERVICES) {
            let defaults: Vec<_> = {
                let config = self.hub.config();
                let defaults = config.services.iter().filter(|service| service.is_default);
                defaults.map(|service| service.name.clone()).collect()
            };
            for service in defaults {
                let how = (ui_param, CreateServiceFlags::empty());
                if let Err(error) = add_service(&self.hub, &name, &service, Some(how)) {
                    delete_profile(&self.hub, &name, true)?;
                    return Err(error);
                }
            }
        }
        Ok(())
    }

    fn delete_profile(&self, name: TStr<'_>, flags: ProfileFlags) -> Result<()> {
        delete_profile(&self.hub, &string(name), is_app(flags))
    }

    /// Profiles have no passwords.
    fn change_profile_password(
        &self,
        _name: TStr<'_>,
        _old_password: Option<TStr<'_>>,
        _new_password: Option<TStr<'_>>,
        _flags: UnicodeFlags,
    ) -> Result<()> {
        Ok(())
    }

    fn copy_profile(
        &self,
        old_name: TStr<'_>,
        _old_password: Option<TStr<'_>>,
        new_name: TStr<'_>,
        _ui_param: UiParam,
        flags: ProfileFlags,
    ) -> Result<()> {
        self.hub
            .copy_profile(&string(old_name), &string(new_name), is_app(flags))
    }

    fn rename_profile(
        &self,
        old_name: TStr<'_>,
        _old_password: Option<TStr<'_>>,
        new_name: TStr<'_>,
        _ui_param: UiParam,
        flags: ProfileFlags,
    ) -> Result<()> {
        self.hub
            .rename_profile(&string(old_name), &string(new_name), is_app(flags))
    }

    fn set_default_profile(&self, name: Option<TStr<'_>>, _flags: UnicodeFlags) -> Result<()> {
        self.hub.set_default_profile(name.map(string).as_deref())
    }

    fn admin_services(
        &self,
        name: TStr<'_>,
        _password: Option<TStr<'_>>,
        _ui_param: UiParam,
        _flags: DialogFlags,
    ) -> Result<IMsgServiceAdmin> {
        let name = self
            .hub
            .with_profile(&string(name), |profile| Ok(profile.name.clone()))
            .map_err(|_| MAPI_E_LOGON_FAILED)?;
        Ok(Admin::new(&self.hub, &name).open())
    }
}

/// The services of a profile.
#[derive(Clone)]
pub(super) struct Admin {
    hub: Arc<Hub>,
    profile: String,
    _counted: Counted,
}

#[implement(IMsgServiceAdmin, IMsgServiceAdmin2, Agile = false)]
pub(super) struct ServiceAdmin {
    admin: Admin,
    last_error: LastErrorText,
}

impl Admin {
    pub(super) fn new(hub: &Arc<Hub>, profile: &str) -> Self {
        Self {
            hub: Arc::clone(hub),
            profile: profile.into(),
            _counted: Counted::new(&hub.engine),
        }
    }

    pub(super) fn open(self) -> IMsgServiceAdmin {
        ServiceAdmin {
            admin: self,
            last_error: LastErrorText::default(),
        }
        .into()
    }

    fn service(&self, uid: &MAPIUID) -> Result<ServiceInProfile> {
        self.hub.with_profile(&self.profile, |profile| {
            let mut services = profile.services.iter();
            let found = services.find(|service| service.uid == *uid);
            found.cloned().ok_or_else(|| MAPI_E_NOT_FOUND.into())
        })
    }

    pub(super) fn section(&self, uid: &MAPIUID) -> Result<Arc<Section>> {
        self.hub.with_profile(&self.profile, |profile| {
            let section = profile.section(uid).cloned();
            section.ok_or_else(|| MAPI_E_NOT_FOUND.into())
        })
    }

    /// Opens a section, or creates it for writing.
    pub(super) fn open_section(
        &self,
        uid: &MAPIUID,
        flags: ProfileSectionFlags,
    ) -> Result<IProfSect> {
        let section =
            self.hub
                .with_profile(&self.profile, |profile| match profile.section(uid) {
                    Some(section) => Ok(Arc::clone(section)),
                    None if flags.contains(ProfileSectionFlags::MAPI_MODIFY) => {
                        Ok(profile.add_section(*uid, Bag::default()))
                    }
                    None => Err(MAPI_E_NOT_FOUND.into()),
                })?;
        section.open(flags)
    }

    /// Opens a section for a client, to whom those of providers are closed unless it insists.
    pub(super) fn open_for_client(
        &self,
        uid: &MAPIUID,
        flags: ProfileSectionFlags,
    ) -> Result<IProfSect> {
        let is_provider = self
            .section(uid)
            .is_ok_and(|section| section.read(|props| props.has(PR_PROVIDER_UID)));
        if is_provider && !flags.contains(ProfileSectionFlags::MAPI_FORCE_ACCESS) {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        self.open_section(uid, flags)
    }

    /// Calls the entry function of a service.
    fn call(
        &self,
        service: &Service,
        uid: &MAPIUID,
        context: ServiceContext,
        flags: ConfigureServiceFlags,
        ui_param: UiParam,
        props: Option<Views<'_, SPropValue>>,
    ) -> (Result<()>, Option<MapiView<MAPIERROR>>) {
        let providers = self.providers(uid);
        let support = ServiceSupport::open(self, uid);
        let call = ServiceCall {
            instance: HINSTANCE::default(),
            malloc: None,
            support: Some(&support),
            ui_param,
            flags,
            context,
            props: props.unwrap_or_default(),
            provider_admin: Some(&providers),
        };
        services::call_entry(service, call)
    }

    fn providers(&self, service: &MAPIUID) -> IProviderAdmin {
        ProviderAdmin {
            admin: self.clone(),
            service: *service,
        }
        .into()
    }

    /// The row of a provider, in the table of a service or of the profile.
    fn provider_rows(&self, service: Option<&MAPIUID>) -> Result<Vec<Vec<OwnedPropValue>>> {
        self.hub.with_profile(&self.profile, |profile| {
            let services = profile.services.iter();
            let services = services.filter(|own| service.is_none_or(|uid| own.uid == *uid));
            let uids = services.flat_map(|own| &own.providers);
            let rows = uids.enumerate().filter_map(|(ordinal, uid)| {
                let section = profile.section(uid)?;
                let mut props = section.read(Bag::clone);
                let transport = profile.transports.iter().position(|own| own == uid);
                let ordinal = transport.unwrap_or(ordinal) as u32;
                props.set(PR_PROVIDER_ORDINAL, ordinal);
                props.set(PR_INSTANCE_KEY, &uid.ab[..]);
                props.remove(PR_MDB_PROVIDER_NAME);
                Some(tables::row(props.to_vec()))
            });
            Ok(rows.collect())
        })
    }

    fn provider_table(&self, service: Option<&MAPIUID>, flags: UnicodeFlags) -> Result<IMAPITable> {
        let columns = [
            PR_INSTANCE_KEY,
            PR_DISPLAY_NAME_W,
            PR_PROVIDER_DISPLAY_W,
            PR_PROVIDER_DLL_NAME_W,
            PR_PROVIDER_ORDINAL,
            PR_PROVIDER_UID,
            PR_RESOURCE_FLAGS,
            PR_RESOURCE_TYPE,
            PR_SERVICE_NAME_W,
            PR_SERVICE_UID,
        ];
        let rows = self.provider_rows(service)?;
        tables::snapshot(PR_INSTANCE_KEY, &columns, rows, wide(flags))
    }

    fn service_table(&self) -> Result<IMAPITable> {
        let rows = self.hub.with_profile(&self.profile, |profile| {
            let rows = profile.services.iter().filter_map(|service| {
                let mut props = profile.section(&service.uid)?.read(Bag::clone);
                props.set(PR_INSTANCE_KEY, &service.uid.ab[..]);
                Some(tables::row(props.to_vec()))
            });
            Ok(rows.collect())
        })?;
        let columns = [
            PR_INSTANCE_KEY,
            PR_DISPLAY_NAME_W,
            PR_SERVICE_NAME_W,
            PR_SERVICE_UID,
            PR_SERVICE_DLL_NAME_W,
            PR_SERVICE_ENTRY_NAME,
            PR_RESOURCE_FLAGS,
        ];
        // There is no flag for the width, so it is 8 bits.
        tables::snapshot(PR_INSTANCE_KEY, &columns, rows, false)
    }

    fn create(
        &self,
        service: TStr<'_>,
        display_name: Option<TStr<'_>>,
        ui_param: UiParam,
        flags: CreateServiceFlags,
    ) -> Result<MAPIUID> {
        let name = string(service);
        let uid = add_service(&self.hub, &self.profile, &name, Some((ui_param, flags)))?;
        let given = self
            .hub
            .config()
            .service(&name)?
            .props
            .text(PR_DISPLAY_NAME_W);
        if let (None, Some(display)) = (given.filter(|given| !given.is_empty()), display_name) {
            let display = string(display);
            self.section(&uid)?
                .write(|props| props.set(PR_DISPLAY_NAME_W, display));
        }
        Ok(uid)
    }

    fn delete(&self, uid: &MAPIUID) -> Result<()> {
        let own = self.service(uid)?;
        // Nothing is locked while the entry function runs.
        let service = self.hub.config().service(&own.name);
        if let Ok(service) = service {
            // A service that cannot clean up goes all the same.
            let none = ConfigureServiceFlags::empty();
            let _ = self.call(
                &service,
                uid,
                ServiceContext::MSG_SERVICE_DELETE,
                none,
                UiParam(0),
                None,
            );
        }
        self.hub.with_profile(&self.profile, |profile| {
            profile
                .remove_service(uid)
                .map(drop)
                .ok_or_else(|| MAPI_E_NOT_FOUND.into())
        })
    }

    fn copy(&self, uid: &MAPIUID, to: &Self) -> Result<()> {
        let own = self.service(uid)?;
        let (props, providers) = self.hub.with_profile(&self.profile, |profile| {
            let bag = |uid: &MAPIUID| profile.section(uid).map(|section| section.read(Bag::clone));
            let providers: Vec<_> = own.providers.iter().filter_map(bag).collect();
            Ok((bag(uid).unwrap_or_default(), providers))
        })?;
        let service = Service {
            name: own.name.clone(),
            props,
            providers: vec![],
            sections: vec![],
            entry: None,
            is_default: false,
        };
        to.hub.with_profile(&to.profile, |profile| {
            let new = profile.add_service(&service)?;
            for props in providers {
                let name = props.text(PR_MDB_PROVIDER_NAME).unwrap_or_default();
                profile.add_provider(&new, &own.name, &name, props)?;
            }
            Ok(())
        })
    }

    fn set_transport_order(&self, uids: &[MAPIUID]) -> Result<()> {
        self.hub.with_profile(&self.profile, |profile| {
            if uids.len() != profile.transports.len() {
                return Err(MAPI_E_BUSY.into());
            }
            let mut sorted: Vec<_> = uids.iter().map(|uid| uid.ab).collect();
            sorted.sort_unstable();
            sorted.dedup();
            let known = |uid: &MAPIUID| profile.transports.contains(uid);
            if sorted.len() != uids.len() || !uids.iter().all(known) {
                return Err(MAPI_E_NOT_FOUND.into());
            }
            profile.transports = uids.to_vec();
            Ok(())
        })
    }

    fn set_primary_identity(&self, uid: Option<&MAPIUID>) -> Result<()> {
        self.hub.with_profile(&self.profile, |profile| {
            let primary = ResourceFlags::STATUS_PRIMARY_IDENTITY;
            let role = ServiceRoles::SERVICE_PRIMARY_IDENTITY.bits();
            let chosen = match uid {
                None => None,
                Some(uid) => {
                    let mut services = profile.services.iter();
                    let service = services.find(|service| service.uid == *uid);
                    let service = service.ok_or(MAPI_E_NOT_FOUND)?;
                    let section = profile.section(uid).ok_or(MAPI_E_NOT_FOUND)?;
                    let roles = section.read(|props| props.long(PR_RESOURCE_FLAGS));
                    let none = ServiceRoles::SERVICE_NO_PRIMARY_IDENTITY.bits();
                    if roles.unwrap_or_default().cast_unsigned() & none != 0 {
                        return Err(MAPI_E_NO_ACCESS.into());
                    }
                    Some(service.clone())
                }
            };
            for service in &profile.services {
                let is_chosen = chosen.as_ref().is_some_and(|own| own.uid == service.uid);
                if let Some(section) = profile.section(&service.uid) {
                    section.write(|props| {
                        let roles = props.long(PR_RESOURCE_FLAGS).unwrap_or_default();
                        let roles = roles.cast_unsigned() & !role;
                        props.set(
                            PR_RESOURCE_FLAGS,
                            if is_chosen { roles | role } else { roles },
                        );
                    });
                }
                for section in service
                    .providers
                    .iter()
                    .filter_map(|uid| profile.section(uid))
                {
                    let none = ResourceFlags::STATUS_NO_PRIMARY_IDENTITY;
                    if is_chosen && !section.has_flag(none) {
                        section.change_flags(ResourceFlags::empty(), primary);
                    } else {
                        section.change_flags(primary, ResourceFlags::empty());
                    }
                }
            }
            Ok(())
        })
    }
}

impl ServiceAdmin {
    fn configure(
        &self,
        uid: &MAPIUID,
        ui_param: UiParam,
        flags: ConfigureServiceFlags,
        properties: Option<Views<'_, SPropValue>>,
    ) -> Result<()> {
        let own = self.admin.service(uid)?;
        let service = self.admin.hub.config().service(&own.name)?;
        let context = ServiceContext::MSG_SERVICE_CONFIGURE;
        let (done, _) = self
            .admin
            .call(&service, uid, context, flags, ui_param, properties);
        done.inspect_err(|error| {
            let message = format!("{} could not be configured", own.name);
            self.last_error.set(error.code(), &message, &own.name);
        })
    }
}

/// What is to be copied to: the services of a profile, by an object of this MAPI.
fn admin_of(destination: &IUnknown) -> Result<Admin> {
    if let Ok(admin) = destination.cast::<IMsgServiceAdmin>()
        && let Ok(own) = admin.cast_object_ref::<ServiceAdmin>()
    {
        return Ok(own.admin.clone());
    }
    super::session::admin_of(destination).ok_or_else(|| MAPI_E_INTERFACE_NOT_SUPPORTED.into())
}

/// The two interfaces have the same methods, and neither continues the other.
macro_rules! service_admin {
    ($($interface:ident { $($more:item)* })*) => {$(
        impl $interface for ServiceAdmin_Impl {
            fn get_last_error(
                &self,
                result: HRESULT,
                flags: UnicodeFlags,
            ) -> Result<Option<MapiView<MAPIERROR>>> {
                self.last_error.get(result, flags)
            }

            fn get_msg_service_table(&self) -> Result<IMAPITable> {
                self.admin.service_table()
            }

            fn create_msg_service(
                &self,
                service: TStr<'_>,
                display_name: Option<TStr<'_>>,
                ui_param: UiParam,
                flags: CreateServiceFlags,
            ) -> Result<()> {
                self.admin.create(service, display_name, ui_param, flags).map(drop)
            }

            fn delete_msg_service(&self, uid: &MAPIUID) -> Result<()> {
                self.admin.delete(uid)
            }

            fn copy_msg_service(
                &self,
                uid: &MAPIUID,
                _display_name: Option<TStr<'_>>,
                _section_iid: Option<&GUID>,
                _destination_iid: Option<&GUID>,
                destination: &IUnknown,
                _ui_param: UiParam,
                _flags: CreateServiceFlags,
            ) -> Result<()> {
                self.admin.copy(uid, &admin_of(destination)?)
            }

            fn rename_msg_service(&self, _uid: &MAPIUID, _display_name: &CStr) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn configure_msg_service(
                &self,
                uid: &MAPIUID,
                ui_param: UiParam,
                flags: ConfigureServiceFlags,
                properties: Option<Views<'_, SPropValue>>,
            ) -> Result<()> {
                self.configure(uid, ui_param, flags, properties)
            }

            fn open_profile_section(
                &self,
                uid: &MAPIUID, _iid: Option<&GUID>,
                flags: ProfileSectionFlags,
            ) -> Result<IUnknown> {
                Ok(self.admin.open_for_client(uid, flags)?.into())
            }

            fn msg_service_transport_order(&self, uids: &[MAPIUID]) -> Result<()> {
                self.admin.set_transport_order(uids)
            }

            fn admin_providers(&self, uid: &MAPIUID) -> Result<IProviderAdmin> {
                self.admin.service(uid)?;
                Ok(self.admin.providers(uid))
            }

            fn set_primary_identity(&self, uid: Option<&MAPIUID>) -> Result<()> {
                self.admin.set_primary_identity(uid)
            }

            fn get_provider_table(&self, flags: UnicodeFlags) -> Result<IMAPITable> {
                self.admin.provider_table(None, flags)
            }

            $($more)*
        }
    )*};
}

service_admin! {
    IMsgServiceAdmin_Impl {}
    IMsgServiceAdmin2_Impl {
        fn create_msg_service_ex(
            &self,
            service: TStr<'_>,
            display_name: Option<TStr<'_>>,
            ui_param: UiParam,
            flags: CreateServiceFlags,
        ) -> Result<MAPIUID> {
            self.admin.create(service, display_name, ui_param, flags)
        }
    }
}

/// The providers of a service.
#[implement(IProviderAdmin, Agile = false)]
pub(super) struct ProviderAdmin {
    admin: Admin,
    service: MAPIUID,
}

impl IProviderAdmin_Impl for ProviderAdmin_Impl {
    fn get_last_error(
        &self,
        _result: HRESULT,
        _flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        Ok(None)
    }

    fn get_provider_table(&self, flags: UnicodeFlags) -> Result<IMAPITable> {
        self.admin.provider_table(Some(&self.service), flags)
    }

    fn create_provider(
        &self,
        provider: TStr<'_>,
        properties: Views<'_, SPropValue>,
        ui_param: UiParam,
        _flags: DialogFlags,
    ) -> Result<MAPIUID> {
        let own = self.admin.service(&self.service)?;
        let service = self.admin.hub.config().service(&own.name)?;
        let name = string(provider);
        let mut known = service.providers.iter();
        let known = known.find(|known| known.name.eq_ignore_ascii_case(&name));
        let mut props = known.ok_or(MAPI_E_NOT_FOUND)?.props.clone();
        props.extend(Props::from(properties).to_owned()?);
        let (hub, profile) = (&self.admin.hub, &self.admin.profile);
        let uid = hub.with_profile(profile, |profile| {
            profile.add_provider(&self.service, &own.name, &name, props)
        })?;
        let context = ServiceContext::MSG_SERVICE_PROVIDER_CREATE;
        let none = ConfigureServiceFlags::empty();
        let call = self.admin.call(
            &service,
            &self.service,
            context,
            none,
            ui_param,
            Some(properties),
        );
        match call.0 {
            Err(error) if !services::is_unknown_context(error.code()) => {
                hub.with_profile(profile, |profile| Ok(profile.remove_provider(&uid)))?;
                Err(error)
            }
            _ => Ok(uid),
        }
    }

    fn delete_provider(&self, uid: &MAPIUID) -> Result<()> {
        let own = self.admin.service(&self.service)?;
        if !own.providers.contains(uid) {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        let (hub, profile) = (&self.admin.hub, &self.admin.profile);
        let service = hub.config().service(&own.name);
        if let Ok(service) = service {
            let context = ServiceContext::MSG_SERVICE_PROVIDER_DELETE;
            let none = ConfigureServiceFlags::empty();
            let _ = self
                .admin
                .call(&service, &self.service, context, none, UiParam(0), None);
        }
        hub.with_profile(profile, |profile| {
            profile.remove_provider(uid);
            Ok(())
        })
    }

    fn open_profile_section(
        &self,
        uid: Option<&MAPIUID>,
        _iid: Option<&GUID>,
        flags: ProfileSectionFlags,
    ) -> Result<IUnknown> {
        let own = self.admin.service(&self.service)?;
        let uid = uid.unwrap_or(&self.service);
        let section = if own.providers.contains(uid) {
            self.admin.open_section(uid, flags)?
        } else {
            self.admin.open_for_client(uid, flags)?
        };
        Ok(section.into())
    }
}
