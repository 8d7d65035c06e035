//! Profiles, message services and their sections.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{MAPIUID, ServiceContext};
use mapi_core::embedded::{Provider, Service};
use mapi_core::memory::text::{TStr, u16cstr};
use mapi_core::{IMsgServiceAdmin, IMsgServiceAdmin2, IProfAdmin, IProfSect};
use std::sync::{Arc, Mutex};
use windows_core::Interface;

const UNICODE: ProfileFlags = ProfileFlags::MAPI_UNICODE;

fn names(admin: &IProfAdmin) -> Vec<String> {
    let table = admin.get_profile_table(ProfileTableFlags::empty()).unwrap();
    let narrow = PR_DISPLAY_NAME_A;
    let rows = table.query().columns(&[narrow]).all(100).unwrap();
    let rows = rows.get().unwrap();
    let mut names: Vec<_> = rows
        .iter()
        .map(|row| row.get::<String>(narrow).unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn profiles_come_and_go() {
    let profiles = Profiles::empty();
    let admin = profiles.admin();
    let create = |name: TStr<'_>| admin.create_profile(name, None, UiParam(0), UNICODE);
    create(u16cstr!("One").into()).unwrap();
    create(u16cstr!("Two").into()).unwrap();
    let code = |result: Result<()>| result.unwrap_err().code();
    assert_eq!(code(create(u16cstr!("one").into())), MAPI_E_NO_ACCESS);
    assert_eq!(code(create(u16cstr!("").into())), MAPI_E_INVALID_PARAMETER);
    assert_eq!(profiles.default_name().as_deref(), Some("One"));
    let (two, three) = (u16cstr!("Two"), u16cstr!("Three"));
    admin
        .copy_profile(two, None, three, UiParam(0), UNICODE)
        .unwrap();
    admin
        .set_default_profile(three, UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(names(&admin), ["One", "Three", "Two"]);
    let four = u16cstr!("Four");
    admin
        .rename_profile(three, None, four, UiParam(0), UNICODE)
        .unwrap();
    assert_eq!(profiles.default_name().as_deref(), Some("Four"));
    admin.delete_profile(two, UNICODE).unwrap();
    assert_eq!(code(admin.delete_profile(two, UNICODE)), MAPI_E_NOT_FOUND);
    assert_eq!(names(&admin), ["Four", "One"]);

    // One that is in use goes when it no longer is.
    let session = log_on(&profiles, Some("Four"));
    admin.delete_profile(four, UNICODE).unwrap();
    assert_eq!(names(&admin), ["Four", "One"]);
    drop(session);
    assert_eq!(names(&admin), ["One"]);
    assert_eq!(profiles.default_name().as_deref(), Some("One"));
}

#[test]
fn services_are_configured() {
    let profiles = Profiles::empty();
    let seen = Arc::new(Mutex::new(vec![]));
    let called = Arc::clone(&seen);
    let service = Service::new("SAMPLE")
        .with(OwnedPropValue::new(
            PR_RESOURCE_FLAGS,
            ServiceRoles::SERVICE_SINGLE_COPY.bits(),
        ))
        .provider(Provider::transport("SAMPLE_XP", |_| {
            Err(MAPI_E_UNCONFIGURED.into())
        }))
        .entry(move |call, _| {
            assert!(call.support.is_some() && call.provider_admin.is_some());
            // Without a session there is none to be had, and a code says so.
            let get = call.support.unwrap().cast::<mapi_core::IMAPIGetSession>()?;
            let none = get.get_mapi_session().unwrap_err().code();
            let props = mapi_core::Props::from(call.props);
            called
                .lock()
                .unwrap()
                .push((call.context, none, props.len()));
            Ok(())
        });
    profiles.register(service);
    profiles.create("P", &[]).unwrap();
    let admin = profiles.admin();
    let services: IMsgServiceAdmin = admin
        .admin_services(u16cstr!("P"), None, UiParam(0), DialogFlags::empty())
        .unwrap();
    let second: IMsgServiceAdmin2 = services.cast().unwrap();
    let none = CreateServiceFlags::empty();
    let uid = second
        .create_msg_service_ex(c"SAMPLE", None, UiParam(0), none)
        .unwrap();
    let again = services.create_msg_service(c"SAMPLE", None, UiParam(0), none);
    assert_eq!(again.unwrap_err().code(), MAPI_E_NO_ACCESS);
    let unknown = services.create_msg_service(c"NOTHING", None, UiParam(0), none);
    assert_eq!(unknown.unwrap_err().code(), MAPI_E_NOT_FOUND);

    let setting = [OwnedPropValue::new(PR_COMMENT_W, "a setting")];
    let setting = MapiViews::<SPropValue>::new(&setting).unwrap();
    let flags = ConfigureServiceFlags::empty();
    services
        .configure_msg_service(&uid, UiParam(0), flags, Some(setting.get()))
        .unwrap();

    let table = services.get_msg_service_table().unwrap();
    let rows = table.query().columns(&[PR_SERVICE_UID]).all(10).unwrap();
    let own = rows
        .get()
        .unwrap()
        .get(0)
        .unwrap()
        .get::<&[u8]>(PR_SERVICE_UID)
        .unwrap()
        .to_vec();
    assert_eq!(own, uid.ab);
    let providers = services
        .get_provider_table(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(column(&providers, PR_DISPLAY_NAME_W), ["SAMPLE_XP"]);

    services.delete_msg_service(&uid).unwrap();
    assert_eq!(
        services.delete_msg_service(&uid).unwrap_err().code(),
        MAPI_E_NOT_FOUND
    );
    let seen = seen.lock().unwrap();
    let contexts: Vec<_> = seen.iter().map(|(context, ..)| context.0).collect();
    assert_eq!(contexts, [2, 3, 4]);
    assert!(
        seen.iter()
            .all(|(_, code, _)| *code == MAPI_E_NOT_INITIALIZED)
    );
    assert_eq!(seen[1].2, 1);
}

#[test]
fn a_section_has_many_readers_or_one_writer() {
    let profiles = Profiles::default();
    let session = log_on(&profiles, None);
    let uid = MAPIUID::new(*b"a section of our");
    let open = |flags| session.open_profile_section::<IProfSect>(&uid, flags);
    let (read, write) = (
        ProfileSectionFlags::empty(),
        ProfileSectionFlags::MAPI_MODIFY,
    );
    assert_eq!(open(read).unwrap_err().code(), MAPI_E_NOT_FOUND);
    let section = open(write).unwrap();
    let secret = PropTag::new(0x67F2, mapi_core::abi::PropType::PT_LONG);
    set(
        &section,
        &[
            OwnedPropValue::new(PR_COMMENT_W, "kept"),
            OwnedPropValue::new(secret, 7),
        ],
    );
    assert_eq!(open(read).unwrap_err().code(), MAPI_E_NO_ACCESS);
    drop(section);
    let (one, other) = (open(read).unwrap(), open(read).unwrap());
    assert_eq!(open(write).unwrap_err().code(), MAPI_E_NO_ACCESS);
    assert_eq!(text(&one, PR_COMMENT_W).unwrap(), "kept");
    // A secure property is told to those who ask for it.
    assert_eq!(number(&other, secret).unwrap(), 7);
    let list = other.get_prop_list(UnicodeFlags::empty()).unwrap();
    assert!(!list.get().unwrap().contains(&secret));
    let values = [OwnedPropValue::new(PR_COMMENT_W, "changed")];
    let values = MapiViews::<SPropValue>::new(&values).unwrap();
    assert_eq!(
        one.set_props(values.get()).unwrap_err().code(),
        MAPI_E_NO_ACCESS
    );
}

#[test]
fn a_profile_goes_with_its_services() {
    let profiles = Profiles::empty();
    let seen = Arc::new(Mutex::new(vec![]));
    let called = Arc::clone(&seen);
    profiles.register(Service::new("SAMPLE").entry(move |call, _| {
        // "… before the profile sections are removed."
        let own = call
            .provider_admin
            .unwrap()
            .get_provider_table(UnicodeFlags::empty());
        called.lock().unwrap().push((call.context, own.is_ok()));
        Ok(())
    }));
    let told = || core::mem::take(&mut *seen.lock().unwrap());
    let (create, delete) = (
        (ServiceContext::MSG_SERVICE_CREATE, true),
        (ServiceContext::MSG_SERVICE_DELETE, true),
    );
    profiles.create("P", &["SAMPLE", "SAMPLE"]).unwrap();
    assert_eq!(told(), [create, create]);
    let admin = profiles.admin();
    admin.delete_profile(u16cstr!("P"), UNICODE).unwrap();
    assert_eq!(told(), [delete, delete]);
    // In use, it goes with its last session; what cannot be made whole goes at once.
    profiles.create("P", &["SAMPLE"]).unwrap();
    let session = log_on(&profiles, Some("P"));
    admin.delete_profile(u16cstr!("P"), UNICODE).unwrap();
    assert_eq!(told(), [create]);
    drop(session);
    assert_eq!(told(), [delete]);
    assert!(profiles.create("P", &["SAMPLE", "NOTHING"]).is_err());
    assert_eq!(told(), [create, delete]);
    assert!(profiles.names().is_empty());
}

#[test]
fn users_have_addresses_of_their_own_and_give_them_back() {
    let profiles = Profiles::empty();
    profiles.create("A", &["EMBEDDED"]).unwrap();
    profiles.create("B", &["EMBEDDED", "EMBEDDED"]).unwrap();
    let (a, b) = (log_on(&profiles, Some("A")), log_on(&profiles, Some("B")));
    let (from, to) = (default_store(&a), default_store(&b));
    let send = |address: &str| {
        let mail: IMessage = folder(&from, PR_IPM_OUTBOX_ENTRYID)
            .create_message(CreateMessageFlags::empty())
            .unwrap();
        set(&mail, &[OwnedPropValue::new(PR_SUBJECT_W, address)]);
        let rows = [recipient(address, address, RecipientType::MAPI_TO)];
        let mut rows = MapiView::<mapi_core::abi::ADRLIST>::new(&rows).unwrap();
        mail.modify_recipients(ModifyRecipientsFlags::empty(), rows.lend())
            .unwrap();
        mail.submit_message(SubmitFlags::empty()).unwrap();
    };
    send("user2@example.com");
    assert_eq!(subjects(&inbox(&to)), ["user2@example.com"]);
    assert!(subjects(&inbox(&from)).is_empty());
    drop((to, b));

    let taken = profiles.create_user("C", "C", "user3@example.com");
    assert_eq!(taken.unwrap_err().code(), MAPI_E_COLLISION);
    // Nobody takes the address of another one by settings, either.
    let services: IMsgServiceAdmin = a.admin_services().unwrap();
    let table = services.get_msg_service_table().unwrap();
    let rows = table.query().columns(&[PR_SERVICE_UID]).all(10).unwrap();
    let uid: &[u8] = rows
        .get()
        .unwrap()
        .get(0)
        .unwrap()
        .get(PR_SERVICE_UID)
        .unwrap();
    let uid = MAPIUID::new(uid.try_into().unwrap());
    let configure = |address: &str| {
        let values = [OwnedPropValue::new(PR_EMAIL_ADDRESS_W, address)];
        let values = MapiViews::<SPropValue>::new(&values).unwrap();
        let flags = ConfigureServiceFlags::MAPI_UNICODE;
        services.configure_msg_service(&uid, UiParam(0), flags, Some(values.get()))
    };
    assert_eq!(
        configure("user2@example.com").unwrap_err().code(),
        MAPI_E_COLLISION
    );
    configure("user@example.com").unwrap();
    // A copy of a profile has the same stores, which stay while it does.
    let admin = profiles.admin();
    let (old, new) = (u16cstr!("B"), u16cstr!("Copy"));
    admin
        .copy_profile(old, None, new, UiParam(0), UNICODE)
        .unwrap();
    admin.delete_profile(old, UNICODE).unwrap();
    let b = log_on(&profiles, Some("Copy"));
    assert_eq!(subjects(&inbox(&default_store(&b))), ["user2@example.com"]);
    drop(b);
    admin.delete_profile(new, UNICODE).unwrap();
    profiles.create_user("C", "C", "user3@example.com").unwrap();
    // What is sent to who is gone comes back.
    send("user2@example.com");
    assert_eq!(
        subjects(&inbox(&from)),
        ["Undeliverable: user2@example.com"]
    );
    drop((rows, table, services, from, a));
    ended(&profiles);
}
