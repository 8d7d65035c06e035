//! The built-in message service: a message store, an address book and a transport, for one user.

mod transport;

use super::bag::Bag;
use super::directory;
use super::events::Mailbox;
use super::hub::Hub;
use super::oneoff::{Identity, OneOff};
use super::profile::new_uid;
use super::services::{Provider, Service};
use super::store::data::{STORE_PROVIDER, StoreData};
use super::store::logon::{PROVIDER, StoreProvider};
use super::support::Support;
use super::tables;
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::{OwnedPropValue, Props};
use crate::interfaces::*;
use crate::memory::MapiViews;
use crate::provider::ServiceCall;
use std::sync::{Arc, Weak};
use windows_core::Result;

/// The name that the service goes by.
pub(super) const NAME: &str = "EMBEDDED";

/// Which store a section is of.
const PR_STORE_UID: PropTag = PropTag::new(0x67F1, PropType::PT_BINARY);

/// The service, for the profiles of `hub`, of which it keeps no reference.
pub(super) fn service(hub: &Arc<Hub>) -> Service {
    let named = |tag, text: &str| OwnedPropValue::new(tag, text);
    let weak = Arc::downgrade(hub);
    let store = Provider::message_store(STORE_PROVIDER, {
        let hub = weak.clone();
        move |_| {
            let hub = hub.clone();
            let open = move |support: &IMAPISupport, _id: Option<&[u8]>| open_store(&hub, support);
            Ok(StoreProvider {
                open: Box::new(open),
            }
            .into())
        }
    });
    let book = Provider::address_book("EMBEDDED_AB", {
        let hub = weak.clone();
        move |_| Ok(directory::provider(hub.clone()))
    });
    let transport = Provider::transport("EMBEDDED_XP", {
        let hub = weak.clone();
        move |_| Ok(transport::provider(hub.clone()))
    });
    Service::new(NAME)
        .with(named(PR_DISPLAY_NAME_W, "Embedded mailbox"))
        .with(OwnedPropValue::new(
            PR_RESOURCE_FLAGS,
            ServiceRoles::SERVICE_PRIMARY_IDENTITY.bits(),
        ))
        .provider(store.with(named(PR_DISPLAY_NAME_W, "Mailbox")))
        .provider(book.with(named(PR_DISPLAY_NAME_W, "Address book")))
        .provider(
            transport
                .with(named(PR_DISPLAY_NAME_W, "Transport"))
                .with(OwnedPropValue::new(
                    PR_RESOURCE_FLAGS,
                    ResourceFlags::STATUS_PRIMARY_IDENTITY.bits(),
                )),
        )
        .entry(move |call, _| entry(&weak, &call))
        .by_default()
}

fn alive(hub: &Weak<Hub>) -> Result<Arc<Hub>> {
    hub.upgrade().ok_or_else(|| MAPI_E_INVALID_OBJECT.into())
}

/// A name and an address that nobody has.
fn somebody(hub: &Hub) -> (String, String) {
    let numbers = [String::new()]
        .into_iter()
        .chain((2..).map(|n: u32| n.to_string()));
    let mut all = numbers.map(|number| {
        let name = format!("Embedded User {number}").trim_end().to_owned();
        (name, format!("user{number}@example.com"))
    });
    let free = |one: &(String, String)| hub.directory.user(&one.1).is_none();
    all.find(free).unwrap_or_default()
}

/// A store goes with the last section that is of it.
fn delete_store(hub: &Hub, providers: &IProviderAdmin, section: &MAPIUID) -> Result<()> {
    let section: IProfSect =
        providers.open_profile_section(Some(section), ProfileSectionFlags::default())?;
    let values = section.get_props(Some(&[PR_STORE_UID]), UnicodeFlags::empty())?;
    let uid: &[u8] = values.props().get(PR_STORE_UID)?;
    if hub.sections_with(PR_STORE_UID, uid) < 2 {
        let uid: [u8; 16] = uid.try_into().map_err(|_| MAPI_E_CORRUPT_DATA)?;
        hub.delete_store(&MAPIUID::new(uid));
    }
    Ok(())
}

/// The name of a user's store.
fn title(user: &str) -> String {
    format!("Mailbox of {user}")
}

