//! An address book provider and a client of it: `cargo run --example address_book_provider`.
//!
//! The provider is `src/address_book.rs`. Here it runs on the embedded MAPI; in Outlook it is a DLL,
//! whose one function besides is
//! `mapi_core::provider_entry!(ABProviderInit = mapi_examples::address_book::new_provider);`

use mapi_core::embedded::{Profiles, Provider, Service};
use mapi_core::prelude::*;
use mapi_examples::address_book::new_provider;

/// Resolves a name as a client does whose user has typed it.
fn resolve(book: &IAddrBook, name: &str) -> Result<String, MapiError> {
    let recipient: [OwnedPropValue; 2] = [
        (PR_DISPLAY_NAME_W, name).into(),
        (PR_RECIPIENT_TYPE, RecipientType::MAPI_TO).into(),
    ];
    let mut recipients = MapiView::<ADRLIST>::new(&[recipient])?;
    book.resolve_name(
        UiParam(0),
        ResolveFlags::MAPI_UNICODE,
        None,
        recipients.lend(),
    )?;
    let recipient = recipients.get()?.get(0).unwrap_or_default();
    recipient.get(PR_EMAIL_ADDRESS_W)
}

fn main() -> Result<(), MapiError> {
    let profiles = Profiles::empty();
    let provider = Provider::address_book("SAMPLE_AB", new_provider);
    profiles.register(Service::new("SAMPLE").provider(provider));
    profiles.create("Sample", &["SAMPLE"])?;
    let mapi = Mapi::embedded(profiles)?.initialize(InitFlags::empty())?;
    let session = mapi.logon(&LogonOptions::default())?;

    let flags = OpenAddressBookFlags::empty();
    let book: IAddrBook = session.open_address_book(UiParam(0), flags).into_value()?;
    let (_, root) = book.open_entry::<IABContainer>(None, OpenEntryFlags::empty())?;
    let containers = root.get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)?;
    for row in containers.query_all_rows(100)?.get()? {
        println!("{}", row.get::<String>(PR_DISPLAY_NAME_W)?);
        let id: &[u8] = row.get(PR_ENTRYID)?;
        let (_, people) = book.open_entry::<IABContainer>(Some(id), OpenEntryFlags::empty())?;
        let contents = people.get_contents_table(ContentsTableFlags::MAPI_UNICODE)?;
        for row in contents.query_all_rows(100)?.get()? {
            let (name, address) = (PR_DISPLAY_NAME_W, PR_EMAIL_ADDRESS_W);
            println!(
                "  {} <{}>",
                row.get::<String>(name)?,
                row.get::<String>(address)?
            );
        }
    }
    for name in ["ada", "hopper", "Grace", "nobody"] {
        match resolve(&book, name) {
            Ok(address) => println!("{name:?} is {address}"),
            Err(error) => println!("{name:?}: {error}"),
        }
    }
    Ok(())
}
