//! The address book provider of the examples, on the embedded MAPI.

use mapi_core::embedded::{Profiles, Provider, Service};
use mapi_core::prelude::*;
use mapi_examples::address_book::new_provider;

#[test]
fn it_is_listed_opened_and_resolves_names() -> Result<(), MapiError> {
    let profiles = Profiles::empty();
    let provider = Provider::address_book("SAMPLE_AB", new_provider);
    profiles.register(Service::new("SAMPLE").provider(provider));
    profiles.create("Sample", &["EMBEDDED", "SAMPLE"])?;
    let mapi = Mapi::embedded(profiles)?.initialize(InitFlags::empty())?;
    let session = mapi.logon(&LogonOptions::default())?;
    let book = session.open_address_book::<IAddrBook>(UiParam(0), OpenAddressBookFlags::empty())?;
    assert_eq!(book.code, S_OK);
    let book = book.into_value();

    let (_, root) = book.open_entry::<IABContainer>(None, OpenEntryFlags::empty())?;
    let containers = root.get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)?;
    let rows = containers.query_all_rows(100)?;
    let ours = rows.get()?.iter().find(|row| {
        row.get::<String>(PR_DISPLAY_NAME_W)
            .is_ok_and(|name| name == "People of the sample")
    });
    let id: &[u8] = ours.unwrap().get(PR_ENTRYID)?;
    let (kind, people) = book.open_entry::<IABContainer>(Some(id), OpenEntryFlags::empty())?;
    assert_eq!(kind, ObjectType::MAPI_ABCONT);
    assert_eq!(
        people.get_prop::<String>(PR_COMMENT_W)?,
        "of a user who is known"
    );
    let contents = people.get_contents_table(ContentsTableFlags::MAPI_UNICODE)?;
    assert_eq!(contents.query_all_rows(100)?.get()?.len(), 3);

    let resolve = |name: &str| {
        let recipient: [OwnedPropValue; 1] = [(PR_DISPLAY_NAME_W, name).into()];
        let mut recipients = MapiView::<ADRLIST>::new(&[recipient])?;
        let flags = ResolveFlags::MAPI_UNICODE;
        book.resolve_name(UiParam(0), flags, None, recipients.lend())?;
        let recipient = recipients.get()?.get(0).unwrap();
        let id: &[u8] = recipient.get(PR_ENTRYID)?;
        let (kind, user) = book.open_entry::<IMailUser>(Some(id), OpenEntryFlags::empty())?;
        assert_eq!(kind, ObjectType::MAPI_MAILUSER);
        user.get_prop::<String>(PR_EMAIL_ADDRESS_W)
    };
    assert_eq!(resolve("hopper")?, "grace.hopper@example.com");
    assert_eq!(resolve("ADA LOVELACE")?, "ada@example.com");
    assert_eq!(resolve("Grace").unwrap_err().code(), MAPI_E_AMBIGUOUS_RECIP);
    assert_eq!(resolve("nobody").unwrap_err().code(), MAPI_E_NOT_FOUND);
    Ok(())
}