/// The entry function: a new service gets a store; settings say who the user is.
fn entry(hub: &Weak<Hub>, call: &ServiceCall<'_>) -> Result<()> {
    let hub = alive(hub)?;
    let providers = call.provider_admin.ok_or(MAPI_E_INVALID_PARAMETER)?;
    let configured = Props::from(call.props);
    let text = |tag| configured.get::<String>(tag).ok();
    match call.context {
        ServiceContext::MSG_SERVICE_CREATE
        | ServiceContext::MSG_SERVICE_CONFIGURE
        | ServiceContext::MSG_SERVICE_DELETE => {}
        _ => return Err(MAPI_E_NO_SUPPORT.into()),
    }
    let create = call.context == ServiceContext::MSG_SERVICE_CREATE;
    let new = create.then(|| somebody(&hub));
    let (new_name, new_address) = new.unzip();
    let name = text(PR_DISPLAY_NAME_W).or(new_name);
    let address = text(PR_EMAIL_ADDRESS_W).or(new_address);
    let table = providers.get_provider_table(UnicodeFlags::MAPI_UNICODE)?;
    let mut store = None;
    for row in tables::all_rows(&table, &[PR_PROVIDER_UID, PR_RESOURCE_TYPE])? {
        let row = Props::from(&row);
        let uid: [u8; 16] = row
            .get::<&[u8]>(PR_PROVIDER_UID)?
            .try_into()
            .map_err(|_| MAPI_E_CORRUPT_DATA)?;
        let kind: i32 = row.get(PR_RESOURCE_TYPE)?;
        // The store comes first.
        let is_store = kind.cast_unsigned() == ResourceType::MAPI_STORE_PROVIDER.0;
        if call.context == ServiceContext::MSG_SERVICE_DELETE {
            if is_store {
                delete_store(&hub, providers, &MAPIUID::new(uid))?;
            }
            continue;
        }
        let modify = ProfileSectionFlags::MAPI_MODIFY;
        let section: IProfSect =
            providers.open_profile_section(Some(&MAPIUID::new(uid)), modify)?;
        let mut values = vec![];
        if is_store && let Some((_, store)) = address.as_ref().and_then(|it| hub.directory.user(it))
        {
            let own = section.get_props(Some(&[PR_STORE_UID]), UnicodeFlags::empty())?;
            if own.props().get::<&[u8]>(PR_STORE_UID) != Ok(&store.ab[..]) {
                return Err(MAPI_E_COLLISION.into());
            }
        }
        if create && is_store {
            let uid = new_uid();
            let data = hub.create_store(uid);
            values.push(OwnedPropValue::new(PR_STORE_UID, &uid.ab[..]));
            values.push(OwnedPropValue::new(PR_ENTRYID, &data.wrapped[..]));
            values.push(OwnedPropValue::new(PR_RECORD_KEY, &uid.ab[..]));
            values.push(OwnedPropValue::new(PR_MDB_PROVIDER, &PROVIDER.ab[..]));
        }
        if let Some(name) = &name {
            values.push(OwnedPropValue::new(PR_IDENTITY_DISPLAY_W, name.as_str()));
            if is_store {
                values.push(OwnedPropValue::new(PR_DISPLAY_NAME_W, title(name)));
            }
        }
        let addressed =
            |address: &String| OwnedPropValue::new(PR_EMAIL_ADDRESS_W, address.as_str());
        values.extend(address.as_ref().map(addressed));
        if !values.is_empty() {
            section.set_props(MapiViews::<SPropValue>::new(&values)?.get())?;
        }
        if is_store {
            store = Some(section);
        }
    }
    let Some(store) = store else { return Ok(()) };
    let tags = [PR_STORE_UID, PR_IDENTITY_DISPLAY_W, PR_EMAIL_ADDRESS_W];
    let values = store.get_props(Some(&tags), UnicodeFlags::MAPI_UNICODE)?;
    let values = values.props();
    let uid: [u8; 16] = values
        .get::<&[u8]>(PR_STORE_UID)?
        .try_into()
        .map_err(|_| MAPI_E_CORRUPT_DATA)?;
    let uid = MAPIUID::new(uid);
    let name: String = values.get(PR_IDENTITY_DISPLAY_W)?;
    let address: String = values.get(PR_EMAIL_ADDRESS_W)?;
    if let Some(store) = hub.store(&uid) {
        let title = title(&name);
        store.lock().props.set(PR_DISPLAY_NAME_W, title);
    }
    hub.directory.set_user(uid, &name, &address);
    Ok(())
}

/// What a section of a provider says of its user.
pub(super) fn user_of(hub: &Hub, support: &IMAPISupport) -> Result<(Bag, Identity)> {
    let section = support.open_profile_section(None, ProfileSectionFlags::default())?;
    let tags = [PR_STORE_UID, PR_IDENTITY_DISPLAY_W, PR_EMAIL_ADDRESS_W];
    let values = section.get_props(Some(&tags), UnicodeFlags::MAPI_UNICODE)?;
    let props = Bag::try_from(values.props())?;
    let name = props
        .text(PR_IDENTITY_DISPLAY_W)
        .ok_or(MAPI_E_UNCONFIGURED)?;
    let address = props.text(PR_EMAIL_ADDRESS_W).ok_or(MAPI_E_UNCONFIGURED)?;
    let entry_id = hub.directory.user_entry_id(&address).unwrap_or_else(|| {
        let one_off = OneOff {
            name: name.clone(),
            address_type: "SMTP".into(),
            address: address.clone(),
            rich: true,
        };
        one_off.entry_id(true)
    });
    let identity = Identity {
        name,
        address_type: "SMTP".into(),
        address,
        entry_id,
    };
    Ok((props, identity))
}

fn open_store(
    hub: &Weak<Hub>,
    support: &IMAPISupport,
) -> Result<(Arc<StoreData>, Arc<Mailbox>, Option<Identity>)> {
    let hub = alive(hub)?;
    let (props, identity) = user_of(&hub, support)?;
    let uid: [u8; 16] = props
        .bytes(PR_STORE_UID)
        .and_then(|uid| uid.try_into().ok())
        .ok_or(MAPI_E_UNCONFIGURED)?;
    let data = hub.store(&MAPIUID::new(uid)).ok_or(MAPI_E_NOT_FOUND)?;
    Ok((data, Support::mailbox(support, &hub), Some(identity)))
}
